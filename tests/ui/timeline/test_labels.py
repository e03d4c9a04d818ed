import pytest
from PySide6.QtCore import QLocale

from viewer.itinerary.calendar import DAY_S, day_number
from viewer.itinerary.edtf import parse
from viewer.timeline.ticks import Step, Unit
from viewer.ui.timeline.labels import DateWords

MONDAY_S = day_number(2025, 10, 27) * DAY_S
DAYS, MONTHS = Step(Unit.DAY, 1), Step(Unit.MONTH, 1)


def words(name: str) -> DateWords:
    return DateWords(QLocale(name))


@pytest.mark.parametrize(
    ("locale", "day", "month"),
    [
        ("en_GB", "Mon 27", "October 2025"),
        ("de_DE", "Mo 27", "Oktober 2025"),
        ("fr_FR", "lun. 27", "octobre 2025"),
        ("ja_JP", "27日（月）", "2025年10月"),
        ("ko_KR", "27일 (월)", "2025년 10월"),
        ("zh_CN", "27日周一", "2025年10月"),
    ],
)
def test_days_and_months_are_written_as_the_language_writes_them(locale: str, day: str, month: str) -> None:
    assert words(locale).tick(DAYS, MONDAY_S, is_wide=True) == day
    assert words(locale).context(MONTHS, MONDAY_S) == month


@pytest.mark.parametrize(("locale", "text"), [("en_GB", "44 BCE"), ("de_DE", "44 v. Chr."), ("ja_JP", "紀元前44年")])
def test_years_before_the_common_era_are_counted_as_people_count_them(locale: str, text: str) -> None:
    assert words(locale).year(-43) == text


def test_a_clock_of_twelve_hours_is_kept_where_it_is_used() -> None:
    assert words("en_GB").clock(MONDAY_S + 14.5 * 3600) == "14:30"
    assert words("en_US").clock(MONDAY_S + 14.5 * 3600).replace("\u202f", " ") == "2:30 PM"


@pytest.mark.parametrize(
    ("edtf", "text"),
    [
        ("2025-10-27", "27 Oct"),
        ("2025-10-27T16:55", "16:55"),
        ("[..2025-10-27]", "≤ 27 Oct"),
        ("[2025-10-27..]", "≥ 27 Oct"),
        ("[2025-10-26..2025-10-28]", "26 Oct … 28 Oct"),
        ("2025-10-26/2025-10-28", "26 Oct – 28 Oct"),
        ("2025-10", "October 2025"),
        ("1492~", "~1492"),
        ("1475/..", "1475 – …"),
        ("-0043", "44 BCE"),
    ],
)
def test_times_on_cards_say_what_is_known_and_no_more(edtf: str, text: str) -> None:
    assert words("en_GB").event_time(parse(edtf)) == text


def test_an_undated_event_has_no_time() -> None:
    assert words("en_GB").event_time(None) == ""


def test_a_day_long_ago_still_has_a_name() -> None:
    assert words("en_GB").long_day(day_number(-43, 3, 15)) == "15 Mar 44 BCE"
