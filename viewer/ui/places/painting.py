"""What both lists of the review paint alike: backgrounds and lines of text."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from viewer.ui.common.rowlist import paint_ground
from viewer.ui.common.theme import Theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_background(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Fill a row by its state; a line parts it from the next."""
    rect = QRectF(option.rect)
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(theme.divider))
    paint_ground(painter, rect, option.state, theme)


def row_font(size_px: float, scale: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's font in a size that follows the scale."""
    font = QFont()
    font.setPixelSize(max(8, round(size_px * scale)))
    font.setWeight(weight)
    return font


def paint_text(
    painter: QPainter, area: QRectF, text: str, font: QFont, colour: str, alignment: Qt.AlignmentFlag = LEFT
) -> float:
    """Write one line, shortened where it does not fit; returns the width it took in pixels."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, alignment | Qt.TextFlag.TextSingleLine, shown)
    return metrics.horizontalAdvance(shown)
