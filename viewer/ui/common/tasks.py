"""Background work on Qt's thread pool: lanes, progress, cancelling, and results that come too late are dropped."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from viewer.errors import UserError
from viewer.session.ports import Lane, Work

PROGRESS_INTERVAL_S = 0.05


class _Signals(QObject):
    progressed = Signal(object, float, str)
    finished = Signal(object, object)
    failed = Signal(object, object)


@dataclass(eq=False)
class _Task:
    """One piece of work; ``done`` and ``refused`` are called on the thread of the runner."""

    lane: Lane
    label: str
    work: Work
    done: Callable[[object], None]
    refused: Callable[[UserError], None]
    cancelled: Event = field(default_factory=Event)


class _Job(QRunnable):
    def __init__(self, task: _Task, signals: _Signals) -> None:
        super().__init__()
        self._task, self._signals = task, signals
        self._last_s = 0.0

    def run(self) -> None:
        """Do the work and send its result, or its error, home."""
        try:
            result = self._task.work(self._progress, self._task.cancelled.is_set)
        except Exception as error:  # noqa: BLE001 - sent to the one crash boundary, on the thread that owns it
            self._signals.failed.emit(self._task, error)
        else:
            self._signals.finished.emit(self._task, result)

    def _progress(self, share: float, text: str) -> None:
        now = time.monotonic()
        if now - self._last_s >= PROGRESS_INTERVAL_S or share >= 1:
            self._last_s = now
            self._signals.progressed.emit(self._task, share, text)


class ThreadTaskRunner(QObject):
    """Runs work on threads, one task at a time in each lane.

    Signals:
        started(lane, label), progressed(lane, share, text), ended(lane): for whoever shows progress.
    """

    started = Signal(object, str)
    progressed = Signal(object, float, str)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._current: dict[Lane, _Task] = {}
        self._signals = _Signals(self)
        self._signals.progressed.connect(self._on_progress)
        self._signals.finished.connect(self._on_finished)
        self._signals.failed.connect(self._on_failed)

    def start(
        self, lane: Lane, label: str, work: Work, done: Callable[[object], None], failed: Callable[[UserError], None]
    ) -> None:
        """Run the work; an old task of the lane is cancelled and its result dropped."""
        self.cancel(lane)
        task = _Task(lane, label, work, done, failed)
        self._current[lane] = task
        self.started.emit(lane, label)
        self._pool.start(_Job(task, self._signals))

    def cancel(self, lane: Lane) -> None:
        """Ask the lane's task to stop; its result is dropped."""
        task = self._current.pop(lane, None)
        if task:
            task.cancelled.set()
            self.ended.emit(lane)

    def is_busy(self, lane: Lane) -> bool:
        """Whether the lane has a task under way."""
        return lane in self._current

    def close(self) -> None:
        """Cancel everything and wait for the threads; nothing outlives the window."""
        for lane in tuple(self._current):
            self.cancel(lane)
        self._pool.waitForDone()

    def _on_progress(self, task: _Task, share: float, text: str) -> None:
        if self._current.get(task.lane) is task:
            self.progressed.emit(task.lane, share, text)

    def _on_finished(self, task: _Task, result: object) -> None:
        if self._take(task):
            task.done(result)

    def _on_failed(self, task: _Task, error: Exception) -> None:
        if not self._take(task):
            return
        if isinstance(error, UserError):
            task.refused(error)
        else:
            raise error

    def _take(self, task: _Task) -> bool:
        if self._current.get(task.lane) is not task:
            return False
        del self._current[task.lane]
        self.ended.emit(task.lane)
        return True
