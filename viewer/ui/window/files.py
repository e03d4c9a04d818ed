"""What the commands of the File menu do."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer import paths
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.problems import Problem
from viewer.session.documents import OpenDocument
from viewer.session.session import Session
from viewer.session.settings import SettingsStore
from viewer.session.state import Origin, Select
from viewer.ui.importer.presenter import ImportPresenter
from viewer.ui.importer.problems import ProblemsDialog
from viewer.ui.window.opening import Opening
from viewer.ui.window.saving import Saving

FILE_KINDS = (
    "Itineraries and tables (*.wayline *.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods);;"
    "Wayline documents (*.wayline);;All files (*)"
)


class FileCommands(QObject):
    """Opens, pastes, saves, and shows what was not understood."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        document: OpenDocument,
        store: SettingsStore,
        opening: Opening,
        saving: Saving,
        importer: ImportPresenter,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._store, self._saving = window, session, store, saving
        self.document, self.opening, self.importer = document, opening, importer
        opening.problems_wanted.connect(self._show_problems)

    def callbacks(self) -> dict[str, Callable[[], None]]:
        """The commands by name."""
        saving = self._saving
        return {
            "open": self._ask_and_open,
            "open_folder": self._ask_folder,
            "open_tour": lambda: self.opening.open(paths.shipped_itinerary()),
            "paste": lambda: self.opening.paste(QGuiApplication.clipboard().text()),
            "save": saving.save,
            "save_as": saving.save_as,
            "save_copy": saving.save_copy,
            "save_copy_with_places": saving.save_copy,
            "export": saving.export,
            "save_template": saving.save_template,
            "import_settings": self.opening.show_import_settings,
            "problems": self._show_problems,
        }

    def possible(self) -> dict[str, bool]:
        """Whether the commands that need something make sense now, by name."""
        has_events = bool(len(self._session.itinerary.table))
        needs_events = (
            "save", "save_as", "save_copy", "save_copy_with_places", "export", "import_settings", "problems",
        )  # fmt: skip
        return dict.fromkeys(needs_events, has_events)

    def _ask_and_open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, "Open an itinerary; several files become one", self._folder(), FILE_KINDS
        )
        if chosen:
            self.opening.open_several([Path(path) for path in chosen])

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._window, "Open all tables of a folder", self._folder())
        if folder:
            self.opening.open(Path(folder))

    def _folder(self) -> str:
        recent = self._store.value.recent
        return str(Path(recent[0]).parent) if recent else ""

    def _show_problems(self) -> None:
        itinerary = self._session.itinerary
        dialog = ProblemsDialog(self._window, itinerary.problems, has_file=bool(self.document.loaded.imported))
        dialog.event_wanted.connect(self._select)
        dialog.file_wanted.connect(self.opening.show_import_settings)
        dialog.show()

    def _select(self, problem: Problem) -> None:
        event_id = event_of(self._session.itinerary, problem)
        if event_id:
            self._session.apply(Select(event_id), Origin.IMPORTER)


def event_of(itinerary: Itinerary, problem: Problem) -> str:
    """The id of the event that a problem is about; empty where it is about none."""
    rows = np.flatnonzero(itinerary.table.row_numbers == problem.row) if problem.row else np.empty(0)
    return itinerary.table.ids[int(rows[0])] if len(rows) else ""


def ask_path(window: QWidget) -> Callable[[str, str, str], Path | None]:
    """A function that asks where to save; before a file is written over the dialog asks, ending included."""

    def ask(title: str, suggested: str, kinds: str) -> Path | None:
        """Where to save, beginning with a suggested path; None where the dialog was given up."""
        dialog = QFileDialog(window, title, str(Path(suggested).parent), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(suggested).suffix)
        dialog.selectFile(Path(suggested).name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    return ask
