"""A long itinerary reaches one listener per turn of the event loop; what comes between waits until all know."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.tour import event, itinerary
from viewer.session import session as module
from viewer.session.session import Session, content_of
from viewer.session.state import Change, Origin, Select

CONTENT = content_of(itinerary([event(0, "2025-10-01"), event(1, "2025-10-02", (1,))]))
OTHER = replace(CONTENT)


@pytest.fixture
def turns(monkeypatch: pytest.MonkeyPatch) -> deque[Callable[[], None]]:
    """What waits for the event loop; every itinerary is a long one."""
    monkeypatch.setattr(module, "AT_ONCE", 0)
    return deque()


def told(session: Session) -> list[tuple[str, Change]]:
    heard: list[tuple[str, Change]] = []
    for name in ("map", "timeline"):
        session.listen(lambda change, _origin, name=name: heard.append((name, change)))  # type: ignore[misc]
    return heard


def test_each_listener_has_a_turn_of_its_own(turns: deque[Callable[[], None]]) -> None:
    session = Session(CONTENT, turns.append)
    heard = told(session)
    session.open(OTHER)
    assert (heard, len(turns)) == ([], 1)
    turns.popleft()()
    assert heard == [("map", Change.ALL)]
    assert session.is_telling
    while turns:
        turns.popleft()()
    assert heard == [("map", Change.ALL), ("timeline", Change.ALL)]
    assert not session.is_telling


def test_a_change_meanwhile_waits_until_all_know(turns: deque[Callable[[], None]]) -> None:
    session = Session(CONTENT, turns.append)
    heard = told(session)
    session.open(OTHER)
    turns.popleft()()
    session.apply(Select("e1"), Origin.MAP)
    assert heard[1:] == [("timeline", Change.ALL), ("map", Change.SELECTION), ("timeline", Change.SELECTION)]
    while turns:  # the turns that were asked for before find nothing more to tell
        turns.popleft()()
    assert len(heard) == 4


def test_a_listener_that_fails_keeps_nothing_from_the_others(turns: deque[Callable[[], None]]) -> None:
    session = Session(CONTENT, turns.append)

    def fails(_change: Change, _origin: Origin) -> None:
        raise ValueError("no pane")

    session.listen(fails)
    heard = told(session)
    session.open(OTHER)
    with pytest.raises(ValueError, match="no pane"):
        turns.popleft()()
    while turns:
        turns.popleft()()
    assert [name for name, _ in heard] == ["map", "timeline"]


def test_a_filter_is_told_at_once(turns: deque[Callable[[], None]]) -> None:
    session = Session(CONTENT, turns.append)
    heard = told(session)
    session.apply(Select("e0"), Origin.MAP)
    assert (len(heard), len(turns)) == (2, 0)


def test_what_is_shown_no_more_is_let_go_in_portions(
    turns: deque[Callable[[], None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PORTION", 1)
    session = Session(CONTENT, turns.append)
    held = CONTENT.itinerary
    session.let_go(CONTENT)
    taken = 0
    while turns:
        turns.popleft()()
        taken += 1
    assert taken == len(held.places) + len(CONTENT.stops) + len(held.table.ids) + len(held.table.titles)
    assert session.content is CONTENT
