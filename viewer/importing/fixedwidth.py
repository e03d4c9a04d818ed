"""Tables whose columns are aligned by spaces: where one column ends and the next begins."""

import re
from collections.abc import Sequence

ALIGNED = " "  # stands for the delimiter of such tables
_MOST_LINES = 200
_LEAST_LINES = 4
_MOST_ABOVE = 5  # lines of a title
_LEAST_FILLED = 0.3
_RULE = re.compile(r"[-=_+ ]+")


def find_cuts(lines: Sequence[str]) -> tuple[int, ...]:
    """Where each column but the first begins; empty where the lines are not aligned in columns.

    Columns are kept apart by what is blank in every line: two characters, or one where a name in the first line ends
    before it or begins after it. Up to five lines of a title may stand above.
    """
    bodies = [line.rstrip() for line in lines[:_MOST_LINES]]
    bodies = [line for line in bodies if line and not _RULE.fullmatch(line)]
    if not all(" " in line for line in bodies[-_LEAST_LINES:]):
        return ()
    for above in range(min(_MOST_ABOVE, len(bodies) - _LEAST_LINES) + 1):
        cuts = _cuts(bodies[above:])
        if cuts:
            return cuts
    return ()


def _cuts(lines: Sequence[str]) -> tuple[int, ...]:
    if any("\t" in line for line in lines):
        return ()
    width = max(map(len, lines))
    written = {at for line in lines for at, character in enumerate(line) if character != " "}
    is_blank = [at not in written for at in range(width)]
    first = lines[0].ljust(width)
    cuts = []
    for at in range(1, width):
        is_begin = is_blank[at - 1] and not is_blank[at]
        is_wide = at > 1 and is_blank[at - 2]
        is_named = first[at] != " " or bool(first[at - 2 : at - 1].strip())
        if is_begin and (is_wide or is_named) and not all(is_blank[:at]):
            cuts.append(at)
    columns = zip(*(cut(line, cuts) for line in lines), strict=True)
    is_filled = all(sum(map(bool, column)) >= _LEAST_FILLED * len(lines) for column in columns)
    return tuple(cuts) if is_filled else ()


def is_named_with(lines: Sequence[str], cuts: Sequence[int], delimiter: str) -> bool:
    """Whether a delimiter stands between the names of the columns: then the spaces are chance, or only padding."""
    full = (
        line for line in lines if 2 * sum(map(bool, cut(line, cuts))) > len(cuts) and not _RULE.fullmatch(line.strip())
    )
    return delimiter in next(full, "")


def cut(line: str, cuts: Sequence[int]) -> list[str]:
    """The cells of a line; one cell for a line, such as a title, that runs on over where columns begin."""
    body = line.rstrip()
    if any(body[at - 1 : at].strip() and body[at : at + 1].strip() for at in cuts):
        return [body.strip()]
    edges = zip([0, *cuts], [*cuts, len(body)], strict=True)
    return [body[first:last].strip() for first, last in edges] if body else []
