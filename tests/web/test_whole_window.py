"""The window as a whole: how it looks, and what it remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.conftest import FAILURES
from tests.web.picture import GOLDEN, distance, picture_of
from tests.web.stage import Stage, shipped
from viewer import bootstrap, paths
from viewer.itinerary.filters import NO_FILTER
from viewer.session.settings import load_settings
from viewer.session.state import Origin, Select, SetText
from viewer.ui.window.main_window import LARGE_SCREEN_PX

FARTHEST = 4.0  # of 255: other fonts stay below it, a missing pane or map does not


def test_the_window_looks_as_it_did_when_it_was_looked_at(stage: Stage) -> None:
    """After a wanted change: ``python -m tests.golden.keep``."""
    now = picture_of(stage.made.window)
    FAILURES.mkdir(parents=True, exist_ok=True)
    now.save(str(FAILURES / "window-now.png"))
    assert distance(now, QImage(str(GOLDEN))) < FARTHEST


def test_a_window_without_its_map_would_be_noticed(stage: Stage) -> None:
    stage.made.commands.actions["pane_map"].trigger()
    QTest.qWait(300)
    try:
        assert distance(picture_of(stage.made.window), QImage(str(GOLDEN))) > FARTHEST
    finally:
        stage.made.commands.actions["pane_map"].trigger()
        QTest.qWait(300)


@pytest.mark.parametrize("name", ["filters", "timeline", "agenda"])
def test_a_pane_can_be_hidden_and_shown_and_this_is_remembered(stage: Stage, name: str) -> None:
    action = stage.made.commands.actions[f"pane_{name}"]
    pane = stage.made.window.pane(name)
    action.trigger()
    assert pane.isHidden()
    assert name in stage.made.store.value.hidden_panes
    action.trigger()
    assert not pane.isHidden()
    assert name not in stage.made.store.value.hidden_panes


def test_reviewing_places_shows_their_pane_and_the_menu_knows(stage: Stage) -> None:
    made = stage.made
    made.commands.actions["pane_agenda"].trigger()
    made.commands.actions["review_places"].trigger()
    assert made.window.panes.places.list.isVisible()
    assert made.commands.actions["pane_agenda"].isChecked()
    assert "agenda" not in made.store.value.hidden_panes
    made.window.side.setCurrentIndex(0)


def test_a_file_dropped_on_the_map_is_left_to_the_window(stage: Stage) -> None:
    over_the_map = stage.made.window.panes.map.view
    assert not over_the_map.acceptDrops()
    assert stage.made.window.acceptDrops()


def test_find_goes_to_the_search_and_escape_takes_back_step_by_step(stage: Stage) -> None:
    made = stage.made
    made.commands.actions["find"].trigger()
    assert made.window.panes.filters.search.hasSelectedText() or made.window.panes.filters.search.text() == ""
    made.session.apply(SetText("talks"), Origin.FILTERS)
    made.session.apply(Select("vehicles"), Origin.AGENDA)
    made.commands.escape()
    assert (made.session.state.selected, made.session.state.filter.text) == ("", "talks")
    made.commands.escape()
    assert made.session.state.filter == NO_FILTER


def test_arrows_with_control_step_through_the_events(stage: Stage) -> None:
    ids = stage.made.session.itinerary.table.ids
    for expected in (ids[0], ids[1], ids[2]):
        stage.made.commands.actions["next_event"].trigger()
        assert stage.made.session.state.selected == expected
    stage.made.commands.actions["previous_event"].trigger()
    assert stage.selected_in_agenda == stage.selected_in_timeline == ids[1]


def test_larger_scales_every_pane_and_the_page(stage: Stage) -> None:
    appearance, view = stage.made.appearance, stage.made.window.panes.map.view
    before = view.zoomFactor()
    try:
        stage.made.commands.actions["larger"].trigger()
        assert appearance.scale > 1
        assert view.zoomFactor() == pytest.approx(before * appearance.scale)
        assert stage.made.window.panes.agenda.delegate.scale == appearance.scale
        assert stage.made.window.panes.filters.delegate.scale == appearance.scale
    finally:
        stage.made.commands.actions["normal_size"].trigger()
    assert view.zoomFactor() == pytest.approx(before)


def test_a_dropped_file_opens_and_a_broken_one_says_why_and_changes_nothing(stage: Stage, tmp_path: Path) -> None:
    window, session = stage.made.window, stage.made.session
    good, bad = tmp_path / "my-trip.csv", tmp_path / "bad.csv"
    good.write_text("title,start,place,latitude,longitude\nHere,2025-10-27,Oslo,59.91,10.75\n", "utf-8")
    bad.write_bytes(b"")
    drop(stage, bad)
    stage.until(lambda: any("bad.csv" in text for text in window.notices.texts))
    assert len(session.itinerary.table) == 14
    drop(stage, good)
    stage.until(lambda: session.itinerary.title == "My trip")
    stage.settle()
    assert [mark["name"] for mark in stage.marks] == ["Oslo"]
    assert stage.made.store.value.recent[0] == str(good)
    assert window.windowTitle().startswith("My trip")
    stage.open(shipped())
    for close in [one for one in window.notices.findChildren(object) if hasattr(one, "click")]:
        if close.accessibleName() == "Close this notice":
            close.click()


def drop(stage: Stage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    stage.made.window.dropEvent(QDropEvent(QPointF(9, 9), action, data, left, Qt.KeyboardModifier.NoModifier))


def test_a_second_window_finds_the_settings_of_the_first(
    qapp: QApplication, tmp_path: Path, nothing_survives: None
) -> None:
    profile = paths.profile_in(tmp_path)
    first = bootstrap.build(qapp, profile, "dark", "en")
    first.commands.actions["pane_agenda"].trigger()
    first.commands.actions["larger"].trigger()
    scale = first.appearance.scale
    first.close()
    QTest.qWait(50)
    assert load_settings(profile.config)[0].theme == "system"
    second = bootstrap.build(qapp, profile, "", "en")
    try:
        assert second.window.pane("agenda").isHidden()
        assert second.appearance.scale == scale
        assert second.store.complaint == ""
        second.commands.actions["normal_size"].trigger()
    finally:
        second.close()
        QTest.qWait(50)


def test_the_first_window_fills_a_small_screen_and_a_hidden_pane_keeps_its_size(stage: Stage) -> None:
    window, size = stage.made.window, stage.made.window.size()
    assert window.screen().availableGeometry().width() < LARGE_SCREEN_PX
    window.fill_screen()
    try:
        assert window.isMaximized()
    finally:
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(size)
    stage.made.session.apply(Select(""), Origin.WINDOW)
    assert "agenda" not in dict(window.layout_state()[0])
    stage.made.session.apply(Select("xi-summit"), Origin.WINDOW)
    stage.until(lambda: all(dict(window.layout_state()[0]).get("agenda", (0,))))
