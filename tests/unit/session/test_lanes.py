import pytest

from tests.tour import event, itinerary
from viewer.itinerary.events import event_table
from viewer.itinerary.filtering import FilterIndex, filter_index
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Place
from viewer.session.lanes import telling_lanes
from viewer.timeline.lanes import MOST_LANES


def scattered(count: int, **values: object) -> FilterIndex:
    """Each event at a place of its own."""
    places = tuple(Place(f"Place {number}", locality=f"Place {number}") for number in range(count))
    events = [event(number, places=(number,), **values) for number in range(count)]
    return filter_index(Itinerary("Scattered", event_table(events, [one.name for one in places]), places))


def test_places_that_events_share_make_the_lanes() -> None:
    index = filter_index(itinerary([event(number, places=(number % 4,)) for number in range(60)]))
    assert telling_lanes(index, "place") == "place"


def test_a_few_places_make_lanes_even_if_each_has_one_event() -> None:
    assert telling_lanes(scattered(MOST_LANES), "place") == "place"


@pytest.mark.parametrize(
    ("values", "lanes"),
    [({"kind": "quake"}, "kind"), ({"topics": ("trade",)}, "topic"), ({"people": ("Ada",)}, "people"), ({}, "kind")],
)
def test_where_each_event_has_a_place_of_its_own_another_facet_makes_the_lanes(
    values: dict[str, object], lanes: str
) -> None:
    assert telling_lanes(scattered(40, **values), "place") == lanes


def test_what_was_chosen_before_is_kept_where_it_tells_something() -> None:
    index = filter_index(itinerary([event(number, topics=("trade",)) for number in range(5)]))
    assert telling_lanes(index, "topic") == "topic"
    assert telling_lanes(index, "people") == "place"
