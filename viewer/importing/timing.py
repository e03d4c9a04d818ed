"""The times of all records, from one date column or several that belong together."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from viewer.importing.clock import NO_CLOCK, Clock, parse_clock, zone_of
from viewer.importing.daterules import decide, with_year, years_by_row
from viewer.importing.dates import DateRules, Resolved, resolve, with_clock
from viewer.importing.datescan import Part, Scan, scan
from viewer.importing.eras import BUDDHIST_YEARS, find_era, has_thai, is_minguo, scan_buddhist, scan_minguo
from viewer.importing.filldown import filled_down
from viewer.importing.roles import Recognition
from viewer.importing.settings import DateOrder, ImportSettings, Question, Role
from viewer.importing.table import Column, Table
from viewer.importing.uniform import uniform_dates, uniform_times
from viewer.importing.vocabulary import header_words
from viewer.itinerary.calendar import Calendar
from viewer.itinerary.columns import Ints
from viewer.itinerary.timecolumn import TimeColumn, time_column
from viewer.itinerary.times import Bound, EventTime, ZoneOrigin

_SAMPLE = 20
_PROOFS = 200
_PAIR = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](?:\d\d|\d{4})(?!\d)")
_FEW = 200
_MANY = 1_000  # different dates from which on it pays to read them at once
_TOO_LONG = 10_000  # longer numbers are no years but count days or seconds
_DATE_ROLES = (Role.START, Role.END)
_SPLIT_START = (Role.YEAR, Role.MONTH, Role.DAY)
_SPLIT_END = (Role.END_YEAR, Role.END_MONTH, Role.END_DAY)


@dataclass(frozen=True)
class RowProblem:
    """A problem of one record, by its index in the table."""

    index: int
    column: str
    code: str


@dataclass(frozen=True, eq=False)
class Timing:
    """The times of the records of a table, with problems and questions."""

    times: TimeColumn
    problems: tuple[RowProblem, ...] = ()
    questions: tuple[Question, ...] = ()
    filled_down: int = 0


@dataclass(frozen=True)
class _Cells:
    """The columns that make up the time, by role, and scans by text."""

    columns: dict[Role, Column]
    rules: DateRules
    scans: dict[str, Scan]
    scan: Callable[[str], Scan]

    def text(self, role: Role, row: int) -> str:
        column = self.columns.get(role)
        return column.values[column.codes[row]].strip() if column else ""

    def header(self, role: Role) -> str:
        column = self.columns.get(role)
        return column.header if column else ""


def read_times(table: Table, found: Recognition, settings: ImportSettings, context: str, today: date) -> Timing:
    """The time of each record of a table; what is not understood stays undated and is a problem.

    Args:
        table: the records that may be events.
        found: what its columns are for.
        settings: the decisions of a person.
        context: title and file name, where a missing year may stand.
        today: two-digit years reach at most a few years beyond it.
    """
    wanted = (*_DATE_ROLES, *_SPLIT_START, *_SPLIT_END, Role.TIME, Role.END_TIME, Role.ZONE)
    columns = {role: table.columns[i] for role in wanted if (i := found.column(role)) is not None}
    filled = 0
    questions: list[Question] = []
    if Role.START in columns:
        columns[Role.START], filled, asked = filled_down(columns[Role.START], settings, columns.get(Role.TIME))
        questions += asked
    samples = _samples(table, context)
    dated = [columns[role] for role in (*_DATE_ROLES, Role.YEAR, Role.END_YEAR) if role in columns]
    is_republican = not settings.calendar and is_minguo((t for c in dated for t in c.values[:_FEW]), samples, today)
    is_plain = not found.is_counting and not is_republican
    if set(columns) == {Role.START} and is_plain and len(columns[Role.START].values) > _MANY:
        quick = _read_at_once(columns[Role.START], settings, context, today)
        if quick:
            return replace(quick, questions=(*quick.questions, *questions), filled_down=filled)
    texts = [text for column in dated for text in column.values]
    is_buddhist, era_asked = find_era(texts, settings, today, is_thai=has_thai(samples))
    questions += era_asked
    read = scan_buddhist if is_buddhist else scan_minguo if is_republican else scan
    scans = _scans(columns, read, is_counting=found.is_counting)
    settings = _with_proved_order(columns, scans, settings)
    settings = _with_order_beside(table, scans, settings)
    decision = decide(list(scans.values()), settings, context, today)
    if Role.YEAR in columns or (Role.START in columns and not _lacks_years(columns[Role.START], scans, decision.rules)):
        others = tuple(each for each in decision.questions if each.code != "missing_year")
        decision = replace(decision, questions=others)  # the end takes the year of the start
    cells = _Cells(columns, decision.rules, scans, read)
    years = _row_years(cells)
    codes, representatives = combinations(list(columns.values()), len(table), years)
    resolved = [_time_at(cells, row, years[row] if years else None) for row in representatives]
    times = time_column([time for time, _ in resolved]).take(codes)
    problems = _problems([found for _, found in resolved], codes)
    return Timing(times, problems, (*decision.questions, *questions), filled)


def _read_at_once(column: Column, settings: ImportSettings, context: str, today: date) -> Timing | None:
    """The times of a long column of dates of one width; None where the rules for them are not plain."""
    found = uniform_dates(column.values)
    if (found.numbers >= BUDDHIST_YEARS.start).any():
        return None
    if found.is_contradictory or settings.year or (settings.calendar or Calendar.GREGORIAN) != Calendar.GREGORIAN:
        return None
    texts = [*found.samples(), *found.others()]
    if len(texts) > len(column.values) // 2:
        return None
    decision = decide([scan(text) for text in texts], settings, context, today)
    times, place, codes = uniform_times(found, decision.rules, lambda text: resolve(scan(text), decision.rules))
    by_value = [codes.get(i, ()) for i in range(len(column.values))] if codes else []
    told = [tuple((column.header, code) for code in each) for each in by_value]
    return Timing(times.take(place[column.codes]), _problems(told, column.codes), decision.questions)


def _scans(columns: Mapping[Role, Column], read: Callable[[str], Scan], *, is_counting: bool) -> dict[str, Scan]:
    """What the cells of the dates say, by their text."""
    scans = {text: read(text) for role in _DATE_ROLES if role in columns for text in columns[role].values}
    if is_counting:
        scans = {text: _counted(each) for text, each in scans.items()}
    if Role.START in columns and "century" in header_words(columns[Role.START].header).split():
        scans = {text: _century(each) for text, each in scans.items()}
    return scans


def _samples(table: Table, context: str) -> list[str]:
    """Texts from all over the table: in which language it is written."""
    return [context, *(text for column in table.columns for text in (column.header, *column.values[:_SAMPLE]))]


def _lacks_years(column: Column, scans: Mapping[str, Scan], rules: DateRules) -> bool:
    return any(resolve(scans[text], rules).codes == ("year_missing",) for text in column.values)


def _counted(found: Scan) -> Scan:
    """A bare number as a number of days."""
    return found if found.serial is None else replace(found, serial=None, ordinal=int(found.serial))


def _century(found: Scan) -> Scan:
    """A bare number, such as "15th", below a header that speaks of centuries."""
    number = int(found.serial) if found.serial is not None else 0
    if found.left and len(found.left.numbers) == 1:
        number = found.left.numbers[0]
    if not 0 < number < 30:
        return found
    is_bce = bool(found.left and found.left.is_bce)
    return replace(found, serial=None, left=Part("century", number=number, is_bce=is_bce))


def _with_proved_order(columns: dict[Role, Column], scans: dict[str, Scan], settings: ImportSettings) -> ImportSettings:
    """The order of day and month where a column of months stands beside the dates."""
    start, month = columns.get(Role.START), columns.get(Role.MONTH)
    if settings.date_order or start is None or month is None:
        return settings
    votes: Counter[int] = Counter()
    for code, month_code in list(zip(start.codes.tolist(), month.codes.tolist(), strict=True))[:1_000]:
        part = scans[start.values[code]].left
        number = _month(month.values[month_code])
        if part and len(part.numbers) > 1 and part.numbers[0] != part.numbers[1] and number in part.numbers[:2]:
            votes[part.numbers.index(number)] += 1
    if not votes or votes.most_common(1)[0][1] < 0.9 * votes.total():
        return settings
    order = DateOrder.MONTH_FIRST if votes.most_common(1)[0][0] == 0 else DateOrder.DAY_FIRST
    return replace(settings, date_order=order.value)


def _with_order_beside(table: Table, scans: dict[str, Scan], settings: ImportSettings) -> ImportSettings:
    """The order of day and month that other columns of the file prove, where its own dates leave it open."""
    parts = [part for found in scans.values() for part in (found.left, found.right) if part and len(part.numbers) > 1]
    if settings.date_order or not parts or any(max(part.numbers[:2]) > 12 for part in parts):
        return settings
    orders: set[DateOrder] = set()
    for column in table.columns:
        for first, second in (pair.groups() for value in column.values[:_PROOFS] if (pair := _PAIR.match(value))):
            if 12 < max(int(first), int(second)) <= 31 and min(int(first), int(second)) in range(1, 13):
                orders.add(DateOrder.DAY_FIRST if int(first) > 12 else DateOrder.MONTH_FIRST)
    return replace(settings, date_order=orders.pop().value) if len(orders) == 1 else settings


def _row_years(cells: _Cells) -> list[int] | None:
    """A year for each row, where the file's dates have none and one was given."""
    column = cells.columns.get(Role.START)
    if cells.rules.year is None or column is None:
        return None
    scans = [cells.scans[text] for text in column.values]
    return years_by_row(scans, column.codes.tolist(), cells.rules.year)


def combinations(columns: Sequence[Column], count: int, extra: list[int] | None = None) -> tuple[Ints, Ints]:
    """(n,) the number of each record's combination of cells, and a row that shows each of them."""
    key = np.array(extra, dtype=np.int64) if extra else np.zeros(count, dtype=np.int64)
    for column in columns:
        key = key * len(column.values) + column.codes
        if columns[1:] or extra:
            key = np.unique(key, return_inverse=True)[1].astype(np.int64)
    if len(columns) == 1 and not extra:
        rows = np.zeros(len(columns[0].values), dtype=np.int32)
        rows[columns[0].codes[::-1]] = np.arange(count, dtype=np.int32)[::-1]
        return columns[0].codes, rows
    _, first, codes = np.unique(key, return_index=True, return_inverse=True)
    return codes.astype(np.int32), first.astype(np.int32)


Codes = tuple[tuple[str, str], ...]


def _time_at(cells: _Cells, row: int, year: int | None) -> tuple[EventTime | None, Codes]:
    """The time of one record, and its problems as column and code."""
    rules = cells.rules if year is None else with_year(cells.rules, year)
    start, start_header = _start(cells, row, rules)
    clock, clock_codes = _clock(cells, Role.TIME, row)
    end_clock, end_clock_codes = _clock(cells, Role.END_TIME, row)
    codes = [(start_header, code) for code in start.codes] + clock_codes + end_clock_codes
    zone = zone_of(cells.text(Role.ZONE, row)) or cells.text(Role.ZONE, row)
    if clock.minutes is not None and start.time and not start.time.has_clock:
        start = _with_fresh_codes(start)
        start = with_clock(start, replace(clock, zone=clock.zone or zone), end_clock)
        codes += [(cells.header(Role.TIME), code) for code in start.codes]
    elif zone and start.time and start.time.has_clock and not start.time.zone:
        start = replace(start, time=replace(start.time, zone=zone, zone_origin=ZoneOrigin.FILE))
    time, end_codes = _with_end(cells, row, start.time, rules)
    return time, tuple(dict.fromkeys([*codes, *end_codes]))


def _with_fresh_codes(found: Resolved) -> Resolved:
    return Resolved(found.time)


def _start(cells: _Cells, row: int, rules: DateRules) -> tuple[Resolved, str]:
    """The start from its own column, or else from those of year, month and day."""
    text = cells.text(Role.START, row)
    column = cells.columns.get(Role.START)
    found = Resolved(None)
    if column:
        found = resolve(cells.scans[column.values[column.codes[row]]], rules)
    if found.codes == ("year_missing",) and column and (year := _year_beside(cells, row)):
        found = resolve(cells.scans[column.values[column.codes[row]]], with_year(rules, year))
    if found.time or Role.YEAR not in cells.columns:
        return found, cells.header(Role.START)
    split = _split(cells, row, _SPLIT_START, rules)
    if split.time and text:
        return Resolved(split.time, (*found.codes, "date_from_parts")), cells.header(Role.START)
    return (split if split.time or not column else found), cells.header(Role.YEAR)


def _year_beside(cells: _Cells, row: int) -> int | None:
    """The year of a record in a column of its own, where it is a plain number."""
    serial = cells.scan(cells.text(Role.YEAR, row)).serial if Role.YEAR in cells.columns else None
    return int(serial) if serial and serial == int(serial) and abs(serial) < _TOO_LONG else None


def _split(cells: _Cells, row: int, roles: Sequence[Role], rules: DateRules) -> Resolved:
    """A date from columns for year, month and day; the month may be a name."""
    year_text, month_text, day_text = (cells.text(role, row) for role in roles)
    year = cells.scan(year_text)
    if year.fault or not year_text:
        return Resolved(None, ("date_unreadable",) if year_text and year.fault == "unreadable" else ())
    month = _month(month_text)
    day = _whole(day_text) or None  # 0 says that it is not known
    if month is None or (day is None and day_text.strip("0")):
        if month is None and (named := cells.scan(f"{month_text} {year_text}")).left and not day_text.strip("0"):
            return resolve(named, rules)  # "Spring" in a column of months
        code = "date_unreadable" if (month_text.strip("0") and month is None) or day_text.strip("0") else ""
        found = resolve(year, rules)
        return Resolved(found.time, (*found.codes, *([code] if code else [])))
    number = (year.left.year if year.left else None) if year.serial is None else int(year.serial)
    part = Part(
        year=number, month=month, day=day, is_short=number is not None and 0 <= number < 100 and rules.short_serials
    )
    text = "-".join(text for text in (year_text, month_text, day_text) if text)
    if number is None or abs(number) >= _TOO_LONG:
        return resolve(year, rules)
    return resolve(Scan(text, "at", part), rules)


def _month(text: str) -> int | None:
    found = scan(text)
    if found.serial is not None:
        return int(found.serial) or None
    return found.left.month if found.left else None


def _whole(text: str) -> int | None:
    number = scan(text)
    if number.serial is not None:
        return int(number.serial)
    return number.left.numbers[0] if number.left and len(number.left.numbers) == 1 else None


def _clock(cells: _Cells, role: Role, row: int) -> tuple[Clock, list[tuple[str, str]]]:
    text = cells.text(role, row)
    found = parse_clock(text) if text else NO_CLOCK
    if found is None:
        is_nothing = scan(text).fault == "no_date"
        return NO_CLOCK, [] if is_nothing else [(cells.header(role), "clock_unreadable")]
    return found, []


def _with_end(
    cells: _Cells, row: int, start: EventTime | None, rules: DateRules
) -> tuple[EventTime | None, list[tuple[str, str]]]:
    """The time with the end of its own columns."""
    found, header = _end(cells, row, start, rules)
    codes = [(header, code) for code in found.codes if code != "date_no_date"]
    if found.time is None:
        return start, codes
    last = found.time.end or found.time.start
    if start is None:
        return EventTime(Bound(None, last.latest_s, last.precision, text=""), None, found.time.calendar), codes
    if start.end is None or not start.has_clock or _is_later(last, start.end):
        start = replace(start, end=last, has_clock=start.has_clock or found.time.has_clock)
        start = replace(start, zone=start.zone or found.time.zone)
    if _ends_before(start) and (header, "end_before_start") not in codes:
        codes.append((header, "end_before_start"))
    return start, codes


def _end(cells: _Cells, row: int, start: EventTime | None, rules: DateRules) -> tuple[Resolved, str]:
    column = cells.columns.get(Role.END)
    if column:
        found = cells.scans[column.values[column.codes[row]]]
        if rules.year is None and start and start.first_s is not None:
            rules = with_year(rules, 1970 + round(start.first_s // 86_400 // 365.2425))
        resolved = resolve(found, rules)
        clock, _ = _clock(cells, Role.END_TIME, row)
        if clock.minutes is not None and resolved.time and not resolved.time.has_clock:
            resolved = with_clock(resolved, clock)
        return resolved, column.header
    if Role.END_YEAR in cells.columns:
        return _split(cells, row, _SPLIT_END, rules), cells.header(Role.END_YEAR)
    return Resolved(None), ""


def _is_later(last: Bound, end: Bound) -> bool:
    """Whether the column of ends says more than the time of day that was set on the day of the start."""
    return last.latest_s is not None and end.latest_s is not None and last.latest_s > end.latest_s


def _ends_before(time: EventTime) -> bool:
    first, last = time.start.earliest_s, time.end.latest_s if time.end else None
    if first is None or last is None:
        return False
    return last <= first


def _problems(found: Sequence[Codes], codes: Ints) -> tuple[RowProblem, ...]:
    """Problems of the rows from those of their combinations."""
    is_bad = np.array([bool(entry) for entry in found], dtype=np.bool_)
    if not is_bad.any():  # also where no combination was looked at
        return ()
    rows = np.flatnonzero(is_bad[codes])
    return tuple(RowProblem(int(row), header, code) for row in rows for header, code in found[codes[row]])
