"""What an answer to an importer's question means for the import settings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from viewer.importing.settings import ImportSettings, Question, Role

_DELIMITERS = {"TAB": "\t"}
_ISO_DATE_LENGTH = 10


def answered(settings: ImportSettings, question: Question, choice: str) -> ImportSettings:
    """The settings with a question answered; an answer that means nothing leaves them as they are."""
    change = _ANSWERS.get(question.code)
    try:
        return change(settings, question, choice.strip()) if change and choice.strip() else settings
    except ValueError:  # a number was meant and something else was typed
        return settings


def with_defaults(settings: ImportSettings, questions: Iterable[Question]) -> ImportSettings:
    """The settings with every question answered by its default: what pressing Import agrees to."""
    for question in questions:
        settings = answered(settings, question, question.default)
    return settings


def _encoding(settings: ImportSettings, _question: Question, choice: str) -> ImportSettings:
    return replace(settings, encoding=choice)


def _delimiter(settings: ImportSettings, _question: Question, choice: str) -> ImportSettings:
    return replace(settings, delimiter=_DELIMITERS.get(choice, choice[:1]))


def _header_row(settings: ImportSettings, _question: Question, choice: str) -> ImportSettings:
    return replace(settings, header_row=int(choice.removeprefix("line ")))


def _start_column(settings: ImportSettings, question: Question, choice: str) -> ImportSettings:
    """The chosen column becomes the start; the others that could have been it are left to the program no more."""
    is_rivalry = question.code == "columns" and not choice.startswith("(unnamed ")
    rivals = question.choices if is_rivalry else ()
    roles = dict(settings.roles) | dict.fromkeys(rivals, "") | {choice: Role.START.value}
    return replace(settings, roles=roles)


def _date_order(settings: ImportSettings, _question: Question, choice: str) -> ImportSettings:
    return replace(settings, date_order=choice)


def _year_base(settings: ImportSettings, _question: Question, choice: str) -> ImportSettings:
    return replace(settings, year_base=int(choice))


def _missing_year(settings: ImportSettings, _question: Question, choice: str) -> ImportSettings:
    """A year, or the date of the first day where the days are only counted."""
    if len(choice) >= _ISO_DATE_LENGTH:
        return replace(settings, first_day=choice)
    return replace(settings, year=int(choice))


def _calendar(settings: ImportSettings, _question: Question, choice: str) -> ImportSettings:
    return replace(settings, calendar=choice)


def _fill_down(settings: ImportSettings, _question: Question, choice: str) -> ImportSettings:
    return replace(settings, fill_down=choice == "yes")


def _coordinates(settings: ImportSettings, _question: Question, choice: str) -> ImportSettings:
    return replace(settings, swap_coordinates=choice == "yes")


def _quotes(settings: ImportSettings, _question: Question, choice: str) -> ImportSettings:
    return replace(settings, repair_quotes=choice == "yes")


def _sheet(settings: ImportSettings, _question: Question, choice: str) -> ImportSettings:
    return replace(settings, sheet=choice)


_Answer = Callable[[ImportSettings, Question, str], ImportSettings]
_ANSWERS: Mapping[str, _Answer] = {
    "encoding": _encoding,
    "delimiter": _delimiter,
    "header_row": _header_row,
    "several_tables": _header_row,
    "columns": _start_column,
    "not_an_itinerary": _start_column,
    "date_order": _date_order,
    "two_digit_year": _year_base,
    "missing_year": _missing_year,
    "calendar": _calendar,
    "fill_down": _fill_down,
    "coordinates": _coordinates,
    "quotes": _quotes,
    "sheet": _sheet,
}
