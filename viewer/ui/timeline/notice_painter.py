"""What the timeline says when it has little or nothing to show."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from viewer.ui.timeline.frame import Frame

_CENTRE = Qt.AlignmentFlag.AlignCenter


def undated_text(count: int) -> str:
    """The small notice about events that stand nowhere on the axis."""
    return QCoreApplication.translate("Timeline", "{n} undated").format(n=count)


def empty_texts(total: int, passing: int) -> tuple[str, str]:
    """Headline and advice for a timeline without a dated event that passes the filter.

    Args:
        total: events of the itinerary.
        passing: those that pass the filter.
    """
    translate = QCoreApplication.translate
    if total == 0:
        return (
            translate("Timeline", "No events yet"),
            translate("Timeline", "Open a file, or drop one here, and its events line up in time."),
        )
    if passing == 0:
        return (
            translate("Timeline", "No event passes the filter"),
            translate("Timeline", "Clear a filter to bring events back."),
        )
    return (
        translate("Timeline", "None of these events has a date"),
        translate("Timeline", "The agenda lists them."),
    )


def paint_empty(painter: QPainter, frame: Frame, headline: str, advice: str) -> None:
    """Say in the middle of the canvas why there is nothing."""
    area = QRectF(0, 0, frame.geometry.width_px, frame.geometry.height_px)
    painter.fillRect(area, frame.palette.surface)
    middle = area.center().y()
    line = frame.fonts.strong_metrics.height() + 6
    painter.setPen(frame.palette.text)
    painter.setFont(frame.fonts.strong)
    painter.drawText(QRectF(0, middle - line, area.width(), line), _CENTRE, headline)
    painter.setPen(frame.palette.text_muted)
    painter.setFont(frame.fonts.normal)
    painter.drawText(QRectF(0, middle, area.width(), line), _CENTRE, advice)


def paint_corner(painter: QPainter, frame: Frame, undated: int) -> None:
    """The corner above the lane names: how many events have no date, and whose days a second row shows."""
    if frame.clocks:
        _clock_name(painter, frame, frame.clocks.here)
    if undated == 0:
        return
    corner = QRectF(0, 0, frame.geometry.header_px, 2 * frame.geometry.axis_row_px)
    painter.setFont(frame.fonts.small)
    text = undated_text(undated)
    width = min(frame.fonts.small_metrics.horizontalAdvance(text) + 14, corner.width() - 8)
    height = frame.fonts.small_metrics.height() + 3
    pill = QRectF(8, corner.center().y() - height / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(frame.palette.raised)
    painter.setPen(QPen(frame.palette.border, 1))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setPen(frame.palette.text_muted)
    painter.drawText(pill, _CENTRE, text)
    painter.restore()


def _clock_name(painter: QPainter, frame: Frame, zone: str) -> None:
    geometry = frame.geometry
    row = QRectF(8, 2 * geometry.axis_row_px, geometry.header_px - 14, geometry.clock_row_px)
    city = zone.rpartition("/")[2].replace("_", " ")
    text = QCoreApplication.translate("Timeline", "Days in {city}").format(city=city)
    painter.setFont(frame.fonts.small)
    painter.setPen(frame.palette.text_muted)
    room = frame.fonts.small_metrics.elidedText(text, Qt.TextElideMode.ElideRight, row.width())
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, room)


def paint_edge_hints(painter: QPainter, frame: Frame) -> None:
    """Where nothing is in view, say on which side the events are."""
    shown, span = frame.scene.shown, frame.scale.span
    if len(shown.within(span)):
        return
    earlier, later = int((shown.last_s < span.first_s).sum()), int((shown.first_s > span.last_s).sum())
    translate = QCoreApplication.translate
    plot = frame.geometry.plot.adjusted(10, 0, -10, 0)
    painter.setPen(frame.palette.text_muted)
    painter.setFont(frame.fonts.normal)
    if earlier:
        text = translate("Timeline", "◂ {n} earlier").format(n=earlier)
        painter.drawText(plot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    if later:
        text = translate("Timeline", "{n} later ▸").format(n=later)
        painter.drawText(plot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
