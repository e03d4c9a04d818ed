"""Names by their sound: what is left of a name when it is written in another script and back."""

import re
from typing import NamedTuple

from anyascii import anyascii

_NOT_LETTERS = re.compile(r"[^a-z ]+")
_SILENT_E = re.compile(r"(?<=[b-df-hj-np-tv-z])e\b")
_TWICE = re.compile(r"(.)\1+")


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """(written, heard) pairs of a list like "sch:s ph:f"."""
    return tuple((written, heard) for written, _, heard in (pair.partition(":") for pair in text.split()))


# What is written alike and heard alike in the languages that travel most; the order matters.
_BROAD = _pairs(
    "tsch:s sch:s tch:s tzs:s sh:s ch:s zh:s ts:s tz:s dz:s dj:s dg:s ph:f th:t kh:k gh:k bh:b dh:t ck:k ce:se "
    "ci:si cy:sy x:ks qu:kv aw:o ow:o ew:u wr:r ee:i oo:u ou:u ea:i ie:i"
)
_FINE = _pairs(
    "tsch:c sch:S tch:c sh:S ch:c ph:f th:t kh:k gh:g bh:b dh:d jh:j ck:k ce:se ci:si cy:si x:ks qu:kv wh:v aw:o "
    "ow:au ew:u wr:r oo:u ou:au ee:i ea:i ie:i ai:e ay:e ei:i ey:i ge:je gi:ji"
)
_CONSONANTS = {
    **dict.fromkeys("bpvwf", "b"),
    **dict.fromkeys("kgcq", "k"),
    **dict.fromkeys("td", "t"),
    **dict.fromkeys("szj", "s"),
    **dict.fromkeys("lr", "r"),
}
_TO_SKELETON = str.maketrans({**_CONSONANTS, **dict.fromkeys("aeiouyh ", None)})
_TO_VOWELLED = str.maketrans({**_CONSONANTS, "e": "i", "y": "i", "u": "o", "h": None, " ": None})
_TO_FINE = str.maketrans({"c": "k", "q": "k", "w": "v", "y": "i", "z": "s", "h": None, " ": None})


class Sound(NamedTuple):
    """What a name sounds like, in three grains; doubled sounds count once.

    Attributes:
        skeleton: the classes of its consonants; "munich" and "myunkhen" share theirs.
        vowelled: the same with the vowels between them.
        fine: single sounds.
    """

    skeleton: str
    vowelled: str
    fine: str


def romanised(text: str) -> str:
    """The text in the letters a–z and single spaces, whatever its script."""
    ascii_text = text if text.isascii() else anyascii(text)
    return " ".join(_NOT_LETTERS.sub("", ascii_text.lower().replace("-", " ")).split())


def sound_of(text: str) -> Sound:
    """What the text sounds like, whatever its script."""
    broad = roman = romanised(text)
    for written, heard in _BROAD:
        broad = broad.replace(written, heard)
    fine = _SILENT_E.sub("", roman)
    for written, heard in _FINE:
        fine = fine.replace(written, heard)
    return Sound(
        _TWICE.sub(r"\1", broad.translate(_TO_SKELETON)),
        _TWICE.sub(r"\1", broad.translate(_TO_VOWELLED)),
        _TWICE.sub(r"\1", fine.translate(_TO_FINE)),
    )
