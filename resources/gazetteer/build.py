"""Build the gazetteer: `python resources/gazetteer/build.py BUILD_FOLDER [--out FOLDER]`.

Fetches the pinned packages into the build folder, collects places and names, writes `gazetteer.sqlite.xz` and
`checksums.json`. The same sources give the same bytes.
"""

import argparse
import hashlib
import json
import lzma
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.path.insert(1, str(HERE.parent.parent))

from airports import airports  # noqa: E402
from areas import areas  # noqa: E402
from bynames import add_by_names  # noqa: E402
from cities import cities  # noqa: E402
from cldr import zone_cities  # noqa: E402
from collecting import Entry  # noqa: E402
from fetching import fetched  # noqa: E402
from landmarks import landmarks  # noqa: E402
from postal import hamlets  # noqa: E402
from store import write  # noqa: E402

from viewer.geocoding.namelist import ALTERNATE  # noqa: E402
from viewer.geocoding.names import normalised  # noqa: E402

# Small names compress best with a large dictionary and the position bits of plain text.
_FILTERS = [
    {"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 26, "lc": 4, "lp": 0, "pb": 0}
]


def _add_zone_cities(packages: dict[str, Path], collected: dict[str, Entry]) -> None:
    """Give the city a zone is named after the names that the zone's city has in other languages."""
    by_zone: dict[str, list[Entry]] = {}
    for entry in collected.values():
        by_zone.setdefault(entry.zone, []).append(entry)
    for zone, (english, names) in sorted(zone_cities(packages).items()):
        same = [entry for entry in by_zone.get(zone, ()) if normalised(english) in entry.names]
        if same:
            entry = max(same, key=lambda city: city.population)
            for name in sorted(names):
                entry.add(name, ALTERNATE)


def _sha256(path: Path) -> str:
    """The SHA-256 of a file in hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """Build into the folder that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build_folder", type=Path, help="where packages are kept and unpacked")
    parser.add_argument("--out", type=Path, default=HERE, help="where the gazetteer goes")
    arguments = parser.parse_args()
    packages = fetched(arguments.build_folder.resolve())
    collected = cities(packages)
    _add_zone_cities(packages, collected)
    small = hamlets(packages, collected.values())
    entries = [*collected.values(), *small, *areas(packages, collected), *airports(packages), *landmarks()]
    add_by_names(entries)
    plain = arguments.build_folder / "gazetteer.sqlite"
    write(entries, plain)
    packed = arguments.out / "gazetteer.sqlite.xz"
    packed.write_bytes(lzma.compress(plain.read_bytes(), format=lzma.FORMAT_XZ, filters=_FILTERS))
    checksums = {plain.name: _sha256(plain), packed.name: _sha256(packed), "bytes": plain.stat().st_size}
    (arguments.out / "checksums.json").write_text(json.dumps(checksums, indent=1) + "\n", encoding="utf-8")
    print(f"{len(entries)} places, {plain.stat().st_size / 1e6:.1f} MB, {packed.stat().st_size / 1e6:.1f} MB packed")


if __name__ == "__main__":
    main()
