"""Notices beside the work: what went wrong and what to do, until they are closed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.session.ports import Notice, Severity
from viewer.ui.common.labels import plain_label

SIGNS = {Severity.INFO: "ⓘ", Severity.WARNING: "⚠", Severity.ERROR: "✖"}
MOST_NOTICES = 3


class NoticeArea(QWidget):
    """A stack of notices, the newest on top; empty it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(10, 8, 10, 0)
        self._layout.setSpacing(6)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show one more notice, in place of one on its topic or one that says the same; the oldest goes first."""
        for card in self._cards():
            is_on_topic = notice.topic and card.property("topic") == notice.topic
            if is_on_topic or card.accessibleName() == _sentence(notice):
                self._close(card)
        self._layout.insertWidget(0, self._card(notice))
        for card in self._cards()[MOST_NOTICES:]:
            self._close(card)
        self.show()

    def close_topic(self, topic: str) -> None:
        """Close the notice on a topic, if there is one."""
        for card in self._cards():
            if card.property("topic") == topic:
                self._close(card)

    @property
    def texts(self) -> list[str]:
        """What the notices say now, newest first."""
        return [card.accessibleName() for card in self._cards()]

    def _cards(self) -> list[QWidget]:
        items = (self._layout.itemAt(index) for index in range(self._layout.count()))
        return [card for item in items if item and (card := item.widget())]

    def _card(self, notice: Notice) -> QFrame:
        card = QFrame()
        card.setObjectName("notice")
        card.setProperty("severity", notice.severity.value)
        card.setProperty("topic", notice.topic)
        card.setAccessibleName(_sentence(notice))
        layout = QHBoxLayout(card)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.addWidget(QLabel(SIGNS[notice.severity]), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        for text, name in ((notice.message, "heading"), (notice.hint, "muted")):
            if text:
                words.addWidget(plain_label(text, name))
        layout.addLayout(words, 1)
        if notice.on_action:
            act = _button(notice.action)
            act.clicked.connect(notice.on_action)
            act.clicked.connect(lambda: self._close(card))
            layout.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
        if notice.details:
            copy = _button("Copy details")
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(notice.details))
            layout.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        close = _button("✕")
        close.setAccessibleName("Close this notice")
        close.clicked.connect(lambda: self._close(card))
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return card

    def _close(self, card: QWidget | None) -> None:
        if card is not None:
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        if not self._layout.count():
            self.hide()


def _sentence(notice: Notice) -> str:
    return f"{notice.message} {notice.hint}".strip()


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("link")
    return button
