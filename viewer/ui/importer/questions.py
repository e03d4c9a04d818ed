"""The questions of a file, one below the other, open ones first; three are seen at once, more are scrolled to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.importing.settings import Question
from viewer.ui.importer.question_card import QuestionCard

MOST_HEIGHT_PX = 190


class QuestionList(QScrollArea):
    """Cards with questions; without any it takes no room.

    Signals:
        answered(question, choice): the user chose.
    """

    answered = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[Question, str], ...] = ()
        self.cards: list[QuestionCard] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Questions")
        self._show_cards()

    def show_questions(self, asked: Sequence[tuple[Question, str]]) -> None:
        """Show questions with the answers given so far; an empty answer is an open question."""
        if tuple(asked) != self._shown:
            self._shown = tuple(asked)
            self._show_cards()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take no more height than the cards need at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        body = self.widget()
        layout = body.layout() if body else None
        needed = layout.heightForWidth(self.viewport().width()) if layout and self.cards else 0
        self.setFixedHeight(min(needed, MOST_HEIGHT_PX))

    def _show_cards(self) -> None:
        body = QWidget()
        body.setObjectName("canvas")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.cards = [QuestionCard(question, chosen) for question, chosen in self._shown]
        for card in self.cards:
            card.answered.connect(self.answered)
            layout.addWidget(card)
        self.setWidget(body)
        self.setVisible(bool(self.cards))
        self._fit()
