"""Applying a filter: boolean masks over columns, and what each further click would give."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, reduce

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.columns import Bools, Codes, Tags
from viewer.itinerary.filters import Choice, Filter
from viewer.itinerary.itinerary import Itinerary, facets
from viewer.itinerary.search import SearchIndex, search_index


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
