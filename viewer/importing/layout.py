"""Which records are the header, which come before it, and which at the end are no events."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from viewer.importing.coordinates import parse_pair
from viewer.importing.datescan import scan
from viewer.importing.profile import is_date
from viewer.importing.records import Records
from viewer.importing.settings import Question
from viewer.importing.vocabulary import is_known

_SEARCHED = 30
_BODY_SAMPLE = 25
HEADING_SAMPLE = 4 * _BODY_SAMPLE
_LOWEST_SCORE = 0.95
_TOTAL = re.compile(
    r"(?:grand\s+)?(?:total|totals|sum|subtotal|average|mean|summe|gesamt|gesamtsumme|insgesamt|somme|moyenne|suma|totale|"
    r"soma|totaal|итого|всего|toplam|razem|celkem|合計|総計|合计|总计|합계|총계|المجموع)\b.{0,20}",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"(?:source|sources|quelle|quellen|fuente|fonte|note|notes|hinweis|stand|"
    r"generated|exported|last updated|count|end of)\b.*"
    r"|\W*(?:©|\*|†).*",
    re.IGNORECASE | re.DOTALL,
)
_UNIT = re.compile(r"[(\[{<].*[)\]}>]")
_RULE = re.compile(r"|:?[-=_]{2,}:?")
_CLOCK = re.compile(
    r"\d{1,2}[:h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?(?:\s*[-–—]\s*\d{1,2}[:h]\d\d\s*(?:[ap]\.?m\.?)?)?", re.IGNORECASE
)
_NUMBER = re.compile(r"[+\-−]?[\d.,\s]*\d[\d.,]*\s*[%°€$£]?")
_CLOCK_OR_DAY = re.compile(r"\d{1,2}[:/]\d\d?(?::\d\d)?")


@dataclass(frozen=True)
class Layout:
    """How the records of a file are divided.

    Attributes:
        header: index of the header's record, None where there is none.
        headers: names of the columns, as shown: never empty, each one different.
        rows: indices of the records that may be events.
        skipped: index and reason of all others but the header.
        title: what stands above the header.
        is_sure: whether there is no doubt about the header.
    """

    header: int | None
    headers: tuple[str, ...]
    rows: tuple[int, ...]
    skipped: tuple[tuple[int, str], ...]
    title: str = ""
    is_sure: bool = True
    questions: tuple[Question, ...] = ()


def find_layout(records: Records, header_row: int | None = None) -> Layout:
    """The layout of a file's records.

    Args:
        records: all of the file, or its beginning.
        header_row: the physical line of the header that was chosen, 0 for none, None to find it.
    """
    width = _usual_width(records.rows)
    header, is_sure = _chosen(records, header_row) if header_row is not None else _find_header(records.rows, width)
    if header is not None and header_row is None and _goes_on(records.rows, header):
        header += 1
    names: Sequence[str] = records.rows[header] if header is not None else []
    body = range(0 if header is None else header + 1, len(records.rows))
    if header:
        above = records.rows[header - 1]
        names = _with_group_names(above, [*names, *[""] * (min(width, len(above)) - len(names))])
    headers = _names(names, max(width, len(_trimmed(names))))
    skipped = {i: "above the header" for i in range(body.start) if i != header}
    skipped |= _no_events(records.rows, body, names, len(headers))
    others, questions = _other_tables(records, body, skipped, len(headers), names)
    skipped |= others
    rows = tuple(i for i in body if i not in skipped)
    title = next(
        (cell.strip() for i in range(body.start) if i != header for cell in records.rows[i] if cell.strip()), ""
    )
    return Layout(header, headers, rows, tuple(sorted(skipped.items())), title[:200], is_sure, questions)


def _usual_width(rows: Sequence[Sequence[str]]) -> int:
    """The commonest number of cells; cells that are empty in every record at the end do not count."""
    counts = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    if not counts:
        return 0
    most = max(counts.values())
    return max(width for width, count in counts.items() if count > 0.5 * most)


def _trimmed(row: Sequence[str]) -> Sequence[str]:
    end = len(row)
    while end and not row[end - 1].strip():
        end -= 1
    return row[:end]


def _chosen(records: Records, header_row: int) -> tuple[int | None, bool]:
    if header_row == 0:
        return None, True
    at = [i for i, line in enumerate(records.lines) if line <= header_row]
    return (at[-1] if at else None), True


def _find_header(rows: Sequence[Sequence[str]], width: int) -> tuple[int | None, bool]:
    """Index of the record that names the columns, and whether that is sure."""
    candidates = [i for i, row in enumerate(rows[: _SEARCHED * 3]) if any(cell.strip() for cell in row)][:_SEARCHED]
    if not candidates:
        return None, True
    score, best = -math.inf, 0
    for place, i in enumerate(candidates):
        plain = _own_score(rows[i], width) - 0.03 * place
        if plain + 1.0 > score and (own := plain + _contrast(_trimmed(rows[i]), _block_below(rows, i))) > score:
            score, best = own, i
    if score < _LOWEST_SCORE:
        is_plain_data = any(_is_data(cell) for cell in rows[candidates[0]])
        is_title = width > 1 and len(_trimmed(rows[best])) == 1
        return (None, is_plain_data) if is_plain_data or is_title else (best, False)
    cells = _trimmed(rows[best])  # the names may be repeated above each part of the table
    return next(i for i in candidates if _trimmed(rows[i]) == cells), True


def _goes_on(rows: Sequence[Sequence[str]], header: int) -> bool:
    """Whether the record below a header names what it leaves blank: "from" and "to" under "Date" and nothing."""
    if header + 1 >= len(rows):
        return False
    names, below = rows[header], rows[header + 1]
    filled = [i for i, cell in enumerate(below) if cell.strip()]
    is_between = any(i >= len(names) or not names[i].strip() for i in filled)
    return len(filled) > 1 and is_between and all(is_known(below[i].strip()) for i in filled)


def _own_score(row: Sequence[str], width: int) -> float:
    """How much a record looks like names of columns by itself: known words, no data. Data below counts up to 1 more."""
    cells = [cell.strip() for cell in row if cell.strip()]
    known = sum(map(is_known, cells)) / len(cells)
    data = sum(map(_is_data, cells)) / len(cells)
    fill = min(1.0, len(cells) / max(1, width))
    unique = len(set(cells)) / len(cells)
    is_long = sum(len(cell) > 60 for cell in cells) / len(cells)
    alone = 0.6 if len(cells) == 1 and width > 1 else 0.0
    units = sum(_UNIT.fullmatch(cell) is not None for cell in cells) / len(cells)
    return known + 0.5 * fill + 0.2 * unique - 1.5 * data - 0.5 * is_long - alone - units


def _block_below(rows: Sequence[Sequence[str]], at: int) -> list[Sequence[str]]:
    """The first records below one, up to a blank record: what follows it may be another table."""
    block: list[Sequence[str]] = []
    for later in rows[at + 1 : at + 1 + 2 * _BODY_SAMPLE]:
        if any(cell.strip() for cell in later):
            block.append(later)
        elif block:
            break
    return block[:_BODY_SAMPLE]


def _contrast(row: Sequence[str], below: Sequence[Sequence[str]]) -> float:
    """Share of the columns with data below a cell that is none; more than a few such columns prove a header."""
    hits = total = 0
    for i, cell in enumerate(row):
        later = [other[i].strip() for other in below if i < len(other) and other[i].strip()]
        if not later:
            continue
        total += 1
        mostly = sum(map(_is_data, later)) > 0.6 * len(later)
        hits += mostly and not _is_data(cell.strip())
    return min(1.0, 2 * hits / total) if total else 0.0


@lru_cache(4_096)
def _is_data(cell: str) -> bool:
    """Whether a cell is a number, a date, a time of day, a pair of coordinates or an address on the web."""
    if not cell:
        return False
    if _CLOCK_OR_DAY.fullmatch(cell) or _CLOCK.fullmatch(cell) or _NUMBER.fullmatch(cell):
        return True
    if cell.lower().startswith(("http://", "https://")):
        return True
    return len(cell) < 60 and any(c.isdigit() for c in cell) and (is_date(scan(cell)) or parse_pair(cell) is not None)


def _names(header: Sequence[str], width: int) -> tuple[str, ...]:
    """A different name for each column; an unnamed one is called by its place."""
    names: list[str] = []
    for i in range(width):
        name = " ".join(header[i].split()) if i < len(header) else ""
        name = name or f"(unnamed {_ordinal(i + 1)} column)"
        count = 2
        unique = name
        while unique in names:
            unique = f"{name} ({count})"
            count += 1
        names.append(unique)
    return tuple(names)


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _no_events(rows: Sequence[Sequence[str]], body: range, header: Sequence[str], width: int) -> dict[int, str]:
    """Records of the body that hold no event, with the reason."""
    names = [cell.strip() for cell in header]
    skipped: dict[int, str] = {}
    for i in body:
        row = rows[i]
        if not any(row) or not any(cell.strip() for cell in row):
            skipped[i] = "blank"
        elif row[0].startswith("#") and sum(bool(cell.strip()) for cell in row) == 1 and width > 1:
            skipped[i] = "comment"
        elif width > 1 and all(_RULE.fullmatch(cell.strip()) for cell in row):
            skipped[i] = "ruled line"
        elif _TOTAL.fullmatch(row[0].strip()) and _is_footer(row, width, after_blank=False):
            skipped[i] = "total"
        elif names and row[0].strip() == names[0] and [cell.strip() for cell in row] == names:
            skipped[i] = "header repeated"
    kept = [i for i in body if i not in skipped]
    if header and kept and _is_units(rows[kept[0]], [rows[i] for i in kept[1 : 1 + _BODY_SAMPLE]]):
        skipped[kept[0]] = "units"
    skipped |= _headings(rows, [i for i in kept if i not in skipped], width)
    return skipped | _footer(rows, body, skipped, width)


def _with_group_names(above: Sequence[str], names: Sequence[str]) -> Sequence[str]:
    """Names that occur twice, with the name of their group ("Arrival", "Departure") that stands above the first.

    A column that only the record above names, as where cells of two lines are joined, takes its name from there.
    """
    if sum(bool(cell.strip()) for cell in above) < 2 or any(map(_is_data, above)):
        return names
    doubled = {name for name, count in Counter(names).items() if name.strip() and count > 1}
    names = [name if name.strip() else above[i] if i < len(above) else "" for i, name in enumerate(names)]
    group, found = "", []
    for i, name in enumerate(names):
        group = above[i].strip() or group if i < len(above) else group
        found.append(f"{group} {name}".strip() if name in doubled else name)
    return found


def _is_units(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether the record under the header only says what the columns are counted in."""
    cells = [cell.strip() for cell in row if cell.strip()]
    if len(cells) < 2 or len(below) < 2 or sum(map(_is_data, cells)) > 0:
        return False
    is_bracketed = all(_UNIT.fullmatch(cell) for cell in cells)
    columns = [[other[i].strip() for other in below if i < len(other) and other[i].strip()] for i in range(len(row))]
    hits = sum(bool(later) and bool(row[i].strip()) and all(map(_is_data, later)) for i, later in enumerate(columns))
    return is_bracketed or (hits > 1 and 2 * hits > len(cells) and all(len(cell) < 20 for cell in cells))


def _headings(rows: Sequence[Sequence[str]], kept: Sequence[int], width: int) -> dict[int, str]:
    """Records with nothing but a word in a first column that holds dates or numbers elsewhere: titles of sections."""
    alone = [i for i in kept if rows[i][0].strip() and not any(cell.strip() for cell in rows[i][1:])]
    lonely = frozenset(alone)
    others = [rows[i][0].strip() for i in kept[:HEADING_SAMPLE] if i not in lonely]
    if width < 3 or not are_headings(len(alone), len(kept), others):
        return {}
    return {i: "heading" for i in alone if is_heading(rows[i][0])}


def are_headings(alone: int, count: int, others: Sequence[str]) -> bool:
    """Whether records with nothing but a word can be titles: few of ``count``; others begin with data or blanks."""
    is_clear = bool(others) and (all(map(_is_data, others)) or not any(others))
    return 0 < 3 * alone <= 2 * count and is_clear


def is_heading(text: str) -> bool:
    """Whether the only cell of a record can be the title of a section: it is no date and no number."""
    return not _is_data(text.strip())


def footer_length(rows: Sequence[Sequence[str]], width: int) -> int:
    """How many of the last records are totals or remarks, blank ones between them included."""
    blank = {i: "blank" for i, row in enumerate(rows) if not any(cell.strip() for cell in row)}
    found = _footer(rows, range(len(rows)), blank, width)
    return len(rows) - min(found, default=len(rows))


def _footer(rows: Sequence[Sequence[str]], body: range, skipped: dict[int, str], width: int) -> dict[int, str]:
    """Totals and remarks at the end."""
    found: dict[int, str] = {}
    for i in reversed(body):
        if i in skipped:
            continue
        if len(found) > 10 or not _is_footer(rows[i], width, after_blank=i - 1 in skipped):
            break
        found[i] = "footer"
    return found


def _is_footer(row: Sequence[str], width: int, *, after_blank: bool) -> bool:
    cells = [cell.strip() for cell in row if cell.strip()]
    if width < 2 or any(is_date(scan(cell)) for cell in cells if len(cell) < 40):
        return len(cells) == 1 and _REMARK.fullmatch(cells[0]) is not None and width > 2
    if _TOTAL.fullmatch(cells[0]) and len(cells) <= max(2, width // 2):
        return True
    if len(cells) > 1:
        return False
    return _REMARK.fullmatch(cells[0]) is not None or (width > 2 and after_blank and bool(row[0].strip()))


def _other_tables(
    records: Records, body: range, skipped: dict[int, str], width: int, header: Sequence[str]
) -> tuple[dict[int, str], tuple[Question, ...]]:
    """Records below a second header that follows a blank record."""
    rows = records.rows
    for i in body[1:]:
        if skipped.get(i - 1) != "blank" or i in skipped or not header:
            continue
        if not _is_second_header(rows, i, header) and not _is_other_in_kind(rows, body.start, i):
            continue
        lines = (records.lines[body.start - 1] if body.start else 0, records.lines[i])
        question = Question(
            "several_tables",
            f"There is a second table from line {lines[1]} on. Which of them should be read?",
            tuple(f"line {line}" for line in lines),
            f"line {lines[0]}",
        )
        return {j: "in another table" for j in range(i, body.stop) if j not in skipped}, (question,)
    return {}, ()


def _is_other_in_kind(rows: Sequence[Sequence[str]], first: int, at: int) -> bool:
    """Whether the columns of dates and numbers of the records above hold none in the full records from here on."""
    above, block = _block_below(rows, first - 1), [rows[at], *_block_below(rows, at)]
    if len(above) < 2 or len(block) < 3 or min(sum(bool(cell.strip()) for cell in row) for row in block) < 2:
        return False
    columns = [i for i in range(len(above[0])) if all(i < len(row) and _is_data(row[i].strip()) for row in above)]
    cells = [row[i].strip() for row in block for i in columns if i < len(row)]
    return len(cells) > 2 and all(cells) and not any(map(_is_data, cells))


def _is_second_header(rows: Sequence[Sequence[str]], at: int, header: Sequence[str]) -> bool:
    cells = [cell.strip() for cell in rows[at] if cell.strip()]
    if len(cells) < 2 or any(map(_is_data, cells)) or at + 1 >= len(rows) or not header:
        return False
    known = sum(map(is_known, cells)) / len(cells)
    return known >= 0.5 and _contrast(rows[at], rows[at + 1 : at + 11]) > 0.4
