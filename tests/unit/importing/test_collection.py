"""Made tables, as people and programs write them, are understood as somebody who looks at them would."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.unit.importing.collection import (
    abroad,
    agendas,
    catalogues,
    excursions,
    journeys,
    languages,
    layouts,
    oddities,
    points,
    programs,
    publications,
    records,
    times,
    tongues,
)
from tests.unit.importing.collection.case import Case
from viewer.cli.check import report
from viewer.errors import UserError
from viewer.exporting.tables import canonical_csv
from viewer.importing.reader import import_files, read
from viewer.importing.settings import ImportSettings
from viewer.itinerary.edtf import format_time
from viewer.itinerary.itinerary import Itinerary

TODAY = date(2026, 1, 1)
GROUPS = (
    journeys, excursions, publications, catalogues, programs, layouts, oddities, languages, abroad, times, points,
    agendas, records, tongues,
)  # fmt: skip
CASES = [case for group in GROUPS for case in group.CASES]
_DEGREES = 0.02


def understood(case: Case) -> Mapping[str, object]:
    return report(read(case.data, case.name, ImportSettings(), today=TODAY), with_events=True)


def faults(case: Case, found: Mapping[str, object]) -> list[str]:
    """What differs from the case, as short texts."""
    figures = (("events", case.events), ("dated", case.dated), ("with_coordinates", case.points))
    wrong = [f"{key} {found[key]}, not {wanted}" for key, wanted in figures if wanted not in (None, found[key])]
    days = zip(("first", "last"), found["date_range"], (case.first, case.last), strict=True)  # type: ignore[call-overload]
    wrong += [f"{name} day {day}, not {wanted}" for name, day, wanted in days if wanted not in ("", day)]
    columns: Mapping[str, list[str]] = found["columns"]  # type: ignore[assignment]
    wrong += [
        f"{role} {columns.get(role)}, not {headers}"
        for role, headers in case.columns.items()
        if not set(headers) & set(columns.get(role, []))
    ]
    rows: list[Mapping[str, object]] = found["rows"]  # type: ignore[assignment]
    for row, wanted in case.rows.items():
        wrong += [
            f"row {row}: {key} {rows[row][key]}" for key, value in wanted.items() if not like(rows[row][key], value)
        ]
    return wrong


def like(found: object, wanted: object) -> bool:
    if isinstance(found, float) and isinstance(wanted, float):
        return abs(found - wanted) < _DEGREES
    return found == wanted


@pytest.mark.parametrize("case", [case for case in CASES if not case.is_refused], ids=lambda case: case.name)
def test_a_table_is_understood_with_one_question_at_most(case: Case) -> None:
    found = understood(case)
    asked = {question["code"] for question in found["questions"]}  # type: ignore[attr-defined]
    assert faults(case, found) == []
    assert asked <= set(case.asks)
    assert len(asked) <= 1
    assert asked or not case.must_ask


@pytest.mark.parametrize("case", [case for case in CASES if not case.is_refused], ids=lambda case: case.name)
def test_every_record_is_an_event_or_left_out_for_a_reason(case: Case) -> None:
    imported = read(case.data, case.name, ImportSettings(), today=TODAY)
    lines = [int(line) for line in imported.itinerary.table.row_numbers] + [
        line for line, _ in imported.reading.skipped
    ]
    header = imported.reading.header_row
    assert sorted(lines) == [line for line in imported.reading.lines if line != header]


@pytest.mark.parametrize("case", [case for case in CASES if case.is_refused], ids=lambda case: case.name)
def test_what_is_no_table_is_refused(case: Case) -> None:
    with pytest.raises(UserError):
        understood(case)


@pytest.mark.parametrize("case", [case for case in CASES if not case.is_refused], ids=lambda case: case.name)
def test_what_was_read_is_the_same_after_writing_and_reading_again(case: Case) -> None:
    first = read(case.data, case.name, ImportSettings(), today=TODAY).itinerary
    again = read(canonical_csv(first).encode(), "copy.csv", ImportSettings(), today=TODAY).itinerary
    assert contents(again) == contents(first)


def contents(itinerary: Itinerary) -> dict[str, tuple[object, ...]]:
    """What each event says, by its id."""
    events = [itinerary.table.event(row) for row in range(len(itinerary.table))]
    return {
        event.id: (
            *(event.title, format_time(event.time) if event.time else "", event.time and event.time.zone),
            tuple((itinerary.places[code].name, itinerary.places[code].point) for code in event.places),
            *(event.kind, event.people, event.topics, event.status, event.source, event.url, event.media),
            *(event.notes, event.stop, str(event.order), event.file),
        )
        for event in events
    }


def test_a_copy_of_several_files_says_which_one_each_row_came_from(tmp_path: Path) -> None:
    for name, day, town in (("a.csv", "2024-05-01", "Ulm"), ("b.csv", "2024-06-01", "Bern")):
        (tmp_path / name).write_text(f"date,place\n{day},{town}\n", "utf-8")
    both, _ = import_files([tmp_path / "a.csv", tmp_path / "b.csv"], {})
    copy = read(canonical_csv(both).encode(), "copy.csv", ImportSettings(), today=TODAY).itinerary
    assert [copy.table.event(row).file for row in range(2)] == ["a.csv", "b.csv"]
    assert contents(copy) == contents(both)
