"""Geocoding: names as written, typos, a file of 1,000 stops, start and memory, beside a plain dictionary look-up.

``python -m benchmarks.geocoding``
"""

import resource
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from viewer.geocoding.itineraries import PlaceResolver
from viewer.geocoding.names import normalised
from viewer.geocoding.unpacking import opened, unpacked
from viewer.itinerary.places import Place
from viewer.paths import resource as shipped

NAMES, SEED = 600, 11
FEWEST_PEOPLE = 50_000


def quantile_s(times_s: Sequence[float], share: float) -> float:
    return sorted(times_s)[min(len(times_s) - 1, int(share * len(times_s)))]


def timed_s(work: Callable[[str], object], names: Sequence[str]) -> list[float]:
    found = []
    for name in names:
        begin_s = time.perf_counter()
        work(name)
        found.append(time.perf_counter() - begin_s)
    return found


def memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def sample(path: Path) -> list[str]:
    with sqlite3.connect(path) as db:
        rows = db.execute(
            "select name from place where kind = 'city' and population >= ? order by id", (FEWEST_PEOPLE,)
        )
        names = [name for (name,) in rows]
    db.close()
    return Random(SEED).sample(names, NAMES)


def with_typo(name: str, random: Random) -> str:
    at = random.randrange(len(name))
    return random.choice((name[:at] + name[at + 1 :], name[:at] + random.choice("aeinrst") + name[at + 1 :]))


def figures() -> list[tuple[str, float, str, str]]:
    """(what, figure, unit, goal) for each figure; the first is the floor."""
    random = Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        begin_s = time.perf_counter()
        names = sample(unpacked(cache))
        unpack_s = time.perf_counter() - begin_s
        table = {normalised(name): name for name in names}
        floor_s = timed_s(lambda name: table[normalised(name)], names)
        before_mb, begin_s = memory_mb(), time.perf_counter()
        gazetteer = opened(cache)
        resolver = PlaceResolver(gazetteer)
        resolver.resolve_name("Tokyo")
        ready_s = time.perf_counter() - begin_s
        exact_s = timed_s(resolver.resolve_name, names)
        typo_s = timed_s(resolver.resolve_name, [with_typo(name, random) for name in names])
        rows = random.choices(names, k=900) + [with_typo(name, random) for name in random.choices(names, k=100)]
        stops = [Place(name) for name in dict.fromkeys(rows)]
        visits = [list(dict.fromkeys(rows)).index(name) for name in rows]
        begin_s = time.perf_counter()
        PlaceResolver(gazetteer).resolve_places(stops, visits)
        file_s = time.perf_counter() - begin_s
        added_mb = memory_mb() - before_mb
        gazetteer.close()
    size_mb = shipped("gazetteer", "gazetteer.sqlite.xz").stat().st_size / 1e6
    return [
        ("floor: normalise and look up in a dict, p50", quantile_s(floor_s, 0.5) * 1e3, "ms", ""),
        ("a name as written, p50", quantile_s(exact_s, 0.5) * 1e3, "ms", "≤ 0.1"),
        ("a name with a typo, p95", quantile_s(typo_s, 0.95) * 1e3, "ms", "≤ 10"),
        ("a file of 1,000 stops, one in ten with a typo", file_s, "s", "≤ 2"),
        ("opened and first answer", ready_s, "s", "≤ 0.5"),
        ("unpacked, once per user", unpack_s, "s", ""),
        ("memory added", added_mb, "MB", "≤ 120"),
        ("shipped file", size_mb, "MB", "≤ 18"),
    ]


def main() -> None:
    rows = figures()
    floor = rows[0][1]
    for what, figure, unit, goal in rows:
        ratio = f"{figure / floor:8.0f} × floor" if unit == "ms" else ""
        print(f"{what:48s} {figure:9.3f} {unit:3s} {goal:8s}{ratio}")


if __name__ == "__main__":
    main()
