"""Does the window stay alive while a large file is read? Gaps of an event loop, beside those of an idle one.

    python -m benchmarks.responsiveness [FILE] [--rounds 3]

A timer of 2 ms runs in the event loop of a thread that has nothing else to do; the longest time between two of its
beats is what a person would feel. Without a file a table of 164,000 rows is made, each with a point of its own. The
floor is the same loop for as long a time without any reading.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

from viewer.session.choices import NO_CHOICES
from viewer.session.opening import Opener
from viewer.session.ports import Lane
from viewer.session.unsaved import UnsavedWork
from viewer.ui.common.tasks import ThreadTaskRunner

BEAT_MS = 2
LONG_MS = 50.0
ROWS = 164_000


class Pulse:
    """A timer in the event loop that notes how long its beats were apart, in ms."""

    def __init__(self, beat_ms: int = BEAT_MS) -> None:
        self.gaps_ms: list[float] = []
        self._last_s = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(beat_ms)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now_s = time.perf_counter()
        self.gaps_ms.append((now_s - self._last_s) * 1000)
        self._last_s = now_s

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()


def idle(duration_ms: int) -> None:
    """Let the event loop live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(duration_ms, loop.quit)
    loop.exec()


def idle_gaps_ms(duration_ms: int, beat_ms: int = BEAT_MS) -> list[float]:
    """Gaps while there is nothing to do."""
    pulse = Pulse(beat_ms)
    idle(duration_ms)
    pulse.stop()
    return pulse.gaps_ms


def reading_gaps_ms(path: Path) -> tuple[list[float], float]:
    """Gaps while a file is opened on a thread, and how long that takes, in s."""
    with tempfile.TemporaryDirectory() as folder:
        tasks, loop = ThreadTaskRunner(), QEventLoop()
        opener = Opener(NO_CHOICES, UnsavedWork(Path(folder)))
        begin_s, pulse = time.perf_counter(), Pulse()
        tasks.start(
            Lane.LOAD,
            "Reading",
            lambda progress, is_cancelled: opener.open_files([path], progress, is_cancelled),
            lambda _opened: loop.quit(),
            lambda error: loop.exit(len(error.message)),
        )
        loop.exec()
        took_s = time.perf_counter() - begin_s
        pulse.stop()
        tasks.close()
    return pulse.gaps_ms, took_s


def made_table(path: Path) -> Path:
    """A table like those of a seismological service: times, coordinates, places that repeat."""
    rows = (
        f"{1965 + n % 50}-{n % 12 + 1:02d}-{n % 28 + 1:02d},{n % 24:02d}:{n % 60:02d}:00,"
        f"{n * 7919 % 18_000 / 100 - 90:.3f},{n * 104_729 % 36_000 / 100 - 180:.3f},Place {n % 5_000},{n % 60 / 10 + 3}"
        for n in range(ROWS)
    )
    path.write_text("Date,Time,Latitude,Longitude,Place,Magnitude\n" + "\n".join(rows) + "\n", "utf-8")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run(arguments.file or made_table(Path(folder) / "quakes.csv"), arguments.rounds)


def run(path: Path, rounds: int) -> None:
    application = QCoreApplication([])
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    for _ in range(rounds):
        gaps_ms, took_s = reading_gaps_ms(path)
        floor_ms = idle_gaps_ms(round(took_s * 1000))
        long_gaps = sum(gap > LONG_MS for gap in gaps_ms)
        print(
            f"opened in {took_s:.2f} s; longest gap {max(gaps_ms):.0f} ms (idle {max(floor_ms):.0f} ms), "
            f"{long_gaps} over {LONG_MS:.0f} ms (idle {sum(gap > LONG_MS for gap in floor_ms)})"
        )
    application.quit()


if __name__ == "__main__":
    main()
