"""The places of an itinerary as a list model, narrowed to those a look is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.itinerary.places import Certainty, Place, is_open
from viewer.session.choosing import Places
from viewer.ui.common.placewords import candidate_in_words
from viewer.ui.common.tooltip import tooltip
from viewer.ui.places.wording import class_in_words, events_in_words, is_waiting

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_NO_PARENT = QModelIndex()


class Narrowing(StrEnum):
    """Which places are listed."""

    ALL = "all"
    CHECK = "to check"
    NONE = "not found"


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """What the list shows of one place.

    Attributes:
        code: index of the place in the itinerary.
        events: how many events happen there.
        is_waiting: whether nothing is known of it yet because it is still being looked for.
    """

    code: int
    place: Place
    events: int
    is_waiting: bool = False


class PlaceModel(QAbstractListModel):
    """The listed places, those that need a look first, then in the order of the itinerary."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: Places = ()
        self._events: Sequence[int] = ()
        self._codes: list[int] = []
        self._is_finding = False

    def show(self, places: Places, events: Sequence[int], narrowing: Narrowing, *, is_finding: bool = False) -> None:
        """List the places; ``events`` says for each how many events happen there."""
        self.beginResetModel()
        self._places, self._events, self._is_finding = places, events, is_finding
        self._codes = [code for code, place in enumerate(places) if is_listed(place, narrowing)]
        self._codes.sort(key=lambda code: not is_open(places[code]))
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """How many places are listed."""
        return 0 if parent.isValid() else len(self._codes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, the sentence for screen readers, or the `PlaceRow` itself."""
        if not index.isValid():
            return None
        row = self.place_row(index.row())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.place.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(sentence(row))
        return None

    def place_row(self, position: int) -> PlaceRow:
        """What is listed at a position."""
        code = self._codes[position]
        place = self._places[code]
        return PlaceRow(code, place, self._events[code], is_waiting(place, is_finding=self._is_finding))

    def events_of(self, code: int) -> int:
        """How many events happen at a place."""
        return self._events[code]

    def position_of(self, code: int) -> int | None:
        """Where a place is listed, None if it is not."""
        return self._codes.index(code) if code in self._codes else None


def is_listed(place: Place, narrowing: Narrowing) -> bool:
    """Whether a place belongs to a narrowed list."""
    if narrowing is Narrowing.ALL:
        return True
    if narrowing is Narrowing.CHECK:
        return is_open(place)
    return is_open(place) and place.resolution.certainty is Certainty.NONE


def sentence(row: PlaceRow) -> str:
    """Everything about a place in one sentence, for a screen reader."""
    found = row.place.resolution.candidate
    meaning = f"taken for {candidate_in_words(found)}" if found else ""
    parts = (row.place.name, class_in_words(row.place, is_finding=row.is_waiting), meaning, events_in_words(row.events))
    return ", ".join(part for part in parts if part)
