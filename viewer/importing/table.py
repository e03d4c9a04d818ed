"""The table of a file as columns of codes, each distinct text kept once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.columns import Ints

_PORTION = 16_384


@dataclass(frozen=True, eq=False)
class Column:
    """The n cells of one column.

    Attributes:
        header: as written; a name in parentheses where the file gives none.
        values: the different texts, in order of appearance.
        codes: (n,) index into ``values``.
    """

    header: str
    values: tuple[str, ...]
    codes: Ints

    def __len__(self) -> int:
        return len(self.codes)

    @cached_property
    def is_blank(self) -> NDArray[np.bool_]:
        """(values,) which of the values hold nothing."""
        blank = np.fromiter(map(str.isspace, self.values), np.bool_, len(self.values))
        if "" in self.values:  # they are all different
            blank[self.values.index("")] = True
        return blank

    @property
    def filled(self) -> float:
        """Share of the cells that hold something, 0 to 1."""
        if not len(self.codes):
            return 0.0
        return float(np.mean(~self.is_blank[self.codes])) if self.is_blank.any() else 1.0

    def texts(self) -> list[str]:
        """The n cells as texts."""
        return _at_codes(self.values, self.codes)

    def mapped(self, change: Callable[[str], str]) -> list[str]:
        """The n cells, changed; the change is made once for each distinct text."""
        return _at_codes([change(value) for value in self.values], self.codes)

    def take(self, rows: NDArray[np.integer]) -> "Column":
        """The same column for some rows, in their order."""
        return Column(self.header, self.values, self.codes[rows])


@dataclass(frozen=True, eq=False)
class Table:
    """The records of one table that may be events.

    Attributes:
        lines: (n,) physical line, from 1, where each record starts.
        widths_differ: lines of the records that have more or fewer cells than the table has columns.
    """

    columns: tuple[Column, ...]
    lines: Ints
    widths_differ: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.lines)

    def take(self, rows: NDArray[np.integer]) -> "Table":
        """The table of some rows, in their order."""
        lines = self.lines[rows]
        kept = set(lines.tolist()) if self.widths_differ else set()
        return Table(
            tuple(column.take(rows) for column in self.columns),
            lines,
            tuple(line for line in self.widths_differ if line in kept),
        )


def objects(values: Sequence[str]) -> NDArray[np.object_]:
    """An array of Python texts, for gathering by codes."""
    return np.fromiter(values, dtype=object, count=len(values))


def _at_codes(values: Sequence[str], codes: Ints) -> list[str]:
    """(n,) the value of each code, in portions: each is one call that lets no other thread run."""
    array = objects(values)
    found: list[str] = []
    for start in range(0, len(codes), _PORTION):
        found += array[codes[start : start + _PORTION]].tolist()
    return found


def column_of(header: str, texts: Sequence[str]) -> Column:
    """A column from its cells."""
    index = {text: code for code, text in enumerate(dict.fromkeys(texts))}
    codes = np.fromiter(map(index.__getitem__, texts), np.int32, len(texts))
    return Column(header, tuple(index), codes)


def table_of(headers: Sequence[str], rows: Sequence[Sequence[str]], lines: Sequence[int]) -> Table:
    """The table of some records; short ones are filled up with empty cells, what is too much stays out."""
    width = len(headers)
    differ = tuple(line for row, line in zip(rows, lines, strict=True) if len(row) != width)
    if differ:
        rows = [[*row, *[""] * (width - len(row))][:width] for row in rows]
    cells = list(zip(*rows, strict=True)) if rows else [()] * width
    columns = tuple(column_of(header, texts) for header, texts in zip(headers, cells, strict=True))
    return Table(columns, np.array(lines, dtype=np.int32), differ)
