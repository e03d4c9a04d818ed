"""Airports by name: what is special in the name decides, "International" and its like say nothing."""

import re

from rapidfuzz import fuzz, process

from viewer.geocoding.gazetteer import Gazetteer, Listed
from viewer.geocoding.matching import exact, once
from viewer.geocoding.names import normalised

SAYS_AIRPORT = re.compile(
    r"\b(airport|airports|aeropuerto|aeroporto|a[eé]roport|flughafen|lufthavn|flygplats|lentoasema|havaliman[ıi]"
    r"|airfield|heliport|seaplane base|air base|air station|airstrip|aerodrome|air force base|afb|intl)\b"
    r"|\bfield$|空港|机场|機場|공항|аэропорт|аеропорт|مطار",
    re.IGNORECASE,
)
_INTERNATIONAL = re.compile("国际|國際|国際|국제")  # not set apart by spaces
_LEAST_LIKE = 88.0
_MOST = 8
_POINTS_PER_UNLIKENESS = 0.05
_GENERIC = frozenset(
    {"international", "intl", "airport", "airfield", "regional", "municipal", "aeropuerto", "internacional",
     "flughafen", "aeroport", "aeroporto", "the", "of", "de", "aerodrome", "national", "domestic", "field",
     "heliport", "seaplane", "base", "executive", "memorial"}
)  # fmt: skip


# Of these alone "field" is also where games are played and wars were fought.
_SAYS_FIELD = re.compile(r"\bfield$", re.IGNORECASE)


def is_a_sight(gazetteer: Gazetteer, text: str) -> bool:
    """Whether a landmark bears the name and no airport does: "Wrigley Field"."""
    kinds = {place.kind for place in gazetteer.named(normalised(text))}
    return "landmark" in kinds and "airport" not in kinds


def may_be_a_ground(gazetteer: Gazetteer, text: str) -> bool:
    """Whether a name says only "field", and no airport is known by all of it."""
    if not _SAYS_FIELD.search(text) or SAYS_AIRPORT.search(_SAYS_FIELD.sub("", text)):
        return False
    return all(place.kind != "airport" for place in gazetteer.named(normalised(text)))


def special_words(text: str) -> str:
    """The key of an airport's name without words that any airport may bear."""
    words = [word for word in _INTERNATIONAL.sub("", normalised(text)).split() if word not in _GENERIC]
    return " ".join(SAYS_AIRPORT.sub(" ", " ".join(words)).split()) or " ".join(words)


def airports_called(gazetteer: Gazetteer, text: str) -> list[Listed]:
    """Airports under the text as it stands, or under what is special in it."""
    found = [place for place in exact(gazetteer, text) if place.kind == "airport"]
    if not found:
        special = special_words(text)
        for key in (f"{special} airport", f"{special} international airport", special):
            found.extend(place for place in gazetteer.named(key) if place.kind == "airport")
    return once(found)


def airports_like(gazetteer: Gazetteer, text: str, country: str) -> list[Listed]:
    """Airports of the country, or of the world, that hold all special words of the text in any order, or nearly."""
    wanted = special_words(text)
    keys, places = gazetteer.airports_of(country)
    near = process.extract(wanted, keys, scorer=fuzz.token_set_ratio, score_cutoff=_LEAST_LIKE, limit=_MOST)
    return [places[index]._replace(penalty=(100 - ratio) * _POINTS_PER_UNLIKENESS) for _, ratio, index in near]
