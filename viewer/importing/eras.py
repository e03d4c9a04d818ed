"""Years from the Buddha's death, as in Thailand (2566 is 2023), and of the republic in Taiwan (114 is 2025)."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from viewer.importing.datelanguages import BUDDHIST_AHEAD
from viewer.importing.datescan import Scan, scan
from viewer.importing.settings import ImportSettings, Question

BUDDHIST = "buddhist"
BUDDHIST_YEARS = range(2_400, 2_601)
MINGUO_COMPACT = r"(?:0\d\d|1[0-3]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_MINGUO_AHEAD = 1911
_MINGUO_DATE = re.compile(rf"(?<!\d)(?:\d{{2,3}}[/.-]\d\d?[/.-]\d\d?|{MINGUO_COMPACT})(?!\d)")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
_NEARLY_ALL = 0.9
_MOST_DAYS = 31
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


def is_minguo(texts: Iterable[str], samples: Iterable[str], today: date) -> bool:
    """Whether dates such as 114/05/20 and 1140520, in a Chinese file, count from the founding of Taiwan's republic."""
    letters = "".join(samples)
    if not _HAN.search(letters) or _KANA.search(letters):
        return False
    known = [text.strip() for text in texts if re.search(r"\d", text)]
    years = [int(found[0][:3].rstrip("/.-")) for text in known if (found := _MINGUO_DATE.match(text))]
    is_likely = known and len(years) >= _NEARLY_ALL * len(known) and max(years) > _MOST_DAYS
    return bool(is_likely) and max(years) + _MINGUO_AHEAD <= today.year + _FUTURE_YEARS


def scan_minguo(text: str) -> Scan:
    """What a cell says whose years count from 1912 as the first; the text stays as written."""

    def counted_as_today(match: re.Match[str]) -> str:
        date_text = match[0]
        if date_text.isdecimal():
            return f"{int(date_text[:3]) + _MINGUO_AHEAD}-{date_text[3:5]}-{date_text[5:]}"
        year, mark, rest = re.split(r"([/.-])", date_text, maxsplit=1)
        return f"{int(year) + _MINGUO_AHEAD}{mark}{rest}"

    return replace(scan(_MINGUO_DATE.sub(counted_as_today, text)), text=text)
