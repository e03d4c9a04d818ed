"""One facet: its values with check marks and counts, those with most events first."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.itinerary.filters import NO_CHOICE, Choice
from viewer.ui.common.theme import Theme
from viewer.ui.common.tooltip import tooltip

Index = QModelIndex | QPersistentModelIndex
VALUE_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = 28
MOST_ROWS = 8
_NO_PARENT = QModelIndex()
_TICK = ((0.25, 0.52), (0.43, 0.70), (0.76, 0.32))  # shares of the box
_DASH = ((0.25, 0.5), (0.75, 0.5))
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet as it is shown.

    Attributes:
        count: how many events a click on it would give.
        colour: index of its colour, -1 for none.
    """

    name: str
    count: int
    colour: int = -1
    is_wanted: bool = False
    is_unwanted: bool = False


@dataclass(frozen=True, eq=False)
class FacetValues:
    """All values of a facet, in the order in which they are shown; each is made when it is asked for.

    Attributes:
        order: codes of the values, those with most events first.
        counts: by code, how many events a click would give.
    """

    names: tuple[str, ...]
    order: NDArray[np.intp]
    counts: NDArray[np.int64]
    choice: Choice
    is_coloured: bool

    def __len__(self) -> int:
        return len(self.order)

    def shortened(self, most: int) -> "FacetValues":
        """The first values, and behind them those that are wanted or left out."""
        if len(self.order) <= most:
            return self
        marked = self.choice.wanted | self.choice.unwanted
        behind = [code for code in self.order[most:].tolist() if self.names[code] in marked] if marked else []
        return replace(self, order=np.concatenate((self.order[:most], np.array(behind, dtype=np.intp))))

    def at(self, position: int) -> FacetValue:
        """The value at a position."""
        code = int(self.order[position])
        name = self.names[code]
        return FacetValue(
            name,
            int(self.counts[code]),
            code if self.is_coloured else -1,
            name in self.choice.wanted,
            name in self.choice.unwanted,
        )


NO_VALUES = FacetValues((), np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.int64), NO_CHOICE, is_coloured=False)


class FacetModel(QAbstractListModel):
    """The values of one facet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values = NO_VALUES

    def show(self, values: FacetValues) -> None:
        """Show other values, or the same ones with other counts."""
        if values.names is self._values.names and np.array_equal(values.order, self._values.order):
            self._values = values
            if len(values):
                self.dataChanged.emit(self.index(0), self.index(len(values) - 1))
            return
        self.beginResetModel()
        self._values = values
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """How many values there are."""
        return 0 if parent.isValid() else len(self._values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, check state, the sentence for screen readers, or the `FacetValue` itself."""
        value = self._values.at(index.row())
        if role == VALUE_ROLE:
            return value
        if role == Qt.ItemDataRole.DisplayRole:
            return value.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(value.name)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if value.is_wanted else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = "chosen" if value.is_wanted else "left out" if value.is_unwanted else "not chosen"
            return f"{value.name}, {value.count} events, {state}"
        return None


class FacetDelegate(QStyledItemDelegate):
    """Paints a check box, a colour, the name and the count."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.scale = 1.0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """The height of every row."""
        return QSize(100, round(ROW_HEIGHT * self.scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one value."""
        value: FacetValue = index.data(VALUE_ROLE)
        rect, scale, theme = QRectF(option.rect), self.scale, self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 5, 5)
        box = QRectF(rect.left() + 12, rect.center().y() - 8 * scale, 16 * scale, 16 * scale)
        self._check_box(painter, box, value)
        left = box.right() + 9 * scale
        if value.colour >= 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.category(value.colour)))
            painter.drawEllipse(QRectF(left, rect.center().y() - 4 * scale, 8 * scale, 8 * scale))
            left += 15 * scale
        self._words(painter, rect, left, value)
        painter.restore()

    def _check_box(self, painter: QPainter, box: QRectF, value: FacetValue) -> None:
        theme = self.theme
        is_marked = value.is_wanted or value.is_unwanted
        colour = theme.error if value.is_unwanted else theme.accent if value.is_wanted else theme.text_muted
        painter.setPen(QPen(QColor(colour), 1.4))
        painter.setBrush(QColor(colour) if is_marked else QColor(theme.surface))
        painter.drawRoundedRect(box, 4, 4)
        if not is_marked:
            return
        painter.setPen(QPen(QColor(theme.accent_text), 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        x, y, size = box.left(), box.top(), box.width()
        strokes = _DASH if value.is_unwanted else _TICK
        painter.drawPolyline([QPointF(x + size * across, y + size * down) for across, down in strokes])

    def _words(self, painter: QPainter, rect: QRectF, left: float, value: FacetValue) -> None:
        font = QFont()
        font.setPixelSize(round(13 * self.scale))
        font.setStrikeOut(value.is_unwanted)
        metrics = QFontMetricsF(font)
        count = str(value.count)
        right = rect.right() - 14
        room = right - metrics.horizontalAdvance(count) - 10 - left
        painter.setFont(font)
        is_idle = value.count == 0 and not value.is_wanted
        painter.setPen(QColor(self.theme.text_muted if is_idle else self.theme.text))
        name = metrics.elidedText(value.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, rect.top(), room, rect.height()), _LEFT, name)
        font.setStrikeOut(False)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.text_muted))
        painter.drawText(QRectF(rect.left(), rect.top(), right - rect.left(), rect.height()), _RIGHT, count)


class FacetList(QListView):
    """The values to click on; the whole row toggles.

    Signals:
        value_toggled(name), value_excluded(name): plain click or Space; Alt with either.
    """

    value_toggled = Signal(str)
    value_excluded = Signal(str)

    def __init__(self, delegate: FacetDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(FacetModel(self))
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_values(self, values: FacetValues, *, is_long: bool) -> None:
        """Show values: all of them in a long list, else those with most events."""
        shown = values if is_long else values.shortened(MOST_ROWS)
        model = self.model()
        assert isinstance(model, FacetModel)
        model.show(shown)
        rows = min(len(shown), MOST_ROWS * 2)
        delegate = self.itemDelegate()
        assert isinstance(delegate, FacetDelegate)
        self.setFixedHeight(round(ROW_HEIGHT * delegate.scale) * max(rows, 1) + 2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click anywhere in a row toggles it."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self._toggle(index, event.modifiers())
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space and Enter toggle the current value."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._toggle(self.currentIndex(), event.modifiers())
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the pane scroll where the list itself has nothing to scroll."""
        if event.type() == QEvent.Type.Wheel and not self.verticalScrollBar().maximum():
            event.ignore()
            return False
        return super().viewportEvent(event)

    def _toggle(self, index: QModelIndex, modifiers: Qt.KeyboardModifier) -> None:
        name = index.data(VALUE_ROLE).name
        if modifiers & Qt.KeyboardModifier.AltModifier:
            self.value_excluded.emit(name)
        else:
            self.value_toggled.emit(name)
