"""Countries under their full titles: "Republic of …" in any language, in any order and case."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from viewer.geocoding.gazetteer import Gazetteer, Listed
from viewer.geocoding.namelist import ALTERNATE
from viewer.geocoding.names import normalised
from viewer.geocoding.phonetics import romanised, sound_of
from viewer.geocoding.titles import JOINED_TITLES, STATE_WORDS, says_democratic

_COUNTRIES_FOR_A_TITLE = 3  # a word in the names of so many countries is "republic", "islands", "of"
_LEAST_LIKE = 80.0
_LEAST_SOUNDING, _LEAST_SOUNDING_LATIN = 73.0, 78.0  # what is written in Latin letters is seldom heard only
_POINTS_PER_UNLIKENESS = 0.09
_FIRST_UNSPACED = 0x0E00  # Thai and what follows: words that are not set apart
_SHORTEST = 4
_SHORTEST_NAME, _SHORTEST_STEM, _LONGEST_ENDING, _SHORT_ENDING = 5, 3, 7, 2
# The other state of the name: "Democratic People's Republic of Korea" is not the Republic of Korea.
_DEMOCRATIC_TWIN = {"KR": "KP", "CG": "CD"}
_BY_STEM, _BY_SHORT_STEM, _BY_LOOSE_STEM = 90.0, 84.0, 79.0
_POINTS_PER_OTHER_WORD = 4.0
_ARABIC_ARTICLE = "ال"
_LAST = "\U0010ffff"
_PENALTY = 0.5


def _script(text: str) -> int:
    """A number for the script of the text's last letter, coarse but stable."""
    point = ord(text[-1])
    return 0 if point < 0x370 else point >> 7 if point < 0x2E80 else 0x2E80  # Latin, others, CJK


def _endings_of(length: int) -> int:
    """How many letters a name may have behind a stem of so many: languages put other endings, not other stems."""
    return max(0, length - 2) if length < _SHORTEST else 3


def _likeness_by(length: int, ending: int) -> float:
    """The likeness of a word whose first letters, so many, are a name's, and whose other letters are so many."""
    return _BY_STEM if length > _SHORTEST else _BY_SHORT_STEM if ending <= _SHORT_ENDING else _BY_LOOSE_STEM


class States:
    """Finds a country in a text that says more than its name.

    Args:
        gazetteer: where the names of countries come from; read when first needed.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._keys: dict[str, int] = {}
        self._by_script: dict[int, list[str]] = defaultdict(list)
        self._sounds: dict[str, int] = {}  # filled when a name is first compared by its sound
        self._words: list[tuple[str, int]] = []
        self._title_words: frozenset[str] = frozenset()

    def _read(self) -> None:
        """Read the names of countries and find the words that belong to titles."""
        if self._keys:
            return
        bearers: dict[str, set[int]] = defaultdict(set)
        for key, number in self._gazetteer.country_names():
            self._keys[key] = number
            self._by_script[_script(key)].append(key)
            for word in key.split():
                bearers[word].add(number)
        alone = set(self._keys)
        often = (word for word, numbers in bearers.items() if len(numbers) >= _COUNTRIES_FOR_A_TITLE)
        self._title_words = STATE_WORDS.union(often) - alone
        self._words = sorted({(k.removeprefix(_ARABIC_ARTICLE), n) for k, n in self._keys.items() if " " not in k})

    def _inflected(self, words: Sequence[str]) -> tuple[float, int]:
        """(likeness, country) of the name that a word shares its stem with, as in "Venezuelai Köztársaság"."""
        named = [word for word in words if word not in self._title_words]
        # "Repubblica francese": what only territories have in their names else is the country's here.
        named = named or [word for word in words if word not in STATE_WORDS]
        unsaid = _POINTS_PER_OTHER_WORD * max(0, len(named) - 1)
        loosely = bool(STATE_WORDS.intersection(words)) or _script("".join(words)) > 0
        found = [self._of_stem(word.removeprefix(_ARABIC_ARTICLE), loosely) for word in named if len(word) >= _SHORTEST]
        likeness, number = max(found, default=(0.0, 0))
        return likeness - unsaid, number

    def _of_stem(self, word: str, loosely: bool) -> tuple[float, int]:
        """(likeness, country) of the name of one word that begins most like the word; 0 where none does.

        Unless ``loosely`` the word begins with the whole name, but for a letter: "Église Saint-Furcy" is no title.
        """
        for length in range(len(word), (_SHORTEST_STEM if loosely else _SHORTEST_NAME) - 1, -1):
            stem = word[:length]
            first = bisect_left(self._words, (stem,))
            last = bisect_left(self._words, (stem + _LAST,))
            found = {(len(name) - length, number) for name, number in self._words[first:last]}
            if not found or len(word) - length > (_LONGEST_ENDING if length > _SHORTEST else length + 1):
                continue
            ending = min(found)[0]
            owners = {number for left, number in found if left == ending}
            if not loosely and ending > 1:
                continue
            if len(owners) == 1 and (ending <= _endings_of(length) or (length == len(word) and length > _SHORTEST)):
                return _likeness_by(length, len(word) - length), owners.pop()
        return 0.0, 0

    def _heard(self) -> dict[str, int]:
        """The sounds of all names of countries."""
        if not self._sounds:
            for key, number in self._keys.items():
                self._sounds.setdefault(sound_of(key).fine, number)
        return self._sounds

    def has_title(self, text: str) -> bool:
        """Whether the text holds a word like "republic"."""
        self._read()
        key = normalised(text)
        words = key.split()
        if key and ord(key[-1]) >= _FIRST_UNSPACED and any(title in text for title in JOINED_TITLES):
            return True
        return len(words) > 1 and any(word in self._title_words and len(word) >= _SHORTEST for word in words)

    def _cores(self, words: Sequence[str]) -> Iterator[str]:
        """Runs of words that leave only words of titles outside, the longest first."""
        titles = [word in self._title_words for word in words]
        for length in range(len(words), 0, -1):
            for start in range(len(words) - length + 1):
                if all(titles[:start]) and all(titles[start + length :]) and not all(titles[start : start + length]):
                    yield " ".join(words[start : start + length])

    def _contained(self, key: str) -> str:
        """The name of a country that a text begins with, or else the longest within it; words are not set apart."""
        if ord(key[-1]) < _FIRST_UNSPACED:
            return ""
        names = [name for name in self._by_script[_script(key)] if name in key and len(name) * 3 >= len(key) - 12]
        best = (name for name in names if len(name) > 1)
        return max(best, key=lambda name: (key.startswith(name), len(name), -key.find(name)), default="")

    def _nearest(self, cores: Sequence[str]) -> tuple[float, int]:
        """(likeness of 0 to 100, country) of the name nearest to one of the texts; 0 where none is near."""
        best = (0.0, 0)
        sounds = self._heard()
        for core in cores:
            near = process.extractOne(core, self._by_script[_script(core)], scorer=fuzz.ratio, score_cutoff=_LEAST_LIKE)
            if near:
                best = max(best, (near[1], self._keys[near[0]]))
            if len(romanised(core)) >= _SHORTEST:
                least = _LEAST_SOUNDING if _script(core) else _LEAST_SOUNDING_LATIN
                heard = process.extractOne(sound_of(core).fine, list(sounds), scorer=fuzz.ratio, score_cutoff=least)
                if heard:
                    best = max(best, (heard[1] - 5, sounds[heard[0]]))
        return best

    def named_in(self, text: str, loosely: bool = True) -> list[Listed]:
        """The country that the text names among words of titles, or nothing; ``loosely`` also by likeness."""
        self._read()
        key = normalised(text)
        if not key:
            return []
        cores = list(self._cores(key.split()))
        number = next((self._keys[core] for core in cores if core in self._keys), 0)
        penalty = _PENALTY
        if not number:
            number = self._keys.get(self._contained(key), 0)
        if not number and loosely:
            bare = [core for core in cores if STATE_WORDS.isdisjoint(core.split())]
            likeness, number = max(self._inflected(key.split()), self._nearest((bare or cores)[-3:]))
            penalty += (100 - likeness) * _POINTS_PER_UNLIKENESS
        place = self._gazetteer.place(number) if number else None
        if place and says_democratic(text) and (twin := _DEMOCRATIC_TWIN.get(place.country)):
            place = self._gazetteer.head(twin, "")
        return [place._replace(how=ALTERNATE, penalty=penalty)] if place else []
