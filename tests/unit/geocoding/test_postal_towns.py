"""Hamlets that only the post knows."""

import pytest

from viewer.geocoding.gazetteer import Gazetteer
from viewer.geocoding.names import normalised


@pytest.mark.parametrize(
    ("name", "state", "lat_deg", "lon_deg"),
    [("Winside", "NE", 42.18, -97.18), ("Harwinton", "CT", 41.77, -73.06), ("Lore City", "OH", 39.98, -81.46)],
)
def test_a_hamlet_of_the_united_states_is_known_but_hardly(
    gazetteer: Gazetteer, name: str, state: str, lat_deg: float, lon_deg: float
) -> None:
    found = [place for place in gazetteer.named(normalised(name)) if place.division == state and place.kind == "city"]
    assert len(found) == 1
    assert found[0].lat_deg == pytest.approx(lat_deg, abs=0.1)
    assert found[0].lon_deg == pytest.approx(lon_deg, abs=0.1)
    assert found[0].fame < 3.0  # too little known for its pin to be sure without its state
