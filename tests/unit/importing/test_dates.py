"""What date cells mean, alone and under the rules of their column."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.importing.clock import parse_clock
from viewer.importing.daterules import decide
from viewer.importing.dates import DateRules, Resolved, resolve
from viewer.importing.datescan import scan
from viewer.importing.settings import DateOrder, ImportSettings
from viewer.itinerary.edtf import format_bound, format_time
from viewer.itinerary.times import day_of, iso_day

TODAY = date(2026, 1, 1)


def meaning(text: str, rules: DateRules | None = None) -> str:
    time = resolve(scan(text), rules or DateRules()).time
    return format_time(time) if time else ""


def codes(text: str, rules: DateRules | None = None) -> tuple[str, ...]:
    return resolve(scan(text), rules or DateRules()).codes


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("3–5 May 2024", "2024-05-03/2024-05-05"),
        ("May 30 – June 2, 2024", "2024-05-30/2024-06-02"),
        ("December 30, 2023–January 2, 2024", "2023-12-30/2024-01-02"),
        ("May 3 - 5, 2024", "2024-05-03/2024-05-05"),
        ("2024-05-03 to 2024-05-05", "2024-05-03/2024-05-05"),
        ("2024.05.03~2024.05.05", "2024-05-03/2024-05-05"),
        ("3.–5.5.2024", "2024-05-03/2024-05-05"),
        ("du 3 au 5 mai 2024", "2024-05-03/2024-05-05"),
        ("vom 3. bis 5. Mai 2024", "2024-05-03/2024-05-05"),
        ("1914–1918", "1914/1918"),
        ("1998-99", "1998/1999"),
        ("ноябрь 1473 — январь 1474", "1473-11/1474-01"),
        ("2019 – present", "2019/.."),
        ("since 1999", "1999/.."),
    ],
)
def test_a_cell_with_two_dates_lasts(text: str, edtf: str) -> None:
    assert meaning(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("3 de mayo de 2024", "2024-05-03"),
        ("Sábado, 4 de mayo de 2024", "2024-05-04"),
        ("1er août 2008", "2008-08-01"),
        ("11. März 2025", "2025-03-11"),
        ("2 мая 1945 г.", "1945-05-02"),
        ("2 апр. 1469", "1469-04-02"),
        ("12 września 1683", "1683-09-12"),
        ("25 يناير 2011", "2011-01-25"),
        ("2024年5月3日", "2024-05-03"),
        ("昭和39年10月10日", "1964-10-10"),
        ("2024년 5월 3일", "2024-05-03"),
        ("Thursday 2nd of May, 2019", "2019-05-02"),
        ("EOW: Friday, July 13, 1984", "1984-07-13"),
        ("13JUL1984", "1984-07-13"),
        ("1984-W28-5", "1984-07-13"),
        ("1984-195", "1984-07-13"),
        ("45413", "2024-05-01"),
        ("1714521600", "2024-05-01"),
        ("1714521600000", "2024-05-01"),
        ("20240501", "2024-05-01"),
        ("2. 3. 2025", "2025-03-02"),
        ("２０２４-０５-０３", "2024-05-03"),
    ],
)
def test_a_day_is_read_in_many_languages_and_notations(text: str, edtf: str) -> None:
    assert meaning(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("May 2024", "2024-05"),
        ("05/2024", "2024-05"),
        ("2024", "2024"),
        ("79", "0079"),
        ("summer 1969", "1969-22"),
        ("1467, весна", "1467-21"),
        ("c. 1475", "1475~"),
        ("1475?", "1475?"),
        ("~1475", "1475~"),
        ("1960s", "196X"),
        ("44 BC", "-0043"),
        ("March 15, 44 BC", "-0043-03-15"),
        ("AD 79", "0079"),
        ("before 1475", "[..1475-12-31]"),
        ("after 1475", "[1475-01-01..]"),
        ("19th century", "[1801-01-01..1900-12-31]"),
        ("XIX век", "[1801-01-01..1900-12-31]"),
        ("early 19th century", "[1801-01-01..1833-12-31]"),
        ("5th century BC", "[-0499-01-01..-0400-12-31]"),
        ("Easter 2024", "2024-03-31"),
        ("Easter 1469", "1469-04-02"),
        ("Q3 2024", "[2024-07-01..2024-09-30]"),
        ("[..2025-10-27]", "[..2025-10-27]"),
    ],
)
def test_what_is_less_exact_than_a_day_stays_so(text: str, edtf: str) -> None:
    assert meaning(text) == edtf


@pytest.mark.parametrize("text", ["2023-02-29", "31/04/2024", "0000-00-00", "2025-13-01", "September 31, 2016", "0"])
def test_a_day_that_is_not_in_the_calendar_is_a_problem_and_no_date(text: str) -> None:
    assert (meaning(text), codes(text)) == ("", ("date_invalid",))


@pytest.mark.parametrize("text", ["TBA", "n/a", "?", "nice weather", "1:19.813", "ABC-12"])
def test_what_is_no_date_is_told_and_not_guessed(text: str) -> None:
    assert meaning(text) == ""
    assert codes(text)[0] in ("date_no_date", "date_unreadable")


def test_a_blank_cell_is_no_problem() -> None:
    assert resolve(scan("  "), DateRules()) == Resolved(None)


def test_the_whole_column_decides_between_day_and_month() -> None:
    decision = decide([scan("01/02/2024"), scan("01/25/2024")], ImportSettings(), "", TODAY)
    assert (decision.rules.order, decision.questions) == (DateOrder.MONTH_FIRST, ())
    assert meaning("01/02/2024", decision.rules) == "2024-01-02"


def test_an_order_that_nothing_proves_is_asked_and_marked() -> None:
    decision = decide([scan("01/02/2024"), scan("03/04/2024")], ImportSettings(), "", TODAY)
    assert [question.code for question in decision.questions] == ["date_order"]
    assert codes("01/02/2024", decision.rules) == ("date_ambiguous",)
    assert codes("02/02/2024", decision.rules) == ()


def test_dots_stand_for_the_day_first() -> None:
    assert decide([scan("01.02.2024"), scan("03.04.2024")], ImportSettings(), "", TODAY).questions == ()


def test_an_answer_ends_the_question() -> None:
    decision = decide([scan("01/02/2024")], ImportSettings(date_order="month_first"), "", TODAY)
    assert (decision.questions, meaning("01/02/2024", decision.rules)) == ((), "2024-01-02")


def test_a_date_the_other_way_round_than_its_column_is_marked() -> None:
    decision = decide([scan(f"{day}/05/2024") for day in range(13, 31)], ImportSettings(), "", TODAY)
    assert (meaning("05/13/2024", decision.rules), codes("05/13/2024", decision.rules)) == (
        "2024-05-13",
        ("date_order",),
    )


def test_two_digit_years_begin_after_the_widest_gap_between_them() -> None:
    texts = [f"6/17/{year % 100:02d}" for year in range(1947, 2016)]
    rules = decide([scan(text) for text in texts], ImportSettings(), "", TODAY).rules
    assert [meaning(text, rules)[:4] for text in texts] == [str(year) for year in range(1947, 2016)]


def test_two_digit_years_go_with_the_long_ones_beside_them() -> None:
    rules = decide([scan("13.7.1884"), scan("14.7.91")], ImportSettings(), "", TODAY).rules
    assert meaning("14.7.91", rules) == "1891-07-14"


def test_a_missing_year_is_asked_and_the_title_gives_the_default() -> None:
    decision = decide([scan("9-Nov"), scan("14-Mar")], ImportSettings(), "Tour 2014", TODAY)
    assert [(asked.code, asked.default) for asked in decision.questions] == [("missing_year", "2014")]
    assert meaning("9-Nov", decision.rules) == ""
    answered = decide([scan("9-Nov")], ImportSettings(year=2014), "", TODAY)
    assert meaning("9-Nov", answered.rules) == "2014-11-09"


def test_numbered_days_count_from_the_first_day() -> None:
    rules = decide([scan("Day 1"), scan("Day 3")], ImportSettings(first_day="2024-02-28"), "", TODAY).rules
    assert meaning("Day 3", rules) == "2024-03-01"


def test_eight_digits_are_read_in_the_order_in_which_they_exist() -> None:
    rules = decide([scan("10142018"), scan("10062018")], ImportSettings(), "", TODAY).rules
    assert meaning("10142018", rules) == "2018-10-14"


@pytest.mark.parametrize(
    ("text", "start", "zone"),
    [
        ("2024-05-03T10:30:00Z", "2024-05-03T10:30", "+00:00"),
        ("2024-05-03 23:30:00+09:00", "2024-05-03T23:30", "+09:00"),
        ("7:45 PM PST 13/05/2024", "2024-05-13T19:45", "-08:00"),
        ("2024-05-03 09:15 Europe/Berlin", "2024-05-03T09:15", "Europe/Berlin"),
        ("3 May 2024, 14 Uhr", "2024-05-03T14:00", ""),
        ("5/13/2024 00:00:00", "2024-05-13", ""),
    ],
)
def test_a_time_of_day_stays_local_and_never_moves_the_day(text: str, start: str, zone: str) -> None:
    time = resolve(scan(text), DateRules()).time
    assert time is not None
    assert (format_bound(time.start), time.zone) == (start, zone)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2026-03-08 02:30 America/New_York", "clock_skipped"),
        ("2026-11-01 01:30 America/New_York", "clock_twice"),
        ("2026-01-01 24:00", "clock_24"),
        ("-43", "year_astronomical"),
        ("1468–1469; 1474", "date_several"),
        ("5 May 2024 – 3 May 2024", "end_before_start"),
    ],
)
def test_what_is_odd_is_told(text: str, code: str) -> None:
    assert codes(text) == (code,)
    assert meaning(text)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    found = resolve(scan(text), DateRules())
    assert found.time is not None or found.codes or scan(text).fault == "blank"


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), st.sampled_from(["%d %B %Y", "%B %d, %Y", "%d-%b-%Y", "%Y%m%d"]))
def test_every_day_is_read_back_from_every_notation(day: date, notation: str) -> None:
    time = resolve(scan(day.strftime(notation)), DateRules()).time
    assert time is not None
    assert time.first_s is not None
    assert iso_day(time.first_s // 86_400) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("entre 1612 y 1618", "1612-01-01", "1618-12-31"),
        ("między 1612 a 1618", "1612-01-01", "1618-12-31"),
        ("между 1612 и 1618", "1612-01-01", "1618-12-31"),
        ("7 y 8 de junio de 2019", "2019-06-07", "2019-06-08"),
        ("7, 8 et 9 juin 2019", "2019-06-07", "2019-06-09"),
        ("od 7 do 9 czerwca 2019", "2019-06-07", "2019-06-09"),
        ("2019年6月7日〜9日", "2019-06-07", "2019-06-09"),
        ("2019年6月7日(金)から7月2日まで", "2019-06-07", "2019-07-02"),
        ("2019년 6월 7일 ~ 9일", "2019-06-07", "2019-06-09"),
        ("début juin 1612", "1612-06-01", "1612-06-10"),
        ("в середине июня 1612 г.", "1612-06-11", "1612-06-20"),
        ("finales de junio de 1612", "1612-06-21", "1612-06-30"),
        ("2019年6月下旬", "2019-06-21", "2019-06-30"),
        ("1612 oder 1613", "1612-01-01", "1613-12-31"),
        ("1610er Jahre", "1610-01-01", "1619-12-31"),
        ("années 1610", "1610-01-01", "1619-12-31"),
        ("1. Hälfte 17. Jh.", "1601-01-01", "1650-12-31"),
        ("dernier quart du XVIIe siècle", "1676-01-01", "1700-12-31"),
        ("XVI–XVII вв.", "1501-01-01", "1700-12-31"),
        ("siglo XVII", "1601-01-01", "1700-12-31"),
        ("17世紀前半", "1601-01-01", "1650-12-31"),
        ("[7. Juni] 1612", "1612-06-07", "1612-06-07"),
        ("Do. 07.06.12", "2012-06-07", "2012-06-07"),
        ("do 1612", "", "1612-12-31"),
        ("po 1612", "1612-01-01", ""),
    ],
)
def test_dates_are_read_in_many_languages(text: str, first: str, last: str) -> None:
    time = resolve(scan(text), DateRules()).time
    assert time is not None
    seconds = (time.first_s, time.last_s)
    days = ["" if second is None else iso_day(day_of(second - is_last)) for is_last, second in enumerate(seconds)]
    assert days == [first, last]


@pytest.mark.parametrize(
    "text",
    [
        "M.Ö. 333",
        "333 v.u.Z.",
        "333 a. C.",
        "333 př. n. l.",
        "333 до н. е.",
        "333 π.Χ.",
        "333 f.Kr.",
        "公元前333年",
        "기원전 333년",
    ],
)
def test_years_before_our_era_are_known_in_many_languages(text: str) -> None:
    assert meaning(text) == "-0332"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("7 czerwca 2019 r.", "2019-06-07"),
        ("7 червня 2019 року", "2019-06-07"),
        ("7 Haziran 2019 Cuma", "2019-06-07"),
        ("Παρασκευή 7 Ιουνίου 2019", "2019-06-07"),
        ("7 ביוני 2019", "2019-06-07"),
        ("الجمعة 7 حزيران 2019", "2019-06-07"),
        ("7 تشرين الأول 2019", "2019-10-07"),
        ("Jumat, 7 Juni 2019", "2019-06-07"),
        ("7 Ogos 2019", "2019-08-07"),
        ("ngày 7 tháng 6 năm 2019", "2019-06-07"),
        ("7 มิ.ย. 62", "2019-06-07"),
        ("7 VI 2019", "2019-06-07"),
        ("7.VI.2019", "2019-06-07"),
        ("7 i 8 VI 2019", "2019-06-07/2019-06-08"),
        ("1 t/m 3 juni 2019", "2019-06-01/2019-06-03"),
        ("в июне 2019 года", "2019-06"),
        ("พ.ศ. 2562", "2019"),
        ("康熙五十年(1711)", "1711"),
        ("2019(令和元)年6月7日", "2019-06-07"),
        ("2019年6月7日夜", "2019-06-07"),
        ("من 3 إلى 5 مايو 2019", "2019-05-03/2019-05-05"),
        ("R1.6.7", "2019-06-07"),
        ("民國108/6/7", "2019-06-07"),
        ("2019. június 7.", "2019-06-07"),
        ("около 1612 г.", "1612~"),
        ("omkring 1612", "1612~"),
        ("1612年頃", "1612~"),
        ("約1612年", "1612~"),
        ("1612 (?)", "1612?"),
    ],
)
def test_days_and_years_are_read_in_many_languages(text: str, edtf: str) -> None:
    assert meaning(text) == edtf


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("午後3時30分", (930, None)),
        ("오후 7시", (1140, None)),
        ("kl. 19.30", (1170, None)),
        ("20.00 uur", (1200, None)),
        ("20 h 30", (1230, None)),
        ("14h-18h", (840, 1080)),
        ("8.30 - 12.00 Uhr", (510, 720)),
        ("10時〜17時", (600, 1020)),
    ],
)
def test_times_of_day_are_read_in_many_languages(text: str, minutes: tuple[int, int | None]) -> None:
    clock = parse_clock(text)
    assert clock is not None
    assert (clock.minutes, clock.end_minutes) == minutes
