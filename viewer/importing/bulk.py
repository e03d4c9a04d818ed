"""Large plain tables as columns without an object per cell.

The csv module makes a Python text of every cell: for a hundred thousand records that alone takes longer than all else.
Where a file has no quotation marks and every record the same number of cells, the cells are found as offsets in the
bytes, brought to codes by their bytes, and only the different ones become texts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray

from viewer.importing.layout import HEADING_SAMPLE, Layout, are_headings, footer_length, is_heading
from viewer.importing.table import Column, Table, column_of

LEAST_BYTES = 400_000
_SAFE_ENCODINGS = frozenset({"ascii", "utf-8", "utf-8-sig", "cp1252", "cp1250", "cp1251", "mac_roman", "iso8859_2"})
_WORD = 8
_MAX_WORDS = 4
_TAIL = 15
_LINE_FEED, _RETURN = 10, 13
_SLOTS_PER_KEY = 1
_SEARCHED, _PORTION = 1 << 18, 1 << 14  # bytes, and cells, that are worked on at a time: they stay near the processor
_MOST_BYTES = 2**31 - 1_000  # offsets are of four bytes
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_MASKS = np.array([(1 << (8 * n)) - 1 for n in range(_WORD + 1)], dtype=np.uint64)
Offsets = NDArray[np.int32]
Words = NDArray[np.uint64]


@dataclass(frozen=True, eq=False)
class Grid:
    """Where the cells of a plain table lie in its bytes.

    Attributes:
        data: the bytes, with a line feed at the end.
        bounds: (records * width + 1,) -1, and the byte after each cell: a delimiter or, after the last of a record, a
            line feed.
        width: cells of each record.
        has_returns: whether a carriage return stands before each line feed.
    """

    data: bytes
    encoding: str
    bounds: Offsets
    width: int
    has_returns: bool

    def __len__(self) -> int:
        return len(self.bounds) // self.width

    def span(self, rows: slice, column: int) -> tuple[Offsets, Offsets]:
        """(n,) the first byte of each cell of a column in some records, and the byte after it."""
        starts = self.bounds[:-1].reshape(-1, self.width)[rows, column] + 1
        is_last = column == self.width - 1
        return starts, self.bounds[1:].reshape(-1, self.width)[rows, column] - int(is_last and self.has_returns)

    def column_texts(self, rows: slice, column: int) -> list[str]:
        """The cells of a column in some records."""
        starts, ends = self.span(rows, column)
        spans = zip(starts.tolist(), ends.tolist(), strict=True)
        return [self.data[start:end].decode(self.encoding) for start, end in spans]

    def texts(self, rows: slice) -> list[list[str]]:
        """Some records as texts."""
        columns = [self.column_texts(rows, column) for column in range(self.width)]
        return [list(record) for record in zip(*columns, strict=True)]


class GridRows(Sequence[list[str]]):
    """All records of a grid, each made into texts when it is looked at."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid

    def __len__(self) -> int:
        return len(self._grid)

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
    if not LEAST_BYTES < len(data) < _MOST_BYTES or encoding not in _SAFE_ENCODINGS or b'"' in data or b"\x00" in data:
        return None
    body = data.removeprefix(b"\xef\xbb\xbf") if encoding == "utf-8-sig" else data
    if not body.endswith(b"\n"):
        body += b"\n"
    width = body.count(delimiter.encode(), 0, body.index(b"\n")) + 1
    cells = np.frombuffer(body, np.uint8)
    bounds, count = _bounds(cells, ord(delimiter))
    feeds = bounds[width::width]
    if width < 2 or len(bounds) != count * width + 1 or not (cells[feeds] == _LINE_FEED).all():
        return None
    has_returns = b"\r" in body
    if has_returns and (body.count(b"\r") != count or not (cells[feeds - 1] == _RETURN).all()):
        return None
    return Grid(body, "utf-8" if encoding == "utf-8-sig" else encoding, bounds, width, has_returns)


def _bounds(cells: NDArray[np.uint8], delimiter: int) -> tuple[Offsets, int]:
    """-1, and where cells end; and how many line feeds there are: in portions that stay near the processor."""
    found, count = [np.array([-1], dtype=np.int32)], 0
    for at in range(0, len(cells), _SEARCHED):
        portion = cells[at : at + _SEARCHED]
        is_bound = portion == _LINE_FEED
        count += int(np.count_nonzero(is_bound))
        is_bound |= portion == delimiter
        found.append((np.flatnonzero(is_bound) + at).astype(np.int32))
    return np.concatenate(found), count


def bulk_table(grid: Grid, headers: Sequence[str], rows: range, first_line: int) -> Table:
    """The table of some records of a grid.

    Args:
        grid: all records of the file.
        headers: names of its columns.
        rows: the records that may be events.
        first_line: physical line, from 1, of the grid's first record.
    """
    columns = [_column(grid, header, slice(rows.start, rows.stop), i) for i, header in enumerate(headers)]
    lines = np.arange(first_line + rows.start, first_line + rows.stop, dtype=np.int32)
    return Table(tuple(columns), lines)


def _column(grid: Grid, header: str, kept: slice, index: int) -> Column:
    """One column: equal bytes are one value; long cells go the plain way."""
    starts, ends = grid.span(kept, index)
    lengths = ends - starts
    count = -(-int(lengths.max(initial=1)) // _WORD)
    if count > _MAX_WORDS:
        return column_of(header, grid.column_texts(kept, index))
    cells = _padded(grid.data, starts, lengths, count)
    same = _first_equal(_keys(cells))
    if count > 1 and not all(np.array_equal(cells[same[rows]], cells[rows]) for rows in _portions(len(same))):
        # Two different cells with one key: rarer than a hit by a meteorite, and still not to be read wrong.
        return column_of(header, grid.column_texts(kept, index))
    first, codes = _first_and_codes(same)
    return Column(header, _decoded(cells[first].view(f"S{_WORD * count}").ravel(), grid.encoding), codes)


def _padded(data: bytes, starts: Offsets, lengths: Offsets, count: int) -> Words:
    """(n, count) the bytes of each cell as words, with zeros after its end."""
    masks = np.array(
        [[_MASKS[max(0, min(_WORD, n - _WORD * i))] for i in range(count)] for n in range(_WORD * count + 1)]
    )
    cells = np.empty((len(starts), count), dtype=np.uint64)
    for rows in _portions(len(starts)):
        np.bitwise_and(_words_at(data, starts[rows], count), masks.take(lengths[rows], axis=0), out=cells[rows])
    return cells


def _portions(count: int) -> Iterator[slice]:
    return (slice(at, at + _PORTION) for at in range(0, count, _PORTION))


def _words_at(data: bytes, starts: Offsets, count: int) -> Words:
    """(n, count) so many words from each of some rising offsets on, with zeros after the last byte."""
    size = _WORD * count
    if int(starts[-1]) + size > len(data):
        data, starts = data[int(starts[0]) :] + bytes(size), starts - starts[0]
    cells = np.ndarray((len(data) - size + 1,), dtype=f"V{size}", buffer=data, strides=(1,))
    return cells[starts].view("<u8").reshape(-1, count)


def _keys(cells: Words) -> Words:
    """(n,) a number for each cell, the same for equal ones."""
    key = cells[:, 0].copy()
    for i in range(1, cells.shape[1]):
        key ^= key >> np.uint64(29)
        key *= _SPREAD
        key += cells[:, i]
    return key


def _decoded(cells: NDArray[np.bytes_], encoding: str) -> tuple[str, ...]:
    """The cells as texts, decoded all at once; none of them holds a line feed."""
    return tuple(b"\n".join(cells.tolist()).decode(encoding).split("\n")) if len(cells) else ()


def _first_and_codes(same: Offsets) -> tuple[Offsets, Offsets]:
    """Where each different cell stands first, in order of appearance, and for each cell which of these it is."""
    is_first = same == np.arange(len(same), dtype=np.int32)
    rank = np.cumsum(is_first, dtype=np.int32)
    rank -= 1
    return np.flatnonzero(is_first).astype(np.int32), rank[same]


def _first_equal(key: Words, turn: int = 0) -> Offsets:
    """(n,) where a number equal to each of them stands first: a hash table in a few passes instead of a sort."""
    bits = max(8, int(len(key) * _SLOTS_PER_KEY).bit_length())
    slot = ((key ^ (key >> np.uint64(32 - turn % 16))) * (_SPREAD + np.uint64(2 * turn))) >> np.uint64(64 - bits)
    at = slot.view(np.int64)
    table = np.empty(1 << bits, dtype=np.int32)
    table[at[::-1]] = np.arange(len(key) - 1, -1, -1, dtype=np.int32)  # the last written, the first of them, stays
    first = table[at]
    others = np.flatnonzero(key[first] != key)
    if len(others):  # two numbers in one slot: those that came second look for another one
        first[others] = others[_first_equal(key[others], turn + 1)]
    return first


def bulk_body(grid: Grid, layout: Layout) -> tuple[Table, list[tuple[int, str]]] | None:
    """The records of a grid that may be events, and the others with the reason; None where it takes a closer look.

    Args:
        grid: all records of the file.
        layout: that of its first records.
    """
    count, width = len(grid), grid.width
    first = 0 if layout.header is None else layout.header + 1
    if first > 1 or layout.questions or width != len(layout.headers):
        return None
    last = count - footer_length(grid.texts(slice(max(first, count - _TAIL), count)), width)
    table = bulk_table(grid, layout.headers, range(first, last), 1)
    values = table.columns[0].values
    if any(row[0] in values for row in grid.texts(slice(0, first))) or "\n#" in "\n".join(("", *values)):
        return None
    footer = [(line + 1, "footer") for line in range(last, count)]
    is_alone = np.ones(len(table), dtype=np.bool_)
    for column in table.columns[1:]:
        is_alone &= _is_empty(column)
    if not is_alone.any():
        return table, footer
    is_blank = is_alone & _is_empty(table.columns[0])
    skipped = [(int(line), "blank") for line in table.lines[is_blank]]
    is_title = _is_heading(table, is_alone & ~is_blank, ~is_blank)
    skipped += [(int(line), "heading") for line in table.lines[is_title]]
    return table.take(np.flatnonzero(~(is_blank | is_title))), sorted(skipped) + footer


def _is_empty(column: Column) -> NDArray[np.bool_]:
    return column.is_blank[column.codes] if column.is_blank.any() else np.zeros(len(column), dtype=np.bool_)


def _is_heading(table: Table, is_alone: NDArray[np.bool_], is_kept: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """(n,) which of the records with nothing but their first cell are titles of sections."""
    first = table.columns[0]
    head = np.flatnonzero(is_kept)[:HEADING_SAMPLE]
    others = first.take(head[~is_alone[head]]).texts()
    alone = np.flatnonzero(is_alone)
    found = np.zeros(len(table), dtype=np.bool_)
    if len(table.columns) > 2 and are_headings(len(alone), int(is_kept.sum()), [text.strip() for text in others]):
        found[alone] = [is_heading(text) for text in first.take(alone).texts()]
    return found
