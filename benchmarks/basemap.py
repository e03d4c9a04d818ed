"""Times the basemap beside two other ways to draw a world, in one run: ``python -m benchmarks.basemap``.

The floor is a bare Leaflet page with the land of 1:50 million as ``L.geoJSON``; the other is a page of picture tiles
baked with our own painter, without labels. Each figure is the median of five page loads.
"""

import base64
import json
import statistics
import sys
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from benchmarks.basemap_pages import PAGES, Bench, allow_headless
from benchmarks.basemap_world import land_geojson
from viewer import paths
from viewer.mapping.basemap.store import BasemapStore
from viewer.mapping.responses import Response
from viewer.mapping.router import asset_handler, file_handler
from viewer.ui.map.scheme import register_scheme

RUNS = 5
EAST_ASIA, TOKYO = "[33, 122], 4", "[35.6, 139.7], 8"
FLIGHT = f"""
    map.setView({EAST_ASIA}, {{ animate: false }});
    await idle();
    const flight = await watched(() => map.flyTo({TOKYO}, {{ duration: 3 }}), 3500);
    await idle();
    return flight;
"""
SWITCHES = f"""
    map.setView({EAST_ASIA}, {{ animate: false }});
    await idle();
    const theme = [];
    for (const name of ['dark', 'contrast', 'light']) theme.push(await timed(() => bm.setTheme(name)));
    const firstLanguage = await timed(() => bm.setLanguage('ko'));
    await bm.setLanguage('ja');
    const language = await timed(() => bm.setLanguage('ko'));
    return {{ theme: Math.max(...theme), firstLanguage, language }};
"""
BAKE = """
    const { paintTile } = await import(`${location.origin}/web/basemap/painter.js`);
    const { gather } = await import(`${location.origin}/web/basemap/scenes.js`);
    const { Sources } = await import(`${location.origin}/web/basemap/sources.js`);
    const sources = new Sources('/basemap/', console.warn);
    const style = { theme: 'light', policy: { borders: 'dashed' }, muted: false };
    const baked = {};
    for (const address of ADDRESSES) {
        const [zoom, column, row] = address.split('/').map(Number);
        const canvas = new OffscreenCanvas(256, 256);
        const scene = await gather(sources, { zoom, column, row, side: 256, ratio: 1, style });
        paintTile(canvas.getContext('2d'), scene);
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
        const bytes = new Uint8Array(await blob.arrayBuffer());
        baked[address] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }
    return baked;
"""


class BakedTiles:
    """Picture tiles by address, and which were asked for but are not there."""

    def __init__(self) -> None:
        self.tiles: dict[str, bytes] = {}
        self.missing: set[str] = set()

    def get(self, address: str) -> Response:
        """The tile, or an empty answer that is noted."""
        if address not in self.tiles:
            self.missing.add(address)
        return Response(200, "image/webp", self.tiles.get(address, b""))


def bake(bench: Bench, baked: BakedTiles) -> None:
    """Flies over the empty baked page until no tile is missing."""
    while True:
        bench.open("baked")
        bench.ask(FLIGHT)
        if not baked.missing:
            return
        addresses = sorted(baked.missing)
        made = bench.ask(BAKE.replace("ADDRESSES", json.dumps(addresses)))
        baked.tiles |= {address: base64.b64decode(text) for address, text in dict(made).items()}  # type: ignore[call-overload]
        baked.missing.clear()


def measure(bench: Bench) -> dict[str, dict[str, float]]:
    """Medians by page and by figure; the pages take turns, so that a busy moment hits them all."""
    samples: dict[str, dict[str, list[float]]] = {name: {} for name in PAGES}
    for _ in range(RUNS):
        for name in PAGES:
            figures = {"firstMs": bench.open(name)} | dict(bench.ask(FLIGHT))  # type: ignore[call-overload]
            if name == "ours":
                figures |= dict(bench.ask(SWITCHES))  # type: ignore[call-overload]
            for key, value in figures.items():
                samples[name].setdefault(key, []).append(float(value))
    return {
        name: {key: statistics.median(values) for key, values in figures.items()} for name, figures in samples.items()
    }


def report(found: dict[str, dict[str, float]], say: Callable[[str], object] = print) -> None:
    """Prints the figures, ours as ratios to the other two."""
    say("page      first ms   fly frames/s   p99 ms   worst ms")
    for name, figures in found.items():
        say(
            f"{name:8s} {figures['firstMs']:9.0f} {figures['framesPerSecond']:14.1f} "
            f"{figures['p99Ms']:8.0f} {figures['worstMs']:10.0f}"
        )
    ours = found["ours"]
    for other in ("baked", "geojson"):
        say(f"first picture: {ours['firstMs'] / found[other]['firstMs']:.2f} × {other}")
    say(f"theme {ours['theme']:.0f} ms · language {ours['language']:.0f} ms, first time {ours['firstLanguage']:.0f} ms")


def main() -> int:
    """Runs the benchmark; returns 0."""
    allow_headless()
    register_scheme()
    application = QApplication(sys.argv[:1])
    baked = BakedTiles()
    store = BasemapStore(paths.resource("basemap", "data"))
    world = Response(200, "application/json", land_geojson())
    handlers = {
        "web": file_handler(paths.resource("web")),
        "assets": asset_handler,
        "basemap": store.get,
        "baked": baked.get,
        "world.json": lambda _rest: world,
    }
    bench = Bench(handlers)
    bake(bench, baked)
    report(measure(bench))
    if bench.guard.blocked:
        raise RuntimeError(f"requests left the program: {bench.guard.blocked}")
    bench.close()
    store.close()
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
