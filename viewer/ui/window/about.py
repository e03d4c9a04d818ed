"""What the program is, which version, and whose work it stands on."""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from viewer import paths

PARTS = ("PySide6-Essentials", "PySide6-Addons", "folium", "XStatic-Leaflet", "geopy", "numpy", "pandas")


def versions() -> dict[str, str]:
    """Version of the program and of the parts it is made of."""
    found = {"Wayline": _version("wayline"), "Python": platform.python_version(), "Qt": qVersion()}
    return found | {name: _version(name) for name in PARTS}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"


class AboutDialog(QDialog):
    """Versions and attributions, with a button that copies them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Wayline")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 520)
        heading = QLabel(f"Wayline {_version('wayline')}")
        heading.setObjectName("detailTitle")
        promise = QLabel("An itinerary as a map and a timeline, offline. Nothing you open leaves this computer.")
        promise.setWordWrap(True)
        self._text = "\n".join(f"{name} {number}" for name, number in versions().items()) + "\n\n" + _sources()
        body = QTextBrowser()
        body.setPlainText(self._text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton("Copy details", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        for widget in (heading, promise, body, buttons):
            layout.addWidget(widget)


def _sources() -> str:
    path = paths.resource("SOURCES.md")
    return path.read_text("utf-8") if path.exists() else ""
