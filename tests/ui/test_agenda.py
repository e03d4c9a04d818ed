from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from viewer import paths
from viewer.itinerary.filters import NO_FILTER, Choice
from viewer.itinerary.places import UNRESOLVED, Candidate, Certainty, Precision, Resolution
from viewer.session.loading import load
from viewer.session.session import Session
from viewer.session.state import Origin, Select, SetFilter, SetText
from viewer.ui.agenda.model import ROW_ROLE
from viewer.ui.agenda.panel import AgendaPanel
from viewer.ui.agenda.presenter import AgendaPresenter
from viewer.ui.common.theme import ThemeName, load_theme

ENGLISH = QLocale("en_GB")


@pytest.fixture
def session() -> Session:
    return Session(load(paths.shipped_itinerary(), lambda _share, _text: None, lambda: False))


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> AgendaPanel:
    panel = AgendaPanel(load_theme(ThemeName.LIGHT))
    qtbot.addWidget(panel)
    AgendaPresenter(session, panel, lambda: ENGLISH)
    panel.resize(360, 600)
    panel.show()
    return panel


def texts(panel: AgendaPanel) -> list[str]:
    return [label.text() for label in panel.detail.widget().findChildren(QLabel)]


def test_the_list_is_a_sound_model(panel: AgendaPanel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(panel.model)


def test_it_lists_every_event_in_order_of_time(panel: AgendaPanel, session: Session) -> None:
    ids = [panel.model.event_id(row) for row in range(panel.model.rowCount())]
    assert ids == list(session.itinerary.table.ids)


@pytest.mark.parametrize(
    ("key", "position"), [(Qt.Key.Key_Home, 0), (Qt.Key.Key_End, 13), (Qt.Key.Key_Down, 6), (Qt.Key.Key_Up, 4)]
)
def test_every_event_can_be_reached_by_keyboard(
    panel: AgendaPanel, session: Session, key: Qt.Key, position: int
) -> None:
    session.apply(Select(panel.model.event_id(5)), Origin.MAP)
    QTest.keyClick(panel.list, key)
    assert session.state.selected == panel.model.event_id(position)


def test_a_selection_from_elsewhere_makes_no_echo(panel: AgendaPanel, session: Session) -> None:
    origins: list[Origin] = []
    session.listen(lambda _change, origin: origins.append(origin))
    session.apply(Select("xi-summit"), Origin.TIMELINE)
    assert origins == [Origin.TIMELINE]
    assert panel.list.currentIndex().data(ROW_ROLE).event.id == "xi-summit"


def test_a_selected_event_is_told_in_full_with_its_source(panel: AgendaPanel, session: Session) -> None:
    session.apply(Select("takaichi"), Origin.MAP)
    shown = texts(panel)
    assert "Meeting with Prime Minister Takaichi" in shown
    assert "Donald Trump, Sanae Takaichi" in shown
    assert any(text.startswith("Source: ") for text in shown)


def test_an_event_that_is_filtered_away_is_still_told_but_not_listed(panel: AgendaPanel, session: Session) -> None:
    session.apply(Select("takaichi"), Origin.MAP)
    session.apply(SetFilter(NO_FILTER.with_choice("kind", Choice(frozenset({"summit"})))), Origin.FILTERS)
    assert panel.model.rowCount() == 1
    assert not panel.list.currentIndex().isValid()
    assert "Meeting with Prime Minister Takaichi" in texts(panel)


def test_a_click_on_a_topic_filters_by_it(panel: AgendaPanel, session: Session) -> None:
    session.apply(Select("xi-summit"), Origin.MAP)
    chip = next(one for one in panel.detail.widget().findChildren(QPushButton) if one.text() == "rare earths")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert session.state.filter.choice("topic").wanted == {"rare earths"}


def test_a_filter_that_fits_nothing_says_so(panel: AgendaPanel, session: Session) -> None:
    session.apply(SetText("zzz"), Origin.FILTERS)
    hints = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert any("No event fits" in hint for hint in hints)


def test_a_screen_reader_hears_everything_in_one_sentence(panel: AgendaPanel) -> None:
    row = next(row for row in range(14) if panel.model.event_id(row) == "xi-summit")
    sentence = panel.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("30 October 2025", "Summit with President Xi Jinping", "South Korea", "expected", "with Donald Trump"):
        assert part in sentence


def test_a_date_stands_once_where_events_share_it(panel: AgendaPanel) -> None:
    gutters = [panel.model.agenda_row(row).gutter for row in range(14)]
    assert any(any(gutter) for gutter in gutters)
    filled = [gutter for gutter in gutters if any(gutter)]
    assert all(first != second for first, second in pairwise(filled))


def test_escape_is_left_to_the_window(panel: AgendaPanel, session: Session) -> None:
    session.apply(Select("xi-summit"), Origin.MAP)
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert session.state.selected == "xi-summit"


def test_details_take_no_room_until_an_event_is_selected(panel: AgendaPanel, session: Session, qtbot: QtBot) -> None:
    session.apply(Select(""), Origin.MAP)
    assert panel.detail.isHidden()
    qtbot.waitUntil(lambda: panel.list.height() > panel.height() * 0.9)
    whole = panel.list.height()
    session.apply(Select("xi-summit"), Origin.MAP)
    assert panel.detail.isVisible()
    qtbot.waitUntil(lambda: panel.list.height() < whole)
    session.apply(Select(""), Origin.MAP)
    assert panel.detail.isHidden()


def test_the_row_that_was_clicked_stays_in_view_when_details_open_below(panel: AgendaPanel) -> None:
    at = QPoint(100, panel.list.viewport().height() - 20)
    index = panel.list.indexAt(at)
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.qWait(50)
    assert panel.detail.isVisible()
    assert panel.list.viewport().rect().contains(panel.list.visualRect(index))


def test_details_say_what_a_name_is_taken_for_and_whether_that_is_a_guess(panel: AgendaPanel, session: Session) -> None:
    seoul = Candidate("Seoul", "city", Precision.LOCALITY, 37.57, 126.98, "KR", population=9_600_000)
    row = session.itinerary.table.row_of("takaichi")
    assert row is not None
    code = int(session.itinerary.table.places.codes_at(row)[0])
    session.apply(Select("takaichi"), Origin.MAP)
    for resolution, said in (
        (UNRESOLVED, "not on the map"),
        (Resolution(Certainty.CHECK, seoul), "perhaps Seoul, South Korea · city"),
        (Resolution(Certainty.SURE, seoul), "Seoul, South Korea · city"),
    ):
        places = list(session.itinerary.places)
        places[code] = replace(places[code], resolution=resolution)
        session.set_places(tuple(places), Origin.PLACES)
        assert said in texts(panel)
