"""What the map draws of an itinerary: a mark per place and the legs between the stops."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NotRequired, TypedDict

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.columns import Bools
from viewer.itinerary.itinerary import Itinerary, localities
from viewer.itinerary.places import Certainty, Place, Precision
from viewer.itinerary.stops import Stop
from viewer.mapping.great_circle import route
from viewer.mapping.responses import Response, json_text, text_response

MOST_STOPS = 1_000
_PORTION = 2_000
Town = tuple[str, tuple[float, float] | None]
PLANNED = ("scheduled", "expected", "possible")


class Mark(TypedDict):
    """One place on the map.

    ``id`` is the index of the place as text; ``numbers`` the numbers of its stops from 1; ``group`` the index
    of its locality, which is also its colour; ``outline`` the code of the country or region that is drawn
    instead of a pin; ``box`` south, west, north, east in degrees.
    """

    id: str
    lat: float
    lon: float
    name: str
    locality: str
    group: int
    numbers: list[int]
    precision: str
    certainty: str
    outline: NotRequired[str]
    box: NotRequired[list[float]]


class Features(TypedDict):
    """All that the map draws.

    ``legs`` are lists of latitude and longitude pairs, none where there are too many stops for a readable
    route; ``leg_planned`` says of each whether the source claims nothing to have happened yet at its end.
    """

    marks: list[Mark]
    legs: list[list[tuple[float, float]]]
    leg_planned: list[bool]


def features(itinerary: Itinerary, stops: Sequence[Stop]) -> Features:
    """The marks of all resolved places and the legs of the route."""
    groups = {name: index for index, name in enumerate(localities(itinerary).values)}
    key_of = _town_keys(itinerary)
    numbers: dict[Town, list[int]] = {}
    for number, stop in enumerate(stops, 1):
        numbers.setdefault(key_of(itinerary.places[stop.place]), []).append(number)
    marks = [
        _mark(code, place, groups, numbers.get(key_of(place), []))
        for code, place in enumerate(itinerary.places)
        if place.point
    ]
    on_map = [(stop, point) for stop in stops if (point := itinerary.places[stop.place].point)]
    if len(on_map) > MOST_STOPS:
        on_map = []
    points = [(round(lat, 5), round(lon, 5)) for _, (lat, lon) in on_map]
    legs = [[(round(lat, 3), round(lon, 3)) for lat, lon in leg] for leg in route(points)]
    return {"marks": marks, "legs": legs, "leg_planned": [_is_planned(itinerary, stop) for stop, _ in on_map[1:]]}


def features_response(found: Features) -> Response:
    """The features as JSON, encoded in portions: one call for all of them would stop every thread meanwhile."""
    marks = found["marks"]
    portions = [json_text(marks[start : start + _PORTION])[1:-1] for start in range(0, len(marks), _PORTION)]
    rest = json_text({"legs": found["legs"], "leg_planned": found["leg_planned"]})
    return text_response(f'{{"marks":[{",".join(portions)}],{rest[1:]}')


def _is_planned(itinerary: Itinerary, stop: Stop) -> bool:
    return all(itinerary.table.status.at(row) in PLANNED for row in stop.rows)


def counts_per_place(itinerary: Itinerary, mask: Bools) -> NDArray[np.int64]:
    """(places,) how many events of the mask happen at each place."""
    return itinerary.table.places.counts(mask)


def _town_keys(itinerary: Itinerary) -> Callable[[Place], Town]:
    """What tells towns apart: their names, and where they are once one name stands for several."""
    names = Counter(place.name for place in itinerary.places)

    def key_of(place: Place) -> Town:
        town = place.locality or place.name
        return (town, place.point) if names[town] > 1 and place.name == town else (town, None)

    return key_of


def _mark(code: int, place: Place, groups: Mapping[str, int], numbers: list[int]) -> Mark:
    found = place.resolution.candidate
    assert found is not None  # only resolved places come here
    locality = place.locality or place.name
    mark = Mark(
        id=str(code),
        lat=round(found.lat_deg, 5),
        lon=round(found.lon_deg, 5),
        name=place.name,
        locality=locality,
        group=groups[locality],
        numbers=numbers,
        precision=found.precision.value,
        certainty=(place.resolution.certainty or Certainty.NONE).value,
    )
    if found.precision in (Precision.COUNTRY, Precision.REGION):
        code_text = found.region_code if found.precision is Precision.REGION else found.country_code
        mark["outline"] = code_text
        if found.box:
            mark["box"] = [found.box.south_deg, found.box.west_deg, found.box.north_deg, found.box.east_deg]
    return mark
