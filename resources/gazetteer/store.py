"""The gazetteer's file: one SQLite database, the same bytes for the same sources."""

import math
import sqlite3
import struct
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from collecting import Entry

from viewer.geocoding.gazetteer import SCHEMA_VERSION
from viewer.geocoding.namelist import CODE
from viewer.geocoding.placetable import TEXT, content_of

FAME_STEP = 25  # a quarter of a power of ten
_FAME_BY_NAMES = 60
MOST_KNOWN = 31
_LEAST_KNOWN = {"country": MOST_KNOWN, "continent": MOST_KNOWN, "admin1": 20}  # known however few live there
_SCHEMA = f"""
pragma page_size = 16384; pragma journal_mode = off; pragma synchronous = off; pragma user_version = {SCHEMA_VERSION};
create table zone (id integer primary key, name text not null);
create table span (country text primary key, first integer not null, last integer not null) without rowid;
create table division (
    country text not null, division text not null, place integer not null,
    primary key (country, division)) without rowid;
create table country_name (key text primary key, place integer not null) without rowid;
create table area (
    place integer primary key, south_e5 integer, west_e5 integer, north_e5 integer, east_e5 integer,
    label_lat_e5 integer, label_lon_e5 integer);
create table place (
    id integer primary key, kind text not null, name text not null, country text not null, division text not null,
    lat_e5 integer not null, lon_e5 integer not null, population integer not null, fame integer not null,
    capital integer not null, zone integer not null, code text not null, unlisted integer not null);
create table place_column (
    part integer not null, position integer not null, form text not null, content blob not null,
    primary key (part, position));
create table name_part (first text primary key, keys text not null, places blob not null, hows blob not null);
"""
_PLACES_IN_A_PART, _NAMES_IN_A_PART = 16_384, 256
_FORMS = (("b", 1 << 7), ("i", 1 << 31), ("q", 1 << 63))  # numbers of one, four and eight bytes


def _e5(degrees: float) -> int:
    """Degrees as hundred-thousandths: a metre, in four bytes."""
    return round(degrees * 1e5)


def known_by(entry: Entry) -> int:
    """Fame, raised by the number of names a place has: what is written about in many languages is meant more often."""
    if entry.kind not in ("city", "admin1", "admin2"):
        return entry.fame
    return entry.fame + round(_FAME_BY_NAMES * math.log10(max(1, len(entry.names))))


def packed(entry: Entry, how: int) -> int:
    """How a name belongs to its place, in the low two bits, and how well known the place is, in the five above."""
    known = max(known_by(entry) // FAME_STEP, _LEAST_KNOWN.get(entry.kind, 0))
    return how | min(known, MOST_KNOWN) << 2


def _form(values: Sequence[str] | Sequence[int]) -> str:
    """The narrowest form that holds all values of a column."""
    if isinstance(values[0], str):
        return TEXT
    largest = max(abs(int(value)) for value in values)
    return next(form for form, limit in _FORMS if largest < limit)


def _store_places(db: sqlite3.Connection, rows: Sequence[tuple[str | int, ...]]) -> None:
    """Store the rows of the table of places as columns of some thousand values each."""
    for part, first in enumerate(range(0, len(rows), _PLACES_IN_A_PART)):
        for position, values in enumerate(zip(*rows[first : first + _PLACES_IN_A_PART], strict=True)):
            form = _form(values)
            db.execute("insert into place_column values (?,?,?,?)", (part, position, form, content_of(form, values)))


def _store_names(db: sqlite3.Connection, names: Sequence[tuple[str, int, int]]) -> None:
    """Store sorted (key, place, how) rows, some hundred in one; all rows of a key stay together."""
    first = 0
    while first < len(names):
        last = min(first + _NAMES_IN_A_PART, len(names))
        while last < len(names) and names[last][0] == names[last - 1][0]:
            last += 1
        keys, places, hows = zip(*names[first:last], strict=True)
        numbers = struct.pack(f"<{len(places)}I", *places)
        db.execute("insert into name_part values (?,?,?,?)", (keys[0], "\n".join(keys), numbers, bytes(hows)))
        first = last


def _order(entry: Entry) -> tuple[str, bool, bool, str, int, str, float]:
    """What the places are sorted by."""
    is_town = entry.kind == "city"
    return entry.country, not is_town, entry.by_name_alone, entry.kind, -entry.fame, entry.name, entry.lat_deg


def write(entries: Sequence[Entry], path: Path) -> None:
    """Write the database; places of a country stand together: towns, the largest first, hamlets, the others."""
    ordered = sorted(entries, key=_order)
    zones = sorted({entry.zone for entry in ordered})
    number = {zone: index for index, zone in enumerate(zones)}
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as db:
        db.executescript(_SCHEMA)
        db.executemany("insert into zone values (?, ?)", enumerate(zones))
        _store_places(db, [
            (i, e.kind, e.name, e.country, e.division, _e5(e.lat_deg), _e5(e.lon_deg), e.population, known_by(e),
             int(e.capital), number[e.zone], e.code, e.unlisted)
            for i, e in enumerate(ordered, 1)])  # fmt: skip
        db.executemany("insert into area values (?,?,?,?,?,?,?)", (
            (i, *map(_e5, (e.box.south_deg, e.box.west_deg, e.box.north_deg, e.box.east_deg)), *map(_e5, e.label))
            for i, e in enumerate(ordered, 1) if e.box and e.label))  # fmt: skip
        towns = ((e.country, i) for i, e in enumerate(ordered, 1) if e.kind == "city" and not e.by_name_alone)
        for country, members in groupby(towns, key=lambda pair: pair[0]):
            ids = [i for _, i in members]
            db.execute("insert into span values (?, ?, ?)", (country, ids[0], ids[-1]))
        heads = {(e.country, e.division): i for i, e in enumerate(ordered, 1) if e.kind == "country" or (
            e.kind == "admin1" and e.division)}  # fmt: skip
        db.executemany("insert into division values (?, ?, ?)", sorted((*key, i) for key, i in heads.items()))
        names = sorted((key, i, packed(e, how)) for i, e in enumerate(ordered, 1) for key, how in e.names.items())
        _store_names(db, names)
        countries = {i: e for i, e in enumerate(ordered, 1) if e.kind == "country"}
        shared = sorted((e.names[key], -e.population, key, i) for i, e in countries.items() for key in e.names
                        if e.names[key] < CODE)  # fmt: skip
        db.executemany("insert or ignore into country_name values (?, ?)", ((key, i) for _, _, key, i in shared))
        db.commit()
        db.execute("vacuum")
    db.close()
