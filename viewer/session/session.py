"""The only mutable state: the open itinerary, how it is looked at, and the way back."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from operator import delitem
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.events import event_table
from viewer.itinerary.filtering import Filtered, FilterIndex, apply_filter, filter_index
from viewer.itinerary.filters import NO_FILTER
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Place
from viewer.itinerary.stops import Stop, stops
from viewer.itinerary.views import SavedView
from viewer.mapping.features import features, features_response
from viewer.mapping.responses import Response
from viewer.session.lanes import telling_lanes
from viewer.session.state import (
    Change,
    Command,
    Origin,
    Play,
    Select,
    SetBox,
    SetSpan,
    SetText,
    ViewState,
    difference,
)
from viewer.timeline.lanes import lane_entries
from viewer.timeline.marks import marks_of

HISTORY_LENGTH = 200
GOING_ON = (Play, SetSpan, SetText, SetBox)  # dragging, typing, moving the map, playing: one step each
_PORTION = 5_000
_SIDES: tuple[Literal["right"], Literal["left"]] = ("right", "left")
AT_ONCE = 20_000  # events up to which all panes together show another itinerary in one frame
Listener = Callable[[Change, Origin], None]
Later = Callable[[Callable[[], None]], None]


@dataclass(frozen=True, eq=False)
class Content:
    """An itinerary with everything that is derived from it once."""

    itinerary: Itinerary
    index: FilterIndex
    stops: tuple[Stop, ...]
    path: Path | None = None

    @cached_property
    def order(self) -> Mapping[str, NDArray[np.intp]]:
        """For each facet the codes of its values, those with most events in the whole itinerary first."""
        counts = apply_filter(self.index, NO_FILTER).counts
        return {name: np.argsort(-column, kind="stable") for name, column in counts.items()}

    @cached_property
    def features(self) -> Response:
        """What the map draws, as the page fetches it."""
        return features_response(features(self.itinerary, self.stops))

    def prepared(self) -> "Content":
        """The same with everything derived: for whoever has a thread of their own for it."""
        _ = self.order, self.features, self.itinerary.decided, self.itinerary.tally
        marks_of(self.itinerary.table.times)
        lane_entries(self.index.columns[telling_lanes(self.index)])
        return self


def content_of(itinerary: Itinerary, path: Path | None = None) -> Content:
    """The content of an itinerary; ``path`` is the file it came from."""
    return Content(itinerary, filter_index(itinerary), stops(itinerary), path)


EMPTY = content_of(Itinerary("", event_table([], []), ()))


@dataclass(frozen=True, eq=False)
class _Moment:
    """One step of the history; ``kind`` is what was changed last, so that a drag becomes one step."""

    content: Content
    state: ViewState
    kind: type | None = None


class Session:
    """Holds the view, applies commands to it, and tells listeners what changed and who asked.

    Where a long itinerary is opened or its places change, each listener is told in a turn of the event loop of its own,
    so that the window stays alive; whatever changes meanwhile waits until all of them know.
    """

    def __init__(self, content: Content = EMPTY, later: Later = lambda call: call()) -> None:
        """``later`` calls a function in a later turn of the event loop."""
        self._now = _Moment(content, ViewState())
        self._past: list[_Moment] = []
        self._future: list[_Moment] = []
        self._listeners: list[Listener] = []
        self._later = later
        self._untold: deque[Callable[[], None]] = deque()
        self._filtered = apply_filter(content.index, self._now.state.filter)

    @property
    def content(self) -> Content:
        """The open itinerary and what is derived from it."""
        return self._now.content

    @property
    def itinerary(self) -> Itinerary:
        """The open itinerary."""
        return self._now.content.itinerary

    @property
    def state(self) -> ViewState:
        """How it is looked at."""
        return self._now.state

    @property
    def filtered(self) -> Filtered:
        """Which events are shown now, and the counts of the facets."""
        return self._filtered

    @property
    def selected_row(self) -> int | None:
        """The row of the selected event, None where nothing is selected."""
        return self.itinerary.table.row_of(self.state.selected) if self.state.selected else None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._future)

    @property
    def is_telling(self) -> bool:
        """Whether listeners still show what was open before, so that the rows they speak of are others."""
        return bool(self._untold)

    def listen(self, listener: Listener) -> None:
        """Call the listener after every change from now on."""
        self._listeners.append(listener)

    def apply(self, command: Command, origin: Origin) -> None:
        """Change the view; a command that changes nothing leaves no trace."""
        state = command.applied(self.state)
        if state != self.state:
            self._step(_Moment(self.content, state, type(command)), origin)

    def open(self, content: Content) -> None:
        """Show another itinerary; the history begins anew."""
        self._past.clear()
        self._future.clear()
        is_chosen = self.state.lanes != telling_lanes(self.content.index)
        lanes = telling_lanes(content.index, self.state.lanes if is_chosen else "place")
        self._show(_Moment(content, ViewState(lanes=lanes)), Change.ALL, Origin.WINDOW)

    def move(self, path: Path) -> None:
        """Say where the itinerary is kept from now on; nothing of the view or its history changes."""
        moved: dict[int, Content] = {}

        def at_path(moment: _Moment) -> _Moment:
            old = moment.content
            return replace(moment, content=moved.setdefault(id(old), replace(old, path=path)))

        self._now = at_path(self._now)
        for steps in (self._past, self._future):
            steps[:] = [at_path(step) for step in steps]
        self._show(self._now, Change.NONE, Origin.WINDOW)

    def set_places(self, places: tuple[Place, ...], origin: Origin) -> None:
        """Give the itinerary's places other resolutions, as a step that can be undone."""
        self.set_itinerary(replace(self.itinerary, places=places), origin)

    def set_itinerary(self, itinerary: Itinerary, origin: Origin) -> None:
        """Show the same events at other places, as a step that can be undone."""
        self._step(_Moment(content_of(itinerary, self.content.path), self.state), origin)

    def set_views(self, views: tuple[SavedView, ...], origin: Origin) -> None:
        """Keep other saved views with the itinerary, as a step that can be undone."""
        itinerary = replace(self.itinerary, views=views)
        self._step(_Moment(replace(self.content, itinerary=itinerary), self.state), origin)

    def refine_places(self, places: tuple[Place, ...]) -> None:
        """Give the places resolutions that the program found itself; this is no step of the history."""
        self.refine(content_of(replace(self.itinerary, places=places), self.content.path))

    def refine(self, content: Content) -> None:
        """Show the same events at places that the program found itself; this is no step of the history."""
        old = self.content
        for steps in (self._past, self._future):
            steps[:] = [replace(step, content=content) if step.content is old else step for step in steps]
        self._show(_Moment(content, self.state, self._now.kind), Change.PLACES, Origin.FINDER)

    def undo(self) -> None:
        """Go one step back, if there is one."""
        if self._past:
            self._future.append(self._now)
            self._return_to(self._past.pop())

    def redo(self) -> None:
        """Go one step forward again, if one was taken back."""
        if self._future:
            self._past.append(self._now)
            self._return_to(self._future.pop())

    def select_next(self, steps: int, origin: Origin) -> None:
        """Select the event that many shown events later (negative: earlier); it stops at the ends."""
        shown = self.filtered.mask.nonzero()[0]
        if not len(shown):
            return
        current = self.selected_row
        if current is None:
            position = 0 if steps > 0 else len(shown) - 1
        else:
            after, before = (int(shown.searchsorted(current, side)) for side in _SIDES)
            base = after - 1 if steps > 0 else before
            position = min(max(base + steps, 0), len(shown) - 1)
        self.apply(Select(self.itinerary.table.ids[int(shown[position])]), origin)

    def let_go(self, content: Content) -> None:
        """Whoever holds an itinerary that is shown no more, and drops it after this call, does not stop the window."""
        if len(content.itinerary.table) > AT_ONCE:
            is_scheduled = self.is_telling
            self._untold.extend(_portions(content))
            if not is_scheduled:
                self._later(self._tell_next)

    def _step(self, moment: _Moment, origin: Origin) -> None:
        goes_on = moment.kind in GOING_ON and moment.kind is self._now.kind
        if not goes_on:
            self._past.append(self._now)
            del self._past[:-HISTORY_LENGTH]
        self._future.clear()
        self._show(moment, _change(self._now, moment), origin)

    def _return_to(self, moment: _Moment) -> None:
        self._show(replace(moment, kind=None), _change(self._now, moment), Origin.HISTORY)

    def _show(self, moment: _Moment, change: Change, origin: Origin) -> None:
        self._tell_rest()
        old, self._now = self._now.content, moment
        if change & (Change.FILTER | Change.ITINERARY | Change.PLACES):
            self._filtered = apply_filter(moment.content.index, moment.state.filter)
        self._untold.extend(partial(listener, change, origin) for listener in self._listeners)
        if change & (Change.ITINERARY | Change.PLACES) and len(self.itinerary.table) > AT_ONCE:
            self._later(self._tell_next)
        else:
            self._tell_rest()
        if old is not moment.content:
            self.let_go(old)

    def _tell_next(self) -> None:
        try:
            if self._untold:
                self._untold.popleft()()
        finally:
            if self._untold:
                self._later(self._tell_next)

    def _tell_rest(self) -> None:
        while self._untold:
            self._untold.popleft()()


def _portions(content: Content) -> list[Callable[[], None]]:
    """Calls that let go of what an itinerary holds, in portions: all at once would stop the window."""
    table = content.itinerary.table
    held = [*content.itinerary.places, *content.stops, *table.ids, *table.titles]
    portion = slice(-_PORTION, None)
    return [partial(delitem, held, portion)] * -(-len(held) // _PORTION)


def _change(old: _Moment, new: _Moment) -> Change:
    places = Change.PLACES if old.content is not new.content else Change.NONE
    return difference(old.state, new.state) | places
