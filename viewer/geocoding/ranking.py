"""Which of several places of one name is meant."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from viewer.geocoding.distances import distance_km
from viewer.geocoding.evidence import Evidence, points_for
from viewer.geocoding.gazetteer import Listed
from viewer.geocoding.namelist import ALTERNATE, CODE, PRIMARY, TRANSLITERATION
from viewer.geocoding.names import normalised

NO_RIVAL = 99.0
_ELSEWHERE_KM = 100.0
_BY_NAME = {PRIMARY: 1.2, ALTERNATE: 0.0, TRANSLITERATION: -0.8, CODE: -1.5}
_BY_KIND = {
    "city": 0.0,
    "region": 0.0,
    "continent": 0.0,
    "landmark": 2.0,
    "feature": 2.0,
    "airport": -1.0,
    "admin1": -1.0,
    "admin2": -2.0,
}
_COUNTRY = {PRIMARY: 9.4, ALTERNATE: 6.6, TRANSLITERATION: 6.6, CODE: 6.0}
_REGION, _CONTINENT = 3.2, 7.0
_SAME_SPELLING = 0.8
_CAPITAL = 0.8
_TOWN_FOR_AREA_KM = 250.0
_TOWN_FOR_AREA_SHARE = 0.025
_TOWN_FOR_AREA_LEAST = 20_000
_LIKE_ITS_COUNTRY = 60.0


@dataclass(frozen=True, slots=True)
class Ranked:
    """Places with their scores, best first.

    Attributes:
        margin: how far the best stands above the next that lies elsewhere.
    """

    places: tuple[tuple[float, Listed], ...]
    margin: float

    @property
    def best(self) -> Listed:
        """The place that is most likely meant."""
        return self.places[0][1]

    @property
    def score(self) -> float:
        """Its score."""
        return self.places[0][0]


def base_score(place: Listed, written: str = "") -> float:
    """How likely the place is meant when nothing but its name is known; ``written`` in lower case."""
    if place.kind == "country":
        return _COUNTRY[place.how] - place.penalty
    if place.kind == "region":
        score = _REGION
    elif place.kind == "continent":
        score = _CONTINENT
    else:
        score = place.fame + _BY_KIND[place.kind]
    score += _BY_NAME[place.how] - place.penalty + (_CAPITAL if place.capital else 0.0)
    return score + (_SAME_SPELLING if written and place.name.casefold() == written else 0.0)


def _is_rival(best: Listed, other: Listed) -> bool:
    """Whether the other place would be a wrong answer where the best is right."""
    if best.kind == "country" and other.country == best.country:
        return False
    return distance_km(best.lat_deg, best.lon_deg, other.lat_deg, other.lon_deg) > _ELSEWHERE_KM


def _shares_its_name(area: Listed, town: Listed) -> bool:
    """Whether a town may have given an area its name: Mexico City and Tunis to their countries, Asunción not."""
    if area.kind == "country":
        likeness = fuzz.ratio(normalised(area.name), normalised(town.name))
        return bool(town.capital) and likeness >= _LIKE_ITS_COUNTRY
    return bool(area.division) or (
        distance_km(town.lat_deg, town.lon_deg, area.lat_deg, area.lon_deg) < _TOWN_FOR_AREA_KM
    )


def _town_for(area: Listed, places: Sequence[tuple[float, Listed]]) -> Listed | None:
    """The town that bears the name of the division it lies in: people who write the name mean the town."""
    towns = [
        place
        for _, place in places
        if place.kind == "city"
        and place.country == area.country
        and (not area.division or place.division == area.division)
        and place.how <= ALTERNATE
        and place.population >= max(_TOWN_FOR_AREA_LEAST, _TOWN_FOR_AREA_SHARE * area.population)
        and _shares_its_name(area, place)
    ]
    return max(towns, key=lambda place: place.population) if towns else None


def _country_of(town: Listed, places: Sequence[tuple[float, Listed]]) -> Listed | None:
    """The country that bears the same name as its town: where nothing else is said, the country is meant.

    Not so where the name is the town's own, and the country's in other languages: "Tunis", "Brasilia".
    """
    if town.kind != "city":
        return None
    worst = min(town.how, ALTERNATE)
    same = (p for _, p in places if p.kind == "country" and p.country == town.country and p.how <= worst)
    return next(same, None)


def ranked(places: Sequence[Listed], evidences: Sequence[Evidence], country: str, written: str = "") -> Ranked | None:
    """The places in order of likelihood, or None where there are none.

    Args:
        places: candidates; each place once.
        evidences: what the other parts of the text say.
        country: ISO code of the country it should lie in, or empty.
        written: the name as written in lower case, when its spelling is evidence.
    """
    scored = sorted(
        ((base_score(place, written) + points_for(place, evidences, country), place) for place in places),
        key=lambda pair: (-pair[0], pair[1].number),
    )
    if not scored:
        return None
    score, best = scored[0]
    if (best.kind in ("admin1", "admin2") or (best.kind == "country" and country)) and (
        town := _town_for(best, scored)
    ):
        best = town
        scored.insert(0, scored.pop(next(i for i, (_, place) in enumerate(scored) if place is town)))
        scored[0] = (score, town)
    if not (country or any(evidences)) and (land := _country_of(best, scored)):
        scored.insert(0, (score, scored.pop(next(i for i, (_, place) in enumerate(scored) if place is land))[1]))
        best = land
    margin = next((score - other for other, place in scored[1:] if _is_rival(best, place)), NO_RIVAL)
    return Ranked(tuple(scored), margin)
