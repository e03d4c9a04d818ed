"""Names from the Unicode CLDR: countries, divisions and the cities that time zones are named after."""

import json
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def territories(packages: dict[str, Path]) -> dict[str, set[str]]:
    """ISO country code → its names in all languages."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted((packages["cldr-localenames-full"] / "package" / "main").glob("*/territories.json")):
        (locale,) = json.loads(path.read_text(encoding="utf-8"))["main"].values()
        for code, name in locale["localeDisplayNames"]["territories"].items():
            country = code.split("-alt-")[0]
            if name != country:
                found[country].add(name)
    for path in sorted((packages["i18n-iso-countries"] / "package" / "langs").glob("*.json")):
        for code, names in json.loads(path.read_text(encoding="utf-8"))["countries"].items():
            found[code].update([names] if isinstance(names, str) else names)
    return found


def endonyms(packages: dict[str, Path]) -> dict[str, set[str]]:
    """ISO country code → its names in its own official languages."""
    found: dict[str, set[str]] = defaultdict(set)
    common = packages["unicode-cldr-core"] / "usr" / "share" / "unicode" / "cldr" / "common"
    main = packages["cldr-localenames-full"] / "package" / "main"
    for territory in ET.parse(common / "supplemental" / "supplementalData.xml").iter("territory"):
        country = territory.get("type", "")
        for language in territory.iter("languagePopulation"):
            path = main / language.get("type", "").replace("_", "-") / "territories.json"
            if "official" in language.get("officialStatus", "").split("_") and path.is_file():
                (locale,) = json.loads(path.read_text(encoding="utf-8"))["main"].values()
                found[country].add(locale["localeDisplayNames"]["territories"].get(country, country))
    return {country: names - {country} for country, names in found.items()}


def english_names(packages: dict[str, Path]) -> dict[str, list[str]]:
    """ISO country code → the English short names of the standard."""
    path = packages["i18n-iso-countries"] / "package" / "langs" / "en.json"
    countries = json.loads(path.read_text(encoding="utf-8"))["countries"]
    return {code: [names] if isinstance(names, str) else names for code, names in countries.items()}


def subdivisions(packages: dict[str, Path]) -> tuple[dict[str, str], dict[str, set[str]]]:
    """English name, and names in all languages, by code as CLDR writes it ("usil")."""
    english: dict[str, str] = {}
    every: dict[str, set[str]] = defaultdict(set)
    folder = packages["unicode-cldr-core"] / "usr" / "share" / "unicode" / "cldr" / "common" / "subdivisions"
    for path in sorted(folder.glob("*.xml")):
        for element in ET.parse(path).iter("subdivision"):
            code, name = element.get("type", ""), element.text or ""
            if name and "↑" not in name:
                every[code].add(name)
                if path.stem == "en":
                    english[code] = name
    return english, every


def _zones_below(node: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """(zone, city) for all zones of one locale that name a city."""
    for part, value in node.items():
        if isinstance(value, dict):
            city = value.get("exemplarCity")
            if isinstance(city, str):
                yield prefix + part, city
            yield from _zones_below(value, f"{prefix}{part}/")


def zone_cities(packages: dict[str, Path]) -> dict[str, tuple[str, set[str]]]:
    """Zone → English name of its city, and the names in all languages."""
    english: dict[str, str] = {}
    every: dict[str, set[str]] = defaultdict(set)
    for path in sorted((packages["cldr-dates-full"] / "package" / "main").glob("*/timeZoneNames.json")):
        (locale,) = json.loads(path.read_text(encoding="utf-8"))["main"].values()
        for zone, city in _zones_below(locale["dates"]["timeZoneNames"].get("zone", {})):
            every[zone].add(city)
            if path.parent.name == "en":
                english[zone] = city
    return {
        zone: (english.get(zone, zone.rpartition("/")[2].replace("_", " ")), names) for zone, names in every.items()
    }
