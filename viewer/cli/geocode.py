"""Put coordinates to the place names of a CSV file."""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from viewer.errors import UserError
from viewer.geocoding.itineraries import PlaceResolver
from viewer.geocoding.unpacking import opened
from viewer.itinerary.places import Certainty, Place
from viewer.paths import user_profile

COLUMNS = (
    "latitude", "longitude", "place_kind", "precision", "country_code", "matched_name", "class", "method", "score",
    "margin",
)  # fmt: skip
_MOST_PROGRESS_STEPS = 20
_BIGGEST_CELL = 1 << 30


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to the parser."""
    parser.add_argument("file", type=Path, help="a CSV file with a header line, in UTF-8")
    parser.add_argument("--place-column", required=True, metavar="C", help="the column with the place names")
    parser.add_argument("--country-column", metavar="C", help="a column with country names or codes")
    parser.add_argument(
        "--context",
        choices=("none", "file"),
        default="file",
        help="whether the other rows are evidence (default: file)",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="OUT.csv", help="where the result goes")
    parser.add_argument("--profile", type=Path, help=argparse.SUPPRESS)


def _read(path: Path) -> tuple[list[str], list[list[str]]]:
    """Header and rows of a CSV file in UTF-8, with or without a byte order mark.

    Raises:
        UserError: the file cannot be read, is no UTF-8 or is empty.
    """
    csv.field_size_limit(_BIGGEST_CELL)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file))
    except OSError as error:
        raise UserError(f"{path.name} cannot be read.", "Is the path right?", str(error)) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise UserError(f"{path.name} is no CSV file in UTF-8.", "Save it as CSV UTF-8.", str(error)) from error
    if not lines:
        raise UserError(f"{path.name} is empty.", "A header line is needed.")
    return lines[0], lines[1:]


def _index_of(column: str, header: Sequence[str], path: Path) -> int:
    """Where a column stands.

    Raises:
        UserError: there is no such column.
    """
    if column not in header:
        raise UserError(f"{path.name} has no column “{column}”.", f"Its columns are: {', '.join(header)}.")
    return header.index(column)


def _new_columns(header: Sequence[str]) -> list[str]:
    """Names of the added columns; one that the file has already gets a number."""
    taken, names = set(header), []
    for column in COLUMNS:
        name, number = column, 2
        while name in taken:
            name, number = f"{column}_{number}", number + 1
        taken.add(name)
        names.append(name)
    return names


def _cells(place: Place) -> list[str]:
    """What is added to a row."""
    found, one = place.resolution, place.resolution.candidate
    if one is None:
        return ["", "", "", "", "", "", found.certainty.value, "", "", ""]
    return [
        f"{one.lat_deg:.5f}", f"{one.lon_deg:.5f}", one.kind, one.precision.value, one.country_code, one.name,
        found.certainty.value, found.method, f"{found.score:.2f}", f"{found.margin:.2f}",
    ]  # fmt: skip


def _cell(row: Sequence[str], index: int | None) -> str:
    """A cell of a row that may be too short."""
    return row[index].strip() if index is not None and index < len(row) else ""


def _tell(share: float, text: str) -> None:
    """Show progress on stderr, on a terminal over the last one."""
    over = sys.stderr.isatty()
    end = "" if over and share < 1 else "\n"
    print(f"{chr(13) if over else ''}{text} ({share:.0%})", end=end, file=sys.stderr, flush=True)


class _Progress:
    """Passes progress on in steps, so that a terminal is not flooded."""

    def __init__(self) -> None:
        self._last = -1

    def __call__(self, share: float, text: str) -> None:
        step = int(share * _MOST_PROGRESS_STEPS)
        if step != self._last:
            self._last = step
            _tell(share, text)


def _distinct(rows: Iterable[list[str]], place: int, country: int | None) -> tuple[list[Place], list[int]]:
    """The distinct places of the rows, and for each row the index of its place."""
    numbers: dict[tuple[str, str], int] = {}
    order = [numbers.setdefault((_cell(row, place), _cell(row, country)), len(numbers)) for row in rows]
    return [Place(name, land) for name, land in numbers], order


def _written(
    header: Sequence[str], rows: Iterable[list[str]], places: Sequence[Place], order: Sequence[int]
) -> Iterator[list[str]]:
    """The lines of the result: the input's cells as they were, and the added ones."""
    yield [*header, *_new_columns(header)]
    for row, number in zip(rows, order, strict=True):
        padding = [""] * (len(header) - len(row))
        yield [*row[: len(header)], *padding, *_cells(places[number]), *row[len(header) :]]


def _write(path: Path, lines: Iterable[list[str]]) -> None:
    """Write a CSV file for people and programs, replacing it only when it is complete.

    Raises:
        UserError: it cannot be written.
    """
    unfinished = path.with_name(path.name + ".part")
    try:
        with unfinished.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(lines)
        unfinished.replace(path)
    except OSError as error:
        raise UserError(f"{path.name} cannot be written.", "Is the folder there and yours?", str(error)) from error


def run(arguments: argparse.Namespace) -> int:
    """Geocode the file; 0 even where names stay unplaced, with a count of each class on stderr."""
    header, rows = _read(arguments.file)
    place = _index_of(arguments.place_column, header, arguments.file)
    country = _index_of(arguments.country_column, header, arguments.file) if arguments.country_column else None
    places, order = _distinct(rows, place, country)
    cache = arguments.profile / "cache" if arguments.profile else user_profile().cache
    gazetteer = opened(cache, _Progress())
    resolver = PlaceResolver(gazetteer)
    resolved = resolver.resolve_places(places, order, _Progress(), use_context=arguments.context == "file")
    _write(arguments.out, _written(header, rows, resolved, order))
    gazetteer.close()
    counts = Counter(resolved[number].resolution.certainty for number in order)
    print(", ".join(f"{kind.value} {counts[kind]}" for kind in Certainty), file=sys.stderr)
    return 0
