"""The typeface of the window: on Linux the one that the map writes its names in."""

import sys

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from viewer import paths

FAMILY = "Noto Sans"
FILES = "window-*.woff2"  # one for each weight


def use_typeface(application: QApplication) -> None:
    """Write in the typeface that comes along, where the system has none of its own that one can count on.

    Windows and macOS have one. What the typeface lacks is written in the system's, as before.
    """
    if sys.platform != "linux":
        return
    for file in sorted(paths.resource("basemap", "data", "fonts").glob(FILES)):
        QFontDatabase.addApplicationFont(str(file))
    font = application.font()
    font.setFamilies([FAMILY, font.family()])
    application.setFont(font)
