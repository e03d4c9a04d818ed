"""What the build knows of the project: its folders, its version, and the installed parts that it needs."""

import sys
from importlib.metadata import Distribution, version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from viewer.ui.window.parts import distributions  # noqa: E402 - found only once the root is on the path

NAME = "wayline"
TITLE = "Wayline"
SUMMARY = "An itinerary as a map and a timeline, offline"
MAINTAINER = "The Wayline authors <wayline@localhost>"
BUILD = ROOT / "build" / "package"
DIST = ROOT / "dist"


def product_version() -> str:
    """The version, as pyproject.toml has it; everything that is built takes it from here."""
    return version(NAME)


def parts() -> list[Distribution]:
    """The distributions that the program needs at run time, itself first."""
    return distributions(NAME)
