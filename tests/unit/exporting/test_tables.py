"""Tables that are written can be read back, and change nothing they need not change."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.exporting.cells import csv_text, inert, joined
from viewer.exporting.tables import ADDED, CANONICAL, canonical_csv, degrees, source_copy, spreadsheet_csv
from viewer.exporting.template import template
from viewer.importing.canonical import itinerary_of, split_values
from viewer.importing.reader import raw_table, read
from viewer.importing.settings import ImportSettings
from viewer.itinerary.edtf import format_time, parse
from viewer.itinerary.events import Event, event_table
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Candidate, Certainty, Decider, Place, Precision, Resolution

TODAY = date(2026, 1, 1)
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Z")), min_size=1, max_size=12)
CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), max_size=12)
DATES = st.sampled_from(
    ["2025-10", "-0043-03-15", "1492~", "[..2025-10-27]", "2025-10-26/2025-10-28", "1999/..", "196X"]
)


def itinerary(events: list[Event], places: list[Place] | None = None) -> Itinerary:
    known = tuple(places or ())
    return Itinerary("Trip", event_table(events, [place.name for place in known]), known)


def given_place(name: str, lat_deg: float, lon_deg: float) -> Place:
    candidate = Candidate(name, "point", Precision.LOCALITY, lat_deg, lon_deg)
    return Place(name, "", "", Resolution(Certainty.SURE, candidate, method="given", decider=Decider.FILE))


@given(st.lists(st.tuples(WORDS, DATES, st.lists(WORDS, max_size=3, unique=True)), min_size=1, max_size=5))
def test_the_canonical_csv_is_read_back_the_same(rows: list[tuple[str, str, list[str]]]) -> None:
    made = itinerary(
        [
            Event(str(i), title, parse(when), people=tuple(people), row=i + 2)
            for i, (title, when, people) in enumerate(rows)
        ]
    )
    read_back = itinerary_of(canonical_csv(made), "trip.csv").table
    for row in range(len(made.table)):
        wanted = made.table.event(row)
        at = read_back.row_of(wanted.id)
        assert at is not None
        found = read_back.event(at)
        assert (found.title, found.people) == (wanted.title, wanted.people)
        assert found.time is not None
        assert wanted.time is not None
        assert format_time(found.time) == format_time(wanted.time)


def test_the_general_reader_reads_the_canonical_csv_too() -> None:
    event = Event(
        "a", "Visit", parse("2025-10-26/2025-10-28"), (0,), "talks", ("Ada", "Ben"), ("music",), "held", row=2
    )
    made = itinerary([event], [given_place("Rome", 41.9, 12.5)])
    found = read(canonical_csv(made).encode(), "trip.csv", ImportSettings(), today=TODAY)
    again = found.itinerary.table.event(0)
    assert (again.id, again.title, again.kind, again.people, again.topics, again.status) == (
        "a", "Visit", "talks", ("Ada", "Ben"), ("music",), "held",
    )  # fmt: skip
    assert found.itinerary.places[0].point == (41.9, 12.5)
    assert (again.time is not None and format_time(again.time), found.reading.format) == (
        "2025-10-26/2025-10-28",
        "Wayline",
    )


@given(st.lists(WORDS, max_size=4, unique=True))
def test_values_joined_in_a_cell_come_apart_the_same(values: list[str]) -> None:
    assert split_values(joined(values)) == tuple(values)


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-2+3", "@SUM(1)", "\t=1", "=cmd|' /C calc'!A0", " =1", "＝1"])
def test_text_that_a_spreadsheet_would_run_is_made_inert(text: str) -> None:
    assert inert(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-33.9", "-0043-03-15", "-0043", "+12.5", "", "Rome", "2025-10-26", "1-2"])
def test_numbers_dates_and_plain_text_stay(text: str) -> None:
    assert inert(text) == text


@given(CELLS)
def test_no_cell_of_an_export_for_spreadsheets_begins_a_formula(text: str) -> None:
    made = itinerary([Event("a", text or "x", notes=text, row=2)])
    rows = list(csv.reader(io.StringIO(spreadsheet_csv(made).decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == CANONICAL
    for cell in rows[1]:
        assert not cell.startswith(("=", "@", "\t"))
        assert not cell.startswith(("+", "-")) or inert(cell) == cell


@given(st.floats(-180, 180))
def test_degrees_are_written_without_an_exponent_and_read_back(value: float) -> None:
    assert "e" not in degrees(value)
    assert float(degrees(value)) == pytest.approx(value, abs=1e-14)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_a_copy_keeps_every_cell_as_it_was(rows: list[tuple[str, str]], ending: str) -> None:
    text = csv_text([("date", "city", "note"), *[("2024-05-01", *row) for row in rows]], ",", ending)
    data = text.encode()
    found = read(data, "trip.csv", ImportSettings(delimiter=","), today=TODAY)
    copy = source_copy(raw_table(data, ImportSettings(delimiter=",")), found.itinerary).decode()
    before, after = (list(csv.reader(io.StringIO(each, newline=""))) for each in (text, copy))
    assert [row[:3] for row in after] == before
    assert after[0][3:] == list(ADDED)


def test_a_copy_keeps_quotation_preamble_footer_encoding_and_short_records() -> None:
    data = 'Ausflug\r\n\r\n"Datum";Ort;Notiz\r\n"03.05.2024";"Köln";x\r\n13.05.2024;Bonn\r\n\r\nSumme;;\r\n'.encode(
        "cp1252"
    )
    found = read(data, "trip.csv", ImportSettings(), today=TODAY)
    copy = source_copy(raw_table(data, ImportSettings()), found.itinerary).decode("cp1252").split("\r\n")
    assert copy[:2] == ["Ausflug", ""]
    assert copy[2] == '"Datum";Ort;Notiz;' + ";".join(ADDED)
    assert copy[3] == '"03.05.2024";"Köln";x;Köln;;;none;2024-05-03;'
    assert copy[4] == "13.05.2024;Bonn;;Bonn;;;none;2024-05-13;"
    assert copy[5:] == ["", "Summe;;", ""]


def test_a_copy_that_its_encoding_cannot_hold_becomes_utf_8() -> None:
    data = "date,city\n2024-05-01,K\xf6ln\n".encode("cp1252")
    found = read(data, "trip.csv", ImportSettings(), today=TODAY)
    renamed = Itinerary("", found.itinerary.table, (Place("Кёльн"),))
    assert (
        source_copy(raw_table(data, ImportSettings()), renamed).decode("utf-8-sig").splitlines()[1].split(",")[2]
        == "Кёльн"
    )


def test_the_template_is_read_without_a_question() -> None:
    found = read(template().encode(), "template.csv", ImportSettings(), today=TODAY)
    assert (len(found.itinerary.table), found.reading.questions) == (1, ())
    assert found.itinerary.table.event(0).people == ("Ada Example", "Ben Example")
    assert [reason for _, reason in found.reading.skipped] == ["comment"]
