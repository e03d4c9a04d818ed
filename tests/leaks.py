"""What a test may leave behind: nothing that runs and nothing that is shown."""

import gc
import threading
import time

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

PATIENCE_S = 2.0
OF_QT = ("QTipLabel",)  # Qt keeps its one tool tip


def alive() -> dict[int, str]:
    """Names of everything that runs or is shown now, by identity."""
    threads = {id(one): f"thread {one.name}" for one in threading.enumerate() if not is_of_qt(one)}
    widgets = {
        shiboken6.getCppPointer(one)[0]: f"widget {one!r}"
        for one in QApplication.topLevelWidgets()
        if one.metaObject().className() not in OF_QT
    }
    return threads | widgets | _running_objects()


def is_of_qt(thread: threading.Thread) -> bool:
    """Whether Python only knows the thread because Qt once ran Python code in it."""
    return thread.name.startswith("Dummy-")


def _running_objects() -> dict[int, str]:
    kinds = {QTimer: QTimer.isActive, QThread: QThread.isRunning, QThreadPool: QThreadPool.activeThreadCount}
    found = {}
    for one in gc.get_objects():
        test = next((kinds[kind] for kind in type(one).__mro__ if kind in kinds), None)
        if test and shiboken6.isValid(one) and test(one):
            found[id(one)] = f"{type(one).__name__} of {_owner(one)}"
    return found


def _owner(one: QObject) -> str:
    return repr(one.parent())


def wait_for_the_end(before: dict[int, str]) -> dict[int, str]:
    """What is alive and was not before, after deleted objects have gone and threads had time to end."""
    end = time.monotonic() + PATIENCE_S
    while True:
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        left = {key: name for key, name in alive().items() if key not in before}
        if not left or time.monotonic() > end:
            return left
        time.sleep(0.05)
