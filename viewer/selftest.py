"""Runs the real window where nobody looks: pictures of it, and the proof that an installation works."""

import hashlib
import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from viewer import bootstrap, paths
from viewer.bootstrap import Wayline
from viewer.errors import UserError
from viewer.mapping.assets import asset
from viewer.paths import Profile
from viewer.session.loading import load
from viewer.session.session import Content
from viewer.session.state import Origin, Select
from viewer.ui.common.waiting import wait_for
from viewer.ui.window.about import versions

PATIENCE_MS = 60_000
FEWEST_COLOURS = 30  # fewer in a whole pane mean that nothing was drawn


@dataclass(frozen=True)
class Shot:
    """A picture to be made of the whole window.

    Attributes:
        selected: id of the event to select, empty for none.
    """

    file: Path
    out: Path
    width_px: int
    height_px: int
    theme: str = "light"
    language: str = "en"
    selected: str = ""


def snapshot(shot: Shot, profile: Profile) -> None:
    """Open the file in a window of the size, wait until all is drawn, and write the picture.

    Raises:
        UserError: the file cannot be read, the event does not exist, or the picture cannot be written.
    """
    content = _load(shot.file)
    if shot.selected and content.itinerary.table.row_of(shot.selected) is None:
        raise UserError(f"There is no event “{shot.selected}”.", "Leave out --select, or give an id of the file.")
    made = opened(content, profile, shot.theme, (shot.width_px, shot.height_px), shot.language)
    try:
        if shot.selected:
            made.session.apply(Select(shot.selected), Origin.WINDOW)
        settle(made)
        if not made.window.grab().save(str(shot.out)):
            raise UserError(f"“{shot.out}” cannot be written.", "Choose another folder.")
    finally:
        _end(made)


def _load(path: Path) -> Content:
    return load(path, lambda _share, _text: None, lambda: False)


def shipped() -> Content:
    """The shipped itinerary."""
    return _load(paths.shipped_itinerary())


def opened(content: Content, profile: Profile, theme: str, size: tuple[int, int], language: str = "en") -> Wayline:
    """A window that shows the content and whose map has drawn it; end it with `Wayline.close`."""
    application = bootstrap.make_application(sys.argv)
    made = bootstrap.build(application, profile, theme, language)
    made.session.open(content)
    made.window.resize(*size)
    made.window.show()
    wait_for(made.map_presenter.drawn, made.window.panes.map.load, "the map", PATIENCE_MS)
    if made.desk.review.is_finding:
        wait_for(made.desk.presenter.finding_ended, lambda: None, "the places", PATIENCE_MS)
        wait_for(made.map_presenter.drawn, lambda: None, "the places on the map", PATIENCE_MS)
    _wait_for_map(made)
    return made


def _wait_for_map(made: Wayline) -> None:
    wait_for(made.map_presenter.settled, made.map_presenter.settle, "the map to be drawn", PATIENCE_MS)


def settle(made: Wayline) -> None:
    """Run the event loop until map and widgets have drawn all that was asked for, and have come to rest."""
    _wait_for_map(made)
    timer = QTimer()
    timer.setSingleShot(True)
    wait_for(timer.timeout, lambda: timer.start(150), "the window")


def _end(made: Wayline) -> None:
    made.close()
    timer = QTimer()
    timer.setSingleShot(True)
    wait_for(timer.timeout, lambda: timer.start(0), "the end")


def self_test(report_path: Path | None, theme: str) -> int:
    """Prove an installation; prints and writes a report, returns 0 where every check passed and else 1."""
    began = time.monotonic()
    results: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="wayline-") as folder:
        profile = paths.profile_in(Path(folder))
        _check(results, "resources", _check_resources)
        _check(results, "window", lambda: _check_window(results, profile, theme))
    passed = all(value == "ok" for value in results.values())
    report = {
        "passed": passed,
        "checks": results,
        "versions": versions(),
        "seconds": round(time.monotonic() - began, 2),
    }
    text = json.dumps(report, indent=2, ensure_ascii=False)
    print(text)
    if report_path:
        report_path.write_text(text + "\n", "utf-8")
    return 0 if passed else 1


def _check(results: dict[str, str], name: str, test: Callable[[], None]) -> None:
    try:
        test()
    except (UserError, AssertionError, OSError, ValueError) as error:
        results[name] = f"failed: {error}"
    else:
        results.setdefault(name, "ok")


def _check_resources() -> None:
    for name in ("leaflet.js", "leaflet.css"):
        assert asset(name), f"{name} is missing"
    lists = sorted(paths.resource().glob("*/checksums.json"))
    assert lists, "no list of checksums was found"
    for checksums in lists:
        listed = json.loads(checksums.read_text("utf-8"))
        for name, digest in listed.items():
            is_unpacked_later = f"{name}.xz" in listed
            if isinstance(digest, str) and not is_unpacked_later:
                _check_file(checksums.parent, name, digest)


def _check_file(folder: Path, name: str, digest: str) -> None:
    """A listed file stands beside its list or in the folder ``data`` there."""
    path = next((path for path in (folder / name, folder / "data" / name) if path.exists()), None)
    assert path, f"{name} is missing"
    assert hashlib.sha256(path.read_bytes()).hexdigest() == digest, f"{name} has changed"


def _check_window(results: dict[str, str], profile: Profile, theme: str) -> None:
    content = shipped()
    assert len(content.itinerary.table), "the shipped itinerary has no events"
    made = opened(content, profile, theme, (1280, 800))
    panes = made.window.panes
    try:
        _check(results, "map", lambda: _check_drawn(panes.map))
        _check(results, "timeline", lambda: _check_drawn(panes.timeline.view))
        _check(results, "agenda", lambda: _check_drawn(panes.agenda.list))
        blocked, console = panes.map.guard.blocked, panes.map.page.console
        results["requests"] = "ok" if not blocked else f"failed: {blocked}"
        results["console"] = "ok" if not console else f"failed: {console}"
    finally:
        _end(made)


def _check_drawn(widget: QWidget) -> None:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32)
    colours = len(np.unique(pixels))
    assert colours >= FEWEST_COLOURS, f"only {colours} colours were drawn"
