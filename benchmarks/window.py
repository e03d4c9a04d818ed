"""Does the whole window stay alive while it opens a large file? Gaps of its event loop, beside those of an idle window.

    python -m benchmarks.window [FILE] [--rounds 3]

A timer of 1 ms runs in the real main window, the file is opened as from its menu, and the longest time between two
beats until map and timeline are drawn, all places are found and the window is quiet is what a person would feel.
First the shipped tour is opened, as the program does when it starts: in a fresh profile, so that the gazetteer is
unpacked meanwhile. Without a file it is the table of `benchmarks.responsiveness`. The floor is the same window for as
long without a file.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.responsiveness import LONG_MS, Pulse, idle, idle_gaps_ms, made_table
from viewer import bootstrap, paths
from viewer.bootstrap import Wayline
from viewer.ui.common.waiting import wait_for

BEAT_MS = 1
PATIENCE_MS = 120_000


def opening_gaps_ms(made: Wayline, path: Path) -> tuple[list[float], float]:
    """Gaps while the window opens a file, and how long it takes until all is drawn, in s."""
    begin_s, pulse = time.perf_counter(), Pulse(BEAT_MS)
    wait_for(made.map_presenter.drawn, lambda: made.opening.open(path), "the marks", PATIENCE_MS)
    if made.desk.review.is_finding:
        wait_for(made.desk.presenter.finding_ended, lambda: None, "the places", PATIENCE_MS)
    wait_for(made.map_presenter.settled, made.map_presenter.settle, "the map", PATIENCE_MS)
    took_s = time.perf_counter() - begin_s
    idle(500)
    pulse.stop()
    return pulse.gaps_ms, took_s


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.file or made_table(Path(folder) / "quakes.csv")
        made = bootstrap.build(bootstrap.make_application(sys.argv), paths.profile_in(Path(folder)), "light", "en")
        made.window.resize(1366, 768)
        made.window.show()
        wait_for(made.map_presenter.drawn, made.window.panes.map.load, "the map", PATIENCE_MS)
        print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        tell("first start", made, paths.shipped_itinerary())
        for _ in range(arguments.rounds):
            tell(path.name, made, path)
        made.close()


def tell(name: str, made: Wayline, path: Path) -> None:
    """Open the file once and print the gaps."""
    gaps_ms, took_s = opening_gaps_ms(made, path)
    floor_ms = idle_gaps_ms(round(took_s * 1000), BEAT_MS)
    longest = " ".join(f"{gap:.0f}" for gap in sorted(gaps_ms, reverse=True)[:6])
    print(
        f"{name} drawn in {took_s:.2f} s; longest gaps {longest} ms (idle {max(floor_ms):.0f} ms), "
        f"{sum(gap > LONG_MS for gap in gaps_ms)} over {LONG_MS:.0f} ms (idle {sum(gap > LONG_MS for gap in floor_ms)})"
    )


if __name__ == "__main__":
    main()
    os._exit(0)  # the engine's own end is not part of it
