"""Coordinates spread over columns: degrees, minutes and the side of the sky, each in its own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from viewer.importing.table import Column, Table, column_of
from viewer.importing.timing import combinations
from viewer.importing.vocabulary import header_words

_PARTS = {
    "degrees": re.compile(r"deg|degree|degrees|grad|grados|degrés"),
    "minutes": re.compile(r"min|minute|minutes|minuten|minutos"),
    "side": re.compile(r"n s|e w|ns|ew|hem|hemi|hemisphere|direction|dir|cardinal|ref|sign"),
}
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
