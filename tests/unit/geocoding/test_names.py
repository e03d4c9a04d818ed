import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.geocoding.names import normalised, variants


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("  São  Tomé ", "sao tome"),
        ("Wałbrzych", "walbrzych"),
        ("L’Aquila", "laquila"),
        ("Clermont-Ferrand", "clermont ferrand"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Королёв", "королев"),
        ("إسطنبول", "اسطنبول"),
        ("東京（都）", "東京 都"),
        ("Ａｍｓｔｅｒｄａｍ", "amsterdam"),
        ("–", ""),
    ],
)
def test_spellings_that_leave_something_out_share_a_key(written: str, key: str) -> None:
    assert normalised(written) == key


def test_marks_are_letters_in_indic_scripts() -> None:
    assert normalised("दिल्ली") != normalised("दल्ल")


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once


@given(st.text(max_size=40))
def test_a_key_has_no_space_at_its_ends_and_no_two_in_a_row(text: str) -> None:
    key = normalised(text)
    assert key == key.strip()
    assert "  " not in key


@pytest.mark.parametrize(
    ("key", "other"),
    [
        ("st petersburg", "saint petersburg"),
        ("mt pleasant", "mount pleasant"),
        ("ft worth", "fort worth"),
        ("the hague", "hague"),
        ("kansas city", "kansas"),
        ("bloomfield township", "bloomfield"),
        ("東京都", "東京"),
        ("new delhi", "newdelhi"),
    ],
)
def test_other_ways_to_write_a_name_are_tried(key: str, other: str) -> None:
    assert other in list(variants(key))


def test_a_name_is_no_variant_of_itself() -> None:
    assert "paris" not in list(variants("paris"))
