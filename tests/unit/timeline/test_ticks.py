from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.itinerary.calendar import DAY_S, civil_date, day_number, weekday
from viewer.timeline.scale import Span
from viewer.timeline.ticks import STEPS, Step, Unit, context_of, step_for, ticks


def at(year: int, month: int = 1, day: int = 1) -> float:
    return float(day_number(year, month, day) * DAY_S)


@given(st.sampled_from(STEPS), st.integers(-8000, 4000), st.floats(2, 40))
def test_ticks_rise_and_enclose_the_window(step: Step, year: int, count: float) -> None:
    span = Span(at(year), at(year) + step.length_s * count)
    found = ticks(step, span)
    assert found == sorted(set(found))
    assert found[0] <= span.first_s
    assert found[-1] >= span.last_s
    assert len(found) <= count + 4


@given(st.sampled_from(STEPS), st.integers(-8000, 4000))
def test_ticks_are_even_but_for_short_months_and_the_missing_year_0(step: Step, year: int) -> None:
    found = ticks(step, Span(at(year), at(year) + step.length_s * 20))
    gaps = [after - before for before, after in pairwise(found) if before // DAY_S != day_number(1)]
    assert min(gaps) > 0.89 * step.length_s


@pytest.mark.parametrize(
    ("length_s", "unit"),
    [
        (3600, Unit.MINUTE),
        (86_400, Unit.HOUR),
        (20 * 86_400, Unit.DAY),
        (600 * 86_400, Unit.MONTH),
        (3.2e11, Unit.YEAR),
    ],
)
def test_the_unit_follows_the_length_of_the_window(length_s: float, unit: Unit) -> None:
    assert step_for(length_s / 1000, lambda _: 60).unit is unit


def test_a_step_is_as_fine_as_its_labels_have_room_and_no_finer() -> None:
    assert step_for(DAY_S / 60, lambda _: 60) == Step(Unit.DAY, 1)
    assert step_for(DAY_S / 59, lambda _: 60) == Step(Unit.DAY, 2)


def test_weeks_begin_on_monday() -> None:
    found = ticks(Step(Unit.DAY, 7), Span(at(2025, 10, 1), at(2025, 11, 1)))
    assert {weekday(tick // DAY_S) for tick in found} == {0}


def test_centuries_before_the_common_era_are_round_in_their_own_count() -> None:
    found = ticks(Step(Unit.YEAR, 500), Span(at(-1100), at(600)))
    assert [civil_date(tick // DAY_S)[0] for tick in found] == [-1499, -999, -499, 1, 500, 1000]


def test_single_years_count_through_the_year_that_is_not_there() -> None:
    found = ticks(Step(Unit.YEAR, 1), Span(at(-1), at(2)))
    assert [civil_date(tick // DAY_S)[0] for tick in found] == [-1, 0, 1, 2, 3]


def test_the_upper_row_says_what_the_fine_labels_leave_out() -> None:
    units = [(context.unit if context else None) for context in map(context_of, STEPS)]
    assert set(zip([step.unit for step in STEPS], units, strict=True)) == {
        (Unit.MINUTE, Unit.DAY),
        (Unit.HOUR, Unit.DAY),
        (Unit.DAY, Unit.MONTH),
        (Unit.MONTH, Unit.YEAR),
        (Unit.YEAR, None),
    }
