import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.itinerary.calendar import DAY_S, day_number
from viewer.itinerary.edtf import parse
from viewer.itinerary.events import Event, event_table
from viewer.timeline.marks import Marks, Shape, marks_of

TIMES = (
    "2025-10-27",
    "2025-10-27T16:55",
    "2025-10",
    "2025-10-26/2025-10-28",
    "[..2025-10-27]",
    "[2025-10-27..]",
    "1475/..",
    "../1475",
    "-0043-03-15",
    "18XX",
    "2025-10~",
    "2025-10/2025-12",
    "2025-10-27T09:00/2025-10-27T11:00",
)


def marks(*texts: str) -> Marks:
    events = [Event(id=str(n), title="", time=parse(text) if text else None, row=n) for n, text in enumerate(texts)]
    return marks_of(event_table(events, ()).times)


def day(year: int, month: int, number: int) -> int:
    return day_number(year, month, number) * DAY_S


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("2025-10-27", Shape.DAY),
        ("2025-10-27T16:55", Shape.POINT),
        ("2025-10", Shape.FLOATING),
        ("[2025-10-26..2025-10-28]", Shape.FLOATING),
        ("2025-10-26/2025-10-28", Shape.LASTING),
        ("", Shape.UNDATED),
    ],
)
def test_each_kind_of_time_has_a_shape_of_its_own(text: str, shape: Shape) -> None:
    assert marks(text).shape[0] == shape


def test_days_from_to_are_certain_from_the_first_morning_to_the_last_night() -> None:
    found = marks("2025-10-26/2025-10-28")
    assert (found.first_s[0], found.last_s[0]) == (day(2025, 10, 26), day(2025, 10, 29))
    assert (found.sure_first_s[0], found.sure_last_s[0]) == (found.first_s[0], found.last_s[0])


def test_months_from_to_are_certain_only_between_them() -> None:
    found = marks("2025-10/2025-12")
    assert (found.sure_first_s[0], found.sure_last_s[0]) == (day(2025, 11, 1), day(2025, 12, 1))


def test_some_day_within_days_has_no_certain_part() -> None:
    found = marks("[2025-10-26..2025-10-28]")
    assert found.sure_first_s[0] == found.sure_last_s[0]


def test_on_or_before_a_day_opens_into_the_past_and_ends_with_that_day() -> None:
    found = marks("[..2025-10-27]")
    assert found.opens_past[0]
    assert found.last_s[0] == day(2025, 10, 28)
    assert day(2025, 10, 25) < found.first_s[0] < found.last_s[0]


def test_since_a_year_lasts_up_to_the_last_known_event() -> None:
    found = marks("1475/..", "1492-08-03")
    assert found.opens_future[0]
    assert found.last_s[0] >= day(1492, 8, 3)


def test_a_vague_date_says_so() -> None:
    assert marks("1492~", "1493").is_vague.tolist() == [True, False]


@given(st.lists(st.sampled_from((*TIMES, "")), min_size=1, max_size=12))
def test_what_is_drawn_has_an_order_and_a_certain_part_within(texts: list[str]) -> None:
    found = marks(*texts)
    dated = found.is_dated
    first, last = found.first_s[dated], found.last_s[dated]
    assert (np.diff(first) >= 0).all()
    assert np.isfinite(first).all()
    assert np.isfinite(last).all()
    assert (first <= found.sure_first_s[dated]).all()
    assert (found.sure_first_s[dated] <= found.sure_last_s[dated]).all()
    assert (found.sure_last_s[dated] <= last).all()
    assert np.isnan(found.first_s[~dated]).all()
