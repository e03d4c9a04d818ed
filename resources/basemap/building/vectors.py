"""Cuts the world's shapes into vector tiles."""

import sqlite3
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from building import world
from building.mbtiles import Tile, write_mbtiles
from building.world import Feature, Packages

# A tile has 4,096 steps a side: zoom 6 keeps 150 m, finer than the 10m shapes; zoom 8 keeps 38 m for the fine coast.
ZOOM_MAX = 6
COAST_ZOOM = 8

LAYERS: dict[str, Callable[[Packages], Iterator[Feature]]] = {
    "land": world.land,
    "lakes": world.lakes,
    "rivers": world.rivers,
    "borders": world.borders,
    "divisions": world.divisions,
    "towns": world.towns,
    "glaciers": world.glaciers,
}


def build_vectors(packages: Packages, build_dir: Path, out_dir: Path) -> None:
    """Writes ``world.mbtiles`` (all layers, zooms 0 to 6) and ``coast.mbtiles`` (finer land, zoom 8)."""
    work = build_dir / "layers"
    work.mkdir(parents=True, exist_ok=True)
    files = {name: _written(layer(packages), work / f"{name}.geojsonl") for name, layer in LAYERS.items()}
    _tile(files, work / "world.mbtiles", (0, ZOOM_MAX))
    _repack(work / "world.mbtiles", out_dir / "world.mbtiles")
    coast = _written(world.fine_coast(packages), work / "coast.geojsonl")
    _tile({"land": coast}, work / "coast.mbtiles", (COAST_ZOOM, COAST_ZOOM))
    _repack(work / "coast.mbtiles", out_dir / "coast.mbtiles")


def _written(features: Iterable[Feature], path: Path) -> Path:
    with path.open("w", encoding="utf-8") as out:
        for feature in features:
            if not feature.geometry.is_empty:
                out.write(world.to_line(feature) + "\n")
    return path


def _tile(files: dict[str, Path], target: Path, zooms: tuple[int, int]) -> None:
    options = ["--force", "--quiet", "--no-progress-indicator", "--no-feature-limit", "--no-tile-size-limit"]
    shape = [
        "--drop-rate=1",
        "--buffer=6",
        "--no-tile-stats",
        "--simplification=4",
        "--simplification-at-maximum-zoom=2",
    ]
    named = [f"--named-layer={name}:{path}" for name, path in files.items()]
    span = [f"--minimum-zoom={zooms[0]}", f"--maximum-zoom={zooms[1]}"]
    subprocess.run(["tippecanoe", "-o", target, *options, *shape, *span, *named], check=True)


def _repack(source: Path, target: Path) -> None:
    """Writes the tiler's output again without its per-tile overhead, which is a fifth of the file."""
    with sqlite3.connect(source) as base:
        names = ("name", "format", "minzoom", "maxzoom")
        metadata = {name: value for name, value in base.execute("SELECT name, value FROM metadata") if name in names}
        write_mbtiles(target, _tiles(base), metadata | {"name": target.stem})


def _tiles(base: sqlite3.Connection) -> Iterator[Tile]:
    query = "SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles ORDER BY 1, 2, 3 DESC"
    for zoom, column, row_from_south, data in base.execute(query):
        yield zoom, column, (1 << zoom) - 1 - row_from_south, data
