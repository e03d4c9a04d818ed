"""From what a cell says to a time, under the rules of its column."""

from dataclasses import dataclass, replace

from viewer.importing.clock import DAY_MINUTES, Clock, local_time_fault
from viewer.importing.datescan import Part, Scan
from viewer.importing.feasts import day_of_feast
from viewer.importing.settings import DateOrder
from viewer.itinerary.calendar import Calendar, civil_date, day_number, days_in_month
from viewer.itinerary.edtf import OPEN
from viewer.itinerary.times import (
    Bound,
    EventTime,
    Qualifier,
    TimePrecision,
    ZoneOrigin,
    day_bound,
    day_of,
    iso_day,
    minute_bound,
    month_bound,
    months_bound,
    season_bound,
    year_bound,
    years_bound,
)

_EXCEL_EPOCH_DAY = day_number(1899, 12, 30)
_EXCEL_DAYS = range(10_000, 80_000)
_EXCEL_DIGITS = 5
_TEN_DAYS_S = 864_000


class DateFaultError(ValueError):
    """A cell that gives no time; its text is the code of the problem."""


@dataclass(frozen=True)
class DateRules:
    """What the whole column decides for each of its cells.

    Attributes:
        is_order_known: whether ``order`` was proved or given; else ambiguous cells are marked.
        base_year: first year of the hundred that two-digit years lie in.
        year: for dates without one.
        short_serials: whether bare numbers under 100 are two-digit years.
        first_day: day number of "Day 1".
        compact: order of the parts in eight digits: ``ymd``, ``mdy`` or ``dmy``.
    """

    order: DateOrder = DateOrder.DAY_FIRST
    is_order_known: bool = True
    base_year: int = 1932
    year: int | None = None
    calendar: Calendar = Calendar.GREGORIAN
    short_serials: bool = False
    first_day: int | None = None
    compact: str = "ymd"


@dataclass(frozen=True, slots=True)
class Resolved:
    """The time of a cell, or none, with the codes of what must be said about it."""

    time: EventTime | None
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Fields:
    """A date whose numbers have their place; ``lone`` may be a day or a year."""

    part: Part
    year: int | None = None
    month: int | None = None
    day: int | None = None
    lone: int | None = None
    codes: tuple[str, ...] = ()


def resolve(scan: Scan, rules: DateRules) -> Resolved:
    """The time that a cell means under the rules of its column, or the codes of why it has none."""
    if scan.fault:
        return Resolved(None, () if scan.fault == "blank" else (f"date_{scan.fault}",))
    try:
        found = _resolve(scan, rules)
    except DateFaultError as fault:
        return Resolved(None, (str(fault),))
    if scan.is_mixed:
        found = replace(found, codes=(*found.codes, "date_several"))
    return found


def _resolve(scan: Scan, rules: DateRules) -> Resolved:
    if scan.exact:
        return Resolved(replace(scan.exact, start=replace(scan.exact.start, text=scan.text)))
    if scan.serial is not None:
        return _serial(scan, scan.serial, rules)
    if scan.ordinal is not None:
        return _ordinal(scan, rules)
    left, right = _placed(scan, rules)
    codes = (*left.codes, *(right.codes if right else ()))
    first = _bound(left, rules)
    last = _bound(right, rules) if right else None
    if last and _is_before(last, first):
        codes = (*codes, "end_before_start")
    start, end = _related(scan.relation, first, last)
    return _timed(scan, start, end, rules.calendar, codes)


def _related(relation: str, first: Bound, last: Bound | None) -> tuple[Bound, Bound | None]:
    if relation == "before":
        return replace(first, earliest_s=None), None
    if relation == "after":
        return replace(first, latest_s=None), None
    return first, OPEN if relation == "since" else last


def _is_before(last: Bound, first: Bound) -> bool:
    return last.latest_s is not None and first.earliest_s is not None and last.latest_s <= first.earliest_s


def _timed(scan: Scan, start: Bound, end: Bound | None, calendar: Calendar, codes: tuple[str, ...]) -> Resolved:
    """The time with qualifier, text and the clock times that stand in the cell."""
    start = replace(start, text=scan.text, qualifier=scan.qualifier)
    if end and end is not OPEN and scan.qualifier is not Qualifier.EXACT:
        end = replace(end, qualifier=scan.qualifier)
    return with_clock(Resolved(EventTime(start, end, calendar), codes), scan.clock)


def with_clock(found: Resolved, clock: Clock, end_clock: Clock | None = None) -> Resolved:
    """A resolved date with times of day; on anything but days they have no place and are left out.

    Midnight, which programs write beside every date, counts as no time of day, in UTC or without a zone. A span of
    hours in one cell whose end is earlier than its start ends on the next day.
    """
    time = found.time
    end_minutes = clock.end_minutes if end_clock is None or end_clock.minutes is None else end_clock.minutes
    is_bare_midnight = clock.minutes == 0 and clock.zone in ("", "+00:00") and end_minutes is None
    if time is None or clock.minutes is None or is_bare_midnight or time.start.precision is not TimePrecision.DAY:
        return found
    if clock.minutes >= DAY_MINUTES:
        return replace(found, codes=(*found.codes, "clock_24"))
    end = time.end
    if end_minutes is not None and end_minutes < DAY_MINUTES:
        is_overnight = end_minutes == clock.end_minutes and end_minutes < clock.minutes
        end = minute_bound(end or replace(_next_day(time.start) if is_overnight else time.start, text=""), end_minutes)
    start = minute_bound(time.start, clock.minutes)
    zone = clock.zone or (end_clock.zone if end_clock else "")
    codes = found.codes + _zone_codes(start, clock.minutes, zone)
    if end and clock.end_minutes is None and _is_before(end, start) and "end_before_start" not in codes:
        codes = (*codes, "end_before_start")
    origin = ZoneOrigin.FILE if zone else ZoneOrigin.UNKNOWN
    return Resolved(replace(time, start=start, end=end, has_clock=True, zone=zone, zone_origin=origin), codes)


def _next_day(day: Bound) -> Bound:
    known = [None if second is None else second + DAY_MINUTES * 60 for second in (day.earliest_s, day.latest_s)]
    return replace(day, earliest_s=known[0], latest_s=known[1])


def _zone_codes(start: Bound, minutes: int, zone: str) -> tuple[str, ...]:
    if "/" not in zone or start.earliest_s is None:
        return ()
    fault = local_time_fault(iso_day(day_of(start.earliest_s)), minutes, zone)
    return (fault,) if fault else ()


def _serial(scan: Scan, value: float, rules: DateRules) -> Resolved:
    """Bare numbers: years, compact dates, and the day counts of spreadsheets and computers."""
    whole = int(value)
    if abs(whole) < 10_000:
        year = _full_year(whole, rules) if rules.short_serials and 0 <= whole < 100 else whole
        codes = ("year_astronomical",) if whole < 0 else ("date_invalid",) if whole == 0 else ()
        bound = year_bound(year, rules.calendar) if whole else None
        return Resolved(_plain(scan, bound, rules) if bound else None, codes)
    is_padded = whole > 0 and scan.text.strip().startswith("0")  # 090508, whose first digit a number loses
    day, minutes = _counted_day(whole, value, rules, len(str(abs(whole))) + is_padded)
    found = Resolved(_plain(scan, _day(*day, rules.calendar), rules))
    return with_clock(found, Clock(minutes)) if minutes else found


def _plain(scan: Scan, bound: Bound, rules: DateRules) -> EventTime:
    return EventTime(replace(bound, text=scan.text), None, rules.calendar)


def compact_date(digits: int, order: str) -> tuple[int, int, int]:
    """Year, month and day of eight digits whose parts stand in the order ``ymd``, ``mdy`` or ``dmy``."""
    if order == "ymd":
        return digits // 10_000, digits // 100 % 100, digits % 100
    first, second, year = digits // 1_000_000, digits // 10_000 % 100, digits % 10_000
    return (year, first, second) if order == "mdy" else (year, second, first)


def _counted_day(whole: int, value: float, rules: DateRules, digits: int) -> tuple[tuple[int, int, int], int]:
    """Year, month, day and minutes of a compact date or a count."""
    if whole in _EXCEL_DAYS and digits == _EXCEL_DIGITS:
        return civil_date(_EXCEL_EPOCH_DAY + whole), round((value - whole) * DAY_MINUTES) % DAY_MINUTES
    if digits == 8 or (digits == 7 and rules.compact != "ymd"):
        return compact_date(whole, rules.compact), 0
    if digits == 6:
        return (_full_year(whole // 10_000, rules), whole // 100 % 100, whole % 100), 0
    seconds = {9: whole, 10: whole, 12: whole // 1000, 13: whole // 1000}.get(digits)
    if seconds is None or whole < 0:
        raise DateFaultError("date_unreadable")
    return civil_date(seconds // 86_400), seconds % 86_400 // 60


def _ordinal(scan: Scan, rules: DateRules) -> Resolved:
    if rules.first_day is None or scan.ordinal is None:
        return Resolved(None, ("year_missing",))
    return Resolved(_plain(scan, _day(*civil_date(rules.first_day + scan.ordinal - 1), Calendar.GREGORIAN), rules))


def _placed(scan: Scan, rules: DateRules) -> tuple[_Fields, _Fields | None]:
    """Both sides with year, month and day, what one side leaves out taken from the other."""
    if scan.left is None:
        raise DateFaultError("date_unreadable")
    left = _fields(scan.left, rules)
    if scan.right is None:
        return _with_year(_lone_alone(left, rules), rules), None
    right = _fields(_month_first(scan.left, scan.right), rules)
    right = _completed_right(left, right, rules)
    left = _completed_left(left, right)
    left = _with_year(_lone_alone(left, rules), rules)
    return left, _with_year(_lone_alone(right, rules), rules)


def _month_first(left: Part, right: Part) -> Part:
    """Two numbers that end what began with year, month and day are month and day: "2024.04.01 ~ 04.07"."""
    is_after_iso = left.year and left.month and left.day and not left.numbers and right.year is None
    if is_after_iso and len(right.numbers) == 2 and right.numbers[0] <= 12:
        return replace(right, numbers=(), month=right.numbers[0], day=right.numbers[1])
    return right


def _lone_alone(fields: _Fields, rules: DateRules) -> _Fields:
    if fields.lone is None:
        return fields
    if fields.month or fields.year:
        return replace(fields, day=fields.lone, lone=None)
    return replace(fields, year=fields.lone, lone=None)


def _completed_right(left: _Fields, right: _Fields, rules: DateRules) -> _Fields:
    """The right side takes the left one's month or hundred: "Oct 26 – 28, 2025", "1996–97"."""
    if right.lone is not None and left.month and left.day:
        return replace(right, month=left.month, day=right.lone, lone=None, year=right.year or left.year)
    if right.lone is not None and left.year and not left.month and not right.part.is_bce:
        year = left.year - left.year % 100 + right.lone
        return replace(right, year=year if year >= left.year else year + 100, lone=None)
    if right.year is None and left.year and right.month:
        is_next = left.month is not None and right.month < left.month
        return replace(right, year=left.year + is_next)
    return right


def _completed_left(left: _Fields, right: _Fields) -> _Fields:
    """The left side takes month and year: "26–28 October 2025", "December 30 – January 2, 2026"."""
    if left.lone is not None and right.month:
        left = replace(left, day=left.lone, month=right.month, lone=None)
    if left.year is None and left.lone is None and right.year is not None:
        is_last = bool(left.month and right.month and left.month > right.month)
        left = replace(left, year=right.year - is_last)
    return left


def _with_year(fields: _Fields, rules: DateRules) -> _Fields:
    if fields.year is None and fields.part.unit != "century":
        if rules.year is None:
            raise DateFaultError("year_missing")
        return replace(fields, year=rules.year)
    return fields


def _fields(part: Part, rules: DateRules) -> _Fields:
    """The numbers of a part in their places."""
    year = part.year
    if year is not None and part.is_short and not part.name:
        year = _full_year(year, rules)
    if not part.numbers:
        return _Fields(part, year, part.month, part.day)
    if len(part.numbers) == 1:
        return _Fields(part, year, part.month, lone=part.numbers[0])
    if len(part.numbers) == 3 and part.numbers[0] > 31:
        return _Fields(part, _full_year(part.numbers[0], rules), part.numbers[1], part.numbers[2])
    day, month, codes = ordered(part, rules)
    if len(part.numbers) == 3:
        last = part.numbers[2]
        year = last if part.name or last > 99 else _full_year(last, rules)
    return _Fields(part, year, month, day, codes=codes)


def ordered(part: Part, rules: DateRules) -> tuple[int, int, tuple[str, ...]]:
    """Day, month and codes of two numbers whose order the column decides."""
    first, second = part.numbers[:2]
    is_day_first = rules.order is DateOrder.DAY_FIRST
    day, month = (first, second) if is_day_first else (second, first)
    if month > 12 >= day:
        return month, day, ("date_order",) if rules.is_order_known else ()
    is_open = not rules.is_order_known and first != second and max(first, second) <= 12
    return day, month, ("date_ambiguous",) if is_open else ()


def _full_year(short: int, rules: DateRules) -> int:
    """A two-digit year within the hundred that begins at the base year."""
    if short > 99:
        return short
    return rules.base_year + (short - rules.base_year) % 100


def _astronomical(fields: _Fields) -> int:
    year = fields.year or 0
    return 1 - year if fields.part.is_bce else year


def _day(year: int, month: int, day: int, calendar: Calendar) -> Bound:
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month, calendar):
        raise DateFaultError("date_invalid")
    return day_bound(year, month, day, calendar)


def _bound(fields: _Fields, rules: DateRules) -> Bound:
    """The span of seconds of one side."""
    part, year = fields.part, _astronomical(fields)
    if part.unit != "date":
        return _special_bound(part, year, rules)
    if fields.year == 0 and not part.is_bce:
        raise DateFaultError("date_invalid")
    if fields.month is None or not (fields.month or fields.day):  # 2027-00-00 says only the year, 2027-04-00 the month
        return year_bound(year, rules.calendar)
    if not 1 <= fields.month <= 12:
        raise DateFaultError("date_invalid")
    if not fields.day:
        return _of_month(month_bound(year, fields.month, rules.calendar), part.third)
    return _day(year, fields.month, fields.day, rules.calendar)


def _special_bound(part: Part, year: int, rules: DateRules) -> Bound:
    if part.unit == "season":
        return season_bound(year, part.number)
    if part.unit == "quarter":
        return months_bound((year, part.number * 3 - 2), (year, part.number * 3), TimePrecision.SEASON)
    if part.unit == "feast":
        return _day(year, *day_of_feast(part.name, year), rules.calendar)
    if part.unit in ("week", "ordinal"):
        return _numbered_day(part, year)
    return _many_years(part, year, rules)


def _many_years(part: Part, year: int, rules: DateRules) -> Bound:
    if part.unit == "decade":
        first = _full_year(year, rules) if part.is_short else year
        return _third(first, 10, part.third, TimePrecision.DECADE)
    first = 1 - part.number * 100 if part.is_bce else part.number * 100 - 99
    if part.half:
        count = 50 if part.half <= 2 else 25
        first += count * ((part.half - 1) % 2 if count == 50 else part.half - 3)
        return years_bound(first, first + count - 1, TimePrecision.CENTURY)
    return _third(first, 100, part.third, TimePrecision.CENTURY)


def _of_month(month: Bound, third: int) -> Bound:
    """The first ten days of a month, the next ten, or the rest; all of it where ``third`` is -1."""
    if third < 0 or month.earliest_s is None:
        return month
    first = month.earliest_s + third * _TEN_DAYS_S
    return replace(month, earliest_s=first, latest_s=month.latest_s if third == 2 else first + _TEN_DAYS_S)


def _third(first: int, count: int, third: int, precision: TimePrecision) -> Bound:
    if third < 0:
        return years_bound(first, first + count - 1, precision)
    edges = [first + count * i // 3 for i in range(4)]
    return years_bound(edges[third], edges[third + 1] - 1, precision)


def _numbered_day(part: Part, year: int) -> Bound:
    """A day of the year, or of an ISO week; a week without a day is seven days long."""
    if part.unit == "ordinal":
        if not 1 <= part.number <= 366:
            raise DateFaultError("date_invalid")
        return _day(*civil_date(day_number(year) + part.number - 1), Calendar.GREGORIAN)
    if not 1 <= part.number <= 53:
        raise DateFaultError("date_invalid")
    fourth = day_number(year, 1, 4)
    monday = fourth - (fourth + 3) % 7 + 7 * (part.number - 1)
    first = _day(*civil_date(monday + max((part.day or 1) - 1, 0)), Calendar.GREGORIAN)
    if part.day or first.latest_s is None:
        return first
    return replace(first, latest_s=first.latest_s + 6 * 86_400)
