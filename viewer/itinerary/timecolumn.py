"""The times of many events as numpy arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.calendar import DAY_S, Calendar
from viewer.itinerary.columns import Bools, Codes, codes_of, read_only
from viewer.itinerary.times import Bound, EventTime, Qualifier, TimePrecision, ZoneOrigin

Seconds = NDArray[np.int64]
OPEN_PAST = int(np.iinfo(np.int64).min)
OPEN_FUTURE = int(np.iinfo(np.int64).max)
_PRECISIONS = tuple(TimePrecision)
_QUALIFIERS = tuple(Qualifier)
_CALENDARS = tuple(Calendar)
_ORIGINS = tuple(ZoneOrigin)
_ABSENT = -1


@dataclass(frozen=True, eq=False)
class BoundColumn:
    """One bound (start or end) of each event.

    Attributes:
        earliest_s: (n,) first second, `OPEN_PAST` without a limit.
        latest_s: (n,) second after the last, `OPEN_FUTURE` without a limit.
        precision: (n,) index into `TimePrecision`, -1 where the event has no such bound.
        qualifier: (n,) index into `Qualifier`.
        texts: the cells as written.
    """

    earliest_s: Seconds
    latest_s: Seconds
    precision: NDArray[np.int8]
    qualifier: NDArray[np.int8]
    texts: Codes

    def __post_init__(self) -> None:
        for array in (self.earliest_s, self.latest_s, self.precision, self.qualifier):
            read_only(array)

    @property
    def is_present(self) -> Bools:
        """(n,) whether the event has this bound."""
        present: Bools = self.precision != _ABSENT
        return present

    def at(self, row: int) -> Bound | None:
        """The bound of one event, None where it has none."""
        if self.precision[row] == _ABSENT:
            return None
        earliest, latest = int(self.earliest_s[row]), int(self.latest_s[row])
        return Bound(
            None if earliest == OPEN_PAST else earliest,
            None if latest == OPEN_FUTURE else latest,
            _PRECISIONS[self.precision[row]],
            _QUALIFIERS[self.qualifier[row]],
            self.texts.at(row),
        )

    def take(self, rows: NDArray[np.integer]) -> "BoundColumn":
        """The same column for some rows, in their order."""
        return BoundColumn(
            self.earliest_s[rows],
            self.latest_s[rows],
            self.precision[rows],
            self.qualifier[rows],
            self.texts.take(rows),
        )


@dataclass(frozen=True, eq=False)
class TimeColumn:
    """The times of n events; an event without a start is undated.

    Attributes:
        calendar: (n,) index into `Calendar`.
        has_clock: (n,) whether the source gives a time of day.
        zones: zone of the clock times as text.
        zone_origin: (n,) index into `ZoneOrigin`.
    """

    start: BoundColumn
    end: BoundColumn
    calendar: NDArray[np.int8]
    has_clock: Bools
    zones: Codes
    zone_origin: NDArray[np.int8]

    def __post_init__(self) -> None:
        for array in (self.calendar, self.has_clock, self.zone_origin):
            read_only(array)

    def __len__(self) -> int:
        return len(self.calendar)

    @property
    def is_dated(self) -> Bools:
        """(n,) whether the event has a time at all."""
        return self.start.is_present

    @cached_property
    def first_s(self) -> Seconds:
        """(n,) first second each event can touch; `OPEN_PAST` where open, `OPEN_FUTURE` where undated."""
        return np.where(self.is_dated, self.start.earliest_s, OPEN_FUTURE)

    @cached_property
    def last_s(self) -> Seconds:
        """(n,) second after the last each event can touch; `OPEN_FUTURE` where open, `OPEN_PAST` where undated."""
        last = np.where(self.end.is_present, self.end.latest_s, self.start.latest_s)
        return np.where(self.is_dated, last, OPEN_PAST)

    @cached_property
    def order_s(self) -> Seconds:
        """(n,) what events are sorted by: the first second, or just before the limit where the beginning is open."""
        open_start = self.first_s == OPEN_PAST
        limit = np.where(self.start.latest_s == OPEN_FUTURE, self.last_s, self.start.latest_s)
        return np.where(open_start, np.where(limit == OPEN_FUTURE, OPEN_FUTURE, limit - DAY_S - 1), self.first_s)

    def at(self, row: int) -> EventTime | None:
        """The time of one event, None where it is undated."""
        start = self.start.at(row)
        if start is None:
            return None
        return EventTime(
            start,
            self.end.at(row),
            _CALENDARS[self.calendar[row]],
            bool(self.has_clock[row]),
            self.zones.at(row),
            _ORIGINS[self.zone_origin[row]],
        )

    def take(self, rows: NDArray[np.integer]) -> "TimeColumn":
        """The same column for some rows, in their order."""
        return TimeColumn(
            self.start.take(rows),
            self.end.take(rows),
            self.calendar[rows],
            self.has_clock[rows],
            self.zones.take(rows),
            self.zone_origin[rows],
        )


def time_column(times: Sequence[EventTime | None]) -> TimeColumn:
    """The column of some times; None is an undated event."""
    known = [(time or _UNDATED) for time in times]
    return TimeColumn(
        _bound_column([time.start if time else None for time in times]),
        _bound_column([time.end if time else None for time in times]),
        np.array([_CALENDARS.index(time.calendar) for time in known], dtype=np.int8),
        np.array([time.has_clock for time in known], dtype=np.bool_),
        codes_of(time.zone for time in known),
        np.array([_ORIGINS.index(time.zone_origin) for time in known], dtype=np.int8),
    )


_UNDATED = EventTime(Bound(None, None))


def _bound_column(bounds: Sequence[Bound | None]) -> BoundColumn:
    known = [bound or _UNDATED.start for bound in bounds]
    return BoundColumn(
        np.array([OPEN_PAST if b.earliest_s is None else b.earliest_s for b in known], dtype=np.int64),
        np.array([OPEN_FUTURE if b.latest_s is None else b.latest_s for b in known], dtype=np.int64),
        np.array([_PRECISIONS.index(b.precision) if b else _ABSENT for b in bounds], dtype=np.int8),
        np.array([_QUALIFIERS.index(b.qualifier) for b in known], dtype=np.int8),
        codes_of(bound.text for bound in known),
    )
