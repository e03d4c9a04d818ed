"""Which event lies under the pointer."""

import numpy as np

from viewer.timeline.cards import Placement
from viewer.timeline.folding import Floats
from viewer.timeline.lanes import Shown

_GRACE_PX = 3.0


def card_under(placement: Placement, tops_px: Floats, height_px: float, x_px: float, y_px: float) -> int | None:
    """The shown entry whose card holds the point, None where there is none.

    Args:
        placement: the cards.
        tops_px: (m,) upper edge of each card.
        height_px: height of all of them.
        x_px: from the left edge of the plot.
        y_px: on the scale of ``tops_px``.
    """
    hits = (placement.left_px - _GRACE_PX <= x_px) & (x_px <= placement.right_px + _GRACE_PX)
    hits &= (tops_px <= y_px) & (y_px < tops_px + height_px)
    found = np.flatnonzero(hits)
    if not len(found):
        return None
    # Two cards can only share the grace beside them: the nearer one is meant.
    distance = np.maximum(placement.left_px[found] - x_px, x_px - placement.right_px[found])
    return int(placement.entries[found[np.argmin(distance)]])


def nearest_in_lane(shown: Shown, lane: int, seconds: float, tolerance_s: float) -> int | None:
    """The shown entry of a lane that touches the instant, or the nearest within the tolerance; the shortest wins."""
    low = int(np.searchsorted(shown.reach_s, seconds - tolerance_s, side="left"))
    high = int(np.searchsorted(shown.first_s, seconds + tolerance_s, side="right"))
    candidates = np.arange(low, high)[shown.lanes[low:high] == lane]
    if not len(candidates):
        return None
    first, last = shown.first_s[candidates], shown.last_s[candidates]
    distance = np.maximum(np.maximum(first - seconds, seconds - last), 0)
    best = np.lexsort((last - first, distance))[0]
    return int(candidates[best]) if distance[best] <= tolerance_s else None
