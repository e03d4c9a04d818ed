"""Decisions about places as a table that a spreadsheet opens."""

import csv
import io
from collections.abc import Iterator, Sequence

from viewer.session.decisions import DecidedItinerary, Decision

COLUMNS = ("itinerary", "name", "country", "meaning", "kind", "region", "country_code", "latitude", "longitude", "file")
_COMMANDS = ("=", "+", "-", "@", "\t")


def as_csv(itineraries: Sequence[DecidedItinerary]) -> str:
    """One line per decision; text that a spreadsheet would take for a formula is marked as text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for known in itineraries:
        for made in known.decisions:
            writer.writerow(_cells(known, made))
    return out.getvalue()


def _cells(known: DecidedItinerary, made: Decision) -> Iterator[str]:
    found = made.candidate
    yield from map(_text, (known.title, made.name, made.country))
    if found is None:
        yield from ("left out", "", "", "", "", "")
    else:
        yield from map(_text, (found.name, found.kind, found.region_name, found.country_code))
        yield from (f"{found.lat_deg:.6f}", f"{found.lon_deg:.6f}")
    yield _text(known.source)


def _text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_COMMANDS) else cell
