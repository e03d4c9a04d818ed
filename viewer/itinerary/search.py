"""Search as you type: accent- and case-blind, over titles, notes, people, topics, places and sources."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.columns import Bools, Codes, Tags
from viewer.itinerary.itinerary import Itinerary

_END = "\x00"  # ends each text in an index
_MANY = 20_000  # from so many hits on, one pass over all lines is faster than finding the line of each
# marks that Latin, Greek, Cyrillic, Hebrew and Arabic letters can be written without; not the voicing marks of kana
_ACCENTS = re.compile(
    r"[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
)


def folded(text: str) -> str:
    """The text without case, accents and width, so that "café" and "CAFE" are alike."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold())))


@dataclass(frozen=True, eq=False)
class TextIndex:
    """Many texts in one array, so that a search is a few passes over it.

    Attributes:
        text: (bytes,) the folded texts as UTF-8, each ended by a zero.
        starts: (n,) where each text begins.
        frequency: (256,) how often each byte occurs; the rarest of a word is looked for first.
    """

    text: NDArray[np.uint8]
    starts: NDArray[np.int64]
    frequency: NDArray[np.int64]

    def holding(self, word: bytes) -> Bools:
        """(n,) which texts hold the folded word."""
        if not len(self.starts):
            return np.zeros(0, dtype=np.bool_)
        anchor = min(range(len(word)), key=lambda index: self.frequency[word[index]])
        hits = self.text == word[anchor]
        if len(word) == 1:
            return np.logical_or.reduceat(hits, self.starts)
        places = np.flatnonzero(hits) - anchor
        places = places[(places >= 0) & (places <= len(self.text) - len(word))]
        for index in range(len(word)):
            if index != anchor:
                places = places[self.text[places + index] == word[index]]
        return self._texts_of(places)

    def _texts_of(self, places: NDArray[np.int64]) -> Bools:
        if len(places) > _MANY:
            hits = np.zeros(len(self.text), dtype=np.bool_)
            hits[places] = True
            return np.logical_or.reduceat(hits, self.starts)
        found = np.zeros(len(self.starts), dtype=np.bool_)
        found[np.searchsorted(self.starts, places, side="right") - 1] = True
        return found


def text_index(texts: Sequence[str]) -> TextIndex:
    """The index of some texts."""
    joined = _END.join(texts) + _END
    if joined.count(_END) != max(len(texts), 1):
        joined = _END.join(text.replace(_END, " ") for text in texts) + _END
    text = np.frombuffer(folded(joined).encode("utf-8", "replace"), dtype=np.uint8)
    ends = np.flatnonzero(text == 0) if texts else np.zeros(0, dtype=np.int64)
    starts = np.concatenate((np.zeros(min(len(texts), 1), dtype=np.int64), ends[:-1] + 1))
    return TextIndex(text, starts, np.bincount(text, minlength=256))


@dataclass(frozen=True, eq=False)
class SearchIndex:
    """What is searched of an itinerary.

    Attributes:
        texts: columns with a text of their own for each event.
        columns: columns with shared values, and the index of those values.
    """

    count: int
    texts: tuple[TextIndex, ...]
    columns: tuple[tuple[Codes | Tags, TextIndex], ...]

    def matches(self, query: str) -> Bools:
        """(n,) which events hold every word of the query, each anywhere."""
        mask = np.ones(self.count, dtype=np.bool_)
        for word in folded(query).split():
            mask &= self._holding(word.replace(_END, "").encode("utf-8", "replace"))
        return mask

    def _holding(self, word: bytes) -> Bools:
        found = np.zeros(self.count, dtype=np.bool_)
        if not word:
            return ~found
        for texts in self.texts:
            found |= texts.holding(word)
        for column, values in self.columns:
            wanted = values.holding(word)
            if wanted.any():
                found |= column.hits(wanted)
        return found


def search_index(itinerary: Itinerary) -> SearchIndex:
    """The index of an itinerary."""
    table = itinerary.table
    shared: list[tuple[Codes | Tags, TextIndex]] = [
        (column, text_index(column.values))
        for column in (table.kind, table.status, table.source, table.people, table.topics)
    ]
    places = text_index([f"{place.name} {place.country} {place.locality}" for place in itinerary.places])
    return SearchIndex(
        len(table), (text_index(table.titles), text_index(table.notes)), (*shared, (table.places, places))
    )
