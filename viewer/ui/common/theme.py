"""The colours of the program: one JSON file per theme, read by the widgets and by the map page alike."""

import json
from dataclasses import dataclass, fields
from enum import StrEnum

from viewer import paths


class ThemeName(StrEnum):
    """The themes that are shipped."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True)
class Theme:
    """Colours as ``#rrggbb`` or ``#rrggbbaa``, named for what they colour.

    Attributes:
        categories: colours to tell values apart, safe for colour-blind readers; more values repeat them.
    """

    name: str
    is_dark: bool
    window: str
    surface: str
    surface_alt: str
    raised: str
    border: str
    divider: str
    text: str
    text_muted: str
    accent: str
    accent_text: str
    accent_soft: str
    hover: str
    selected: str
    selected_soft: str
    warning: str
    warning_soft: str
    error: str
    error_soft: str
    ok: str
    grid: str
    weekend: str
    night: str
    shadow: str
    categories: tuple[str, ...]

    def category(self, index: int) -> str:
        """The colour of the value with this index, from 0; negative means no value."""
        return self.categories[index % len(self.categories)] if index >= 0 else self.text_muted


def load_theme(name: ThemeName) -> Theme:
    """The shipped theme of a name."""
    raw = json.loads(paths.resource("themes", f"{name.value}.json").read_text("utf-8"))
    known = {field.name: raw[field.name] for field in fields(Theme)}
    return Theme(**known | {"categories": tuple(raw["categories"])})
