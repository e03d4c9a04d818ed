"""Years of the Buddhist era are told from those of our own, and asked about where that cannot be told."""

from datetime import date

import pytest

from viewer.importing.reader import Imported, read
from viewer.importing.settings import ImportSettings
from viewer.itinerary.edtf import format_time

TODAY = date(2026, 1, 1)
FUTURE = "Date,Event,City\n2590-04-13,A,Bangkok\n2599-12-05,B,Phuket\n"
MIXED = "Date,Event,City\n2566-04-13,A,Bangkok\n2023-12-05,B,Phuket\n"


def understood(text: str, settings: ImportSettings | None = None) -> Imported:
    return read(text.encode(), "x.csv", settings or ImportSettings(), today=TODAY)


def times(found: Imported) -> list[str]:
    table = found.itinerary.table
    return [format_time(time) if (time := table.event(row).time) else "" for row in range(len(table))]


def codes(found: Imported) -> list[str]:
    return [question.code for question in found.reading.questions]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Date,Event,City\n13/04/2566,A,Bangkok\n29/02/2567,B,Phuket\n", ["2023-04-13", "2024-02-29"]),
        ("Year,Month,Day,Event,City\n2565,12,5,A,Bangkok\n2566,4,13,B,Phuket\n", ["2022-12-05", "2023-04-13"]),
        ("ปี,เหตุการณ์,จังหวัด\n2475,การปฏิวัติ,กรุงเทพ\n2516,14 ตุลา,กรุงเทพ\n", ["1932", "1973"]),
        ("Date,Event,City\n2566-04-13,สงกรานต์,Bangkok\n2022-12-05,B,Phuket\n", ["2022-12-05", "2023-04-13"]),
    ],
)
def test_years_are_buddhist_where_all_of_them_are_or_the_file_is_thai(text: str, wanted: list[str]) -> None:
    found = understood(text)
    assert (times(found), codes(found)) == (wanted, [])


@pytest.mark.parametrize("text", [FUTURE, MIXED])
def test_what_cannot_be_told_is_asked_and_kept_as_written(text: str) -> None:
    found = understood(text)
    assert codes(found) == ["calendar"]
    assert times(found)[-1].startswith(("2566", "2599"))


def test_the_answer_decides() -> None:
    assert times(understood(FUTURE, ImportSettings(calendar="buddhist"))) == ["2047-04-13", "2056-12-05"]
    assert times(understood(FUTURE, ImportSettings(calendar="gregorian"))) == ["2590-04-13", "2599-12-05"]


def test_a_single_slip_of_the_pen_is_no_era() -> None:
    rows = "".join(f"20{number:02d}-04-13,A,Bangkok\n" for number in range(10, 20))
    found = understood(f"Date,Event,City\n{rows}2566-04-13,A,Bangkok\n")
    assert (times(found)[-1], codes(found)) == ("2566-04-13", [])


def test_many_dates_are_in_the_same_era_as_few() -> None:
    days = [
        f"{day:02d}/{month:02d}/{year}" for year in range(2560, 2567) for month in range(1, 13) for day in range(1, 29)
    ]
    rows = "".join(f"{day},Event number {number},Bangkok\n" for number, day in enumerate(days * 6))
    found = understood(f"Date,Event,City\n{rows}")
    assert times(found)[0] == "2017-01-01"
