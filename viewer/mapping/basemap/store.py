"""Answers the map page's requests for the shipped basemap: tiles, labels, names, fonts and outlines."""

import logging
import zlib
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType

from viewer.mapping.basemap.outlines import OutlineFile
from viewer.mapping.basemap.tiles import TileAddress, TileFile, parse_address
from viewer.mapping.responses import NOT_FOUND, Response

VECTOR = "application/vnd.mapbox-vector-tile"
PICTURE = "image/webp"
BYTES = "application/octet-stream"
JSON = "application/json; charset=utf-8"
PATH_LENGTH_LIMIT = 600
TOGETHER_LIMIT = 48
LENGTH_BYTES = 4
GZIP_WINDOW = 31  # zlib's number for "a gzip header follows"

TILE_SETS = MappingProxyType(
    {
        "world": VECTOR,
        "coast": VECTOR,
        "ground-light": PICTURE,
        "ground-dark": PICTURE,
        "relief-light": PICTURE,
        "relief-dark": PICTURE,
        "depth-light": PICTURE,
        "depth-dark": PICTURE,
    }
)
_log = logging.getLogger(__name__)
STATIC_TYPES = MappingProxyType({".json": JSON, ".woff2": "font/woff2"})


class BasemapStore:
    """The basemap's files behind short paths.

    Args:
        folder: ``resources/basemap/data``.
    """

    def __init__(self, folder: Path) -> None:
        self._tiles = {name: TileFile(folder / f"{name}.mbtiles") for name in TILE_SETS}
        self._outlines = OutlineFile(folder / "outlines.sqlite")
        self._static = _static_files(folder)

    def get(self, path: str) -> Response:
        """The answer to a path below ``/basemap/``; whatever the path is, nothing is raised.

        ``tiles/SET/Z/X/Y`` is a tile, empty where the set has none; ``tiles/SET/Z/X.Y,X.Y+SET/Z/X.Y`` several, as
        ``joined`` puts them together; ``outline/CODE.json`` is a GeoJSON feature; ``labels-….json``, ``names/…``
        and ``fonts/…`` are files.
        """
        if len(path) > PATH_LENGTH_LIMIT:
            return NOT_FOUND
        area, _, rest = path.lstrip("/").partition("/")
        if area == "tiles":
            return self._tile(rest)
        if area == "outline" and rest.endswith(".json"):
            return Response(200, JSON, self._outlines.geojson(rest.removesuffix(".json")))
        return self._file(path.lstrip("/"))

    def close(self) -> None:
        """Lets go of all files."""
        for tiles in self._tiles.values():
            tiles.close()
        self._outlines.close()

    def _tile(self, rest: str) -> Response:
        name, _, place = rest.partition("/")
        if address := parse_address(place):
            return Response(200, TILE_SETS[name], self._content(name, address)) if name in TILE_SETS else NOT_FOUND
        wanted = parse_list(rest)
        if not wanted:
            return NOT_FOUND
        return Response(200, BYTES, joined([self._content(name, address) for name, address in wanted]))

    def _content(self, name: str, address: TileAddress) -> bytes:
        data = self._tiles[name].tile(address)
        return unpacked(data) if TILE_SETS[name] == VECTOR else data

    def _file(self, path: str) -> Response:
        file = self._static.get(path)
        if file is None or not file.is_file():
            return NOT_FOUND
        return Response(200, STATIC_TYPES[file.suffix], file.read_bytes())


def parse_list(text: str) -> list[tuple[str, TileAddress]]:
    """Set and address of each tile in ``SET/Z/X.Y,X.Y+SET/Z/X.Y``.

    Nothing at all when one is malformed or of an unknown set, or when they are more than ``TOGETHER_LIMIT``.
    """
    found: list[tuple[str, TileAddress | None]] = []
    for level in text.split("+"):
        name, _, rest = level.partition("/")
        zoom, _, places = rest.partition("/")
        found += [(name, parse_address(f"{zoom}/{place.replace('.', '/')}")) for place in places.split(",")]
    known = [(name, address) for name, address in found if name in TILE_SETS and address is not None]
    return known if len(known) == len(found) <= TOGETHER_LIMIT else []


def joined(blocks: Sequence[bytes]) -> bytes:
    """The lengths of all blocks as 32-bit numbers, lowest byte first, then the blocks."""
    lengths = [len(block).to_bytes(LENGTH_BYTES, "little") for block in blocks]
    return b"".join([*lengths, *blocks])


def unpacked(data: bytes) -> bytes:
    """The content of gzipped bytes; nothing of nothing, or of bytes that are damaged.

    It takes a tenth of a millisecond here; a stream in the page would take the longer way round.
    """
    try:
        return zlib.decompress(data, GZIP_WINDOW) if data else b""
    except zlib.error as error:
        _log.warning("a tile is damaged: %s", error)
        return b""


def _static_files(folder: Path) -> dict[str, Path]:
    """The files that may be asked for, by path: no other path can lead out of the folder."""
    return {
        path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.suffix in STATIC_TYPES
    }
