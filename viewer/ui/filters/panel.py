"""The filter pane: search, the facets one below the other, and what the map shows."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.ui.common.theme import Theme
from viewer.ui.filters.facet import MOST_ROWS, NO_VALUES, FacetDelegate, FacetList, FacetValues

NARROWEST = 200
NAMES = {"place": "Place", "topic": "Topic", "people": "People", "kind": "Kind", "status": "Status"}


class FacetSection(QWidget):
    """A facet with a heading that opens and closes it."""

    needs_all_toggled = Signal(bool)

    def __init__(self, name: str, delegate: FacetDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._values = NO_VALUES
        self._is_long = False
        self.list = FacetList(delegate)
        self.list.setAccessibleName(f"Filter by {NAMES[name].lower()}")
        self._head = QToolButton()
        self._head.setObjectName("section")
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setArrowType(Qt.ArrowType.DownArrow)
        self._head.setCheckable(True)
        self._head.setChecked(True)
        self._head.toggled.connect(self._on_toggled)
        self._all = QPushButton("any of")
        self._all.setObjectName("link")
        self._all.setCheckable(True)
        self._all.setToolTip("Show events with any of the chosen values, or only those with all of them")
        self._all.toggled.connect(self._on_all)
        self._more = QPushButton()
        self._more.setObjectName("link")
        self._more.clicked.connect(self._on_more)
        head = QHBoxLayout()
        head.setContentsMargins(4, 2, 8, 0)
        head.addWidget(self._head)
        head.addStretch()
        head.addWidget(self._all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list)
        more = QHBoxLayout()
        more.setContentsMargins(6, 0, 0, 0)  # its text begins where the check boxes do
        more.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(more)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_values(self, values: FacetValues, *, needs_all: bool, can_need_all: bool) -> None:
        """Show the values, and whether all of the wanted ones are needed."""
        self._values = values
        self._head.setText(f"{NAMES[self._name]}  ({len(values)})")
        self._all.setVisible(can_need_all and len(values.choice.wanted) > 1)
        self._all.blockSignals(True)
        self._all.setChecked(needs_all)
        self._all.setText("all of" if needs_all else "any of")
        self._all.blockSignals(False)
        self.refresh()

    def refresh(self) -> None:
        """Show the same values again, in the size that holds now."""
        is_open = self._head.isChecked()
        self.list.show_values(self._values, is_long=self._is_long)
        self.list.setVisible(is_open)
        self._more.setVisible(is_open and len(self._values) > MOST_ROWS)
        self._more.setText("Show fewer" if self._is_long else f"Show all {len(self._values)}")

    def _on_toggled(self, is_open: bool) -> None:
        self._head.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.refresh()

    def _on_more(self) -> None:
        self._is_long = not self._is_long
        self.refresh()

    def _on_all(self, needs_all: bool) -> None:
        self._all.setText("all of" if needs_all else "any of")
        self.needs_all_toggled.emit(needs_all)


class FilterPanel(QFrame):
    """Search and facets.

    Signals:
        text_edited(text), value_toggled(facet, value), value_excluded(facet, value), only_value(facet, value),
        needs_all_toggled(facet, needs_all), follows_map_toggled(follows).
    """

    text_edited = Signal(str)
    value_toggled = Signal(str, str)
    value_excluded = Signal(str, str)
    only_value = Signal(str, str)
    needs_all_toggled = Signal(str, bool)
    follows_map_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.delegate = FacetDelegate(theme, self)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search events …")
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName("Search events")
        self.search.textEdited.connect(self.text_edited)
        self.sections = {name: self._section(name) for name in NAMES}
        self.follows_map = QCheckBox("Only in the map’s view")
        self.follows_map.toggled.connect(self.follows_map_toggled)
        title = QLabel("Filters")
        title.setObjectName("paneTitle")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(title)
        layout.addWidget(_padded(self.search))
        layout.addWidget(self._scroll_area(), 1)
        foot = _padded(self.follows_map)
        foot.setObjectName("foot")
        layout.addWidget(foot)
        self.setMinimumWidth(NARROWEST)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.delegate.theme = theme
        self.update()

    def set_scale(self, scale: float) -> None:
        """Paint larger or smaller."""
        self.delegate.scale = scale
        self.setMinimumWidth(round(NARROWEST * scale))
        for section in self.sections.values():
            section.refresh()

    def _section(self, name: str) -> FacetSection:
        section = FacetSection(name, self.delegate)
        section.list.value_toggled.connect(lambda value: self.value_toggled.emit(name, value))
        section.list.value_excluded.connect(lambda value: self.value_excluded.emit(name, value))
        section.needs_all_toggled.connect(lambda needs_all: self.needs_all_toggled.emit(name, needs_all))
        section.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        section.list.customContextMenuRequested.connect(lambda point: self._menu(name, point))
        return section

    def _menu(self, name: str, point: QPoint) -> None:
        values = self.sections[name].list
        index = values.indexAt(point)
        if not index.isValid():
            return
        value = index.data()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Only this", lambda: self.only_value.emit(name, value))
        menu.addAction("Leave this out", lambda: self.value_excluded.emit(name, value))
        menu.popup(values.viewport().mapToGlobal(point))

    def _scroll_area(self) -> QScrollArea:
        body = QWidget()
        body.setObjectName("facets")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        for section in self.sections.values():
            column.addWidget(section)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        return area


def _padded(widget: QWidget) -> QFrame:
    frame = QFrame()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(10, 2, 10, 8)
    layout.addWidget(widget)
    return frame
