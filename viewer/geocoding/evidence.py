"""What the rest of a name ("…, IL", "…, Japan") and the country column say about where it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from viewer.geocoding.distances import distance_km
from viewer.geocoding.gazetteer import Gazetteer, Listed
from viewer.geocoding.namelist import CODE
from viewer.geocoding.names import normalised, variants

_LONGEST_CODE = 3
_SMALLEST_TOWN = 5000
_REACH_KM = {"admin1": 400.0, "admin2": 90.0, "region": 300.0, "city": 60.0}
_SAME_DIVISION, _SAME_COUNTRY, _NEAR = 6.5, 5.0, 4.0
_ELSEWHERE, _FAR = -4.0, -2.0
_HINT = 6.0
_OUT_OF_REACH_KM = 500.0  # within it a part may be called after a larger place than we know of
# Lands with a code of their own, and the countries that people write behind their towns all the same: motherlands,
# countries before a border moved, and both sides of a quarrel. What is found so is never certain.
COUNTED_TO = {
    land: frozenset(countries.split())
    for lands, countries in {
        "HK MO TW": "CN",
        "PR VI GU AS MP UM": "US",
        "GP MQ GF RE YT PM BL MF PF NC WF TF": "FR",
        "GI BM KY FK SH AI MS TC VG PN IO GS IM JE GG": "GB",
        "AW CW SX BQ": "NL",
        "GL FO": "DK",
        "SJ BV": "NO",
        "CX CC NF HM": "AU",
        "CK NU TK": "NZ",
        "AX": "FI",
        "EH": "MA",
        "PS": "IL",
        "IL": "PS",
        "UA": "RU",
        "XK": "RS",
        "ME": "RS",
        "SS": "SD",
        "TL": "ID",
    }.items()
    for land in lands.split()
}


class Around(NamedTuple):
    """A point and how far what belongs to it may lie, in kilometres."""

    lat_deg: float
    lon_deg: float
    reach_km: float
    is_division: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one part of a text says: countries, (country, division) pairs, surroundings."""

    countries: frozenset[str]
    divisions: frozenset[tuple[str, str]]
    surroundings: tuple[Around, ...]

    def __bool__(self) -> bool:
        return bool(self.countries or self.divisions or self.surroundings)

    def points_for(self, place: Listed) -> float:
        """Points that the place gains or loses by this evidence."""
        if not self:
            return 0.0
        if (place.country, place.division) in self.divisions:
            return _SAME_DIVISION
        if place.country in self.countries:
            return _SAME_COUNTRY
        for lat_deg, lon_deg, reach_km, division in self.surroundings:
            if division and place.division:
                continue  # it is known to lie in another division
            if distance_km(place.lat_deg, place.lon_deg, lat_deg, lon_deg) < reach_km:
                return _NEAR
        return _ELSEWHERE if self.countries or self.divisions else _FAR

    def is_out_of_reach(self, place: Listed) -> bool:
        """Whether nothing speaks for the place, and all towns and regions that are named lie far away."""
        return bool(self.surroundings and self.points_for(place) < 0) and all(
            distance_km(place.lat_deg, place.lon_deg, lat_deg, lon_deg) > max(reach_km, _OUT_OF_REACH_KM)
            for lat_deg, lon_deg, reach_km, _ in self.surroundings
        )


def _witnesses(gazetteer: Gazetteer, text: str) -> Iterable[Listed]:
    """The places a part of a name may stand for; a code counts when it is written like one."""
    key = normalised(text)
    like_a_code = len(text) <= _LONGEST_CODE
    for variant in (key, *variants(key)):
        for place in gazetteer.named(variant):
            if place.kind != "airport" and (place.how != CODE or like_a_code):
                yield place


def evidence_in(gazetteer: Gazetteer, text: str) -> Evidence:
    """What a part of a name says; empty where it names no country, area or town."""
    countries, divisions, around = set(), set(), []
    for place in _witnesses(gazetteer, text.strip()):
        if place.kind == "country":
            countries.add(place.country)
        elif place.kind != "city" or place.population > _SMALLEST_TOWN:
            if place.kind == "admin1" and place.division:
                divisions.add((place.country, place.division))
            if place.kind in _REACH_KM:
                around.append(Around(place.lat_deg, place.lon_deg, _REACH_KM[place.kind], place.kind == "admin1"))
    return Evidence(frozenset(countries), frozenset(divisions), tuple(around))


def country_code(gazetteer: Gazetteer, text: str) -> str:
    """The ISO 3166-1 code of what a country column says, a code or a name in any language; empty when unknown."""
    code = text.strip().upper()
    if len(code) == 2 and gazetteer.head(code, ""):  # ISO alpha-2
        return code
    found = [place for place in _witnesses(gazetteer, text) if place.kind == "country"]
    return max(found, key=lambda place: place.fame).country if found else ""


def points_for(place: Listed, evidences: Sequence[Evidence], country: str) -> float:
    """Points that the place gains or loses by all evidence and by the country it should lie in, if one is given."""
    points = sum(evidence.points_for(place) for evidence in evidences)
    if country:
        points += _HINT if place.country == country else -_HINT
    return points
