"""From recognised columns to an itinerary."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from viewer.importing.placing import Placing
from viewer.importing.roles import Recognition
from viewer.importing.settings import Role
from viewer.importing.table import Column, Table, objects
from viewer.importing.timing import combinations
from viewer.itinerary.columns import Codes, Tags, codes_of, tags_of
from viewer.itinerary.events import EventTable, derived_id, in_order_of_time
from viewer.itinerary.timecolumn import TimeColumn

_TITLE_LENGTH = 80
_SENTENCE = re.compile(r"(.{20,}?[.!?。])(?:\s|$)", re.DOTALL)


def assemble(table: Table, found: Recognition, times: TimeColumn, placing: Placing, name: str, file: str) -> EventTable:
    """The events of a table, in order of time.

    Args:
        table: the records that are events.
        found: what its columns are for.
        times: (n,) their times.
        placing: their places.
        name: of the source, part of the ids of events that have none.
        file: kept with each event where several files make one itinerary; else empty.
    """
    columns = _ByRole(table, found)
    return in_order_of_time(
        EventTable(
            ids=_ids(columns, name),
            titles=_titles(columns, placing),
            times=times,
            places=placing.tags,
            kind=columns.codes(Role.KIND),
            people=columns.tags(Role.PEOPLE),
            topics=columns.tags(Role.TOPICS),
            status=columns.codes(Role.STATUS),
            source=columns.codes(Role.SOURCE),
            urls=columns.texts(Role.URL),
            media=columns.texts(Role.MEDIA),
            notes=columns.texts(Role.NOTES),
            stop=columns.codes(Role.STOP),
            order=columns.numbers(Role.ORDER),
            row_numbers=table.lines,
            file=codes_of([file] * len(table)),
        )
    )


class _ByRole:
    """The columns of a table by what they are for."""

    def __init__(self, table: Table, found: Recognition) -> None:
        self.table = table
        self.found = found

    def column(self, role: Role) -> Column | None:
        index = self.found.column(role)
        return None if index is None else self.table.columns[index]

    def texts(self, role: Role) -> tuple[str, ...]:
        column = self.column(role)
        return tuple(column.mapped(str.strip)) if column else ("",) * len(self.table)

    def codes(self, role: Role) -> Codes:
        column = self.column(role)
        if column is None:
            return Codes((), np.full(len(self.table), -1, dtype=np.int32))
        return codes_of(value.strip() for value in column.values).take(column.codes)

    def tags(self, role: Role) -> Tags:
        column = self.column(role)
        if column is None:
            return Tags((), np.zeros(len(self.table) + 1, dtype=np.int32), np.zeros(0, dtype=np.int32))
        return tags_of([split(value) for split in (splitter(column.values),) for value in column.values]).take(
            column.codes
        )

    def numbers(self, role: Role) -> NDArray[np.float64]:
        column = self.column(role)
        if column is None:
            return np.full(len(self.table), np.nan)
        return np.array([_number(value) for value in column.values])[column.codes]


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float("nan")


def splitter(values: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    """How the cells of a column list several values: at semicolons, else at commas or bars where that makes names.

    "King, Martin" is one name: a column is cut at commas only where most of what that gives has several words,
    or where cells hold more than two.
    """
    if any(";" in value for value in values):
        return _at_semicolons
    if any("|" in value for value in values):
        return lambda value: _clean(value.split("|"))
    listed = [value.split(",") for value in values if "," in value]
    pieces = [piece.strip() for parts in listed for piece in parts]
    is_names = sum(" " in piece for piece in pieces) > 0.6 * len(pieces)
    is_long = sum(len(parts) > 2 for parts in listed) > 0.3 * len(listed)
    if listed and (is_names or is_long):
        return lambda value: _clean(value.split(","))
    return lambda value: _clean([value])


def _at_semicolons(value: str) -> tuple[str, ...]:
    return _clean(part.replace("\\;", ";") for part in re.split(r"(?<!\\);", value))


def _clean(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


# Ids


def _ids(columns: _ByRole, name: str) -> tuple[str, ...]:
    """The file's own ids where they are there and unique, else ids made from what the record says."""
    own = columns.texts(Role.ID)
    table = columns.table
    counts = Counter(own)
    if all(own) and len(counts) == len(own):
        return own
    seen: dict[str, int] = {}
    made = []
    for given, content in zip(own, _contents(table), strict=True):
        occurrence = seen[content] = seen.get(content, -1) + 1
        made.append(given if given and counts[given] == 1 else derived_id(name, content, occurrence))
    return tuple(made)


def _contents(table: Table) -> list[str]:
    cells = [column.texts() for column in table.columns]
    return ["\x1e".join(row) for row in zip(*cells, strict=True)]


# Titles


def _titles(columns: _ByRole, placing: Placing) -> tuple[str, ...]:
    """The title column; where it is empty, who and what and where; else the beginning of the notes."""
    own = columns.texts(Role.TITLE)
    if all(own):
        return own
    made = _made_titles(columns, placing)
    return tuple(title or other for title, other in zip(own, made, strict=True))


def _made_titles(columns: _ByRole, placing: Placing) -> list[str]:
    parts = [columns.column(role) for role in (Role.PEOPLE, Role.KIND)]
    known = [column for column in parts if column]
    spots = placing.tags.first()
    place = Column("", (*spots.values, ""), np.where(spots.codes < 0, len(spots.values), spots.codes).astype(np.int32))
    codes, rows = combinations([*known, place], len(columns.table))
    titles = [_title(*(_cell(column, row) for column in (*parts, place))) for row in rows]
    named = objects(titles)[codes].tolist() if len(titles) else []
    if all(named):
        return named
    return [title or other for title, other in zip(named, _from_rest(columns), strict=True)]


def _cell(column: Column | None, row: int) -> str:
    return column.values[column.codes[row]].strip() if column else ""


def _title(people: str, kind: str, place: str) -> str:
    what = ", ".join(part for part in (kind, place) if part)
    title = f"{people}: {what}" if people and what else people or what
    return title if len(title) <= 2 * _TITLE_LENGTH else f"{title[: 2 * _TITLE_LENGTH - 1]}…"


def _from_rest(columns: _ByRole) -> list[str]:
    """The beginning of the notes, or of the first column that is for nothing else."""
    notes = columns.column(Role.NOTES)
    if notes and notes.filled:
        return notes.mapped(_beginning)
    free = [
        column for i, column in enumerate(columns.table.columns) if i not in columns.found.roles and column.filled > 0.5
    ]
    if not free:
        return [f"Event {line}" for line in columns.table.lines]
    return free[0].mapped(
        lambda value: f"{free[0].header} {value.strip()}" if value.strip() else f"No {free[0].header}"
    )


def _beginning(text: str) -> str:
    body = " ".join(text.split())
    sentence = _SENTENCE.match(body)
    if sentence and len(sentence[1]) <= 2 * _TITLE_LENGTH:
        return sentence[1]
    return body if len(body) <= _TITLE_LENGTH else f"{body[:_TITLE_LENGTH].rsplit(' ', 1)[0]}…"
