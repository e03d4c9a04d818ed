"""Close in: where the cards of single events stand, so that no label lies over another."""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.folding import Floats
from viewer.timeline.lanes import Rows

Integers = NDArray[np.int64]
_AIR_PX = 4.0


@dataclass(frozen=True, slots=True)
class CardStyle:
    """How much room cards get.

    Attributes:
        row_px: height of a row with the air below it.
        label_most_px: labels wider than this are cut; 0 draws none.
        has_second_line: whether time and topics stand below the title.
        has_chips: whether topics stand beside the title.
    """

    row_px: float
    label_most_px: float
    has_second_line: bool = False
    has_chips: bool = False


@dataclass(frozen=True, eq=False)
class Placement:
    """Cards in rows; all arrays are (m,), pixels count from the left edge of the plot.

    Attributes:
        entries: index into the shown entries.
        bar_left_px, bar_right_px: the true extent in time.
        left_px, right_px: the whole card with its label.
        label_px: the width of the label with its padding.
        row: row within its lane, from 0.
        lane_rows: (k,) rows each lane needs, at least 1.
    """

    entries: Rows
    bar_left_px: Floats
    bar_right_px: Floats
    left_px: Floats
    right_px: Floats
    label_px: Floats
    row: Integers
    lane_rows: Integers


def card_edges(bar_left: Floats, bar_right: Floats, label_px: Floats, width_px: float) -> tuple[Floats, Floats]:
    """Left and right edges of cards that hold both their bar, as far as it is in view, and their label.

    A label begins where its bar begins; it is pushed to the left where it would leave the view.
    """
    seen_left = np.clip(bar_left, 0, width_px)
    seen_right = np.clip(bar_right, 0, width_px)
    left = np.minimum(seen_left, np.maximum(width_px - label_px, 0))
    return left, np.maximum(left + label_px, seen_right)


def place(
    entries: Rows,
    lanes: NDArray[np.integer],
    bars: tuple[Floats, Floats],
    label_px: Floats,
    lane_count: int,
    width_px: float,
    kept_rows: Integers | None = None,
) -> Placement:
    """Cards laid into the first free row of their lane, from left to right.

    Args:
        entries: (m,) what is placed.
        lanes: (m,) lane of each.
        bars: (m,) left and right edges of their extents, in pixels.
        label_px: (m,) width of each label with its padding, 0 for none.
        lane_count: how many lanes there are.
        width_px: width of the plot.
        kept_rows: (m,) the row each card stood in before and keeps if it can, -1 for none.
    """
    left, right = card_edges(*bars, label_px, width_px)
    kept = np.full(len(entries), -1) if kept_rows is None else kept_rows
    row = np.zeros(len(entries), dtype=np.int64)
    taken: list[list[_Row]] = [[] for _ in range(lane_count)]
    # Those that keep their row choose first; newcomers take what is left.
    for index in np.lexsort((left, kept < 0)).tolist():
        row[index] = _free_row(taken[lanes[index]], float(left[index]), float(right[index]), int(kept[index]))
    lane_rows = np.array([max(len(rows), 1) for rows in taken], dtype=np.int64)
    return Placement(entries, *bars, left, right, label_px, row, lane_rows)


class _Row:
    """The stretches of one row that are taken, in order."""

    def __init__(self) -> None:
        self._lefts: list[float] = []
        self._rights: list[float] = []

    def took(self, left: float, right: float) -> bool:
        """Take a stretch if it and some air beside it are free; says whether it was."""
        place_of = bisect_right(self._lefts, left)
        if place_of and self._rights[place_of - 1] + _AIR_PX > left:
            return False
        if place_of < len(self._lefts) and self._lefts[place_of] < right + _AIR_PX:
            return False
        self._lefts.insert(place_of, left)
        self._rights.insert(place_of, right)
        return True


def _free_row(rows: list[_Row], left: float, right: float, kept: int) -> int:
    """The kept row if it is free, else the first free one, which is then taken."""
    rows.extend(_Row() for _ in range(kept + 1 - len(rows)))
    if kept >= 0 and rows[kept].took(left, right):
        return kept
    for number, row in enumerate(rows):
        if row.took(left, right):
            return number
    rows.append(_Row())
    rows[-1].took(left, right)
    return len(rows) - 1
