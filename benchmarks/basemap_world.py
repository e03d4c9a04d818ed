"""The land of the world at 1:50 million as GeoJSON: what a bare Leaflet page would draw."""

import importlib.util
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from viewer import paths

BUILD = Path("build/basemap")
Point = tuple[float, float]


def land_geojson() -> bytes:
    """Natural Earth's land of 1:50 million from the npm package ``world-atlas``, fetched into ``build/`` once.

    Raises:
        subprocess.CalledProcessError: npm could not fetch it.
        building.fetch.SourceMismatchError: it is not the package that is pinned.
    """
    fetch = _fetch_module()
    sources = fetch.read_sources(paths.resource("basemap", "sources.json"))
    atlas = next(source for source in sources if source.name == "world-atlas")
    topology = json.loads((fetch.fetched(atlas, BUILD) / "package/land-50m.json").read_text(encoding="utf-8"))
    coordinates = list(_polygons(topology))
    geometry = {"type": "MultiPolygon", "coordinates": coordinates}
    return json.dumps({"type": "Feature", "properties": {}, "geometry": geometry}, separators=(",", ":")).encode()


def _fetch_module() -> ModuleType:
    """The basemap's own way to its sources, which lies outside any package."""
    spec = importlib.util.spec_from_file_location("fetch", paths.resource("basemap", "building", "fetch.py"))
    if spec is None or spec.loader is None:
        raise ImportError("building/fetch.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _polygons(topology: dict[str, Any]) -> Iterator[list[list[Point]]]:
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            yield [_ring(indices, arcs) for indices in polygon]


def _decoded(arc: Sequence[Sequence[int]], transform: dict[str, list[float]]) -> list[Point]:
    """An arc in degrees: each point is stored as steps from the one before."""
    (step_x, step_y), (west, south) = transform["scale"], transform["translate"]
    points, x, y = [], 0, 0
    for right, up in arc:
        x, y = x + right, y + up
        points.append((round(x * step_x + west, 5), round(y * step_y + south, 5)))
    return points


def _ring(indices: Sequence[int], arcs: Sequence[list[Point]]) -> list[Point]:
    """The arcs joined: a negative number stands for the arc of its complement, backwards."""
    ring: list[Point] = []
    for index in indices:
        part = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += part[1:] if ring else part
    return ring
