"""What events are called in a table that has points and no column for titles."""

from datetime import date

import pytest

from viewer.importing.reader import read
from viewer.importing.settings import ImportSettings

QUAKES = """Date,Latitude,Longitude,Type,Depth,ID,Magnitude
01/02/1965,19.246,145.616,Earthquake,131.6,ISC1,6.0
01/14/1965,1.863,127.352,Explosion,80,ISC2,5.8
"""
BUOYS = """id,Date,Lat,Lon,Sensor
1,01/02/1965,19.246,145.616,buoy
2,01/14/1965,1.863,127.352,ship
3,01/15/1965,2.5,128.1,
"""
BARE = "Date,Lat,Lon\n01/02/1965,19.246,145.616\n01/14/1965,1.863,127.352\n"
NAMED = "Date,Lat,Lon,City,Depth\n01/02/1965,41.9,12.5,Rome,3.5\n01/14/1965,48.9,2.4,Paris,4.5\n"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (QUAKES, ("Earthquake, Magnitude 6.0", "Explosion, Magnitude 5.8")),
        (BUOYS, ("buoy", "ship", "2.5, 128.1")),
        (BARE, ("19.246, 145.616", "1.863, 127.352")),
        (NAMED, ("Rome", "Paris")),
    ],
)
def test_columns_that_tell_more_go_before_coordinates_and_after_names(text: str, titles: tuple[str, ...]) -> None:
    found = read(text.encode(), "x.csv", ImportSettings(), today=date(2026, 1, 1))
    assert found.itinerary.table.titles == titles
