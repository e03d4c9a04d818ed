"""Waiting for the engine where there is no user: for pictures and the self-test only."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance

from viewer.errors import UserError


def wait_for(signal: SignalInstance, start: Callable[[], object], what: str, timeout_ms: int = 30_000) -> object:
    """Start something, run the event loop until the signal comes, and return the signal's first value.

    Raises:
        UserError: the signal did not come in time; ``what`` says what was waited for.
    """
    loop = QEventLoop()
    values: list[object] = []

    def arrived(*arguments: object) -> None:
        values.append(arguments[0] if arguments else None)
        loop.quit()

    signal.connect(arrived)
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(timeout_ms)
    start()
    if not values:
        loop.exec()
    signal.disconnect(arrived)
    timer.stop()
    if not values:
        raise UserError(f"Waited {timeout_ms // 1000} s in vain for {what}.", "Run it again with --self-test.")
    return values[0]
