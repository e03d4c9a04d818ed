"""What is painted looks as it did when it was looked at.

After a change that is meant, look at the new pictures: ``WAYLINE_NEW_PICTURES=1 pytest tests/web/basemap`` stores them.
"""

import base64
import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from tests.web.basemap.conftest import Browser

STORED = Path(__file__).parent / "pictures"
SIDE_PX = 256
# Fonts are not in play, but rasterisers round differently: so much may each channel differ on average, of 255.
TOLERANCE = 2.0
SCENES = [
    ("light", "4/13/6", "dashed", False),
    ("dark", "6/45/25", "dashed", False),
    ("dark", "6/45/25", "solid", True),
    ("contrast", "8/227/100", "dashed", False),
    ("light", "9/454/201", "dashed", False),
]
PAINT = """
    const [zoom, column, row] = '%s'.split('/').map(Number);
    const { Sources } = await load('sources.js');
    const { gather } = await load('scenes.js');
    const { paintTile } = await load('painter.js');
    const sources = new Sources('/basemap/', (text) => { throw new Error(text); });
    const style = { theme: '%s', policy: { borders: '%s' }, muted: %s };
    const canvas = new OffscreenCanvas(256, 256);
    paintTile(canvas.getContext('2d'), await gather(sources, { zoom, column, row, side: 256, ratio: 1, style }));
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
"""


def pixels(png: bytes) -> np.ndarray:
    """Red, green and blue of a picture as int16, shape (height, width, 3)."""
    image = QImage.fromData(png).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(np.int16)


@pytest.mark.parametrize(("theme", "address", "borders", "is_muted"), SCENES)
def test_a_tile_is_painted_as_it_was_stored(
    browser: Browser, theme: str, address: str, borders: str, is_muted: bool, tmp_path: Path
) -> None:
    answer = browser.ask(PAINT % (address, theme, borders, str(is_muted).lower()))
    painted = base64.b64decode(str(answer))
    name = f"{theme}-{address.replace('/', '-')}-{borders}{'-muted' if is_muted else ''}.png"
    if os.environ.get("WAYLINE_NEW_PICTURES"):
        (STORED / name).write_bytes(painted)
    (tmp_path / name).write_bytes(painted)
    difference = np.abs(pixels(painted) - pixels((STORED / name).read_bytes())).mean()
    assert difference <= TOLERANCE, f"see {tmp_path / name}"


def test_the_painter_leaves_the_context_as_it_was(browser: Browser) -> None:
    state = browser.ask(
        PAINT.split("const canvas")[0] % ("6/45/25", "light", "dashed", "true")
        + """
        const context = new OffscreenCanvas(256, 256).getContext('2d');
        const state = () => [context.globalAlpha, context.lineWidth, context.getLineDash(), context.lineJoin,
                             context.getTransform().toString()].join();
        const before = state();
        paintTile(context, await gather(sources, { zoom, column, row, side: 256, ratio: 1, style }));
        return before === state();
    """
    )
    assert state is True


def test_text_reads_against_its_halo_in_every_theme(browser: Browser) -> None:
    ratios = browser.ask("""
        const { THEMES } = await load('themes.js');
        const context = new OffscreenCanvas(1, 1).getContext('2d');
        const luminance = (ground, colour) => {
            for (const fill of [ground, colour]) { context.fillStyle = fill; context.fillRect(0, 0, 1, 1); }
            const share = (value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
            const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
            return 0.2126 * share(red) + 0.7152 * share(green) + 0.0722 * share(blue);
        };
        const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        const ratios = {};
        for (const [name, { text, land, sea }] of Object.entries(THEMES)) {
            for (const kind of ['country', 'city', 'region', 'sea']) {
                const [ground, halo] = kind === 'sea' ? [sea, text.seaHalo] : [land, text.halo];
                ratios[`${name} ${kind}`] = contrast(luminance(ground, halo), luminance(ground, text[kind]));
            }
        }
        return ratios;
    """)
    least = {name: 7.0 if name.startswith("contrast") else 4.5 for name in ratios}
    assert {name: ratio for name, ratio in ratios.items() if ratio < least[name]} == {}
