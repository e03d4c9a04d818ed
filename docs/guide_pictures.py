"""Draws the pictures of the guide anew: ``python docs/guide_pictures.py FOLDER``."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from viewer import paths
from viewer.bootstrap import Wayline
from viewer.itinerary.filters import NO_FILTER, Choice
from viewer.selftest import opened, settle
from viewer.session.loading import load
from viewer.session.state import Origin, Select, SetFilter
from viewer.ui.window.review import review_places

WINDOW_PX = (1366, 768)
WIDTH_PX = 720
QUALITY = 86
EXCHANGE = """date,place,what
1 June 2026,San José,Lecture on coffee
2-3 June 2026,New York,Museums
4 June 2026,Kuala Lumpur,Welcome
6-7 June 2026,South Korea,Visit to two schools
8 June 2026,Sprngfield,Workshop
9 June 2026,the airport,Flight home
"""


def keep(widget: QWidget, path: Path) -> None:
    """Write what a widget shows, as wide as a page of the guide."""
    picture = widget.grab().toImage()
    smooth = Qt.TransformationMode.SmoothTransformation
    assert picture.scaledToWidth(WIDTH_PX, smooth).save(str(path), "JPG", QUALITY), path


def draw(table: Path, prepare: Callable[[Wayline], QWidget], path: Path) -> None:
    """Open a table in a new window, bring it into a state, and keep the widget that is shown then."""
    with tempfile.TemporaryDirectory() as profile:
        content = load(table, lambda _share, _text: None, lambda: False)
        made = opened(content, paths.profile_in(Path(profile)), "light", WINDOW_PX)
        widget = prepare(made)
        settle(made)
        keep(widget, path)
        made.close()


def selected(made: Wayline) -> QWidget:
    """The whole window with one event chosen."""
    made.session.apply(Select("xi-summit"), Origin.WINDOW)
    return made.window


def filtered(made: Wayline) -> QWidget:
    """The whole window with one topic chosen."""
    made.session.apply(SetFilter(NO_FILTER.with_choice("topic", Choice(frozenset({"soybeans"})))), Origin.WINDOW)
    return made.window


def signs(made: Wayline) -> QWidget:
    """The timeline alone."""
    return made.window.panes.timeline.view


def review(made: Wayline) -> QWidget:
    """The whole window with the desk where names are put right."""
    review_places(made.window)
    return made.window


def main() -> int:
    """Draw all pictures in a process each, for an application object cannot be made twice; returns 0."""
    folder = Path(sys.argv[1])
    tour, exchange = paths.shipped_itinerary(), folder / "School exchange.csv"
    exchange.write_text(EXCHANGE, "utf-8")
    for name, table, prepare in (
        ("window", tour, selected),
        ("filter", tour, filtered),
        ("signs", tour, signs),
        ("places", exchange, review),
    ):
        child = os.fork()
        if child == 0:
            draw(table, prepare, folder / f"{name}.jpg")
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0, name
    exchange.unlink()
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
