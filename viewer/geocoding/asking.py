"""A place name taken apart: its head, what follows it, and the country it should lie in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from viewer.geocoding.evidence import Evidence, country_code, evidence_in
from viewer.geocoding.gazetteer import Gazetteer
from viewer.geocoding.names import normalised

_SEPARATORS = re.compile(r"[,،、;|]|\s[-–—]\s|[()]")
_JOINTS = re.compile(r"[-–—/]|\s+(?:and|und|et|y|&)\s+")
_ELISION = re.compile(r"^[dDlL]['’]|['’]s$")
# A name of these words alone says what a place is and not which.
_SAYS_NOTHING = frozenset(
    {"the", "a", "an", "at", "our", "my", "airport", "airfield", "hotel", "station", "venue", "downtown", "home",
     "online", "tba", "tbc", "tbd", "unknown", "various", "zoom", "remote", "virtual", "classroom", "office",
     "town", "city", "school", "gymnasium", "campus", "lunch", "dinner", "sea", "n"}
)  # fmt: skip
_NUMBERED = frozenset({"room", "hall", "gate"})  # so do these with a number, or one of the words above
_TERMINAL = re.compile(r"(?<=\w)\s+terminal\s+\w{1,2}$", re.IGNORECASE)
_TITLE_BEHIND = re.compile(r"^([^,]+), ([^,]+ of(?: the)?)$", re.IGNORECASE)
_SHORTEST_PART = 4
_LONGEST_PART = 4
_LAST_CASED = 0x0250  # in Latin script a part that begins small is no name


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the gazetteer.

    Attributes:
        text: the name as written.
        head: its first part.
        rest: the other parts, from small to large.
        evidences: what each of the other parts says.
        country: ISO code of the country it should lie in, or empty.
    """

    text: str
    head: str
    rest: tuple[str, ...]
    evidences: tuple[Evidence, ...]
    country: str

    @property
    def is_foreign_script(self) -> bool:
        """Whether the head is written with other than plain letters, so that its sound counts as its spelling."""
        return not self.head.isascii()


def asked(gazetteer: Gazetteer, text: str, country: str) -> Asked | None:
    """The name taken apart, or None where there is no name; ``country`` is a code or a name in any language."""
    if says_nothing(text):
        return None
    text = _TITLE_BEHIND.sub(r"\2 \1", _TERMINAL.sub("", text.strip()))
    parts = [part.strip() for part in _SEPARATORS.split(text) if part.strip()]
    if not parts:
        return None
    code = country_code(gazetteer, country) if country.strip() else ""
    rest = tuple(parts[1:])
    return Asked(text, parts[0], rest, tuple(evidence_in(gazetteer, part) for part in rest), code)


def says_nothing(text: str) -> bool:
    """Whether a text says what a place is, or its number, and not which place: "Town Hall", "Room 204"."""
    words = set(normalised(text).split())
    plain = {word for word in words if not word.isdecimal()} if words & _NUMBERED else words
    return plain <= _SAYS_NOTHING or (len(words) > 1 and plain <= _SAYS_NOTHING | _NUMBERED)


def parts_of(head: str) -> Iterator[tuple[str, int, float]]:
    """(part, words in it, how late it begins) for all runs of words of a name that may be names themselves."""
    words = [word for piece in _JOINTS.split(head) for word in piece.split()]
    for length in range(min(len(words), _LONGEST_PART), 0, -1):
        for start in range(len(words) - length + 1):
            part = _ELISION.sub("", " ".join(words[start : start + length]))
            if len(part) < _SHORTEST_PART or (part[0].islower() and ord(part[0]) < _LAST_CASED):
                continue
            if not says_nothing(part) and normalised(part) not in _NUMBERED:
                yield part, length, start / len(words)
