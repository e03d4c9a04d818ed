"""The axis with its two rows of labels, and the bands and lines behind the events."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from viewer.itinerary.calendar import DAY_S, civil_date
from viewer.timeline.bands import midnights_here, nights, weekends
from viewer.timeline.scale import Scale, Span
from viewer.timeline.ticks import Step, Unit, context_of, step_for, ticks
from viewer.ui.timeline.frame import Frame
from viewer.ui.timeline.palette import faded

_TICK_AIR_PX = 14.0
_CLOCK_AIR_PX = 64.0  # days are read sooner than hours, so hours wait until they have much room
_WEEKEND_LEAST_PX_PER_DAY = 5.0
_NIGHT_LEAST_PX_PER_DAY = 60.0
_LABEL_INSET_PX = 6.0
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True)
class AxisTicks:
    """The ticks of one frame: positions in pixels of the plot with their instants."""

    step: Step
    fine: tuple[tuple[float, int], ...]
    context_step: Step | None
    context: tuple[tuple[float, int], ...]


def axis_ticks(frame: Frame) -> AxisTicks:
    """The ticks that fit: the finest step whose labels have room."""
    step = step_for(frame.scale.s_per_px, _room(frame))
    context = context_of(step)
    coarse = _placed(frame.scale, context) if context else ()
    return AxisTicks(step, _placed(frame.scale, step), context, coarse)


def _room(frame: Frame) -> Callable[[Step], float]:
    metrics, words, span = frame.fonts.small_metrics, frame.words, frame.scale.span
    first_year, last_year = (civil_date(int(edge // DAY_S))[0] for edge in (span.first_s, span.last_s))
    year_px = max(metrics.horizontalAdvance(words.year(year)) for year in (first_year, last_year))
    clock_px = metrics.horizontalAdvance(words.clock(22.0 * 3600 + 58 * 60))
    widths = {
        Unit.MINUTE: clock_px + _CLOCK_AIR_PX,
        Unit.HOUR: clock_px + _CLOCK_AIR_PX,
        Unit.DAY: metrics.horizontalAdvance(words.tick(Step(Unit.DAY, 1), 27 * DAY_S)),
        Unit.MONTH: metrics.horizontalAdvance(words.tick(Step(Unit.MONTH, 1), 250 * DAY_S)),
        Unit.YEAR: year_px,
    }
    return lambda step: widths[step.unit] + _TICK_AIR_PX


def _placed(scale: Scale, step: Step) -> tuple[tuple[float, int], ...]:
    """Ticks with their positions, those inside a fold left out."""
    placed: list[tuple[float, int]] = []
    for stretch in kept_stretches(scale):
        inner = [tick for tick in ticks(step, stretch) if stretch.first_s <= tick <= stretch.last_s]
        before = [tick for tick in ticks(step, stretch)[:1] if tick < stretch.first_s and not placed]
        placed += [(scale.x_px(tick), tick) for tick in before + inner]
    return tuple(placed)


def kept_stretches(scale: Scale) -> list[Span]:
    """The parts of the window that are not folded."""
    stretches, begin = [], scale.span.first_s
    for first, last in scale.folding.folds.tolist():
        if last <= scale.span.first_s or first >= scale.span.last_s:
            continue
        if first > begin:
            stretches.append(Span(begin, first))
        begin = max(begin, last)
    if begin < scale.span.last_s:
        stretches.append(Span(begin, scale.span.last_s))
    return stretches


def paint_ground(painter: QPainter, frame: Frame, axis: AxisTicks) -> None:
    """Fill the plot with its surface, the bands of nights and weekends, the grid and the breaks."""
    plot = frame.geometry.plot
    painter.fillRect(plot, frame.palette.surface)
    px_per_day = DAY_S / frame.scale.s_per_px
    if px_per_day >= _WEEKEND_LEAST_PX_PER_DAY:
        _fill_bands(painter, frame, weekends(frame.scale.span), frame.palette.weekend)
    if px_per_day >= _NIGHT_LEAST_PX_PER_DAY:
        _fill_bands(painter, frame, nights(frame.scale.span), faded(frame.palette.night, 0.7))
    _grid(painter, frame, axis.fine, frame.palette.grid)
    _grid(painter, frame, axis.context, frame.palette.border)
    for first, last in frame.scale.folding.folds.tolist():
        _break(painter, frame, first, last)


def _fill_bands(painter: QPainter, frame: Frame, bands: list[Span], fill: QColor) -> None:
    plot = frame.geometry.plot
    for band in bands:
        left, right = frame.canvas_x(band.first_s), frame.canvas_x(band.last_s)
        painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), fill)


def _grid(painter: QPainter, frame: Frame, placed: tuple[tuple[float, int], ...], line: QColor) -> None:
    plot = frame.geometry.plot
    painter.setPen(QPen(line, 1))
    for x_px, _ in placed:
        x = round(plot.left() + x_px) + 0.5
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))


def _break(painter: QPainter, frame: Frame, first_s: float, last_s: float) -> None:
    """A fold: a band with a torn edge on both sides, from the axis to the bottom."""
    plot = frame.geometry.plot
    left, right = frame.canvas_x(first_s), frame.canvas_x(last_s)
    if right < plot.left() or left > plot.right():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top, bottom = frame.geometry.axis_row_px, plot.bottom()
    painter.setPen(QPen(frame.palette.border, 1.2))
    painter.setBrush(frame.palette.lane_alt)
    painter.drawPolygon(QPolygonF(_torn(left, top, bottom) + _torn(right, top, bottom)[::-1]))
    painter.restore()


def _torn(x: float, top: float, bottom: float) -> list[QPointF]:
    count = max(int((bottom - top) / 7), 2)
    height = (bottom - top) / count
    return [QPointF(x + (2.5 if index % 2 else -2.5), top + index * height) for index in range(count + 1)]


def paint_axis(painter: QPainter, frame: Frame, axis: AxisTicks) -> None:
    """Draw both rows of labels and, where two clocks are asked for, the days of the second one."""
    geometry = frame.geometry
    painter.fillRect(QRectF(0, 0, geometry.width_px, geometry.axis_px), frame.palette.lane_alt)
    painter.save()
    painter.setClipRect(geometry.axis)
    painter.setFont(frame.fonts.small)
    _fine_row(painter, frame, axis)
    _context_row(painter, frame, axis)
    if frame.clocks:
        _second_clock(painter, frame)
    painter.restore()
    painter.setPen(QPen(frame.palette.border, 1))
    y = round(geometry.axis_px) - 0.5
    painter.drawLine(QPointF(0, y), QPointF(geometry.width_px, y))


def _fine_row(painter: QPainter, frame: Frame, axis: AxisTicks) -> None:
    """Labels of single days, months and years stand in the middle of what is seen of them, others at their instant."""
    geometry, plot = frame.geometry, frame.geometry.plot
    top, height = geometry.axis_row_px, geometry.axis_row_px
    is_clock = axis.step.unit in (Unit.MINUTE, Unit.HOUR)
    unit_px = axis.step.length_s / frame.scale.s_per_px if not is_clock and axis.step.count == 1 else 0.0
    free_from = plot.left()  # beside a fold two ticks can come too close for both labels
    for x_px, tick in axis.fine:
        x = round(geometry.header_px + x_px) + 0.5
        painter.setPen(QPen(frame.palette.border, 1))
        painter.drawLine(QPointF(x, top + height - 4), QPointF(x, top + height))
        middle = (max(x, plot.left()) + min(x + unit_px, plot.right())) / 2 if unit_px else x
        label, half_px = _fine_label(frame, axis.step, tick, unit_px)
        if middle - half_px < free_from or middle + half_px > plot.right():
            continue
        free_from = middle + half_px + _LABEL_INSET_PX
        painter.setPen(frame.palette.text)
        painter.drawText(QRectF(middle - 150, top, 300, height - 2), _CENTRE, label)


def _fine_label(frame: Frame, step: Step, tick: int, unit_px: float) -> tuple[str, float]:
    """The widest form of a label that its unit has room for, and half its width."""
    metrics = frame.fonts.small_metrics
    label = frame.words.tick(step, tick, is_wide=True)
    if metrics.horizontalAdvance(label) + _TICK_AIR_PX > unit_px:
        label = frame.words.tick(step, tick)
    return label, metrics.horizontalAdvance(label) / 2


def _context_row(painter: QPainter, frame: Frame, axis: AxisTicks) -> None:
    """Labels that stay in view at the left edge until the next one pushes them out."""
    step = axis.context_step
    if step is None or not axis.context:
        return
    plot = frame.geometry.plot
    painter.setPen(frame.palette.text_muted)
    edges = [x for x, _ in axis.context[1:]] + [frame.geometry.plot_width_px + 4096]
    for (x_px, tick), after_px in zip(axis.context, edges, strict=True):
        label = frame.words.context(step, tick)
        width = frame.fonts.small_metrics.horizontalAdvance(label) + _LABEL_INSET_PX
        left = min(max(x_px, 0.0), after_px - width - _LABEL_INSET_PX)
        if left < max(x_px, 0.0):
            continue
        place = QRectF(plot.left() + left + _LABEL_INSET_PX, 1, width, frame.geometry.axis_row_px)
        painter.drawText(place, _LEFT, label)


def _second_clock(painter: QPainter, frame: Frame) -> None:
    """The days of the reader's own zone, in alternating bands below the axis."""
    if frame.clocks is None:
        return
    geometry = frame.geometry
    top, height = 2 * geometry.axis_row_px, geometry.clock_row_px
    days = [(frame.canvas_x(begin), day) for begin, day in midnights_here(frame.clocks, frame.scale.span)]
    for (left, day), (right, _) in pairwise(days):
        band = QRectF(left, top, right - left, height)
        painter.fillRect(band, frame.palette.night if day % 2 else frame.palette.surface)
        painter.setPen(frame.palette.text_muted)
        label = frame.words.tick(Step(Unit.DAY, 1), day * DAY_S, is_wide=True)
        if frame.fonts.small_metrics.horizontalAdvance(label) < band.width() - 4:
            painter.drawText(band, _CENTRE, label)


def paint_present(painter: QPainter, frame: Frame) -> None:
    """Draw the line of the present."""
    if frame.now_s is not None:
        _line_at(painter, frame, frame.now_s, QPen(frame.palette.today, 1.4, Qt.PenStyle.DashLine))


def paint_cursors(painter: QPainter, frame: Frame) -> None:
    """Draw the selected range and the instant of playback over the plot."""
    plot = frame.geometry.plot
    if frame.picked:
        left, right = frame.canvas_x(frame.picked.first_s), frame.canvas_x(frame.picked.last_s)
        painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), faded(frame.palette.accent, 0.14))
        painter.setPen(QPen(frame.palette.accent, 1))
        for x in (left, right):
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
    if frame.cursor_s is not None:
        _line_at(painter, frame, frame.cursor_s, QPen(frame.palette.accent, 2))


def _line_at(painter: QPainter, frame: Frame, seconds: float, pen: QPen) -> None:
    plot = frame.geometry.plot
    x = frame.canvas_x(seconds)
    if not plot.left() <= x <= plot.right():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    head = [QPointF(x - 4.5, plot.top()), QPointF(x + 4.5, plot.top()), QPointF(x, plot.top() + 6)]
    painter.drawPolygon(QPolygonF(head))
    painter.restore()
