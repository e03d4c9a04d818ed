"""Stops: the visits of an itinerary in order of time, and the legs between them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from viewer.itinerary.itinerary import Itinerary, localities

CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Stop:
    """One visit.

    Attributes:
        id: stable within the itinerary: the label and the number, from 1, of this visit among those with it.
        label: the locality, or what the source's stop column says.
        place: index of the place that stands for it, the one most of its events name.
        rows: the events, in order of time.
    """

    id: str
    label: str
    place: int
    rows: tuple[int, ...]


def stops(itinerary: Itinerary) -> tuple[Stop, ...]:
    """The visits in order of time: consecutive events in one locality, or what the stop column calls one.

    Events without a place, and cancelled ones, are on no stop. Undated events make no stop of their own
    while others are dated; they join the last stop with their label.
    """
    labels: list[str] = []
    members: list[list[int]] = []
    latest: dict[str, int] = {}
    for row, label, may_begin in _visits(itinerary):
        index = latest.get(label)
        is_elsewhere = index != len(labels) - 1 and not itinerary.table.stop.at(row)
        if may_begin and (index is None or is_elsewhere):
            latest[label] = len(labels)
            labels.append(label)
            members.append([row])
        elif index is not None:
            members[index].append(row)
    seen: dict[str, int] = {}
    places = itinerary.table.places.first().codes.tolist()
    return tuple(_stop(places, label, rows, seen) for label, rows in zip(labels, members, strict=True))


def _visits(itinerary: Itinerary) -> Iterator[tuple[int, str, bool]]:
    """Row, stop label, and whether the event may begin a new stop, for each event that has a place."""
    table = itinerary.table
    towns = localities(itinerary).first()
    is_dated = table.times.is_dated
    any_dated = bool(is_dated.any())
    for row in np.flatnonzero(towns.codes >= 0).tolist():
        if table.status.at(row) != CANCELLED:
            yield row, table.stop.at(row) or towns.at(row), bool(is_dated[row]) or not any_dated


def _stop(places: list[int], label: str, rows: list[int], seen: dict[str, int]) -> Stop:
    place = places[rows[0]] if len(rows) == 1 else Counter(places[row] for row in rows).most_common(1)[0][0]
    number = seen[label] = seen.get(label, 0) + 1
    return Stop(f"{label}#{number}", label, place, tuple(rows))
