"""Great-circle legs as lines of points that cross the antimeridian without a jump."""

import math
from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]
STEP_DEG = 1.0
MOST_STEPS = 180


def leg(start: Point, end: Point, lon_near_deg: float | None = None) -> list[Point]:
    """The great circle from one point to another, ends included.

    Args:
        start: latitude and longitude in degrees.
        end: likewise; between exact antipodes the way over the north pole is as good as any.
        lon_near_deg: the unrolled longitude that the line begins at; that of ``start`` if None.

    Returns:
        Points whose longitudes never jump: they go on beyond ±180 where the line crosses the antimeridian.
    """
    first, last = _unit(start), _unit(end)
    angle = math.acos(max(-1.0, min(1.0, sum(a * b for a, b in zip(first, last, strict=True)))))
    steps = max(1, min(MOST_STEPS, math.ceil(math.degrees(angle) / STEP_DEG)))
    inner = [_between(first, last, angle, index / steps) for index in range(1, steps)] if angle > 1e-9 else []
    begin = start[1] if lon_near_deg is None else lon_near_deg
    return _unrolled([start, *inner, end], begin)


def route(points: Sequence[Point]) -> list[list[Point]]:
    """The legs between consecutive points, each going on at the longitude where the last one ended."""
    legs: list[list[Point]] = []
    lon_deg: float | None = None
    for start, end in pairwise(points):
        legs.append(leg(start, end, lon_deg))
        lon_deg = legs[-1][-1][1]
    return legs


def _unit(point: Point) -> tuple[float, float, float]:
    lat, lon = math.radians(point[0]), math.radians(point[1])
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _between(first: tuple[float, float, float], last: tuple[float, float, float], angle: float, share: float) -> Point:
    sine = math.sin(angle)
    if sine < 1e-9:  # antipodes: any way is shortest, this one goes over the north pole
        return _over_the_pole(first, share)
    a, b = math.sin((1 - share) * angle) / sine, math.sin(share * angle) / sine
    x, y, z = (a * u + b * v for u, v in zip(first, last, strict=True))
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _over_the_pole(first: tuple[float, float, float], share: float) -> Point:
    """The point at a share of the half circle that begins northward."""
    along_deg = math.degrees(math.asin(max(-1.0, min(1.0, first[2])))) + 180 * share
    lon_deg = math.degrees(math.atan2(first[1], first[0]))
    return (along_deg, lon_deg) if along_deg <= 90 else (180 - along_deg, lon_deg + 180)


def _unrolled(points: list[Point], begin_deg: float) -> list[Point]:
    result, previous = [], begin_deg
    for lat, lon in points:
        previous = lon + 360 * round((previous - lon) / 360)
        result.append((lat, previous))
    return result
