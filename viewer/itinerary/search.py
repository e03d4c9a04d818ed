"""Search as you type: accent- and case-blind, over titles, notes, people, topics, places and sources."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from viewer.itinerary.columns import Bools
from viewer.itinerary.itinerary import Itinerary

_BREAK = "\n"


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text without case, accents and width, so that "café" and "CAFE" are alike."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(char for char in plain if not _is_accent(char)))


def _is_accent(char: str) -> bool:
    """Whether a mark is an accent; the voicing marks of kana are letters, not accents."""
    return unicodedata.combining(char) > 0 and char not in "\u3099\u309a"


@dataclass(frozen=True, eq=False)
class SearchIndex:
    """All texts in one, a line per event, so that a search is a few scans of one string.

    Attributes:
        text: folded texts.
        starts: (n,) where each event's line begins.
    """

    text: str
    starts: np.ndarray[tuple[int], np.dtype[np.int64]]

    def matches(self, query: str) -> Bools:
        """(n,) which events hold every word of the query."""
        mask = np.ones(len(self.starts), dtype=np.bool_)
        for word in folded(query).split():
            found = np.zeros(len(self.starts), dtype=np.bool_)
            found[np.searchsorted(self.starts, self._positions(word), side="right") - 1] = True
            mask &= found
        return mask

    def _positions(self, word: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        places = (match.start() for match in re.finditer(re.escape(word), self.text))
        return np.fromiter(places, dtype=np.int64)


def search_index(itinerary: Itinerary) -> SearchIndex:
    """The index of an itinerary."""
    lines = list(_lines(itinerary))
    lengths = np.array([len(line) + len(_BREAK) for line in lines], dtype=np.int64)
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1])) if len(lines) else lengths
    return SearchIndex(_BREAK.join(lines) + _BREAK, starts)


def _lines(itinerary: Itinerary) -> Iterator[str]:
    table = itinerary.table
    place_texts = [f"{place.name} {place.country} {place.locality}" for place in itinerary.places]
    for row in range(len(table)):
        parts = [table.titles[row], table.notes[row], table.kind.at(row), table.status.at(row), table.source.at(row)]
        parts += [*table.people.at(row), *table.topics.at(row)]
        parts += [place_texts[code] for code in table.places.codes_at(row)]
        yield folded(" \x1f ".join(parts)).replace(_BREAK, " ")
