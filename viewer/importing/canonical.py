"""Reading the canonical CSV with the standard library alone: what the shipped itinerary is opened with.

The general reader understands any sheet but imports pandas, which costs more than the whole window.
"""

import csv
import io
import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from viewer.errors import UserError
from viewer.itinerary import edtf
from viewer.itinerary.events import Event, derived_id, event_table
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Candidate, Certainty, Decider, Place, Precision, Resolution
from viewer.itinerary.problems import Problem
from viewer.itinerary.times import Bound, EventTime, ZoneOrigin, minute_bound

COLUMNS = (
    "id", "title", "start", "end", "time", "end_time", "zone", "place", "country", "latitude", "longitude", "kind",
    "people", "topics", "status", "source", "url", "media", "notes", "order", "stop", "file",
)  # fmt: skip
_SEPARATOR = re.compile(r"(?<!\\);")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def read_canonical(path: Path) -> Itinerary:
    """The itinerary of a canonical CSV file.

    Raises:
        UserError: the file cannot be read, is not UTF-8, or has columns that are not canonical.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"“{path.name}” cannot be read.", "Choose another file.", str(error)) from error
    return itinerary_of(text, path.name)


def itinerary_of(text: str, name: str) -> Itinerary:
    """The itinerary of canonical CSV text; ``name`` is the file's, for ids and the title.

    Raises:
        UserError: the columns are not canonical, or the text is no CSV.
    """
    try:
        reading = _read(csv.DictReader(io.StringIO(text, newline="")), name)
    except csv.Error as error:
        raise UserError(f"“{name}” cannot be read as CSV.", "Choose another file.", str(error)) from error
    table = event_table(reading.events, [place.name for place in reading.places])
    return Itinerary(title_from(name), table, tuple(reading.places), tuple(reading.problems))


def _read(reader: "csv.DictReader[str]", name: str) -> "_Reading":
    unknown = set(reader.fieldnames or ()) - set(COLUMNS)
    if unknown or not reader.fieldnames:
        raise UserError(
            f"“{name}” is not a canonical itinerary.", "Open it through the importer.", str(sorted(unknown))
        )
    reading = _Reading(name)
    line = reader.line_num + 1
    for record in reader:
        reading.add({key: value or "" for key, value in record.items() if key in COLUMNS}, line)
        line = reader.line_num + 1
    return reading


def title_from(name: str) -> str:
    """A readable title from a file name: ``asia-tour-2025.csv`` gives "Asia tour 2025"."""
    words = re.sub(r"[-_\s]+", " ", Path(name).stem).strip()
    return words[:1].upper() + words[1:]


def split_values(cell: str) -> tuple[str, ...]:
    r"""The values of a cell joined by ``;`` (a literal one is ``\;``), without blanks."""
    parts = (part.replace("\\;", ";").strip() for part in _SEPARATOR.split(cell))
    return tuple(part for part in parts if part)


class _Reading:
    """What has been gathered from the records so far."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.events: list[Event] = []
        self.problems: list[Problem] = []
        self.places: list[Place] = []
        self._place_codes: dict[Place, int] = {}
        self._seen: Counter[str] = Counter()
        self._ids: set[str] = set()

    def add(self, cells: Mapping[str, str], line: int) -> None:
        """Add the event of one record, which stands in a physical line counted from 1."""
        get = cells.get
        places = self._places_of(cells, line)
        self.events.append(
            Event(
                id=self._id(cells, line),
                title=get("title", ""),
                time=self._time(cells, line),
                places=tuple(self._code(place) for place in places),
                kind=get("kind", ""),
                people=split_values(get("people", "")),
                topics=split_values(get("topics", "")),
                status=get("status", ""),
                source=get("source", ""),
                url=get("url", ""),
                media=get("media", ""),
                notes=get("notes", ""),
                stop=get("stop", ""),
                order=self._number(cells, "order", line),
                row=line,
                file=get("file", ""),
            )
        )

    def _code(self, place: Place) -> int:
        code = self._place_codes.setdefault(place, len(self._place_codes))
        if code == len(self.places):
            self.places.append(place)
        return code

    def _id(self, cells: Mapping[str, str], line: int) -> str:
        """The row's own id, or a derived one where it has none or the file gave it before."""
        content = "\x1f".join(cells.values())
        derived = derived_id(self.name, content, self._seen[content])
        self._seen[content] += 1
        own = cells.get("id", "")
        if own in self._ids:
            message = f"Line {line}: the id “{own}” stands in an earlier row too. Give each row an id of its own."
            self.problems.append(Problem(line, "id", "id_repeated", message))
        chosen = derived if not own or own in self._ids else own
        self._ids.add(chosen)
        return chosen

    def _places_of(self, cells: Mapping[str, str], line: int) -> list[Place]:
        """The places in their order; coordinates belong to the first, and a stop names the locality of one alone."""
        names = split_values(cells.get("place", "")) or ("",)
        first = self._place(names[0], cells, line, len(names) == 1)
        country = cells.get("country", "").strip()
        return [*([first] if first else []), *(Place(name, country, name) for name in names[1:])]

    def _place(self, name: str, cells: Mapping[str, str], line: int, is_alone: bool) -> Place | None:
        country = cells.get("country", "").strip()
        lat_deg, lon_deg = self._number(cells, "latitude", line, 90), self._number(cells, "longitude", line, 180)
        is_located = not (math.isnan(lat_deg) or math.isnan(lon_deg))
        if not name and not is_located:
            return None
        locality = cells.get("stop", "").strip() if is_alone else ""
        place = Place(name or f"{lat_deg:.4f}, {lon_deg:.4f}", country, locality or name)
        if not is_located:
            return place
        point = Candidate(place.name, "point", Precision.LOCALITY, lat_deg, lon_deg)
        return replace(place, resolution=Resolution(Certainty.SURE, point, method="given", decider=Decider.FILE))

    def _time(self, cells: Mapping[str, str], line: int) -> EventTime | None:
        start, end = self._bound(cells, "start", "time", line), self._bound(cells, "end", "end_time", line)
        if start is None:
            return None
        zone = cells.get("zone", "").strip()
        origin = ZoneOrigin.FILE if zone else ZoneOrigin.UNKNOWN
        has_clock = start.has_clock or bool(end and end.has_clock)
        return replace(start, end=end.start if end else start.end, has_clock=has_clock, zone=zone, zone_origin=origin)

    def _bound(self, cells: Mapping[str, str], column: str, clock_column: str, line: int) -> EventTime | None:
        text = cells.get(column, "").strip()
        if not text:
            return None
        try:
            time = edtf.parse(text)
        except ValueError as error:
            self.problems.append(
                Problem(line, column, "date_invalid", f"Line {line}: {error}. Write it as 2025-10-27.")
            )
            return None
        clock_text = cells.get(clock_column, "").strip()
        if clock := _CLOCK.fullmatch(clock_text):
            return replace(time, start=_at_clock(time.start, clock), has_clock=True)
        if clock_text:
            message = f"Line {line}: “{clock_text}” is no time of day. Write it as 17:05."
            self.problems.append(Problem(line, clock_column, "time_invalid", message))
        return time

    def _number(self, cells: Mapping[str, str], column: str, line: int, limit: float = math.inf) -> float:
        """The number in a cell, NaN where there is none or it is farther from zero than the limit."""
        text = cells.get(column, "").strip()
        if not text:
            return math.nan
        try:
            number = float(text)
        except ValueError:
            number = math.nan
        if math.isfinite(number) and abs(number) <= limit:
            return number
        reason = "is no number" if math.isnan(number) else f"lies beyond {limit:g}"
        self.problems.append(
            Problem(line, column, "number_invalid", f"Line {line}: “{text}” in {column} {reason}. Correct the cell.")
        )
        return math.nan


def _at_clock(day: Bound, clock: re.Match[str]) -> Bound:
    return minute_bound(day, int(clock[1]) * 60 + int(clock[2]))
