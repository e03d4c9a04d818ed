"""Which column is for what: the words above it give a hint, its cells decide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viewer.importing.coordinateroles import find_coordinates
from viewer.importing.dateroles import find_clocks, find_dates
from viewer.importing.placewords import CITY, COUNTRY, VENUE
from viewer.importing.rolesearch import Look, Search, looks_of
from viewer.importing.settings import Role
from viewer.importing.table import Column
from viewer.importing.textroles import find_by_length, find_by_points, find_journey, find_named, find_places, find_title
from viewer.importing.vocabulary import is_generic_place


@dataclass(frozen=True)
class Recognition:
    """The role of each column.

    Attributes:
        roles: column index to role; columns without a role are left out.
        scores: how sure each of these is, about 0 to 5.
        places: indices of the columns that make up a place, from small to large.
        country: index of the column with the country, -1 without.
        venues: indices of the columns among ``places`` that name something smaller than a town.
        is_counting: whether the start is a number of days ("Day 3") and no date.
        is_guess: whether roles were given by content alone, the file having no header.
        hemispheres: N, S, E or W that a header gives to the numbers below it.
        rivals: indices of columns with dates that could as well be the start.
    """

    roles: Mapping[int, Role]
    scores: Mapping[int, float]
    places: tuple[int, ...] = ()
    country: int = -1
    venues: frozenset[int] = frozenset()
    is_counting: bool = False
    is_guess: bool = False
    hemispheres: Mapping[int, str] | None = None
    rivals: tuple[int, ...] = ()

    def column(self, role: Role) -> int | None:
        """The first column with a role, None without."""
        return next((index for index, own in self.roles.items() if own is role), None)


def recognise(columns: Sequence[Column], chosen: Mapping[str, str]) -> Recognition:
    """The roles of the columns.

    Args:
        columns: of a table, with cells enough to judge them by.
        chosen: header to role, or to "" for a column without one; what a person chose is not questioned.
    """
    looks = looks_of(columns)
    fixed = {look.index: Role(chosen[look.header]) for look in looks if chosen.get(look.header)}
    free = [look for look in looks if look.header not in chosen]
    search = Search(fixed, free)
    find_coordinates(search)
    find_dates(search)
    find_clocks(search, looks)
    find_journey(search)
    find_by_points(search, columns)
    find_named(search)
    find_places(search)
    find_title(search, looks)
    if all(look.header.startswith("(unnamed") for look in looks):
        find_by_length(search)
    return _recognition(search, looks)


def _recognition(search: Search, looks: Sequence[Look]) -> Recognition:
    levels = _levels(search, looks)
    places = sorted(levels, key=lambda i: (levels[i], i))
    country = next((i for i in reversed(places) if levels[i] == COUNTRY), -1)
    order = sorted(search.roles.items(), key=lambda item: places.index(item[0]) if item[0] in places else item[0])
    return Recognition(
        roles=dict(order),
        scores=search.scores,
        places=tuple(places),
        country=country,
        venues=frozenset(i for i in places if levels[i] < CITY),
        is_counting=search.is_counting,
        is_guess=search.is_guess,
        hemispheres={look.index: look.hint.hemisphere for look in looks if look.hint.hemisphere},
        rivals=tuple(i for i in search.rivals if i not in search.roles),
    )


def _levels(search: Search, looks: Sequence[Look]) -> dict[int, int]:
    """Columns of places with their level; "place" beside "city" is something within the city."""
    places = [look for look in looks if search.roles.get(look.index) is Role.PLACE]
    levels = {look.index: CITY if look.hint.level is None else look.hint.level for look in places}
    has_town = any(levels[look.index] == CITY and not is_generic_place(look.header) for look in places)
    if has_town:
        levels |= {look.index: VENUE for look in places if is_generic_place(look.header)}
    return levels
