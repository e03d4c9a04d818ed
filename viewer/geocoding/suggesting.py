"""What somebody may mean who is still typing."""

from viewer.geocoding.distances import distance_km
from viewer.geocoding.gazetteer import Gazetteer, Listed
from viewer.geocoding.itineraries import PlaceResolver
from viewer.geocoding.namelist import CODE
from viewer.geocoding.names import normalised
from viewer.geocoding.ranking import base_score
from viewer.itinerary.places import Candidate

SHORTEST = 2
ENOUGH = 3  # with fewer, slips of the pen are thought of as well
_SAME_PLACE_KM = 1.0
_OWN_BEGUN, _OTHER_BEGUN = 1.0, 3.0  # points lost
_AIRPORT = 6.0  # points won where a few capitals were typed
_LONGEST_CODE = 4


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
    known = _once_each(_ranked(gazetteer, text.strip(), 6 * most), most)
    found = tuple(gazetteer.candidate(place) for place in known)
    if len(found) >= ENOUGH:
        return found
    numbers = {place.number for place in known}
    more = (other for other in resolver.candidates(text) if other.gazetteer_id not in numbers)
    return (found + tuple(more))[:most]


def _ranked(gazetteer: Gazetteer, text: str, most: int) -> list[Listed]:
    """Places named so, then those whose own name begins so, then those that are also called something like it."""
    key = normalised(text)
    airports = _AIRPORT if text.isupper() and len(text) <= _LONGEST_CODE else 0.0
    named = {place.number: place for place in gazetteer.named(key)}
    begun = [place for place in gazetteer.beginning(key, most) if place.number not in named]
    scored = [(base_score(place, text.casefold()), place) for place in named.values() if place.how != CODE]
    scored += [(base_score(place), place) for place in named.values() if place.how == CODE]
    scored += [(_fame(place) - (_OWN_BEGUN if _is_own(place, key) else _OTHER_BEGUN), place) for place in begun]
    raised = [(score + (airports if place.kind == "airport" else 0.0), place) for score, place in scored]
    return [place for _, place in sorted(raised, key=lambda pair: -pair[0])]


def _fame(place: Listed) -> float:
    """How likely an unfinished name means the place; countries are as well known as their people are many."""
    return place.fame if place.kind in ("country", "continent", "region") else base_score(place)


def _is_own(place: Listed, key: str) -> bool:
    return normalised(place.name).startswith(key)


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
