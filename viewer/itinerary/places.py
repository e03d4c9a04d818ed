"""Places: a name as written, and what it was resolved to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Precision(StrEnum):
    """How exactly a place is known; a region or a country is an area, never a pin."""

    VENUE = "venue"
    LOCALITY = "locality"
    REGION = "region"
    COUNTRY = "country"


class Certainty(StrEnum):
    """The class of a resolution: may it stand without a look?"""

    SURE = "sure"
    CHECK = "check"
    NONE = "none"


class Decider(StrEnum):
    """Who decided what a name means."""

    PROGRAM = "program"
    FILE = "file"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in degrees, edges included; it crosses the antimeridian where ``west_deg > east_deg``."""

    south_deg: float
    west_deg: float
    north_deg: float
    east_deg: float

    def contains(self, lat_deg: float, lon_deg: float) -> bool:
        """Whether the point lies in the box."""
        if not self.south_deg <= lat_deg <= self.north_deg:
            return False
        if self.west_deg <= self.east_deg:
            return self.west_deg <= lon_deg <= self.east_deg
        return lon_deg >= self.west_deg or lon_deg <= self.east_deg


class Candidate(NamedTuple):
    """Something a name may mean; a named tuple because hundreds are made while a file is read.

    Attributes:
        name: the gazetteer's own name for it.
        kind: ``city``, ``country``, ``admin1``, ``admin2``, ``region``, ``continent``, ``airport``, ``point`` …
        country_code: ISO 3166-1 alpha-2, empty for what lies in no country.
        region_code: code of the first-level division within the country, may be empty.
        region_name: its name, may be empty.
        box: the extent where it is an area.
        label_point: latitude and longitude where an area's name is best written: where its people live.
        zone: IANA time zone, may be empty.
        gazetteer_id: the gazetteer's own number of it, 0 for what is not in it.
    """

    name: str
    kind: str
    precision: Precision
    lat_deg: float
    lon_deg: float
    country_code: str = ""
    region_code: str = ""
    region_name: str = ""
    population: int = 0
    box: Box | None = None
    label_point: tuple[float, float] | None = None
    zone: str = ""
    score: float = 0.0
    gazetteer_id: int = 0


@dataclass(frozen=True, slots=True)
class Resolution:
    """How a place name got its coordinates, or why it has none.

    Attributes:
        margin: distance in score to the best candidate elsewhere; large where there is none.
        method: ``given``, ``exact``, ``split``, ``airport``, ``fuzzy``, ``phonetic``, ``part``, ``town``, ``chosen`` …
        alternatives: other candidates, best first, at most five.
        warnings: sentences for the user, such as a place that lies far off the route.
    """

    certainty: Certainty
    candidate: Candidate | None = None
    score: float = 0.0
    margin: float = 0.0
    method: str = ""
    decider: Decider = Decider.PROGRAM
    alternatives: tuple[Candidate, ...] = ()
    warnings: tuple[str, ...] = ()


UNRESOLVED = Resolution(Certainty.NONE)


@dataclass(frozen=True, slots=True)
class Place:
    """A place of an itinerary.

    Attributes:
        name: as written in the source, parts from small to large joined by ", ".
        country: what the source's country column says, a name or a code; may be empty.
        locality: the name under which venues of one town come together; the place's own name where it is no venue.
    """

    name: str
    country: str = ""
    locality: str = ""
    resolution: Resolution = field(default=UNRESOLVED)

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees, or None while the place is not resolved."""
        found = self.resolution.candidate
        return (found.lat_deg, found.lon_deg) if found else None


def is_decided(place: Place) -> bool:
    """Whether the user has decided what the place means."""
    return place.resolution.decider is Decider.USER


def is_open(place: Place) -> bool:
    """Whether the user should still look at the place."""
    return place.resolution.certainty is not Certainty.SURE and not is_decided(place)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many places there are, how many a look is due, and how many were not found."""

    all: int = 0
    to_check: int = 0
    not_found: int = 0


def tally(places: Sequence[Place]) -> Tally:
    """The numbers of some places."""
    unsettled = [place.resolution.certainty for place in places if is_open(place)]
    return Tally(len(places), unsettled.count(Certainty.CHECK), unsettled.count(Certainty.NONE))
