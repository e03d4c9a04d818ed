"""A list, or in its place a sentence that says why there is nothing in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from viewer.ui.common.labels import plain_label

_AIR_PX = 24


class HintedList(QStackedWidget):
    """Shows the list while there is no hint."""

    def __init__(self, view: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = plain_label(name="hint")
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setContentsMargins(_AIR_PX, _AIR_PX, _AIR_PX, _AIR_PX)
        self.addWidget(view)
        self.addWidget(self._label)

    @property
    def hint(self) -> str:
        """Why nothing is listed; empty where the list is shown."""
        return self._label.text()

    def set_hint(self, text: str) -> None:
        """Say why nothing is listed; an empty text shows the list."""
        self._label.setText(text)
        self.setCurrentIndex(1 if text else 0)
