"""Seeded synthetic itineraries of any size over 5,000 places, built column by column."""

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.calendar import DAY_S, day_number
from viewer.itinerary.columns import Codes, Ints, Tags
from viewer.itinerary.events import EventTable, in_order_of_time
from viewer.itinerary.timecolumn import BoundColumn, TimeColumn
from viewer.itinerary.times import Qualifier, TimePrecision, ZoneOrigin

SIZES = (14, 1_000, 10_000, 100_000, 1_000_000)
PLACE_COUNT = 5_000
_FIRST_S = day_number(1990) * DAY_S
_YEARS = 35
_KINDS = ("arrival", "meeting", "summit", "ceremony", "talks", "statement", "departure", "visit")
_STATUSES = ("held", "scheduled", "expected", "possible", "cancelled")
_MINUTE, _DAY = (tuple(TimePrecision).index(unit) for unit in (TimePrecision.MINUTE, TimePrecision.DAY))
_EXACT = tuple(Qualifier).index(Qualifier.EXACT)
_UNKNOWN = tuple(ZoneOrigin).index(ZoneOrigin.UNKNOWN)


def synthetic_table(count: int, seed: int = 7) -> EventTable:
    """An itinerary's table of so many events: mostly days and clock times, one in ten lasting, a few undated.

    Busy weeks alternate with quiet ones, places are visited in runs, and values follow a power law.
    """
    rng = np.random.default_rng(seed)
    bursts = rng.integers(0, _YEARS * 52, max(count // 40, 3)) * 7 * DAY_S
    offsets = bursts[rng.integers(0, len(bursts), count)] + rng.integers(0, 7 * DAY_S // 900, count) * 900
    names = tuple(f"Place {number}" for number in range(PLACE_COUNT))
    text = ("",) * count
    numbers = np.arange(count, dtype=np.int32)
    table = EventTable(
        ids=tuple(map("e{}".format, range(count))),
        titles=tuple(map("Event number {} of the tour".format, range(count))),
        times=_times(rng, _FIRST_S + np.sort(offsets)),
        places=_tags(names, np.ones(count, dtype=np.int32), _skewed(rng, PLACE_COUNT, count)),
        kind=_codes(rng, _KINDS, count),
        people=_many(rng, "Person {}", 400, count),
        topics=_many(rng, "topic {}", 120, count),
        status=_codes(rng, _STATUSES, count),
        source=Codes(("synthetic",), np.zeros(count, dtype=np.int32)),
        urls=text,
        media=text,
        notes=tuple(map("What was said on occasion {}".format, range(count))),
        stop=Codes((), np.full(count, -1, dtype=np.int32)),
        order=np.full(count, np.nan),
        row_numbers=numbers + 2,
        file=Codes((), np.full(count, -1, dtype=np.int32)),
    )
    return in_order_of_time(table)


def _times(rng: np.random.Generator, first_s: NDArray[np.int64]) -> TimeColumn:
    count = len(first_s)
    has_clock = rng.random(count) < 0.4
    is_lasting = rng.random(count) < 0.1
    is_undated = rng.random(count) < 0.01
    start = np.where(has_clock, first_s, first_s // DAY_S * DAY_S)
    width = np.where(has_clock, 60, DAY_S)
    end = (start // DAY_S + rng.integers(1, 5, count)) * DAY_S
    precision = np.where(has_clock, _MINUTE, _DAY)
    return TimeColumn(
        _bound(start, start + width, np.where(is_undated, -1, precision)),
        _bound(end, end + DAY_S, np.where(is_lasting & ~is_undated, _DAY, -1)),
        np.zeros(count, dtype=np.int8),
        has_clock & ~is_undated,
        Codes((), np.full(count, -1, dtype=np.int32)),
        np.full(count, _UNKNOWN, dtype=np.int8),
    )


def _bound(first: NDArray[np.int64], after: NDArray[np.int64], precision: NDArray[np.int64]) -> BoundColumn:
    texts = Codes((), np.full(len(first), -1, dtype=np.int32))
    exact = np.full(len(first), _EXACT, dtype=np.int8)
    return BoundColumn(first, after, precision.astype(np.int8), exact, texts)


def _skewed(rng: np.random.Generator, value_count: int, count: int) -> Ints:
    """Codes of which low ones are much more frequent."""
    return (value_count * rng.random(count) ** 3).astype(np.int32)


def _codes(rng: np.random.Generator, values: tuple[str, ...], count: int) -> Codes:
    return Codes(values, _skewed(rng, len(values), count))


def _many(rng: np.random.Generator, pattern: str, value_count: int, count: int) -> Tags:
    lengths = rng.integers(0, 4, count).astype(np.int32)
    values = tuple(map(pattern.format, range(value_count)))
    return _tags(values, lengths, _skewed(rng, value_count, int(lengths.sum())))


def _tags(values: tuple[str, ...], lengths: Ints, codes: Ints) -> Tags:
    return Tags(values, np.concatenate(([0], np.cumsum(lengths))).astype(np.int32), codes)
