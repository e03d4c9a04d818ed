"""The main window: panes in splitters, menus, status bar. Assembly only; presenters do the work."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QTabWidget, QVBoxLayout, QWidget

from viewer.ui.agenda.panel import AgendaPanel
from viewer.ui.common.notices import NoticeArea
from viewer.ui.filters.chips import ChipBar
from viewer.ui.filters.panel import FilterPanel
from viewer.ui.map.view import MapView
from viewer.ui.places.panel import PlacesPanel
from viewer.ui.timeline.pane import TimelinePane
from viewer.ui.window.progress import ProgressStrip

Sizes = tuple[tuple[str, tuple[int, ...]], ...]
LARGE_SCREEN_PX = 1600


@dataclass(frozen=True)
class Panes:
    """The widgets that show the itinerary."""

    filters: FilterPanel
    chips: ChipBar
    map: MapView
    timeline: TimelinePane
    agenda: AgendaPanel
    places: PlacesPanel


class MainWindow(QMainWindow):
    """Holds the panes.

    Signals:
        files_dropped(paths): files were dropped on the window.
        closing: the window is about to close; whoever keeps state should do it now.
    """

    files_dropped = Signal(list)
    closing = Signal()

    def __init__(self, panes: Panes) -> None:
        super().__init__()
        self.panes = panes
        self.notices = NoticeArea()
        self.progress = ProgressStrip()
        self.side = _tabs(panes.agenda, panes.places)
        self.splitters = self._build(panes)
        self.count_label, self.network_label = QLabel(), QLabel()
        self.network_label.setToolTip("Requests that left the program since it started")
        self.statusBar().addWidget(self.count_label, 1)
        self.statusBar().addWidget(self.progress, 1)
        self.statusBar().addPermanentWidget(self.network_label)
        self.statusBar().setSizeGripEnabled(False)
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 600)
        self.resize(1366, 768)
        self.setWindowTitle("Wayline")

    def pane(self, name: str) -> QWidget:
        """A pane by name: ``filters``, ``map``, ``timeline`` or ``agenda``, which shares its room with the places."""
        pane: QWidget = self.side if name == "agenda" else getattr(self.panes, name)
        return pane

    def fill_screen(self) -> None:
        """Take the whole of a small screen, such as a projector's, and most of a large one."""
        room = self.screen().availableGeometry()
        if room.width() <= LARGE_SCREEN_PX:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        else:
            self.resize(room.width() * 5 // 6, room.height() * 5 // 6)

    def layout_state(self) -> tuple[Sizes, str]:
        """The sizes of the splitters, and the window's geometry, to be kept; a hidden pane has no size to keep."""
        sizes = tuple(
            (name, tuple(splitter.sizes())) for name, splitter in self.splitters.items() if all(splitter.sizes())
        )
        return sizes, bytes(self.saveGeometry().toBase64().data()).decode()

    def restore_layout(self, sizes: Sizes, geometry: str) -> None:
        """Take up sizes and geometry that were kept."""
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        for name, values in sizes:
            if name in self.splitters and len(values) == self.splitters[name].count():
                self.splitters[name].setSizes(list(values))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's names from here on
        """Files are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open what was dropped."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.files_dropped.emit(files)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Let state be kept first."""
        self.closing.emit()
        super().closeEvent(event)

    def _build(self, panes: Panes) -> dict[str, QSplitter]:
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(panes.chips)
        column.addWidget(panes.map, 1)
        centre = _splitter(Qt.Orientation.Vertical, upper, panes.timeline)
        centre.setSizes([400, 310])
        for part in (0, 1):
            centre.setStretchFactor(part, 1)  # both grow with the window
        whole = _splitter(Qt.Orientation.Horizontal, panes.filters, centre, self.side)
        whole.setSizes([225, 741, 400])
        whole.setStretchFactor(1, 1)
        body = QWidget()
        body.setObjectName("canvas")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.notices)
        rows.addWidget(whole, 1)
        self.setCentralWidget(body)
        return {"whole": whole, "centre": centre, "agenda": panes.agenda.splitter, "places": panes.places.splitter}


def _tabs(*panes: QWidget) -> QTabWidget:
    """Tabs that are called as their panes are titled."""
    tabs = QTabWidget()
    tabs.setDocumentMode(True)
    tabs.tabBar().setDrawBase(False)
    for pane in panes:
        tabs.addTab(pane, pane.windowTitle())
        pane.windowTitleChanged.connect(lambda text, pane=pane: tabs.setTabText(tabs.indexOf(pane), text))
    return tabs


def _splitter(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter
