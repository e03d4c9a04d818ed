"""Names made comparable: one key for all spellings of a name that differ only in what people leave out."""

import re
import unicodedata
from collections.abc import Iterator

MAX_KEY_LENGTH = 60
_LETTERS = str.maketrans(
    {
        "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ħ": "h",
        "ŋ": "n", "ə": "e", "ɛ": "e", "ɔ": "o", "ё": "е", "ґ": "г", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي",
        "ة": "ه", "ی": "ي", "ک": "ك",
    }
)  # fmt: skip
# Apostrophes, quotation marks, zero-width characters, Arabic and Hebrew vowel signs: written or not, the same name.
_UNWRITTEN = re.compile(r"[’'ʻʼ`´ʹʾʿ‘\"״׳ʺ\u200b-\u200f\u0640\u064b-\u0652\u05b0-\u05c7]")
_SEPARATORS = re.compile(r"[\s\-–—−‐‑_/.,;:·・･•&()\[\]{}|+=!?*#~<>«»“”„、，。（）།་]+")
_LAST_ACCENTED_SCRIPT = (
    0x600  # Latin, Greek, Cyrillic, Armenian, Hebrew lose their marks; in Indic scripts they are letters
)
_FIRST_CJK = 0x2E80
_ABBREVIATIONS = (
    (re.compile(r"^st(?=[ ])"), "saint"),
    (re.compile(r"^ste(?=[ ])"), "sainte"),
    (re.compile(r"^saint(?=[ ])"), "st"),
    (re.compile(r"^mt(?=[ ])"), "mount"),
    (re.compile(r"^ft(?=[ ])"), "fort"),
    (re.compile(r"(?<=[ ])(?:is)$"), "islands"),
)
ARTICLES = ("the ", "la ", "le ", "al ", "el ", "as ", "ad ", "ar ", "ash ", "an ", "at ", "az ")
_PREFIXES = ("city of ", "town of ", "village of ", "kota ", "greater ", "comune di ", "ciudad de ", "metropolitan ")
_TOWN_SUFFIXES = (" city", " town", " township", " village")
_SUFFIXES = (*_TOWN_SUFFIXES, " municipality", " si", " shi", " metropolitan area", " metro")
_CJK_SUFFIXES = (
    "特别市",
    "特別市",
    "광역시",
    "특별시",
    "市",
    "県",
    "縣",
    "省",
    "州",
    "시",
    "도",
    "府",
    "都",
    "区",
    "區",
    "郡",
    "군",
)


def _without_marks(text: str) -> str:
    """The text without accents, in the scripts where an accent does not make another letter."""
    kept: list[str] = []
    base = ""
    for char in unicodedata.normalize("NFD", text):
        if not unicodedata.combining(char):
            base = char
        elif base and ord(base) < _LAST_ACCENTED_SCRIPT:
            continue
        kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


def normalised(text: str) -> str:
    """The key of a name: lower case, without accents, apostrophes and punctuation, single spaces; may be empty."""
    key = _UNWRITTEN.sub("", unicodedata.normalize("NFKC", text).casefold())
    if not key.isascii():
        key = _without_marks(key.translate(_LETTERS)).translate(_LETTERS)
    return _SEPARATORS.sub(" ", key).strip()


def _without_affixes(key: str) -> Iterator[str]:
    """The key without the article, the word "city" and their like."""
    for word in (*ARTICLES, *_PREFIXES):
        if key.startswith(word) and len(key) > len(word) + 2:
            yield key[len(word) :]
    for word in _SUFFIXES:
        if key.endswith(word) and len(key) > len(word) + 2:
            yield key[: -len(word)]
    if key and ord(key[-1]) >= _FIRST_CJK:
        for word in _CJK_SUFFIXES:
            if key.endswith(word) and len(key) > len(word):
                yield key[: -len(word)]


def is_town_without_word(key: str, variant: str) -> bool:
    """Whether a variant is the key without the word "city" or its like, so that the key means a town."""
    return any(key.endswith(word) and variant == key[: -len(word)] for word in _TOWN_SUFFIXES)


def variants(key: str) -> Iterator[str]:
    """Other keys under which the same place may be listed, likeliest first; the key itself is not among them."""
    for pattern, full in _ABBREVIATIONS:
        changed = pattern.sub(full, key)
        if changed != key:
            yield changed
    yield from _without_affixes(key)
    if " " in key:
        yield key.replace(" ", "")
