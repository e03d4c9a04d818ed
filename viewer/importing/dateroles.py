"""Columns of dates: start, end, years, months and days apart, times of day, numbers of days."""

from collections.abc import Mapping, Sequence

from viewer.importing.profile import Profile
from viewer.importing.rolesearch import Look, Search
from viewer.importing.settings import Role
from viewer.importing.vocabulary import header_words, is_phrase

_SPLIT = (Role.YEAR, Role.MONTH, Role.DAY, Role.END_YEAR, Role.END_MONTH, Role.END_DAY)
_ALL = 0.9  # share of the cells
_ROUNDED = {"century", "decade", "jahrhundert", "siècle", "siglo", "secolo", "век"}


def find_dates(search: Search) -> None:
    """Give the roles of dates to the columns that have them."""
    scores = sorted(((_start_score(look), look) for look in search.free), key=lambda pair: (-pair[0], pair[1].index))
    split = _split_columns(search)
    best = search.take_best(Role.START, scores)
    if best and _is_beside(search, best, split):
        del search.roles[best.index]
        best = None
    if best and (begin := _begin_year(search, best)):
        search.give(best, Role.END, search.scores[best.index])
        search.give(begin, Role.START, 2.0)
        best = begin
    if best:
        search.rivals = _rivals(best, scores)
    _find_end(search, best)
    _depart_before_arriving(search)
    is_year_left = best is None or best.index not in {look.index for look in split.values()}
    for role, look in split.items():
        if look.index not in search.roles and not search.has(role) and is_year_left:
            search.give(look, role, 3.0)
    if not search.has(Role.START) and not search.has(Role.YEAR):
        _find_plain_years(search)
    if not search.has(Role.START) and not search.has(Role.YEAR):
        _find_day_numbers(search)


def _is_beside(search: Search, best: Look, split: Mapping[Role, Look]) -> bool:
    """Whether other columns tell the time better: years and days apart, or "day 1, 2, 3" beside "inserted at"."""
    if best.hint.is_against and (Role.YEAR in split or _day_numbers(search)):
        return True
    return bool(split) and _covers_better(split, best)


def _bare_numbers(content: Profile) -> float:
    """The share of years and of counted days: none where other numbers are among them, as of places on a chromosome."""
    bare = content.years + content.serials
    return 0.0 if content.serials and bare + content.dates + content.undated < _ALL else bare


def _start_score(look: Look) -> float:
    """Dates in the cells count most, then the words, then fullness and being on the left."""
    content = look.content
    weight = max(look.weight(Role.START), 0.6 * look.weight(Role.YEAR), 0.5 * look.weight(Role.TIME))
    end = look.weight(Role.END)
    bare = _bare_numbers(content)
    # "1.20" is a day and a month only where the header speaks of dates.
    undated = content.undated if weight > 0.5 or content.numbers < 0.5 else 0.0
    gate = content.dates + undated + (bare if weight > 0.5 else 0.0)
    if gate < (0.3 if weight > 0.55 else 0.5) or content.distinct == 0:
        return 0.0
    kinds = 2.0 * content.dates + 1.0 * undated + (0.9 * bare if weight else 0.0) + 0.4 * content.full_dates
    against = (1.8 if is_phrase(look.header, Role.START) else 2.5) if look.hint.is_against else 0.0
    later = 1.2 if end > look.weight(Role.START) else 0.0
    is_rounded = content.years > _ALL and bool(_ROUNDED & set(header_words(look.header).split()))
    constant = (0.5 if content.distinct == 1 else 0.0) + (1.5 if is_rounded else 0.0)
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


def _split_columns(search: Search) -> dict[Role, Look]:
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
    # The years of antiquity have one to three digits like anything else; a header of its own says what they are.
    years = max(content.years, content.whole if weight > 0.95 else 0.0)
    fit = {"year": years, "month": content.months, "day": content.days}[role.value.rpartition("_")[2]]
    if weight < 0.75 or (fit < 0.8 and content.filled) or look.hint.is_against:
        return 0.0
    return weight + fit + 0.2 * content.filled


def _begin_year(search: Search, best: Look) -> Look | None:
    """The column of years in which things begin, where the only whole dates are those on which they end."""
    if best.weight(Role.END) <= best.weight(Role.START) or search.has(Role.END) or best.index in search.fixed:
        return None
    begins = [look for look in search.free if look.content.years > _ALL and look.weight(Role.YEAR) > 0.65]
    return next((look for look in begins if look.weight(Role.END_YEAR) == 0), None)


def _find_end(search: Search, start: Look | None) -> None:
    search.take_best(Role.END, [(_end_score(look, start), look) for look in search.free])


def _depart_before_arriving(search: Search) -> None:
    """A column of departures to the left of one of arrivals begins the journey, as a stay begins with the arrival."""
    at = {role: index for index, role in search.roles.items() if role in (Role.START, Role.END)}
    looks = {look.index: look for look in search.looks}
    if len(at) < 2 or at[Role.END] > at[Role.START] or search.fixed & set(at.values()):
        return
    left, right = (header_words(looks[at[role]].header).split()[:1] for role in (Role.END, Role.START))
    if left in (["departure"], ["depart"], ["departed"]) and right in (["arrival"], ["arrive"], ["arrived"]):
        search.roles[at[Role.END]], search.roles[at[Role.START]] = Role.START, Role.END


def _end_score(look: Look, start: Look | None) -> float:
    content, weight = look.content, look.weight(Role.END)
    if start and (_counts_on(start.header, look.header) or _stands_behind(start, look)):
        weight = 1.0
    bare = _bare_numbers(content)
    if weight < 0.5 or look.hint.is_against or (content.distinct and content.dates + content.undated + bare < 0.3):
        return 0.0
    if not content.distinct and weight < 0.9:
        return 0.0
    near = 0.3 if start and look.index == start.index + 1 else 0.0
    return weight + content.dates + 0.5 * bare + near


def _counts_on(first: str, second: str) -> bool:
    """Whether the headers are the same but for the numbers 1 and 2 at their ends."""
    return first.endswith("1") and second.endswith("2") and first[:-1] == second[:-1] != ""


def _stands_behind(start: Look, look: Look) -> bool:
    """Whether two columns of whole dates without names stand side by side: a first day and a last one."""
    is_beside = look.index == start.index + 1 and min(start.content.full_dates, look.content.full_dates) > 0.8
    return is_beside and start.header.startswith("(unnamed") and look.header.startswith("(unnamed")


def _find_plain_years(search: Search) -> None:
    """A first column of nothing but years dates the events, whatever it is called; a later one says "year"."""
    named = [look for look in search.free[2:] if _speaks_of_years(look) and not look.hint.is_against]
    for look in [*search.free[:2], *named]:
        content = look.content
        if content.years > 0.95 and content.filled > 0.9 and content.distinct > 1 and content.whole > 0.95:
            search.give(look, Role.START, 1.0)
            return


def _speaks_of_years(look: Look) -> bool:
    return look.weight(Role.YEAR) > 0.55 or "year" in header_words(look.header).split()


def _find_day_numbers(search: Search) -> None:
    """A column called "day" that counts from 1."""
    look = _day_numbers(search)
    if look:
        search.give(look, Role.START, 1.0)
        search.is_counting = True


def _day_numbers(search: Search) -> Look | None:
    for look in search.free:
        content = look.content
        is_named = max(look.weight(Role.DAY), look.weight(Role.START)) > 0.55
        if is_named and content.whole > 0.9 and content.days > 0.8 and not look.hint.is_against:
            return look
    return None


def _first_word(look: Look) -> str:
    return next(iter(header_words(look.header).split()), "")


def _clock_score(look: Look, role: Role, word: str) -> float:
    """Times of day in the cells and a word for them above; a first word like the date's makes them a pair."""
    weight = look.weight(role)
    if look.content.years > _ALL and look.weight(Role.YEAR) > weight - 0.01:
        return 0.0  # 1945
    if word and _first_word(look) == word:
        weight = max(weight, look.weight(Role.TIME), look.weight(Role.END_TIME)) + 0.5
    is_fit = look.content.clocks > 0.5 and weight > 0.3 and not look.hint.is_against
    return weight + look.content.clocks if is_fit else 0.0


def _in_reading_order(search: Search) -> None:
    """Arrival and departure begin and end a stay, or on a journey the other way round: what stands left goes first."""
    at = {role: index for index, role in search.roles.items() if role in (Role.TIME, Role.END_TIME)}
    is_chosen = any(index in search.fixed for index in at.values())
    if len(at) == 2 and not is_chosen and at[Role.END_TIME] < at[Role.TIME]:
        search.roles[at[Role.TIME]], search.roles[at[Role.END_TIME]] = Role.END_TIME, Role.TIME


def find_clocks(search: Search, looks: Sequence[Look]) -> None:
    """Give the roles of times of day and of their zone; ``looks`` are those of all columns."""
    first = {role: _first_word(look) for look in looks if (role := search.roles.get(look.index))}
    start, end = first.get(Role.START, ""), first.get(Role.END, "")
    words = {Role.TIME: start, Role.END_TIME: end} if start != end else {Role.TIME: "", Role.END_TIME: ""}
    for role, word in words.items():
        search.take_best(role, [(_clock_score(look, role, word), look) for look in search.free])
    _in_reading_order(search)
    zones = [(look.weight(Role.ZONE), look) for look in search.free if look.content.letters > 0.5]
    search.take_best(Role.ZONE, zones)
