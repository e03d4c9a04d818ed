from hypothesis import given

from tests.tour import event, events, itinerary
from viewer.itinerary.events import Event, derived_id
from viewer.itinerary.itinerary import facets, localities


@given(events())
def test_the_table_gives_back_every_event(made: list[Event]) -> None:
    table = itinerary(made).table
    given_back = {table.ids[row]: table.event(row) for row in range(len(table))}
    assert {key: repr(one) for key, one in given_back.items()} == {one.id: repr(one) for one in made}
    assert [table.row_of(one.id) is not None for one in made] == [True] * len(made)


@given(events())
def test_events_stand_in_order_of_time_and_the_undated_last(made: list[Event]) -> None:
    table = itinerary(made).table
    order = table.times.order_s.tolist()
    assert order == sorted(order)
    dated = table.times.is_dated.tolist()
    assert dated == sorted(dated, reverse=True)


def test_on_or_before_a_day_stands_just_before_that_day() -> None:
    made = [event(0, "2025-10-27"), event(1, "2025-10-26"), event(2, "[..2025-10-27]")]
    assert itinerary(made).table.ids == ("e1", "e2", "e0")


def test_the_order_column_decides_between_events_of_one_time() -> None:
    made = [event(0, order=2.0), event(1, order=1.0), event(2)]
    assert itinerary(made).table.ids == ("e1", "e0", "e2")


def test_an_unknown_id_has_no_row() -> None:
    assert itinerary([event(0)]).table.row_of("e1") is None


def test_a_derived_id_depends_on_source_content_and_occurrence() -> None:
    ids = {
        derived_id("a.csv", "x", 0),
        derived_id("a.csv", "x", 1),
        derived_id("a.csv", "y", 0),
        derived_id("b.csv", "x", 0),
    }
    assert len(ids) == 4
    assert derived_id("a.csv", "x", 0) in ids


def test_the_facets_are_what_one_can_filter_by_and_places_come_as_their_towns() -> None:
    tour = itinerary([event(0, places=(0, 1))])
    assert list(facets(tour)) == ["place", "topic", "people", "kind", "status"]
    assert localities(tour).at(0) == ("Tokyo", "Suva")
