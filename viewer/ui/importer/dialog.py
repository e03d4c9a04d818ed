"""The importer: the file as it stands, what was understood of it, and the questions that are left."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.errors import UserError
from viewer.importing.reader import Reading
from viewer.importing.settings import ImportSettings, Question
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.problems import Problem
from viewer.ui.common.theme import Theme
from viewer.ui.importer.options import OptionsBar
from viewer.ui.importer.problems import ProblemsTable
from viewer.ui.importer.questions import QuestionList
from viewer.ui.importer.tables import EventsTable, FileTable
from viewer.ui.importer.words import counted, how_it_was_read, summary

STEPS = 1000
SMALLEST_PX = (680, 460)
EDGE_PX = 12
Asked = Sequence[tuple[Question, str]]


class ImportDialog(QDialog):
    """Shows one file at a time and tells what the user decides; it reads nothing itself.

    Signals:
        settings_changed(settings): the user decided how the file is to be read.
        answered(question, choice): the user answered a question.
        role_chosen(header, role): the user said what a column is for.
        source_chosen(index): the user wants to see another of the files.
        import_requested: the itinerary is to be kept as it is read now.
    """

    settings_changed = Signal(object)
    answered = Signal(object, str)
    role_chosen = Signal(str, str)
    source_chosen = Signal(int)
    import_requested = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._window = parent.window()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1040, 640)
        self.setMinimumSize(*SMALLEST_PX)
        self.heading, self.manner, self.outcome = QLabel(), QLabel(), QLabel()
        self.sources = QComboBox()
        self.questions, self.options = QuestionList(), OptionsBar()
        self.file, self.events, self.problems = FileTable(theme), EventsTable(), ProblemsTable()
        self.refusal = QLabel()
        self.tabs = QTabWidget()
        self.progress = QProgressBar()
        self.import_button, self.cancel_button = QPushButton("Import"), QPushButton("Cancel")
        self.small_button = QPushButton("See the map")
        self._large = self.geometry()
        self._build()
        self._connect()

    def show_sources(self, names: Sequence[str], current: int) -> None:
        """Say which files there are; one alone needs no list."""
        self.setWindowTitle(f"Import {names[current]}" if len(names) == 1 else f"Import {counted(len(names), 'file')}")
        self.heading.setText(names[current])
        self.heading.setVisible(len(names) == 1)
        self.sources.setVisible(len(names) > 1)
        self.sources.clear()
        self.sources.addItems(list(names))
        self.sources.setCurrentIndex(current)

    def show_reading(self, reading: Reading, settings: ImportSettings, asked: Asked) -> None:
        """Show how a file was understood, and what is asked with the answers given so far."""
        form = f"{reading.format} · " if reading.format else ""
        self.manner.setText(form + how_it_was_read(reading))
        self.questions.show_questions(asked)
        self.options.show_reading(reading, settings)
        self.file.show_reading(reading)
        self.problems.show_problems(reading.problems)
        number = len(reading.problems)
        self.tabs.setTabText(2, f"Problems ({number:,})" if number else "Problems")
        self.refusal.hide()
        self.import_button.setEnabled(True)

    def show_itinerary(self, itinerary: Itinerary, locale: QLocale) -> None:
        """Show what becomes of the file."""
        self.events.show_itinerary(itinerary, locale)
        self.tabs.setTabText(1, f"As events ({len(itinerary.table):,})")
        self.outcome.setText(summary(itinerary, locale))

    def show_refusal(self, error: UserError) -> None:
        """Say why the file cannot be read with these settings; they can be changed again."""
        self.refusal.setText(f"{error.message} {error.hint}".strip())
        self.refusal.show()
        self.import_button.setEnabled(False)

    def show_progress(self, share: float | None, text: str = "") -> None:
        """Show how far the reading is, 0 to 1; None says that it is done."""
        self.progress.setVisible(share is not None)
        if share is not None:
            self.progress.setValue(round(share * STEPS))
            self.progress.setAccessibleDescription(text)

    def go_to(self, problem: Problem) -> None:
        """Show the line of a problem in the file."""
        self.tabs.setCurrentIndex(0)
        self.file.go_to(problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter in a table or a field is meant for that; only on a button it presses it."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not isinstance(self.focusWidget(), QPushButton):
            event.accept()
            return
        super().keyPressEvent(event)

    def _make_small(self, is_small: bool) -> None:
        """Leave only the questions and the outcome, at the lower edge; or everything again."""
        if is_small:
            self._large = self.geometry()
        for part in (self.options, self.tabs):
            part.setVisible(not is_small)
        self.small_button.setText("See the file" if is_small else "See the map")
        self.setMinimumHeight(0 if is_small else SMALLEST_PX[1])
        if is_small:
            self.resize(self.width(), self.sizeHint().height())
            lowest = self._window.frameGeometry().bottom() - self.height() - EDGE_PX
            self.move(self._large.left(), max(self._large.top(), lowest))
        else:
            self.setGeometry(self._large)

    def _build(self) -> None:
        self.heading.setObjectName("detailTitle")
        self.manner.setObjectName("muted")
        self.outcome.setObjectName("heading")
        self.sources.setAccessibleName("File")
        self.refusal.setObjectName("refusal")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        for label in (self.heading, self.manner, self.outcome, self.refusal):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.tabs.addTab(self.file, "The file")
        self.tabs.addTab(self.events, "As events")
        self.tabs.addTab(self.problems, "Problems")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(10)
        head = QHBoxLayout()
        for widget in (self.heading, self.sources, self.manner):
            head.addWidget(widget)
        head.addStretch(1)
        layout.addLayout(head)
        for part in (self.questions, self.options, self.refusal):
            layout.addWidget(part)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self.progress.setRange(0, STEPS)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        self.progress.setAccessibleName("Reading")
        self.progress.hide()
        self.import_button.setDefault(True)
        self.cancel_button.setAutoDefault(False)
        self.small_button.setAutoDefault(False)
        self.small_button.setCheckable(True)
        self.small_button.setToolTip("Make this window small, to see map and timeline behind it")
        foot = QHBoxLayout()
        foot.addWidget(self.outcome, 1)
        for widget in (self.progress, self.small_button, self.cancel_button, self.import_button):
            foot.addWidget(widget)
        return foot

    def _connect(self) -> None:
        self.questions.answered.connect(self.answered)
        self.options.changed.connect(self.settings_changed)
        self.file.roles.role_chosen.connect(self.role_chosen)
        self.sources.activated.connect(self.source_chosen)
        self.problems.chosen.connect(self.go_to)
        self.import_button.clicked.connect(self.import_requested)
        self.cancel_button.clicked.connect(self.reject)
        self.small_button.toggled.connect(self._make_small)
