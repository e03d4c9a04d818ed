"""The review with the shipped gazetteer."""

from collections.abc import Iterator

import pytest

from tests.unit.session.test_review import journey
from viewer.itinerary.places import Candidate, Certainty
from viewer.session.finding import OfflineFinder, visits_of


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfflineFinder]:
    made = OfflineFinder(tmp_path_factory.mktemp("cache"))
    yield made
    made.close()


def best(finder: OfflineFinder, text: str) -> Candidate:
    return finder.suggestions(text, 8)[0]


def test_the_places_of_an_itinerary_are_found_with_progress(finder: OfflineFinder) -> None:
    told: list[float] = []
    places = finder.resolve(journey(), lambda share, _text: told.append(share), lambda: False)
    assert [place.resolution.certainty for place in places[:2]] == [Certainty.SURE, Certainty.CHECK]
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("tok", "Tokyo", "JP"),
        ("san d", "San Diego", "US"),
        ("San José", "San José", "CR"),
        ("New Yor", "New York City", "US"),
        ("Springfield, Missouri", "Springfield", "US"),
        ("Sprngfield", "Springfield", "US"),
        ("東京", "Tokyo", "JP"),
        ("KLIA", "Kuala Lumpur International Airport", "MY"),
        ("South Ko", "South Korea", "KR"),
    ],
)
def test_what_is_typed_finds_what_is_meant(finder: OfflineFinder, text: str, name: str, country: str) -> None:
    found = best(finder, text)
    assert (found.name, found.country_code) == (name, country)


def test_both_georgias_are_offered(finder: OfflineFinder) -> None:
    kinds = [(one.kind, one.country_code) for one in finder.suggestions("Georgia", 8)[:2]]
    assert kinds == [("country", "GE"), ("admin1", "US")]


@pytest.mark.parametrize("text", ["", " ", "x", "?!", "…"])
def test_too_little_text_finds_nothing(finder: OfflineFinder, text: str) -> None:
    assert finder.suggestions(text, 8) == ()


def test_no_more_is_offered_than_was_asked_for_and_nothing_twice(finder: OfflineFinder) -> None:
    found = finder.suggestions("San", 8)
    assert len(found) == 8
    assert len({one.gazetteer_id for one in found}) == 8


def test_a_point_knows_its_country_and_its_time_zone(finder: OfflineFinder) -> None:
    point = finder.point(35.36, 138.73)
    assert (point.lat_deg, point.lon_deg) == (35.36, 138.73)
    assert point.country_code == "JP"
    assert point.zone == "Asia/Tokyo"


def test_visits_follow_the_events_in_order_of_time() -> None:
    assert visits_of(journey()) == [0, 1, 2]
