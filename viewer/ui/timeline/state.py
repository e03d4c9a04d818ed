"""What a timeline canvas is told, and what follows from it and is kept until it changes."""

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QFont

from viewer.itinerary.columns import Bools
from viewer.timeline.bands import Clocks
from viewer.timeline.folding import UNFOLDED, Folding, fold_empty_time
from viewer.timeline.lanes import LaneEntries, Rows, Shown, lane_entries
from viewer.timeline.marks import Marks, marks_of
from viewer.timeline.scale import Scale, Span
from viewer.ui.common.theme import Theme
from viewer.ui.timeline.content import TimelineContent
from viewer.ui.timeline.geometry import Fonts, fonts_of
from viewer.ui.timeline.labels import DateWords
from viewer.ui.timeline.measure import LabelMeasure
from viewer.ui.timeline.palette import Palette
from viewer.ui.timeline.scene import visible_lanes

_LEAST_FIT_S = 3600.0


@dataclass(frozen=True, eq=False)
class Drawn:
    """Content prepared for drawing: what is costly and does not depend on filter or window."""

    content: TimelineContent
    marks: Marks
    entries: LaneEntries


def lane_names(drawn: Drawn, rest_names: tuple[str, str, str]) -> tuple[str, ...]:
    """(k,) what stands at the head of each lane; ``rest_names`` are for the rarest values, no value, and all events."""
    entries, names = drawn.entries, drawn.content.lane_names
    valued = tuple(names[code] for code in entries.codes[: entries.valued_count].tolist())
    others = rest_names if entries.has_rest else rest_names[1:] if valued else rest_names[2:]
    return valued + others[: len(entries.codes) - len(valued)]


def drawn_content(content: TimelineContent) -> Drawn:
    """The content with its marks and lanes."""
    return Drawn(content, marks_of(content.table.times), lane_entries(content.lanes))


@dataclass(frozen=True, eq=False)
class Filtered:
    """What passes the filter, with its folding.

    Attributes:
        mask: (n,) the filter.
        lanes: (l,) lanes that have any entry.
    """

    mask: Bools
    shown: Shown
    lanes: Rows
    folding: Folding = field(default=UNFOLDED)


def filtered(drawn: Drawn, mask: Bools, *, is_folded: bool) -> Filtered:
    """The entries of the mask; empty time between them is folded where that is asked for."""
    shown, lanes = visible_lanes(drawn.entries, drawn.marks, mask)
    folding = fold_empty_time(shown.first_s, shown.last_s) if is_folded else UNFOLDED
    return Filtered(mask, shown, lanes, folding)


@dataclass(frozen=True, eq=False)
class Look:
    """Theme, fonts and language."""

    palette: Palette
    fonts: Fonts
    words: DateWords
    rest_names: tuple[str, str, str]

    def measure(self, content: TimelineContent) -> LabelMeasure:
        """A fresh measure for the content's labels."""
        return LabelMeasure(content.table, self.fonts, self.words)


def look_of(theme: Theme, font: QFont, factor: float, locale_name: str) -> Look:
    """The look for a theme, a font with its scale factor, and a locale such as ``en_GB``."""
    translate = QCoreApplication.translate
    names = (translate("Timeline", "Others"), translate("Timeline", "Not stated"), translate("Timeline", "All events"))
    locale = QLocale(locale_name) if locale_name else QLocale()
    return Look(Palette(theme), fonts_of(font, factor), DateWords(locale), names)


@dataclass(frozen=True, slots=True)
class Pointers:
    """What is emphasised; rows are -1 where there is none."""

    selected: int = -1
    hovered: int = -1
    now_s: float | None = None
    cursor_s: float | None = None
    picked: Span | None = None
    clocks: Clocks | None = None


def fitting_span(drawn: Drawn, mask: Bools | None = None, folding: Folding = UNFOLDED) -> Span | None:
    """A window with all dated events (of the mask, if given) and some air; None where there are none.

    The air on the right is wider, for labels stand to the right of their beginning.
    """
    marks = drawn.marks
    chosen = marks.is_dated if mask is None else marks.is_dated & mask
    if not chosen.any():
        return None
    first, last = float(np.min(marks.first_s[chosen])), float(np.max(marks.last_s[chosen]))
    return Scale(Span(first, max(last, first + _LEAST_FIT_S)), 1.0, folding).widened(0.04, 0.16)
