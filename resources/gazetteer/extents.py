"""Where an area is: its label point and its box, from the people who live in it."""

import math
from collections.abc import Sequence

import numpy as np
from collecting import Entry
from numpy.typing import NDArray

from viewer.geocoding.distances import distance_km
from viewer.itinerary.places import Box

_LEFT_OUT = 0.005  # of the people, on each side: polygon boxes break for countries with far-off islands
_LEAST_WEIGHT = 100  # villages whose population is not known still say how far a country reaches


def span_km(box: Box) -> float:
    """The length of a box from corner to corner."""
    return distance_km(box.south_deg, box.west_deg, box.north_deg, box.east_deg)


def _quantiles(values: NDArray[np.float64], weights: NDArray[np.float64], shares: Sequence[float]) -> list[float]:
    """Weighted quantiles of the values."""
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(weights[order]) / weights.sum()
    last = len(values) - 1
    return [float(values[order][min(last, int(np.searchsorted(reached, share)))]) for share in shares]


def extent(cities: Sequence[Entry]) -> tuple[float, float, Box]:
    """Latitude and longitude of the city nearest to the population-weighted median, and the box of 99 % of the people.

    Longitudes are unrolled around their mean direction, so that Fiji and Russia stay in one piece.
    """
    lat = np.array([city.lat_deg for city in cities])
    lon = np.array([city.lon_deg for city in cities])
    weight = np.array([max(_LEAST_WEIGHT, city.population) for city in cities], dtype=float)
    middle = math.degrees(
        math.atan2(float((weight * np.sin(np.radians(lon))).sum()), float((weight * np.cos(np.radians(lon))).sum()))
    )
    unrolled = (lon - middle + 180) % 360 - 180
    south, lat_middle, north = _quantiles(lat, weight, (_LEFT_OUT, 0.5, 1 - _LEFT_OUT))
    west, lon_middle, east = _quantiles(unrolled, weight, (_LEFT_OUT, 0.5, 1 - _LEFT_OUT))
    squeeze = math.cos(math.radians(lat_middle))
    nearest = int(np.argmin((lat - lat_middle) ** 2 + ((unrolled - lon_middle) * squeeze) ** 2))
    west_deg, east_deg = ((x + middle + 180) % 360 - 180 for x in (west, east))
    box = Box(south, round(west_deg, 5), north, round(east_deg, 5))
    return float(lat[nearest]), float(lon[nearest]), box
