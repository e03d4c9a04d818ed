import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from viewer.itinerary.events import EventTable
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Place
from viewer.session.session import Session, content_of
from viewer.ui.common.theme import ThemeName, load_theme
from viewer.ui.timeline.menu_presenter import MenuPresenter
from viewer.ui.timeline.pane import TimelinePane


@pytest.fixture
def session(tour: EventTable) -> Session:
    return Session(content_of(Itinerary("Tour", tour, tuple(Place(name) for name in tour.places.values))))


@pytest.fixture
def pane(qtbot: QtBot) -> TimelinePane:
    timeline = TimelinePane(load_theme(ThemeName.LIGHT))
    qtbot.addWidget(timeline)
    return timeline


@pytest.fixture
def presenter(pane: TimelinePane, session: Session) -> MenuPresenter:
    return MenuPresenter(session, pane, QLocale.c)


def action(menu: QMenu, text: str) -> QAction:
    return next(found for found in menu.actions() if found.text() == text)


def titles_shown(session: Session) -> set[str]:
    return {session.itinerary.table.titles[row] for row in session.filtered.mask.nonzero()[0]}


def test_only_what_happens_meanwhile_stays(presenter: MenuPresenter, session: Session) -> None:
    summit = session.itinerary.table.titles.index("Summit")
    action(presenter.menu(summit), "Only what happens meanwhile").trigger()
    assert {"Summit", "Pause of tariffs", "Meeting at the border"} <= titles_shown(session)
    assert "Landing at sunset" not in titles_shown(session)


def test_what_comes_later_stays_and_the_limits_can_be_lifted(presenter: MenuPresenter, session: Session) -> None:
    talks = session.itinerary.table.titles.index("Talks about vehicles")
    action(presenter.menu(talks), "Only this and what comes later").trigger()
    assert "Summit" in titles_shown(session)
    assert "Opening in Malaysia" not in titles_shown(session)
    action(presenter.menu(-1), "Lift the limits of time").trigger()
    assert session.filtered.total == len(session.itinerary.table)


def test_an_event_without_a_beginning_cannot_limit_time(presenter: MenuPresenter, session: Session) -> None:
    opening = session.itinerary.table.titles.index("Opening in Malaysia")
    assert not action(presenter.menu(opening), "Only what happens meanwhile").isEnabled()


def test_beside_the_events_the_menu_speaks_of_time_only(presenter: MenuPresenter) -> None:
    texts = [found.text() for found in presenter.menu(-1).actions()]
    assert texts == ["Lift the limits of time", "Show all of time"]
