import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from viewer.itinerary.edtf import parse
from viewer.itinerary.events import Event, event_table
from viewer.timeline.bands import Clocks
from viewer.timeline.scale import LONGEST_S, SHORTEST_S, Span
from viewer.ui.common.theme import ThemeName, load_theme
from viewer.ui.timeline.content import content_of
from viewer.ui.timeline.widget import TimelineView

TIMES = (
    "-8000~",
    "-0752",
    "-0043-03-15",
    "../1475",
    "1475/..",
    "145X?",
    "18XX",
    "1492-08-03/1493-03-15",
    "1969-07-20T20:17",
    "2001-21",
    "2025-10/2025-12",
    "[..2025-10-27]",
    "[2025-10-27..]",
    "[2025-10-26..2025-10-28]",
    "2025-10-27%",
)
STATUSES = ("held", "scheduled", "expected", "possible", "cancelled", "")


@pytest.fixture
def all_of_time(qtbot: QtBot) -> TimelineView:
    """Every kind of time from ten millennia, with every status."""
    events = [
        Event(id=str(n), title=f"Event {n}", time=parse(time), status=STATUSES[n % 6], kind=f"kind {n % 3}", row=n)
        for n, time in enumerate(TIMES)
    ]
    view = TimelineView(load_theme(ThemeName.DARK))
    qtbot.addWidget(view)
    view.resize(800, 300)
    table = event_table(events, ())
    view.set_content(content_of(table, table.kind))
    return view


@pytest.mark.parametrize("is_folded", [False, True])
@pytest.mark.parametrize("length_s", [SHORTEST_S, 3600.0, 86_400.0, 3e7, 3e9, LONGEST_S])
def test_every_kind_of_time_is_painted_at_every_zoom(
    all_of_time: TimelineView, length_s: float, is_folded: bool
) -> None:
    view = all_of_time
    view.set_folding(is_folded)
    view.set_clocks(Clocks("Asia/Tokyo", "Europe/London"))
    view.set_range(Span(-1e11, 1e9))
    for row in range(len(TIMES)):
        view.set_selected(row)
        middle = view.window_span.middle_s
        view.set_window(Span(middle - length_s / 2, middle + length_s / 2))
        view.set_cursor(middle)
        view.set_now(middle + 10)
        assert not view.grab().isNull()


def test_the_last_pan_of_millions_of_years_still_finds_its_way_back(all_of_time: TimelineView) -> None:
    view = all_of_time
    for _ in range(200):
        view._gestures.pan(1.0)
    view._gestures.zoom(1e-12)
    view._gestures.zoom(1e12)
    view.show_all()
    assert view.window_span.holds(float(np.float64(0)))


def test_a_timeline_of_no_size_is_painted_too(all_of_time: TimelineView) -> None:
    all_of_time.resize(1, 1)
    assert not all_of_time.grab().isNull()
