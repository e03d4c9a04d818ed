"""Day numbers: proleptic Gregorian and Julian dates as whole days since 1970-01-01, for any year.

Years are astronomical: 0 is 1 BCE, -43 is 44 BCE. ``datetime`` ends at year 1 and ``datetime64``
knows no Julian calendar, so the two conversions are written here (the era arithmetic is the one
that ``std::chrono`` uses, after Howard Hinnant's paper "chrono-Compatible Low-Level Date Algorithms").
"""

from enum import StrEnum

DAY_S = 86_400
_MARCH_EPOCH_GREGORIAN = 719_468  # days from 0000-03-01 to 1970-01-01
_MARCH_EPOCH_JULIAN = 719_470


class Calendar(StrEnum):
    """The calendar a date was written in."""

    GREGORIAN = "gregorian"
    JULIAN = "julian"


def _day_of_march_year(month: int, day: int) -> int:
    return (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1


def day_number(year: int, month: int = 1, day: int = 1, calendar: Calendar = Calendar.GREGORIAN) -> int:
    """Days since 1970-01-01 (Gregorian) of a date in either calendar.

    Args:
        year: astronomical year, any size.
        month: 1 to 12.
        day: 1 to 31; not checked against the month, see `days_in_month`.
        calendar: the calendar that year, month and day are in.
    """
    march_year = year - (month <= 2)
    if calendar is Calendar.JULIAN:
        return march_year * 365 + march_year // 4 + _day_of_march_year(month, day) - _MARCH_EPOCH_JULIAN
    leap_days = march_year // 4 - march_year // 100 + march_year // 400
    return march_year * 365 + leap_days + _day_of_march_year(month, day) - _MARCH_EPOCH_GREGORIAN


def civil_date(days: int) -> tuple[int, int, int]:
    """Year, month and day (proleptic Gregorian, astronomical year) of a day number."""
    shifted = days + _MARCH_EPOCH_GREGORIAN
    era, day_of_era = divmod(shifted, 146_097)
    year_of_era = (day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    march_month = (5 * day_of_year + 2) // 153
    month = march_month + 3 if march_month < 10 else march_month - 9
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * march_month + 2) // 5 + 1


def is_leap(year: int, calendar: Calendar = Calendar.GREGORIAN) -> bool:
    """Whether the astronomical year has a 29 February."""
    if calendar is Calendar.JULIAN:
        return year % 4 == 0
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int, calendar: Calendar = Calendar.GREGORIAN) -> int:
    """Number of days, 28 to 31, of a month (1 to 12)."""
    if month == 2:
        return 28 + is_leap(year, calendar)
    return 30 if month in (4, 6, 9, 11) else 31


def next_month(year: int, month: int) -> tuple[int, int]:
    """Year and month after the given one."""
    return (year + 1, 1) if month == 12 else (year, month + 1)


def weekday(days: int) -> int:
    """Day of the week of a day number: 0 is Monday, 6 is Sunday."""
    return (days + 3) % 7
