"""The pane of places: all of them above, the one to decide below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.itinerary.places import Tally
from viewer.ui.common.flow import FlowLayout
from viewer.ui.common.hintedlist import HintedList
from viewer.ui.common.rowlist import RowList
from viewer.ui.common.theme import Theme
from viewer.ui.places.delegate import ROW_HEIGHT, PlaceDelegate
from viewer.ui.places.desk import DeskPanel
from viewer.ui.places.model import Narrowing, PlaceModel

_LEAST_ROWS = 2


class PlacesPanel(QFrame):
    """List above, desk below.

    Signals:
        narrowed(narrowing): other places are to be listed.
        accept_requested: all proposals are to be accepted after a look.
        shown: the pane has come into view.
    """

    narrowed = Signal(object)
    accept_requested = Signal()
    shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.model = PlaceModel(self)
        self.list = RowList("Places", "All places of the itinerary, those to check first", ROW_HEIGHT)
        self.delegate = PlaceDelegate(theme, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.desk = DeskPanel(theme)
        self.list.activated.connect(lambda _index: self.desk.take_keyboard())
        self._buttons: dict[Narrowing, QToolButton] = {}
        self.accept_all = QToolButton()
        self.accept_all.setObjectName("toolLink")
        self.accept_all.clicked.connect(self.accept_requested)
        self.hinted = HintedList(self.list)
        self.hinted.setMinimumHeight(_LEAST_ROWS * ROW_HEIGHT)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.hinted, self.desk):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([230, 420])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar())
        layout.addWidget(self.splitter, 1)
        self.setMinimumWidth(230)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Say that the pane is looked at."""
        super().showEvent(event)
        self.shown.emit()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for delegate, view in ((self.delegate, self.list), (self.desk.candidates.delegate, self.desk.candidates)):
            delegate.theme = theme
            view.viewport().update()

    def set_scale(self, scale: float) -> None:
        """Paint larger or smaller."""
        self.delegate.scale = scale
        self.list.set_row_height(round(ROW_HEIGHT * scale))
        self.hinted.setMinimumHeight(round(_LEAST_ROWS * ROW_HEIGHT * scale))
        self.desk.candidates.delegate.scale = scale
        self.desk.candidates.scheduleDelayedItemsLayout()
        self.desk.candidates.updateGeometry()

    def set_numbers(self, numbers: Tally, *, is_finding: bool = False) -> None:
        """Say how many places there are of each class, as far as is known; a proposal to check could be accepted."""
        counts = {
            Narrowing.ALL: numbers.all,
            Narrowing.CHECK: numbers.to_check + numbers.not_found,
            Narrowing.NONE: numbers.not_found,
        }
        for narrowing, button in self._buttons.items():
            is_known = narrowing is Narrowing.ALL or not is_finding
            button.setText(
                f"{narrowing.value.capitalize()} {counts[narrowing]}" if is_known else narrowing.value.capitalize()
            )
        self.accept_all.setText("Accept all …")
        self.accept_all.setToolTip(f"Look at all {numbers.to_check} proposals at once, and accept them")
        self.accept_all.setVisible(numbers.to_check > 1)

    def go_to(self, position: int | None) -> None:
        """Make a position the current one without telling anybody; None makes none current."""
        self.list.go_to(position)

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = FlowLayout(bar, gap_px=2)
        row.setContentsMargins(6, 6, 6, 6)
        group = QButtonGroup(self)
        for narrowing in Narrowing:
            button = QToolButton()
            button.setObjectName("narrowing")
            button.setCheckable(True)
            button.setChecked(narrowing is Narrowing.ALL)
            button.clicked.connect(lambda _checked=False, value=narrowing: self.narrowed.emit(value))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[narrowing] = button
        row.addWidget(self.accept_all)
        return bar
