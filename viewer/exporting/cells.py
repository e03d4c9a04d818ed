"""Cells as text: several values in one, quotation, and text that a spreadsheet must not take for a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from viewer.itinerary import edtf

_NUMBER = re.compile(r"[+\-−]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+\-]?\d+)?\s*[%°]?")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def joined(values: Iterable[str]) -> str:
    r"""Several values in one cell: parted by ``;``, a literal one written ``\\;``."""
    return ";".join(_escaped(value) for value in values)


def _escaped(value: str) -> str:
    """A blank after a backslash at the end keeps it apart from the semicolon that follows."""
    text = value.replace(";", "\\;")
    return f"{text} " if text.endswith("\\") else text


def inert(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe before text that could be one.

    Numbers and dates (``-33.9``, ``-0043-03-15``) stay as they are: they are none.
    """
    if not text.lstrip(" ").startswith(_FORMULA_STARTS) or _NUMBER.fullmatch(text) or _is_date(text):
        return text
    return f"'{text}"


def _is_date(text: str) -> bool:
    try:
        edtf.parse(text)
    except ValueError:
        return False
    return True


def csv_text(rows: Iterable[Sequence[str]], delimiter: str = ",", ending: str = "\r\n") -> str:
    """Records as CSV text (RFC 4180), quotation only where it is needed."""
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter, lineterminator=ending).writerows(rows)
    return target.getvalue()
