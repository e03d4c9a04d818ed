from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.tour import event
from viewer.itinerary.events import event_table
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Candidate, Certainty, Decider, Place, Precision, Resolution, is_decided, is_open
from viewer.itinerary.splitting import with_own_place
from viewer.session import choosing

COUNTRY = Candidate("Georgia", "country", Precision.COUNTRY, 42.0, 43.5, "GE", gazetteer_id=1)
STATE = Candidate("Georgia", "admin1", Precision.REGION, 32.8, -83.6, "US", gazetteer_id=2)
POINT = Candidate("Point near Atlanta", "point", Precision.LOCALITY, 33.7, -84.4, "US")
CHECK = Resolution(Certainty.CHECK, COUNTRY, alternatives=(STATE,))
PLACES = (
    Place("Georgia", locality="Georgia", resolution=CHECK),
    Place("georgia ", "US", "Georgia", CHECK),
    Place("Tokyo", locality="Tokyo"),
)


def journey() -> Itinerary:
    events = [event(0, places=(0,)), event(1, places=(0, 2)), event(2, places=(1,)), event(3, places=(2,))]
    return Itinerary("Journey", event_table(events, [place.name for place in PLACES]), PLACES)


def test_a_choice_is_sure_the_users_and_keeps_the_rest_as_alternatives() -> None:
    place = choosing.decided(journey(), (0,), STATE).places[0]
    assert place.resolution.certainty is Certainty.SURE
    assert place.resolution.decider is Decider.USER
    assert place.resolution.candidate == STATE
    assert place.resolution.alternatives == (COUNTRY,)


def test_namesakes_are_found_whatever_their_case_blanks_and_country() -> None:
    assert choosing.namesakes(PLACES, 0) == (0, 1)
    assert choosing.namesakes(PLACES, 2) == (2,)


def test_a_place_that_is_left_out_has_no_point_and_is_no_longer_open() -> None:
    place = choosing.decided(journey(), (0,), None).places[0]
    assert place.point is None
    assert choosing.is_left_out(place)
    assert not is_open(place)
    assert place.resolution.alternatives == (COUNTRY, STATE)


def test_accepting_makes_proposals_decisions_and_leaves_what_has_none() -> None:
    places = choosing.accepted(journey(), (0, 2)).places
    assert places[0].resolution.candidate == COUNTRY
    assert is_decided(places[0])
    assert places[1:] == PLACES[1:]


def test_the_town_of_a_venue_stays_its_town_when_the_proposal_is_accepted_only() -> None:
    venue = replace(PLACES[0], locality="Tbilisi")
    assert choosing.decided_place(venue, COUNTRY).locality == "Tbilisi"
    assert choosing.decided_place(venue, STATE).locality == "Georgia"


def test_what_is_found_online_is_proposed_only_where_nothing_is_known() -> None:
    found = {"Georgia": (STATE,), "Tokyo": (POINT, STATE)}
    places = choosing.proposed(journey(), found, "online").places
    assert places[:2] == PLACES[:2]
    assert places[2].resolution.certainty is Certainty.CHECK
    assert places[2].resolution.candidate == POINT
    assert places[2].resolution.alternatives == (STATE,)


def test_one_event_can_mean_another_place_than_its_neighbours() -> None:
    before = journey()
    after = choosing.decided_at(before, 1, 0, STATE)
    points = [[after.places[code].point for code in after.table.places.codes_at(row)] for row in range(4)]
    assert points == [[(42.0, 43.5)], [(32.8, -83.6), None], [(42.0, 43.5)], [None]]
    assert before.table.places.codes.tolist() == [0, 0, 2, 1, 2]


def test_the_last_event_of_a_place_needs_no_place_of_its_own() -> None:
    itinerary = journey()
    assert with_own_place(itinerary, 2, 1) == (itinerary, 1)
    assert len(choosing.decided_at(itinerary, 2, 1, STATE).places) == len(PLACES)


@given(st.integers(0, 3), st.sampled_from((COUNTRY, STATE, POINT, None)))
def test_deciding_for_one_event_changes_no_other(row: int, candidate: Candidate | None) -> None:
    before = journey()
    code = int(before.table.places.codes_at(row)[0])
    after = choosing.decided_at(before, row, code, candidate)
    for other in range(4):
        old = [before.places[one] for one in before.table.places.codes_at(other)]
        new = [after.places[one] for one in after.table.places.codes_at(other)]
        assert (old == new) is (other != row)


def test_what_was_decided_for_one_event_is_not_touched_by_a_decision_for_all() -> None:
    one = choosing.decided_at(journey(), 1, 0, STATE)
    assert choosing.namesakes(one.places, 0) == (0, 1)
    assert choosing.namesakes(one.places, 3) == (3,)
    everywhere = choosing.decided(one, choosing.namesakes(one.places, 0), POINT)
    assert everywhere.places[3].resolution.candidate == STATE
