"""Times and statuses in words for people, in the user's language where Qt knows it."""

from PySide6.QtCore import QDate, QLocale

from viewer.itinerary.calendar import DAY_S, civil_date
from viewer.itinerary.edtf import format_bound
from viewer.itinerary.times import Bound, EventTime, Qualifier, TimePrecision, day_of

_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def when(time: EventTime | None, locale: QLocale) -> str:
    """The time of an event as one would say it: "27 October 2025", "by 27 October 2025", "26 – 28 October 2025"."""
    if time is None:
        return "no date"
    if time.end is not None:
        return _lasting(time.start, time.end, locale)
    return bound_in_words(time.start, locale)


def _lasting(start: Bound, end: Bound, locale: QLocale) -> str:
    if end.earliest_s is None and end.latest_s is None:
        return f"since {bound_in_words(start, locale)}"
    if start.earliest_s is None and start.latest_s is None:
        return f"until {bound_in_words(end, locale)}"
    return f"{bound_in_words(start, locale)} – {bound_in_words(end, locale)}"


def bound_in_words(bound: Bound, locale: QLocale) -> str:
    """One date in words, with what is not known of it."""
    if bound.earliest_s is None and bound.latest_s is None:
        return "no date"
    if bound.earliest_s is None and bound.latest_s is not None:
        return f"by {day_in_words(bound.latest_s - 1, locale)}"
    if bound.latest_s is None and bound.earliest_s is not None:
        return f"from {day_in_words(bound.earliest_s, locale)} on"
    text = _unit_in_words(bound, locale)
    return {Qualifier.APPROXIMATE: "about ", Qualifier.UNCERTAIN: "perhaps "}.get(bound.qualifier, "") + text


def _unit_in_words(bound: Bound, locale: QLocale) -> str:
    assert bound.earliest_s is not None
    assert bound.latest_s is not None
    if format_bound(bound).startswith("["):
        return f"between {day_in_words(bound.earliest_s, locale)} and {day_in_words(bound.latest_s - 1, locale)}"
    year, month, _ = civil_date(day_of(bound.earliest_s))
    return {
        TimePrecision.MINUTE: f"{day_in_words(bound.earliest_s, locale)}, {clock(bound.earliest_s)}",
        TimePrecision.DAY: day_in_words(bound.earliest_s, locale),
        TimePrecision.MONTH: f"{locale.standaloneMonthName(month)} {year_in_words(year)}",
        TimePrecision.SEASON: f"{_SEASONS.get(month, '')} {year_in_words(year)}",
        TimePrecision.YEAR: year_in_words(year),
        TimePrecision.DECADE: f"{year_in_words(year)}s",
        TimePrecision.CENTURY: f"{year_in_words(year)} – {year_in_words(year + 99)}",
    }[bound.precision]


def day_in_words(seconds: int, locale: QLocale) -> str:
    """A day such as "27 October 2025"; years before 1 are told as BCE."""
    year, month, day = civil_date(day_of(seconds))
    return f"{day} {locale.monthName(month)} {year_in_words(year)}"


def short_day(seconds: int, locale: QLocale) -> str:
    """A day such as "27 Oct", without its year."""
    _, month, day = civil_date(day_of(seconds))
    return f"{day} {locale.monthName(month, QLocale.FormatType.ShortFormat)}"


def weekday(seconds: int, locale: QLocale) -> str:
    """The short name of the day of the week."""
    number = (day_of(seconds) + 3) % 7 + 1
    return locale.dayName(number, QLocale.FormatType.ShortFormat)


def clock(seconds: int) -> str:
    """The time of day as HH:MM."""
    minutes = seconds % DAY_S // 60
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def year_in_words(year: int) -> str:
    """An astronomical year as people write it: -43 is "44 BCE"."""
    return str(year) if year > 0 else f"{1 - year} BCE"


def today_s() -> int:
    """The first second of today, in local wall time."""
    return (QDate.currentDate().toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * DAY_S


def gutter(time: EventTime | None, locale: QLocale, *, with_year: bool) -> tuple[str, str, str]:
    """A date for a narrow column: a small word above, the large part, the small part below."""
    if time is None:
        return "", "–", "no date"
    start, bound = time.first_s, time.start
    if start is None:
        return _open_gutter("by", time.last_s, locale, with_year=with_year)
    if time.last_s is None:
        return _open_gutter("from" if time.end is None else "since", start, locale, with_year=with_year)
    if time.end is None and bound.precision not in (TimePrecision.DAY, TimePrecision.MINUTE):
        return _coarse_gutter(bound, locale)
    last = time.last_s - 1
    if day_of(last) == day_of(start):
        return weekday(start, locale), _day(start), _month(start, locale, with_year=with_year)
    word = "to" if time.end else "within"
    if civil_date(day_of(start))[:2] == civil_date(day_of(last))[:2]:
        return (
            word if word == "within" else "",
            f"{_day(start)}–{_day(last)}",
            _month(start, locale, with_year=with_year),
        )
    end_year = f" {year_in_words(civil_date(day_of(last))[0])}" if with_year else ""
    return short_day(start, locale), "–", short_day(last, locale) + end_year


def _open_gutter(word: str, seconds: int | None, locale: QLocale, *, with_year: bool) -> tuple[str, str, str]:
    if seconds is None:
        return "", "–", ""
    shown = seconds - 1 if word == "by" else seconds
    return word, _day(shown), _month(shown, locale, with_year=with_year)


def _coarse_gutter(bound: Bound, locale: QLocale) -> tuple[str, str, str]:
    assert bound.earliest_s is not None
    year, month, _ = civil_date(day_of(bound.earliest_s))
    word = {Qualifier.APPROXIMATE: "about", Qualifier.UNCERTAIN: "perhaps"}.get(bound.qualifier, "")
    if bound.precision is TimePrecision.MONTH:
        return word, locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat), year_in_words(year)
    if bound.precision is TimePrecision.SEASON:
        return word, year_in_words(year), _SEASONS.get(month, "")
    suffix = "s" if bound.precision is TimePrecision.DECADE else ""
    return word, year_in_words(year) + suffix, ""


def _day(seconds: int) -> str:
    return str(civil_date(day_of(seconds))[2])


def _month(seconds: int, locale: QLocale, *, with_year: bool) -> str:
    year, month, _ = civil_date(day_of(seconds))
    name = locale.monthName(month, QLocale.FormatType.ShortFormat)
    return f"{name} {year_in_words(year)}" if with_year else name
