"""What the review of places says in words."""

import re
from collections.abc import Sequence

from viewer.itinerary.places import UNRESOLVED, Candidate, Certainty, Decider, Place, Precision, Tally
from viewer.session.choosing import is_left_out
from viewer.session.route import FAR_KM, Neighbour, distance_km
from viewer.ui.common.placewords import area_in_words, degrees, kind_in_words

_MILLION, _BILLION = 1_000_000, 1_000_000_000
_LONG_WORD = 24
_ONLY_ONE = "One place of this name is known; please check whether it is meant."
_METHODS = {
    "exact": "There is more than one place of this name.",
    "split": "The name has parts; this is what they say together.",
    "code": "Capitals like these may be the code of an airport.",
    "airport": "An airport of this name.",
    "title": "A country under its long name.",
    "fuzzy": "Nothing has exactly this name; this one is spelt like it.",
    "phonetic": "Nothing has exactly this name; this one sounds like it.",
    "part": "Only a part of the name is known.",
    "town": "The name itself is not known; this is the town it names, so the point is approximate.",
    "airport town": "The town is not known; this is its airport.",
    "context": "There is more than one place of this name; this one lies nearest to the other stops.",
    "online": "Found online; please look whether it is the one that is meant.",
}


def people_in_words(population: int) -> str:
    """How many live there, rounded as one says it; empty where it is not known."""
    if population <= 0:
        return ""
    if population >= _BILLION:
        return f"{population / _BILLION:.1f} billion people"
    if population >= _MILLION:
        return f"{population / _MILLION:.1f} million people"
    rounded = round(population, -3) if population >= 10_000 else population
    return f"{rounded:,} people"


def detail_in_words(candidate: Candidate) -> str:
    """Kind, area and population of a candidate: "city in Illinois, United States · 114,000 people"."""
    if candidate.kind == "point":
        where = degrees(candidate.lat_deg, candidate.lon_deg)
        return " · ".join(part for part in (where, area_in_words(candidate)) if part)
    area = area_in_words(candidate)
    kind = kind_in_words(candidate)
    return " · ".join(
        part for part in (f"{kind} in {area}" if area else kind, people_in_words(candidate.population)) if part
    )


def distance_in_words(candidate: Candidate, neighbour: Neighbour | None, *, warns: bool) -> tuple[str, bool]:
    """How far a candidate lies from the stop beside it, and whether that is suspiciously far; ``warns`` allows it."""
    if neighbour is None:
        return "", False
    distance = distance_km(candidate, neighbour.candidate)
    if distance < 1:
        is_around = candidate.precision in (Precision.COUNTRY, Precision.REGION)
        words = "holds" if is_around else "at"
        return f"{words} the stop {neighbour.relation}, {neighbour.name}", False
    words = f"{rounded_km(distance)} from the stop {neighbour.relation}, {neighbour.name}"
    is_far = warns and distance >= FAR_KM
    return (f"⚠ {words}" if is_far else words), is_far


def rounded_km(distance: float) -> str:
    """A distance with two or three telling digits."""
    step = 1 if distance < 100 else 10 if distance < 1000 else 100
    return f"{round(distance / step) * step:,} km"


def is_waiting(place: Place, *, is_finding: bool) -> bool:
    """Whether nothing is known of a place yet because it is still being looked for."""
    return is_finding and place.resolution == UNRESOLVED


def class_in_words(place: Place, *, is_finding: bool = False) -> str:
    """The class of a place's resolution, and who decided it, in a word or two."""
    resolution = place.resolution
    if is_waiting(place, is_finding=is_finding):
        return "being found …"
    if resolution.decider is Decider.USER:
        return "left out" if is_left_out(place) else "you chose"
    if resolution.decider is Decider.FILE:
        return "from the file" if resolution.certainty is Certainty.SURE else "from the file, check"
    return {Certainty.SURE: "sure", Certainty.CHECK: "check", Certainty.NONE: "not found"}[resolution.certainty]


def reason_in_words(place: Place) -> str:
    """Why a place should be looked at, in a sentence; empty where it need not be."""
    resolution = place.resolution
    if resolution.decider is Decider.USER:
        return "You left it without a place." if is_left_out(place) else "You decided what it means."
    if resolution.decider is Decider.FILE:
        words = "The file gives its coordinates"
        return f"{words}." if resolution.certainty is Certainty.SURE else f"{words}; please check them."
    if resolution.certainty is Certainty.NONE:
        return "No place of this name is known. Search for another name, drop a pin, or leave it out."
    if resolution.certainty is Certainty.SURE:
        return "Found without doubt; you can still choose another."
    if resolution.method == "exact" and not resolution.alternatives:
        return _ONLY_ONE
    return _METHODS.get(resolution.method, "Please check whether this is meant.")


def events_in_words(count: int) -> str:
    """A number of events."""
    return "1 event" if count == 1 else f"{count} events"


def breakable(text: str) -> str:
    """The text with places to break its longest words at: a label would else cut them off."""
    return re.sub(rf"(\S{{{_LONG_WORD}}})(?=\S)", "\\1\u200b", text)


def first_in_words(events: Sequence[str]) -> str:
    """The events at a place in a line: the only one, or how many there are and the first of them."""
    if len(events) <= 1:
        return events[0] if events else events_in_words(0)
    return f"{events_in_words(len(events))}, the first: {events[0]}"


def tab_text(numbers: Tally, *, is_finding: bool) -> str:
    """What the tab of the places says: how many a look is due."""
    if is_finding:
        return "Places …"
    due = numbers.to_check + numbers.not_found
    return f"Places · {due} to check" if due else "Places"
