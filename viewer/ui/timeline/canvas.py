"""The painted part of the timeline: axis, lanes and events."""

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.timeline.hit import card_under, nearest_in_lane
from viewer.timeline.scale import Scale, Span
from viewer.ui.timeline.axis_painter import axis_ticks, paint_axis, paint_cursors, paint_ground, paint_present
from viewer.ui.timeline.card_painter import ROW_AIR_PX, paint_cards
from viewer.ui.timeline.density_painter import paint_density, paint_emphasis
from viewer.ui.timeline.frame import Frame
from viewer.ui.timeline.geometry import Geometry, geometry_of, line_px
from viewer.ui.timeline.lane_painter import names_px, paint_lane_names, paint_lanes
from viewer.ui.timeline.measure import LabelMeasure
from viewer.ui.timeline.notice_painter import empty_texts, paint_corner, paint_edge_hints, paint_empty
from viewer.ui.timeline.scene import Given, Scene, build_scene, styles_for
from viewer.ui.timeline.state import Drawn, Filtered, Look, Pointers, lane_names

_HIT_PX = 6.0
_REVEAL_AIR_PX = 4.0
_SAME_LENGTH = 1e-6


class TimelineCanvas(QWidget):
    """Paints what it was last given and says what lies where; gestures are interpreted elsewhere.

    Signals:
        resized: its size, its sizes of fonts or its lane names are others.
    """

    resized = Signal()

    def __init__(
        self, drawn: Drawn, filtered: Filtered, look: Look, window: Span, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drawn = drawn
        self._filtered = filtered
        self._look = look
        self._window = window
        self._measure: LabelMeasure = look.measure(drawn.content)
        self._lane_names: tuple[str, ...] = ()
        self._names_px = 0.0
        self._measure_names()
        self._pointers = Pointers()
        self._scroll_px = 0.0
        self._scene: Scene | None = None
        self._moved_from: Scene | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def window_span(self) -> Span:
        """What is in view."""
        return self._window

    @property
    def pointers(self) -> Pointers:
        """What is emphasised."""
        return self._pointers

    @property
    def plot(self) -> Geometry:
        """Sizes of the parts."""
        has_clock = self._pointers.clocks is not None
        size = self.size()
        return geometry_of(size.width(), size.height(), self._look.fonts, self._names_px, has_second_clock=has_clock)

    @property
    def scale(self) -> Scale:
        """From time to pixels of the plot."""
        return Scale(self._window, self.plot.plot_width_px, self._filtered.folding)

    @property
    def scroll_px(self) -> float:
        """How far the lanes are scrolled down."""
        return self._scroll_px

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A comfortable size."""
        return QSize(900, 220)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Enough for the axis and two lanes."""
        return QSize(280, 110)

    def set_drawn(self, drawn: Drawn, filtered: Filtered) -> None:
        """Show other content."""
        self._drawn, self._filtered = drawn, filtered
        self._measure = self._look.measure(drawn.content)
        self._measure_names()
        self._changed()
        self.resized.emit()

    def set_filtered(self, filtered: Filtered) -> None:
        """Show other events of the same content."""
        self._filtered = filtered
        self._changed()

    def set_look(self, look: Look) -> None:
        """Change theme, fonts or language."""
        self._look = look
        self._measure = look.measure(self._drawn.content)
        self._measure_names()
        self._changed()
        self.resized.emit()

    def set_window(self, span: Span) -> None:
        """Change what is in view."""
        if span == self._window:
            return
        is_moved = abs(span.length_s - self._window.length_s) <= _SAME_LENGTH * span.length_s
        before = (self._scene or self._moved_from) if is_moved else None
        self._window = span
        self._changed()
        self._moved_from = before

    def set_pointers(self, pointers: Pointers) -> None:
        """Change what is emphasised; the scene stays."""
        has_other_height = (pointers.clocks is None) != (self._pointers.clocks is None)
        self._pointers = pointers
        self.update()
        if has_other_height:
            self._changed()

    def set_scroll(self, scroll_px: float) -> None:
        """Scroll the lanes down by so many pixels from their top."""
        self._scroll_px = min(max(scroll_px, 0.0), self.hidden_px)
        self.update()

    @property
    def hidden_px(self) -> float:
        """How far the lanes can be scrolled: their height beyond that of the plot."""
        return max(self.scene().height_px - self.plot.plot.height(), 0.0)

    def _measure_names(self) -> None:
        """Lane names are measured unfiltered, so that a filter does not move the axis."""
        self._lane_names = lane_names(self._drawn, self._look.rest_names)
        self._names_px = names_px(self._lane_names, self._look.fonts, len(self._drawn.content.table))

    def _changed(self) -> None:
        self._scene = self._moved_from = None
        self.update()

    def scene(self) -> Scene:
        """What the next frame shows; kept until something it depends on changes."""
        if self._scene is None:
            fonts, shown = self._look.fonts, self._filtered.shown
            given = Given(
                shown,
                self._filtered.lanes,
                self.scale,
                self.plot.plot.height(),
                styles_for(line_px(fonts.normal_metrics), line_px(fonts.small_metrics)),
                lambda entries, style: self._measure.widths(shown.rows[entries], style),
            )
            self._scene, self._moved_from = build_scene(given, self._moved_from), None
        return self._scene

    def frame(self) -> Frame:
        """Everything the painters need for the next frame."""
        pointers = self._pointers
        return Frame(
            self.plot,
            self._look.fonts,
            self._look.palette,
            self._look.words,
            self._drawn.content,
            self._drawn.marks,
            self._drawn.entries,
            self.scene(),
            self._scroll_px,
            pointers.selected,
            pointers.hovered,
            pointers.now_s,
            pointers.cursor_s,
            pointers.picked,
            pointers.clocks,
            self._lane_names,
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint one frame."""
        frame = self.frame()
        painter = QPainter(self)
        try:
            self._paint(painter, frame)
        finally:
            painter.end()  # Qt crashes where an error leaves a painter at work

    def _paint(self, painter: QPainter, frame: Frame) -> None:
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        if len(frame.scene.lanes):
            _paint_events(painter, frame)
            paint_corner(painter, frame, self._undated_count())
        else:
            mask = self._filtered.mask
            paint_empty(painter, frame, *empty_texts(len(mask), int(mask.sum())))

    def _undated_count(self) -> int:
        return int((self._filtered.mask & ~self._drawn.marks.is_dated).sum())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay out again."""
        self._changed()
        self.resized.emit()

    def row_at(self, position: QPointF) -> int:
        """The row of the event under a position on the canvas, -1 where there is none."""
        if not self.plot.plot.contains(position):
            return -1
        x_px = position.x() - self.plot.header_px
        y_px = position.y() - self.plot.axis_px + self._scroll_px
        scene = self.scene()
        if scene.cards is not None:
            height = scene.cards.style.row_px - ROW_AIR_PX
            found = card_under(scene.cards.placement, scene.cards.tops_px, height, x_px, y_px)
        else:
            lane = scene.lane_at(y_px)
            tolerance_s = _HIT_PX * self.scale.s_per_px
            found = None if lane is None else nearest_in_lane(scene.shown, lane, self.seconds_at(position), tolerance_s)
        return -1 if found is None else int(scene.shown.rows[found])

    def seconds_at(self, position: QPointF) -> float:
        """The instant under a position on the canvas."""
        return self.scale.seconds_at(position.x() - self.plot.header_px)

    def scroll_to_show(self, row: int) -> float:
        """How far the lanes must be scrolled for an event's first card to be seen; as now where it is seen."""
        scene = self.scene()
        if scene.cards is None:
            return self._scroll_px
        rows = scene.shown.rows[scene.cards.placement.entries]
        found = np.flatnonzero(rows == row)
        if not len(found):
            return self._scroll_px
        top = float(scene.cards.tops_px[found[0]]) - _REVEAL_AIR_PX
        lowest = top + scene.cards.style.row_px + 2 * _REVEAL_AIR_PX - self.plot.plot.height()
        return min(max(self._scroll_px, lowest), top)

    @property
    def selected_s(self) -> float | None:
        """Where the selected event begins; None where none is selected or it has no date."""
        row = self._pointers.selected
        return float(self._drawn.marks.first_s[row]) if row >= 0 and self._drawn.marks.is_dated[row] else None

    def rows_in_order(self) -> list[int]:
        """Rows of the events that can be stepped through, by time, each once."""
        rows: list[int] = np.unique(self._filtered.shown.rows).tolist()
        return rows


def _paint_events(painter: QPainter, frame: Frame) -> None:
    axis = axis_ticks(frame)
    paint_ground(painter, frame, axis)
    painter.save()
    painter.setClipRect(frame.geometry.plot)
    paint_lanes(painter, frame)
    paint_present(painter, frame)
    paint_density(painter, frame)
    painter.restore()
    paint_cards(painter, frame)
    paint_emphasis(painter, frame)
    paint_edge_hints(painter, frame)
    paint_axis(painter, frame, axis)
    paint_cursors(painter, frame)
    paint_lane_names(painter, frame)
