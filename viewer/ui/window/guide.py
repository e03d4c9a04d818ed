"""The user guide, shown by the program itself: it comes along and needs no network and no browser."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from viewer import paths

MARGIN_PX = 24


class GuideDialog(QDialog):
    """The guide in a window of its own, so that one can read and try at the same time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Wayline: a short guide")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(800, 720)
        self.browser = QTextBrowser()
        self.browser.setOpenExternalLinks(False)
        self.browser.document().setDocumentMargin(MARGIN_PX)
        self.browser.setSource(QUrl.fromLocalFile(str(paths.guide())), QTextDocument.ResourceType.MarkdownResource)
        self.browser.setAccessibleName("Guide")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.addWidget(self.browser)
        layout.addWidget(buttons)
