"""The column of names in the dialogs of the review."""

from PySide6.QtWidgets import QTreeWidget

_AIR_PX = 12
_MOST_PX = 280


def fit_names(tree: QTreeWidget) -> None:
    """Make the first column as wide as its names, but leave room for what they mean; it can still be dragged."""
    tree.resizeColumnToContents(0)
    tree.setColumnWidth(0, min(tree.columnWidth(0) + _AIR_PX, _MOST_PX))
