from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from viewer.session.choices import ChoiceMemory
from viewer.session.documents import OpenDocument
from viewer.session.ports import Lane, Notice
from viewer.session.session import Session
from viewer.session.settings import SettingsStore
from viewer.session.unsaved import UnsavedWork
from viewer.ui.common.tasks import ThreadTaskRunner
from viewer.ui.common.theme import ThemeName, load_theme
from viewer.ui.importer.dialog import ImportDialog
from viewer.ui.importer.presenter import ImportPresenter
from viewer.ui.window.opening import Opening

GERMAN = "Datum;Ort;Titel\n03.04.2024;Wien;Konzert\n05.04.2024;Graz;Probe\n"
AMBIGUOUS = "Date,Place,What\n03/04/2024,Wien,Concert\n05/04/2024,Graz,Rehearsal\n"


@dataclass(eq=False)
class Desk:
    """Opening and the importer as the program builds them, with a plain window in place of the whole one."""

    qtbot: QtBot
    window: QMainWindow
    session: Session
    tasks: ThreadTaskRunner
    document: OpenDocument
    opening: Opening
    importer: ImportPresenter
    notices: list[Notice] = field(default_factory=list)

    def open(self, *paths: Path) -> None:
        self.opening.open_several(paths)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is being read and nothing is about to be."""
        self.qtbot.waitUntil(lambda: not self.tasks.is_busy(Lane.LOAD) and not self.importer.is_waiting, timeout=10_000)

    @property
    def dialog(self) -> ImportDialog:
        assert self.importer.dialog is not None
        return self.importer.dialog


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    profile = tmp_path / "profile"
    window = QMainWindow()
    qtbot.addWidget(window)
    notices: list[Notice] = []
    session, tasks = Session(), ThreadTaskRunner()
    document = OpenDocument(session, ChoiceMemory(profile), UnsavedWork(profile / "unsaved"))
    opening = Opening(document, tasks, SettingsStore(profile), notices.append, window)
    theme = load_theme(ThemeName.LIGHT)
    importer = ImportPresenter(window, tasks, opening.read, lambda: theme, lambda: QLocale("en"))
    opening.ask_with(importer)
    window.show()
    yield Desk(qtbot, window, session, tasks, document, opening, importer, notices)
    importer.close()
    tasks.close()


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str, str], Path]:
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write
