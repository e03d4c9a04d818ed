"""The sign for how sure a place is: a shape and a colour for each class."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.itinerary.places import Certainty
from viewer.ui.common.theme import Theme

_HALF_TURN = 180 * 16  # Qt counts sixteenths of a degree


def paint_certainty(painter: QPainter, centre: QPointF, radius: float, certainty: Certainty, theme: Theme) -> None:
    """Draw a disc for sure, a half-filled dashed ring for check, an empty ring for none."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    if certainty is Certainty.SURE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ok))
        painter.drawEllipse(box)
    elif certainty is Certainty.CHECK:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.warning))
        painter.drawPie(box.adjusted(1, 1, -1, -1), _HALF_TURN // 2, _HALF_TURN)
        _ring(painter, box, QPen(QColor(theme.warning), radius * 0.32, Qt.PenStyle.DashLine))
    else:
        _ring(painter, box, QPen(QColor(theme.error), radius * 0.32))
    painter.restore()


def _ring(painter: QPainter, box: QRectF, pen: QPen) -> None:
    pen.setDashPattern([1.6, 1.2]) if pen.style() is Qt.PenStyle.DashLine else None
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
