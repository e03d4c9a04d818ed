"""Coordinates as people type them."""

import re
import warnings

from viewer.errors import UserError

_DIGIT_COMMA = re.compile(r"(?<=\d),(?=\d)")
_LOOKS_LIKE = re.compile(r"[\s\d.,;:°'\"′″’”+\-−–/()NSEWOnsewo]*")
_PLAIN = str.maketrans("−–’”", "--′″")
_EXAMPLE = "Write latitude, then longitude, such as 35.6895, 139.6917 or 35°41′22″N 139°41′30″E."


def looks_like_coordinates(text: str) -> bool:
    """Whether a text is meant as coordinates: figures, and nothing that a name is made of."""
    return any(char.isdigit() for char in text) and _LOOKS_LIKE.fullmatch(text) is not None


def typed_point(text: str) -> tuple[float, float]:
    """Latitude and longitude in degrees of a typed text, with decimal points or commas.

    Raises:
        UserError: it cannot be read, or lies beyond the poles or the date line; the sentence says which.
    """
    # geopy takes a fifth of a second to import; the window must not wait for it
    from geopy.point import Point  # noqa: PLC0415

    figures = _with_points(text)
    pair = re.fullmatch(r"([+-]?\d+(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)", figures)
    if pair and re.fullmatch(r"\d+,\d+", figures):
        raise UserError("The comma may be a decimal one.", "Put a space between latitude and longitude: 48, 85.")
    if pair:
        return _checked(float(pair[1]), float(pair[2]))
    if not re.search(r"[NSEWnsew°′'’]", figures):
        raise UserError("These are not a latitude and a longitude.", _EXAMPLE)
    try:
        with warnings.catch_warnings(action="ignore", category=UserWarning):  # it warns and refuses; refusing will do
            point = Point.from_string(figures)
    except ValueError as error:
        raise UserError("These coordinates cannot be read.", _EXAMPLE, str(error)) from error
    return _checked(point.latitude, point.longitude)


def _with_points(text: str) -> str:
    """The text with decimal points, plain minus signs and one kind of quotes."""
    body = text.strip().strip("()").translate(_PLAIN)
    has_points = "." in body
    commas = _DIGIT_COMMA.findall(body)
    if not has_points and (len(commas) > 1 or (commas and re.search(r"[;/]|,\s|\d\s+[+-]?\d", body))):
        body = _DIGIT_COMMA.sub(".", body)
    return re.sub(r"(?<=\d)\s*[;/]\s*", ", ", body)


def _checked(lat_deg: float, lon_deg: float) -> tuple[float, float]:
    if not -90 <= lat_deg <= 90:
        raise UserError(
            f"A latitude lies between −90 and 90; this one is {lat_deg:g}.", "Latitude comes first, then longitude."
        )
    if not -180 <= lon_deg <= 180:
        raise UserError(f"A longitude lies between −180 and 180; this one is {lon_deg:g}.")
    return lat_deg, lon_deg
