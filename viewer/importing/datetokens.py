"""The words of a date, each as a kind and a number."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from viewer.importing.datewords import feast_of, is_word, month_of, phrases, plain, season_of


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark of a date.

    Attributes:
        kind: ``n`` number of one or two digits, ``y`` of three or four, ``b`` of more, ``m`` month, ``S`` season or
            feast, ``d`` decade, ``C`` century, ``e`` before Christ, ``a`` after, ``q`` about, ``?`` uncertain,
            ``B`` before, ``A`` after, ``F`` from, ``r`` range, ``o`` open end, ``E`` ``M`` ``L`` early, mid, late,
            ``H`` half of a century, ``-`` ``/`` ``.`` themselves, ``'`` apostrophe, empty for what says nothing.
        value: of a number, month or season.
        text: suffix of a number, name of a feast, or the word.
    """

    kind: str
    value: int = 0
    text: str = ""


_TOKENS = re.compile(
    r"\x01(?P<code>.)|(?P<digits>\d+)(?P<suffix>(?:'?s|-?е|er|th|st|nd|rd|re|eme|[oa])(?!\w))?"
    r"|(?P<apostrophe>'(?=\d))|(?P<word>[^\W\d_\x01]+'?\.?)|(?P<mark>->|\.\.+|\S)"
)
_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)"
_LEADING_C = re.compile(
    rf"\bc\.? ?{_ORDINAL}(?:\s*(bce?|b\.c\.))?(?:\s*[-–/]\s*{_ORDINAL})?(?=\s*(?:$|[?)]|ad\b|bce?\b|ce\b|[ab]\.[dc]\.))"
)
_SUFFIX_DECADES = {"s", "'s", "-е", "er"}
_PHRASE_KINDS = {"era": "e", "ad": "a", "circa": "q", "before": "B", "after": "A", "open": "o", "century": "C"}
_PHRASE_KINDS |= {"early": "E", "mid": "M", "late": "L", "range": "r"}
_KINDS = {"circa": "q", "open": "o", "century": "C", "decade": "d", "early": "E", "mid": "M", "late": "L"}


@cache
def _phrase_pattern() -> re.Pattern[str]:
    parts = (f"(?P<{kind}>{phrases(kind)})" for kind in _PHRASE_KINDS if phrases(kind))
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


def tokens_of(words: str) -> list[Token] | None:
    """The words of a date, weekdays and small words left out; None where one of them has no place in a date."""
    text = _LEADING_C.sub(_centuries, words)
    text = re.sub(r"(\d(?:st|nd|rd|th|e|\.))\s*c\b\.?", r"\1 century", text)
    text = _phrase_pattern().sub(lambda m: f" \x01{_PHRASE_KINDS[str(m.lastgroup)]} ", text)
    tokens: list[Token] = []
    for match in _TOKENS.finditer(text):
        token = _token(match, is_first=not tokens)
        if token is None:
            return None
        if token.kind:
            tokens.append(token)
    return tokens


def _centuries(match: re.Match[str]) -> str:
    """``C 1st`` and ``C2nd-3rd``, as archaeologists write centuries, in the usual order of words."""
    first = f"{match[1]} century {match[2] or ''}"
    return f"{first} - {match[3]} century" if match[3] else first


def _token(match: re.Match[str], *, is_first: bool) -> Token | None:
    if match["code"]:
        return Token("H", int(match["code"])) if match["code"].isdecimal() else Token(match["code"])
    if match["digits"]:
        return _number_token(match["digits"], match["suffix"] or "")
    if match["word"]:
        return _word_token(match["word"], is_first=is_first)
    if match["apostrophe"]:
        return Token("'")
    return _mark_token(match["mark"])


def _number_token(digits: str, suffix: str) -> Token:
    if suffix in _SUFFIX_DECADES and len(digits) in (2, 4) and digits.endswith("0"):
        return Token("d", int(digits))
    kind = "n" if len(digits) <= 2 else "y" if len(digits) <= 4 else "b"
    return Token(kind, int(digits[:12]), suffix)


def _mark_token(mark: str) -> Token | None:
    if mark in "-/.":
        return Token(mark)
    if mark in "?":
        return Token("?")
    if mark in ",'\"°«»„“”¿":
        return Token("")
    if is_word("circa", mark):
        return Token("q", 0, mark)
    if is_word("range", mark):
        return Token("r")
    return Token("o") if mark.startswith("..") else None


@lru_cache(8_192)
def _word_token(word: str, *, is_first: bool) -> Token | None:
    month = month_of(word)
    if month:
        return Token("m", month)
    season, feast = season_of(word), feast_of(word)
    if season or feast:
        return Token("S", season or 0, feast or "")
    if is_first and is_word("after", word):
        return Token("F" if is_word("from", word) else "A", 0, plain(word))
    if is_first and is_word("before", word):
        return Token("B", 0, plain(word))
    for kind, letter in _KINDS.items():
        if is_word(kind, word) and not (letter == "C" and is_first):
            return Token(letter, 0, word)
    return _small_word(word)


def _small_word(word: str) -> Token | None:
    for kind, letter in (("era", "e"), ("ad", "a"), ("range", "r"), ("from", "F"), ("before", "B"), ("after", "A")):
        if is_word(kind, word):
            return Token(letter, 0, plain(word))
    return Token("") if is_word("noise", word) or is_word("weekday", word) else None
