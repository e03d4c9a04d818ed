"""What is collected before it is written: places and the keys under which they are found."""

import math
from dataclasses import dataclass, field

from viewer.geocoding.namelist import ALTERNATE, CODE, PRIMARY, TRANSLITERATION
from viewer.geocoding.names import MAX_KEY_LENGTH, normalised
from viewer.itinerary.places import Box

_SURROGATES = range(0xD800, 0xE000)
_MAX_CODE_LENGTH = 3


@dataclass(slots=True)
class Entry:
    """One place while it is collected.

    Attributes:
        division: code of the first-level division as GeoNames writes it.
        label: latitude and longitude where an area's name is best written.
        code: ISO 3166-2 code of a division, IATA or ICAO code of an airport.
        fame: hundredths of log10(population + 10), or what stands for it.
        unlisted: how many places of the name its country holds far away that get no entry, at most nine.
        by_name_alone: whether nothing like its name is taken for it, neither by letters nor by sound.
        names: key → one of PRIMARY, ALTERNATE, TRANSLITERATION, CODE.
    """

    kind: str
    name: str
    country: str
    division: str
    lat_deg: float
    lon_deg: float
    population: int = 0
    zone: str = ""
    code: str = ""
    capital: bool = False
    box: Box | None = None
    label: tuple[float, float] | None = None
    fame: int = -1
    unlisted: int = 0
    by_name_alone: bool = False
    names: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.fame < 0:
            self.fame = fame_of(self.population)
        self.add(self.name, PRIMARY)

    def add(self, name: str, how: int) -> None:
        """Make the place found under the name; the best reason counts."""
        if any(ord(char) in _SURROGATES for char in name):
            return
        key = normalised(name)
        if key and len(key) <= MAX_KEY_LENGTH:
            self.names[key] = min(how, self.names.get(key, how))

    def add_alternate(self, name: str) -> None:
        """Add a name of unknown standing: a code, a machine's transliteration, or a name."""
        if name:
            self.add(name, standing(name))


def standing(name: str) -> int:
    """CODE for "NYC", TRANSLITERATION for "agarakʼi", else ALTERNATE."""
    if name.isascii() and name.isupper() and len(name) <= _MAX_CODE_LENGTH:
        return CODE
    return TRANSLITERATION if name.isascii() and name[:1].islower() else ALTERNATE


def fame_of(population: float) -> int:
    """Hundredths of log10(population + 10)."""
    return round(100 * math.log10(max(0.0, population) + 10))


HAMLET = fame_of(100)  # nobody counted its people: a guess
