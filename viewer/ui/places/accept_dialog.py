"""A last look before all proposals are accepted at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from viewer.itinerary.places import Decider, Place
from viewer.ui.common.labels import plain_label
from viewer.ui.common.placewords import candidate_in_words
from viewer.ui.common.tooltip import tooltip
from viewer.ui.places.columns import fit_names


class AcceptDialog(QDialog):
    """Lists names and what they would mean, each with a tick.

    Args:
        places: index and place of each proposal.
    """

    def __init__(self, places: Sequence[tuple[int, Place]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Accept all")
        self.resize(700, 460)
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels(["As written", "Means"])
        self.tree.setRootIsDecorated(False)
        for code, place in places:
            self.tree.addTopLevelItem(_row(code, place))
        fit_names(self.tree)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        accept = buttons.addButton("Accept the ticked ones", QDialogButtonBox.ButtonRole.AcceptRole)
        accept.setObjectName("primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(10)
        layout.addWidget(plain_label("These places were found, but not without doubt. Untick what is wrong."))
        layout.addWidget(self.tree, 1)
        layout.addWidget(buttons)

    @property
    def ticked(self) -> tuple[int, ...]:
        """Indices of the places to accept."""
        rows = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return tuple(
            row.data(0, Qt.ItemDataRole.UserRole) for row in rows if row and row.checkState(0) is Qt.CheckState.Checked
        )


def _row(code: int, place: Place) -> QTreeWidgetItem:
    found = place.resolution.candidate
    texts = [place.name, candidate_in_words(found) if found else ""]
    row = QTreeWidgetItem(texts)
    for column, text in enumerate(texts):
        row.setToolTip(column, tooltip(text))
    is_doubtful = place.resolution.decider is Decider.FILE  # coordinates that speak against the name
    row.setCheckState(0, Qt.CheckState.Unchecked if is_doubtful else Qt.CheckState.Checked)
    row.setData(0, Qt.ItemDataRole.UserRole, code)
    return row
