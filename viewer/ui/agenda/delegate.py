"""Paints one event of the agenda: its date in a gutter, title and status, place and people, topics."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.ui.agenda.model import ROW_ROLE, AgendaRow
from viewer.ui.common.marks import paint_chips, paint_status
from viewer.ui.common.rowlist import paint_ground
from viewer.ui.common.theme import Theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
ROW_HEIGHT = 74
GUTTER_WIDTH = 62


class AgendaDelegate(QStyledItemDelegate):
    """All rows are of one height, so that a hundred thousand of them need no measuring."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.scale = 1.0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """The height of every row."""
        return QSize(200, round(ROW_HEIGHT * self.scale))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_marked = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        painter.save()
        self._background(painter, rect, state, begins_group=row.begins_group)
        self._gutter(painter, QRectF(rect), row)
        gutter = GUTTER_WIDTH * self.scale
        body = QRectF(rect).adjusted(gutter, 8 * self.scale, -12 * self.scale, -8 * self.scale)
        self._body(painter, body, row, is_marked=is_marked)
        painter.restore()

    def _background(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, begins_group: bool) -> None:
        theme = self.theme
        if begins_group:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), QColor(theme.divider))
        paint_ground(painter, QRectF(rect), state, theme)

    def _gutter(self, painter: QPainter, rect: QRectF, row: AgendaRow) -> None:
        above, large, below = row.gutter
        if not large:
            return
        scale = self.scale
        column = QRectF(rect.left() + 4, rect.top(), GUTTER_WIDTH * scale - 8, 0)
        for text, top, height, size, weight, colour in (
            (above, 7, 15, 10.5, QFont.Weight.Normal, self.theme.text_muted),
            (large, 21, 24, 19 if len(large) < 4 else 14, QFont.Weight.Bold, self.theme.text),
            (below, 45, 15, 10.5 if len(below) < 10 else 9, QFont.Weight.Normal, self.theme.text_muted),
        ):
            painter.setFont(self._font(size, weight))
            painter.setPen(QColor(colour))
            line = QRectF(column.left(), rect.top() + top * scale, column.width(), height * scale)
            painter.drawText(line, _CENTRE, text)

    def _body(self, painter: QPainter, body: QRectF, row: AgendaRow, *, is_marked: bool) -> None:
        scale, theme, event = self.scale, self.theme, row.event
        title_font = self._font(13.5, QFont.Weight.DemiBold)
        title_font.setStrikeOut(event.status == "cancelled")
        title = QRectF(body.left(), body.top(), body.width(), 19 * scale)
        self._text(painter, title, event.title or "(no title)", title_font, theme.text)
        line = QRectF(body.left(), body.top() + 20 * scale, body.width(), 17 * scale)
        self._place_line(painter, line.adjusted(0, 0, -self._status(painter, line, event.status), 0), row)
        chips = QRectF(body.left(), body.top() + 40 * scale, body.width(), 18 * scale)
        paint_chips(painter, chips, event.topics, self._font(11), theme, is_marked=is_marked)

    def _status(self, painter: QPainter, line: QRectF, status: str) -> float:
        """Draw the status at the right end of the line; returns the width it took."""
        if not status:
            return 0.0
        font, scale = self._font(11.5), self.scale
        words = QFontMetricsF(font).horizontalAdvance(status)
        centre = QPointF(line.right() - words - 8 * scale, line.center().y())
        paint_status(painter, centre, 3.6 * scale, status, self.theme)
        area = QRectF(line.right() - words, line.top(), words + 1, line.height())
        self._text(painter, area, status, font, self.theme.text_muted)
        return words + 22 * scale

    def _place_line(self, painter: QPainter, line: QRectF, row: AgendaRow) -> None:
        scale = self.scale
        if row.colour >= 0:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.category(row.colour)))
            painter.drawEllipse(QPointF(line.left() + 4 * scale, line.center().y()), 4 * scale, 4 * scale)
            painter.restore()
            line = line.adjusted(14 * scale, 0, 0, 0)
        parts = [row.place, ", ".join(row.event.people)]
        self._text(painter, line, " · ".join(part for part in parts if part), self._font(12), self.theme.text_muted)

    def _text(self, painter: QPainter, area: QRectF, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        line = " ".join(text.split())
        shown = QFontMetricsF(font).elidedText(line, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT | Qt.TextFlag.TextSingleLine, shown)

    def _font(self, size_px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont()
        font.setPixelSize(max(8, round(size_px * self.scale)))
        font.setWeight(weight)
        return font
