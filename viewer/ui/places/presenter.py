"""Joins the pane of places and the review behind it."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QLocale, QObject, Signal

from viewer.errors import UserError
from viewer.itinerary.places import Candidate, Decider, Place, is_decided, is_open
from viewer.session.choosing import Places, candidates, is_same, namesakes
from viewer.session.coordinates import looks_like_coordinates, typed_point
from viewer.session.places import PlaceReview
from viewer.session.ports import Lane, TaskRunner
from viewer.session.route import neighbour_of
from viewer.session.session import Session
from viewer.session.state import Change, Origin
from viewer.ui.common.wording import when
from viewer.ui.places.candidates import Offer, offers_of
from viewer.ui.places.desk import DeskText
from viewer.ui.places.model import Narrowing
from viewer.ui.places.panel import PlacesPanel
from viewer.ui.places.wording import first_in_words, reason_in_words, tab_text

FINDING = "Finding the places …"
NO_PLACES = "This itinerary names no places. If a column of the file holds them, say so in File → Import settings."
ALL_DONE = "Nothing is left to check."
NOTHING_MISSING = "No place is missing."


class PlacesPresenter(QObject):
    """Shows the places, and tells the review what the user decides.

    Signals:
        revealed(candidate): the map should show where this is; None for nothing.
        pin_wanted(is_wanted): the map should let the user point at a place, or no longer.
        accept_asked(codes): the user wants to accept these proposals at once; ask first.
        finding_ended: the places of the open itinerary are as known as they will be without the user.
    """

    revealed = Signal(object)
    pin_wanted = Signal(bool)
    accept_asked = Signal(object)
    finding_ended = Signal()

    def __init__(
        self,
        session: Session,
        review: PlaceReview,
        tasks: TaskRunner,
        panel: PlacesPanel,
        locale: Callable[[], QLocale],
    ) -> None:
        super().__init__(panel)
        self._locale = locale
        self._rows: list[int] = []
        self._shown: Places = ()
        self._session, self._review, self._tasks, self._panel = session, review, tasks, panel
        self._narrowing = Narrowing.ALL
        self._code: int | None = None
        self._is_pinning = False
        desk = panel.desk
        panel.list.current_moved.connect(self._on_current)
        panel.narrowed.connect(self._on_narrowed)
        panel.accept_requested.connect(lambda: self.accept_asked.emit(review.to_accept()))
        desk.use_requested.connect(self._use)
        desk.leave_requested.connect(lambda: self._decide(None))
        desk.pin_requested.connect(self._set_pinning)
        desk.text_typed.connect(self._on_typed)
        desk.candidates.current_moved.connect(lambda _position: self._reveal())
        session.listen(self._on_change)
        review.listen(self._on_finding)
        panel.shown.connect(self._show_pane)
        self._show_all()

    def go_to(self, code: int) -> None:
        """Put a place on the desk, whatever is listed."""
        if self._panel.model.position_of(code) is None:
            self._narrowing = Narrowing.ALL
        self._code = code
        self._show_all()

    def escape(self) -> bool:
        """Give up pointing at the map, else what is typed into the search; whether there was anything to give up."""
        desk = self._panel.desk
        if self._is_pinning:
            self._set_pinning(False)
        elif desk.search.text() and (desk.search.hasFocus() or desk.candidates.hasFocus()):
            desk.search.clear()
            desk.search.setFocus()
            self._on_typed("")
        else:
            return False
        return True

    def give_up_pin(self) -> None:
        """No longer wait for a click on the map."""
        self._set_pinning(False)

    def take_pin(self, lat_deg: float, lon_deg: float) -> None:
        """The user pointed at the map: this is where the place on the desk is."""
        self._set_pinning(False)
        try:
            self._decide(self._review.point(lat_deg, lon_deg))
        except UserError as error:
            self._offer((), str(error))

    def _on_change(self, change: Change, origin: Origin) -> None:
        if change & Change.ITINERARY:
            self._code = None
            self._set_pinning(False)
            self.revealed.emit(None)
        if change & (Change.ITINERARY | Change.PLACES):
            is_step = origin is Origin.HISTORY
            if is_step:
                self._go_to_changed()
            self._shown = self._review.places
            self._show_all()
            if is_step and self._panel.isVisible():
                self._reveal()
        elif change & Change.SELECTION and origin is not Origin.PLACES:
            self._follow_selection()

    def _go_to_changed(self) -> None:
        """What was undone, or done again, comes to the desk."""
        pairs = enumerate(zip(self._shown, self._review.places, strict=False))  # one more or less where one was parted
        self._code = next((code for code, (before, now) in pairs if before is not now), self._code)

    def _on_finding(self) -> None:
        has_ended = not self._review.is_finding
        if has_ended:
            self._code = None  # what needs a look comes first, and is known only now
        self._show_all()
        if has_ended:
            self.finding_ended.emit()

    def _follow_selection(self) -> None:
        row = self._session.selected_row
        codes = [] if row is None else self._session.itinerary.table.places.codes_at(row).tolist()
        if codes and self._code not in codes:
            self._code = codes[0]
            self._show_pane()

    def _show_pane(self) -> None:
        """List and desk; of many thousand places they take their time, so nothing is done while nobody looks."""
        if self._panel.isVisible():
            self._show_list()
            self._show_desk()

    def _show_all(self) -> None:
        self._show_pane()
        numbers = self._session.itinerary.tally
        is_finding = self._review.is_finding
        self._panel.set_numbers(numbers, is_finding=is_finding)
        self._panel.setWindowTitle(tab_text(numbers, is_finding=is_finding))

    def _show_list(self) -> None:
        panel, itinerary = self._panel, self._session.itinerary
        if self._code is not None and self._code >= len(itinerary.places):
            self._code = None  # another itinerary was opened, or a place of its own was taken back
        events = itinerary.table.places.counts(np.ones(len(itinerary.table), dtype=np.bool_)).tolist()
        panel.list.blockSignals(True)
        panel.model.show(itinerary.places, events, self._narrowing, is_finding=self._review.is_finding)
        panel.list.blockSignals(False)
        if self._code is None and panel.model.rowCount():
            self._code = panel.model.place_row(0).code
        panel.go_to(None if self._code is None else panel.model.position_of(self._code))
        panel.hinted.set_hint("" if panel.model.rowCount() else self._why_empty())

    def _why_empty(self) -> str:
        if not self._session.itinerary.places:
            return NO_PLACES
        return NOTHING_MISSING if self._narrowing is Narrowing.NONE else ALL_DONE

    def _show_desk(self) -> None:
        self._tasks.cancel(Lane.SEARCH)  # what is still being looked for was typed for another place
        self.give_up_pin()  # and the next click on the map would be for this one
        code, desk = self._code, self._panel.desk
        is_usable = code is not None and not self._review.is_finding
        desk.setVisible(code is not None)
        desk.setEnabled(is_usable)
        if code is None:
            return
        place = self._review.places[code]
        reason = FINDING if self._review.is_finding else reason_in_words(place)
        self._rows = self._rows_of(code)
        events = tuple(self._event_in_words(row) for row in self._rows)
        country = f"country: {place.country}" if place.country else ""
        detail = " · ".join(part for part in (first_in_words(events), country) if part)
        selected = self._session.selected_row
        event = self._rows.index(selected) if selected in self._rows else 0
        desk.show_place(DeskText(place.name, detail, reason, self._warnings(place), events, event))
        self._offer_known()

    def _warnings(self, place: Place) -> tuple[str, ...]:
        """What the program warned of, until decisions have changed what it was weighed against."""
        is_current = place.resolution.decider is Decider.FILE or not self._session.itinerary.decided
        return place.resolution.warnings if is_current else ()

    def _rows_of(self, code: int) -> list[int]:
        """The events with the name of a place, in order of time."""
        wanted = np.zeros(len(self._review.places), dtype=np.bool_)
        wanted[list(namesakes(self._review.places, code))] = True
        rows: list[int] = np.flatnonzero(self._session.itinerary.table.places.hits(wanted)).tolist()
        return rows

    def _event_in_words(self, row: int) -> str:
        event = self._session.itinerary.table.event(row)
        return f"{event.title or '(no title)'} · {when(event.time, self._locale())}"

    def _offer_known(self) -> None:
        assert self._code is not None
        place = self._review.places[self._code]
        known = [(candidate, "") for candidate in candidates(place)]
        if known and place.resolution.candidate:
            known[0] = (known[0][0], _remark(place))
        for title, candidate in self._review.elsewhere(self._code):
            chosen = (candidate, f"chosen in “{title}”")
            at = next((index for index, (other, _) in enumerate(known) if is_same(candidate, other)), len(known))
            if at == len(known) or not known[at][1]:
                known[at : at + 1] = [chosen]
        self._panel.desk.candidates.offer(self._offers(known), selects_first=bool(known))
        self._panel.desk.show_caption("It may be:" if known else "", "")

    def _offers(self, known: Sequence[tuple[Candidate, str]]) -> tuple[Offer, ...]:
        if self._code is None:
            return ()
        neighbour = neighbour_of(self._session.content, self._code)
        return offers_of(known, neighbour, warns=is_open(self._review.places[self._code]))

    def _on_current(self, position: int) -> None:
        self._code = self._panel.model.place_row(position).code
        self._set_pinning(False)
        self._show_desk()
        self._reveal()

    def _on_narrowed(self, narrowing: Narrowing) -> None:
        self._narrowing = narrowing
        self._code = None
        self._show_all()

    def _reveal(self) -> None:
        self._panel.desk.use.setEnabled(self._panel.desk.candidates.current is not None)
        self.revealed.emit(self._panel.desk.candidates.current)

    def _on_typed(self, text: str) -> None:
        self._tasks.cancel(Lane.SEARCH)
        if not text.strip():
            self._offer_known()
        elif looks_like_coordinates(text):
            self._offer_point(text)
        else:
            self._tasks.start(
                Lane.SEARCH,
                "",
                lambda _progress, _is_cancelled: self._review.suggestions(text),
                self._on_suggested,
                lambda error: self._offer((), str(error)),
            )

    def _offer_point(self, text: str) -> None:
        try:
            point = self._review.point(*typed_point(text))
        except UserError as error:
            self._offer((), str(error))
        else:
            self._offer((point,), "")

    def _on_suggested(self, found: object) -> None:
        assert isinstance(found, tuple)
        self._offer(found, "" if found else "No place of this name is known. Coordinates or a pin will do as well.")

    def _offer(self, found: tuple[Candidate, ...], message: str) -> None:
        desk = self._panel.desk
        desk.candidates.offer(self._offers([(one, "") for one in found]), selects_first=True)
        desk.show_caption("Found:" if found else "", message)
        if found:
            self._reveal()

    def _use(self) -> None:
        candidate = self._panel.desk.candidates.current
        if candidate:
            self._decide(candidate)

    def _decide(self, candidate: Candidate | None) -> None:
        if self._code is not None and not self._review.is_finding:
            code, row = self._code, self._only_row()
            if row is None:
                self._move_on(code)
            else:
                code = self._place_at(row, code)
            self._review.decide(code, candidate, row)
            self.revealed.emit(candidate)

    def _only_row(self) -> int | None:
        """The event that a decision holds for, None for all with the name."""
        index = self._panel.desk.only_event
        return None if index is None or index >= len(self._rows) else self._rows[index]

    def _place_at(self, row: int, code: int) -> int:
        """The place of an event that bears the same name as the one on the desk; it may have been parted from it."""
        here: list[int] = self._session.itinerary.table.places.codes_at(row).tolist()
        alike = namesakes(self._review.places, code)
        return next(one for one in here if one in alike)

    def _move_on(self, code: int) -> None:
        """Make the next place that needs a look the current one, if the one on the desk needed one too."""
        places = self._review.places
        if not is_open(places[code]):
            return
        done = namesakes(places, code)
        listed = [self._panel.model.place_row(position).code for position in range(self._panel.model.rowCount())]
        after = listed[listed.index(code) + 1 :] + listed if code in listed else listed
        self._code = next((other for other in after if is_open(places[other]) and other not in done), code)

    def _set_pinning(self, is_pinning: bool) -> None:
        if is_pinning != self._is_pinning:
            self._is_pinning = is_pinning
            self._panel.desk.show_pinning(is_pinning=is_pinning)
            self.pin_wanted.emit(is_pinning)


def _remark(place: Place) -> str:
    if is_decided(place):
        return "your choice"
    if place.resolution.decider is Decider.FILE:
        return "from the file"
    return "proposed" if is_open(place) else "found"
