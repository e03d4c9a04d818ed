"""Controls that play the events in order of time."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QSlider, QWidget

from viewer.timeline.playback import Reach, Score
from viewer.ui.timeline.sign_button import Sign, SignButton

_FRAME_MS = 33
_SLIDER_STEPS = 1000
_SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
_NORMAL = _SPEEDS.index(1.0)


class PlaybackBar(QWidget):
    """Play, pause, step, speed and a slider; it moves an instant through a score and says where it is.

    Signals:
        instant_changed: the instant reached, in seconds of wall time; a float.
        playing_changed: whether it plays.
        reach_chosen: the `Reach` in which events are shown.
        finished: the end of the score was reached.
    """

    instant_changed = Signal(float)
    playing_changed = Signal(bool)
    reach_chosen = Signal(object)
    finished = Signal()

    def __init__(self, score: Score, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = score
        self._wall_s = 0.0
        self._has_begun = False
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self._back = self._button(Sign.BACK, self.tr("Step to the event before"), lambda: self.step(-1))
        self._play = self._button(Sign.PLAY, self.tr("Play"), self.toggle)
        self._forth = self._button(Sign.FORTH, self.tr("Step to the next event"), lambda: self.step(1))
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._speed = QComboBox(self)
        self._reach = QComboBox(self)
        self._fill()
        self._lay_out()
        self.set_score(score)

    @property
    def is_playing(self) -> bool:
        """Whether it plays."""
        return self._timer.isActive()

    @property
    def instant_s(self) -> float | None:
        """Where playback stands; None where there is nothing to play."""
        return self._score.instant_at(self._wall_s) if len(self._score) else None

    @property
    def reach(self) -> Reach:
        """What of time is to be shown while playing."""
        return Reach(self._reach.currentData())

    @property
    def place(self) -> int:
        """The index in the score of the event that is reached; -1 where there is nothing to play."""
        return self._score.place_at(self._wall_s)

    def set_score(self, score: Score) -> None:
        """Play other events; playback goes on from the same event, or the same instant where it is gone."""
        self._wall_s = self._same_wall_s(score)
        self._score = score
        self.setEnabled(len(score) > 0)
        if not len(score):
            self._has_begun = False
            self.pause()
        self._show_position()

    def _same_wall_s(self, score: Score) -> float:
        if not len(score) or not len(self._score):
            return 0.0
        same = score.wall_of(int(self._score.rows[self.place]))
        return score.wall_at(self._score.instant_at(self._wall_s)) if same is None else same

    def seek(self, row: int) -> None:
        """Move to an event without a signal; nothing happens where it is not played."""
        wall = self._score.wall_of(row)
        if wall is not None:
            self._wall_s, self._has_begun = wall, True
            self._show_position()

    def play(self) -> None:
        """Begin to play, from the start if the end was reached."""
        if self.is_playing or not len(self._score):
            return
        if self._wall_s >= self._score.duration_wall_s:
            self._wall_s = 0.0
        self._clock.start()
        self._timer.start()
        self._say_playing()
        self._go_to(self._wall_s)

    def pause(self) -> None:
        """Stop where it is."""
        if self.is_playing:
            self._timer.stop()
            self._say_playing()

    def toggle(self) -> None:
        """Play or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def step(self, by: int) -> None:
        """Pause, and move to the next (+1) or the previous (-1) event; the first step goes to the first event."""
        self.pause()
        target = self._score.stepped(self._wall_s, by if self._has_begun else 0)
        if target is not None:
            self._go_to(target)

    def _tick(self) -> None:
        wall = self._wall_s + self._clock.restart() / 1000 * float(self._speed.currentData())
        self._go_to(min(wall, self._score.duration_wall_s))
        if wall >= self._score.duration_wall_s:
            self.pause()
            self.finished.emit()

    def _go_to(self, wall_s: float) -> None:
        self._wall_s, self._has_begun = wall_s, True
        self._show_position()
        self.instant_changed.emit(self._score.instant_at(wall_s))

    def _show_position(self) -> None:
        whole = self._score.duration_wall_s
        self._slider.blockSignals(True)
        self._slider.setValue(round(_SLIDER_STEPS * self._wall_s / whole) if whole else 0)
        self._slider.blockSignals(False)

    def _slide(self, value: int) -> None:
        if len(self._score):
            self._go_to(self._score.duration_wall_s * value / _SLIDER_STEPS)

    def _say_playing(self) -> None:
        if self.is_playing:
            self._play.show_sign(Sign.PAUSE, self.tr("Pause"))
        else:
            self._play.show_sign(Sign.PLAY, self.tr("Play"))
        self.playing_changed.emit(self.is_playing)

    def _fill(self) -> None:
        self._slider.setRange(0, _SLIDER_STEPS)
        self._slider.setAccessibleName(self.tr("Position in the playback"))
        self._slider.valueChanged.connect(self._slide)
        for speed in _SPEEDS:
            self._speed.addItem(f"{speed:g}×", speed)
        self._speed.setCurrentIndex(_NORMAL)
        self._speed.setAccessibleName(self.tr("Speed of the playback"))
        self._reach.addItem(self.tr("Events up to now"), Reach.CUMULATIVE.value)
        self._reach.addItem(self.tr("Recent events"), Reach.WINDOW.value)
        self._reach.setAccessibleName(self.tr("Events shown while playing"))
        self._reach.activated.connect(lambda _index: self.reach_chosen.emit(self.reach))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 8, 2)
        layout.setSpacing(4)
        for widget in (self._back, self._play, self._forth):
            layout.addWidget(widget)
        layout.addWidget(self._slider, 1)
        layout.addWidget(self._speed)
        layout.addWidget(self._reach)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _button(self, sign: Sign, name: str, clicked: Callable[[], None]) -> SignButton:
        button = SignButton(sign, name, self)
        button.clicked.connect(lambda _checked: clicked())
        return button
