import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.itinerary.edtf import parse
from viewer.itinerary.events import Event, event_table
from viewer.timeline.marks import marks_of
from viewer.timeline.playback import Reach, Score, played_span, score_of, travel_wall_s, view_following
from viewer.timeline.scale import Span

HOUR = 3600.0


def score(*texts: str) -> Score:
    events = [Event(id=str(n), title="", time=parse(text) if text else None, row=n) for n, text in enumerate(texts)]
    marks = marks_of(event_table(events, ()).times)
    return score_of(marks, np.ones(len(marks), dtype=np.bool_))


days = st.lists(st.integers(1, 28).map("2025-02-{:02d}".format), min_size=1, max_size=20)


@given(days)
def test_playback_visits_every_event_in_order(texts: list[str]) -> None:
    found = score(*texts)
    middles = (found.arrive_wall_s + found.leave_wall_s) / 2
    assert [found.place_at(wall) for wall in middles] == list(range(len(texts)))
    assert [found.instant_at(wall) for wall in middles] == found.instants_s.tolist()
    assert (found.arrive_wall_s[1:] >= found.leave_wall_s[:-1] - 1e-9).all()


@given(days, st.floats(0, 1))
def test_an_instant_is_found_again_by_its_time_in_the_performance(texts: list[str], share: float) -> None:
    found = score(*texts)
    instant = found.instant_at(share * found.duration_wall_s)
    assert found.instant_at(found.wall_at(instant)) == pytest.approx(instant, abs=1)


@given(days)
def test_stepping_forth_and_back_passes_the_same_events(texts: list[str]) -> None:
    found = score(*texts)
    forth = [0.0]
    while (after := found.stepped(forth[-1], 1)) is not None:
        forth.append(after)
    back = [forth[-1]]
    while (before := found.stepped(back[-1], -1)) is not None:
        back.append(before)
    assert forth == back[::-1] == found.arrive_wall_s.tolist()


def test_a_year_between_events_takes_hardly_longer_than_a_week() -> None:
    hour, week, year = travel_wall_s(np.array([HOUR, 7 * 24 * HOUR, 365 * 24 * HOUR]))
    assert hour < week < year <= 1.5


def test_a_night_takes_no_time() -> None:
    evening_to_morning, same_waking_hours = travel_wall_s(np.array([24 * HOUR, 16 * HOUR]))
    assert evening_to_morning == same_waking_hours


def test_each_of_the_events_that_begin_together_is_dwelt_on_for_less_and_all_for_longer() -> None:
    one, two = score("2025-02-01"), score("2025-02-01", "2025-02-01")
    assert one.duration_wall_s < two.duration_wall_s < 2 * one.duration_wall_s
    assert len(two) == 2


def test_undated_events_leave_nothing_to_play() -> None:
    nothing = score("", "")
    assert len(nothing) == 0
    assert nothing.duration_wall_s == 0
    assert nothing.place_at(0.0) == -1
    assert nothing.stepped(0.0, 1) is None
    with pytest.raises(ValueError, match="nothing to play"):
        nothing.instant_at(0.0)


def test_an_event_is_found_by_its_row() -> None:
    found = score("2025-02-01", "2025-02-10")
    assert found.wall_of(1) == found.arrive_wall_s[1]
    assert found.wall_of(7) is None


def test_what_is_shown_grows_from_the_first_event_or_moves_along() -> None:
    found = score("2025-02-01", "2025-02-10")
    first, last = found.instants_s.tolist()
    assert played_span(found, last, Reach.CUMULATIVE, HOUR).first_s == first
    assert played_span(found, last, Reach.WINDOW, HOUR).first_s == last - HOUR
    assert played_span(found, last, Reach.WINDOW, HOUR).holds(last)


@given(st.floats(-1e6, 1e6))
def test_the_window_follows_the_instant_and_keeps_its_length(instant: float) -> None:
    window = view_following(Span(0, 1000), instant)
    assert window.length_s == pytest.approx(1000, abs=1e-6)
    assert window.first_s + 199.9 <= instant <= window.last_s - 199.9
