"""A table header with a choice over each column: what the column is for."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView

from viewer.ui.importer.words import ROLE_GROUPS, role_name

_GAP_PX = 4


class RoleBox(QComboBox):
    """The choice of one column; the wheel scrolls the table, not the choice."""

    def __init__(self, parent: QHeaderView) -> None:
        super().__init__(parent.viewport())
        self.setObjectName("role")
        self.addItem(role_name(""), "")
        for group in ROLE_GROUPS:
            self.insertSeparator(self.count())
            for role in group:
                self.addItem(role_name(role.value), role.value)
        self.setMaxVisibleItems(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view().setMinimumWidth(190)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to whoever scrolls."""
        event.ignore()


class RoleHeader(QHeaderView):
    """Name of the column above, its role below; only columns in view have a widget.

    Signals:
        role_chosen(header, role): the user wants a column to be for something else; an empty role is none.
    """

    role_chosen = Signal(str, str)

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._boxes: dict[int, RoleBox] = {}
        self._headers: tuple[str, ...] = ()
        self._roles: Mapping[str, str] = {}
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.sectionResized.connect(lambda *_: self._arrange())
        parent.horizontalScrollBar().valueChanged.connect(lambda _: self._arrange())

    def show_roles(self, headers: Sequence[str], roles: Mapping[str, str]) -> None:
        """Show the roles of some columns; columns that are not in ``roles`` are not used."""
        if tuple(headers) != self._headers:
            for box in self._boxes.values():
                box.hide()
                box.deleteLater()
            self._boxes = {}
        self._headers, self._roles = tuple(headers), dict(roles)
        for section, box in self._boxes.items():
            self._fill(section, box)
        self._arrange()

    def box(self, section: int) -> RoleBox | None:
        """The choice over a column, None while the column is out of view."""
        return self._boxes.get(section)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's names from here on
        """Room for the name and the choice."""
        size = super().sizeHint()
        return QSize(size.width(), size.height() + self._box_height() + 2 * _GAP_PX)

    def updateGeometries(self) -> None:  # noqa: N802
        """Lay the choices out again with the columns."""
        self.setViewportMargins(0, 0, 0, 0)
        super().updateGeometries()
        self._arrange()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Draw the name in the upper part only."""
        lower = self._box_height() + 2 * _GAP_PX
        painter.fillRect(rect, self.palette().alternateBase())
        super().paintSection(painter, rect.adjusted(0, 0, 0, -lower), section)

    def _box_height(self) -> int:
        return self.fontMetrics().height() + 12

    def _arrange(self) -> None:
        """Put a choice over each column in view, and one beyond each edge for the Tab key."""
        if not self._headers or not self.count():
            return
        first, last = self.visualIndexAt(0), self.visualIndexAt(self.viewport().width() - 1)
        last = self.count() - 1 if last < 0 else last
        shown = range(max(first - 1, 0), min(last + 2, self.count()))
        for section in shown:
            self._place(section)
        for section, box in self._boxes.items():
            box.setVisible(section in shown)

    def _place(self, section: int) -> None:
        box = self._boxes.get(section)
        if box is None:
            box = self._boxes[section] = RoleBox(self)
            self._fill(section, box)
            box.activated.connect(lambda _index, section=section: self._tell(section))
        height = self._box_height()
        left = self.sectionViewportPosition(section) + _GAP_PX
        width = max(self.sectionSize(section) - 2 * _GAP_PX, 20)
        box.setGeometry(left, self.height() - height - _GAP_PX, width, height)

    def _fill(self, section: int, box: RoleBox) -> None:
        if section < len(self._headers):
            header = self._headers[section]
            role = self._roles.get(header, "")
            box.setCurrentIndex(max(box.findData(role), 0))
            box.setAccessibleName(f"Role of the column {header}")
            box.setToolTip(f"{header}: {role_name(role)}")
            box.setProperty("unused", not role)
            box.style().polish(box)

    def _tell(self, section: int) -> None:
        box = self._boxes[section]
        self.role_chosen.emit(self._headers[section], box.currentData() or "")
