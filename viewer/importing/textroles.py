"""Columns of names and texts: places, titles, people, notes and the like."""

from collections.abc import Sequence

import numpy as np

from viewer.importing.placewords import CITY, DISTRICT, REGION
from viewer.importing.profile import Profile
from viewer.importing.rolesearch import Look, Search
from viewer.importing.settings import Role
from viewer.importing.table import Column
from viewer.importing.vocabulary import header_words

_TEXTS = (Role.KIND, Role.PEOPLE, Role.TOPICS, Role.STATUS, Role.SOURCE, Role.NOTES)
_PLACES_MAX = 6
_SAMPLE_ROWS = 5_000
_SAID = 0.9  # weight of a header that is known as a whole
_PARTLY = 0.6  # weight of a header of which one word is known
_SHORT = 40  # characters
_SENTENCE = 20
_LISTS = 0.2  # share of cells with lists from which on they are subjects
_LETTERS = 2
_FEW = 2
_WIDE = ("region", "region name", "region txt", "area")
_CODE = 0.15  # what a name of a place is worth more than the code of an airport
_CODE_LENGTH = 4.5
_RANKS = ("category", "class", "type", "kind", "group", "grade", "mode")


def find_journey(search: Search) -> None:
    """From and to are the two ends of a leg only where both are there and hold names.

    Where a thing is that came from somewhere else ("place of origin" of a wreck at its coordinates) is no journey.
    """
    origin, destination = (_end_of_leg(search, role) for role in (Role.ORIGIN, Role.DESTINATION))
    if origin is None and destination and header_words(destination.header) in ("destination", "target"):
        origin = next((look for look in search.free if _is_source(look)), None)
    if not origin or not destination or origin.index == destination.index:
        return
    if _is_placed_apart(search, {origin.index, destination.index}):
        search.free = [look for look in search.free if look.index not in (origin.index, destination.index)]
        return
    search.give(origin, Role.ORIGIN, 2.0)
    search.give(destination, Role.DESTINATION, 2.0)


def _end_of_leg(search: Search, role: Role) -> Look | None:
    looks = [look for look in search.free if look.weight(role) > 0.65 and is_name(look.content)]
    return max(looks, key=lambda look: look.weight(role) - _CODE * (look.content.length < _CODE_LENGTH), default=None)


def _is_source(look: Look) -> bool:
    """Whether a column called "source" holds names, not references."""
    return header_words(look.header) == "source" and is_name(look.content) and look.content.length < _SHORT


def _is_placed_apart(search: Search, legs: set[int]) -> bool:
    """Whether the coordinates belong to a place that other columns name in full."""
    has_point = search.has(Role.LATITUDE) or search.has(Role.COORDINATES)
    others = [look for look in search.free if look.index not in legs and look.weight(Role.PLACE) > 0.9]
    return has_point and len([look for look in others if _is_place(look)]) > 1


def is_name(content: Profile) -> bool:
    """Whether the cells can be names: short texts, no dates."""
    is_word = content.letters > 0.5 and content.daytimes < 0.6 and content.clocks < 0.5
    return is_word and content.dates < 0.5 and content.length < 90 and content.urls < 0.3


def find_places(search: Search) -> None:
    """Give the role of a place to the columns whose words name one and whose cells can be names."""
    named = [look for look in search.free if look.weight(Role.PLACE) > 0.55 and _is_place(look)]
    exact = [look for look in named if look.weight(Role.PLACE) >= 0.9]
    if not any((look.hint.level or 0) <= CITY for look in exact):  # "primary location" beside "country code"
        towns = [look for look in named if look not in exact and (look.hint.level or 0) <= CITY]
        exact = [look for look in named if look in exact or look in _best_of_each_level(towns)]
    regions = [look for look in exact if look.hint.level == REGION]
    if any(header_words(look.header) not in _WIDE for look in regions):  # "South Asia" is no part of a state's name
        exact = [look for look in exact if look not in regions or header_words(look.header) not in _WIDE]
    for look in exact[:_PLACES_MAX]:
        search.give(look, Role.PLACE, 2.0 + look.weight(Role.PLACE))
    _find_stops(search)


def _find_stops(search: Search) -> None:
    """Names below "stop" say where, if no other column does."""
    if any(search.has(role) for role in (Role.PLACE, Role.ORIGIN, Role.DESTINATION)):
        return
    for look in search.looks:
        is_stop = look.weight(Role.STOP) > _PARTLY and search.roles.get(look.index, Role.STOP) is Role.STOP
        if is_stop and look.index not in search.fixed and is_name(look.content) and look.content.length > _LETTERS:
            search.give(look, Role.PLACE, 1.5)
            return


def _best_of_each_level(looks: Sequence[Look]) -> list[Look]:
    """Of columns that may name a place, the most likely one of each size: two towns make no name together."""
    best: dict[int, Look] = {}
    for look in sorted(looks, key=lambda look: (-look.weight(Role.PLACE), look.index)):
        best.setdefault(look.hint.level or 0, look)
    return list(best.values())


def _is_place(look: Look) -> bool:
    content = look.content
    is_code = (look.hint.level or 0) > CITY and content.length <= 4 and content.letters > 0.5
    is_number = content.codes > 0.8 and look.hint.level in (DISTRICT, CITY, REGION)  # "D14" of the police
    is_state = look.hint.level == REGION and bool(look.weight(Role.STATUS)) and content.small > 0.8
    return (is_name(content) or is_code) and not (is_number or is_state or look.hint.is_against)


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
        taken = search.take_best(role, scores)
        if taken and role is Role.PEOPLE and taken.weight(role) > _SAID:
            _find_more_people(search, titles)


def _find_more_people(search: Search, titles: set[int]) -> None:
    """Sender and recipient, home and away: each column whose header says so outright."""
    for look in search.free:
        if look.weight(Role.PEOPLE) > _SAID and look.index not in titles and _text_score(look, Role.PEOPLE) > 0:
            search.give(look, Role.PEOPLE, 2.0)


def _text_score(look: Look, role: Role) -> float:
    weight = look.weight(role)
    others = max((other for own, other in look.hint.weights.items() if own in (Role.PLACE, Role.TITLE)), default=0.0)
    content = look.content
    if role is Role.STATUS and content.small > 0.8:
        others = 0.0  # "estado" is a state of the event where its words are written small
    if weight < 0.55 or weight < others or not content.distinct or (role is not Role.NOTES and content.dates > 0.5):
        return 0.0
    if role in (Role.PEOPLE, Role.KIND, Role.STATUS, Role.TOPICS) and content.length > 150:
        return 0.0
    if (role in (Role.PEOPLE, Role.TOPICS) and content.letters < 0.5) or (role is Role.KIND and not _tells_kinds(look)):
        return 0.0
    length = 0.004 * content.length if role is Role.TOPICS else 0.0  # sentences are no tags
    return weight + 0.2 * content.filled - length


def _tells_kinds(look: Look) -> bool:
    """Whether the cells can be kinds: not years, single letters, or numbers but below a word such as "category"."""
    content = look.content
    if content.years > 0.9 or (content.length < _LETTERS and content.letters > 0.5 and look.header.isascii()):
        return False
    return content.numbers < 0.9 or (look.weight(Role.KIND) > 0.9 and header_words(look.header).endswith(_RANKS))


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
    most = max((look.content.distinct for look in looks), default=0)
    telling = [look for look in search.free if look.weight(Role.TITLE) > _PARTLY or look.content.distinct > 0.1 * most]
    if search.take_best(Role.TITLE, [(_title_score(look), look) for look in telling]):
        return
    topics = [look for look in search.free if look.weight(Role.TOPICS) > 0.9 and look.content.length > _SENTENCE]
    if search.take_best(Role.TITLE, [(0.6, look) for look in topics]):
        return
    if _find_telling_topic(search, looks, most):
        return
    ids = [(0.5, look) for look in search.free if look.header == "event_id" and look.content.letters > 0.9]
    if not search.take_best(Role.TITLE, ids) and (search.has(Role.START) or search.has(Role.YEAR)):
        _find_unnamed_title(search, most)


def _find_telling_topic(search: Search, looks: Sequence[Look], most: int) -> bool:
    """A "topic" that nearly every record has another one of is a title."""
    topic = next((look for look in looks if search.roles.get(look.index) is Role.TOPICS), None)
    if not topic or topic.index in search.fixed or topic.content.lists > _LISTS or search.has(Role.TITLE):
        return False
    if topic.content.distinct <= max(2, 0.7 * most) or topic.content.letters < 0.8 or topic.content.filled < 0.8:
        return False
    search.give(topic, Role.TITLE, 1.0)
    return True


def _find_unnamed_title(search: Search, most: int) -> None:
    """The one column that is left with words, nearly all different, says what happens, whatever it is called."""
    free = [look for look in search.free if look.content.codes < 0.8 and not look.header.startswith("(unnamed")]
    rest = [look for look in free if is_name(look.content) and look.content.letters > 0.8]
    telling = [look for look in rest if look.content.filled > 0.5 and look.content.distinct > max(1, 0.6 * most)]
    if len(telling) == 1 and not telling[0].hint.weights and not telling[0].hint.is_against:
        search.take_best(Role.TITLE, [(0.4, telling[0])])


def _title_score(look: Look) -> float:
    content = look.content
    weight = look.weight(Role.TITLE)
    if weight <= _PARTLY and (content.codes > 0.8 or look.weight(Role.URL)):
        return 0.0
    is_date = content.dates > 0.5 and weight < 0.95
    if weight < 0.45 or content.letters < 0.5 or is_date or content.urls > 0.5 or look.hint.is_against:
        return 0.0
    return weight + 0.2 * content.filled - (0.3 if content.length > 200 else 0.0)


def find_by_length(search: Search) -> None:
    """Without a header, the longest texts are titles and the first short ones are places, with what follows them.

    Among texts that are all short, those that repeat least are titles; the only ones beside coordinates are places.
    """
    texts = [look for look in search.free if is_name(look.content) or look.content.length >= 90]
    texts = [look for look in texts if look.content.codes < 0.5 and look.content.length > _LETTERS]
    is_short = all(look.content.length < _SHORT for look in texts)
    if len(texts) == 1 and is_short and search.has(Role.LATITUDE):
        search.give(texts[0], Role.PLACE, 0.5)
        return
    is_list = is_short and len(texts) > _FEW
    title = max(
        texts,
        key=lambda look: (look.content.distinct, -look.index) if is_list else (look.content.length, look.index),
        default=None,
    )
    if title and not search.has(Role.TITLE):
        search.give(title, Role.TITLE, 0.5)
        search.is_guess = True
    places = [look for look in texts if look is not title and look.content.length < _SHORT]
    for before, look in zip([None, *places], places, strict=False):
        if before is None and search.has(Role.PLACE):
            break
        if before and (look.index > before.index + 1 or look.content.distinct > before.content.distinct):
            break
        search.give(look, Role.PLACE, 0.5)
        search.is_guess = True
