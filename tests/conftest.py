"""What holds for every test: no network, no warning unheard, and the pictures of a failure are kept."""

import os
import re
import shutil
import socket
from collections.abc import Callable, Generator, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
FAILURES = ROOT / "build" / "test-failures"
HAS_QT = find_spec("PySide6") is not None
QT_OPTIONS = ("qt_api", "qt_log_level_fail", "qt_log_ignore")
LOOPBACK = ("127.0.0.1", "::1", "localhost")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium refuses to run as root with its sandbox

settings.register_profile("wayline", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("wayline")


def pytest_addoption(parser: pytest.Parser) -> None:
    if find_spec("pytestqt") is None:  # the unit tests also run where there is no Qt
        for name in QT_OPTIONS:
            parser.addini(name, "an option of pytest-qt")


def pytest_configure() -> None:
    shutil.rmtree(FAILURES, ignore_errors=True)


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that opens a socket fails; one marked ``loopback`` may talk to this machine."""
    may_loop_back = request.node.get_closest_marker("loopback") is not None

    def guarded(original: Callable[..., Any]) -> Callable[..., Any]:
        def connect(self: socket.socket, address: Any) -> Any:
            is_near = self.family == getattr(socket, "AF_UNIX", None) or (may_loop_back and address[0] in LOOPBACK)
            if not is_near:
                pytest.fail(f"the test opened a connection to {address}")
            return original(self, address)

        return connect

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))


@pytest.fixture(scope="session")
def qapp() -> Any:
    """The one application object, made as the program makes it: the page's scheme comes first."""
    # the unit tests must run without Qt
    from viewer.bootstrap import make_application  # noqa: PLC0415

    return make_application(["wayline-tests"])


@pytest.fixture
def nothing_survives(qapp: Any) -> Iterator[None]:
    """A test that leaves a thread, a running timer or a top-level widget behind fails."""
    from tests.leaks import alive, wait_for_the_end  # noqa: PLC0415 - the unit tests must run without Qt

    before = alive()
    yield
    left = wait_for_the_end(before)
    assert not left, f"the test left behind: {sorted(left.values())}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed and report.when == "call":
        _keep(item, report)
    return report


def _keep(item: pytest.Item, report: pytest.TestReport) -> None:
    """Write the text, the console and the windows of a failed test to ``build/test-failures``."""
    folder = FAILURES / re.sub(r"[^\w.-]+", "_", item.nodeid)[-120:]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "failure.txt").write_text(report.longreprtext, "utf-8")
    for title, content in report.sections:
        (folder / f"{re.sub(r'[^a-z]+', '-', title.lower())}.txt").write_text(content, "utf-8")
    if HAS_QT:
        _keep_windows(folder)


def _keep_windows(folder: Path) -> None:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the unit tests must run without Qt

    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for number, widget in enumerate(shown):
        widget.grab().save(str(folder / f"window-{number}.png"))
        consoles = [page.console for page in widget.findChildren(object) if hasattr(page, "console")]
        (folder / f"console-{number}.txt").write_text("\n".join(map(str, consoles)), "utf-8")
