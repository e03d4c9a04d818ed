"""A list of rows of one height: the agenda, and the places."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QTableView, QWidget

from viewer.ui.common.theme import Theme

_FRAME_PX = 2


def paint_ground(painter: QPainter, rect: QRectF, state: QStyle.StateFlag, theme: Theme) -> None:
    """Fill a row by its state: current, under the pointer, or neither; a frame says that the keyboard is here."""
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(theme.selected_soft))
        painter.fillRect(QRectF(rect.left(), rect.top(), 4, rect.height()), QColor(theme.selected))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.hover))
    if state & QStyle.StateFlag.State_HasFocus:
        inset = _FRAME_PX / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), _FRAME_PX, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))


class RowList(QTableView):
    """The list: a table of one column, because only a table asks its model for nothing but the rows in view.

    Args:
        name: what a screen reader calls it; ``description`` says what is in it.

    Signals:
        current_moved(position): the keyboard or the mouse went to another row.
    """

    current_moved = Signal(int)

    def __init__(self, name: str, description: str, row_height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_row_height(row_height_px)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def currentChanged(  # noqa: N802 - Qt's name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell where the current row is now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.current_moved.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave Escape to the window; Home and End go to the first and the last row."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = self.model().rowCount() - 1
            self.setCurrentIndex(self.model().index(0 if event.key() == Qt.Key.Key_Home else last, 0))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the current row in view, also where details that open below it take its room."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def set_row_height(self, height_px: int) -> None:
        """Give every row this height."""
        self.verticalHeader().setDefaultSectionSize(height_px)

    def go_to(self, position: int | None) -> None:
        """Make a row the current one without telling anybody; None makes none current."""
        self.blockSignals(True)
        if position is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            index = self.model().index(position, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.blockSignals(False)
