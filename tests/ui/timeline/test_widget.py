from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.itinerary.edtf import parse
from viewer.itinerary.events import Event, EventTable, event_table
from viewer.timeline.scale import Span
from viewer.ui.common.theme import ThemeName, load_theme
from viewer.ui.timeline.canvas import TimelineCanvas
from viewer.ui.timeline.content import content_of
from viewer.ui.timeline.overview import OverviewStrip
from viewer.ui.timeline.widget import TimelineView

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def canvas_of(view: TimelineView) -> TimelineCanvas:
    canvas = view.findChild(TimelineCanvas)
    assert canvas is not None
    return canvas


def card_point(view: TimelineView, row: int) -> QPoint:
    """The middle of the visible part of an event's card."""
    canvas = canvas_of(view)
    scene = canvas.scene()
    assert scene.cards is not None
    cards = scene.cards
    index = int(np.flatnonzero(scene.shown.rows[cards.placement.entries] == row)[0])
    x = (cards.placement.left_px[index] + cards.placement.right_px[index]) / 2 + canvas.plot.header_px
    y = cards.tops_px[index] + cards.style.row_px / 2 + canvas.plot.axis_px - canvas.scroll_px
    return QPoint(round(x), round(y))


def row_titled(table: EventTable, title: str) -> int:
    return table.titles.index(title)


def pixels(widget: QWidget) -> np.ndarray:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()).copy()


def turn_of_wheel(
    canvas: TimelineCanvas, at: QPointF, notches: int, modifiers: Qt.KeyboardModifier = NONE
) -> QWheelEvent:
    return QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def move_pointer(canvas: TimelineCanvas, at: QPointF) -> None:
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), none, none, NONE)
    QCoreApplication.sendEvent(canvas, move)


def test_all_dated_events_of_the_tour_are_cards_with_room(view: TimelineView, tour: EventTable) -> None:
    scene = canvas_of(view).scene()
    assert scene.cards is not None
    shown = set(scene.shown.rows[scene.cards.placement.entries].tolist())
    assert shown == set(np.flatnonzero(tour.times.is_dated).tolist())
    assert scene.cards.style.label_most_px > 0


def test_a_click_on_a_card_says_which_event_it_is(view: TimelineView, tour: EventTable, qtbot: QtBot) -> None:
    summit = row_titled(tour, "Summit")
    with qtbot.waitSignal(view.event_clicked) as clicked:
        qtbot.mouseClick(canvas_of(view), LEFT, NONE, card_point(view, summit))
    assert clicked.args == [summit]


def test_a_click_beside_the_cards_is_a_click_on_nothing(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.event_clicked) as clicked:
        qtbot.mouseClick(canvas_of(view), LEFT, NONE, QPoint(1150, 60))
    assert clicked.args == [-1]


def test_moving_over_a_card_and_away_is_told_once_each(view: TimelineView, tour: EventTable) -> None:
    heard: list[int] = []
    view.event_hovered.connect(heard.append)
    landing = row_titled(tour, "Landing at sunset")
    point = card_point(view, landing)
    for target in (point, point + QPoint(2, 0), QPoint(1150, 60)):
        move_pointer(canvas_of(view), QPointF(target))
    assert heard == [landing, -1]


def test_the_wheel_zooms_at_the_pointer(view: TimelineView, qtbot: QtBot) -> None:
    canvas, at = canvas_of(view), QPointF(700, 120)
    before_s, length_s = canvas.seconds_at(at), view.window_span.length_s
    with qtbot.waitSignal(view.window_dragged):
        QCoreApplication.sendEvent(canvas, turn_of_wheel(canvas, at, 2))
    assert view.window_span.length_s < length_s
    assert canvas.seconds_at(at) == pytest.approx(before_s, abs=60)


def test_dragging_moves_the_window_and_keeps_its_length(view: TimelineView, qtbot: QtBot) -> None:
    canvas, before = canvas_of(view), view.window_span
    with qtbot.waitSignal(view.window_dragged) as dragged:
        qtbot.mousePress(canvas, LEFT, NONE, QPoint(700, 240))
        qtbot.mouseMove(canvas, QPoint(600, 240))
        qtbot.mouseRelease(canvas, LEFT, NONE, QPoint(600, 240))
    assert dragged.args == [view.window_span]
    assert view.window_span.first_s > before.first_s
    assert view.window_span.length_s == pytest.approx(before.length_s)


def test_panning_leaves_every_card_in_its_row(view: TimelineView) -> None:
    canvas = canvas_of(view)

    def rows() -> dict[int, int]:
        cards = canvas.scene().cards
        assert cards is not None
        return dict(zip(cards.placement.entries.tolist(), cards.placement.row.tolist(), strict=True))

    before = rows()
    for _ in range(12):
        view.set_window(view.window_span.shifted(4 * 3600))
        after = rows()
        stayed = before.keys() & after.keys()
        assert {entry: before[entry] for entry in stayed} == {entry: after[entry] for entry in stayed}
        before = after


def test_a_drag_is_not_a_click(view: TimelineView, qtbot: QtBot) -> None:
    canvas = canvas_of(view)
    with qtbot.assertNotEmitted(view.event_clicked):
        qtbot.mousePress(canvas, LEFT, NONE, QPoint(700, 240))
        qtbot.mouseMove(canvas, QPoint(600, 240))
        qtbot.mouseRelease(canvas, LEFT, NONE, QPoint(600, 240))


def test_dragging_with_shift_selects_a_range_and_escape_gives_it_up(view: TimelineView, qtbot: QtBot) -> None:
    canvas = canvas_of(view)
    with qtbot.waitSignal(view.range_selected) as picked:
        qtbot.mousePress(canvas, LEFT, SHIFT, QPoint(500, 200))
        qtbot.mouseMove(canvas, QPoint(400, 200))
        qtbot.mouseRelease(canvas, LEFT, SHIFT, QPoint(400, 200))
    span = picked.args[0]
    assert span.first_s == pytest.approx(canvas.seconds_at(QPointF(400, 0)))
    assert span.last_s == pytest.approx(canvas.seconds_at(QPointF(500, 0)))
    with qtbot.waitSignal(view.range_selected) as given_up:
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert given_up.args == [None]


def test_the_arrow_keys_move_in_time(view: TimelineView, qtbot: QtBot) -> None:
    before = view.window_span
    qtbot.keyClick(canvas_of(view), Qt.Key.Key_Right)
    assert view.window_span.first_s > before.first_s
    qtbot.keyClick(canvas_of(view), Qt.Key.Key_Left)
    assert view.window_span.first_s == pytest.approx(before.first_s, abs=1)


def test_arrow_keys_with_control_step_through_the_shown_events_in_order(
    view: TimelineView, tour: EventTable, qtbot: QtBot
) -> None:
    heard: list[int] = []
    view.event_clicked.connect(heard.append)
    view.event_clicked.connect(view.set_selected)
    mask = np.ones(len(tour), dtype=np.bool_)
    mask[1] = False
    view.set_mask(mask)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(canvas_of(view), key, CONTROL)
    qtbot.keyClick(canvas_of(view), Qt.Key.Key_End)
    qtbot.keyClick(canvas_of(view), Qt.Key.Key_Right, CONTROL)
    last = int(tour.times.is_dated.sum()) - 1
    assert heard == [0, 2, 0, last, last]


@pytest.mark.parametrize(("key", "is_closer"), [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Minus, False)])
def test_plus_and_minus_zoom(view: TimelineView, qtbot: QtBot, key: Qt.Key, is_closer: bool) -> None:
    before = view.window_span.length_s
    qtbot.keyClick(canvas_of(view), key)
    assert (view.window_span.length_s < before) is is_closer


def test_zero_shows_everything_again(view: TimelineView, qtbot: QtBot) -> None:
    everything = view.window_span
    view.set_window(Span(everything.middle_s, everything.middle_s + 3600))
    qtbot.keyClick(canvas_of(view), Qt.Key.Key_0)
    assert view.window_span == everything


def test_a_double_click_zooms_to_the_event_and_activates_it(view: TimelineView, tour: EventTable, qtbot: QtBot) -> None:
    summit = row_titled(tour, "Summit")
    with qtbot.waitSignal(view.event_activated) as activated:
        qtbot.mouseDClick(canvas_of(view), LEFT, NONE, card_point(view, summit))
    assert activated.args == [summit]
    assert view.window_span.holds(float(tour.times.first_s[summit]))
    assert view.window_span.length_s < 3.1 * 86_400


def test_what_is_set_from_outside_is_not_told_back(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.window_dragged), qtbot.assertNotEmitted(view.event_clicked):
        view.set_window(view.window_span.shifted(3600))
        view.set_selected(3)
        view.set_selected(None)


def test_selecting_an_event_out_of_view_brings_it_into_view(view: TimelineView, tour: EventTable) -> None:
    summit = row_titled(tour, "Summit")
    view.set_window(view.window_span.shifted(-30 * 86_400))
    view.set_selected(summit)
    assert view.window_span.holds(float(tour.times.first_s[summit]))


def test_selecting_an_event_below_the_fold_scrolls_to_it(view: TimelineView, tour: EventTable) -> None:
    view.resize(700, 180)
    view.grab()
    summit = row_titled(tour, "Summit")
    view.set_selected(summit)
    canvas = canvas_of(view)
    assert canvas.scroll_px > 0
    assert canvas.plot.plot.contains(QPointF(card_point(view, summit)))


def test_the_selected_event_looks_different(view: TimelineView) -> None:
    before = pixels(view)
    view.set_selected(5)
    assert (pixels(view) != before).any()


def test_every_theme_paints_another_picture(view: TimelineView) -> None:
    pictures = []
    for name in ThemeName:
        view.set_theme(load_theme(name))
        pictures.append(pixels(view))
    assert not any((pictures[0] == other).all() for other in pictures[1:])


def test_filtered_events_are_neither_drawn_nor_found(view: TimelineView, tour: EventTable) -> None:
    summit = row_titled(tour, "Summit")
    point = QPointF(card_point(view, summit))
    view.set_mask(np.arange(len(tour)) != summit)
    assert canvas_of(view).row_at(point) != summit
    assert summit not in canvas_of(view).scene().shown.rows


def test_a_lane_without_any_event_left_goes_away(view: TimelineView, tour: EventTable) -> None:
    view.set_mask(np.array([tour.places.at(row) == ("Tokyo",) for row in range(len(tour))]))
    canvas = canvas_of(view)
    assert [canvas.frame().lane_names[lane] for lane in canvas.scene().lanes.tolist()] == ["Tokyo"]


@pytest.mark.parametrize("rows", [0, 2])
def test_without_dated_events_the_timeline_says_so(qtbot: QtBot, tour: EventTable, rows: int) -> None:
    table = event_table([tour.event(len(tour) - 1 - number) for number in range(rows)], ("a", "b", "c"))
    view = TimelineView(load_theme(ThemeName.DARK))
    qtbot.addWidget(view)
    view.resize(700, 220)
    view.set_content(content_of(table, table.kind))
    assert len(np.unique(pixels(view))) > 8
    assert canvas_of(view).row_at(QPointF(300, 100)) == -1


def test_a_title_with_tags_stays_text_in_the_tooltip(view: TimelineView, tour: EventTable) -> None:
    assert "<b>" in view._tooltip(row_titled(tour, "Garden <b>party</b>"))


def test_folding_shows_a_long_silence_as_a_break_and_keeps_every_event(view: TimelineView, qtbot: QtBot) -> None:
    times = ("2025-02-01", "2025-02-03", "2026-02-01", "2026-02-03")
    events = [Event(id=time, title=time, time=parse(time)) for time in times]
    table = event_table(events, ())
    view.set_content(content_of(table, table.kind))
    canvas = canvas_of(view)
    unfolded_px = canvas.scale.x_px(float(table.times.first_s[1])) - canvas.scale.x_px(float(table.times.first_s[0]))
    with qtbot.waitSignal(view.window_dragged):
        view.set_folding(True)
    folded_px = canvas.scale.x_px(float(table.times.first_s[1])) - canvas.scale.x_px(float(table.times.first_s[0]))
    assert folded_px > 10 * unfolded_px
    assert len(canvas.scale.folding.folds) == 1
    assert len(canvas.scene().shown.within(view.window_span)) == 4


def test_larger_fonts_make_larger_rows(view: TimelineView) -> None:
    canvas = canvas_of(view)
    before = canvas.plot.axis_px
    view.set_scale_factor(1.5)
    assert canvas.plot.axis_px > before


def test_a_context_menu_is_asked_for_at_the_event(view: TimelineView, tour: EventTable, qtbot: QtBot) -> None:
    canvas, summit = canvas_of(view), row_titled(tour, "Summit")
    point = card_point(view, summit)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, canvas.mapToGlobal(point))
    with qtbot.waitSignal(view.context_requested) as asked:
        QCoreApplication.sendEvent(canvas, event)
    assert asked.args[0] == summit


def test_a_screen_reader_is_told_how_many_events_there_are_and_which_is_selected(view: TimelineView) -> None:
    view.set_selected(5)
    description = canvas_of(view).accessibleDescription()
    assert "14 of 14" in description
    assert "Landing at sunset" in description


def test_dragging_the_brush_moves_the_window(view: TimelineView, qtbot: QtBot) -> None:
    strip = view.findChild(OverviewStrip)
    assert strip is not None
    whole = view.window_span
    view.set_window(Span(whole.middle_s - 43_200, whole.middle_s + 43_200))
    middle = round(strip.scale.x_px(whole.middle_s)) + canvas_of(view).plot.header_px
    with qtbot.waitSignal(view.window_dragged):
        qtbot.mousePress(strip, LEFT, NONE, QPoint(int(middle), 15))
        qtbot.mouseMove(strip, QPoint(int(middle) + 100, 15))
        qtbot.mouseRelease(strip, LEFT, NONE, QPoint(int(middle) + 100, 15))
    assert view.window_span.middle_s > whole.middle_s
    assert view.window_span.length_s == pytest.approx(86_400, rel=1e-6)


def test_lane_names_are_written_whole_and_the_overview_begins_where_the_plot_does(
    view: TimelineView, tour: EventTable
) -> None:
    def begins_px() -> tuple[float, float]:
        overview = view.findChild(OverviewStrip)
        assert overview is not None
        return canvas_of(view).plot.header_px, view.width() - overview.scale.width_px

    narrow, _ = begins_px()
    names = ("Kuala Lumpur with its towers", *tour.places.values[1:])
    view.set_content(replace(content_of(tour, tour.places), lane_names=names))
    canvas = canvas_of(view)
    assert canvas.plot.header_px > max(narrow, canvas.frame().fonts.strong_metrics.horizontalAdvance(names[0]))
    assert begins_px()[0] == begins_px()[1]


def test_a_very_long_lane_name_leaves_most_of_the_width_to_time(view: TimelineView, tour: EventTable) -> None:
    names = ("Kuala Lumpur " * 40, *tour.places.values[1:])
    view.set_content(replace(content_of(tour, tour.places), lane_names=names))
    assert canvas_of(view).plot.plot_width_px > view.width() * 0.7
