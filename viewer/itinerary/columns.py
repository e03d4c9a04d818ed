"""Columns that one can filter by: text values as codes in numpy arrays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]
NO_VALUE = -1


def read_only(array: NDArray[np.generic]) -> None:
    """Make an array refuse writes from now on."""
    array.flags.writeable = False


def distinct(keys: NDArray[np.int64]) -> NDArray[np.int64]:
    """The different keys, rising. Keys that nearly rise already take a fraction of the time of `numpy.unique`."""
    ordered = np.sort(keys, kind="stable")
    is_new = np.ones(len(ordered), dtype=np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=is_new[1:])
    return ordered[is_new]


def gathered(texts: Sequence[str], rows: NDArray[np.integer]) -> tuple[str, ...]:
    """The texts of some rows, in their order; a column of nothing but empty texts is not looked up."""
    if not any(texts):
        return ("",) * len(rows)
    return tuple(np.array(texts, dtype=object)[rows].tolist())


@dataclass(frozen=True, eq=False)
class Codes:
    """One value per event, or none.

    Attributes:
        values: the different values.
        codes: (n,) index into ``values`` of each event, -1 where it has none.
    """

    values: tuple[str, ...]
    codes: Ints

    def __post_init__(self) -> None:
        read_only(self.codes)

    def at(self, row: int) -> str:
        """The value of one event, empty where it has none."""
        code = int(self.codes[row])
        return self.values[code] if code >= 0 else ""

    def take(self, rows: NDArray[np.integer]) -> "Codes":
        """The same column for some rows, in their order."""
        return Codes(self.values, self.codes[rows])

    def hits(self, wanted: Bools) -> Bools:
        """(n,) whether an event has one of the wanted values; ``wanted`` is (values,)."""
        table = np.append(wanted, False)  # code -1 reads the last entry
        return table[self.codes]

    def counts(self, mask: Bools) -> NDArray[np.int64]:
        """(values,) how many events of the mask have each value."""
        return np.bincount(self.codes[mask] + 1, minlength=len(self.values) + 1)[1:]


@dataclass(frozen=True, eq=False)
class Tags:
    """Any number of ordered values per event.

    Attributes:
        values: the different values.
        offsets: (n + 1,) where each event's entries begin in ``codes``.
        codes: (m,) index into ``values`` of each entry.
    """

    values: tuple[str, ...]
    offsets: Ints
    codes: Ints

    def __post_init__(self) -> None:
        read_only(self.offsets)
        read_only(self.codes)

    @cached_property
    def rows(self) -> Ints:
        """(m,) the event that each entry belongs to."""
        return np.repeat(np.arange(len(self.offsets) - 1, dtype=np.int32), np.diff(self.offsets))

    def codes_at(self, row: int) -> Ints:
        """The codes of one event, in order."""
        return self.codes[self.offsets[row] : self.offsets[row + 1]]

    def at(self, row: int) -> tuple[str, ...]:
        """The values of one event, in order."""
        return tuple(self.values[code] for code in self.codes_at(row))

    def take(self, rows: NDArray[np.integer]) -> "Tags":
        """The same column for some rows, in their order."""
        lengths = np.diff(self.offsets)[rows]
        offsets = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
        within = np.arange(offsets[-1], dtype=np.int32) - np.repeat(offsets[:-1], lengths)
        return Tags(self.values, offsets, self.codes[np.repeat(self.offsets[rows], lengths) + within])

    def first(self) -> Codes:
        """The first value of each event as a column of its own."""
        has_any = self.offsets[1:] > self.offsets[:-1]
        codes = np.full(len(has_any), NO_VALUE, dtype=np.int32)
        codes[has_any] = self.codes[self.offsets[:-1][has_any]]
        return Codes(self.values, codes)

    def hits(self, wanted: Bools) -> Bools:
        """(n,) whether an event has any of the wanted values; ``wanted`` is (values,)."""
        found = np.zeros(len(self.offsets) - 1, dtype=np.bool_)
        found[self.rows[wanted[self.codes]]] = True
        return found

    def counts(self, mask: Bools) -> NDArray[np.int64]:
        """(values,) how many events of the mask have each value; an event counts once."""
        return np.bincount(self._distinct[1][mask[self._distinct[0]]], minlength=len(self.values))

    @cached_property
    def _distinct(self) -> tuple[Ints, Ints]:
        """Rows and codes of the entries without repetition within an event."""
        width = max(len(self.values), 1)
        keys = distinct(self.rows.astype(np.int64) * width + self.codes)
        return (keys // width).astype(np.int32), (keys % width).astype(np.int32)


def is_same_column(one: Codes | Tags, two: Codes | Tags) -> bool:
    """Whether two columns say the same of every event."""
    if one is two:
        return True
    if isinstance(one, Tags) and isinstance(two, Tags):
        is_alike = np.array_equal(one.offsets, two.offsets)
    else:
        is_alike = isinstance(one, Codes) and isinstance(two, Codes)
    return is_alike and np.array_equal(one.codes, two.codes) and one.values == two.values


def codes_of(values: Iterable[str]) -> Codes:
    """A column from one text per event; an empty text is no value. Values stand in order of appearance."""
    index: dict[str, int] = {}
    codes = [index.setdefault(value, len(index)) if value else NO_VALUE for value in values]
    return Codes(tuple(index), np.array(codes, dtype=np.int32))


def tags_of(values: Iterable[Sequence[str]]) -> Tags:
    """A column from a sequence of texts per event. Values stand in order of appearance."""
    index: dict[str, int] = {}
    offsets, codes = [0], []
    for row in values:
        codes += [index.setdefault(value, len(index)) for value in row]
        offsets.append(len(codes))
    return Tags(tuple(index), np.array(offsets, dtype=np.int32), np.array(codes, dtype=np.int32))
