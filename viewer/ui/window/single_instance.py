"""One window for a profile: a second start hands its file to the first and ends."""

import hashlib
import json
import logging
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)
PATIENCE_MS = 2_000
LONGEST_MESSAGE_BYTES = 16_384
ACCEPTED = b"ok\n"


class SingleInstance(QObject):
    """The line between two starts with the same profile; a local socket that only this user may open.

    Args:
        profile: the folder of settings; it gives the line its name.

    Signals:
        file_asked(path): another start asks this one to show itself and to open a file; an empty path opens none.
    """

    file_asked = Signal(str)

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "wayline-" + hashlib.sha256(str(profile.resolve()).encode()).hexdigest()[:20]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def hand_over(self, file: Path | None) -> bool:
        """Ask a running window to open the file; whether there was one that took it."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(PATIENCE_MS):
            return False
        message = {"open": str(file.absolute()) if file else ""}
        socket.write(json.dumps(message).encode() + b"\n")
        is_answered = socket.waitForReadyRead(PATIENCE_MS)
        answer = bytes(socket.readAll().data())
        socket.abort()
        return is_answered and answer == ACCEPTED

    def listen(self) -> bool:
        """Wait for other starts from now on; False where the system does not allow it, which is only logged."""
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)  # left by a start that was killed
            if not self._server.listen(self._name):
                log.warning("no line to other starts: %s", self._server.errorString())
                return False
        return True

    def close(self) -> None:
        """Stop waiting."""
        self._server.close()

    def _on_connection(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.readyRead.connect(lambda socket=socket: self._on_message(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._on_message(socket)

    def _on_message(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST_MESSAGE_BYTES:
                socket.abort()
            return
        path = _path_in(bytes(socket.readLine().data()))
        if path is None:
            socket.abort()
            return
        socket.write(ACCEPTED)
        socket.flush()
        self.file_asked.emit(path)


def _path_in(line: bytes) -> str | None:
    """The path that a message names, None for what is no message of ours."""
    try:
        message = json.loads(line)
    except ValueError:
        return None
    path = message.get("open") if isinstance(message, dict) else None
    return path if isinstance(path, str) else None
