"""Which answers may stand without a look: a wrong pin that looks right is worse than a question."""

from math import inf

from rapidfuzz import fuzz

from viewer.geocoding.asking import Asked
from viewer.geocoding.distances import distance_km
from viewer.geocoding.gazetteer import ALTERNATE, CODE, PRIMARY, Gazetteer, Listed
from viewer.geocoding.names import normalised
from viewer.geocoding.ranking import Ranked

_CLEAR_MARGIN = 2.8
_WORLD_FAMOUS, _CLEAR_MARGIN_KNOWN_TO_ALL = 7.0, 1.5
_LEAST_FAME = 3.5  # hamlets have namesakes that no gazetteer lists
_LEAST_FAME_BY_ALTERNATE = 5.6
_LEAST_FAME_ALONE = 4.0
_LEAST_FAME_BY_FOREIGN_NAME_ALONE = 5.0
_LEAST_FAME_BY_FOREIGN_NAME = 4.4
_LIKE_ITS_OWN_NAME = 72.0
_WIDEST_REGION_KM = 120.0
_ELSEWHERE_KM = 100.0
_NAMESAKES_LEAST_FAME, _NAMESAKES_LEAST_FAME_FOREIGN = 5.0, 6.2
_LARGEST_PENALTY = 1.0
_STRONG_EVIDENCE = 5.0


def area_km(gazetteer: Gazetteer, place: Listed) -> float:
    """The length of an area from corner to corner; infinite where it is not known."""
    box, _ = gazetteer.extent(place.number)
    return distance_km(box.south_deg, box.west_deg, box.north_deg, box.east_deg) if box else inf


def contradicted(found: Ranked, query: Asked) -> bool:
    """Whether the best place lies in another country or division than the rest of the text says."""
    firm = [evidence for evidence in query.evidences if evidence.countries or evidence.divisions]
    return bool(firm) and all(evidence.points_for(found.best) < 0 for evidence in firm)


def _is_too_wide(gazetteer: Gazetteer, place: Listed) -> bool:
    """Whether an area below a country is so large that its name hardly says where something happened."""
    return place.kind != "admin1" or area_km(gazetteer, place) > _WIDEST_REGION_KM


def _is_settled_city(place: Listed, query: Asked) -> bool:
    """Whether a city is well enough known under the name that was written."""
    given = bool(query.country or any(query.evidences))
    if place.fame < (_LEAST_FAME if given else _LEAST_FAME_ALONE):
        return False
    if place.how == PRIMARY:
        return True
    if place.how != ALTERNATE:
        return False
    if not query.head.isascii() and place.fame < _LEAST_FAME_BY_FOREIGN_NAME:
        return False
    if not given and place.fame < _LEAST_FAME_BY_FOREIGN_NAME_ALONE:
        return False
    if query.head.isascii() and place.fame < _LEAST_FAME_BY_ALTERNATE:
        return fuzz.ratio(normalised(query.head), normalised(place.name)) >= _LIKE_ITS_OWN_NAME
    return True


def _is_backed(place: Listed, query: Asked) -> bool:
    """Whether all that was said of the place agrees with it."""
    if query.country and place.country != query.country:
        return False
    return all(evidence.points_for(place) >= _STRONG_EVIDENCE for evidence in query.evidences if evidence)


def _namesakes(found: Ranked) -> int:
    """How many towns elsewhere bear the name: where some are listed, more are not."""
    best = found.best
    others = (place for _, place in found.places if place.kind == "city" and place.number != best.number)
    return sum(distance_km(best.lat_deg, best.lon_deg, o.lat_deg, o.lon_deg) > _ELSEWHERE_KM for o in others)


def is_clear(found: Ranked, query: Asked) -> bool:
    """Whether the best place stands well above all others of the name, those that no gazetteer lists included."""
    place = found.best
    known_to_all = place.kind == "country" or (place.fame >= _WORLD_FAMOUS and not query.country)
    if found.margin < (_CLEAR_MARGIN_KNOWN_TO_ALL if known_to_all else _CLEAR_MARGIN):
        return False
    if place.kind != "city" or any(evidence.divisions for evidence in query.evidences):
        return True
    least_fame = _NAMESAKES_LEAST_FAME if query.head.isascii() else _NAMESAKES_LEAST_FAME_FOREIGN
    return place.fame >= least_fame or not _namesakes(found)


def is_settled(gazetteer: Gazetteer, place: Listed, query: Asked) -> bool:
    """Whether a place that was found as it is written is meant beyond reasonable doubt, if no other bears the name."""
    if place.how == CODE or place.penalty > _LARGEST_PENALTY or not _is_backed(place, query):
        return False
    if place.kind == "city":
        return _is_settled_city(place, query)
    if query.rest and not any(query.evidences):
        return False  # what follows was not understood: it may be half of a title
    return place.kind in ("country", "airport") or not _is_too_wide(gazetteer, place)
