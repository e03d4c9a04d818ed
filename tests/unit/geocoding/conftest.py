"""The shipped gazetteer, unpacked once for all tests of a run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.geocoding.gazetteer import Gazetteer
from viewer.geocoding.itineraries import PlaceResolver
from viewer.geocoding.unpacking import opened


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def gazetteer(cache: Path) -> Iterator[Gazetteer]:
    found = opened(cache)
    yield found
    found.close()


@pytest.fixture(scope="session")
def resolver(gazetteer: Gazetteer) -> PlaceResolver:
    return PlaceResolver(gazetteer)
