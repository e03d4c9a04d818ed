"""The whole program in the real engine, with hands and eyes for a test."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer import bootstrap, paths
from viewer.bootstrap import Wayline
from viewer.itinerary.filters import NO_FILTER
from viewer.session.loading import load
from viewer.session.session import Content
from viewer.session.state import Origin, Select, SetFilter, SetLanes, SetSpan
from viewer.ui.agenda.model import ROW_ROLE
from viewer.ui.common.waiting import wait_for

PATIENCE_MS = 8_000
UNPACKING_MS = 60_000
LAYER = "window.wayline.layer"


@dataclass(frozen=True)
class Stage:
    """The built program; everything a test does to it is what a user could do."""

    made: Wayline

    def js(self, script: str) -> object:
        """The value of an expression in the page."""
        answers: list[object] = []
        self.made.window.panes.map.page.runJavaScript(f"JSON.stringify({script})", answers.append)
        self.until(lambda: bool(answers))
        text = answers[0]
        return json.loads(text) if isinstance(text, str) and text else None

    def until(self, condition: Callable[[], bool]) -> None:
        """Let time pass until something holds."""
        end_s = time.monotonic() + PATIENCE_MS / 1000
        while not condition():
            assert time.monotonic() < end_s, "it never came to be"
            QTest.qWait(10)

    def settle(self) -> None:
        """Let the page draw all that was asked for."""
        presenter = self.made.map_presenter
        wait_for(presenter.settled, presenter.settle, "the map", PATIENCE_MS)

    def open(self, content: Content) -> None:
        """Show an itinerary and wait until it is drawn."""
        presenter = self.made.map_presenter
        wait_for(presenter.drawn, lambda: self.made.session.open(content), "the marks", PATIENCE_MS)
        self.wait_for_places()
        self.settle()

    def wait_for_places(self) -> None:
        """Let the places of what is open be found, and drawn; the first time the gazetteer is unpacked for it."""
        desk, presenter = self.made.desk, self.made.map_presenter
        if desk.review.is_finding:
            wait_for(desk.presenter.finding_ended, lambda: None, "the places", UNPACKING_MS)
            wait_for(presenter.drawn, lambda: None, "the marks", PATIENCE_MS)

    def reset(self) -> None:
        """Show everything again, with nothing selected."""
        session = self.made.session
        for command in (SetFilter(NO_FILTER), Select(""), SetSpan(None), SetLanes("place")):
            session.apply(command, Origin.WINDOW)
        self.made.map_presenter.fit()
        QTest.qWait(900)  # the flight of the map
        self.settle()

    @property
    def marks(self) -> list[dict[str, object]]:
        """The marks on screen: ids, name, count, and their place in pixels of the web view."""
        fields = "({ids: m.ids, name: m.name, count: m.count, x: m.x, y: m.y, isSelected: m.isSelected})"
        marks = self.js(f"{LAYER}.drawn.map((m) => {fields})")
        assert isinstance(marks, list)
        return marks

    def mark(self, name: str) -> dict[str, object]:
        """One mark by the name of its place."""
        return next(mark for mark in self.marks if mark["name"] == name)

    def click_mark(self, name: str) -> None:
        """Click with the mouse where the mark is."""
        mark = self.mark(name)
        self.click_map(QPoint(round(float(str(mark["x"]))), round(float(str(mark["y"])))))

    def click_map(self, point: QPoint) -> None:
        """Click with the mouse at a point of the web view."""
        target = self.made.window.panes.map.view.focusProxy()
        assert target is not None
        QTest.mouseMove(target, point)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    @property
    def empty_point(self) -> QPoint:
        """A point of the map with neither a mark nor a control."""
        free = (
            "(() => { for (let y = 20; y < innerHeight; y += 20) for (let x = 20; x < innerWidth; x += 20) {"
            " const top = document.elementFromPoint(x, y);"
            f" if (!{LAYER}.hit({{x, y}}) && !top.closest('.leaflet-control, .leaflet-popup')) return [x, y];"
            " } return null; })()"
        )
        point = self.js(free)
        assert isinstance(point, list)
        return QPoint(*point)

    @property
    def selected_on_map(self) -> object:
        """The id of the place that the page shows as selected."""
        return self.js(f"{LAYER}._selected")

    @property
    def selected_in_agenda(self) -> str:
        """The id of the event that is current in the agenda."""
        index = self.made.window.panes.agenda.list.currentIndex()
        return index.data(ROW_ROLE).event.id if index.isValid() else ""

    @property
    def selected_in_timeline(self) -> str:
        """The id of the event that the timeline emphasises."""
        row = self.made.window.panes.timeline.view._canvas.pointers.selected
        return self.made.session.itinerary.table.ids[row] if row >= 0 else ""

    def timeline_point(self, event_id: str) -> QPointF:
        """A point of the timeline's canvas where the event is hit."""
        canvas = self.made.window.panes.timeline.view._canvas
        row = self.made.session.itinerary.table.row_of(event_id)
        for y in range(0, canvas.height(), 4):
            for x in range(0, canvas.width(), 4):
                if canvas.row_at(QPointF(x, y)) == row:
                    return QPointF(x, y)
        raise AssertionError(f"{event_id} is nowhere on the timeline")


def build_stage(application: QApplication, folder: Path) -> Stage:
    """The program with the shipped tour, drawn, in a profile of its own."""
    made = bootstrap.build(application, paths.profile_in(folder), "light", "en")
    made.window.resize(1280, 800)
    made.window.show()
    stage = Stage(made)
    made.session.open(shipped())
    wait_for(made.map_presenter.drawn, made.window.panes.map.load, "the map", PATIENCE_MS)
    stage.wait_for_places()
    stage.settle()
    return stage


def shipped() -> Content:
    """The content of the shipped tour."""
    return load(paths.shipped_itinerary(), lambda _share, _text: None, lambda: False)


def end(stage: Stage, qtbot: QtBot | None = None) -> None:
    """Close the program as its own end does, and let the engine go."""
    stage.made.close()
    QTest.qWait(50)
