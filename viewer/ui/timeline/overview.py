"""The strip below the timeline: all of time as density, with a brush over the part in view."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.timeline.density import coverage, levels
from viewer.timeline.scale import Scale, Span, spanning
from viewer.ui.timeline.density_painter import density_picture
from viewer.ui.timeline.palette import faded, mixed
from viewer.ui.timeline.state import Filtered, Look

_GRIP_PX = 6.0
_LEAST_BRUSH_PX = 8.0
_HEIGHT_PX = 30


@dataclass(frozen=True)
class _Brushing:
    """A drag on the brush: which of its edges move, and where it began."""

    moves_first: bool
    moves_last: bool
    start_px: float
    window: Span


class OverviewStrip(QWidget):
    """Shows where the window lies in the whole.

    Signals:
        window_dragged: the `Span` that the brush was moved or stretched to.
    """

    window_dragged = Signal(object)

    def __init__(
        self, filtered: Filtered, look: Look, extent: Span, window: Span, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._filtered = filtered
        self._look = look
        self._extent = extent
        self._window = window
        self._header_px = 0.0
        self._brushing: _Brushing | None = None
        self._heights = np.zeros(1, dtype=np.float32)
        self._is_stale = True
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as a row."""
        return QSize(400, _HEIGHT_PX)

    def set_filtered(self, filtered: Filtered, extent: Span) -> None:
        """Show other events."""
        self._filtered, self._extent = filtered, extent
        self._outdated()

    def set_window(self, window: Span) -> None:
        """Move the brush."""
        self._window = window
        self.update()

    def set_look(self, look: Look, header_px: float) -> None:
        """Change the theme, or the room left free below the lane names."""
        self._look, self._header_px = look, header_px
        self._outdated()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Count again."""
        self._outdated()

    def _outdated(self) -> None:
        self._is_stale = True
        self.update()

    @property
    def scale(self) -> Scale:
        """From time to pixels right of the lane names."""
        return Scale(self._extent, max(self.width() - self._header_px, 1.0))

    def _brush(self) -> QRectF:
        scale = self.scale
        left, right = scale.x_px(self._window.first_s), scale.x_px(self._window.last_s)
        left, right = max(left, 0.0), min(right, scale.width_px)
        if right - left < _LEAST_BRUSH_PX:
            middle = min(max((left + right) / 2, _LEAST_BRUSH_PX / 2), scale.width_px - _LEAST_BRUSH_PX / 2)
            left, right = middle - _LEAST_BRUSH_PX / 2, middle + _LEAST_BRUSH_PX / 2
        return QRectF(self._header_px + left, 1, right - left, self.height() - 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint density and brush."""
        painter, palette = QPainter(self), self._look.palette
        painter.fillRect(self.rect(), palette.lane_alt)
        if len(self._filtered.shown.rows):
            self._paint_density(painter)
            brush = self._brush()
            veil = faded(palette.surface, 0.62)
            painter.fillRect(QRectF(self._header_px, 0, brush.left() - self._header_px, self.height()), veil)
            painter.fillRect(QRectF(brush.right(), 0, self.width() - brush.right(), self.height()), veil)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(palette.accent, 1.4))
            painter.setBrush(faded(palette.accent, 0.10))
            painter.drawRoundedRect(brush.adjusted(0.7, 0.7, -0.7, -0.7), 3, 3)
            self._paint_grips(painter, brush)
        painter.setPen(QPen(palette.border, 1))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        painter.end()

    def _paint_density(self, painter: QPainter) -> None:
        if self._is_stale:
            lanes = len(self._filtered.shown.lane_counts)
            self._heights = levels(coverage(self._filtered.shown, self.scale, lanes).sum(axis=0, keepdims=True))[0]
            self._is_stale = False
        palette = self._look.palette
        fill = mixed(palette.text_muted, palette.surface, 0.45)
        picture = density_picture(self._heights, self.height() - 7, fill)
        painter.drawImage(QPointF(self._header_px, 5), picture)

    def _paint_grips(self, painter: QPainter, brush: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.palette.accent)
        for x in (brush.left(), brush.right()):
            painter.drawRoundedRect(QRectF(x - 1.5, brush.center().y() - 6, 4, 12), 1.5, 1.5)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take hold of an edge or of the brush; elsewhere bring the brush to the pointer first."""
        x, brush = event.position().x(), self._brush()
        at_first, at_last = abs(x - brush.left()) <= _GRIP_PX, abs(x - brush.right()) <= _GRIP_PX
        if not (at_first or at_last or brush.contains(QPointF(x, brush.center().y()))):
            target_s = self.scale.seconds_at(x - self._header_px)
            self._show(self._window.shifted(target_s - self._window.middle_s))
        is_edge = at_first or at_last
        self._brushing = _Brushing(at_first or not is_edge, at_last or not is_edge, x, self._window)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Move what was taken hold of."""
        brushing, x, brush = self._brushing, event.position().x(), self._brush()
        if brushing is None:
            at_edge = min(abs(x - brush.left()), abs(x - brush.right())) <= _GRIP_PX
            self.setCursor(Qt.CursorShape.SizeHorCursor if at_edge else Qt.CursorShape.ArrowCursor)
            return
        by_s = (x - brushing.start_px) * self.scale.s_per_px
        first = brushing.window.first_s + by_s * brushing.moves_first
        last = brushing.window.last_s + by_s * brushing.moves_last
        if abs(last - first) >= self.scale.s_per_px:
            self._show(spanning(first, last))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go."""
        self._brushing = None

    def _show(self, window: Span) -> None:
        self._window = window
        self.update()
        self.window_dragged.emit(window)
