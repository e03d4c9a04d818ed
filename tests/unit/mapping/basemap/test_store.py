import gzip
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.mapping.basemap.store import TILE_SETS, TOGETHER_LIMIT, VECTOR, BasemapStore


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A basemap of one tile in every set, one outline and one list of names."""
    path = tmp_path_factory.mktemp("basemap")
    for name in TILE_SETS:
        with sqlite3.connect(path / f"{name}.mbtiles") as base:
            base.execute("CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB)")
            content = gzip.compress(name.encode()) if TILE_SETS[name] == VECTOR else name.encode()
            base.executemany("INSERT INTO tiles VALUES (?, 0, 0, ?)", [(0, content), (1, b"\x1f\x8b damaged")])
        base.close()
    with sqlite3.connect(path / "outlines.sqlite") as base:
        base.execute("CREATE TABLE outlines (code TEXT PRIMARY KEY, feature BLOB)")
        base.execute("INSERT INTO outlines VALUES ('KR', ?)", (gzip.compress(b'{"id":"KR"}'),))
        base.execute("INSERT INTO outlines VALUES ('XX', ?)", (b"not packed",))
    base.close()
    (path / "names").mkdir()
    (path / "names" / "ko-far.json").write_text('["서울"]', encoding="utf-8")
    (path / "secret.txt").write_text("not for the page", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def store(folder: Path) -> Iterator[BasemapStore]:
    basemap = BasemapStore(folder)
    yield basemap
    basemap.close()


@pytest.mark.parametrize("name", sorted(TILE_SETS))
def test_every_set_answers_with_its_tile(store: BasemapStore, name: str) -> None:
    response = store.get(f"tiles/{name}/0/0/0")
    assert (response.status, response.body, response.content_type) == (200, name.encode(), TILE_SETS[name])


def test_a_damaged_vector_tile_is_blank(store: BasemapStore) -> None:
    assert store.get("tiles/world/1/0/1").body == b""


def test_a_tile_that_the_set_lacks_is_blank_and_no_error(store: BasemapStore) -> None:
    response = store.get("tiles/world/5/3/3")
    assert (response.status, response.body) == (200, b"")


def test_several_tiles_come_together_with_their_lengths_first(store: BasemapStore) -> None:
    response = store.get("tiles/world/0/0.0+depth-dark/0/0.0+world/5/3.3,4.4")
    lengths = [int.from_bytes(response.body[at : at + 4], "little") for at in range(0, 16, 4)]
    assert lengths == [len("world"), len("depth-dark"), 0, 0]
    assert response.body[16:] == b"worlddepth-dark"


def test_more_tiles_than_may_come_together_are_not_found(store: BasemapStore) -> None:
    row = [f"{column}.0" for column in range(TOGETHER_LIMIT)]
    assert store.get(f"tiles/world/6/{','.join(row)}").status == 200
    assert store.get(f"tiles/world/6/{','.join([*row, '63.1'])}").status == 404


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "tiles",
        "tiles/world",
        "tiles/nowhere/0/0/0",
        "tiles/world/0/0/7",
        "tiles/world/99/0/0",
        "tiles/world/0/0.0,",
        "tiles/world/0/0.0,0.1",
        "tiles/world/0/0.0+nowhere/0/0.0",
        "tiles/world/0/0.0+",
        "tiles/world/-1/0/0",
        "tiles/world/0/0/0" + "0" * 500,
        "tiles/world/" + "9" * 60 + "/0/0",
        "secret.txt",
        "../basemap/secret.txt",
        "names/../secret.txt",
        "names/ko-far.json\0",
        "world.mbtiles",
        "tiles/world/0/0/0?x=\udcff",
    ],
)
def test_a_path_that_leads_nowhere_is_not_found(store: BasemapStore, path: str) -> None:
    assert store.get(path).status == 404


@given(path=st.text(max_size=120))
def test_no_path_raises(store: BasemapStore, path: str) -> None:
    for prefix in ("", "tiles/", "tiles/world/", "outline/", "names/"):
        assert store.get(prefix + path).status in (200, 404)


def test_names_are_served_as_json(store: BasemapStore) -> None:
    response = store.get("/names/ko-far.json")
    assert json.loads(response.body) == ["서울"]
    assert response.content_type.startswith("application/json")


def test_an_outline_is_served_unpacked(store: BasemapStore) -> None:
    assert json.loads(store.get("outline/KR.json").body) == {"id": "KR"}


@pytest.mark.parametrize("code", ["ZZ", "kr", "KR'--", "US-", "", "K" * 50, "XX"])
def test_an_unknown_or_damaged_outline_is_an_empty_collection(store: BasemapStore, code: str) -> None:
    assert json.loads(store.get(f"outline/{code}.json").body)["features"] == []


def test_a_basemap_without_files_is_blank_and_alive(tmp_path: Path) -> None:
    empty = BasemapStore(tmp_path)
    assert empty.get("tiles/world/0/0/0").body == b""
    assert empty.get("labels-far.json").status == 404
    assert json.loads(empty.get("outline/KR.json").body)["features"] == []
