import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.folding import fold_empty_time
from viewer.timeline.scale import LONGEST_S, SHORTEST_S, Scale, Span, kept_in_reach, spanning

DAY = 86_400.0
TEN_MILLENNIA = 3.2e11
starts = st.floats(-TEN_MILLENNIA, TEN_MILLENNIA)
lengths = st.floats(60.0, TEN_MILLENNIA)


@given(starts, lengths, st.floats(1, 4000), st.floats(0, 1))
def test_a_pixel_and_its_instant_find_each_other(first: float, length: float, width: float, share: float) -> None:
    scale = Scale(Span(first, first + length), width)
    assert scale.x_px(scale.seconds_at(share * width)) == pytest.approx(share * width, abs=0.01)


@given(starts, lengths, st.floats(0.2, 5), st.floats(0, 1))
def test_zooming_keeps_the_instant_under_the_pointer(first: float, length: float, factor: float, share: float) -> None:
    scale = Scale(Span(first, first + length), 1000.0)
    anchor = scale.seconds_at(share * 1000)
    zoomed = Scale(scale.zoomed(factor, share * 1000), 1000.0)
    assert zoomed.x_px(anchor) == pytest.approx(share * 1000, abs=0.05)


def test_zooming_ends_at_a_minute_and_at_some_millennia() -> None:
    scale = Scale(Span(0, DAY), 1000.0)
    assert scale.zoomed(1e9, 500).length_s == pytest.approx(SHORTEST_S)
    assert scale.zoomed(1e-9, 500).length_s == pytest.approx(LONGEST_S)


def test_dragging_the_picture_to_the_right_shows_earlier_times() -> None:
    window = Scale(Span(0, 1000), 1000.0).panned(100)
    assert (window.first_s, window.last_s) == (-100, 900)


def test_a_window_may_not_leave_the_events_behind() -> None:
    extent = Span(0, 1000)
    for window in (Span(5000, 5800), Span(-9000, -8200)):
        kept = kept_in_reach(window, extent)
        assert kept.length_s == window.length_s
        assert kept.last_s > extent.first_s
        assert kept.first_s < extent.last_s


def test_a_window_within_reach_stays_where_it_is() -> None:
    assert kept_in_reach(Span(100, 300), Span(0, 1000)) == Span(100, 300)


def test_a_folded_axis_keeps_the_instant_under_the_pointer_too() -> None:
    first = np.array([0.0, 2 * DAY, 400 * DAY, 402 * DAY])
    scale = Scale(Span(-DAY, 404 * DAY), 900.0, fold_empty_time(first, first + DAY))
    anchor = scale.seconds_at(700)
    zoomed = Scale(scale.zoomed(2, 700), 900.0, scale.folding)
    assert zoomed.x_px(anchor) == pytest.approx(700, abs=0.05)


def test_a_span_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Span(2, 1)
    assert spanning(2, 1) == Span(1, 2)
