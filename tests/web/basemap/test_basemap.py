"""The whole basemap in the real engine."""

from pathlib import Path

import pytest

from tests.web.basemap.conftest import Browser

DIGEST = """
    const digest = async () => {
        const canvases = [...map.getPane('basemap-ground').querySelectorAll('canvas')];
        const pixels = canvases.map((canvas) => {
            const copy = new OffscreenCanvas(16, 16).getContext('2d');
            copy.drawImage(canvas, 0, 0, 16, 16);
            return copy.getImageData(0, 0, 16, 16).data.join();
        });
        return pixels.join('|');
    };
"""
LABELS = "map.getPane('basemap-labels').querySelector('canvas').toDataURL()"


def test_the_map_comes_up_without_a_word_and_without_the_network(basemap: Browser) -> None:
    assert basemap.page.console == []
    assert basemap.guard.blocked == []
    assert basemap.run("complaints.length") == 0
    assert basemap.run("map.getPane('basemap-ground').querySelectorAll('canvas').length") >= 6


def test_every_theme_paints_the_same_tiles_in_other_colours_and_back(basemap: Browser) -> None:
    pictures = basemap.ask(
        DIGEST
        + """
        const before = [...map.getPane('basemap-ground').querySelectorAll('canvas')];
        const pictures = [await digest()];
        for (const theme of ['dark', 'contrast', 'light']) {
            await bm.setTheme(theme);
            pictures.push(await digest());
        }
        const after = [...map.getPane('basemap-ground').querySelectorAll('canvas')];
        return [new Set(pictures).size, pictures[0] === pictures[3], before.every((tile, at) => tile === after[at])];
    """
    )
    assert pictures == [3, True, True]


def test_muting_and_the_borders_policy_change_the_ground(basemap: Browser) -> None:
    changes = basemap.ask(
        DIGEST
        + """
        map.setView([34, 77], 6, { animate: false });
        await bm.whenIdle();
        const plain = await digest();
        await bm.setPolicy({ borders: 'solid' });
        const solid = await digest();
        await bm.setMuted(true);
        return [plain !== solid, solid !== (await digest())];
    """
    )
    assert changes == [True, True]


def test_languages_change_the_names_and_two_can_be_shown_at_once(basemap: Browser) -> None:
    distinct = basemap.ask(f"""
        const pictures = [{LABELS}];
        for (const pair of [['ko', null], ['ko', 'en'], ['local', null], ['ar', null], ['en', null]]) {{
            await bm.setLanguage(...pair);
            pictures.push({LABELS});
        }}
        return [new Set(pictures).size, pictures[0] === pictures.at(-1)];
    """)
    assert distinct == [5, True]


INK = """
    const canvas = map.getPane('basemap-labels').querySelector('canvas');
    const margin = (canvas.width - map.getSize().x) / 2;
    /** How many pixels of a rectangle in the container's pixels are written on. */
    const ink = ({ left, top, right, bottom }) => {
        const context = canvas.getContext('2d');
        const { data } = context.getImageData(left + margin, top + margin, right - left, bottom - top);
        return data.filter((value, at) => at % 4 === 3 && value > 0).length;
    };
"""


def test_a_capital_gives_way_to_a_stop_with_its_dot_too(basemap: Browser) -> None:
    inked = basemap.ask(
        INK
        + """
        const { x, y } = map.latLngToContainerPoint([37.566, 126.978]);
        const [middle, level] = [Math.round(x), Math.round(y)];
        const badge = { left: middle - 9, top: level - 9, right: middle + 9, bottom: level + 9 };
        const before = ink(badge);
        bm.setReserved([badge]);
        return [before > 0, ink(badge)];
    """
    )
    assert inked == [True, 0]


def test_no_name_runs_under_a_button(basemap: Browser) -> None:
    inked = basemap.ask(
        INK
        + """
        const button = L.control({ position: 'topleft' });
        button.onAdd = () => {
            const box = L.DomUtil.create('div');
            Object.assign(box.style, { width: '500px', height: '360px', margin: 0 });
            return box;
        };
        const area = { left: 0, top: 0, right: 500, bottom: 360 };
        const before = ink(area);
        button.addTo(map);
        bm.setReserved([]);
        await bm.setLanguage('fr');
        return [before > 0, ink(area)];
    """
    )
    assert inked == [True, 0]


def test_the_windows_edge_cuts_no_name_and_parts_none_from_its_dot(basemap: Browser) -> None:
    cut = basemap.ask(
        INK
        + """
        const { x: width, y: height } = map.getSize();
        const upright = [[0, 0, 1, height], [width - 1, 0, width, height]];
        const edges = [...upright, [0, 0, width, 1], [0, height - 1, width, height]];
        let written = 0;
        for (const place of [[36, 128], [48, 11], [31, 118], [10, 106], [52, 5], [40, -80]]) {
            map.setView(place, 5, { animate: false });
            await bm.whenIdle();
            written += ink({ left: 0, top: 0, right: width, bottom: height });
            for (const [left, top, right, bottom] of edges) if (ink({ left, top, right, bottom })) return place;
        }
        return written > 10_000;
    """
    )
    assert cut is True


def test_reserved_rectangles_stay_free_of_names(basemap: Browser) -> None:
    inked = basemap.ask("""
        const canvas = map.getPane('basemap-labels').querySelector('canvas');
        const margin = -L.DomUtil.getPosition(map.getPane('mapPane')).x - L.DomUtil.getPosition(canvas).x;
        const ink = () => {
            const data = canvas.getContext('2d').getImageData(160, 160, 640, 480).data;
            return data.some((value, at) => at % 4 === 3 && value > 0);
        };
        const before = ink();
        bm.setReserved([{ left: -200, top: -200, right: 840, bottom: 680 }]);
        return [before, ink()];
    """)
    assert inked == [True, False]


def test_the_policy_stands_in_the_corner(basemap: Browser) -> None:
    texts = basemap.ask("""
        const corner = () => document.querySelector('.leaflet-control-attribution').textContent;
        const first = corner();
        bm.setPolicy({ borders: 'solid', seas: 'none' });
        return [first, corner(), bm.policyNote()];
    """)
    assert "Natural Earth" in texts[0]
    assert "disputed borders dashed" in texts[0]
    assert "contested seas: both names" in texts[0]
    assert "borders as held" in texts[1]
    assert "dashed" not in texts[1]
    assert texts[2] in texts[1]


def test_the_credit_of_a_users_map_is_text_and_never_markup(basemap: Browser) -> None:
    found = basemap.ask("""
        const info = { name: 'x', attribution: '<img src=x onerror="window.hacked=1">', south_deg: 30, west_deg: 120,
                       north_deg: 40, east_deg: 130, zoom_min: 3, zoom_max: 6 };
        bm.setUserMap(info);
        const corner = document.querySelector('.leaflet-control-attribution');
        const shown = [corner.querySelectorAll('img').length, corner.textContent.includes('<img src=x')];
        bm.setUserMap(null);
        return [...shown, corner.textContent.includes('<img')];
    """)
    assert found == [0, True, False]


def test_graticule_night_and_scale_come_and_go(basemap: Browser) -> None:
    counts = basemap.ask("""
        const overlays = () => document.querySelectorAll('canvas.leaflet-zoom-animated, .leaflet-control-scale').length;
        const before = overlays();
        bm.showGraticule(true);
        bm.showScale(true);
        bm.setNight('2025-10-27T08:00:00Z');
        bm.setNight('2025-10-27T20:00:00Z');
        const during = overlays();
        bm.showGraticule(false);
        bm.showScale(false);
        bm.setNight(null);
        return [during - before, overlays() - before];
    """)
    assert counts == [3, 0]


def test_a_region_is_highlighted_by_its_code_and_an_unknown_one_is_not(basemap: Browser) -> None:
    shapes = basemap.ask("""
        const look = { colour: '#c00', isDashed: true };
        await Promise.all(['KR', 'US-IL', 'ZZ'].map((code) => bm.showOutline(code, look)));
        const count = () => {
            let shapes = 0;
            map.eachLayer((layer) => { if (layer instanceof L.Polygon) shapes += 1; });
            return shapes;
        };
        const shown = count();
        bm.clearOutlines();
        return [shown, count()];
    """)
    assert shapes == [2, 0]


@pytest.mark.parametrize("choice", ["bm.setTheme('sepia')", "bm.setLanguage('xx')", "bm.setLanguage('en', 'xx')"])
def test_what_is_unknown_is_refused(basemap: Browser, choice: str) -> None:
    assert basemap.ask(f"try {{ await {choice}; }} catch (error) {{ return error.name; }}") == "RangeError"


def test_flying_far_leaves_no_order_open_and_no_complaint(basemap: Browser) -> None:
    open_orders = basemap.ask("""
        const stops = [[50, 10, 6], [0, 179.9, 3], [84, 0, 5], [35.6, 139.7, 11], [-85, -180, 9], [20, 0, 2]];
        for (const [lat, lon, zoom] of stops) {
            map.setView([lat, lon], zoom, { animate: false });
        }
        await bm.whenIdle();
        return complaints;
    """)
    assert open_orders == []


def test_requests_for_a_range_are_refused_and_the_page_lives(basemap: Browser) -> None:
    outcomes = basemap.ask("""
        const ranges = ['bytes=0-9', 'bytes=9-0', 'bytes=-5', 'bytes=99999999-', 'bytes=0-0,5-9', 'rubbish'];
        const ask = (Range) => fetch('/basemap/labels-far.json', { headers: { Range } });
        return Promise.all(ranges.map((range) => ask(range).then((answer) => answer.ok, () => false)));
    """)
    assert outcomes == [False] * 6
    assert basemap.run("1 + 1") == 2


def test_malformed_and_huge_paths_are_refused_and_the_page_lives(basemap: Browser) -> None:
    outcomes = basemap.ask("""
        const paths = ['tiles/world/1/2/0', 'tiles/world/x/y/z', 'tiles/world/' + '9'.repeat(100000), '%00',
                       '..%2f..%2fetc', 'tiles/world/-1/-1/-1', 'tiles/none/0/0/0'];
        const outcome = (path) => fetch('/basemap/' + path).then((answer) => answer.status, (error) => error.name);
        return Promise.all(paths.map(outcome));
    """)
    assert set(outcomes) <= {"TypeError", 404}
    assert basemap.run("1 + 1") == 2


def test_rubbish_for_tiles_gives_a_blank_map_and_says_why(browser: Browser) -> None:
    browser.open()
    complaints = browser.ask("""
        window.map = L.map('map').setView([36, 128], 4);
        const { createBasemap } = await load('index.js');
        const complaints = [];
        const bm = createBasemap(map, { base: '/broken/', complain: (text) => complaints.push(text) });
        await bm.ready;
        return complaints;
    """)
    assert any("/broken/tiles/world/" in text for text in complaints)
    assert any(text.startswith("no names") for text in complaints)


def test_corrupt_files_leave_the_ground_blank_and_the_log_says_why(
    browser: Browser, corrupt_files: Path, caplog: pytest.LogCaptureFixture
) -> None:
    browser.open()
    colours = browser.ask("""
        window.map = L.map('map', { fadeAnimation: false }).setView([36, 128], 4);
        const { createBasemap } = await load('index.js');
        const bm = createBasemap(map, { base: '/corrupt/', complain: () => undefined });
        await bm.ready;
        const canvases = [...map.getPane('basemap-ground').querySelectorAll('canvas')];
        return canvases.map((canvas) => {
            const copy = new OffscreenCanvas(256, 256).getContext('2d');
            copy.drawImage(canvas, 0, 0);
            return new Set(new Uint32Array(copy.getImageData(0, 0, 256, 256).data.buffer)).size;
        });
    """)
    assert len(colours) >= 6
    assert set(colours) == {1}
    assert any(str(corrupt_files / "world.mbtiles") in line for line in caplog.messages)


def test_a_basemap_that_is_not_there_says_so_and_does_not_wait_for_it(browser: Browser) -> None:
    browser.open()
    complaints = browser.ask("""
        window.map = L.map('map').setView([36, 128], 4);
        const { createBasemap } = await load('index.js');
        const complaints = [];
        const bm = createBasemap(map, { base: '/basemap/nowhere/', complain: (text) => complaints.push(text) });
        await bm.ready;
        const refused = await bm.setLanguage('ko').then(() => false, () => true);
        const unknown = await bm.showOutline('KR').then(() => false, () => true);
        return [refused, unknown, ...complaints];
    """)
    assert complaints[:2] == [True, True]
    assert any("/basemap/nowhere/tiles/" in text for text in complaints[2:])
    assert any(text.startswith("no names") for text in complaints[2:])


def test_a_map_that_waits_draws_nothing_before_it_is_told(browser: Browser) -> None:
    browser.open()
    canvases = browser.ask("""
        window.map = L.map('map').setView([20, 100], 2);
        const { createBasemap } = await load('index.js');
        const bm = createBasemap(map, { waits: true });
        const zooms = () => {
            const wanted = [];
            map.eachLayer((layer) => { if (layer._tiles) wanted.push(...Object.values(layer._tiles)); });
            return [...new Set(wanted.map(({ coords }) => coords.z))];
        };
        await new Promise((resolve) => setTimeout(resolve, 100));
        const before = zooms();
        map.setView([36, 128], 5, { animate: false });
        bm.begin();
        await bm.ready;
        return [before, zooms()];
    """)
    assert canvases == [[], [5]]


def test_tiles_wanted_in_one_turn_come_in_one_answer_and_are_the_same_as_alone(browser: Browser) -> None:
    browser.open()
    requests, are_same = browser.ask("""
        const { Batches } = await load('batches.js');
        const batches = new Batches('/basemap/');
        const wanted = [['world/4', 13, 6], ['relief-dark/5', 26, 12], ['world/4', 14, 6], ['world/4', 0, 15]];
        const [asked, plainFetch] = [[], window.fetch];
        window.fetch = (url) => { asked.push(url); return plainFetch(url); };
        const together = await Promise.all(wanted.map(([level, x, y]) => batches.bytesOf(level, `${x}.${y}`)));
        window.fetch = plainFetch;
        const alone = await Promise.all(wanted.map(async ([level, x, y]) =>
            new Uint8Array(await (await fetch(`/basemap/tiles/${level}/${x}/${y}`)).arrayBuffer())));
        return [asked.length, together.every((bytes, at) => bytes.length > 0 && String(bytes) === String(alone[at]))];
    """)
    assert requests == 1
    assert are_same is True


def test_names_in_another_language_are_measured_where_the_map_rests(basemap: Browser) -> None:
    measured = basemap.ask("""
        const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        let count = 0;
        for (const kind of [OffscreenCanvasRenderingContext2D, CanvasRenderingContext2D]) {
            const { measureText } = kind.prototype;
            kind.prototype.measureText = function (text) { count += 1; return measureText.call(this, text); };
        }
        const quiet = async () => {
            for (let before = -1; before !== count; await pause(600)) before = count;
        };
        await quiet();
        map.setView([48, 10], 5, { animate: false });
        await quiet();
        const atRest = count;
        await bm.setLanguage('ko');
        return [atRest, count - atRest];
    """)
    at_rest, when_chosen = measured  # type: ignore[misc]
    assert at_rest > 500
    assert when_chosen == 0
