"""How wide labels are; texts are measured once and remembered until the fonts or the language change."""

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.events import EventTable
from viewer.timeline.cards import CardStyle
from viewer.timeline.folding import Floats
from viewer.ui.timeline.card_painter import CHIP_AIR_PX, CHIPS_INSET_PX, PADDING_PX, STATUS_PX, chip_px
from viewer.ui.timeline.geometry import Fonts
from viewer.ui.timeline.labels import DateWords

_CHIPS = 3


class LabelMeasure:
    """Widths of the labels of events, in pixels with padding, by row of the table."""

    def __init__(self, table: EventTable, fonts: Fonts, words: DateWords) -> None:
        self._table = table
        self._fonts = fonts
        self._words = words
        self._titles: dict[int, float] = {}
        self._chips: dict[int, float] = {}
        self._roomy: dict[int, float] = {}

    def widths(self, rows: NDArray[np.integer], style: CardStyle) -> Floats:
        """(m,) widths of the labels of some rows in a style, before they are cut to its limit."""
        if style.label_most_px <= 0:
            return np.zeros(len(rows))
        measured = self._title_px
        if style.has_second_line:
            measured = self._roomy_px
        elif style.has_chips:
            measured = self._title_with_chips_px
        return np.array([measured(row) for row in rows.tolist()], dtype=np.float64)

    def _title_px(self, row: int) -> float:
        if row not in self._titles:
            text_px = self._fonts.normal_metrics.horizontalAdvance(self._table.titles[row])
            self._titles[row] = text_px + self._clock_px(row) + STATUS_PX + 2 * PADDING_PX
        return self._titles[row]

    def _title_with_chips_px(self, row: int) -> float:
        return self._title_px(row) + self._chips_px(row)

    def _chips_px(self, row: int) -> float:
        if row not in self._chips:
            topics = self._table.topics.at(row)[:_CHIPS]
            self._chips[row] = sum(chip_px(self._fonts, topic) + CHIP_AIR_PX for topic in topics) + CHIPS_INSET_PX
        return self._chips[row]

    def _clock_px(self, row: int) -> float:
        if not self._table.times.has_clock[row]:
            return 0.0
        clock = self._words.clock(float(self._table.times.first_s[row]))
        return self._fonts.small_metrics.horizontalAdvance(clock) + PADDING_PX

    def _roomy_px(self, row: int) -> float:
        if row not in self._roomy:
            title_px = self._fonts.strong_metrics.horizontalAdvance(self._table.titles[row]) + STATUS_PX
            time = self._words.event_time(self._table.times.at(row))
            line_px = self._fonts.small_metrics.horizontalAdvance(time) + self._chips_px(row)
            self._roomy[row] = max(title_px, line_px) + 2 * PADDING_PX
        return self._roomy[row]
