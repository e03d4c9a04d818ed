"""The page's own scheme, and the guard that lets nothing else through."""

import logging

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from viewer.mapping.router import Router

log = logging.getLogger(__name__)
SCHEME = b"wayline"
PAGE_URL = "wayline://app/"
_LOCAL = frozenset({"wayline", "data", "blob", "qrc"})


def register_scheme() -> None:
    """Make the scheme known to the web engine; must come before the application object, a second call does nothing."""
    if not QWebEngineUrlScheme.schemeByName(SCHEME).name().isEmpty():
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flags = QWebEngineUrlScheme.Flag
    scheme.setFlags(flags.SecureScheme | flags.CorsEnabled | flags.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


class SchemeHandler(QWebEngineUrlSchemeHandler):
    """Hands requests to the router. Requests for a range are refused: a bad range crashes the whole program."""

    def __init__(self, router: Router, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._router = router

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:  # noqa: N802 - Qt's name
        """Answer one request; a bug fails the request and is logged, for an exception here would end the program."""
        try:
            self._answer(job)
        except Exception:
            log.exception("no answer for %s", job.requestUrl().toString())
            job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)

    def _answer(self, job: QWebEngineUrlRequestJob) -> None:
        if any(bytes(name.data()).lower() == b"range" for name in job.requestHeaders()):
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        response = self._router.get(job.requestUrl().path())
        if response.status != 200:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        buffer = QBuffer(job)
        buffer.setData(QByteArray(response.body))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(QByteArray(response.content_type.encode()), buffer)


class OfflineGuard(QWebEngineUrlRequestInterceptor):
    """Blocks and counts every request that would leave the program."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blocked: list[str] = []

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:  # noqa: N802 - Qt's name
        """Let the program's own schemes pass, and nothing else."""
        url = info.requestUrl()
        if url.scheme() not in _LOCAL:
            self.blocked.append(url.toString())
            info.block(True)
