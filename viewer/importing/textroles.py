"""Columns of names and texts: places, titles, people, notes and the like."""

from collections.abc import Sequence

import numpy as np

from viewer.importing.headerwords import CITY
from viewer.importing.profile import Profile
from viewer.importing.rolesearch import Look, Search
from viewer.importing.settings import Role
from viewer.importing.table import Column

_TEXTS = (Role.KIND, Role.PEOPLE, Role.TOPICS, Role.STATUS, Role.SOURCE, Role.NOTES)
_PLACES_MAX = 6
_SAMPLE_ROWS = 5_000


def find_journey(search: Search) -> None:
    """From and to are the two ends of a leg only where both are there and hold names."""
    pairs = []
    for role in (Role.ORIGIN, Role.DESTINATION):
        looks = [look for look in search.free if look.weight(role) > 0.65 and is_name(look.content)]
        pairs.append(max(looks, key=lambda look: look.weight(role), default=None))
    origin, destination = pairs
    if origin and destination and origin.index != destination.index:
        search.give(origin, Role.ORIGIN, 2.0)
        search.give(destination, Role.DESTINATION, 2.0)


def is_name(content: Profile) -> bool:
    """Whether the cells can be names: short texts, no dates."""
    return content.letters > 0.5 and content.dates < 0.5 and content.length < 90 and content.urls < 0.3


def find_places(search: Search) -> None:
    """Give the role of a place to the columns whose words name one and whose cells can be names."""
    named = [look for look in search.free if look.weight(Role.PLACE) > 0.55 and _is_place(look)]
    exact = [look for look in named if look.weight(Role.PLACE) >= 0.9]
    if not any((look.hint.level or 0) <= CITY for look in exact):  # "primary location" beside "country code"
        exact = [look for look in named if look in exact or (look.hint.level or 0) <= CITY]
    for look in exact[:_PLACES_MAX]:
        search.give(look, Role.PLACE, 2.0 + look.weight(Role.PLACE))


def _is_place(look: Look) -> bool:
    content = look.content
    is_code = (look.hint.level or 0) > CITY and content.length <= 4
    return (is_name(content) or is_code) and not look.hint.is_against


def find_by_points(search: Search, columns: Sequence[Column]) -> None:
    """A short text that goes one to one with the coordinates names the place, where no column of towns does."""
    if any(
        (look.hint.level or 9) <= CITY and look.weight(Role.PLACE) > 0.85 and _is_place(look) for look in search.free
    ):
        return
    at = [
        next((i for i, role in search.roles.items() if role is wanted), None)
        for wanted in (Role.LATITUDE, Role.LONGITUDE)
    ]
    if at[0] is None or at[1] is None:
        return
    lats, lons = columns[at[0]], columns[at[1]]
    points = lats.codes[:_SAMPLE_ROWS].astype(np.int64) * len(lons.values) + lons.codes[:_SAMPLE_ROWS]
    count = len(np.unique(points))
    for look in (look for look in search.free if not look.weight(Role.PLACE)):
        names = columns[look.index]
        is_short = is_name(look.content) and look.content.length < 40 and look.content.numbers < 0.2
        if (
            not is_short
            or abs(len(np.unique(names.codes[:_SAMPLE_ROWS])) - count) > 0.05 * count
            or not 1 < count < len(points) * 0.8
        ):
            continue
        pairs = np.unique(points * len(names.values) + names.codes[:_SAMPLE_ROWS])
        if len(pairs) <= 1.05 * count:
            search.give(look, Role.PLACE, 1.5)
            return


def find_named(search: Search) -> None:
    """Roles that need their word, and cells that do not contradict it."""
    _find_ids(search)
    urls = [
        (look.content.urls * (1 + look.weight(Role.URL)) if look.content.urls > 0.4 else 0.0, look)
        for look in search.free
    ]
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


def _find_ids(search: Search) -> None:
    for role in (Role.ID, Role.ORDER, Role.STOP):
        scores = []
        for look in search.free:
            is_fit = look.content.whole > 0.9 if role is Role.ORDER else look.content.filled > 0.99
            is_fit = is_fit and look.content.length < 60
            scores.append((look.weight(role) if look.weight(role) > 0.9 and is_fit else 0.0, look))
        search.take_best(role, scores)


def find_title(search: Search, looks: Sequence[Look]) -> None:
    """Give the role of the title; ``looks`` are those of all columns."""
    if search.take_best(Role.TITLE, [(_title_score(look), look) for look in search.free]):
        return
    ids = [(0.5, look) for look in search.free if look.header == "event_id" and look.content.letters > 0.9]
    if not search.take_best(Role.TITLE, ids) and (search.has(Role.START) or search.has(Role.YEAR)):
        _find_unnamed_title(search, max((look.content.distinct for look in looks), default=0))


def _find_unnamed_title(search: Search, most: int) -> None:
    """The one column that is left with words, nearly all different, says what happens, whatever it is called."""
    rest = [look for look in search.free if is_name(look.content) and look.content.letters > 0.8]
    telling = [look for look in rest if look.content.filled > 0.5 and look.content.distinct > max(1, 0.6 * most)]
    if len(telling) == 1 and not telling[0].hint.weights and not telling[0].hint.is_against:
        search.take_best(Role.TITLE, [(0.4, telling[0])])


def _title_score(look: Look) -> float:
    content = look.content
    weight = look.weight(Role.TITLE)
    if weight < 0.35 or content.letters < 0.5 or content.dates > 0.5 or content.urls > 0.5 or look.hint.is_against:
        return 0.0
    return weight + 0.2 * content.filled - (0.3 if content.length > 200 else 0.0)


def find_by_length(search: Search) -> None:
    """Without a header, the longest texts are titles and the first short ones are places."""
    texts = [look for look in search.free if is_name(look.content) or look.content.length >= 90]
    title = max(texts[-max(1, len(texts) - 1) :], key=lambda look: look.content.length, default=None)
    place = next((look for look in texts if look is not title and look.content.length < 40), None)
    for look, role in ((title, Role.TITLE), (place, Role.PLACE)):
        if look and not search.has(role):
            search.give(look, role, 0.5)
            search.is_guess = True
