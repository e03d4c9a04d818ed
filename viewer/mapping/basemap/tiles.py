"""Map tiles out of an MBTiles file, read-only."""

import logging
import re
import sqlite3
from dataclasses import dataclass
from pathlib import Path

ZOOM_LIMIT = 24
QUERY = "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?"
# A lookup in an indexed file takes some hundred steps; a file that needs this many would freeze the window.
STEP_LIMIT = 2_000_000

_ADDRESS = re.compile(r"(\d{1,2})/(\d{1,8})/(\d{1,8})", re.ASCII)
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TileAddress:
    """Zoom, column from the west and row from the north of a tile that can exist."""

    zoom: int
    column: int
    row: int


def parse_address(text: str) -> TileAddress | None:
    """The address written as ``zoom/column/row``, or None when it is malformed or outside the world."""
    match = _ADDRESS.fullmatch(text)
    if match is None:
        return None
    zoom, column, row = (int(part) for part in match.groups())
    if zoom > ZOOM_LIMIT or max(column, row) >= 1 << zoom:
        return None
    return TileAddress(zoom, column, row)


def connect_read_only(path: Path) -> sqlite3.Connection:
    """Opens an SQLite file that is never written to.

    The file's own triggers and functions are not trusted, and a query that runs away is stopped.

    Raises:
        sqlite3.Error: the file cannot be opened.
    """
    base = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    base.execute("PRAGMA trusted_schema = OFF")
    base.set_progress_handler(lambda: 1, STEP_LIMIT)
    return base


class TileFile:
    """The tiles of one MBTiles file. A tile that cannot be read is blank, and the log says why, once a file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._base: sqlite3.Connection | None = None
        self._has_complained = False

    def tile(self, address: TileAddress) -> bytes:
        """The tile's bytes as stored, empty when there is none."""
        row_from_south = (1 << address.zoom) - 1 - address.row
        try:
            row = self._opened().execute(QUERY, (address.zoom, address.column, row_from_south)).fetchone()
        except sqlite3.Error as error:
            self._complain(error)
            return b""
        return bytes(row[0]) if row and isinstance(row[0], bytes) else b""

    def close(self) -> None:
        """Lets go of the file; a later request opens it again."""
        if self._base is not None:
            self._base.close()
            self._base = None

    def _opened(self) -> sqlite3.Connection:
        if self._base is None:
            self._base = connect_read_only(self._path)
        return self._base

    def _complain(self, error: sqlite3.Error) -> None:
        if not self._has_complained:
            _log.warning("no tiles from %s: %s", self._path, error)
            self._has_complained = True
