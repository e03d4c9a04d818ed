"""Opening files: in the background, with progress, and a notice where it fails."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from viewer import paths
from viewer.errors import UserError
from viewer.session.loading import load
from viewer.session.ports import Lane, Notice, TaskRunner, notice_of
from viewer.session.session import Content, Session
from viewer.session.settings import SettingsStore


class Opening(QObject):
    """Opens files into the session."""

    def __init__(
        self,
        session: Session,
        tasks: TaskRunner,
        store: SettingsStore,
        show_notice: Callable[[Notice], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._tasks, self._store, self._show_notice = session, tasks, store, show_notice

    def open(self, path: Path) -> None:
        """Open a file; what was open stays until the new one is read."""
        self._tasks.start(
            Lane.LOAD,
            f"Opening {path.name}",
            lambda progress, is_cancelled: load(path, progress, is_cancelled),
            self._on_loaded,
            self._on_failed,
        )

    def _on_loaded(self, content: object) -> None:
        assert isinstance(content, Content)
        self._session.open(content)
        if content.path and content.path != paths.shipped_itinerary():
            self._store.change(self._store.value.opened(str(content.path)))

    def _on_failed(self, error: UserError) -> None:
        self._show_notice(notice_of(error))
