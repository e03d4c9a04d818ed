"""What is being looked at: one immutable value that map, timeline, agenda and filters share."""

from dataclasses import dataclass, replace
from enum import Flag, StrEnum, auto

from viewer.itinerary.filters import NO_FILTER, Filter, TimeWindow
from viewer.itinerary.places import Box
from viewer.timeline.scale import Span


class Origin(StrEnum):
    """Who asked for a change; the origin does not hear its own echo."""

    MAP = "map"
    TIMELINE = "timeline"
    AGENDA = "agenda"
    FILTERS = "filters"
    PLACES = "places"
    IMPORTER = "importer"
    WINDOW = "window"
    HISTORY = "history"
    FINDER = "finder"


class Change(Flag):
    """What differs between two states."""

    NONE = 0
    ITINERARY = auto()
    PLACES = auto()
    SELECTION = auto()
    FILTER = auto()
    SPAN = auto()
    LANES = auto()
    ALL = ITINERARY | PLACES | SELECTION | FILTER | SPAN | LANES


@dataclass(frozen=True, slots=True)
class ViewState:
    """The view of one itinerary.

    Attributes:
        selected: id of the selected event, empty for none.
        filter: what decides which events are shown.
        span: what the timeline shows; None for all of it.
        lanes: the facet that the timeline's lanes stand for.
    """

    selected: str = ""
    filter: Filter = NO_FILTER
    span: Span | None = None
    lanes: str = "place"


@dataclass(frozen=True, slots=True)
class Select:
    """Select an event by id; an empty id selects none."""

    event_id: str

    def applied(self, state: ViewState) -> ViewState:
        """The state with another selection."""
        return replace(state, selected=self.event_id)


@dataclass(frozen=True, slots=True)
class SetFilter:
    """Show other events."""

    filter: Filter

    def applied(self, state: ViewState) -> ViewState:
        """The state with another filter."""
        return replace(state, filter=self.filter)


@dataclass(frozen=True, slots=True)
class SetText:
    """Search for other words; typing on is one step of the history."""

    text: str

    def applied(self, state: ViewState) -> ViewState:
        """The state with another text in its filter."""
        return replace(state, filter=replace(state.filter, text=self.text))


@dataclass(frozen=True, slots=True)
class SetBox:
    """Show only what happens inside a box; None shows what happens anywhere."""

    box: Box | None

    def applied(self, state: ViewState) -> ViewState:
        """The state with another box in its filter."""
        return replace(state, filter=replace(state.filter, box=self.box))


@dataclass(frozen=True, slots=True)
class SetWindow:
    """Show only what can touch a stretch of time; None shows all of time."""

    window: TimeWindow | None

    def applied(self, state: ViewState) -> ViewState:
        """The state with another window in its filter."""
        return replace(state, filter=replace(state.filter, window=self.window))


@dataclass(frozen=True, slots=True)
class SetSpan:
    """Show another stretch of time; None shows all of it."""

    span: Span | None

    def applied(self, state: ViewState) -> ViewState:
        """The state with another span."""
        return replace(state, span=self.span)


@dataclass(frozen=True, slots=True)
class ShowView:
    """Look at the itinerary as a saved view says."""

    filter: Filter
    lanes: str
    span: Span | None

    def applied(self, state: ViewState) -> ViewState:
        """The state with filter, lanes and span of the view."""
        return replace(state, filter=self.filter, lanes=self.lanes, span=self.span)


@dataclass(frozen=True, slots=True)
class SetLanes:
    """Let the timeline's lanes stand for another facet."""

    facet: str

    def applied(self, state: ViewState) -> ViewState:
        """The state with other lanes."""
        return replace(state, lanes=self.facet)


@dataclass(frozen=True, slots=True)
class Play:
    """Let playback arrive at an event, with the filter and the span that it shows then."""

    event_id: str
    filter: Filter
    span: Span | None

    def applied(self, state: ViewState) -> ViewState:
        """The state at that event."""
        return replace(state, selected=self.event_id, filter=self.filter, span=self.span)


Command = Play | Select | SetFilter | SetText | SetBox | SetWindow | SetSpan | SetLanes | ShowView


def difference(old: ViewState, new: ViewState) -> Change:
    """What has to be drawn again."""
    change = Change.NONE
    for attribute, flag in (
        ("selected", Change.SELECTION),
        ("filter", Change.FILTER),
        ("span", Change.SPAN),
        ("lanes", Change.LANES),
    ):
        if getattr(old, attribute) != getattr(new, attribute):
            change |= flag
    return change
