"""Distances on the ground, fast enough for ranking; what people read is measured on the ellipsoid elsewhere."""

from math import asin, cos, radians, sqrt

EARTH_DIAMETER_KM = 12742.0


def distance_km(lat_a_deg: float, lon_a_deg: float, lat_b_deg: float, lon_b_deg: float) -> float:
    """The great-circle distance between two points, within half a per cent."""
    half = (
        0.5
        - cos(radians(lat_b_deg - lat_a_deg)) / 2
        + cos(radians(lat_a_deg)) * cos(radians(lat_b_deg)) * (1 - cos(radians(lon_b_deg - lon_a_deg))) / 2
    )
    return EARTH_DIAMETER_KM * asin(sqrt(min(1.0, max(0.0, half))))
