from pathlib import Path

import pytest

from tests.tour import event
from tests.unit.session.review_parts import COUNTRY, STATE, TOKYO, BrokenFinder, Reviewed, reviewed
from viewer.errors import UserError
from viewer.itinerary.events import event_table
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Candidate, Certainty, Place, Tally, tally
from viewer.session.decisions import Decision
from viewer.session.online import OnlineResult, look_up_all, network_in_words, scheme_and_domain
from viewer.session.places import source_of
from viewer.session.ports import IsCancelled, Severity
from viewer.session.route import distance_km, neighbour_of
from viewer.session.session import EMPTY, Content, content_of

NAMES = ("Tokyo", "Georgia", "the airport")


def journey(path: str = "/tmp/journey.csv", names: tuple[str, ...] = NAMES) -> Content:
    places = tuple(Place(name, locality=name) for name in names)
    events = [event(number, f"2025-10-0{number + 1}", (number,)) for number in range(len(names))]
    events.append(event(9, "2025-10-09", (2 % len(names),)))
    return content_of(Itinerary("Journey", event_table(events, names), places), Path(path))


@pytest.fixture
def opened(tmp_path: Path) -> Reviewed:
    made = reviewed(tmp_path)
    made.session.open(journey())
    return made


def certainties(made: Reviewed) -> list[str]:
    return [place.resolution.certainty.value for place in made.review.places]


def test_the_places_of_what_is_opened_are_found_without_a_step_of_the_history(opened: Reviewed) -> None:
    assert certainties(opened) == ["sure", "check", "none"]
    assert not opened.session.can_undo
    assert not opened.review.is_finding


def test_the_tally_counts_what_needs_a_look(opened: Reviewed) -> None:
    assert tally(opened.review.places) == Tally(3, 1, 1)
    opened.review.decide(1, STATE)
    opened.review.decide(2, None)
    assert tally(opened.review.places) == Tally(3, 0, 0)


def test_a_decision_can_be_undone_and_done_again(opened: Reviewed) -> None:
    opened.review.decide(1, STATE)
    assert opened.review.places[1].resolution.candidate == STATE
    opened.session.undo()
    assert opened.review.places[1].resolution.candidate == COUNTRY
    opened.session.redo()
    assert opened.review.places[1].resolution.candidate == STATE


def test_decisions_are_kept_and_undoing_takes_them_back_from_the_profile_too(opened: Reviewed) -> None:
    source = source_of(opened.session.content)
    opened.review.decide(1, STATE)
    assert opened.store.of(source) == (Decision("Georgia", "", STATE),)
    opened.session.undo()
    assert opened.store.of(source) == ()


def test_decisions_hold_again_when_the_file_is_opened_again(opened: Reviewed, tmp_path: Path) -> None:
    opened.review.decide(1, STATE)
    opened.review.decide(2, None)
    opened.review.decide(0, COUNTRY, row=0)
    again = reviewed(tmp_path)
    again.session.open(journey())
    assert [place.resolution.candidate for place in again.review.places] == [COUNTRY, STATE, None]
    assert tally(again.review.places) == Tally(3, 0, 0)


def test_a_decision_of_one_itinerary_is_offered_in_another_and_not_imposed(opened: Reviewed) -> None:
    opened.review.decide(1, STATE)
    opened.session.open(journey("/tmp/other.csv"))
    assert opened.review.places[1].resolution.candidate == COUNTRY
    assert opened.review.elsewhere(1) == (("Journey", STATE),)


def test_decisions_about_names_that_are_gone_from_the_file_are_kept(opened: Reviewed) -> None:
    opened.review.decide(1, STATE)
    opened.session.open(journey(names=("Tokyo", "Atlantis")))
    opened.review.decide(0, STATE)
    names = [made.name for made in opened.store.of(source_of(opened.session.content))]
    assert names == ["Tokyo", "Georgia"]


def test_a_decision_for_one_event_leaves_the_others(opened: Reviewed) -> None:
    rows = [row for row in range(4) if opened.session.itinerary.table.places.at(row) == ("the airport",)]
    opened.review.decide(2, TOKYO, row=rows[1])
    table = opened.session.itinerary.table
    points = [opened.review.places[int(table.places.codes_at(row)[0])].point for row in rows]
    assert points == [None, (35.69, 139.69)]


def test_accepting_takes_the_proposals(opened: Reviewed) -> None:
    assert opened.review.to_accept() == (1,)
    opened.review.accept(opened.review.to_accept())
    assert certainties(opened) == ["sure", "sure", "none"]
    assert opened.review.to_accept() == ()


def test_only_names_without_a_place_would_be_looked_up_online(opened: Reviewed) -> None:
    assert opened.review.to_look_up() == ("the airport",)
    opened.review.decide(2, None)
    assert opened.review.to_look_up() == ()


def test_what_is_found_online_is_to_be_checked(opened: Reviewed) -> None:
    opened.review.take_found({"the airport": (TOKYO, STATE)})
    assert certainties(opened) == ["sure", "check", "check"]
    assert opened.session.can_undo


def test_forgetting_a_decision_of_the_open_itinerary_finds_its_place_again(opened: Reviewed) -> None:
    opened.review.decide(1, STATE)
    opened.review.decide(2, TOKYO)
    opened.review.forget(source_of(opened.session.content), {Decision("Georgia", "", STATE)})
    assert opened.review.places[1].resolution.candidate == COUNTRY
    assert opened.review.places[2].resolution.candidate == TOKYO
    assert [made.name for made in opened.store.of(source_of(opened.session.content))] == ["the airport"]


def test_without_a_gazetteer_the_user_is_told_and_can_still_decide(tmp_path: Path) -> None:
    made = reviewed(tmp_path, BrokenFinder())
    made.session.open(journey())
    assert [notice.severity for notice in made.notices] == [Severity.ERROR]
    assert not made.review.is_finding
    made.review.decide(0, TOKYO)
    assert made.review.places[0].resolution.certainty is Certainty.SURE


def test_finding_that_was_cancelled_leaves_what_was_decided(tmp_path: Path) -> None:
    made = reviewed(tmp_path)
    made.session.open(journey())
    made.review.decide(1, STATE)
    made.tasks.is_held = True
    made.session.open(journey())
    assert made.review.is_finding
    made.tasks.waiting.clear()
    made.review.stop_finding()
    assert not made.review.is_finding
    assert made.review.places[1].resolution.candidate == STATE


def test_a_point_is_named_after_its_town(opened: Reviewed) -> None:
    point = opened.review.point(35.0, 139.0)
    assert (point.name, point.lat_deg, point.lon_deg) == ("Point near Tokyo", 35.0, 139.0)


def test_the_stop_before_is_the_neighbour_and_the_one_after_for_the_first(opened: Reviewed) -> None:
    content = opened.session.content
    before, after = neighbour_of(content, 1), neighbour_of(content, 0)
    assert before is not None
    assert after is not None
    assert (before.name, before.relation) == ("Tokyo", "before")
    assert (after.name, after.relation) == ("Georgia", "after")
    assert distance_km(before.candidate, COUNTRY) == pytest.approx(7_900, rel=0.03)


class Server:
    """Knows one name, and fails at another."""

    def look_up(self, name: str, country_code: str, _is_cancelled: IsCancelled) -> tuple[Candidate, ...]:
        """Answer without a network."""
        assert country_code == ""
        if name == "broken":
            raise UserError("The server cannot be reached.")
        return (TOKYO,) if name == "Edo" else ()


def looked_up(*names: str) -> OnlineResult:
    return look_up_all(names, Server(), lambda _share, _text: None, lambda: False)


def test_looking_up_tells_found_from_unknown() -> None:
    assert looked_up("Edo", "Xyz") == OnlineResult({"Edo": (TOKYO,)}, ("Xyz",))


def test_what_was_found_before_an_error_is_kept() -> None:
    result = looked_up("Edo", "broken", "Edo")
    assert result.found == {"Edo": (TOKYO,)}
    assert result.error is not None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("nominatim.openstreetmap.org", ("https", "nominatim.openstreetmap.org")),
        ("http://localhost:8080/search", ("http", "localhost:8080")),
        (" https://maps.example.org/ ", ("https", "maps.example.org")),
        ("", ("https", "nominatim.openstreetmap.org")),
    ],
)
def test_a_server_is_understood_as_people_write_it(text: str, parts: tuple[str, str]) -> None:
    assert scheme_and_domain(text) == parts


def test_the_status_says_what_left_the_program() -> None:
    assert network_in_words(0, 0, "") == "offline · 0 requests"
    assert network_in_words(2, 0, "") == "offline · 2 requests blocked"
    assert network_in_words(0, 1, "a.org") == "1 request to a.org, asked for by you"
    assert network_in_words(0, 3, "https://a.org/x") == "3 requests to a.org, asked for by you"


def test_what_is_still_being_found_is_dropped_when_nothing_is_open_any_more(tmp_path: Path) -> None:
    made = reviewed(tmp_path, is_held=True)
    made.session.open(journey())
    assert made.review.is_finding
    made.session.open(EMPTY)
    made.tasks.finish()
    assert not made.review.is_finding
    assert made.review.places == ()
