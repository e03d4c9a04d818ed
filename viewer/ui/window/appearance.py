"""Theme, size and language of the whole window, from the settings and the system."""

from dataclasses import replace

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from viewer.session.settings import SettingsStore
from viewer.ui.common.style import palette, style_sheet
from viewer.ui.common.theme import Theme, ThemeName, load_theme

SMALLEST, LARGEST, STEP = 0.7, 2.2, 1.1
BASE_FONT_PX = 13


class Appearance(QObject):
    """Knows the theme, scale and locale in force, and tells when they change.

    Signals:
        changed: anything of it is different now.
    """

    changed = Signal()

    def __init__(self, application: QApplication, store: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application, self._store = application, store
        self.theme = load_theme(self._theme_name())
        application.styleHints().colorSchemeChanged.connect(self._on_scheme)
        self._apply()

    @property
    def scale(self) -> float:
        """Size of text and rows; 1 is normal."""
        return self._store.value.scale

    @property
    def locale(self) -> QLocale:
        """The locale for dates and map labels."""
        language = self._store.value.language
        return QLocale() if language == "system" else QLocale(language)

    def set_theme(self, name: str) -> None:
        """Use a theme by name, or ``system``."""
        self._change(theme=name)

    def resize(self, steps: int) -> None:
        """Make everything larger (positive) or smaller; 0 is back to normal."""
        scale = 1.0 if steps == 0 else min(max(self.scale * STEP**steps, SMALLEST), LARGEST)
        self._change(scale=round(scale, 3))

    def _change(self, **changes: object) -> None:
        self._store.change(replace(self._store.value, **changes))  # type: ignore[arg-type]
        self._refresh()

    def _on_scheme(self, _scheme: Qt.ColorScheme) -> None:
        if self._store.value.theme == "system":
            self._refresh()

    def _refresh(self) -> None:
        self.theme = load_theme(self._theme_name())
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        font = self._application.font()
        font.setPixelSize(round(BASE_FONT_PX * self.scale))
        self._application.setFont(font)
        self._application.setPalette(palette(self.theme))
        self._application.setStyleSheet(style_sheet(self.theme) + _sizes(self.theme, self.scale))

    def _theme_name(self) -> ThemeName:
        wanted = self._store.value.theme
        if wanted in set(ThemeName):
            return ThemeName(wanted)
        is_dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return ThemeName.DARK if is_dark else ThemeName.LIGHT


def _sizes(theme: Theme, scale: float) -> str:
    """What of the style sheet depends on the scale: a style sheet's fonts do not follow the application's."""
    box = round(14 * scale)
    return (
        f"QCheckBox::indicator, QAbstractItemView::indicator, QRadioButton::indicator"
        f" {{ width: {box}px; height: {box}px; }}"
        f"QRadioButton::indicator {{ border-radius: {box // 2 + 1}px; }}"
        f"* {{ font-size: {round(BASE_FONT_PX * scale)}px; }}"
        f"QLabel#detailTitle {{ font-size: {round(17 * scale)}px; font-weight: 700; color: {theme.text}; }}"
        f"QLabel#paneTitle, QStatusBar QLabel {{ font-size: {round(12 * scale)}px; }}"
    )
