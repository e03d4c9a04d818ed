"""What the importer calls things: roles, delimiters, code pages and the answers to questions."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from viewer.importing.reader import Reading
from viewer.importing.settings import DateOrder, Question, Role
from viewer.importing.span import span_s
from viewer.itinerary.itinerary import Itinerary
from viewer.ui.common.wording import day_in_words

NOT_USED = "not used"
ROLE_GROUPS: tuple[tuple[Role, ...], ...] = (
    (Role.TITLE, Role.START, Role.END, Role.TIME, Role.END_TIME, Role.ZONE),
    (Role.PLACE, Role.LATITUDE, Role.LONGITUDE, Role.COORDINATES, Role.ORIGIN, Role.DESTINATION, Role.STOP),
    (Role.PEOPLE, Role.TOPICS, Role.KIND, Role.STATUS, Role.SOURCE, Role.URL, Role.MEDIA, Role.NOTES),
    (Role.YEAR, Role.MONTH, Role.DAY, Role.END_YEAR, Role.END_MONTH, Role.END_DAY, Role.ORDER, Role.ID),
)
_ROLE_NAMES = {
    Role.START: "Date",
    Role.END: "End date",
    Role.TIME: "Start time",
    Role.END_TIME: "End time",
    Role.ZONE: "Time zone",
    Role.COORDINATES: "Coordinates (both)",
    Role.ORIGIN: "From (place)",
    Role.DESTINATION: "To (place)",
    Role.URL: "Web address",
    Role.MEDIA: "Picture or film",
    Role.END_YEAR: "End year",
    Role.END_MONTH: "End month",
    Role.END_DAY: "End day",
    Role.ORDER: "Order",
    Role.ID: "Identifier",
}
DELIMITERS = ((",", "Comma  ,"), (";", "Semicolon  ;"), ("\t", "Tab"), ("|", "Bar  |"), (" ", "Spaces (aligned)"))
ENCODINGS = (
    ("utf-8", "Unicode (UTF-8)"),
    ("utf-16", "Unicode (UTF-16)"),
    ("cp1252", "Western (Windows-1252)"),
    ("iso8859-15", "Western (Latin-9)"),
    ("mac-roman", "Western (Mac)"),
    ("cp1250", "Central European (Windows-1250)"),
    ("cp1251", "Cyrillic (Windows-1251)"),
    ("koi8-r", "Cyrillic (KOI8-R)"),
    ("cp1253", "Greek (Windows-1253)"),
    ("cp1254", "Turkish (Windows-1254)"),
    ("cp1255", "Hebrew (Windows-1255)"),
    ("cp1256", "Arabic (Windows-1256)"),
    ("cp932", "Japanese (Shift-JIS)"),
    ("euc_jp", "Japanese (EUC)"),
    ("cp949", "Korean (cp949)"),
    ("gb18030", "Chinese, simplified (GB 18030)"),
    ("big5", "Chinese, traditional (Big5)"),
)
_OTHER_ENCODINGS = {
    "ascii": "Plain letters (ASCII)",
    "utf-8-sig": "Unicode (UTF-8)",
    "utf-16-le": "Unicode (UTF-16)",
    "utf-16-be": "Unicode (UTF-16)",
    "latin-1": "Western (Latin-1)",
    "iso8859-1": "Western (Latin-1)",
}
DATE_ORDERS = (
    (DateOrder.DAY_FIRST.value, "Day first: 3/4 is 3 April"),
    (DateOrder.MONTH_FIRST.value, "Month first: 3/4 is March 4"),
)
CALENDARS = (
    ("gregorian", "Gregorian (as today)"),
    ("julian", "Julian (as written then)"),
    ("buddhist", "Buddhist (543 years ahead)"),
)
_ANSWERS: Mapping[str, Mapping[str, str]] = {
    "date_order": dict(DATE_ORDERS),
    "delimiter": {"TAB": "Tab", ",": "Comma  ,", ";": "Semicolon  ;", "|": "Bar  |", "SPACES": "Spaces (aligned)"},
    "encoding": dict(ENCODINGS),
    "calendar": dict(CALENDARS),
}
_YES_NO = {"yes": "Yes", "no": "No"}


def role_name(role: str) -> str:
    """What a role is called; an empty role is a column that is not used."""
    if not role:
        return NOT_USED
    known = Role(role)
    return _ROLE_NAMES.get(known, known.value.capitalize())


def answer_text(question: Question, choice: str) -> str:
    """What a possible answer says."""
    text = _bare_answer(question, choice)
    example = dict(zip(question.choices, question.examples, strict=False)).get(choice, "")
    if question.code == "date_order" and example:
        text = text.partition(":")[0]
    return f"{text}: {example}" if example else text


def column_name(header: str) -> str:
    """A column's name as it is shown: one without a name is called by its place."""
    return header.removeprefix("(unnamed ").removesuffix(")") if header.startswith("(unnamed ") else header


def _bare_answer(question: Question, choice: str) -> str:
    if question.code == "header_row":
        return "No line does" if choice == "0" else f"Line {choice}"
    if question.code == "two_digit_year" and choice.isdigit():
        return f"{choice} to {int(choice) + 99}"
    if question.code in ("columns", "not_an_itinerary"):
        return column_name(choice)
    return (_YES_NO | dict(_ANSWERS.get(question.code, {}))).get(choice, choice)


def encoding_name(codec: str) -> str:
    """What a code page is called."""
    return dict(ENCODINGS).get(codec) or _OTHER_ENCODINGS.get(codec, codec)


def how_it_was_read(reading: Reading) -> str:
    """How the file is kept, in one line: "Unicode (UTF-8) · semicolon · header in line 3"."""
    if reading.delimiter:
        mark = dict(DELIMITERS).get(reading.delimiter, f"“{reading.delimiter}”").split()[0].lower()
        kept = f"{encoding_name(reading.encoding)} · separated by {mark}"
    else:
        kept = f"Sheet “{reading.sheet}”" if reading.sheet else "Workbook"
    header = f"header in line {reading.header_row}" if reading.header_row else "no header"
    return f"{kept} · {header}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 event", "12 events"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def summary(itinerary: Itinerary, locale: QLocale) -> str:
    """What came out, in one line: how many events, from when to when, how many places."""
    table = itinerary.table
    if not len(table):
        return "No events"
    dated = int(table.times.is_dated.sum())
    parts = [counted(len(table), "event")]
    if dated:
        parts.append(" – ".join(_range_in_words(itinerary, locale)))
    if dated < len(table):
        parts.append(f"{len(table) - dated:,} without a date")
    placed = sum(place.point is not None for place in itinerary.places)
    if itinerary.places:
        known = f", {placed:,} with coordinates" if placed else ""
        parts.append(counted(len(itinerary.places), "place") + known)
    return " · ".join(parts)


def _range_in_words(itinerary: Itinerary, locale: QLocale) -> list[str]:
    """The first and the last day that any event touches, once where they are the same."""
    days = ["…" if second is None else day_in_words(second, locale) for second in span_s(itinerary.table.times)]
    return list(dict.fromkeys(days))
