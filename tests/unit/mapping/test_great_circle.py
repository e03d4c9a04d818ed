import math
from itertools import pairwise

import pytest
from geopy.distance import great_circle
from hypothesis import assume, given
from hypothesis import strategies as st

from viewer.mapping.great_circle import MOST_STEPS, Point, leg, route

POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
EARTH_KM = math.pi * 6371.009


def length_km(points: list[Point]) -> float:
    wrapped = [(lat, (lon + 180) % 360 - 180) for lat, lon in points]
    return sum(great_circle(first, last).km for first, last in pairwise(wrapped))


@given(POINTS, POINTS)
def test_a_leg_is_as_long_as_the_great_circle(start: Point, end: Point) -> None:
    straight = great_circle(start, end).km
    assume(straight < EARTH_KM - 1)  # between antipodes every way is shortest
    assert length_km(leg(start, end)) == pytest.approx(straight, rel=1e-6, abs=1e-3)


@given(POINTS, POINTS)
def test_a_leg_never_jumps_across_the_map(start: Point, end: Point) -> None:
    points = leg(start, end)
    assert all(abs(second[1] - first[1]) <= 180 for first, second in pairwise(points))
    assert all(-90 <= lat <= 90 and math.isfinite(lon) for lat, lon in points)
    assert len(points) <= MOST_STEPS + 1


@given(POINTS, POINTS)
def test_a_leg_begins_and_ends_where_it_should(start: Point, end: Point) -> None:
    points = leg(start, end)
    assert points[0] == pytest.approx(start)
    assert points[-1][0] == pytest.approx(end[0])
    assert (points[-1][1] - end[1]) % 360 == pytest.approx(0, abs=1e-9) or (points[-1][1] - end[1]) % 360 > 359.999


@given(st.lists(POINTS, min_size=2, max_size=6))
def test_a_route_goes_on_where_its_last_leg_ended(points: list[Point]) -> None:
    legs = route(points)
    assert len(legs) == len(points) - 1
    assert all(first[-1][1] == pytest.approx(second[0][1]) for first, second in pairwise(legs))


def test_the_way_from_tokyo_to_honolulu_crosses_the_antimeridian_eastward() -> None:
    points = leg((35.7, 139.7), (21.3, -157.9))
    assert points[-1][1] == pytest.approx(202.1)
    assert [lon for _, lon in points] == sorted(lon for _, lon in points)


def test_a_leg_between_antipodes_is_half_the_earth() -> None:
    assert length_km(leg((10.0, 20.0), (-10.0, -160.0))) == pytest.approx(EARTH_KM, rel=0.01)


def test_a_leg_to_the_same_point_stays_there() -> None:
    assert leg((1.0, 2.0), (1.0, 2.0)) == [(1.0, 2.0), (1.0, 2.0)]


def test_one_point_makes_no_route() -> None:
    assert route([(1.0, 2.0)]) == []
