import logging
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.mapping.basemap.tiles import ZOOM_LIMIT, TileAddress, TileFile, parse_address


@pytest.fixture
def mbtiles(tmp_path: Path) -> Path:
    """A file with one tile at zoom 1 in the north-east."""
    path = tmp_path / "one.mbtiles"
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB)")
        base.execute("INSERT INTO tiles VALUES (1, 1, 1, ?)", (b"north-east",))
    base.close()
    return path


@given(st.integers(0, ZOOM_LIMIT).flatmap(lambda zoom: st.tuples(st.just(zoom), *[st.integers(0, 2**zoom - 1)] * 2)))
def test_an_address_in_the_world_is_read_as_it_was_written(place: tuple[int, int, int]) -> None:
    assert parse_address("{}/{}/{}".format(*place)) == TileAddress(*place)


@given(st.text(max_size=40))
def test_any_text_is_an_address_or_none(text: str) -> None:
    address = parse_address(text)
    assert address is None or max(address.column, address.row) < 2**address.zoom


@pytest.mark.parametrize(
    "text", ["", "1/2/0", "0/0/1", "-1/0/0", "1/1", "1/1/1/1", "25/0/0", "1/٠/0", "1/1/1.png", "9" * 80]
)
def test_what_is_no_place_in_the_world_is_no_address(text: str) -> None:
    assert parse_address(text) is None


def test_rows_are_counted_from_the_north_although_the_file_counts_from_the_south(mbtiles: Path) -> None:
    tiles = TileFile(mbtiles)
    assert tiles.tile(TileAddress(1, 1, 0)) == b"north-east"
    assert tiles.tile(TileAddress(1, 1, 1)) == b""
    tiles.close()


def test_a_closed_file_opens_again_when_it_is_asked(mbtiles: Path) -> None:
    tiles = TileFile(mbtiles)
    tiles.tile(TileAddress(0, 0, 0))
    tiles.close()
    assert tiles.tile(TileAddress(1, 1, 0)) == b"north-east"
    tiles.close()


def test_a_corrupt_file_gives_blank_tiles_and_says_why_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "broken.mbtiles"
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4000)
    tiles = TileFile(path)
    with caplog.at_level(logging.WARNING):
        assert [tiles.tile(TileAddress(0, 0, 0)) for _ in range(3)] == [b""] * 3
    assert len(caplog.records) == 1
    assert "broken.mbtiles" in caplog.text
    tiles.close()


def test_a_missing_file_gives_blank_tiles(tmp_path: Path) -> None:
    assert TileFile(tmp_path / "none.mbtiles").tile(TileAddress(0, 0, 0)) == b""


def test_a_query_that_would_never_end_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "endless.mbtiles"
    with sqlite3.connect(path) as base:
        base.execute(
            "CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            " SELECT i AS zoom_level, i AS tile_column, -1 AS tile_row, x'00' AS tile_data FROM n"
        )
    base.close()
    tiles = TileFile(path)
    assert tiles.tile(TileAddress(1, 0, 0)) == b""
    tiles.close()
