"""Reads Marble's ``.pn2`` files: polygons and lines on a grid of half an arc minute, big-endian.

A file begins with a header (version, number of features, whether colours follow). A feature is a run of nodes; a node
holds absolute 16-bit coordinates and is followed by points given as signed byte steps from it.
"""

import struct
from pathlib import Path

import shapely

STEPS_PER_DEGREE = 120
LINE, OUTER, INNER_OR_OUTER, INNER, GROUP = 0, 1, 2, 3, 4


class _Cursor:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.offset = 0

    def take(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from(">" + layout, self.data, self.offset)
        self.offset += struct.calcsize(">" + layout)
        return values


def read_features(path: Path) -> list[shapely.Geometry]:
    """Every feature of a file as one shapely geometry in degrees, lines and polygons apart, in file order."""
    cursor = _Cursor(path.read_bytes())
    version, count, coloured = cursor.take("BIB")
    rings = _rings_v1(cursor, count, coloured) if version == 1 else _rings_v2(cursor, count, coloured)
    grouped: dict[int, list[tuple[int, list[tuple[float, float]]]]] = {}
    for feature, flag, points in rings:
        grouped.setdefault(feature, []).append((flag, points))
    return [geometry for parts in grouped.values() for geometry in _geometries(parts)]


def _rings_v1(cursor: _Cursor, count: int, coloured: int) -> list[tuple[int, int, list[tuple[float, float]]]]:
    rings = []
    for _ in range(count):
        feature, nodes, flag = cursor.take("IIB")
        if flag == INNER_OR_OUTER and coloured:
            cursor.take("B")
        rings.append((feature, flag, _points(cursor, nodes)))
    return rings


def _rings_v2(cursor: _Cursor, count: int, coloured: int) -> list[tuple[int, int, list[tuple[float, float]]]]:
    rings = []
    previous = -1
    for _ in range(count):
        if cursor.offset >= len(cursor.data):
            break
        flag, feature = cursor.take("BI")
        if feature != previous and coloured:
            cursor.take("B")
        previous = feature
        if flag != GROUP:
            (nodes,) = cursor.take("I")
            rings.append((feature, flag, _points(cursor, nodes)))
            continue
        (members,) = cursor.take("B")
        for _ in range(members):
            inner_flag, _member, nodes = cursor.take("BII")
            rings.append((feature, inner_flag, _points(cursor, nodes)))
    return rings


def _points(cursor: _Cursor, nodes: int) -> list[tuple[float, float]]:
    points = []
    for _ in range(nodes):
        lat, lon, steps = cursor.take("hhh")
        points.append((lon / STEPS_PER_DEGREE, lat / STEPS_PER_DEGREE))
        for _ in range(steps):
            lat_step, lon_step = cursor.take("bb")
            points.append(((lon + lon_step) / STEPS_PER_DEGREE, (lat + lat_step) / STEPS_PER_DEGREE))
    return points


def _geometries(parts: list[tuple[int, list[tuple[float, float]]]]) -> list[shapely.Geometry]:
    lines = [points for flag, points in parts if flag == LINE and len(points) > 1]
    shells: list[tuple[list[tuple[float, float]], list[list[tuple[float, float]]]]] = []
    for flag, points in parts:
        if flag in (OUTER, INNER_OR_OUTER) and len(points) > 2:
            shells.append((points, []))
        elif flag == INNER and shells and len(points) > 2:
            shells[-1][1].append(points)
    found: list[shapely.Geometry] = []
    if shells:
        found.append(shapely.make_valid(shapely.MultiPolygon([shapely.Polygon(s, h) for s, h in shells])))
    if lines:
        found.append(shapely.MultiLineString(lines))
    return found
