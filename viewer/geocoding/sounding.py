"""Places whose names sound like a text, whatever its script."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler, Levenshtein

from viewer.geocoding.gazetteer import Gazetteer, Listed
from viewer.geocoding.namelist import ALTERNATE
from viewer.geocoding.phonetics import Sound, sound_of

# Points lost by complete unlikeness: fitted on names of cities in forty scripts and languages.
_BY_SKELETON, _BY_VOWELLED, _BY_FINE, _BY_BEGINNING = 4.8, 3.9, 8.1, 1.6
_FARTHEST_SKELETON = 0.51
_ALWAYS = 0.8
_FEWEST_CONSONANTS = 2
_MOST = 12
_FEW = 40

Column = NDArray[np.float64]


class SoundIndex:
    """The sounds of some places' names.

    Args:
        places: the places; their order is kept.
    """

    def __init__(self, places: Sequence[Listed]) -> None:
        self._places = places
        sounds = [sound_of(place.name) for place in places]
        self._skeletons = [sound.skeleton for sound in sounds]
        self._sounds = sounds
        self._lengths = np.array([max(1, len(skeleton)) for skeleton in self._skeletons], dtype=float)
        self._fame = np.array([place.fame + place.capital for place in places], dtype=float)

    def like(self, text: str) -> list[Listed]:
        """The dozen places that sound most like the text and are best known, with the penalty for unlikeness."""
        wanted = sound_of(text)
        if len(wanted.skeleton) < _FEWEST_CONSONANTS or not self._places:
            return []
        edits = process.cdist([wanted.skeleton], self._skeletons, scorer=Levenshtein.distance)[0]
        unlike = edits / np.maximum(self._lengths, len(wanted.skeleton))
        near = np.flatnonzero(unlike <= _FARTHEST_SKELETON)
        penalties = unlike[near] * _BY_SKELETON + self._finer(wanted, near)
        best = near[np.argsort(penalties - self._fame[near], kind="stable")[:_MOST]]
        by_index = dict(zip(near.tolist(), penalties.tolist(), strict=True))
        return [self._places[i]._replace(how=ALTERNATE, penalty=by_index[i] + _ALWAYS) for i in best.tolist()]

    def _finer(self, wanted: Sound, near: NDArray[np.intp]) -> Column:
        """Points that the near places lose by their vowels, single sounds and beginnings."""
        sounds = [self._sounds[i] for i in near.tolist()]
        if not sounds:
            return np.zeros(0)
        vowelled = process.cdist(
            [wanted.vowelled], [sound.vowelled for sound in sounds], scorer=Levenshtein.normalized_distance
        )[0]
        fines = [sound.fine for sound in sounds]
        fine = process.cdist([wanted.fine], fines, scorer=Levenshtein.normalized_distance)[0]
        beginning = process.cdist([wanted.fine], fines, scorer=JaroWinkler.normalized_distance)[0]
        points: Column = vowelled * _BY_VOWELLED + fine * _BY_FINE + beginning * _BY_BEGINNING
        return points


class Sounds:
    """Sound indexes of a gazetteer, made when first asked for."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._index_of = lru_cache(maxsize=_FEW)(self._made)

    def _made(self, country: str) -> SoundIndex:
        """The index of one country's cities, or of the well-known places of the world."""
        return SoundIndex(self._gazetteer.cities_of(country) if country else self._gazetteer.well_known())

    def like(self, text: str, country: str) -> list[Listed]:
        """Cities of the country that sound like the text; well-known places of the world where no country is given."""
        return self._index_of(country).like(text)
