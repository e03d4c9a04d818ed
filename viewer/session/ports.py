"""What the session side needs of the outside, implemented by the widgets: background work and notices."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from viewer.errors import UserError

Progress = Callable[[float, str], None]
IsCancelled = Callable[[], bool]
Work = Callable[[Progress, IsCancelled], object]


class Lane(StrEnum):
    """Kinds of background work; a new task cancels the old one of its lane."""

    LOAD = "load"
    GEOCODE = "geocode"
    EXPORT = "export"
    ONLINE = "online"
    SEARCH = "search"


class TaskRunner(Protocol):
    """Runs work in the background."""

    def start(
        self, lane: Lane, label: str, work: Work, done: Callable[[object], None], failed: Callable[[UserError], None]
    ) -> None:
        """Run the work; ``done`` or ``failed`` is called on the caller's thread unless it was cancelled.

        Work without a label is not shown to the user.
        The work gets a progress callback (share from 0 to 1, text) and asks itself whether it is cancelled.
        """

    def cancel(self, lane: Lane) -> None:
        """Ask the lane's task to stop; its result is dropped."""


class Severity(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Notice:
    """Something the user should read, beside the work and not in front of it.

    Attributes:
        action: what a button of the notice says, empty for none; ``on_action`` is what it does.
        topic: a new notice takes the place of the old one on its topic; empty for none.
    """

    severity: Severity
    message: str
    hint: str = ""
    details: str = ""
    action: str = ""
    on_action: Callable[[], None] | None = None
    topic: str = ""


def notice_of(error: UserError) -> Notice:
    """The notice that tells an error."""
    return Notice(Severity.ERROR, error.message, error.hint, error.details)
