"""Coordinates in cells: decimal, with a comma, in degrees and minutes, two in one cell, WKT."""

import re
import unicodedata
from dataclasses import dataclass

_NUMBER = r"[+\-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+\-]?\d+)?"
_SIDE = "NSEWO"  # O: Ost, Ouest, Oeste; East in German, West in the Romance languages
_DECIMAL = re.compile(rf"({_NUMBER})\s*(?:°|deg(?:rees)?)?")
_DMS = re.compile(
    rf"([{_SIDE}])?\s*([+\-]?\d{{1,3}}(?:\.\d+)?)(?:\s*[°ºd:]\s*|\s+)"
    rf"(?:(\d{{1,2}}(?:\.\d+)?)(?:\s*['′’m:]\s*|\s+|(?=[{_SIDE}])|$))?"
    rf"(?:(\d{{1,2}}(?:\.\d+)?)\s*(?:\"|″|”|''|s|(?=\s*[{_SIDE}])|$))?\s*([{_SIDE}])?"
)
_COMPACT = re.compile(rf"(\d{{2,3}})(\d\d)(\d\d(?:\.\d+)?)\s*([{_SIDE}])|([{_SIDE}])(\d{{2,3}})(\d\d)(\d\d(?:\.\d+)?)")
_WITH_SIDE = re.compile(rf"([{_SIDE}])\s*({_NUMBER})\s*°?|({_NUMBER})\s*°?\s*([{_SIDE}])")
_WKT = re.compile(rf"(?:SRID=\d+;)?\s*POINT\s*Z?\s*\(\s*({_NUMBER})\s+({_NUMBER})(?:\s+{_NUMBER})?\s*\)", re.IGNORECASE)
_GEOJSON = re.compile(rf'\{{.*"coordinates"\s*:\s*\[\s*({_NUMBER})\s*,\s*({_NUMBER}).*\}}', re.DOTALL)
_PAIR = re.compile(rf"[\[(]?\s*({_NUMBER})\s*°?\s*(?:[;,/]\s*|\s+)({_NUMBER})\s*°?\s*[\])]?")
_COMMA_PAIR = re.compile(r"([+\-]?\d+,\d+)\s*(?:[;/]|,\s|\s)\s*([+\-]?\d+,\d+)")


@dataclass(frozen=True, slots=True)
class Angle:
    """A number of degrees as written, and N, S, E, W or nothing."""

    degrees: float
    side: str = ""


def _clean(text: str) -> str:
    """The text with plain digits, minus and quotes."""
    if text.isascii():
        return text.replace("''", '"').strip()
    body = unicodedata.normalize("NFKC", text.replace("º", "°").replace("''", '"')).strip()
    body = body.replace("−", "-").replace("–", "-").replace("٫", ".").replace("′′", "″")
    return "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in body)


def parse_angle(text: str) -> Angle | None:
    """One latitude or longitude, or None for what is none; the range is not checked."""
    body = _clean(text)
    try:
        return _finite(Angle(float(body)))
    except ValueError:
        pass
    if match := _DECIMAL.fullmatch(body):
        return _finite(Angle(_float(match[1])))
    if match := _COMPACT.fullmatch(body.upper()):
        return _compact(match)
    if match := _WITH_SIDE.fullmatch(body.upper()):
        return _finite(_signed(_float(match[2] or match[3]), match[1] or match[4]))
    match = _DMS.fullmatch(_letters(body))
    return _dms(match) if match and (match[3] or match[1] or match[5]) else None


def _finite(angle: Angle) -> Angle | None:
    return angle if abs(angle.degrees) < 1e12 else None


def _letters(body: str) -> str:
    """Sides of the sky as capital letters, units as they are."""
    return re.sub(rf"(?<![A-Za-z])[{_SIDE.lower()}](?![A-Za-z])", lambda m: m[0].upper(), body)


def _float(text: str) -> float:
    return float(text.replace(",", "."))


def _signed(degrees: float, side: str) -> Angle:
    return Angle(-abs(degrees) if side in "SW" else degrees, side)


def _compact(match: re.Match[str]) -> Angle:
    degrees, minutes, seconds, side = match.groups()[:4] if match[4] else (match[6], match[7], match[8], match[5])
    return _signed(int(degrees) + int(minutes) / 60 + float(seconds) / 3600, side)


def _dms(match: re.Match[str]) -> Angle | None:
    minutes, seconds = float(match[3] or 0), float(match[4] or 0)
    if minutes >= 60 or seconds >= 60 or (match[1] and match[5]):
        return None
    degrees = float(match[2])
    size = abs(degrees) + minutes / 60 + seconds / 3600
    side = match[1] or match[5] or ""
    return _signed(size, side) if side else Angle(-size if match[2].startswith("-") else size)


_WITH_HEIGHT = re.compile(r"([+\-]?\d+\.\d+,\s*[+\-]?\d+\.\d+),\s*[+\-]?\d+(?:\.\d+)?\s*m?")


def parse_pair(text: str) -> tuple[float, float] | None:
    """Latitude and longitude in degrees of a cell that holds both, or None.

    Without letters for the sides the first number is the latitude, in WKT and GeoJSON the second.
    """
    body = _clean(text).removeprefix("geo:")
    if match := _WKT.search(body) or _GEOJSON.fullmatch(body):
        return float(match[2]), float(match[1])
    if match := _COMMA_PAIR.fullmatch(body):
        return _float(match[1]), _float(match[2])
    if three := _WITH_HEIGHT.fullmatch(body):
        body = three[1]
    if match := _PAIR.fullmatch(body):
        return (_float(match[1]), _float(match[2])) if "." in body or ";" in body else _whole_pair(match)
    return _sided_pair(body)


def _whole_pair(match: re.Match[str]) -> tuple[float, float] | None:
    """Two whole numbers are a pair only with a comma and a space, not "48,85", which is one decimal."""
    if not re.fullmatch(r"[+\-]?\d+,\s+[+\-]?\d+", match[0]):
        return None
    first, second = match[0].split(",")
    return float(first.strip()), float(second.strip())  # separators such as U+001C are space to all but float


def _sided_pair(body: str) -> tuple[float, float] | None:
    upper = _letters(body)
    sides = [
        (m.start(), m[0]) for m in re.finditer(rf"(?<![A-Za-z])[{_SIDE}](?![A-Za-z])|(?<=[\dmsd])[{_SIDE}]", upper)
    ]
    for cut in _cuts(upper, sides):
        first, second = parse_angle(upper[:cut].strip(" ,;/")), parse_angle(upper[cut:].strip(" ,;/"))
        if first and second and first.side and second.side:
            is_turned = first.side in "EWO"
            return (second.degrees, first.degrees) if is_turned else (first.degrees, second.degrees)
    return None


def _cuts(text: str, sides: list[tuple[int, str]]) -> list[int]:
    if len(sides) != 2:
        return []
    first, second = sides[0][0], sides[1][0]
    return [second] if first == 0 else [first + 1]


def fault_of(lat_deg: float, lon_deg: float) -> str:
    """Why a pair is no point on the globe: a code, or empty where it is one."""
    if lat_deg == 0 and lon_deg == 0:
        return "coordinate_null_island"
    if abs(lat_deg) > 1_000 or abs(lon_deg) > 1_000:
        return "coordinate_not_degrees"
    if abs(lat_deg) > 90 or abs(lon_deg) > 180:
        return "coordinate_out_of_range"
    return ""
