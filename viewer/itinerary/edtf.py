"""The dates of the canonical CSV: reading and writing the part of EDTF (ISO 8601-2) that itineraries need.

Read: years of any sign, months, days, minutes, seasons 21–24, decades ``196X``, hundreds ``18XX``,
qualifiers ``? ~ %``, intervals ``a/b`` with ``..`` or nothing on one side, and one-of ranges ``[a..b]``.
Everything that is written can be read back to the same bounds.
"""

import re
from dataclasses import replace

from viewer.itinerary.calendar import DAY_S, Calendar, civil_date, days_in_month
from viewer.itinerary.times import (
    Bound,
    EventTime,
    Qualifier,
    TimePrecision,
    day_bound,
    day_of,
    iso_day,
    iso_year,
    minute_bound,
    month_bound,
    season_bound,
    year_bound,
    years_bound,
)

_YEAR = r"(?P<year>-?\d{4}|Y-?\d+)"
_DATE = re.compile(_YEAR + r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T(?P<hour>\d\d):(?P<minute>\d\d))?)?)?")
_DECADE = re.compile(r"(-?\d{3})X")
_HUNDRED = re.compile(r"(-?\d{2})XX")
_QUALIFIERS = {"?": Qualifier.UNCERTAIN, "~": Qualifier.APPROXIMATE, "%": Qualifier.UNCERTAIN}
_MARKS = {Qualifier.UNCERTAIN: "?", Qualifier.APPROXIMATE: "~", Qualifier.EXACT: ""}
OPEN = Bound(None, None)


def parse(text: str, calendar: Calendar = Calendar.GREGORIAN) -> EventTime:
    """The time that an EDTF expression means, with the expression kept as the text of its start.

    Raises:
        ValueError: not EDTF, or a date that does not exist; the message says which.
    """
    body = text.strip()
    if body.startswith("[") and body.endswith("]"):
        return EventTime(replace(_one_of(body[1:-1], calendar), text=text), None, calendar)
    if "/" not in body:
        start = replace(_date(body, calendar), text=text)
        return EventTime(start, None, calendar, start.precision is TimePrecision.MINUTE)
    left, _, right = body.partition("/")
    start, end = (_date(side, calendar) if side not in ("", "..") else OPEN for side in (left, right))
    if start is OPEN and end is OPEN:
        raise ValueError(f"“{text}” has neither a start nor an end")
    has_clock = TimePrecision.MINUTE in (start.precision, end.precision)
    return EventTime(replace(start, text=text), end, calendar, has_clock)


def _one_of(body: str, calendar: Calendar) -> Bound:
    first, dots, last = body.partition("..")
    if not dots:
        choices = [_date(part.strip(), calendar) for part in body.split(",")]
        return _hull(choices[0], choices[-1])
    earliest = _date(first, calendar) if first else OPEN
    latest = _date(last, calendar) if last else OPEN
    if not first and not last:
        raise ValueError("“[..]” says nothing")
    return _hull(earliest, latest)


def _hull(first: Bound, last: Bound) -> Bound:
    known = last if first is OPEN else first
    return Bound(first.earliest_s, last.latest_s, known.precision, known.qualifier)


def _date(text: str, calendar: Calendar) -> Bound:
    mark = text[-1:] if text[-1:] in _QUALIFIERS else ""
    body = text.removesuffix(mark) if mark else text
    bound = _unqualified(body, calendar)
    return replace(bound, qualifier=_QUALIFIERS[mark]) if mark else bound


def _unqualified(body: str, calendar: Calendar) -> Bound:
    if decade := _DECADE.fullmatch(body):
        first = int(decade[1]) * 10
        return years_bound(first, first + 9, TimePrecision.DECADE)
    if hundred := _HUNDRED.fullmatch(body):
        first = int(hundred[1]) * 100
        return years_bound(first, first + 99, TimePrecision.CENTURY)
    match = _DATE.fullmatch(body)
    if not match:
        raise ValueError(f"“{body}” is no EDTF date")
    year = int(match["year"].removeprefix("Y"))
    if match["month"] in (None, "XX"):
        return year_bound(year, calendar)
    return _within_year(year, match, calendar)


def _within_year(year: int, match: re.Match[str], calendar: Calendar) -> Bound:
    month = int(match["month"])
    if 21 <= month <= 24:
        return season_bound(year, month)
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    if match["day"] in (None, "XX"):
        return month_bound(year, month, calendar)
    day = int(match["day"])
    if not 1 <= day <= days_in_month(year, month, calendar):
        raise ValueError(f"there is no day {day} in month {month} of {year}")
    bound = day_bound(year, month, day, calendar)
    if match["hour"] is None:
        return bound
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 23 or minute > 59:
        raise ValueError(f"there is no time {hour:02d}:{minute:02d}")
    return minute_bound(bound, hour * 60 + minute)


def format_time(time: EventTime) -> str:
    """The EDTF expression of a time; `parse` reads it back to the same bounds (of Gregorian days)."""
    if time.end is None:
        return format_bound(time.start)
    start = ".." if _is_unlimited(time.start) else format_bound(time.start)
    end = ".." if _is_unlimited(time.end) else format_bound(time.end)
    return f"{start}/{end}"


def _is_unlimited(bound: Bound) -> bool:
    return bound.earliest_s is None and bound.latest_s is None


def format_bound(bound: Bound) -> str:
    """One date, or the one-of range ``[a..b]`` where the bound is no single calendar unit."""
    mark = _MARKS[bound.qualifier]
    if bound.earliest_s is None or bound.latest_s is None:
        first = "" if bound.earliest_s is None else _moment(bound.earliest_s)
        last = "" if bound.latest_s is None else _moment(bound.latest_s - 1)
        return f"[{first}..{last}{mark}]" if last else f"[{first}{mark}..]"
    unit = _unit(bound.earliest_s, bound.latest_s, bound.precision)
    if unit:
        return unit + mark
    return f"[{_moment(bound.earliest_s)}{mark}..{_moment(bound.latest_s - 1)}]"


def _moment(seconds: int) -> str:
    """A day, or a minute where the second is neither a day's first nor its last."""
    if seconds % DAY_S in (0, DAY_S - 1):
        return iso_day(day_of(seconds))
    return _minute(seconds)


def _minute(seconds: int) -> str:
    minutes = seconds % DAY_S // 60
    return f"{iso_day(day_of(seconds))}T{minutes // 60:02d}:{minutes % 60:02d}"


def _unit(first_s: int, after_s: int, precision: TimePrecision) -> str:
    """The calendar unit that spans exactly these seconds, or an empty string."""
    year, month, _ = civil_date(day_of(first_s))
    candidates = {
        TimePrecision.MINUTE: _minute(first_s),
        TimePrecision.DAY: iso_day(day_of(first_s)),
        TimePrecision.MONTH: f"{iso_year(year)}-{month:02d}",
        TimePrecision.SEASON: f"{iso_year(year)}-{20 + month // 3}",
        TimePrecision.YEAR: iso_year(year),
        TimePrecision.DECADE: f"{iso_year(year)[:-1]}X",
        TimePrecision.CENTURY: f"{iso_year(year)[:-2]}XX",
    }
    text = candidates[precision]
    try:
        bound = _unqualified(text, Calendar.GREGORIAN)
    except ValueError:
        return ""
    return text if (bound.earliest_s, bound.latest_s) == (first_s, after_s) else ""
