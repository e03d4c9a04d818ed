"""Countries under titles that no list holds: adjectives, cases, words that are not set apart."""

import pytest

from viewer.geocoding.itineraries import PlaceResolver
from viewer.geocoding.titles import says_democratic


def country_of(resolver: PlaceResolver, name: str) -> str:
    candidate = resolver.resolve_name(name).candidate
    return candidate.country_code if candidate else ""


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("Ruotsin kuningaskunta", "SE"),
        ("Maldivská republika", "MV"),
        ("Török Köztársaság", "TR"),
        ("الجمهورية البولندية", "PL"),
        ("Eritrean valtio", "ER"),
        ("Súdánská republika", "SD"),
    ],
)
def test_a_state_is_known_by_the_stem_of_an_adjective_or_a_case(
    resolver: PlaceResolver, title: str, country: str
) -> None:
    assert country_of(resolver, title) == country


@pytest.mark.parametrize(("title", "country"), [("阿曼苏丹国", "OM"), ("南苏丹共和国", "SS"), ("汤加王国", "TO")])
def test_a_title_may_be_joined_to_the_name_before_it(resolver: PlaceResolver, title: str, country: str) -> None:
    assert country_of(resolver, title) == country


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("Demokratiska Folkrepubliken Korea", "KP"),
        ("Korea Rahvademokraatlik Vabariik", "KP"),
        ("Republiken Korea", "KR"),
        ("Congo, the Democratic Republic of the", "CD"),
    ],
)
def test_the_word_democratic_tells_two_states_of_a_name_apart(
    resolver: PlaceResolver, title: str, country: str
) -> None:
    assert country_of(resolver, title) == country


def test_republic_in_greek_is_not_the_word_democratic() -> None:
    assert not says_democratic("Δημοκρατία της Κορέας")
    assert says_democratic("조선민주주의인민공화국")


def test_what_only_territories_have_in_their_names_is_the_mother_country_in_a_title(resolver: PlaceResolver) -> None:
    assert country_of(resolver, "Repubblica francese") == "FR"


@pytest.mark.parametrize("name", ["Église Saint-Antoine de Padoue Košice", "Prieuré Saint-Éloi Tours"])
def test_a_saint_in_a_name_is_no_title(resolver: PlaceResolver, name: str) -> None:
    candidate = resolver.resolve_name(name).candidate
    assert candidate is not None
    assert candidate.kind == "city"


def test_what_is_written_in_latin_letters_is_not_heard_as_a_country(resolver: PlaceResolver) -> None:
    assert country_of(resolver, "Kostelec nad Hradčany") != "JO"
