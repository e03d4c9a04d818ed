import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.density import LEAST_PX, coverage, levels
from viewer.timeline.lanes import Shown
from viewer.timeline.scale import Scale, Span

events = st.lists(st.tuples(st.floats(-50, 150), st.floats(0, 60), st.integers(0, 2)), min_size=1, max_size=40)


def shown_of(rows: list[tuple[float, float, int]]) -> Shown:
    ordered = sorted(rows)
    first = np.array([row[0] for row in ordered])
    lanes = np.array([row[2] for row in ordered], dtype=np.int32)
    last = first + np.array([row[1] for row in ordered])
    return Shown(np.arange(len(rows), dtype=np.int32), lanes, first, last, np.bincount(lanes, minlength=3))


@given(events)
def test_every_column_counts_the_events_that_touch_it(rows: list[tuple[float, float, int]]) -> None:
    shown, width = shown_of(rows), 20
    scale = Scale(Span(0, 100), width)
    expected = np.zeros((3, width), dtype=int)
    for first, last, lane in zip(shown.first_s, shown.last_s, shown.lanes, strict=True):
        left, right = scale.x_px(first), scale.x_px(last)
        if right < 0 or left >= width:
            continue
        begin = min(int(max(left, 0)), width - 1)
        expected[lane, begin : max(int(np.ceil(min(right, width))), begin + LEAST_PX)] += 1
    assert coverage(shown, scale, 3).tolist() == expected.tolist()


def test_a_single_event_stays_visible_beside_thousands() -> None:
    heights = levels(np.array([[0, 1, 5000]]))
    assert heights[0, 0] == 0
    assert heights[0, 1] > 0.2
    assert heights[0, 2] == 1


def test_nothing_in_view_has_no_height() -> None:
    assert not levels(np.zeros((2, 5), dtype=np.int64)).any()


def test_events_ages_away_from_the_window_do_not_disturb_it() -> None:
    shown = shown_of([(-3e11, 10, 0), (50, 1, 0), (3e11, 10, 0)])
    assert coverage(shown, Scale(Span(0, 100), 10), 3).sum() == LEAST_PX
