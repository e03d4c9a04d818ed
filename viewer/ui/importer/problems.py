"""The list of problems: where, what, and a way to get there."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.itinerary.problems import Problem
from viewer.ui.importer.words import counted

Index = QModelIndex | QPersistentModelIndex
HEADINGS = ("Line", "Column", "What to know")
NO_PROBLEMS = "No problems: every cell was understood."
_NO_PARENT = QModelIndex()


class ProblemsModel(QAbstractTableModel):
    """Line, column and message of each problem."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: Sequence[Problem] = ()

    def show(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()

    def at(self, position: int) -> Problem:
        """The problem at a position."""
        return self._problems[position]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's names from here on
        """How many there are."""
        return 0 if parent.isValid() else len(self._problems)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802
        """How many things are told of each."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return HEADINGS[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is told of a problem."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        problem = self._problems[index.row()]
        where = str(problem.row) if problem.row else "whole file"
        return (where, problem.column, problem.message)[index.column()]


class ProblemsTable(QWidget):
    """The problems as a table, or the good news that there are none.

    Signals:
        chosen(problem): Enter or a double click on a problem, or a move to it.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ProblemsModel(self)
        self.table = _table(self.model)
        self._empty = QLabel(NO_PROBLEMS)
        self._empty.setObjectName("hint")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.table.activated.connect(self._tell)
        self.show_problems(())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        self.model.show(problems)
        self._stack.setCurrentIndex(0 if problems else 1)

    def current(self) -> Problem | None:
        """The problem that the keyboard or the mouse is at."""
        index = self.table.currentIndex()
        return self.model.at(index.row()) if index.isValid() else None

    def _tell(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.at(index.row()))


def _table(model: ProblemsModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName("Problems")
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setStretchLastSection(True)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    table.setColumnWidth(0, 80)
    table.setColumnWidth(1, 130)
    return table


class ProblemsDialog(QDialog):
    """The problems of the open itinerary, beside the window.

    Signals:
        event_wanted(problem): show the event of this problem.
        file_wanted(problem): show the line of the file in the import settings.
    """

    event_wanted = Signal(object)
    file_wanted = Signal(object)

    def __init__(self, parent: QWidget, problems: Sequence[Problem], *, has_file: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle("Problems")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(900, 420)
        lines = len({problem.row for problem in problems if problem.row})
        said = f"{counted(len(problems), 'remark')} on {counted(lines, 'line')}. Every row was kept."
        heading = QLabel(said if problems else NO_PROBLEMS)
        heading.setObjectName("heading")
        hint = QLabel("Enter or a double click shows the event on the map, the timeline and in the agenda.")
        hint.setObjectName("muted")
        hint.setVisible(bool(problems))
        self.table = ProblemsTable()
        self.table.show_problems(problems)
        self.table.chosen.connect(self.event_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        for widget in (heading, hint):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._buttons(problems, has_file=has_file))

    def _buttons(self, problems: Sequence[Problem], *, has_file: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)  # Enter is for the list
        show = buttons.addButton("Show the event", QDialogButtonBox.ButtonRole.ActionRole)
        line = buttons.addButton("Show in the file", QDialogButtonBox.ButtonRole.ActionRole)
        copy = buttons.addButton("Copy the list", QDialogButtonBox.ButtonRole.ActionRole)
        for button in (show, line, copy):
            button.setEnabled(bool(problems))
            button.setAutoDefault(False)
        line.setVisible(has_file)
        show.clicked.connect(lambda: self._tell(self.event_wanted))
        line.clicked.connect(lambda: self._tell(self.file_wanted))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(as_text(problems)))
        buttons.rejected.connect(self.reject)
        return buttons

    def _tell(self, signal: SignalInstance) -> None:
        signal.emit(self.table.current() or self.table.model.at(0))


def as_text(problems: Sequence[Problem]) -> str:
    """The problems as lines of text with tabs, for a mail or a spreadsheet."""
    rows = (f"{problem.row or ''}\t{problem.column}\t{problem.message}" for problem in problems)
    return "\n".join(("\t".join(HEADINGS), *rows))
