import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.geocoding.phonetics import romanised, sound_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lawrenceville", "劳伦斯维尔"), ("Newbury", "ન્યુબેરી"), ("Shenandoah", "Šenanda"), ("Worthington", "Уортингтон")],
)
def test_a_name_and_its_transcription_share_their_consonants(one: str, other: str) -> None:
    ours, theirs = sound_of(one).skeleton, sound_of(other).skeleton
    assert ours == theirs or abs(len(ours) - len(theirs)) <= 1


@given(st.text(max_size=30))
def test_romanised_text_holds_plain_letters_and_single_spaces(text: str) -> None:
    roman = romanised(text)
    assert set(roman) <= set("abcdefghijklmnopqrstuvwxyz ")
    assert "  " not in roman


@given(st.text(max_size=30))
def test_a_skeleton_has_no_vowels(text: str) -> None:
    assert not set(sound_of(text).skeleton) & set("aeiouy ")
