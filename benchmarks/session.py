"""The window over synthetic itineraries: filtering, searching and repainting, with growth from size to size.

``python -m benchmarks.session [SIZE …]``
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEventLoop

from benchmarks.synthetic import PLACE_COUNT, synthetic_table
from viewer import paths, selftest
from viewer.bootstrap import Wayline
from viewer.itinerary.filtering import apply_filter
from viewer.itinerary.filters import NO_FILTER, Choice, Filter
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Candidate, Certainty, Decider, Place, Precision, Resolution
from viewer.session.session import Content, content_of
from viewer.session.state import Origin, SetFilter, SetText
from viewer.ui.common.waiting import wait_for

SIZES = (14, 1_000, 10_000, 100_000)
ROUNDS = 7


def _given(point: Candidate) -> Resolution:
    """Coordinates as if the file held them, so that no place is looked for while the window is timed."""
    return Resolution(Certainty.SURE, point, method="given", decider=Decider.FILE)


def synthetic_itinerary(count: int) -> Itinerary:
    """An itinerary of so many events over resolved places all around the world."""
    table = synthetic_table(count)
    rng = np.random.default_rng(11)
    points = zip(rng.uniform(-50, 65, PLACE_COUNT), rng.uniform(-180, 180, PLACE_COUNT), strict=True)
    places = tuple(
        Place(name, resolution=_given(Candidate(name, "city", Precision.LOCALITY, lat, lon)))
        for name, (lat, lon) in zip(table.places.values, points, strict=True)
    )
    return Itinerary(f"{count:,} events", table, places)


def median_ms(step: Callable[[int], object]) -> float:
    """The median time of a step that gets its number."""
    times = []
    for number in range(ROUNDS):
        begun = time.perf_counter()
        step(number)
        times.append(1000 * (time.perf_counter() - begun))
    return median(times)


def some_filter(number: int) -> Filter:
    """A filter over three facets, another one for each number."""
    wanted = NO_FILTER.with_choice("topic", Choice(frozenset({f"topic {number}", f"topic {number + 7}"})))
    wanted = wanted.with_choice("people", Choice(frozenset({f"Person {number}", f"Person {number + 3}"})))
    return wanted.with_choice("kind", Choice(frozenset({"talks", "meeting"})))


def counting_floor_ms(content: Content) -> float:
    """One gather and one bincount for each facet, over the same columns."""

    def step(_number: int) -> None:
        for column in content.index.columns.values():
            wanted = np.zeros(len(column.values) + 1, dtype=np.bool_)
            codes = column.codes
            np.bincount(codes[wanted[codes]] + 1, minlength=len(column.values) + 1)

    return median_ms(step)


def run_events(made: Wayline) -> None:
    """Let everything that waits be painted."""
    made.application.sendPostedEvents()
    QEventLoop().processEvents()


def figures(count: int) -> dict[str, float]:
    """The figures of one size, in milliseconds and megabytes."""
    itinerary = synthetic_itinerary(count)
    content = content_of(itinerary)
    found = {"floor: gather and count": counting_floor_ms(content)}
    found["filter: masks and all counts"] = median_ms(lambda n: apply_filter(content.index, some_filter(n)))
    text = "occasion 4711"
    _ = content.index.texts
    found["search keystroke: mask"] = median_ms(lambda n: content.index.texts.matches(text[: 2 * n + 1]))
    before_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with tempfile.TemporaryDirectory() as folder:
        found |= window_figures(itinerary, paths.profile_in(Path(folder)))
    found["memory at the end, MB over the window's start"] = (
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - before_mb
    )
    return found


def window_figures(itinerary: Itinerary, profile: paths.Profile) -> dict[str, float]:
    """The figures that need the window."""
    empty = content_of(Itinerary("", synthetic_table(0), itinerary.places))
    made = selftest.opened(empty, profile, "light", (1366, 768))
    begun = time.perf_counter()
    made.session.open(content_of(itinerary))
    selftest.settle(made)
    found = {"open parsed itinerary: first full picture": 1000 * (time.perf_counter() - begun)}

    if made.desk.review.is_finding:  # comparing 5,000 names with their coordinates shares the interpreter
        wait_for(made.desk.presenter.finding_ended, lambda: None, "the places", 60_000)
        selftest.settle(made)

    def repaint(command: SetFilter | SetText) -> None:
        made.session.apply(command, Origin.WINDOW)
        run_events(made)

    found["filter click: all repainted"] = median_ms(lambda n: repaint(SetFilter(some_filter(n))))
    repaint(SetFilter(NO_FILTER))
    found["search keystroke: all repainted"] = median_ms(lambda n: repaint(SetText("occasion 4711"[: 2 * n + 1])))
    made.close()
    run_events(made)
    return found


def main() -> None:
    """Print a table with a column for each size; each size runs in a process of its own."""
    if len(sys.argv) == 3 and sys.argv[1] == "--one":
        for name, value in figures(int(sys.argv[2])).items():
            print(f"{name}\t{value:.3f}")
        sys.stdout.flush()
        os._exit(0)
    table = {size: _measured(size) for size in map(int, sys.argv[1:] or SIZES)}
    print(f"{'medians, ms':<48}" + "".join(f"{size:>12,}" for size in table))
    for name in next(iter(table.values())):
        print(f"{name:<48}" + "".join(f"{column[name]:12.2f}" for column in table.values()))


def _measured(size: int) -> dict[str, float]:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.session", "--one", str(size)], capture_output=True, text=True, check=True
    )
    rows = (line.split("\t") for line in run.stdout.splitlines() if "\t" in line)
    return {name: float(value) for name, value in rows}


if __name__ == "__main__":
    main()
