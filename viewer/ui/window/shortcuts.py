"""The list of keyboard shortcuts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from viewer.ui.window.actions import shortcut_rows

ELSEWHERE = (
    ("Agenda", "Up and down, Page up and down", "go from event to event"),
    ("Timeline", "Left and right", "move in time"),
    ("Timeline", "+ and −, or the wheel", "zoom"),
    ("Timeline", "0", "show all of time"),
    ("Timeline", "Home and End", "go to the first or the last event"),
    ("Timeline", "Double click", "zoom to an event"),
    ("Timeline", "Shift and drag", "choose a stretch of time"),
    ("Filters", "Space", "choose a value; with Alt, leave it out"),
    ("Map", "Arrows, + and −", "move and zoom"),
    ("Everywhere", "Esc", "leave full screen, else clear selection, then filter"),
    ("Everywhere", "Tab", "go to the next pane"),
)


class ShortcutsDialog(QDialog):
    """All shortcuts, by menu and by pane."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        group = ""
        rows = [*((menu, keys, text) for menu, text, keys in shortcut_rows()), *ELSEWHERE]
        for number, (where, keys, text) in enumerate(rows):
            heading = QLabel("" if where == group else where)
            heading.setObjectName("heading")
            group = where
            keys_label = QLabel(keys)
            keys_label.setObjectName("muted")
            grid.addWidget(heading, number, 0)
            grid.addWidget(QLabel(text), number, 1)
            grid.addWidget(keys_label, number, 2)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(18)
        layout.addLayout(grid)
        layout.addWidget(buttons)
