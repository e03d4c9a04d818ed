"""The context menu of the timeline: what can be done with the event under the pointer, and with time."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from viewer.itinerary.filters import TimeWindow
from viewer.itinerary.timecolumn import OPEN_FUTURE, OPEN_PAST
from viewer.session.session import Session
from viewer.session.state import Origin, Select, SetWindow
from viewer.ui.common.event_menu import add_event_actions
from viewer.ui.timeline.pane import TimelinePane


class MenuPresenter(QObject):
    """Opens the menu where it is asked for, and does what is chosen from it."""

    def __init__(self, session: Session, pane: TimelinePane, locale: Callable[[], QLocale]) -> None:
        super().__init__(pane)
        self._session, self._view, self._locale = session, pane.view, locale
        self._view.context_requested.connect(self._open)

    def _open(self, row: int, position: QPoint) -> None:
        if self._session.is_telling:
            return
        if row >= 0:
            self._session.apply(Select(self._session.itinerary.table.ids[row]), Origin.TIMELINE)
        menu = self.menu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(position)

    def menu(self, row: int) -> QMenu:
        """The menu for an event, or for a place without one (row -1)."""
        menu = QMenu(self._view)
        if row >= 0:
            menu.addAction(self.tr("Zoom to this event"), lambda: self._view.zoom_to(row))
            self._add(menu, self.tr("Only what happens meanwhile"), self._meanwhile(row))
            self._add(menu, self.tr("Only this and what comes later"), self._from_here(row))
            menu.addSeparator()
            add_event_actions(menu, self._session, row, self._locale())
            menu.addSeparator()
        clear = menu.addAction(self.tr("Lift the limits of time"), lambda: self._limit(None))
        clear.setEnabled(self._session.state.filter.window is not None)
        menu.addAction(self.tr("Show all of time"), self._view.show_all)
        return menu

    def _add(self, menu: QMenu, text: str, window: TimeWindow | None) -> None:
        """An action that limits the events to a window; greyed where the event is open on that side."""
        menu.addAction(text, lambda: self._limit(window)).setEnabled(window is not None)

    def _limit(self, window: TimeWindow | None) -> None:
        self._session.apply(SetWindow(window), Origin.WINDOW)

    def _meanwhile(self, row: int) -> TimeWindow | None:
        times = self._session.itinerary.table.times
        first, last = int(times.first_s[row]), int(times.last_s[row])
        return None if first == OPEN_PAST or last == OPEN_FUTURE else TimeWindow(first, last)

    def _from_here(self, row: int) -> TimeWindow | None:
        times = self._session.itinerary.table.times
        first = int(times.first_s[row])
        ends = times.last_s[times.last_s != OPEN_FUTURE]
        return None if first == OPEN_PAST else TimeWindow(first, max(int(ends.max(initial=first)), first + 1))
