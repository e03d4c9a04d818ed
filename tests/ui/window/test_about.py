"""The About box names every part, with a licence for each."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.window.about import AboutDialog, details, licences, versions


def test_versions_and_licences_name_the_same_parts() -> None:
    assert list(versions()) == list(licences())
    assert {"Wayline", "Python", "Qt", "Chromium", "folium", "numpy"} <= set(versions())


def test_every_part_has_a_version_and_a_licence() -> None:
    assert [name for name, text in {**versions(), **licences()}.items() if text in ("", "?")] == []


def test_the_box_shows_the_parts_and_copies_them(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = AboutDialog(window)
    assert "Chromium" in dialog.findChild(QTextBrowser).toPlainText()
    buttons = dialog.findChild(QDialogButtonBox).buttons()
    next(button for button in buttons if button.text() == "Copy details").click()
    assert QGuiApplication.clipboard().text() == details()


def test_the_sources_of_the_shipped_data_are_named() -> None:
    said = details()
    assert "GeoNames" in said
    assert "Natural Earth" in said
