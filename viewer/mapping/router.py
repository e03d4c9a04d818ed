"""Answers the page's requests; a table of handlers that knows nothing of Qt."""

import mimetypes
from collections.abc import Callable, Mapping
from pathlib import Path

from viewer.mapping.assets import asset
from viewer.mapping.responses import NOT_FOUND, Response

Handler = Callable[[str], Response]
_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".css": "text/css"}
LONGEST_PATH = 700  # the longest is a list of map tiles


class Router:
    """Finds the handler of a path by its first part.

    Args:
        handlers: first part of the path (``data``, ``basemap`` …) to what answers the rest; the empty
            name answers the page itself.
    """

    def __init__(self, handlers: Mapping[str, Handler]) -> None:
        self._handlers = dict(handlers)

    def get(self, path: str) -> Response:
        """The answer for a path such as ``/web/map/main.js``; 404 for what is not known, never an error."""
        if len(path) > LONGEST_PATH:
            return NOT_FOUND
        first, _, rest = path.lstrip("/").partition("/")
        handler = self._handlers.get(first)
        return handler(rest) if handler else NOT_FOUND


def file_handler(folder: Path) -> Handler:
    """Answers with the files below a folder, and with nothing outside it."""
    root = folder.resolve()

    def answer(rest: str) -> Response:
        try:
            target = (root / rest).resolve()
            is_inside = target.is_relative_to(root) and target.is_file()
        except (OSError, ValueError):
            return NOT_FOUND
        return _file_response(target) if is_inside else NOT_FOUND

    return answer


def asset_handler(rest: str) -> Response:
    """Answers with the files of the installed third-party packages, by name alone."""
    found = asset(rest.rpartition("/")[2])
    return _file_response(found) if found else NOT_FOUND


def _file_response(path: Path) -> Response:
    kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Response(200, kind, path.read_bytes())
