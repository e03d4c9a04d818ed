"""Any table that a person has, read into an itinerary, with what was understood and what must be asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np

from viewer.errors import UserError
from viewer.importing.asking import Understood, questions_of
from viewer.importing.assembling import assemble
from viewer.importing.bulk import GridRows, bulk_body
from viewer.importing.canonical import COLUMNS, itinerary_of, title_from
from viewer.importing.compound import with_whole_clocks, with_whole_coordinates
from viewer.importing.dayheadings import with_days
from viewer.importing.formats import format_of
from viewer.importing.layout import Layout, find_layout
from viewer.importing.messages import message_of
from viewer.importing.placing import read_places, read_points
from viewer.importing.records import Records
from viewer.importing.roles import Recognition, recognise
from viewer.importing.settings import ImportSettings, Question, Role
from viewer.importing.source import read_source
from viewer.importing.table import Table, table_of
from viewer.importing.timing import RowProblem, Timing, read_times
from viewer.itinerary.events import Event, event_table
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Place
from viewer.itinerary.problems import Problem
from viewer.itinerary.rawtable import RawTable
from viewer.itinerary.times import TimePrecision

PREVIEW_RECORDS = 400
_JULIAN_BEFORE_S = -12_219_292_800  # 15 October 1582
SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")

Progress = Callable[[float], None]


@dataclass(frozen=True)
class Reading:
    """What was understood of a file.

    Attributes:
        format: the program whose columns these are, such as TimelineJS; mostly empty.
        encoding: codec name, ``xlsx`` for a workbook.
        delimiter: the character; empty for a workbook.
        header_row: physical line, from 1; None without a header.
        headers: names of the columns, as shown.
        roles: header to role.
        scores: header to how sure its role is, about 0 to 5.
        rows: the cells of all records as they stand, also of those that are no events.
        lines: physical line, from 1, where each of them starts.
        skipped: line and reason of the records that are no events.
        records: number of records that are events.
    """

    name: str
    format: str
    encoding: str
    delimiter: str
    sheet: str
    sheets: tuple[str, ...]
    header_row: int | None
    headers: tuple[str, ...]
    roles: Mapping[str, Role]
    scores: Mapping[str, float]
    rows: Sequence[Sequence[str]]
    lines: Sequence[int]
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]
    skipped: tuple[tuple[int, str], ...]
    records: int

    @property
    def status(self) -> str:
        """``ask`` where a question is open, else ``ok``."""
        return "ask" if self.questions else "ok"


@dataclass(frozen=True)
class Imported:
    """An itinerary and what was understood of its file."""

    itinerary: Itinerary
    reading: Reading


def inspect(data: bytes, name: str, settings: ImportSettings, today: date | None = None) -> Reading:
    """What is understood of a file's first records: quick enough to be asked again at each change of a setting.

    Raises:
        UserError: the file is no table.
    """
    return _reading(_understand(data, name, settings, today or date.today(), PREVIEW_RECORDS), name)


def read(
    data: bytes,
    name: str,
    settings: ImportSettings,
    *,
    progress: Progress = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
    today: date | None = None,
    file: str = "",
) -> Imported:
    """The itinerary in the bytes of a file.

    Args:
        data: the whole file.
        name: of the file, for its title and for ids.
        settings: the decisions of a person.
        progress: is told the share that is done, 0 to 1.
        cancelled: is asked now and then; what was read until then is given back.
        today: two-digit years reach at most a few years beyond it.
        file: is kept with each event.

    Raises:
        UserError: the file is no table.
    """
    progress(0.0)
    parts = _understand(data, name, settings, today or date.today(), None, cancelled)
    progress(0.6)
    own = _canonical(parts, data, name, settings) if not file else None
    if own:
        return Imported(own, replace(_reading(parts, name), problems=own.problems))
    placing = read_places(parts.table, parts.found, parts.points)
    table = assemble(parts.table, parts.found, parts.timing.times, placing, name, file)
    reading = _reading(parts, name)
    progress(1.0)
    title = parts.title or title_from(name)
    return Imported(Itinerary(title, table, placing.places, reading.problems), reading)


def _canonical(parts: Understood, data: bytes, name: str, settings: ImportSettings) -> Itinerary | None:
    """The itinerary of a table in our own columns, where its cells are all as we would write them; else None."""
    headers = parts.layout.headers
    is_plain = parts.source.encoding in ("ascii", "utf-8", "utf-8-sig") and parts.source.delimiter == ","
    if (
        parts.source.problems
        or not is_plain
        or settings != ImportSettings()
        or not {"title", "start"} <= set(headers) <= set(COLUMNS)
    ):
        return None
    found = itinerary_of(data.decode("utf-8-sig"), name)
    is_whole = not found.problems and len(found.table) == len(parts.table)
    return found if is_whole else None


def read_typed(data: bytes, name: str, settings: ImportSettings, today: date | None = None) -> Reading:
    """What is understood of the whole file, every record typed and checked, without building the itinerary.

    Raises:
        UserError: the file is no table.
    """
    return _reading(_understand(data, name, settings, today or date.today(), None), name)


def import_file(
    path: Path,
    settings: ImportSettings,
    progress: Progress = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Imported:
    """The itinerary in a file.

    Raises:
        UserError: the file is no table, or cannot be opened.
    """
    return read(_bytes(path), path.name, settings, progress=progress, cancelled=cancelled)


def raw_table(data: bytes, settings: ImportSettings) -> RawTable:
    """The records of a file as they stand in it, for a copy with more columns; a workbook's become CSV.

    Raises:
        UserError: the file is no table.
    """
    source = read_source(data, settings)
    layout = find_layout(source.records, settings.header_row)
    header_row = None if layout.header is None else source.records.lines[layout.header]
    delimiter = source.delimiter if source.lines else ","
    records, preamble = source.records.raw(source.lines, delimiter)
    encoding = source.encoding if source.lines else "utf-8-sig"
    return RawTable(encoding, delimiter, len(layout.headers), header_row, records, preamble)


def import_files(
    paths: Sequence[Path], settings: Mapping[str, ImportSettings]
) -> tuple[Itinerary, tuple[Reading, ...]]:
    """One itinerary from several files; each event keeps the name of its file.

    Args:
        paths: files, or folders whose tables are read in order of their names.
        settings: by file name; the program decides for files that are not in it.

    Raises:
        UserError: one of the files is no table; the message names it.
    """
    files = [file for path in paths for file in _tables_in(path)]
    imported = []
    for file in files:
        try:
            imported.append(read(_bytes(file), file.name, settings.get(file.name, ImportSettings()), file=file.name))
        except UserError as error:
            raise UserError(f"{file.name}: {error.message}", error.hint, error.details) from error
    if not imported:
        raise UserError("There is no table in this folder.", "Choose a folder with CSV or Excel files.")
    return joined([one.itinerary for one in imported]), tuple(one.reading for one in imported)


def _tables_in(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(
            f"“{path.name}” cannot be opened.", "Check that it exists and may be read.", str(error)
        ) from error


def joined(itineraries: Sequence[Itinerary]) -> Itinerary:
    """One itinerary with the events of several; equal places become one, ids that meet again get a number."""
    places: dict[Place, int] = {}
    events: list[Event] = []
    taken: set[str] = set()
    for itinerary in itineraries:
        index = [places.setdefault(place, len(places)) for place in itinerary.places]
        for row in range(len(itinerary.table)):
            event = itinerary.table.event(row)
            free = _free_id(event.id, taken)
            taken.add(free)
            events.append(replace(event, id=free, places=tuple(index[code] for code in event.places)))
    problems = tuple(problem for itinerary in itineraries for problem in itinerary.problems)
    title = itineraries[0].title if itineraries else ""
    return Itinerary(title, event_table(events, [place.name for place in places]), tuple(places), problems)


def _free_id(wanted: str, taken: set[str]) -> str:
    free, number = wanted, 2
    while free in taken:
        free, number = f"{wanted}-{number}", number + 1
    return free


# Understanding


def _understand(
    data: bytes,
    name: str,
    settings: ImportSettings,
    today: date,
    limit: int | None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Understood:
    source = read_source(data, settings, limit, cancelled, may_be_grid=limit is None)
    layout = find_layout(source.records, settings.header_row)
    body = bulk_body(source.grid, layout) if source.grid else None
    if source.grid and body is None:
        source = read_source(data, settings, limit, cancelled)
        layout = find_layout(source.records, settings.header_row)
    records = source.records
    table, left_out = body or _plain_body(records, layout)
    table = with_whole_clocks(with_whole_coordinates(table))
    found = recognise(table.columns, settings.roles)
    is_undated = found.column(Role.START) is None and found.column(Role.YEAR) is None
    if is_undated and not body and (blocks := with_days(table, layout, records)):
        table, layout = blocks
        left_out = [(records.lines[i], reason) for i, reason in layout.skipped]
        found = recognise(table.columns, settings.roles)
    context = f"{layout.title} {source.sheet} {name}"
    timing = read_times(table, found, settings, context, today)
    table, timing, headings = _without_day_headings(table, found, timing)
    table, timing, slides, title = _without_title_slide(table, found, timing)
    points = read_points(table, found, settings)
    skipped = left_out + headings + slides
    return Understood(source, layout, table, found, timing, points, tuple(sorted(skipped)), title or layout.title)


def _plain_body(records: Records, layout: Layout) -> tuple[Table, list[tuple[int, str]]]:
    """The records that may be events as a table, and the others with the reason."""
    rows = [records.rows[i] for i in layout.rows]
    table = table_of(layout.headers, rows, [records.lines[i] for i in layout.rows])
    return table, [(records.lines[i], reason) for i, reason in layout.skipped]


def _without_day_headings(
    table: Table, found: Recognition, timing: Timing
) -> tuple[Table, Timing, list[tuple[int, str]]]:
    """Records that hold nothing but a date, which those below them share, are titles of days."""
    start = found.column(Role.START)
    if not timing.filled_down or start is None:
        return table, timing, []
    is_dated = ~table.columns[start].is_blank[table.columns[start].codes]
    others = [column.is_blank[column.codes] for i, column in enumerate(table.columns) if i != start]
    is_heading = np.logical_and.reduce([is_dated, np.append(~is_dated[1:], False), *others])
    if not is_heading.any():
        return table, timing, []
    rest = np.flatnonzero(~is_heading)
    place = np.cumsum(~is_heading) - 1
    problems = tuple(
        replace(each, index=int(place[each.index])) for each in timing.problems if not is_heading[each.index]
    )
    left_out = [(int(line), "heading") for line in table.lines[is_heading]]
    return table.take(rest), replace(timing, times=timing.times.take(rest), problems=problems), left_out


def _without_title_slide(
    table: Table, found: Recognition, timing: Timing
) -> tuple[Table, Timing, list[tuple[int, str]], str]:
    """A first record of the type "title" without a date is the title of the whole (TimelineJS)."""
    kind, title = found.column(Role.KIND), found.column(Role.TITLE)
    types = [column for column in table.columns if column.header.casefold() == "type"]
    column = types[0] if types else table.columns[kind] if kind is not None else None
    if column is None or title is None or not len(table):
        return table, timing, [], ""
    is_slide = not timing.times.is_dated[0] or table.columns[title].header.casefold() == "headline"
    if not is_slide or column.values[column.codes[0]].strip().casefold() != "title":
        return table, timing, [], ""
    text = table.columns[title].values[table.columns[title].codes[0]].strip()
    rest = np.arange(1, len(table))
    problems = tuple(replace(each, index=each.index - 1) for each in timing.problems if each.index > 0)
    times = replace(timing, times=timing.times.take(rest), problems=problems)
    return table.take(rest), times, [(int(table.lines[0]), "title of the whole")], text


# Telling


def _reading(parts: Understood, name: str) -> Reading:
    source, layout, found = parts.source, parts.layout, parts.found
    records = source.records
    headers = layout.headers
    return Reading(
        name=name,
        format=format_of(headers),
        encoding=source.encoding,
        delimiter=source.delimiter,
        sheet=source.sheet,
        sheets=source.sheets,
        header_row=None if layout.header is None else records.lines[layout.header],
        headers=headers,
        roles={headers[i]: role for i, role in found.roles.items()},
        scores={headers[i]: score for i, score in found.scores.items()},
        rows=GridRows(source.grid) if source.grid else records.rows,
        lines=range(1, len(source.grid) + 1) if source.grid else records.lines,
        questions=questions_of(parts),
        problems=_problems(parts),
        skipped=parts.skipped,
        records=len(parts.table),
    )


def _problems(parts: Understood) -> tuple[Problem, ...]:
    """Problems of the whole file, then those of its records in their order."""
    table = parts.table
    columns = {column.header: column for column in table.columns}
    rows = sorted((*parts.timing.problems, *parts.points.problems), key=lambda problem: problem.index)
    found = [*parts.source.problems, *_notices(parts)]
    found += [Problem(line, "", "row_width", message_of("row_width")) for line in table.widths_differ]
    found += [_problem(each, table, columns) for each in rows]
    return tuple(found)


def _notices(parts: Understood) -> list[Problem]:
    times = parts.timing.times
    codes = ["date_filled_down"] if parts.timing.filled_down else []
    days = times.is_dated & (times.start.precision == list(TimePrecision).index(TimePrecision.DAY))
    if np.any(days & (times.start.latest_s < _JULIAN_BEFORE_S)) and not np.any(times.calendar):
        codes.append("calendar_assumed")
    return [Problem(0, "", code, message_of(code)) for code in codes]


def _problem(found: RowProblem, table: Table, columns: Mapping[str, object]) -> Problem:
    column = next((column for column in table.columns if column.header == found.column), None)
    cell = column.values[column.codes[found.index]] if column else ""
    return Problem(int(table.lines[found.index]), found.column, found.code, message_of(found.code, cell))
