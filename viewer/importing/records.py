"""From text to records: delimiter, quotes, line ends, and where in the file each record starts."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from viewer.importing.fixedwidth import ALIGNED, cut, find_cuts, is_named_with
from viewer.itinerary.rawtable import RawRecord

DELIMITERS = (",", ";", "\t", "|")
_RARE_DELIMITERS = ("^", "~", "¦", "\x1f")
_SAMPLE_RECORDS = 200
_SAMPLE_CHARACTERS = 300_000
_MAX_REPAIRS = 200
_CANCEL_EVERY = 8_192
_EVEN = 0.9
_END = "\x00end\x00"


@dataclass(frozen=True)
class Records:
    """The cells of a file.

    Attributes:
        rows: the cells of each record; an empty line is a record without cells.
        lines: physical line, from 1, where each record starts.
        repaired: lines with a quotation mark that was never closed and so was read as a plain character.
    """

    rows: list[list[str]]
    lines: list[int]
    repaired: tuple[int, ...] = ()

    def raw(self, source: Sequence[str], delimiter: str) -> tuple[tuple[RawRecord, ...], str]:
        """The records with their text as written, and what stands before the first.

        Args:
            source: the physical lines of the file; empty where there are none and the text must be made.
            delimiter: between the cells of a text that is made; empty for a comma.
        """
        if not source:
            made = (
                RawRecord(line, _made(row, delimiter or ","), "\r\n", len(row))
                for row, line in zip(self.rows, self.lines, strict=True)
            )
            return tuple(made), ""
        ends = [*(line - 1 for line in self.lines[1:]), len(source)]
        found = []
        for row, line, end in zip(self.rows, self.lines, ends, strict=True):
            text = "".join(source[line - 1 : end])
            body = text[: len(text) - len(_ending(text))]
            found.append(RawRecord(line, body, text[len(body) :], len(row)))
        return tuple(found), "".join(source[: self.lines[0] - 1]) if self.lines else ""


def _ending(text: str) -> str:
    return next((end for end in ("\r\n", "\n", "\r") if text.endswith(end)), "")


def _made(row: Sequence[str], delimiter: str) -> str:
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter, lineterminator="").writerow(row)
    return target.getvalue()


@dataclass(frozen=True)
class Dialect:
    """How cells are kept apart.

    Attributes:
        is_clear: whether no other delimiter fits about as well.
        skipped_lines: lines at the top that only say what the delimiter is.
        skips_space: whether a space after the delimiter is no part of the cell, as where quotation marks follow it.
        repairs: whether a quotation mark that is never closed is read as a plain character.
        cuts: where columns begin that are aligned by spaces.
    """

    delimiter: str
    is_clear: bool = True
    skipped_lines: int = 0
    repairs: bool = True
    skips_space: bool = False
    cuts: tuple[int, ...] = ()


def split_lines(text: str) -> list[str]:
    """The physical lines with their ends: LF, CR or CR LF, mixed as they may be."""
    return list(io.StringIO(text, newline=""))


def find_dialect(lines: list[str], chosen: str | None = None) -> Dialect:
    """The delimiter that makes the most even table; a ``sep=`` line or a choice decides at once."""
    first = lines[0].strip().strip('"') if lines else ""
    declared = first[4:5] if first.lower().startswith("sep=") and len(first) <= 5 else ""
    skipped = 1 if first.lower() == "sep=" or declared else 0
    if chosen == ALIGNED:
        return Dialect(ALIGNED, cuts=find_cuts(lines))
    if chosen or skipped:
        return Dialect(chosen or declared or "\t", True, skipped)
    sample = _sample(lines)
    with _long_cells():
        scores = sorted(((_evenness(sample, mark), mark) for mark in DELIMITERS), key=lambda pair: -pair[0])
    (best, delimiter), (second, _) = scores[0], scores[1]
    if best < _EVEN:
        with _long_cells():
            best, delimiter = max([(best, delimiter), *((_evenness(sample, mark), mark) for mark in _RARE_DELIMITERS)])
    cuts = find_cuts(sample)
    if cuts and not is_named_with(sample, cuts, delimiter):
        return Dialect(ALIGNED, best < _EVEN, cuts=cuts)
    if best <= 0:
        return Dialect(",")
    is_clear = delimiter in _RARE_DELIMITERS or second <= 0 or best - second > 0.05
    skips_space = sum(f'{delimiter} "' in line for line in sample) > 0.3 * len(sample)
    return Dialect(delimiter, is_clear, skips_space=skips_space)


def _sample(lines: list[str]) -> list[str]:
    total, sample = 0, []
    for line in lines:
        total += len(line)
        sample.append(line)
        if total > _SAMPLE_CHARACTERS:
            break
    return sample


def _evenness(sample: list[str], delimiter: str) -> float:
    """How much the records are alike in width, 0 where the delimiter does not occur."""
    if not any(delimiter in line for line in sample):
        return 0.0
    rows = [row for row in islice(csv.reader(sample, delimiter=delimiter), _SAMPLE_RECORDS) if row]
    widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    wide = {width: count for width, count in widths.items() if width > 1}
    if not wide:
        return 0.0
    mode, count = max(wide.items(), key=lambda item: (item[1], item[0]))
    near = sum(n for width, n in widths.items() if abs(width - mode) <= 2 and width > 1)
    total = sum(widths.values())
    fullest = max(len(row) for row in rows[:10])
    head = 0.15 if abs(fullest - mode) <= 1 or len(rows[0]) == mode else 0.0
    return (0.7 * count + 0.3 * near) / total + head + 0.2 * (1 - 1 / mode)


def read_records(
    lines: list[str], dialect: Dialect, limit: int | None = None, cancelled: Callable[[], bool] = lambda: False
) -> Records:
    """The records of a file, or its first ones.

    A quotation mark that is never closed would swallow the rest of the file, or make one wrong record of two lines.
    Such a line is read again with its marks as plain characters, and named in ``repaired``.
    """
    start = dialect.skipped_lines
    if dialect.delimiter == ALIGNED:
        rows = [cut(line, dialect.cuts) for line in lines[:limit]]
        return Records(rows, list(range(1, len(rows) + 1)))
    with _long_cells():
        if any('"' in line for line in lines):
            return _quoted_records(lines, dialect, limit, cancelled)
        rows = list(_plain_rows(lines[start : None if limit is None else start + limit], dialect, cancelled))
    return Records(rows, list(range(start + 1, start + 1 + len(rows))))


@contextmanager
def _long_cells() -> Iterator[None]:
    """A cell of a megabyte is a cell; the limit of the csv module is one for the process, and put back."""
    before = csv.field_size_limit(2**31 - 1)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _plain_rows(lines: list[str], dialect: Dialect, cancelled: Callable[[], bool]) -> Iterator[list[str]]:
    reader = csv.reader(lines, delimiter=dialect.delimiter, quoting=csv.QUOTE_NONE)
    while not cancelled():
        chunk = list(islice(reader, _CANCEL_EVERY))
        yield from chunk
        if not chunk:
            return


def _quoted_records(lines: list[str], dialect: Dialect, limit: int | None, cancelled: Callable[[], bool]) -> Records:
    width = _usual_width(lines, dialect)
    rows: list[list[str]] = []
    starts: list[int] = []
    repaired: list[int] = []
    at = dialect.skipped_lines
    while at < len(lines) and not cancelled():
        is_quoted = len(repaired) < _MAX_REPAIRS
        for record, start, end in _numbered(lines, at, dialect, is_quoted=is_quoted):
            if limit is not None and len(rows) >= limit:
                return Records(rows, starts, tuple(repaired))
            is_stray = dialect.repairs and _is_swallowed(record, lines, start, end, dialect, width)
            rows.append(_unquoted(lines[start], dialect) if is_stray else _without_end(record))
            starts.append(start + 1)
            at = start + 1 if is_stray else end
            if is_stray:
                repaired.append(start + 1)
                break
            if len(rows) % _CANCEL_EVERY == 0 and cancelled():
                break
    return Records(rows, starts, tuple(repaired))


def _numbered(lines: list[str], at: int, dialect: Dialect, *, is_quoted: bool) -> Iterator[tuple[list[str], int, int]]:
    """Records from a line on, with the index of their first line and of the line after them."""
    # The closing mark tells a record that ended from one that ran into the end of the file.
    source = iter([*lines[at:-1], lines[-1] if lines[-1].endswith(("\n", "\r")) else lines[-1] + "\n", _END])
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if is_quoted else csv.QUOTE_NONE
    reader = csv.reader(
        source, delimiter=dialect.delimiter, quoting=quoting, skipinitialspace=dialect.skips_space and is_quoted
    )
    start = at
    for row in reader:
        if row == [_END]:
            return
        after = min(at + reader.line_num, len(lines))
        yield row, start, after if not (row and row[-1].endswith(_END)) else len(lines) + 1
        start = at + reader.line_num


def _without_end(record: list[str]) -> list[str]:
    """A record that ran into the end of the file, without the mark of the end."""
    if record and record[-1].endswith(_END):
        return [*record[:-1], record[-1].removesuffix(_END).rstrip("\r\n")]
    return record


def _is_swallowed(row: list[str], lines: list[str], start: int, after: int, dialect: Dialect, width: int) -> bool:
    """Whether a record has its shape from a stray quotation mark."""
    if after > len(lines):
        return after - start > 2 or '"' in lines[start]
    if len(row) == width or '"' not in lines[start]:
        return False
    if after - start == 1 and len(row) > 1 and _is_well_quoted(lines[start], dialect):
        return False  # a record that only leaves out its last cells
    return len(_unquoted(lines[start], dialect)) == width


def _is_well_quoted(line: str, dialect: Dialect) -> bool:
    """Whether every quotation mark that opens a cell of a line is closed at the cell's end."""
    try:
        next(csv.reader([line], delimiter=dialect.delimiter, skipinitialspace=dialect.skips_space, strict=True), None)
    except csv.Error:
        return False
    return True


def _unquoted(line: str, dialect: Dialect) -> list[str]:
    cells = next(csv.reader([line], delimiter=dialect.delimiter, quoting=csv.QUOTE_NONE), [])
    return [cell.strip('"') if cell.count('"') == 1 else _inner(cell) for cell in cells]


def _inner(cell: str) -> str:
    return cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell


def _usual_width(lines: list[str], dialect: Dialect) -> int:
    sample = csv.reader(
        _sample(lines[dialect.skipped_lines :]), delimiter=dialect.delimiter, skipinitialspace=dialect.skips_space
    )
    widths = Counter(len(row) for row in islice(sample, _SAMPLE_RECORDS) if row)
    plain = Counter(len(_unquoted(line, dialect)) for line in lines[:_SAMPLE_RECORDS] if line.strip())
    wide = Counter({width: n for width, n in widths.items() if width > 1})
    if wide and wide.most_common(1)[0][1] > 1:
        return wide.most_common(1)[0][0]
    return plain.most_common(1)[0][0] if plain else 0
