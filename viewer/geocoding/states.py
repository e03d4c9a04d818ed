"""Countries under their full titles: "Republic of …" in any language, in any order and case."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from viewer.geocoding.gazetteer import Gazetteer, Listed
from viewer.geocoding.namelist import ALTERNATE
from viewer.geocoding.names import normalised
from viewer.geocoding.phonetics import romanised, sound_of

_COUNTRIES_FOR_A_TITLE = 3  # a word in the names of so many countries is "republic", "islands", "of"
_LEAST_LIKE = 80.0
_LEAST_SOUNDING = 73.0
_POINTS_PER_UNLIKENESS = 0.09
_FIRST_UNSPACED = 0x0E00  # Thai and what follows: words that are not set apart
_SHORTEST = 4
_SHORTEST_STEM = 5
_BY_STEM = 85.0
_PENALTY = 0.5


def _script(text: str) -> int:
    """A number for the script of the text's last letter, coarse but stable."""
    point = ord(text[-1])
    return 0 if point < 0x370 else point >> 7 if point < 0x2E80 else 0x2E80  # Latin, others, CJK


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
        self._stems: dict[str, int] = {}
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
        self._title_words = frozenset(
            word for word, numbers in bearers.items() if len(numbers) >= _COUNTRIES_FOR_A_TITLE and word not in alone
        )

        self._stems = self._all_stems()

    def _all_stems(self) -> dict[str, int]:
        """Names of one word, whole and without the last letter, which many languages change; ambiguous ones are 0."""
        stems: dict[str, int] = {}
        words = [(key, number) for key, number in self._keys.items() if " " not in key]
        for key, number in words:
            if len(key) > _SHORTEST_STEM:
                stems[key[:-1]] = number if stems.get(key[:-1], number) == number else 0
        return stems | {key: number for key, number in words if len(key) >= _SHORTEST_STEM}

    def _inflected(self, words: Sequence[str]) -> int:
        """The country whose name is the beginning of a word, as in "Venezuelai Köztársaság"; 0 where there is none."""
        for word in words:
            if word in self._title_words:
                continue
            for length in range(len(word), _SHORTEST_STEM - 1, -1):
                if number := self._stems.get(word[:length], 0):
                    return number
        return 0

    def _heard(self) -> dict[str, int]:
        """The sounds of all names of countries."""
        if not self._sounds:
            for key, number in self._keys.items():
                self._sounds.setdefault(sound_of(key).fine, number)
        return self._sounds

    def has_title(self, text: str) -> bool:
        """Whether the text holds a word like "republic"."""
        self._read()
        words = normalised(text).split()
        return len(words) > 1 and any(word in self._title_words and len(word) >= _SHORTEST for word in words)

    def _cores(self, words: Sequence[str]) -> Iterator[str]:
        """Runs of words that leave only words of titles outside, the longest first."""
        titles = [word in self._title_words for word in words]
        for length in range(len(words), 0, -1):
            for start in range(len(words) - length + 1):
                if all(titles[:start]) and all(titles[start + length :]) and not all(titles[start : start + length]):
                    yield " ".join(words[start : start + length])

    def _contained(self, key: str) -> str:
        """The longest name of a country within a text whose words are not set apart, or an empty text."""
        if ord(key[-1]) < _FIRST_UNSPACED:
            return ""
        names = (name for name in self._by_script[_script(key)] if name in key and len(name) * 3 >= len(key) - 12)
        return max((name for name in names if len(name) > 1), key=len, default="")

    def _nearest(self, cores: Sequence[str]) -> tuple[float, int]:
        """(likeness of 0 to 100, country) of the name nearest to one of the texts; 0 where none is near."""
        best = (0.0, 0)
        sounds = self._heard()
        for core in cores:
            near = process.extractOne(core, self._by_script[_script(core)], scorer=fuzz.ratio, score_cutoff=_LEAST_LIKE)
            if near:
                best = max(best, (near[1], self._keys[near[0]]))
            if len(romanised(core)) >= _SHORTEST:
                heard = process.extractOne(
                    sound_of(core).fine, list(sounds), scorer=fuzz.ratio, score_cutoff=_LEAST_SOUNDING
                )
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
            likeness, number = self._nearest(cores[-3:])
            stem = self._inflected(key.split()) if likeness < _BY_STEM else 0
            likeness, number = (_BY_STEM, stem) if stem else (likeness, number)
            penalty += (100 - likeness) * _POINTS_PER_UNLIKENESS
        place = self._gazetteer.place(number) if number else None
        return [place._replace(how=ALTERNATE, penalty=penalty)] if place else []
