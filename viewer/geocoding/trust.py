"""Which answers may stand without a look: a wrong pin that looks right is worse than a question."""

from math import inf

from rapidfuzz import fuzz

from viewer.geocoding.asking import Asked
from viewer.geocoding.distances import distance_km
from viewer.geocoding.gazetteer import Gazetteer, Listed
from viewer.geocoding.namelist import ALTERNATE, CODE, PRIMARY
from viewer.geocoding.names import normalised
from viewer.geocoding.ranking import Ranked

_CLEAR_MARGIN = 2.8
_WORLD_FAMOUS, _CLEAR_MARGIN_KNOWN_TO_ALL = 7.0, 1.5
_LEAST_FAME = 3.0  # hamlets have namesakes that no gazetteer lists
_SAME_NAMES_AGAIN = {"US": 4.0}  # settlers took the same few names along from state to state
_CLEAR_MARGIN_THERE = 2.4
_CLEAR_FAME = 2.0
_LEAST_FAME_BY_ALTERNATE = 5.6
_LEAST_FAME_ALONE = 5.5
_LEAST_FAME_BY_FOREIGN_NAME_ALONE = 5.0
_LEAST_FAME_BY_FOREIGN_NAME = 4.4
_LIKE_ITS_OWN_NAME = 72.0
_WIDEST_REGION_KM = 120.0
_ELSEWHERE_KM = 100.0
_NAMESAKES_LEAST_FAME, _NAMESAKES_LEAST_FAME_FOREIGN = 5.0, 6.2
_NAMESAKES_LEAST_FAME_ABROAD = 4.5
_LARGEST_PENALTY = 1.0
_STRONG_EVIDENCE = 5.0
_MARGIN_OF_THE_ONLY_ONE = 4.0


def area_km(gazetteer: Gazetteer, place: Listed) -> float:
    """The length of an area from corner to corner; infinite where it is not known."""
    box, _ = gazetteer.extent(place.number)
    return distance_km(box.south_deg, box.west_deg, box.north_deg, box.east_deg) if box else inf


def contradicted(found: Ranked, query: Asked) -> bool:
    """Whether the best place lies in another country or division than the rest of the text says."""
    firm = [evidence for evidence in query.evidences if evidence.countries or evidence.divisions]
    return bool(firm) and all(evidence.points_for(found.best) < 0 for evidence in firm)


def unsupported(found: Ranked, query: Asked) -> bool:
    """Whether the best place lies far from all that the rest of the text says: "APEC, Gyeongju" is not Apex."""
    spoken = [evidence for evidence in query.evidences if evidence]
    return bool(spoken) and all(evidence.points_for(found.best) < 0 for evidence in spoken)


def out_of_reach(found: Ranked, query: Asked) -> bool:
    """Whether the best place lies too far from all towns that the rest of the text may mean to be a part of them."""
    spoken = [evidence for evidence in query.evidences if evidence]
    return bool(spoken) and all(evidence.is_out_of_reach(found.best) for evidence in spoken)


def _is_too_wide(gazetteer: Gazetteer, place: Listed) -> bool:
    """Whether an area below a country is so large that its name hardly says where something happened."""
    return place.kind != "admin1" or area_km(gazetteer, place) > _WIDEST_REGION_KM


def _says_division(query: Asked) -> bool:
    """Whether the text names the state or province."""
    return any(evidence.divisions for evidence in query.evidences)


def _least_fame(place: Listed, query: Asked) -> float:
    """How well known a town must be whose country is given."""
    return _LEAST_FAME if _says_division(query) else _SAME_NAMES_AGAIN.get(place.country, _LEAST_FAME)


def _is_settled_city(place: Listed, query: Asked) -> bool:
    """Whether a city is well enough known under the name that was written."""
    given = bool(query.country or any(query.evidences) or place.capital)
    if place.fame < (_least_fame(place, query) if given else _LEAST_FAME_ALONE):
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
    # An airport stands near the town that is named with it; its division is not known.
    least = 1.0 if place.kind == "airport" else _STRONG_EVIDENCE
    return all(evidence.points_for(place) >= least for evidence in query.evidences if evidence)


def _namesakes(found: Ranked) -> list[Listed]:
    """Towns elsewhere that bear the name."""
    best = found.best
    others = (place for _, place in found.places if place.kind == "city" and place.number != best.number)
    return [o for o in others if distance_km(best.lat_deg, best.lon_deg, o.lat_deg, o.lon_deg) > _ELSEWHERE_KM]


def _clear_margin(place: Listed, query: Asked) -> float:
    """How far a place must stand above the next of its name."""
    if place.kind == "country" or (place.fame >= _WORLD_FAMOUS and not query.country):
        return _CLEAR_MARGIN_KNOWN_TO_ALL
    is_own_name = place.kind == "city" and place.how == PRIMARY and place.fame >= _NAMESAKES_LEAST_FAME
    if is_own_name and query.country and place.country not in _SAME_NAMES_AGAIN:
        return _CLEAR_MARGIN_THERE
    return _CLEAR_MARGIN


def _is_eclipsed(gazetteer: Gazetteer, place: Listed) -> bool:
    """Whether other towns of the country bear the name that was translated, though perhaps not its translation."""
    return any(
        other.kind == "city"
        and other.how == PRIMARY
        and other.country == place.country
        and place.fame - other.fame < _CLEAR_FAME
        and distance_km(place.lat_deg, place.lon_deg, other.lat_deg, other.lon_deg) > _ELSEWHERE_KM
        for other in gazetteer.named(normalised(place.name))
    )


def _outshines_namesakes(gazetteer: Gazetteer, found: Ranked, query: Asked) -> bool:
    """Whether a town stands above its namesakes, those that no gazetteer lists included."""
    place = found.best
    is_foreign_name = not query.head.isascii() and place.how != PRIMARY
    if not query.head.isascii() and place.how == PRIMARY and query.country:
        return True  # written with its own accents
    if is_foreign_name and _is_eclipsed(gazetteer, place):
        return False
    namesakes = _namesakes(found)
    if query.country and place.how == PRIMARY and all(other.country != place.country for other in namesakes):
        return not namesakes or place.fame >= _NAMESAKES_LEAST_FAME_ABROAD
    return not namesakes or place.fame >= (_NAMESAKES_LEAST_FAME_FOREIGN if is_foreign_name else _NAMESAKES_LEAST_FAME)


def is_clear(gazetteer: Gazetteer, found: Ranked, query: Asked) -> bool:
    """Whether the best place stands well above all others of the name, those that no gazetteer lists included."""
    if found.margin < _clear_margin(found.best, query):
        return False
    return found.best.kind != "city" or _says_division(query) or _outshines_namesakes(gazetteer, found, query)


def is_the_only_one(found: Ranked, query: Asked) -> bool:
    """Whether a place, however small, is the only one of its own name in the country that was given."""
    place = found.best
    is_its_own = place.kind == "city" and place.how == PRIMARY and not (place.penalty or place.unlisted)
    is_there = bool(query.country) and place.country not in _SAME_NAMES_AGAIN and _is_backed(place, query)
    return is_its_own and is_there and found.margin >= _MARGIN_OF_THE_ONLY_ONE


def is_settled(gazetteer: Gazetteer, place: Listed, query: Asked) -> bool:
    """Whether a place that was found as it is written is meant beyond reasonable doubt, if no other bears the name."""
    if place.how == CODE or place.penalty > _LARGEST_PENALTY or not _is_backed(place, query):
        return False
    if place.kind == "city":
        return _is_settled_city(place, query)
    if query.rest and not any(query.evidences):
        return False  # what follows was not understood: it may be half of a title
    return place.kind in ("country", "airport", "landmark") or not _is_too_wide(gazetteer, place)
