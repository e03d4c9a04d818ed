"""The object that the page talks to: small typed messages in both directions."""

import json

from PySide6.QtCore import QObject, Signal, Slot

from viewer.itinerary.places import Box

PROTOCOL = 1


class Bridge(QObject):
    """Slots for the page, signals for the presenter.

    ``message`` goes to the page: one JSON object with a ``kind``.
    """

    message = Signal(str)
    page_ready = Signal()
    features_loaded = Signal(int, int)
    place_clicked = Signal(str)
    event_chosen = Signal(str)
    background_was_clicked = Signal()
    place_hovered = Signal(str)
    view_moved = Signal(object, float)
    pin_was_dropped = Signal(float, float)
    page_settled = Signal(int)
    no_graphics_found = Signal()
    page_reported = Signal(str)

    def send(self, kind: str, **values: object) -> None:
        """Send one message to the page."""
        self.message.emit(json.dumps({"kind": kind} | values, ensure_ascii=False, allow_nan=False))

    @Slot(int)
    def ready(self, protocol: int) -> None:
        """The page has connected; it speaks this version of the protocol."""
        if protocol == PROTOCOL:
            self.page_ready.emit()
        else:
            self.page_reported.emit(f"the page speaks protocol {protocol}, the program {PROTOCOL}")

    @Slot(int, int)
    def loaded(self, version: int, marks: int) -> None:
        """The page has drawn the features of this version, with so many marks."""
        self.features_loaded.emit(version, marks)

    @Slot(str)
    def mark_clicked(self, place_id: str) -> None:
        """A mark was clicked."""
        self.place_clicked.emit(place_id)

    @Slot(str)
    def event_clicked(self, event_id: str) -> None:
        """An event in a mark's card was clicked."""
        self.event_chosen.emit(event_id)

    @Slot()
    def background_clicked(self) -> None:
        """The map was clicked beside all marks."""
        self.background_was_clicked.emit()

    @Slot(str)
    def mark_hovered(self, place_id: str) -> None:
        """The pointer is over a mark; empty for none."""
        self.place_hovered.emit(place_id)

    @Slot(str)
    def moved(self, text: str) -> None:
        """The view has moved: a JSON object with zoom and edges in degrees."""
        view = json.loads(text)
        box = Box(view["south"], _wrapped(view["west"]), view["north"], _wrapped(view["east"]))
        if view["east"] - view["west"] >= 360:
            box = Box(view["south"], -180.0, view["north"], 180.0)
        self.view_moved.emit(box, view["zoom"])

    @Slot(float, float)
    def pin_dropped(self, lat_deg: float, lon_deg: float) -> None:
        """The user pointed at a place."""
        self.pin_was_dropped.emit(lat_deg, lon_deg)

    @Slot(int)
    def settled(self, seq: int) -> None:
        """Everything asked for before the ``settle`` message of this number is drawn."""
        self.page_settled.emit(seq)

    @Slot()
    def graphics_missing(self) -> None:
        """The page finds no graphics card to draw with."""
        self.no_graphics_found.emit()

    @Slot(str)
    def reported(self, text: str) -> None:
        """Something went wrong in the page."""
        self.page_reported.emit(text)


def _wrapped(lon_deg: float) -> float:
    return (lon_deg + 180) % 360 - 180
