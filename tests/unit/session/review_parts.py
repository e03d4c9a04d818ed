"""What stands at the joints of the review in its tests: work done at once or held back, and a small gazetteer."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from viewer.errors import UserError
from viewer.itinerary.places import Candidate, Certainty, Place, Precision, Resolution, is_decided
from viewer.session.choosing import Places
from viewer.session.decisions import DecisionStore
from viewer.session.places import PlaceReview
from viewer.session.ports import IsCancelled, Lane, Notice, Progress, Work
from viewer.session.session import Content, Session

TOKYO = Candidate("Tokyo", "city", Precision.LOCALITY, 35.69, 139.69, "JP", population=9_733_276, gazetteer_id=1)
COUNTRY = Candidate("Georgia", "country", Precision.COUNTRY, 42.0, 43.5, "GE", population=3_700_000, gazetteer_id=2)
STATE = Candidate("Georgia", "admin1", Precision.REGION, 32.8, -83.6, "US", population=9_000_000, gazetteer_id=3)
KNOWN = {
    "Tokyo": Resolution(Certainty.SURE, TOKYO, method="exact"),
    "Georgia": Resolution(Certainty.CHECK, COUNTRY, method="exact", alternatives=(STATE,)),
}


class SmallFinder:
    """Knows Tokyo and two Georgias."""

    def resolve(self, content: Content, progress: Progress, _is_cancelled: IsCancelled) -> Places:
        """Every place that is known, as the gazetteer would."""
        progress(1.0, "found")
        return tuple(_found(place) for place in content.itinerary.places)

    def suggestions(self, text: str, most: int) -> tuple[Candidate, ...]:
        """Those whose names begin so."""
        return tuple(one for one in (TOKYO, COUNTRY, STATE) if one.name.casefold().startswith(text.casefold()))[:most]

    def point(self, lat_deg: float, lon_deg: float) -> Candidate:
        """A point near Tokyo."""
        return Candidate("Tokyo", "point", Precision.LOCALITY, lat_deg, lon_deg, "JP")


def _found(place: Place) -> Place:
    return place if is_decided(place) else replace(place, resolution=KNOWN.get(place.name, Resolution(Certainty.NONE)))


class BrokenFinder(SmallFinder):
    """Has no gazetteer."""

    def resolve(self, _content: Content, _progress: Progress, _is_cancelled: IsCancelled) -> Places:
        """Fail as the real one does."""
        raise UserError("The gazetteer is missing.", "Install the program again.")


@dataclass
class Tasks:
    """Does work at once, or holds it back until `finish`; a new task of a lane replaces the old one."""

    is_held: bool = False
    waiting: dict[Lane, Callable[[], None]] = field(default_factory=dict)

    def start(
        self, lane: Lane, _label: str, work: Work, done: Callable[[object], None], failed: Callable[[UserError], None]
    ) -> None:
        """Take the work on."""

        def run() -> None:
            try:
                result = work(lambda _share, _text: None, lambda: False)
            except UserError as error:
                failed(error)
            else:
                done(result)

        self.waiting[lane] = run
        if not self.is_held:
            self.finish()

    def cancel(self, lane: Lane) -> None:
        """Forget the lane's work."""
        self.waiting.pop(lane, None)

    def finish(self) -> None:
        """Do all that was held back."""
        while self.waiting:
            self.waiting.popitem()[1]()


@dataclass
class Reviewed:
    """A review with everything around it."""

    session: Session
    tasks: Tasks
    store: DecisionStore
    notices: list[Notice]
    review: PlaceReview


def reviewed(folder: Path, finder: SmallFinder | None = None, *, is_held: bool = False) -> Reviewed:
    """A review over an empty session."""
    session, tasks, store, notices = Session(), Tasks(is_held), DecisionStore(folder), list[Notice]()
    review = PlaceReview(session, tasks, finder or SmallFinder(), store, notices.append)
    return Reviewed(session, tasks, store, notices, review)
