"""Names that are read where they lie in the file."""

import sqlite3
import struct
from collections.abc import Sequence

import pytest

from viewer.geocoding.namelist import ALTERNATE, CODE, PRIMARY, NameList

KNOWN, UNKNOWN = 20 << 2, 3 << 2
NAMES = [
    ("aachen", 1, PRIMARY | KNOWN),
    ("aalen", 2, PRIMARY | KNOWN),
    ("aar", 3, CODE | KNOWN),
    ("bad", 4, PRIMARY | UNKNOWN),
    ("bad", 5, ALTERNATE | KNOWN),
    ("bad", 6, CODE | UNKNOWN),
    ("badajoz", 5, PRIMARY | KNOWN),
    ("баку", 7, PRIMARY | KNOWN),
]


def name_list(parts: Sequence[Sequence[tuple[str, int, int]]]) -> NameList:
    db = sqlite3.connect(":memory:")
    db.execute("create table name_part (first text primary key, keys text, places blob, hows blob)")
    for part in parts:
        keys, places, hows = zip(*part, strict=True)
        row = (keys[0], "\n".join(keys), struct.pack(f"<{len(places)}I", *places), bytes(hows))
        db.execute("insert into name_part values (?, ?, ?, ?)", row)
    return NameList(db)


@pytest.fixture(params=[(8,), (3, 4, 1), (1, 1, 1, 3, 1, 1)])
def names(request: pytest.FixtureRequest) -> NameList:
    rest, parts = NAMES, []
    for length in request.param:
        parts.append(rest[:length])
        rest = rest[length:]
    return name_list(parts)


def test_all_places_of_a_key_are_found_however_the_names_are_cut(names: NameList) -> None:
    assert names.exactly("bad") == [(PRIMARY, 4), (ALTERNATE, 5), (CODE, 6)]
    assert names.exactly("баку") == [(PRIMARY, 7)]


@pytest.mark.parametrize("key", ["", "a", "aachener", "ba", "badz", "я"])
def test_what_is_not_there_is_not_found(names: NameList, key: str) -> None:
    assert names.exactly(key) == []


def test_beginnings_give_each_place_once_the_best_known_first_and_no_codes(names: NameList) -> None:
    assert names.beginning("ba", 9) == [(PRIMARY, 5), (PRIMARY, 4)]
    assert names.beginning("ba", 1) == [(PRIMARY, 5)]
    assert names.beginning("aa", 9) == [(PRIMARY, 1), (PRIMARY, 2)]
    assert names.beginning("zz", 9) == []


def test_well_known_names_are_given_by_length_without_codes(names: NameList) -> None:
    assert names.well_known("a") == {6: ["aachen"], 5: ["aalen"]}
    assert names.well_known("b") == {3: ["bad"], 7: ["badajoz"]}
