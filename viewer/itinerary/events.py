"""Events: one as a value, many as the columns of a table."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.columns import Codes, Tags, codes_of, gathered, read_only, tags_of
from viewer.itinerary.timecolumn import TimeColumn, time_column
from viewer.itinerary.times import EventTime


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened or may happen.

    Attributes:
        places: indices into the itinerary's places, in order.
        status: what the source claims: held, scheduled, expected, possible or cancelled; may be empty.
        stop: the visit it belongs to, as the source says; mostly empty.
        order: the source's own sequence number; NaN where it has none.
        row: the physical line, from 1, where its record starts.
        file: the name of the file it came from, where there are several.
    """

    id: str
    title: str
    time: EventTime | None = None
    places: tuple[int, ...] = ()
    kind: str = ""
    people: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    status: str = ""
    source: str = ""
    url: str = ""
    media: str = ""
    notes: str = ""
    stop: str = ""
    order: float = float("nan")
    row: int = 0
    file: str = ""


@dataclass(frozen=True, eq=False)
class EventTable:
    """All events of an itinerary as columns of n entries, in order of time, the undated last.

    Attributes:
        places: codes are indices into the itinerary's places (``values`` repeats their names).
        order: (n,) the source's sequence numbers, NaN where there are none.
        row_numbers: (n,) physical line, from 1, in the source.
    """

    ids: tuple[str, ...]
    titles: tuple[str, ...]
    times: TimeColumn
    places: Tags
    kind: Codes
    people: Tags
    topics: Tags
    status: Codes
    source: Codes
    urls: tuple[str, ...]
    media: tuple[str, ...]
    notes: tuple[str, ...]
    stop: Codes
    order: NDArray[np.float64]
    row_numbers: NDArray[np.int32]
    file: Codes

    def __post_init__(self) -> None:
        read_only(self.order)
        read_only(self.row_numbers)

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def _row_by_id(self) -> dict[str, int]:
        return {event_id: row for row, event_id in enumerate(self.ids)}

    def row_of(self, event_id: str) -> int | None:
        """The row of an id, None where no event has it."""
        return self._row_by_id.get(event_id)

    def event(self, row: int) -> Event:
        """One row as a value."""
        return Event(
            id=self.ids[row],
            title=self.titles[row],
            time=self.times.at(row),
            places=tuple(int(code) for code in self.places.codes_at(row)),
            kind=self.kind.at(row),
            people=self.people.at(row),
            topics=self.topics.at(row),
            status=self.status.at(row),
            source=self.source.at(row),
            url=self.urls[row],
            media=self.media[row],
            notes=self.notes[row],
            stop=self.stop.at(row),
            order=float(self.order[row]),
            row=int(self.row_numbers[row]),
            file=self.file.at(row),
        )

    def take(self, rows: NDArray[np.integer]) -> "EventTable":
        """A table of some rows, in their order."""
        return EventTable(
            ids=gathered(self.ids, rows),
            titles=gathered(self.titles, rows),
            times=self.times.take(rows),
            places=self.places.take(rows),
            kind=self.kind.take(rows),
            people=self.people.take(rows),
            topics=self.topics.take(rows),
            status=self.status.take(rows),
            source=self.source.take(rows),
            urls=gathered(self.urls, rows),
            media=gathered(self.media, rows),
            notes=gathered(self.notes, rows),
            stop=self.stop.take(rows),
            order=self.order[rows],
            row_numbers=self.row_numbers[rows],
            file=self.file.take(rows),
        )


def in_order_of_time(table: EventTable) -> EventTable:
    """The table sorted by time, then by the source's own order, then by its rows; undated events come last."""
    order = np.where(np.isnan(table.order), np.inf, table.order)
    rows = np.lexsort((table.row_numbers, order, table.times.order_s))
    return table if np.array_equal(rows, np.arange(len(table))) else table.take(rows)


def event_table(events: Sequence[Event], place_names: Sequence[str]) -> EventTable:
    """The table of some events, in order of time; ``place_names`` are those of the itinerary's places."""
    offsets = np.concatenate(([0], np.cumsum([len(event.places) for event in events]))).astype(np.int32)
    places = np.array([code for event in events for code in event.places], dtype=np.int32)
    return in_order_of_time(
        EventTable(
            ids=tuple(event.id for event in events),
            titles=tuple(event.title for event in events),
            times=time_column([event.time for event in events]),
            places=Tags(tuple(place_names), offsets, places),
            kind=codes_of(event.kind for event in events),
            people=tags_of(event.people for event in events),
            topics=tags_of(event.topics for event in events),
            status=codes_of(event.status for event in events),
            source=codes_of(event.source for event in events),
            urls=tuple(event.url for event in events),
            media=tuple(event.media for event in events),
            notes=tuple(event.notes for event in events),
            stop=codes_of(event.stop for event in events),
            order=np.array([event.order for event in events], dtype=np.float64),
            row_numbers=np.array([event.row for event in events], dtype=np.int32),
            file=codes_of(event.file for event in events),
        )
    )


def derived_id(source: str, content: str, occurrence: int) -> str:
    """A stable id for a record without one: 12 hexadecimal digits.

    Args:
        source: name of the file or sheet, not its path.
        content: the record as written.
        occurrence: how many equal records come before it in the same source.
    """
    text = f"{source}\x1f{content}\x1f{occurrence}"
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
