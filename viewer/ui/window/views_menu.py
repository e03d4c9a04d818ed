"""Saved views: keep how the itinerary is looked at under a name, and come back to it."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from viewer.itinerary.views import SavedView
from viewer.session.session import Session
from viewer.session.state import Origin, ShowView
from viewer.timeline.scale import Span


class ViewsMenu(QObject):
    """Fills the menu anew each time it opens."""

    def __init__(self, menu: QMenu, session: Session, window: QWidget) -> None:
        super().__init__(menu)
        self._menu, self._session, self._window = menu, session, window
        menu.aboutToShow.connect(self._fill)

    def save(self, name: str) -> None:
        """Keep the present view under a name; one with that name is replaced."""
        state = self._session.state
        span = (state.span.first_s, state.span.last_s) if state.span else None
        view = SavedView(name, state.filter, state.lanes, span)
        others = tuple(old for old in self._session.itinerary.views if old.name != name)
        self._session.set_views((*others, view), Origin.WINDOW)

    def show(self, view: SavedView) -> None:
        """Look at the itinerary as the view says."""
        span = Span(*view.span) if view.span else None
        self._session.apply(ShowView(view.filter, view.lanes, span), Origin.WINDOW)

    def _fill(self) -> None:
        menu, views = self._menu, self._session.itinerary.views
        menu.clear()
        menu.addAction("Save this view …", self._ask_and_save)
        menu.addSeparator()
        for view in views:
            menu.addAction(view.name.replace("&", "&&"), partial(self.show, view))
        if not views:
            menu.addAction("(no saved views yet)").setEnabled(False)
            return
        menu.addSeparator()
        delete = menu.addMenu("Delete")
        for view in views:
            delete.addAction(view.name.replace("&", "&&"), partial(self._delete, view))

    def _ask_and_save(self) -> None:
        name, is_given = QInputDialog.getText(self._window, "Save this view", "Name of the view")
        if is_given and name.strip():
            self.save(name.strip())

    def _delete(self, view: SavedView) -> None:
        kept = tuple(other for other in self._session.itinerary.views if other != view)
        self._session.set_views(kept, Origin.WINDOW)
