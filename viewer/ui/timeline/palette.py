"""The theme's colours as Qt's, with the tints that the timeline mixes from them."""

from functools import cached_property

from PySide6.QtGui import QColor

from viewer.ui.common.theme import Theme


def colour(text: str) -> QColor:
    """A colour written ``#rrggbb`` or ``#rrggbbaa``."""
    if len(text) == 9:
        return QColor(f"#{text[7:9]}{text[1:7]}")
    return QColor(text)


def mixed(base: QColor, other: QColor, share: float) -> QColor:
    """The base with a share (0 to 1) of the other colour."""
    keep = 1 - share
    return QColor.fromRgbF(
        base.redF() * keep + other.redF() * share,
        base.greenF() * keep + other.greenF() * share,
        base.blueF() * keep + other.blueF() * share,
    )


def faded(base: QColor, alpha: float) -> QColor:
    """The same colour with an opacity from 0 to 1."""
    result = QColor(base)
    result.setAlphaF(alpha)
    return result


class Palette:
    """Ready colours of one theme; categories are asked for by index."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._categories: dict[int, QColor] = {}

    @property
    def is_dark(self) -> bool:
        """Whether the surface is dark."""
        return self._theme.is_dark

    def category(self, index: int) -> QColor:
        """The strong colour of a value."""
        if index not in self._categories:
            self._categories[index] = colour(self._theme.category(index))
        return self._categories[index]

    def card(self, index: int) -> QColor:
        """The tint of a card of a value."""
        return mixed(self.surface, self.category(index), 0.16 if self.is_dark else 0.10)

    def card_edge(self, index: int) -> QColor:
        """The outline of a card of a value."""
        return mixed(self.surface, self.category(index), 0.42)

    @cached_property
    def surface(self) -> QColor:
        """Behind the events."""
        return colour(self._theme.surface)

    @cached_property
    def lane_alt(self) -> QColor:
        """Behind lane names and the axis."""
        return colour(self._theme.surface_alt)

    @cached_property
    def text(self) -> QColor:
        """What is read first."""
        return colour(self._theme.text)

    @cached_property
    def text_muted(self) -> QColor:
        """What is read second."""
        return colour(self._theme.text_muted)

    @cached_property
    def grid(self) -> QColor:
        """Lines at fine ticks."""
        return colour(self._theme.grid)

    @cached_property
    def divider(self) -> QColor:
        """Lines between lanes."""
        return colour(self._theme.divider)

    @cached_property
    def border(self) -> QColor:
        """Lines at the ticks of the context row, and edges."""
        return colour(self._theme.border)

    @cached_property
    def weekend(self) -> QColor:
        """Bands of Saturday and Sunday."""
        return colour(self._theme.weekend)

    @cached_property
    def night(self) -> QColor:
        """Bands of night."""
        return colour(self._theme.night)

    @cached_property
    def accent(self) -> QColor:
        """Brush, range and playback cursor."""
        return colour(self._theme.accent)

    @cached_property
    def accent_text(self) -> QColor:
        """Text on the accent."""
        return colour(self._theme.accent_text)

    @cached_property
    def today(self) -> QColor:
        """The line of the present."""
        return colour(self._theme.error)

    @cached_property
    def hover(self) -> QColor:
        """Under the pointer."""
        return colour(self._theme.hover)

    @cached_property
    def selected(self) -> QColor:
        """Outline of the selected event."""
        return colour(self._theme.selected)

    @cached_property
    def selected_soft(self) -> QColor:
        """Ground of the selected event."""
        return colour(self._theme.selected_soft)

    @cached_property
    def raised(self) -> QColor:
        """Ground of chips and notices."""
        return colour(self._theme.raised)
