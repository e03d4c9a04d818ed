from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tour import PLACES, event, itinerary, place
from viewer.itinerary.events import event_table
from viewer.itinerary.filters import NO_FILTER, Choice
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Box, Place
from viewer.session.session import HISTORY_LENGTH, Session, content_of
from viewer.session.state import (
    Change,
    Command,
    Origin,
    Select,
    SetBox,
    SetFilter,
    SetLanes,
    SetSpan,
    SetText,
    ViewState,
    difference,
)
from viewer.timeline.scale import Span

CONTENT = content_of(
    itinerary(
        [
            event(0, "2025-10-01", kind="talks"),
            event(1, "2025-10-02", (1,), kind="summit"),
            event(2, "2025-10-03", (2,), kind="talks"),
        ]
    )
)
TALKS = NO_FILTER.with_choice("kind", Choice(frozenset({"talks"})))
HERE = Origin.AGENDA
COMMANDS = st.one_of(
    st.sampled_from(("e0", "e1", "")).map(Select),
    st.sampled_from((NO_FILTER, TALKS)).map(SetFilter),
    st.sampled_from(("", "e", "event")).map(SetText),
    st.sampled_from((None, Box(-10, -10, 10, 10))).map(SetBox),
    st.sampled_from((None, Span(0.0, 1.0), Span(0.0, 2.0))).map(SetSpan),
    st.sampled_from(("place", "topic")).map(SetLanes),
)


@pytest.fixture
def session() -> Session:
    return Session(CONTENT)


def heard(session: Session) -> list[tuple[Change, Origin]]:
    changes: list[tuple[Change, Origin]] = []
    session.listen(lambda change, origin: changes.append((change, origin)))
    return changes


def test_listeners_hear_what_changed_and_who_asked(session: Session) -> None:
    changes = heard(session)
    session.apply(Select("e1"), Origin.MAP)
    session.apply(SetFilter(TALKS), Origin.FILTERS)
    assert changes == [(Change.SELECTION, Origin.MAP), (Change.FILTER, Origin.FILTERS)]


def test_a_command_that_changes_nothing_leaves_no_trace(session: Session) -> None:
    changes = heard(session)
    session.apply(Select(""), HERE)
    assert (changes, session.can_undo) == ([], False)


def test_the_filter_decides_what_is_shown(session: Session) -> None:
    session.apply(SetFilter(TALKS), HERE)
    assert session.filtered.mask.tolist() == [True, False, True]
    session.undo()
    assert session.filtered.total == 3


@given(st.lists(COMMANDS))
def test_undoing_everything_leads_back_and_redoing_everything_leads_forth(commands: list[Command]) -> None:
    session = Session(CONTENT)
    for command in commands:
        session.apply(command, HERE)
    end = session.state
    while session.can_undo:
        session.undo()
    assert session.state == ViewState()
    while session.can_redo:
        session.redo()
    assert session.state == end


@given(st.lists(COMMANDS, min_size=1))
def test_every_listener_is_told_exactly_what_differs(commands: list[Command]) -> None:
    session = Session(CONTENT)
    states, changes = [session.state], []
    session.listen(lambda change, _origin: changes.append((change, difference(states[-1], session.state))))
    for command in commands:
        session.apply(command, HERE)
        states.append(session.state)
    assert all(told == differs and told for told, differs in changes)


def test_a_drag_is_one_step(session: Session) -> None:
    for end in range(1, 20):
        session.apply(SetSpan(Span(0.0, float(end))), Origin.TIMELINE)
    session.undo()
    assert session.state.span is None
    assert not session.can_undo


def test_typing_is_one_step_until_something_else_is_done(session: Session) -> None:
    for text in ("e", "ev", "eve"):
        session.apply(SetText(text), Origin.FILTERS)
    session.apply(Select("e0"), HERE)
    session.apply(SetText("even"), Origin.FILTERS)
    session.undo()
    assert session.state.filter.text == "eve"
    session.undo()
    session.undo()
    assert session.state == ViewState()


def test_a_drag_after_an_undo_is_a_new_step(session: Session) -> None:
    session.apply(SetSpan(Span(0.0, 1.0)), HERE)
    session.apply(Select("e0"), HERE)
    session.undo()
    session.apply(SetSpan(Span(0.0, 2.0)), HERE)
    session.undo()
    assert session.state.span == Span(0.0, 1.0)


def test_a_new_step_ends_what_could_be_redone(session: Session) -> None:
    session.apply(Select("e0"), HERE)
    session.undo()
    session.apply(Select("e1"), HERE)
    assert not session.can_redo
    session.redo()
    assert session.state.selected == "e1"


def test_the_history_has_an_end(session: Session) -> None:
    for number in range(HISTORY_LENGTH + 50):
        session.apply(Select(f"e{number % 2}"), HERE)
    steps = 0
    while session.can_undo:
        session.undo()
        steps += 1
    assert steps == HISTORY_LENGTH


@pytest.mark.parametrize(
    ("selected", "steps", "expected"),
    [
        ("", 1, "e0"),
        ("", -1, "e2"),
        ("e0", 1, "e2"),
        ("e2", 1, "e2"),
        ("e0", -1, "e0"),
        ("e1", 1, "e2"),
        ("e1", -1, "e0"),
    ],
)
def test_the_next_event_is_the_next_one_shown(session: Session, selected: str, steps: int, expected: str) -> None:
    session.apply(SetFilter(TALKS), HERE)
    session.apply(Select(selected), HERE)
    session.select_next(steps, HERE)
    assert session.state.selected == expected


def test_where_nothing_is_shown_there_is_no_next_event(session: Session) -> None:
    session.apply(SetText("nothing has this"), HERE)
    session.select_next(1, HERE)
    assert session.state.selected == ""
    Session().select_next(1, HERE)


def test_opening_another_itinerary_begins_anew_but_keeps_the_lanes(session: Session) -> None:
    session.apply(SetLanes("topic"), HERE)
    session.apply(Select("e1"), HERE)
    changes = heard(session)
    session.open(content_of(itinerary([event(9, topics=("trade",))])))
    assert session.state == ViewState(lanes="topic")
    assert changes == [(Change.ALL, Origin.WINDOW)]
    assert not session.can_undo


def test_lanes_that_nobody_chose_are_not_carried_over() -> None:
    session = Session()
    places = tuple(Place(f"Place {number}", locality=f"Place {number}") for number in range(40))
    events = [event(number, places=(number,), kind="stop") for number in range(40)]
    session.open(content_of(Itinerary("Scattered", event_table(events, [one.name for one in places]), places)))
    assert session.state.lanes == "kind"
    session.open(content_of(itinerary([event(number) for number in range(3)])))
    assert session.state.lanes == "place"


def test_another_place_is_a_step_that_can_be_undone(session: Session) -> None:
    moved = (place("Tokyo", 0.0, 0.0), *PLACES[1:])
    changes = heard(session)
    session.set_places(moved, Origin.PLACES)
    assert session.itinerary.places == moved
    session.undo()
    assert session.itinerary.places == PLACES
    assert changes == [(Change.PLACES, Origin.PLACES), (Change.PLACES, Origin.HISTORY)]


def test_what_the_program_finds_out_itself_is_no_step_and_outlasts_undo(session: Session) -> None:
    found = tuple(replace(one, country="found") for one in PLACES)
    session.apply(Select("e1"), HERE)
    session.refine_places(found)
    session.undo()
    assert session.itinerary.places == found
    assert session.state.selected == ""


def test_the_order_of_a_facets_values_does_not_depend_on_the_filter(session: Session) -> None:
    before = session.content.order["kind"].tolist()
    session.apply(SetFilter(TALKS), HERE)
    assert session.content.order["kind"].tolist() == before == [0, 1]


def test_a_selection_of_what_is_not_there_selects_no_row(session: Session) -> None:
    session.apply(Select("gone"), HERE)
    assert session.selected_row is None
