"""Distances on the ground, fast enough for ranking; what people read is measured on the ellipsoid elsewhere."""

from math import asin, cos, radians, sqrt

import numpy as np
from numpy.typing import ArrayLike, NDArray

EARTH_DIAMETER_KM = 12742.0


def distance_km(lat_a_deg: float, lon_a_deg: float, lat_b_deg: float, lon_b_deg: float) -> float:
    """The great-circle distance between two points, within half a per cent."""
    half = (
        0.5
        - cos(radians(lat_b_deg - lat_a_deg)) / 2
        + cos(radians(lat_a_deg)) * cos(radians(lat_b_deg)) * (1 - cos(radians(lon_b_deg - lon_a_deg))) / 2
    )
    return EARTH_DIAMETER_KM * asin(sqrt(min(1.0, max(0.0, half))))


def unit_vectors(lat_deg: ArrayLike, lon_deg: ArrayLike) -> NDArray[np.float64]:
    """Points as vectors of length 1 from the earth's middle, along a new last axis."""
    lat, lon = np.radians(lat_deg), np.radians(lon_deg)
    return np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=-1)


def kilometres(cosines: NDArray[np.float64]) -> NDArray[np.float64]:
    """The great-circle distances of points whose `unit_vectors` have these products."""
    distances: NDArray[np.float64] = EARTH_DIAMETER_KM / 2 * np.arccos(np.clip(cosines, -1.0, 1.0))
    return distances
