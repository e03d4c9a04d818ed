"""The third-party files of the page, found in the installed packages that carry them."""

from functools import cache
from importlib.metadata import files
from pathlib import Path

_PACKAGES = ("XStatic-Leaflet",)
_KINDS = {".js", ".css", ".png"}


@cache
def _installed() -> dict[str, Path]:
    found: dict[str, Path] = {}
    for package in _PACKAGES:
        for entry in files(package) or ():
            if entry.suffix in _KINDS and "src" not in entry.parts:
                found.setdefault(entry.name, Path(str(entry.locate())))
    return found


def asset(name: str) -> Path | None:
    """The file of a name such as ``leaflet.js``, None where no package carries it."""
    return _installed().get(name)


def asset_files() -> dict[str, Path]:
    """All files by name, for packaging and for the self-test."""
    return dict(_installed())
