from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.errors import UserError
from viewer.session.coordinates import looks_like_coordinates, typed_point

TOKYO = (35.6895, 139.6917)


@pytest.mark.parametrize(
    "text",
    [
        "35.6895, 139.6917",
        "35.6895 139.6917",
        "35.6895;139.6917",
        "35,6895; 139,6917",
        "35,6895, 139,6917",
        "35,6895 139,6917",
        "35,6895 / 139,6917",
        "(35.6895, 139.6917)",
        "35.6895N 139.6917E",
        "35°41'22.2\"N 139°41'30.12\"E",
        "35°41′22.2″N 139°41′30.12″E",
        "35°41’22.2”N 139°41’30.12”E",
    ],
)
def test_coordinates_are_read_as_people_write_them(text: str) -> None:
    assert looks_like_coordinates(text)
    assert typed_point(text) == pytest.approx(TOKYO, abs=1e-6)


@pytest.mark.parametrize("text", ["−33.87; 151.21", "–33.87 151.21", "-33,87, 151,21", "33.87S 151.21E"])
def test_the_south_is_read_from_a_sign_or_a_letter(text: str) -> None:
    assert typed_point(text) == pytest.approx((-33.87, 151.21))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("91, 10", "between −90 and 90"),
        ("10, 191", "between −180 and 180"),
        ("48,85", "decimal"),
        ("48.85", "not a latitude and a longitude"),
        ("1 2 3 4 5 6 7", "not a latitude and a longitude"),
        ("99°N 3°E", "latitude|read"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_sentence(text: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        typed_point(text)


@pytest.mark.parametrize("name", ["Springfield", "Route 66", "Paris 8e", "", "東京", "St. Moritz"])
def test_names_do_not_look_like_coordinates(name: str) -> None:
    assert not looks_like_coordinates(name)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_any_point_on_earth_can_be_typed_with_points_or_commas(lat_deg: float, lon_deg: float) -> None:
    text = f"{lat_deg:.6f}, {lon_deg:.6f}"
    wanted = pytest.approx((lat_deg, lon_deg), abs=1e-6)
    assert typed_point(text) == wanted
    assert typed_point(text.replace(", ", "; ").replace(".", ",")) == wanted


@given(st.text("0123456789.,;°'NSEW -−/", max_size=20))
def test_nonsense_is_refused_and_never_crashes(text: str) -> None:
    with suppress(UserError):
        lat_deg, lon_deg = typed_point(text)
        assert -90 <= lat_deg <= 90
        assert -180 <= lon_deg <= 180
