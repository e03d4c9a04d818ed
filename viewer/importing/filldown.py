"""Dates that were typed once for all records below them."""

import numpy as np

from viewer.importing.dates import DateRules, resolve
from viewer.importing.datescan import scan
from viewer.importing.settings import ImportSettings, Question
from viewer.importing.table import Column
from viewer.itinerary.columns import Bools, Ints

_FILL_DOWN_BELOW = 0.5
_LEAST_DATED = 2
_MOST_DATES = 0.8
_MOST_COMPARED = 2_000  # dates; a longer list with a date missing is no diary


def filled_down(
    column: Column, settings: ImportSettings, clock: Column | None = None
) -> tuple[Column, int, list[Question]]:
    """A column where a date was typed once for all records below it, filled; ``clock`` is that of the times of day."""
    blank = column.is_blank[column.codes]
    is_going_on = clock is not None and _goes_on(column, blank, clock)
    is_likely = is_going_on or _is_typed_once(column, blank)
    should = settings.fill_down if settings.fill_down is not None else is_likely
    asked = []
    if is_likely and settings.fill_down is None:
        which = "Some records have a time of day and" if is_going_on else "Most records have"
        message = f"{which} no date. Do they belong to the date above them?"
        asked = [Question("fill_down", message, ("yes", "no"), "yes")]
    if not should:
        return column, 0, asked
    last = np.maximum.accumulate(np.where(blank, -1, np.arange(len(blank))))
    codes = np.where(last >= 0, column.codes[np.maximum(last, 0)], column.codes).astype(np.int32)
    return Column(column.header, column.values, codes), int(np.sum(blank & (last >= 0))), asked


def _is_typed_once(column: Column, blank: Bools) -> bool:
    """Fewer dates than blanks, the first record dated, no date twice, each later than the one above."""
    share = 1 - float(np.mean(blank)) if len(blank) else 0.0
    if not 0.02 < share < _FILL_DOWN_BELOW or blank[0] or len(blank) < 4:
        return False
    codes = column.codes[~blank]
    if len(set(codes.tolist())) < len(codes) or len(codes) < 2:
        return False
    is_ordinal = all(scan(column.values[code]).ordinal for code in codes)
    return is_ordinal or _is_rising(column, codes)


def _goes_on(column: Column, blank: Bools, clock: Column) -> bool:
    """The records without a date have a time of day, each of them, and the dates of the others rise: a day goes on."""
    dated = column.codes[~blank]
    if not blank.any() or blank[0] or len(dated) < _LEAST_DATED or len(dated) > _MOST_COMPARED:
        return False
    has_time = ~clock.is_blank[clock.codes]
    return bool(has_time[blank].all()) and _is_rising(column, dated)


def _is_rising(column: Column, codes: Ints) -> bool:
    """Whether most of some cells are dates, none earlier than the one before."""
    times = [resolve(scan(column.values[code]), DateRules(year=2000)).time for code in codes]
    days = [time.first_s for time in times if time and time.first_s is not None]
    return len(days) > _MOST_DATES * len(codes) and days == sorted(days)
