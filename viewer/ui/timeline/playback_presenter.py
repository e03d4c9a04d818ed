"""Plays the itinerary: the instant moves, events appear, and the selection goes with them."""

import numpy as np
from PySide6.QtCore import QObject

from viewer.itinerary.calendar import DAY_S
from viewer.itinerary.columns import Bools
from viewer.itinerary.filters import TimeWindow, apply_filter
from viewer.session.session import Session
from viewer.session.state import Change, Origin, Select, SetWindow
from viewer.timeline.marks import marks_of
from viewer.timeline.playback import NOTHING_TO_PLAY, played_span, score_of, view_following
from viewer.ui.timeline.pane import TimelinePane

RECENT_DAYS = 7


class PlaybackPresenter(QObject):
    """Joins the playback controls and the session; what is played is what the filter shows without its window."""

    def __init__(self, session: Session, pane: TimelinePane) -> None:
        super().__init__(pane)
        self._session, self._pane, self._bar = session, pane, pane.playback
        self._marks = marks_of(session.itinerary.table.times)
        self._played: Bools = np.zeros(0, dtype=np.bool_)
        self._score = NOTHING_TO_PLAY
        pane.toolbar.playback_toggled.connect(self._on_toggled)
        self._bar.instant_changed.connect(self._on_instant)
        self._bar.reach_chosen.connect(lambda _reach: self._on_instant(self._bar.instant_s))
        session.listen(self._on_change)

    def _on_toggled(self, is_wanted: bool) -> None:
        self._bar.setVisible(is_wanted)
        if is_wanted:
            self._prepare()
            return
        self._bar.pause()
        self._pane.view.set_cursor(None)
        self._session.apply(SetWindow(None), Origin.TIMELINE)

    def _on_change(self, change: Change, origin: Origin) -> None:
        if self._bar.isHidden():
            return
        if change & Change.ITINERARY or (change & Change.FILTER and origin is not Origin.TIMELINE):
            self._prepare()

    def _prepare(self) -> None:
        index = self._session.content.index
        self._marks = marks_of(index.itinerary.table.times)
        everything = SetWindow(None).applied(self._session.state).filter
        self._played = apply_filter(index, everything).mask
        self._score = score_of(self._marks, self._played)
        self._bar.set_score(self._score)

    def _on_instant(self, instant_s: float | None) -> None:
        if instant_s is None:
            return
        view = self._pane.view
        view.set_cursor(instant_s)
        view.set_window(view_following(view.window_span, instant_s))
        span = played_span(self._score, instant_s, self._bar.reach, RECENT_DAYS * DAY_S)
        first_s, last_s = int(np.floor(span.first_s)), int(np.ceil(span.last_s))
        self._session.apply(SetWindow(TimeWindow(first_s, last_s)), Origin.TIMELINE)
        self._select_at(instant_s)

    def _select_at(self, instant_s: float) -> None:
        """Select the first of the events that began last, rather one that has a place for the map to go to."""
        begun = self._played & self._marks.is_dated & (self._marks.first_s <= instant_s)
        if not begun.any():
            return
        table = self._session.itinerary.table
        rows = np.flatnonzero(begun & (self._marks.first_s == self._marks.first_s[begun].max()))
        placed = rows[np.diff(table.places.offsets)[rows] > 0]
        row = int(placed[0] if len(placed) else rows[0])
        self._session.apply(Select(table.ids[row]), Origin.WINDOW)
