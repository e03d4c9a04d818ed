"""A small tour: few days, open and undated events, every status."""

import pytest
from pytestqt.qtbot import QtBot

from viewer.itinerary.edtf import parse
from viewer.itinerary.events import Event, EventTable, event_table
from viewer.ui.common.theme import ThemeName, load_theme
from viewer.ui.timeline.content import content_of
from viewer.ui.timeline.widget import TimelineView

_PLACES = ("Kuala Lumpur", "Tokyo", "South Korea")
_ROWS = (
    ("Preliminary consensus on trade", "[..2025-10-27]", 0, "held", "tariffs;market reaction"),
    ("Opening in Malaysia", "[..2025-10-27]", 0, "held", "trade"),
    ("Landing at sunset", "2025-10-27T16:55", 1, "held", "alliance"),
    ("Audience", "[2025-10-27..]", 1, "expected", "alliance"),
    ("Meeting", "[2025-10-27..]", 1, "expected", "trade;alliance"),
    ("Talks about vehicles", "2025-10-28", 1, "expected", "vehicles;investment"),
    ("Talks about soybeans", "2025-10-28/2025-10-29", 1, "expected", "soybeans;LNG"),
    ("Alliance talks", "[2025-10-27..2025-10-29]", 1, "scheduled", "defence spending"),
    ("Summit", "2025-10-30", 2, "scheduled", "tariffs;rare earths;technology"),
    ("Pause of tariffs", "2025-10-30", 2, "expected", "tariffs"),
    ("Meeting at the border", "2025-10-29/2025-10-31", 2, "possible", "North Korea"),
    ("Garden <b>party</b>", "2025-10-29~", 1, "cancelled", ""),
    ("Statement on markets", "", 1, "", "market reaction"),
    ("Word on supply chains", "", 2, "", "supply chains"),
)


@pytest.fixture
def tour() -> EventTable:
    events = [
        Event(
            id=f"t{number}",
            title=title,
            time=parse(time) if time else None,
            places=(place,),
            status=status,
            topics=tuple(topics.split(";")) if topics else (),
            row=number + 2,
        )
        for number, (title, time, place, status, topics) in enumerate(_ROWS)
    ]
    return event_table(events, _PLACES)


@pytest.fixture
def view(qtbot: QtBot, tour: EventTable) -> TimelineView:
    """The tour at 1200 by 300 pixels, in English, laid out."""
    timeline = TimelineView(load_theme(ThemeName.LIGHT))
    qtbot.addWidget(timeline)
    timeline.set_language("en_GB")
    timeline.resize(1200, 300)
    timeline.set_content(content_of(tour, tour.places))
    timeline.grab()
    return timeline
