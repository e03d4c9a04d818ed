"""What the menu of places does: the look-up online, the decisions, and accepting proposals."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from viewer.session.decisions import Decision, DecisionStore
from viewer.session.online import LookupSource, OnlineResult, look_up_all
from viewer.session.places import PlaceReview
from viewer.session.ports import Lane, Notice, Severity, TaskRunner, notice_of
from viewer.session.settings import SettingsStore
from viewer.ui.places.accept_dialog import AcceptDialog
from viewer.ui.places.decisions_dialog import DecisionsDialog
from viewer.ui.places.online_dialog import OnlineDialog


class PlaceCommands(QObject):
    """Opens the dialogs of the review and does what they ask for.

    Args:
        online: gives the look-up for the server of the settings; asked only after the user has allowed it.
    """

    def __init__(
        self,
        review: PlaceReview,
        tasks: TaskRunner,
        decisions: DecisionStore,
        settings: SettingsStore,
        online: LookupSource,
        show_notice: Callable[[Notice], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._review, self._tasks, self._decisions, self._settings = review, tasks, decisions, settings
        self._online, self._show_notice, self._window = online, show_notice, parent

    def ask_to_accept(self, codes: Sequence[int]) -> None:
        """Show the proposals, and accept those that stay ticked."""
        dialog = AcceptDialog([(code, self._review.places[code]) for code in codes], self._window)
        dialog.accepted.connect(lambda: self._review.accept(dialog.ticked))
        dialog.open()

    def show_decisions(self) -> None:
        """Open the list of decisions."""
        dialog = DecisionsDialog(self._decisions.value, self._window)

        def delete(source: str, decisions: Collection[Decision]) -> None:
            self._review.forget(source, decisions)
            dialog.show_decisions(self._decisions.value)

        dialog.delete_requested.connect(delete)
        dialog.failed.connect(lambda error: self._show_notice(notice_of(error)))
        dialog.open()

    def ask_to_look_up(self) -> None:
        """Say what would leave the computer, and look names up where the user wants it."""
        dialog = OnlineDialog(self._settings.value, self._review.to_look_up(), self._window)
        dialog.settings_changed.connect(self._settings.change)
        dialog.look_up_requested.connect(self.look_up)
        dialog.open()

    def look_up(self, names: Sequence[str]) -> None:
        """Look names up online, if the user has allowed it; what is found is to be checked."""
        if not self._settings.value.online_allowed or not names:
            return
        lookup = self._online.at(self._settings.value)
        self._tasks.start(
            Lane.ONLINE,
            "Looking names up online",
            lambda progress, is_cancelled: look_up_all(names, lookup, progress, is_cancelled),
            self._on_looked_up,
            lambda error: self._show_notice(notice_of(error)),
        )

    def _on_looked_up(self, result: object) -> None:
        assert isinstance(result, OnlineResult)
        self._review.take_found(result.found)
        found, unknown = len(result.found), len(result.unknown)
        if result.error:
            self._show_notice(notice_of(result.error))
        words = f"Found online: {found} of {found + unknown} names. Please check them."
        if found or not result.error:
            hint = "Not known there either: " + ", ".join(result.unknown) if unknown else ""
            self._show_notice(Notice(Severity.INFO, words if found else "None of the names was found online.", hint))
