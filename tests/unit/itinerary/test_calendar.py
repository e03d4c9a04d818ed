import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.itinerary.calendar import Calendar, civil_date, day_number, days_in_month, is_leap, next_month, weekday

YEARS = st.integers(-20_000, 20_000)
EPOCH = dt.date(1970, 1, 1)


@given(st.dates())
def test_days_agree_with_the_standard_library_where_it_has_them(date: dt.date) -> None:
    days = day_number(date.year, date.month, date.day)
    assert days == (date - EPOCH).days
    assert civil_date(days) == (date.year, date.month, date.day)
    assert weekday(days) == date.weekday()


@given(st.integers(-10_000_000, 10_000_000))
def test_every_day_has_one_date(days: int) -> None:
    assert day_number(*civil_date(days)) == days


@given(YEARS, st.integers(1, 12), st.sampled_from(Calendar))
def test_a_month_is_as_long_as_the_way_to_the_next_one(year: int, month: int, calendar: Calendar) -> None:
    after = next_month(year, month)
    length = day_number(*after, 1, calendar) - day_number(year, month, 1, calendar)
    assert length == days_in_month(year, month, calendar)


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1582, 10, 5), (1582, 10, 15)),
        ((1752, 9, 3), (1752, 9, 14)),
        ((1917, 10, 25), (1917, 11, 7)),
        ((-43, 3, 15), (-43, 3, 13)),
    ],
)
def test_julian_dates_are_the_known_gregorian_ones(
    julian: tuple[int, int, int], gregorian: tuple[int, int, int]
) -> None:
    assert civil_date(day_number(*julian, Calendar.JULIAN)) == gregorian


@pytest.mark.parametrize(
    ("year", "calendar", "expected"),
    [
        (2000, Calendar.GREGORIAN, True),
        (1900, Calendar.GREGORIAN, False),
        (1900, Calendar.JULIAN, True),
        (0, Calendar.GREGORIAN, True),
        (-4, Calendar.GREGORIAN, True),
        (-100, Calendar.GREGORIAN, False),
    ],
)
def test_leap_years_follow_their_calendar(year: int, calendar: Calendar, expected: bool) -> None:
    assert is_leap(year, calendar) is expected
