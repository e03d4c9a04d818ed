"""Which facet the timeline's lanes stand for when an itinerary is opened."""

from viewer.itinerary.columns import NO_VALUE
from viewer.itinerary.filtering import FilterIndex
from viewer.timeline.lanes import MOST_LANES

_FACETS = ("place", "kind", "topic", "people", "status")  # in the order in which they tell a story
_SAME_VALUE = 2.0  # events that share a value on average, at least; fewer make no lane worth its name


def telling_lanes(index: FilterIndex, wanted: str = "place") -> str:
    """The facet that is wanted, or the first other one, whose lanes hold more than an event each.

    Where there is none, the kind: its one lane then holds all events.
    """
    return next((facet for facet in (wanted, *_FACETS) if _is_telling(index, facet)), "kind")


def _is_telling(index: FilterIndex, facet: str) -> bool:
    column = index.columns[facet]
    lanes, events = len(column.values), int((column.codes != NO_VALUE).sum())
    return lanes > 0 and (lanes <= MOST_LANES or events >= lanes * _SAME_VALUE)
