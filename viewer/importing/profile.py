"""What the cells of a column look like, measured on a sample of its different texts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from viewer.importing.clock import parse_clock
from viewer.importing.coordinates import parse_angle, parse_pair
from viewer.importing.datescan import Scan, scan
from viewer.importing.datewords import is_word, month_of, season_of
from viewer.importing.eras import BUDDHIST_YEARS, MINGUO_COMPACT
from viewer.importing.table import Column

_SAMPLE = 120
_LAST_YEAR = 2_200
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_NUMBER = re.compile(r"[+\-−]?(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:[eE][+\-]?\d+)?\s*[%°€$£]?")
_YEAR = re.compile(r"-?\d{3,5}(?:\.0)?\s*(?:年|년|г\.?)?|\d{1,4}\s*(?:bc|bce|ad|ce)\.?", re.IGNORECASE)
_FINE = re.compile(r"[+\-−]\d+[.,]\d+|[1-9]\d*\.(?:\d|\d{3,})")
_TWO_DECIMALS = re.compile(r"[+\-−]?\d+\.\d+,[+\-−]?\d+\.\d+(?:,[+\-−]?\d+(?:\.\d+)?)?")
_CODE = re.compile(r"(?=\S*\d)[^\W_][\w.:/#-]{2,}")
_DAYTIMES = frozenset(("morning", "noon", "midday", "afternoon", "evening", "night", "day", "all day", "am", "pm"))
_SHORT_CLOCK = re.compile(r"[1-9]?[0-5]\d|\d")
_UNKNOWN = frozenset(("na", "n/a", "nan", "null", "none", "\\n", "-", "--", "#n/a", "nat"))
_WHOLE = re.compile(r"[+\-]?\d{1,15}(?:\.0)?")


@dataclass(frozen=True)
class Profile:
    """Shares, 0 to 1, of the non-empty cells of a sample.

    Attributes:
        filled: share of all cells that hold something.
        distinct: number of different texts, blank left out.
        dates: dates that say so themselves (not a bare number).
        full_dates: of those, the ones that name a day.
        undated: days and months without a year.
        years: whole numbers of three or four digits that can be years.
        serials: whole numbers that spreadsheets count days with.
        days: whole numbers from 0, which says that it is not known, to 31; months: to 12, or a month's name.
        lats, lons: numbers of degrees in range; decimals: numbers with a fraction.
        pairs: latitude and longitude in one cell.
        small: texts that begin with a small letter.
        length: mean length of the texts in characters.
        lists: texts with a semicolon, or with several commas.
        codes: single words with a digit in them; daytimes: days of the week and parts of a day.
    """

    filled: float = 0.0
    distinct: int = 0
    dates: float = 0.0
    full_dates: float = 0.0
    undated: float = 0.0
    years: float = 0.0
    serials: float = 0.0
    days: float = 0.0
    months: float = 0.0
    clocks: float = 0.0
    numbers: float = 0.0
    whole: float = 0.0
    lats: float = 0.0
    lons: float = 0.0
    decimals: float = 0.0
    pairs: float = 0.0
    urls: float = 0.0
    letters: float = 0.0
    small: float = 0.0
    length: float = 0.0
    lists: float = 0.0
    codes: float = 0.0
    daytimes: float = 0.0
    is_zero: bool = False


def profile(column: Column) -> Profile:
    """The profile of a column; all zeros where every cell is blank."""
    known: Sequence[str] = column.values
    if column.is_blank.any():
        known = [value for value, blank in zip(known, column.is_blank.tolist(), strict=True) if not blank]
    if not known:
        return Profile()
    step = max(1, len(known) // _SAMPLE)
    cells = [value.strip()[:400] for value in known[::step][: _SAMPLE + 1]]
    sample = tuple([cell for cell in cells if cell.casefold() not in _UNKNOWN] or cells)
    return replace(_sample_profile(sample), filled=column.filled, distinct=len(known))


@lru_cache(128)  # a file is read again at each change of a setting, mostly with the same columns
def _sample_profile(sample: tuple[str, ...]) -> Profile:
    """The shares of some texts that are not blank."""
    scans = [scan(value) if len(value) < 80 else Scan(value, fault="unreadable") for value in sample]
    count = len(sample)
    angles = [angle.degrees for value in sample if (angle := parse_angle(value)) is not None]
    wholes = [int(float(value)) for value in sample if _WHOLE.fullmatch(value)]

    def share(hits: int) -> float:
        return hits / count

    return Profile(
        dates=share(sum(map(is_date, scans))),
        full_dates=share(sum(_names_day(found) for found in scans)),
        undated=share(sum(_lacks_year(found) for found in scans)),
        years=share(sum(_is_year(value) for value in sample)),
        serials=share(sum(_is_serial(value) for value in sample)),
        days=share(sum(0 <= value <= 31 for value in wholes) if any(wholes) else 0),
        months=share(
            sum(0 <= value <= 12 for value in wholes)
            + sum(bool(month_of(value) or season_of(value)) for value in sample)
        ),
        clocks=share(_count_clocks(sample)),
        numbers=share(sum(_NUMBER.fullmatch(value) is not None for value in sample)),
        whole=share(len(wholes)),
        lats=share(sum(abs(angle) <= 90 for angle in angles)),
        lons=share(sum(abs(angle) <= 180 for angle in angles)),
        decimals=share(sum(angle != int(angle) for angle in angles)),
        pairs=share(sum(map(_is_pair, sample))),
        urls=share(sum(_URL.match(value) is not None for value in sample)),
        letters=share(sum(any(c.isalpha() for c in value) for value in sample)),
        small=share(sum(value[:1].islower() for value in sample)),
        length=float(np.mean([len(value) for value in sample])),
        lists=share(sum(";" in value or value.count(",") > 1 for value in sample)),
        codes=share(sum(_CODE.fullmatch(value) is not None for value in sample)),
        daytimes=share(sum(is_word("weekday", value) or value.casefold() in _DAYTIMES for value in sample)),
        is_zero=bool(angles) and not any(angles),
    )


def is_date(found: Scan) -> bool:
    """Whether a cell is a date by itself, and not a number or a word that could be something else."""
    if found.fault or found.left is None:
        return found.exact is not None or _is_compact(found)
    left = found.left
    if left.unit != "date":
        return True
    if any(part and not _can_be_year(part.year or 0) for part in (left, found.right)):
        return False
    if found.right and found.right.year:
        return True
    return len(left.numbers) == 3 or (bool(left.year) and len(left.numbers) != 1) or bool(left.name)


def _is_compact(found: Scan) -> bool:
    """``19840713``."""
    text = found.text.strip()
    if not re.fullmatch(r"(?:1\d|20)\d{6}", text):
        return False
    return 1 <= int(text[4:6]) <= 12 and 1 <= int(text[6:]) <= 31


def _names_day(found: Scan) -> bool:
    left = found.left
    return is_date(found) and (left is None or bool(left.day) or len(left.numbers) > 1)


def is_day(found: Scan) -> bool:
    """Whether a text is nothing but the date of one day, maybe without its year."""
    left = found.left
    is_one = found.right is None and left is not None and not found.clock.minutes
    return is_one and (_names_day(found) or _lacks_year(found))


def _lacks_year(found: Scan) -> bool:
    left = found.left
    if found.ordinal is not None:
        return True
    if left is None or left.unit != "date" or left.year is not None:
        return False
    return bool(left.month and left.day) or len(left.numbers) == 2


def _is_pair(value: str) -> bool:
    """Whether a cell holds latitude and longitude; "1,234.5" is one number, "51.5,-0.1" are two."""
    is_number = _NUMBER.fullmatch(value) and not _TWO_DECIMALS.fullmatch(value)
    return not is_number and parse_pair(value) is not None


def _is_year(value: str) -> bool:
    if not _YEAR.fullmatch(value):
        return False
    digits = re.sub(r"\D", "", value.split(".")[0])
    return bool(digits) and (_can_be_year(int(digits)) or value.startswith("-"))


def _can_be_year(number: int) -> bool:
    return number <= _LAST_YEAR or number in BUDDHIST_YEARS


def _is_serial(value: str) -> bool:
    if re.fullmatch(r"\d{5}(?:\.\d+)?", value):
        return 10_000 <= float(value) < 80_000
    if re.fullmatch(r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", value):
        return True
    if re.fullmatch(MINGUO_COMPACT, value):
        return True
    return bool(re.fullmatch(r"[01]?\d[0-3]\d(?:1[5-9]|20)\d\d|[0-3]?\d[01]\d(?:1[5-9]|20)\d\d|\d{9,10}|\d{13}", value))


def _count_clocks(sample: Sequence[str]) -> int:
    """How many of some texts are times of day; 930 is one beside 2130."""
    hits = sum(map(_is_clock, sample))
    return hits + sum(_SHORT_CLOCK.fullmatch(value) is not None for value in sample) if hits else hits


def _is_clock(value: str) -> bool:
    if _FINE.fullmatch(value):
        return False
    if not re.search(
        r"\d[:hH.]\d\d|\d\s*(?:[ap]\.?m|uhr|h)\b|\d[:.]\d\d\s*[ap]\b|\d\s*[時时點点시]|^(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$|^0?[.,]\d+$",
        value,
        re.IGNORECASE,
    ):
        return False
    return len(value) < 40 and parse_clock(value) is not None
