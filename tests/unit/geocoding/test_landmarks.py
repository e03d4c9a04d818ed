"""The table of landmarks: every row can be read, lies where its country is, and says where its point was checked."""

import csv
import importlib
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from viewer.geocoding.distances import distance_km
from viewer.geocoding.gazetteer import Gazetteer
from viewer.geocoding.itineraries import PlaceResolver
from viewer.geocoding.names import normalised
from viewer.mapping.basemap.outlines import OutlineFile

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
FOLDER = RESOURCES / "gazetteer"
_NEAR_DEG = 3.0  # straits, reefs and the sea floor off a country’s coast
_LARGE_TOWN = 100_000
_ELSEWHERE_KM = 50.0
# Than the towns in California and Ontario, which are found with their state or country.
_BETTER_KNOWN = {"Alhambra", "Waterloo"}
_PART_OF = {"VA": "IT", "RE": "FR", "MQ": "FR", "GF": "FR", "SJ": "NO"}  # outlined with another country


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


ROWS = _rows("landmarks.csv")
FEATURES = _rows("features.csv")


@pytest.fixture(scope="module")
def outlines() -> Iterator[OutlineFile]:
    file = OutlineFile(RESOURCES / "basemap" / "data" / "outlines.sqlite")
    yield file
    file.close()


def _rings(coordinates: Sequence[Any]) -> Iterator[Sequence[Sequence[float]]]:
    """The closed lines in the nested coordinates of a GeoJSON geometry."""
    if isinstance(coordinates[0][0], (int, float)):
        yield coordinates
        return
    for part in coordinates:
        yield from _rings(part)


def _is_near(ring: Sequence[Sequence[float]], lat_deg: float, lon_deg: float) -> bool:
    lons, lats = [point[0] for point in ring], [point[1] for point in ring]
    south = -90.0 if min(lats) < -80 else min(lats)  # the outline of Antarctica ends before the pole
    return (
        south - _NEAR_DEG <= lat_deg <= max(lats) + _NEAR_DEG
        and min(lons) - _NEAR_DEG <= lon_deg <= max(lons) + _NEAR_DEG
    )


def test_the_table_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FOLDER))
    for name in ("landmarks", "collecting"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    entries = importlib.import_module("landmarks").landmarks()
    assert len(entries) == len(ROWS) + len(FEATURES) > 600
    assert {entry.kind for entry in entries} == {"landmark", "feature"}
    assert all(entry.zone and len(entry.names) >= 1 for entry in entries)


def test_a_word_that_says_nothing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FOLDER))
    for name in ("landmarks", "collecting"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    module = importlib.import_module("landmarks")
    with pytest.raises(ValueError, match="hearsay"):
        module._entry({**ROWS[0], "checked": "hearsay"})


_IN_A_COUNTRY = [row for row in ROWS + FEATURES if row["country"]]


@pytest.mark.parametrize("row", _IN_A_COUNTRY, ids=[row["name"] for row in _IN_A_COUNTRY])
def test_a_landmark_lies_in_its_country(row: dict[str, str], outlines: OutlineFile) -> None:
    country = _PART_OF.get(row["country"], row["country"])
    outline = json.loads(outlines.geojson(country))
    point = float(row["latitude"]), float(row["longitude"])
    assert any(_is_near(ring, *point) for ring in _rings(outline["geometry"]["coordinates"]))


def test_every_check_is_explained() -> None:
    explained = set(re.findall(r"^\| `(\w+)` \|", (FOLDER / "SOURCES.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert {row["checked"] for row in ROWS + FEATURES} - {""} == explained


def test_no_two_landmarks_bear_the_same_name() -> None:
    names = [(normalised(name), row["name"]) for row in ROWS + FEATURES for name in _names(row)]
    owners: dict[str, set[str]] = {}
    for key, owner in names:
        owners.setdefault(key, set()).add(owner)
    assert {key: who for key, who in owners.items() if len(who) > 1} == {}


def _names(row: dict[str, str]) -> list[str]:
    return [row["name"], *filter(None, row["other names"].split("|"))]


def test_no_landmark_bears_the_name_of_a_large_town_elsewhere(gazetteer: Gazetteer) -> None:
    taken = {
        name: place.name
        for row in ROWS + FEATURES
        for name in _names(row)
        for place in gazetteer.named(normalised(name))
        if place.kind == "city" and place.population > _LARGE_TOWN and normalised(place.name) == normalised(name)
        if distance_km(float(row["latitude"]), float(row["longitude"]), place.lat_deg, place.lon_deg) > _ELSEWHERE_KM
    }
    assert set(taken) == _BETTER_KNOWN


@pytest.mark.parametrize(
    ("name", "lat_deg", "lon_deg"),
    [
        ("Babylon, Iraq", 32.54, 44.42),
        ("McMurdo Station", -77.85, 166.67),
        ("Trump National Golf Club Bedminster", 40.65, -74.64),
        ("Casa Rosada, Buenos Aires", -34.61, -58.37),
        ("National Diet Building, Tokyo", 35.68, 139.74),
        ("Fukushima Daiichi", 37.42, 141.03),
        ("Strait of Gibraltar", 35.97, -5.61),
    ],
)
def test_what_itineraries_name_is_found(resolver: PlaceResolver, name: str, lat_deg: float, lon_deg: float) -> None:
    found = resolver.resolve_name(name).candidate
    assert found is not None
    assert (found.kind, found.lat_deg, found.lon_deg) == (
        "landmark",
        pytest.approx(lat_deg, abs=0.01),
        pytest.approx(lon_deg, abs=0.01),
    )


def test_a_by_name_of_an_unknown_place_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FOLDER))
    for name in ("bynames", "collecting"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    module = importlib.import_module("bynames")
    with pytest.raises(module.UnknownPlaceError):
        module.add_by_names([])
