import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.cards import Placement, place
from viewer.timeline.hit import card_under, nearest_in_lane
from viewer.timeline.lanes import Shown

WIDTH = 600.0
events = st.lists(
    st.tuples(st.floats(-200, 800), st.floats(0, 300), st.floats(0, 250), st.integers(0, 2)), min_size=1, max_size=30
)


def placed(rows: list[tuple[float, float, float, int]]) -> tuple[Placement, np.ndarray]:
    left = np.array([row[0] for row in rows])
    right = left + np.array([row[1] for row in rows])
    labels = np.array([row[2] for row in rows])
    lanes = np.array([row[3] for row in rows])
    return place(np.arange(len(rows)), lanes, (left, right), labels, 3, WIDTH), lanes


@given(events)
def test_no_card_lies_over_another(rows: list[tuple[float, float, float, int]]) -> None:
    cards, lanes = placed(rows)
    for lane in range(3):
        for row in range(int(cards.lane_rows[lane])):
            inside = np.flatnonzero((lanes == lane) & (cards.row == row))
            order = inside[np.argsort(cards.left_px[inside], kind="stable")]
            assert (cards.left_px[order][1:] >= cards.right_px[order][:-1]).all()


@given(events)
def test_every_label_has_its_room_within_the_view(rows: list[tuple[float, float, float, int]]) -> None:
    cards, _ = placed(rows)
    labels = np.array([row[2] for row in rows])
    assert (cards.right_px - cards.left_px >= labels - 1e-9).all()
    assert (cards.left_px >= 0).all()
    assert (cards.right_px <= WIDTH + 1e-9).all()


@given(events)
def test_rows_are_counted_from_none_wasted(rows: list[tuple[float, float, float, int]]) -> None:
    cards, lanes = placed(rows)
    for lane in range(3):
        used = set(cards.row[lanes == lane].tolist())
        assert used <= set(range(int(cards.lane_rows[lane])))
        assert len(used) in (int(cards.lane_rows[lane]), 0)


@given(events, st.lists(st.integers(-1, 4), min_size=30, max_size=30))
def test_cards_that_keep_their_rows_do_not_overlap_either(
    rows: list[tuple[float, float, float, int]], kept: list[int]
) -> None:
    left = np.array([row[0] for row in rows])
    right = left + np.array([row[1] for row in rows])
    lanes = np.array([row[3] for row in rows])
    labels = np.array([row[2] for row in rows])
    cards = place(np.arange(len(rows)), lanes, (left, right), labels, 3, WIDTH, np.array(kept[: len(rows)]))
    for one in range(len(rows)):
        for other in range(one):
            if lanes[one] == lanes[other] and cards.row[one] == cards.row[other]:
                apart = cards.right_px[one] <= cards.left_px[other] or cards.right_px[other] <= cards.left_px[one]
                assert apart


def test_a_card_keeps_its_row_when_a_newcomer_would_have_come_first() -> None:
    left = np.array([0.0, 50.0])
    cards = place(np.arange(2), np.zeros(2, int), (left, left + 5), np.full(2, 100.0), 1, WIDTH, np.array([-1, 0]))
    assert cards.row.tolist() == [1, 0]


def test_a_label_near_the_right_edge_is_pushed_inwards() -> None:
    cards, _ = placed([(590.0, 5.0, 100.0, 0)])
    assert (cards.left_px[0], cards.right_px[0]) == (500.0, 600.0)


def test_the_pointer_finds_the_card_it_is_over_and_nothing_beside_it() -> None:
    cards, _ = placed([(10.0, 5.0, 100.0, 0), (10.0, 5.0, 100.0, 0)])
    tops = cards.row * 20.0
    assert card_under(cards, tops, 18.0, 50.0, 25.0) == 1
    assert card_under(cards, tops, 18.0, 50.0, 19.0) is None
    assert card_under(cards, tops, 18.0, 300.0, 5.0) is None


def test_far_out_the_nearest_event_of_the_lane_is_found() -> None:
    lanes = np.array([0, 1, 0], dtype=np.int32)
    first, last = np.array([0.0, 50.0, 100.0]), np.array([10.0, 51.0, 101.0])
    shown = Shown(np.arange(3, dtype=np.int32), lanes, first, last, np.array([2, 1]))
    assert nearest_in_lane(shown, 0, 98.0, 5.0) == 2
    assert nearest_in_lane(shown, 0, 50.0, 5.0) is None
    assert nearest_in_lane(shown, 1, 50.0, 5.0) == 1
