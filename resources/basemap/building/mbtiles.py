"""Writes tiles into an MBTiles file."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

Tile = tuple[int, int, int, bytes]


def write_mbtiles(path: Path, tiles: Iterable[Tile], metadata: dict[str, str]) -> None:
    """Writes tiles given as (zoom, column, row from the north, bytes); MBTiles counts rows from the south.

    Tiles with equal bytes are stored once.
    """
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as base:
        base.executescript(
            """
            PRAGMA page_size = 4096;
            CREATE TABLE metadata (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
            CREATE TABLE map (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_id INTEGER,
                              PRIMARY KEY (zoom_level, tile_column, tile_row)) WITHOUT ROWID;
            CREATE TABLE images (tile_id INTEGER PRIMARY KEY, tile_data BLOB);
            CREATE VIEW tiles AS
                SELECT zoom_level, tile_column, tile_row, tile_data FROM map JOIN images USING (tile_id);
            """
        )
        base.executemany("INSERT INTO metadata VALUES (?, ?)", sorted(metadata.items()))
        _insert(base, tiles)
        base.commit()
        base.execute("VACUUM")


def _insert(base: sqlite3.Connection, tiles: Iterable[Tile]) -> None:
    known: dict[bytes, int] = {}
    for zoom, column, row, data in tiles:
        number = known.get(data)
        if number is None:
            number = known[data] = len(known) + 1
            base.execute("INSERT INTO images VALUES (?, ?)", (number, data))
        base.execute("INSERT INTO map VALUES (?, ?, ?, ?)", (zoom, column, (1 << zoom) - 1 - row, number))
