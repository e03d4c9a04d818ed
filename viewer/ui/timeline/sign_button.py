"""Buttons with signs that are drawn, for no font is sure to have them; they take the palette's text colour."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QToolButton, QWidget

_SIDE_PX = 26


class Sign(Enum):
    """What is drawn."""

    PLAY = auto()
    PAUSE = auto()
    BACK = auto()
    FORTH = auto()
    CLOSER = auto()
    FARTHER = auto()
    WHOLE = auto()
    FOLD = auto()
    CLOCKS = auto()


def _triangle(painter: QPainter, left: float, right: float) -> None:
    tip, back = QPointF(right, 0), (QPointF(left, -5.5), QPointF(left, 5.5))
    painter.drawPolygon(QPolygonF([tip, *back]))


def _play(painter: QPainter) -> None:
    _triangle(painter, -4, 5.5)


def _pause(painter: QPainter) -> None:
    for x in (-4.5, 1.0):
        painter.drawRect(QRectF(x, -5, 3.5, 10))


def _back(painter: QPainter) -> None:
    painter.drawRect(QRectF(-6, -5, 2, 10))
    _triangle(painter, 5.5, -3)


def _forth(painter: QPainter) -> None:
    painter.drawRect(QRectF(4, -5, 2, 10))
    _triangle(painter, -5.5, 3)


def _farther(painter: QPainter) -> None:
    painter.drawRect(QRectF(-5.5, -0.9, 11, 1.8))


def _closer(painter: QPainter) -> None:
    _farther(painter)
    painter.drawRect(QRectF(-0.9, -5.5, 1.8, 11))


def _whole(painter: QPainter) -> None:
    """An arrow to both ends."""
    painter.drawRect(QRectF(-5, -0.8, 10, 1.6))
    for side in (-1, 1):
        painter.drawPolygon(QPolygonF([QPointF(side * x, y) for x, y in ((7.5, 0), (3, -4), (3, 4))]))


def _fold(painter: QPainter) -> None:
    """Two arrows towards a torn line."""
    _stroke(painter)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in ((-1, -7), (1.2, -3.5), (-1.2, 0), (1.2, 3.5), (-1, 7))]))
    for side in (-1, 1):
        tip = QPointF(side * 3.2, 0)
        painter.drawLine(QPointF(side * 8, 0), tip)
        for y in (-2.4, 2.4):
            painter.drawLine(tip, QPointF(side * 5.6, y))


def _clocks(painter: QPainter) -> None:
    """Two clock faces, one behind the other."""
    _stroke(painter)
    painter.drawArc(QRectF(-7.5, -5, 10, 10), 60 * 16, 240 * 16)
    painter.drawEllipse(QRectF(-2.5, -5, 10, 10))
    painter.drawPolyline(QPolygonF([QPointF(2.5, -2.8), QPointF(2.5, 0.4), QPointF(4.6, 0.4)]))


def _stroke(painter: QPainter) -> None:
    painter.setPen(QPen(painter.brush().color(), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)


_DRAWERS: dict[Sign, Callable[[QPainter], None]] = {
    Sign.PLAY: _play,
    Sign.PAUSE: _pause,
    Sign.BACK: _back,
    Sign.FORTH: _forth,
    Sign.CLOSER: _closer,
    Sign.FARTHER: _farther,
    Sign.WHOLE: _whole,
    Sign.FOLD: _fold,
    Sign.CLOCKS: _clocks,
}


class SignButton(QToolButton):
    """A flat button that shows a sign; its name is read out and shown as a tooltip."""

    def __init__(self, sign: Sign, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = sign
        self.setAutoRaise(True)
        self.show_sign(sign, name)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square."""
        return QSize(_SIDE_PX, _SIDE_PX)

    def show_sign(self, sign: Sign, name: str) -> None:
        """Show another sign with its name."""
        self._sign = sign
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the button as its style does, then the sign in its middle."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QRectF(self.rect()).center())
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(group, QPalette.ColorRole.ButtonText))
        _DRAWERS[self._sign](painter)
        painter.end()
