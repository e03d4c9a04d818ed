"""Where the axis has its marks, from one minute to millennia, years before the common era included."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from viewer.itinerary.calendar import DAY_S, civil_date, day_number
from viewer.timeline.scale import YEAR_S, Span


class Unit(StrEnum):
    """What ticks are counted in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


_UNIT_S = {Unit.MINUTE: 60.0, Unit.HOUR: 3600.0, Unit.DAY: float(DAY_S), Unit.MONTH: YEAR_S / 12, Unit.YEAR: YEAR_S}


@dataclass(frozen=True, slots=True)
class Step:
    """The distance of ticks: so many units."""

    unit: Unit
    count: int

    @property
    def length_s(self) -> float:
        """Seconds from tick to tick, on average."""
        return _UNIT_S[self.unit] * self.count


STEPS = tuple(
    Step(unit, count)
    for unit, counts in (
        (Unit.MINUTE, (1, 2, 5, 10, 15, 30)),
        (Unit.HOUR, (1, 2, 3, 6, 12)),
        (Unit.DAY, (1, 2, 7)),
        (Unit.MONTH, (1, 3, 6)),
        (Unit.YEAR, (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)),
    )
    for count in counts
)


def step_for(s_per_px: float, room_px: Callable[[Step], float]) -> Step:
    """The finest step whose labels have room; ``room_px`` says what a step's label takes with its air."""
    for step in STEPS:
        if step.length_s >= room_px(step) * s_per_px:
            return step
    return STEPS[-1]


def context_of(step: Step) -> Step | None:
    """The step of the row above, which says what the fine labels leave out; None where they say all."""
    if step.unit in (Unit.MINUTE, Unit.HOUR):
        return Step(Unit.DAY, 1)
    if step.unit is Unit.DAY:
        return Step(Unit.MONTH, 1)
    return Step(Unit.YEAR, 1) if step.unit is Unit.MONTH else None


def ticks(step: Step, span: Span) -> list[int]:
    """The ticks in seconds from the last one at or before the span to the first one after it, rising."""
    if step.unit is Unit.MONTH:
        return _month_ticks(step.count, span)
    if step.unit is Unit.YEAR:
        return _year_ticks(step.count, span)
    length = round(step.length_s)
    # Weeks begin on Monday; day 0 was a Thursday.
    offset = 4 * DAY_S if step == Step(Unit.DAY, 7) else 0
    first = int((span.first_s - offset) // length)
    last = int((span.last_s - offset) // length) + 1
    return [index * length + offset for index in range(first, last + 1)]


def _month_ticks(count: int, span: Span) -> list[int]:
    first = _month_index(span.first_s) // count
    last = _month_index(span.last_s) // count + 1
    return [_month_start(index * count) for index in range(first, last + 1)]


def _month_index(seconds: float) -> int:
    year, month, _ = civil_date(int(seconds // DAY_S))
    return year * 12 + month - 1


def _month_start(index: int) -> int:
    return day_number(index // 12, index % 12 + 1) * DAY_S


def _year_ticks(count: int, span: Span) -> list[int]:
    first = civil_date(int(span.first_s // DAY_S))[0] // count - 1
    last = civil_date(int(span.last_s // DAY_S))[0] // count + 2
    starts = [day_number(round_year(index * count, count)) * DAY_S for index in range(first, last + 1)]
    before = max((start for start in starts if start <= span.first_s), default=starts[0])
    after = min((start for start in starts if start > span.last_s), default=starts[-1])
    return [start for start in starts if before <= start <= after]


def round_year(year: int, count: int) -> int:
    """The astronomical year of a tick, moved so that years before the common era are round in their own count.

    There is no year 0 in that count: 500 BCE is year -499, and between 500 BCE and 500 stands year 1.
    """
    return year + 1 if year <= 0 and count > 1 else year
