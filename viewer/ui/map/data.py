"""What the page fetches of the session: the features, and the cards of places."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QLocale

from viewer.mapping.responses import NOT_FOUND, Response, json_response
from viewer.session.session import Session
from viewer.ui.common.wording import gutter

MOST_EVENTS = 60


class MapData:
    """Answers ``features.json`` and ``places/1,2.json`` from what the session shows now."""

    def __init__(self, session: Session, locale: Callable[[], QLocale]) -> None:
        self._session = session
        self._locale = locale

    def get(self, rest: str) -> Response:
        """The answer for a path below ``/data/``."""
        if rest == "features.json":
            return self._session.content.features
        folder, _, name = rest.partition("/")
        numbers = name.removesuffix(".json").split(",")
        if folder != "places" or not all(number.isdecimal() for number in numbers):
            return NOT_FOUND
        codes = [int(number) for number in numbers if int(number) < len(self._session.itinerary.places)]
        return json_response([self._card(code) for code in codes])

    def _card(self, code: int) -> dict[str, object]:
        itinerary = self._session.itinerary
        place = itinerary.places[code]
        wanted = np.arange(len(itinerary.places)) == code
        rows = np.flatnonzero(self._session.filtered.mask & itinerary.table.places.hits(wanted)).tolist()
        more = len(rows) - MOST_EVENTS
        return {
            "name": place.name,
            "detail": self._detail(code),
            "events": [self._event(row) for row in rows[:MOST_EVENTS]],
            "more": f"and {more} more in the agenda" if more > 0 else "",
        }

    def _detail(self, code: int) -> str:
        place = self._session.itinerary.places[code]
        parts = [] if place.country in ("", place.name) else [place.country]
        if place.resolution.certainty == "check":
            parts.append("please check this place")
        return " · ".join(parts)

    def _event(self, row: int) -> dict[str, object]:
        event = self._session.itinerary.table.event(row)
        status = f" · {event.status}" if event.status else ""
        return {
            "id": event.id,
            "title": event.title or "(no title)",
            "when": " ".join(part for part in gutter(event.time, self._locale(), with_year=True) if part) + status,
            "is_selected": event.id == self._session.state.selected,
        }
