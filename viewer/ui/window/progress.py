"""Progress of background work, with a button to cancel it; hidden while nothing runs."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from viewer.session.ports import Lane
from viewer.ui.common.tasks import ThreadTaskRunner

PATIENCE_MS = 250
STEPS = 1000
WIDTH_PX = 220


class ProgressStrip(QWidget):
    """Stands in the status bar, so that nothing moves when it comes and goes; work that ends quickly never shows it.

    Signals:
        cancel_requested(lane): the user wants the work to stop.
    """

    cancel_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane: Lane | None = None
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setRange(0, STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(WIDTH_PX)
        cancel = QPushButton("Cancel")
        cancel.setObjectName("link")
        cancel.clicked.connect(lambda: self.cancel_requested.emit(self._lane))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.show)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._text)
        layout.addWidget(self._bar)
        layout.addWidget(cancel)
        layout.addStretch(1)
        self.hide()

    def follow(self, runner: ThreadTaskRunner) -> None:
        """Show the progress of a runner's tasks."""
        runner.started.connect(self._on_started)
        runner.progressed.connect(self._on_progress)
        runner.ended.connect(self._on_ended)
        self.cancel_requested.connect(runner.cancel)

    def _on_started(self, lane: Lane, label: str) -> None:
        if not label:
            return
        self._lane = lane
        self._text.setText(label)
        self._bar.setValue(0)
        self._timer.start()

    def _on_progress(self, lane: Lane, share: float, text: str) -> None:
        if lane is self._lane:
            self._bar.setValue(round(share * STEPS))
            self._text.setText(text)

    def _on_ended(self, lane: Lane) -> None:
        if lane is self._lane:
            self._lane = None
            self._timer.stop()
            self.hide()
