"""The tables of the importer: the file as it stands with its roles, and the events that come of it."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from viewer.importing.reader import Reading
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.problems import Problem
from viewer.ui.common.theme import Theme
from viewer.ui.importer.events_model import EventsModel
from viewer.ui.importer.preview_model import PreviewModel, preview_table
from viewer.ui.importer.role_header import RoleHeader

_NARROWEST_PX, _WIDEST_PX = 120, 260
_WIDTH_SAMPLE = 40
_EVENT_WIDTHS_PX = (320, 210, 240, 130)


class FileTable(QTableView):
    """Every record of the file; over each column stands what it is for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contents = PreviewModel(theme, self)
        self.setModel(self.contents)
        self.roles = RoleHeader(self)
        self.setHorizontalHeader(self.roles)
        self.setAccessibleName("The file as it stands")
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setToolTip("Line of the file")
        self._headers: tuple[str, ...] = ()

    def show_reading(self, reading: Reading) -> None:
        """Show a file as it was understood; the view stays where it was while the columns are the same."""
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.contents.show(preview_table(reading))
        self.roles.show_roles(reading.headers, {header: role.value for header, role in reading.roles.items()})
        if reading.headers == self._headers:
            self.horizontalScrollBar().setValue(across)
            self.verticalScrollBar().setValue(down)
        else:
            self._headers = reading.headers
            self._fit_columns()

    def go_to(self, problem: Problem) -> None:
        """Show the cell of a problem; one about the whole file shows its beginning."""
        position = max(self.contents.position_of(problem.row), 0)
        index = self.contents.index(position, self.contents.column_of(problem.column))
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.setFocus()

    def _fit_columns(self) -> None:
        """As wide as the first cells need, within bounds."""
        metrics = self.fontMetrics()
        rows = range(min(_WIDTH_SAMPLE, self.contents.rowCount()))
        for column in range(self.contents.columnCount()):
            texts = [str(self.contents.index(row, column).data() or "") for row in rows]
            widest = max((metrics.horizontalAdvance(text[:60]) for text in texts), default=0)
            self.setColumnWidth(column, min(max(widest + 24, _NARROWEST_PX), _WIDEST_PX))


class EventsTable(QTableView):
    """The events as they were understood."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contents = EventsModel(self)
        self.setModel(self.contents)
        self.setAccessibleName("The events that come of it")
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        for column, width_px in enumerate(_EVENT_WIDTHS_PX):
            self.setColumnWidth(column, width_px)

    def show_itinerary(self, itinerary: Itinerary, locale: QLocale) -> None:
        """Show the events of another reading."""
        self.contents.show(itinerary, locale)
