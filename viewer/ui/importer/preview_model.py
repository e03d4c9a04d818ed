"""The file as it stands as a table model: every record, with what was understood marked on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from viewer.importing.reader import Reading
from viewer.itinerary.problems import Problem
from viewer.ui.common.theme import Theme
from viewer.ui.importer.words import column_name

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_LONGEST_CELL = 300


@dataclass(frozen=True, eq=False)
class PreviewTable:
    """A reading, looked up by position.

    Attributes:
        rows: cells of each record; lines: physical line of each.
        headers: names of the columns; the records may be wider.
        skipped: reason by line; problems: by line.
    """

    rows: Sequence[Sequence[str]] = ()
    lines: Sequence[int] = ()
    headers: tuple[str, ...] = ()
    header_row: int | None = None
    skipped: Mapping[int, str] = field(default_factory=dict)
    problems: Mapping[int, tuple[Problem, ...]] = field(default_factory=dict)


def preview_table(reading: Reading) -> PreviewTable:
    """The table of a reading."""
    problems: dict[int, list[Problem]] = {}
    for problem in reading.problems:
        problems.setdefault(problem.row, []).append(problem)
    return PreviewTable(
        reading.rows,
        reading.lines,
        reading.headers,
        reading.header_row,
        dict(reading.skipped),
        {line: tuple(found) for line, found in problems.items()},
    )


class PreviewModel(QAbstractTableModel):
    """Cells are cut for display only; colours say header, left out, problem."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._table = PreviewTable()
        self._position: dict[int, int] = {}
        self._bold = QFont()
        self._bold.setBold(True)

    def show(self, table: PreviewTable) -> None:
        """Show another reading."""
        self.beginResetModel()
        self._table = table
        self._position = {}
        self.endResetModel()

    def position_of(self, line: int) -> int:
        """The position of the record that starts at a physical line, -1 where none does."""
        if not self._position:
            self._position = {start: position for position, start in enumerate(self._table.lines)}
        return self._position.get(line, -1)

    def column_of(self, header: str) -> int:
        """The position of a column, 0 where there is none with the header."""
        return self._table.headers.index(header) if header in self._table.headers else 0

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's names from here on
        """How many records there are, blank ones and the header included."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802
        """How many columns were recognised."""
        return 0 if parent.isValid() else len(self._table.headers)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns, and the lines of the file."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return column_name(self._table.headers[section]) if 0 <= section < len(self._table.headers) else None
        return str(self._table.lines[section]) if 0 <= section < len(self._table.lines) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell, and how it is shown."""
        if not index.isValid():
            return None
        row, line = self._table.rows[index.row()], self._table.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            cell = row[index.column()] if index.column() < len(row) else ""
            return cell[:_LONGEST_CELL].replace("\n", " ⏎ ")
        if role == Qt.ItemDataRole.FontRole:
            return self._bold if line == self._table.header_row else None
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._remark(line, index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(self.theme.text_muted)) if line in self._table.skipped else None
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._background(line, index.column())
        return None

    def _problems_at(self, line: int, column: int) -> list[Problem]:
        header = self._table.headers[column]
        return [found for found in self._table.problems.get(line, ()) if found.column in ("", header)]

    def _remark(self, line: int, column: int) -> str | None:
        if line == self._table.header_row:
            return "This line names the columns"
        said = [found.message for found in self._problems_at(line, column)]
        if line in self._table.skipped:
            said.append(f"Left out: {self._table.skipped[line]}")
        return "\n".join(said) or None

    def _background(self, line: int, column: int) -> QBrush | None:
        if line == self._table.header_row:
            return QBrush(QColor(self.theme.accent_soft))
        if line in self._table.skipped:
            return QBrush(QColor(self.theme.surface_alt))
        return QBrush(QColor(self.theme.warning_soft)) if self._problems_at(line, column) else None
