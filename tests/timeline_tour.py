"""A small tour for the timeline's tests: few days, open and undated events, every status."""

from viewer.itinerary.edtf import parse
from viewer.itinerary.events import Event, EventTable, event_table

_PLACES = ("Kuala Lumpur", "Tokyo", "South Korea")
_ROWS = (
    ("Preliminary consensus on trade frameworks", "[..2025-10-27]", 0, "held", "talks", "tariffs;market reaction"),
    ("Opening of the tour in Malaysia", "[..2025-10-27]", 0, "held", "arrival", "trade"),
    ("Landing at Haneda at sunset", "2025-10-27T16:55", 1, "held", "arrival", "alliance"),
    ("Audience with the Emperor", "[2025-10-27..]", 1, "expected", "ceremony", "alliance"),
    ("Meeting with the Prime Minister", "[2025-10-27..]", 1, "expected", "meeting", "trade;alliance"),
    ("Trade discussions: vehicles", "2025-10-28", 1, "expected", "talks", "vehicles;investment"),
    ("Trade discussions: soybeans and LNG", "2025-10-28/2025-10-29", 1, "expected", "talks", "soybeans;LNG"),
    ("Defence and alliance talks", "[2025-10-27..2025-10-29]", 1, "scheduled", "talks", "defence spending;alliance"),
    ("Summit in South Korea", "2025-10-30", 2, "scheduled", "summit", "tariffs;rare earths;soybeans;technology"),
    ("Tariff pause to be settled", "2025-10-30", 2, "expected", "talks", "tariffs"),
    ("Possible meeting at the border", "2025-10-29/2025-10-31", 2, "possible", "meeting", "North Korea"),
    ("Garden party", "2025-10-29~", 1, "cancelled", "ceremony", ""),
    ("Statement on markets", "", 1, "", "statement", "market reaction"),
    ("Word on supply chains", "", 2, "", "statement", "supply chains"),
)


def tour() -> EventTable:
    events = [
        Event(
            id=f"t{number}",
            title=title,
            time=parse(time) if time else None,
            places=(place,),
            status=status,
            kind=kind,
            topics=tuple(topics.split(";")) if topics else (),
            row=number + 2,
        )
        for number, (title, time, place, status, kind, topics) in enumerate(_ROWS)
    ]
    return event_table(events, _PLACES)
