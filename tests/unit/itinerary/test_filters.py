"""Filters and counts against a re-implementation that looks at one event at a time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tour import PLACES, event, events, itinerary
from viewer.itinerary.columns import Codes
from viewer.itinerary.events import Event
from viewer.itinerary.filtering import apply_filter, filter_index
from viewer.itinerary.filters import NO_FILTER, Choice, Filter, TimeWindow
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Box

DAY_S = 86_400
OCTOBER_S = 20_362 * DAY_S  # 2025-10-01
VALUES = {
    "place": ("Tokyo", "Suva", "Honolulu", "Atlantis", "nowhere"),
    "topic": ("trade", "LNG", "tariffs", "nothing"),
    "people": ("Ann", "Bo", "Cy"),
    "kind": ("talks", "summit"),
    "status": ("held", "expected", "cancelled"),
}


@st.composite
def choices(draw: st.DrawFn, facet: str) -> Choice:
    wanted = frozenset(draw(st.sets(st.sampled_from(VALUES[facet]), max_size=2)))
    unwanted = frozenset(draw(st.sets(st.sampled_from(VALUES[facet]), max_size=2))) - wanted
    return Choice(wanted, unwanted, draw(st.booleans()))


@st.composite
def filters(draw: st.DrawFn) -> Filter:
    wanted = NO_FILTER
    for facet in draw(st.sets(st.sampled_from(sorted(VALUES)))):
        wanted = wanted.with_choice(facet, draw(choices(facet)))
    first = OCTOBER_S + draw(st.integers(0, 40)) * DAY_S
    window = draw(st.none() | st.just(TimeWindow(first, first + 2 * DAY_S)))
    west, east = draw(st.tuples(st.integers(-180, 180), st.integers(-180, 180)))
    box = draw(st.none() | st.just(Box(-60, west, 60, east)))
    return replace(wanted, text=draw(st.sampled_from(("", "cafe", "event 1", "京", "zzz"))), window=window, box=box)


def values_of(one: Event, facet: str) -> list[str]:
    if facet == "place":
        return [PLACES[code].name for code in one.places]
    many = {"topic": one.topics, "people": one.people}.get(facet)
    return list(many) if many is not None else [getattr(one, facet)] if getattr(one, facet) else []


def suits(one: Event, facet: str, choice: Choice) -> bool:
    has = set(values_of(one, facet))
    if has & choice.unwanted:
        return False
    return choice.wanted <= has if choice.needs_all else not choice.wanted or bool(has & choice.wanted)


def touches(one: Event, window: TimeWindow | None) -> bool:
    if window is None:
        return True
    if one.time is None:
        return False
    first, last = one.time.first_s, one.time.last_s
    return (first is None or first < window.last_s) and (last is None or last > window.first_s)


def is_inside(one: Event, box: Box | None) -> bool:
    points = [PLACES[code].point for code in one.places]
    return box is None or any(point and box.contains(*point) for point in points)


def holds(one: Event, text: str) -> bool:
    body = " ".join([one.title, one.notes, one.kind, one.status, *one.people, *one.topics]).casefold().replace("é", "e")
    body += " " + " ".join(PLACES[code].name.casefold() for code in one.places)
    return all(word in body for word in text.casefold().split())


def is_shared(one: Event, wanted: Filter) -> bool:
    return touches(one, wanted.window) and is_inside(one, wanted.box) and holds(one, wanted.text)


def naive_count(rows: list[Event], wanted: Filter, facet: str, value: str) -> int:
    """How many events a click on the value gives: beside the facet's own wanted values, or on top of them."""
    own = wanted.choice(facet)
    kept = own if own.needs_all else Choice(frozenset(), own.unwanted)
    others = wanted.with_choice(facet, kept)
    return sum(
        is_shared(one, others)
        and all(suits(one, name, choice) for name, choice in others.choices)
        and value in values_of(one, facet)
        for one in rows
    )


@given(events(), filters())
def test_the_mask_is_what_a_look_at_each_event_gives(made: list[Event], wanted: Filter) -> None:
    tour = itinerary(made)
    rows = rows_of(tour)
    expected = [
        is_shared(one, wanted) and all(suits(one, name, choice) for name, choice in wanted.choices) for one in rows
    ]
    assert apply_filter(filter_index(tour), wanted).mask.tolist() == expected


@given(events(), filters())
def test_a_count_says_what_a_click_would_give(made: list[Event], wanted: Filter) -> None:
    tour = itinerary(made)
    rows = rows_of(tour)
    index = filter_index(tour)
    counts = apply_filter(index, wanted).counts
    for facet, column in index.columns.items():
        expected = [naive_count(rows, wanted, facet, value) for value in column.values]
        assert counts[facet].tolist() == expected, facet


@given(events())
def test_no_filter_shows_everything(made: list[Event]) -> None:
    assert apply_filter(filter_index(itinerary(made)), NO_FILTER).total == len(made)


def rows_of(tour: Itinerary) -> list[Event]:
    return [tour.table.event(row) for row in range(len(tour.table))]


def test_equal_filters_are_equal_however_they_came_about() -> None:
    one, two = Choice(frozenset({"a"})), Choice(frozenset({"b"}))
    first = NO_FILTER.with_choice("topic", one).with_choice("kind", two)
    second = NO_FILTER.with_choice("kind", two).with_choice("topic", one)
    assert first == second
    assert first.with_choice("topic", Choice()).with_choice("kind", Choice()) == NO_FILTER


def test_a_value_toggled_twice_is_as_before() -> None:
    assert Choice().toggled("a").toggled("a") == Choice()
    assert Choice().excluded("a").toggled("a") == Choice(frozenset({"a"}))


@pytest.mark.parametrize(
    ("box", "is_in"),
    [
        (Box(-30, 170, 30, -150), {"Suva", "Honolulu"}),
        (Box(-30, -150, 30, 170), set()),
        (Box(-90, -180, 90, 180), {"Tokyo", "Suva", "Honolulu", "Paris"}),
        (Box(35.68, 139.69, 35.68, 139.69), {"Tokyo"}),
    ],
)
def test_a_box_may_cross_the_antimeridian(box: Box, is_in: set[str]) -> None:
    tour = itinerary([event(number, places=(number,)) for number in range(len(PLACES))])
    mask = apply_filter(filter_index(tour), replace(NO_FILTER, box=box)).mask
    assert {PLACES[row].name for row in mask.nonzero()[0]} == is_in


@given(st.floats(-89, 89), st.floats(-180, 180), st.floats(-180, 180), st.floats(-180, 180))
def test_a_box_and_the_rest_of_its_belt_share_only_their_edges(
    lat: float, lon: float, west: float, east: float
) -> None:
    inside, outside = Box(-90, west, 90, east).contains(lat, lon), Box(-90, east, 90, west).contains(lat, lon)
    assert inside or outside or west == east
    if inside and outside:
        assert lon in (west, east)


def test_a_column_cannot_be_written_to() -> None:
    column = filter_index(itinerary([event(0, kind="talks")])).columns["kind"]
    assert isinstance(column, Codes)
    with pytest.raises(ValueError, match="read-only"):
        column.codes[0] = 1
