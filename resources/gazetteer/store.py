"""The gazetteer's file: one SQLite database, the same bytes for the same sources."""

import math
import sqlite3
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from collecting import CODE, Entry

SCHEMA_VERSION = 1
FAME_STEP = 25  # a quarter of a power of ten
_FAME_BY_NAMES = 60
MOST_KNOWN = 31
_LEAST_KNOWN = {"country": MOST_KNOWN, "continent": MOST_KNOWN, "admin1": 20}  # known however few live there
_SCHEMA = f"""
pragma page_size = 4096; pragma journal_mode = off; pragma synchronous = off; pragma user_version = {SCHEMA_VERSION};
create table zone (id integer primary key, name text not null);
create table place (
    id integer primary key, kind text not null, name text not null, country text not null, division text not null,
    lat_e5 integer not null, lon_e5 integer not null, population integer not null, fame integer not null,
    capital integer not null, zone integer not null, code text not null);
create table span (country text primary key, first integer not null, last integer not null) without rowid;
create table division (
    country text not null, division text not null, place integer not null,
    primary key (country, division)) without rowid;
create table country_name (key text primary key, place integer not null) without rowid;
create table area (
    place integer primary key, south_e5 integer, west_e5 integer, north_e5 integer, east_e5 integer,
    label_lat_e5 integer, label_lon_e5 integer);
create table name (
    key text not null, place integer not null, how integer not null, primary key (key, place)) without rowid;
"""


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


def write(entries: Sequence[Entry], path: Path) -> None:
    """Write the database; places of a country stand together, cities first, the largest first."""
    ordered = sorted(entries, key=lambda e: (e.country, e.kind != "city", e.kind, -e.fame, e.name, e.lat_deg))
    zones = sorted({entry.zone for entry in ordered})
    number = {zone: index for index, zone in enumerate(zones)}
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as db:
        db.executescript(_SCHEMA)
        db.executemany("insert into zone values (?, ?)", enumerate(zones))
        db.executemany("insert into place values (?,?,?,?,?,?,?,?,?,?,?,?)", (
            (i, e.kind, e.name, e.country, e.division, _e5(e.lat_deg), _e5(e.lon_deg), e.population, known_by(e),
             int(e.capital), number[e.zone], e.code)
            for i, e in enumerate(ordered, 1)))  # fmt: skip
        db.executemany("insert into area values (?,?,?,?,?,?,?)", (
            (i, *map(_e5, (e.box.south_deg, e.box.west_deg, e.box.north_deg, e.box.east_deg)), *map(_e5, e.label))
            for i, e in enumerate(ordered, 1) if e.box and e.label))  # fmt: skip
        cities = ((e.country, i) for i, e in enumerate(ordered, 1) if e.kind == "city")
        for country, members in groupby(cities, key=lambda pair: pair[0]):
            ids = [i for _, i in members]
            db.execute("insert into span values (?, ?, ?)", (country, ids[0], ids[-1]))
        heads = {(e.country, e.division): i for i, e in enumerate(ordered, 1) if e.kind == "country" or (
            e.kind == "admin1" and e.division)}  # fmt: skip
        db.executemany("insert into division values (?, ?, ?)", sorted((*key, i) for key, i in heads.items()))
        names = sorted((key, i, packed(e, how)) for i, e in enumerate(ordered, 1) for key, how in e.names.items())
        db.executemany("insert into name values (?, ?, ?)", names)
        countries = {i: e for i, e in enumerate(ordered, 1) if e.kind == "country"}
        shared = sorted((e.names[key], -e.population, key, i) for i, e in countries.items() for key in e.names
                        if e.names[key] < CODE)  # fmt: skip
        db.executemany("insert or ignore into country_name values (?, ?)", ((key, i) for _, _, key, i in shared))
        db.commit()
        db.execute("vacuum")
    db.close()
