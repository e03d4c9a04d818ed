"""The guide opens with its pictures."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QPixmap, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer import paths
from viewer.ui.window.guide import GuideDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def test_the_guide_has_its_words_and_its_pictures(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = GuideDialog(window)
    dialog.show()
    document = dialog.browser.document()
    assert "a short guide" in document.toPlainText()
    pictures = sorted(path.name for path in paths.guide().parent.glob("*.jpg"))
    assert pictures
    for name in pictures:
        picture = document.resource(QTextDocument.ResourceType.ImageResource, QUrl(name))
        assert isinstance(picture, QPixmap)
        assert 0 < picture.width() <= dialog.width()


def test_every_picture_is_in_the_text() -> None:
    text = paths.guide().read_text("utf-8")
    assert all(f"]({path.name})" in text for path in paths.guide().parent.glob("*.jpg"))
