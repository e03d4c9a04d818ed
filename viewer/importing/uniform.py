"""Dates of one fixed width, ``03/25/1965`` or ``1965-03-25``, read all at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.importing.dates import DateRules, Resolved
from viewer.importing.settings import DateOrder
from viewer.itinerary.calendar import DAY_S, Calendar
from viewer.itinerary.columns import NO_VALUE, Codes
from viewer.itinerary.timecolumn import OPEN_FUTURE, OPEN_PAST, BoundColumn, TimeColumn, time_column
from viewer.itinerary.times import TimePrecision

_WIDTH = 10
_SAMPLES = 40
_LONGEST_MONTH = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
Numbers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class UniformDates:
    """Those of some texts that have the fixed width.

    Attributes:
        rows: (m,) which texts they are.
        numbers: (m, 3) their three numbers in the order in which they stand.
        is_iso: (m,) whether the year comes first.
    """

    texts: Sequence[str]
    rows: Numbers
    numbers: Numbers
    is_iso: NDArray[np.bool_]

    def others(self) -> list[str]:
        """The texts that have another form."""
        found = np.ones(len(self.texts), dtype=np.bool_)
        found[self.rows] = False
        return [self.texts[row] for row in np.flatnonzero(found).tolist()]

    def samples(self) -> list[str]:
        """Enough of the texts to decide what the whole column says about the order of day and month."""
        first, second = self.numbers[:, 0], self.numbers[:, 1]
        kinds = ((first > 12) & ~self.is_iso, (second > 12) & ~self.is_iso, ~self.is_iso, self.is_iso)
        return [self.texts[row] for kind in kinds for row in self.rows[kind][:_SAMPLES].tolist()]

    @property
    def is_contradictory(self) -> bool:
        """Whether some texts must have the day first and some the month."""
        plain = self.numbers[~self.is_iso]
        return bool((plain[:, 0] > 12).any() and (plain[:, 1] > 12).any())


def uniform_dates(texts: Sequence[str]) -> UniformDates:
    """Those of some texts that are ten characters wide, all digits but for two equal marks."""
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    rows = np.flatnonzero(lengths == _WIDTH)
    letters = np.array([texts[row] for row in rows.tolist()], dtype=f"U{_WIDTH}").view(np.uint32).reshape(-1, _WIDTH)
    digits = letters.astype(np.int64) - ord("0")
    is_digit = (digits >= 0) & (digits <= 9)
    marks = np.isin(letters, [ord(mark) for mark in "./-"])
    is_iso = _has_shape(is_digit, marks, letters, (4, 7))
    is_plain = _has_shape(is_digit, marks, letters, (2, 5))
    kept = is_iso | is_plain
    numbers = np.where(is_iso[:, None], _numbers(digits, (0, 5, 8), 4), _numbers(digits, (6, 0, 3), 4)[:, [1, 2, 0]])
    return UniformDates(texts, rows[kept], numbers[kept], is_iso[kept])


def _has_shape(
    is_digit: NDArray[np.bool_], marks: NDArray[np.bool_], letters: NDArray[np.uint32], at: tuple[int, int]
) -> NDArray[np.bool_]:
    others = [i for i in range(_WIDTH) if i not in at]
    has_marks = marks[:, at[0]] & (letters[:, at[0]] == letters[:, at[1]])
    fits: NDArray[np.bool_] = has_marks & is_digit[:, others].all(axis=1)
    return fits


def _numbers(digits: Numbers, at: tuple[int, int, int], year_width: int) -> Numbers:
    """Year, and the two numbers beside it, from where they begin."""
    year = digits[:, at[0] : at[0] + year_width] @ np.array([1000, 100, 10, 1])
    pairs = [digits[:, i] * 10 + digits[:, i + 1] for i in at[1:]]
    return np.stack([year, *pairs], axis=1)


def uniform_times(
    found: UniformDates, rules: DateRules, read_one: Callable[[str], Resolved]
) -> tuple[TimeColumn, Numbers, dict[int, tuple[str, ...]]]:
    """The times of all texts in some order, (texts,) the place of each there, and the codes of those to be told.

    Args:
        found: the dates of fixed width.
        rules: of the column, Gregorian.
        read_one: reads a text that is of another form, or needs a closer look.
    """
    year, month, day = _ordered(found, rules)
    is_leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    longest = _LONGEST_MONTH[np.clip(month, 0, 12)] + (is_leap & (month == 2))
    is_plain = (month >= 1) & (month <= 12) & (day >= 1) & (day <= longest) & (year > 0)
    is_plain &= found.is_iso | rules.is_order_known | (month == day) | (np.maximum(month, day) > 12)
    months = ((year - 1970) * 12 + month - 1)[is_plain]
    days = months.astype("M8[M]").astype("M8[D]").astype(np.int64) + day[is_plain] - 1
    return _merged(found, found.rows[is_plain], days * DAY_S, read_one)


def _ordered(found: UniformDates, rules: DateRules) -> tuple[Numbers, Numbers, Numbers]:
    first, second, third = found.numbers.T
    is_day_first = rules.order is DateOrder.DAY_FIRST
    day, month = (first, second) if is_day_first else (second, first)
    return (
        np.where(found.is_iso, first, third),
        np.where(found.is_iso, second, month),
        np.where(found.is_iso, third, day),
    )


def _merged(
    found: UniformDates, rows: Numbers, seconds: Numbers, read_one: Callable[[str], Resolved]
) -> tuple[TimeColumn, Numbers, dict[int, tuple[str, ...]]]:
    """Days read at once, after them times read one by one."""
    count = len(found.texts)
    is_rest = np.ones(count, dtype=np.bool_)
    is_rest[rows] = False
    rest = np.flatnonzero(is_rest)
    resolved = [read_one(found.texts[row]) for row in rest.tolist()]
    single = time_column([one.time for one in resolved])
    place = np.empty(count, dtype=np.int64)
    place[rows] = np.arange(len(rows))
    place[rest] = np.arange(len(rows), count)
    plain = _days(tuple(found.texts[row] for row in rows.tolist()), seconds)
    codes = {int(row): one.codes for row, one in zip(rest, resolved, strict=True) if one.codes}
    return _joined(plain, single), place, codes


def _days(texts: tuple[str, ...], seconds: Numbers) -> TimeColumn:
    count = len(texts)
    zeros = np.zeros(count, dtype=np.int8)
    precision = np.full(count, list(TimePrecision).index(TimePrecision.DAY), dtype=np.int8)
    nothing = Codes((), np.full(count, NO_VALUE, dtype=np.int32))
    written = Codes(texts, np.arange(count, dtype=np.int32))
    start = BoundColumn(seconds, seconds + DAY_S, precision, zeros, written)
    past, future = (np.full(count, limit, dtype=np.int64) for limit in (OPEN_PAST, OPEN_FUTURE))
    end = BoundColumn(past, future, np.full(count, -1, dtype=np.int8), zeros, nothing)
    gregorian = np.full(count, list(Calendar).index(Calendar.GREGORIAN), dtype=np.int8)
    unknown = time_column([None]).zone_origin[[0] * count]
    return TimeColumn(start, end, gregorian, np.zeros(count, dtype=np.bool_), nothing, unknown)


def _joined(first: TimeColumn, second: TimeColumn) -> TimeColumn:
    def codes(one: Codes, two: Codes) -> Codes:
        """The codes of both."""
        moved = np.where(two.codes == NO_VALUE, NO_VALUE, two.codes + len(one.values))
        return Codes(one.values + two.values, np.concatenate((one.codes, moved)).astype(np.int32))

    def bounds(one: BoundColumn, two: BoundColumn) -> BoundColumn:
        """The bounds of both."""
        return BoundColumn(
            np.concatenate((one.earliest_s, two.earliest_s)),
            np.concatenate((one.latest_s, two.latest_s)),
            np.concatenate((one.precision, two.precision)),
            np.concatenate((one.qualifier, two.qualifier)),
            codes(one.texts, two.texts),
        )

    return TimeColumn(
        bounds(first.start, second.start),
        bounds(first.end, second.end),
        np.concatenate((first.calendar, second.calendar)),
        np.concatenate((first.has_clock, second.has_clock)),
        codes(first.zones, second.zones),
        np.concatenate((first.zone_origin, second.zone_origin)),
    )
