"""What the program is, which version, and whose work it stands on."""

import platform
import sqlite3
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWebEngineCore import qWebEngineChromiumVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from viewer import paths
from viewer.ui.window.parts import distributions, licence_of

PROGRAM = "wayline"
PROMISE = "An itinerary as a map and a timeline, offline. Nothing you open leaves this computer."
# What no package's metadata speaks of: the parts below Python.
FOUNDATIONS = {
    "Python": "PSF-2.0",
    "Qt": "LGPL-3.0-only, its libraries lie beside the program and can be replaced",
    "Chromium": "BSD-3-Clause and others, as part of Qt WebEngine",
    "SQLite": "public domain",
}


def versions() -> dict[str, str]:
    """Version of the program, of what lies below it, and of every package it needs."""
    found = {
        "Wayline": _version(PROGRAM),
        "Python": platform.python_version(),
        "Qt": str(qVersion()),
        "Chromium": str(qWebEngineChromiumVersion()),
        "SQLite": sqlite3.sqlite_version,
    }
    return found | {part.metadata["Name"]: part.version for part in distributions(PROGRAM)[1:]}


def licences() -> dict[str, str]:
    """The licence of each of the parts that `versions` names, in the same order."""
    found = {"Wayline": "MIT"} | FOUNDATIONS
    return found | {part.metadata["Name"]: licence_of(part) for part in distributions(PROGRAM)[1:]}


def details() -> str:
    """Versions, licences and sources as plain text, for the clipboard."""
    said = licences()
    lines = [f"{name} {number}: {said[name]}" for name, number in versions().items()]
    return "\n".join([*lines, "", _sources()])


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"


class AboutDialog(QDialog):
    """Versions, licences and attributions, with a button that copies them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Wayline")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 560)
        heading = QLabel(f"Wayline {_version(PROGRAM)}")
        heading.setObjectName("detailTitle")
        promise = QLabel(PROMISE)
        promise.setWordWrap(True)
        body = QTextBrowser()
        body.setOpenLinks(False)
        body.setMarkdown(_page())
        body.setAccessibleName("Parts, licences and sources")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton("Copy details", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        for widget in (heading, promise, body, buttons):
            layout.addWidget(widget)


def _page() -> str:
    said = licences()
    rows = [f"| {name} | {number} | {said[name].replace('|', '/')} |" for name, number in versions().items()]
    return "\n".join(["| Part | Version | Licence |", "|---|---|---|", *rows, "", _sources()])


def _sources() -> str:
    """What each folder of shipped data says of its origin."""
    pages = sorted(paths.resource().rglob("SOURCES.md"))
    return "\n\n".join(page.read_text("utf-8").strip() for page in pages)
