"""The other stops of an itinerary as evidence: people travel near where they are, mostly within a country."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp

import numpy as np
from numpy.typing import NDArray

from viewer.geocoding.distances import distance_km, kilometres, unit_vectors
from viewer.geocoding.gazetteer import Listed
from viewer.geocoding.ranking import NO_RIVAL
from viewer.geocoding.resolver import Found
from viewer.geocoding.waiting import CancelledError, IsCancelled, go_on

_ROUNDS = 2
_SAME_COUNTRY, _NEAR, _NEXT = 1.5, 4.5, 2.0
_MOST_POINTS = _SAME_COUNTRY + _NEAR + _NEXT
_REACH_KM = 300.0
_NEAREST = 3
_MOST_CANDIDATES = 25
_WITHIN = ("exact", "split", "airport", "fuzzy", "code")
_SAME_PLACE_KM = 100.0
# The first guess: names around a name, before and after it, and how they speak for its meanings.
_AROUND, _MEANINGS, _SPEAKERS = 10, 8, 3
_TOGETHER, _TOGETHER_KM = 6.0, 100.0
_DECADE = 4.0  # points behind the best meaning that make another ten times less likely


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a name means once the other stops have spoken.

    Attributes:
        order: candidates with their scores, best first.
        margin: how far the best stands above the next that lies elsewhere.
        changed: whether it is another place than the name alone suggested.
    """

    order: tuple[tuple[float, Listed], ...]
    margin: float
    changed: bool


def _units(places: Iterable[Listed]) -> NDArray[np.float64]:
    """Places as rows of `unit_vectors`."""
    points = np.array([(place.lat_deg, place.lon_deg) for place in places]).reshape(-1, 2)
    return unit_vectors(points[:, 0], points[:, 1])


class _Picks:
    """What every name means for now, as arrays, so that a thousand stops are measured at once."""

    def __init__(self, picks: Mapping[int, Listed]) -> None:
        self.places = {name: place for name, place in picks.items() if place.country}
        self.names = np.array(list(self.places), dtype=np.int64)
        self.units = _units(self.places.values())
        self.countries = Counter(place.country for place in self.places.values())

    def nearness(self, place: Listed, but: int) -> float:
        """1 where the nearest other picks are here, 0 where all are far away; ``but`` is left out."""
        cosines = (self.units @ unit_vectors(place.lat_deg, place.lon_deg))[self.names != but]
        nearest = np.partition(cosines, -_NEAREST)[-_NEAREST:] if len(cosines) > _NEAREST else cosines
        return float(np.exp(-kilometres(nearest) / _REACH_KM).mean()) if len(nearest) else 0.0


@dataclass(frozen=True, slots=True)
class _Others:
    """The other stops as one name sees them: all of them, and those visited just before or after it."""

    name: int
    picks: _Picks
    beside: tuple[Listed, ...]

    def points(self, place: Listed) -> float:
        """Points that the place gains by the other stops."""
        own = self.picks.places.get(self.name)
        count = len(self.picks.places) - (own is not None)
        if not count:
            return 0.0
        fellows = self.picks.countries[place.country] - (own is not None and own.country == place.country)
        points = _SAME_COUNTRY * fellows / count + _NEAR * self.picks.nearness(place, self.name)
        return points + _NEXT * self._nextness(place)

    def _nextness(self, place: Listed) -> float:
        """1 where the stops before and after are here, 0 where they are far away."""
        near = [distance_km(place.lat_deg, place.lon_deg, o.lat_deg, o.lon_deg) for o in self.beside]
        return sum(exp(-distance / _REACH_KM) for distance in near) / len(near) if near else 0.0


def _weighed(found: Found, others: _Others) -> Weighed:
    """One name's candidates in their new order."""
    ranked = found.ranked.places[:_MOST_CANDIDATES]
    alone = ranked[0][1]
    if found.method not in _WITHIN or len(ranked) == 1:
        return Weighed(ranked, found.ranked.margin, False)
    # What lies further behind than the others can help has no chance and is not measured.
    chance = ranked[0][0] - _MOST_POINTS
    order = sorted(
        ((s + (others.points(p) if s >= chance else 0.0), i, p) for i, (s, p) in enumerate(ranked)),
        key=lambda t: (-t[0], t[1]),
    )
    score, _, best = order[0]
    rivals = (
        score - other
        for other, _, place in order[1:]
        if distance_km(best.lat_deg, best.lon_deg, place.lat_deg, place.lon_deg) > _SAME_PLACE_KM
        and not (best.kind == "country" and place.country == best.country)
    )
    moved = distance_km(best.lat_deg, best.lon_deg, alone.lat_deg, alone.lon_deg) > _SAME_PLACE_KM
    return Weighed(tuple((s, p) for s, _, p in order), next(rivals, NO_RIVAL), moved)


def _neighbours(visits: Sequence[int]) -> dict[int, set[int]]:
    """Which names are visited just before or after each name."""
    found: dict[int, set[int]] = {}
    for here, there in pairwise(visits):
        if here != there:
            found.setdefault(here, set()).add(there)
            found.setdefault(there, set()).add(here)
    return found


class _Meanings:
    """Everything that the names may mean, in the order of travel.

    Args:
        ranked: for each name its places with their scores, best first.
    """

    def __init__(self, ranked: Sequence[Sequence[tuple[float, Listed]]]) -> None:
        kept = [places[:_MEANINGS] for places in ranked]
        self._units = _units(place for places in kept for _, place in places)
        self._weights = 10.0 ** (np.array([score - places[0][0] for places in kept for score, _ in places]) / _DECADE)
        self._firsts = np.cumsum([0, *map(len, kept)])

    def support(self, index: int, places: Sequence[Listed]) -> NDArray[np.float64]:
        """Points that places of the name with the index gain by all that the names around it may mean."""
        begin, end = max(0, index - _AROUND), min(len(self._firsts) - 1, index + _AROUND + 1)
        part = slice(self._firsts[begin], self._firsts[end])
        apart_km = kilometres(_units(places) @ self._units[part].T)
        voices = self._weights[part] * np.exp(-apart_km / _TOGETHER_KM)
        best = np.maximum.reduceat(voices, self._firsts[begin:end] - self._firsts[begin], axis=1)
        others = np.sort(np.delete(best, index - begin, axis=1), axis=1)[:, -_SPEAKERS:]
        return _TOGETHER * others.mean(axis=1) if others.size else np.zeros(len(places))


def _first_guesses(found: Mapping[int, Found], fixed: Mapping[int, Listed], visits: Sequence[int]) -> dict[int, Listed]:
    """What each name means if all that the names around it may mean counts, the less the less it is known.

    Small towns of one corner of a country know each other by this, though each has a larger namesake elsewhere.
    """
    ranked: dict[int, tuple[tuple[float, Listed], ...]] = {name: ((0.0, place),) for name, place in fixed.items()}
    ranked |= {name: one.ranked.places for name, one in found.items() if one.method in _WITHIN}
    order = [name for name in dict.fromkeys([*visits, *ranked]) if name in ranked]
    meanings = _Meanings([ranked[name] for name in order])
    guesses = {name: ranked[name][0][1] for name in order}
    for index, name in enumerate(order):
        if len(ranked[name]) > 1:
            scores, places = zip(*ranked[name][:_MOST_CANDIDATES], strict=True)
            guesses[name] = places[int(np.argmax(np.array(scores) + meanings.support(index, places)))]
    return guesses


def weighed_by_context(
    found: Mapping[int, Found],
    fixed: Mapping[int, Listed],
    visits: Sequence[int],
    is_cancelled: IsCancelled = go_on,
) -> dict[int, Weighed]:
    """What each name means beside the others.

    Args:
        found: what the names mean alone, by number.
        fixed: names whose place is given; they are evidence and do not change.
        visits: the numbers in the order of travel; may be empty.
        is_cancelled: asked before each name is weighed.

    Raises:
        CancelledError: ``is_cancelled`` said so.
    """
    neighbours = _neighbours(visits)
    picks = _first_guesses(found, fixed, visits)
    result: dict[int, Weighed] = {}
    for _ in range(_ROUNDS):
        now = _Picks(picks)
        beside = {name: tuple(picks[o] for o in sorted(neighbours.get(name, ())) if o in picks) for name in found}
        for name, one in found.items():
            if is_cancelled():
                raise CancelledError
            result[name] = _weighed(one, _Others(name, now, beside[name]))
        picks.update({name: one.order[0][1] for name, one in result.items() if found[name].method in _WITHIN})
    return result
