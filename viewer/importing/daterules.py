"""What all dates of a file together decide: day or month first, the hundred of short years, years left out."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from viewer.importing.dates import DateRules, Resolved, compact_date, resolve
from viewer.importing.datescan import Part, Scan
from viewer.importing.settings import DateOrder, ImportSettings, Question
from viewer.itinerary.calendar import Calendar, civil_date, day_number
from viewer.itinerary.times import day_of

_HALF_DAY = re.compile(r"\d\s*[AP]M\b", re.IGNORECASE)
_FUTURE_YEARS = 5
_CLEAR_RATIO = 10
_WIDE_RANGE_YEARS = 80


@dataclass(frozen=True)
class Decision:
    """The rules of a file's dates and what has to be asked about them."""

    rules: DateRules
    questions: tuple[Question, ...] = ()


def decide(scans: Sequence[Scan], settings: ImportSettings, context: str, today: date) -> Decision:
    """The rules for some date columns that belong together.

    Args:
        scans: what their cells say, in order of appearance.
        settings: what a person decided goes before what the dates prove.
        context: title and file name, where a missing year may stand.
        today: two-digit years reach at most a few years beyond it.
    """
    parts = [part for found in scans for part in (found.left, found.right) if part]
    order, is_known = _order(parts, scans, settings)
    base, base_question = _base_year(parts, scans, settings, today)
    rules = DateRules(
        order=order,
        is_order_known=is_known,
        base_year=base,
        year=settings.year,
        calendar=Calendar.JULIAN if settings.calendar == Calendar.JULIAN else Calendar.GREGORIAN,
        short_serials=_has_short_serials(scans),
        first_day=_first_day(settings),
        compact=_compact_order(scans),
    )
    questions = [base_question] if base_question else []
    if not is_known and any(map(_is_open, parts)):
        questions.append(_order_question(order, scans))
    missing = [found for found in scans if resolve(found, rules).codes == ("year_missing",)]
    if missing:
        years = " ".join(str(year) for part in parts if (year := _long_year(part)))
        questions.append(_year_question(missing, years or context, today))
    return Decision(rules, tuple(questions))


def _first_day(settings: ImportSettings) -> int | None:
    if not settings.first_day:
        return None
    found = date.fromisoformat(settings.first_day)
    return day_number(found.year, found.month, found.day)


def _is_open(part: Part) -> bool:
    """Whether day and month of the part can be exchanged."""
    numbers = part.numbers
    return len(numbers) > 1 and numbers[0] != numbers[1] and max(numbers[:2]) <= 12


def _order(parts: Iterable[Part], scans: Sequence[Scan], settings: ImportSettings) -> tuple[DateOrder, bool]:
    """The order and whether it is known: from what cannot be otherwise, else from the habit that dots stand for."""
    if settings.date_order:
        return DateOrder(settings.date_order), True
    numbers = [part for part in parts if len(part.numbers) > 1 and part.numbers[0] <= 31]
    day_first = sum(part.numbers[0] > 12 for part in numbers)
    month_first = sum(part.numbers[1] > 12 >= part.numbers[0] for part in numbers)
    order = DateOrder.DAY_FIRST if day_first >= month_first else DateOrder.MONTH_FIRST
    high, low = max(day_first, month_first), min(day_first, month_first)
    if high:
        return order, low * _CLEAR_RATIO <= high
    if numbers and all(part.mark == "." for part in numbers):
        return DateOrder.DAY_FIRST, True
    if any(_HALF_DAY.search(found.text) for found in scans):
        return DateOrder.MONTH_FIRST, not numbers  # who writes AM and PM mostly writes the month first
    return _likely_order(scans), not numbers


def _likely_order(scans: Sequence[Scan]) -> DateOrder:
    """The order in which the dates of the file run more evenly."""
    disorder = {}
    for order in DateOrder:
        firsts = [resolve(found, DateRules(order=order, year=2000)).time for found in scans[:400]]
        days = [time.first_s for time in firsts if time and time.first_s is not None]
        disorder[order] = sum(abs(after - before) for before, after in itertools.pairwise(days))
    is_month = disorder[DateOrder.MONTH_FIRST] < disorder[DateOrder.DAY_FIRST]
    return DateOrder.MONTH_FIRST if is_month else DateOrder.DAY_FIRST


def _order_question(default: DateOrder, scans: Sequence[Scan]) -> Question:
    example = next(found for found in scans if any(map(_is_open, filter(None, (found.left, found.right)))))
    text = example.text.strip()
    meant = [_in_words(resolve(example, DateRules(order=order, year=2000))) for order in DateOrder]
    return Question(
        "date_order",
        f"In dates such as “{text}”, does the day or the month come first?",
        tuple(DateOrder),
        default.value,
        tuple(f"{text} is {words}" for words in meant) if all(meant) else (),
    )


def _in_words(found: Resolved) -> str:
    """The first day of a time with the month's name; empty where there is none of our era."""
    second = found.time.start.earliest_s if found.time else None
    if second is None:
        return ""
    year, month, day = civil_date(day_of(second))
    return f"{day} {date(2000, month, 1):%B} {year}"


def _short_years(parts: Iterable[Part]) -> list[int]:
    short = []
    for part in parts:
        if part.is_short and part.year is not None and not part.name:
            short.append(part.year % 100)
        elif len(part.numbers) == 3 and not part.name and max(part.numbers) < 100:
            short.append(part.numbers[0] if part.numbers[0] > 31 else part.numbers[2])
    return short


def _base_year(
    parts: Sequence[Part], scans: Sequence[Scan], settings: ImportSettings, today: date
) -> tuple[int, Question | None]:
    """The first year of the hundred that short years lie in: they begin after the widest gap between them."""
    latest = today.year + _FUTURE_YEARS
    short = sorted(set(_short_years(parts)))
    if settings.year_base is not None:
        return settings.year_base, None
    if not short:
        return latest - 99, None
    long = [year for part in parts if (year := _long_year(part)) is not None]
    if long and max(long) - min(long) < 100:
        return (min(long) + max(long)) // 2 - 50, None
    gaps = [((after - before) % 100 or 100, after) for before, after in zip([short[-1], *short], short, strict=False)]
    gap, first = max(gaps)
    span = 100 - gap
    base = latest - span - (latest - span - first) % 100
    question = None
    if span > _WIDE_RANGE_YEARS:
        hundreds = (str(base), str(base - 100))
        question = Question("two_digit_year", "From which year on do the two-digit years count?", hundreds, str(base))
    return base, question


def _long_year(part: Part) -> int | None:
    if part.year is not None and not part.is_short and not part.name and part.year > 99:
        return part.year
    return None


def _has_short_serials(scans: Sequence[Scan]) -> bool:
    """Whether the bare numbers of a column are years such as 98, 99, 00."""
    serials = [found.serial for found in scans if found.serial is not None]
    short = sum(0 <= value < 100 for value in serials)
    return len(serials) > 3 and short > 0.8 * len(serials)


def _compact_order(scans: Sequence[Scan]) -> str:
    """The order of the parts of eight-digit dates: the one in which most of them exist."""
    numbers = [int(found.serial) for found in scans if found.serial and 1_000_000 < found.serial < 100_000_000]

    def fitting(order: str) -> int:
        dates = [compact_date(number, order) for number in numbers]
        return sum(1 <= month <= 12 and 1 <= day <= 31 and 1000 < year < 2200 for year, month, day in dates)

    return max(("ymd", "mdy", "dmy"), key=fitting)


def _year_question(missing: Sequence[Scan], context: str, today: date) -> Question:
    """Ask for the year; the title or the file's name may say it."""
    years = [int(year) for year in re.findall(r"(?<!\d)(1\d{3}|20\d\d)(?!\d)", context)]
    default = str(Counter(years).most_common(1)[0][0]) if years else ""
    example = missing[0].text.strip()
    if missing[0].ordinal is not None:
        return Question("missing_year", f"On which date was “{example}”? The days are counted from the first one.")
    choices = (str(today.year), str(today.year - 1))
    return Question("missing_year", f"Which year is meant by dates such as “{example}”?", choices, default)


def years_by_row(scans: Sequence[Scan], codes: Sequence[int], first_year: int) -> list[int]:
    """A year for each row of a column without years: it goes up where the months start again.

    Args:
        scans: one for each distinct text.
        codes: (n,) the distinct text of each row.
        first_year: of the first row.
    """
    rules = DateRules(year=2000)
    known = [resolve(found, rules).time for found in scans]
    first = [time.first_s if time else None for time in known]
    year, before = first_year, None
    years = []
    for code in codes:
        now = first[code]
        if now is not None:
            year += before is not None and before - now > 180 * 86_400
            before = now
        years.append(year)
    return years


def with_year(rules: DateRules, year: int) -> DateRules:
    """The same rules with another year for dates that have none."""
    return replace(rules, year=year)
