"""A geocoder as geopy has them, which needs no network: use it wherever a geopy geocoder is expected."""

from collections.abc import Mapping
from typing import Any, TypeAlias, cast

from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from viewer.geocoding.gazetteer import Gazetteer
from viewer.geocoding.itineraries import PlaceResolver
from viewer.geocoding.nearby import Towns
from viewer.itinerary.places import Candidate

Answer: TypeAlias = Location | list[Location] | None
_REACH_KM, _MOST = 60.0, 6


def _location(found: Candidate, **more: object) -> Location:
    """A candidate as geopy's Location; what geopy has no word for is in ``raw``."""
    address = ", ".join(part for part in (found.name, found.region_name, found.country_code) if part)
    raw = {
        "name": found.name,
        "kind": found.kind,
        "precision": found.precision.value,
        "country_code": found.country_code,
        "region_code": found.region_code,
        "population": found.population,
        "zone": found.zone,
        **more,
    }
    return Location(address, Point(found.lat_deg, found.lon_deg), raw)


class OfflineGeocoder(Geocoder):  # type: ignore[misc]
    """Geocodes by the shipped gazetteer.

    Args:
        gazetteer: where names are looked up.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__(scheme="http", user_agent="wayline")
        self._resolver = PlaceResolver(gazetteer)
        self._gazetteer = gazetteer
        self._towns = Towns(gazetteer)

    def geocode(self, query: str | Mapping[str, str], *, country: str = "", exactly_one: bool = True) -> Answer:
        """What a name means.

        Args:
            query: a name, or a mapping with ``city`` or ``name`` and, if known, ``state`` and ``country``.
            country: a country's name or code that the place should lie in.
            exactly_one: the best answer alone, or a list of up to six.

        Returns:
            A location, a list of them, or None where nothing is found. ``raw["class"]`` of the best is ``sure`` or
            ``check``.

        Raises:
            GeocoderQueryError: the query is empty.
        """
        text, land = _as_text(query)
        if not text.strip():
            raise GeocoderQueryError("a name is needed")
        found = self._resolver.resolve_name(text, country or land)
        if found.candidate is None:
            return None
        best = _location(found.candidate, **{"class": found.certainty.value, "method": found.method})
        if exactly_one:
            return cast("Answer", best)
        return [best, *(_location(other) for other in found.alternatives)]

    def reverse(self, query: Point | str | tuple[float, float], *, exactly_one: bool = True) -> Answer:
        """The town at or near a point.

        Args:
            query: a point, latitude and longitude in degrees, or coordinates as text as geopy reads them.
            exactly_one: the nearest town alone, or a list of up to six.

        Returns:
            A location, a list of them, or None where no town lies within 60 km.

        Raises:
            ValueError: the text holds no coordinates.
        """
        point = cast("Any", Point(query))
        near = self._towns.near(point.latitude, point.longitude, _REACH_KM, _MOST)
        places = [_location(self._gazetteer.candidate(town), distance_km=round(km, 1)) for km, town in near]
        if not places:
            return None
        return places[0] if exactly_one else places


def _as_text(query: str | Mapping[str, str]) -> tuple[str, str]:
    """A query as the text of a name and of a country."""
    if isinstance(query, str):
        return query, ""
    parts = (query.get("name", ""), query.get("city", ""), query.get("state", ""))
    return ", ".join(part for part in parts if part), query.get("country", "")
