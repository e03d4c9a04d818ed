"""The desk: one place, what it may mean, and everything one can do about it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.ui.common.flow import FlowLayout
from viewer.ui.common.labels import plain_label
from viewer.ui.common.theme import Theme
from viewer.ui.places.candidates import CandidateList
from viewer.ui.places.wording import breakable

SEARCH_HINT = "Another name, or coordinates: 35.68, 139.69"


@dataclass(frozen=True, slots=True)
class DeskText:
    """What the desk says about the place on it.

    Attributes:
        events: those with the place's name, in order; a decision may hold for one of them alone.
        event: index of the one that is meant then, unless the user chooses another.
    """

    title: str
    detail: str
    reason: str
    warnings: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    event: int = 0


class DeskPanel(QFrame):
    """Shows one place and asks what it means.

    Signals:
        use_requested: the current candidate is the one.
        leave_requested: the place is to stay without coordinates.
        pin_requested(is_wanted): the user wants to point at the map, or no longer.
        text_typed(text): something was typed into the search field.
    """

    use_requested = Signal()
    leave_requested = Signal()
    pin_requested = Signal(bool)
    text_typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._title, self._detail, self._reason = (plain_label(name=name) for name in ("detailTitle", "muted", "value"))
        self._warning, self._warning_text = _warning_box()
        self.search = QLineEdit()
        self.search.setPlaceholderText(SEARCH_HINT)
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName("Search again, or type coordinates")
        self.search.textEdited.connect(self.text_typed)
        self.search.returnPressed.connect(self._use_what_was_typed)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._go_down)
        self._caption, self._message = plain_label(name="heading"), plain_label(name="muted")
        self.candidates = CandidateList(theme)
        self.candidates.activated.connect(lambda _index: self.use_requested.emit())
        self.everywhere = QCheckBox()
        self.everywhere.toggled.connect(lambda _checked: self._show_scope())
        self.one_event = QComboBox()
        self.one_event.setAccessibleName("The event this holds for")
        self.one_event.setMinimumContentsLength(12)
        self.one_event.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._above = self._scrolled()
        self._buttons, self.use, self.pin, self.leave = self._actions()
        self._pinning = self._pin_banner()
        self._arrange()

    def show_place(self, text: DeskText) -> None:
        """Put another place on the desk; the search begins anew."""
        self._above.verticalScrollBar().setValue(0)
        self._title.setText(breakable(text.title))
        self._detail.setText(text.detail)
        self._reason.setText(text.reason)
        self._warning.setVisible(bool(text.warnings))
        self._warning_text.setText("\n".join(text.warnings))
        self.one_event.clear()
        self.one_event.addItems(text.events)
        self.one_event.setCurrentIndex(text.event)
        self.everywhere.setText(f"Apply to all {len(text.events)} events with this name")
        self.everywhere.setVisible(len(text.events) > 1)
        self.everywhere.setChecked(True)
        self._show_scope()
        self.search.clear()
        self.show_pinning(is_pinning=False)

    @property
    def only_event(self) -> int | None:
        """Index of the one event that a decision is to hold for; None for all of them."""
        return None if self.everywhere.isChecked() else self.one_event.currentIndex()

    @property
    def message(self) -> str:
        """What is said about the candidates, or about why there are none."""
        return self._message.text()

    def take_keyboard(self) -> None:
        """Let the candidates have the keyboard, or the search where there are none."""
        (self.search if self.candidates.isHidden() else self.candidates).setFocus()

    def show_caption(self, caption: str, message: str = "") -> None:
        """Say what the candidates are, and below it what there is to say about them."""
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self._message.setText(message)
        self._message.setVisible(bool(message))
        has_any = self.candidates.offered.rowCount() > 0
        had_keyboard = self.candidates.hasFocus()
        self.candidates.setVisible(has_any)
        if had_keyboard:
            self.take_keyboard()
        self.use.setEnabled(has_any and self.candidates.current is not None)

    def show_pinning(self, *, is_pinning: bool) -> None:
        """Ask for a click on the map instead of offering buttons, or no longer."""
        self._pinning.setVisible(is_pinning)
        self._buttons.setVisible(not is_pinning)

    def _use_what_was_typed(self) -> None:
        if self.search.text().strip():  # a second Enter, on the next place, must not decide that one too
            self.use_requested.emit()

    def _go_down(self) -> None:
        """From the search to the candidate after the first, which Enter would take from here already."""
        self.take_keyboard()
        after = self.candidates.offered.index(self.candidates.currentIndex().row() + 1)
        if after.isValid():
            self.candidates.setCurrentIndex(after)

    def _show_scope(self) -> None:
        self.one_event.setVisible(not self.everywhere.isChecked())

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 10)
        layout.setSpacing(5)
        layout.addWidget(self._above, 1)
        for widget in (self.everywhere, self.one_event, self._buttons, self._pinning):
            layout.addWidget(widget)

    def _scrolled(self) -> QScrollArea:
        """All that is above the buttons: of large letters on a low screen one sees a part, the buttons whole."""
        body, area = QWidget(), QScrollArea()
        body.setObjectName("paneBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(5)
        above = (self._title, self._detail, self._reason, self._warning, self.search, self._caption, self._message)
        for widget in above:
            layout.addWidget(widget)
        layout.addWidget(self.candidates, 1)
        layout.addStretch(0)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _actions(self) -> tuple[QWidget, QPushButton, QPushButton, QPushButton]:
        row = QWidget()
        flow = FlowLayout(row)
        use, pin, leave = (QPushButton(text) for text in ("Use this", "Drop a pin", "Leave out"))
        use.setObjectName("primary")
        use.setToolTip("This is the place that is meant (Enter)")
        pin.setToolTip("Point at the place on the map")
        leave.setToolTip("It is no place, or its place is not known: keep the events, draw no mark")
        use.clicked.connect(self.use_requested)
        pin.clicked.connect(lambda: self.pin_requested.emit(True))
        leave.clicked.connect(self.leave_requested)
        for button in (use, pin, leave):
            flow.addWidget(button)
        return row, use, pin, leave

    def _pin_banner(self) -> QFrame:
        banner = QFrame()
        banner.setObjectName("notice")
        row = QHBoxLayout(banner)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(plain_label("Click on the map where it is.", "heading"), 1)
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(lambda: self.pin_requested.emit(False))
        row.addWidget(cancel, 0, Qt.AlignmentFlag.AlignRight)
        banner.hide()
        return banner


def _warning_box() -> tuple[QFrame, QLabel]:
    box = QFrame()
    box.setObjectName("notice")
    box.setProperty("severity", "warning")
    layout = QVBoxLayout(box)
    layout.setContentsMargins(10, 6, 10, 6)
    label = plain_label()
    layout.addWidget(label)
    return box, label
