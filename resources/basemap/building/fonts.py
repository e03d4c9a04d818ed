"""Gathers the label fonts for scripts that a bare system may lack, and the typeface of the window.

Latin, Cyrillic, Greek and Arabic are copied whole. Of the other scripts only local names need a few dozen signs each,
so their fonts are cut down to those. Chinese, Japanese and Korean come from the system: they would weigh more than
all the rest of the map's names.
"""

import shutil
from pathlib import Path

from fontTools import subset

from building.world import Packages

# Noto Sans: one variable file for each script and slant. The page loads a file only when a label needs its signs.
LATIN = [
    f"noto-sans-{script}-wght-{slant}.woff2"
    for script in ("latin", "latin-ext", "cyrillic", "greek")
    for slant in ("normal", "italic")
]
ARABIC = [f"noto-sans-arabic-arabic-{weight}-normal.woff2" for weight in (400, 600)]
# First and last code point of each script whose font is cut down.
CUT = {
    "Armenian": (0x530, 0x58F),
    "Hebrew": (0x590, 0x5FF),
    "Thaana": (0x780, 0x7BF),
    "Devanagari": (0x900, 0x97F),
    "Bengali": (0x980, 0x9FF),
    "Sinhala": (0xD80, 0xDFF),
    "Thai": (0xE00, 0xE7F),
    "Lao": (0xE80, 0xEFF),
    "Myanmar": (0x1000, 0x109F),
    "Georgian": (0x10A0, 0x10FF),
    "Ethiopic": (0x1200, 0x137F),
    "Khmer": (0x1780, 0x17FF),
}


# The window's typeface, in one file for each weight: widgets cannot put a family together from files by script.
WEIGHTS = ("Regular", "Bold")
WINDOW = (
    (0x20, 0x24F), (0x2B0, 0x52F), (0x1E00, 0x1FFF), (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x214F),
    (0x2190, 0x2199), (0x2200, 0x22FF),
)  # fmt: skip


def build_fonts(packages: Packages, out_dir: Path) -> None:
    """Writes the font files and their licence into ``fonts/``; needs the names to be built."""
    target = out_dir / "fonts"
    target.mkdir(exist_ok=True)
    for folder, names in ((packages.latin_font, LATIN), (packages.arabic_font, ARABIC)):
        for name in names:
            shutil.copyfile(folder / "package/files" / name, target / name)
    shutil.copyfile(packages.latin_font / "package/LICENSE", target / "OFL.txt")
    signs_of_window = [sign for first, last in WINDOW for sign in range(first, last + 1)]
    for weight in WEIGHTS:
        _cut(_noto(packages, f"Sans-{weight}"), signs_of_window, target / f"window-{weight.lower()}.woff2")
    used = set("".join(path.read_text(encoding="utf-8") for path in (out_dir / "names").glob("local-*.json")))
    for script, (first, last) in CUT.items():
        signs = sorted(ord(sign) for sign in used if first <= ord(sign) <= last)
        _cut(_noto(packages, f"Sans{script}-Regular"), signs, target / f"noto-sans-{script.lower()}.woff2")


def _noto(packages: Packages, name: str) -> Path:
    return packages.other_fonts / f"usr/share/fonts/truetype/noto/Noto{name}.ttf"


def _cut(source: Path, signs: list[int], target: Path) -> None:
    options = subset.Options(flavor="woff2", layout_features=["*"], hinting=False, notdef_outline=True)
    font = subset.load_font(source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[*signs, 0x20, 0x200C, 0x200D, 0x25CC])
    cutter.subset(font)
    subset.save_font(font, target, options)
