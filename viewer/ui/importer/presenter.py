"""Joins the importer and the session: every decision reads the file again, in the background."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from viewer.errors import UserError
from viewer.importing.reader import Reading, inspect
from viewer.importing.settings import ImportSettings, Question
from viewer.itinerary.problems import Problem
from viewer.session.answers import answered, with_defaults
from viewer.session.loading import Loaded, SourceFile
from viewer.session.ports import IsCancelled, Lane, Progress
from viewer.ui.common.tasks import ThreadTaskRunner
from viewer.ui.common.theme import Theme
from viewer.ui.importer.dialog import ImportDialog

DEBOUNCE_MS = 150
PREVIEW_FROM_BYTES = 1_000_000
Read = Callable[[Sequence[SourceFile], Loaded, Progress, IsCancelled], Loaded]


@dataclass(eq=False)
class _Import:
    """One import that is under way.

    Attributes:
        answers: by source and question, the question and what the user chose.
        is_agreed: the user pressed Import while the file was still being read.
    """

    dialog: ImportDialog
    sources: list[SourceFile]
    loaded: Loaded
    current: int = 0
    answers: dict[tuple[int, str], tuple[Question, str]] = field(default_factory=dict)
    is_agreed: bool = False

    @property
    def source(self) -> SourceFile:
        return self.sources[self.current]

    def asked(self, reading: Reading) -> list[tuple[Question, str]]:
        """The open questions of the source that is shown, then those that were answered."""
        given = [pair for (index, _), pair in self.answers.items() if index == self.current]
        codes = {question.code for question, _ in given}
        return [*((question, "") for question in reading.questions if question.code not in codes), *given]


class ImportPresenter(QObject):
    """Runs the importer.

    Signals:
        was_read(loaded): the files were read with other settings; show what came of it.
        agreed(loaded): the user wants it so.
        given_up: the user wants back what was there before.
    """

    was_read = Signal(object)
    agreed = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        window: QWidget,
        tasks: ThreadTaskRunner,
        read: Read,
        theme: Callable[[], Theme],
        locale: Callable[[], QLocale],
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._read_sources = window, tasks, read
        self._theme, self._locale = theme, locale
        self._import: _Import | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._read)
        tasks.progressed.connect(self._on_progress)

    @property
    def dialog(self) -> ImportDialog | None:
        """The window of the import that is under way, None while there is none."""
        return self._import.dialog if self._import else None

    @property
    def is_waiting(self) -> bool:
        """Whether a decision was taken that is not being read yet."""
        return self._timer.isActive()

    def ask(self, loaded: Loaded) -> None:
        """Show the importer for files that were read; what it shows is not read again before a decision."""
        self.close()
        dialog = ImportDialog(self._window, self._theme())
        self._import = _Import(dialog, list(loaded.sources), loaded)
        dialog.settings_changed.connect(self._take_settings)
        dialog.answered.connect(self._take_answer)
        dialog.role_chosen.connect(self._take_role)
        dialog.source_chosen.connect(self._show_source)
        dialog.import_requested.connect(self._agree)
        dialog.rejected.connect(self._give_up)
        first_open = (i for i, reading in enumerate(loaded.readings) if reading.questions)
        self._show_source(next(first_open, 0))
        if not loaded.imported:
            self._read()
        dialog.show()

    def go_to(self, problem: Problem) -> None:
        """Show the line of a problem."""
        if self._import:
            self._import.dialog.go_to(problem)

    def close(self) -> None:
        """Close the importer without a word; what is shown stays."""
        if self._import:
            dialog = self._import.dialog
            self._import = None
            self._timer.stop()
            self._tasks.cancel(Lane.LOAD)
            dialog.close()

    def _show_source(self, index: int) -> None:
        if not self._import:
            return
        self._import.current = index
        self._import.dialog.show_sources([source.name for source in self._import.sources], index)
        self._show(self._import.loaded)

    def _show(self, loaded: Loaded) -> None:
        if self._import and loaded.imported:
            self._show_reading(loaded.readings[self._import.current])
            self._import.dialog.show_itinerary(loaded.content.itinerary, self._locale())

    def _show_reading(self, reading: Reading) -> None:
        if self._import:
            settings = self._import.source.settings
            self._import.dialog.show_reading(reading, settings, self._import.asked(reading))

    # What the user decides

    def _take_settings(self, settings: ImportSettings) -> None:
        if self._import:
            self._import.sources[self._import.current] = replace(self._import.source, settings=settings)
            self._timer.start()

    def _take_answer(self, question: Question, choice: str) -> None:
        if self._import:
            self._import.answers[self._import.current, question.code] = question, choice
            self._take_settings(answered(self._import.source.settings, question, choice))

    def _take_role(self, header: str, role: str) -> None:
        if self._import:
            settings = self._import.source.settings
            self._take_settings(replace(settings, roles=dict(settings.roles) | {header: role}))

    def _agree(self) -> None:
        if not self._import:
            return
        if self.is_waiting or self._tasks.is_busy(Lane.LOAD):
            self._import.is_agreed = True
            return
        loaded, questions = self._import.loaded, [reading.questions for reading in self._import.loaded.readings]
        sources = tuple(
            replace(source, settings=with_defaults(source.settings, asked))
            for source, asked in zip(loaded.sources, questions, strict=True)
        )
        self.close()
        self.agreed.emit(replace(loaded, sources=sources))

    def _give_up(self) -> None:
        if self._import:
            self.close()
            self.given_up.emit()

    # Reading

    def _read(self) -> None:
        """Read again; of a large file the first records are shown before the rest is read."""
        if not self._import:
            return
        source = self._import.source
        self._import.dialog.show_progress(0.0)
        if len(source.data) < PREVIEW_FROM_BYTES:
            self._read_all()
            return
        self._tasks.start(
            Lane.LOAD,
            f"Reading {source.name}",
            lambda _progress, _cancelled: inspect(source.data, source.name, source.settings),
            self._on_preview,
            self._on_refused,
        )

    def _read_all(self) -> None:
        if not self._import:
            return
        sources, known, read = tuple(self._import.sources), self._import.loaded, self._read_sources
        self._tasks.start(
            Lane.LOAD,
            f"Reading {self._import.source.name}",
            lambda progress, is_cancelled: read(sources, known, progress, is_cancelled),
            self._on_read,
            self._on_refused,
        )

    def _on_preview(self, reading: object) -> None:
        assert isinstance(reading, Reading)
        self._show_reading(reading)
        self._read_all()

    def _on_read(self, loaded: object) -> None:
        assert isinstance(loaded, Loaded)
        if not self._import:
            return
        self._import.loaded = loaded
        self._import.dialog.show_progress(None)
        self._show(loaded)
        self.was_read.emit(loaded)
        if self._import.is_agreed:
            self._agree()

    def _on_refused(self, error: UserError) -> None:
        if self._import:
            self._import.is_agreed = False
            self._import.dialog.show_progress(None)
            self._import.dialog.show_refusal(error)

    def _on_progress(self, lane: Lane, share: float, text: str) -> None:
        if self._import and lane is Lane.LOAD:
            self._import.dialog.show_progress(share, text)
