"""The agenda: all shown events in order of time, and the selected one in full."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QSplitter,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.ui.agenda.delegate import ROW_HEIGHT, AgendaDelegate
from viewer.ui.agenda.detail import DetailPanel
from viewer.ui.agenda.model import AgendaModel, Index
from viewer.ui.common.theme import Theme


class AgendaList(QTableView):
    """The list: a table of one column, because only a table asks its model for nothing but the rows in view.

    Signals:
        current_moved(position): the keyboard or the mouse went to another row.
    """

    current_moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_row_height(ROW_HEIGHT)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName("Agenda")
        self.setAccessibleDescription("All shown events in order of time")

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tell where the current row is now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.current_moved.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave Escape to the window; Home and End go to the first and the last event."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = self.model().rowCount() - 1
            self.setCurrentIndex(self.model().index(0 if event.key() == Qt.Key.Key_Home else last, 0))
        else:
            super().keyPressEvent(event)

    def set_row_height(self, height_px: int) -> None:
        """Give every row this height."""
        self.verticalHeader().setDefaultSectionSize(height_px)


class AgendaPanel(QFrame):
    """List above, details below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.model = AgendaModel(self)
        self.list = AgendaList()
        self.delegate = AgendaDelegate(theme, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.detail = DetailPanel()
        self.setWindowTitle("Agenda")  # what the tab it stands in is called
        self._empty = QLabel()
        self._empty.setObjectName("hint")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(24, 24, 24, 24)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setObjectName("agendaSplitter")
        self.splitter.addWidget(stack)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([400, 230])
        self.splitter.setHandleWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)
        self.setMinimumWidth(230)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.delegate.theme = theme
        self.list.viewport().update()

    def set_scale(self, scale: float) -> None:
        """Paint larger or smaller."""
        self.delegate.scale = scale
        self.list.set_row_height(round(ROW_HEIGHT * scale))

    def set_empty_text(self, text: str) -> None:
        """Say why nothing is shown; an empty text shows the list."""
        self._empty.setText(text)
        self._stack.setCurrentIndex(1 if text else 0)

    def go_to(self, position: int | None) -> None:
        """Make a position the current one without telling anybody; None makes none current."""
        self.list.blockSignals(True)
        if position is None:
            self.list.clearSelection()
            self.list.setCurrentIndex(QModelIndex())
        else:
            index = self.model.index(position)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self.list.blockSignals(False)
