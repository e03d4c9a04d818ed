"""Joins the map page and the session."""

import logging
from dataclasses import asdict, dataclass

from PySide6.QtCore import QObject, Signal

from viewer.itinerary.places import Box, Candidate
from viewer.mapping.basemap.options import BasemapOptions
from viewer.mapping.basemap.usermap import UserMapInfo
from viewer.mapping.features import counts_per_place
from viewer.session.session import Session
from viewer.session.state import Change, Origin, Select, SetBox
from viewer.ui.common.theme import Theme
from viewer.ui.map.view import MapView

log = logging.getLogger(__name__)
LABELS = {"zoomIn": "Zoom in", "zoomOut": "Zoom out", "fit": "Show the whole tour"}


@dataclass(frozen=True)
class MapLook:
    """How the page looks, whatever it shows.

    Attributes:
        scale: size of everything on the page; 1 is normal.
        jumps: whether the map jumps instead of gliding, whatever the system asks for.
        night_at: the instant whose night is drawn, ISO 8601 in UTC; empty for none.
        user_map: what the page must know of the user's own map; None for none.
    """

    theme: Theme
    basemap: BasemapOptions
    scale: float = 1.0
    has_graticule: bool = False
    has_scale_bar: bool = True
    jumps: bool = False
    night_at: str = ""
    user_map: UserMapInfo | None = None

    def to_message(self) -> dict[str, object]:
        """The look as the page takes it."""
        return {
            "theme": vars(self.theme),
            "basemap": self.basemap.to_message(),
            "hasGraticule": self.has_graticule,
            "hasScaleBar": self.has_scale_bar,
            "jumps": self.jumps,
            "nightAt": self.night_at or None,
            "userMap": asdict(self.user_map) if self.user_map else None,
        }


class MapPresenter(QObject):
    """Tells the page what to show, and the session what was done on the map.

    Signals:
        drawn(marks): the page has drawn the features of the open itinerary.
        settled(seq): all that was asked for before `settle` gave this number is drawn, the basemap too.
        pin_dropped(lat_deg, lon_deg): the user pointed at a place after `ask_for_pin`.
        place_hovered(place_id): the pointer is over a mark; empty for none.
    """

    drawn = Signal(int)
    settled = Signal(int)
    pin_dropped = Signal(float, float)
    place_hovered = Signal(str)

    def __init__(self, session: Session, view: MapView, look: MapLook) -> None:
        super().__init__(view)
        self._session, self._view, self._look = session, view, look
        self._version = self._seq = 0
        self._is_ready = False
        self._follows_view = False
        self._box: Box | None = None
        view.set_theme(look.theme)
        view.view.setZoomFactor(look.scale)
        bridge = view.bridge
        bridge.page_ready.connect(self._on_ready)
        bridge.features_loaded.connect(self._on_loaded)
        bridge.place_clicked.connect(self._on_place_clicked)
        bridge.event_chosen.connect(lambda event_id: session.apply(Select(event_id), Origin.MAP))
        bridge.background_was_clicked.connect(lambda: session.apply(Select(""), Origin.MAP))
        bridge.view_moved.connect(self._on_moved)
        bridge.page_settled.connect(self.settled)
        bridge.pin_was_dropped.connect(self.pin_dropped)
        bridge.place_hovered.connect(self.place_hovered)
        bridge.page_reported.connect(lambda text: log.error("page: %s", text))
        view.page_died.connect(self._on_died)
        session.listen(self._on_change)

    @property
    def look(self) -> MapLook:
        """How the page looks now."""
        return self._look

    def set_look(self, look: MapLook) -> None:
        """Change theme, scale or languages; the page follows without loading anew."""
        if look != self._look:
            self._look = look
            self._view.set_theme(look.theme)
            self._view.view.setZoomFactor(look.scale)
            self._send("look", look=look.to_message())

    def fit(self) -> None:
        """Show the whole tour."""
        self._send("fit")

    def zoom(self, steps: int) -> None:
        """Zoom in (positive) or out by whole steps."""
        self._send("zoom", steps=steps)

    def settle(self) -> int:
        """Ask the page to say when all is drawn; the number comes back with `settled`."""
        self._seq += 1
        self._send("settle", seq=self._seq)
        return self._seq

    def ask_for_pin(self, is_wanted: bool = True) -> None:
        """Let the user point at a place, or no longer; `pin_dropped` tells where."""
        self._send("drop", wanted=is_wanted)

    def reveal(self, candidate: Candidate | None) -> None:
        """Ring a place and bring it into view, whether it has a mark or not; None takes the ring away."""
        point = None
        if candidate:
            box = candidate.box
            edges = [box.south_deg, box.west_deg, box.north_deg, box.east_deg] if box else None
            point = {"lat": candidate.lat_deg, "lon": candidate.lon_deg, "box": edges}
        self._send("reveal", point=point)

    def follow_view(self, follows: bool) -> None:
        """Filter by what the map shows, or no longer."""
        self._follows_view = follows
        self._session.apply(SetBox(self._box if follows else None), Origin.MAP)

    def _send(self, kind: str, **values: object) -> None:
        if self._is_ready:
            self._view.bridge.send(kind, **values)

    def _on_ready(self) -> None:
        self._is_ready = True
        self._version += 1
        self._send("begin", look=self._look.to_message(), version=self._version, labels=LABELS)
        self._send_counts()
        self._send_selection(is_revealed=False)

    def _on_died(self) -> None:
        self._is_ready = False

    def _on_loaded(self, version: int, marks: int) -> None:
        if version == self._version:
            self._send_selection(is_revealed=True)
            self.drawn.emit(marks)

    def _on_change(self, change: Change, origin: Origin) -> None:
        if change & (Change.ITINERARY | Change.PLACES | Change.FILTER):
            self._send_counts()
        if change & (Change.ITINERARY | Change.PLACES):
            # places that the program has found, not the user, may lie anywhere
            is_new = bool(change & Change.ITINERARY) or origin is Origin.FINDER
            self._version += 1
            self._send("data", version=self._version, fit=is_new)
        if change & Change.SELECTION:
            self._send_selection(is_revealed=origin is not Origin.MAP)

    def _send_counts(self) -> None:
        counts = counts_per_place(self._session.itinerary, self._session.filtered.mask)
        self._send("counts", counts=counts.tolist())

    def _send_selection(self, *, is_revealed: bool) -> None:
        row = self._session.selected_row
        places = () if row is None else self._session.itinerary.table.places.codes_at(row)
        known = [str(code) for code in places if self._session.itinerary.places[code].point]
        self._send("selection", id=known[0] if known else None, reveal=is_revealed)

    def _on_place_clicked(self, place_id: str) -> None:
        table = self._session.itinerary.table
        code = int(place_id)
        row = self._session.selected_row
        if row is not None and code in table.places.codes_at(row):
            return
        shown = self._session.filtered.mask.nonzero()[0].tolist()
        here = next((row for row in shown if code in table.places.codes_at(row)), None)
        if here is not None:
            self._session.apply(Select(table.ids[here]), Origin.MAP)

    def _on_moved(self, box: Box, _zoom: float) -> None:
        self._box = box
        if self._follows_view:
            self._session.apply(SetBox(box), Origin.MAP)
