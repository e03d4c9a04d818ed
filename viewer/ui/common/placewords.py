"""What a place is and where it lies, in words."""

from PySide6.QtCore import QLocale

from viewer.itinerary.places import Candidate

_CITY_PEOPLE = 100_000
_KINDS = {
    "country": "country",
    "admin1": "province or state",
    "admin2": "district",
    "region": "region",
    "continent": "continent",
    "airport": "airport",
    "landmark": "sight or landmark",
    "feature": "sea, island or region",
    "point": "point",
}


def kind_in_words(candidate: Candidate) -> str:
    """What a candidate is, in a word."""
    if candidate.kind == "city":
        return "city" if candidate.population >= _CITY_PEOPLE else "town"
    return _KINDS.get(candidate.kind, candidate.kind)


def country_in_words(code: str) -> str:
    """The English name of a country by its ISO code; the code itself where Qt does not know it."""
    territory = QLocale.codeToTerritory(code)
    return code if territory is QLocale.Country.AnyTerritory else QLocale.territoryToString(territory)


def area_in_words(candidate: Candidate) -> str:
    """Where a candidate lies: region and country, without repeating its own name."""
    parts = (candidate.region_name, country_in_words(candidate.country_code) if candidate.country_code else "")
    return ", ".join(part for part in parts if part and part != candidate.name)


def candidate_in_words(candidate: Candidate) -> str:
    """A candidate in one line: "Springfield, Illinois, United States · city"."""
    if candidate.kind == "point":
        return f"{candidate.name} · {degrees(candidate.lat_deg, candidate.lon_deg)}"
    place = ", ".join(part for part in (candidate.name, area_in_words(candidate)) if part)
    return f"{place} · {kind_in_words(candidate)}"


def degrees(lat_deg: float, lon_deg: float) -> str:
    """Coordinates as one reads them: "35.69° N, 139.69° E"."""
    north, east = "N" if lat_deg >= 0 else "S", "E" if lon_deg >= 0 else "W"
    return f"{abs(lat_deg):.2f}° {north}, {abs(lon_deg):.2f}° {east}"
