import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tour import event, itinerary
from viewer.itinerary.search import folded, search_index

TOUR = itinerary(
    [
        event(0, notes="Crème brûlée at the CAFÉ", people=("Søren Ångström",), topics=("rare earths",)),
        event(1, notes="東京で首脳会談 ガス", kind="summit", places=(1,)),
        event(2, notes="Straße nach İstanbul, ＷＩＤＥ", status="held", places=()),
        event(3, notes="a line\nbroken in two", source="The Times"),
    ]
)


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("cafe", [0]),
        ("CREME brulee", [0]),
        ("angstrom", [0]),
        ("rare earths", [0]),
        ("earths rare", [0]),
        ("東京", [1]),
        ("会談 summit", [1]),
        ("strasse", [2]),
        ("wide", [2]),
        ("istanbul", [2]),
        ("broken two", [3]),
        ("times", [3]),
        ("suva", [1]),
        ("tokyo", [0, 3]),
        ("cafe summit", []),
        ("event", [0, 1, 2, 3]),
        ("   ", [0, 1, 2, 3]),
        (".*", []),
    ],
)
def test_a_search_finds_the_events_with_all_its_words(query: str, rows: list[int]) -> None:
    found = search_index(TOUR).matches(query).nonzero()[0]
    assert sorted(TOUR.table.ids[row] for row in found) == [f"e{row}" for row in rows]


def test_voiced_and_unvoiced_kana_are_different_letters() -> None:
    assert search_index(TOUR).matches("ガス").any()
    assert not search_index(TOUR).matches("カス").any()


def test_an_itinerary_without_events_can_be_searched() -> None:
    assert search_index(itinerary([])).matches("x").tolist() == []


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)
