"""The rules about imports hold, and each of them would notice if it were broken."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, ROOT

LINT = Path(sys.executable).with_name("lint-imports")
ONLY_FOR_TYPES = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from viewer.session.session import Session"
BREAKS = (
    ("layers", "cli/main.py", "import viewer.__main__"),
    ("layers", "selftest.py", "import viewer.cli.main"),
    ("layers", "bootstrap.py", "import viewer.selftest"),
    ("layers", "ui/common/theme.py", "import viewer.bootstrap"),
    ("layers", "session/state.py", "import viewer.ui.common.theme"),
    ("layers", "importing/canonical.py", "import viewer.session.state"),
    ("layers", "mapping/features.py", "import viewer.timeline.scale"),
    ("layers", "timeline/scale.py", "import viewer.mapping.features"),
    ("layers", "importing/canonical.py", "import viewer.mapping.features"),
    ("layers", "mapping/router.py", "import viewer.importing.canonical"),
    ("layers", "timeline/scale.py", "import viewer.geocoding"),
    ("layers", "mapping/features.py", "import viewer.exporting"),
    ("layers", "itinerary/stops.py", "import viewer.mapping.great_circle"),
    ("layers", "errors.py", "import viewer.itinerary.places"),
    ("layers", "errors.py", "import viewer.paths"),
    ("layers", "mapping/features.py", ONLY_FOR_TYPES),
    ("layers", "a_module_without_a_layer.py", "import json"),
    ("panes", "ui/agenda/panel.py", "import viewer.ui.map.view"),
    ("panes", "ui/map/view.py", "import viewer.ui.window.main_window"),
    ("panes", "ui/common/theme.py", "import viewer.ui.agenda.panel"),
    ("panes", "ui/a_pane_without_a_layer/view.py", "import json"),
    ("qt", "itinerary/events.py", "import PySide6.QtCore"),
    ("qt", "session/session.py", "import PySide6.QtCore"),
    ("qt", "mapping/features.py", "import PySide6.QtCore"),
    ("qt", "timeline/scale.py", "import PySide6.QtGui"),
    ("qt-in-commands", "cli/main.py", "import PySide6.QtWidgets"),
    ("folium", "mapping/features.py", "import folium"),
    ("folium", "ui/map/view.py", "import branca"),
    ("network", "importing/canonical.py", "import urllib.request"),
    ("network", "mapping/router.py", "import http.server"),
    ("network", "session/loading.py", "import socket"),
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(PACKAGE, folder / "viewer", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def lint(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(LINT), "--no-cache", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


def test_all_rules_hold(copy: Path) -> None:
    result = lint(copy)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(("contract", "module", "line"), BREAKS)
def test_a_broken_rule_is_noticed(copy: Path, contract: str, module: str, line: str) -> None:
    path = copy / "viewer" / module
    before = path.read_text("utf-8") if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    (path.parent / "__init__.py").touch()
    path.write_text(f"{before or ''}\n{line}\n", "utf-8")
    try:
        result = lint(copy, "--contract", contract)
    finally:
        if before is None:
            shutil.rmtree(path.parent) if "/" in module else path.unlink()
        else:
            path.write_text(before, "utf-8")
    assert result.returncode == 1, result.stdout
    assert "1 broken" in result.stdout, result.stdout
