"""Programmes in blocks: a record that holds nothing but a date stands above the records of that day."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from viewer.importing.datescan import scan
from viewer.importing.layout import Layout
from viewer.importing.profile import is_day
from viewer.importing.records import Records
from viewer.importing.table import Table, column_of

HEADER = "(unnamed day)"
_LONGEST = 60
_COUNT = re.compile(r"(?:day|tag|jour|día|dia|giorno|dag|den|deň|dzień|nap|день)\s*\d+\s*[-–—:.,|(]+\s*", re.IGNORECASE)


def with_days(table: Table, layout: Layout, records: Records) -> tuple[Table, Layout] | None:
    """The table with a column of the dates that stand above its records, and the layout that says so.

    None where there are no such dates, or where they stand in a column of dates that goes on below them.
    """
    days = {i: text for i, row in enumerate(records.rows) if i != layout.header and (text := _day_of(row))}
    kept = [at for at, i in enumerate(layout.rows) if i not in days]
    rows = [layout.rows[at] for at in kept]
    if not days or len(days) > len(rows) or HEADER in layout.headers or not _is_first_filled(records, rows):
        return None
    places = sorted(days)
    texts = [days[places[above - 1]] if (above := bisect_left(places, i)) else "" for i in rows]
    table = table.take(np.array(kept, dtype=np.int64))
    skipped = dict(layout.skipped) | dict.fromkeys(days, "heading")
    layout = replace(
        layout,
        headers=(*layout.headers, HEADER),
        rows=tuple(rows),
        skipped=tuple(sorted(skipped.items())),
    )
    return replace(table, columns=(*table.columns, column_of(HEADER, texts))), layout


def _day_of(row: Sequence[str]) -> str:
    """The date that is all a record holds, without "Day 2" before it; empty where it is none."""
    cells = [cell.strip() for cell in row if cell.strip()]
    if len(cells) != 1 or len(cells[0]) > _LONGEST or re.match(r"[^\W\d]+:\s", cells[0]):
        return ""
    text = _COUNT.sub("", cells[0], count=1).strip("()[] ")
    return text if is_day(scan(text)) else ""


def _is_first_filled(records: Records, rows: Sequence[int]) -> bool:
    """Whether the records have a first cell of their own, which is no date: else the dates are to be filled down."""
    firsts = [records.rows[i][0].strip() for i in rows if records.rows[i]]
    filled = [first for first in firsts if first]
    return 2 * len(filled) > len(rows) and not any(is_day(scan(first)) for first in filled[:_LONGEST])
