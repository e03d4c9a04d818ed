"""Lanes: one per value of a facet, with the events that stand in each."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.columns import NO_VALUE, Bools, Codes, Ints, Tags, distinct
from viewer.timeline.folding import Floats
from viewer.timeline.marks import Marks
from viewer.timeline.scale import Span

MOST_LANES = 14
Rows = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class LaneEntries:
    """Which event stands in which lane; an event with several values has several entries.

    Attributes:
        codes: (k,) the facet's value of each lane, -1 for the lanes of the rest and of no value.
        has_rest: whether the rarest values share a lane, which then is the one after the valued lanes.
        rows: (m,) event of each entry, rising.
        lanes: (m,) its lane, 0 to k - 1.
    """

    codes: Ints
    has_rest: bool
    rows: Ints
    lanes: Ints

    @property
    def valued_count(self) -> int:
        """How many lanes stand for one value each; they come first."""
        return int((self.codes != NO_VALUE).sum())


@lru_cache(maxsize=2)
def lane_entries(column: Codes | Tags, most_lanes: int = MOST_LANES) -> LaneEntries:
    """The lanes of a facet in the order of its values; beyond ``most_lanes`` the rarest values share one.

    Those asked for last are kept, so that whoever has a thread for it can make them beforehand.
    """
    rows, codes = _pairs(column)
    kept, has_rest = _kept_values(codes, len(column.values), most_lanes)
    # The last two places of the table are the lane of the rest and, for code -1, that of no value.
    table = np.full(len(column.values) + 1, len(kept), dtype=np.int32)
    table[kept] = np.arange(len(kept), dtype=np.int32)
    table[-1] = len(kept) + has_rest
    has_none = bool((codes == NO_VALUE).any())
    lane_codes = np.concatenate((kept, np.full(has_rest + has_none, NO_VALUE))).astype(np.int32)
    entries = LaneEntries(lane_codes, has_rest, rows, table[codes])
    return entries if isinstance(column, Codes) else _distinct(entries)


def _pairs(column: Codes | Tags) -> tuple[Ints, Ints]:
    """Events and their values, by event; one without a value has the pair (row, -1)."""
    if isinstance(column, Codes):
        return np.arange(len(column.codes), dtype=np.int32), column.codes
    bare = np.flatnonzero(np.diff(column.offsets) == 0).astype(np.int32)
    rows = np.concatenate((column.rows, bare))
    codes = np.concatenate((column.codes, np.full(len(bare), NO_VALUE, dtype=np.int32)))
    order = np.argsort(rows, kind="stable")
    return rows[order], codes[order]


def _kept_values(codes: Ints, value_count: int, most_lanes: int) -> tuple[Ints, bool]:
    counts = np.bincount(codes[codes != NO_VALUE], minlength=value_count)
    used = np.flatnonzero(counts)
    if len(used) <= most_lanes:
        return used.astype(np.int32), False
    common = np.argsort(-counts, kind="stable")[: most_lanes - 1]
    return np.sort(common).astype(np.int32), True


def _distinct(entries: LaneEntries) -> LaneEntries:
    """The same without an event standing twice in one lane."""
    width = len(entries.codes) + 1
    keys = distinct(entries.rows.astype(np.int64) * width + entries.lanes)
    rows, lanes = (keys // width).astype(np.int32), (keys % width).astype(np.int32)
    return LaneEntries(entries.codes, entries.has_rest, rows, lanes)


@dataclass(frozen=True, eq=False)
class Shown:
    """The entries that pass the filter and are dated, by beginning.

    Attributes:
        rows: (m,) event of each entry.
        lanes: (m,) its lane.
        first_s: (m,) where its drawing begins, rising.
        last_s: (m,) where it ends.
        lane_counts: (k,) entries per lane.
    """

    rows: Ints
    lanes: Ints
    first_s: Floats
    last_s: Floats
    lane_counts: NDArray[np.int64]

    @cached_property
    def reach_s(self) -> Floats:
        """(m,) the latest end of an entry and all before it: with it the view's first entry is found by bisection."""
        return np.maximum.accumulate(self.last_s)

    def within(self, span: Span) -> Rows:
        """Indices of the entries that touch the span, rising."""
        low = int(np.searchsorted(self.reach_s, span.first_s, side="left"))
        high = int(np.searchsorted(self.first_s, span.last_s, side="right"))
        candidates = np.arange(low, high)
        return candidates[self.last_s[low:high] >= span.first_s]


def shown_entries(entries: LaneEntries, marks: Marks, mask: Bools) -> Shown:
    """The entries of the (n,) mask's events."""
    kept = (mask & marks.is_dated)[entries.rows]
    rows, lanes = entries.rows, entries.lanes
    if not kept.all():
        rows, lanes = rows[kept], lanes[kept]
    counts = np.bincount(lanes, minlength=len(entries.codes))
    return Shown(rows, lanes, marks.first_s[rows], marks.last_s[rows], counts)
