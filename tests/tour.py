"""Small itineraries for tests, and strategies that make many of them."""

from hypothesis import strategies as st

from viewer.importing.canonical import itinerary_of
from viewer.itinerary.edtf import parse
from viewer.itinerary.events import Event, event_table
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Candidate, Certainty, Place, Precision, Resolution

SHIPPED_EVENTS, SHIPPED_PLACES = 14, 4
NASTY = (
    "<img src=x onerror=\"document.title='owned'\">",
    "<script>document.title='owned'</script>",
    "${document.title='owned'}",
    "</script><script>document.title='owned'</script>",
    "a\u2028b\u2029c",
    "'\"`&amp;<b>bold</b>",
)
_CITIES = (
    ("Tokyo", 35.68, 139.69),
    ("Suva", -18.14, 178.44),
    ("Honolulu", 21.3, -157.86),
    ("Paris", 48.86, 2.35),
    ("Atlantis", None, None),
)
_DATES = ("2025-10-27", "2025-10-28", "2025-10", "[..2025-10-27]", "2025-10-26/2025-10-29", "-0043-03-15", "2025~", "")


def place(name: str, lat_deg: float | None, lon_deg: float | None) -> Place:
    """A place at a point, or one that was not found."""
    if lat_deg is None or lon_deg is None:
        return Place(name)
    point = Candidate(name, "city", Precision.LOCALITY, lat_deg, lon_deg)
    return Place(name, locality=name, resolution=Resolution(Certainty.SURE, point))


PLACES = tuple(place(*city) for city in _CITIES)


def itinerary(events: list[Event]) -> Itinerary:
    """An itinerary of some events at the places of the tests."""
    return Itinerary("Test", event_table(events, [one.name for one in PLACES]), PLACES)


def event(number: int, date: str = "2025-10-27", places: tuple[int, ...] = (0,), **values: object) -> Event:
    """An event with an id of its own."""
    time = parse(date) if date else None
    return Event(id=f"e{number}", title=f"Event {number}", time=time, places=places, row=number + 2, **values)


def _names(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=3).map(tuple)


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    """Up to a dozen events with any values, many of them missing."""
    return [
        event(
            number,
            draw(st.sampled_from(_DATES)),
            draw(st.lists(st.integers(0, len(PLACES) - 1), max_size=3).map(tuple)),
            kind=draw(st.sampled_from(("", "talks", "summit"))),
            people=draw(_names("Ann", "Bo", "Cy")),
            topics=draw(_names("trade", "LNG", "tariffs")),
            status=draw(st.sampled_from(("", "held", "expected", "cancelled"))),
            notes=draw(st.sampled_from(("", "Café", "東京", "a CAFE again"))),
        )
        for number in range(draw(st.integers(0, 12)))
    ]


def nasty_itinerary() -> Itinerary:
    """An itinerary whose every text would be code, were it not taken as text; the second event is selected best."""
    header = "title,start,place,latitude,longitude,kind,people,topics,status,source,notes"
    rows = []
    for number, text in enumerate(NASTY):
        cell = '"' + text.replace('"', '""') + '"'
        place = cell.replace(";", "\\;")  # one place, not several
        cells = [cell, f"2025-10-{20 + number}", place, str(10 + number), str(100 + 5 * number), *[cell] * 6]
        rows.append(",".join(cells))
    return itinerary_of("\n".join([header, *rows]) + "\n", "nasty.csv")
