"""What a timeline shows."""

from dataclasses import dataclass

from viewer.itinerary.columns import Codes, Tags
from viewer.itinerary.events import EventTable


@dataclass(frozen=True, eq=False)
class TimelineContent:
    """The events and the facet that makes the lanes.

    Attributes:
        table: the events, in order of time; titles, topics and status are read from it.
        lanes: one lane per value.
        lane_names: the name of each value's lane.
        colours: the theme's category index of each value.
    """

    table: EventTable
    lanes: Codes | Tags
    lane_names: tuple[str, ...]
    colours: tuple[int, ...]


def content_of(table: EventTable, lanes: Codes | Tags) -> TimelineContent:
    """Content whose lanes are named after the values and coloured in their order."""
    return TimelineContent(table, lanes, lanes.values, tuple(range(len(lanes.values))))
