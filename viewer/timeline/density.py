"""Far out: how many events lie under each pixel of each lane."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.lanes import Shown
from viewer.timeline.scale import Scale

Counts = NDArray[np.int64]
Levels = NDArray[np.float32]
LEAST_PX = 3


@lru_cache(maxsize=2)
def coverage(shown: Shown, scale: Scale, lane_count: int) -> Counts:
    """(lanes, pixels) entries that touch each pixel column; each one in view covers at least three, to be seen.

    The last ones are kept, for a timeline that shows all of its time counts the same as its overview.
    """
    width = max(int(scale.width_px), 1)
    inside = _slice_within(shown, scale)
    left = scale.xs_px(shown.first_s[inside])
    right = scale.xs_px(shown.last_s[inside])
    seen = (right >= 0) & (left < width)
    # Clip first: far outside the view a pixel number need not fit an integer.
    begins = np.clip(left, 0, width - 1).astype(np.int64)
    ends = np.clip(np.ceil(right), 0, width).astype(np.int64)
    ends = np.maximum(ends, np.minimum(begins + LEAST_PX, width))
    base = shown.lanes[inside].astype(np.int64) * (width + 1)
    size = lane_count * (width + 1)
    if not seen.all():
        begins, ends, base = begins[seen], ends[seen], base[seen]
    rises = np.bincount(base + begins, minlength=size) - np.bincount(base + ends, minlength=size)
    return np.cumsum(rises.reshape(lane_count, width + 1), axis=1)[:, :width]


def _slice_within(shown: Shown, scale: Scale) -> slice:
    low = int(np.searchsorted(shown.reach_s, scale.span.first_s, side="left"))
    high = int(np.searchsorted(shown.first_s, scale.span.last_s, side="right"))
    return slice(low, high)


def levels(counts: Counts) -> Levels:
    """The counts as heights from 0 to 1, logarithmic, so that a single event stays visible beside thousands."""
    peak = int(counts.max(initial=0))
    if peak == 0:
        return np.zeros(counts.shape, dtype=np.float32)
    table = np.log1p(np.arange(peak + 1, dtype=np.float32)) / np.float32(np.log1p(peak))
    table[1:] = 0.22 + 0.78 * table[1:]
    heights: Levels = table[counts].astype(np.float32, copy=False)
    return heights
