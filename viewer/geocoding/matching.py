"""Candidates for a text: places of that name, of a similar name, of a similar sound."""

from collections.abc import Iterable
from itertools import combinations, pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from viewer.geocoding.gazetteer import Gazetteer, Listed
from viewer.geocoding.namelist import ALTERNATE, CODE, TRANSLITERATION
from viewer.geocoding.names import ARTICLES, is_town_without_word, normalised, variants

_LONGEST_CODE = 4
_VARIANT_PENALTY = 0.3
WELL_KNOWN = 50_000
_SHORTEST_FOR_TYPOS = 4
_EDITS = ((7, 1), (12, 2))  # up to this length so many edits; longer names one more
_MOST_EDITS = 3
_EDIT_PENALTY, _FIRST_LETTER_PENALTY, _SHORT_PENALTY = 1.6, 0.8, 0.6
_SHORT = 6
_MOST_TYPOS = 25
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS_ALIKE = ("aeiouy", "ckq", "csz", "vw")
# Fingers slip to the next key, swap, double and leave out, ears take one letter for another of its sound: few jump.
_FAR_LETTER_PENALTY = 0.5
_DOUBLING_PENALTY = 1.0  # "Chejju": the slip that is least seen by who makes it


def once(places: Iterable[Listed]) -> list[Listed]:
    """Each place once, with its smallest penalty."""
    best: dict[int, Listed] = {}
    for place in places:
        known = best.get(place.number)
        if known is None or (place.penalty, place.how) < (known.penalty, known.how):
            best[place.number] = place
    return list(best.values())


def _settles(place: Listed, country: str) -> bool:
    """Whether a place is so likely meant by its own name that no variant of the name need be tried."""
    if country and place.country != country:
        return False
    return place.how <= ALTERNATE and (place.population >= WELL_KNOWN or place.kind in ("country", "admin1"))


def exact(gazetteer: Gazetteer, text: str, country: str = "", thorough: bool = False) -> list[Listed]:
    """Places of that name, or of a variant of it.

    Args:
        gazetteer: where to look.
        text: the name.
        country: ISO code of the country it should lie in, or empty.
        thorough: try the variants even where a well-known place bears the very name.
    """
    key = normalised(text)
    may_be_code = text.isupper() and len(text) <= _LONGEST_CODE
    found = [place for place in gazetteer.named(key) if may_be_code or place.how != CODE]
    if not thorough and any(_settles(place, country) for place in found):
        return found
    for variant in variants(key):
        more = (place for place in gazetteer.named(variant) if place.how != CODE)
        if is_town_without_word(key, variant):
            more = (place for place in more if place.kind != "admin1")  # "Delaware City" is no state
        found.extend(place._replace(penalty=_VARIANT_PENALTY) for place in more)
    return once(found)


def whole(gazetteer: Gazetteer, text: str) -> list[Listed]:
    """Places that bear all of a text with several parts as their name, as it stands."""
    return [place for place in gazetteer.named(normalised(text)) if place.how != CODE]


def _first_letter_slips(key: str) -> Iterable[str]:
    """Keys that differ from the given one in the first letter only: changed, left out, put in, swapped."""
    yield key[1:]
    yield key[1] + key[0] + key[2:]
    for letter in _ALPHABET:
        yield letter + key
        if letter != key[0]:
            yield letter + key[1:]


def _often_confused() -> frozenset[tuple[str, str]]:
    """Pairs of letters, in both orders, whose keys touch or which sound alike; each row is half a key further right."""
    touching = [pair for row in _KEYBOARD for pair in pairwise(row)]
    for upper, lower in pairwise(_KEYBOARD):
        touching += [*zip(upper, lower, strict=False), *zip(upper[1:], lower, strict=False)]
    alike = (pair for letters in _SOUNDS_ALIKE for pair in combinations(letters, 2))
    return frozenset(both for a, b in (*touching, *alike) for both in ((a, b), (b, a)))


_OFTEN_CONFUSED = _often_confused()


def _is_doubling(key: str, name: str) -> bool:
    """Whether two texts of one slip differ by a letter that is written twice in one of them."""
    longer, shorter = (key, name) if len(key) > len(name) else (name, key)
    doubled = (i for i in range(1, len(longer)) if longer[i] == longer[i - 1])
    return any(longer[:i] + longer[i + 1 :] == shorter for i in doubled)


def _slip_penalty(key: str, name: str, distance: int) -> float:
    """Points lost by so many slips; a letter put for one that is neither near nor alike loses more."""
    if distance == 1 and _is_doubling(key, name):
        return _DOUBLING_PENALTY
    if distance == 1 and len(key) == len(name) and key.isascii():  # of other keyboards nothing is known here
        changed = [pair for pair in zip(key, name, strict=True) if pair[0] != pair[1]]
        if len(changed) == 1 and changed[0] not in _OFTEN_CONFUSED:
            return _EDIT_PENALTY + _FAR_LETTER_PENALTY
    return _EDIT_PENALTY * distance


def _edits_allowed(key: str) -> int:
    """How many slips of the pen a name of that length may have."""
    return next((edits for length, edits in _EDITS if len(key) <= length), _MOST_EDITS)


def _similar_keys(gazetteer: Gazetteer, key: str) -> list[tuple[float, str]]:
    """(penalty, key) of well-known names like the given one, nearest first."""
    edits = _edits_allowed(key)
    names = gazetteer.known_names(key[0])
    found: list[tuple[float, str]] = []
    for length in range(len(key) - edits, len(key) + edits + 1):
        near = process.extract(key, names.get(length, ()), scorer=OSA.distance, score_cutoff=edits, limit=15)
        found.extend((_slip_penalty(key, name, distance), name) for name, distance, _ in near)
    nearest = sorted(found)[:_MOST_TYPOS]
    return [*nearest, *((_EDIT_PENALTY + _FIRST_LETTER_PENALTY, name) for name in _first_letter_slips(key))]


def _local_keys(gazetteer: Gazetteer, key: str, country: str) -> Iterable[Listed]:
    """Small places of the country whose own name is like the key."""
    edits = _edits_allowed(key)
    names, places = gazetteer.city_keys_of(country)
    for name, distance, index in process.extract(key, names, scorer=OSA.distance, score_cutoff=edits, limit=15):
        first = 0.0 if name[0] == key[0] else _FIRST_LETTER_PENALTY
        yield places[index]._replace(penalty=_slip_penalty(key, name, distance) + first)


def similar(gazetteer: Gazetteer, text: str, country: str = "") -> list[Listed]:
    """Places whose name differs from the text by slips of the pen: well-known ones, and all of the country if given."""
    key = normalised(text)
    if len(key) < _SHORTEST_FOR_TYPOS:
        return []
    short = _SHORT_PENALTY if len(key) < _SHORT else 0.0
    found: list[Listed] = []
    bare = next((key[len(word) :] for word in ARTICLES if key.startswith(word)), "")
    keys = _similar_keys(gazetteer, key) + (_similar_keys(gazetteer, bare) if len(bare) >= _SHORTEST_FOR_TYPOS else [])
    for penalty, name in keys:
        places = gazetteer.named(name)
        usable = (p for p in places if p.how < TRANSLITERATION or (p.how == TRANSLITERATION and p.kind == "city"))
        found.extend(place._replace(penalty=penalty + short) for place in usable)
    if country:
        found.extend(place._replace(penalty=place.penalty + short) for place in _local_keys(gazetteer, key, country))
    return once(found)
