"""The user's own map: an ``.mbtiles`` file with picture tiles, checked and mounted read-only."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from viewer.errors import UserError
from viewer.mapping.basemap.tiles import ZOOM_LIMIT, TileFile, connect_read_only, parse_address
from viewer.mapping.responses import NOT_FOUND, Response

LAT_LIMIT_DEG = 85.0511
HINT = "Choose an .mbtiles file with PNG, JPEG or WebP tiles."
_SIGNATURES = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))


@dataclass(frozen=True)
class UserMapInfo:
    """What the page must know to show a map of the user's.

    Attributes:
        name: what the file calls itself, or its file name.
        attribution: whom to credit, plain text; may be empty.
        south_deg: bounds in degrees, with ``west_deg``, ``north_deg`` and ``east_deg``.
        zoom_min: the first zoom with tiles, 0 to 24; ``zoom_max`` is the last.
    """

    name: str
    attribution: str
    south_deg: float
    west_deg: float
    north_deg: float
    east_deg: float
    zoom_min: int
    zoom_max: int


class UserMap:
    """A mounted map of the user's."""

    def __init__(self, info: UserMapInfo, tiles: TileFile) -> None:
        self.info = info
        self._tiles = tiles

    def get(self, path: str) -> Response:
        """The tile at ``zoom/column/row``, empty where the file has none; nothing is raised."""
        address = parse_address(path.lstrip("/"))
        if address is None:
            return NOT_FOUND
        data = self._tiles.tile(address)
        kind = picture_type(data)
        return Response(200, kind or "image/png", data if kind else b"")

    def close(self) -> None:
        """Lets go of the file."""
        self._tiles.close()


def picture_type(data: bytes) -> str:
    """The MIME type of a PNG, JPEG or WebP picture by its first bytes, empty for anything else."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    return "image/webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def open_user_map(path: Path) -> UserMap:
    """Checks a file and mounts it.

    Raises:
        UserError: the file is missing, damaged, empty, or holds something else than pictures.
    """
    if not path.is_file():
        raise UserError(f"There is no file {path.name}.", HINT)
    try:
        return UserMap(_checked_info(path), TileFile(path))
    except sqlite3.Error as error:
        raise UserError(f"{path.name} is not a readable map file.", HINT, f"{path}: {error}") from error


def _checked_info(path: Path) -> UserMapInfo:
    base = connect_read_only(path)
    try:
        metadata = _metadata(base)
        first = base.execute("SELECT tile_data FROM tiles LIMIT 1").fetchone()
        _check_tiles(path, metadata, first)
        zooms = base.execute("SELECT min(zoom_level), max(zoom_level) FROM tiles").fetchone()
    finally:
        base.close()
    return _info(path, metadata, zooms)


def _metadata(base: sqlite3.Connection) -> dict[str, str]:
    return {str(name): str(value) for name, value in base.execute("SELECT name, value FROM metadata LIMIT 200")}


def _check_tiles(path: Path, metadata: dict[str, str], first: tuple[object] | None) -> None:
    if first is None:
        raise UserError(f"{path.name} holds no tiles.", HINT)
    data = first[0] if isinstance(first[0], bytes) else b""
    if metadata.get("format") == "pbf" or data[:2] == b"\x1f\x8b":
        raise UserError(f"{path.name} holds vector tiles; only picture tiles can be shown.", HINT)
    if not picture_type(data):
        raise UserError(f"{path.name} holds tiles in an unknown format.", HINT, f"first bytes: {data[:12]!r}")


def _info(path: Path, metadata: dict[str, str], zooms: tuple[int, int]) -> UserMapInfo:
    west, south, east, north = _bounds(metadata.get("bounds", ""))
    zoom_min, zoom_max = (max(0, min(ZOOM_LIMIT, int(zoom))) for zoom in zooms)
    name = metadata.get("name", "").strip() or path.stem
    return UserMapInfo(name, metadata.get("attribution", ""), south, west, north, east, zoom_min, zoom_max)


def _bounds(text: str) -> tuple[float, float, float, float]:
    """West, south, east, north as written; the whole world when nothing usable is written."""
    whole = (-180.0, -LAT_LIMIT_DEG, 180.0, LAT_LIMIT_DEG)
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        return whole
    is_sound = -LAT_LIMIT_DEG <= south < north <= 90 and -360 <= west < east <= 360
    return (west, south, east, min(north, LAT_LIMIT_DEG)) if is_sound else whole
