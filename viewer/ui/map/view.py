"""The map: a web view on our own page, with its profile, its guard and its line to the program."""

import logging

from PySide6.QtCore import QFile, QIODevice, QUrl, Signal
from PySide6.QtGui import QColor
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.mapping.responses import NOT_FOUND, Response
from viewer.mapping.router import Router
from viewer.ui.common.theme import Theme
from viewer.ui.map.bridge import Bridge
from viewer.ui.map.scheme import PAGE_URL, OfflineGuard, SchemeHandler

log = logging.getLogger(__name__)
_CHANNEL_SCRIPT = ":/qtwebchannel/qwebchannel.js"


class MapPage(QWebEnginePage):
    """Our page: it stays where it is, and its console goes to the log."""

    def __init__(self, profile: QWebEngineProfile) -> None:
        super().__init__(profile)
        self.console: list[str] = []

    def javaScriptConsoleMessage(  # noqa: N802 - Qt's name
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        """Log what the page says; warnings and errors are kept for the self-test."""
        if level is not QWebEnginePage.JavaScriptConsoleMessageLevel.InfoMessageLevel:
            self.console.append(f"{message} ({source}:{line})")
        log.info("page: %s (%s:%s)", message, source, line)

    def acceptNavigationRequest(  # noqa: N802 - Qt's name
        self, url: QUrl | str, _kind: QWebEnginePage.NavigationType, _is_main_frame: bool
    ) -> bool:
        """Only our own page may be shown."""
        return QUrl(url).toString() == PAGE_URL


class MapView(QWidget):
    """The web view. Call `close_page` before the application ends.

    Signals:
        page_died: the web process ended; the page is being loaded again.
    """

    page_died = Signal()

    def __init__(self, router: Router, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = Bridge(self)
        self.guard = OfflineGuard(self)
        self._profile = QWebEngineProfile(self)  # off the record: nothing is stored
        self._handler = SchemeHandler(router, self)
        self._profile.installUrlSchemeHandler(b"wayline", self._handler)
        self._profile.setUrlRequestInterceptor(self.guard)
        self.page = MapPage(self._profile)
        self._channel = QWebChannel(self.page)
        self._channel.registerObject("program", self.bridge)
        self.page.setWebChannel(self._channel)
        self.page.renderProcessTerminated.connect(self._on_terminated)
        self.view = QWebEngineView(self)
        self.view.setPage(self.page)
        self.view.setContextMenuPolicy(self.view.contextMenuPolicy().NoContextMenu)
        self.view.setAccessibleName("Map")
        self.view.setAcceptDrops(False)  # a file dropped on the map is the window's to open
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setMinimumSize(280, 200)
        self._is_closed = False

    def load(self) -> None:
        """Load the page; `Bridge.page_ready` says when it listens."""
        self.page.load(QUrl(PAGE_URL))

    def set_theme(self, theme: Theme) -> None:
        """Give the empty page the theme's background, so that nothing flashes."""
        self.page.setBackgroundColor(QColor(theme.window))

    def close_page(self) -> None:
        """End page, view and profile in the order that Qt needs."""
        if self._is_closed:
            return
        self._is_closed = True
        self.page.renderProcessTerminated.disconnect(self._on_terminated)
        self.view.setPage(None)  # type: ignore[arg-type]
        self.page.deleteLater()
        self.view.deleteLater()
        self._profile.deleteLater()

    def _on_terminated(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        log.warning("the web process ended: %s, %s", status, code)
        self.page_died.emit()
        self.load()


def channel_script(_rest: str) -> Response:
    """Qt's own client of the channel; the page may not read it from ``qrc:`` itself."""
    script = QFile(_CHANNEL_SCRIPT)
    if not script.open(QIODevice.OpenModeFlag.ReadOnly):
        return NOT_FOUND
    return Response(200, "text/javascript", bytes(script.readAll().data()))
