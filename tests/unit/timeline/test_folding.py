import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.folding import UNFOLDED, fold_empty_time

DAY = 86_400.0
spans = st.lists(st.tuples(st.integers(-(10**11), 10**11), st.integers(0, 10**8)), min_size=1, max_size=30)


def columns(pairs: list[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray]:
    ordered = sorted(pairs)
    first = np.array([begin for begin, _ in ordered], dtype=np.float64)
    return first, first + np.array([length for _, length in ordered], dtype=np.float64)


@given(spans, st.lists(st.integers(-(10**11), 10**11), min_size=2, max_size=20))
def test_folded_time_still_runs_forwards_and_back_to_itself(pairs: list[tuple[int, int]], times: list[int]) -> None:
    folding = fold_empty_time(*columns(pairs))
    seconds = np.sort(np.array(times, dtype=np.float64))
    units = folding.to_units(seconds)
    assert (np.diff(units) >= 0).all()
    np.testing.assert_allclose(folding.to_seconds(units), seconds, rtol=1e-9, atol=1.0)


@given(spans)
def test_no_event_lies_in_a_fold(pairs: list[tuple[int, int]]) -> None:
    first, last = columns(pairs)
    for begin, end in fold_empty_time(first, last).folds:
        assert not ((first < end) & (last > begin)).any()


def test_a_long_silence_takes_less_room_than_the_events_beside_it() -> None:
    first = np.array([0.0, 2 * DAY, 400 * DAY, 402 * DAY])
    folding = fold_empty_time(first, first + DAY)
    begin, end = folding.to_units(np.array([3 * DAY, 400 * DAY]))
    assert 0 < end - begin < 4 * DAY
    assert len(folding.folds) == 1


def test_days_in_a_row_are_not_folded() -> None:
    first = np.arange(10) * DAY
    assert fold_empty_time(first, first + DAY) is UNFOLDED


def test_a_single_event_is_not_folded() -> None:
    assert fold_empty_time(np.array([5.0]), np.array([6.0])) is UNFOLDED
