"""Settings: one typed value, kept as JSON with a version, written atomically, moved aside when broken."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from types import UnionType
from typing import get_args, get_origin, get_type_hints

VERSION = 1
RECENT_LENGTH = 10
SMALLEST_SCALE, LARGEST_SCALE = 0.6, 2.5
DEFAULT_SERVER = "nominatim.openstreetmap.org"


@dataclass(frozen=True)
class Settings:
    """Everything that is remembered between runs.

    Attributes:
        theme: ``system``, ``light``, ``dark`` or ``contrast``.
        scale: size of text and rows, 0.6 to 2.5.
        language: of map labels and dates, a BCP 47 tag; ``system`` follows the computer.
        map_language: of map labels, a code of the basemap; ``system`` follows ``language``.
        second_language: a second language for map labels, ``local`` for local script, empty for none.
        map_borders: how disputed borders are drawn, in the words of the basemap.
        map_seas: which names contested seas bear, likewise.
        map_muted: whether the ground steps back behind stops and routes.
        map_graticule: whether parallels and meridians are drawn; likewise ``map_scale_bar`` and ``map_night``.
        map_jumps: whether the map jumps instead of gliding.
        safe_graphics: whether Qt paints without the graphics card, from the next start on;
            ``was_told_of_safe_graphics`` whether the user has been told of it.
        recent: paths of files opened last, newest first.
        hidden_panes: names of the panes that are hidden.
        splitters: saved splitter sizes by name.
        geometry: base64 of the window's saved geometry.
        online_allowed: whether names may be looked up online when the user asks for it.
        online_server: the Nominatim server that is asked then.
        online_email: sent along with each request where it is not empty, as the server's operators wish.
        online_user_agent: how the program introduces itself there; empty for its own name.
    """

    theme: str = "system"
    scale: float = 1.0
    language: str = "system"
    map_language: str = "system"
    second_language: str = ""
    map_borders: str = "dashed"
    map_seas: str = "both"
    map_muted: bool = False
    map_graticule: bool = False
    map_scale_bar: bool = True
    map_night: bool = False
    map_jumps: bool = False
    safe_graphics: bool = False
    was_told_of_safe_graphics: bool = False
    recent: tuple[str, ...] = ()
    hidden_panes: tuple[str, ...] = ()
    splitters: tuple[tuple[str, tuple[int, ...]], ...] = ()
    geometry: str = ""
    online_allowed: bool = False
    online_server: str = DEFAULT_SERVER
    online_email: str = ""
    online_user_agent: str = ""

    def opened(self, path: str) -> "Settings":
        """The settings with a file at the top of the recent ones."""
        others = tuple(old for old in self.recent if old != path)
        return replace(self, recent=(path, *others)[:RECENT_LENGTH])


class SettingsStore:
    """The settings of the running program; every change is written at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.value, self.complaint = load_settings(folder)
        self._kept = self._overridden = self.value

    def override(self, theme: str = "", language: str = "") -> None:
        """Use another theme or language in this run only; what is written keeps its own. Empty overrides nothing."""
        self._kept = self.value
        self.value = replace(self.value, theme=theme or self.value.theme, language=language or self.value.language)
        self._overridden = self.value

    def change(self, settings: Settings) -> None:
        """Take other settings and write them, if they differ."""
        if settings != self.value:
            self.value = settings
            save_settings(self._folder, self._without_override())

    def _without_override(self) -> Settings:
        value, kept, overridden = self.value, self._kept, self._overridden
        return replace(
            value,
            theme=kept.theme if value.theme == overridden.theme else value.theme,
            language=kept.language if value.language == overridden.language else value.language,
        )


def load_settings(folder: Path) -> tuple[Settings, str]:
    """The settings of a profile's folder, and a sentence for the user where they could not be read.

    A file that is no settings file is renamed to ``settings.broken.json`` and the defaults hold.
    """
    path = folder / "settings.json"
    try:
        raw = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, ValueError):
        return Settings(), _moved_aside(path)
    if not isinstance(raw, dict) or raw.get("version") != VERSION:
        return Settings(), _moved_aside(path)
    return _settings_from(raw), ""


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings; the old file stays whole until the new one is."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"version": VERSION} | asdict(settings), indent=2, ensure_ascii=False)
    part = folder / "settings.json.part"
    part.write_text(text + "\n", "utf-8")
    part.replace(folder / "settings.json")


def _moved_aside(path: Path) -> str:
    broken = path.with_name("settings.broken.json")
    path.replace(broken)
    return f"The settings could not be read; they start anew. The old file is kept as {broken.name}."


def _settings_from(raw: Mapping[str, object]) -> Settings:
    """The settings with every value of the right type; others keep their default."""
    hints = get_type_hints(Settings)
    known = {}
    for field in fields(Settings):
        value = _frozen(raw.get(field.name))
        if field.name in raw and _fits(value, hints[field.name]):
            known[field.name] = value
    if not SMALLEST_SCALE <= known.get("scale", 1.0) <= LARGEST_SCALE:  # type: ignore[operator]
        del known["scale"]
    return replace(Settings(), **known)  # type: ignore[arg-type]


def _frozen(value: object) -> object:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


def _fits(value: object, hint: object) -> bool:
    if get_origin(hint) is UnionType:
        return any(_fits(value, option) for option in get_args(hint))
    if get_origin(hint) is tuple:
        arguments = get_args(hint)
        if not isinstance(value, tuple):
            return False
        if arguments[-1] is Ellipsis:
            return all(_fits(item, arguments[0]) for item in value)
        return len(value) == len(arguments) and all(map(_fits, value, arguments))
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, hint)  # type: ignore[arg-type]
