"""The agenda: all shown events in order of time, and the selected one in full."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from viewer.ui.agenda.delegate import ROW_HEIGHT, AgendaDelegate
from viewer.ui.agenda.detail import DetailPanel
from viewer.ui.agenda.model import AgendaModel
from viewer.ui.common.hintedlist import HintedList
from viewer.ui.common.rowlist import RowList
from viewer.ui.common.theme import Theme


class AgendaPanel(QFrame):
    """List above, details below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.model = AgendaModel(self)
        self.list = RowList("Agenda", "All shown events in order of time", ROW_HEIGHT)
        self.delegate = AgendaDelegate(theme, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.detail = DetailPanel()
        self.setWindowTitle("Agenda")  # what the tab it stands in is called
        self.hinted = HintedList(self.list)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setObjectName("agendaSplitter")
        self.splitter.addWidget(self.hinted)
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

    def go_to(self, position: int | None) -> None:
        """Make a position the current one without telling anybody; None makes none current."""
        self.list.go_to(position)
