"""Small painted signs that mean the same wherever they stand."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from viewer.ui.common.theme import Theme


def paint_status(painter: QPainter, centre: QPointF, radius: float, status: str, theme: Theme) -> None:
    """Draw a status as a shape: a disc is held, a ring planned, a dotted ring possible, a cross cancelled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(theme.text_muted)
    if status == "cancelled":
        painter.setPen(QPen(QColor(theme.error), radius * 0.5))
        step = QPointF(radius, radius)
        painter.drawLine(centre - step, centre + step)
        painter.drawLine(centre + QPointF(-radius, radius), centre + QPointF(radius, -radius))
    elif status == "held":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ok))
        painter.drawEllipse(centre, radius, radius)
    elif status:
        style = Qt.PenStyle.DotLine if status == "possible" else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, radius * 0.45, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
    painter.restore()


def paint_chips(
    painter: QPainter, area: QRectF, texts: tuple[str, ...], font: QFont, theme: Theme, *, is_marked: bool
) -> None:
    """Draw texts as chips from left to right; what does not fit is told as a number at the end."""
    metrics = QFontMetricsF(font)
    pad = area.height() * 0.42
    left = area.left()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    for index, text in enumerate(texts):
        rest = len(texts) - index
        width = metrics.horizontalAdvance(text) + 2 * pad
        reserve = metrics.horizontalAdvance(f"+{rest}") + pad if rest > 1 else 0
        if left + width + reserve > area.right():
            painter.setPen(QColor(theme.text_muted))
            painter.drawText(QRectF(left, area.top(), area.right() - left, area.height()), _LEFT, f"+{rest}")
            break
        box = QRectF(left, area.top(), width, area.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.surface if is_marked else theme.hover))
        painter.drawRoundedRect(box, area.height() / 2, area.height() / 2)
        painter.setPen(QColor(theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
        left += width + pad * 0.6
    painter.restore()


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
