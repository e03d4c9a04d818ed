"""Which column is for what: the words above it give a hint, its cells decide."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from viewer.importing.profile import Profile, profile
from viewer.importing.settings import Role
from viewer.importing.table import Column
from viewer.importing.vocabulary import CITY, COUNTRY, VENUE, Hint, hint_of, is_generic_place

_SPLIT = (Role.YEAR, Role.MONTH, Role.DAY, Role.END_YEAR, Role.END_MONTH, Role.END_DAY)
_TEXTS = (Role.KIND, Role.PEOPLE, Role.TOPICS, Role.STATUS, Role.SOURCE, Role.NOTES)
_PLACES_MAX = 6


@dataclass(frozen=True)
class Look:
    """A column as the recognition sees it."""

    index: int
    header: str
    hint: Hint
    content: Profile

    def weight(self, role: Role) -> float:
        """How much the header hints at a role, 0 to 1."""
        return self.hint.weights.get(role, 0.0)


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


def looks_of(columns: Sequence[Column]) -> list[Look]:
    """Header hints and content profiles of all columns."""
    return [Look(i, column.header, hint_of(column.header), profile(column)) for i, column in enumerate(columns)]


def recognise(columns: Sequence[Column], chosen: Mapping[str, str]) -> Recognition:
    """The roles of the columns.

    Args:
        chosen: header to role, or to "" for a column without one; what a person chose is not questioned.
    """
    looks = looks_of(columns)
    fixed = {look.index: Role(chosen[look.header]) for look in looks if chosen.get(look.header)}
    free = [look for look in looks if look.header not in chosen]
    search = _Search(fixed, free)
    _find_coordinates(search)
    _find_dates(search)
    _find_clocks(search)
    _find_journey(search)
    _find_by_points(search, columns)
    _find_named(search)
    _find_places(search)
    _find_title(search)
    if all(look.header.startswith("(unnamed") for look in looks):
        _find_by_length(search)
    return _recognition(search, looks)


class _Search:
    """Roles given so far, and the columns that are still free."""

    def __init__(self, fixed: Mapping[int, Role], free: Sequence[Look]) -> None:
        self.roles = dict(fixed)
        self.scores = dict.fromkeys(fixed, 5.0)
        self.free = list(free)
        self.rivals: tuple[int, ...] = ()
        self.is_counting = False
        self.is_guess = False

    def has(self, role: Role) -> bool:
        return role in self.roles.values()

    def give(self, look: Look, role: Role, score: float) -> None:
        self.roles[look.index] = role
        self.scores[look.index] = score
        self.free = [other for other in self.free if other.index != look.index]

    def take_best(self, role: Role, scores: Sequence[tuple[float, Look]]) -> Look | None:
        """Give the role to the best look with a score above 0; None where there is none or the role is taken."""
        known = [(score, -look.index, look) for score, look in scores if score > 0]
        if self.has(role) or not known:
            return None
        score, _, look = max(known, key=lambda item: item[:2])
        self.give(look, role, score)
        return look


# Coordinates


def _find_coordinates(search: _Search) -> None:
    search.take_best(Role.COORDINATES, [(_pair_score(look), look) for look in search.free])
    lat = search.take_best(Role.LATITUDE, [(_angle_score(look, Role.LATITUDE), look) for look in search.free])
    if lat is None and not search.has(Role.LATITUDE):
        if not search.has(Role.COORDINATES):
            _find_unnamed_pair(search)
        return
    scores = [(_angle_score(look, Role.LONGITUDE) + _partner_bonus(lat, look), look) for look in search.free]
    lon = search.take_best(Role.LONGITUDE, scores)
    if lat and lon is None:
        _find_unnamed_longitude(search, lat)
    if lat and not search.has(Role.LONGITUDE):
        del search.roles[lat.index]
        search.free.append(lat)


def _pair_score(look: Look) -> float:
    if look.content.pairs < 0.5:
        return 0.0
    return 2 * look.content.pairs + look.weight(Role.COORDINATES)


def _angle_score(look: Look, role: Role) -> float:
    """Zero for a column without the words, or that holds nothing but zeros."""
    weight = max(look.weight(role), 0.5 * look.weight(Role.COORDINATES) if role is Role.LATITUDE else 0.0)
    content = look.content
    fit = content.lats if role is Role.LATITUDE else content.lons
    other = content.lons if role is Role.LATITUDE else 0.0
    if not weight or content.is_zero or max(fit, 0.6 * other) < 0.2:
        return 0.0
    lower = 0.05 if look.header in ("latitude", "longitude") else 0.0
    return 3 * weight + fit + 0.5 * content.decimals + content.filled + lower


def _partner_bonus(lat: Look | None, look: Look) -> float:
    """Columns side by side, or named alike ("source lat", "source lng"), belong together."""
    if lat is None or not _angle_score(look, Role.LONGITUDE):
        return 0.0
    near = 0.4 if abs(lat.index - look.index) == 1 else 0.0
    stem = re.split(r"lat|y", lat.header.casefold())[0]
    return near + (0.3 if stem and look.header.casefold().startswith(stem) else 0.0)


def _find_unnamed_longitude(search: _Search, lat: Look) -> None:
    following = next((look for look in search.free if look.index == lat.index + 1), None)
    if following and following.header.startswith("(unnamed") and following.content.lons > 0.8:
        search.give(following, Role.LONGITUDE, 2.0)


def _find_unnamed_pair(search: _Search) -> None:
    """Two columns side by side with fine decimals in range, where no header speaks of degrees."""
    for first, second in zip(search.free, search.free[1:], strict=False):
        both = (first.content, second.content)
        is_fine = all(c.decimals > 0.8 and c.length > 5 and c.distinct > 1 and c.filled > 0.3 for c in both)
        is_named = any(look.hint.weights for look in (first, second))
        if is_fine and not is_named and both[0].lats > 0.95 and both[1].lons > 0.95:
            search.give(first, Role.LATITUDE, 1.0)
            search.give(second, Role.LONGITUDE, 1.0)
            return


# Dates


def _find_dates(search: _Search) -> None:
    scores = sorted(((_start_score(look), look) for look in search.free), key=lambda pair: (-pair[0], pair[1].index))
    split = _split_columns(search)
    best = search.take_best(Role.START, scores)
    if best and split and _covers_better(split, best):
        del search.roles[best.index]
        best = None
    if best:
        search.rivals = _rivals(best, scores)
    _find_end(search, best)
    is_year_left = best is None or best.index not in {look.index for look in split.values()}
    for role, look in split.items():
        if look.index not in search.roles and not search.has(role) and is_year_left:
            search.give(look, role, 3.0)
    if not search.has(Role.START) and not search.has(Role.YEAR):
        _find_plain_years(search)
    if not search.has(Role.START) and not search.has(Role.YEAR):
        _find_day_numbers(search)


def _start_score(look: Look) -> float:
    """Dates in the cells count most, then the words, then fullness and being on the left."""
    content = look.content
    weight = max(look.weight(Role.START), 0.6 * look.weight(Role.YEAR), 0.5 * look.weight(Role.TIME))
    end = look.weight(Role.END)
    bare = content.years + content.serials
    gate = content.dates + content.undated + (bare if weight > 0.5 else 0.0)
    if gate < (0.3 if weight > 0.55 else 0.5) or content.distinct == 0:
        return 0.0
    kinds = 2.0 * content.dates + 1.0 * content.undated + (0.9 * bare if weight else 0.0) + 0.4 * content.full_dates
    against = 2.5 if look.hint.is_against else 0.0
    later = 1.2 if end > look.weight(Role.START) else 0.0
    constant = 0.5 if content.distinct == 1 else 0.0
    return max(0.01, kinds + 2.0 * weight + 0.6 * content.filled - 0.02 * look.index - against - later - constant)


def _covers_better(split: Mapping[Role, Look], start: Look) -> bool:
    """Whether separate columns for year, month and day date more records than the column with dates."""
    if Role.MONTH not in split or start.index in {look.index for look in split.values()}:
        return Role.MONTH in split
    covered = min(look.content.filled for role, look in split.items() if role in (Role.YEAR, Role.DAY))
    return covered > start.content.filled * max(start.content.dates, 0.1) + 0.02


def _rivals(best: Look, scores: Sequence[tuple[float, Look]]) -> tuple[int, ...]:
    """Other columns of whole dates that are about as likely to be the start."""
    own = next(score for score, look in scores if look.index == best.index)
    close = (look for score, look in scores if look.index != best.index and own - score < 0.15 and score > 0)
    return tuple(look.index for look in close if look.content.full_dates > 0.5 and look.weight(Role.END) < 0.5)


def _split_columns(search: _Search) -> dict[Role, Look]:
    """Columns of years, months and days, where their words and their cells agree."""
    found: dict[Role, Look] = {}
    for role in _SPLIT:
        known = [(score, -look.index, look) for look in search.free if (score := _split_score(look, role)) > 0]
        known = [item for item in known if item[2].index not in {look.index for look in found.values()}]
        if known:
            found[role] = max(known, key=lambda item: item[:2])[2]
    if Role.YEAR not in found and not search.has(Role.YEAR):
        return {}
    if Role.MONTH not in found and not search.has(Role.MONTH):
        found.pop(Role.DAY, None)
    if Role.END_YEAR not in found:
        found.pop(Role.END_MONTH, None)
        found.pop(Role.END_DAY, None)
    return found


def _split_score(look: Look, role: Role) -> float:
    content = look.content
    weight = look.weight(role)
    fit = {"year": content.years, "month": content.months, "day": content.days}[role.value.rpartition("_")[2]]
    if weight < 0.75 or (fit < 0.8 and content.filled) or look.hint.is_against:
        return 0.0
    return weight + fit + 0.2 * content.filled


def _find_end(search: _Search, start: Look | None) -> None:
    search.take_best(Role.END, [(_end_score(look, start), look) for look in search.free])


def _end_score(look: Look, start: Look | None) -> float:
    content, weight = look.content, look.weight(Role.END)
    bare = content.years + content.serials
    if weight < 0.5 or look.hint.is_against or (content.distinct and content.dates + content.undated + bare < 0.3):
        return 0.0
    if not content.distinct and weight < 0.9:
        return 0.0
    near = 0.3 if start and look.index == start.index + 1 else 0.0
    return weight + content.dates + 0.5 * bare + near


def _find_plain_years(search: _Search) -> None:
    """A first column of nothing but years dates the events, whatever it is called."""
    for look in search.free[:2]:
        content = look.content
        if content.years > 0.95 and content.filled > 0.9 and content.distinct > 1 and content.whole > 0.95:
            search.give(look, Role.START, 1.0)
            return


def _find_day_numbers(search: _Search) -> None:
    """A column called "day" that counts from 1."""
    for look in search.free:
        content = look.content
        is_named = max(look.weight(Role.DAY), look.weight(Role.START)) > 0.55
        if is_named and content.whole > 0.9 and content.days > 0.8 and not look.hint.is_against:
            search.give(look, Role.START, 1.0)
            search.is_counting = True
            return


def _find_by_length(search: _Search) -> None:
    """Without a header, the longest texts are titles and the first short ones are places."""
    texts = [look for look in search.free if _is_name(look.content) or look.content.length >= 90]
    title = max(texts[-max(1, len(texts) - 1) :], key=lambda look: look.content.length, default=None)
    place = next((look for look in texts if look is not title and look.content.length < 40), None)
    for look, role in ((title, Role.TITLE), (place, Role.PLACE)):
        if look and not search.has(role):
            search.give(look, role, 0.5)
            search.is_guess = True


def _find_clocks(search: _Search) -> None:
    for role in (Role.TIME, Role.END_TIME):
        scores = [
            (look.weight(role) + look.content.clocks if look.content.clocks > 0.5 and look.weight(role) > 0.3 else 0.0, look)
            for look in search.free
            if not look.hint.is_against
        ]
        search.take_best(role, scores)
    zones = [(look.weight(Role.ZONE), look) for look in search.free if look.content.letters > 0.5]
    search.take_best(Role.ZONE, zones)


# Places


def _find_journey(search: _Search) -> None:
    """From and to are the two ends of a leg only where both are there and hold names."""
    pairs = []
    for role in (Role.ORIGIN, Role.DESTINATION):
        looks = [look for look in search.free if look.weight(role) > 0.65 and _is_name(look.content)]
        pairs.append(max(looks, key=lambda look: look.weight(role), default=None))
    origin, destination = pairs
    if origin and destination and origin.index != destination.index:
        search.give(origin, Role.ORIGIN, 2.0)
        search.give(destination, Role.DESTINATION, 2.0)


def _is_name(content: Profile) -> bool:
    return content.letters > 0.5 and content.dates < 0.5 and content.length < 90 and content.urls < 0.3


def _find_places(search: _Search) -> None:
    named = [look for look in search.free if look.weight(Role.PLACE) > 0.55 and _is_place(look)]
    exact = [look for look in named if look.weight(Role.PLACE) >= 0.9]
    for look in (exact or named)[:_PLACES_MAX]:
        search.give(look, Role.PLACE, 2.0 + look.weight(Role.PLACE))


def _is_place(look: Look) -> bool:
    content = look.content
    is_code = (look.hint.level or 0) > CITY and content.length <= 4
    return (_is_name(content) or is_code) and not look.hint.is_against


def _find_by_points(search: _Search, columns: Sequence[Column]) -> None:
    """A short text that goes one to one with the coordinates names the place, where no column of towns does."""
    if any((look.hint.level or 9) <= CITY and look.weight(Role.PLACE) > 0.85 and _is_place(look) for look in search.free):
        return
    at = [next((i for i, role in search.roles.items() if role is wanted), None) for wanted in (Role.LATITUDE, Role.LONGITUDE)]
    if at[0] is None or at[1] is None:
        return
    lats, lons = columns[at[0]], columns[at[1]]
    points = lats.codes.astype(np.int64) * len(lons.values) + lons.codes
    count = len(np.unique(points))
    for look in (look for look in search.free if not look.weight(Role.PLACE)):
        names = columns[look.index]
        is_short = _is_name(look.content) and look.content.length < 40 and look.content.numbers < 0.2
        if not is_short or abs(len(names.values) - count) > 0.05 * count or not 1 < count < len(points) * 0.8:
            continue
        pairs = np.unique(points * len(names.values) + names.codes)
        if len(pairs) <= 1.05 * count:
            search.give(look, Role.PLACE, 1.5)
            return


# Texts


def _find_named(search: _Search) -> None:
    """Roles that need their word, and cells that do not contradict it."""
    _find_ids(search)
    urls = [(look.content.urls * (1 + look.weight(Role.URL)) if look.content.urls > 0.4 else 0.0, look) for look in search.free]
    media = [(look.weight(Role.MEDIA) if look.weight(Role.MEDIA) > 0.6 else 0.0, look) for look in search.free]
    search.take_best(Role.MEDIA, media)
    search.take_best(Role.URL, [(score, look) for score, look in urls if look.index not in search.roles])
    titles = {look.index for look in search.free if _title_score(look) > 0.9}
    for role in _TEXTS:
        scores = [(_text_score(look, role), look) for look in search.free if look.index not in titles]
        search.take_best(role, scores)


def _text_score(look: Look, role: Role) -> float:
    weight = look.weight(role)
    others = max((other for own, other in look.hint.weights.items() if own in (Role.PLACE, Role.TITLE)), default=0.0)
    content = look.content
    if weight < 0.55 or weight < others or not content.distinct or (role is not Role.NOTES and content.dates > 0.5):
        return 0.0
    if role in (Role.PEOPLE, Role.KIND, Role.STATUS, Role.TOPICS) and content.length > 150:
        return 0.0
    if role is Role.PEOPLE and content.letters < 0.5:
        return 0.0
    return weight + 0.2 * content.filled


def _find_ids(search: _Search) -> None:
    for role in (Role.ID, Role.ORDER, Role.STOP):
        scores = []
        for look in search.free:
            is_fit = look.content.whole > 0.9 if role is Role.ORDER else look.content.filled > 0.99
            is_fit = is_fit and look.content.length < 60
            scores.append((look.weight(role) if look.weight(role) > 0.9 and is_fit else 0.0, look))
        search.take_best(role, scores)


def _find_title(search: _Search) -> None:
    if search.take_best(Role.TITLE, [(_title_score(look), look) for look in search.free]):
        return
    ids = [(0.5, look) for look in search.free if look.header == "event_id" and look.content.letters > 0.9]
    search.take_best(Role.TITLE, ids)


def _title_score(look: Look) -> float:
    content = look.content
    weight = look.weight(Role.TITLE)
    if weight < 0.35 or content.letters < 0.5 or content.dates > 0.5 or content.urls > 0.5 or look.hint.is_against:
        return 0.0
    return weight + 0.2 * content.filled - (0.3 if content.length > 200 else 0.0)


def _recognition(search: _Search, looks: Sequence[Look]) -> Recognition:
    levels = _levels(search, looks)
    places = sorted(levels, key=lambda i: (levels[i], i))
    country = next((i for i in reversed(places) if levels[i] == COUNTRY), -1)
    order = sorted(search.roles.items(), key=lambda item: (places.index(item[0]) if item[0] in places else item[0]))
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


def _levels(search: _Search, looks: Sequence[Look]) -> dict[int, int]:
    """Columns of places with their level; "place" beside "city" is something within the city."""
    places = [look for look in looks if search.roles.get(look.index) is Role.PLACE]
    levels = {look.index: CITY if look.hint.level is None else look.hint.level for look in places}
    has_town = any(levels[look.index] == CITY and not is_generic_place(look.header) for look in places)
    if has_town:
        levels |= {look.index: VENUE for look in places if is_generic_place(look.header)}
    return levels
