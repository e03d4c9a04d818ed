import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from viewer.itinerary.calendar import DAY_S, Calendar, day_number, days_in_month
from viewer.itinerary.edtf import format_time, parse
from viewer.itinerary.times import Bound, EventTime, Qualifier, TimePrecision, iso_year


def seconds(year: int, month: int = 1, day: int = 1) -> int:
    return day_number(year, month, day) * DAY_S


def bounds(time: EventTime) -> tuple[int | None, ...]:
    end = time.end or Bound(None, None)
    return time.start.earliest_s, time.start.latest_s, end.earliest_s, end.latest_s


@st.composite
def dates(draw: st.DrawFn) -> str:
    year = draw(st.integers(-12_000, 12_000))
    month = draw(st.integers(1, 12))
    forms = {
        "year": iso_year(year),
        "month": f"{iso_year(year)}-{month:02d}",
        "day": f"{iso_year(year)}-{month:02d}-{draw(st.integers(1, days_in_month(year, month))):02d}",
        "season": f"{iso_year(year)}-{draw(st.integers(21, 24))}",
        "decade": f"{draw(st.integers(0, 999)):03d}X",
        "century": f"{draw(st.integers(0, 99)):02d}XX",
    }
    minute = f"{forms['day']}T{draw(st.integers(0, 23)):02d}:{draw(st.integers(0, 59)):02d}"
    return draw(st.sampled_from([*forms.values(), minute])) + draw(st.sampled_from(("", "~", "?")))


@given(dates())
def test_a_date_is_written_back_as_it_was_read(text: str) -> None:
    assert format_time(parse(text)) == text


@given(st.sampled_from(("", "..")) | dates(), st.sampled_from(("", "..")) | dates(), st.booleans())
def test_what_is_written_has_the_bounds_of_what_was_read(first: str, last: str, is_choice: bool) -> None:
    assume(first not in ("", "..") or last not in ("", ".."))
    text = f"[{first.strip('.')}..{last.strip('.')}]" if is_choice else f"{first}/{last}"
    time = parse(text)
    again = parse(format_time(time))
    assert bounds(again) == bounds(time)
    assert (again.end is None) == (time.end is None)


@given(st.dates(min_value=dt.date(1, 1, 1), max_value=dt.date(9998, 12, 31)))
def test_a_day_lasts_from_midnight_to_midnight(date: dt.date) -> None:
    first = (date - dt.date(1970, 1, 1)).days * DAY_S
    assert (parse(date.isoformat()).first_s, parse(date.isoformat()).last_s) == (first, first + DAY_S)


def test_a_year_before_the_common_era_is_astronomical() -> None:
    assert parse("-0043-03-15").first_s == seconds(-43, 3, 15)
    assert parse("0000").first_s == seconds(0)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-21", (2025, 3), (2025, 6)),
        ("2025-22", (2025, 6), (2025, 9)),
        ("2025-23", (2025, 9), (2025, 12)),
        ("2025-24", (2025, 12), (2026, 3)),
        ("196X", (1960, 1), (1970, 1)),
        ("18XX", (1800, 1), (1900, 1)),
        ("2025-10-XX", (2025, 10), (2025, 11)),
        ("Y12000", (12000, 1), (12001, 1)),
    ],
)
def test_units_span_what_they_say(text: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    assert (parse(text).first_s, parse(text).last_s) == (seconds(*first), seconds(*last))


def test_a_summer_of_days_and_some_day_of_a_summer_are_different_things() -> None:
    lasting, once = parse("2025-10-26/2025-10-28"), parse("[2025-10-26..2025-10-28]")
    assert (lasting.first_s, lasting.last_s) == (once.first_s, once.last_s)
    assert lasting.end is not None
    assert once.end is None


def test_on_or_before_has_no_beginning_and_from_on_has_no_end() -> None:
    before, after = parse("[..2025-10-27]"), parse("[2025-10-27..]")
    assert (before.first_s, before.last_s) == (None, seconds(2025, 10, 28))
    assert (after.first_s, after.last_s) == (seconds(2025, 10, 27), None)


def test_an_open_end_is_an_end() -> None:
    since = parse("1475/..")
    assert since.end is not None
    assert since.end.is_open
    assert since.last_s is None


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [("1492", Qualifier.EXACT), ("1492~", Qualifier.APPROXIMATE), ("1492?", Qualifier.UNCERTAIN)],
)
def test_a_qualifier_is_kept(text: str, qualifier: Qualifier) -> None:
    assert parse(text).start.qualifier is qualifier


def test_a_clock_time_is_a_minute() -> None:
    time = parse("2025-10-27T16:55")
    assert time.has_clock
    assert time.start.precision is TimePrecision.MINUTE
    assert time.first_s == seconds(2025, 10, 27) + (16 * 60 + 55) * 60


def test_a_julian_day_is_placed_on_its_gregorian_one() -> None:
    assert parse("1582-10-05", Calendar.JULIAN).first_s == seconds(1582, 10, 15)


@pytest.mark.parametrize(
    "text",
    [
        "2025-13",
        "2025-02-29",
        "2025-10-32",
        "27.10.2025",
        "soon",
        "../..",
        "[..]",
        "2025-10-27T24:00",
        "2025-25",
        "",
        "/",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)


@given(st.text(max_size=12) | st.text("0123456789-/.[]~?XYT:", max_size=20))
def test_no_text_at_all_brings_the_reader_down(text: str) -> None:
    with suppress(ValueError):
        assert parse(text).start.text == text
