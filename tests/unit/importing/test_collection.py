"""Made tables, as people and programs write them, are understood as somebody who looks at them would."""

from collections.abc import Mapping
from datetime import date

import pytest

from tests.unit.importing.collection import (
    journeys,
    languages,
    layouts,
    points,
    programs,
    publications,
    times,
    varieties,
)
from tests.unit.importing.collection.case import Case
from viewer.cli.check import report
from viewer.errors import UserError
from viewer.importing.reader import read
from viewer.importing.settings import ImportSettings

TODAY = date(2026, 1, 1)
GROUPS = (journeys, publications, programs, layouts, languages, times, points, varieties)
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
