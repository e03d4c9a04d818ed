"""The web process may die; what was looked at does not."""

import os
import signal

import pytest
from PySide6.QtTest import QTest

from tests.web.stage import Stage
from viewer.itinerary.filters import NO_FILTER, Choice
from viewer.session.state import Origin, Select, SetFilter


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_the_map_comes_back_with_the_same_selection_and_filter(stage: Stage) -> None:
    made = stage.made
    made.session.apply(Select("xi-summit"), Origin.AGENDA)
    made.session.apply(SetFilter(NO_FILTER.with_choice("kind", Choice(frozenset({"summit"})))), Origin.FILTERS)
    stage.settle()
    before = {(str(mark["ids"]), mark["count"], mark["isSelected"]) for mark in stage.marks}
    drawn: list[int] = []
    made.map_presenter.drawn.connect(drawn.append)
    process = made.window.panes.map.page.renderProcessPid()
    assert process > 0
    os.kill(process, signal.SIGKILL)
    stage.until(lambda: bool(drawn))
    QTest.qWait(100)
    stage.settle()
    assert made.window.panes.map.page.renderProcessPid() != process
    assert {(str(mark["ids"]), mark["count"], mark["isSelected"]) for mark in stage.marks} == before
    assert stage.js("window.wayline.look.theme.name") == "light"
    made.map_presenter.drawn.disconnect(drawn.append)
