"""What can be asked of the timeline by button: its lanes, its zoom, the folding of empty time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from viewer.ui.timeline.sign_button import Sign, SignButton

_ZOOM_FACTOR = 1.5


class TimelineToolbar(QWidget):
    """A row of controls above the timeline.

    Signals:
        lanes_chosen: the key of a facet.
        zoom_clicked: the factor, above 1 for closer.
        fit_clicked: show all of time.
        folding_toggled: whether empty time is to be folded.
        playback_toggled: whether the playback controls are to be shown.
        clocks_toggled: whether a second clock is to be shown.
    """

    lanes_chosen = Signal(str)
    zoom_clicked = Signal(float)
    fit_clicked = Signal()
    folding_toggled = Signal(bool)
    playback_toggled = Signal(bool)
    clocks_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 8, 2)
        layout.setSpacing(4)
        label = QLabel(self.tr("&Lanes"), self)
        self._lanes = QComboBox(self)
        self._lanes.setAccessibleName(self.tr("Lanes of the timeline"))
        self._lanes.activated.connect(lambda index: self.lanes_chosen.emit(self._lanes.itemData(index)))
        label.setBuddy(self._lanes)
        layout.addWidget(label)
        layout.addWidget(self._lanes)
        layout.addStretch(1)
        self._folding = self._toggle(Sign.FOLD, self.tr("Fold empty time"), self.folding_toggled)
        buttons = (
            self._toggle(Sign.PLAY, self.tr("Play the events in order of time"), self.playback_toggled),
            self._toggle(Sign.CLOCKS, self.tr("Show the days here beside the days there"), self.clocks_toggled),
            self._folding,
            self._button(Sign.FARTHER, self.tr("Zoom out"), lambda: self.zoom_clicked.emit(1 / _ZOOM_FACTOR)),
            self._button(Sign.CLOSER, self.tr("Zoom in"), lambda: self.zoom_clicked.emit(_ZOOM_FACTOR)),
            self._button(Sign.WHOLE, self.tr("Show all of time"), self.fit_clicked.emit),
        )
        for button in buttons:
            layout.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_facets(self, facets: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer facets as lanes, each with its key and its name, and mark the chosen one."""
        self._lanes.clear()
        for key, name in facets:
            self._lanes.addItem(name, key)
        self._lanes.setCurrentIndex(max(self._lanes.findData(chosen), 0))

    def set_chosen(self, key: str) -> None:
        """Mark the facet of the lanes, without a signal."""
        self._lanes.setCurrentIndex(max(self._lanes.findData(key), 0))

    def set_folding(self, is_folding: bool) -> None:
        """Mark whether time is folded, without a signal."""
        self._folding.blockSignals(True)
        self._folding.setChecked(is_folding)
        self._folding.blockSignals(False)

    def _button(self, sign: Sign, name: str, clicked: Callable[[], None]) -> QToolButton:
        button = SignButton(sign, name, self)
        button.clicked.connect(lambda _checked: clicked())
        return button

    def _toggle(self, sign: Sign, name: str, toggled: SignalInstance) -> QToolButton:
        button = SignButton(sign, name, self)
        button.setCheckable(True)
        button.toggled.connect(toggled)
        return button
