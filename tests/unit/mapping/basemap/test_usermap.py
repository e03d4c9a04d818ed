import sqlite3
from pathlib import Path

import pytest

from viewer.errors import UserError
from viewer.mapping.basemap.usermap import open_user_map, picture_type

PNG = b"\x89PNG\r\n\x1a\n and the rest"
JPEG = b"\xff\xd8\xff\xe0 and the rest"
WEBP = b"RIFF\x10\0\0\0WEBPVP8 "


def write_map(path: Path, tile: bytes | None = PNG, **metadata: str) -> Path:
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        base.execute("CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB)")
        base.executemany("INSERT INTO metadata VALUES (?, ?)", metadata.items())
        if tile is not None:
            base.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", [(3, 5, 4, tile), (4, 10, 9, tile)])
    base.close()
    return path


def test_a_sound_file_tells_its_name_bounds_zooms_and_credit(tmp_path: Path) -> None:
    path = write_map(tmp_path / "a.mbtiles", name="Old Korea", attribution="Library", bounds="124,33,132,43")
    user_map = open_user_map(path)
    info = user_map.info
    assert (info.name, info.attribution, info.zoom_min, info.zoom_max) == ("Old Korea", "Library", 3, 4)
    assert (info.south_deg, info.west_deg, info.north_deg, info.east_deg) == (33, 124, 43, 132)
    user_map.close()


def test_a_tile_is_served_with_its_type_and_a_missing_one_blank(tmp_path: Path) -> None:
    user_map = open_user_map(write_map(tmp_path / "a.mbtiles", JPEG))
    assert user_map.get("3/5/3").content_type == "image/jpeg"
    assert user_map.get("3/5/3").body == JPEG
    assert user_map.get("3/0/0").body == b""
    assert user_map.get("../../etc/passwd").status == 404
    user_map.close()


@pytest.mark.parametrize("bounds", ["", "abc", "1,2,3", "10,50,5,60", "0,0,nan,1", "-180,-90,180,90,1", "0,80,10,20"])
def test_bounds_that_make_no_sense_become_the_whole_world(tmp_path: Path, bounds: str) -> None:
    info = open_user_map(write_map(tmp_path / "a.mbtiles", bounds=bounds)).info
    assert (info.west_deg, info.east_deg) == (-180, 180)
    assert info.south_deg == -info.north_deg


def test_the_file_is_named_by_its_own_name_when_it_has_none(tmp_path: Path) -> None:
    assert open_user_map(write_map(tmp_path / "harbour.mbtiles", name=" ")).info.name == "harbour"


def test_the_file_is_not_changed(tmp_path: Path) -> None:
    path = write_map(tmp_path / "a.mbtiles")
    before = path.read_bytes()
    user_map = open_user_map(path)
    user_map.get("3/5/3")
    user_map.close()
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["a.mbtiles"]


@pytest.mark.parametrize(
    ("tile", "metadata", "sentence"),
    [
        (None, {}, "holds no tiles"),
        (b"\x1f\x8b packed", {}, "vector tiles"),
        (PNG, {"format": "pbf"}, "vector tiles"),
        (b"GIF89a", {}, "unknown format"),
    ],
)
def test_a_file_with_other_content_gets_a_sentence(
    tmp_path: Path, tile: bytes | None, metadata: dict[str, str], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        open_user_map(write_map(tmp_path / "a.mbtiles", tile, **metadata))


def test_a_file_that_is_no_database_gets_a_sentence_and_not_the_details(tmp_path: Path) -> None:
    path = tmp_path / "letter.mbtiles"
    path.write_text("Dear reader", encoding="utf-8")
    with pytest.raises(UserError, match=r"letter\.mbtiles is not a readable map file") as caught:
        open_user_map(path)
    assert "not a database" in caught.value.details
    assert "database" not in caught.value.message


def test_a_file_that_is_cut_short_gets_a_sentence(tmp_path: Path) -> None:
    path = write_map(tmp_path / "a.mbtiles", PNG + bytes(60_000))
    path.write_bytes(path.read_bytes()[:9000])
    with pytest.raises(UserError):
        open_user_map(path)


def test_a_missing_file_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no file gone\.mbtiles"):
        open_user_map(tmp_path / "gone.mbtiles")


def test_pictures_are_known_by_their_first_bytes() -> None:
    assert [picture_type(data) for data in (PNG, JPEG, WEBP, b"", b"RIFF....WAVE")] == [
        "image/png",
        "image/jpeg",
        "image/webp",
        "",
        "",
    ]
