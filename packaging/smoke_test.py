"""Tries a built program where nothing helps it: python packaging/smoke_test.py ARCHIVE --reference PICTURE.

Needs nothing but Python's standard library, so that it can run where only the artifact is. Ends with 0 where all
checks passed.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from smoke import checks
from smoke.checks import Verdict
from smoke.places import Place, prepared, unpacked

SCREEN_S = 20


def main() -> int:
    """Run all checks, print one line for each, write them as JSON if asked, and return 0 if all passed."""
    arguments = _parser().parse_args()
    with tempfile.TemporaryDirectory(prefix="smoke-") as folder:
        place = prepared(unpacked(arguments.archive.resolve(), Path(folder)), Path(folder))
        for note in place.notes:
            print(f"note: {note}")
        with _display() as display:
            verdicts = list(_verdicts(place, arguments, display))
        _make_removable(place)
    if arguments.report:
        arguments.report.write_text(json.dumps([vars(verdict) for verdict in verdicts], indent=2) + "\n", "utf-8")
    return 1 if any(verdict.problem for verdict in verdicts) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Try a built program where nothing helps it.")
    parser.add_argument("archive", type=Path, help="a .tar.xz, a .zip, a folder or a .app")
    parser.add_argument("--reference", type=Path, required=True, help="the picture that the sources draw of the tour")
    parser.add_argument("--report", type=Path, help="write the verdicts here, as JSON")
    return parser


def _verdicts(place: Place, arguments: argparse.Namespace, display: str) -> Iterator[Verdict]:
    before = checks.listing(place.program)
    yield _tried("self-test, no screen", lambda: checks.self_test(place, "offscreen"))
    if display:
        yield _tried("self-test, X11", lambda: checks.self_test(place, "xcb", {"DISPLAY": display}))
    with _wayland(place) as socket:
        if socket:
            yield _tried("self-test, Wayland", lambda: checks.self_test(place, "wayland", socket))
    yield _tried("snapshot", lambda: checks.snapshot(place, arguments.reference))
    yield _tried("check", lambda: checks.check(place))
    yield _tried("geocode", lambda: checks.geocode(place))
    yield _tried("nothing written beside", lambda: checks.writes_nothing_beside_itself(place, before))
    if display and has("strace") and has("xdotool"):
        yield _tried("no connection", lambda: checks.no_connection(place, display))
    if sys.platform == "linux":
        yield _tried("portable", lambda: checks.portable(place))


def _tried(name: str, check: Callable[[], str]) -> Verdict:
    began = time.monotonic()
    try:
        problem = check()
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        problem = f"{type(error).__name__}: {error}"
    verdict = Verdict(name, problem, round(time.monotonic() - began, 2))
    print(
        f"{'FAILED' if problem else 'ok':8}{name} ({verdict.seconds} s){': ' + problem if problem else ''}", flush=True
    )
    return verdict


@contextmanager
def _display() -> Iterator[str]:
    """A screen in memory for the time of the test; an empty name where there is no Xvfb."""
    if not has("Xvfb"):
        yield ""
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield ":" + server.stdout.readline().strip()
        server.terminate()


@contextmanager
def _wayland(place: Place) -> Iterator[dict[str, str]]:
    """A Wayland screen in memory that belongs to the user of the place, as variables; empty without Weston."""
    if not has("weston"):
        yield {}
        return
    folder, name = place.home / "tmp", "wayland-smoke"
    folder.chmod(0o700)
    screen = {"XDG_RUNTIME_DIR": str(folder), "WAYLAND_DISPLAY": name}
    server = place.start_other(
        "weston", "--backend=headless-backend.so", f"--socket={name}", "--idle-time=0",
        variables={"XDG_RUNTIME_DIR": str(folder)},
    )  # fmt: skip
    deadline_s = time.monotonic() + SCREEN_S
    while not (folder / name).exists() and time.monotonic() < deadline_s:
        time.sleep(0.1)
    yield screen
    server.terminate()
    server.wait(timeout=SCREEN_S)


def has(tool: str) -> bool:
    """Whether a tool is there; where it is not, says on Linux which check is left out for it."""
    is_there = shutil.which(tool) is not None
    if not is_there and sys.platform == "linux":
        print(f"note: {tool} is not installed; what needs it is not tried", flush=True)
    return is_there


def _make_removable(place: Place) -> None:
    for path in (place.program, *place.program.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main())
