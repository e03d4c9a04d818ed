"""Say what is understood of a table: its encoding, columns, dates and places, and what must be asked."""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from viewer.errors import UserError
from viewer.importing.reader import Imported, import_file
from viewer.importing.settings import ImportSettings, Role, settings_from_json
from viewer.importing.source import delimiter_name
from viewer.importing.span import span_s
from viewer.itinerary.edtf import format_bound
from viewer.itinerary.events import EventTable
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.times import EventTime, TimePrecision, day_of, iso_day

EXIT_REFUSED = 2
_SHOWN_PROBLEMS = 20


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("file", type=Path, help="a CSV, TSV, text or Excel file")
    parser.add_argument("--json", action="store_true", help="print a JSON object")
    parser.add_argument("--events", action="store_true", help="with --json: every event and every record left out")
    parser.add_argument("--settings", type=Path, help="a JSON file with import settings")


def run(arguments: argparse.Namespace) -> int:
    """Print what is understood; 0, or 2 for a file that is refused."""
    try:
        imported = import_file(arguments.file, _settings(arguments.settings))
    except UserError as error:
        if not arguments.json:
            raise
        _print_json({"status": "refused", "message": error.message, "hint": error.hint, "events": 0})
        return EXIT_REFUSED
    if arguments.json:
        _print_json(report(imported, with_events=arguments.events))
    else:
        print("\n".join(lines_of(imported)))
    return 0


def _settings(path: Path | None) -> ImportSettings:
    if path is None:
        return ImportSettings()
    try:
        return settings_from_json(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise UserError("The file with settings cannot be read.", "It must hold a JSON object.", str(error)) from error


def _print_json(mapping: Mapping[str, object]) -> None:
    # Lone surrogates cannot be printed; ASCII escapes can, whatever the terminal's encoding.
    json.dump(mapping, sys.stdout, ensure_ascii=True)
    sys.stdout.write("\n")


def report(imported: Imported, *, with_events: bool) -> dict[str, object]:
    """What is understood of a file, as plain JSON values."""
    reading, itinerary = imported.reading, imported.itinerary
    table = itinerary.table
    found: dict[str, object] = {
        "status": reading.status,
        "encoding": reading.encoding,
        "delimiter": delimiter_name(reading.delimiter),
        "sheet": reading.sheet,
        "header_row": reading.header_row,
        "columns": columns_of(reading.roles),
        "events": len(table),
        "dated": int(np.sum(table.times.is_dated)),
        "with_coordinates": int(np.sum(_has_point(itinerary))),
        "date_range": date_range(table),
        "questions": [
            {"code": asked.code, "message": asked.message, "choices": list(asked.choices), "default": asked.default}
            for asked in reading.questions
        ],
        "problems": [
            {"row": each.row, "column": each.column, "code": each.code, "message": each.message}
            for each in reading.problems
        ],
    }
    if with_events:
        found["rows"] = _rows(itinerary)
        found["skipped"] = [{"row": line, "reason": reason} for line, reason in reading.skipped]
    return found


def columns_of(roles: Mapping[str, Role]) -> dict[str, list[str]]:
    """Role to its headers, places from small to large."""
    found: dict[str, list[str]] = {}
    for header, role in roles.items():
        found.setdefault(role.value, []).append(header)
    return found


def _has_point(itinerary: Itinerary) -> np.ndarray:
    """(n,) whether an event has a place with coordinates."""
    places = itinerary.table.places
    has_point = np.array([place.point is not None for place in itinerary.places], dtype=np.bool_)
    return places.hits(has_point)


def date_range(table: EventTable) -> list[str]:
    """First and last day that any event touches; empty texts where nothing is dated."""
    return ["" if second is None else iso_day(day_of(second)) for second in span_s(table.times)]


def _rows(itinerary: Itinerary) -> list[dict[str, object]]:
    codes: dict[int, list[str]] = {}
    for problem in itinerary.problems:
        codes.setdefault(problem.row, []).append(problem.code)
    order = np.argsort(itinerary.table.row_numbers, kind="stable")
    return [_row(itinerary, int(row), codes) for row in order]


def _row(itinerary: Itinerary, row: int, codes: Mapping[int, list[str]]) -> dict[str, object]:
    event = itinerary.table.event(row)
    time = event.time
    places = [itinerary.places[code] for code in event.places]
    point = next((place.point for place in places if place.point), None)
    return {
        "row": event.row,
        "id": event.id,
        "title": event.title,
        "start": format_bound(time.start) if time else "",
        "end": format_bound(time.end) if time and time.end and not _is_unlimited(time) else "",
        "first_day": _day(time.first_s if time else None),
        "last_day": _day(time.last_s - 1 if time and time.last_s is not None else None),
        "time": _clock(time),
        "zone": time.zone if time else "",
        "places": [place.name for place in places],
        "latitude": point[0] if point else None,
        "longitude": point[1] if point else None,
        "problems": codes.get(event.row, []),
    }


def _is_unlimited(time: EventTime) -> bool:
    return time.end is not None and time.end.earliest_s is None and time.end.latest_s is None


def _day(second: int | None) -> str:
    return "" if second is None else iso_day(day_of(second))


def _clock(time: EventTime | None) -> str:
    if time is None or time.start.precision is not TimePrecision.MINUTE or time.start.earliest_s is None:
        return ""
    minutes = time.start.earliest_s % 86_400 // 60
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def lines_of(imported: Imported) -> Iterable[str]:
    """The same for people to read."""
    reading, table = imported.reading, imported.itinerary.table
    found = report(imported, with_events=False)
    counts = f"{found['events']} events, {found['dated']} dated, {found['with_coordinates']} with coordinates"
    yield f"{reading.name}: {counts}{f' ({reading.format})' if reading.format else ''}"
    first, last = date_range(table)
    yield f"  days        {first or '…'} to {last or '…'}"
    yield f"  read as     {reading.encoding}, {_layout(imported)}"
    for role, headers in columns_of(reading.roles).items():
        yield f"  {role:<11} {', '.join(headers)}"
    for asked in reading.questions:
        choices = f" [{' | '.join(asked.choices[:6])}]" if asked.choices else ""
        yield f"  question    {asked.message}{choices} – until told otherwise: {asked.default or 'nothing'}"
    problems = reading.problems
    for each in problems[:_SHOWN_PROBLEMS]:
        where = f"line {each.row}" if each.row else "the file"
        yield f"  problem     {where}{f', {each.column}' if each.column else ''}: {each.message}"
    if len(problems) > _SHOWN_PROBLEMS:
        yield f"  … and {len(problems) - _SHOWN_PROBLEMS} more problems"
    for line, reason in reading.skipped[:_SHOWN_PROBLEMS]:
        yield f"  left out    line {line}: {reason}"


def _layout(imported: Imported) -> str:
    reading = imported.reading
    columns = (
        f"columns parted by {delimiter_name(reading.delimiter)}" if reading.delimiter else f"sheet {reading.sheet}"
    )
    header = f"names of the columns in line {reading.header_row}" if reading.header_row else "columns without names"
    return f"{columns}, {header}"
