"""Sizes of the parts of the canvas, which all follow from its own size and its fonts."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

_LINE_SHARE = 1.75  # of the height of a capital letter
_HEADER_SHARE = 0.24  # of the width at most, however long the names
_HEADER_LEAST_PX = 84.0
_HEADER_MOST_PX = 240.0


@dataclass(frozen=True)
class Fonts:
    """The fonts of the canvas with their metrics."""

    normal: QFont
    small: QFont
    strong: QFont
    normal_metrics: QFontMetricsF
    small_metrics: QFontMetricsF
    strong_metrics: QFontMetricsF


def fonts_of(base: QFont, factor: float) -> Fonts:
    """The fonts for a base font and a scale factor."""
    size = base.pointSizeF() if base.pointSizeF() > 0 else 9.0
    normal, small, strong = QFont(base), QFont(base), QFont(base)
    normal.setPointSizeF(size * factor)
    strong.setPointSizeF(size * factor)
    strong.setWeight(QFont.Weight.DemiBold)
    small.setPointSizeF(size * factor * 0.88)
    return Fonts(normal, small, strong, QFontMetricsF(normal), QFontMetricsF(small), QFontMetricsF(strong))


def line_px(metrics: QFontMetricsF) -> float:
    """Height of a line of text without the air that some typefaces add above and below: rows have air of their own."""
    return min(metrics.height(), _LINE_SHARE * metrics.capHeight())


@dataclass(frozen=True)
class Geometry:
    """Where things are, in logical pixels of the canvas.

    Attributes:
        header_px: width of the column of lane names.
        axis_row_px: height of one of the two rows of the axis.
        clock_row_px: height of the row of a second clock, 0 without one.
    """

    width_px: float
    height_px: float
    header_px: float
    axis_row_px: float
    clock_row_px: float = 0.0

    @property
    def axis_px(self) -> float:
        """Height of the whole axis, which is at the top."""
        return 2 * self.axis_row_px + self.clock_row_px

    @property
    def axis(self) -> QRectF:
        """The axis, without the corner above the lane names."""
        return QRectF(self.header_px, 0, self.plot_width_px, self.axis_px)

    @property
    def plot(self) -> QRectF:
        """Where events are drawn."""
        return QRectF(self.header_px, self.axis_px, self.plot_width_px, max(self.height_px - self.axis_px, 1.0))

    @property
    def plot_width_px(self) -> float:
        """Width of the plot, at least 1."""
        return max(self.width_px - self.header_px, 1.0)


def geometry_of(
    width_px: float, height_px: float, fonts: Fonts, names_px: float, *, has_second_clock: bool
) -> Geometry:
    """The geometry of a canvas of this size, whose lane names ask for a column of ``names_px``."""
    most = max(min(width_px * _HEADER_SHARE, _HEADER_MOST_PX), _HEADER_LEAST_PX)
    header = min(max(names_px, _HEADER_LEAST_PX), most)
    row = line_px(fonts.small_metrics) + 5
    return Geometry(width_px, height_px, round(header), row, row if has_second_clock else 0.0)
