"""The program as its user starts it: a process of its own, with what it says and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.tour import NASTY

TIME_LIMIT_S = 120
FEWEST_COLOURS = 200
# What Qt says when pages, views and profiles end in the wrong order, and what Python says of a crash.
OMENS = (
    "Expect troubles",
    "Release of profile",
    "Traceback",
    "Fatal Python error",
    "QThread: Destroyed",
    "Segmentation",
)


def wayline(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    inherited = {name: value for name, value in os.environ.items() if name not in hidden}
    homes = {"HOME": str(cwd), "XDG_CONFIG_HOME": str(cwd / "c"), "XDG_CACHE_HOME": str(cwd / "k")}
    return subprocess.run(
        [sys.executable, "-m", "viewer", *map(str, arguments)],
        cwd=cwd,
        env=inherited | homes,
        capture_output=True,
        text=True,
        timeout=TIME_LIMIT_S,
        check=False,
    )


def colours(path: Path) -> int:
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    assert not image.isNull()
    return len({image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)})


def assert_ended_well(result: subprocess.CompletedProcess[str]) -> None:
    assert result.returncode == 0, result.stderr
    assert [omen for omen in OMENS if omen in result.stderr] == []


@pytest.mark.parametrize(("theme", "size"), [("light", (1366, 768)), ("dark", (1024, 768))])
def test_a_snapshot_has_the_size_asked_for_and_shows_something(
    tmp_path: Path, theme: str, size: tuple[int, int]
) -> None:
    out = tmp_path / "window.png"
    asked = f"{size[0]}x{size[1]}"
    result = wayline("snapshot", "--out", out, "--size", asked, "--theme", theme, "--select", "xi-summit", cwd=tmp_path)
    assert_ended_well(result)
    assert result.stdout.strip() == str(out)
    image = QImage(str(out))
    assert (image.width(), image.height()) == size
    assert colours(out) > FEWEST_COLOURS


def test_two_snapshots_are_the_same_picture(tmp_path: Path) -> None:
    first, second = tmp_path / "1.png", tmp_path / "2.png"
    for out in (first, second):
        assert_ended_well(wayline("snapshot", "--out", out, "--size", "1024x768", cwd=tmp_path))
    one, two = QImage(str(first)), QImage(str(second))
    points = [(x, y) for x in range(0, one.width(), 4) for y in range(0, one.height(), 4)]
    differing = sum(one.pixel(x, y) != two.pixel(x, y) for x, y in points)
    assert differing < len(points) / 200


def test_an_installation_proves_itself(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    result = wayline("--self-test", "--report", report, cwd=tmp_path)
    told = json.loads(report.read_text("utf-8"))
    assert set(told["checks"].values()) == {"ok"}
    assert told["passed"] is True
    assert_ended_well(result)
    assert {"resources", "map", "timeline", "agenda", "requests", "console"} <= set(told["checks"])
    assert json.loads(result.stdout) == told


def test_without_a_display_the_window_is_drawn_into_a_picture(tmp_path: Path) -> None:
    result = wayline(cwd=tmp_path)
    assert_ended_well(result)
    assert "no display" in result.stderr
    assert colours(tmp_path / result.stdout.strip()) > FEWEST_COLOURS


def test_a_file_of_ones_own_is_drawn_without_a_display_too(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    cells = [text.replace('"', '""') for text in NASTY]
    path.write_text("title,start\n" + "".join(f'"{cell}",2025-10-2{n}\n' for n, cell in enumerate(cells)), "utf-8")
    assert_ended_well(wayline(path, cwd=tmp_path))


@pytest.mark.parametrize("command", [(), ("snapshot",)])
def test_help_answers_without_a_window(tmp_path: Path, command: tuple[str, ...]) -> None:
    result = wayline(*command, "--help", cwd=tmp_path)
    assert result.returncode == 0
    assert "wayline" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("snapshot",),
        ("snapshot", "--out", "a.png", "--theme", "pink"),
        ("--no-such-option",),
        ("snapshot", "--out", "a.png", "--size", "large"),
        ("snapshot", "--out", "a.png", "--size", "10x10"),
        ("snapshot", "--out", "a.png", "--select", "nobody"),
        ("snapshot", "none.csv", "--out", "a.png"),
        ("snapshot", "--out", "no/such/folder/a.png", "--size", "1024x768"),
        ("none.csv",),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    result = wayline(*arguments, cwd=tmp_path)
    assert result.returncode == 2
    assert "wayline" in result.stderr
    assert "Traceback" not in result.stderr
    assert not list(tmp_path.glob("*.png"))


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"\x89PNG\r\n\x1a\n"])
def test_a_file_that_is_no_itinerary_is_told_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(content)
    result = wayline("snapshot", path, "--out", tmp_path / "a.png", cwd=tmp_path)
    assert result.returncode == 2
    assert "odd.csv" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root is refused")
def test_root_is_told_why_there_is_no_map_and_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QTWEBENGINE_DISABLE_SANDBOX", "QTWEBENGINE_CHROMIUM_FLAGS"):
        monkeypatch.delenv(name, raising=False)
    result = wayline("snapshot", "--out", tmp_path / "window.png", cwd=tmp_path)
    assert result.returncode == 2
    assert "as another user" in result.stderr
    assert not (tmp_path / "window.png").exists()
