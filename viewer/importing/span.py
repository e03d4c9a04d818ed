"""From when to when the events of a table are."""

import numpy as np

from viewer.itinerary.timecolumn import OPEN_FUTURE, OPEN_PAST, TimeColumn


def span_s(times: TimeColumn) -> tuple[int | None, int | None]:
    """The first and the last second that any event touches, None where nothing is dated.

    An end before its own start is a mistake in the file and not the last day of all.
    """
    first = times.first_s[times.is_dated & (times.first_s != OPEN_PAST)]
    begun = np.where(times.start.latest_s == OPEN_FUTURE, times.last_s, times.start.latest_s)
    last = np.maximum(times.last_s, begun)[times.is_dated & (times.last_s != OPEN_FUTURE)]
    return (int(first.min()) if len(first) else None, int(last.max()) - 1 if len(last) else None)
