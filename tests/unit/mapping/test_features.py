import json
from dataclasses import replace

from hypothesis import given

from tests.tour import PLACES, event, events, itinerary, nasty_itinerary
from viewer.itinerary.events import Event
from viewer.itinerary.filtering import apply_filter, filter_index
from viewer.itinerary.filters import NO_FILTER
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Box, Candidate, Certainty, Place, Precision, Resolution
from viewer.itinerary.stops import stops
from viewer.mapping.features import Features, counts_per_place, features, features_response
from viewer.mapping.responses import json_response

TOKYO, SUVA, HONOLULU, PARIS, ATLANTIS = range(5)


def drawn(tour: Itinerary) -> dict[str, object]:
    return dict(features(tour, stops(tour)))


def test_a_mark_stands_for_each_place_that_was_found() -> None:
    tour = itinerary([event(0)])
    marks = features(tour, stops(tour))["marks"]
    assert [mark["name"] for mark in marks] == ["Tokyo", "Suva", "Honolulu", "Paris"]


def test_two_places_of_one_name_have_each_the_numbers_of_their_own_visits() -> None:
    tour = itinerary(
        [event(number, f"2025-10-0{number + 1}", (code,)) for number, code in enumerate((TOKYO, PARIS, SUVA))]
    )
    other = replace(tour.places[SUVA], name="Tokyo", locality="Tokyo")
    tour = replace(tour, places=(tour.places[TOKYO], other, *tour.places[HONOLULU:]))
    numbers = [mark["numbers"] for mark in features(tour, stops(tour))["marks"] if mark["name"] == "Tokyo"]
    assert numbers == [[1], [3]]


def test_a_mark_is_numbered_with_every_visit() -> None:
    made = [event(0, "2025-10-01"), event(1, "2025-10-02", (SUVA,)), event(2, "2025-10-03")]
    tour = itinerary(made)
    numbers = {mark["name"]: mark["numbers"] for mark in features(tour, stops(tour))["marks"]}
    assert numbers == {"Tokyo": [1, 3], "Suva": [2], "Honolulu": [], "Paris": []}


def test_the_route_skips_a_place_that_was_not_found() -> None:
    made = [event(0, "2025-10-01"), event(1, "2025-10-02", (ATLANTIS,)), event(2, "2025-10-03", (PARIS,))]
    tour = itinerary(made)
    legs = features(tour, stops(tour))["legs"]
    assert len(legs) == 1
    assert (legs[0][0], legs[0][-1]) == ((35.68, 139.69), (48.86, 2.35))


def test_a_leg_is_planned_where_nothing_at_its_end_has_happened_yet() -> None:
    made = [
        event(0, "2025-10-01", status="held"),
        event(1, "2025-10-02", (SUVA,), status="held"),
        event(2, "2025-10-03", (PARIS,), status="expected"),
    ]
    tour = itinerary(made)
    assert features(tour, stops(tour))["leg_planned"] == [False, True]


def test_a_country_is_drawn_as_its_outline_and_never_as_a_pin() -> None:
    korea = Candidate("South Korea", "country", Precision.COUNTRY, 36.5, 127.8, "KR", box=Box(33, 126, 38.6, 129.6))
    place = Place("South Korea", resolution=Resolution(Certainty.SURE, korea))
    tour = Itinerary("x", itinerary([event(0)]).table, (place, *PLACES[1:]))
    mark = features(tour, stops(tour))["marks"][0]
    assert mark["outline"] == "KR"
    assert mark["box"] == [33, 126, 38.6, 129.6]


@given(events())
def test_whatever_is_drawn_can_be_sent_as_json(made: list[Event]) -> None:
    tour = itinerary(made)
    sent = json.loads(json_response(drawn(tour)).body)
    assert len(sent["legs"]) == len(sent["leg_planned"])
    assert {mark["id"] for mark in sent["marks"]} == {"0", "1", "2", "3"}


@given(events())
def test_counts_are_the_events_of_each_place(made: list[Event]) -> None:
    tour = itinerary(made)
    counts = counts_per_place(tour, apply_filter(filter_index(tour), NO_FILTER).mask).tolist()
    assert counts == [sum(code in one.places for one in made) for code in range(len(PLACES))]


def test_text_stays_text_on_its_way_to_the_page() -> None:
    tour = nasty_itinerary()
    sent = json.loads(json_response(drawn(tour)).body)
    assert [mark["name"] for mark in sent["marks"]] == list(tour.table.titles)


def test_features_travel_as_json_whatever_their_number() -> None:
    tour = nasty_itinerary()
    found = features(tour, stops(tour))
    assert json.loads(features_response(found).body) == json.loads(json.dumps(found))
    for copies in (0, 1, 700, 2_500):
        many: Features = {**found, "marks": found["marks"][:1] * copies}
        assert json.loads(features_response(many).body) == json.loads(json.dumps(many))
