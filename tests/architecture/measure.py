"""Prints the measures of the code beside those of five programs of our field: ``python -m tests.architecture.measure``.

A line is a line of the file, blank ones and docstrings included. The other programs were measured in August 2026.
"""

from collections.abc import Sequence
from statistics import median, quantiles

from tests.architecture.source import PACKAGE, all_definitions, hidden_imports, length, modules

OTHERS = ("qutebrowser", "napari", "Gaphor", "Anki", "Picard")
TABLE = (
    ("median module", ("171", "115", "74", "133", "171"), "≤ 100"),
    ("90 % of modules below", ("665", "452", "300", "579", "577"), "≤ 300"),
    ("median function", ("7", "6", "6", "4", "6"), "≤ 6"),
    ("90 % of functions below", ("", "", "", "", ""), ""),
    ("99 % of functions below", ("59", "85", "53", "44", "75"), "≤ 40"),
    ("docstrings, all functions", ("64 %", "54 %", "15 %", "21 %", "39 %"), ""),
    ("docstrings, public functions", ("", "", "", "", ""), "100 %"),
    ("return annotations", ("54 %", "65 %", "25 %", "99 %", "27 %"), "100 %"),
    ("imports inside functions", ("57", "205", "10", "12", "59"), "measured"),
    ("lines of the main window", ("716", "1962", "369", "–", "2457"), "≤ 250"),
)


def measures() -> list[str]:
    """Our own values, in the order of the table."""
    lengths = [length(path) for path in modules()]
    functions = [definition for definition in all_definitions() if definition.is_function]
    lines = [function.lines for function in functions]
    public = [function.has_docstring for function in functions if function.is_public]
    return [
        f"{median(lengths):.0f}",
        f"{_percentile(lengths, 90):.0f}",
        f"{median(lines):.0f}",
        f"{_percentile(lines, 90):.0f}",
        f"{_percentile(lines, 99):.0f}",
        _share([function.has_docstring for function in functions]),
        _share(public),
        _share([function.has_return for function in functions]),
        str(sum(len(hidden_imports(path)) for path in modules())),
        str(length(PACKAGE / "ui" / "window" / "main_window.py")),
    ]


def _percentile(values: Sequence[int], percent: int) -> float:
    return quantiles(values, n=100, method="inclusive")[percent - 1]


def _share(values: Sequence[bool]) -> str:
    return f"{100 * sum(values) / max(len(values), 1):.0f} %"


def report() -> str:
    """The table as text."""
    rows = [("", "ours", "aim", *OTHERS)]
    rows += [(name, ours, aim, *others) for (name, others, aim), ours in zip(TABLE, measures(), strict=True)]
    lines = [f"{row[0]:<30}" + "".join(f"{cell:>12}" for cell in row[1:]) for row in rows]
    return "\n".join([f"{len(modules())} modules, {len(all_definitions())} definitions", *lines])


if __name__ == "__main__":
    print(report())
