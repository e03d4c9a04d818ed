"""From recognised columns to an itinerary."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from viewer.importing.placing import Placing, shown
from viewer.importing.roles import Recognition
from viewer.importing.settings import Role
from viewer.importing.table import Column, Table, column_of, objects
from viewer.importing.timing import combinations
from viewer.itinerary.columns import Codes, Tags, codes_of, tags_of
from viewer.itinerary.events import EventTable, derived_id, in_order_of_time
from viewer.itinerary.timecolumn import TimeColumn

_TITLE_LENGTH = 80
_COUNTING = 0.9  # share of different cells from which on a column without blanks and points numbers the records
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
        """The column of a role, None without."""
        index = self.found.column(role)
        return None if index is None else self.table.columns[index]

    def all(self, role: Role) -> list[Column]:
        """The columns of a role, in the order of the file."""
        return [self.table.columns[i] for i, own in self.found.roles.items() if own is role]

    def texts(self, role: Role) -> tuple[str, ...]:
        """The n cells of a role without blanks around them; empty texts where no column has the role."""
        column = self.column(role)
        return tuple(column.mapped(str.strip)) if column else ("",) * len(self.table)

    def codes(self, role: Role) -> Codes:
        """The cells of a role as codes; no values where no column has the role."""
        column = self.column(role)
        if column is None:
            return Codes((), np.full(len(self.table), -1, dtype=np.int32))
        return codes_of(value.strip() for value in column.values).take(column.codes)

    def tags(self, role: Role) -> Tags:
        """The values that each event's cell of a role lists; none where no column has the role."""
        columns = self.all(role)
        if not columns:
            return Tags((), np.zeros(len(self.table) + 1, dtype=np.int32), np.zeros(0, dtype=np.int32))
        listed = [
            (column, [split(shown(value) and value) for value in column.values])
            for column in columns
            for split in (splitter(column.values),)
        ]
        codes, rows = combinations(columns, len(self.table))
        joined = [[value for column, lists in listed for value in lists[column.codes[row]]] for row in rows]
        return tags_of([tuple(dict.fromkeys(values)) for values in joined]).take(codes)

    def numbers(self, role: Role) -> NDArray[np.float64]:
        """(n,) the cells of a role as numbers, NaN for what is none."""
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
    return tuple(_filled(own, _made_titles(columns, placing)))


def _made_titles(columns: _ByRole, placing: Placing) -> list[str]:
    telling = _telling(columns)
    made = _named(columns, telling or _where(columns, placing))
    notes = columns.column(Role.NOTES)
    if notes and not placing.places and not columns.all(Role.PEOPLE):
        made = _filled(notes.mapped(_beginning), made)  # a kind alone says little
    if telling and not all(made):
        made = _filled(made, _named(columns, _where(columns, placing)))
    return made if all(made) else _filled(made, _from_rest(columns))


def _filled(titles: Sequence[str], others: Sequence[str]) -> list[str]:
    return [title or other for title, other in zip(titles, others, strict=True)]


def _named(columns: _ByRole, where: Column) -> list[str]:
    """Who, what and where of each event."""
    people, kind = columns.all(Role.PEOPLE), columns.column(Role.KIND)
    codes, rows = combinations([*people, *([kind] if kind else []), where], len(columns.table))
    titles = [
        _title(
            " – ".join(filter(None, (shown(_cell(who, row)) for who in people))), _cell(kind, row), _cell(where, row)
        )
        for row in rows
    ]
    return objects(titles)[codes].tolist() if len(titles) else []


def _where(columns: _ByRole, placing: Placing) -> Column:
    """The first place of each event, on a journey with the last one."""
    tags = placing.tags
    names = (*tags.values, "")
    spots = tags.first()
    first = Column("", names, np.where(spots.codes < 0, len(spots.values), spots.codes).astype(np.int32))
    if columns.found.column(Role.ORIGIN) is None:
        return first
    is_leg = np.diff(tags.offsets) > 1
    last = np.full(len(is_leg), len(names) - 1, dtype=np.int32)
    last[is_leg] = tags.codes[tags.offsets[1:][is_leg] - 1]
    codes, rows = combinations([first, Column("", names, last)], len(is_leg))
    legs = [" → ".join(filter(None, (names[first.codes[row]], names[last[row]]))) for row in rows]
    made = column_of("", legs)
    return Column("", made.values, made.codes[codes])


def _telling(columns: _ByRole) -> Column | None:
    """The column that tells more than coordinates would, where no place has a name; None where there is none.

    It is that of the notes, else the first that is for nothing else and holds no numbers of records; a number is told
    with its header.
    """
    found = columns.found
    has_points = found.column(Role.LATITUDE) is not None or found.column(Role.COORDINATES) is not None
    if found.places or found.column(Role.ORIGIN) is not None or not has_points:
        return None
    notes = columns.column(Role.NOTES)
    free = [column for i, column in enumerate(columns.table.columns) if i not in found.roles]
    for column in ([notes] if notes else []) + free:
        values = [value.strip() for value in column.values]
        is_number = all(_is_number(value) for value in values if value)
        is_counting = len(values) > _COUNTING * len(column) and not any(
            " " in value or "." in value for value in values
        )
        if column.filled > 0.5 and len(values) > 1 and not is_counting:
            told = [f"{column.header} {value}" if is_number and value else _beginning(value) for value in values]
            return Column(column.header, tuple(told), column.codes)
    return None


def _is_number(text: str) -> bool:
    return not np.isnan(_number(text))


def _cell(column: Column | None, row: int) -> str:
    return column.values[column.codes[row]].strip() if column else ""


def _title(people: str, kind: str, where: str) -> str:
    what = ", ".join(part for part in (kind, where) if part)
    title = f"{people}: {what}" if people and what else people or what
    return title if len(title) <= 2 * _TITLE_LENGTH else f"{title[: 2 * _TITLE_LENGTH - 1]}…"


def _from_rest(columns: _ByRole) -> list[str]:
    """The beginning of the notes, or of the first column that is for nothing else; its number where that is empty."""
    notes = columns.column(Role.NOTES)
    free = [
        column for i, column in enumerate(columns.table.columns) if i not in columns.found.roles and column.filled > 0.5
    ]
    numbered = [f"Event {line}" for line in columns.table.lines]
    told = numbered
    if free:
        told = free[0].mapped(
            lambda value: f"{free[0].header} {value.strip()}" if value.strip() else f"No {free[0].header}"
        )
    return _filled(notes.mapped(_beginning), told) if notes and notes.filled else told


def _beginning(text: str) -> str:
    body = " ".join(text.split())
    sentence = _SENTENCE.match(body)
    if sentence and len(sentence[1]) <= 2 * _TITLE_LENGTH:
        return sentence[1]
    return body if len(body) <= _TITLE_LENGTH else f"{body[:_TITLE_LENGTH].rsplit(' ', 1)[0]}…"
