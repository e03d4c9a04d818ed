"""All names of the gazetteer in the order of their keys: some hundred in a row of the file, each column by itself.

Read where they lie, they need no index of their own, and the file packs to half the size.
"""

import sqlite3
import struct
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

PRIMARY, ALTERNATE, TRANSLITERATION, CODE = 0, 1, 2, 3
_HOW_BITS = 2
_WELL_KNOWN = 16  # fame 4, about 5,000 inhabitants with a few names: what a typo may have meant
_LAST = "\U0010ffff"
_NUMBER = struct.Struct("<I")


class Part(NamedTuple):
    """Names that follow one another; a key is in one part only.

    Attributes:
        keys: normalised names, sorted.
        places: the number of the place that bears each.
        hows: PRIMARY, ALTERNATE, TRANSLITERATION or CODE in two bits, above them how well known the place is.
    """

    keys: list[str]
    places: NDArray[np.uint32]
    hows: NDArray[np.uint8]


def _part(keys: str, places: bytes, hows: bytes) -> Part:
    """A row of the file as a part."""
    return Part(keys.split("\n"), np.frombuffer(places, "<u4"), np.frombuffer(hows, np.uint8))


class NameList:
    """Looks keys up.

    Args:
        db: the unpacked file.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        rows = db.execute("select first, rowid from name_part order by first").fetchall()
        self._firsts: list[str] = [first for first, _ in rows]
        self._rows: list[int] = [row for _, row in rows]

    def exactly(self, key: str) -> list[tuple[int, int]]:
        """(how, number of the place) of all places that bear the key."""
        index = bisect_right(self._firsts, key) - 1
        if index < 0 or not key:
            return []
        query = "select cast(keys as blob), places, hows from name_part where rowid = ?"
        keys, places, hows = self._db.execute(query, (self._rows[index],)).fetchone()
        # Finding bytes is faster than making texts of them and taking these apart.
        lines, line = b"\n%b\n" % keys, key.encode() + b"\n"
        at = lines.find(b"\n" + line) + 1
        if not at:
            return []
        i = lines.count(b"\n", 0, at) - 1
        found = []
        while lines.startswith(line, at):
            (number,) = _NUMBER.unpack_from(places, _NUMBER.size * i)
            found.append((hows[i] & CODE, number))
            i, at = i + 1, at + len(line)
        return found

    def _starting(self, start: str) -> Iterator[Part]:
        """All names that begin with the text, part by part."""
        query = "select keys, places, hows from name_part where first >= ? and first < ? order by first"
        index = max(0, bisect_right(self._firsts, start) - 1)
        for row in self._db.execute(query, (self._firsts[index], start + _LAST)):
            keys, places, hows = _part(*row)
            begin, end = bisect_left(keys, start), bisect_left(keys, start + _LAST)
            yield Part(keys[begin:end], places[begin:end], hows[begin:end])

    def beginning(self, start: str, most: int) -> list[tuple[int, int]]:
        """(how, number of the place) of places with a name that begins so, the best known first; no codes."""
        parts = list(self._starting(start))
        places, hows = (np.concatenate([part[column] for part in parts]) for column in (1, 2))
        named = hows & CODE != CODE
        places, hows = places[named], hows[named]
        order = np.argsort(-(hows >> _HOW_BITS).astype(np.int16), kind="stable")
        best: dict[int, int] = {}
        for i in order.tolist():
            number, how = int(places[i]), int(hows[i]) & CODE
            if number not in best and len(best) == most:
                break
            best[number] = min(how, best.get(number, how))
        return [(how, number) for number, how in best.items()]

    def well_known(self, start: str) -> dict[int, list[str]]:
        """Keys of well-known places that begin so, by length; no codes."""
        by_length: dict[int, list[str]] = defaultdict(list)
        for keys, _, hows in self._starting(start):
            chosen = np.flatnonzero((hows >= _WELL_KNOWN << _HOW_BITS) & (hows & CODE != CODE))
            for key in dict.fromkeys(keys[i] for i in chosen.tolist()):
                by_length[len(key)].append(key)
        return dict(by_length)
