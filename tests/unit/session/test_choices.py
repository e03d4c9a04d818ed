from dataclasses import replace
from pathlib import Path

import pytest

from viewer.importing.reader import inspect
from viewer.importing.settings import ImportSettings, Question
from viewer.session.answers import answered, with_defaults
from viewer.session.choices import MOST_REMEMBERED, NO_CHOICES, ChoiceMemory, shape_of

DAY_FIRST = ImportSettings(date_order="day_first", roles={"Wo": "place"})


def shape(text: str) -> str:
    return shape_of(inspect(text.encode(), "x.csv", ImportSettings()))


def test_files_with_the_same_columns_have_the_same_shape_whatever_they_hold() -> None:
    first = shape("Datum;Ort\n01.02.2020;Wien\n")
    assert first == shape("Datum;Ort\n03.04.2021;Bonn\n05.06.2021;Rom\n")
    assert first != shape("Datum;Stadt\n01.02.2020;Wien\n")
    assert first != shape("Datum,Ort\n01.02.2020,Wien\n")


def test_choices_are_found_again_by_file_and_by_shape(tmp_path: Path) -> None:
    memory = ChoiceMemory(tmp_path)
    path = Path("/data/tour.csv")
    memory.change(memory.value.with_file(path, {"tour.csv": DAY_FIRST}).with_shape("abc", DAY_FIRST))
    again = ChoiceMemory(tmp_path).value
    assert again.for_file(path) == {"tour.csv": DAY_FIRST}
    assert again.for_shape("abc") == DAY_FIRST
    assert again.for_shape("other") == ImportSettings()


def test_nothing_decided_is_forgotten() -> None:
    path = Path("/data/tour.csv")
    decided = NO_CHOICES.with_file(path, {"tour.csv": DAY_FIRST}).with_shape("abc", DAY_FIRST)
    cleared = decided.with_file(path, {}).with_shape("abc", ImportSettings())
    assert cleared == NO_CHOICES


def test_the_oldest_choices_make_room() -> None:
    choices = NO_CHOICES
    for number in range(MOST_REMEMBERED + 5):
        choices = choices.with_shape(str(number), DAY_FIRST)
    assert len(choices.shapes) == MOST_REMEMBERED
    assert choices.for_shape("0") == ImportSettings()
    assert choices.for_shape(str(MOST_REMEMBERED + 4)) == DAY_FIRST


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 9}', '{"version": 1, "files": 3, "shapes": {}}'])
def test_a_damaged_memory_starts_anew(tmp_path: Path, text: str) -> None:
    (tmp_path / "import-choices.json").write_text(text, "utf-8")
    assert ChoiceMemory(tmp_path).value == NO_CHOICES


@pytest.mark.parametrize(
    ("code", "choice", "field", "value"),
    [
        ("encoding", "cp1252", "encoding", "cp1252"),
        ("delimiter", "TAB", "delimiter", "\t"),
        ("delimiter", ";", "delimiter", ";"),
        ("header_row", "0", "header_row", 0),
        ("several_tables", "line 12", "header_row", 12),
        ("date_order", "day_first", "date_order", "day_first"),
        ("two_digit_year", "1925", "year_base", 1925),
        ("missing_year", "2024", "year", 2024),
        ("missing_year", "2024-05-01", "first_day", "2024-05-01"),
        ("calendar", "julian", "calendar", "julian"),
        ("fill_down", "no", "fill_down", False),
        ("coordinates", "yes", "swap_coordinates", True),
        ("quotes", "no", "repair_quotes", False),
        ("sheet", "Trips", "sheet", "Trips"),
    ],
)
def test_an_answer_becomes_a_setting(code: str, choice: str, field: str, value: object) -> None:
    settings = answered(ImportSettings(), Question(code, "?"), choice)
    assert settings == replace(ImportSettings(), **{field: value})  # type: ignore[arg-type]


def test_the_column_that_was_chosen_becomes_the_date_and_its_rivals_nothing() -> None:
    question = Question("columns", "?", ("Booked", "Held"), "Booked")
    assert answered(ImportSettings(), question, "Held").roles == {"Booked": "", "Held": "start"}


def test_an_answer_that_means_nothing_changes_nothing() -> None:
    for code, choice in (("missing_year", "soon"), ("header_row", "top"), ("no such code", "yes"), ("sheet", " ")):
        assert answered(DAY_FIRST, Question(code, "?"), choice) == DAY_FIRST


def test_agreeing_takes_every_default() -> None:
    asked = (Question("date_order", "?", (), "month_first"), Question("not_an_itinerary", "?", ("A",), ""))
    assert with_defaults(ImportSettings(), asked) == ImportSettings(date_order="month_first")
