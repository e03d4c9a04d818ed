"""``python -m benchmarks [NAME …]``: runs every benchmark, or the named ones, each in a process of its own."""

import subprocess
import sys
from pathlib import Path

SUPPORT = {"__init__", "__main__", "synthetic", "basemap_pages", "basemap_pictures", "fuzz_importing", "context"}


def main() -> int:
    """Run the benchmarks one after the other; returns 1 if any failed."""
    known = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in SUPPORT)
    failed = False
    for name in sys.argv[1:] or known:
        print(f"\n== {name} ==", flush=True)
        failed |= subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode != 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
