"""What the built program must do, each as a function that says what is wrong, or nothing."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from smoke.noise import unexpected
from smoke.pictures import difference, read_png
from smoke.places import FRESH_USER, Place

TOLERANCE = 0.01  # share of pixels that may differ: letters of other font versions
CSV = "title,start,place,country\nArrival,2025-10-27,Tokyo,Japan\nSummit,2025-10-30,Busan,South Korea\n"
WINDOW_S = 12
KEY_S = 0.4
KEYS = (
    "ctrl+f", "t", "o", "k", "Escape", "Escape", "ctrl+Right", "ctrl+Right", "ctrl+shift+l", "Down", "ctrl+plus",
    "ctrl+z", "ctrl+q",
)  # fmt: skip
_CONNECT = re.compile(r"(?:connect|sendto|sendmsg)\(.*AF_INET6?.*?(?:inet_addr\(\"|inet_pton\(AF_INET6, \")([^\"]+)")


@dataclass(frozen=True)
class Verdict:
    """The result of one check; ``problem`` is empty where it passed."""

    name: str
    problem: str
    seconds: float


def self_test(place: Place, platform: str, variables: Mapping[str, str] | None = None) -> str:
    """The program's own test passes, reports so, and says nothing else."""
    report = place.home / f"report-{platform}.json"
    wanted = {"QT_QPA_PLATFORM": platform} if platform else {}
    ended = place.run("--self-test", "--report", str(report), variables=wanted | dict(variables or {}))
    if ended.returncode or not report.exists():
        return f"exit code {ended.returncode}\n{ended.stdout}\n{ended.stderr}"
    if not json.loads(report.read_text("utf-8"))["passed"]:
        return report.read_text("utf-8")
    return _speech(ended.stderr)


def snapshot(place: Place, reference: Path) -> str:
    """The picture of the shipped tour equals the one that the sources draw."""
    out = place.home / "tour.png"
    ended = place.run("snapshot", "--out", str(out))
    if ended.returncode or not out.exists():
        return f"exit code {ended.returncode}\n{ended.stderr}"
    share = difference(read_png(out), read_png(reference))
    return f"{share:.2%} of the pixels differ" if share > TOLERANCE else _speech(ended.stderr)


def check(place: Place) -> str:
    """The command without a window says what it understands of a small file."""
    ended = place.run("check", str(_small_file(place)))
    if ended.returncode or "2 events" not in ended.stdout:
        return f"exit code {ended.returncode}\n{ended.stdout}\n{ended.stderr}"
    return _speech(ended.stderr)


def geocode(place: Place) -> str:
    """The command without a window finds places by the gazetteer that came along."""
    out = place.home / "found.csv"
    columns = ("--place-column", "place", "--country-column", "country")
    ended = place.run("geocode", str(_small_file(place)), *columns, "--out", str(out))
    if ended.returncode or not out.exists():
        return f"exit code {ended.returncode}\n{ended.stdout}\n{ended.stderr}"
    rows = out.read_text("utf-8-sig").splitlines()
    is_found = len(rows) == 3 and "35.6" in rows[1] and "35.1" in rows[2]  # latitudes of Tokyo and of Busan
    return "" if is_found else "\n".join(rows)


def _small_file(place: Place) -> Path:
    file = place.home / "small tour – 旅.csv"
    file.write_text(CSV, "utf-8")
    return file


def writes_nothing_beside_itself(place: Place, before: frozenset[str]) -> str:
    """The folder of the program holds what it held."""
    new = listing(place.program) ^ before
    return f"changed: {sorted(new)}" if new else ""


def portable(place: Place) -> str:
    """With a file named ``portable`` beside the program all it writes is there, and nothing in the home."""
    if sys.platform == "darwin":
        return ""
    (mark := place.program / "portable").parent.chmod(0o755)
    mark.touch()
    if place.is_fresh_user:
        shutil.chown(place.program, FRESH_USER, FRESH_USER)
    before = listing(place.home)
    running = place.start(variables={"QT_QPA_PLATFORM": "offscreen"})
    time.sleep(WINDOW_S)
    running.terminate()
    running.wait(timeout=30)
    mark.unlink()
    strayed = {name for name in listing(place.home) - before if not name.startswith("tmp/")}
    if not (place.program / "profile" / "state" / "wayline.log").exists():
        return "no profile beside the program"
    return f"written to the home: {sorted(strayed)}" if strayed else ""


def no_connection(place: Place, display: str) -> str:
    """In a whole session under strace, with whatever network there is, no address outside the machine is asked for.

    A table is opened, its places are found, it is searched, stepped through and reviewed by keyboard, and the window
    is closed by it too: keys that did not arrive fail the check.
    """
    trace = place.home / "trace.txt"
    online = Place(place.program, place.home, place.is_fresh_user, is_offline=False)
    under = ("strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", str(trace))
    screen = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
    running = online.start(str(_small_file(place)), variables=screen, before=under)
    time.sleep(WINDOW_S)
    _press(display, *KEYS)
    try:
        code = running.wait(timeout=WINDOW_S)
    except subprocess.TimeoutExpired:
        running.terminate()
        return f"the window did not close when asked to by {KEYS[-1]}"
    if code or not trace.exists():
        return f"exit code {code}"
    return ", ".join(sorted(outside(trace.read_text("utf-8", "replace"))))


def _press(display: str, *keys: str) -> None:
    """Press keys one after the other in the program's window; the last one may end it while it is still pressed."""
    window = ("xdotool", "search", "--onlyvisible", "--name", "Wayline$", "windowfocus", "--sync")
    for key in keys:
        subprocess.run([*window, "key", key], env={**os.environ, "DISPLAY": display}, check=False, capture_output=True)
        time.sleep(KEY_S)


def outside(trace: str) -> frozenset[str]:
    """The addresses in a trace that are not of this machine."""
    addresses = {match[1] for match in _CONNECT.finditer(trace)}
    return frozenset(address for address in addresses if not address.startswith(("127.", "::1")))


def listing(folder: Path) -> frozenset[str]:
    """Names of all files below a folder, from there on."""
    return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def _speech(stderr: str) -> str:
    lines = unexpected(stderr)
    return "unexpected on stderr: " + " | ".join(lines) if lines else ""
