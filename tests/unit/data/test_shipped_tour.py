"""What the shipped itinerary promises: it claims no more than its source."""

import csv

import pytest

from viewer import paths
from viewer.importing.canonical import COLUMNS, read_canonical
from viewer.itinerary.edtf import format_time
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.stops import stops
from viewer.itinerary.times import Qualifier


@pytest.fixture(scope="module")
def tour() -> Itinerary:
    return read_canonical(paths.shipped_itinerary())


@pytest.fixture(scope="module")
def cells() -> list[dict[str, str]]:
    with paths.shipped_itinerary().open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def values(tour: Itinerary, column: str) -> set[str]:
    return set(getattr(tour.table, column).values)


def test_it_has_fourteen_events_and_no_problems(tour: Itinerary) -> None:
    assert len(tour.table) == 14
    assert tour.problems == ()


def test_it_is_canonical(cells: list[dict[str, str]]) -> None:
    assert set(cells[0]) <= set(COLUMNS)


def test_every_row_has_an_id_a_title_and_a_source(cells: list[dict[str, str]]) -> None:
    assert len({row["id"] for row in cells}) == len(cells)
    assert all(row["title"].strip() and row["source"].strip() for row in cells)


def test_every_date_is_edtf_as_it_would_be_written_again(tour: Itinerary, cells: list[dict[str, str]]) -> None:
    written = {row["id"]: row["start"] for row in cells}
    for row in range(len(tour.table)):
        time = tour.table.event(row).time
        assert time is not None
        assert format_time(time) == written[tour.table.ids[row]]
        assert time.start.qualifier is Qualifier.EXACT


def test_nothing_is_said_to_have_been_held_after_the_day_of_the_article(tour: Itinerary) -> None:
    for row in range(len(tour.table)):
        event = tour.table.event(row)
        assert event.time is not None
        if event.status == "held":
            assert event.time.last_s is not None
            assert format_time(event.time) in ("2025-10-27", "[..2025-10-27]")


def test_the_sources_claims_are_kept_apart(tour: Itinerary) -> None:
    assert {"held", "expected", "possible"} <= values(tour, "status") <= {"held", "scheduled", "expected", "possible"}
    possible = [row for row in range(len(tour.table)) if tour.table.status.at(row) == "possible"]
    assert [tour.table.people.at(row) for row in possible] == [("Donald Trump", "Kim Jong Un")]


def test_no_clock_time_is_made_up(tour: Itinerary) -> None:
    assert not tour.table.times.has_clock.any()


def test_it_goes_from_malaysia_through_tokyo_to_south_korea(tour: Itinerary) -> None:
    assert [stop.label for stop in stops(tour)] == ["Kuala Lumpur", "Tokyo", "South Korea"]


def test_the_summit_with_president_xi_is_on_the_thirtieth(tour: Itinerary) -> None:
    row = tour.table.row_of("xi-summit")
    assert row is not None
    event = tour.table.event(row)
    assert event.time is not None
    assert format_time(event.time) == "2025-10-30"
    assert {"tariffs", "rare earths", "soybeans", "critical technologies"} <= set(event.topics)


def test_its_topics_and_people_are_values_one_can_filter_by(tour: Itinerary) -> None:
    assert {
        "tariffs",
        "rare earths",
        "soybeans",
        "LNG",
        "vehicles",
        "investment",
        "supply chains",
        "alliance",
    } <= values(tour, "topics")
    assert {"Sanae Takaichi", "Emperor Naruhito", "Xi Jinping", "Scott Bessent"} <= values(tour, "people")
    assert not any(";" in value for value in values(tour, "topics") | values(tour, "people"))
