"""What the menu commands do."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFileDialog

from viewer.itinerary.filters import NO_FILTER
from viewer.session.session import Session
from viewer.session.settings import SettingsStore
from viewer.session.state import Origin, Select, SetFilter, SetSpan
from viewer.ui.common.tooltip import tooltip
from viewer.ui.filters.words import sentence_of
from viewer.ui.map.presenter import MapPresenter
from viewer.ui.window.about import AboutDialog
from viewer.ui.window.actions import build_menus
from viewer.ui.window.appearance import Appearance
from viewer.ui.window.files import FileCommands
from viewer.ui.window.guide import GuideDialog
from viewer.ui.window.main_window import MainWindow
from viewer.ui.window.opening import Opening
from viewer.ui.window.review import review_places
from viewer.ui.window.shortcuts import ShortcutsDialog

PANES = ("filters", "map", "timeline", "agenda")
THEMES = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"), ("contrast", "High contrast"))


class Commands(QObject):
    """Binds the table of actions to the session, the appearance and the window.

    Args:
        more: what the commands do that other parts of the program answer for.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        store: SettingsStore,
        appearance: Appearance,
        map_presenter: MapPresenter,
        opening: Opening,
        files: FileCommands,
        more: Mapping[str, Callable[[], None]],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._store = window, session, store
        self._appearance, self._map, self._opening = appearance, map_presenter, opening
        self._files = files
        menus = build_menus(window, self._callbacks() | dict(more))
        self.actions, self.submenus = menus.actions, menus.submenus
        self._fill_theme_menu()
        self.submenus["recent"].aboutToShow.connect(self._fill_recent_menu)
        for name in PANES:
            is_hidden = name in store.value.hidden_panes
            window.pane(name).setVisible(not is_hidden)
            self.actions[f"pane_{name}"].setChecked(not is_hidden)
        session.listen(lambda _change, _origin: self._refresh())
        self._refresh()

    def _callbacks(self) -> dict[str, Callable[[], None]]:
        session, appearance = self._session, self._appearance
        return {
            **self._files.callbacks(),
            "save_picture": self._save_picture,
            "quit": self._quit,
            "undo": session.undo,
            "redo": session.redo,
            "find": self._find,
            "review_places": self._review_places,
            "clear_filter": lambda: session.apply(SetFilter(NO_FILTER), Origin.WINDOW),
            **{f"pane_{name}": partial(self._toggle_pane, name) for name in PANES},
            "larger": lambda: appearance.resize(1),
            "smaller": lambda: appearance.resize(-1),
            "normal_size": lambda: appearance.resize(0),
            "next_event": lambda: session.select_next(1, Origin.WINDOW),
            "previous_event": lambda: session.select_next(-1, Origin.WINDOW),
            "whole_tour": self._show_whole_tour,
            "full_screen": self._toggle_full_screen,
            "guide": lambda: GuideDialog(self._window).show(),
            "shortcuts": lambda: ShortcutsDialog(self._window).open(),
            "about": lambda: AboutDialog(self._window).open(),
        }

    def escape(self) -> None:
        """Leave full screen, else clear the selection, else the filter."""
        if self._window.isFullScreen():
            self._toggle_full_screen()
        elif self._session.state.selected:
            self._session.apply(Select(""), Origin.WINDOW)
        else:
            self._session.apply(SetFilter(NO_FILTER), Origin.WINDOW)

    def _save_picture(self) -> None:
        name = (self._session.itinerary.title or "wayline") + ".png"
        path, _ = QFileDialog.getSaveFileName(self._window, "Save the window as a picture", name, "Pictures (*.png)")
        if path:
            self._window.grab().save(path)

    def _quit(self) -> None:
        self._window.close()

    def _find(self) -> None:
        self._set_pane_visible("filters", is_visible=True)
        search = self._window.panes.filters.search
        search.setFocus()
        search.selectAll()

    def _review_places(self) -> None:
        self._set_pane_visible("agenda", is_visible=True)
        review_places(self._window)

    def _toggle_pane(self, name: str) -> None:
        self._set_pane_visible(name, is_visible=self._window.pane(name).isHidden())

    def _set_pane_visible(self, name: str, *, is_visible: bool) -> None:
        self._window.pane(name).setVisible(is_visible)
        self.actions[f"pane_{name}"].setChecked(is_visible)
        hidden = tuple(pane for pane in PANES if self._window.pane(pane).isHidden())
        self._store.change(replace(self._store.value, hidden_panes=hidden))

    def _toggle_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
        self.actions["full_screen"].setChecked(self._window.isFullScreen())

    def _show_whole_tour(self) -> None:
        self._map.fit()
        self._session.apply(SetSpan(None), Origin.WINDOW)

    def _fill_theme_menu(self) -> None:
        menu = self.submenus["theme"]
        group = QActionGroup(self)
        for name, text in THEMES:
            action = QAction(text, group)
            action.setCheckable(True)
            action.setChecked(self._store.value.theme == name)
            action.triggered.connect(lambda _checked, name=name: self._appearance.set_theme(name))
            menu.addAction(action)

    def _fill_recent_menu(self) -> None:
        menu = self.submenus["recent"]
        menu.clear()
        for path in self._store.value.recent:
            text = Path(path).name.replace("&", "&&")
            action = menu.addAction(text, partial(self._opening.open, Path(path)))
            action.setToolTip(tooltip(path))
        if not self._store.value.recent:
            menu.addAction("(no files yet)").setEnabled(False)

    def _refresh(self) -> None:
        session = self._session
        self.actions["undo"].setEnabled(session.can_undo)
        self.actions["redo"].setEnabled(session.can_redo)
        has_events = bool(len(session.itinerary.table))
        for name in ("next_event", "previous_event", "whole_tour"):
            self.actions[name].setEnabled(has_events)
        self.actions["clear_filter"].setEnabled(session.state.filter.is_active)
        for name, is_possible in self._files.possible().items():
            self.actions[name].setEnabled(is_possible)


def status_text(session: Session, locale: QLocale) -> str:
    """How many events are shown, and by which filter, for the status bar."""
    total = len(session.itinerary.table)
    if not total:
        return "No itinerary is open"
    words = f"{session.filtered.total} of {total} events"
    if session.state.filter.is_active:
        words += f": {sentence_of(session.state.filter, locale)}"
    problems = len(session.itinerary.problems)
    return f"{words} · {problems} {'problem' if problems == 1 else 'problems'}" if problems else words
