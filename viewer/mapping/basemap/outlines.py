"""Outlines of countries and their first-level divisions, by code."""

import logging
import re
import sqlite3
import zlib
from pathlib import Path

from viewer.mapping.basemap.tiles import connect_read_only

NO_OUTLINE = b'{"type":"FeatureCollection","features":[]}'
_CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,4})?")
_GZIP_WINDOW = 31  # zlib's number for "a gzip header follows"
_log = logging.getLogger(__name__)


class OutlineFile:
    """The outlines in ``outlines.sqlite``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._base: sqlite3.Connection | None = None

    def geojson(self, code: str) -> bytes:
        """The outline of ``KR`` or ``US-IL`` as a GeoJSON feature, or an empty collection for an unknown code."""
        if _CODE.fullmatch(code) is None:
            return NO_OUTLINE
        try:
            return self._stored(code)
        except (sqlite3.Error, zlib.error) as error:
            _log.warning("no outline of %s from %s: %s", code, self._path, error)
            return NO_OUTLINE

    def close(self) -> None:
        """Lets go of the file; a later request opens it again."""
        if self._base is not None:
            self._base.close()
            self._base = None

    def _stored(self, code: str) -> bytes:
        if self._base is None:
            self._base = connect_read_only(self._path)
        row = self._base.execute("SELECT feature FROM outlines WHERE code = ?", (code,)).fetchone()
        return zlib.decompress(row[0], _GZIP_WINDOW) if row else NO_OUTLINE
