"""What is committed is what was built, and it is whole."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator

import pytest

from viewer import paths
from viewer.mapping.basemap.options import LANGUAGES
from viewer.mapping.basemap.store import TILE_SETS, BasemapStore

DATA = paths.resource("basemap", "data")
BYTES_MAX = 30_000_000
KINDS = {"country": 0, "city": 1, "sea": 2, "region": 3}
MAIN_LANGUAGES = [language for language in LANGUAGES if language not in ("en", "local")]
PARTS = ("far", "near")


@pytest.fixture(scope="module")
def store() -> Iterator[BasemapStore]:
    basemap = BasemapStore(DATA)
    yield basemap
    basemap.close()


@pytest.fixture(scope="module")
def labels(store: BasemapStore) -> dict[str, list[float]]:
    parts = [json.loads(store.get(f"labels-{part}.json").body) for part in PARTS]
    return {field: parts[0][field] + parts[1][field] for field in parts[0]}


@pytest.fixture(scope="module")
def names(store: BasemapStore) -> dict[str, list[str]]:
    return {
        language: [name for part in PARTS for name in json.loads(store.get(f"names/{language}-{part}.json").body)]
        for language in LANGUAGES
    }


def test_every_file_has_the_digest_that_was_written_down() -> None:
    written = json.loads(paths.resource("basemap", "checksums.json").read_text(encoding="utf-8"))
    found = {
        path.relative_to(DATA).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in DATA.rglob("*")
        if path.is_file()
    }
    assert found == written


def test_the_data_is_not_heavier_than_agreed() -> None:
    assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) <= BYTES_MAX


@pytest.mark.parametrize("name", sorted(TILE_SETS))
def test_every_set_of_tiles_covers_tokyo(store: BasemapStore, name: str) -> None:
    zoom = {"coast": 8, "relief-light": 5, "relief-dark": 5, "depth-light": 4, "depth-dark": 4}.get(name, 3)
    column, row = int((139.7 + 180) / 360 * 2**zoom), int(0.3938 * 2**zoom)
    assert len(store.get(f"tiles/{name}/{zoom}/{column}/{row}").body) > 100


@pytest.mark.parametrize("code", ["KR", "JP", "MY", "US", "CN", "TW", "XK", "TV", "MC", "SG", "FR", "NO", "EH", "PS"])
def test_a_country_has_an_outline(store: BasemapStore, code: str) -> None:
    feature = json.loads(store.get(f"outline/{code}.json").body)
    assert feature["properties"] == {"code": code}
    assert feature["geometry"]["coordinates"]


@pytest.mark.parametrize("code", ["US-IL", "US-CA", "US-DC", "KR-11", "JP-40", "MY-11", "RU-49"])
def test_a_division_has_an_outline(store: BasemapStore, code: str) -> None:
    assert json.loads(store.get(f"outline/{code}.json").body)["geometry"]["coordinates"]


def test_all_us_states_have_outlines_by_their_postal_codes() -> None:
    with sqlite3.connect(f"{(DATA / 'outlines.sqlite').as_uri()}?mode=ro", uri=True) as base:
        (count,) = base.execute("SELECT count(*) FROM outlines WHERE code GLOB 'US-[A-Z][A-Z]'").fetchone()
    base.close()
    assert count == 51


def test_the_first_part_has_all_that_is_named_far_out(store: BasemapStore) -> None:
    far, near = (json.loads(store.get(f"labels-{part}.json").body) for part in PARTS)
    assert max(far["zoomMin"]) == 5
    assert min(near["zoomMin"]) == 6
    assert len(json.loads(store.get("names/ko-far.json").body)) == len(far["kind"])


def test_positions_and_names_are_lists_of_one_length(
    labels: dict[str, list[float]], names: dict[str, list[str]]
) -> None:
    assert {len(column) for column in labels.values()} == {len(column) for column in names.values()}


def test_every_label_has_an_english_name_and_a_place_in_the_world(
    labels: dict[str, list[float]], names: dict[str, list[str]]
) -> None:
    assert all(isinstance(name, str) and name.strip() == name and "\n" not in name for name in names["en"])
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in zip(labels["x"], labels["y"], strict=True))


def of_kind(labels: dict[str, list[float]], kind: str) -> list[int]:
    return [index for index, value in enumerate(labels["kind"]) if value == KINDS[kind]]


@pytest.mark.parametrize("language", ["ja", "ko", "zh", "ar", "ru"])
@pytest.mark.parametrize("kind", ["country", "sea", "region"])
def test_no_country_sea_or_region_is_left_in_latin_letters(
    labels: dict[str, list[float]], names: dict[str, list[str]], language: str, kind: str
) -> None:
    missing = [names["en"][index] for index in of_kind(labels, kind) if not names[language][index]]
    assert missing == []


@pytest.mark.parametrize(("language", "least"), [("ja", 0.95), ("ko", 0.92), ("zh", 0.92), ("ar", 0.92), ("ru", 0.95)])
def test_nearly_all_capitals_and_great_cities_are_named_in_every_script(
    labels: dict[str, list[float]], names: dict[str, list[str]], language: str, least: float
) -> None:
    great = [index for index in of_kind(labels, "city") if labels["rank"][index] <= 2 or labels["capital"][index]]
    assert sum(bool(names[language][index]) for index in great) / len(great) >= least


@pytest.mark.parametrize(
    ("english", "language", "name"),
    [
        ("Tokyo", "ja", "東京"),
        ("Seoul", "ko", "서울"),
        ("Seoul", "local", "서울"),
        ("Sapporo", "ja", "札幌"),
        ("Shanghai", "zh", "上海"),
        ("Singapore", "ja", "シンガポール"),
        ("Kuala Lumpur", "ko", "쿠알라룸푸르"),
        ("Mediterranean Sea", "ja", "地中海"),
        ("Japan", "local", "日本"),
        ("Germany", "local", "Deutschland"),
        ("Cairo", "local", "القاهرة"),
        ("Rome", "ja", "ローマ"),
    ],
)
def test_a_well_known_name_is_right(names: dict[str, list[str]], english: str, language: str, name: str) -> None:
    assert names[language][names["en"].index(english)] == name


def test_contested_seas_have_two_names_in_every_language(store: BasemapStore, names: dict[str, list[str]]) -> None:
    contested = json.loads(store.get("names/contested.json").body)
    assert {names["en"][int(index)] for index in contested} >= {"Sea of Japan", "Persian Gulf"}
    for pairs in contested.values():
        assert set(pairs) == {"en", *MAIN_LANGUAGES}
        assert all(first != second and both for first, second, both in pairs.values())
