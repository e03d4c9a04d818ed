"""The tile decoder agrees with another implementation on every layer."""

from collections.abc import Iterator

import mapbox_vector_tile
import pytest

from tests.web.basemap.conftest import Browser
from viewer.mapping.basemap.store import BasemapStore

TILES = [
    "world/0/0/0",
    "world/3/6/3",
    "world/4/13/6",
    "world/6/56/25",
    "world/6/33/21",
    "world/6/10/23",
    "coast/8/227/100",
]
DECODE = """
    const { decodeTile, trace } = await load('mvt.js');
    const bytes = new Uint8Array(%s);
    const layers = decodeTile(bytes);
    for (const feature of Object.values(layers).flatMap(({ features }) => features)) {
        const rings = (feature.rings = []);
        trace(bytes, feature, 1, {
            moveTo: (x, y) => rings.push([x, y]),
            lineTo: (x, y) => rings.at(-1).push(x, y),
        });
    }
    return layers;
"""
TILE = "await (await fetch('/basemap/tiles/%s')).arrayBuffer()"
ALL_LAYERS = {"land", "lakes", "rivers", "borders", "divisions", "towns", "glaciers"}


def rings_of(geometry: dict[str, object]) -> Iterator[list[int]]:
    """All rings or lines of a GeoJSON geometry, flattened to x, y, x, y …"""
    coordinates, depth = geometry["coordinates"], {"LineString": 0, "MultiLineString": 1, "Polygon": 1}
    parts = [coordinates]
    for _ in range(depth.get(str(geometry["type"]), 2)):
        parts = [inner for part in parts for inner in part]
    for part in parts:
        yield [value for point in part for value in point]


def expected(store: BasemapStore, tile: str) -> dict[str, list[dict[str, object]]]:
    layers = mapbox_vector_tile.decode(store.get(f"tiles/{tile}").body, default_options={"y_coord_down": True})
    return {
        name: [{"properties": f["properties"], "rings": list(rings_of(f["geometry"]))} for f in layer["features"]]
        for name, layer in layers.items()
    }


@pytest.mark.parametrize("tile", TILES)
def test_layers_properties_and_points_are_the_same(browser: Browser, store: BasemapStore, tile: str) -> None:
    found = browser.ask(DECODE % (TILE % tile))
    wanted = expected(store, tile)
    assert set(found) == set(wanted)
    for name, features in wanted.items():
        assert found[name]["extent"] == 4096
        ours = [{"properties": f["properties"], "rings": f["rings"]} for f in found[name]["features"]]
        assert ours == features


def test_the_tiles_compared_hold_every_layer(store: BasemapStore) -> None:
    assert set().union(*(expected(store, tile) for tile in TILES)) == ALL_LAYERS


def test_every_kind_of_value_is_read(browser: Browser) -> None:
    properties = {"text": "서울", "whole": 7, "negative": -7, "large": 2**40, "share": 0.25, "yes": True, "no": False}
    feature = {"geometry": "POINT (1 2)", "properties": properties}
    data = mapbox_vector_tile.encode(
        [{"name": "points", "features": [feature]}], default_options={"y_coord_down": True}
    )
    found = browser.ask(DECODE % list(data))["points"]["features"][0]
    assert (found["type"], found["properties"], found["rings"]) == (1, properties, [[1, 2]])


def test_a_tile_cut_short_anywhere_is_an_error_or_less_and_never_a_hang(browser: Browser, store: BasemapStore) -> None:
    data = store.get("tiles/world/3/6/3").body[:3000]
    outcomes = browser.ask(f"""
        const {{ readSheet }} = await load('sheets.js');
        const bytes = new Uint8Array({list(data)});
        const outcomes = new Set();
        for (let end = 0; end < bytes.length; end += 7) {{
            try {{ readSheet(bytes.subarray(0, end)); outcomes.add('read'); }}
            catch (error) {{ outcomes.add(error.constructor.name); }}
        }}
        return [...outcomes].sort();
    """)
    assert outcomes == ["RangeError", "read"]
