"""Everyday wordings: what stands beside a name, behind it, or is left out of it."""

import pytest

from viewer.geocoding.gazetteer import Gazetteer
from viewer.geocoding.itineraries import PlaceResolver
from viewer.itinerary.places import Candidate, Certainty, Precision


def candidate(resolver: PlaceResolver, name: str, country: str = "") -> Candidate:
    found = resolver.resolve_name(name, country).candidate
    assert found is not None, name
    return found


@pytest.mark.parametrize(("name", "kind"), [("Tunis", "city"), ("Brasilia", "city"), ("Kuwait", "country")])
def test_a_capital_under_its_own_name_is_meant_unless_it_is_the_countrys_own_too(
    resolver: PlaceResolver, name: str, kind: str
) -> None:
    assert candidate(resolver, name).kind == kind


def test_a_capital_is_meant_by_its_countrys_name_where_the_country_is_given(resolver: PlaceResolver) -> None:
    assert candidate(resolver, "تونس", "TN").kind == "city"


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [("Mexico", "MX", "city"), ("Paraguay", "PY", "country"), ("Malta", "MT", "country"), ("Fiji", "FJ", "country"),
     ("斐济", "FJ", "country")],
)  # fmt: skip
def test_a_countrys_name_beside_its_code_is_no_town_that_is_called_otherwise(
    resolver: PlaceResolver, name: str, country: str, kind: str
) -> None:
    assert candidate(resolver, name, country).kind == kind


@pytest.mark.parametrize(("name", "country", "town"), [("Delaware City, DE", "", "Delaware City"),
                                                       ("Texas City", "US", "Texas City")])  # fmt: skip
def test_a_name_with_the_word_city_is_no_state(resolver: PlaceResolver, name: str, country: str, town: str) -> None:
    assert (candidate(resolver, name, country).name, candidate(resolver, name, country).kind) == (town, "city")


def test_two_letters_before_a_state_are_no_article_of_it(resolver: PlaceResolver) -> None:
    assert candidate(resolver, "LA, California").name == "Los Angeles"


@pytest.mark.parametrize(
    ("name", "town"), [("Lancaster House, London", "London"), ("Parliament House, Canberra", "Canberra")]
)
def test_a_venue_is_not_looked_for_in_another_part_of_the_world_than_its_town(
    resolver: PlaceResolver, name: str, town: str
) -> None:
    assert candidate(resolver, name).name == town
    assert resolver.resolve_name(name).certainty is Certainty.CHECK


def test_a_region_far_wider_than_it_reaches_keeps_its_towns(resolver: PlaceResolver) -> None:
    assert candidate(resolver, "Orthez, Nouvelle-Aquitaine").name == "Orthez"


@pytest.mark.parametrize(
    ("name", "country", "land"),
    [
        ("Hong Kong, China", "", "HK"),
        ("香港", "CN", "HK"),
        ("Guaynabo, USA", "", "PR"),
        ("El Aaiun, Morocco", "", "EH"),
    ],
)
def test_a_land_is_found_under_the_country_it_is_counted_to(
    resolver: PlaceResolver, name: str, country: str, land: str
) -> None:
    assert candidate(resolver, name, country).country_code == land
    assert resolver.resolve_name(name, country).certainty is Certainty.CHECK


def test_a_town_at_home_comes_before_one_overseas(resolver: PlaceResolver) -> None:
    assert candidate(resolver, "Saint-Denis", "FR").country_code == "FR"


@pytest.mark.parametrize(
    ("name", "code"),
    [("London Stansted", "STN"), ("Chicago O'Hare", "ORD"), ("Charles de Gaulle", "CDG"), ("Malpensa", "MXP"),
     ("Heathrow Terminal 5", ""), ("LHR Terminal 3", "LHR"), ("Arlanda", "ARN"),
     ("Ngurah Rai", "DPS"), ("Logan Airport", "BOS")],
)  # fmt: skip
def test_a_large_airport_is_known_without_the_word_and_without_its_city(
    resolver: PlaceResolver, gazetteer: Gazetteer, name: str, code: str
) -> None:
    place = gazetteer.place(candidate(resolver, name).gazetteer_id or 0)
    assert place is not None
    assert place.code == code


def test_a_field_may_be_a_ground_and_is_no_sure_airport(resolver: PlaceResolver) -> None:
    assert candidate(resolver, "Wrigley Field").kind == "landmark"
    assert resolver.resolve_name("Searcy Field", "US").certainty is Certainty.CHECK


@pytest.mark.parametrize(("name", "country"), [("Nederland", "NL"), ("Holland", "NL"), ("Macedonia", "MK"),
                                               ("Chinese Taipei", "TW"), ("Antarktis", "AQ")])  # fmt: skip
def test_a_country_comes_before_its_small_namesakes_by_its_own_name_and_by_names(
    resolver: PlaceResolver, name: str, country: str
) -> None:
    assert (candidate(resolver, name).kind, candidate(resolver, name).country_code) == ("country", country)


@pytest.mark.parametrize("name", ["Detroit, Mich.", "Detroit, Michigan"])
def test_a_state_may_be_shortened_as_newspapers_do(resolver: PlaceResolver, name: str) -> None:
    assert (candidate(resolver, name).name, candidate(resolver, name).region_code) == ("Detroit", "US-MI")


@pytest.mark.parametrize(
    ("name", "lat_deg", "lon_deg"),
    [("Black Sea", 43, 35), ("Pacific", 0, -160), ("Lake Geneva", 46.45, 6.55), ("Himalayas", 28, 84),
     ("Rhodes", 36.17, 28), ("USSR", 55.75, 60), ("Wall Street", 40.706, -74.009), ("Carthage", 36.853, 10.323)],
)  # fmt: skip
def test_seas_mountains_islands_and_lands_of_old_are_known(
    resolver: PlaceResolver, name: str, lat_deg: float, lon_deg: float
) -> None:
    found = candidate(resolver, name)
    assert (found.lat_deg, found.lon_deg) == (pytest.approx(lat_deg, abs=0.01), pytest.approx(lon_deg, abs=0.01))


def test_what_is_wider_than_its_point_is_a_region_that_is_never_sure(resolver: PlaceResolver) -> None:
    assert candidate(resolver, "Black Sea").precision is Precision.REGION
    assert resolver.resolve_name("Black Sea").certainty is Certainty.CHECK
    assert candidate(resolver, "Black Sea", "TR").kind == "feature"  # it lies in no country, and contradicts none


@pytest.mark.parametrize(
    ("name", "country"),
    [("Odessa", "UA"), ("Smyrna", "TR"), ("San Sebastián", "ES"), ("Waterloo", "BE"), ("Verdun", "FR"),
     ("Marathon", "GR"), ("Trafalgar", "ES"), ("Everest", "NP")],
)  # fmt: skip
def test_what_history_knows_comes_before_larger_namesakes_overseas(
    resolver: PlaceResolver, name: str, country: str
) -> None:
    assert candidate(resolver, name).country_code == country


@pytest.mark.parametrize(("name", "division"), [("Odessa, TX", "US-TX"), ("Waterloo, Ontario", "CA-ON")])
def test_the_namesake_overseas_is_found_with_its_state(resolver: PlaceResolver, name: str, division: str) -> None:
    assert candidate(resolver, name).region_code == division
