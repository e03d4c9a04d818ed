import pytest
from pytestqt.qtbot import QtBot

from viewer.itinerary.events import EventTable
from viewer.itinerary.filters import Choice
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Place
from viewer.session.session import Session, content_of
from viewer.session.state import Origin, SetFilter
from viewer.ui.common.theme import ThemeName, load_theme
from viewer.ui.timeline.pane import TimelinePane
from viewer.ui.timeline.playback_presenter import PlaybackPresenter
from viewer.ui.timeline.presenter import TimelinePresenter


@pytest.fixture
def session(tour: EventTable) -> Session:
    places = tuple(Place(name) for name in tour.places.values)
    return Session(content_of(Itinerary("Tour", tour, places)))


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> TimelinePane:
    timeline = TimelinePane(load_theme(ThemeName.LIGHT))
    qtbot.addWidget(timeline)
    TimelinePresenter(session, timeline)
    PlaybackPresenter(session, timeline)
    return timeline


def begin(pane: TimelinePane) -> None:
    """Show the controls, and stop at the first event."""
    pane.toolbar.playback_toggled.emit(True)
    pane.playback.pause()


def end(pane: TimelinePane) -> None:
    pane.toolbar.playback_toggled.emit(False)


def test_stepping_selects_the_events_one_after_the_other(pane: TimelinePane, session: Session) -> None:
    begin(pane)
    seen = []
    for _ in range(4):
        pane.playback.step(1)
        seen.append(session.state.selected)
    rows = [session.itinerary.table.row_of(event_id) for event_id in seen]
    assert rows == sorted(rows)
    assert len(set(rows)) == 4


def test_while_playing_only_what_happened_so_far_is_shown(pane: TimelinePane, session: Session) -> None:
    begin(pane)
    pane.playback.step(1)
    early = session.filtered.total
    for _ in range(4):
        pane.playback.step(1)
    assert 0 < early < session.filtered.total < len(session.itinerary.table)


def test_putting_the_controls_away_brings_the_filter_of_before_back(pane: TimelinePane, session: Session) -> None:
    before = session.state.filter.with_choice("status", Choice(wanted=frozenset({"expected"})))
    session.apply(SetFilter(before), Origin.FILTERS)
    begin(pane)
    pane.playback.step(1)
    assert session.state.filter != before
    end(pane)
    assert session.state.filter == before


def test_a_filter_chosen_while_playing_stays_when_playback_ends(pane: TimelinePane, session: Session) -> None:
    begin(pane)
    pane.playback.step(1)
    choice = Choice(wanted=frozenset({"expected"}))
    session.apply(SetFilter(session.state.filter.with_choice("status", choice)), Origin.FILTERS)
    pane.playback.step(1)
    end(pane)
    assert session.state.filter.choice("status") == choice
    assert session.state.filter.window is None


def test_a_whole_performance_is_one_step_of_the_history(pane: TimelinePane, session: Session) -> None:
    begin(pane)
    for _ in range(5):
        pane.playback.step(1)
    session.undo()
    assert session.state.selected == ""
    assert session.state.filter.window is None


def test_another_itinerary_is_played_from_its_start(pane: TimelinePane, session: Session) -> None:
    begin(pane)
    for _ in range(4):
        pane.playback.step(1)
    session.open(content_of(session.itinerary))
    pane.playback.step(1)
    assert session.selected_row == 0


def test_one_click_shows_the_controls_and_plays(pane: TimelinePane, session: Session) -> None:
    pane.toolbar.playback_toggled.emit(True)
    assert pane.playback.is_playing
    assert session.state.selected
    end(pane)
    assert not pane.playback.is_playing
