"""Filters as boolean masks: any-of within a facet, all-of between facets, with *all of* and *not* on request."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.columns import Bools, Codes, Tags
from viewer.itinerary.itinerary import Itinerary, facets
from viewer.itinerary.places import Box
from viewer.itinerary.search import SearchIndex, search_index


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked of one facet.

    Attributes:
        wanted: an event must have any of these (all of them with ``needs_all``).
        unwanted: an event must have none of these.
    """

    wanted: frozenset[str] = frozenset()
    unwanted: frozenset[str] = frozenset()
    needs_all: bool = False

    @property
    def is_active(self) -> bool:
        """Whether the choice leaves anything out."""
        return bool(self.wanted or self.unwanted)

    def toggled(self, value: str) -> "Choice":
        """The choice with a value wanted, or no longer wanted if it was."""
        return replace(self, wanted=self.wanted ^ {value}, unwanted=self.unwanted - {value})

    def excluded(self, value: str) -> "Choice":
        """The choice with a value unwanted, or no longer unwanted if it was."""
        return replace(self, wanted=self.wanted - {value}, unwanted=self.unwanted ^ {value})


NO_CHOICE = Choice()


@dataclass(frozen=True, slots=True)
class TimeWindow:
    """A stretch of time in seconds of local wall time, half-open."""

    first_s: int
    last_s: int


@dataclass(frozen=True, slots=True)
class Filter:
    """Everything that decides which events are shown.

    Attributes:
        choices: facet name and choice, active ones only, sorted by name, so that equal filters are equal.
        text: words that must all occur somewhere in the event.
        window: events that can touch it stay; the undated go.
        box: events with a place inside stay.
    """

    choices: tuple[tuple[str, Choice], ...] = ()
    text: str = ""
    window: TimeWindow | None = None
    box: Box | None = None

    def choice(self, facet: str) -> Choice:
        """What is asked of a facet."""
        return dict(self.choices).get(facet, NO_CHOICE)

    def with_choice(self, facet: str, choice: Choice) -> "Filter":
        """The filter with another choice for one facet."""
        choices = {name: old for name, old in self.choices if name != facet}
        if choice.is_active:
            choices[facet] = choice
        return replace(self, choices=tuple(sorted(choices.items())))

    @property
    def is_active(self) -> bool:
        """Whether the filter leaves anything out."""
        return self != NO_FILTER


NO_FILTER = Filter()


@dataclass(frozen=True, eq=False)
class Filtered:
    """The answer to a filter.

    Attributes:
        mask: (n,) which events are shown.
        counts: for each facet how many events a further click on each value would give: with the facet's
            own any-of choice set aside, or on top of it where all of the wanted values are needed.
    """

    mask: Bools
    counts: Mapping[str, NDArray[np.int64]] = field(default_factory=dict)

    @cached_property
    def total(self) -> int:
        """How many events are shown."""
        return int(np.count_nonzero(self.mask))


@dataclass(frozen=True, eq=False)
class FilterIndex:
    """The columns of one itinerary made ready for filtering.

    Attributes:
        columns: facet name to its column.
        points: (places, 2) latitude and longitude in degrees of each place, NaN where unresolved.
    """

    itinerary: Itinerary
    columns: Mapping[str, Codes | Tags]
    points: NDArray[np.float64]

    @cached_property
    def texts(self) -> SearchIndex:
        """What is searched; made when first needed."""
        return search_index(self.itinerary)


def filter_index(itinerary: Itinerary) -> FilterIndex:
    """The index of an itinerary."""
    nowhere = (np.nan, np.nan)
    points = np.array([place.point or nowhere for place in itinerary.places], dtype=np.float64).reshape(-1, 2)
    return FilterIndex(itinerary, facets(itinerary), points)


def apply_filter(index: FilterIndex, wanted: Filter) -> Filtered:
    """Which events the filter shows, and what each further click would give."""
    base = _shared_mask(index, wanted)
    masks = {name: choice_mask(index.columns[name], choice) for name, choice in wanted.choices if name in index.columns}
    mask = reduce(np.logical_and, masks.values(), base)
    counts = {}
    for name, column in index.columns.items():
        others = mask
        if name in masks and not wanted.choice(name).needs_all:
            others = reduce(np.logical_and, (other for key, other in masks.items() if key != name), base)
            others = others & ~column.hits(_flags(column, wanted.choice(name).unwanted))
        counts[name] = column.counts(others)
    return Filtered(mask, counts)


def choice_mask(column: Codes | Tags, choice: Choice) -> Bools:
    """(n,) which events satisfy the choice for one facet."""
    if choice.needs_all:
        hits = [column.hits(_flags(column, frozenset({value}))) for value in sorted(choice.wanted)]
        kept = reduce(np.logical_and, hits, ~column.hits(_flags(column, choice.unwanted)))
    else:
        kept = ~column.hits(_flags(column, choice.unwanted))
        if choice.wanted:
            kept &= column.hits(_flags(column, choice.wanted))
    return kept


def _flags(column: Codes | Tags, values: frozenset[str]) -> Bools:
    return np.fromiter((value in values for value in column.values), dtype=np.bool_, count=len(column.values))


def _shared_mask(index: FilterIndex, wanted: Filter) -> Bools:
    """What the window, the box and the text leave, whatever the facets say."""
    times = index.itinerary.table.times
    mask = np.ones(len(times), dtype=np.bool_)
    if wanted.window:
        mask &= times.is_dated & (times.first_s < wanted.window.last_s) & (times.last_s > wanted.window.first_s)
    if wanted.box:
        inside = np.array([wanted.box.contains(lat, lon) for lat, lon in index.points], dtype=np.bool_)
        mask &= index.itinerary.table.places.hits(inside)
    if wanted.text.strip():
        mask &= index.texts.matches(wanted.text)
    return mask
