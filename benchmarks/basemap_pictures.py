"""Pictures of the basemap for the documentation: ``python -m benchmarks.basemap_pictures FOLDER``.

Three views, three themes, four languages; finer in English, coarser in the others, so that all stay under six
megabytes.
"""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.basemap_pages import Bench, allow_headless, pause
from viewer import paths
from viewer.mapping.basemap.store import BasemapStore
from viewer.mapping.router import asset_handler, file_handler
from viewer.ui.map.scheme import register_scheme

VIEWS = {"world": ([20, 20], 2), "east-asia": ([33, 122], 4), "tokyo-bay": ([35.45, 139.8], 9)}
THEMES = ("light", "dark", "contrast")
LANGUAGES = ("en", "ja", "ko", "zh")
SETTLE_MS = 600
QUALITY = {"en": 88}
OTHER_QUALITY = 70


def take(bench: Bench, folder: Path) -> None:
    """Takes all pictures into the folder."""
    bench.open("ours")
    for theme in THEMES:
        bench.ask(f"await bm.setTheme('{theme}');")
        for language in LANGUAGES:
            bench.ask(f"await bm.setLanguage('{language}');")
            for view, (place, zoom) in VIEWS.items():
                bench.ask(f"map.setView({json.dumps(place)}, {zoom}, {{ animate: false }}); await idle();")
                pause(SETTLE_MS)
                target = folder / f"{view}-{theme}-{language}.jpg"
                bench.view.grab().save(str(target), "JPG", QUALITY.get(language, OTHER_QUALITY))


def main() -> int:
    """Takes the pictures; returns 0."""
    allow_headless()
    register_scheme()
    application = QApplication(sys.argv[:1])
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    store = BasemapStore(paths.resource("basemap", "data"))
    bench = Bench({"web": file_handler(paths.resource("web")), "assets": asset_handler, "basemap": store.get})
    take(bench, folder)
    bench.close()
    store.close()
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
