"""Large plain tables as columns without an object per cell.

The csv module makes a Python text of every cell: for a hundred thousand records that alone takes longer than all else.
Where a file has no quotation marks and every record the same number of cells, the cells are found as offsets in the
bytes, brought to codes by their bytes, and only the different ones become texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray

from viewer.importing.layout import Layout, footer_length
from viewer.importing.table import Column, Table, column_of

LEAST_BYTES = 400_000
_SAFE_ENCODINGS = frozenset({"ascii", "utf-8", "utf-8-sig", "cp1252", "cp1250", "cp1251", "mac_roman", "iso8859_2"})
_WORD = 8
_MAX_WORDS = 4
_TAIL = 15
_LINE_FEED, _RETURN = 10, 13
_SLOTS_PER_KEY = 1
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_MASKS = np.array([(1 << (8 * n)) - 1 for n in range(_WORD + 1)], dtype=np.uint64)
Offsets = NDArray[np.int64]
Words = NDArray[np.uint64]


@dataclass(frozen=True, eq=False)
class Grid:
    """Where the cells of a plain table lie in its bytes.

    Attributes:
        data: the bytes, followed by enough zeros to read whole words at every cell.
        starts: (records, columns) first byte of each cell.
        ends: (records, columns) byte after each cell.
    """

    data: bytes
    encoding: str
    starts: Offsets
    ends: Offsets

    def texts(self, rows: slice) -> list[list[str]]:
        """Some records as texts."""
        spans = zip(self.starts[rows].tolist(), self.ends[rows].tolist(), strict=True)
        return [[self._text(start, end) for start, end in zip(*span, strict=True)] for span in spans]

    def _text(self, start: int, end: int) -> str:
        return self.data[start:end].decode(self.encoding)


class GridRows(Sequence[list[str]]):
    """All records of a grid, each made into texts when it is looked at."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid

    def __len__(self) -> int:
        return len(self._grid.starts)

    @overload
    def __getitem__(self, index: int) -> list[str]: ...

    @overload
    def __getitem__(self, index: slice) -> list[list[str]]: ...

    def __getitem__(self, index: int | slice) -> list[str] | list[list[str]]:
        if isinstance(index, slice):
            return self._grid.texts(index)
        return self._grid.texts(slice(index, index + 1 or None))[0]


def grid_of(data: bytes, encoding: str, delimiter: str) -> Grid | None:
    """The grid of a large plain table; None for any other file."""
    if len(data) < LEAST_BYTES or encoding not in _SAFE_ENCODINGS or b'"' in data or b"\x00" in data:
        return None
    returns = data.count(b"\r")
    if returns and returns != data.count(b"\n"):
        return None
    body = data.removeprefix(b"\xef\xbb\xbf") if encoding == "utf-8-sig" else data
    if not body.endswith(b"\n"):
        body += b"\n"
    first = body[: body.index(b"\n") + 1]
    width = first.count(delimiter.encode()) + 1
    cells = np.frombuffer(body, np.uint8)
    marks = np.flatnonzero((cells == _LINE_FEED) | (cells == ord(delimiter)))
    if width < 2 or len(marks) % width or not _is_even(cells[marks], width):
        return None
    ends = marks.reshape(-1, width)
    starts = np.empty_like(ends)
    starts.ravel()[0] = 0
    starts.ravel()[1:] = marks[:-1] + 1
    if returns and not _ends_with_returns(cells, ends[:, -1]):
        return None
    if returns:
        ends = ends.copy()
        ends[:, -1] -= 1
    codec = "utf-8" if encoding == "utf-8-sig" else encoding
    return Grid(body + bytes(_WORD * _MAX_WORDS), codec, starts, ends)


def _ends_with_returns(cells: NDArray[np.uint8], ends: Offsets) -> bool:
    return bool((cells[ends - 1] == _RETURN).all())


def _is_even(marks: NDArray[np.uint8], width: int) -> bool:
    """Whether each record has as many cells as the first: a line feed at every ``width``-th mark and nowhere else."""
    is_end = marks == _LINE_FEED
    return bool(is_end[width - 1 :: width].all()) and int(is_end.sum()) == len(marks) // width


def bulk_table(grid: Grid, headers: Sequence[str], rows: range, first_line: int) -> Table:
    """The table of some records of a grid.

    Args:
        grid: all records of the file.
        headers: names of its columns.
        rows: the records that may be events.
        first_line: physical line, from 1, of the grid's first record.
    """
    words: Words = np.ndarray((len(grid.data) - _WORD + 1,), dtype="<u8", buffer=grid.data, strides=(1,))
    kept = slice(rows.start, rows.stop)
    columns = [
        _column(grid, words, header, grid.starts[kept, i], grid.ends[kept, i]) for i, header in enumerate(headers)
    ]
    lines = np.arange(first_line + rows.start, first_line + rows.stop, dtype=np.int32)
    return Table(tuple(columns), lines)


def _column(grid: Grid, words: Words, header: str, starts: Offsets, ends: Offsets) -> Column:
    """One column: equal bytes are one value; long cells go the plain way."""
    lengths = ends - starts
    longest = int(lengths.max(initial=0))
    if longest > _WORD * _MAX_WORDS:
        return _plain_column(grid, header, starts, ends)
    key = _masked(words, starts, lengths, 0)
    parts = [key.copy(), *(_masked(words, starts, lengths, at) for at in range(_WORD, longest, _WORD))]
    for part in parts[1:]:
        key ^= key >> np.uint64(29)
        key *= _SPREAD
        key += part
    first, codes = _first_and_codes(key)
    if len(parts) > 1 and not _is_one_to_one(first[codes], parts):
        # Two different cells with one key: rarer than a hit by a meteorite, and still not to be read wrong.
        return _plain_column(grid, header, starts, ends)
    cells = np.stack([part[first] for part in parts], axis=1).view(f"S{_WORD * len(parts)}").ravel()
    return Column(header, _decoded(cells, grid.encoding), codes.astype(np.int32))


def _is_one_to_one(same: Offsets, parts: Sequence[Words]) -> bool:
    """Whether cells with one key are equal; where all later words are, the key leaves but one first word.

    Args:
        same: (n,) the first cell with the same key.
        parts: (n,) words of each cell.
    """
    return all(np.array_equal(part, part[same]) for part in parts[1:])


def _decoded(cells: NDArray[np.bytes_], encoding: str) -> tuple[str, ...]:
    """The cells as texts, decoded all at once; none of them holds a line feed."""
    return tuple(b"\n".join(cells.tolist()).decode(encoding).split("\n")) if len(cells) else ()


def _first_and_codes(key: Words) -> tuple[Offsets, NDArray[np.int64]]:
    """Where each different number stands first, in order of appearance, and for each number which of these it is."""
    first = _first_equal(key)
    is_first = first == np.arange(len(key))
    rank = np.cumsum(is_first) - 1
    return np.flatnonzero(is_first), rank[first]


def _first_equal(key: Words, turn: int = 0) -> Offsets:
    """(n,) where a number equal to each of them stands first: a hash table in a few passes instead of a sort."""
    bits = max(8, int(len(key) * _SLOTS_PER_KEY).bit_length())
    slot = ((key ^ (key >> np.uint64(32 - turn % 16))) * (_SPREAD + np.uint64(2 * turn))) >> np.uint64(64 - bits)
    at = slot.view(np.int64)
    rows = np.arange(len(key) - 1, -1, -1)
    table = np.empty(1 << bits, dtype=np.int64)
    table[at[::-1]] = rows  # of several, the last that is written stays: the first of the numbers
    first = table[at]
    others = np.flatnonzero(key[first] != key)
    if len(others):  # two numbers in one slot: those that came second look for another one
        first[others] = others[_first_equal(key[others], turn + 1)]
    return first


def _plain_column(grid: Grid, header: str, starts: Offsets, ends: Offsets) -> Column:
    spans = zip(starts.tolist(), ends.tolist(), strict=True)
    return column_of(header, [grid.data[start:end].decode(grid.encoding) for start, end in spans])


def _masked(words: Words, starts: Offsets, lengths: Offsets, at: int) -> Words:
    """(n,) the eight bytes of each cell from an offset on, zero beyond its end."""
    if not at:
        return words[starts] & _MASKS[np.minimum(lengths, _WORD)]
    rows = np.flatnonzero(lengths > at)
    if 2 * len(rows) > len(starts):  # the file is followed by zeros, so that there is always a whole word
        return words[starts + at] & _MASKS[np.clip(lengths - at, 0, _WORD)]
    part = np.zeros(len(starts), dtype=np.uint64)
    part[rows] = words[starts[rows] + at] & _MASKS[np.minimum(lengths[rows] - at, _WORD)]
    return part


def bulk_body(grid: Grid, layout: Layout) -> tuple[Table, list[tuple[int, str]]] | None:
    """The records of a grid that may be events, and the others with the reason; None where it takes a closer look.

    Args:
        grid: all records of the file.
        layout: that of its first records.
    """
    count, width = grid.starts.shape
    first = 0 if layout.header is None else layout.header + 1
    if first > 1 or layout.questions or width != len(layout.headers):
        return None
    last = count - footer_length(grid.texts(slice(max(first, count - _TAIL), count)), width)
    table = bulk_table(grid, layout.headers, range(first, last), 1)
    values = table.columns[0].values
    if any(row[0] in values for row in grid.texts(slice(0, first))) or "\n#" in "\n".join(("", *values)):
        return None
    is_blank = np.ones(len(table), dtype=np.bool_)
    for column in table.columns:
        is_blank &= column.is_blank[column.codes] if column.is_blank.any() else False
    skipped = [(int(line), "blank") for line in table.lines[is_blank]]
    skipped += [(line + 1, "footer") for line in range(last, count)]
    return (table.take(np.flatnonzero(~is_blank)) if is_blank.any() else table), skipped
