"""The review of places: finds them in the background, and keeps what the user decides about them."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from viewer.errors import UserError
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import UNRESOLVED, Candidate, Certainty, is_decided, is_open
from viewer.session import choosing
from viewer.session.choosing import Places
from viewer.session.collector import no_garbage_collection
from viewer.session.decisions import DecidedItinerary, Decision, DecisionStore, decisions_of, key_of, with_decisions
from viewer.session.ports import IsCancelled, Lane, Notice, Progress, TaskRunner, notice_of
from viewer.session.session import Content, Session, content_of
from viewer.session.state import Change, Origin

MOST_SUGGESTIONS = 8


class Finder(Protocol):
    """Finds places by name, without a network."""

    def resolve(self, content: Content, progress: Progress, is_cancelled: IsCancelled) -> Places:
        """The places of an itinerary with their resolutions; called in the background.

        Raises:
            UserError: the gazetteer cannot be read.
        """

    def suggestions(self, text: str, most: int) -> tuple[Candidate, ...]:
        """Places whose names begin with the text or are like it, the likeliest first; called on the user's thread."""

    def point(self, lat_deg: float, lon_deg: float) -> Candidate:
        """A point as a candidate, with the country, region and time zone it lies in; named after its town."""


class PlaceReview:
    """Works on the places of the open itinerary; every decision is one step that can be undone.

    Attributes:
        is_finding: whether places are being looked for; nothing can be decided meanwhile.
    """

    def __init__(
        self,
        session: Session,
        tasks: TaskRunner,
        finder: Finder,
        store: DecisionStore,
        show_notice: Callable[[Notice], None],
    ) -> None:
        self._session, self._tasks, self._finder, self._store = session, tasks, finder, store
        self._show_notice = show_notice
        self._listeners: list[Callable[[], None]] = []
        self._decisions: tuple[Decision, ...] = ()
        self.is_finding = False
        session.listen(self._on_change)

    def listen(self, listener: Callable[[], None]) -> None:
        """Call the listener when finding begins or ends."""
        self._listeners.append(listener)

    @property
    def places(self) -> Places:
        """The places of the open itinerary."""
        return self._session.itinerary.places

    def decide(self, code: int, candidate: Candidate | None, row: int | None = None) -> None:
        """Let a place mean the candidate, or stay without coordinates for None.

        With a ``row`` this holds for that event alone, else for all events with the place's name.
        """
        itinerary = self._session.itinerary
        if row is None:
            self._set(choosing.decided(itinerary, choosing.namesakes(itinerary.places, code), candidate))
        else:
            self._set(choosing.decided_at(itinerary, row, code, candidate))

    def accept(self, codes: Collection[int]) -> None:
        """Let some places mean what the program proposed."""
        self._set(choosing.accepted(self._session.itinerary, codes))

    def to_accept(self) -> tuple[int, ...]:
        """Indices of the places that have a proposal nobody has looked at."""
        return tuple(
            code
            for code, place in enumerate(self.places)
            if is_open(place) and place.resolution.certainty is Certainty.CHECK
        )

    def to_look_up(self) -> tuple[str, ...]:
        """Names that were not found and not left out, each once: what an online look-up would send."""
        names = (place.name for place in self.places if place.resolution.candidate is None and is_open(place))
        return tuple(dict.fromkeys(names))

    def suggestions(self, text: str) -> tuple[Candidate, ...]:
        """Places that the text may mean, the likeliest first."""
        return self._finder.suggestions(text, MOST_SUGGESTIONS)

    def point(self, lat_deg: float, lon_deg: float) -> Candidate:
        """A point that the user gave, named after the town it lies near.

        Raises:
            UserError: the gazetteer cannot be read.
        """
        found = self._finder.point(round(lat_deg, 6), round(lon_deg, 6))
        return found._replace(name=f"Point near {found.name}" if found.country_code else "Point")

    def elsewhere(self, code: int) -> tuple[tuple[str, Candidate], ...]:
        """What the place's name was decided to mean in other itineraries: their titles and the candidates."""
        return self._store.elsewhere(self.places[code], source_of(self._session.content))

    def take_found(self, found: Mapping[str, tuple[Candidate, ...]]) -> None:
        """Propose what was found online for names that have no place; each is to be checked."""
        self._set(choosing.proposed(self._session.itinerary, found, "online"))

    def forget(self, source: str, decisions: Collection[Decision]) -> None:
        """Forget decisions of an itinerary; where it is the open one its places are looked for again."""
        self._store.forget(source, decisions)
        if source == source_of(self._session.content):
            others = tuple(made for made in decisions_of(self._session.itinerary) if made not in decisions)
            self.is_finding = True  # what follows is not the user's doing, and not kept
            self._session.refine_places(
                tuple(replace(place, resolution=UNRESOLVED) if is_decided(place) else place for place in self.places)
            )
            self.find(others)

    def find(self, decisions: tuple[Decision, ...] | None = None) -> None:
        """Look for the places of the open itinerary in the background.

        Args:
            decisions: what holds whatever is found; by default all that was decided about this itinerary.
        """
        content = self._session.content
        if decisions is None:
            decisions = (*decisions_of(content.itinerary), *self._store.of(source_of(content)))
        self._decisions = decisions
        if not content.itinerary.places:
            self._tasks.cancel(Lane.GEOCODE)  # what is still being found belongs to what was open before
            self._set_finding(False)
            return
        self._set_finding(True)
        self._tasks.start(
            Lane.GEOCODE,
            "Finding the places",
            lambda progress, is_cancelled: self._found(content, decisions, progress, is_cancelled),
            self._on_found,
            self._on_failed,
        )

    def _found(
        self, content: Content, decisions: tuple[Decision, ...], progress: Progress, is_cancelled: IsCancelled
    ) -> Content:
        """The content with its places, on a thread of its own."""
        with no_garbage_collection():
            return _refined(content, self._finder.resolve(content, progress, is_cancelled), decisions).prepared()

    def stop_finding(self) -> None:
        """Take up work with the places as they are; what the cancelled search would have found stays unknown."""
        if self.is_finding:
            self._refine(_refined(self._session.content, self.places, self._decisions))

    def _set(self, itinerary: Itinerary) -> None:
        if itinerary.places != self.places:
            self._session.set_itinerary(itinerary, Origin.PLACES)

    def _on_change(self, change: Change, _origin: Origin) -> None:
        if change & Change.ITINERARY:
            self.find()
        elif change & Change.PLACES and not self.is_finding:
            self._keep()

    def _keep(self) -> None:
        content = self._session.content
        source = source_of(content)
        made_before = self._store.of(source)
        known = {key_of(place) for place in self.places} if made_before else set()
        asleep = tuple(made for made in made_before if made.key not in known)
        decided = DecidedItinerary(source, content.itinerary.title, decisions_of(content.itinerary) + asleep)
        try:
            self._store.keep(decided)
        except OSError as error:
            self._show_notice(
                notice_of(
                    UserError("What you decided about places could not be kept.", "Is the disk full?", str(error))
                )
            )

    def _on_found(self, content: object) -> None:
        assert isinstance(content, Content)
        now = self._session.content
        if (content.path, content.itinerary.views) != (
            now.path,
            now.itinerary.views,
        ):  # saved, or a view kept meanwhile
            content = replace(content, path=now.path, itinerary=replace(content.itinerary, views=now.itinerary.views))
        self._refine(content)

    def _on_failed(self, error: UserError) -> None:
        self._show_notice(notice_of(error))
        self.stop_finding()

    def _refine(self, content: Content) -> None:
        self._session.refine(content)
        self._set_finding(False)

    def _set_finding(self, is_finding: bool) -> None:
        self.is_finding = is_finding
        for listener in tuple(self._listeners):
            listener()


def _refined(content: Content, places: Places, decisions: tuple[Decision, ...]) -> Content:
    """The content with places that were found, and what was decided about them; itself where nothing is new."""
    itinerary = with_decisions(replace(content.itinerary, places=places), decisions)
    return content if itinerary.places == content.itinerary.places else content_of(itinerary, content.path)


def source_of(content: Content) -> str:
    """What tells an itinerary from all others: the path of its file, or its title where it has none."""
    return str(Path(content.path).absolute()) if content.path else f"untitled: {content.itinerary.title}"
