"""Which town a point lies in or near."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.geocoding.gazetteer import Gazetteer, Listed

_KM_PER_DEGREE = 111.2
_KM_PER_POINT = 20.0  # so much nearer is as good as ten times the people


class Towns:
    """All towns of a gazetteer by where they are; read when first asked.

    Args:
        gazetteer: where the towns come from.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    @cached_property
    def _points(self) -> NDArray[np.float64]:
        """Rows of number, latitude and longitude in degrees, and fame, from south to north."""
        portions = [np.array(portion, dtype=np.float64) for portion in self._gazetteer.town_points()]
        points = np.concatenate(portions) if portions else np.zeros((0, 4))
        return points[np.argsort(points[:, 1], kind="stable")]

    def _within(self, lat_deg: float, lon_deg: float, reach_km: float) -> tuple[NDArray[np.float64], ...]:
        """Numbers, fame and distances in km of all towns within reach, the nearest first."""
        band_deg = reach_km / _KM_PER_DEGREE
        first, last = np.searchsorted(self._points[:, 1], (lat_deg - band_deg, lat_deg + band_deg))
        points = self._points[first : last + 1]
        north_km = (points[:, 1] - lat_deg) * _KM_PER_DEGREE
        turned = (points[:, 2] - lon_deg + 180) % 360 - 180
        east_km = turned * _KM_PER_DEGREE * np.cos(np.radians(lat_deg))
        distances = np.hypot(north_km, east_km)
        within = np.flatnonzero(distances <= reach_km)
        order = within[np.argsort(distances[within], kind="stable")]
        return points[order, 0], points[order, 3], distances[order]

    def near(self, lat_deg: float, lon_deg: float, reach_km: float, most: int) -> list[tuple[float, Listed]]:
        """(distance in km, town) of the towns nearest to a point, within reach; distances are good to some per cent."""
        numbers, _, distances = self._within(lat_deg, lon_deg, reach_km)
        places = (
            (km, self._gazetteer.place(int(n))) for n, km in zip(numbers[:most], distances[:most].tolist(), strict=True)
        )
        return [(km, place) for km, place in places if place]

    def town_of(self, lat_deg: float, lon_deg: float, reach_km: float = 40.0) -> Listed | None:
        """The town that people would name for the point: the best known one near it, nearness counting; or None."""
        numbers, fame, distances = self._within(lat_deg, lon_deg, reach_km)
        return (
            self._gazetteer.place(int(numbers[np.argmax(fame - distances / _KM_PER_POINT)])) if len(numbers) else None
        )
