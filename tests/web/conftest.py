from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.web.stage import Stage, build_stage, end


@pytest.fixture(scope="session")
def running(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The program, built once for all tests of the page."""
    stage = build_stage(qapp, tmp_path_factory.mktemp("profile"))
    yield stage
    end(stage)


@pytest.fixture
def stage(running: Stage, nothing_survives: None) -> Iterator[Stage]:
    """The program with the shipped tour, everything shown, nothing selected; the page must stay silent and offline."""
    running.reset()
    guard, page = running.made.window.panes.map.guard, running.made.window.panes.map.page
    guard.blocked.clear()
    page.console.clear()
    yield running
    assert page.console == []
    assert guard.blocked == []
