"""How long a frame of the timeline takes, beside filling the same widget with one colour.

Run with ``python -m benchmarks.timeline``; prints one line per size and view.
"""

import os
import sys
import time
from collections.abc import Callable

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.synthetic import SIZES, synthetic_table
from viewer.itinerary.calendar import DAY_S
from viewer.timeline.scale import Span
from viewer.ui.common.theme import ThemeName, load_theme
from viewer.ui.timeline.content import content_of
from viewer.ui.timeline.widget import TimelineView

WIDTH_PX, HEIGHT_PX, FRAMES = 1366, 300, 200


class Plain(QWidget):
    """The floor: a widget that fills itself with one colour."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the widget."""
        QPainter(self).fillRect(self.rect(), QColor("#808080"))


def frame_times_ms(widget: QWidget, step: Callable[[int], None], frames: int) -> np.ndarray:
    """(frames, 2) milliseconds of each frame: the step, then the widget drawn into a pixmap.

    The second column is the time of this thread alone, which other programs on the machine do not lengthen.
    """
    target, times = QPixmap(widget.size()), []
    for number in range(-5, frames):
        begun = time.perf_counter(), time.thread_time()
        step(number)
        widget.render(target)
        times.append(((time.perf_counter() - begun[0]) * 1000, (time.thread_time() - begun[1]) * 1000))
    return np.array(times[5:])


def floor_ms() -> float:
    """Median milliseconds of the floor."""
    plain = Plain()
    plain.resize(WIDTH_PX, HEIGHT_PX)
    return float(np.median(frame_times_ms(plain, lambda _: None, FRAMES)[:, 1]))


def views(view: TimelineView, base: Span, size: int) -> dict[str, Callable[[int], None]]:
    """The gestures that are timed, by name: each takes the number of a frame."""

    def window(share: float, shift: float) -> Span:
        length = base.length_s * share
        return Span(base.middle_s + shift - length / 2, base.middle_s + shift + length / 2)

    masks = [np.arange(size) % 7 != number for number in range(7)]
    return {
        "pan, all in view": lambda n: view.set_window(base.shifted(n * base.length_s / 2000)),
        "zoom, all to a month": lambda n: view.set_window(window(0.985 ** max(n, 0), 0)),
        "pan, a fortnight in view": lambda n: view.set_window(
            Span(base.middle_s + n * DAY_S / 4, base.middle_s + n * DAY_S / 4 + 14 * DAY_S)
        ),
        "filter": lambda n: view.set_mask(masks[n % 7]),
    }


def report(sizes: tuple[int, ...]) -> None:
    """Print the figures of every size and view."""
    floor, before = floor_ms(), dict[str, float]()
    print(f"floor, one colour at {WIDTH_PX}x{HEIGHT_PX}: {floor:.2f} ms")
    for size in sizes:
        table = synthetic_table(size)
        view = TimelineView(load_theme(ThemeName.LIGHT))
        view.resize(WIDTH_PX, HEIGHT_PX)
        begun = time.perf_counter()
        view.set_content(content_of(table, table.kind))
        view.grab()
        print(f"{size:>9,}  content to first picture {1000 * (time.perf_counter() - begun):8.1f} ms")
        for name, step in views(view, view.window_span, size).items():
            times = frame_times_ms(view, step, FRAMES)
            (wall50, own50), (wall99, own99) = np.percentile(times, (50, 99), axis=0)
            print(
                f"{size:>9,}  {name:<26} p50 {wall50:7.2f}  p99 {wall99:7.2f} ms   "
                f"own time p50 {own50:7.2f}  p99 {own99:7.2f} ms  {own50 / floor:6.1f} x floor  "
                f"{own50 / before.get(name, own50):4.1f} x the size before"
            )
            before[name] = own50
        view.close()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    chosen = tuple(int(text) for text in sys.argv[1:])
    report(chosen or SIZES)
