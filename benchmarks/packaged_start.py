"""Start of the built program beside that of the sources: both draw the shipped tour into a picture, by turns.

Needs the folder that ``make package`` leaves in ``build/package``.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
BUILT = ROOT / "build" / "package" / "wayline" / ("wayline-console.exe" if sys.platform == "win32" else "wayline")
ROUNDS = 5


def seconds(*program: str) -> float:
    """From the start of a process until it has drawn the tour and ended."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        command = [*program, "snapshot", "--out", str(Path(folder) / "tour.png")]
        subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.perf_counter() - begun


def main() -> None:
    """Print medians and their ratio; the first round warms the disk and is not counted."""
    if not BUILT.exists():
        print("the program is not built here: make package")
        return
    sources = (sys.executable, "-m", "viewer")
    pairs = [(seconds(str(BUILT)), seconds(*sources)) for _ in range(ROUNDS + 1)][1:]
    built, floor = (median(column) for column in zip(*pairs, strict=True))
    print(f"built program, tour drawn {built:6.2f} s   {built / floor:.2f} x floor")
    print(f"floor: the same, sources  {floor:6.2f} s")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
