"""`wayline check` as a program: its words, its JSON, its exit codes."""

import json
import subprocess
import sys
from pathlib import Path


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "utf8", "-m", "viewer", "check", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_json_accounts_for_every_record(tmp_path: Path) -> None:
    file = tmp_path / "trip.csv"
    file.write_text(
        "My trip\nDate,Time,City,lat,lon\n03/04/2024,17:00,Rome,41.9,12.5\n05/06/2024,,Bari,,\n\nTotal,,,,2\n", "utf-8"
    )
    run = check(str(file), "--json", "--events")
    found = json.loads(run.stdout)
    assert (run.returncode, run.stderr, found["status"]) == (0, "", "ask")
    assert (found["events"], found["dated"], found["with_coordinates"], found["header_row"]) == (2, 2, 1, 2)
    assert found["columns"] == {
        "start": ["Date"], "time": ["Time"], "place": ["City"], "latitude": ["lat"], "longitude": ["lon"],
    }  # fmt: skip
    assert [question["code"] for question in found["questions"]] == ["date_order"]
    assert found["rows"][0] | {"id": "", "title": ""} == {
        "row": 3, "id": "", "title": "", "start": "2024-04-03T17:00", "end": "", "first_day": "2024-04-03",
        "last_day": "2024-04-03", "time": "17:00", "zone": "", "places": ["Rome"], "latitude": 41.9, "longitude": 12.5,
        "problems": ["date_ambiguous"],
    }  # fmt: skip
    assert [(left["row"], left["reason"]) for left in found["skipped"]] == [
        (1, "above the header"),
        (5, "blank"),
        (6, "total"),
    ]


def test_a_report_for_people_names_columns_questions_and_problems(tmp_path: Path) -> None:
    file = tmp_path / "trip.csv"
    file.write_text("Date,City\n9-Nov,Rome\nTBA,Bari\n", "utf-8")
    run = check(str(file))
    assert run.returncode == 0
    assert all(word in run.stdout for word in ("2 events", "start", "Date", "question", "Which year", "line 3"))


def test_a_refused_file_gives_two_and_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "picture.csv"
    file.write_bytes(b"\x89PNG\r\n\x1a\n")
    for arguments in ([str(file)], [str(file), "--json"]):
        run = check(*arguments)
        assert run.returncode == 2
        assert "picture" in run.stdout + run.stderr
        assert "Traceback" not in run.stderr


def test_it_starts_without_qt_and_without_pandas(tmp_path: Path) -> None:
    file = tmp_path / "trip.csv"
    file.write_text("Date,City\n2024-05-01,Rome\n", "utf-8")
    script = (
        "import sys; from viewer.cli.main import run; run(['check', sys.argv[1]]);"
        "print([name for name in ('PySide6', 'pandas', 'folium') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script, str(file)], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"
