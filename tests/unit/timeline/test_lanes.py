import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.itinerary.columns import Codes, codes_of, tags_of
from viewer.timeline.lanes import LaneEntries, Shown, lane_entries
from viewer.timeline.scale import Span

lists = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=4), min_size=1, max_size=30)


def pairs(entries: LaneEntries) -> set[tuple[int, int]]:
    return set(zip(entries.rows.tolist(), entries.lanes.tolist(), strict=True))


@given(lists)
def test_every_event_stands_once_in_the_lane_of_each_of_its_values(values: list[list[str]]) -> None:
    column = tags_of(values)
    entries = lane_entries(column)
    expected = set()
    for row, own in enumerate(values):
        for value in own:
            expected.add((row, entries.codes.tolist().index(column.values.index(value))))
        if not own:
            expected.add((row, len(entries.codes) - 1))
    assert pairs(entries) == expected
    assert len(entries.rows) == len(expected)
    assert (np.diff(entries.rows) >= 0).all()


@given(lists, st.integers(2, 5))
def test_no_event_is_lost_when_rare_values_share_a_lane(values: list[list[str]], most: int) -> None:
    entries = lane_entries(tags_of(values), most)
    assert set(entries.rows.tolist()) == set(range(len(values)))
    assert len(entries.codes) <= most + 1


def test_the_commonest_values_keep_lanes_of_their_own() -> None:
    entries = lane_entries(codes_of(["rare", "common", "common", "other", "often", "often"]), most_lanes=3)
    assert entries.codes.tolist() == [1, 3, -1]
    assert entries.has_rest
    assert entries.lanes.tolist() == [2, 0, 0, 2, 1, 1]


def test_a_value_that_no_event_has_gets_no_lane() -> None:
    entries = lane_entries(Codes(("used", "unused"), np.array([0, -1], dtype=np.int32)))
    assert entries.codes.tolist() == [0, -1]
    assert entries.lanes.tolist() == [0, 1]


@given(
    st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 300)), min_size=1, max_size=40),
    st.integers(-100, 1200),
    st.integers(0, 400),
)
def test_the_entries_in_view_are_those_that_touch_the_window(
    events: list[tuple[int, int]], begin: int, length: int
) -> None:
    ordered = sorted(events)
    first = np.array([one for one, _ in ordered], dtype=np.float64)
    last = first + np.array([lasts for _, lasts in ordered], dtype=np.float64)
    zeros = np.zeros(len(first), dtype=np.int32)
    shown = Shown(zeros, zeros, first, last, np.array([len(first)]))
    expected = np.flatnonzero((last >= begin) & (first <= begin + length))
    assert shown.within(Span(begin, begin + length)).tolist() == expected.tolist()
