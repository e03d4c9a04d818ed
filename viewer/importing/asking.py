"""What must be asked about a file: only what it cannot tell, each with what is taken until there is an answer."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from viewer.importing.dates import DateRules, resolve
from viewer.importing.datescan import scan
from viewer.importing.layout import Layout
from viewer.importing.placing import Points
from viewer.importing.roles import Recognition
from viewer.importing.settings import DateOrder, Question, Role
from viewer.importing.source import Source
from viewer.importing.table import Table
from viewer.importing.timing import Timing
from viewer.importing.vocabulary import hint_of, is_phrase

_EXAMPLE_LETTERS = 28
_SAMPLE = 50
_TELLING = {Role.TITLE, Role.NOTES, Role.ORDER, Role.LATITUDE, Role.KIND, Role.DESTINATION}
_NAMED_PLACES = {Role.PLACE, Role.ORIGIN, Role.DESTINATION}


@dataclass(frozen=True)
class Understood:
    """The parts of a reading before they are put together.

    Attributes:
        skipped: line and reason of the records that are no events.
        title: of the whole, where the file says one.
    """

    source: Source
    layout: Layout
    table: Table
    found: Recognition
    timing: Timing
    points: Points
    skipped: tuple[tuple[int, str], ...]
    title: str


def questions_of(parts: Understood) -> tuple[Question, ...]:
    """All that must be asked, what concerns the whole file first."""
    asked = [*parts.source.questions, *parts.layout.questions]
    columns = _column_questions(parts)
    codes = {question.code for question in columns}
    is_asked = "not_an_itinerary" in codes or ("columns" in codes and parts.layout.header is None)
    if not parts.layout.is_sure and not is_asked:
        lines = tuple(str(line) for line in parts.source.records.lines[:5])
        default = "0" if parts.layout.header is None else str(parts.source.records.lines[parts.layout.header])
        texts = [" · ".join(filter(None, map(str.strip, row))) for row in parts.source.records.rows[:5]]
        message = "Which line names the columns?"
        asked.append(Question("header_row", message, ("0", *lines), default, ("", *map(_cut, texts))))
    asked += [*columns, *parts.timing.questions, *parts.points.questions]
    return tuple(dict.fromkeys(asked))


def _column_questions(parts: Understood) -> list[Question]:
    roles = set(parts.found.roles.values())
    is_dated = bool(np.any(parts.timing.times.is_dated)) or any(
        q.code == "missing_year" for q in parts.timing.questions
    )
    start = parts.found.column(Role.START)
    is_placed = bool(roles & {Role.PLACE, Role.LATITUDE, Role.COORDINATES, Role.ORIGIN})
    headers = parts.layout.headers
    is_beside = start is not None and not is_placed and _is_beside(headers[start])
    if start is not None and (is_beside or (is_placed and _is_of_form(parts, headers[start]))):
        missing = "" if is_placed else " and there are no places"
        message = (
            f"“{headers[start]}” is the only date{missing}. Which column says when{' and where' * (not is_placed)}?"
        )
        return [Question("not_an_itinerary", message, headers, headers[start], _examples(parts, headers))]
    is_drawn = not roles & _NAMED_PLACES and _is_plain_xy(parts)
    if not is_dated and not (is_placed and roles & _TELLING and not is_drawn):
        message = "No dates were found in this table. Which column says when something happened?"
        return [Question("not_an_itinerary", message, headers, "", _examples(parts, headers))]
    if start is not None and not is_placed and not _has_words(parts):
        message = f"There is nothing but numbers beside “{headers[start]}”. Is this a list of events?"
        return [Question("not_an_itinerary", message, headers, headers[start], _examples(parts, headers))]
    rivals = () if start is None else (headers[i] for i in parts.found.rivals if not _is_same_day(parts, start, i))
    dates = headers if start is None else (headers[start], *rivals)
    default = "" if start is None else headers[start]
    if parts.found.is_guess:
        message = "The columns have no names. Which of them says when? What the others are for can be set above each."
        return [Question("columns", message, headers, default, _examples(parts, headers))]
    if len(dates) > 1 and start is not None:
        message = "Several columns hold dates. Which one says when the events happened?"
        return [Question("columns", message, dates, default, _examples(parts, dates))]
    return []


def _has_words(parts: Understood) -> bool:
    """Whether a column without dates holds words."""
    times = (Role.START, Role.END, Role.TIME, Role.END_TIME, Role.YEAR, Role.MONTH, Role.DAY)
    texts = [column for i, column in enumerate(parts.table.columns) if parts.found.roles.get(i) not in times]
    return any(c.isalpha() for column in texts for value in column.values[:_SAMPLE] for c in value)


def _is_same_day(parts: Understood, start: int, rival: int) -> bool:
    """Whether another column of dates says the same as that of the start, maybe in another form."""
    columns = [parts.table.columns[i] for i in (start, rival)]
    rows = range(min(len(parts.table), _SAMPLE))
    for own, other in itertools.product(DateOrder, DateOrder):
        days = [
            [resolve(scan(column.values[column.codes[row]]), DateRules(order=order)).time for row in rows]
            for column, order in zip(columns, (own, other), strict=True)
        ]
        pairs = [(a.first_s, b.first_s) for a, b in zip(*days, strict=True) if a and b]
        if pairs and all(a is not None and b is not None and a // 86_400 == b // 86_400 for a, b in pairs):
            return True
    return False


def _is_beside(header: str) -> bool:
    """Whether a header names a date beside the events, and is no word for their own ("timestamp") as well."""
    return hint_of(header).is_against and not is_phrase(header, Role.START)


def _is_plain_xy(parts: Understood) -> bool:
    """Whether the coordinates stand below x and y, as those of any drawing do."""
    at = [parts.found.column(role) for role in (Role.LATITUDE, Role.LONGITUDE)]
    return [parts.layout.headers[i].casefold() for i in at if i is not None] == ["y", "x"]


def _is_of_form(parts: Understood, header: str) -> bool:
    """Whether the only date is the one on which somebody sent a form: below "Timestamp", before columns of words."""
    has_points = bool({Role.LATITUDE, Role.COORDINATES, Role.TIME} & set(parts.found.roles.values()))
    is_stamp = hint_of(header).is_against and is_phrase(header, Role.START) and "stamp" in header.casefold()
    is_first = parts.layout.headers[0] == header and parts.found.column(Role.TITLE) is not None
    return is_stamp and is_first and not has_points


def _examples(parts: Understood, headers: Sequence[str]) -> tuple[str, ...]:
    """The first cell of each of some columns that holds something."""
    columns = {column.header: column for column in parts.table.columns}
    return tuple(_cut(next((v for v in columns[header].values if v.strip()), "")) for header in headers)


def _cut(text: str) -> str:
    shown = " ".join(text[: _EXAMPLE_LETTERS * 4].split())
    return shown if len(shown) <= _EXAMPLE_LETTERS else f"{shown[: _EXAMPLE_LETTERS - 1]}…"
