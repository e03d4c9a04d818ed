"""Answers the page's requests; a table of handlers that knows nothing of Qt."""

import mimetypes
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from viewer.mapping.assets import asset
from viewer.mapping.responses import NOT_FOUND, Response

Handler = Callable[[str], Response]
_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".css": "text/css"}
WHOLE_SUFFIX = ".whole.js"  # asks for a script and all that it imports as one
_IMPORT = re.compile(r"""^import (?:[^'";]* from )?'(\./[\w-]+\.js)';$\n""", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=class|const|async|function|let)", re.MULTILINE)
INDEX_NAME = "/index.js"  # the script that stands for its folder: asked for as one with all that it imports
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
    """Answers with the files below a folder, and with nothing outside it.

    ``NAME.whole.js`` is ``NAME.js`` with all that it imports from beside it, as one script; so is every ``index.js``.
    """
    root = folder.resolve()

    def answer(rest: str) -> Response:
        """The file at a path below the folder, or 404."""
        is_whole = rest.endswith((WHOLE_SUFFIX, INDEX_NAME))
        try:
            target = (root / rest.replace(WHOLE_SUFFIX, ".js")).resolve()
            is_inside = target.is_relative_to(root) and target.is_file()
        except (OSError, ValueError):
            return NOT_FOUND
        if not is_inside:
            return NOT_FOUND
        return Response(200, _TYPES[".js"], whole_script(target)) if is_whole else _file_response(target)

    return answer


def whole_script(path: Path) -> bytes:
    """An ES module and all that it imports from its folder, joined into one script, each after what it needs.

    A thread or a page is up sooner when its script is one request. What the first module exports stays exported, and
    what is imported by a whole address stays imported. No two of the modules may give the same name to different
    things at their top level; the page's tests run the result.
    """
    parts: dict[Path, str] = {}

    def add(module: Path) -> None:
        """Puts a module behind all that it imports."""
        if module in parts:
            return
        text = module.read_text(encoding="utf-8")
        for name in _IMPORT.findall(text):
            add(module.parent / name)
        text = _IMPORT.sub("", text)
        parts[module] = text if module == path else _EXPORT.sub("", text)

    add(path)
    return "\n".join(parts.values()).encode()


def asset_handler(rest: str) -> Response:
    """Answers with the files of the installed third-party packages, by name alone."""
    found = asset(rest.rpartition("/")[2])
    return _file_response(found) if found else NOT_FOUND


def _file_response(path: Path) -> Response:
    kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Response(200, kind, path.read_bytes())
