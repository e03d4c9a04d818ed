"""The other stops of an itinerary as evidence: people travel near where they are, mostly within a country."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp

from viewer.geocoding.distances import distance_km
from viewer.geocoding.gazetteer import Listed
from viewer.geocoding.resolver import Found

_ROUNDS = 2
_SAME_COUNTRY, _NEAR, _NEXT = 1.5, 2.5, 1.0
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


@dataclass(frozen=True, slots=True)
class _Others:
    """The other stops as one name sees them: all of them, and those visited just before or after it."""

    places: tuple[Listed, ...]
    neighbours: tuple[Listed, ...]
    countries: Counter[str]


def _nearness(place: Listed, others: Sequence[Listed]) -> float:
    """1 where the nearest others are here, 0 where all are far away."""
    near = sorted(distance_km(place.lat_deg, place.lon_deg, o.lat_deg, o.lon_deg) for o in others)[:_NEAREST]
    return sum(exp(-distance / _REACH_KM) for distance in near) / len(near) if near else 0.0


def _points(place: Listed, others: _Others) -> float:
    """Points that the place gains by the other stops."""
    if not others.places:
        return 0.0
    points = _SAME_COUNTRY * others.countries[place.country] / len(others.places)
    return points + _NEAR * _nearness(place, others.places) + _NEXT * _nearness(place, others.neighbours)


def _weighed(found: Found, others: _Others) -> Weighed:
    """One name's candidates in their new order."""
    ranked = found.ranked.places[:_MOST_CANDIDATES]
    alone = ranked[0][1]
    if found.method not in _WITHIN:
        return Weighed(ranked, found.ranked.margin, False)
    order = sorted(((s + _points(p, others), i, p) for i, (s, p) in enumerate(ranked)), key=lambda t: (-t[0], t[1]))
    score, _, best = order[0]
    rivals = (
        score - other
        for other, _, place in order[1:]
        if distance_km(best.lat_deg, best.lon_deg, place.lat_deg, place.lon_deg) > _SAME_PLACE_KM
        and not (best.kind == "country" and place.country == best.country)
    )
    moved = distance_km(best.lat_deg, best.lon_deg, alone.lat_deg, alone.lon_deg) > _SAME_PLACE_KM
    return Weighed(tuple((s, p) for s, _, p in order), next(rivals, _NO_RIVAL), moved)


def _others(name: int, picks: Mapping[int, Listed], neighbours: Mapping[int, set[int]]) -> _Others:
    """The other stops as the name sees them; continents say nothing."""
    places = tuple(place for other, place in picks.items() if other != name and place.kind != "continent")
    beside = tuple(picks[other] for other in sorted(neighbours.get(name, ())) if other in picks and other != name)
    return _Others(places, beside, Counter(place.country for place in places))


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
        result = {name: _weighed(one, _others(name, picks, neighbours)) for name, one in found.items()}
        picks.update({name: one.order[0][1] for name, one in result.items() if found[name].method in _WITHIN})
    return result
