"""One question of the importer: a plain sentence, its answers, and what is taken until there is one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from viewer.importing.settings import Question
from viewer.ui.common.flow import FlowLayout
from viewer.ui.importer.words import answer_text

MOST_BUTTONS = 4
FREE_CODES = ("missing_year",)  # other answers than the choices are possible
_LONGEST_BUTTON = 60
NO_ANSWER = "Choose …"


class QuestionCard(QFrame):
    """Asks one question; a few short answers are buttons, many are a list, a free one is typed.

    Signals:
        answered(question, choice): the user chose.
    """

    answered = Signal(object, str)

    def __init__(self, question: Question, chosen: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.setObjectName("notice")
        self.setProperty("severity", "info" if chosen else "warning")
        self.setAccessibleName(question.message)
        sentence = QLabel(question.message)
        sentence.setObjectName("heading")
        sentence.setWordWrap(True)
        sign = QLabel("✓" if chosen else "?")
        sign.setObjectName("heading")
        sign.setAccessibleName("answered" if chosen else "open question")
        line = QHBoxLayout()
        line.addWidget(sign)
        line.addWidget(sentence, 1)
        self.field = self._field(chosen or question.default)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.field)

    def _field(self, current: str) -> QWidget:
        choices = self.question.choices
        if not choices:
            return self._typed(current)
        if self.question.code in FREE_CODES:
            return self._suggested(current)
        texts = [answer_text(self.question, choice) for choice in choices]
        if len(choices) <= MOST_BUTTONS and max(map(len, texts)) <= _LONGEST_BUTTON:
            return self._buttons(texts, current)
        return self._list(texts, current)

    def _buttons(self, texts: list[str], current: str) -> QWidget:
        field = QWidget()
        flow = FlowLayout(field, gap_px=14)
        group = QButtonGroup(field)
        for choice, text in zip(self.question.choices, texts, strict=True):
            button = QRadioButton(text.replace("&", "&&"))
            button.setChecked(choice == current)
            button.clicked.connect(lambda _checked, choice=choice: self._tell(choice))
            group.addButton(button)
            flow.addWidget(button)
        return field

    def _list(self, texts: list[str], current: str) -> QWidget:
        field = QComboBox()
        field.setAccessibleName(self.question.message)
        if current not in self.question.choices:
            field.addItem(NO_ANSWER, "")
        for choice, text in zip(self.question.choices, texts, strict=True):
            field.addItem(text, choice)
        field.setCurrentIndex(max(field.findData(current), 0))
        field.activated.connect(lambda _index: self._tell(field.currentData()))
        return field

    def _suggested(self, current: str) -> QWidget:
        """A list in which one can also type."""
        field = QComboBox()
        field.setEditable(True)
        field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        field.addItems(list(self.question.choices))
        field.setCurrentText(current)
        line = field.lineEdit()
        assert line is not None  # an editable list has one
        line.setAccessibleName(self.question.message)
        line.setPlaceholderText(NO_ANSWER)
        field.textActivated.connect(self._tell)
        line.editingFinished.connect(lambda: self._tell(line.text().strip()) if line.isModified() else None)
        field.setFixedWidth(field.fontMetrics().horizontalAdvance("0") * 22)
        return field

    def _typed(self, current: str) -> QWidget:
        field = QLineEdit(current)
        field.setAccessibleName(self.question.message)
        field.setPlaceholderText("2025 or 2025-10-27")
        field.editingFinished.connect(lambda: self._tell(field.text().strip()) if field.isModified() else None)
        return field

    def _tell(self, choice: str) -> None:
        if choice:
            self.answered.emit(self.question, choice)
