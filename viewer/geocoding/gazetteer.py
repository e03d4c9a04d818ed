"""The shipped gazetteer: a read-only SQLite file of places and the keys under which they are found."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from viewer.errors import UserError
from viewer.geocoding.namelist import PRIMARY, NameList
from viewer.geocoding.names import normalised
from viewer.itinerary.places import Box, Candidate, Precision

SCHEMA_VERSION = 2
_COLUMNS = (
    "p.id, p.kind, p.name, p.country, p.division, p.lat_e5 / 1e5, p.lon_e5 / 1e5, p.population, p.fame / 100.0,"
    " p.capital, p.zone, p.code, p.unlisted"
)
_ONE = f"select {_COLUMNS} from place p where p.id = ?"
_ONE_CALLED = f"select {_COLUMNS}, ? from place p where p.id = ?"
_PORTION = 5_000
_PRECISIONS = {
    "country": Precision.COUNTRY,
    "city": Precision.LOCALITY,
    "airport": Precision.VENUE,
    "landmark": Precision.VENUE,
}


class Listed(NamedTuple):
    """One place of the gazetteer as a look-up found it.

    Attributes:
        division: code of the first-level division as GeoNames writes it.
        fame: log10(population + 10), or what stands for it.
        capital: 1 for the capital of a country, else 0.
        code: ISO 3166 code of an area, IATA or ICAO code of an airport.
        unlisted: how many places of its name, far away in its country, the gazetteer leaves out; at most nine.
        how: PRIMARY, ALTERNATE, TRANSLITERATION or CODE: what the name was to the place.
        penalty: points lost because the text differs from the name.
    """

    number: int
    kind: str
    name: str
    country: str
    division: str
    lat_deg: float
    lon_deg: float
    population: int
    fame: float
    capital: int
    zone: int
    code: str
    unlisted: int
    how: int = PRIMARY
    penalty: float = 0.0


class Gazetteer:
    """Looks names up; safe to use from one thread at a time.

    Args:
        path: the unpacked file, opened read-only.

    Raises:
        UserError: the file cannot be read, or is of another version.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._db = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            (version,) = self._db.execute("pragma user_version").fetchone()
        except sqlite3.Error as error:
            raise UserError(
                "The gazetteer cannot be read.", "Delete it and start again.", f"{path}: {error}"
            ) from error
        if version != SCHEMA_VERSION:
            raise UserError("The gazetteer is of another version.", "Delete it and start again.", f"{path}: {version}")
        self._db.execute("pragma mmap_size = 1000000000")  # bytes: all of it, read where it lies
        self._names = NameList(self._db)
        self._zones = dict(self._db.execute("select id, name from zone"))
        self._heads = self._all_heads()
        # Bounded by nature: letters, countries, places asked for again.
        self.known_names = lru_cache(maxsize=512)(self._names.well_known)
        self.cities_of = lru_cache(maxsize=64)(self._cities_of)
        self.city_keys_of = lru_cache(maxsize=64)(self._city_keys_of)
        self.airports_of = lru_cache(maxsize=64)(self._airports_of)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def _all_heads(self) -> dict[tuple[str, str], Listed]:
        """All countries and first-level divisions by their codes; the division of a country itself is empty."""
        found = self._db.execute(
            f"select d.country, d.division, {_COLUMNS} from division d join place p on p.id = d.place"
        )
        return {(country, division): Listed(*row) for country, division, *row in found}

    def _places(self, numbered: Sequence[tuple[int, int]]) -> list[Listed]:
        """The places of (how, number) pairs, in that order."""
        execute = self._db.execute
        return [Listed(*execute(_ONE_CALLED, how_and_number).fetchone()) for how_and_number in numbered]

    def named(self, key: str) -> list[Listed]:
        """All places that bear the normalised name."""
        return self._places(self._names.exactly(key))

    def beginning(self, key: str, most: int) -> list[Listed]:
        """Places with a name that begins with the key, the best known first; codes are left out."""
        return sorted(self._places(self._names.beginning(key, most)), key=lambda place: -place.fame)

    def place(self, number: int) -> Listed | None:
        """The place with the number, or None."""
        row = self._db.execute(_ONE, (number,)).fetchone()
        return Listed(*row) if row else None

    def head(self, country: str, division: str = "") -> Listed | None:
        """The country, or its division, with these codes, or None."""
        return self._heads.get((country, division))

    def _cities_of(self, country: str) -> tuple[Listed, ...]:
        """All towns of a country, the largest first; hamlets are found by their very name alone."""
        rows = self._db.execute(
            f"select {_COLUMNS} from span s join place p on p.id between s.first and s.last where s.country = ?",
            (country,),
        )
        return tuple(Listed(*row) for row in rows)

    def well_known(self) -> tuple[Listed, ...]:
        """Large cities, countries and first-level divisions of the world."""
        rows = self._db.execute(
            f"select {_COLUMNS} from place p where p.fame >= 500 and p.kind in ('city', 'country', 'admin1')"
        )
        return tuple(Listed(*row) for row in rows)

    def country_names(self) -> list[tuple[str, int]]:
        """All (key, number of the country) pairs."""
        return self._db.execute("select key, place from country_name").fetchall()

    def _city_keys_of(self, country: str) -> tuple[tuple[str, ...], tuple[Listed, ...]]:
        """The keys of the country's cities, and the cities in the same order."""
        places = self.cities_of(country)
        return tuple(normalised(place.name) for place in places), places

    def _airports_of(self, country: str) -> tuple[tuple[str, ...], tuple[Listed, ...]]:
        """The keys of the country's airports, and the airports in the same order; all airports for an empty code."""
        rows = self._db.execute(
            f"select {_COLUMNS} from place p where p.kind = 'airport' and (? in ('', p.country))", (country,)
        )
        places = tuple(Listed(*row) for row in rows)
        return tuple(normalised(place.name) for place in places), places

    def town_points(self) -> Iterator[list[tuple[int, float, float, float]]]:
        """(number, latitude, longitude, fame) of all towns but hamlets; in portions, so that other threads can run."""
        found = self._db.execute(
            "select p.id, lat_e5 / 1e5, lon_e5 / 1e5, fame / 100.0"
            " from span s join place p on p.id between s.first and s.last"
        )
        return iter(lambda: found.fetchmany(_PORTION), [])

    def extent(self, number: int) -> tuple[Box | None, tuple[float, float] | None]:
        """The box of an area and the latitude and longitude of its label, where they are known."""
        row = self._db.execute("select * from area where place = ?", (number,)).fetchone()
        if row is None:
            return None, None
        south, west, north, east, lat, lon = (edge / 1e5 for edge in row[1:])
        return Box(south, west, north, east), (lat, lon)

    def candidate(self, listed: Listed, score: float = 0.0) -> Candidate:
        """The place as the rest of the program sees it."""
        box, label = self.extent(listed.number) if listed.kind in ("country", "admin1") else (None, None)
        division = self.head(listed.country, listed.division) if listed.division else None
        return Candidate(
            name=listed.name,
            kind=listed.kind,
            precision=_PRECISIONS.get(listed.kind, Precision.REGION),
            lat_deg=listed.lat_deg,
            lon_deg=listed.lon_deg,
            country_code=listed.country,
            region_code=division.code if division else "",
            region_name=division.name if division else "",
            population=listed.population,
            box=box,
            label_point=label,
            zone=self._zones.get(listed.zone, ""),
            score=round(score, 2),
            gazetteer_id=listed.number,
        )
