"""The timeline with its controls above it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from viewer.timeline.playback import NOTHING_TO_PLAY
from viewer.ui.common.theme import Theme
from viewer.ui.timeline.playback_bar import PlaybackBar
from viewer.ui.timeline.toolbar import TimelineToolbar
from viewer.ui.timeline.widget import TimelineView

FACETS = (("place", "Place"), ("topic", "Topic"), ("people", "People"), ("kind", "Kind"), ("status", "Status"))


class TimelinePane(QFrame):
    """Toolbar, playback controls while they are wanted, and timeline, one above the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.view = TimelineView(theme)
        self.toolbar = TimelineToolbar()
        self.toolbar.set_facets(FACETS, FACETS[0][0])
        self.toolbar.zoom_clicked.connect(self.view.zoom)
        self.toolbar.fit_clicked.connect(self.view.show_all)
        self.toolbar.folding_toggled.connect(self.view.set_folding)
        self.playback = PlaybackBar(NOTHING_TO_PLAY)
        self.playback.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.playback)
        layout.addWidget(self.view, 1)
        self.setMinimumHeight(150)
