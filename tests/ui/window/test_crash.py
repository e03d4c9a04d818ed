"""A bug is told once, in words, with a report that can be kept; the window goes on."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from viewer.errors import UserError
from viewer.ui.window.crash import MOST_REPORTS, CrashBoundary, CrashDialog, report_text

# the screenless platform says so of every dialog
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def refused() -> list[UserError]:
    return []


@pytest.fixture
def boundary(qtbot: QtBot, tmp_path: Path, refused: list[UserError]) -> Iterator[CrashBoundary]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    hooks = sys.excepthook, threading.excepthook
    made = CrashBoundary(tmp_path, refused.append, window)
    made.install()
    yield made
    sys.excepthook, threading.excepthook = hooks


def take(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def dialogs(boundary: CrashBoundary) -> list[CrashDialog]:
    return boundary.parent().findChildren(CrashDialog)


def test_a_bug_opens_one_dialog_however_often_it_comes(qtbot: QtBot, boundary: CrashBoundary) -> None:
    for number in range(5):
        take(ZeroDivisionError(f"number {number}"))
    qtbot.waitUntil(lambda: bool(dialogs(boundary)))
    assert len(dialogs(boundary)) == 1
    text = dialogs(boundary)[0].findChild(QPlainTextEdit).toPlainText()
    assert "ZeroDivisionError: number 0" in text
    assert "Qt " in text
    dialogs(boundary)[0].reject()


def test_after_the_dialog_is_closed_the_next_bug_opens_another(qtbot: QtBot, boundary: CrashBoundary) -> None:
    for number in range(2):
        take(ZeroDivisionError(f"number {number}"))
        qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in dialogs(boundary)))
        dialog = next(dialog for dialog in dialogs(boundary) if dialog.isVisible())
        assert f"number {number}" in dialog.findChild(QPlainTextEdit).toPlainText()
        dialog.reject()


def test_every_bug_is_written_beside_the_log_and_old_reports_go(boundary: CrashBoundary, tmp_path: Path) -> None:
    for number in range(MOST_REPORTS + 3):
        take(ValueError(f"number {number}"))
    reports = sorted(tmp_path.glob("crash-*.txt"))
    assert len(reports) == MOST_REPORTS
    assert f"number {MOST_REPORTS + 2}" in reports[-1].read_text("utf-8")


def test_a_user_error_is_no_bug(
    qtbot: QtBot, boundary: CrashBoundary, refused: list[UserError], tmp_path: Path
) -> None:
    take(UserError("The disk is full."))
    qtbot.waitUntil(lambda: bool(refused))
    assert refused[0].message == "The disk is full."
    assert not dialogs(boundary)
    assert not list(tmp_path.iterdir())


def test_a_bug_on_another_thread_is_shown_in_the_window(qtbot: QtBot, boundary: CrashBoundary) -> None:
    def fail() -> None:
        raise LookupError("far away")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(dialogs(boundary)))
    assert "far away" in dialogs(boundary)[0].findChild(QPlainTextEdit).toPlainText()
    dialogs(boundary)[0].reject()


def test_copy_details_puts_the_report_on_the_clipboard(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = CrashDialog("all that is known", window)
    buttons = dialog.findChild(QDialogButtonBox).buttons()
    next(button for button in buttons if button.text() == "Copy details").click()
    assert QGuiApplication.clipboard().text() == "all that is known"


def test_a_report_does_not_name_the_home_of_the_user() -> None:
    assert str(Path.home()) not in report_text(f'File "{Path.home()}/itinerary.py", line 1')
