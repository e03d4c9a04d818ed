"""What one place name means, by itself: a ladder of ways to look it up, the most trustworthy first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from viewer.geocoding.airports import (
    SAYS_AIRPORT,
    airports_called,
    airports_like,
    is_a_sight,
    may_be_a_ground,
    special_words,
)
from viewer.geocoding.asking import Asked, asked, parts_of
from viewer.geocoding.evidence import COUNTED_TO, Evidence, evidence_in
from viewer.geocoding.gazetteer import Gazetteer, Listed
from viewer.geocoding.matching import WELL_KNOWN, exact, once, similar, whole
from viewer.geocoding.namelist import ALTERNATE, CODE
from viewer.geocoding.names import normalised
from viewer.geocoding.ranking import Ranked, ranked
from viewer.geocoding.sounding import Sounds
from viewer.geocoding.states import States
from viewer.geocoding.trust import (
    area_km,
    contradicted,
    is_clear,
    is_settled,
    is_the_only_one,
    out_of_reach,
    unsupported,
)

_CODE = re.compile(r"[A-Z]{3}")
_IATA_LENGTH = _LONGEST_CODE = 3
_CAPITALS = re.compile(r"[A-Z]{3,5}")
# Three capitals that everybody reads as a country, though an airport bears them too.
_HOUSEHOLD_CODES = frozenset({"USA", "GBR", "UAE", "PRC", "CAN", "CHN", "DEU", "IND", "RUS", "PRK"})
_LEAST_EXACT = -1.0
_DOUBTFUL_PEOPLE = 300
_AIRPORT_WITHOUT_THE_WORD = 2.5  # airports of regular traffic
_SMALL_COUNTRY_KM = 300.0
_CITY_STATE_KM, _CITY_STATE_SHARE = 60.0, 0.85
_HAS_AIRPORTS = ("city", "admin1", "admin2")
_LEAST_SPLIT = 4.0
_LEAST_SIMILAR, _LEAST_SIMILAR_THERE = 1.0, 3.0
_LEAST_WEAK = -3.0
_LEAST_SOUND, _LEAST_SOUND_THERE = 0.5, 5.0
_MANY_WORDS = 3
_LEAST_STATE = 3.0
_PART_LENGTH_BONUS, _PART_LATE_BONUS, _PART_COUNTRY_MALUS = 0.5, 0.6, 3.0
_PART_LEAST_PEOPLE = {1: 20_000}
_PART_LEAST_PEOPLE_LONGER, _PART_LEAST_PEOPLE_THERE = 1_500, 1_000


@dataclass(frozen=True, slots=True)
class Found:
    """What a name was found to mean.

    Attributes:
        method: ``exact``, ``split``, ``airport``, ``code``, ``title``, ``fuzzy``, ``phonetic``, ``part``, ``town``,
            ``airport town`` or ``country``.
        certain: whether it may stand without a look.
        settled: whether the name would be certain if nothing else bore it.
    """

    ranked: Ranked
    method: str
    certain: bool = False
    settled: bool = False


class NameResolver:
    """Resolves single names; the order of its steps is the order of trust.

    Args:
        gazetteer: where names are looked up.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._sounds = Sounds(gazetteer)
        self._states = States(gazetteer)
        self._steps = (
            self._by_code,
            self._by_airport,
            self._by_name,
            self._by_last_words,
            self._by_name_overseas,
            self._by_title,
            self._by_large_airport,
            self._by_likeness,
            self._by_sound,
            self._by_part,
            self._by_airport_town,
            self._by_town_of_airport,
            self._by_container,
            self._by_loose_title,
            self._by_name_elsewhere,
            self._by_small_country,
        )

    def resolve(self, text: str, country: str = "", *, as_written: bool = False) -> Found | None:
        """What the name means, or None; ``country`` is what a country column says, a code or a name.

        With ``as_written`` only places that bear the name are looked for, and none that are like it.
        """
        query = asked(self._gazetteer, text, country)
        if query is None:
            return None
        for step in (self._by_name, self._by_last_words) if as_written else self._steps:
            found = step(query)
            if found:
                return found
        return None

    @staticmethod
    def _ranked(
        places: Sequence[Listed], query: Asked, evidences: Sequence[Evidence] | None = None, written: str = ""
    ) -> Ranked | None:
        """The places in order, judged by the query's evidence unless other evidence is given."""
        return ranked(places, query.evidences if evidences is None else evidences, query.country, written)

    @staticmethod
    def _agrees(found: Ranked | None, query: Asked) -> bool:
        """Whether the best place lies where the query says, or in no country, as a sea does."""
        return found is not None and (not query.country or found.best.country in ("", query.country))

    def _judged(self, found: Ranked, method: str, query: Asked) -> Found:
        """What was found as it is written, with a judgement on whether it may stand."""
        if _CODE.fullmatch(query.text):
            return Found(found, method)
        settled = is_settled(self._gazetteer, found.best, query)
        clear = settled and is_clear(self._gazetteer, found, query)
        return Found(found, method, clear or is_the_only_one(found, query), settled)

    def _by_code(self, query: Asked) -> Found | None:
        """Three to five capitals are the code or the initials of an airport, never certain without the word."""
        if not _CAPITALS.fullmatch(query.text) or query.text in _HOUSEHOLD_CODES:
            return None
        key = normalised(query.text)
        places = self._gazetteer.named(key)
        airports = [place for place in places if place.kind == "airport"]
        if not places:
            airports = [place for place in self._gazetteer.named(f"{key} airport") if place.kind == "airport"]
        if len(key) > _IATA_LENGTH and any(place.kind != "airport" for place in places):
            return None  # a word in capitals
        best = self._ranked(airports, query)
        if best is None or not self._agrees(best, query):
            return None
        others = self._ranked([place for place in places if place.kind != "airport"], query)
        return Found(Ranked(best.places + (others.places if others else ()), 0.0), "code")

    def _by_airport(self, query: Asked) -> Found | None:
        """Names that say they are an airport's."""
        if not SAYS_AIRPORT.search(query.text) or is_a_sight(self._gazetteer, query.head):
            return None
        best = self._ranked(airports_called(self._gazetteer, query.head), query)
        if not self._agrees(best, query) and query.rest:
            best = self._ranked(airports_called(self._gazetteer, query.text), query, ())
        if best and self._agrees(best, query):
            found = self._judged(best, "airport", query)
            return replace(found, certain=False) if may_be_a_ground(self._gazetteer, query.head) else found
        best = self._ranked(airports_like(self._gazetteer, query.head, query.country), query)
        return Found(best, "airport") if best else None

    def _by_name(self, query: Asked) -> Found | None:
        """The name as it stands, or its head where other parts agree."""
        places = exact(self._gazetteer, query.head, query.country, thorough=bool(query.rest))
        if query.rest:
            places = once([*places, *whole(self._gazetteer, query.text)])
        best = self._ranked(places, query, written=query.head.casefold())
        if best is None or best.score <= _LEAST_EXACT or not self._agrees(best, query) or contradicted(best, query):
            return None
        if best.best.kind == "city" and best.best.population < WELL_KNOWN and out_of_reach(best, query):
            return None  # "Parliament House, Canberra" is no hamlet in India
        if best.best.kind == "city" and best.best.population < _DOUBTFUL_PEOPLE and not query.rest:
            typos = similar(self._gazetteer, query.head, query.country)
            best = self._ranked(once([*places, *typos]), query, written=query.head.casefold()) or best
            if best.best.penalty > 1:
                return Found(best, "fuzzy")
        if not (query.rest or query.country):
            best = self._as_city_state(best, query)
        if query.is_foreign_script and query.country:
            more = self._sounds.like(query.head, query.country)
            best = self._ranked(once([*places, *more]), query, written=query.head.casefold()) or best
        return self._judged(best, "split" if query.rest else "exact", query)

    def _as_city_state(self, found: Ranked, query: Asked) -> Ranked:
        """The country where the best place is the town that it consists of."""
        country = self._gazetteer.head(found.best.country, "") if found.best.kind == "city" else None
        if country is None or not found.best.capital or area_km(self._gazetteer, country) > _CITY_STATE_KM:
            return found
        if found.best.name != country.name and found.best.population < _CITY_STATE_SHARE * country.population:
            return found
        state = country._replace(how=found.best.how)
        return Ranked(((found.score, state), *found.places), found.margin)

    def _by_last_words(self, query: Asked) -> Found | None:
        """Two names without a comma, as in "City ST"."""
        words = query.head.split()
        if query.rest:
            return None
        for taken in range(1, min(4, len(words))):
            evidence = evidence_in(self._gazetteer, " ".join(words[-taken:]))
            if evidence.countries or evidence.divisions:
                apart = replace(query, head=" ".join(words[:-taken]), evidences=(evidence,))
                best = self._ranked(exact(self._gazetteer, apart.head), apart)
                if best and best.score > _LEAST_SPLIT and self._agrees(best, query):
                    return self._judged(best, "split", apart)
        return None

    def _by_title(self, query: Asked) -> Found | None:
        """A country under its title, as in "Republic of …"."""
        if not self._states.has_title(query.text):
            return None
        best = self._ranked(self._states.named_in(query.text, loosely=not any(query.evidences)), query, ())
        return Found(best, "title") if best and best.score > _LEAST_STATE and self._agrees(best, query) else None

    def _by_likeness(self, query: Asked) -> Found | None:
        """Slips of the pen; in foreign scripts weighed against names of the same sound."""
        if SAYS_AIRPORT.search(query.text):
            return None
        places = similar(self._gazetteer, query.head, query.country)
        method = "fuzzy"
        if query.is_foreign_script and query.country:
            heard = self._sounds.like(query.head, query.country)
            places = once([*places, *heard])
            method = "phonetic"
        best = self._ranked(places, query)
        least = _LEAST_SIMILAR_THERE if query.country else _LEAST_SIMILAR
        if best is None or not self._agrees(best, query) or unsupported(best, query) or best.score <= least:
            return None
        return Found(best, method)

    def _by_sound(self, query: Asked) -> Found | None:
        """Names of the same sound; many words that hold a name, such as a hall's and its town's, are not one name."""
        if SAYS_AIRPORT.search(query.text) or not (query.country or query.is_foreign_script):
            return None
        if not query.is_foreign_script and len(query.head.split()) >= _MANY_WORDS and self._by_part(query):
            return None
        best = self._ranked(self._sounds.like(query.head, query.country), query)
        least = _LEAST_SOUND_THERE if query.country else _LEAST_SOUND
        return Found(best, "phonetic") if best and best.score > least and self._agrees(best, query) else None

    def _part_places(self, part: str, words: int, query: Asked) -> list[Listed]:
        """What a part of a name may mean, if it is known well enough to be meant."""
        least = _PART_LEAST_PEOPLE.get(words, _PART_LEAST_PEOPLE_LONGER)
        return [
            place
            for place in exact(self._gazetteer, part)
            if place.kind != "airport"
            and place.how <= ALTERNATE
            and not SAYS_AIRPORT.fullmatch(part)
            and (
                place.population >= least
                or place.kind in ("region", "admin1", "country", "landmark", "feature")
                or (place.country == query.country and place.population >= _PART_LEAST_PEOPLE_THERE)
            )
        ]

    def _by_part(self, query: Asked) -> Found | None:
        """The best known part of the name: "Museum of Modern Art New York" is in New York."""
        best: tuple[float, Ranked] | None = None
        for part, words, late in parts_of(query.head):
            found = self._ranked(self._part_places(part, words, query), query)
            if found is None or not self._agrees(found, query) or contradicted(found, query):
                continue
            if out_of_reach(found, query):
                continue  # "Lancaster House, London" is not in California
            score = found.score + _PART_LENGTH_BONUS * words + _PART_LATE_BONUS * late
            score -= _PART_COUNTRY_MALUS if found.best.kind == "country" else 0
            if best is None or score > best[0]:
                best = (score, found)
        return Found(best[1], "part") if best else None

    def _by_name_overseas(self, query: Asked) -> Found | None:
        """The name in a land that belongs, belonged or is said to belong to the country: "Hong Kong, China"."""
        lands = frozenset({query.country}).union(*(evidence.countries for evidence in query.evidences)) - {""}
        places = exact(self._gazetteer, query.head) if lands else []
        best = self._ranked(
            [place for place in places if lands & COUNTED_TO.get(place.country, frozenset())], query, ()
        )
        if best is None or (query.is_foreign_script and best.best.kind == "city" and best.best.population < WELL_KNOWN):
            return None  # a town at home may be heard, of which only the original name is known
        return Found(best, "split" if query.rest else "exact")

    def _by_large_airport(self, query: Asked) -> Found | None:
        """An airport that everybody knows without the word: "O'Hare", "Milano Malpensa"."""
        found = self._by_airport_town(query)
        if found is None or found.ranked.best.fame < _AIRPORT_WITHOUT_THE_WORD:
            return None
        others = self._by_likeness(query) or self._by_sound(query) or self._by_part(query) if found.certain else None
        return replace(found, certain=found.certain and others is None)

    def _by_airport_town(self, query: Asked) -> Found | None:
        """A town too small for the gazetteer whose airport is in it."""
        keys = dict.fromkeys(f"{name} airport" for name in (normalised(query.head), special_words(query.head)))
        places = once(p for key in keys for p in self._gazetteer.named(key) if p.kind == "airport")
        best = self._ranked(places, query)
        if best is None or not self._agrees(best, query) or contradicted(best, query):
            return None
        return Found(best, "airport town", certain=bool(query.country) and not query.rest)

    def _by_town_of_airport(self, query: Asked) -> Found | None:
        """An airport that is not known under this name, in a town that is."""
        if not SAYS_AIRPORT.search(query.text):
            return None
        towns = [place for place in exact(self._gazetteer, special_words(query.head)) if place.kind in _HAS_AIRPORTS]
        best = self._ranked(towns, query)
        if best is None or not self._agrees(best, query):
            return None
        airports = airports_called(self._gazetteer, best.best.name)
        there = self._ranked([place for place in airports if place.country == best.best.country], query)
        return Found(there, "airport") if there else Found(best, "town")

    def _by_small_country(self, query: Asked) -> Found | None:
        """The country itself, where it is so small that this says something."""
        country = self._gazetteer.head(query.country, "") if query.country else None
        if country is None or area_km(self._gazetteer, country) > _SMALL_COUNTRY_KM:
            return None
        best = self._ranked([country], query)
        return Found(best, "country") if best else None

    def _by_name_elsewhere(self, query: Asked) -> Found | None:
        """The name in another country than was said."""
        places = exact(self._gazetteer, query.head)
        best = self._ranked(places, query)
        # Borders move and far islands count as part of their motherland: an airport is known by its full name.
        is_known = bool(SAYS_AIRPORT.search(query.head)) and [place.kind for place in places] == ["airport"]
        return Found(best, "exact") if best and (is_known or best.score > _LEAST_WEAK) else None

    def _by_loose_title(self, query: Asked) -> Found | None:
        """A country whose name is like a part of the text; plain words without a title had their chance before."""
        if any(query.evidences) or (query.text.isascii() and not self._states.has_title(query.text)):
            return None
        best = self._ranked(self._states.named_in(query.text), query, ())
        return Found(best, "title") if best and self._agrees(best, query) else None

    def _by_container(self, query: Asked) -> Found | None:
        """The town, region or country that the other parts name."""
        for index, part in enumerate(query.rest, 1):
            best = self._ranked(exact(self._gazetteer, part), query, query.evidences[index:])
            if best and not (len(part) <= _LONGEST_CODE and best.best.kind not in ("country", "admin1")):
                codes = {(place.country, place.division) for _, place in best.places if place.how == CODE}
                if best.best.how != CODE or len(codes) == 1:
                    return Found(best, "town")
        return None
