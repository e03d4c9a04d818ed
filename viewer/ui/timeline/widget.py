"""The timeline: lanes of events above an overview of all of time."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from viewer.itinerary.columns import Bools, is_same_column
from viewer.itinerary.events import event_table
from viewer.timeline.bands import Clocks
from viewer.timeline.scale import Span, kept_in_reach
from viewer.ui.common.theme import Theme
from viewer.ui.timeline.canvas import TimelineCanvas
from viewer.ui.timeline.content import TimelineContent, content_of
from viewer.ui.timeline.gestures import Gestures
from viewer.ui.timeline.overview import OverviewStrip
from viewer.ui.timeline.state import drawn_content, filtered, fitting_span, look_of

_EMPTY_WINDOW = Span(0.0, 86_400.0)
_SCROLLBAR_PX = 10
_ZOOM_TO_EVENT = 6.0
# It lies over the plot, so it is no more than a handle.
_SCROLLBAR_STYLE = """
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; border: none; }}
QScrollBar::handle:vertical {{ background: {handle}; border-radius: 3px; min-height: 24px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page
{{ background: transparent; border: none; height: 0; }}
"""


class TimelineView(QWidget):
    """Shows events in time. It is told what to show, and tells what the user did; it decides nothing else.

    The window follows the user's gestures at once; ``window_dragged`` says so afterwards.
    ``set_window`` and ``set_selected`` do not emit.

    Signals:
        window_dragged: the new `Span` in view.
        range_selected: the `Span` that was picked with Shift and drag, or None when it was given up.
        event_clicked: a row of the table, or -1 for a click on nothing.
        event_hovered: a row, or -1.
        event_activated: a row that was double-clicked, or selected when Enter was pressed.
        context_requested: a row or -1, and the global position for a menu.
    """

    window_dragged = Signal(object)
    range_selected = Signal(object)
    event_clicked = Signal(int)
    event_hovered = Signal(int)
    event_activated = Signal(int)
    context_requested = Signal(int, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._factor = 1.0
        self._locale_name = ""
        self._is_folding = False
        empty = event_table((), ())
        self._drawn = drawn_content(content_of(empty, empty.kind))
        self._filtered = filtered(self._drawn, np.zeros(0, dtype=np.bool_), is_folded=False)
        self._look = look_of(theme, self.font(), self._factor, self._locale_name)
        self._canvas = TimelineCanvas(self._drawn, self._filtered, self._look, _EMPTY_WINDOW, self)
        self._overview = OverviewStrip(self._filtered, self._look, _EMPTY_WINDOW, _EMPTY_WINDOW, self)
        self._scrollbar = QScrollBar(Qt.Orientation.Vertical, self._canvas)
        self._gestures = Gestures(self._canvas, self._tooltip)
        self._lay_out()
        self._connect()
        self._restyle()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._canvas, 1)
        layout.addWidget(self._overview)
        self.setFocusProxy(self._canvas)
        self._scrollbar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in (self, self._canvas):
            widget.setAccessibleName(self.tr("Timeline"))
        self._overview.setAccessibleName(self.tr("Overview of the timeline"))
        self._describe()

    def _connect(self) -> None:
        gestures = self._gestures
        gestures.window_wanted.connect(self._drag_window)
        gestures.scroll_wanted.connect(self._scroll)
        gestures.range_moved.connect(self.set_range)
        gestures.range_picked.connect(self._pick)
        gestures.clicked.connect(self.event_clicked)
        gestures.hovered.connect(self._hover)
        gestures.activated.connect(self._activate)
        gestures.stepped.connect(self._step)
        gestures.fit_wanted.connect(self.show_all)
        gestures.context_requested.connect(self.context_requested)
        self._overview.window_dragged.connect(self._drag_window)
        self._scrollbar.valueChanged.connect(self._canvas.set_scroll)
        self._canvas.resized.connect(self._fit_parts)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for a handful of lanes."""
        return QSize(900, 250)

    @property
    def window_span(self) -> Span:
        """What is in view."""
        return self._canvas.window_span

    def set_content(self, content: TimelineContent, mask: Bools | None = None) -> None:
        """Show other events, those of the (n,) mask or all of them, in a window that fits; nothing is selected then."""
        self._drawn = drawn_content(content)
        shown = np.ones(len(content.table), dtype=np.bool_) if mask is None else mask
        self._filtered = filtered(self._drawn, shown, is_folded=self._is_folding)
        extent = fitting_span(self._drawn) or _EMPTY_WINDOW
        self._canvas.set_window(extent)  # before the content, so that it is laid out once
        self._canvas.set_drawn(self._drawn, self._filtered)
        self._canvas.set_pointers(replace(self._canvas.pointers, selected=-1, hovered=-1, picked=None))
        self._overview.set_filtered(self._filtered, extent)
        self.set_window(extent)
        self._describe()

    def set_lanes(self, content: TimelineContent, mask: Bools) -> None:
        """Show the events of the (n,) mask, of the same table, in other lanes; window and selection stay."""
        is_same = is_same_column(content.lanes, self._drawn.content.lanes)
        if is_same and np.array_equal(mask, self._filtered.mask):
            return  # other places, and lanes that do not stand for places
        self._drawn = self._drawn if is_same else drawn_content(content)
        self._filtered = filtered(self._drawn, mask, is_folded=self._is_folding)
        self._canvas.set_drawn(self._drawn, self._filtered)
        self._show_filtered()
        self._describe()

    def set_mask(self, mask: Bools) -> None:
        """Show the events of the (n,) mask only."""
        self._refilter(mask)
        self._describe()

    def set_folding(self, is_folding: bool) -> None:
        """Fold long empty stretches of time, or show time as it passed; either way all of it, as a gesture would."""
        self._is_folding = is_folding
        self._refilter(self._filtered.mask)
        self.show_all()

    def _refilter(self, mask: Bools) -> None:
        self._filtered = filtered(self._drawn, mask, is_folded=self._is_folding)
        self._canvas.set_filtered(self._filtered)
        self._show_filtered()

    def _show_filtered(self) -> None:
        self._overview.set_filtered(self._filtered, fitting_span(self._drawn) or _EMPTY_WINDOW)
        self._fit_scrollbar()

    def set_selected(self, row: int | None) -> None:
        """Emphasise an event and bring it into view, without changing the length of the window."""
        selected = -1 if row is None else row
        self._canvas.set_pointers(replace(self._canvas.pointers, selected=selected))
        if row is not None and self._drawn.marks.is_dated[row]:
            self._reveal(row)
        self._describe()

    def _reveal(self, row: int) -> None:
        first, last = float(self._drawn.marks.first_s[row]), float(self._drawn.marks.last_s[row])
        window = self.window_span
        if last < window.first_s or first > window.last_s - 0.04 * window.length_s:
            self.set_window(window.shifted(first - window.length_s * 0.3 - window.first_s))
        self._scroll(self._canvas.scroll_to_show(row))

    def set_window(self, window: Span) -> None:
        """Show a stretch of time."""
        self._canvas.set_window(window)
        self._overview.set_window(window)
        self._fit_scrollbar()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self._restyle()

    def set_scale_factor(self, factor: float) -> None:
        """Make fonts and rows larger (above 1) or smaller."""
        self._factor = factor
        self._restyle()

    def set_language(self, locale_name: str) -> None:
        """Write dates in the language of a locale such as ``en_GB``; empty is the system's."""
        self._locale_name = locale_name
        self._restyle()

    def set_now(self, seconds: float | None) -> None:
        """Place the line of the present, in wall time; None removes it."""
        self._canvas.set_pointers(replace(self._canvas.pointers, now_s=seconds))

    def set_cursor(self, seconds: float | None) -> None:
        """Place the instant of playback; None removes it."""
        self._canvas.set_pointers(replace(self._canvas.pointers, cursor_s=seconds))

    def set_range(self, picked: Span | None) -> None:
        """Show a selected range; None removes it."""
        self._canvas.set_pointers(replace(self._canvas.pointers, picked=picked))

    def set_clocks(self, clocks: Clocks | None) -> None:
        """Show the days of the reader's zone below those of the axis; None shows one clock."""
        self._canvas.set_pointers(replace(self._canvas.pointers, clocks=clocks))
        self._fit_parts()

    def zoom(self, factor: float) -> None:
        """Zoom in (factor above 1) or out, as the user's gesture."""
        self._gestures.zoom(factor)

    def zoom_to(self, row: int) -> None:
        """Bring an event close into view, as the user's gesture; nothing happens where it has no date."""
        marks = self._drawn.marks
        if not marks.is_dated[row]:
            return
        first, last = float(marks.first_s[row]), float(marks.last_s[row])
        length = max((last - first) * 2, min(self.window_span.length_s / _ZOOM_TO_EVENT, 3 * 86_400.0), 3600.0)
        middle = (first + last) / 2
        self._drag_window(Span(middle - length / 2, middle + length / 2))

    def show_all(self) -> None:
        """Bring all events of the filter into view, as the user's gesture."""
        window = fitting_span(self._drawn, self._filtered.mask, self._filtered.folding)
        if window:
            self._drag_window(window)

    def _restyle(self) -> None:
        self._look = look_of(self._theme, self.font(), self._factor, self._locale_name)
        self._canvas.set_look(self._look)
        self._scrollbar.setStyleSheet(_SCROLLBAR_STYLE.format(handle=self._theme.text_muted))
        self._fit_parts()

    def _fit_parts(self) -> None:
        geometry = self._canvas.plot
        self._overview.set_look(self._look, geometry.header_px)
        plot = geometry.plot.toRect()
        self._scrollbar.setGeometry(plot.right() - _SCROLLBAR_PX + 1, plot.top(), _SCROLLBAR_PX, plot.height())
        self._fit_scrollbar()

    def _fit_scrollbar(self) -> None:
        hidden = round(self._canvas.hidden_px)
        self._scrollbar.setRange(0, hidden)
        self._scrollbar.setPageStep(max(round(self._canvas.plot.plot.height()), 1))
        self._scrollbar.setSingleStep(20)
        self._scrollbar.setVisible(hidden > 0)

    def _drag_window(self, window: Span) -> None:
        extent = fitting_span(self._drawn) or _EMPTY_WINDOW
        kept = kept_in_reach(window, extent)
        self.set_window(kept)
        self.window_dragged.emit(kept)

    def _scroll(self, scroll_px: float) -> None:
        self._scrollbar.setValue(round(scroll_px))

    def _pick(self, picked: Span | None) -> None:
        self.set_range(picked)
        self.range_selected.emit(picked)

    def _hover(self, row: int) -> None:
        self._canvas.set_pointers(replace(self._canvas.pointers, hovered=row))
        self.event_hovered.emit(row)

    def _activate(self, row: int) -> None:
        """Zoom to an event, then say that it was activated."""
        if row >= 0:
            self.zoom_to(row)
            self.event_activated.emit(row)

    def _step(self, by: int) -> None:
        """Click the event before (-1) or after (+1) the selected one, or the first (-2) or the last (+2)."""
        rows = self._canvas.rows_in_order()
        if not rows:
            return
        selected = self._canvas.pointers.selected
        place = int(np.searchsorted(rows, selected, side="left" if by < 0 else "right"))
        targets = {-2: 0, 2: len(rows) - 1, -1: place - 1, 1: place}
        self.event_clicked.emit(rows[min(max(targets[by], 0), len(rows) - 1)])

    def _tooltip(self, row: int) -> str:
        table = self._drawn.content.table
        words = self._look.words
        parts = (table.titles[row], words.event_time(table.times.at(row)), ", ".join(table.topics.at(row)))
        return "\n".join(part for part in parts if part)

    def _describe(self) -> None:
        """Tell a screen reader what is shown and where the readable twin is."""
        shown, total = int(self._filtered.mask.sum()), len(self._filtered.mask)
        text = self.tr("{shown} of {total} events in time. The agenda lists the same events.")
        selected = self._canvas.pointers.selected
        title = self._drawn.content.table.titles[selected] if selected >= 0 else ""
        chosen = self.tr(" Selected: {title}.").format(title=title) if title else ""
        self._canvas.setAccessibleDescription(text.format(shown=shown, total=total) + chosen)
