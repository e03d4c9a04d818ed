"""The places of the gazetteer: shipped as plain columns, which pack to two thirds, and made a table when unpacked."""

import sqlite3
import struct
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from viewer.geocoding.waiting import CancelledError, IsCancelled

TEXT = "s"  # the form of texts, one a line; that of numbers is theirs in `struct`


def values_of(form: str, content: bytes) -> Sequence[str] | Sequence[int]:
    """The values of a stored column, in order."""
    if form == TEXT:
        return content.decode("utf-8").split("\n")
    return struct.unpack(f"<{len(content) // struct.calcsize(form)}{form}", content)


def content_of(form: str, values: Sequence[str] | Sequence[int]) -> bytes:
    """A column as it is stored; texts hold no line breaks."""
    if form == TEXT:
        return "\n".join(map(str, values)).encode("utf-8")
    return struct.pack(f"<{len(values)}{form}", *values)


def make_places(path: Path, progress: Callable[[float], object], is_cancelled: IsCancelled) -> None:
    """Fill the table of places from the stored columns, and drop these.

    Args:
        path: the unpacked file; nobody else has it open.
        progress: told the share done, 0 to 1.
        is_cancelled: asked now and then whether to stop.

    Raises:
        CancelledError: ``is_cancelled`` said so.
        sqlite3.Error: the file cannot be read or written.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in ("pragma journal_mode = off", "pragma synchronous = off", "begin"):
            db.execute(statement)
        (parts,) = db.execute("select max(part) + 1 from place_column").fetchone()
        for part in range(parts):
            if is_cancelled():
                raise CancelledError
            stored = "select form, content from place_column where part = ? order by position"
            columns = [values_of(form, content) for form, content in db.execute(stored, (part,))]
            marks = ",".join("?" * len(columns))
            db.execute("delete from place_column where part = ?", (part,))  # its pages are used again
            db.executemany(f"insert into place values ({marks})", zip(*columns, strict=True))
            progress((part + 1) / parts)
        for statement in ("drop table place_column", "commit"):
            db.execute(statement)
