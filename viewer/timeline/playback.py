"""Playback paced by events: it dwells on each, hurries through the time between, and skips nights.

A `Score` says at which second of the performance which event is reached. It is a value:
to play is to ask it for an instant again and again, to step is to ask it for a neighbour.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.calendar import DAY_S
from viewer.itinerary.columns import Bools
from viewer.timeline.folding import Floats
from viewer.timeline.marks import Marks
from viewer.timeline.scale import Span

DWELL_WALL_S = 1.6  # on an event that begins alone
_CROWD_EXPONENT = 0.4  # of the number that begin together: each gets less, all together more
_TRAVEL_LEAST_WALL_S = 0.25
_TRAVEL_MOST_WALL_S = 1.5
_TRAVEL_PER_DOUBLING_WALL_S = 0.12
_NIGHT_S = 8 * 3600.0


class Reach(StrEnum):
    """What of time is shown while playing."""

    WINDOW = "window"  # a window that moves with the instant
    CUMULATIVE = "cumulative"  # all from the first event to the instant


@dataclass(frozen=True, eq=False)
class Score:
    """When each event is played.

    Attributes:
        rows: (k,) the events in order.
        instants_s: (k,) where each begins; events that begin together share theirs.
        arrive_wall_s: (k,) seconds of the performance, at speed 1, at which each is reached.
        leave_wall_s: (k,) and left again.
    """

    rows: NDArray[np.int64]
    instants_s: Floats
    arrive_wall_s: Floats
    leave_wall_s: Floats

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def duration_wall_s(self) -> float:
        """How long the whole takes at speed 1, in seconds."""
        return float(self.leave_wall_s[-1]) if len(self) else 0.0

    def place_at(self, wall_s: float) -> int:
        """The index of the event that is dwelt on at a second of the performance, or was last; -1 in an empty score."""
        return max(int(np.searchsorted(self.arrive_wall_s, wall_s, side="right")) - 1, min(len(self) - 1, 0))

    def instant_at(self, wall_s: float) -> float:
        """The instant of the itinerary that is reached at a second of the performance.

        Raises:
            ValueError: the score is empty.
        """
        self._must_have_events()
        walls = np.stack((self.arrive_wall_s, self.leave_wall_s), axis=1).ravel()
        return float(np.interp(wall_s, walls, np.repeat(self.instants_s, 2)))

    def wall_at(self, instant_s: float) -> float:
        """The second of the performance at which an instant is reached; before the first 0, after the last the end.

        Raises:
            ValueError: the score is empty.
        """
        self._must_have_events()
        place = int(np.searchsorted(self.instants_s, instant_s, side="left"))
        if place == len(self):
            return self.duration_wall_s
        if place == 0 or self.instants_s[place] == instant_s:
            return float(self.arrive_wall_s[place])
        walls = self.leave_wall_s[place - 1], self.arrive_wall_s[place]
        return float(np.interp(instant_s, self.instants_s[place - 1 : place + 1], walls))

    def wall_of(self, row: int) -> float | None:
        """The second of the performance at which an event is reached; None where it is not played."""
        found = np.flatnonzero(self.rows == row)
        return float(self.arrive_wall_s[found[0]]) if len(found) else None

    def stepped(self, wall_s: float, by: int) -> float | None:
        """The second at which the event that many places on (back, if negative) is reached; None beyond the ends."""
        place = self.place_at(wall_s) + by
        return float(self.arrive_wall_s[place]) if 0 <= place < len(self) else None

    def _must_have_events(self) -> None:
        if not len(self):
            raise ValueError("nothing is dated, so there is nothing to play")


_NOTHING = np.empty(0, dtype=np.float64)
NOTHING_TO_PLAY = Score(np.empty(0, dtype=np.int64), _NOTHING, _NOTHING, _NOTHING)


def score_of(marks: Marks, mask: Bools) -> Score:
    """The score of the dated events of a (n,) mask; empty where there are none."""
    rows = np.flatnonzero(mask & marks.is_dated)
    if not len(rows):
        return NOTHING_TO_PLAY
    begins = marks.first_s[rows]
    is_new = np.concatenate(([True], np.diff(begins) > 0))
    together = np.diff(np.append(np.flatnonzero(is_new), len(begins)))
    dwells = np.repeat(DWELL_WALL_S * together**-_CROWD_EXPONENT, together)
    travels = np.concatenate(([0.0], np.where(is_new[1:], travel_wall_s(np.diff(begins)), 0.0)))
    leave = np.cumsum(dwells + travels)
    return Score(rows, begins, leave - dwells, leave)


def travel_wall_s(gaps_s: Floats) -> Floats:
    """How long the time between two instants is played, in seconds.

    Of every day in it the night is skipped, and each doubling of the rest adds the same short while.
    """
    awake_s = np.maximum(gaps_s - np.floor(gaps_s / DAY_S) * _NIGHT_S, 0.0)
    doublings = np.log2(1 + awake_s / 3600.0)
    return np.minimum(_TRAVEL_LEAST_WALL_S + _TRAVEL_PER_DOUBLING_WALL_S * doublings, _TRAVEL_MOST_WALL_S)


def played_span(score: Score, instant_s: float, reach: Reach, window_s: float) -> Span:
    """What is shown at an instant: a window of so many seconds that ends with it, or all up to it.

    The instant itself is included.

    Raises:
        ValueError: the score is empty.
    """
    first_s = score.instant_at(0.0) if reach is Reach.CUMULATIVE else instant_s - window_s
    return Span(min(first_s, instant_s), instant_s + 1.0)


def view_following(window: Span, instant_s: float) -> Span:
    """The timeline's window, moved just so far that an instant lies within its middle three fifths."""
    margin_s = window.length_s / 5
    if instant_s < window.first_s + margin_s:
        return window.shifted(instant_s - margin_s - window.first_s)
    if instant_s > window.last_s - margin_s:
        return window.shifted(instant_s + margin_s - window.last_s)
    return window
