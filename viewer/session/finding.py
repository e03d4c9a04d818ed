"""Finds places with the shipped gazetteer: the whole itinerary in the background, single names as one types."""

from pathlib import Path
from threading import Lock

from viewer.geocoding.gazetteer import Gazetteer
from viewer.geocoding.itineraries import PlaceResolver
from viewer.geocoding.suggesting import suggestions
from viewer.geocoding.unpacking import unpacked
from viewer.geocoding.zones import read_zones
from viewer.itinerary.places import Candidate
from viewer.session.choosing import Places
from viewer.session.ports import IsCancelled, Progress
from viewer.session.session import Content

_UNPACKING_SHARE = 0.6


class OfflineFinder:
    """The shipped gazetteer, unpacked into the profile on first use; calls from several threads take turns.

    Args:
        cache: the profile's folder for what can be made again.
    """

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._lock = Lock()
        self._own: tuple[Gazetteer, PlaceResolver] | None = None

    def resolve(self, content: Content, progress: Progress, is_cancelled: IsCancelled) -> Places:
        """The places of an itinerary with their resolutions.

        Raises:
            UserError: the gazetteer cannot be read.
        """
        path = unpacked(
            self._cache,
            lambda share, _text: progress(_UNPACKING_SHARE * share, "Unpacking the place names, just this once"),
            is_cancelled,
        )
        # a file of its own, so that nobody who types meanwhile has to wait
        gazetteer = Gazetteer(path)
        try:
            places = PlaceResolver(gazetteer).resolve_places(
                content.itinerary.places,
                visits_of(content),
                lambda share, text: progress(_UNPACKING_SHARE + (1 - _UNPACKING_SHARE) * share, text),
                is_cancelled,
            )
            read_zones()  # soon after the start, and not while a person waits for a file of theirs
            return places
        finally:
            gazetteer.close()

    def suggestions(self, text: str, most: int) -> tuple[Candidate, ...]:
        """Places that a text may stand for, the likeliest first.

        Raises:
            UserError: the gazetteer cannot be read.
        """
        with self._lock:
            gazetteer, resolver = self._opened()
            return suggestions(gazetteer, resolver, text, most)

    def point(self, lat_deg: float, lon_deg: float) -> Candidate:
        """A point as a candidate, with the country, region and time zone it lies in; it is named after its town.

        Raises:
            UserError: the gazetteer cannot be read.
        """
        with self._lock:
            _, resolver = self._opened()
            return resolver.point(lat_deg, lon_deg)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._own:
                self._own[0].close()
                self._own = None

    def _opened(self) -> tuple[Gazetteer, PlaceResolver]:
        if self._own is None:
            gazetteer = Gazetteer(unpacked(self._cache))
            self._own = (gazetteer, PlaceResolver(gazetteer))
        return self._own


def visits_of(content: Content) -> list[int]:
    """Indices of places in the order of time, places that follow themselves once."""
    codes = content.itinerary.table.places.codes.tolist()
    return [code for position, code in enumerate(codes) if not position or code != codes[position - 1]]
