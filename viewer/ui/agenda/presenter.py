"""Joins the agenda and the session."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, QPoint, Qt

from viewer.itinerary.columns import Tags
from viewer.session.session import Session
from viewer.session.state import Change, Origin, Select, SetFilter
from viewer.ui.agenda.panel import AgendaPanel
from viewer.ui.common.event_menu import show_event_menu

NOTHING_OPEN = "No itinerary is open.\n\nDrop a CSV file here, or press Ctrl+O."
NOTHING_SHOWN = "No event fits the filter.\n\nClear it to see all of them."


class AgendaPresenter(QObject):
    """Shows the filtered events and follows the selection."""

    def __init__(self, session: Session, panel: AgendaPanel, locale: Callable[[], QLocale]) -> None:
        super().__init__(panel)
        self._session, self._panel, self._locale = session, panel, locale
        panel.list.current_moved.connect(self._on_current)
        panel.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        panel.list.customContextMenuRequested.connect(self._on_context)
        panel.detail.topic_clicked.connect(self._on_topic)
        session.listen(self._on_change)
        self._show_events()
        self._show_detail()

    def _on_change(self, change: Change, _origin: Origin) -> None:
        if change & (Change.ITINERARY | Change.PLACES | Change.FILTER):
            self._show_events()
        if change & (Change.ITINERARY | Change.PLACES | Change.FILTER | Change.SELECTION):
            self._go_to_selection()
        if change & (Change.ITINERARY | Change.PLACES | Change.SELECTION):
            self._show_detail()

    def _show_events(self) -> None:
        session, panel = self._session, self._panel
        towns = session.content.index.columns["place"]
        assert isinstance(towns, Tags)
        panel.list.blockSignals(True)
        panel.model.show(session.itinerary, towns.first(), session.filtered.mask.nonzero()[0], self._locale())
        panel.list.blockSignals(False)
        total = len(session.itinerary.table)
        panel.setWindowTitle(f"Agenda · {session.filtered.total} of {total}" if total else "Agenda")
        if not total:
            panel.hinted.set_hint(NOTHING_OPEN)
        else:
            panel.hinted.set_hint("" if session.filtered.total else NOTHING_SHOWN)

    def _go_to_selection(self) -> None:
        row = self._session.selected_row
        self._panel.go_to(None if row is None else self._panel.model.position_of(row))

    def _show_detail(self) -> None:
        row = self._session.selected_row
        if row is None:
            self._panel.detail.show_nothing()
        else:
            self._panel.detail.show_event(self._session.itinerary, row, self._locale())

    def _on_current(self, position: int) -> None:
        self._session.apply(Select(self._panel.model.event_id(position)), Origin.AGENDA)

    def _on_context(self, at: QPoint) -> None:
        agenda = self._panel.list
        index = agenda.indexAt(at)
        if index.isValid():
            row = self._panel.model.agenda_row(index.row()).row
            show_event_menu(agenda, self._session, row, agenda.viewport().mapToGlobal(at), self._locale())

    def _on_topic(self, topic: str) -> None:
        wanted = self._session.state.filter
        choice = wanted.choice("topic").toggled(topic)
        self._session.apply(SetFilter(wanted.with_choice("topic", choice)), Origin.AGENDA)
