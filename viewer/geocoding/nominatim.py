"""Looking names up online, only when the user asks for it: the one module that may touch the network."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from geopy.adapters import AdapterHTTPError, URLLibAdapter
from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderRateLimited,
    GeocoderTimedOut,
    GeocoderUnavailable,
    GeopyError,
)
from geopy.geocoders import Nominatim

from viewer.errors import UserError
from viewer.geocoding.answers import AnswerStore, Question
from viewer.geocoding.waiting import CancelledError, IsCancelled, go_on
from viewer.itinerary.places import Box, Candidate, Precision

PAUSE_S = 1.0
_SLICE_S = 0.1
_MOST = 6
_COUNTRY_TYPES = {"country"}
_REGION_TYPES = {"state", "region", "province", "county", "state_district", "archipelago", "island", "district"}
_LOCALITY_TYPES = {"city", "town", "village", "hamlet", "municipality", "suburb", "borough", "quarter", "neighbourhood"}


@dataclass(frozen=True, slots=True)
class Server:
    """Whom to ask, as the settings say.

    Attributes:
        domain: host and, if need be, port.
        scheme: ``https``, or ``http`` for a server of one's own.
        email: how the operators can reach the user; part of what is sent.
        user_agent: the name of the program as it is sent.
        timeout_s: how long to wait for an answer.
    """

    domain: str
    email: str
    user_agent: str
    scheme: str = "https"
    timeout_s: float = 10.0


def _precision(row: dict[str, Any]) -> Precision:
    """How exact an answer is."""
    kind = row.get("addresstype") or row.get("type", "")
    if kind in _COUNTRY_TYPES:
        return Precision.COUNTRY
    if kind in _REGION_TYPES:
        return Precision.REGION
    return Precision.LOCALITY if kind in _LOCALITY_TYPES else Precision.VENUE


def _candidate(row: dict[str, Any]) -> Candidate:
    """One answer of the service."""
    address = row.get("address", {})
    precision = _precision(row)
    edges = [float(edge) for edge in row.get("boundingbox", ())]
    is_area = precision in (Precision.COUNTRY, Precision.REGION) and len(edges) == 4  # S, N, W, E
    return Candidate(
        name=row.get("name") or row.get("display_name", "").split(",")[0],
        kind=row.get("addresstype") or row.get("type", "place"),
        precision=precision,
        lat_deg=float(row["lat"]),
        lon_deg=float(row["lon"]),
        country_code=address.get("country_code", "").upper(),
        region_code=address.get("ISO3166-2-lvl4", ""),
        region_name=address.get("state", ""),
        box=Box(edges[0], edges[2], edges[1], edges[3]) if is_area else None,
    )


def _is_unreachable(cause: BaseException | None) -> bool:
    """Whether no server answered at all; a refusal with a status is an answer."""
    return isinstance(cause, OSError) and not isinstance(cause, AdapterHTTPError)


def _explained(error: GeopyError, server: Server) -> UserError:
    """A failure in words that help."""
    details = f"{server.scheme}://{server.domain}: {type(error).__name__}: {error}"
    if isinstance(error, GeocoderRateLimited):
        wait = f"{error.retry_after} seconds" if error.retry_after else "an hour"
        return UserError(
            "The server asks for a pause.", f"Try again in {wait}; what was found so far is kept.", details
        )
    if isinstance(error, GeocoderTimedOut):
        return UserError("The server did not answer in time.", "Try again later.", details)
    if isinstance(error, GeocoderAuthenticationFailure | GeocoderInsufficientPrivileges):
        return UserError("The server refused the request.", "Check server and e-mail address in the settings.", details)
    if isinstance(error, GeocoderUnavailable) or _is_unreachable(error.__cause__ or error.__context__):
        return UserError("The server cannot be reached.", "Is the computer online?", details)
    return UserError("The server gave no usable answer.", "Try again later.", details)


class OnlineLookup:
    """Asks a Nominatim server for names, at most once a second for all windows together, and never twice.

    Args:
        server: whom to ask.
        store: where answers are kept.
        now_s: the time of day in seconds since 1970.
        sleep: waits so many seconds.

    Attributes:
        requests_sent: how many requests have left the program; kept answers need none.
    """

    def __init__(
        self,
        server: Server,
        store: AnswerStore,
        now_s: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._server = server
        self._store = store
        self._now_s = now_s
        self._sleep = sleep
        self.requests_sent = 0
        self._client = Nominatim(
            domain=server.domain,
            scheme=server.scheme,
            user_agent=f"{server.user_agent} ({server.email})" if server.email else server.user_agent,
            timeout=server.timeout_s,
            # The adapter on top of `requests` sends again by itself after a failure, without our pause.
            adapter_factory=URLLibAdapter,
        )

    def look_up(self, name: str, country_code: str = "", is_cancelled: IsCancelled = go_on) -> tuple[Candidate, ...]:
        """What the service knows under the name, best first; empty where it knows nothing.

        Args:
            name: what is sent, together with the country.
            country_code: ISO code of the country it should lie in, or empty.
            is_cancelled: asked ten times a second while waiting for the turn; a request on its way is not called back.

        Raises:
            UserError: the server refused, failed or could not be reached.
            CancelledError: ``is_cancelled`` said so; nothing was sent.
        """
        question = Question(self._server.domain, name.strip(), country_code.upper())
        rows = self._store.known(question)
        if rows is None:
            self._wait(is_cancelled)
            rows = self._asked(question)
            self._store.keep(question, rows)
        return tuple(_candidate(row) for row in rows)

    def _wait(self, is_cancelled: IsCancelled) -> None:
        """Wait for the next turn."""
        left_s = self._store.reserve(self._server.domain, self._now_s(), PAUSE_S)
        while not is_cancelled():
            if left_s <= 0:
                return
            self._sleep(min(_SLICE_S, left_s))
            left_s -= _SLICE_S
        raise CancelledError

    def _asked(self, question: Question) -> list[dict[str, Any]]:
        """Send one request and return the rows of its answer."""
        self.requests_sent += 1
        try:
            found = self._client.geocode(
                question.query,
                exactly_one=False,
                limit=_MOST,
                addressdetails=True,
                country_codes=question.country.lower() or None,
            )
        except GeopyError as error:
            raise _explained(error, self._server) from error
        return [location.raw for location in found or ()]
