"""What of each event is drawn: from where to where, how much of it is certain, and in which shape."""

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.calendar import DAY_S
from viewer.itinerary.columns import Bools
from viewer.itinerary.timecolumn import OPEN_FUTURE, OPEN_PAST, Seconds, TimeColumn
from viewer.itinerary.times import Qualifier
from viewer.timeline.folding import Floats

_EXACT = tuple(Qualifier).index(Qualifier.EXACT)


class Shape(IntEnum):
    """How an event stands in time."""

    UNDATED = 0
    POINT = 1  # a clock time
    DAY = 2  # one calendar day, the whole of it
    FLOATING = 3  # some moment within a longer stretch
    LASTING = 4  # from a start to an end


@dataclass(frozen=True, eq=False)
class Marks:
    """The drawn extent of n events, in seconds; undated ones have NaN.

    Attributes:
        first_s: (n,) where the drawing begins; rising, as the table is sorted by it.
        last_s: (n,) where it ends.
        sure_first_s: (n,) where certainty begins; equals ``sure_last_s`` where no part is certain.
        sure_last_s: (n,) where it ends.
        shape: (n,) `Shape`.
        opens_past: (n,) whether nothing says how early it may begin.
        opens_future: (n,) whether nothing says how late it may end.
        is_vague: (n,) whether the source calls its own date approximate or uncertain.
    """

    first_s: Floats
    last_s: Floats
    sure_first_s: Floats
    sure_last_s: Floats
    shape: NDArray[np.int8]
    opens_past: Bools
    opens_future: Bools
    is_vague: Bools

    def __len__(self) -> int:
        return len(self.shape)

    @property
    def is_dated(self) -> Bools:
        """(n,) whether the event has a place on the axis."""
        dated: Bools = self.shape != Shape.UNDATED
        return dated


@lru_cache(maxsize=2)
def marks_of(times: TimeColumn) -> Marks:
    """The marks of some times; those of the itineraries opened last are kept, for several views ask for them."""
    shape = _shapes(times)
    undated = shape == Shape.UNDATED
    opens_past = (times.first_s == OPEN_PAST) & ~undated
    opens_future = (times.last_s == OPEN_FUTURE) & ~undated
    first = _finite(times.order_s, undated)
    horizon = _horizon(times, first, undated)
    last = np.where(opens_future, _open_end(times, horizon), _finite(times.last_s, undated))
    last = np.maximum(last, first)
    sure_first, sure_last = _sure_part(times, shape, first, last)
    is_vague = (times.start.qualifier != _EXACT) | (times.end.is_present & (times.end.qualifier != _EXACT))
    return Marks(first, last, sure_first, sure_last, shape, opens_past, opens_future, is_vague & ~undated)


def _finite(seconds: Seconds, undated: Bools) -> Floats:
    return np.where(undated, np.nan, seconds.astype(np.float64))


def _horizon(times: TimeColumn, first: Floats, undated: Bools) -> float:
    """The last instant that any event names: lasting events without an end are drawn up to it."""
    known = times.last_s[~undated & (times.last_s != OPEN_FUTURE)]
    latest = float(known.max()) if len(known) else float(OPEN_PAST)
    begun = first[~undated]
    return max(latest, float(begun.max()) + DAY_S) if len(begun) else latest


def _open_end(times: TimeColumn, horizon: float) -> Floats:
    """Where events that open into the future end: at the horizon if they last, a day after their limit if not."""
    limit = np.maximum(times.order_s, times.start.earliest_s).astype(np.float64) + DAY_S + 1
    return np.where(times.end.is_present, horizon, limit)


def _shapes(times: TimeColumn) -> NDArray[np.int8]:
    start = times.start
    is_bounded = (start.earliest_s != OPEN_PAST) & (start.latest_s != OPEN_FUTURE)
    # Subtracting a sentinel would overflow.
    width = np.where(is_bounded, start.latest_s, 0) - np.where(is_bounded, start.earliest_s, 0)
    shape = np.full(len(times), Shape.FLOATING, dtype=np.int8)
    shape[is_bounded & (width <= DAY_S)] = Shape.DAY
    shape[is_bounded & times.has_clock & (width < DAY_S)] = Shape.POINT
    shape[times.end.is_present] = Shape.LASTING
    shape[~times.is_dated] = Shape.UNDATED
    return shape


def _sure_part(times: TimeColumn, shape: NDArray[np.int8], first: Floats, last: Floats) -> tuple[Floats, Floats]:
    """Where certainty begins and ends: a bound no wider than a day is certain as a whole."""
    is_whole = (shape == Shape.POINT) | (shape == Shape.DAY)
    is_lasting = shape == Shape.LASTING
    start_limit = np.where(times.start.latest_s == OPEN_FUTURE, first, times.start.latest_s)
    end_limit = np.where(times.end.earliest_s == OPEN_PAST, last, times.end.earliest_s)
    sure_first = np.where(start_limit - first <= DAY_S, first, start_limit)
    sure_last = np.where(last - end_limit <= DAY_S, last, end_limit)
    sure_first = np.where(is_whole | is_lasting, np.where(is_whole, first, sure_first), first)
    sure_last = np.where(is_whole, last, np.where(is_lasting, np.maximum(sure_last, sure_first), first))
    return np.minimum(sure_first, last), np.minimum(sure_last, last)
