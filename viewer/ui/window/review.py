"""The review of places in the window: its parts, what joins them to the map, and its menu."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QTimer

from viewer.paths import Profile
from viewer.session.decisions import DecisionStore
from viewer.session.finding import OfflineFinder
from viewer.session.online import OnlineServers
from viewer.session.places import PlaceReview
from viewer.session.ports import Lane, Notice, Severity
from viewer.session.session import Session
from viewer.session.settings import SettingsStore
from viewer.ui.common.tasks import ThreadTaskRunner
from viewer.ui.map.presenter import MapPresenter
from viewer.ui.places.commands import PlaceCommands
from viewer.ui.places.presenter import PlacesPresenter
from viewer.ui.window.main_window import MainWindow

ONLINE_ANSWERS = "online-answers.sqlite"


@dataclass(frozen=True, eq=False)
class Desk:
    """The parts of the review."""

    finder: OfflineFinder
    decisions: DecisionStore
    online: OnlineServers
    review: PlaceReview
    presenter: PlacesPresenter
    commands: PlaceCommands


def build_desk(
    window: MainWindow,
    session: Session,
    tasks: ThreadTaskRunner,
    store: SettingsStore,
    profile: Profile,
    locale: Callable[[], QLocale],
) -> Desk:
    """The review of the session's places, shown in the window's pane."""
    tell = window.notices.show_notice
    decisions, finder = DecisionStore(profile.config), OfflineFinder(profile.cache)
    online = OnlineServers(profile.state / ONLINE_ANSWERS)
    review = PlaceReview(session, tasks, finder, decisions, tell)
    presenter = PlacesPresenter(session, review, tasks, window.panes.places, locale)
    commands = PlaceCommands(review, tasks, decisions, store, online, tell, window)
    return Desk(finder, decisions, online, review, presenter, commands)


def connect_desk(desk: Desk, window: MainWindow, tasks: ThreadTaskRunner, map_presenter: MapPresenter) -> None:
    """Let the review show places on the map, take pins from it, and go on where finding was cancelled."""
    presenter = desk.presenter
    presenter.revealed.connect(map_presenter.reveal)
    presenter.pin_wanted.connect(map_presenter.ask_for_pin)
    map_presenter.pin_dropped.connect(presenter.take_pin)
    presenter.accept_asked.connect(desk.commands.ask_to_accept)
    window.side.currentChanged.connect(lambda _tab: map_presenter.reveal(None))
    window.side.currentChanged.connect(lambda _tab: presenter.give_up_pin())
    tasks.ended.connect(lambda _lane: QTimer.singleShot(0, window, lambda: _end_finding(desk, tasks)))
    if desk.decisions.complaint:
        window.notices.show_notice(Notice(Severity.WARNING, desk.decisions.complaint))


def desk_commands(desk: Desk) -> dict[str, Callable[[], None]]:
    """What the commands of the menu of places do."""
    return {
        "look_up_online": desk.commands.ask_to_look_up,
        "decisions": desk.commands.show_decisions,
    }


def review_places(window: MainWindow) -> None:
    """Bring the places before the agenda and let them have the keyboard."""
    window.side.setCurrentWidget(window.panes.places)
    window.panes.places.list.setFocus()


def _end_finding(desk: Desk, tasks: ThreadTaskRunner) -> None:
    """Where finding was cancelled nobody tells the review; work goes on with what is known."""
    if desk.review.is_finding and not tasks.is_busy(Lane.GEOCODE):
        desk.review.stop_finding()
