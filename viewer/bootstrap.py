"""The only place that builds objects: from a profile to a running window."""

import logging
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from viewer import paths
from viewer.errors import UserError
from viewer.mapping.basemap.options import BasemapOptions
from viewer.mapping.basemap.store import BasemapStore
from viewer.mapping.responses import Response
from viewer.mapping.router import Router, asset_handler, file_handler
from viewer.mapping.shell import page_html
from viewer.paths import Profile
from viewer.session.choices import ChoiceMemory
from viewer.session.decisions import recorded, restored
from viewer.session.documents import OpenDocument
from viewer.session.online import network_in_words
from viewer.session.opening import VIEWS, Part
from viewer.session.ports import Notice, Severity, notice_of
from viewer.session.session import Session
from viewer.session.settings import SettingsStore
from viewer.session.state import Change
from viewer.session.unsaved import UnsavedWork
from viewer.ui.agenda.panel import AgendaPanel
from viewer.ui.agenda.presenter import AgendaPresenter
from viewer.ui.common.tasks import ThreadTaskRunner
from viewer.ui.common.typeface import use_typeface
from viewer.ui.filters.chips import ChipBar
from viewer.ui.filters.panel import FilterPanel
from viewer.ui.filters.presenter import FilterPresenter
from viewer.ui.importer.presenter import ImportPresenter
from viewer.ui.map.data import MapData
from viewer.ui.map.mounted import MountedMap
from viewer.ui.map.presenter import MapLook, MapPresenter
from viewer.ui.map.scheme import register_scheme
from viewer.ui.map.view import MapView, channel_script
from viewer.ui.places.panel import PlacesPanel
from viewer.ui.timeline.clock_presenter import ClockPresenter
from viewer.ui.timeline.menu_presenter import MenuPresenter
from viewer.ui.timeline.pane import TimelinePane
from viewer.ui.timeline.playback_presenter import PlaybackPresenter
from viewer.ui.timeline.presenter import TimelinePresenter
from viewer.ui.window.appearance import Appearance
from viewer.ui.window.commands import Commands, status_text
from viewer.ui.window.crash import CrashBoundary, keep_faults, log_qt_messages
from viewer.ui.window.files import FileCommands, ask_path
from viewer.ui.window.main_window import MainWindow, Panes
from viewer.ui.window.map_menu import MapMenu, map_look
from viewer.ui.window.opening import TOPIC, Opening
from viewer.ui.window.review import Desk, build_desk, connect_desk, desk_commands
from viewer.ui.window.saving import Saving
from viewer.ui.window.single_instance import SingleInstance
from viewer.ui.window.views_menu import ViewsMenu

DECISIONS = Part("places", recorded, restored, is_kept=False)  # the store of decisions keeps them until then
LOG_BYTES = 1_000_000
SWITCH_INTERVAL_S = 0.0005  # the window waits so long for a busy thread each time it comes back from Qt
WINDOW_SYSTEMS = ("xcb", "wayland", "windows", "cocoa")
NO_GRAPHICS = "No usable graphics card was found; the map is drawn by the processor."
PAGE_DIED = "The map stopped and was started again."
NO_SANDBOX = "The map does not start for the user root: its sandbox is for ordinary users."
SANDBOX_HINT = "Start Wayline as another user, or set QTWEBENGINE_DISABLE_SANDBOX=1 if only your own files are opened."
SAFE_GRAPHICS_HINT = "If it is slow or flickers, switch on View → Map → Safe graphics and start Wayline again."


@dataclass(eq=False)
class Wayline:
    """The built program."""

    application: QApplication
    session: Session
    window: MainWindow
    map_presenter: MapPresenter
    opening: Opening
    commands: Commands
    appearance: Appearance
    store: SettingsStore
    tasks: ThreadTaskRunner
    mounted: MountedMap
    document: OpenDocument
    importer: ImportPresenter
    desk: Desk

    def close(self) -> None:
        """End background work and the web engine in the order they need; the window is of no use afterwards."""
        self.importer.close()
        self.tasks.close()
        self.desk.finder.close()
        self.mounted.unmount()
        self.window.panes.map.close_page()
        self.window.close()
        self.window.deleteLater()


def make_application(arguments: list[str], *, safe_graphics: bool = False) -> QApplication:
    """The application object, with the page's scheme registered before it.

    With ``safe_graphics`` Qt composes the map's picture in software, which is faster where there is no
    usable graphics card and the only way where there is a broken one.

    Raises:
        UserError: the engine would end the program, because its sandbox is not for the superuser.
    """
    if is_superuser() and not is_sandbox_off(os.environ):
        raise UserError(NO_SANDBOX, SANDBOX_HINT)
    if safe_graphics:
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    register_scheme()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    application = QApplication(arguments[:1])
    application.setApplicationName("Wayline")
    application.setDesktopFileName("wayline")
    application.setWindowIcon(QIcon(str(paths.resource("icons", "wayline.svg"))))
    application.setStyle("Fusion")
    use_typeface(application)
    return application


def is_superuser() -> bool:
    """Whether the program runs as root, which exists on Linux and macOS."""
    return sys.platform != "win32" and os.geteuid() == 0


def is_sandbox_off(environment: Mapping[str, str]) -> bool:
    """Whether somebody has chosen to go without the engine's sandbox."""
    flags = environment.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    return environment.get("QTWEBENGINE_DISABLE_SANDBOX") == "1" or "--no-sandbox" in flags


def start_log(profile: Profile) -> None:
    """Write the log into the profile; two files of a megabyte at most."""
    profile.state.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(profile.state / "wayline.log", maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)


def handed_over(profile: Profile, file: Path | None) -> bool:
    """Whether a window with this profile already runs, and has taken the file to open it."""
    return SingleInstance(profile.config).hand_over(file)


def guard(made: Wayline, profile: Profile) -> None:
    """From now on bugs end in one place, and other starts hand their files to this window."""
    keep_faults(profile.state)
    log_qt_messages()
    tell = made.window.notices.show_notice
    CrashBoundary(profile.state, lambda error: tell(notice_of(error)), made.window).install()
    line = SingleInstance(profile.config, made.window)
    line.file_asked.connect(lambda path: _answer(made, path))
    line.listen()


def _answer(made: Wayline, path: str) -> None:
    """Come forward, and open what another start was given."""
    made.window.showNormal() if made.window.isMinimized() else made.window.show()
    made.window.raise_()
    made.window.activateWindow()
    if path:
        made.opening.open(Path(path))


def build(application: QApplication, profile: Profile, theme: str = "", language: str = "") -> Wayline:
    """Everything but an open file; ``theme`` and ``language`` override the settings for this run."""
    profile.made()
    store = SettingsStore(profile.config)
    store.override(theme, language)
    appearance = Appearance(application, store)
    session, tasks, mounted = Session(later=partial(QTimer.singleShot, 0)), ThreadTaskRunner(), MountedMap()
    map_data = MapData(session, lambda: appearance.locale)

    def look() -> MapLook:
        return map_look(appearance, store.value, mounted, session)

    window = MainWindow(_panes(appearance, _router(profile, map_data, mounted, lambda: look().basemap)))
    panes = window.panes
    AgendaPresenter(session, panes.agenda, lambda: appearance.locale)
    FilterPresenter(session, panes.filters, panes.chips, lambda: appearance.locale)
    TimelinePresenter(session, panes.timeline)
    PlaybackPresenter(session, panes.timeline)
    ClockPresenter(session, panes.timeline)
    MenuPresenter(session, panes.timeline, lambda: appearance.locale)
    # told after them: from then on the page draws, and wants the processor that they need
    map_presenter = MapPresenter(session, panes.map, look())
    desk = build_desk(window, session, tasks, store, profile, lambda: appearance.locale)
    files = _files(session, tasks, store, appearance, window, profile)
    opening = files.opening
    more = desk_commands(desk)
    commands = Commands(window, session, store, appearance, map_presenter, opening, files, more)
    made = Wayline(
        application, session, window, map_presenter, opening, commands, appearance, store, tasks, mounted,
        files.document, files.importer, desk,
    )  # fmt: skip
    _connect(made)
    connect_desk(desk, window, tasks, map_presenter)
    tasks.ended.connect(lambda _lane: _show_status(made))
    return made


def _files(
    session: Session,
    tasks: ThreadTaskRunner,
    store: SettingsStore,
    appearance: Appearance,
    window: MainWindow,
    profile: Profile,
) -> FileCommands:
    document = OpenDocument(
        session, ChoiceMemory(profile.config), UnsavedWork(profile.state / "unsaved"), (VIEWS, DECISIONS)
    )
    opening = Opening(document, tasks, store, window.notices.show_notice, window)
    importer = ImportPresenter(window, tasks, opening.read, lambda: appearance.theme, lambda: appearance.locale)
    opening.ask_with(importer)
    opening.opened.connect(lambda: window.notices.close_topic(TOPIC))
    saving = Saving(session, document, tasks, store, window.notices.show_notice, ask_path(window), window)
    return FileCommands(window, session, document, store, opening, saving, importer)


def _panes(appearance: Appearance, router: Router) -> Panes:
    theme = appearance.theme
    places = PlacesPanel(theme)
    return Panes(FilterPanel(theme), ChipBar(), MapView(router), TimelinePane(theme), AgendaPanel(theme), places)


def _router(profile: Profile, map_data: MapData, mounted: MountedMap, options: Callable[[], BasemapOptions]) -> Router:
    return Router(
        {
            "": lambda _rest: Response(200, "text/html; charset=utf-8", page_html(profile.cache, options())),
            "web": file_handler(paths.resource("web")),
            "assets": asset_handler,
            "qwebchannel.js": channel_script,
            "data": map_data.get,
            "usermap": mounted.get,
            "basemap": BasemapStore(paths.resource("basemap", "data")).get,
        }
    )


def _connect(made: Wayline) -> None:
    window, session = made.window, made.session
    window.progress.follow(made.tasks)
    map_menu = MapMenu(
        made.commands.submenus["map_look"], made.store, made.mounted, lambda: _restyle(made), window.notices.show_notice
    )
    ViewsMenu(made.commands.submenus["views"], session, window)
    window.files_dropped.connect(lambda dropped: _open_dropped(made, map_menu, [Path(path) for path in dropped]))
    window.panes.map.bridge.no_graphics_found.connect(lambda: _offer_safe_graphics(made, NO_GRAPHICS))
    window.panes.map.page_died.connect(lambda: _offer_safe_graphics(made, PAGE_DIED))
    window.closing.connect(lambda: _keep_layout(made))
    QShortcut(QKeySequence("Esc"), window, lambda: _escape(made))
    made.appearance.changed.connect(lambda: _restyle(made))
    made.map_presenter.drawn.connect(lambda _marks: _show_status(made))
    session.listen(lambda change, _origin: _on_change(made, change))
    window.restore_layout(made.store.value.splitters, made.store.value.geometry)
    if made.store.complaint:
        window.notices.show_notice(Notice(Severity.WARNING, made.store.complaint))
    _restyle(made)
    _show_status(made)


def _escape(made: Wayline) -> None:
    if not made.desk.presenter.escape():
        made.commands.escape()


def _offer_safe_graphics(made: Wayline, reason: str) -> None:
    settings = made.store.value
    is_offered = settings.safe_graphics or settings.was_told_of_safe_graphics
    if is_offered or made.application.platformName() not in WINDOW_SYSTEMS:
        return
    made.window.notices.show_notice(Notice(Severity.INFO, reason, SAFE_GRAPHICS_HINT))
    made.store.change(replace(settings, was_told_of_safe_graphics=True))


def _open_dropped(made: Wayline, map_menu: MapMenu, dropped: list[Path]) -> None:
    if dropped[0].suffix.lower() == ".mbtiles":
        map_menu.mount(dropped[0])
    else:
        made.opening.open_several(dropped)


def _on_change(made: Wayline, change: Change) -> None:
    _show_status(made)
    if change & Change.SELECTION and made.store.value.map_night:
        _show_map_look(made)
    if change & Change.ITINERARY:
        made.window.panes.agenda.list.setFocus()  # reading comes first, not searching


def _restyle(made: Wayline) -> None:
    panes, theme, scale = made.window.panes, made.appearance.theme, made.appearance.scale
    panes.filters.set_theme(theme)
    panes.filters.set_scale(scale)
    panes.agenda.set_theme(theme)
    panes.agenda.set_scale(scale)
    panes.places.set_theme(theme)
    panes.places.set_scale(scale)
    panes.timeline.view.set_theme(theme)
    panes.timeline.view.set_scale_factor(scale)
    panes.timeline.view.set_language(made.appearance.locale.name())
    _show_map_look(made)


def _show_map_look(made: Wayline) -> None:
    made.map_presenter.set_look(map_look(made.appearance, made.store.value, made.mounted, made.session))


def _show_status(made: Wayline) -> None:
    blocked = len(made.window.panes.map.guard.blocked)
    made.window.count_label.setText(status_text(made.session, made.appearance.locale))
    sent, server = made.desk.online.requests_sent, made.store.value.online_server
    made.window.network_label.setText(network_in_words(blocked, sent, server))
    title = made.session.itinerary.title
    made.window.setWindowTitle(f"{title}[*] — Wayline" if title else "Wayline")
    made.window.setWindowModified(bool(title) and made.document.is_unsaved)


def _keep_layout(made: Wayline) -> None:
    sizes, geometry = made.window.layout_state()
    splitters = dict(made.store.value.splitters) | dict(sizes)
    made.store.change(replace(made.store.value, splitters=tuple(splitters.items()), geometry=geometry))
