"""Saving: asks where to, writes in the background, and tells what became of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer import paths
from viewer.errors import UserError
from viewer.exporting.document import SUFFIX, Document
from viewer.session.documents import OpenDocument
from viewer.session.ports import Lane, Notice, Severity, TaskRunner, notice_of
from viewer.session.session import Session
from viewer.session.settings import SettingsStore
from viewer.session.writing import export_for_spreadsheets, save_copy, save_document, save_template

DOCUMENTS = "Wayline documents (*.wayline)"
TABLES = "Tables (*.csv)"
AskPath = Callable[[str, str, str], Path | None]


class Saving(QObject):
    """Writes files out of what is open.

    Signals:
        saved: the document was written.
    """

    saved = Signal()

    def __init__(
        self,
        session: Session,
        document: OpenDocument,
        tasks: TaskRunner,
        store: SettingsStore,
        show_notice: Callable[[Notice], None],
        ask_path: AskPath,
        parent: QObject,
    ) -> None:
        """Args: ``ask_path(title, suggested name, kinds)`` asks the user, None where they change their mind."""
        super().__init__(parent)
        self._session, self._document, self._tasks, self._store = session, document, tasks, store
        self._show_notice, self._ask_path = show_notice, ask_path

    def save(self) -> None:
        """Write the document; the first time it is asked where to."""
        path = self._document.path if self._document.is_document else None
        path = path or self._ask("Save", "", SUFFIX, DOCUMENTS)
        if path:
            document = self._document.document()
            self._write(path, partial(save_document, path, document), lambda: self._on_saved(path, document))

    def save_as(self) -> None:
        """Write the document elsewhere."""
        path = self._ask("Save as", "", SUFFIX, DOCUMENTS)
        if path:
            document = self._document.document()
            self._write(path, partial(save_document, path, document), lambda: self._on_saved(path, document))

    def save_copy(self) -> None:
        """Write a CSV with all original columns and what was resolved."""
        path = self._ask("Save a copy as CSV", " with places", ".csv", TABLES)
        if path:
            sources, original = self._document.loaded.sources, self._document.path
            self._write(path, partial(save_copy, path, self._session.itinerary, sources, original))

    def export(self) -> None:
        """Write a CSV in which spreadsheet programs find no formula."""
        path = self._ask("Export for spreadsheets", " for spreadsheets", ".csv", TABLES)
        if path:
            self._write(path, partial(export_for_spreadsheets, path, self._session.itinerary, self._document.path))

    def save_template(self) -> None:
        """Write a table to start from."""
        path = self._ask_path("Save a template", str(self._folder() / "itinerary template.csv"), TABLES)
        if path:
            self._write(_with_suffix(path, ".csv"), partial(save_template, _with_suffix(path, ".csv")))

    def _ask(self, title: str, addition: str, suffix: str, kinds: str) -> Path | None:
        stem = self._document.path.stem if self._document.path else "itinerary"
        path = self._ask_path(title, str(self._folder() / f"{stem}{addition}{suffix}"), kinds)
        return _with_suffix(path, suffix) if path else None

    def _folder(self) -> Path:
        """The folder of what is open, unless that is the program's own; else that of the last file."""
        path = self._document.path
        if path and not self._document.is_in_profile and path != paths.shipped_itinerary():
            return path.parent
        return Path.home()

    def _write(self, path: Path, write: Callable[[], None], done: Callable[[], None] = lambda: None) -> None:
        def tell(_result: object) -> None:
            done()
            self._show_notice(Notice(Severity.INFO, f"Saved as {path.name}.", str(path.parent), topic="saved"))

        self._tasks.start(Lane.EXPORT, f"Writing {path.name}", lambda _progress, _cancelled: write(), tell, self._fail)

    def _on_saved(self, path: Path, document: Document) -> None:
        self._document.saved(path, document)
        self._store.change(self._store.value.opened(str(path)))
        self.saved.emit()

    def _fail(self, error: UserError) -> None:
        self._show_notice(notice_of(error))


def _with_suffix(path: Path, suffix: str) -> Path:
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
