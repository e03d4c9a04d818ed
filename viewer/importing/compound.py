"""What is spread over columns: degrees, minutes and the side of the sky; hours, minutes and the half of the day."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from viewer.importing.clock import parse_clock
from viewer.importing.table import Column, Table, column_of
from viewer.importing.timing import combinations
from viewer.importing.vocabulary import header_words

_PARTS = {
    "degrees": re.compile(r"deg|degree|degrees|grad|grados|degres"),
    "minutes": re.compile(r"min|minute|minutes|minuten|minutos"),
    "side": re.compile(r"n s|e w|ns|ew|hem|hemi|hemisphere|direction|dir|cardinal|ref|sign"),
}
_HALF_FORMS = 12
_HALF = re.compile(r"[ap]\.?\s?m\.?", re.IGNORECASE)
_HOUR = re.compile(r"(?:.* )?(?:hour|hours|hr|hrs|hh|stunde|heure|hora|ora|час|時|시)")
_MINUTE = re.compile(r"(?:.* )?(?:minute|minutes|min|mins|mi|minuto|минута|分|분)")
_AXIS = re.compile(r"(.*\b(?:lat|latitude|lon|long|lng|longitude)\b)\s*(.*)")


def with_whole_coordinates(table: Table) -> Table:
    """The table with degrees, minutes and side of one coordinate joined in the column of the degrees.

    The other columns stay as they are, so that nothing of the file is lost.
    """
    groups: dict[str, dict[str, int]] = {}
    for index, column in enumerate(table.columns):
        match = _AXIS.fullmatch(header_words(column.header))
        part = next((name for name, words in _PARTS.items() if match and words.fullmatch(match[2])), "")
        if match and not match[2]:
            part = "degrees"
        if match and part:
            groups.setdefault(match[1], {}).setdefault(part, index)
    columns = list(table.columns)
    for found in groups.values():
        if "degrees" in found and len(found) > 1:
            columns[found["degrees"]] = _whole(table.columns, found, len(table))
    return replace(table, columns=tuple(columns))


def with_whole_clocks(table: Table) -> Table:
    """The table with the minutes, and then AM or PM, joined to the times of day beside them."""
    columns = list(table.columns)
    for at in range(1, len(columns)):
        hour, minute = columns[at - 1], columns[at]
        names = header_words(hour.header), header_words(minute.header)
        if _HOUR.fullmatch(names[0]) and _MINUTE.fullmatch(names[1]) and _is_up_to(hour, 24) and _is_up_to(minute, 59):
            columns[at - 1] = _joined(
                hour, minute, lambda h, m: f"{int(float(h))}:{int(float(m or 0)):02d}" if h else ""
            )
    for at, half in enumerate(columns):
        known = [value.strip() for value in half.values[:_HALF_FORMS] if value.strip()]
        if known and len(half.values) <= _HALF_FORMS and all(map(_HALF.fullmatch, known)):
            clock = next((i for i in (at - 1, at - 2, at + 1) if 0 <= i < len(columns) and _is_clock(columns[i])), None)
            if clock is not None:
                columns[clock] = _joined(
                    columns[clock], half, lambda text, end: f"{text} {end}".strip() if text else ""
                )
    return replace(table, columns=tuple(columns))


def _is_up_to(column: Column, most: int) -> bool:
    known = [value.strip().removesuffix(".0") for value in column.values if value.strip()]
    return bool(known) and all(value.isdecimal() and int(value) <= most for value in known)


def _is_clock(column: Column) -> bool:
    """Whether the cells are times of the first half of the day."""
    known = [value.strip() for value in column.values if value.strip()]
    clocks = [clock.minutes for value in known if ":" in value and (clock := parse_clock(value))]
    return bool(known) and len(clocks) > 0.8 * len(known) and all((minutes or 0) < 13 * 60 for minutes in clocks)


def _joined(left: Column, right: Column, text_of: Callable[[str, str], str]) -> Column:
    codes, rows = combinations([left, right], len(left))
    pairs = [(left.values[left.codes[row]].strip(), right.values[right.codes[row]].strip()) for row in rows]
    made = column_of(left.header, [text_of(*pair) for pair in pairs])
    return Column(left.header, made.values, made.codes[codes])


def _whole(columns: Sequence[Column], found: Mapping[str, int], count: int) -> Column:
    """One column of texts such as ``34° 20' S``, each combination made once."""
    parts = {name: columns[index] for name, index in found.items()}
    codes, rows = combinations(list(parts.values()), count)
    texts = [_text({name: part.values[part.codes[row]].strip() for name, part in parts.items()}) for row in rows]
    made = column_of(columns[found["degrees"]].header, texts)
    return Column(made.header, made.values, made.codes[codes])


def _text(cells: Mapping[str, str]) -> str:
    if not cells["degrees"]:
        return ""
    minutes = f" {cells['minutes']}'" if cells.get("minutes") else ""
    return f"{cells['degrees']}°{minutes} {cells.get('side', '')}".strip()
