"""The agenda as a list model: one row per shown event, made when it is asked for."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.itinerary.calendar import civil_date
from viewer.itinerary.columns import Codes
from viewer.itinerary.events import Event
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.timecolumn import OPEN_FUTURE, OPEN_PAST
from viewer.itinerary.times import day_of
from viewer.ui.common.tooltip import tooltip
from viewer.ui.common.wording import gutter, when

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, eq=False)
class AgendaRow:
    """What the agenda shows of one event.

    Attributes:
        row: of the itinerary's table.
        gutter: the date in three parts, all empty where it is that of the row above.
        colour: index of its locality, -1 for none.
        begins_group: whether day or stop differ from the row above.
    """

    row: int
    event: Event
    gutter: tuple[str, str, str]
    place: str
    colour: int
    begins_group: bool


class AgendaModel(QAbstractListModel):
    """The shown events in order of time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._itinerary: Itinerary | None = None
        self._towns: Codes | None = None
        self._shown: NDArray[np.intp] = np.zeros(0, dtype=np.intp)
        self._locale = QLocale()
        self._has_years = False

    def show(self, itinerary: Itinerary, towns: Codes, shown: NDArray[np.intp], locale: QLocale) -> None:
        """Show some rows of an itinerary; ``towns`` is the locality of each event."""
        self.beginResetModel()
        self._itinerary, self._towns, self._shown, self._locale = itinerary, towns, shown, locale
        self._has_years = _spans_years(itinerary)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """How many events are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, tool tip, the sentence for screen readers, or the `AgendaRow` itself."""
        if not index.isValid() or self._itinerary is None:
            return None
        row = self.agenda_row(index.row())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.event.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(row.event.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(row, self._locale)
        return None

    def agenda_row(self, position: int) -> AgendaRow:
        """What is shown at a position."""
        assert self._itinerary is not None
        assert self._towns is not None
        row = int(self._shown[position])
        event = self._itinerary.table.event(row)
        date = gutter(event.time, self._locale, with_year=self._has_years)
        above = int(self._shown[position - 1]) if position else None
        same_day = above is not None and date == self._gutter(above)
        same_stop = above is not None and self._towns.codes[above] == self._towns.codes[row]
        names = [self._itinerary.places[code].name for code in event.places]
        return AgendaRow(
            row=row,
            event=event,
            gutter=("", "", "") if same_day else date,
            place=" → ".join(names),
            colour=int(self._towns.codes[row]),
            begins_group=position > 0 and not (same_day and same_stop),
        )

    def _gutter(self, row: int) -> tuple[str, str, str]:
        assert self._itinerary is not None
        return gutter(self._itinerary.table.times.at(row), self._locale, with_year=self._has_years)

    def position_of(self, row: int) -> int | None:
        """Where a row of the table is shown, None if it is not."""
        position = int(np.searchsorted(self._shown, row))
        return position if position < len(self._shown) and self._shown[position] == row else None

    def event_id(self, position: int) -> str:
        """The id of the event at a position."""
        assert self._itinerary is not None
        return self._itinerary.table.ids[int(self._shown[position])]


def sentence(row: AgendaRow, locale: QLocale) -> str:
    """Everything about an event in one sentence, for a screen reader."""
    event = row.event
    parts = [when(event.time, locale), event.title or "no title", row.place, event.kind, event.status]
    parts += ["with " + ", ".join(event.people)] if event.people else []
    parts += ["about " + ", ".join(event.topics)] if event.topics else []
    return ". ".join(part for part in parts if part)


def _spans_years(itinerary: Itinerary) -> bool:
    times = itinerary.table.times
    firsts = times.first_s[(times.first_s != OPEN_PAST) & (times.first_s != OPEN_FUTURE)]
    lasts = times.last_s[(times.last_s != OPEN_PAST) & (times.last_s != OPEN_FUTURE)]
    if not len(firsts) or not len(lasts):
        return False
    return civil_date(day_of(int(firsts.min())))[0] != civil_date(day_of(int(lasts.max()) - 1))[0]
