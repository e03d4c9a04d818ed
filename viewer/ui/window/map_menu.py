"""What of the map can be chosen: languages, borders and names at sea, and what lies over it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from viewer.errors import UserError
from viewer.mapping.basemap.options import LANGUAGES, BasemapOptions
from viewer.session.ports import Notice, notice_of
from viewer.session.session import Session
from viewer.session.settings import Settings, SettingsStore
from viewer.ui.map.mounted import MountedMap
from viewer.ui.map.presenter import MapLook
from viewer.ui.window.appearance import Appearance
from viewer.ui.window.night import night_instant

LANGUAGE_NAMES = (
    ("system", "As the system"), ("en", "English"), ("ja", "日本語"), ("ko", "한국어"), ("zh", "中文"),
    ("ms", "Bahasa Melayu"), ("fr", "Français"), ("es", "Español"), ("de", "Deutsch"), ("ar", "العربية"),
    ("ru", "Русский"), ("local", "Local script"),
)  # fmt: skip
CHOICES = (
    ("map_language", "Names in", LANGUAGE_NAMES),
    ("second_language", "And in", (("", "No second language"), *LANGUAGE_NAMES[1:])),
    ("map_borders", "Disputed borders", (("dashed", "Dashed, with claims"), ("solid", "As held, without claims"))),
    (
        "map_seas",
        "Contested sea names",
        (("both", "Both names"), ("first", "That of the charts"), ("second", "The other one"), ("none", "None")),
    ),
)
TOGGLES = (
    ("map_graticule", "Parallels and meridians"),
    ("map_scale_bar", "Scale bar"),
    ("map_night", "Day and night at the selected event"),
    ("map_muted", "Quiet map"),
    ("map_jumps", "Jump instead of gliding"),
)
SAFE_GRAPHICS = "Safe graphics (from the next start on)"
MAP_FILES = "Maps (*.mbtiles)"


class MapMenu(QObject):
    """Fills the menu and tells how the map looks; every choice is kept in the settings."""

    def __init__(
        self,
        menu: QMenu,
        store: SettingsStore,
        mounted: MountedMap,
        changed: Callable[[], None],
        show_notice: Callable[[Notice], None],
    ) -> None:
        super().__init__(menu)
        self._menu, self._store, self._mounted = menu, store, mounted
        self._changed, self._show_notice = changed, show_notice
        for field, text, options in CHOICES:
            self._add_choices(field, text, options)
        menu.addSeparator()
        for field, text in (*TOGGLES, ("safe_graphics", SAFE_GRAPHICS)):
            self._add_toggle(field, text)
        menu.addSeparator()
        menu.addAction("Add a map of your own …", self._ask_for_map)
        self._remove = menu.addAction("Remove your own map", self._unmount)
        self._remove.setEnabled(False)

    def mount(self, path: Path) -> None:
        """Show a map of the user's above ours; what is wrong with it is told."""
        try:
            self._mounted.mount(path)
        except UserError as error:
            self._show_notice(notice_of(error))
            return
        self._remove.setEnabled(True)
        self._changed()

    def _add_choices(self, field: str, text: str, options: Sequence[tuple[str, str]]) -> None:
        menu = self._menu.addMenu(text)
        group = QActionGroup(menu)
        for value, name in options:
            action = QAction(name, group)
            action.setCheckable(True)
            action.setChecked(getattr(self._store.value, field) == value)
            action.triggered.connect(partial(self._set, field, value))
            menu.addAction(action)

    def _add_toggle(self, field: str, text: str) -> None:
        action = self._menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(getattr(self._store.value, field))
        action.toggled.connect(lambda is_on: self._set(field, is_on))

    def _set(self, field: str, value: object, _checked: bool = True) -> None:
        self._store.change(replace(self._store.value, **{field: value}))  # type: ignore[arg-type]
        self._changed()

    def _ask_for_map(self) -> None:
        parent = self._menu.parent()
        window = parent if isinstance(parent, QWidget) else None
        path, _ = QFileDialog.getOpenFileName(window, "Add a map of your own", "", MAP_FILES)
        if path:
            self.mount(Path(path))

    def _unmount(self) -> None:
        self._mounted.unmount()
        self._remove.setEnabled(False)
        self._changed()


def map_look(appearance: Appearance, settings: Settings, mounted: MountedMap, session: Session) -> MapLook:
    """How the map is to look by settings, theme and selection."""
    return MapLook(
        theme=appearance.theme,
        basemap=_basemap_options(appearance, settings),
        scale=appearance.scale,
        has_graticule=settings.map_graticule,
        has_scale_bar=settings.map_scale_bar,
        jumps=settings.map_jumps,
        night_at=night_instant(session) if settings.map_night else "",
        user_map=mounted.info,
    )


def _basemap_options(appearance: Appearance, settings: Settings) -> BasemapOptions:
    language = settings.map_language
    if language == "system":
        language = appearance.locale.name().partition("_")[0]
    options = BasemapOptions(
        theme=appearance.theme.name, language=language if language in LANGUAGES else "en", muted=settings.map_muted
    )
    try:
        return replace(
            options,
            second_language=settings.second_language,
            borders=settings.map_borders,
            seas=settings.map_seas,
        )
    except ValueError:  # a settings file from elsewhere may hold words that this version does not know
        return options
