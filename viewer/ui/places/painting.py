"""What both lists of the review paint alike: backgrounds and lines of text."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from viewer.ui.common.theme import Theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_background(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Fill a row by its state: current, under the pointer, or neither; a line parts it from the next."""
    rect, state = QRectF(option.rect), option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(theme.selected_soft))
        painter.fillRect(QRectF(rect.left(), rect.top(), 4, rect.height()), QColor(theme.selected))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.hover))
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(theme.divider))


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
