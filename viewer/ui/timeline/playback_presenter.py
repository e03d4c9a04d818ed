"""Joins playback and the session: each event that is reached is selected, and only what happened so far is shown."""

from dataclasses import replace

from PySide6.QtCore import QObject

from viewer.itinerary.calendar import DAY_S
from viewer.itinerary.columns import Bools
from viewer.itinerary.filtering import apply_filter
from viewer.itinerary.filters import Filter, TimeWindow
from viewer.session.session import Session
from viewer.session.state import Change, Origin, Play
from viewer.timeline.marks import marks_of
from viewer.timeline.playback import NOTHING_TO_PLAY, Score, played_span, score_of, view_following
from viewer.timeline.scale import Span
from viewer.ui.timeline.pane import TimelinePane

_RECENT_S = 7.0 * DAY_S


class PlaybackPresenter(QObject):
    """Plays the events that pass the filter; the filter of before comes back when the controls are put away."""

    def __init__(self, session: Session, pane: TimelinePane) -> None:
        super().__init__(pane)
        self._session, self._view, self._bar = session, pane.view, pane.playback
        self._before: Filter | None = None
        self._mask: Bools = session.filtered.mask
        self._score: Score = NOTHING_TO_PLAY
        self._place = -1
        self._is_applying = False
        self._bar.instant_changed.connect(self._arrive)
        self._bar.playing_changed.connect(self._on_playing)
        self._bar.reach_chosen.connect(lambda _reach: self._show_reached())
        pane.toolbar.playback_toggled.connect(self._on_toggled)
        session.listen(self._on_change)

    def _on_toggled(self, is_shown: bool) -> None:
        self._bar.setVisible(is_shown)
        if is_shown:
            self._prepare(self._session.state.filter)
            self._bar.play()
        else:
            self._put_away()

    def _on_change(self, change: Change, _origin: Origin) -> None:
        """A filter of the user's own becomes the one that is played; another itinerary is played from its start."""
        if self._is_applying or self._before is None:
            return
        if change & Change.ITINERARY:
            self._bar.set_score(NOTHING_TO_PLAY)
            self._prepare(self._session.state.filter)
        elif change & (Change.FILTER | Change.PLACES):
            # The window in the filter is playback's own.
            self._prepare(replace(self._session.state.filter, window=self._before.window))

    def _prepare(self, played: Filter) -> None:
        """Write the score of what passes a filter."""
        session = self._session
        self._before = played
        self._mask = apply_filter(session.content.index, played).mask
        self._score = score_of(marks_of(session.itinerary.table.times), self._mask)
        self._place = -1
        self._bar.set_score(self._score)
        selected = session.selected_row
        if selected is not None and not self._bar.is_playing:
            self._bar.seek(selected)

    def _put_away(self) -> None:
        self._bar.pause()
        self._view.set_cursor(None)
        before, self._before = self._before, None
        if before is not None:
            self._apply(self._session.state.selected, before, self._session.state.span)

    def _on_playing(self, is_playing: bool) -> None:
        """What was followed stays in view; like all of a performance this is no step of its own in the history."""
        if not is_playing:
            state = self._session.state
            self._apply(state.selected, state.filter, self._view.window_span)

    def _arrive(self, instant_s: float) -> None:
        """Move the cursor with every frame, but select and filter only when another event is reached."""
        if self._session.is_telling:
            return
        self._view.set_cursor(instant_s)
        self._view.set_window(view_following(self._view.window_span, instant_s))
        if self._bar.place != self._place:
            self._place = self._bar.place
            self._show_reached()

    def _show_reached(self) -> None:
        if self._before is None or self._place < 0:
            return
        instant_s = float(self._score.instants_s[self._place])
        span = played_span(self._score, instant_s, self._bar.reach, _RECENT_S)
        window = TimeWindow(round(span.first_s), round(span.last_s))
        event_id = self._session.itinerary.table.ids[int(self._score.rows[self._place])]
        self._apply(event_id, replace(self._before, window=window), self._session.state.span)

    def _apply(self, event_id: str, wanted: Filter, span: Span | None) -> None:
        self._is_applying = True
        try:
            self._session.apply(Play(event_id, wanted, span), Origin.TIMELINE)
        finally:
            self._is_applying = False
