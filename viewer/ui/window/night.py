"""At which instant day and night are drawn."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from viewer.itinerary.times import EventTime, TimePrecision
from viewer.session.session import Session

EPOCH = datetime(1970, 1, 1)
NOON_S = 12 * 3600
SECONDS_PER_DEGREE = 240  # the sun goes round once a day


def night_instant(session: Session) -> str:
    """The selected event's instant in UTC as ISO 8601; of a day, its noon; empty where nothing dated is selected.

    Without a known zone the sun's own time at the event's place is taken.
    """
    row = session.selected_row
    event = session.itinerary.table.event(row) if row is not None else None
    if event is None or event.time is None or event.time.start.earliest_s is None:
        return ""
    point = session.itinerary.places[event.places[0]].point if event.places else None
    return _utc(event.time, event.time.start.earliest_s, point[1] if point else 0.0)


def _utc(time: EventTime, first_s: int, lon_deg: float) -> str:
    shift_s = 0 if time.start.precision is TimePrecision.MINUTE else NOON_S
    try:
        wall = EPOCH + timedelta(seconds=first_s + shift_s)
    except OverflowError:  # before year 1 or after 9999: the sun stood as it does now, but we have no name for the day
        return ""
    if time.zone:
        try:
            return wall.replace(tzinfo=ZoneInfo(time.zone)).astimezone(UTC).isoformat()
        except (ZoneInfoNotFoundError, ValueError, OverflowError):
            pass  # a fixed offset or an unknown name: the sun's own time will do
    return (wall - timedelta(seconds=lon_deg * SECONDS_PER_DEGREE)).replace(tzinfo=UTC).isoformat()
