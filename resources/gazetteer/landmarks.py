"""Mountains, monuments and seats of power that people visit and that are no towns: a table of our own."""

import csv
from pathlib import Path

from collecting import Entry

from viewer.geocoding.namelist import PRIMARY
from viewer.geocoding.zones import zone_at

# What a point was compared with, as SOURCES.md explains the words; empty: with nothing.
CHECKED = frozenset({"unesco", "gvp", "ourairports", "geonames", "marble", "wikidata", "wikipedia", "two", "one", ""})
_FAME = 470


def landmarks() -> list[Entry]:
    """The rows of ``landmarks.csv``: name, other names, ISO country code, a point in degrees, where it was checked."""
    with (Path(__file__).resolve().parent / "landmarks.csv").open(encoding="utf-8", newline="") as file:
        return [_entry(row) for row in csv.DictReader(file, delimiter=";")]


def _entry(row: dict[str, str]) -> Entry:
    if row["checked"] not in CHECKED:
        raise ValueError(f"{row['name']}: nobody knows what “{row['checked']}” says about a point")
    lat_deg, lon_deg = float(row["latitude"]), float(row["longitude"])
    zone = zone_at(lat_deg, lon_deg)
    entry = Entry("landmark", row["name"], row["country"], "", lat_deg, lon_deg, zone=zone, fame=_FAME)
    for name in row["other names"].split("|"):  # each is its own name in some language
        entry.add(name, PRIMARY)
    return entry
