"""What a person can decide about an import, and what there is to decide: roles, questions."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum


class Role(StrEnum):
    """What a column of a file is for."""

    ID = "id"
    TITLE = "title"
    START = "start"
    END = "end"
    TIME = "time"
    END_TIME = "end_time"
    ZONE = "zone"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    END_YEAR = "end_year"
    END_MONTH = "end_month"
    END_DAY = "end_day"
    PLACE = "place"
    LATITUDE = "latitude"
    LONGITUDE = "longitude"
    COORDINATES = "coordinates"
    ORIGIN = "origin"
    DESTINATION = "destination"
    PEOPLE = "people"
    TOPICS = "topics"
    KIND = "kind"
    STATUS = "status"
    SOURCE = "source"
    URL = "url"
    MEDIA = "media"
    NOTES = "notes"
    ORDER = "order"
    STOP = "stop"


class DateOrder(StrEnum):
    """How ``3/4/2025`` is meant."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True)
class ImportSettings:
    """The decisions of a person about one file; None leaves a decision to the program.

    Attributes:
        encoding: a Python codec name.
        delimiter: one character.
        header_row: physical line, from 1, of the header; 0 where the file has none.
        sheet: name of the sheet of a workbook.
        roles: header as shown to its `Role`, or to "" for a column that is not to be used.
        year: the year of dates that have none; where months run past December the next one follows.
        year_base: first year of the hundred that two-digit years lie in.
        calendar: ``gregorian``, ``julian`` or ``buddhist``: what the dates were written in.
        fill_down: whether an empty date repeats the one above it.
        repair_quotes: whether a quotation mark that is never closed is read as a plain character.
        swap_coordinates: whether latitude and longitude stand in each other's column.
        first_day: ISO date of "Day 1".
    """

    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None
    sheet: str | None = None
    roles: Mapping[str, str] = field(default_factory=dict)
    date_order: str | None = None
    year: int | None = None
    year_base: int | None = None
    calendar: str | None = None
    fill_down: bool | None = None
    repair_quotes: bool | None = None
    swap_coordinates: bool | None = None
    first_day: str | None = None

    def to_json(self) -> dict[str, object]:
        """The decisions that were taken, as plain JSON values."""
        return {name: value for name, value in asdict(self).items() if value not in (None, {})}


def settings_from_json(mapping: Mapping[str, object]) -> ImportSettings:
    """Settings from what `ImportSettings.to_json` gave; names that are not known are left out."""
    known = {field.name for field in fields(ImportSettings)}
    return ImportSettings(**{name: value for name, value in mapping.items() if name in known})  # type: ignore[arg-type]


@dataclass(frozen=True)
class Question:
    """Something only a person can know.

    Attributes:
        code: ``encoding``, ``delimiter``, ``header_row``, ``columns``, ``date_order``, ``two_digit_year``,
            ``missing_year``, ``calendar``, ``fill_down``, ``coordinates``, ``sheet``, ``several_tables``,
            ``quotes`` or ``not_an_itinerary``.
        message: a plain sentence that ends in a question mark.
        choices: possible answers, empty where the answer is free.
        default: what is taken until there is an answer; empty where nothing is.
        examples: for each choice what it makes of the file's own cells; empty where there is none.
    """

    code: str
    message: str
    choices: tuple[str, ...] = ()
    default: str = ""
    examples: tuple[str, ...] = ()
