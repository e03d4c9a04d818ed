"""By-names that everybody writes and no package has: a table of our own for places that are there already."""

import csv
from collections.abc import Sequence
from pathlib import Path

from collecting import Entry

from viewer.geocoding.namelist import ALTERNATE, PRIMARY, TRANSLITERATION

# "Holland" and "Odessa" are as good as the own names; "Mich." says a state behind a town, alone it says little.
_HOW = {"country": PRIMARY, "exonym": PRIMARY, "division": TRANSLITERATION, "city": ALTERNATE, "airport": ALTERNATE}


class UnknownPlaceError(Exception):
    """A row of the table names a place that was not collected."""


def _is_meant(entry: Entry, row: dict[str, str]) -> bool:
    """Whether a row of the table is about the place."""
    if row["kind"] == "division":
        return entry.kind == "admin1" and f"{entry.country}.{entry.division}" == row["of"]
    if row["kind"] in ("city", "exonym"):
        return entry.kind == "city" and (entry.country, entry.name) == (row["of"], row["name"])
    return (entry.kind, entry.code) == (row["kind"], row["of"])


def add_by_names(entries: Sequence[Entry]) -> None:
    """Add the by-names of ``bynames.csv``: kind, ISO or IATA code, name of a town, by-names.

    Raises:
        UnknownPlaceError: there is no such place.
    """
    with (Path(__file__).resolve().parent / "bynames.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            meant = [entry for entry in entries if _is_meant(entry, row)]
            if not meant:
                raise UnknownPlaceError(f"{row['kind']} {row['of']} {row['name']}")
            best = max(meant, key=lambda entry: entry.population)
            for name in row["by-names"].split("|"):
                best.add(name, _HOW[row["kind"]])
