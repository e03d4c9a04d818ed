"""The small parts of the page, each in the real engine."""

import pytest

from tests.web.basemap.conftest import Browser


def test_labels_that_found_space_never_overlap(browser: Browser) -> None:
    overlaps = browser.ask("""
        const { Space } = await load('placement.js');
        let seed = 7;
        const random = (limit) => (seed = (seed * 16807) % 2147483647) % limit;
        const space = new Space(800, 600);
        const placed = [];
        for (let i = 0; i < 3000; i++) {
            const [x, y] = [random(900) - 50, random(700) - 50];
            const rect = [x, y, x + 5 + random(160), y + 5 + random(40)];
            if (!space.isFree(rect)) continue;
            space.take(rect);
            placed.push(rect);
        }
        const touch = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
        const pairs = placed.flatMap((a, i) => placed.slice(i + 1).filter((b) => touch(a, b)));
        return [placed.length > 50, pairs.length];
    """)
    assert overlaps == [True, 0]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Japan", ["Japan"]),
        ("Democratic Republic of the Congo", ["Democratic Republic", "of the Congo"]),
        ("Donaudampfschifffahrtsgesellschaft", ["Donaudampfschifffahrtsgesellschaft"]),
    ],
)
def test_a_wide_name_is_broken_as_evenly_as_its_spaces_allow(browser: Browser, name: str, lines: list[str]) -> None:
    assert (
        browser.ask(f"""
        const {{ brokenLines }} = await load('typography.js');
        return brokenLines({name!r}, 20, (text) => text.length);
    """)
        == lines
    )


@pytest.mark.parametrize(
    ("instant", "lat_deg", "lon_deg"),
    [
        ("2025-06-21T12:00:00Z", 23.44, 0.45),
        ("2025-12-21T12:00:00Z", -23.44, -0.46),
        ("2025-03-20T09:01:00Z", 0.0, 46.6),
        ("2011-03-11T14:46:00+09:00", -3.75, 96.0),
    ],
)
def test_the_sun_stands_where_the_almanac_says(browser: Browser, instant: str, lat_deg: float, lon_deg: float) -> None:
    sun = browser.ask(f"""
        const {{ subsolarPoint }} = await load('night.js');
        return subsolarPoint(Date.parse('{instant}'));
    """)
    assert sun["latDeg"] == pytest.approx(lat_deg, abs=0.15)
    assert sun["lonDeg"] == pytest.approx(lon_deg, abs=0.5)


def test_it_grows_dark_steadily_from_sunset_to_the_end_of_twilight(browser: Browser) -> None:
    values = browser.ask("""
        const { darkness } = await load('night.js');
        return [5, 0, -3, -6, -9, -12, -18, -60].map((deg) => darkness(Math.sin((deg * Math.PI) / 180)));
    """)
    assert values[:2] == [0, 0]
    assert values[-2:] == [1, 1]
    assert values == sorted(values)


def test_the_graticule_keeps_its_lines_a_hand_apart(browser: Browser) -> None:
    gaps = browser.ask("""
        const { stepFor } = await load('graticule.js');
        return [2, 4, 6, 8, 10].map((zoom) => (stepFor(256 * 2 ** zoom) / 360) * 256 * 2 ** zoom);
    """)
    assert all(80 <= gap <= 400 for gap in gaps)


def test_the_name_of_a_great_country_moves_farther_than_that_of_a_small_one(browser: Browser) -> None:
    counts = browser.ask("""
        const { spots } = await load('spots.js');
        const block = { width: 80, height: 20, lines: [{ height: 20 }] };
        const count = ([rank, zoom]) => spots({ kind: 0, rank }, block, 0, 0, zoom).length;
        return [[0, 2], [0, 3], [2, 3], [2, 5]].map(count);
    """)
    assert counts == [3, 15, 3, 5]


def test_close_in_names_are_read_without_losing_those_from_far_out(browser: Browser) -> None:
    found = browser.ask("""
        const { Names, partsFor } = await load('names.js');
        const names = new Names('/basemap/');
        await names.load(['ko'], partsFor(3));
        const far = names.lists.get('ko').length;
        await Promise.all([names.load(['ko'], partsFor(8)), names.load(['ko'], partsFor(3))]);
        const near = names.lists.get('ko').length;
        await names.load(['ko'], partsFor(3));
        const seoul = names.lists.get('en').indexOf('Seoul');
        return [far > 500, near > 10 * far, names.lists.get('ko').length === near, names.of(seoul, 'ko', 'both')];
    """)
    assert found == [True, True, True, "서울"]


@pytest.mark.parametrize(
    ("language", "seas", "name"),
    [
        ("en", "both", "Sea of Japan / East Sea"),
        ("ko", "both", "동해 / 일본해"),
        ("ja", "first", "日本海"),
        ("en", "second", "East Sea"),
        ("fr", "none", ""),
    ],
)
def test_a_contested_sea_is_named_as_the_policy_says(browser: Browser, language: str, seas: str, name: str) -> None:
    assert (
        browser.ask(f"""
        const {{ Names }} = await load('names.js');
        const names = new Names('/basemap/');
        await names.load(['{language}']);
        const sea = names.lists.get('en').indexOf('Sea of Japan');
        return names.of(sea, '{language}', '{seas}');
    """)
        == name
    )
