"""Lane names and the lines between lanes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from viewer.ui.timeline.frame import Frame
from viewer.ui.timeline.geometry import Fonts, line_px

_INSET_PX = 10.0
_SWATCH_PX = 4.0
_COUNT_AIR_PX = 16.0
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def names_px(names: Sequence[str], fonts: Fonts, most_events: int) -> float:
    """How wide the column must be for all lane names, and counts up to ``most_events`` beside them."""
    widest = max(map(fonts.strong_metrics.horizontalAdvance, names), default=0.0)
    return widest + fonts.small_metrics.horizontalAdvance(str(most_events)) + _INSET_PX + _COUNT_AIR_PX + 2


def paint_lanes(painter: QPainter, frame: Frame) -> None:
    """Draw the lines between lanes across the canvas."""
    painter.setPen(QPen(frame.palette.divider, 1))
    for position in range(len(frame.scene.lanes)):
        y = round(frame.lane_rect(position).bottom()) - 0.5
        painter.drawLine(QPointF(0, y), QPointF(frame.geometry.width_px, y))


def paint_lane_names(painter: QPainter, frame: Frame) -> None:
    """Draw the column of lane names with their colours and counts."""
    geometry = frame.geometry
    column = QRectF(0, geometry.axis_px, geometry.header_px, geometry.plot.height())
    painter.save()
    painter.setClipRect(column)
    painter.fillRect(column, frame.palette.lane_alt)
    paint_lanes(painter, frame)
    for position, lane in enumerate(frame.scene.lanes.tolist()):
        _lane_name(painter, frame, frame.lane_rect(position), lane)
    painter.restore()
    painter.setPen(QPen(frame.palette.border, 1))
    x = round(geometry.header_px) - 0.5
    painter.drawLine(QPointF(x, 0), QPointF(x, geometry.height_px))


def _lane_name(painter: QPainter, frame: Frame, lane_rect: QRectF, lane: int) -> None:
    """The name stands beside the part of the lane that is in view."""
    top = max(lane_rect.top(), frame.geometry.axis_px)
    line = line_px(frame.fonts.normal_metrics) + 10
    rect = QRectF(0, top, frame.geometry.header_px - 1, min(line, max(lane_rect.bottom() - top, 0)))
    if rect.height() < line * 0.6:
        return
    swatch = QRectF(0, lane_rect.top() + 2, _SWATCH_PX, lane_rect.height() - 4)
    painter.fillRect(swatch, frame.palette.category(frame.lane_colour(lane)))
    count = str(int(frame.scene.shown.lane_counts[lane]))
    count_px = frame.fonts.small_metrics.horizontalAdvance(count)
    painter.setFont(frame.fonts.small)
    painter.setPen(frame.palette.text_muted)
    painter.drawText(rect.adjusted(0, 0, -8, 0), _RIGHT, count)
    painter.setFont(frame.fonts.strong)
    painter.setPen(frame.palette.text)
    room = rect.width() - count_px - _INSET_PX - _COUNT_AIR_PX
    name = frame.fonts.strong_metrics.elidedText(frame.lane_names[lane], Qt.TextElideMode.ElideRight, room)
    painter.drawText(rect.adjusted(_INSET_PX, 0, 0, 0), _LEFT, name)
