"""Dates that were typed once for all records below them."""

import numpy as np

from viewer.importing.dates import DateRules, resolve
from viewer.importing.datescan import scan
from viewer.importing.settings import ImportSettings, Question
from viewer.importing.table import Column

_FILL_DOWN_BELOW = 0.5


def filled_down(column: Column, settings: ImportSettings) -> tuple[Column, int, list[Question]]:
    """A column where a date was typed once for all records below it, filled."""
    blank = column.is_blank[column.codes]
    is_likely = _is_typed_once(column, blank)
    should = settings.fill_down if settings.fill_down is not None else is_likely
    asked = []
    if is_likely and settings.fill_down is None:
        message = "Most records have no date. Do they belong to the date above them?"
        asked = [Question("fill_down", message, ("yes", "no"), "yes")]
    if not should:
        return column, 0, asked
    last = np.maximum.accumulate(np.where(blank, -1, np.arange(len(blank))))
    codes = np.where(last >= 0, column.codes[np.maximum(last, 0)], column.codes).astype(np.int32)
    return Column(column.header, column.values, codes), int(np.sum(blank & (last >= 0))), asked


def _is_typed_once(column: Column, blank: np.ndarray) -> bool:
    """Fewer dates than blanks, the first record dated, no date twice, each later than the one above."""
    share = 1 - float(np.mean(blank)) if len(blank) else 0.0
    if not 0.02 < share < _FILL_DOWN_BELOW or blank[0] or len(blank) < 4:
        return False
    codes = column.codes[~blank]
    if len(set(codes.tolist())) < len(codes) or len(codes) < 2:
        return False
    times = [resolve(scan(column.values[code]), DateRules(year=2000)).time for code in codes]
    days = [time.first_s for time in times if time and time.first_s is not None]
    is_ordinal = all(scan(column.values[code]).ordinal for code in codes)
    return is_ordinal or (len(days) > 0.8 * len(codes) and days == sorted(days))
