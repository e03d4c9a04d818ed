"""The list of keyboard shortcuts."""

from itertools import accumulate, groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from viewer.ui.common.labels import plain_label
from viewer.ui.window.actions import shortcut_rows

Group = list[tuple[str, str, str]]

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
    ("Places", "Enter", "from the list to the proposals; there, use this one"),
    ("Places", "Down", "from the search to what was found"),
    ("Places", "Esc", "give up a pin, or what is typed"),
    ("Everywhere", "Esc", "leave full screen, else clear selection, then filter"),
    ("Everywhere", "Tab", "go to the next pane"),
)


class ShortcutsDialog(QDialog):
    """All shortcuts, by menu and by pane, in two columns: a projector's screen is low."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = [*((menu, keys, text) for menu, text, keys in shortcut_rows()), *ELSEWHERE]
        order = list(dict.fromkeys(row[0] for row in rows))  # what a menu and a pane of one name say stands together
        rows.sort(key=lambda row: order.index(row[0]))
        groups = [list(group) for _, group in groupby(rows, key=lambda row: row[0])]
        columns = QHBoxLayout()
        columns.setSpacing(40)
        for part in _halves(groups):
            columns.addLayout(_grid(part))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(18)
        layout.addLayout(columns)
        layout.addWidget(buttons)


def _halves(groups: list[Group]) -> tuple[list[Group], list[Group]]:
    """The groups in two parts of about as many rows."""
    rows_before = list(accumulate(map(len, groups), initial=0))
    middle = min(range(len(rows_before)), key=lambda count: abs(2 * rows_before[count] - rows_before[-1]))
    return groups[:middle], groups[middle:]


def _grid(groups: list[Group]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(6)
    for group in groups:
        for number, (where, keys, text) in enumerate(group):
            heading = plain_label("" if number else where, "heading")
            row = grid.rowCount()
            for column, label in enumerate((heading, plain_label(text), plain_label(keys, "muted"))):
                label.setWordWrap(False)
                grid.addWidget(label, row, column)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid
