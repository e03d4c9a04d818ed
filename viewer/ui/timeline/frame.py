"""What the painters of one frame are given."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from viewer.timeline.bands import Clocks
from viewer.timeline.lanes import LaneEntries
from viewer.timeline.marks import Marks
from viewer.timeline.scale import Scale, Span
from viewer.ui.timeline.content import TimelineContent
from viewer.ui.timeline.geometry import Fonts, Geometry
from viewer.ui.timeline.labels import DateWords
from viewer.ui.timeline.palette import Palette
from viewer.ui.timeline.scene import Scene

_BEYOND_PX = 64.0


@dataclass(frozen=True, eq=False)
class Frame:
    """One frame; rows are those of the table, -1 where there is none.

    Attributes:
        scroll_px: how far the lanes are scrolled down.
        picked: the range that the user selected.
        lane_names: (k,) what stands at the head of each lane.
    """

    geometry: Geometry
    fonts: Fonts
    palette: Palette
    words: DateWords
    content: TimelineContent
    marks: Marks
    entries: LaneEntries
    scene: Scene
    scroll_px: float
    selected: int
    hovered: int
    now_s: float | None
    cursor_s: float | None
    picked: Span | None
    clocks: Clocks | None
    lane_names: tuple[str, ...]

    @property
    def scale(self) -> Scale:
        """From time to pixels of the plot."""
        return self.scene.scale

    def canvas_x(self, seconds: float) -> float:
        """Where an instant lies on the canvas; far outside the plot it stays just beyond its edge, for the painter."""
        plot = self.geometry.plot
        return min(max(plot.left() + self.scale.x_px(seconds), plot.left() - _BEYOND_PX), plot.right() + _BEYOND_PX)

    @property
    def lanes_top_px(self) -> float:
        """The upper edge of the first lane on the canvas; above the plot where it is scrolled out."""
        return self.geometry.axis_px - self.scroll_px

    def lane_colour(self, lane: int) -> int:
        """The theme's category index of a lane, -1 where it stands for no single value."""
        code = int(self.entries.codes[lane])
        return self.content.colours[code] if code >= 0 else -1

    def lane_rect(self, position: int) -> QRectF:
        """The place of a lane on the canvas, lane name included, by its position among those shown."""
        top, after = (float(self.scene.lane_tops_px[index]) for index in (position, position + 1))
        return QRectF(0, self.lanes_top_px + top, self.geometry.width_px, after - top)
