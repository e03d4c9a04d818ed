"""Bands behind the events: weekends, nights, and the days of a second clock."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from viewer.itinerary.calendar import DAY_S, weekday
from viewer.timeline.scale import Span

NIGHT_FIRST_HOUR = 22
NIGHT_LAST_HOUR = 6
_MOST_BANDS = 400


def weekends(span: Span) -> list[Span]:
    """Saturday and Sunday of each week that the span touches; empty where there are too many to draw."""
    if span.length_s / (7 * DAY_S) > _MOST_BANDS:
        return []
    first = int(span.first_s // DAY_S)
    saturday = first - (weekday(first) + 2) % 7
    return [Span(day * DAY_S, (day + 2) * DAY_S) for day in range(saturday, int(span.last_s // DAY_S) + 1, 7)]


def nights(span: Span) -> list[Span]:
    """From 22 to 6 o'clock of each night that the span touches; empty where there are too many to draw."""
    if span.length_s / DAY_S > _MOST_BANDS:
        return []
    first, last = int(span.first_s // DAY_S) - 1, int(span.last_s // DAY_S)
    return [
        Span(day * DAY_S + NIGHT_FIRST_HOUR * 3600, (day + 1) * DAY_S + NIGHT_LAST_HOUR * 3600)
        for day in range(first, last + 1)
    ]


@dataclass(frozen=True, slots=True)
class Clocks:
    """Two zones: the wall time of the axis (there) and that of the reader (here), as IANA names."""

    there: str
    here: str


def is_zone(name: str) -> bool:
    """Whether the name is a known IANA zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def ahead_s(clocks: Clocks, wall_s: float) -> int:
    """Seconds the clock there is ahead of the one here when it shows this wall time.

    Outside the years 1 to 9999 it is 0: no zone is known for them.
    """
    try:
        wall = datetime(1970, 1, 1) + timedelta(seconds=wall_s)
        moment = wall.replace(tzinfo=ZoneInfo(clocks.there)).astimezone(UTC)
        here = moment.astimezone(ZoneInfo(clocks.here)).replace(tzinfo=None)
    except OverflowError:
        return 0
    return round((wall - here).total_seconds())


def midnights_here(clocks: Clocks, span: Span) -> list[tuple[float, int]]:
    """Where days begin for the reader: instants on the axis there, each with the day number (since 1970) here."""
    if span.length_s / DAY_S > _MOST_BANDS:
        return []
    shift = ahead_s(clocks, span.middle_s)
    first, last = int((span.first_s - shift) // DAY_S), int((span.last_s - shift) // DAY_S)
    # The offset is taken day by day: it changes where one side puts its clocks forward.
    return [(day * DAY_S + ahead_s(clocks, day * DAY_S + shift), day) for day in range(first, last + 2)]
