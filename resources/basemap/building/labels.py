"""Writes what the map says: where labels lie, and what they are called in each language.

``labels-far.json`` holds columns of equal length, ordered so that a label never comes before a more important one;
``names/LANGUAGE-far.json`` holds a list in the same order; 0 stands for "the same as in English". They have what the
first picture may need; ``labels-near.json`` and ``names/LANGUAGE-near.json`` go on with what is named close in only.
"""

import csv
import json
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from babel import Locale

from building import world
from building.place_names import PlaceNames, local_language
from building.world import Packages

LANGUAGES = ("en", "ja", "ko", "zh", "ms", "fr", "es", "de", "ar", "ru")
LOCAL = "local"
COUNTRY, CITY, SEA, REGION = range(4)
LAT_LIMIT_DEG = 85.05
EXTRA_CITY_POPULATION = 40_000
# A country's area in km² below which its label waits for the next zoom.
COUNTRY_AREAS_KM2 = (2.5e6, 7e5, 1.5e5, 4e4, 5e3)
COUNTRY_POPULATIONS = (1e9, 9e7, 3e7, 8e6, 1e6)
# The last zoom whose labels are in the small files that are read first.
FAR_ZOOM_MAX = 5
# The zoom from which a city of each rank may be named.
CITY_ZOOMS = (3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9)


@dataclass(frozen=True)
class Label:
    """One name at one point.

    Attributes:
        rank: 0 is the most important of its kind.
        capital: 1 for a country's capital, else 0.
        weight: orders labels of one rank: population or area.
        names: by language; ``en`` is always there, others only where they differ from it.
    """

    kind: int
    lat_deg: float
    lon_deg: float
    rank: int
    zoom_min: int
    zoom_max: int
    names: dict[str, str]
    capital: int = 0
    weight: float = 0.0

    def order(self) -> tuple[float, float]:
        """Where the label stands in the queue for space."""
        first = {COUNTRY: 0.0, CITY: 1.6, SEA: 1.0, REGION: 3.4}[self.kind]
        return first * 2 + self.rank * 0.6 - self.capital * 1.5, -self.weight


def build_labels(packages: Packages, tables: Path, out_dir: Path) -> None:
    """Writes ``labels-*.json`` and ``names/*.json``."""
    place_names = PlaceNames(packages, LANGUAGES, tables / "city_names.csv")
    labels = [
        *country_labels(packages, place_names, tables),
        *city_labels(packages, place_names),
        *_table_labels(tables / "seas.csv", SEA),
        *_table_labels(tables / "regions.csv", REGION),
    ]
    labels.sort(key=lambda label: (label.zoom_min > FAR_ZOOM_MAX, *label.order()))
    (out_dir / "names").mkdir(exist_ok=True)
    far_count = sum(label.zoom_min <= FAR_ZOOM_MAX for label in labels)
    for part, members in (("far", labels[:far_count]), ("near", labels[far_count:])):
        _dump(out_dir / f"labels-{part}.json", _columns(members))
        for language in (*LANGUAGES, LOCAL):
            _dump(out_dir / "names" / f"{language}-{part}.json", [label.names.get(language, 0) for label in members])
    _dump(out_dir / "names" / "contested.json", _contested(tables / "contested_names.csv", labels))


def _dump(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def _columns(labels: list[Label]) -> dict[str, list[float]]:
    places = [_unit_square(label.lat_deg, label.lon_deg) for label in labels]
    return {
        "kind": [label.kind for label in labels],
        "zoomMin": [label.zoom_min for label in labels],
        "zoomMax": [label.zoom_max for label in labels],
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "rank": [label.rank for label in labels],
        "capital": [label.capital for label in labels],
    }


def _unit_square(lat_deg: float, lon_deg: float) -> tuple[float, float]:
    """Web Mercator as fractions of the world's side, x eastward and y southward."""
    lat = math.radians(max(-LAT_LIMIT_DEG, min(LAT_LIMIT_DEG, lat_deg)))
    return round((lon_deg + 180) / 360, 6), round((1 - math.asinh(math.tan(lat)) / math.pi) / 2, 6)


def _table_labels(table: Path, kind: int) -> list[Label]:
    with table.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    last = {SEA: 9, REGION: 8}[kind]
    return [
        Label(
            kind=kind,
            lat_deg=float(row["lat_deg"]),
            lon_deg=float(row["lon_deg"]),
            rank=int(row["rank"]),
            zoom_min=max(3, int(row["rank"])) if kind == REGION else int(row["rank"]) + 1,
            zoom_max=5 if int(row["rank"]) == 0 else max(last, int(row["rank"]) + 4),
            names={language: row[language] for language in LANGUAGES if row[language] != row["en"] or language == "en"},
        )
        for row in rows
    ]


def country_labels(packages: Packages, place_names: PlaceNames, tables: Path) -> list[Label]:
    """One label a country, at the point of its greatest part that lies farthest from any border."""
    codes = world.country_codes(packages)
    overrides = _overrides(tables / "country_names.csv")
    areas = world.country_areas(packages)
    labels = []
    for name, geometry in zip(areas["name"], areas.geometry, strict=True):
        code = codes.get(name) or EXTRA_CODES.get(name)
        if code is None or code in UNLABELLED:
            continue
        lat_deg, lon_deg = LABEL_POINTS.get(code) or _label_point(geometry)
        area_km2 = _area_km2(geometry)
        people = place_names.population_of(code)
        rank = min(
            sum(area_km2 < limit for limit in COUNTRY_AREAS_KM2), sum(people < limit for limit in COUNTRY_POPULATIONS)
        )
        names = _country_names(code, name, overrides)
        zoom_max = 5 if rank < 2 else 6 if rank < 4 else 8
        labels.append(Label(COUNTRY, lat_deg, lon_deg, rank, max(2, rank), zoom_max, names, weight=area_km2))
    return labels


# Polygons whose names the table of codes does not know.
EXTRA_CODES = {
    "Kosovo": "XK", "W. Sahara": "EH", "S. Sudan": "SS", "Dem. Rep. Congo": "CD", "Central African Rep.": "CF",
    "Eq. Guinea": "GQ", "Dominican Rep.": "DO", "Bosnia and Herz.": "BA", "Czechia": "CZ", "Macedonia": "MK",
    "North Macedonia": "MK", "eSwatini": "SZ", "Falkland Is.": "FK", "Solomon Is.": "SB", "Marshall Is.": "MH",
    "Taiwan": "TW", "Palestine": "PS", "France": "FR", "Norway": "NO", "United States of America": "US",
    "Côte d'Ivoire": "CI", "Somalia": "SO", "Cyprus": "CY", "Fr. Polynesia": "PF", "Cook Is.": "CK",
}  # fmt: skip

# Antarctica is named with the regions; the others are shown as the cities they are.
UNLABELLED = {"AQ", "HK", "MO", "SG", "MC", "VA"}
# Cities that are named as their country is.
CITY_STATES = {"Singapore", "Luxembourg", "Monaco", "Djibouti", "San Marino", "Vatican City"}

# Where the pole of inaccessibility would mislead: the label would lie off the part that people look for.
LABEL_POINTS = {
    "US": (39.6, -98.6), "CA": (58.2, -106.0), "RU": (62.0, 96.0), "MY": (4.2, 102.3), "ID": (-1.6, 113.5),
    "NO": (61.3, 9.3), "JP": (39.3, 140.9), "FR": (46.8, 2.4), "GB": (53.2, -1.7), "DK": (56.0, 9.2),
    "NZ": (-44.2, 170.6), "CL": (-33.2, -70.9), "KR": (36.4, 128.0), "VN": (14.8, 108.2), "CN": (35.2, 103.2),
    "KP": (40.3, 127.2), "TW": (23.8, 121.0), "PH": (16.2, 121.2), "IN": (22.6, 79.4), "LA": (19.6, 102.6),
}  # fmt: skip


def _overrides(table: Path) -> dict[tuple[str, str], str]:
    with table.open(encoding="utf-8", newline="") as lines:
        return {(row["code"], row["language"]): row["name"] for row in csv.DictReader(lines)}


def _country_names(code: str, fallback: str, overrides: dict[tuple[str, str], str]) -> dict[str, str]:
    def named(language: str) -> str:
        locale = Locale.parse(language)
        plain = locale.territories.get(code, fallback).split(" (")[0].split("（")[0].split("(")[0]
        return overrides.get((code, language[:2]), plain)

    english = named("en")
    names = {"en": english}
    for language in LANGUAGES[1:]:
        if named(language) != english:
            names[language] = named(language)
    own = local_language(code)
    if own is not None and named(own) != english:
        names[LOCAL] = named(own)
    return names


def _label_point(geometry: shapely.Geometry) -> tuple[float, float]:
    greatest = max(shapely.get_parts(geometry), key=lambda part: part.area)
    squeeze = max(0.05, math.cos(math.radians(greatest.centroid.y)))
    flat = shapely.transform(greatest, lambda xy: xy * [squeeze, 1])
    circle = shapely.maximum_inscribed_circle(flat, tolerance=math.sqrt(flat.area) / 80)
    x, y = circle.coords[0]
    return y, x / squeeze


def _area_km2(geometry: shapely.Geometry) -> float:
    """The area by the cylindrical equal-area projection; good to a per cent."""
    flat = shapely.transform(geometry, _equal_area)
    return float(flat.area)


def _equal_area(lon_lat: np.ndarray) -> np.ndarray:
    return np.column_stack([np.radians(lon_lat[:, 0]) * 6371.0, np.sin(np.radians(lon_lat[:, 1])) * 6371.0])


def city_labels(packages: Packages, place_names: PlaceNames) -> list[Label]:
    """The ranked places of the main source, then smaller cities for the close zooms."""
    frame = world.natural_earth(packages, "populated_places_simple", "10m")
    labels, known = [], set()
    for _, row in frame.iterrows():
        geoname = place_names.identify(row["geonameid"], row["name"], row.geometry.y, row.geometry.x)
        known.add(geoname)
        rank, capital = int(row["scalerank"]), int(row["featurecla"] == "Admin-0 capital")
        names = place_names.of_city(geoname, row["name"], row["iso_a2"])
        if row["name"] in CITY_STATES:
            names |= _country_names(row["iso_a2"], row["name"], {})
        zoom = _city_zoom(rank, capital)
        weight = float(row["pop_max"])
        labels.append(Label(CITY, row.geometry.y, row.geometry.x, rank, zoom, 22, names, capital, weight))
    for city in place_names.cities_above(EXTRA_CITY_POPULATION):
        if city.geoname not in known:
            rank = 9 if city.population > 120_000 else 10
            names = place_names.of_city(city.geoname, city.name, city.country)
            labels.append(
                Label(CITY, city.lat_deg, city.lon_deg, rank, CITY_ZOOMS[rank], 22, names, 0, city.population)
            )
    return labels


def _city_zoom(rank: int, capital: int) -> int:
    return CITY_ZOOMS[min(rank, len(CITY_ZOOMS) - 1)] - (capital and rank > 2)


def _contested(table: Path, labels: list[Label]) -> dict[str, dict[str, list[str]]]:
    """By label index and language: the first name, the second, and both in the order that language expects.

    In the table a star marks the second name where speakers expect it before the first.
    """
    by_english = {label.names["en"]: index for index, label in enumerate(labels)}
    with table.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    found = {}
    for row in rows:
        index = by_english[row["en"].split("|")[0]]
        found[str(index)] = {language: _pair(row[language]) for language in LANGUAGES}
    return found


def _pair(cell: str) -> list[str]:
    first, second = cell.split("|")
    plain = second.removeprefix("*")
    both = (plain, first) if second.startswith("*") else (first, plain)
    return [first, plain, " / ".join(both)]
