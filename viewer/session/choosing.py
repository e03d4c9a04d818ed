"""Deciding what place names mean: each function gives the itinerary back with some of its places decided."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Candidate, Certainty, Decider, Place, Resolution, is_decided
from viewer.itinerary.splitting import with_own_place

MOST_ALTERNATIVES = 5
CHOSEN, LEFT_OUT = "chosen", "left out"
FOR_ONE_EVENT = ", for one event"
Places = tuple[Place, ...]


def plain(name: str) -> str:
    """A name without what makes no difference to a reader: case and spare blanks."""
    return " ".join(name.split()).casefold()


def namesakes(places: Places, code: int) -> tuple[int, ...]:
    """Indices of all places with the same name as one of them, case and blanks aside; that one is among them.

    What was decided for one event stands by itself.
    """
    if is_for_one_event(places[code]):
        return (code,)
    name = plain(places[code].name)
    return tuple(
        index for index, place in enumerate(places) if plain(place.name) == name and not is_for_one_event(place)
    )


def decided(itinerary: Itinerary, codes: Collection[int], candidate: Candidate | None) -> Itinerary:
    """The itinerary where the places of the indices mean the candidate, or stay out for None: the user says so."""
    return _changed(itinerary, codes, lambda place: decided_place(place, candidate))


def decided_at(itinerary: Itinerary, row: int, code: int, candidate: Candidate | None) -> Itinerary:
    """The same for the place of one event alone; other events that share it keep what they have."""
    apart, own = with_own_place(itinerary, row, code)
    made = decided_place(apart.places[own], candidate)
    resolution = replace(made.resolution, method=made.resolution.method + FOR_ONE_EVENT)
    places = (*apart.places[:own], replace(made, resolution=resolution), *apart.places[own + 1 :])
    return replace(apart, places=places)


def accepted(itinerary: Itinerary, codes: Collection[int]) -> Itinerary:
    """The itinerary where the places of the indices mean what was proposed; without a proposal they stay."""
    return _changed(itinerary, codes, _accepted)


def proposed(itinerary: Itinerary, found: Mapping[str, tuple[Candidate, ...]], method: str) -> Itinerary:
    """The itinerary with proposals by name for places that have none; the user is to check them."""
    codes = [
        code
        for code, place in enumerate(itinerary.places)
        if found.get(place.name) and place.resolution.candidate is None and not is_decided(place)
    ]
    return _changed(itinerary, codes, lambda place: _proposed(place, found[place.name], method))


def decided_place(place: Place, candidate: Candidate | None) -> Place:
    """The place as the user decided it; what else it might mean stays among the alternatives."""
    if candidate is None:
        rest = candidates(place)[:MOST_ALTERNATIVES]
        left = Resolution(Certainty.NONE, method=LEFT_OUT, decider=Decider.USER, alternatives=rest)
        return replace(place, resolution=left, locality=place.name)
    rest = tuple(other for other in candidates(place) if not is_same(other, candidate))[:MOST_ALTERNATIVES]
    sure = Resolution(Certainty.SURE, candidate, candidate.score, 0.0, CHOSEN, Decider.USER, rest)
    return replace(place, resolution=sure, locality=_locality(place, candidate))


def candidates(place: Place) -> tuple[Candidate, ...]:
    """All that a place may mean as far as is known, the present choice first."""
    found = place.resolution.candidate
    return ((found,) if found else ()) + place.resolution.alternatives


def is_same(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates are the same place on the ground."""
    if one.gazetteer_id or other.gazetteer_id:
        return one.gazetteer_id == other.gazetteer_id
    return (one.lat_deg, one.lon_deg, one.name) == (other.lat_deg, other.lon_deg, other.name)


def is_left_out(place: Place) -> bool:
    """Whether the user has decided that the place stays without coordinates."""
    return is_decided(place) and place.resolution.candidate is None


def is_for_one_event(place: Place) -> bool:
    """Whether the user has decided what the place means for a single event."""
    return is_decided(place) and place.resolution.method.endswith(FOR_ONE_EVENT)


def _changed(itinerary: Itinerary, codes: Collection[int], change: Callable[[Place], Place]) -> Itinerary:
    wanted = frozenset(codes)
    places = (change(place) if code in wanted else place for code, place in enumerate(itinerary.places))
    return replace(itinerary, places=tuple(places))


def _accepted(place: Place) -> Place:
    return decided_place(place, place.resolution.candidate) if place.resolution.candidate else place


def _proposed(place: Place, found: tuple[Candidate, ...], method: str) -> Place:
    best, *others = found
    rest = (*others, *place.resolution.alternatives)[:MOST_ALTERNATIVES]
    check = Resolution(Certainty.CHECK, best, score=best.score, method=method, alternatives=rest)
    return replace(place, resolution=check)


def _locality(place: Place, candidate: Candidate) -> str:
    """The town that the program found stays where its proposal was accepted; else the place stands by itself."""
    found = place.resolution.candidate
    return place.locality if found and is_same(found, candidate) else place.name
