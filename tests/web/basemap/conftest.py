"""The basemap in the real engine, on a page of its own."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

from viewer import paths
from viewer.mapping.basemap.store import BasemapStore
from viewer.mapping.responses import NOT_FOUND, Response
from viewer.mapping.router import Router, asset_handler, file_handler
from viewer.ui.map.scheme import PAGE_URL, OfflineGuard, SchemeHandler, register_scheme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
register_scheme()  # while the tests are collected: it must come before the application object

PATIENCE_MS = 30_000
STEP_MS = 20
SHELL = b"""<!doctype html><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self' 'unsafe-inline';
 img-src 'self' data: blob:; worker-src 'self' blob:">
<link rel="stylesheet" href="/assets/leaflet.css"><script src="/assets/leaflet.js"></script>
<div id="map" style="position:absolute;inset:0"></div>"""


# What the engine says on a machine without a graphics card; none of it is ours.
NO_GPU = (
    "QRhiGles2",
    "Failed to create RHI",
    "GPUInfo",
    "GBM",
    "QVulkan",
    "This plugin does not support createPlatform",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*NO_GPU, extend=True))


class Page(QWebEnginePage):
    """A page that keeps what it says on its console."""

    def __init__(self, profile: QWebEngineProfile) -> None:
        super().__init__(profile)
        self.console: list[str] = []

    def javaScriptConsoleMessage(self, _level: object, message: str, line: int, source: str) -> None:  # noqa: N802
        self.console.append(f"{message} ({source}:{line})")


class Browser:
    """A view of 640 × 480 on a page with Leaflet and nothing else."""

    def __init__(self, handlers: dict[str, Callable[[str], Response]]) -> None:
        self.corrupt: Callable[[str], Response] = store_of_nothing
        self.guard = OfflineGuard()
        self.handler = SchemeHandler(Router(handlers))
        self.profile = QWebEngineProfile()
        self.profile.installUrlSchemeHandler(b"wayline", self.handler)
        self.profile.setUrlRequestInterceptor(self.guard)
        self.page = Page(self.profile)
        self.view = QWebEngineView()
        self.view.setPage(self.page)
        self.view.resize(640, 480)
        self.view.show()
        self.open()

    def open(self) -> None:
        """Loads the page anew and waits for Leaflet."""
        self.run("window.isLeaving = true")
        self.page.load(QUrl(PAGE_URL))
        self.wait_for("!window.isLeaving && typeof L === 'object' && document.readyState === 'complete'")
        self.page.console.clear()

    def run(self, script: str) -> object:
        """The value of an expression, at once."""
        answer: list[object] = []
        loop = QEventLoop()
        self.page.runJavaScript(script, 0, lambda value: (answer.append(value), loop.quit()))
        QTimer.singleShot(PATIENCE_MS, loop.quit)
        loop.exec()
        return answer[0]

    def wait_for(self, condition: str) -> None:
        """Waits until an expression is true."""
        for _ in range(PATIENCE_MS // STEP_MS):
            if self.run(f"Boolean({condition})"):
                return
            pause(STEP_MS)
        raise AssertionError(f"never true: {condition}; console: {self.page.console}")

    def ask(self, body: str) -> object:
        """What an async function with this body returns, by way of JSON; `load(name)` gives it a module."""
        self.run(
            "window.load = (name) => import(`${location.origin}/web/basemap/${name}`); window.answer = undefined;"
            "(async () => {" + body + "})()"
            ".then((value) => { window.answer = JSON.stringify({ value }); },"
            " (error) => { window.answer = JSON.stringify({ error: String(error.stack ?? error) }); }); 0"
        )
        self.wait_for("window.answer !== undefined")
        answer = json.loads(str(self.run("window.answer")))
        assert "error" not in answer, answer["error"]
        return answer.get("value")

    def close(self) -> None:
        """Ends page, view and profile in the order that Qt needs."""
        self.view.setPage(None)  # type: ignore[arg-type]
        for part in (self.page, self.view, self.profile):
            part.deleteLater()
            pause(STEP_MS)


def pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@pytest.fixture(scope="session")
def store() -> Iterator[BasemapStore]:
    basemap = BasemapStore(paths.resource("basemap", "data"))
    yield basemap
    basemap.close()


@pytest.fixture(scope="session")
def broken_map() -> Callable[[str], Response]:
    """A basemap whose every tile is rubbish."""
    return lambda _path: Response(200, "application/octet-stream", b"rubbish")


@pytest.fixture
def corrupt_files(browser: Browser, tmp_path: Path) -> Iterator[Path]:
    """A folder whose every tile file was cut to its last half, under a sound first line, served below ``/corrupt/``."""
    for file in paths.resource("basemap", "data").glob("*.mbtiles"):
        whole = file.read_bytes()
        (tmp_path / file.name).write_bytes(b"SQLite format 3\0" + whole[-len(whole) // 2 :])
    corrupt = BasemapStore(tmp_path)
    browser.corrupt = corrupt.get
    yield tmp_path
    browser.corrupt = store_of_nothing
    corrupt.close()


def store_of_nothing(_path: str) -> Response:
    return NOT_FOUND


@pytest.fixture(scope="session")
def browser(qapp: QApplication, store: BasemapStore, broken_map: Callable[[str], Response]) -> Iterator[Browser]:

    def corrupt(path: str) -> Response:
        return opened.corrupt(path)

    handlers = {
        "": lambda _rest: Response(200, "text/html", SHELL),
        "web": file_handler(paths.resource("web")),
        "assets": asset_handler,
        "basemap": store.get,
        "broken": broken_map,
        "corrupt": corrupt,
    }
    opened = Browser(handlers)
    yield opened
    opened.close()


@pytest.fixture
def basemap(browser: Browser) -> Browser:
    """A page with a basemap over East Asia, as ``bm`` on ``map``, ready."""
    browser.open()
    browser.ask("""
        window.map = L.map('map', { zoomControl: false, fadeAnimation: false }).setView([36, 128], 4);
        const { createBasemap } = await load('index.js');
        window.complaints = [];
        window.bm = createBasemap(map, { complain: (text) => complaints.push(text) });
        await bm.ready;
    """)
    return browser
