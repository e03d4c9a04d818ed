"""From time to pixels and back."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from viewer.timeline.folding import UNFOLDED, Floats, Folding

YEAR_S = 31_556_952.0
SHORTEST_S = 60.0
LONGEST_S = 24_000 * YEAR_S


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time in seconds since 1970-01-01T00:00, local wall time; the end is not included.

    Raises:
        ValueError: the end lies before the beginning.
    """

    first_s: float
    last_s: float

    def __post_init__(self) -> None:
        if not self.first_s <= self.last_s:
            raise ValueError(f"a span cannot end ({self.last_s}) before it begins ({self.first_s})")

    @property
    def length_s(self) -> float:
        """How long it is, in seconds."""
        return self.last_s - self.first_s

    @property
    def middle_s(self) -> float:
        """The instant half-way."""
        return (self.first_s + self.last_s) / 2

    def holds(self, seconds: float) -> bool:
        """Whether the instant lies in it."""
        return self.first_s <= seconds < self.last_s

    def shifted(self, by_s: float) -> "Span":
        """The same length, later by so many seconds."""
        return Span(self.first_s + by_s, self.last_s + by_s)


def spanning(one_s: float, other_s: float) -> Span:
    """The span between two instants in either order."""
    return Span(min(one_s, other_s), max(one_s, other_s))


@dataclass(frozen=True)
class Scale:
    """A window in time laid over a width in pixels.

    Attributes:
        span: what is in view; its length is above zero.
        width_px: at least 1.
    """

    span: Span
    width_px: float
    folding: Folding = field(default=UNFOLDED)

    @cached_property
    def _edges(self) -> tuple[float, float]:
        first, last = self.folding.to_units(np.array([self.span.first_s, self.span.last_s]))
        return float(first), float(last)

    @cached_property
    def s_per_px(self) -> float:
        """Seconds of unfolded time in one pixel."""
        first, last = self._edges
        return (last - first) / self.width_px

    def xs_px(self, seconds: Floats) -> Floats:
        """Where instants lie, in pixels from the left edge; any shape."""
        return (self.folding.to_units(seconds) - self._edges[0]) / self.s_per_px

    def x_px(self, seconds: float) -> float:
        """Where one instant lies, in pixels from the left edge."""
        return float(self.xs_px(np.array([seconds], dtype=np.float64))[0])

    def seconds_at(self, x_px: float) -> float:
        """The instant at a distance from the left edge."""
        return float(self.folding.to_seconds(np.array([self._edges[0] + x_px * self.s_per_px]))[0])

    def panned(self, by_px: float) -> Span:
        """The window after the picture was moved to the right by so many pixels."""
        return self._between(-by_px, self.width_px - by_px)

    def zoomed(self, factor: float, anchor_px: float) -> Span:
        """The window after zooming in (factor above 1) with the instant under the anchor kept in place.

        The result keeps to between a minute and 24 millennia of unfolded time.
        """
        shortest, longest = SHORTEST_S / self.s_per_px, LONGEST_S / self.s_per_px
        width = min(max(self.width_px / factor, shortest), longest)
        left = anchor_px * (1 - width / self.width_px)
        return self._between(left, left + width)

    def widened(self, left_share: float, right_share: float) -> Span:
        """The window made longer by shares of its width, as the axis shows it, at either end."""
        return self._between(-left_share * self.width_px, (1 + right_share) * self.width_px)

    def _between(self, left_px: float, right_px: float) -> Span:
        return spanning(self.seconds_at(left_px), self.seconds_at(right_px))


def kept_in_reach(span: Span, extent: Span) -> Span:
    """The window, moved so that at least an eighth of it shows some of the extent."""
    air = span.length_s * 7 / 8
    too_late = span.first_s - (extent.last_s - span.length_s + air)
    too_early = (extent.first_s - air) - span.first_s
    if too_late > 0:
        return span.shifted(-too_late)
    return span.shifted(too_early) if too_early > 0 else span
