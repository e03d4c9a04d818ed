"""Columns of latitudes, longitudes, or both."""

import re

from viewer.importing.rolesearch import Look, Search
from viewer.importing.settings import Role


def find_coordinates(search: Search) -> None:
    """Give the roles of coordinates to the columns that have them."""
    search.take_best(Role.COORDINATES, [(_pair_score(look), look) for look in search.free])
    lat = search.take_best(Role.LATITUDE, [(_angle_score(look, Role.LATITUDE), look) for look in search.free])
    if lat is None and not search.has(Role.LATITUDE):
        if not search.has(Role.COORDINATES):
            _find_unnamed_pair(search)
        return
    scores = [(_angle_score(look, Role.LONGITUDE) + _partner_bonus(lat, look), look) for look in search.free]
    lon = search.take_best(Role.LONGITUDE, scores)
    if lat and lon is None:
        _find_unnamed_longitude(search, lat)
    if lat and not search.has(Role.LONGITUDE):
        del search.roles[lat.index]
        search.free.append(lat)


def _pair_score(look: Look) -> float:
    if look.content.pairs < 0.5:
        return 0.0
    return 2 * look.content.pairs + look.weight(Role.COORDINATES)


def _angle_score(look: Look, role: Role) -> float:
    """Zero for a column without the words, or that holds nothing but zeros."""
    weight = max(look.weight(role), 0.5 * look.weight(Role.COORDINATES) if role is Role.LATITUDE else 0.0)
    content = look.content
    fit = content.lats if role is Role.LATITUDE else content.lons
    other = content.lons if role is Role.LATITUDE else 0.0
    if not weight or content.is_zero or max(fit, 0.6 * other) < 0.2:
        return 0.0
    lower = 0.05 if look.header in ("latitude", "longitude") else 0.0
    return 3 * weight + fit + 0.5 * content.decimals + content.filled + lower


def _partner_bonus(lat: Look | None, look: Look) -> float:
    """Columns side by side, or named alike ("source lat", "source lng"), belong together."""
    if lat is None or not _angle_score(look, Role.LONGITUDE):
        return 0.0
    near = 0.4 if abs(lat.index - look.index) == 1 else 0.0
    stem = re.split(r"lat|y", lat.header.casefold())[0]
    return near + (0.3 if stem and look.header.casefold().startswith(stem) else 0.0)


def _find_unnamed_longitude(search: Search, lat: Look) -> None:
    following = next((look for look in search.free if look.index == lat.index + 1), None)
    if following and following.header.startswith("(unnamed") and following.content.lons > 0.8:
        search.give(following, Role.LONGITUDE, 2.0)


def _find_unnamed_pair(search: Search) -> None:
    """Two columns side by side with fine decimals in range, where no header speaks of degrees."""
    for first, second in zip(search.free, search.free[1:], strict=False):
        both = (first.content, second.content)
        is_fine = all(c.decimals > 0.8 and c.length > 5 and c.distinct > 1 and c.filled > 0.3 for c in both)
        is_named = any(look.hint.weights for look in (first, second))
        if is_fine and not is_named and both[0].lats > 0.95 and both[1].lons > 0.95:
            search.give(first, Role.LATITUDE, 1.0)
            search.give(second, Role.LONGITUDE, 1.0)
            return
