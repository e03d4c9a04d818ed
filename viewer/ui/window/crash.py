"""The one place where a bug ends: it is logged and told, and the window goes on with what it held."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from traceback import format_exception
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from viewer.errors import UserError
from viewer.ui.window.about import versions

log = logging.getLogger(__name__)
FAULT_LOG = "fault.log"
MOST_REPORTS = 20
QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashBoundary(QObject):
    """Takes every error that nobody handled, from any thread, and shows it in the thread of the window.

    Args:
        folder: where reports are written, the profile's folder for state.
        tell: shows a `UserError`, which is no bug.
        parent: the window; dialogs stand before it.

    Signals:
        failed(report): a bug came here; the text of its report.
    """

    failed = Signal(str)
    _refused = Signal(object)

    def __init__(self, folder: Path, tell: Callable[[UserError], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._folder, self._window = folder, parent
        self._dialog: CrashDialog | None = None
        self.failed.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the end of all unhandled errors of this process."""
        sys.excepthook = self.take
        threading.excepthook = lambda args: self.take(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the error, write its report, and have it shown; an interruption by keyboard ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            QGuiApplication.quit()
        elif isinstance(error, UserError):
            self._refused.emit(error)
        else:
            log.critical("an error that nobody expected", exc_info=(kind, error, trace))
            report = report_text("".join(format_exception(kind, error, trace)))
            _keep(report, self._folder)
            self.failed.emit(report)

    def _show(self, report: str) -> None:
        """One dialog at a time: an error on every repaint must not bury the screen."""
        if self._dialog is None:
            self._dialog = CrashDialog(report, self._window)
            self._dialog.finished.connect(self._forget)
            self._dialog.open()

    def _forget(self, _result: int) -> None:
        self._dialog = None


class CrashDialog(QDialog):
    """Says that something went wrong, and hands over the report; nothing is sent anywhere."""

    def __init__(self, report: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle("Something went wrong")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 420)
        heading = QLabel("This is a bug in Wayline, not in your file.")
        heading.setObjectName("detailTitle")
        promise = QLabel("What you had open is still there, and you can go on. Nothing was sent anywhere.")
        promise.setWordWrap(True)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName("Report")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton("Copy details", QDialogButtonBox.ButtonRole.ActionRole)
        save = buttons.addButton("Save report …", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        save.clicked.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        for widget in (heading, promise, text, buttons):
            layout.addWidget(widget)

    def _save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, "Save the report", "wayline-report.txt", "Texts (*.txt)")
        if path:
            try:
                Path(path).write_text(self._report, "utf-8")
            except OSError as error:
                raise UserError("The report cannot be written there.", "Choose another folder.", str(error)) from error


def report_text(trace: str) -> str:
    """A report: versions and the trace, without the name of the user's home."""
    parts = "\n".join(f"{name} {number}" for name, number in versions().items())
    return f"{parts}\n{sys.platform}\n\n{trace}".replace(str(Path.home()), "~")


def keep_faults(folder: Path) -> None:
    """Have the interpreter write down where it was when the process is killed by a fault of native code."""
    folder.mkdir(parents=True, exist_ok=True)
    faulthandler.enable((folder / FAULT_LOG).open("w", encoding="utf-8"))


def log_qt_messages() -> None:
    """Send what Qt has to say to the log instead of to a console that nobody sees."""
    qt_log = logging.getLogger("qt")

    def take(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        qt_log.log(QT_LEVELS.get(kind, logging.WARNING), message)

    qInstallMessageHandler(take)


def _keep(report: str, folder: Path) -> None:
    """Write a report beside the log; only the newest are kept."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        name = f"crash-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
        (folder / name).write_text(report, "utf-8")
        for old in sorted(folder.glob("crash-*.txt"))[:-MOST_REPORTS]:
            old.unlink()
    except OSError as error:
        log.warning("the report could not be written: %s", error)
