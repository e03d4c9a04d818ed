"""A large table: read, typed and checked, as a ratio to what pandas needs to read it alone.

Usage: python benchmarks/importing.py [FILE [TIMES]]

FILE (default: 23,000 made-up earthquakes) is repeated TIMES (default 7). Both are measured in processes of their own,
the best of five runs in each, imports left out; memory is the growth of the process's peak.
"""

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

_COMMON = """
import json, resource, sys, time
def peak_mb(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
path = sys.argv[1]
"""
_PANDAS = """
import pandas
def work(): return pandas.read_csv(path)
"""
_TYPED = """
from datetime import date
from pathlib import Path
from viewer.importing.reader import read_typed
from viewer.importing.settings import ImportSettings
import pandas
def work(): return read_typed(Path(path).read_bytes(), "big.csv", ImportSettings(), today=date(2026, 1, 1))
"""
_WHOLE = """
from pathlib import Path
from viewer.importing.reader import import_file
from viewer.importing.settings import ImportSettings
import pandas
def work(): return import_file(Path(path), ImportSettings())
"""
_MEASURE = """
before, best = peak_mb(), 1e9
for turn in range(5):
    start = time.perf_counter()
    kept = work()
    best = min(best, time.perf_counter() - start)
    if turn == 0:
        grown = peak_mb() - before
    del kept
print(json.dumps({"seconds": best, "memory_mb": grown}))
"""


def made_up(count: int) -> str:
    """A table of earthquakes as it could come from a catalogue."""
    chance = random.Random(1)
    rows = ["Date,Latitude,Longitude,Magnitude"]
    for _ in range(count):
        day = f"{chance.randint(1, 12):02d}/{chance.randint(1, 28):02d}/{chance.randint(1965, 2016)}"
        rows.append(f"{day},{chance.uniform(-77, 86):.4f},{chance.uniform(-180, 180):.4f},{chance.uniform(5, 9):.1f}")
    return "\n".join(rows) + "\n"


def measured(script: str, path: Path) -> dict[str, float]:
    """Seconds and megabytes of a script in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-c", _COMMON + script + _MEASURE, str(path)], capture_output=True, text=True, check=True
    )
    found: dict[str, float] = json.loads(run.stdout)
    return found


def main() -> None:
    text = Path(sys.argv[1]).read_text("utf-8") if len(sys.argv) > 1 else made_up(23_000)
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    header, _, body = text.partition("\n")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "big.csv"
        path.write_text(f"{header}\n{(body.rstrip() + chr(10)) * times}", "utf-8")
        floor = measured(_PANDAS, path)
        print(f"pandas.read_csv alone  {floor['seconds'] * 1000:7.0f} ms  {floor['memory_mb']:6.1f} MB")
        for name, script in (("typed and checked", _TYPED), ("whole itinerary", _WHOLE)):
            found = measured(script, path)
            ratios = (found["seconds"] / floor["seconds"], found["memory_mb"] / max(floor["memory_mb"], 1.0))
            print(
                f"{name:<22} {found['seconds'] * 1000:7.0f} ms  {found['memory_mb']:6.1f} MB  "
                f"{ratios[0]:.1f}× the time, {ratios[1]:.1f}× the memory"
            )


if __name__ == "__main__":
    main()
