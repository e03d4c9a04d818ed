"""Sheets of other programs, known by the names of their columns."""

from collections.abc import Iterable

from viewer.importing.vocabulary import header_words

_FORMATS: dict[str, frozenset[str]] = {
    "TimelineJS": frozenset({"year", "month", "day", "headline", "text", "media"}),
    "StoryMapJS": frozenset({"headline", "text", "media", "location", "latitude", "longitude"}),
    "TimeMapper": frozenset({"title", "start", "end", "description", "web page", "media", "place"}),
    "Palladio": frozenset({"source name", "target name"}),
    "uMap": frozenset({"name", "description", "lat", "lon"}),
    "Wayline": frozenset({"id", "title", "start", "end", "place", "kind", "people", "topics"}),
}


def format_of(headers: Iterable[str]) -> str:
    """The name of the program whose columns these are, or empty."""
    words = {header_words(header) for header in headers}
    return next((name for name, columns in _FORMATS.items() if columns <= words), "")
