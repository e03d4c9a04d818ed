"""Everything that one frame shows, computed before anything is painted."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from viewer.itinerary.columns import Bools
from viewer.timeline.cards import CardStyle, Placement, place
from viewer.timeline.density import Levels, coverage, levels
from viewer.timeline.folding import Floats
from viewer.timeline.lanes import LaneEntries, Rows, Shown, shown_entries
from viewer.timeline.marks import Marks
from viewer.timeline.scale import Scale

MOST_CARDS = 300
_LANE_AIR_PX = 4.0
_SCREENS_BY_SCROLLING = 3.0
_FEW_EVENTS = 60
_SHORTER_MUST_SAVE = 1.2
_SPARE_SHARE = 0.6  # of the height: with less in use a roomier style is worth the change
_LABEL_MARGIN_PX = 10.0
LabelWidths = Callable[[Rows, CardStyle], Floats]


@dataclass(frozen=True, eq=False)
class Cards:
    """Cards and how they are drawn.

    Attributes:
        tops_px: (m,) upper edge of each card below the top of the first lane.
    """

    style: CardStyle
    placement: Placement
    tops_px: Floats


@dataclass(frozen=True, eq=False)
class Scene:
    """One frame without its decorations.

    Attributes:
        shown: the entries that pass the filter.
        lanes: (l,) the lanes that have any, in order.
        lane_tops_px: (l + 1,) upper edge of each below the top of the first, then the end of the last.
        cards: the cards, or None where there are too many events in view.
        density: (l, pixels) heights from 0 to 1 where there are no cards.
    """

    scale: Scale
    shown: Shown
    lanes: Rows
    lane_tops_px: Floats
    cards: Cards | None
    density: Levels | None

    @property
    def height_px(self) -> float:
        """Height of all lanes together."""
        return float(self.lane_tops_px[-1])

    def lane_at(self, y_px: float) -> int | None:
        """The lane at a distance below the top of the first one."""
        place_of = int(np.searchsorted(self.lane_tops_px, y_px, side="right")) - 1
        return int(self.lanes[place_of]) if 0 <= place_of < len(self.lanes) else None


def styles_for(line_px: float, small_line_px: float) -> tuple[CardStyle, ...]:
    """The ways to draw cards, the roomiest first, for the heights of normal and small text."""
    wide_px, dense_px = 34 * line_px, line_px + 5
    return (
        CardStyle(line_px + small_line_px + 16, 24 * line_px, has_second_line=True),
        CardStyle(line_px + 10, wide_px, has_chips=True),
        CardStyle(dense_px, wide_px, has_chips=True),
        CardStyle(dense_px, 24 * line_px),
        CardStyle(dense_px, 10 * line_px),
        CardStyle(max(line_px * 0.6, 8.0), 0),
    )


def visible_lanes(entries: LaneEntries, marks: Marks, mask: Bools) -> tuple[Shown, Rows]:
    """The entries of the mask and the lanes that have any."""
    shown = shown_entries(entries, marks, mask)
    return shown, np.flatnonzero(shown.lane_counts)


@dataclass(frozen=True, eq=False)
class Given:
    """What a scene is built from.

    Attributes:
        lanes: (l,) the lanes that have any entry, rising.
        height_px: of the plot.
        styles: the ways to draw cards, the roomiest first; the last has no labels.
        label_widths: widths of the labels of some shown entries in a style, padding included, before cutting.
    """

    shown: Shown
    lanes: Rows
    scale: Scale
    height_px: float
    styles: tuple[CardStyle, ...]
    label_widths: LabelWidths


def build_scene(given: Given, before: Scene | None = None) -> Scene:
    """The frame for a window: cards in the roomiest style that fits, or density where there are too many.

    Args:
        given: what is shown, where, and how.
        before: a scene of the same events and sizes from which the window was only moved: its style and, as far
            as they can, its cards keep their rows, so that panning does not shuffle them.
    """
    inside = given.shown.within(given.scale.span)
    if len(inside) > MOST_CARDS:
        return _density_scene(given)
    cards = before.cards if before else None
    moved = _moved_scene(given, inside, cards) if cards and cards.style.label_most_px > 0 else None
    return moved or _card_scene(given, inside) or _density_scene(given)


def _moved_scene(given: Given, inside: Rows, before: Cards) -> Scene | None:
    rows = dict(zip(before.placement.entries.tolist(), before.placement.row.tolist(), strict=True))
    kept = np.array([rows.get(entry, -1) for entry in inside.tolist()], dtype=np.int64)
    cards, tops = _laid_out(given, inside, before.style, kept)
    has_room_to_spare = before.style != given.styles[0] and tops[-1] < given.height_px * _SPARE_SHARE
    return None if has_room_to_spare or not _may_scroll(given, inside, tops) else _scene(given, cards, tops)


def _card_scene(given: Given, inside: Rows) -> Scene | None:
    tried: list[tuple[Cards, Floats]] = []
    # Few events are always worth reading: their lanes scroll sooner than that their labels go.
    for style in given.styles[:-1] if len(inside) <= _FEW_EVENTS else given.styles:
        cards, tops = _laid_out(given, inside, style)
        if tops[-1] <= given.height_px:
            return _scene(given, cards, tops)
        tried.append((cards, tops))
    # None fits: better to scroll than to give up single events. Shorter labels must save a good part of the height.
    heights = [float(tops[-1]) * _SHORTER_MUST_SAVE**number for number, (_, tops) in enumerate(tried[2:])]
    cards, tops = tried[2 + int(np.argmin(heights))]
    return _scene(given, cards, tops) if _may_scroll(given, inside, tops) else None


def _may_scroll(given: Given, inside: Rows, tops: Floats) -> bool:
    return bool(tops[-1] <= given.height_px * _SCREENS_BY_SCROLLING) or len(inside) <= _FEW_EVENTS


def _scene(given: Given, cards: Cards, tops: Floats) -> Scene:
    return Scene(given.scale, given.shown, given.lanes, tops, cards, None)


def _label_widths(given: Given, inside: Rows, style: CardStyle) -> Floats:
    """Widths of labels; near the right edge their chips go before a card would be pushed off its beginning."""
    labels = np.minimum(given.label_widths(inside, style), style.label_most_px)
    if not style.has_chips:
        return labels
    bare = np.minimum(given.label_widths(inside, replace(style, has_chips=False)), style.label_most_px)
    begins_px = np.maximum(given.scale.xs_px(given.shown.first_s[inside]), 0.0)
    room_px = given.scale.width_px - _LABEL_MARGIN_PX - begins_px
    return np.maximum(np.minimum(labels, room_px), bare)


def _laid_out(
    given: Given, inside: Rows, style: CardStyle, kept_rows: NDArray[np.int64] | None = None
) -> tuple[Cards, Floats]:
    shown, scale = given.shown, given.scale
    bars = scale.xs_px(shown.first_s[inside]), scale.xs_px(shown.last_s[inside])
    position = np.searchsorted(given.lanes, shown.lanes[inside])
    width = max(scale.width_px - _LABEL_MARGIN_PX, 1.0)
    labels = _label_widths(given, inside, style)
    placement = place(inside, position, bars, labels, len(given.lanes), width, kept_rows)
    heights = np.maximum(placement.lane_rows * style.row_px, _least_px(given)) + _LANE_AIR_PX
    tops = np.concatenate(([0.0], np.cumsum(heights)))
    card_tops = tops[position] + _LANE_AIR_PX / 2 + placement.row * style.row_px
    return Cards(style, placement, card_tops), tops


def _least_px(given: Given) -> float:
    """The least height of a lane: its name must have room."""
    return given.styles[2].row_px


def _density_scene(given: Given) -> Scene:
    each_px = max(given.height_px / max(len(given.lanes), 1), _least_px(given))
    tops = np.arange(len(given.lanes) + 1, dtype=np.float64) * each_px
    counts: NDArray[np.int64] = coverage(given.shown, given.scale, len(given.shown.lane_counts))[given.lanes]
    return Scene(given.scale, given.shown, given.lanes, tops, None, levels(counts))
