import pytest
from pytestqt.qtbot import QtBot

from viewer.itinerary.events import EventTable
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Candidate, Certainty, Place, Precision, Resolution
from viewer.session.session import Session, content_of
from viewer.session.state import Origin, Select
from viewer.ui.common.theme import ThemeName, load_theme
from viewer.ui.timeline.canvas import TimelineCanvas
from viewer.ui.timeline.clock_presenter import ClockPresenter, zone_of
from viewer.ui.timeline.pane import TimelinePane

ZONES = {"Kuala Lumpur": "Asia/Kuala_Lumpur", "Tokyo": "Asia/Tokyo", "South Korea": ""}


@pytest.fixture
def itinerary(tour: EventTable) -> Itinerary:
    places = tuple(
        Place(
            name,
            resolution=Resolution(
                Certainty.SURE, Candidate(name, "city", Precision.LOCALITY, 0.0, 0.0, zone=ZONES[name])
            ),
        )
        for name in tour.places.values
    )
    return Itinerary("Tour", tour, places)


@pytest.fixture
def pane(qtbot: QtBot) -> TimelinePane:
    timeline = TimelinePane(load_theme(ThemeName.LIGHT))
    qtbot.addWidget(timeline)
    return timeline


def clocks_there(pane: TimelinePane) -> str:
    canvas = pane.view.findChild(TimelineCanvas)
    assert canvas is not None
    clocks = canvas.pointers.clocks
    return clocks.there if clocks else ""


def test_the_second_clock_follows_the_selected_event(pane: TimelinePane, itinerary: Itinerary) -> None:
    session = Session(content_of(itinerary))
    ClockPresenter(session, pane)
    pane.toolbar.clocks_toggled.emit(True)
    assert clocks_there(pane) == "Asia/Kuala_Lumpur"
    session.apply(Select("t5"), Origin.AGENDA)
    assert clocks_there(pane) == "Asia/Tokyo"
    pane.toolbar.clocks_toggled.emit(False)
    assert clocks_there(pane) == ""


def test_an_event_without_a_zone_takes_the_first_one_known(itinerary: Itinerary) -> None:
    assert zone_of(itinerary, itinerary.table.row_of("t8")) == "Asia/Kuala_Lumpur"


def test_without_any_zone_there_is_one_clock(pane: TimelinePane, tour: EventTable) -> None:
    places = tuple(Place(name) for name in tour.places.values)
    ClockPresenter(Session(content_of(Itinerary("Tour", tour, places))), pane)
    pane.toolbar.clocks_toggled.emit(True)
    assert clocks_there(pane) == ""
