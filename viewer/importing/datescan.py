"""What a date cell says, word by word, before anything about its column is known."""

import re
import unicodedata
from dataclasses import dataclass, replace

from viewer.importing.clock import NO_CLOCK, Clock, take_clock
from viewer.importing.datelanguages import from_east_asia, from_many_words, from_thai
from viewer.importing.datephrases import from_phrases
from viewer.importing.datetokens import Token, tokens_of
from viewer.itinerary import edtf
from viewer.itinerary.times import EventTime, Qualifier


@dataclass(frozen=True, slots=True)
class Part:
    """One date as far as its own words go.

    Attributes:
        unit: ``date``, ``season``, ``decade``, ``century``, ``feast`` or ``quarter``.
        numbers: two or three numbers whose order only the column can tell, or one that is a day or a year.
        number: of the season, century, quarter or week.
        name: of the feast; ``era`` where the words say after Christ.
        mark: what stands between numbers: ``.``, ``/``, ``-`` or nothing.
        is_short: whether the year was written with two digits.
        is_bce: whether the words say before Christ.
        third: 0 early, 1 mid, 2 late, -1 the whole of a month, decade or century.
        half: of a century 1 or 2, a quarter 3 to 6, the whole 0.
    """

    unit: str = "date"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    numbers: tuple[int, ...] = ()
    number: int = 0
    name: str = ""
    mark: str = ""
    is_short: bool = False
    is_bce: bool = False
    third: int = -1
    half: int = 0


@dataclass(frozen=True, slots=True)
class Scan:
    """What one cell says.

    Attributes:
        relation: ``at``, ``span``, ``before``, ``after`` or ``since``; empty where the cell is no date.
        fault: why it is none: ``blank``, ``no_date``, ``unreadable``.
        is_mixed: whether more dates stand in the cell than were read.
        serial: the number of a cell that is nothing but a number.
        ordinal: the number of "Day 3".
        exact: the time itself, where the cell is an EDTF expression.
    """

    text: str
    relation: str = ""
    left: Part | None = None
    right: Part | None = None
    qualifier: Qualifier = Qualifier.EXACT
    clock: Clock = NO_CLOCK
    fault: str = ""
    is_mixed: bool = False
    serial: float | None = None
    ordinal: int | None = None
    exact: EventTime | None = None


_NOTHING = {
    *("-", "--", "?", "??", "???", "tba", "tbc", "tbd", "n/a", "na", "n.a.", "none", "null", "nan", "nat", "unknown"),
    *(
        "unbekannt",
        "inconnu",
        "s.d.",
        "o.d.",
        "o.j.",
        "n.d.",
        "undated",
        "not set",
        "to be announced",
        "#n/a",
        "–",
        "—",
    ),
    *("s. f.", "s.f.", "s. d.", "sans date", "sin fecha", "senza data", "sem data", "ohne datum", "b.d.", "bez daty"),
    *("без даты", "udateret", "odaterat", "päiväämätön", "невідомо", "bilinmiyor", "άγνωστο", "nieznana", "neznámé"),
    *(
        "okänt",
        "ukjent",
        "onbekend",
        "ismeretlen",
        "sconosciuto",
        "desconocida",
        "desconhecido",
        "غير معروف",
        "לא ידוע",
    ),
    *(
        "不詳",
        "不详",
        "未知",
        "待定",
        "待公布",
        "調整中",
        "미상",
        "추후공지",
        "未詳",
        "не указано",
        "уточняется",
        "noch offen",
    ),
    *("a definir", "à définir", "da definire", "por definir", "por confirmar", "a confirmar", "tidak diketahui"),
    *("desconocido", "нет", "неизвестно", "미정", "未定", "不明", "x", ".", "…", "\\n", "varies", "various", "pending"),
}
_NUMBER = re.compile(r"[+\-]?\d+(?:\.(?:0|\d{3,}))?|\d{5}\.\d+")
_EDTF = re.compile(
    r"\[.*\]|.*\.\./?.*|-?\d{2,3}X{1,2}|-?\d{4}-(?:XX|2[1-4])(?:-XX)?|Y-?\d+.*|-?\d{4}-\d\d-(?:XX|\d\d[~?%/].*)"
)
_UNSAID = re.compile(r"0000-00-00(?:[T ]00:00:00)?|[X?]{4}(?:-[X?]{2}){0,2}", re.IGNORECASE)
_ORDINAL_DAY = re.compile(r"(?:day|tag|jour|día|dia|giorno|день|dag|deň|den|dzień)\s*#?\s*(\d{1,3})|第(\d{1,3})[日天]")
_PLAIN_ISO = re.compile(r"(-?\d{4})-(\d\d)-(\d\d)")
_BCE_ISO = re.compile(r"(-\d{4})-(\d\d)-(\d\d)")
_MINUS_YEAR = re.compile(r"-(?=\d{3,4}\s+[^\W\d])")
_DAY_AND_DIGITS = re.compile(
    r"(\d{1,4}([-/.])\d{1,2}\2\d{1,4})[ T_]+([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d)?\s*(?:h(?:rs)?\b)?\s*(Z|UTC)?"
)
_BASIC_ISO = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(?:\d\d)?(Z?)")
_PLAIN_TRIPLE = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_FAR_S = 2**62
_WINTER = 24
_LONGEST = 300  # characters of a date; a text that is longer is none
_LABEL = re.compile(r"^[^\W\d]{2,12}:\s+")
_LONG_YEAR = re.compile(r"\d{3,4}")
_IN_BRACKETS = re.compile(r"[(\[（]([^()\[\]（）]*\d{3,4}[^()\[\]（）]*)[)\]）]")
_BRACKETS = re.compile(r"\s*[(\[（][^)\]）]*[)\]）]")


def scan(text: str) -> Scan:
    """What the words of one cell say; never raises."""
    body = unicodedata.normalize("NFKC", text).replace("−", "-").strip(" \t\r\n\"'“”,;")
    if plain := _plain(body):
        return Scan(text, "at", plain)
    if not body:
        return Scan(text, fault="blank")
    if body.casefold() in _NOTHING or _UNSAID.fullmatch(body):
        return Scan(text, fault="no_date")
    if _NUMBER.fullmatch(body):
        return Scan(text, "at", serial=float(body[:18]))
    if _EDTF.fullmatch(body) and (exact := _edtf(body)):
        return Scan(text, "at", exact=exact)
    found = _scan_words(text, body)
    if found.fault and (inside := _IN_BRACKETS.search(body)):  # "康熙五十年(1711)" says it in our years too
        found = _scan_words(text, inside[1])
    if found.fault and (several := re.split(r"[;\n]| \| ", body, maxsplit=1))[1:]:
        first = _scan_words(text, several[0])
        return first if first.fault else replace(first, is_mixed=True)
    return found


def _plain(body: str) -> Part | None:
    """The two most frequent forms, without the way through their words."""
    if iso := _PLAIN_ISO.fullmatch(body):
        return Part(year=int(iso[1]), month=int(iso[2]), day=int(iso[3]))
    if triple := _PLAIN_TRIPLE.fullmatch(body):
        return Part(numbers=(int(triple[1]), int(triple[3])), year=int(triple[4]), mark=triple[2])
    return None


def _edtf(body: str) -> EventTime | None:
    """The time of an EDTF expression; None for anything else, and for years too far off to be counted in seconds."""
    try:
        found = edtf.parse(body)
    except ValueError:
        return None
    seconds = (found.start.earliest_s, found.start.latest_s, found.last_s)
    return found if all(abs(second or 0) < _FAR_S for second in seconds) else None


def _scan_words(text: str, body: str) -> Scan:
    if len(body) > _LONGEST:
        return Scan(text, fault="unreadable")
    body = _LABEL.sub("", body)
    if day := _ORDINAL_DAY.fullmatch(body.casefold()):
        return Scan(text, "at", ordinal=int(day[1] or day[2]))
    special = _iso_special(body)
    if special:
        return Scan(text, "at", special)
    rest, clock = take_clock(_in_known_words(_spelled_out(body)))
    if before := _BCE_ISO.fullmatch(rest.strip()):
        return Scan(text, "at", Part(year=int(before[1]), month=int(before[2]), day=int(before[3])), clock=clock)
    words = from_phrases(_without_brackets(unicodedata.normalize("NFC", rest.casefold())))
    tokens = tokens_of(_MINUS_YEAR.sub("", words, count=1) if _MINUS_YEAR.match(words) else words)
    if tokens is None:
        return Scan(text, fault="unreadable", clock=clock)
    found = _statement(text, tokens, clock)
    if _MINUS_YEAR.match(words) and found.left and found.left.year:
        found = replace(found, left=replace(found.left, year=-found.left.year))
    return found


def _without_brackets(words: str) -> str:
    """The text without remarks in brackets; a question mark and what an editor added to a date stay."""
    words = words.strip()
    if whole := re.fullmatch(r"[\[(]([^\[\]()]*)[\])]", words):
        return whole[1]
    if re.fullmatch(r"\W.*\W", words):
        return words
    added = re.fullmatch(r"([^\[\]]*)\[([^\[\]]+)\]([^\[\]]*)", words)
    if added:
        inside, outside = added[2], f"{added[1]} {added[3]}"
        is_whole = re.search(r"\d", outside) and bool(_LONG_YEAR.search(inside)) != bool(_LONG_YEAR.search(outside))
        words = f"{added[1]} {inside} {added[3]}" if is_whole and re.search(r"\d", inside) else words
    return _BRACKETS.sub(lambda match: " ? " if "?" in match[0] else " ", words)


def _in_known_words(body: str) -> str:
    """The text with the dates of other scripts in words and marks that are known."""
    return from_thai(from_east_asia(body if body.isascii() else from_many_words(body)))


def _spelled_out(body: str) -> str:
    """The dates and times of calendars, ``20240105T090000Z``, and of logs, ``2024-01-05 0900``, with their marks."""
    if day := _DAY_AND_DIGITS.fullmatch(body):
        return f"{day[1]}T{day[3]}:{day[4]}{'Z' if day[5] else ''}"
    return _BASIC_ISO.sub(r"\1-\2-\3T\4:\5\6", body, count=1)


def _iso_special(body: str) -> Part | None:
    """ISO week dates and ordinal dates."""
    if week := re.fullmatch(r"(\d{4})-?W(\d\d)(?:-?([1-7]))?", body):
        return Part("week", year=int(week[1]), number=int(week[2]), day=int(week[3] or 0))
    if day := re.fullmatch(r"(\d{4})-(\d{3})", body):
        return Part("ordinal", year=int(day[1]), number=int(day[2]))
    if quarter := re.fullmatch(r"(?:[qQтT]([1-4])[\s/\-]*(\d{4})|(\d{4})[\s/\-]*[qQ]([1-4]))", body):
        return Part("quarter", year=int(quarter[2] or quarter[3]), number=int(quarter[1] or quarter[4]))
    return None


def _statement(text: str, tokens: list[Token], clock: Clock) -> Scan:
    """Relation, parts and qualifier of the tokens of a cell."""
    tokens = [_tilde(token, 0 < i < len(tokens) - 1) for i, token in enumerate(tokens)]
    kinds = "".join(token.kind for token in tokens)
    qualifier = Qualifier.APPROXIMATE if "q" in kinds else Qualifier.UNCERTAIN if "?" in kinds else Qualifier.EXACT
    is_bce = "e" in kinds
    half = next((token.value for token in tokens if token.kind == "H"), 0)
    core = [token for token in tokens if token.kind not in "q?ea'H"]
    name = "era" if is_bce or "a" in kinds else ""
    while clock.minutes is not None and core and core[-1].kind in "r-":
        core = core[:-1]  # what joined two times of day
    relation, core = _relation(_with_year_last(core))
    base = Scan(text, relation, qualifier=qualifier, clock=clock)
    whole = _part(core)
    if whole:
        whole = replace(whole, half=half if whole.unit == "century" else 0)
        return replace(base, left=_with_era(whole, name, is_bce), relation=relation or "at")
    for left, right in _splits(core):
        first, last = _part(left), _part(right)
        if first and last and _can_join(first, last):
            is_ad = is_bce and "a" in kinds[kinds.index("e") :]  # "1st century BC – 2nd AD"
            left_part, right_part = _with_era(first, name, is_bce), _with_era(last, name, is_bce and not is_ad)
            return replace(base, left=left_part, right=right_part, relation="span")
        if first and [token.kind for token in right] == ["o"]:
            return replace(base, left=_with_era(first, name, is_bce), relation="since")
    return Scan(text, fault="unreadable", clock=clock)


def _with_year_last(core: list[Token]) -> list[Token]:
    """The tokens with a year that stands before days of a named month ("1285, 8-10 oct.") at the end."""
    kinds = "".join(token.kind for token in core)
    is_first = kinds.startswith("yn") and kinds.count("y") == 1 and "m" in kinds
    return [*core[1:], core[0]] if is_first else core


def _tilde(token: Token, is_inside: bool) -> Token:
    """A tilde between two dates is a range, before or after one it says "about"."""
    return Token("r") if token.kind == "q" and token.text == "~" and is_inside else token


def _with_era(part: Part, name: str, is_bce: bool) -> Part:
    return replace(part, name=name, is_bce=is_bce, is_short=False) if name else part


def _relation(core: list[Token]) -> tuple[str, list[Token]]:
    """The word that begins a statement ("before", "since"), and the rest of it."""
    if not core or core[0].kind not in "BAF":
        return "", core
    kind, rest = core[0].kind, core[1:]
    if core[0].text.rstrip(".") in ("do", "po") and rest and rest[0].kind == "n":
        return "", rest  # Thursday in German and Dutch, Monday in Czech
    if kind == "B" or any(token.kind in "r" for token in rest):
        return ("before" if kind == "B" else ""), rest
    if any(token.kind == "-" for token in rest) and _part(rest) is None:
        return "", rest
    is_since = core[0].text in {"since", "seit", "depuis", "desde", "с", "from", "ab", "von", "du", "del"}
    return ("since" if is_since else "after"), rest


def _splits(core: list[Token]) -> list[tuple[list[Token], list[Token]]]:
    """Where a range may be cut: at a word or long dash, at hyphens from the middle outwards, at slashes."""
    places: list[int] = []
    for kinds in ("r", "-", "/"):
        at = [i for i, token in enumerate(core) if token.kind in kinds and 0 < i < len(core) - 1]
        places += sorted(at, key=lambda i: abs(2 * i + 1 - len(core)))
    return [(core[:i], core[i + 1 :]) for i in places]


def _can_join(first: Part, last: Part) -> bool:
    """Whether two parts make a range: "26" needs a month on the other side, "1996–97" is one of years."""
    if first.unit == "date" and last.unit == "date" and first.numbers == () and last.numbers == ():
        return True
    lone = [part for part in (first, last) if len(part.numbers) == 1]
    return len(lone) < 2 or first.is_bce


def _part(tokens: list[Token]) -> Part | None:
    """One date from its tokens, or None."""
    kinds = "".join(token.kind for token in tokens if token.kind not in "-/.F")
    values = [token.value for token in tokens if token.kind not in "-/.F"]
    third = next((("EML".index(kind)) for kind in kinds if kind in "EML"), -1)
    shape = re.sub("[EML]", "", kinds)
    values = [value for kind, value in zip(kinds, values, strict=True) if kind not in "EML"]
    if any(token.kind == "r" for token in tokens):
        return None
    named = _named_part(shape, values, tokens, third)
    plain = named or _month_part(shape, values, tokens) or _number_part(shape, values, tokens)
    is_third_of_month = plain and third >= 0 and plain.unit == "date" and plain.month and not plain.day
    return replace(plain, third=third) if plain and is_third_of_month else plain


def _named_part(shape: str, values: list[int], tokens: list[Token], third: int) -> Part | None:
    if shape in ("Sy", "yS", "Sn", "nS"):
        season = tokens[[token.kind for token in tokens].index("S")]
        year = values[1 - shape.index("S")]
        unit = "season" if season.value else "feast"
        return Part(unit, year=year, number=season.value, name=season.text, is_short="n" in shape)
    if shape in ("Syn", "Syy") and values[0] == _WINTER and (values[1] + 1 - values[2]) % 100 == 0:
        return Part("season", year=values[1], number=_WINTER)  # "winter 1834-35" is one winter
    if shape in ("nC", "yC"):
        return Part("century", number=values[0], third=third)
    if shape in ("d", "yd", "nd"):
        return Part("decade", year=values[0] // 10 * 10, is_short=values[0] < 100, third=third)
    return None


def _month_part(shape: str, values: list[int], tokens: list[Token]) -> Part | None:
    """Dates with the name of a month."""
    get = dict(zip(shape, values, strict=False))
    if shape in ("my", "ym"):
        return Part(year=get["y"], month=get["m"])
    if shape in ("nmy", "mny", "ymn", "ynm"):
        return Part(year=get["y"], month=get["m"], day=get["n"])
    if shape == "nmn":
        day, month, year = values
        return Part(year=year, month=month, day=day, is_short=True) if day <= 31 else _short_first(values)
    if shape == "mnn" and _is_span_of_days(values, tokens):
        return None
    if shape == "mnn":
        return Part(year=values[2], month=values[0], day=values[1], is_short=True)
    if shape == "mn":
        is_year = values[1] > 31 or [token.kind for token in tokens] == ["m", "-", "n"]
        return Part(month=get["m"], year=get["n"], is_short=True) if is_year else Part(month=get["m"], day=get["n"])
    if shape == "nm":
        return Part(month=get["m"], day=get["n"])
    return Part(month=get["m"]) if shape == "m" else None


def _is_span_of_days(values: list[int], tokens: list[Token]) -> bool:
    """Whether the numbers of "August 3 - 6" are two days; all of "Aug-3-06" is parted alike."""
    kinds = [token.kind for token in tokens]
    marks = [kinds[i - 1] in "-/" for i, kind in enumerate(kinds) if kind == "n"]
    return marks == [False, True] and values[1] < values[2] <= 31


def _short_first(values: list[int]) -> Part:
    return Part(year=values[0], month=values[1], day=values[2], is_short=True)


def _number_part(shape: str, values: list[int], tokens: list[Token]) -> Part | None:
    """Dates of numbers alone."""
    if shape == "y":
        return Part(year=values[0])
    if shape == "b" and len(str(values[0])) == 8:
        return Part(year=values[0] // 10_000, month=values[0] // 100 % 100, day=values[0] % 100)
    if shape == "ynn":
        return Part(year=values[0], month=values[1], day=values[2])
    if shape == "yn":
        return Part(year=values[0], month=values[1]) if values[1] <= 13 and not _has_gap(tokens) else None
    mark = next((token.kind for token in tokens if token.kind in "-/."), "")
    if shape == "ny":
        return Part(year=values[1], month=values[0]) if mark else Part(year=values[1], numbers=(values[0],))
    if shape == "nny":
        return Part(numbers=(values[0], values[1]), year=values[2], mark=mark)
    return Part(numbers=tuple(values), mark=mark) if shape in ("nnn", "nn", "n") else None


def _has_gap(tokens: list[Token]) -> bool:
    return len(tokens) == 2
