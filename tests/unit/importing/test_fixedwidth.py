"""Tables whose columns are aligned by spaces."""

from datetime import date

import pytest

from viewer.importing.fixedwidth import cut, find_cuts
from viewer.importing.reader import Imported, raw_table, read
from viewer.importing.settings import ImportSettings

JOURNEY = """Journey of the year

Date        City           Event
----------  -------------  ------------
2021-03-04  Rome, Italy    Conference
2021-03-09  Paris, France  Dinner
2021-04-01  Bonn           Concert
2021-05-11  New York       Meeting
"""
NUMBERS = """Date        Place       Magnitude    Lat     Lon
13 Apr 2021 Kobe              6.1  34.69  135.19
 1 May 2021 Los Angeles       5.5  34.05 -118.24
 9 Jun 2021 Santiago          7.0 -33.45  -70.66
22 Oct 2021 Anchorage         6.4  61.22 -149.90
"""


def understood(text: str) -> Imported:
    return read(text.encode(), "x.txt", ImportSettings(), today=date(2026, 1, 1))


def test_aligned_columns_are_read_with_a_title_above_and_commas_in_them() -> None:
    found = understood(JOURNEY)
    assert found.reading.headers == ("Date", "City", "Event")
    assert found.reading.questions == ()
    assert found.itinerary.table.titles == ("Conference", "Dinner", "Concert", "Meeting")
    assert [place.name for place in found.itinerary.places] == ["Rome, Italy", "Paris, France", "Bonn", "New York"]


def test_columns_may_stand_to_the_right_and_dates_may_have_blanks() -> None:
    found = understood(NUMBERS)
    assert found.reading.headers[:3] == ("Date", "Place", "Magnitude")
    assert found.itinerary.table.times.is_dated.all()
    assert all(place.point for place in found.itinerary.places)


@pytest.mark.parametrize(
    "text",
    [
        "Date,       City,   Event\n" + "2021-03-04, Rome,   Talk\n" * 6,
        "Date,City,Event\n" + "2021-03-04,Bonn,Talk  one\n" * 6,
        "Date;City\n" + "2021-03-04;Rome  a\n" * 6,
    ],
)
def test_spaces_beside_a_delimiter_are_chance_or_padding(text: str) -> None:
    assert understood(text).reading.delimiter in (",", ";")


def test_prose_has_no_columns() -> None:
    assert find_cuts(["We went to Rome,", "and saw the town.", "Then we", "came home  again."] * 3) == ()


def test_a_line_over_the_cuts_is_one_cell() -> None:
    assert cut("Journey of the year", (5, 9)) == ["Journey of the year"]
    assert cut("ab   cd  e", (5, 9)) == ["ab", "cd", "e"]
    assert cut("ab", (5, 9)) == ["ab", "", ""]


def test_a_copy_of_such_a_table_is_comma_separated() -> None:
    raw = raw_table(JOURNEY.encode(), ImportSettings())
    assert raw.delimiter == ","
    assert any('"Rome, Italy",Conference' in record.text for record in raw.records)
