import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox, QSlider, QToolButton
from pytestqt.qtbot import QtBot

from viewer.itinerary.events import EventTable
from viewer.timeline.marks import marks_of
from viewer.timeline.playback import Reach, Score, score_of
from viewer.ui.timeline.playback_bar import PlaybackBar
from viewer.ui.timeline.toolbar import TimelineToolbar


@pytest.fixture
def score(tour: EventTable) -> Score:
    return score_of(marks_of(tour.times), np.ones(len(tour), dtype=np.bool_))


@pytest.fixture
def bar(qtbot: QtBot, score: Score) -> PlaybackBar:
    controls = PlaybackBar(score)
    qtbot.addWidget(controls)
    return controls


def button(parent: TimelineToolbar | PlaybackBar, name: str) -> QToolButton:
    return next(found for found in parent.findChildren(QToolButton) if found.accessibleName() == name)


def test_playing_moves_the_instant_forwards(bar: PlaybackBar, qtbot: QtBot) -> None:
    heard: list[float] = []
    bar.instant_changed.connect(heard.append)
    bar.play()
    qtbot.waitUntil(lambda: len(heard) > 4)
    bar.pause()
    assert heard == sorted(heard)
    assert not bar.is_playing


def test_playing_ends_with_the_last_event_and_says_so(bar: PlaybackBar, score: Score, qtbot: QtBot) -> None:
    bar.seek(int(score.rows[-1]))
    bar.findChildren(QComboBox)[0].setCurrentIndex(5)
    with qtbot.waitSignal(bar.finished):
        bar.play()
    assert not bar.is_playing
    assert bar.instant_s == score.instants_s[-1]


def test_stepping_goes_from_event_to_event_and_stops_at_both_ends(bar: PlaybackBar, score: Score) -> None:
    heard: list[float] = []
    bar.instant_changed.connect(heard.append)
    for _ in range(len(score) + 3):
        bar.step(1)
    assert heard == score.instants_s.tolist()
    bar.step(-1)
    assert heard[-1] == score.instants_s[-2]


def test_a_filter_while_playing_keeps_the_event(bar: PlaybackBar, score: Score, tour: EventTable) -> None:
    bar.step(1)
    bar.step(1)
    row = score.rows[bar.place]
    mask = np.ones(len(tour), dtype=np.bool_)
    mask[0] = False
    after = score_of(marks_of(tour.times), mask)
    bar.set_score(after)
    assert after.rows[bar.place] == row


def test_with_nothing_dated_the_controls_are_off(bar: PlaybackBar, tour: EventTable) -> None:
    bar.set_score(score_of(marks_of(tour.times), np.zeros(len(tour), dtype=np.bool_)))
    assert not bar.isEnabled()
    bar.play()
    bar.step(1)
    assert not bar.is_playing
    assert bar.instant_s is None


def test_the_slider_seeks(bar: PlaybackBar, score: Score, qtbot: QtBot) -> None:
    slider = bar.findChild(QSlider)
    assert slider is not None
    with qtbot.waitSignal(bar.instant_changed) as moved:
        slider.setValue(slider.maximum())
    assert moved.args == [score.instants_s[-1]]


def test_the_reach_of_playback_is_chosen(bar: PlaybackBar, qtbot: QtBot) -> None:
    assert bar.reach is Reach.CUMULATIVE
    box = bar.findChildren(QComboBox)[1]
    box.setCurrentIndex(1)
    with qtbot.waitSignal(bar.reach_chosen) as chosen:
        box.activated.emit(1)
    assert chosen.args == [Reach.WINDOW]


def test_choosing_lanes_names_the_facet(qtbot: QtBot) -> None:
    toolbar = TimelineToolbar()
    qtbot.addWidget(toolbar)
    toolbar.set_facets((("place", "Stop"), ("topic", "Topic")), "topic")
    box = toolbar.findChild(QComboBox)
    assert box is not None
    assert box.currentText() == "Topic"
    with qtbot.waitSignal(toolbar.lanes_chosen) as chosen:
        box.activated.emit(0)
    assert chosen.args == ["place"]


def test_the_buttons_of_the_toolbar_say_what_was_asked_for(qtbot: QtBot) -> None:
    toolbar = TimelineToolbar()
    qtbot.addWidget(toolbar)
    with qtbot.waitSignal(toolbar.zoom_clicked) as zoomed:
        button(toolbar, "Zoom in").click()
    assert zoomed.args[0] > 1
    with qtbot.waitSignal(toolbar.folding_toggled) as folded:
        button(toolbar, "Fold empty time").click()
    assert folded.args == [True]
    with qtbot.assertNotEmitted(toolbar.folding_toggled):
        toolbar.set_folding(False)
