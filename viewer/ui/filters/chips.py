"""What is filtered for, as chips above the map: each takes itself away when clicked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from viewer.ui.common.flow import FlowLayout
from viewer.ui.common.tooltip import tooltip


class ChipBar(QFrame):
    """Shown only while a filter is active.

    Signals:
        chip_removed(key): the chip with this key was clicked.
        clear_requested: everything is to be shown again.
    """

    chip_removed = Signal(str)
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._count = QLabel()
        self._count.setObjectName("heading")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        clear = QPushButton("Clear")
        clear.setObjectName("link")
        clear.setToolTip("Show all events again (Esc)")
        clear.clicked.connect(self.clear_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._chips, 1)
        layout.addWidget(clear, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_chips(self, chips: Sequence[tuple[str, str]], count: str, sentence: str) -> None:
        """Show chips as (key, text), the count, and the filter as a sentence for tool tip and screen reader."""
        while item := self._flow.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key, text in chips:
            self._flow.addWidget(self._chip(key, text))
        self._count.setText(count)
        self.setToolTip(tooltip(sentence))
        self.setAccessibleName(sentence)
        self.setVisible(bool(chips))
        self._chips.updateGeometry()

    def _chip(self, key: str, text: str) -> QPushButton:
        chip = QPushButton(f"{text.replace('&', '&&')}  ✕")
        chip.setObjectName("chip")
        chip.setAccessibleName(f"Remove filter {text}")
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.clicked.connect(lambda: self.chip_removed.emit(key))
        return chip
