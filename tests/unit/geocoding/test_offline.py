import pytest
from geopy.distance import geodesic
from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from viewer.geocoding.gazetteer import Gazetteer
from viewer.geocoding.nearby import Towns
from viewer.geocoding.offline import OfflineGeocoder


@pytest.fixture(scope="module")
def geocoder(gazetteer: Gazetteer) -> OfflineGeocoder:
    return OfflineGeocoder(gazetteer)


def test_it_is_a_geopy_geocoder_and_answers_with_locations(geocoder: OfflineGeocoder) -> None:
    assert isinstance(geocoder, Geocoder)
    tokyo = geocoder.geocode("Tokyo")
    assert isinstance(tokyo, Location)
    assert geodesic((tokyo.latitude, tokyo.longitude), (35.69, 139.69)).km < 10
    assert tokyo.raw["class"] == "sure"


def test_a_list_of_answers_may_be_asked_for(geocoder: OfflineGeocoder) -> None:
    answers = geocoder.geocode("Springfield", exactly_one=False)
    assert 2 <= len(answers) <= 6
    assert all(isinstance(answer, Location) for answer in answers)


def test_a_country_narrows_the_answer(geocoder: OfflineGeocoder) -> None:
    assert geocoder.geocode("Córdoba", country="Spain").raw["country_code"] == "ES"
    assert geocoder.geocode("Córdoba", country="AR").raw["country_code"] == "AR"


def test_a_query_may_be_a_mapping(geocoder: OfflineGeocoder) -> None:
    assert geocoder.geocode({"city": "Paris", "state": "Texas", "country": "US"}).raw["region_code"] == "US-TX"


def test_nothing_found_is_none(geocoder: OfflineGeocoder) -> None:
    assert geocoder.geocode("xqzvkw") is None


def test_an_empty_query_is_refused(geocoder: OfflineGeocoder) -> None:
    with pytest.raises(GeocoderQueryError):
        geocoder.geocode("  ")


@pytest.mark.parametrize("point", [(52.52, 13.41), "52.52, 13.41", "52°31'12\"N 13°24'36\"E"])
def test_a_point_has_a_town(geocoder: OfflineGeocoder, point: str | tuple[float, float]) -> None:
    town = geocoder.reverse(point)
    assert town.raw["country_code"] == "DE"
    assert town.raw["distance_km"] < 10


def test_a_point_at_sea_has_none(geocoder: OfflineGeocoder) -> None:
    assert geocoder.reverse((-45.0, -130.0)) is None


def test_towns_are_found_across_the_antimeridian(geocoder: OfflineGeocoder) -> None:
    assert geocoder.reverse((66.3, 179.95), exactly_one=False)


@pytest.mark.parametrize(
    ("lat_deg", "lon_deg", "town"),
    [(35.5523, 139.78, "Tokyo"), (51.47, -0.4543, "London"), (37.46, 126.44, "Incheon"), (2.7456, 101.7099, "Sepang")],
)
def test_an_airport_counts_to_the_city_though_hundreds_of_hamlets_are_nearer(
    gazetteer: Gazetteer, lat_deg: float, lon_deg: float, town: str
) -> None:
    found = Towns(gazetteer).town_of(lat_deg, lon_deg)
    assert found is not None
    assert found.name == town
