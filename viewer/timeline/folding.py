"""Folding of empty time: long stretches in which nothing happens take little room on the axis.

The axis is measured in *units*. Where nothing is folded a unit is a second; within a fold many
seconds share one. The mapping is continuous and rising, so it can be turned round.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_LEAST_SHARE = 0.06  # of the whole extent: shorter gaps are not worth a break
_MARGIN_SHARE = 0.04  # of what stays: air kept beside a break, so that events do not stick to it
_FOLD_SHARE = 0.03  # of what stays: the room of one break


def _no_times() -> Floats:
    return np.empty(0, dtype=np.float64)


@dataclass(frozen=True, eq=False)
class Folding:
    """Where time is folded.

    Attributes:
        seconds: (2g,) first and last second of each fold in turn, rising; empty where nothing is folded.
        units: (2g,) the same instants in units of the axis.
    """

    seconds: Floats = field(default_factory=_no_times)
    units: Floats = field(default_factory=_no_times)

    @property
    def folds(self) -> Floats:
        """(g, 2) first and last second of each fold."""
        return self.seconds.reshape(-1, 2)

    def to_units(self, seconds: Floats) -> Floats:
        """Instants in seconds as units of the axis, any shape."""
        return _interpolated(seconds, self.seconds, self.units)

    def to_seconds(self, units: Floats) -> Floats:
        """Units of the axis as instants in seconds, any shape."""
        return _interpolated(units, self.units, self.seconds)


def _interpolated(values: Floats, knots: Floats, results: Floats) -> Floats:
    """Piecewise linear between the knots, with slope 1 outside them; unchanged without knots."""
    if not len(knots):
        return values
    inside = np.interp(values, knots, results)
    outside: Floats = np.minimum(values - knots[0], 0) + np.maximum(values - knots[-1], 0)
    return inside + outside


UNFOLDED = Folding()


def fold_empty_time(first_s: Floats, last_s: Floats) -> Folding:
    """The folding that shortens every long gap between events.

    Args:
        first_s: (n,) beginnings, rising.
        last_s: (n,) ends, none before its beginning.

    Returns:
        `UNFOLDED` where no gap is long enough.
    """
    if len(first_s) < 2:
        return UNFOLDED
    reach = np.maximum.accumulate(last_s)
    whole = reach[-1] - first_s[0]
    gaps = np.stack((reach[:-1], first_s[1:]), axis=1)
    gaps = gaps[gaps[:, 1] - gaps[:, 0] > _LEAST_SHARE * whole]
    lengths = gaps[:, 1] - gaps[:, 0]
    if not len(gaps):
        return UNFOLDED
    kept = max(whole - lengths.sum(), _LEAST_SHARE * whole)
    margin = np.minimum(_MARGIN_SHARE * kept, lengths / 4)
    folds = gaps + np.stack((margin, -margin), axis=1)
    return _with_folds(folds, np.minimum(_FOLD_SHARE * kept, folds[:, 1] - folds[:, 0]))


def _with_folds(folds: Floats, room: Floats) -> Folding:
    """The folding of (g, 2) stretches to (g,) units of room each."""
    saved = np.cumsum(folds[:, 1] - folds[:, 0] - room)
    before = np.concatenate(([0.0], saved[:-1]))
    units = folds - np.stack((before, saved), axis=1)
    return Folding(folds.ravel(), units.ravel())
