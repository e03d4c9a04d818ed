"""A table as it stood in its file, so that a copy can add to it and change nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One record with its text as written.

    Attributes:
        line: physical line, from 1, where it starts.
        text: everything but the end of its last line, quotation marks included.
        ending: the end of its last line: LF, CR LF, CR, or nothing at the end of the file.
        width: number of cells.
    """

    line: int
    text: str
    ending: str
    width: int


@dataclass(frozen=True)
class RawTable:
    """All records of a file, in their order.

    Attributes:
        encoding: Python codec of the file.
        delimiter: the character that keeps cells apart.
        width: number of columns.
        header_row: physical line of the header, None without one.
        preamble: lines before the first record, such as ``sep=;``.
    """

    encoding: str
    delimiter: str
    width: int
    header_row: int | None
    records: tuple[RawRecord, ...]
    preamble: str = ""
