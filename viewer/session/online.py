"""Looking names up online, when the user asks for it: which names, one after the other, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from viewer.errors import UserError
from viewer.itinerary.places import Candidate
from viewer.session.ports import IsCancelled, Progress
from viewer.session.settings import DEFAULT_SERVER, Settings

if TYPE_CHECKING:
    from viewer.geocoding.nominatim import OnlineLookup


class Lookup(Protocol):
    """Asks a server for places."""

    def look_up(self, name: str, country_code: str, is_cancelled: IsCancelled) -> tuple[Candidate, ...]:
        """What the server knows under a name, best first; at most one request a second leaves the program.

        Raises:
            UserError: the server does not answer, or refuses.
        """


class LookupSource(Protocol):
    """Gives the look-up for what the settings say."""

    def at(self, settings: Settings) -> Lookup:
        """The look-up for the server of the settings."""


@dataclass(frozen=True)
class OnlineResult:
    """What came of looking names up.

    Attributes:
        found: the candidates, best first, by the names they were found under.
        unknown: names the server does not know.
        error: why it ended before all names were asked for, if it did.
    """

    found: dict[str, tuple[Candidate, ...]]
    unknown: tuple[str, ...]
    error: UserError | None = None


def look_up_all(names: Sequence[str], lookup: Lookup, progress: Progress, is_cancelled: IsCancelled) -> OnlineResult:
    """Look the names up in order; what was found before an error is kept."""
    found: dict[str, tuple[Candidate, ...]] = {}
    unknown: list[str] = []
    for position, name in enumerate(names):
        progress(position / len(names), f"Looking up “{name}” online ({position + 1} of {len(names)})")
        try:
            candidates = lookup.look_up(name, "", is_cancelled)
        except UserError as error:
            return OnlineResult(found, tuple(unknown), error)
        if candidates:
            found[name] = candidates
        else:
            unknown.append(name)
    return OnlineResult(found, tuple(unknown))


class OnlineServers:
    """The servers that were asked since the program started; none is until the first look-up.

    Args:
        answers: the file of the profile in which answers are kept for ever.
    """

    def __init__(self, answers: Path) -> None:
        self._answers = answers
        self._lookups: dict[object, OnlineLookup] = {}

    def at(self, settings: Settings) -> Lookup:
        """The look-up for the server of the settings."""
        # the network is loaded only where the user has asked for it, and geopy takes a fifth of a second
        from viewer.geocoding.answers import AnswerStore  # noqa: PLC0415
        from viewer.geocoding.nominatim import OnlineLookup, Server  # noqa: PLC0415

        scheme, domain = scheme_and_domain(settings.online_server)
        agent = settings.online_user_agent or f"Wayline/{version('wayline')}"
        server = Server(domain, settings.online_email, agent, scheme)
        if server not in self._lookups:
            self._lookups[server] = OnlineLookup(server, AnswerStore(self._answers))
        return self._lookups[server]

    @property
    def requests_sent(self) -> int:
        """How many requests have left the program."""
        return sum(lookup.requests_sent for lookup in self._lookups.values())


def scheme_and_domain(server: str) -> tuple[str, str]:
    """A server as people write it, taken apart: "https" where they say nothing, and no path."""
    scheme, mark, rest = server.strip().rpartition("://")
    domain = rest.partition("/")[0]
    return (scheme.lower() if mark and scheme.lower() == "http" else "https"), domain or DEFAULT_SERVER


def network_in_words(blocked: int, sent: int, server: str) -> str:
    """What left the program since it started, for the status bar."""
    if sent:
        requests = "1 request" if sent == 1 else f"{sent} requests"
        return f"{requests} to {scheme_and_domain(server)[1]}, asked for by you"
    return "offline · 0 requests" if not blocked else f"offline · {blocked} requests blocked"
