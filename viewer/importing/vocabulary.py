"""What people write above their columns, in many languages, and which role each of those words hints at."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from viewer.importing.headersigns import AGAINST, JOINTS, NAMES, QUESTIONS
from viewer.importing.headerwords import ROLES
from viewer.importing.placewords import GENERIC_PLACES, PLACES
from viewer.importing.settings import Role

_UNSPACED = "\u2e80"  # letters of East Asia come after it
_LONGEST_END = 8


@dataclass(frozen=True, slots=True)
class Hint:
    """What a header says a column may be.

    Attributes:
        weights: role to a weight of 1 (the words are the role's own), less where they only hold them.
        level: of a place, `placewords.ROOM` to `placewords.COUNTRY`, or None.
        is_against: whether a word in it speaks of something beside the event ("last updated").
        hemisphere: N, S, E or W where the header names one, as in "long (W)".
    """

    weights: dict[Role, float]
    level: int | None = None
    is_against: bool = False
    hemisphere: str = ""


def is_generic_place(header: str) -> bool:
    """Whether a header says no more than "place"."""
    return header_words(header) in _words(GENERIC_PLACES)


def header_words(header: str) -> str:
    """A header as small words with single spaces, without accents: ``destCity_Name [3]`` is ``dest city name``."""
    text = unicodedata.normalize("NFKC", header)
    text = _plain_latin(re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z])", " ", text).casefold())
    text = re.sub(r"\[[^\]]*\]|<[^>]*>", " ", text)
    text = re.sub(r"(?<=[a-z]{3})(?=\d+$)", " ", text)
    return " ".join(re.sub(r"[^\w#№'’]+|_", " ", text).split())


def _plain_latin(text: str) -> str:
    """The text with Latin letters without their accents, which many tables leave out."""
    if text.isascii():
        return text
    bases = [unicodedata.normalize("NFD", c)[0] if not c.isascii() else c for c in text]
    return "".join(base if base.isascii() else c for base, c in zip(bases, text, strict=True))


@cache
def _words(phrases: str) -> frozenset[str]:
    return frozenset(header_words(phrase.strip()) for phrase in phrases.split("|"))


@cache
def _unspaced(phrases: str) -> tuple[str, ...]:
    """The words of scripts that are written without spaces: they may stand inside a longer word."""
    return tuple(word for word in _words(phrases) if len(word) > 1 and min(word) > _UNSPACED)


@cache
def _phrases() -> dict[str, dict[Role, int]]:
    """Every phrase with its roles and its position among the role's phrases."""
    table: dict[str, dict[Role, int]] = {}
    for role, phrases in ROLES.items():
        for position, phrase in enumerate(phrases.split("|")):
            table.setdefault(header_words(phrase.strip()), {}).setdefault(role, position)
    return table


@cache
def _levels() -> dict[str, int]:
    return {header_words(phrase.strip()): level for level, phrases in PLACES.items() for phrase in phrases.split("|")}


_EITHER = re.compile(r"\s*/\s*|\s+or\s+")


@cache
def hint_of(header: str) -> Hint:
    """What a header hints at; an empty hint for words that are not known."""
    header = unicodedata.normalize("NFKC", header)
    words = header_words(header)
    hemisphere = re.search(r"\(\s*([nsew])\s*\)|_([nsew])$", header.strip(), re.IGNORECASE)
    bare = header_words(re.sub(r"\([^)]*\)", " ", header))
    either = [header_words(part) for part in _EITHER.split(header)] if _EITHER.search(header) else []
    forms = (words, bare, re.sub(r"\s*\d+$", "", bare), *_shorter(bare), *either[:2])
    weights, level = _of_forms([*dict.fromkeys(forms)])
    parts = bare.split()
    if not weights and parts:
        weights, level = _partial(parts)
    if not weights and parts and max(bare) > _UNSPACED:
        weights, level = _of_ending(bare)
    is_against = any(part in _words(AGAINST) for part in parts) or any(word in bare for word in _unspaced(AGAINST))
    side = (hemisphere[1] or hemisphere[2]).upper() if hemisphere else ""
    return Hint(weights, level, is_against, side)


def _of_forms(forms: list[str]) -> tuple[dict[Role, float], int | None]:
    """Roles of a header that is known as a whole, and the level of a place; the first form counts most."""
    weights: dict[Role, float] = {}
    for form, weight in zip(forms, (1.0, 0.95, 0.93, 0.92, 0.91, 0.9, 0.9, 0.9, 0.9), strict=False):
        for role, position in _phrases().get(form, {}).items():
            weights.setdefault(role, weight - min(position, 40) * 0.002)
        if form in _levels():
            weights.setdefault(Role.PLACE, weight)
    return weights, next((_levels()[form] for form in forms if form in _levels()), None)


def _shorter(words: str) -> list[str]:
    """A header without what says little: "event start date", "venue name", "item label", "end date of trip"."""
    named = re.sub(r" (?:names?|labels?)$", "", words)
    if re.match(r"(?:#|no|nr|num|number|count|total|sum|amount) of\b", words):
        return []
    owner = re.sub(r"^(?:the|event|dublin core|dc|dcterms|schema|trip|our) ", "", words)
    whole = re.sub(r" (?:of|for|in|on) (?:the |this |our |my )?\w+(?: \w+){0,2}$", "", words)
    return [owner, named, re.sub(r"^.* (?=\w+ \w+$)", "", named) if named != words else named, whole]


def _partial(parts: list[str]) -> tuple[dict[Role, float], int | None]:
    """A weaker hint from the last or the first word of a longer header."""
    weights: dict[Role, float] = {}
    level = None
    first = 0.8 if parts[0] in _words(QUESTIONS) else 0.5 if parts[0] in _words(NAMES) else 0.4
    begins = [(" ".join(parts[:count]), 0.75) for count in (4, 3, 2) if count < len(parts)]
    ends = [(" ".join(parts[-2:]), 0.7), (parts[-1], 0.6), (parts[0], first)]
    for word, weight in sorted([*begins, *ends], key=lambda w: -w[1]):
        if word in _words(JOINTS):
            continue
        for role in _phrases().get(word, {}):
            weights.setdefault(role, weight)
        if level is None and word in _levels():
            level = _levels()[word]
            weights.setdefault(Role.PLACE, weight)
    return weights, level


def _of_ending(words: str) -> tuple[dict[Role, float], int | None]:
    """A weaker hint from the longest known end of words that are written without spaces: "活动地点", "행사장소"."""
    known = _phrases().keys() | _levels().keys()
    starts = range(max(1, len(words) - _LONGEST_END), len(words) - 1)
    ends = [words[at:] for at in starts if words[at] > _UNSPACED and words[at:] in known]
    if not ends:
        return {}, None
    weights, level = _of_forms([ends[0]])
    return {role: 0.7 * weight for role, weight in weights.items()}, level


def is_phrase(header: str, role: Role) -> bool:
    """Whether a header as a whole is one that people write above columns of a role."""
    return role in _phrases().get(header_words(header), {})


def is_known(header: str) -> bool:
    """Whether a text is one that people write above a column."""
    hint = hint_of(header)
    return bool(hint.weights) and max(hint.weights.values()) > 0.85
