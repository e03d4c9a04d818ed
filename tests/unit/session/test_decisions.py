import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.session.test_choosing import COUNTRY, POINT, STATE, journey
from viewer.itinerary.places import Box, Candidate, Precision
from viewer.session import choosing
from viewer.session.decision_table import COLUMNS, as_csv
from viewer.session.decisions import (
    DecidedItinerary,
    Decision,
    DecisionStore,
    as_json,
    decision_from,
    decisions_of,
    record_of,
    recorded,
    restored,
    with_decisions,
)

HERE, THERE = "/tmp/here.csv", "/tmp/there.csv"
DEGREES = st.floats(-90, 90)
CANDIDATES = st.builds(
    Candidate,
    name=st.text(max_size=8),
    kind=st.sampled_from(("city", "point", "country")),
    precision=st.sampled_from(Precision),
    lat_deg=DEGREES,
    lon_deg=DEGREES,
    population=st.integers(0, 10**8),
    box=st.none() | st.builds(Box, DEGREES, DEGREES, DEGREES, DEGREES),
    label_point=st.none() | st.tuples(DEGREES, DEGREES),
)
DECISIONS = st.builds(
    Decision, st.text(max_size=8), st.text(max_size=3), st.none() | CANDIDATES, st.sampled_from(("", "e1"))
)


def decided(candidate: Candidate | None = STATE) -> DecidedItinerary:
    return DecidedItinerary(HERE, "Here", (Decision("Georgia", "", candidate),))


@given(DECISIONS)
def test_a_decision_comes_back_from_json_as_it_was(decision: Decision) -> None:
    assert decision_from(json.loads(json.dumps(record_of(decision)))) == decision


def test_decisions_are_read_from_the_places_and_put_back_onto_them() -> None:
    once = choosing.decided(journey(), (0,), STATE)
    both = choosing.decided_at(once, 1, 2, POINT)
    again = with_decisions(journey(), decisions_of(both))
    for row in range(4):
        old = [both.places[code].resolution.candidate for code in both.table.places.codes_at(row)]
        new = [again.places[code].resolution.candidate for code in again.table.places.codes_at(row)]
        assert old == new
    assert decisions_of(again) == decisions_of(both)


def test_a_name_left_out_stays_left_out() -> None:
    left = choosing.decided(journey(), (2,), None)
    assert choosing.is_left_out(with_decisions(journey(), decisions_of(left)).places[2])


def test_decisions_about_other_names_and_events_change_nothing() -> None:
    strange = (Decision("Nowhere", "", STATE), Decision("Georgia", "", STATE, event="gone"))
    assert with_decisions(journey(), strange).places == journey().places


def test_a_later_decision_about_a_name_goes_before_an_earlier_one() -> None:
    made = (Decision("Georgia", "", STATE), Decision("GEORGIA", "", COUNTRY))
    assert with_decisions(journey(), made).places[0].resolution.candidate == COUNTRY


def test_a_document_gives_back_what_was_recorded_and_passes_over_what_it_cannot_read() -> None:
    records = recorded(choosing.decided(journey(), (0, 1), STATE))
    records.insert(0, {"name": "Tokyo", "country": "", "candidate": {"lat_deg": "here"}})
    places = restored(journey(), json.loads(json.dumps(records))).places
    assert [place.resolution.candidate for place in places[:2]] == [STATE, STATE]
    assert places[2] == journey().places[2]
    assert restored(journey(), "nonsense").places == journey().places


def test_the_store_keeps_decisions_between_runs(tmp_path: Path) -> None:
    DecisionStore(tmp_path).keep(decided())
    again = DecisionStore(tmp_path)
    assert again.value == (decided(),)
    assert again.of(HERE) == decided().decisions
    assert again.of(THERE) == ()
    assert again.complaint == ""


def test_an_itinerary_without_decisions_is_forgotten(tmp_path: Path) -> None:
    store = DecisionStore(tmp_path)
    store.keep(decided())
    store.keep(replace(decided(), decisions=()))
    assert DecisionStore(tmp_path).value == ()


def test_one_decision_can_be_forgotten(tmp_path: Path) -> None:
    store = DecisionStore(tmp_path)
    other = Decision("Tokyo", "", None)
    store.keep(DecidedItinerary(HERE, "Here", (*decided().decisions, other)))
    store.forget(HERE, decided().decisions[:1])
    assert DecisionStore(tmp_path).of(HERE) == (other,)


def test_the_same_name_is_offered_elsewhere_but_not_where_it_was_decided(tmp_path: Path) -> None:
    store = DecisionStore(tmp_path)
    store.keep(decided())
    georgia, _, tokyo = journey().places
    assert store.elsewhere(georgia, THERE) == (("Here", STATE),)
    assert store.elsewhere(georgia, HERE) == ()
    assert store.elsewhere(tokyo, THERE) == ()


def test_a_name_that_was_left_out_is_no_offer(tmp_path: Path) -> None:
    store = DecisionStore(tmp_path)
    store.keep(decided(None))
    assert store.elsewhere(journey().places[0], THERE) == ()


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"version": 99, "itineraries": []}',
        '{"version": 1, "itineraries": [{"source": "a", "title": "b", "decisions": [{}]}]}',
        '{"version": 1, "itineraries": 3}',
    ],
)
def test_a_broken_file_is_moved_aside_with_a_complaint(tmp_path: Path, text: str) -> None:
    (tmp_path / "decisions.json").write_text(text, "utf-8")
    store = DecisionStore(tmp_path)
    assert store.value == ()
    assert "decisions.broken.json" in store.complaint
    assert (tmp_path / "decisions.broken.json").read_text("utf-8") == text


def test_coordinates_that_are_nowhere_on_earth_are_refused() -> None:
    record = record_of(Decision("Georgia", "", STATE))
    candidate = record["candidate"]
    assert isinstance(candidate, dict)
    candidate["lat_deg"] = 123.0
    with pytest.raises(ValueError, match="no place on earth"):
        decision_from(record)


def test_the_table_has_a_line_per_decision_and_no_formula_in_it() -> None:
    made = (Decision("=1+1", "", STATE), Decision("the hotel", "", None))
    lines = list(csv.DictReader(io.StringIO(as_csv((DecidedItinerary(HERE, "Here", made),)))))
    assert tuple(lines[0]) == COLUMNS
    assert [line["name"] for line in lines] == ["'=1+1", "the hotel"]
    assert (lines[0]["latitude"], lines[0]["longitude"]) == ("32.800000", "-83.600000")
    assert lines[1]["meaning"] == "left out"


def test_exported_json_can_be_read_again() -> None:
    raw = json.loads(as_json((decided(),)))
    records = raw["itineraries"][0]["decisions"]
    assert tuple(map(decision_from, records)) == decided().decisions
