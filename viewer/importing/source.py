"""From the bytes of a file to its records: what it is, how it is encoded and how its cells are kept apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from viewer.errors import UserError
from viewer.importing.bulk import LEAST_BYTES, Grid, grid_of
from viewer.importing.container import is_workbook
from viewer.importing.encoding import Decoded, decode
from viewer.importing.fixedwidth import ALIGNED
from viewer.importing.layout import find_layout
from viewer.importing.messages import message_of
from viewer.importing.records import Dialect, Records, find_dialect, read_records, split_lines
from viewer.importing.roles import recognise
from viewer.importing.settings import ImportSettings, Question, Role
from viewer.importing.table import table_of
from viewer.importing.workbook import Sheet, read_sheets
from viewer.itinerary.problems import Problem

_NAMES = {",": ",", ";": ";", "\t": "TAB", "|": "|", ALIGNED: "SPACES"}
_SHEET_SAMPLE = 60
_HEAD_CHARACTERS = 100_000
_HEAD_RECORDS = 200


@dataclass(frozen=True)
class Source:
    """The records of a file.

    Attributes:
        encoding: codec name, ``xlsx`` for a workbook.
        delimiter: the character, or empty for a workbook.
        sheet: name of the sheet that was read; sheets: all one can choose.
        lines: physical lines with their ends; empty for a workbook, and where columns are aligned by spaces.
        grid: the cells of a large plain table; ``records`` then holds only the first ones.
    """

    records: Records
    encoding: str
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()
    lines: Sequence[str] = ()
    grid: Grid | None = None


def read_source(
    data: bytes,
    settings: ImportSettings,
    limit: int | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    may_be_grid: bool = False,
) -> Source:
    """The records of a file's bytes.

    Args:
        data: the whole file.
        settings: the decisions of a person.
        limit: at most so many records, for a preview.
        cancelled: is asked now and then; what was read until then is given back.
        may_be_grid: whether a large plain table may be given as a grid.

    Raises:
        UserError: the file is no table at all.
    """
    if is_workbook(data):
        return _from_workbook(data, settings, limit)
    is_large = len(data) > LEAST_BYTES and (may_be_grid or limit is not None)
    decoded = decode(data[: _plain_head(data)] if is_large else data, settings.encoding)
    text, problems = _text_of(decoded)
    lines = split_lines(text[: _head(text)] if is_large else text)
    dialect = find_dialect(lines, settings.delimiter)
    is_plain = not dialect.skipped_lines and dialect.delimiter != ALIGNED
    grid = grid_of(data, decoded.encoding, dialect.delimiter) if may_be_grid and is_plain else None
    if is_large and not grid and limit is None:
        return read_source(data, settings, limit, cancelled)
    if grid:
        limit = _HEAD_RECORDS
    dialect = replace(dialect, repairs=settings.repair_quotes is not False)
    records = read_records(lines, dialect, limit, cancelled)
    questions = _questions(decoded, dialect, records, settings)
    problems += [Problem(line, "", "quote_unclosed", message_of("quote_unclosed")) for line in records.repaired]
    kept = () if dialect.delimiter == ALIGNED else lines
    return Source(records, decoded.encoding, dialect.delimiter, "", (), questions, tuple(problems), kept, grid)


def _text_of(decoded: Decoded) -> tuple[str, list[Problem]]:
    """The text without characters that mean nothing, and what is wrong with it."""
    problems = [_whole("encoding_damaged")] if decoded.damaged else []
    text = decoded.text
    if "\x00" in text:
        text = text.replace("\x00", "")
        problems.append(_whole("nul_removed"))
    if not text or text.isspace():
        raise UserError("This file is empty.", "Choose a file that has a table in it.")
    return text, problems


def _questions(decoded: Decoded, dialect: Dialect, records: Records, settings: ImportSettings) -> tuple[Question, ...]:
    """What must be asked about the text itself."""
    asked = [decoded.question] if decoded.question else []
    if not dialect.is_clear:
        asked.append(_delimiter_question(dialect.delimiter))
    if records.repaired and settings.repair_quotes is None:
        asked.append(_quotes_question(records.repaired[0]))
    return tuple(asked)


def _head(text: str) -> int:
    """Where the first lines of a large text end."""
    return text.find("\n", _HEAD_CHARACTERS) + 1 or len(text)


def _plain_head(data: bytes) -> int | None:
    """Where the first lines of large plain ASCII end; None where one has to look at all bytes to decode them."""
    is_plain = data.isascii() and b"\x00" not in data
    return data.find(b"\n", _HEAD_CHARACTERS) + 1 or None if is_plain else None


def _whole(code: str) -> Problem:
    return Problem(0, "", code, message_of(code))


def delimiter_name(delimiter: str) -> str:
    """A delimiter as people are shown it."""
    return _NAMES.get(delimiter, delimiter)


def _delimiter_question(default: str) -> Question:
    choices = tuple(_NAMES.values())
    return Question("delimiter", "Which character keeps the columns apart?", choices, delimiter_name(default))


def _quotes_question(line: int) -> Question:
    message = f"A quotation mark in line {line} is never closed. Is it right to read it as a plain character?"
    return Question("quotes", message, ("yes", "no"), "yes")


def _from_workbook(data: bytes, settings: ImportSettings, limit: int | None) -> Source:
    sheets = read_sheets(data)
    names = tuple(sheet.name for sheet in sheets)
    scores = {sheet.name: _sheet_score(sheet) for sheet in sheets}
    best = max(sheets, key=lambda sheet: scores[sheet.name])
    chosen = next((sheet for sheet in sheets if sheet.name == settings.sheet), None)
    questions: tuple[Question, ...] = ()
    rivals = [name for name in names if name != best.name and scores[name] > 0.75 * scores[best.name] > 0]
    if chosen is None and rivals:
        questions = (Question("sheet", "Which sheet should be read?", names, best.name),)
    sheet = chosen or best
    rows, lines = sheet.records.rows[:limit], sheet.records.lines[:limit]
    return Source(Records(rows, lines), "xlsx", "", sheet.name, names, questions)


def _sheet_score(sheet: Sheet) -> float:
    """How much a sheet looks like an itinerary: dates, places, a number of records."""
    sample = Records(sheet.records.rows[:_SHEET_SAMPLE], sheet.records.lines[:_SHEET_SAMPLE])
    layout = find_layout(sample)
    if not layout.rows or len(layout.headers) < 2:
        return 0.0
    table = table_of(layout.headers, [sample.rows[i] for i in layout.rows], [sample.lines[i] for i in layout.rows])
    roles = set(recognise(table.columns, {}).roles.values())
    dated = 2.0 if roles & {Role.START, Role.YEAR} else 0.0
    placed = 1.0 if roles & {Role.PLACE, Role.LATITUDE, Role.COORDINATES} else 0.0
    return dated + placed + min(len(layout.rows), _SHEET_SAMPLE) / _SHEET_SAMPLE
