"""What somebody may mean who is still typing."""

from viewer.geocoding.distances import distance_km
from viewer.geocoding.gazetteer import CODE, PRIMARY, Gazetteer, Listed
from viewer.geocoding.itineraries import PlaceResolver
from viewer.geocoding.matching import once
from viewer.geocoding.names import normalised
from viewer.geocoding.ranking import base_score
from viewer.itinerary.places import Candidate

SHORTEST = 2
ENOUGH = 3  # with fewer, slips of the pen are thought of as well
_SAME_PLACE_KM = 1.0
_OTHER_NAME, _UNFINISHED = 1.5, 1.0  # points lost


def suggestions(gazetteer: Gazetteer, resolver: PlaceResolver, text: str, most: int) -> tuple[Candidate, ...]:
    """Places that a text may stand for, the likeliest first.

    These are the places whose names are the text or begin with it, the best known first; where they are
    few, or the text has several parts, what the resolver makes of it as well.
    """
    key = normalised(text)
    if len(key) < SHORTEST:
        return ()
    if "," in text:
        return resolver.candidates(text)[:most]
    known = _once_each(_ranked(gazetteer, key, 6 * most), most)
    found = tuple(gazetteer.candidate(place) for place in known)
    if len(found) >= ENOUGH:
        return found
    numbers = {place.number for place in known}
    more = (other for other in resolver.candidates(text) if other.gazetteer_id not in numbers)
    return (found + tuple(more))[:most]


def _ranked(gazetteer: Gazetteer, key: str, most: int) -> list[Listed]:
    """Places named or beginning so; those that bear the name as their own come before those that also bear it."""
    places = once([*gazetteer.named(key), *gazetteer.beginning(key, most)])
    return sorted(places, key=lambda place: -_score(place, key))


def _score(place: Listed, key: str) -> float:
    own = normalised(place.name)
    if place.how == CODE:
        return base_score(place)
    lost = 0.0 if own == key else _UNFINISHED if own.startswith(key) else _UNFINISHED + _OTHER_NAME
    return base_score(place._replace(how=PRIMARY)) - lost


def _once_each(places: list[Listed], most: int) -> list[Listed]:
    """Of places of one kind on the same spot the first."""
    kept: list[Listed] = []
    for place in places:
        if not any(_is_same(place, other) for other in kept):
            kept.append(place)
        if len(kept) == most:
            break
    return kept


def _is_same(one: Listed, other: Listed) -> bool:
    near = distance_km(one.lat_deg, one.lon_deg, other.lat_deg, other.lon_deg) < _SAME_PLACE_KM
    return near and one.kind == other.kind
