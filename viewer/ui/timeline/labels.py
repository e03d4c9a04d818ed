"""Dates in words, in the user's language: labels of the axis and times on cards."""

from PySide6.QtCore import QDate, QLocale, QTime

from viewer.itinerary.calendar import DAY_S, civil_date, weekday
from viewer.itinerary.times import EventTime, Qualifier, TimePrecision
from viewer.timeline.ticks import Step, Unit

_SHORT = QLocale.FormatType.ShortFormat
_LONG = QLocale.FormatType.LongFormat
_L = QLocale.Language

# Qt knows no names of eras.
_BEFORE_COMMON_ERA = {
    _L.German: "{} v. Chr.",
    _L.French: "{} av. J.-C.",
    _L.Spanish: "{} a. C.",
    _L.Italian: "{} a.C.",
    _L.Portuguese: "{} a.C.",
    _L.Russian: "{} до н. э.",
    _L.Japanese: "紀元前{}年",
    _L.Chinese: "公元前{}年",
    _L.Korean: "기원전 {}년",
}
_DAY = {_L.Japanese: "{}日", _L.Chinese: "{}日", _L.Korean: "{}일"}
_WEEKDAY_AND_DAY = {_L.Japanese: "{day}日（{name}）", _L.Chinese: "{day}日{name}", _L.Korean: "{day}일 ({name})"}
_YEAR_AND_MONTH = {
    _L.Japanese: "{year}年{month}",
    _L.Chinese: "{year}年{month}",
    _L.Korean: "{year}년 {month}",
    _L.Hungarian: "{year}. {month}",
}
_DAY_AND_MONTH = {
    _L.Japanese: "{month}{day}日",
    _L.Chinese: "{month}{day}日",
    _L.Korean: "{month} {day}일",
    _L.German: "{day}. {month}",
}


class DateWords:
    """Texts for instants (seconds since 1970-01-01T00:00, wall time) in one language.

    Args:
        locale: of the language and its habits, such as a clock of 12 or 24 hours.
    """

    def __init__(self, locale: QLocale) -> None:
        self._locale = locale
        self._language = locale.language()

    def year(self, year: int) -> str:
        """An astronomical year as it is counted: 0 is 1 BCE."""
        if year > 0:
            return str(year)
        return _BEFORE_COMMON_ERA.get(self._language, "{} BCE").format(1 - year)

    def clock(self, seconds: float) -> str:
        """Hour and minute."""
        minutes = int(seconds % DAY_S // 60)
        return self._locale.toString(QTime(minutes // 60, minutes % 60), _SHORT)

    def tick(self, step: Step, seconds: float, *, is_wide: bool = False) -> str:
        """The label of a fine tick; days have their weekday where the label may be wide."""
        if step.unit in (Unit.MINUTE, Unit.HOUR):
            return self.clock(seconds)
        day_number = int(seconds // DAY_S)
        year, month, day = civil_date(day_number)
        if step.unit is Unit.YEAR:
            return self.year(year)
        if step.unit is Unit.MONTH:
            return self._locale.standaloneMonthName(month, _LONG if is_wide else _SHORT)
        if not is_wide:
            return _DAY.get(self._language, "{}").format(day)
        name = self._locale.standaloneDayName(weekday(day_number) + 1, _SHORT)
        return _WEEKDAY_AND_DAY.get(self._language, "{name} {day}").format(name=name, day=day)

    def context(self, step: Step, seconds: float) -> str:
        """The label of the row above the fine ticks."""
        day_number = int(seconds // DAY_S)
        year, month, _ = civil_date(day_number)
        if step.unit is Unit.YEAR:
            return self.year(year)
        if step.unit is Unit.MONTH:
            # The long names of Chinese months are numerals in characters, which no calendar uses.
            form = _SHORT if self._language == _L.Chinese else _LONG
            name = self._locale.standaloneMonthName(month, form)
            return _YEAR_AND_MONTH.get(self._language, "{month} {year}").format(month=name, year=self.year(year))
        return self.long_day(day_number)

    def long_day(self, day_number: int) -> str:
        """A day with its weekday and year."""
        year, month, day = civil_date(day_number)
        if year > 0:
            return self._locale.toString(QDate(year, month, day), _LONG)
        return f"{self._short_day(day_number)} {self.year(year)}"

    def event_time(self, time: EventTime | None) -> str:
        """The time of an event, short enough for a card; empty where it has none."""
        if time is None:
            return ""
        start = self._bound(time.start.earliest_s, time.start.latest_s, time.start.precision)
        mark = {Qualifier.EXACT: "", Qualifier.APPROXIMATE: "~", Qualifier.UNCERTAIN: "?"}[time.start.qualifier]
        if time.end is None:
            return mark + start
        end = self._bound(time.end.earliest_s, time.end.latest_s, time.end.precision)
        return f"{mark}{start} – {end}"

    def _bound(self, first_s: int | None, after_s: int | None, precision: TimePrecision) -> str:
        if first_s is None and after_s is None:
            return "…"
        if first_s is None or after_s is None:
            known = first_s if first_s is not None else (after_s or 0) - 1
            day = self._short_day(known // DAY_S)
            return f"≤ {day}" if first_s is None else f"≥ {day}"
        if precision is TimePrecision.MINUTE:
            return self.clock(first_s)
        if after_s - first_s > DAY_S and precision is TimePrecision.DAY:
            return f"{self._short_day(first_s // DAY_S)} … {self._short_day((after_s - 1) // DAY_S)}"
        return self._unit(first_s, precision)

    def _unit(self, first_s: int, precision: TimePrecision) -> str:
        if precision is TimePrecision.DAY:
            return self._short_day(first_s // DAY_S)
        if precision in (TimePrecision.MONTH, TimePrecision.SEASON):
            return self.context(Step(Unit.MONTH, 1), first_s)
        return self.year(civil_date(first_s // DAY_S)[0])

    def _short_day(self, day_number: int) -> str:
        _, month, day = civil_date(day_number)
        name = self._locale.monthName(month, _SHORT)
        return _DAY_AND_MONTH.get(self._language, "{day} {month}").format(day=day, month=name)
