"""Hamlets that only the post knows, and sights that are no towns."""

import pytest

from viewer.geocoding.gazetteer import Gazetteer
from viewer.geocoding.itineraries import PlaceResolver
from viewer.geocoding.names import normalised
from viewer.itinerary.places import Certainty, Precision


@pytest.mark.parametrize(
    ("name", "state", "lat_deg", "lon_deg"),
    [("Winside", "NE", 42.18, -97.18), ("Harwinton", "CT", 41.77, -73.06), ("Lore City", "OH", 39.98, -81.46)],
)
def test_a_hamlet_of_the_united_states_is_known_but_hardly(
    gazetteer: Gazetteer, name: str, state: str, lat_deg: float, lon_deg: float
) -> None:
    found = [place for place in gazetteer.named(normalised(name)) if place.division == state and place.kind == "city"]
    assert len(found) == 1
    assert found[0].lat_deg == pytest.approx(lat_deg, abs=0.1)
    assert found[0].lon_deg == pytest.approx(lon_deg, abs=0.1)
    assert found[0].fame < 3.0  # too little known for its pin to be sure without its state


@pytest.mark.parametrize(
    ("name", "country", "lat_deg", "lon_deg"),
    [
        ("Oradour-Saint-Genest", "FR", 46.23, 1.05),
        ("Hawkshead", "GB", 54.37, -3.00),
        ("Gersfeld", "DE", 50.45, 9.92),
        ("Coober Pedy", "AU", -29.01, 134.75),
    ],
)
def test_villages_of_many_countries_are_found_by_their_name(
    resolver: PlaceResolver, name: str, country: str, lat_deg: float, lon_deg: float
) -> None:
    found = resolver.resolve_name(name, country).candidate
    assert found is not None
    assert (found.lat_deg, found.lon_deg) == (pytest.approx(lat_deg, abs=0.2), pytest.approx(lon_deg, abs=0.2))


def test_a_hamlet_is_found_by_its_very_name_alone(gazetteer: Gazetteer) -> None:
    hamlets = {place.number for place in gazetteer.named("oradour saint genest")}
    assert hamlets
    assert hamlets.isdisjoint(place.number for place in gazetteer.cities_of("FR"))


def test_a_small_town_is_sure_where_nothing_else_in_the_country_bears_its_name(resolver: PlaceResolver) -> None:
    assert resolver.resolve_name("Rothenburg ob der Tauber", "DE").certainty is Certainty.SURE
    assert resolver.resolve_name("Neustadt", "DE").certainty is Certainty.CHECK


def test_a_place_tells_how_many_of_its_name_got_no_row(gazetteer: Gazetteer) -> None:
    repeated = [place for place in gazetteer.named("buenos aires") if place.country == "MX" and place.unlisted]
    assert repeated
    assert all(1 <= place.unlisted <= 9 for place in repeated)


@pytest.mark.parametrize(
    ("name", "country", "lat_deg", "lon_deg"),
    [
        ("Mount Fuji", "JP", 35.36, 138.73),
        ("富士山", "JP", 35.36, 138.73),
        ("Panmunjom", "KR", 37.96, 126.68),
        ("Mar-a-Lago", "US", 26.68, -80.04),
        ("the White House", "US", 38.90, -77.04),
        ("Akasaka Palace, Tokyo", "JP", 35.68, 139.73),
    ],
)
def test_a_sight_is_a_point_of_its_own(
    resolver: PlaceResolver, name: str, country: str, lat_deg: float, lon_deg: float
) -> None:
    found = resolver.resolve_name(name).candidate
    assert found is not None
    assert (found.kind, found.country_code, found.precision) == ("landmark", country, Precision.VENUE)
    assert (found.lat_deg, found.lon_deg) == (pytest.approx(lat_deg, abs=0.01), pytest.approx(lon_deg, abs=0.01))


def test_a_typo_is_not_taken_for_a_town_far_from_what_else_is_said(resolver: PlaceResolver) -> None:
    found = resolver.resolve_name("APEC, Gyeongju").candidate
    assert found is not None
    assert (found.name, found.country_code) == ("Gyeongju", "KR")
