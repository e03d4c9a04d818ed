"""What can be asked of the timeline by button: its lanes, its zoom, the folding of empty time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

_ZOOM_FACTOR = 1.5


class TimelineToolbar(QWidget):
    """A row of controls above the timeline.

    Signals:
        lanes_chosen: the key of a facet.
        zoom_clicked: the factor, above 1 for closer.
        fit_clicked: show all of time.
        folding_toggled: whether empty time is to be folded.
        playback_toggled: whether the playback controls are to be shown.
    """

    lanes_chosen = Signal(str)
    zoom_clicked = Signal(float)
    fit_clicked = Signal()
    folding_toggled = Signal(bool)
    playback_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 3, 8, 3)
        layout.setSpacing(4)
        label = QLabel(self.tr("&Lanes"), self)
        self._lanes = QComboBox(self)
        self._lanes.setAccessibleName(self.tr("Lanes of the timeline"))
        self._lanes.activated.connect(lambda index: self.lanes_chosen.emit(self._lanes.itemData(index)))
        label.setBuddy(self._lanes)
        layout.addWidget(label)
        layout.addWidget(self._lanes)
        layout.addStretch(1)
        self._playback = self._toggle("▶", self.tr("Play the events in order of time"), self.playback_toggled)
        self._folding = self._toggle("⋚", self.tr("Fold empty time"), self.folding_toggled)
        buttons = (
            self._playback,
            self._folding,
            self._button("−", self.tr("Zoom out"), lambda: self.zoom_clicked.emit(1 / _ZOOM_FACTOR)),
            self._button("+", self.tr("Zoom in"), lambda: self.zoom_clicked.emit(_ZOOM_FACTOR)),
            self._button("↔", self.tr("Show all of time"), self.fit_clicked.emit),
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

    def _button(self, sign: str, name: str, clicked: Callable[[], None]) -> QToolButton:
        button = self._bare(sign, name)
        button.clicked.connect(lambda _checked: clicked())
        return button

    def _toggle(self, sign: str, name: str, toggled: SignalInstance) -> QToolButton:
        button = self._bare(sign, name)
        button.setCheckable(True)
        button.toggled.connect(toggled)
        return button

    def _bare(self, sign: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        return button
