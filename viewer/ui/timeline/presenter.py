"""Joins the timeline and the session."""

from PySide6.QtCore import QObject

from viewer.itinerary.filters import TimeWindow
from viewer.session.session import Session
from viewer.session.state import Change, Origin, Select, SetLanes, SetSpan, SetWindow
from viewer.timeline.scale import Span
from viewer.ui.common.wording import today_s
from viewer.ui.timeline.content import TimelineContent
from viewer.ui.timeline.pane import TimelinePane


class TimelinePresenter(QObject):
    """Shows the filtered events in lanes, and follows and changes window and selection."""

    def __init__(self, session: Session, pane: TimelinePane) -> None:
        super().__init__(pane)
        self._session, self._pane, self._view = session, pane, pane.view
        view = self._view
        view.window_dragged.connect(lambda span: session.apply(SetSpan(span), Origin.TIMELINE))
        view.event_clicked.connect(self._on_clicked)
        view.event_activated.connect(self._on_clicked)
        view.range_selected.connect(self._on_range)
        pane.toolbar.lanes_chosen.connect(lambda facet: session.apply(SetLanes(facet), Origin.TIMELINE))
        session.listen(self._on_change)
        self._show_all()

    def _on_change(self, change: Change, origin: Origin) -> None:
        if change & Change.ITINERARY:
            self._show_all()
            return
        if change & (Change.LANES | Change.PLACES):
            self._view.set_lanes(self._content(), self._session.filtered.mask)
            self._pane.toolbar.set_chosen(self._session.state.lanes)
        elif change & Change.FILTER:
            self._view.set_mask(self._session.filtered.mask)
        if change & (Change.FILTER | Change.PLACES):
            self._show_range()
        if change & Change.SELECTION:
            self._view.set_selected(self._session.selected_row)
        if change & Change.SPAN and origin is not Origin.TIMELINE:
            self._show_span()

    def _show_all(self) -> None:
        self._view.set_content(self._content(), self._session.filtered.mask)
        self._view.set_now(float(today_s()))
        self._view.set_selected(self._session.selected_row)
        self._pane.toolbar.set_chosen(self._session.state.lanes)

    def _content(self) -> TimelineContent:
        lanes = self._session.content.index.columns[self._session.state.lanes]
        return TimelineContent(self._session.itinerary.table, lanes, lanes.values, tuple(range(len(lanes.values))))

    def _show_span(self) -> None:
        span = self._session.state.span
        if span is None:
            self._view.show_all()
        else:
            self._view.set_window(span)

    def _show_range(self) -> None:
        window = self._session.state.filter.window
        self._view.set_range(Span(window.first_s, window.last_s) if window else None)

    def _on_clicked(self, row: int) -> None:
        if self._session.is_telling:
            return
        event_id = self._session.itinerary.table.ids[row] if row >= 0 else ""
        self._session.apply(Select(event_id), Origin.TIMELINE)

    def _on_range(self, span: Span | None) -> None:
        window = TimeWindow(round(span.first_s), round(span.last_s)) if span else None
        self._session.apply(SetWindow(window), Origin.TIMELINE)
