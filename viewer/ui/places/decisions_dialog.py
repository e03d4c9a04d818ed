"""All decisions about places: listed, exported, deleted."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.errors import UserError
from viewer.session.decision_table import as_csv
from viewer.session.decisions import DecidedItinerary, Decision, as_json
from viewer.ui.common.labels import plain_label
from viewer.ui.common.placewords import candidate_in_words
from viewer.ui.common.tooltip import tooltip
from viewer.ui.places.columns import fit_names

FILE_KINDS = "Table (*.csv);;JSON (*.json)"
_INTRODUCTION = (
    "What you decided about places is kept on this computer, for each itinerary by itself. "
    "Where the same name comes up elsewhere your choice is offered there, and nothing more."
)
_NOTHING = "You have not decided anything yet."
_ENTRY = Qt.ItemDataRole.UserRole


class DecisionsDialog(QDialog):
    """The decisions of all itineraries.

    Signals:
        delete_requested(source, decisions): these of one itinerary are to be forgotten.
        failed(error): they could not be written.
    """

    delete_requested = Signal(str, object)
    failed = Signal(object)

    def __init__(self, itineraries: tuple[DecidedItinerary, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Decisions about places")
        self.resize(700, 480)
        self._itineraries: tuple[DecidedItinerary, ...] = ()
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels(["Name", "Means"])
        self.tree.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.tree.setAccessibleName("Decisions about places")
        self.delete, self.export = QPushButton("Delete"), QPushButton("Export …")
        self._hint = plain_label(_NOTHING, "hint")
        self._arrange()
        self.show_decisions(itineraries)

    def show_decisions(self, itineraries: tuple[DecidedItinerary, ...]) -> None:
        """List other decisions."""
        self._itineraries = itineraries
        self.tree.clear()
        for known in itineraries:
            parent = QTreeWidgetItem([known.title, ""])
            parent.setToolTip(0, tooltip(known.source))
            self.tree.addTopLevelItem(parent)
            for made in known.decisions:
                meaning = candidate_in_words(made.candidate) if made.candidate else "left out"
                child = QTreeWidgetItem([made.name, meaning])
                child.setToolTip(0, tooltip(made.name))
                child.setToolTip(1, tooltip(meaning))
                child.setData(0, _ENTRY, (known.source, made))
                parent.addChild(child)
        self.tree.expandAll()
        fit_names(self.tree)
        self._hint.setVisible(not itineraries)
        self.export.setEnabled(bool(itineraries))
        self._refresh()

    def export_to(self, path: Path) -> None:
        """Write all decisions, as JSON where the name ends so, else as a table; the old file stays whole until then."""
        text = as_json(self._itineraries) if path.suffix.lower() == ".json" else as_csv(self._itineraries)
        part = path.with_name(path.name + ".part")
        try:
            part.write_text(text, "utf-8")
            part.replace(path)
        except OSError as error:
            self.failed.emit(UserError(f"“{path.name}” cannot be written.", "Choose another folder.", str(error)))

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(10)
        for widget in (plain_label(_INTRODUCTION, "muted"), self._hint):
            layout.addWidget(widget)
        layout.addWidget(self.tree, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.export, self.delete):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.delete.clicked.connect(self._delete)
        self.export.clicked.connect(self._ask_and_export)
        self.tree.itemSelectionChanged.connect(self._refresh)
        layout.addWidget(buttons)

    def _selected(self) -> list[tuple[str, Decision]]:
        """What is selected, each once; an itinerary stands for all its decisions."""
        items = {id(one): one for item in self.tree.selectedItems() for one in (item, *_children(item))}
        entries = (item.data(0, _ENTRY) for item in items.values())
        return [entry for entry in entries if entry]

    def _refresh(self) -> None:
        count = len(self._selected())
        self.delete.setText(f"Delete {count} decisions" if count > 1 else "Delete")
        self.delete.setEnabled(count > 0)

    def _delete(self) -> None:
        by_source: dict[str, set[Decision]] = {}
        for source, decision in self._selected():
            by_source.setdefault(source, set()).add(decision)
        for source, decisions in by_source.items():
            self.delete_requested.emit(source, decisions)

    def _ask_and_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, "Export the decisions", "place-decisions.csv", FILE_KINDS)
        if path:
            self.export_to(Path(path))


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for row in range(item.childCount()) if (child := item.child(row))]
