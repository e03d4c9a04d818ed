"""The built program, tried in an awkward place; needs the folder that ``make package`` leaves."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "build" / "package" / "wayline"
REFERENCE = ROOT / "dist" / "reference-tour.png"
TIME_LIMIT_S = 600

pytestmark = pytest.mark.skipif(not (BUILT.is_dir() and REFERENCE.is_file()), reason="make package has not been run")


def test_the_built_program_passes_its_smoke_test(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    script = ROOT / "packaging" / "smoke_test.py"
    command = [sys.executable, str(script), str(BUILT), "--reference", str(REFERENCE), "--report", str(report)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=TIME_LIMIT_S)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    names = [verdict["name"] for verdict in json.loads(report.read_text("utf-8"))]
    assert {"self-test, no screen", "snapshot", "check", "geocode", "portable"} <= set(names)


def test_what_is_no_program_does_not_pass(tmp_path: Path) -> None:
    (tmp_path / "wayline").mkdir()
    script = ROOT / "packaging" / "smoke_test.py"
    command = [sys.executable, str(script), str(tmp_path / "wayline"), "--reference", str(REFERENCE)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=TIME_LIMIT_S)
    assert ended.returncode == 1
    assert "FAILED" in ended.stdout
