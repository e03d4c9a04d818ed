"""A second start hands its file to the first."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from viewer.ui.window.single_instance import SingleInstance

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from viewer.ui.window.single_instance import SingleInstance
application = QCoreApplication([])
sys.exit(0 if SingleInstance(Path(sys.argv[1])).hand_over(Path(sys.argv[2]) if sys.argv[2] else None) else 3)
"""


def second_start(qtbot: QtBot, profile: Path, file: str) -> int:
    process = QProcess()
    with qtbot.waitSignal(process.finished, timeout=20_000):
        process.start(sys.executable, ["-c", SECOND_START, str(profile), file])
    return process.exitCode()


@pytest.mark.parametrize("name", ["tour.csv", "Reise – 旅 & more.csv"])
def test_the_running_window_is_told_the_file(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    first = SingleInstance(tmp_path)
    asked: list[str] = []
    first.file_asked.connect(asked.append)
    assert first.listen()
    assert second_start(qtbot, tmp_path, str(tmp_path / name)) == 0
    assert asked == [str(tmp_path / name)]
    first.close()


def test_a_second_start_without_a_file_only_shows_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    asked: list[str] = []
    first.file_asked.connect(asked.append)
    assert first.listen()
    assert second_start(qtbot, tmp_path, "") == 0
    assert asked == [""]
    first.close()


def test_the_first_start_finds_nobody(qapp: object, tmp_path: Path) -> None:
    assert not SingleInstance(tmp_path).hand_over(None)


def test_another_profile_has_a_line_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "one")
    assert first.listen()
    assert second_start(qtbot, tmp_path / "two", "") == 3
    first.close()


def test_what_is_no_message_is_not_answered(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    asked: list[str] = []
    first.file_asked.connect(asked.append)
    assert first.listen()
    socket = QLocalSocket()
    socket.connectToServer(first._name)
    assert socket.waitForConnected(2_000)
    with qtbot.waitSignal(socket.disconnected, timeout=5_000):
        socket.write(b"{open}\n")
    assert asked == []
    first.close()
