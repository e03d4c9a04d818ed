"""The itinerary: a titled set of events and the places they happen at."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from viewer.itinerary.columns import Codes, Tags
from viewer.itinerary.events import EventTable
from viewer.itinerary.places import Place, Tally, is_decided, tally
from viewer.itinerary.problems import Problem
from viewer.itinerary.views import SavedView


@dataclass(frozen=True, eq=False)
class Itinerary:
    """Events, their places and what is wrong with them.

    Attributes:
        places: what ``table.places`` refers to by index.
    """

    title: str
    table: EventTable
    places: tuple[Place, ...]
    problems: tuple[Problem, ...] = ()
    views: tuple[SavedView, ...] = ()

    @cached_property
    def decided(self) -> tuple[int, ...]:
        """Indices of the places that the user has decided on."""
        return tuple(code for code, place in enumerate(self.places) if is_decided(place))

    @cached_property
    def tally(self) -> Tally:
        """How many places there are, and how many need a look; both are asked for after every change."""
        return tally(self.places)


def localities(itinerary: Itinerary) -> Tags:
    """The localities of each event, venues brought to their town: what the place facet and the lanes show."""
    names: dict[str, int] = {}
    codes = [names.setdefault(place.locality or place.name, len(names)) for place in itinerary.places]
    of_place = np.array(codes, dtype=np.int32)
    places = itinerary.table.places
    return Tags(tuple(names), places.offsets, of_place[places.codes])


def facets(itinerary: Itinerary) -> dict[str, Codes | Tags]:
    """The columns one can filter by, in the order they are shown."""
    table = itinerary.table
    return {
        "place": localities(itinerary),
        "topic": table.topics,
        "people": table.people,
        "kind": table.kind,
        "status": table.status,
    }
