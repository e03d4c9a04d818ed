"""What the user decided about places, kept per itinerary in the profile until a document holds it."""

import json
import logging
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np

from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Box, Candidate, Place, Precision
from viewer.session.choosing import decided_at, decided_place, is_for_one_event, plain

log = logging.getLogger(__name__)
VERSION = 1
FILE_NAME = "decisions.json"
Key = tuple[str, str]
Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Decision:
    """What one name of an itinerary means.

    Attributes:
        name: as written in the itinerary.
        country: what the itinerary's country column says, may be empty.
        candidate: the place that is meant; None where the name stays without one.
        event: id of the event it was decided for; empty where it holds for all of them.
    """

    name: str
    country: str
    candidate: Candidate | None
    event: str = ""

    @property
    def key(self) -> Key:
        """What places it is about: see `key_of`."""
        return plain(self.name), plain(self.country)


@dataclass(frozen=True, slots=True)
class DecidedItinerary:
    """The decisions of one itinerary.

    Attributes:
        source: path of its file, or another text that tells it from all others.
        title: what people know it by.
    """

    source: str
    title: str
    decisions: tuple[Decision, ...]


def key_of(place: Place) -> Key:
    """What tells the places of an itinerary apart as far as decisions go: name and country, case and blanks aside."""
    return plain(place.name), plain(place.country)


def decisions_of(itinerary: Itinerary) -> tuple[Decision, ...]:
    """What the user decided about the places of an itinerary, each name and country once, then single events."""
    table = itinerary.table
    for_all: dict[Key, Decision] = {}
    for_one: list[Decision] = []
    for code in itinerary.decided:
        place = itinerary.places[code]
        made = Decision(place.name, place.country, place.resolution.candidate)
        if is_for_one_event(place):
            rows = np.unique(table.places.rows[table.places.codes == code]).tolist()
            for_one += [replace(made, event=table.ids[row]) for row in rows]
        else:
            for_all[made.key] = made
    return (*for_all.values(), *for_one)


def with_decisions(itinerary: Itinerary, decisions: Iterable[Decision]) -> Itinerary:
    """The itinerary as decided, later decisions before earlier ones; where nothing was decided it stays as it is."""
    latest = {(made.key, made.event): made for made in decisions}
    by_key = {key: made for (key, event), made in latest.items() if not event}
    places = tuple(
        decided_place(place, made.candidate) if (made := by_key.get(key_of(place))) else place
        for place in itinerary.places
    )
    whole = replace(itinerary, places=places)
    for made in latest.values():
        whole = _with_decision_for_one(whole, made) if made.event else whole
    return whole


def _with_decision_for_one(itinerary: Itinerary, made: Decision) -> Itinerary:
    row = itinerary.table.row_of(made.event)
    if row is None:
        return itinerary
    for code in itinerary.table.places.codes_at(row).tolist():
        if key_of(itinerary.places[code]) == made.key:
            return decided_at(itinerary, row, code, made.candidate)
    return itinerary


def recorded(itinerary: Itinerary) -> list[dict[str, object]]:
    """What the user decided about the places of an itinerary, as a document keeps it."""
    return [record_of(made) for made in decisions_of(itinerary)]


def restored(itinerary: Itinerary, records: object) -> Itinerary:
    """The itinerary with the decisions of a document; records that cannot be read are passed over."""
    made = tuple(_readable(records)) if isinstance(records, list) else ()
    return with_decisions(itinerary, made)


def _readable(records: Iterable[object]) -> Iterator[Decision]:
    for record in records:
        try:
            if isinstance(record, dict):
                yield decision_from(record)
        except (KeyError, TypeError, ValueError) as error:
            log.warning("a decision about a place cannot be read: %s", error)


class DecisionStore:
    """The decisions of all itineraries; every change is written at once.

    Args:
        folder: where ``decisions.json`` is kept; a file that cannot be read is moved aside.

    Attributes:
        value: itineraries with decisions, the one decided last first.
        complaint: a sentence for the user where the file could not be read, else empty.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self.value, self.complaint = _read(self._path)

    def of(self, source: str) -> tuple[Decision, ...]:
        """What was decided for an itinerary."""
        return next((known.decisions for known in self.value if known.source == source), ())

    def keep(self, itinerary: DecidedItinerary) -> None:
        """Remember the decisions of an itinerary instead of those it had; none at all forget it."""
        if self.of(itinerary.source) == itinerary.decisions:
            return
        others = tuple(known for known in self.value if known.source != itinerary.source)
        self._write(((itinerary,) if itinerary.decisions else ()) + others)

    def forget(self, source: str, decisions: Collection[Decision]) -> None:
        """Forget some decisions of an itinerary."""
        kept = (
            replace(known, decisions=tuple(made for made in known.decisions if made not in decisions))
            if known.source == source
            else known
            for known in self.value
        )
        self._write(tuple(known for known in kept if known.decisions))

    def elsewhere(self, place: Place, source: str) -> tuple[tuple[str, Candidate], ...]:
        """What the place's name was decided to mean in other itineraries: their titles and the candidates."""
        wanted = plain(place.name)
        return tuple(
            (known.title, made.candidate)
            for known in self.value
            if known.source != source
            for made in known.decisions
            if made.candidate and plain(made.name) == wanted
        )

    def _write(self, value: tuple[DecidedItinerary, ...]) -> None:
        self.value = value
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_name(FILE_NAME + ".part")
        part.write_text(as_json(value), "utf-8")
        part.replace(self._path)


def as_json(itineraries: Sequence[DecidedItinerary]) -> str:
    """The decisions as JSON text with a version."""
    body = [
        {"source": known.source, "title": known.title, "decisions": [record_of(made) for made in known.decisions]}
        for known in itineraries
    ]
    return json.dumps({"version": VERSION, "itineraries": body}, indent=1, ensure_ascii=False) + "\n"


def record_of(decision: Decision) -> dict[str, object]:
    """A decision as JSON values."""
    found = decision.candidate
    place = found._asdict() | {"box": asdict(found.box) if found.box else None} if found else None
    return asdict(decision) | {"candidate": place}


def decision_from(record: Json) -> Decision:
    """The decision that `record_of` made a record of.

    Raises:
        KeyError, TypeError, ValueError: it is no such record.
    """
    raw = record["candidate"]
    candidate = _candidate_from(raw) if isinstance(raw, dict) else None
    return Decision(str(record["name"]), str(record["country"]), candidate, str(record.get("event", "")))


def _candidate_from(raw: Mapping[str, object]) -> Candidate:
    values = dict(raw) | {"precision": Precision(str(raw["precision"]))}
    if isinstance(raw.get("box"), dict):
        values["box"] = Box(**raw["box"])  # type: ignore[arg-type]
    for name, value in values.items():
        if isinstance(value, list):
            values[name] = tuple(value)
    candidate = Candidate(**values)  # type: ignore[arg-type]
    if not (-90 <= candidate.lat_deg <= 90 and -180 <= candidate.lon_deg <= 180):
        raise ValueError(f"no place on earth: {candidate.lat_deg}, {candidate.lon_deg}")
    return candidate


def _read(path: Path) -> tuple[tuple[DecidedItinerary, ...], str]:
    try:
        raw = json.loads(path.read_text("utf-8"))
        if raw["version"] != VERSION:
            return (), _moved_aside(path)
        return tuple(_itinerary_from(entry) for entry in raw["itineraries"]), ""
    except FileNotFoundError:
        return (), ""
    except (OSError, ValueError, KeyError, TypeError):
        return (), _moved_aside(path)


def _itinerary_from(entry: Json) -> DecidedItinerary:
    records = entry["decisions"]
    if not isinstance(records, list):
        raise TypeError("decisions are a list")
    return DecidedItinerary(str(entry["source"]), str(entry["title"]), tuple(map(decision_from, records)))


def _moved_aside(path: Path) -> str:
    broken = path.with_name("decisions.broken.json")
    path.replace(broken)
    return f"Your decisions about places could not be read; they start anew. The old file is kept as {broken.name}."
