"""A click in one place moves the others: the real page, the real mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.tour import SHIPPED_EVENTS
from tests.web.stage import Stage
from viewer.itinerary.filters import NO_FILTER, Choice
from viewer.session.state import Origin, Select, SetFilter


def place_of(stage: Stage, event_id: str) -> str:
    table = stage.made.session.itinerary.table
    row = table.row_of(event_id)
    assert row is not None
    return str(int(table.places.codes_at(row)[0]))


def test_the_page_shows_every_place_of_the_tour(stage: Stage) -> None:
    ids = {place_id for mark in stage.marks for place_id in mark["ids"]}  # type: ignore[union-attr]
    assert ids == {str(code) for code in range(len(stage.made.session.itinerary.places))}
    with_places = stage.made.session.itinerary.table.places
    assert sum(int(str(mark["count"])) for mark in stage.marks) == len(with_places.codes)


def test_a_click_on_a_mark_selects_its_event_in_agenda_and_timeline(stage: Stage) -> None:
    stage.click_mark("Kuala Lumpur")
    stage.until(lambda: stage.made.session.state.selected == "malaysia")
    assert stage.selected_in_agenda == "malaysia"
    assert stage.selected_in_timeline == "malaysia"
    stage.until(lambda: stage.js("Boolean(document.querySelector('.card'))") is True)
    assert "The tour begins in Malaysia" in str(stage.js("document.querySelector('.card').textContent"))


def test_an_event_chosen_in_a_card_is_selected_everywhere(stage: Stage) -> None:
    stage.click_mark("South Korea")
    stage.until(lambda: stage.js("document.querySelectorAll('.card-button').length") == 2)
    stage.js("document.querySelectorAll('.card-button')[0].click()")
    stage.until(lambda: stage.made.session.state.selected == "kim")
    assert (stage.selected_in_agenda, stage.selected_in_timeline) == ("kim", "kim")


def test_a_click_beside_all_marks_selects_nothing(stage: Stage) -> None:
    stage.made.session.apply(Select("xi-summit"), Origin.AGENDA)
    stage.settle()
    stage.click_map(stage.empty_point)
    stage.until(lambda: stage.made.session.state.selected == "")
    assert stage.selected_in_agenda == ""
    assert stage.selected_in_timeline == ""


def test_the_agendas_keyboard_moves_map_and_timeline(stage: Stage) -> None:
    agenda = stage.made.window.panes.agenda.list
    stage.made.session.apply(Select("haneda"), Origin.WINDOW)
    QTest.keyClick(agenda, Qt.Key.Key_End)
    chosen = stage.made.session.state.selected
    assert chosen == stage.selected_in_agenda == stage.selected_in_timeline == "xi-summit"
    stage.until(lambda: stage.selected_on_map == place_of(stage, chosen))


def test_a_click_in_the_agenda_moves_map_and_timeline(stage: Stage) -> None:
    agenda = stage.made.window.panes.agenda
    row = stage.made.session.itinerary.table.row_of("malaysia")
    assert row is not None
    position = agenda.model.position_of(row)
    assert position is not None
    index = agenda.model.index(position)
    agenda.list.scrollTo(index)
    point = agenda.list.visualRect(index).center()
    QTest.mouseClick(agenda.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert stage.made.session.state.selected == stage.selected_in_timeline == "malaysia"
    stage.until(lambda: stage.selected_on_map == place_of(stage, "malaysia"))


@pytest.mark.parametrize("event_id", ["malaysia", "haneda", "xi-summit"])
def test_a_click_in_the_timeline_moves_map_and_agenda(stage: Stage, event_id: str) -> None:
    canvas = stage.made.window.panes.timeline.view._canvas
    point = stage.timeline_point(event_id).toPoint()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert stage.made.session.state.selected == stage.selected_in_agenda == event_id
    stage.until(lambda: stage.selected_on_map == place_of(stage, event_id))


def test_a_filter_reaches_the_page_as_counts_without_a_reload(stage: Stage) -> None:
    stage.js("(window.wayline.isStillThere = true)")
    summits = NO_FILTER.with_choice("kind", Choice(frozenset({"summit"})))
    stage.made.session.apply(SetFilter(summits), Origin.FILTERS)
    stage.settle()
    counts = {mark["name"]: mark["count"] for mark in stage.marks}
    assert counts.pop("South Korea") == 1
    assert set(counts.values()) == {0}
    assert stage.js("window.wayline.isStillThere") is True
    assert stage.made.window.count_label.text().startswith(f"1 of {SHIPPED_EVENTS} events")


def test_undo_brings_the_page_back_too(stage: Stage) -> None:
    stage.made.session.apply(Select("malaysia"), Origin.AGENDA)
    stage.made.session.apply(Select("xi-summit"), Origin.AGENDA)
    stage.made.commands.actions["undo"].trigger()
    stage.until(lambda: stage.selected_on_map == place_of(stage, "malaysia"))
    assert stage.selected_in_agenda == stage.selected_in_timeline == "malaysia"


def test_a_theme_reaches_the_page_without_a_reload(stage: Stage) -> None:
    stage.js("(window.wayline.isStillThere = true)")
    appearance = stage.made.appearance
    try:
        for theme in ("dark", "contrast"):
            appearance.set_theme(theme)
            stage.until(lambda theme=theme: stage.js("window.wayline.look.theme.name") == theme)  # type: ignore[misc]
            stage.settle()
            assert stage.js("window.wayline.look.theme.window") == appearance.theme.window
    finally:
        appearance.set_theme("light")
    assert stage.js("window.wayline.isStillThere") is True


def test_zoom_and_fit_of_the_menu_move_the_map(stage: Stage) -> None:
    before = stage.js("window.wayline.map.getZoom()")
    stage.made.map_presenter.zoom(1)
    stage.until(lambda: stage.js("window.wayline.map.getZoom()") == before + 1)  # type: ignore[operator]
    QTest.qWait(400)
    stage.made.commands.actions["whole_tour"].trigger()
    stage.until(lambda: stage.js("window.wayline.map.getZoom()") == before)


def test_only_what_the_map_shows_can_be_filtered_for(stage: Stage) -> None:
    presenter = stage.made.map_presenter
    stage.js("window.wayline.map.setView([3.1, 101.7], 7, {animate: false}) && true")
    QTest.qWait(200)
    presenter.follow_view(True)
    try:
        stage.until(lambda: stage.made.session.filtered.total == 1)
    finally:
        presenter.follow_view(False)
    assert stage.made.session.filtered.total == SHIPPED_EVENTS


def test_the_whole_tour_stays_in_view_when_the_window_changes_until_somebody_moves_the_map(stage: Stage) -> None:
    action = stage.made.commands.actions["pane_timeline"]
    zoom = "window.wayline.map.getZoom()"
    everything = "window.wayline.features.marks.every((m) => window.wayline.map.getBounds().contains([m.lat, m.lon]))"
    stage.made.map_presenter.fit()
    stage.settle()
    whole = stage.js(zoom)
    action.trigger()
    try:
        stage.until(lambda: stage.js(f"{zoom} > {whole} && {everything}") is True)
        stage.js("window.wayline.map.getContainer().dispatchEvent(new WheelEvent('wheel'))")
        stage.js("(window.wayline.map.setZoom(6, { animate: false }), 0)")
    finally:
        action.trigger()
    stage.settle()
    assert stage.js(zoom) == 6


def test_a_place_that_is_filtered_away_does_not_cover_one_that_is_shown(stage: Stage) -> None:
    stage.made.session.apply(SetFilter(NO_FILTER.with_choice("topic", Choice(frozenset({"soybeans"})))), Origin.FILTERS)
    stage.settle()
    counts = [int(str(mark["count"])) for mark in stage.marks]
    assert 0 in counts
    assert counts == [0] * counts.count(0) + [count for count in counts if count]
