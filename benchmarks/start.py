"""Cold start of the shipped tour until every pane and the first basemap are drawn, beside a bare Leaflet page.

Both run in processes of their own, turn and turn about; a child prints ``drawn`` and the parent looks at the clock.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROUNDS = 5
DRAWN = "drawn"


def show_window(folder: Path) -> None:
    """Show the shipped tour and say when it is drawn."""
    from viewer import paths, selftest

    profile = paths.profile_in(folder)
    made = selftest.opened(selftest.shipped(), profile, "light", (1366, 768))
    print(DRAWN, flush=True)
    made.close()


def show_bare_page() -> None:
    """Show an empty Leaflet page in a bare web view and say when it is drawn."""
    from PySide6.QtCore import QUrl
    from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
    from PySide6.QtWebEngineWidgets import QWebEngineView

    from viewer import bootstrap
    from viewer.mapping.responses import Response
    from viewer.mapping.router import Router, asset_handler
    from viewer.ui.map.scheme import SchemeHandler

    html = b"""<!doctype html><link rel=stylesheet href="/assets/leaflet.css"><script src="/assets/leaflet.js"></script>
        <style>html,body,#m{height:100%;margin:0}</style><div id=m></div><script>L.map('m').setView([20,100],3);
        requestAnimationFrame(()=>requestAnimationFrame(()=>{document.title='drawn'}))</script>"""
    application = bootstrap.make_application(sys.argv)
    profile = QWebEngineProfile()
    handler = SchemeHandler(Router({"": lambda _rest: Response(200, "text/html", html), "assets": asset_handler}))
    profile.installUrlSchemeHandler(b"wayline", handler)
    page, view = QWebEnginePage(profile), QWebEngineView()
    page.titleChanged.connect(lambda title: (print(DRAWN, flush=True), application.quit()) if title == DRAWN else None)
    view.setPage(page)
    view.resize(1366, 768)
    view.show()
    page.load(QUrl("wayline://app/"))
    application.exec()
    os._exit(0)


def seconds(*arguments: str) -> float:
    """From the start of a child until it says that it is drawn."""
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.start", *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        assert child.stdout
        while (line := child.stdout.readline()) and line.strip() != DRAWN.encode():
            pass
        elapsed = time.perf_counter() - begun
    return elapsed  # noqa: RET504 - waiting for the child's end is not part of it


def main() -> None:
    """Print medians and their ratio; the first round warms the disk and is not counted."""
    if len(sys.argv) > 1:
        show_window(Path(sys.argv[2])) if sys.argv[1] == "--window" else show_bare_page()
        return
    with tempfile.TemporaryDirectory() as folder:
        first = seconds("--window", folder)
        seconds("--bare")
        pairs = [(seconds("--window", folder), seconds("--bare")) for _ in range(ROUNDS)]
    ours, bare = (median(column) for column in zip(*pairs, strict=True))
    print(f"first start, page not rendered yet {first:6.2f} s")
    print(f"start of the tour, all panes drawn {ours:6.2f} s   {ours / bare:.2f} x floor")
    print(f"floor: bare view, empty Leaflet    {bare:6.2f} s")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
