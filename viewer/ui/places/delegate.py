"""Paints one place of the list: its sign, its name, what it was taken for, its events."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from viewer.itinerary.places import Certainty
from viewer.ui.common.placewords import candidate_in_words
from viewer.ui.common.theme import Theme
from viewer.ui.places.marks import paint_certainty
from viewer.ui.places.model import ROW_ROLE, Index, PlaceRow
from viewer.ui.places.painting import RIGHT, paint_background, paint_text, row_font
from viewer.ui.places.wording import class_in_words, events_in_words

ROW_HEIGHT = 46
_SIGN_WIDTH = 34
_COUNT_WIDTH = 76


class PlaceDelegate(QStyledItemDelegate):
    """All rows are of one height, so that many thousand of them need no measuring."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.scale = 1.0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """The height of every row."""
        return QSize(200, round(ROW_HEIGHT * self.scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one place."""
        row: PlaceRow = index.data(ROW_ROLE)
        rect, scale, theme = QRectF(option.rect), self.scale, self.theme
        painter.save()
        paint_background(painter, option, theme)
        sign = QPointF(rect.left() + _SIGN_WIDTH * scale / 2 + 2, rect.center().y())
        if not row.is_waiting:
            paint_certainty(painter, sign, 6.5 * scale, row.place.resolution.certainty, theme)
        body = rect.adjusted(_SIGN_WIDTH * scale + 2, 5 * scale, -12 * scale, -5 * scale)
        half = body.height() / 2
        name = QRectF(body.left(), body.top(), body.width() - _COUNT_WIDTH * scale, half)
        paint_text(painter, name, row.place.name, row_font(13.5, scale, QFont.Weight.DemiBold), theme.text)
        count = QRectF(name.right(), body.top(), _COUNT_WIDTH * scale, half)
        paint_text(painter, count, events_in_words(row.events), row_font(11.5, scale), theme.text_muted, RIGHT)
        self._meaning(painter, QRectF(body.left(), body.top() + half, body.width(), half), row)
        painter.restore()

    def _meaning(self, painter: QPainter, line: QRectF, row: PlaceRow) -> None:
        scale, theme = self.scale, self.theme
        colours = {Certainty.SURE: theme.ok, Certainty.CHECK: theme.warning, Certainty.NONE: theme.error}
        word_font = row_font(12, scale, QFont.Weight.DemiBold)
        colour = theme.text_muted if row.is_waiting else colours[row.place.resolution.certainty]
        words = class_in_words(row.place, is_finding=row.is_waiting)
        width = paint_text(painter, line, words, word_font, colour)
        found = row.place.resolution.candidate
        if found:
            rest = line.adjusted(width + 7 * scale, 0, 0, 0)
            paint_text(painter, rest, candidate_in_words(found), row_font(12, scale), theme.text_muted)
