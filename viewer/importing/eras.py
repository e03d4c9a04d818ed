"""Years that count from the Buddha's death, as in Thailand: 2566 is 2023."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from viewer.importing.datelanguages import BUDDHIST_AHEAD
from viewer.importing.datescan import Scan, scan
from viewer.importing.settings import ImportSettings, Question

BUDDHIST = "buddhist"
BUDDHIST_YEARS = range(2_400, 2_601)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_THAI = re.compile(r"[ก-๛]")
_FUTURE_YEARS = 5
_LEAST_SHARE = 0.2


def has_thai(texts: Iterable[str]) -> bool:
    """Whether one of the texts has a Thai letter."""
    return any(_THAI.search(text) for text in texts)


def find_era(
    texts: Iterable[str], settings: ImportSettings, today: date, *, is_thai: bool
) -> tuple[bool, tuple[Question, ...]]:
    """Whether the years of some dates are Buddhist, and what must be asked where only a person can say.

    They are where all of them would be, or where the file is Thai, and none would lie far ahead of today.
    """
    if settings.calendar:
        return settings.calendar == BUDDHIST, ()
    years = [int(year) for text in texts for year in _YEAR.findall(text)]
    late = [year for year in years if year in BUDDHIST_YEARS]
    if len(late) <= _LEAST_SHARE * len(years) and not (late and is_thai):
        return False, ()
    is_past = max(late) - BUDDHIST_AHEAD <= today.year + _FUTURE_YEARS
    if is_past and (is_thai or len(late) == len(years)):
        return True, ()
    message = f"Is a year such as {late[0]} counted in the Buddhist era, {BUDDHIST_AHEAD} years ahead?"
    examples = (str(late[0]), str(late[0] - BUDDHIST_AHEAD))
    return False, (Question("calendar", message, ("gregorian", BUDDHIST), "gregorian", examples),)


def scan_buddhist(text: str) -> Scan:
    """What a cell says whose years are Buddhist; the text stays as written."""

    def counted_as_today(match: re.Match[str]) -> str:
        year = int(match[0])
        return str(year - BUDDHIST_AHEAD) if year in BUDDHIST_YEARS else match[0]

    return replace(scan(_YEAR.sub(counted_as_today, text)), text=text)
