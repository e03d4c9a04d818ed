"""When something happened, as exactly as the source says and no more.

Seconds are counted in local wall time since 1970-01-01T00:00 of the proleptic Gregorian calendar.
A bound is half-open: it holds ``earliest_s`` and ends before ``latest_s``.
"""

from dataclasses import dataclass
from enum import StrEnum

from viewer.itinerary.calendar import DAY_S, Calendar, civil_date, day_number, next_month


class TimePrecision(StrEnum):
    """The unit a time was given in."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Qualifier(StrEnum):
    """What the source says of its own date."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"


class ZoneOrigin(StrEnum):
    """Where the time zone of a clock time comes from."""

    FILE = "file"
    PLACE = "place"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Bound:
    """The start or the end of an event.

    Attributes:
        earliest_s: the first second it may be; None where nothing says how early.
        latest_s: the second after the last it may be; None where nothing says how late.
        text: as written; where one cell gave start and end, the start holds it and the end's is empty.
    """

    earliest_s: int | None
    latest_s: int | None
    precision: TimePrecision = TimePrecision.DAY
    qualifier: Qualifier = Qualifier.EXACT
    text: str = ""

    @property
    def is_open(self) -> bool:
        """Whether one side or both have no limit."""
        return self.earliest_s is None or self.latest_s is None


@dataclass(frozen=True, slots=True)
class EventTime:
    """The time of an event.

    Without ``end`` the event is one moment somewhere in ``start`` ("some day in 26–28 October");
    with it the event lasts ("26–28 October", three days). An end whose bound has no limit on
    either side is an open end ("since 1475").

    Attributes:
        has_clock: whether the source gives a time of day.
        zone: IANA name or fixed offset such as ``+09:00`` of the clock times; empty if not known.
    """

    start: Bound
    end: Bound | None = None
    calendar: Calendar = Calendar.GREGORIAN
    has_clock: bool = False
    zone: str = ""
    zone_origin: ZoneOrigin = ZoneOrigin.UNKNOWN

    @property
    def first_s(self) -> int | None:
        """The first second the event can touch; None where its beginning is open."""
        return self.start.earliest_s

    @property
    def last_s(self) -> int | None:
        """The second after the last that the event can touch; None where its end is open."""
        return self.end.latest_s if self.end else self.start.latest_s


def day_bound(year: int, month: int, day: int, calendar: Calendar = Calendar.GREGORIAN) -> Bound:
    """The bound of one calendar day."""
    first = day_number(year, month, day, calendar) * DAY_S
    return Bound(first, first + DAY_S, TimePrecision.DAY)


def month_bound(year: int, month: int, calendar: Calendar = Calendar.GREGORIAN) -> Bound:
    """The bound of one calendar month."""
    return months_bound((year, month), (year, month), TimePrecision.MONTH, calendar)


def year_bound(year: int, calendar: Calendar = Calendar.GREGORIAN) -> Bound:
    """The bound of one calendar year, astronomical."""
    return months_bound((year, 1), (year, 12), TimePrecision.YEAR, calendar)


def years_bound(first: int, last: int, precision: TimePrecision) -> Bound:
    """The bound of several whole years, both included."""
    return months_bound((first, 1), (last, 12), precision)


def season_bound(year: int, season: int) -> Bound:
    """A season of the northern half by EDTF's number: 21 spring (March to May) … 24 winter (December to February)."""
    first_month = {21: 3, 22: 6, 23: 9, 24: 12}[season]
    last = (year + 1, 2) if season == 24 else (year, first_month + 2)
    return months_bound((year, first_month), last, TimePrecision.SEASON)


def months_bound(
    first: tuple[int, int],
    last: tuple[int, int],
    precision: TimePrecision,
    calendar: Calendar = Calendar.GREGORIAN,
) -> Bound:
    """The bound from the first day of one (year, month) to the last day of another."""
    after = next_month(*last)
    return Bound(
        day_number(*first, 1, calendar) * DAY_S,
        day_number(*after, 1, calendar) * DAY_S,
        precision,
    )


def minute_bound(day: Bound, minutes: int) -> Bound:
    """The bound of one minute (0 to 1439, counted from midnight) of a day; the day must have an earliest second."""
    if day.earliest_s is None:
        return day
    first = day.earliest_s + minutes * 60
    return Bound(first, first + 60, TimePrecision.MINUTE, day.qualifier, day.text)


def day_of(seconds: int) -> int:
    """The day number that a second lies in."""
    return seconds // DAY_S


def iso_day(days: int) -> str:
    """A day number as ``YYYY-MM-DD``, astronomical year, with a sign below zero and above 9999."""
    year, month, day = civil_date(days)
    return f"{iso_year(year)}-{month:02d}-{day:02d}"


def iso_year(year: int) -> str:
    """An astronomical year with at least four digits, ``Y``-prefixed beyond them (EDTF)."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04d}"
