from hypothesis import given

from tests.tour import PLACES, event, events, itinerary
from viewer.itinerary.events import Event
from viewer.itinerary.stops import CANCELLED, stops

TOKYO, SUVA, HONOLULU = 0, 1, 2


def labels(made: list[Event]) -> list[str]:
    return [stop.label for stop in stops(itinerary(made))]


def test_consecutive_events_in_one_town_are_one_stop() -> None:
    tour = itinerary([event(0, "2025-10-01"), event(1, "2025-10-02"), event(2, "2025-10-03", (SUVA,))])
    assert [(stop.label, stop.rows) for stop in stops(tour)] == [("Tokyo", (0, 1)), ("Suva", (2,))]


def test_coming_back_makes_a_new_stop_with_an_id_of_its_own() -> None:
    made = [event(0, "2025-10-01"), event(1, "2025-10-02", (SUVA,)), event(2, "2025-10-03")]
    assert [stop.id for stop in stops(itinerary(made))] == ["Tokyo#1", "Suva#1", "Tokyo#2"]


def test_a_stop_column_keeps_a_day_trip_within_its_stop() -> None:
    made = [
        event(0, "2025-10-01", (TOKYO,), stop="Japan"),
        event(1, "2025-10-02", (SUVA,), stop="Islands"),
        event(2, "2025-10-03", (TOKYO,), stop="Japan"),
    ]
    assert labels(made) == ["Japan", "Islands"]


def test_an_undated_event_joins_the_stop_of_its_town_and_begins_none() -> None:
    made = [event(0, "2025-10-01"), event(1, "", (TOKYO,)), event(2, "", (SUVA,))]
    assert [(stop.label, len(stop.rows)) for stop in stops(itinerary(made))] == [("Tokyo", 2)]


def test_where_nothing_is_dated_the_order_of_the_file_makes_the_stops() -> None:
    assert labels([event(0, "", (SUVA,)), event(1, "", (TOKYO,)), event(2, "", (SUVA,))]) == ["Suva", "Tokyo", "Suva"]


def test_a_cancelled_event_is_no_visit() -> None:
    made = [event(0, "2025-10-01"), event(1, "2025-10-02", (SUVA,), status=CANCELLED), event(2, "2025-10-03")]
    assert labels(made) == ["Tokyo"]


def test_an_event_without_a_place_is_on_no_stop() -> None:
    assert labels([event(0, places=())]) == []


@given(events())
def test_every_event_is_on_one_stop_at_most_and_rows_stand_in_order(made: list[Event]) -> None:
    tour = itinerary(made)
    visits = stops(tour)
    rows = [row for stop in visits for row in stop.rows]
    assert len(rows) == len(set(rows))
    assert all(list(stop.rows) == sorted(stop.rows) for stop in visits)
    assert len({stop.id for stop in visits}) == len(visits)
    assert all(0 <= stop.place < len(PLACES) for stop in visits)
    assert not any(tour.table.status.at(row) == CANCELLED for row in rows)
