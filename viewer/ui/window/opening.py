"""Opening files: in the background, with progress, questions where there are any, a notice where it fails."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer import paths
from viewer.errors import UserError
from viewer.itinerary.problems import Problem
from viewer.session.documents import OpenDocument
from viewer.session.loading import Loaded, SourceFile
from viewer.session.opening import Opened
from viewer.session.ports import IsCancelled, Lane, Notice, Progress, Severity, TaskRunner, notice_of
from viewer.session.settings import SettingsStore
from viewer.ui.importer.presenter import ImportPresenter
from viewer.ui.importer.words import counted

TOPIC = "file"
NOTHING_TO_PASTE = Notice(
    Severity.INFO, "There is no table on the clipboard.", "Copy some rows in a spreadsheet, then paste them here."
)


class Opening(QObject):
    """Opens files into the document; a file with questions opens the importer.

    Signals:
        opened: something else is open now; what was said about the last file is of no use any more.
        problems_wanted: the user wants to read about the problems of what was opened.
    """

    opened = Signal()
    problems_wanted = Signal()

    def __init__(
        self,
        document: OpenDocument,
        tasks: TaskRunner,
        store: SettingsStore,
        show_notice: Callable[[Notice], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._tasks, self._store, self._show_notice = document, tasks, store, show_notice
        self._importer: ImportPresenter | None = None
        self._before: Opened | None = None

    def ask_with(self, importer: ImportPresenter) -> None:
        """Use an importer for questions, and for the import settings."""
        self._importer = importer
        importer.was_read.connect(self._document.show)
        importer.agreed.connect(self._on_agreed)
        importer.given_up.connect(self._on_given_up)

    def open(self, path: Path) -> None:
        """Open a file; what was open stays until the new one is read."""
        self.open_several([path])

    def open_several(self, chosen: Sequence[Path]) -> None:
        """Open files, or a folder, as one itinerary."""
        self._start(f"Opening {chosen[0].name}", partial(self._document.opener().open_files, tuple(chosen)))

    def paste(self, text: str) -> None:
        """Read text from the clipboard like a file."""
        if not text.strip():
            self._show_notice(NOTHING_TO_PASTE)
            return
        self._start("Reading the clipboard", partial(self._document.opener().open_text, text))

    def read(
        self, sources: Sequence[SourceFile], known: Loaded, progress: Progress, is_cancelled: IsCancelled
    ) -> Loaded:
        """Read the sources of what is open again, on any thread; what a document keeps beside them is put back."""
        document = self._document
        return document.opener().read_again(sources, known, document.state(), progress, is_cancelled)

    def show_import_settings(self, problem: Problem | None = None) -> None:
        """Show the importer for what is open, at the line of a problem if there is one."""
        if self._importer and self._document.loaded.sources:
            self._before = self._document.as_opened()
            self._importer.ask(self._document.loaded)
            if problem:
                self._importer.go_to(problem)

    def _start(self, label: str, work: Callable[[Progress, IsCancelled], Opened]) -> None:
        if self._importer:
            self._importer.close()
        self._tasks.start(Lane.LOAD, label, work, self._on_opened, self._on_failed)

    def _on_opened(self, opened: object) -> None:
        assert isinstance(opened, Opened)
        before = self._document.as_opened()
        self._document.open(opened)
        self.opened.emit()
        self._remember_path()
        if opened.is_asking and self._importer:
            self._before = before
            self._importer.ask(opened.loaded)
        else:
            self._tell_problems(opened.loaded)

    def _on_agreed(self, loaded: Loaded) -> None:
        self._document.keep_settings(loaded)
        self._before = None
        self._tell_problems(loaded)

    def _on_given_up(self) -> None:
        if self._before and self._before.loaded.content is not self._document.loaded.content:
            self._document.open(self._before)
        self._before = None

    def _remember_path(self) -> None:
        path = self._document.path
        if path and path != paths.shipped_itinerary():
            self._store.change(self._store.value.opened(str(path)))

    def _tell_problems(self, loaded: Loaded) -> None:
        problems = loaded.content.itinerary.problems
        rows = len({(problem.row, problem.column) for problem in problems if problem.row})
        if not rows:
            return
        events = counted(len(loaded.content.itinerary.table), "event")
        cells = counted(rows, "cell was", "cells were")
        self._show_notice(
            Notice(
                Severity.WARNING,
                f"{events} opened; {cells} not understood in full.",
                "Nothing was left out: the rows are kept.",
                action="Show",
                on_action=self.problems_wanted.emit,
                topic=TOPIC,
            )
        )

    def _on_failed(self, error: UserError) -> None:
        self._show_notice(notice_of(error))
