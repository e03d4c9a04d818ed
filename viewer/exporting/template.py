"""A table to start from, with what each column is for."""

from viewer.exporting.cells import csv_text

_COLUMNS = {
    "title": "What happens",
    "start": "First day: 2025-10-26, or 26 October 2025, or only 2025-10 or 2025",
    "end": "Last day, if it lasts",
    "time": "Local time of day, 17:00",
    "end_time": "Local time it ends",
    "place": "Town or venue; several joined by ;",
    "country": "Its country",
    "latitude": "Degrees, south negative; may stay empty",
    "longitude": "Degrees, west negative; may stay empty",
    "kind": "arrival, meeting, visit … in your own words",
    "people": "Who; several joined by ;",
    "topics": "About what; several joined by ;",
    "status": "held, scheduled, expected, possible or cancelled",
    "source": "Where you know it from",
    "url": "A web page about it",
    "notes": "Anything else",
}
_EXAMPLE = (
    *("Arrival by train", "2026-05-03", "2026-05-05", "14:30", "", "Vienna", "Austria", "", "", "arrival"),
    *("Ada Example;Ben Example", "music;history", "scheduled", "", "", "Delete this line and the one above it"),
)


def template() -> str:
    """CSV text with a header, an explanation that is read as a comment, and one example."""
    explanation = "; ".join(f"{name} – {meaning}" for name, meaning in _COLUMNS.items())
    return csv_text([tuple(_COLUMNS), (f"# {explanation}",), _EXAMPLE])
