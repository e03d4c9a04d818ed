"""Shows a second clock on request: the reader's own days beside those of the selected event's zone."""

from PySide6.QtCore import QObject, QTimeZone

from viewer.itinerary.itinerary import Itinerary
from viewer.session.session import Session
from viewer.session.state import Change, Origin
from viewer.timeline.bands import Clocks, is_zone
from viewer.ui.timeline.pane import TimelinePane


class ClockPresenter(QObject):
    """Follows the selection while two clocks are wanted; where no zone is known there is one clock."""

    def __init__(self, session: Session, pane: TimelinePane) -> None:
        super().__init__(pane)
        self._session, self._view = session, pane.view
        self._is_wanted = False
        pane.toolbar.clocks_toggled.connect(self._on_toggled)
        session.listen(self._on_change)

    def _on_toggled(self, is_wanted: bool) -> None:
        self._is_wanted = is_wanted
        self._show()

    def _on_change(self, change: Change, _origin: Origin) -> None:
        if self._is_wanted and change & (Change.SELECTION | Change.ITINERARY | Change.PLACES):
            self._show()

    def _show(self) -> None:
        there = zone_of(self._session.itinerary, self._session.selected_row) if self._is_wanted else ""
        here = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii")
        clocks = Clocks(there, here) if is_zone(there) and is_zone(here) else None
        self._view.set_clocks(clocks)


def zone_of(itinerary: Itinerary, selected: int | None) -> str:
    """The zone of the selected event, or else of the first that has one; empty where none has."""
    rows = range(len(itinerary.table)) if selected is None else (selected, *range(len(itinerary.table)))
    return next(filter(None, (_event_zone(itinerary, row) for row in rows)), "")


def _event_zone(itinerary: Itinerary, row: int) -> str:
    """As the source says, or as the event's first resolved place lies."""
    stated = itinerary.table.times.zones.at(row)
    if stated:
        return stated
    found = (itinerary.places[code].resolution.candidate for code in itinerary.table.places.codes_at(row).tolist())
    return next((candidate.zone for candidate in found if candidate and candidate.zone), "")
