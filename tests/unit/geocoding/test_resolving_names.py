import pytest

from viewer.geocoding.gazetteer import Gazetteer
from viewer.geocoding.itineraries import PlaceResolver
from viewer.itinerary.places import Certainty, Precision, Resolution


def found(resolver: PlaceResolver, name: str, country: str = "") -> tuple[str, str]:
    resolution = resolver.resolve_name(name, country)
    assert resolution.candidate is not None, name
    return resolution.candidate.name, resolution.candidate.country_code


@pytest.mark.parametrize(
    ("name", "city"),
    [
        ("東京", "Tokyo"),
        ("서울", "Seoul"),
        ("Москва", "Moscow"),
        ("القاهرة", "Cairo"),
        ("Αθήνα", "Athens"),
        ("Constantinople", "Istanbul"),
        ("Saigon", "Ho Chi Minh City"),
        ("Peking", "Beijing"),
        ("München", "Munich"),
        ("Kuala Lumpur", "Kuala Lumpur"),
    ],
)
def test_a_city_is_surely_known_in_native_scripts_and_by_historical_names(
    resolver: PlaceResolver, name: str, city: str
) -> None:
    assert found(resolver, name)[0] == city
    assert resolver.resolve_name(name).certainty is Certainty.SURE


@pytest.mark.parametrize(
    ("name", "region"),
    [("Springfield, IL", "US-IL"), ("Springfield, MO", "US-MO"), ("Portland, ME", "US-ME"), ("London, ON", "CA-ON")],
)
def test_a_division_after_a_comma_decides_between_namesakes(resolver: PlaceResolver, name: str, region: str) -> None:
    resolution = resolver.resolve_name(name)
    assert resolution.candidate is not None
    assert (resolution.candidate.region_code, resolution.method) == (region, "split")


@pytest.mark.parametrize("name", ["Busan, KR", "Busan, South Korea", "Busan, 대한민국", "Busan KR"])
def test_a_country_may_follow_as_a_code_or_a_name(resolver: PlaceResolver, name: str) -> None:
    assert found(resolver, name) == ("Busan", "KR")


@pytest.mark.parametrize("country", ["JP", "Japan", "jp", "日本", "Japon"])
def test_a_country_column_may_hold_codes_and_names(resolver: PlaceResolver, country: str) -> None:
    assert found(resolver, "Osaka", country) == ("Osaka", "JP")


@pytest.mark.parametrize(
    ("typo", "meant"), [("Kualar Lumpur", "Kuala Lumpur"), ("Sprngfield", "Springfield"), ("Amsterdma", "Amsterdam"),
                        ("Copenhagne", "Copenhagen"), ("Aistanbul", "Istanbul")]
)  # fmt: skip
def test_slips_of_the_pen_are_read_but_never_sure(resolver: PlaceResolver, typo: str, meant: str) -> None:
    resolution = resolver.resolve_name(typo)
    assert found(resolver, typo)[0] == meant
    assert (resolution.certainty, resolution.method) == (Certainty.CHECK, "fuzzy")


def test_a_letter_beside_the_right_one_is_a_likelier_slip_than_one_far_away(resolver: PlaceResolver) -> None:
    assert found(resolver, "Dadong", "CN")[0] == "Dandong"  # Datong is larger, but T is far from D
    assert found(resolver, "Baly", "IN")[0] == "Bāli"  # Y is far from I, but sounds like it


def test_an_airport_is_found_by_its_full_name_in_another_country_than_was_said(resolver: PlaceResolver) -> None:
    resolution = resolver.resolve_name("Rumbek Airport", "SD")
    assert found(resolver, "Rumbek Airport", "SD")[1] == "SS"
    assert resolution.certainty is Certainty.CHECK


def test_a_country_is_an_area_with_a_box_and_a_label_where_people_live(resolver: PlaceResolver) -> None:
    malaysia = resolver.resolve_name("Malaysia").candidate
    assert malaysia is not None
    assert malaysia.precision is Precision.COUNTRY
    assert malaysia.box is not None
    assert malaysia.box.contains(3.14, 101.7)
    assert malaysia.label_point is not None
    assert malaysia.label_point[1] < 105  # on the peninsula, not in Borneo


def test_a_box_crosses_the_antimeridian_where_the_people_do(resolver: PlaceResolver) -> None:
    fiji = resolver.resolve_name("Fiji").candidate
    assert fiji is not None
    assert fiji.box is not None
    assert fiji.box.contains(-18.14, 178.44)
    assert not fiji.box.contains(-18.14, 0)


@pytest.mark.parametrize("name", ["Bavaria", "California", "Hokkaido"])
def test_a_region_is_an_area_and_never_a_sure_pin(resolver: PlaceResolver, name: str) -> None:
    resolution = resolver.resolve_name(name)
    assert resolution.candidate is not None
    assert resolution.candidate.precision is Precision.REGION
    assert resolution.candidate.region_code
    assert resolution.certainty is Certainty.CHECK


def test_a_code_of_three_capitals_is_an_airport_and_never_sure(resolver: PlaceResolver) -> None:
    resolution = resolver.resolve_name("NRT")
    assert resolution.candidate is not None
    assert (resolution.candidate.kind, resolution.certainty) == ("airport", Certainty.CHECK)


def test_the_household_name_of_a_country_stays_a_country(resolver: PlaceResolver) -> None:
    assert found(resolver, "USA") == ("United States", "US")


@pytest.mark.parametrize("name", ["Haneda Airport", "Narita International Airport", "Flughafen Zürich", "仁川国际机场"])
def test_a_name_that_says_airport_is_an_airport(resolver: PlaceResolver, name: str) -> None:
    resolution = resolver.resolve_name(name)
    assert resolution.candidate is not None
    assert (resolution.candidate.kind, resolution.candidate.precision) == ("airport", Precision.VENUE)


def test_namesakes_of_like_size_are_offered_as_alternatives(resolver: PlaceResolver) -> None:
    resolution = resolver.resolve_name("San José")
    assert resolution.certainty is Certainty.CHECK
    assert 1 <= len(resolution.alternatives) <= 5
    assert {one.country_code for one in resolution.alternatives} - {"CR"}


@pytest.mark.parametrize("name", ["Tunis", "Brasília", "Valletta", "Bridgetown", "Willemstad", "Vaduz"])
def test_a_capital_is_a_town_though_its_country_is_small_or_called_so_elsewhere(
    resolver: PlaceResolver, name: str
) -> None:
    found = resolver.resolve_name(name).candidate
    assert found is not None
    assert (found.name, found.kind) == (name, "city")


@pytest.mark.parametrize("name", ["Singapore", "Macau", "Monaco", "Gibraltar", "Luxembourg", "Kuwait", "Panama"])
def test_a_country_that_shares_its_name_with_its_town_is_the_country(resolver: PlaceResolver, name: str) -> None:
    found = resolver.resolve_name(name).candidate
    assert found is not None
    assert found.kind == "country"


@pytest.mark.parametrize("name", ["Valletta", "Vaduz", "Funafuti"])
def test_a_capital_is_known_however_few_live_there(resolver: PlaceResolver, name: str) -> None:
    assert resolver.resolve_name(name).certainty is Certainty.SURE


def test_georgia_may_be_the_country_or_the_state(resolver: PlaceResolver) -> None:
    resolution = resolver.resolve_name("Georgia")
    meanings = {(one.kind, one.country_code) for one in resolver.candidates("Georgia")}
    assert {("country", "GE"), ("admin1", "US")} <= meanings
    assert resolution.certainty is Certainty.CHECK


@pytest.mark.parametrize(
    ("name", "country", "town"),
    [
        ("Grand Ballroom of the Ritz, Tokyo", "", "Tokyo"),
        ("Museum of Modern Art New York", "", "New York City"),
        ("Town Hall, Nagoya", "", "Nagoya"),
        ("Town Hall of Nagoya", "Japan", "Nagoya"),
    ],
)
def test_a_venue_that_is_not_known_goes_to_its_town_and_says_so(
    resolver: PlaceResolver, name: str, country: str, town: str
) -> None:
    resolution = resolver.resolve_name(name, country)
    assert found(resolver, name, country)[0] == town
    assert resolution.certainty is Certainty.CHECK
    assert any("town" in warning for warning in resolution.warnings)


def test_a_place_that_contradicts_what_follows_is_not_taken(resolver: PlaceResolver) -> None:
    resolution = resolver.resolve_name("Berlin, Connecticut")
    assert resolution.certainty is not Certainty.SURE
    assert resolution.candidate is not None
    assert resolution.candidate.country_code == "US"


@pytest.mark.parametrize(
    "name", ["", "   ", "—", "???", "xqzvkw", "the", "Town Hall", "Room 204", "Hall 3", "Zoom", "n/a"]
)
def test_what_is_no_name_stays_unplaced(resolver: PlaceResolver, name: str) -> None:
    assert resolver.resolve_name(name) == Resolution(Certainty.NONE)


@pytest.mark.parametrize(
    ("written", "country"),
    [("Республика Франция", "FR"), ("Gweriniaeth Tsiec", "CZ"), ("Königreich der Niederlande", "NL")],
)
def test_a_country_is_known_under_its_title_in_many_languages(
    resolver: PlaceResolver, written: str, country: str
) -> None:
    assert found(resolver, written)[1] == country


def test_a_small_place_is_found_by_its_sound_in_its_country(resolver: PlaceResolver) -> None:
    resolution = resolver.resolve_name("ਐਂਗੇਲਹੋਲਮ", "SE")
    assert found(resolver, "ਐਂਗੇਲਹੋਲਮ", "SE")[1] == "SE"
    assert resolution.certainty is Certainty.CHECK


def test_every_candidate_has_a_zone_unless_it_is_an_area(resolver: PlaceResolver) -> None:
    for name, zone in (("Kathmandu", "Asia/Kathmandu"), ("NRT", "Asia/Tokyo"), ("Chile", "")):
        candidate = resolver.resolve_name(name).candidate
        assert candidate is not None
        assert candidate.zone == zone


def test_the_division_of_a_city_is_known_by_name_and_code(gazetteer: Gazetteer) -> None:
    city = max((p for p in gazetteer.named("chicago") if p.kind == "city"), key=lambda p: p.fame)
    candidate = gazetteer.candidate(city)
    assert (candidate.region_name, candidate.region_code) == ("Illinois", "US-IL")


@pytest.mark.parametrize(
    ("name", "country", "certainty"),
    [
        ("Haneda Airport, Tokyo", "Japan", Certainty.SURE),
        ("Monção", "PT", Certainty.SURE),
        ("Springfield", "US", Certainty.CHECK),
        ("Hanford", "DE", Certainty.CHECK),
        ("แมนฮัตตัน", "US", Certainty.CHECK),
    ],
)
def test_a_country_makes_a_town_sure_only_where_no_namesake_is_near_in_size(
    resolver: PlaceResolver, name: str, country: str, certainty: Certainty
) -> None:
    assert resolver.resolve_name(name, country).certainty is certainty


@pytest.mark.parametrize(
    ("title", "country"),
    [("Venezuelai Bolivári Köztársaság", "VE"), ("Nigērijas Federatīvā Republika", "NG")],
)
def test_a_country_is_found_though_its_name_is_declined_within_a_title(
    resolver: PlaceResolver, title: str, country: str
) -> None:
    assert found(resolver, title)[1] == country
    assert resolver.resolve_name(title).certainty is Certainty.CHECK


def test_an_airport_in_another_state_is_not_taken_for_a_town(resolver: PlaceResolver) -> None:
    resolution = resolver.resolve_name("Atlanta, Kentucky")
    assert resolution.candidate is not None
    assert resolution.candidate.region_code == "US-KY"
