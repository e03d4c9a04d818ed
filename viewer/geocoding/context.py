"""The other stops of an itinerary as evidence: people travel near where they are, mostly within a country."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, exp, radians

import numpy as np

from viewer.geocoding.distances import EARTH_DIAMETER_KM, distance_km
from viewer.geocoding.gazetteer import Listed
from viewer.geocoding.resolver import Found

_ROUNDS = 2
_SAME_COUNTRY, _NEAR, _NEXT = 1.5, 2.5, 1.0
_MOST_POINTS = _SAME_COUNTRY + _NEAR + _NEXT
_REACH_KM = 300.0
_NEAREST = 3
_MOST_CANDIDATES = 25
_WITHIN = ("exact", "split", "airport", "fuzzy", "code")
_SAME_PLACE_KM = 100.0
_NO_RIVAL = 99.0


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


class _Picks:
    """What every name means for now, as arrays, so that a thousand stops are measured at once."""

    def __init__(self, picks: Mapping[int, Listed]) -> None:
        self.places = {name: place for name, place in picks.items() if place.kind != "continent"}
        self.names = np.array(list(self.places), dtype=np.int64)
        self.lat = np.radians([place.lat_deg for place in self.places.values()])
        self.lon = np.radians([place.lon_deg for place in self.places.values()])
        self.countries = Counter(place.country for place in self.places.values())

    def nearness(self, place: Listed, but: int) -> float:
        """1 where the nearest other picks are here, 0 where all are far away; ``but`` is left out."""
        lat, lon = radians(place.lat_deg), radians(place.lon_deg)
        half = np.sin((self.lat - lat) / 2) ** 2 + np.cos(self.lat) * cos(lat) * np.sin((self.lon - lon) / 2) ** 2
        distances = EARTH_DIAMETER_KM * np.arcsin(np.sqrt(np.minimum(half, 1.0)))[self.names != but]
        nearest = np.partition(distances, _NEAREST - 1)[:_NEAREST] if len(distances) > _NEAREST else distances
        return float(np.exp(-nearest / _REACH_KM).mean()) if len(nearest) else 0.0


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
    return Weighed(tuple((s, p) for s, _, p in order), next(rivals, _NO_RIVAL), moved)


def _neighbours(visits: Sequence[int]) -> dict[int, set[int]]:
    """Which names are visited just before or after each name."""
    found: dict[int, set[int]] = {}
    for here, there in pairwise(visits):
        if here != there:
            found.setdefault(here, set()).add(there)
            found.setdefault(there, set()).add(here)
    return found


def weighed_by_context(
    found: Mapping[int, Found], fixed: Mapping[int, Listed], visits: Sequence[int]
) -> dict[int, Weighed]:
    """What each name means beside the others.

    Args:
        found: what the names mean alone, by number.
        fixed: names whose place is given; they are evidence and do not change.
        visits: the numbers in the order of travel; may be empty.
    """
    neighbours = _neighbours(visits)
    picks = {**{name: one.ranked.best for name, one in found.items() if one.method in _WITHIN}, **fixed}
    result: dict[int, Weighed] = {}
    for _ in range(_ROUNDS):
        now = _Picks(picks)
        beside = {name: tuple(picks[o] for o in sorted(neighbours.get(name, ())) if o in picks) for name in found}
        result = {name: _weighed(one, _Others(name, now, beside[name])) for name, one in found.items()}
        picks.update({name: one.order[0][1] for name, one in result.items() if found[name].method in _WITHIN})
    return result
