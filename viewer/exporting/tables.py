"""Itineraries as tables: canonical, for spreadsheets, or a copy of the source with what was resolved."""

import math
from collections.abc import Callable, Mapping, Sequence

from viewer.exporting.cells import csv_text, inert, joined
from viewer.itinerary.calendar import DAY_S
from viewer.itinerary.edtf import format_bound
from viewer.itinerary.events import Event
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Place
from viewer.itinerary.rawtable import RawTable
from viewer.itinerary.times import Bound, EventTime, TimePrecision, ZoneOrigin, iso_day

CANONICAL = (
    "id",
    "title",
    "start",
    "end",
    "time",
    "end_time",
    "zone",
    "place",
    "country",
    "latitude",
    "longitude",
    "kind",
    "people",
    "topics",
    "status",
    "source",
    "url",
    "media",
    "notes",
    "order",
    "stop",
)
FILE = "file"
ADDED = ("wayline_place", "wayline_latitude", "wayline_longitude", "wayline_certainty", "wayline_start", "wayline_end")


def canonical_csv(itinerary: Itinerary) -> str:
    """The itinerary in the canonical columns: what is read back is the same itinerary.

    Coordinates are those of the first place. Of several files, each row says in one more column which it came from.
    """
    return csv_text(_canonical_rows(itinerary, str))


def spreadsheet_csv(itinerary: Itinerary) -> bytes:
    """The same for spreadsheet programs: with a byte order mark, and no cell that they take for a formula."""
    return csv_text(_canonical_rows(itinerary, inert)).encode("utf-8-sig", "replace")


def _canonical_rows(itinerary: Itinerary, change: Callable[[str], str]) -> list[list[str]]:
    table = itinerary.table
    events = [table.event(row) for row in range(len(table))]
    has_files = any(event.file for event in events)
    rows = ([*_cells(event, itinerary.places), *([event.file] if has_files else [])] for event in events)
    return [[*CANONICAL, *([FILE] if has_files else [])], *([change(cell) for cell in row] for row in rows)]


def _cells(event: Event, all_places: Sequence[Place]) -> list[str]:
    places = [all_places[code] for code in event.places]
    point = places[0].point if places else None
    start, end, time, end_time = time_cells(event.time)
    return [
        *(
            event.id,
            event.title,
            start,
            end,
            time,
            end_time,
            event.time.zone if event.time and _has_zone(event.time) else "",
        ),
        *(joined(place.name for place in places), places[0].country if places else ""),
        *((degrees(point[0]), degrees(point[1])) if point else ("", "")),
        *(event.kind, joined(event.people), joined(event.topics), event.status, event.source, event.url, event.media),
        *(event.notes, "" if math.isnan(event.order) else f"{event.order:g}", event.stop),
    ]


def _has_zone(time: EventTime) -> bool:
    return time.zone_origin is not ZoneOrigin.PLACE


def degrees(value: float) -> str:
    """Degrees with as many digits as they need to be read back the same, never with an exponent."""
    return f"{value:.15f}".rstrip("0").rstrip(".") if "e" in repr(value) else repr(value).removesuffix(".0")


def time_cells(time: EventTime | None) -> tuple[str, str, str, str]:
    """Start and end as EDTF days, and their times of day as ``HH:MM``; empty where there are none."""
    if time is None:
        return "", "", "", ""
    start, clock = _day_and_clock(time.start)
    if time.end is None:
        return start, "", clock, ""
    if time.end.earliest_s is None and time.end.latest_s is None:
        return f"{start}/..", "", clock, ""
    end, end_clock = _day_and_clock(time.end)
    return start, end, clock, end_clock


def _day_and_clock(bound: Bound) -> tuple[str, str]:
    if bound.precision is not TimePrecision.MINUTE or bound.earliest_s is None:
        return format_bound(bound), ""
    day, second = divmod(bound.earliest_s, DAY_S)
    return iso_day(day), f"{second // 3600:02d}:{second % 3600 // 60:02d}"


def source_copy(raw: RawTable, itinerary: Itinerary) -> bytes:
    """The source file with columns for what was resolved; every cell and line end of it stays as it was.

    The file's own encoding is kept where it can hold the new cells, else it becomes UTF-8 with a byte order mark.
    """
    rows = {int(line): i for i, line in enumerate(itinerary.table.row_numbers)}
    added = {line: _added(itinerary, row) for line, row in rows.items()}
    return _encoded(_extended(raw, added), raw.encoding)


def _added(itinerary: Itinerary, row: int) -> tuple[str, ...]:
    event = itinerary.table.event(row)
    places = [itinerary.places[code] for code in event.places]
    points = [place.point for place in places if place.point]
    certainty = places[0].resolution.certainty.value if places else ""
    start, end, _, _ = time_cells(event.time)
    lat, lon = (degrees(points[0][0]), degrees(points[0][1])) if points else ("", "")
    return joined(place.name for place in places), lat, lon, certainty, start, end


def _extended(raw: RawTable, added: Mapping[int, tuple[str, ...]]) -> str:
    parts = [raw.preamble]
    for record in raw.records:
        cells = ADDED if record.line == raw.header_row else added.get(record.line)
        parts.append(record.text)
        if cells is not None:
            missing = raw.delimiter * max(0, raw.width - record.width)
            parts.append(missing + raw.delimiter + csv_text([cells], raw.delimiter, ""))
        parts.append(record.ending)
    return "".join(parts)


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode("utf-8" if encoding == "ascii" else encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8-sig", "replace")
