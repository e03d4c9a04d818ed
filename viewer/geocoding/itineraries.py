"""The places of a whole itinerary: each by its name, then by the company it keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from viewer.geocoding.context import Weighed, weighed_by_context
from viewer.geocoding.distances import distance_km
from viewer.geocoding.gazetteer import Gazetteer, Listed
from viewer.geocoding.nearby import Towns
from viewer.geocoding.ranking import NO_RIVAL
from viewer.geocoding.resolver import Found, NameResolver
from viewer.geocoding.waiting import CancelledError, IsCancelled, Progress, go_on, tell_nobody
from viewer.geocoding.zones import zone_at
from viewer.itinerary.places import (
    UNRESOLVED,
    Candidate,
    Certainty,
    Decider,
    Place,
    Precision,
    Resolution,
)

_MOST_ALTERNATIVES = 5
_CLEAR_WITH_CONTEXT = 5.0  # the other stops speak for a place that its name alone leaves open
_FAR_FROM_NAME_KM = 100.0
_SWAPPED_KM = 50.0
_OFF_ROUTE_KM = 6000.0
_NEARER = 0.5
_ROUGH_FROM_KM = 1000.0
_SURE_METHODS = ("exact", "split", "airport")
_APPROXIMATE = ("part", "town", "airport town")


def alternatives_of(gazetteer: Gazetteer, order: Sequence[tuple[float, Listed]]) -> tuple[Candidate, ...]:
    """Up to five other candidates, best first; places that lie together are offered once."""
    kept: list[tuple[float, Listed]] = list(order[:1])
    for score, place in order[1:]:
        same = any(place.kind == k.kind and _apart_km(place, k) < 1 for _, k in kept)
        if not same:
            kept.append((score, place))
        if len(kept) > _MOST_ALTERNATIVES:
            break
    return tuple(gazetteer.candidate(place, score) for score, place in kept[1:])


def _apart_km(one: Listed, other: Listed) -> float:
    """The distance between two places."""
    return distance_km(one.lat_deg, one.lon_deg, other.lat_deg, other.lon_deg)


def _with_zone(candidate: Candidate) -> Candidate:
    """The candidate with the time zone of its point, where the gazetteer has none."""
    if candidate.zone or candidate.precision in (Precision.COUNTRY, Precision.REGION):
        return candidate
    return candidate._replace(zone=zone_at(candidate.lat_deg, candidate.lon_deg))


def _fitting(candidate: Candidate, method: str) -> Candidate:
    """The candidate as a place that is only the town of what was meant: a locality, never finer."""
    if method in _APPROXIMATE and candidate.precision is Precision.VENUE:
        return candidate._replace(precision=Precision.LOCALITY)
    return candidate


def resolution_of(gazetteer: Gazetteer, found: Found | None) -> Resolution:
    """What a name was found to mean by itself, as the rest of the program sees it."""
    if found is None:
        return UNRESOLVED
    score = round(found.ranked.score, 2)
    candidate = _fitting(_with_zone(gazetteer.candidate(found.ranked.best, score)), found.method)
    return Resolution(
        certainty=Certainty.SURE if found.certain else Certainty.CHECK,
        candidate=candidate,
        score=score,
        margin=round(min(found.ranked.margin, NO_RIVAL), 2),
        method=found.method,
        alternatives=alternatives_of(gazetteer, found.ranked.places),
        warnings=("Only the town or area is known, not the place itself.",) if found.method in _APPROXIMATE else (),
    )


def _in_context(gazetteer: Gazetteer, found: Found, weighed: Weighed) -> Resolution:
    """What a name means beside the other stops."""
    alone = resolution_of(gazetteer, found)
    if not weighed.changed:
        clear = found.method in _SURE_METHODS and weighed.margin >= _CLEAR_WITH_CONTEXT
        settled = weighed.order[0][1].number == found.ranked.best.number and found.settled
        certainty = Certainty.SURE if clear and settled else alone.certainty
        return replace(alone, certainty=certainty)
    score, place = weighed.order[0]
    return replace(
        alone,
        certainty=Certainty.CHECK,
        candidate=_with_zone(gazetteer.candidate(place, round(score, 2))),
        score=round(score, 2),
        margin=round(min(weighed.margin, NO_RIVAL), 2),
        method="context",
        alternatives=alternatives_of(gazetteer, weighed.order),
        warnings=(),
    )


def _given(gazetteer: Gazetteer, place: Place, found: Found | None, towns: Towns) -> Place:
    """A place with coordinates of its own: they stand, and are compared with the name; doubtful ones are to check."""
    point = place.resolution.candidate
    if point is None:
        return place
    town = towns.town_of(point.lat_deg, point.lon_deg)
    filled = point._replace(
        country_code=point.country_code or (town.country if town else ""),
        zone=point.zone or zone_at(point.lat_deg, point.lon_deg),
    )
    warnings = _doubts(point, found) if place.resolution.decider is Decider.FILE else ()
    told = replace(place.resolution, candidate=filled, warnings=warnings)
    if found and warnings:  # the coordinates stand, but somebody should look, and may choose what the name says
        score, best = found.ranked.places[0]
        named = (gazetteer.candidate(best, score), *alternatives_of(gazetteer, found.ranked.places))
        told = replace(told, certainty=Certainty.CHECK, alternatives=named[:_MOST_ALTERNATIVES])
    return replace(place, resolution=told)


def _doubts(point: Candidate, found: Found | None) -> tuple[str, ...]:
    """What speaks against given coordinates: they lie far from every place of that name, or are swapped."""
    if found is None or found.method not in _SURE_METHODS:
        return ()
    areas = ("country", "admin1", "admin2", "region", "continent", "feature")
    named = [place for _, place in found.ranked.places if place.kind not in areas]
    if not named or found.ranked.best.kind in areas:
        return ()
    nearest = min(distance_km(point.lat_deg, point.lon_deg, p.lat_deg, p.lon_deg) for p in named)
    if nearest < _FAR_FROM_NAME_KM:
        return ()
    swapped = min(distance_km(point.lon_deg, point.lat_deg, p.lat_deg, p.lon_deg) for p in named)
    if abs(point.lon_deg) <= 90 and swapped < _SWAPPED_KM:  # a latitude
        return ("Latitude and longitude look swapped.",)
    rounded = round(nearest, -1 if nearest < _ROUGH_FROM_KM else -2)
    return (f"The coordinates lie {rounded:,.0f} km from the nearest place of that name.",)


def _detour_km(here: Candidate, before: Candidate, after: Candidate) -> float:
    """How much longer the way from before to after becomes by coming here."""
    legs = [(before, here), (here, after)]
    way = sum(distance_km(a.lat_deg, a.lon_deg, b.lat_deg, b.lon_deg) for a, b in legs)
    return way - distance_km(before.lat_deg, before.lon_deg, after.lat_deg, after.lon_deg)


def _off_route(places: Sequence[Place], visits: Sequence[int]) -> dict[int, tuple[float, bool]]:
    """For places far off the route: the detour in km they cost at least, and whether an alternative lies on the way."""
    least: dict[int, tuple[float, bool]] = {}
    for before, here, after in zip(visits, visits[1:], visits[2:], strict=False):
        start, stop, end = (places[i].resolution.candidate for i in (before, here, after))
        if here in (before, after) or start is None or stop is None or end is None:
            continue
        detour = _detour_km(stop, start, end)
        others = places[here].resolution.alternatives
        nearer = any(_detour_km(other, start, end) < detour * _NEARER for other in others)
        least[here] = min((detour, nearer), least.get(here, (detour, nearer)))
    return {index: costs for index, costs in least.items() if costs[0] > _OFF_ROUTE_KM}


def _warned(place: Place, detour_km: float, has_nearer: bool) -> Place:
    """The place with a word on how far it lies off the route; a guess is no longer sure where another lies nearer."""
    resolution = place.resolution
    guessed = resolution.decider is Decider.PROGRAM and has_nearer
    return replace(
        place,
        resolution=replace(
            resolution,
            certainty=Certainty.CHECK if guessed else resolution.certainty,
            warnings=(*resolution.warnings, f"{round(detour_km / 2, -2):,.0f} km off the route."),
        ),
    )


def _written(places: Sequence[Place]) -> dict[int, str]:
    """What the source calls the places that are sure, by their number: the shortest of the names it uses."""
    names: dict[int, str] = {}
    for place in places:
        found = place.resolution.candidate
        if found and found.gazetteer_id and place.resolution.certainty is Certainty.SURE:
            known = names.get(found.gazetteer_id, place.name)
            names[found.gazetteer_id] = min(known, place.name, key=len)
    return names


class PlaceResolver:
    """Resolves the places of itineraries.

    Args:
        gazetteer: where names are looked up.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._names = NameResolver(gazetteer)
        self._towns = Towns(gazetteer)

    def resolve_name(self, name: str, country: str = "") -> Resolution:
        """What one name means by itself; ``country`` is what a country column says."""
        return resolution_of(self._gazetteer, self._names.resolve(name, country))

    def candidates(self, name: str, country: str = "") -> tuple[Candidate, ...]:
        """The meanings of a name, best first, at most six: what a search in the review desk shows."""
        found = self.resolve_name(name, country)
        return (found.candidate, *found.alternatives) if found.candidate else ()

    def point(self, lat_deg: float, lon_deg: float, name: str = "") -> Candidate:
        """A point that somebody typed or pinned, with the country, division and zone it lies in."""
        town = self._towns.town_of(lat_deg, lon_deg)
        near = self._gazetteer.candidate(town) if town else None
        return Candidate(
            name=name or (near.name if near else f"{lat_deg:.4f}, {lon_deg:.4f}"),
            kind="point",
            precision=Precision.LOCALITY,
            lat_deg=lat_deg,
            lon_deg=lon_deg,
            country_code=near.country_code if near else "",
            region_code=near.region_code if near else "",
            region_name=near.region_name if near else "",
            zone=zone_at(lat_deg, lon_deg),
        )

    def _looked_up(
        self, places: Sequence[Place], progress: Progress, is_cancelled: IsCancelled
    ) -> dict[int, Found | None]:
        """What each name means by itself; equal names are looked up once.

        Of a place with coordinates only those that bear its name are asked for, to compare them.
        """
        known: dict[tuple[str, str, bool], Found | None] = {}
        found: dict[int, Found | None] = {}
        for index, place in enumerate(places):
            if is_cancelled():
                raise CancelledError
            has_point = place.resolution.decider is Decider.FILE and place.point is not None
            key = (place.name, place.country, has_point)
            if key not in known:
                known[key] = self._names.resolve(place.name, place.country, as_written=has_point)
            found[index] = known[key]
            progress((index + 1) / len(places), f"{index + 1} of {len(places)} places")
        return found

    def resolve_places(
        self,
        places: Sequence[Place],
        visits: Sequence[int] | None = None,
        progress: Progress = tell_nobody,
        is_cancelled: IsCancelled = go_on,
        use_context: bool = True,
    ) -> tuple[Place, ...]:
        """The same places with their resolutions and localities.

        Places that the file or the user decided keep their coordinates; the file's are compared with the name.

        Args:
            places: the places of one itinerary.
            visits: indices of places in the order of travel; the order of the places themselves when None.
            progress: told the share done and a text after each place.
            is_cancelled: asked before each place.
            use_context: whether the other stops are evidence; without them each name stands alone.

        Raises:
            CancelledError: ``is_cancelled`` said so.
        """
        found = self._looked_up(places, progress, is_cancelled)
        decided = {i for i, p in enumerate(places) if p.resolution.decider is not Decider.PROGRAM and p.point}
        order = list(range(len(places))) if visits is None else list(visits)
        weighed = self._weighed(places, found, decided, order, is_cancelled) if use_context else {}
        resolved = [
            _given(self._gazetteer, place, found[i], self._towns)
            if i in decided
            else replace(place, resolution=self._resolution(found[i], weighed.get(i)))
            for i, place in enumerate(places)
        ]
        if use_context:
            for index, (detour_km, has_nearer) in _off_route(resolved, order).items():
                resolved[index] = _warned(resolved[index], detour_km, has_nearer)
        written = _written(resolved)
        return tuple(replace(place, locality=self._locality(place, written)) for place in resolved)

    def _resolution(self, found: Found | None, weighed: Weighed | None) -> Resolution:
        """What a name means, with the other stops' word if they were asked."""
        if found is None or weighed is None:
            return resolution_of(self._gazetteer, found)
        return _in_context(self._gazetteer, found, weighed)

    def _weighed(
        self,
        places: Sequence[Place],
        found: Mapping[int, Found | None],
        decided: set[int],
        visits: Sequence[int],
        is_cancelled: IsCancelled,
    ) -> dict[int, Weighed]:
        """What the other stops say of each undecided name."""
        fixed = {}
        for index in decided:
            lat_deg, lon_deg = places[index].point or (0.0, 0.0)
            town = self._towns.town_of(lat_deg, lon_deg)
            if town:
                fixed[index] = town
        open_names = {index: one for index, one in found.items() if one is not None and index not in decided}
        return weighed_by_context(open_names, fixed, visits, is_cancelled)

    def _locality(self, place: Place, written: Mapping[int, str]) -> str:
        """The town of a venue, as the source itself calls it if it does; a guess never renames what was written."""
        found, resolution = place.resolution.candidate, place.resolution
        if found is None or resolution.decider is not Decider.PROGRAM:
            return place.locality or place.name
        if found.kind == "airport":
            town = self._towns.town_of(found.lat_deg, found.lon_deg)
            is_named = resolution.certainty is Certainty.SURE or (town is not None and town.number in written)
            return written.get(town.number, town.name) if town and is_named else place.name
        return written.get(found.gazetteer_id, place.name)
