import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.geocoding.zones import zone_at


@pytest.mark.parametrize(
    ("lat_deg", "lon_deg", "zone"),
    [
        (35.68, 139.69, "Asia/Tokyo"),
        (27.7, 85.3, "Asia/Kathmandu"),
        (-43.95, -176.55, "Pacific/Chatham"),
        (51.5, -0.12, "Europe/London"),
    ],
)
def test_a_point_on_land_has_the_zone_of_its_country(lat_deg: float, lon_deg: float, zone: str) -> None:
    assert zone_at(lat_deg, lon_deg) == zone


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_point_on_earth_has_a_zone(lat_deg: float, lon_deg: float) -> None:
    assert zone_at(lat_deg, lon_deg)


@pytest.mark.parametrize(("lat_deg", "lon_deg"), [(91, 0), (0, 181), (float("nan"), 0)])
def test_what_is_no_point_has_no_zone(lat_deg: float, lon_deg: float) -> None:
    assert zone_at(lat_deg, lon_deg) == ""
