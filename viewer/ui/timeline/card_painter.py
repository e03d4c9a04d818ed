"""Cards of single events: when they were, what they are, and how sure both is.

The bar at a card's lower edge is the time: filled where it is certain, hatched where it is not,
with an arrow where it is open, between brackets where the event is some moment within it.
The mark before the title is the status, told by shape as well as by colour.
"""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QLinearGradient, QPainter, QPen, QPolygonF

from viewer.timeline.marks import Shape
from viewer.ui.timeline.frame import Frame
from viewer.ui.timeline.geometry import Fonts, line_px
from viewer.ui.timeline.palette import faded

_BAR_PX = 4.0
_THIN_BAR_PX = 3.0
STATUS_PX = 15.0
PADDING_PX = 6.0
CHIP_AIR_PX = 4.0
CHIPS_INSET_PX = 9.0
ROW_AIR_PX = 2.0
_RADIUS_PX = 3.5
_LEAST_BRACKETS_PX = 12.0
_DOT_PX = 3.6
_WHOLE = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip  # titles are cut to their room, letters never
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | _WHOLE
_OUTLINED = frozenset(("expected", "scheduled"))
_DASHED = frozenset(("possible",))
_STRUCK = frozenset(("cancelled",))


def paint_cards(painter: QPainter, frame: Frame) -> None:
    """Draw all cards in view, the selected one last."""
    cards = frame.scene.cards
    if cards is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(frame.geometry.plot)
    tops = cards.tops_px + frame.lanes_top_px
    in_view = (tops < frame.geometry.height_px) & (tops + cards.style.row_px > frame.geometry.axis_px)
    rows = frame.scene.shown.rows[cards.placement.entries]
    for index in np.flatnonzero(in_view & (rows != frame.selected)).tolist():
        _card(painter, frame, index)
    for index in np.flatnonzero(in_view & (rows == frame.selected)).tolist():
        _card(painter, frame, index)
    painter.restore()


def _card(painter: QPainter, frame: Frame, index: int) -> None:
    cards = frame.scene.cards
    if cards is None:
        return
    placement, left_px = cards.placement, frame.geometry.header_px
    top = float(cards.tops_px[index]) + frame.lanes_top_px
    left, right = float(placement.left_px[index]), float(placement.right_px[index])
    rect = QRectF(left_px + left, top, max(right - left, 3.0), cards.style.row_px - ROW_AIR_PX)
    entry = int(placement.entries[index])
    row, lane = int(frame.scene.shown.rows[entry]), int(frame.scene.shown.lanes[entry])
    if cards.style.label_most_px > 0:
        ground = rect
        if frame.marks.shape[row] == Shape.FLOATING:
            ground = QRectF(rect.left(), rect.top(), min(float(placement.label_px[index]), rect.width()), rect.height())
            _floating_ground(painter, frame, rect, lane)
        _ground(painter, frame, ground, row, lane)
        _texts(painter, frame, rect, row, lane)
    bar_px = _bar_height(frame, rect) if cards.style.label_most_px > 0 else rect.height()
    bar = QRectF(0, rect.bottom() - bar_px, 0, bar_px)
    bar.setLeft(left_px + max(float(placement.bar_left_px[index]), -8.0))
    bar.setRight(left_px + min(float(placement.bar_right_px[index]), frame.geometry.plot_width_px + 8.0))
    paint_bar(painter, frame, bar, row, lane)


def _bar_height(frame: Frame, card: QRectF) -> float:
    """Thinner where the card has no more room than its line of text."""
    return _BAR_PX if card.height() > line_px(frame.fonts.normal_metrics) + 5 else _THIN_BAR_PX


def _ground(painter: QPainter, frame: Frame, rect: QRectF, row: int, lane: int) -> None:
    palette, category = frame.palette, frame.lane_colour(lane)
    fill, edge, width = palette.card(category), palette.card_edge(category), 1.0
    if row == frame.selected:
        fill, edge, width = palette.selected_soft, palette.selected, 2.0
    elif row == frame.hovered:
        fill, edge = palette.hover, palette.category(category)
    painter.setBrush(fill)
    style = Qt.PenStyle.DashLine if frame.content.table.status.at(row) in _DASHED else Qt.PenStyle.SolidLine
    painter.setPen(QPen(edge, width, style))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)


def _floating_ground(painter: QPainter, frame: Frame, rect: QRectF, lane: int) -> None:
    """Beyond its label the card of an event that is some moment within a stretch is only hinted at."""
    ink = faded(frame.palette.category(frame.lane_colour(lane)), 0.24)
    painter.fillRect(rect.adjusted(2, 2, -2, -1), QBrush(ink, Qt.BrushStyle.BDiagPattern))


def _texts(painter: QPainter, frame: Frame, rect: QRectF, row: int, lane: int) -> None:
    cards, fonts = frame.scene.cards, frame.fonts
    if cards is None:
        return
    plot = frame.geometry.plot
    left = max(rect.left(), plot.left()) + PADDING_PX
    right = min(rect.right(), plot.right()) - PADDING_PX / 2
    if not cards.style.has_second_line:
        height = rect.height() - _bar_height(frame, rect)
        _title(painter, frame, QRectF(left, rect.top(), right - left, height), row, lane)
        return
    title = QRectF(left, rect.top() + 2, right - left, line_px(fonts.strong_metrics) + 2)
    _title(painter, frame, title, row, lane, is_strong=True)
    _second_line(painter, frame, QRectF(left, title.bottom(), right - left, line_px(fonts.small_metrics) + 2), row)


def _title(painter: QPainter, frame: Frame, rect: QRectF, row: int, lane: int, *, is_strong: bool = False) -> None:
    """Status mark, the clock time where there is one and no second line to hold it, and the title."""
    fonts, table = frame.fonts, frame.content.table
    status = table.status.at(row)
    dot = QPointF(rect.left() + _DOT_PX, rect.center().y())
    paint_status(painter, dot, status, frame.palette.category(frame.lane_colour(lane)))
    room = rect.adjusted(STATUS_PX, 0, 0, 0)
    if not is_strong and table.times.has_clock[row]:
        clock = frame.words.clock(float(frame.marks.first_s[row]))
        painter.setFont(fonts.small)
        painter.setPen(frame.palette.text_muted)
        painter.drawText(room, _LEFT, clock)
        room.setLeft(room.left() + fonts.small_metrics.horizontalAdvance(clock) + PADDING_PX)
    font, metrics = (fonts.strong, fonts.strong_metrics) if is_strong else (fonts.normal, fonts.normal_metrics)
    painter.setFont(_struck(font) if status in _STRUCK else font)
    painter.setPen(frame.palette.text)
    text = metrics.elidedText(table.titles[row], Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _LEFT, text)
    if not is_strong and frame.scene.cards is not None and frame.scene.cards.style.has_chips:
        room.setLeft(room.left() + metrics.horizontalAdvance(text) + CHIPS_INSET_PX)
        _chips(painter, frame, room, row)


def _struck(font: QFont) -> QFont:
    result = QFont(font)
    result.setStrikeOut(True)
    return result


def _second_line(painter: QPainter, frame: Frame, rect: QRectF, row: int) -> None:
    """The time, then as many topic chips as have room."""
    metrics = frame.fonts.small_metrics
    painter.setFont(frame.fonts.small)
    painter.setPen(frame.palette.text_muted)
    time = frame.words.event_time(frame.content.table.times.at(row))
    time = metrics.elidedText(time, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _LEFT, time)
    rect.setLeft(rect.left() + metrics.horizontalAdvance(time) + CHIPS_INSET_PX)
    _chips(painter, frame, rect, row)


def chip_px(fonts: Fonts, topic: str) -> float:
    """The width of a topic's chip."""
    return fonts.small_metrics.horizontalAdvance(topic) + 10


def _chips(painter: QPainter, frame: Frame, rect: QRectF, row: int) -> None:
    """As many topic chips as have room."""
    painter.setFont(frame.fonts.small)
    height = min(line_px(frame.fonts.small_metrics), rect.height() - 1)
    x, y = rect.left(), rect.center().y() - height / 2
    for topic in frame.content.table.topics.at(row):
        width = chip_px(frame.fonts, topic)
        if x + width > rect.right():
            return
        chip = QRectF(x, y, width, height)
        painter.setBrush(frame.palette.raised)
        painter.setPen(QPen(frame.palette.border, 1))
        painter.drawRoundedRect(chip, height / 2, height / 2)
        painter.setPen(frame.palette.text_muted)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter | _WHOLE, topic)
        x += width + CHIP_AIR_PX


def paint_status(painter: QPainter, centre: QPointF, status: str, ink: QColor) -> None:
    """Draw the mark of a status: disc, ring, dashed ring or cross; a small dot where the source claims none."""
    radius = _DOT_PX
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status in _OUTLINED:
        painter.setPen(QPen(ink, 1.6))
        painter.drawEllipse(centre, radius, radius)
    elif status in _DASHED:
        painter.setPen(_dashed(ink, 1.6, [2.0, 1.53]))
        painter.drawEllipse(centre, radius, radius)
    elif status in _STRUCK:
        painter.setPen(QPen(ink, 1.8))
        for dx in (radius, -radius):
            painter.drawLine(centre + QPointF(-dx, -radius), centre + QPointF(dx, radius))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        size = radius if status else radius * 0.65
        painter.drawEllipse(centre, size, size)


def _dashed(ink: QColor, width: float, pattern: list[float]) -> QPen:
    """A pen with dashes and gaps in units of its width."""
    pen = QPen(ink, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # square caps, the default, would close the gaps
    pen.setDashPattern(pattern)
    return pen


def paint_bar(painter: QPainter, frame: Frame, bar: QRectF, row: int, lane: int) -> None:
    """Draw the extent in time of one event into a rectangle that spans it."""
    marks = frame.marks
    ink = frame.palette.selected if row == frame.selected else frame.palette.category(frame.lane_colour(lane))
    if marks.opens_past[row] or marks.opens_future[row]:
        _open_bar(painter, bar, ink, past=bool(marks.opens_past[row]), future=bool(marks.opens_future[row]))
        return
    shape = marks.shape[row]
    if shape == Shape.POINT:
        _point(painter, bar, ink)
    elif shape == Shape.FLOATING:
        _floating_bar(painter, bar, ink)
    else:
        _certain_bar(painter, frame, bar, row, ink)


def _point(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    """A clock time: a short bar with a foot that says where exactly it begins."""
    painter.fillRect(QRectF(bar.left(), bar.top(), max(bar.width(), 5.0), bar.height()), ink)
    painter.fillRect(QRectF(bar.left() - 0.5, bar.top() - 3, 2, bar.height() + 3), ink)


def _floating_bar(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    """Some moment within: a dotted line between brackets, or an open box where they would touch."""
    if bar.width() < _LEAST_BRACKETS_PX:
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(bar.left() + 0.6, bar.top() - 0.6, 4.8, bar.height()))
        return
    middle = bar.center().y()
    painter.setPen(_dashed(ink, 1.8, [1.2, 1.8]))
    painter.drawLine(QLineF(bar.left(), middle, bar.right(), middle))
    painter.setPen(QPen(ink, 1.6))
    for x, inward in ((bar.left() + 0.8, 3.0), (bar.right() - 0.8, -3.0)):
        painter.drawLine(QLineF(x, bar.top() - 1, x, bar.bottom()))
        painter.drawLine(QLineF(x, bar.bottom(), x + inward, bar.bottom()))


def _certain_bar(painter: QPainter, frame: Frame, bar: QRectF, row: int, ink: QColor) -> None:
    """A day or a lasting event: filled where it is certain, hatched where it may have begun or ended."""
    first = _edge_px(frame, float(frame.marks.sure_first_s[row]), float(frame.marks.first_s[row]), bar, bar.left())
    last = _edge_px(frame, float(frame.marks.sure_last_s[row]), float(frame.marks.last_s[row]), bar, bar.right())
    sure = QRectF(first, bar.top(), max(last - first, 0.0), bar.height())
    unsure = [
        QRectF(bar.left(), bar.top(), first - bar.left(), bar.height()),
        QRectF(last, bar.top(), bar.right() - last, bar.height()),
    ]
    painter.setPen(QPen(ink, 1))
    for part in unsure:
        if part.width() > 0.5:
            painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
            painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5))
    if sure.width() <= 0 and any(part.width() > 0.5 for part in unsure):
        return
    sure.setWidth(max(sure.width(), 3.0))
    filler = _vague_fill if frame.marks.is_vague[row] else _status_fill(frame.content.table.status.at(row))
    filler(painter, sure, ink)


def _edge_px(frame: Frame, sure_s: float, outer_s: float, bar: QRectF, edge_px: float) -> float:
    """Where certainty begins or ends within a bar; at the bar's own edge where all of that side is certain."""
    if sure_s == outer_s:
        return edge_px
    return min(max(frame.canvas_x(sure_s), bar.left()), bar.right())


def _status_fill(status: str) -> Callable[[QPainter, QRectF, QColor], None]:
    if status in _OUTLINED or status in _STRUCK:
        return _outline_fill
    return _dash_fill if status in _DASHED else _solid_fill


def _solid_fill(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    painter.fillRect(bar, ink)


def _outline_fill(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(faded(ink, 0.18))
    painter.drawRect(bar.adjusted(0.6, 0.6, -0.6, -0.6))


def _dash_fill(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    painter.setPen(_dashed(ink, 1.2, [4.0, 3.0]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar.adjusted(0.6, 0.6, -0.6, -0.6))


def _vague_fill(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    """About then: strongest in the middle, fading to both ends."""
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    for stop, alpha in ((0.0, 0.12), (0.4, 1.0), (0.6, 1.0), (1.0, 0.12)):
        gradient.setColorAt(stop, faded(ink, alpha))
    painter.fillRect(bar, QBrush(gradient))


def _open_bar(painter: QPainter, bar: QRectF, ink: QColor, *, past: bool, future: bool) -> None:
    """No limit on one side: the bar fades out that way, with an arrow at its end."""
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    gradient.setColorAt(0.0, faded(ink, 0.1 if past else 1.0))
    gradient.setColorAt(0.5, faded(ink, 0.75))
    gradient.setColorAt(1.0, faded(ink, 0.1 if future else 1.0))
    painter.fillRect(bar, QBrush(gradient))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    middle = bar.center().y()
    for is_open, x, direction in ((past, bar.left(), -1), (future, bar.right(), 1)):
        if is_open:
            tip, back = QPointF(x, middle), x - direction * 6
            painter.drawPolygon(QPolygonF([tip, QPointF(back, middle - 4), QPointF(back, middle + 4)]))
