"""Coordinates in every notation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.importing.coordinates import fault_of, parse_angle, parse_pair

PARIS = pytest.approx((48.8535, 2.348388), abs=0.02)


@pytest.mark.parametrize(
    "text",
    [
        "48.8535, 2.3484",
        "48,8535; 2,3484",
        "48,8535 2,3484",
        "(48.8535, 2.3484)",
        "48° 51′ 12.6″ N, 2° 20′ 54.2″ E",
        "48°51'N 2°21'E",
        "N48º51'12\" E2º20'54\"",
        "48d51m12sN 2d20m54sE",
        "N 48 51.21 E 2 20.903",
        "485112N 022054E",
        "48.8535° N, 2.3484° E",
        "2.3484 E, 48.8535 N",
        "POINT (2.3484 48.8535)",
        '{"type": "Point", "coordinates": [2.3484, 48.8535]}',
        "４８．８５３５, ２．３４８４",
    ],
)
def test_one_point_in_many_notations_is_one_point(text: str) -> None:
    assert parse_pair(text) == PARIS


@pytest.mark.parametrize("text", ["Paris", "48,85", "2024-05-01", "12:30", "3/4", ""])
def test_what_is_no_pair_is_none(text: str) -> None:
    assert parse_pair(text) is None


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("−33.8688", -33.8688),
        ("48,8566", 48.8566),
        ("4.88566e1", 48.8566),
        ("48.8566°", 48.8566),
        (" 48.8566 ", 48.8566),
        ("٤٨٫٨٥٦٦", 48.8566),
        ("33°52'S", -33.8667),
        ("2.3522 W", -2.3522),
        ("N 48 30", 48.5),
    ],
)
def test_one_angle_in_many_notations(text: str, degrees: float) -> None:
    angle = parse_angle(text)
    assert angle is not None
    assert angle.degrees == pytest.approx(degrees, abs=1e-4)


@pytest.mark.parametrize("text", ["nan", "inf", "N/A", "", "12a", "48°75'N"])
def test_what_is_no_angle_is_none(text: str) -> None:
    assert parse_angle(text) is None


@pytest.mark.parametrize(
    ("lat_deg", "lon_deg", "code"),
    [
        (0, 0, "coordinate_null_island"),
        (48856600, 2352200, "coordinate_not_degrees"),
        (98, 2, "coordinate_out_of_range"),
        (90, 0, ""),
        (-17.5, 180, ""),
    ],
)
def test_what_is_no_point_on_the_globe_says_why(lat_deg: float, lon_deg: float, code: str) -> None:
    assert fault_of(lat_deg, lon_deg) == code


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_a_decimal_pair_is_read_exactly(lat_deg: float, lon_deg: float) -> None:
    assert parse_pair(f"{lat_deg:.6f}, {lon_deg:.6f}") == (float(f"{lat_deg:.6f}"), float(f"{lon_deg:.6f}"))


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(text: str) -> None:
    pair, angle = parse_pair(text), parse_angle(text)
    assert pair is None or len(pair) == 2
    assert angle is None or abs(angle.degrees) < 1e12
