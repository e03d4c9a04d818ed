"""What is no town: mountains, monuments and seats of power; seas, islands and lands of old. Two tables of our own."""

import csv
from pathlib import Path

from collecting import Entry

from viewer.geocoding.namelist import PRIMARY
from viewer.geocoding.zones import zone_at

# What a point was compared with, as SOURCES.md explains the words; empty: with nothing.
CHECKED = frozenset(
    {"factbook", "unesco", "gvp", "ourairports", "geonames", "marble", "wikidata", "wikipedia", "two", "one", ""}
)
_FAME = 470


def landmarks() -> list[Entry]:
    """The rows of ``landmarks.csv`` and of ``features.csv``.

    In both: name, other names, ISO country code, a point in degrees, where it was checked. Sights are points; a feature
    is wider than its point says, and lies in no country or in several where the code is empty.
    """
    return [*_entries("landmark"), *_entries("feature")]


def _entries(kind: str) -> list[Entry]:
    """The rows of one of the tables."""
    with (Path(__file__).resolve().parent / f"{kind}s.csv").open(encoding="utf-8", newline="") as file:
        return [_entry(row, kind) for row in csv.DictReader(file, delimiter=";")]


def _entry(row: dict[str, str], kind: str = "landmark") -> Entry:
    if row["checked"] not in CHECKED:
        raise ValueError(f"{row['name']}: nobody knows what “{row['checked']}” says about a point")
    lat_deg, lon_deg = float(row["latitude"]), float(row["longitude"])
    zone = zone_at(lat_deg, lon_deg)
    entry = Entry(kind, row["name"], row["country"], "", lat_deg, lon_deg, zone=zone, fame=_FAME)
    for name in row["other names"].split("|"):  # each is its own name in some language
        entry.add(name, PRIMARY)
    return entry
