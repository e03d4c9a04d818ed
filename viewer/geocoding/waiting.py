"""How long work says how far it is, and is stopped."""

from collections.abc import Callable

Progress = Callable[[float, str], None]
IsCancelled = Callable[[], bool]


class CancelledError(Exception):
    """The work was stopped because nobody wants its result any more; nothing half-done is left behind."""


def tell_nobody(_share: float, _text: str) -> None:
    """A progress callback for those who do not want to know."""


def go_on() -> bool:
    """Never cancelled."""
    return False
