"""The places of all records: names joined from small to large, coordinates where the file gives them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.importing.coordinates import fault_of, parse_angle, parse_pair
from viewer.importing.roles import Recognition
from viewer.importing.settings import ImportSettings, Question, Role
from viewer.importing.table import Column, Table
from viewer.importing.timing import RowProblem, combinations
from viewer.itinerary.columns import Tags
from viewer.itinerary.places import (
    UNRESOLVED,
    Candidate,
    Certainty,
    Decider,
    Place,
    Precision,
    Resolution,
)

Degrees = NDArray[np.float64]
Point = tuple[float, float]
_UNKNOWN = {
    "",
    "n/a",
    "na",
    "unknown",
    "unbekannt",
    "inconnu",
    "none",
    "null",
    "nan",
    "tba",
    "tbd",
    "various",
    "multiple",
    "unspecified",
    "not specified",
    "not known",
    "tbc",
    "to be announced",
    "to be confirmed",
    "\\n",
    "#n/a",
}
_MARKS = re.compile(r"[-?.*_–—\s]+")
_SLUG = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+|[a-z]+")
_ARROW = re.compile(r"\s*(?:→|⟶|➔|->|=>)\s*")
_LIST = re.compile(r"[,;/&]| and ")
_SWAP_SHARE = 0.02


@dataclass(frozen=True, eq=False)
class Placing:
    """Where the records of a table are.

    Attributes:
        tags: places of each record; codes are indices into ``places``.
    """

    places: tuple[Place, ...]
    tags: Tags


@dataclass(frozen=True, eq=False)
class Points:
    """Degrees of each record, NaN without, and what is wrong with them."""

    lat_deg: Degrees
    lon_deg: Degrees
    problems: tuple[RowProblem, ...] = ()
    questions: tuple[Question, ...] = ()


def read_places(table: Table, found: Recognition, points: Points) -> Placing:
    """The places of each record of a table; a record without a place has none."""
    columns = [(table.columns[i], i in found.venues) for i in found.places]
    legs = [table.columns[i] for role in (Role.ORIGIN, Role.DESTINATION) if (i := found.column(role)) is not None]
    name_codes, rows = combinations([*(column for column, _ in columns), *legs], len(table))
    names = _Names(columns, legs, table.columns[found.country] if found.country >= 0 else None)
    spots = [names.at(row) for row in rows] if columns or legs else [()] * len(rows)
    tags, places = _gathered(spots, name_codes, points)
    return Placing(places, tags)


# Coordinates


def read_points(table: Table, found: Recognition, settings: ImportSettings) -> Points:
    """Latitude and longitude of each record of a table, checked."""
    both = found.column(Role.COORDINATES)
    at = [found.column(role) for role in (Role.LATITUDE, Role.LONGITUDE)]
    if at[0] is None or at[1] is None:
        nothing = np.full(len(table), np.nan)
        return Points(nothing, nothing) if both is None else _points_of_pairs(table.columns[both], settings)
    columns = [table.columns[i] for i in at if i is not None]
    sides = found.hemispheres or {}
    values = [_degrees(column, sides.get(i or 0, "")) for column, i in zip(columns, at, strict=True)]
    questions: tuple[Question, ...] = ()
    should_swap, question = _swap(values[0], values[1], settings)
    if question:
        questions = (question,)
    if should_swap:
        values.reverse()
    return _checked(values[0], values[1], columns, questions)


def _degrees(column: Column, side: str) -> Degrees:
    """(n,) the numbers of a column, NaN for what is none; ``side`` S or W in the header turns them."""
    try:
        values = np.fromiter(map(float, column.values), np.float64, len(column.values))
    except ValueError:
        angles = [parse_angle(value) for value in column.values]
        values = np.array([np.nan if angle is None else angle.degrees for angle in angles])
    values[~np.isfinite(values)] = np.nan
    if side in ("S", "W") and not np.any(values < 0):
        values = -values
    return values[column.codes] if len(column.values) else np.full(len(column), np.nan)


def _points_of_pairs(column: Column, settings: ImportSettings) -> Points:
    pairs = [parse_pair(value) for value in column.values]
    table = np.array([pair or (np.nan, np.nan) for pair in pairs], dtype=np.float64).reshape(-1, 2)
    should_swap = settings.swap_coordinates
    if should_swap is None:
        is_lat_first = bool(np.any(np.abs(table[:, 1]) > 90)) and not np.any(np.abs(table[:, 0]) > 90)
        should_swap = (_is_lon_first(column) and not is_lat_first) or bool(_swap(table[:, 0], table[:, 1], settings)[0])
    if should_swap:
        table = table[:, ::-1]
    points = table[column.codes]
    return _checked(points[:, 0].copy(), points[:, 1].copy(), [column, column], ())


def _is_lon_first(column: Column) -> bool:
    """Whether the header says so, and the cells do not say which is which themselves."""
    words = re.findall(r"lat|lon|lng|\bx|\by", column.header.casefold())
    is_plain = not any(c.isalpha() for value in column.values for c in value)
    return len(words) > 1 and words[0] in ("lon", "lng", "x") and words[1] in ("lat", "y") and is_plain


def _says_nothing(column: Column) -> NDArray[np.bool_]:
    """(values,) which cells are empty or only say that nothing is known."""
    return np.array([shown(value) == "" and value.strip() != "nan" for value in column.values], dtype=np.bool_)


def _swap(lat_deg: Degrees, lon_deg: Degrees, settings: ImportSettings) -> tuple[bool, Question | None]:
    """Whether the columns are exchanged: some "latitudes" over 90 whose partner is a latitude, none the other way."""
    if settings.swap_coordinates is not None:
        return settings.swap_coordinates, None
    over = np.abs(lat_deg) > 90
    if np.count_nonzero(over) < 2:
        return False, None
    known = ~np.isnan(lat_deg) & ~np.isnan(lon_deg)
    exchanged = known & over & (np.abs(lat_deg) <= 180) & (np.abs(lon_deg) <= 90)
    proved = known & (np.abs(lat_deg) <= 90) & (np.abs(lon_deg) > 90)
    if exchanged.sum() <= _SWAP_SHARE * known.sum() or proved.sum() > 0.5 * exchanged.sum() or exchanged.sum() < 2:
        return False, None
    message = "Some latitudes are over 90. Do latitude and longitude stand in each other's column?"
    return True, Question("coordinates", message, ("yes", "no"), "yes")


def _checked(lat_deg: Degrees, lon_deg: Degrees, columns: Sequence[Column], questions: tuple[Question, ...]) -> Points:
    """Points on the globe only; the others become NaN and a problem."""
    is_point = (np.abs(lat_deg) <= 90) & (np.abs(lon_deg) <= 180) & ((lat_deg != 0) | (lon_deg != 0))
    if is_point.all():
        return Points(lat_deg, lon_deg, (), questions)
    problems: list[RowProblem] = []
    blank = [column.is_blank[column.codes] for column in columns]
    if any(np.isnan(values[~is_blank]).any() for values, is_blank in zip((lat_deg, lon_deg), blank, strict=True)):
        blank = [_says_nothing(column)[column.codes] for column in columns]
    for column, values, is_blank in zip(columns, (lat_deg, lon_deg), blank, strict=True):
        bad = np.flatnonzero(np.isnan(values) & ~is_blank)
        problems += [RowProblem(int(row), column.header, "coordinate_unreadable") for row in bad]
    half = np.flatnonzero(blank[0] != blank[1])
    problems += [RowProblem(int(row), columns[0].header, "coordinate_half") for row in half]
    known = ~np.isnan(lat_deg) & ~np.isnan(lon_deg)
    for row in np.flatnonzero(known & ~is_point):
        problems.append(RowProblem(int(row), columns[0].header, fault_of(lat_deg[row], lon_deg[row])))
    return Points(
        np.where(is_point, lat_deg, np.nan),
        np.where(is_point, lon_deg, np.nan),
        tuple(dict.fromkeys(problems)),
        questions,
    )


# Names


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place before it has coordinates."""

    name: str
    country: str = ""
    locality: str = ""
    is_venue: bool = False


@dataclass(frozen=True)
class _Names:
    """The columns that name places, and whether what they name is smaller than a town."""

    columns: Sequence[tuple[Column, bool]]
    legs: Sequence[Column]
    country: Column | None

    def at(self, row: int) -> tuple[_Spot, ...]:
        """The places of one record, in order."""
        if self.legs:
            return tuple(_Spot(name) for leg in self.legs if (name := shown(leg.values[leg.codes[row]])))
        parts = [(shown(column.values[column.codes[row]]), is_venue) for column, is_venue in self.columns]
        country = shown(self.country.values[self.country.codes[row]]) if self.country else ""
        return self._spots([(text, is_venue) for text, is_venue in parts if text], country)

    def _spots(self, known: list[tuple[str, bool]], country: str) -> tuple[_Spot, ...]:
        towns = [text for text, is_venue in known if not is_venue]
        venues = [text for text, is_venue in known if is_venue and not (towns and text.startswith(towns[0]))]
        if venues:
            return (_Spot(_joined([text for text, _ in known]), country, _joined(towns), True),)
        if not known:
            return ()
        head, rest = known[0][0], [text for text, _ in known[1:]]
        names = _several(head, self._alone)
        if len(names) > 1 and _LIST.search(country):  # which town is in which country is not said
            rest, country = [text for text in rest if text != country], ""
        return tuple(_Spot(_joined([name, *rest]), country) for name in names)

    @property
    def _alone(self) -> frozenset[str]:
        """Names that stand alone in the column of towns, where others are listed with commas."""
        town = next((column for column, is_venue in self.columns if not is_venue), None)
        if town is None or len(self.columns) < 2:
            return frozenset()
        return frozenset(value.strip() for value in town.values if "," not in value)


def shown(text: str) -> str:
    """A cell with single blanks, empty where it only says that nothing is known."""
    body = " ".join(text.split())
    if body.casefold() in _UNKNOWN or _MARKS.fullmatch(body):
        return ""
    if "_" in body and _SLUG.fullmatch(body):
        return body.replace("_", " ").title()
    return body


def _joined(parts: Sequence[str]) -> str:
    """Parts from small to large, without those that an earlier one already says."""
    kept: list[str] = []
    for part in parts:
        words = {piece.strip().casefold() for text in kept for piece in text.split(",")}
        if part.casefold() not in words and not any(part.casefold() == text.casefold() for text in kept):
            kept.append(part)
    return ", ".join(kept)


def _several(text: str, alone: frozenset[str]) -> list[str]:
    """The names in one cell: parted by an arrow or a semicolon, or by commas where each stands alone elsewhere."""
    for cut in (_ARROW.split(text), text.split(";")):
        names = [name.strip() for name in cut if name.strip()]
        if len(names) > 1:
            return names
    names = [name.strip() for name in text.split(",") if name.strip()]
    if len(names) > 1 and sum(name in alone for name in names) * 2 >= len(names):
        return names
    return [text]


# Places


def _gathered(
    spots: Sequence[tuple[_Spot, ...]], codes: NDArray[np.int32], points: Points
) -> tuple[Tags, tuple[Place, ...]]:
    """The different places and, for each record, which of them it has."""
    is_point = ~np.isnan(points.lat_deg)
    lat_codes, lats = _distinct(points.lat_deg, is_point)
    lon_codes, lons = _distinct(points.lon_deg, is_point)
    key = (codes.astype(np.int64) * (len(lats) + 1) + lat_codes) * (len(lons) + 1) + lon_codes
    if not is_point.any():
        rows, of_row = _first_rows(codes, len(spots)), codes
    else:
        _, rows, of_row = np.unique(key, return_index=True, return_inverse=True)
    index: dict[tuple[_Spot, Point | None], int] = {}
    entries: list[list[int]] = [[]] * len(rows)
    for at in np.argsort(rows):  # places stand in the order in which the file names them
        row = rows[at]
        point = (float(points.lat_deg[row]), float(points.lon_deg[row])) if is_point[row] else None
        here = _placed(spots[codes[row]] if len(spots) else (), point)
        entries[at] = [index.setdefault(each, len(index)) for each in here]
    names = tuple(spot.name for spot, _ in index)
    return _tags(entries, names).take(of_row), tuple(_place(spot, point) for spot, point in index)


def _first_rows(codes: NDArray[np.int32], count: int) -> NDArray[np.int32]:
    rows = np.zeros(count, dtype=np.int32)
    rows[codes[::-1]] = np.arange(len(codes), dtype=np.int32)[::-1]
    return rows if len(codes) else rows[:0]


def _tags(entries: Sequence[Sequence[int]], names: tuple[str, ...]) -> Tags:
    offsets = np.concatenate(([0], np.cumsum([len(entry) for entry in entries]))).astype(np.int32)
    return Tags(names, offsets, np.array([code for entry in entries for code in entry], dtype=np.int32))


def _distinct(values: Degrees, is_point: NDArray[np.bool_]) -> tuple[NDArray[np.int64], Degrees]:
    known, codes = np.unique(np.where(is_point, values, 1e9), return_inverse=True)
    return codes.astype(np.int64), known


def _placed(spots: Sequence[_Spot], point: Point | None) -> list[tuple[_Spot, Point | None]]:
    """The places of a record with their coordinates, which belong to the first of several."""
    if not spots:
        return [(_Spot(f"{point[0]:g}, {point[1]:g}"), point)] if point else []
    return [(spots[0], point), *((spot, None) for spot in spots[1:])]


def _place(spot: _Spot, point: Point | None) -> Place:
    """A place, with the coordinates that the file gives."""
    if point is None:
        return Place(spot.name, spot.country, spot.locality, UNRESOLVED)
    precision = Precision.VENUE if spot.is_venue else Precision.LOCALITY
    candidate = Candidate(spot.name, "point", precision, *point)
    given = Resolution(Certainty.SURE, candidate, method="given", decider=Decider.FILE)
    return Place(spot.name, spot.country, spot.locality, given)
