"""Times of day in cells: ``14:30``, ``2:30 PM EST``, ``14 Uhr``, ``09h30``, ``10:00–12:00``."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from viewer.importing.clockwords import with_plain_clocks

DAY_MINUTES = 1440
_OFFSETS = {
    **dict.fromkeys(("Z", "UTC", "GMT", "WET"), "+00:00"),
    "EST": "-05:00",
    "EDT": "-04:00",
    "CST": "-06:00",
    "CDT": "-05:00",
    "MST": "-07:00",
    "MDT": "-06:00",
    "PST": "-08:00",
    "PDT": "-07:00",
    "AKST": "-09:00",
    "AKDT": "-08:00",
    "HST": "-10:00",
    "AST": "-04:00",
    "BST": "+01:00",
    "CET": "+01:00",
    "MEZ": "+01:00",
    "CEST": "+02:00",
    "MESZ": "+02:00",
    "EET": "+02:00",
    "EEST": "+03:00",
    "MSK": "+03:00",
    "IST": "+05:30",
    "HKT": "+08:00",
    "SGT": "+08:00",
    "AWST": "+08:00",
    "JST": "+09:00",
    "KST": "+09:00",
    "AEST": "+10:00",
    "AEDT": "+11:00",
    "NZST": "+12:00",
    "NZDT": "+13:00",
}
_NAMES = "|".join(sorted(_OFFSETS, key=len, reverse=True))
_ZONE = (
    r"(?:(?:UTC|GMT)?[+\-]\d{1,2}(?::?\d\d)?(?!\d)"
    rf"|[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?|(?:{_NAMES})\b)"
)
_HALF = r"[AaPp](?:\.?[Mm]\b\.?|\b)"
_TIME = (
    rf"(\d{{1,2}})(?:[:hH](\d\d)|\.(\d\d)(?=\s*(?:[Uu]hr|{_HALF})))(?::\d\d(?:[.,]\d+)?)?(?![\d.,:]*\d)"
    rf"\s*({_HALF})?(?:\s*[Uu]hr)?"
)
_CLOCK = re.compile(rf"[Tt]?(?<![\d:]){_TIME}\s*({_ZONE})?")
_FULL_HOUR = re.compile(rf"(?<![\d:./-])(\d{{1,2}})\s*(?:h|[Uu]hr)\b()()()\s*({_ZONE})?")
_HOUR_OF_HALF = re.compile(r"(?<![\d:./-])(\d{1,2})\s*([AaPp])\.?[Mm]\b\.?")
_SPAN = re.compile(r"(?<![\d:.Tt/-])(\d{1,2})([:hH]\d\d)\s*-\s*(\d{1,2})([:hH]\d\d)(?![\d:])")
_SPAN_OF_HALVES = re.compile(
    r"(?<![\d:./-])(\d{1,2})(:\d\d)?\s*(?:([AaPp])\.?[Mm]?\b\.?)?\s*(?:[-–—]|\bto\b)\s*"
    r"(\d{1,2})(:\d\d)?\s*([AaPp])(?:\.?[Mm])?\b\.?"
)
_COMPACT = re.compile(r"([01]?\d|2[0-3])([0-5]\d)(?:[0-5]\d)?")
_BESIDE = re.compile(
    r"\(\+\d\)|[\W_]|\b(?:to|bis|until|onwards?|about|around|approx|à|ca?|ab|von|kl|klo|de|a|as|às|ore|alle|dalle|od|do|с|до|начало|beginn|from|"
    r"til|tot|van|около|um|om|ob|vers)\b|開演|開始|开始|スタート",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"0?[.,]\d+")
_WORDS = {"noon": 720, "midday": 720, "mittag": 720, "midi": 720, "mediodía": 720, "midnight": 0, "mitternacht": 0}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as found in a text.

    Attributes:
        minutes: since midnight, 0 to 1440; None where there is none.
        end_minutes: of a range such as ``10:00–12:00``.
        zone: fixed offset or IANA name, empty where not said.
    """

    minutes: int | None = None
    end_minutes: int | None = None
    zone: str = ""


NO_CLOCK = Clock()


def zone_of(text: str) -> str:
    """The offset or IANA name that a zone is written as; empty for what is no zone."""
    name = text.strip()
    if name.upper() in _OFFSETS:
        return _OFFSETS[name.upper()]
    if offset := re.fullmatch(r"(?:UTC|GMT)?([+\-−])(\d{1,2}):?(\d\d)?", name, re.IGNORECASE):
        return f"{offset[1].replace('−', '-')}{int(offset[2]):02d}:{offset[3] or '00'}"
    return name if "/" in name and _zone_info(name) else ""


def _zone_info(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _minutes(hour: str, minute: str, half: str) -> int | None:
    hours = int(hour)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    minutes = hours * 60 + int(minute or 0)
    return minutes if minutes <= DAY_MINUTES and int(minute or 0) < 60 else None


def _span_of_halves(match: re.Match[str]) -> str:
    """``9-11am``, ``10 - 2pm`` and ``10am-5:30pm`` with minutes and halves on both sides."""
    last = match[6].lower()
    is_morning = last == "p" and int(match[4]) % 12 < int(match[1]) % 12
    first = match[3] or ("a" if is_morning else last)
    return f"{match[1]}{match[2] or ':00'} {first}m – {match[4]}{match[5] or ':00'} {last}m"


def _plain_span(match: re.Match[str]) -> str:
    """A long dash between two times; beside a date, an earlier "time" after a hyphen is an offset from UTC."""
    is_alone = match[0] == match.string.strip()
    is_span = is_alone or int(match[1]) < int(match[3])
    return f"{match[1]}{match[2]} – {match[3]}{match[4]}" if is_span else match[0]


def _with_plain_spans(text: str) -> str:
    """The text with every time of a half day as ``7:00 pm``, and long dashes between the ends of a span."""
    if any(letter in text for letter in "aApP"):
        text = _HOUR_OF_HALF.sub(r"\1:00 \2m", _SPAN_OF_HALVES.sub(_span_of_halves, text))
    return _SPAN.sub(_plain_span, text) if "-" in text else text


def take_clock(text: str) -> tuple[str, Clock]:
    """A text without the times of day in it, and those times; the text is unchanged where there is none."""
    plain = _with_plain_spans(with_plain_clocks(text))
    pattern = _CLOCK if _CLOCK.search(plain) else _FULL_HOUR
    matches = list(pattern.finditer(plain))[:2]
    found = [(_minutes(m[1], m[2] or m[3] or "", m[4] or ""), m) for m in matches]
    known = [(minutes, match) for minutes, match in found if minutes is not None]
    if not known:
        return text, NO_CLOCK
    rest = plain
    for _, match in reversed(known):
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    zone = next((zone_of(match[5]) for _, match in known if match[5]), "")
    end = known[1][0] if len(known) > 1 else None
    return _without_ends(rest), Clock(known[0][0], end, zone)


def _without_ends(text: str) -> str:
    """The text without the dash, slash or word that joined two times of day."""
    return re.sub(r"^[\s,@]+|(?:[\s,@]|\s[-–—~]|\bat\b|\bto\b|\bum\b|\bà\b|\bbis\b)+$", "", text)


def parse_clock(text: str) -> Clock | None:
    """The time of a cell that holds nothing else; `NO_CLOCK` for an empty one, None where it is not understood."""
    body = text.strip()
    if not body:
        return NO_CLOCK
    if compact := _COMPACT.fullmatch(body):
        return Clock(int(compact[1]) * 60 + int(compact[2]))
    if _FRACTION.fullmatch(body):
        return Clock(round(float(body.replace(",", ".")) * DAY_MINUTES))
    if re.fullmatch(r"\d{1,2}[.:]\d\d(?:\s*[-–—~]\s*\d{1,2}[.:]\d\d)?(?:\s*(?:h|[Uu]hr|uur)\.?)?", body):
        return _full(body.replace(".", ":"))
    if re.fullmatch(r"\d{1,2}", body) and int(body) <= 24:
        return Clock(int(body) * 60)
    word = body.casefold()
    return Clock(_WORDS[word]) if word in _WORDS else _full(body)


def _full(body: str) -> Clock | None:
    rest, clock = take_clock(body)
    is_rest_empty = not _BESIDE.sub("", rest)
    return clock if clock.minutes is not None and is_rest_empty else None


def local_time_fault(day: str, minutes: int, zone: str) -> str:
    """``clock_skipped`` or ``clock_twice`` where a zone's clocks skip or repeat this local time, else empty.

    Args:
        day: ISO date of a year from 1 to 9999.
        minutes: since midnight.
        zone: only an IANA name can tell.
    """
    info = _zone_info(zone) if "/" in zone else None
    if info is None or minutes >= DAY_MINUTES:
        return ""
    wall = datetime.fromisoformat(day) + timedelta(minutes=minutes)
    early, late = (wall.replace(tzinfo=info, fold=fold).utcoffset() for fold in (0, 1))
    if early == late or early is None or late is None:
        return ""
    return "clock_skipped" if early < late else "clock_twice"
