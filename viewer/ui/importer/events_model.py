"""The events as they were understood, as a table model."""

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Place
from viewer.ui.common.wording import when

Index = QModelIndex | QPersistentModelIndex
HEADINGS = ("Title", "When", "Where", "People", "Line")
_NO_PARENT = QModelIndex()


class EventsModel(QAbstractTableModel):
    """Title, time in words, places, people and line of each event."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._itinerary: Itinerary | None = None
        self._locale = QLocale()

    def show(self, itinerary: Itinerary, locale: QLocale) -> None:
        """Show the events of another itinerary."""
        self.beginResetModel()
        self._itinerary, self._locale = itinerary, locale
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's names from here on
        """How many events there are."""
        return 0 if parent.isValid() or self._itinerary is None else len(self._itinerary.table)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802
        """How many things are told of each."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section < self._extent(orientation):
            return None
        return HEADINGS[section] if orientation is Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is told of an event."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) or self._itinerary is None:
            return None
        event = self._itinerary.table.event(index.row())
        column = index.column()
        if column == 0:
            return event.title
        if column == 1:
            return when(event.time, self._locale)
        if column == 2:
            return " → ".join(_place_text(self._itinerary.places[code]) for code in event.places)
        if column == 3:
            return ", ".join(event.people)
        return f"{event.file}, line {event.row}" if event.file else str(event.row)

    def _extent(self, orientation: Qt.Orientation) -> int:
        return len(HEADINGS) if orientation is Qt.Orientation.Horizontal else self.rowCount()


def _place_text(place: Place) -> str:
    """A place as written, with what is known of where it lies."""
    if place.point is None:
        return place.name
    lat_deg, lon_deg = place.point
    return f"{place.name} ({lat_deg:.3f}, {lon_deg:.3f})"
