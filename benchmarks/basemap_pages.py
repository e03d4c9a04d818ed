"""The pages that the basemap's benchmark compares, and a view to run them in."""

import json
import os
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView

from viewer.mapping.responses import Response
from viewer.mapping.router import Router
from viewer.ui.map.scheme import OfflineGuard, SchemeHandler

WIDTH_PX, HEIGHT_PX = 1280, 800
PATIENCE_MS = 60_000
STEP_MS = 20

DOCTYPE = '<!doctype html><meta charset="utf-8">'
# As on the product's page, where the basemap puts it before everything else.
PAINTING_THREAD = '<script type="module" async src="/web/basemap/painting.js"></script>'
HEAD = """<link rel="stylesheet" href="/assets/leaflet.css">
<script src="/assets/leaflet.js"></script><style>html,body,#map{margin:0;height:100%}</style><div id="map"></div>
<script>
const map = L.map('map', { zoomControl: false }).setView([20, 20], 2);
const frame = () => new Promise(requestAnimationFrame);
// Calls action, then watches the frames of the next milliseconds: their number a second and the 99th percentile.
async function watched(action, milliseconds) {
    const gaps = [];
    let before = await frame();
    action();
    for (const end = before + milliseconds; before < end; ) {
        const now = await frame();
        gaps.push(now - before);
        before = now;
    }
    gaps.sort((a, b) => a - b);
    const total = gaps.reduce((sum, gap) => sum + gap, 0);
    const p99 = gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * 0.99))];
    return { framesPerSecond: (1000 * gaps.length) / total, p99Ms: p99, worstMs: gaps.at(-1) };
}
async function timed(action) {
    const start = performance.now();
    await action();
    return performance.now() - start;
}
async function finished() { await frame(); await frame(); window.firstMs = performance.now(); }
</script>"""

PAGES = {
    "ours": """<script type="module">
        import { createBasemap } from '/web/basemap/index.js';
        window.bm = createBasemap(map, {});
        window.idle = () => bm.whenIdle();
        await bm.ready;
        await finished();
    </script>""",
    "geojson": """<script type="module">
        const world = await (await fetch('/world.json')).json();
        const style = { weight: 1, color: '#7a6a88', fillColor: '#f3eee3', fillOpacity: 1 };
        L.geoJSON(world, { renderer: L.canvas(), interactive: false, style }).addTo(map);
        window.idle = async () => {};
        await finished();
    </script>""",
    "baked": """<script type="module">
        let waiting = 1;
        const tiles = L.tileLayer('/baked/{z}/{x}/{y}', { updateWhenZooming: false }).addTo(map);
        tiles.on('loading', () => { waiting = 1; }).on('load', () => { waiting = 0; });
        window.idle = async () => { while (waiting) await frame(); };
        await window.idle();
        await finished();
    </script>""",
}


class Bench:
    """A view of 1280 × 800 that loads the pages; ``document`` is what it loads next."""

    def __init__(self, handlers: Mapping[str, Callable[[str], Response]]) -> None:
        self.document = b""
        self.guard = OfflineGuard()
        own = {"": lambda _rest: Response(200, "text/html; charset=utf-8", self.document)}
        self.handler = SchemeHandler(Router({**handlers, **own}))
        self.profile = QWebEngineProfile()
        self.profile.installUrlSchemeHandler(b"wayline", self.handler)
        self.profile.setUrlRequestInterceptor(self.guard)
        self.page = QWebEnginePage(self.profile)
        self.view = QWebEngineView()
        self.view.setPage(self.page)
        self.view.resize(WIDTH_PX, HEIGHT_PX)
        self.view.show()

    def open(self, name: str) -> float:
        """Loads a page and returns the milliseconds until its first full picture."""
        beginning = DOCTYPE + (PAINTING_THREAD if name == "ours" else "")
        self.document = (beginning + HEAD + PAGES[name]).encode()
        self.run("window.isLeaving = true")
        self.page.load(QUrl("wayline://app/"))
        self._wait_for("!window.isLeaving && window.firstMs !== undefined")
        return float(str(self.run("window.firstMs")))

    def run(self, script: str) -> object:
        """The value of an expression, at once."""
        answer: list[object] = []
        loop = QEventLoop()

        def on_answer(value: object) -> None:
            answer.append(value)
            loop.quit()

        self.page.runJavaScript(script, 0, on_answer)
        loop.exec()
        return answer[0]

    def ask(self, body: str) -> object:
        """What an async function with this body returns, by way of JSON."""
        self.run(
            "window.answer = undefined; (async () => {" + body + "})()"
            ".then((value) => { window.answer = JSON.stringify({ value }); },"
            " (error) => { window.answer = JSON.stringify({ error: String(error) }); }); 0"
        )
        self._wait_for("window.answer !== undefined")
        answer = json.loads(str(self.run("window.answer")))
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer.get("value")

    def _wait_for(self, condition: str) -> None:
        for _ in range(PATIENCE_MS // STEP_MS):
            if self.run(f"Boolean({condition})"):
                return
            pause(STEP_MS)
        raise TimeoutError(condition)

    def close(self) -> None:
        """Ends page, view and profile in the order that Qt needs."""
        self.view.setPage(None)  # type: ignore[arg-type]
        for part in (self.page, self.view, self.profile):
            part.deleteLater()
            pause(STEP_MS)


def pause(milliseconds: int) -> None:
    """Lets the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def allow_headless() -> None:
    """Sets what the engine needs without a display, or as root."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
