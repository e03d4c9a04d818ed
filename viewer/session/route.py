"""Where a place stands on the route: the stop before it, and how far away that is."""

from dataclasses import dataclass

from viewer.itinerary.places import Candidate, Place
from viewer.itinerary.stops import Stop
from viewer.session.session import Content

FAR_KM = 5000.0


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The located stop that comes before a place on the route, or after it where it is the first.

    Attributes:
        relation: ``before`` or ``after``.
    """

    name: str
    relation: str
    candidate: Candidate


def neighbour_of(content: Content, code: int) -> Neighbour | None:
    """The nearest stop elsewhere on the route with a known place: earlier ones count first; None without any."""
    position = _position(content, code)
    if position is None:
        return None
    earlier = reversed(content.stops[:position])
    for relation, stops in (("before", earlier), ("after", iter(content.stops[position + 1 :]))):
        for stop in stops:
            if found := _elsewhere(content, stop, code):
                return Neighbour(stop.label, relation, found)
    return None


def _position(content: Content, code: int) -> int | None:
    """Index of the first stop that has the place."""
    places = content.itinerary.table.places
    for index, stop in enumerate(content.stops):
        if any(code in places.codes_at(row) for row in stop.rows):
            return index
    return None


def _elsewhere(content: Content, stop: Stop, code: int) -> Candidate | None:
    places = content.itinerary.places
    other = places[stop.place]
    return None if _is_alike(other, places[code]) else other.resolution.candidate


def _is_alike(one: Place, other: Place) -> bool:
    return (one.locality or one.name) == (other.locality or other.name)


def distance_km(one: Candidate, other: Candidate) -> float:
    """The distance between two places on the ellipsoid; 0 where one is an area that holds the other."""
    for area, point in ((one, other), (other, one)):
        if area.box and area.box.contains(point.lat_deg, point.lon_deg):
            return 0.0
    # geopy takes a fifth of a second to import; the window must not wait for it
    from geopy.distance import geodesic  # noqa: PLC0415

    return float(geodesic((one.lat_deg, one.lon_deg), (other.lat_deg, other.lon_deg)).km)
