"""The density pictures of lanes with too many events for cards."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from viewer.timeline.density import Levels
from viewer.ui.timeline.frame import Frame

_LANE_AIR_PX = 3
_LABEL_MOST_PX = 260.0
_PADDING_PX = 6.0


def paint_density(painter: QPainter, frame: Frame) -> None:
    """Draw one picture per lane: columns as high as the logarithm of the events under them."""
    density = frame.scene.density
    if density is None:
        return
    plot = frame.geometry.plot
    for position, lane in enumerate(frame.scene.lanes.tolist()):
        rect = frame.lane_rect(position)
        if rect.bottom() < plot.top() or rect.top() > plot.bottom():
            continue
        strong = frame.palette.category(frame.lane_colour(lane))
        picture = density_picture(density[position], int(rect.height()) - _LANE_AIR_PX, strong)
        painter.drawImage(QPointF(plot.left(), round(rect.top()) + _LANE_AIR_PX - 1), picture)


def density_picture(heights: Levels, height_px: int, fill: QColor) -> QImage:
    """An image, as wide as there are heights (0 to 1), of columns that stand on its lower edge."""
    height_px = max(height_px, 1)
    thresholds = np.arange(height_px, 0, -1, dtype=np.float32)[:, np.newaxis] - 0.5
    pixels: NDArray[np.uint32] = (heights * height_px > thresholds) * np.uint32(fill.rgb())
    image = QImage(pixels.data, len(heights), height_px, 4 * len(heights), QImage.Format.Format_ARGB32_Premultiplied)
    return image.copy()  # the array does not outlive this call


def paint_emphasis(painter: QPainter, frame: Frame) -> None:
    """Draw the hovered and the selected event over the density: a line at its place and its title beside it."""
    if frame.scene.density is None:
        return
    painter.save()
    painter.setClipRect(frame.geometry.plot)
    for row, ink in ((frame.hovered, frame.palette.text), (frame.selected, frame.palette.selected)):
        for index in np.flatnonzero(frame.scene.shown.rows == row).tolist():
            _flag(painter, frame, index, ink)
    painter.restore()


def _flag(painter: QPainter, frame: Frame, index: int, ink: QColor) -> None:
    shown, plot, metrics = frame.scene.shown, frame.geometry.plot, frame.fonts.small_metrics
    position = int(np.searchsorted(frame.scene.lanes, shown.lanes[index]))
    lane = frame.lane_rect(position)
    left, right = (frame.canvas_x(float(edge[index])) for edge in (shown.first_s, shown.last_s))
    painter.fillRect(QRectF(left - 1, lane.top(), max(right - left, 2.0), lane.height()), ink)
    room = _LABEL_MOST_PX - 2 * _PADDING_PX
    text = metrics.elidedText(frame.content.table.titles[int(shown.rows[index])], Qt.TextElideMode.ElideRight, room)
    width, height = metrics.horizontalAdvance(text) + 2 * _PADDING_PX, metrics.height() + 4
    x = min(left + 4, plot.right() - width - 4)
    y = max(min(lane.center().y() - height / 2, plot.bottom() - height), plot.top())
    flag = QRectF(x, y, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(frame.palette.raised)
    painter.setPen(QPen(ink, 1.4))
    painter.drawRoundedRect(flag, 3, 3)
    painter.setPen(frame.palette.text)
    painter.setFont(frame.fonts.small)
    painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, text)
