"""The IANA time zone of a point, offline."""

from tzfpy import get_tz


def zone_at(lat_deg: float, lon_deg: float) -> str:
    """The IANA time zone at a point, "Etc/GMT±n" at sea; empty for what is no point on Earth.

    Args:
        lat_deg: −90 to 90.
        lon_deg: −180 to 180.
    """
    if not (-90 <= lat_deg <= 90 and -180 <= lon_deg <= 180):
        return ""
    return str(get_tz(lon_deg, lat_deg))


def read_zones() -> None:
    """Read the shapes of all zones, which the first question does otherwise: it stops every thread for 0.1 s."""
    zone_at(0.0, 0.0)
