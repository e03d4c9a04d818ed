"""The command as a user runs it: a process of its own."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

ADDED = ["latitude", "longitude", "place_kind", "precision", "country_code", "matched_name", "class", "method", "score",
         "margin"]  # fmt: skip


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("profile")


def geocode(profile: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "viewer", "geocode", "--profile", str(profile), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "asked.csv"
    path.write_text(text, encoding=encoding, newline="")
    return path


def test_every_row_keeps_its_cells_and_gains_the_answer(profile: Path, tmp_path: Path) -> None:
    text = 'day,where,note\n1,Tokyo,"a, b"\n2,"Springfield, IL",\n3,xqzvkw,=1+1\n4,,\n5,South Korea,"two\nlines"\n'
    done = geocode(profile, written(tmp_path, text), "--place-column", "where", "--out", tmp_path / "out.csv")
    assert done.returncode == 0, done.stderr
    got = rows(tmp_path / "out.csv")
    assert list(got[0]) == ["day", "where", "note", *ADDED]
    assert [row["day"] for row in got] == list("12345")
    assert [row["note"] for row in got] == ["a, b", "", "=1+1", "", "two\nlines"]
    assert [row["class"] for row in got] == ["sure", "sure", "none", "none", "sure"]
    assert got[0]["country_code"] == "JP"
    assert (got[4]["place_kind"], got[4]["precision"]) == ("country", "country")
    assert got[2]["latitude"] == got[2]["longitude"] == ""


def test_counts_per_class_and_progress_go_to_stderr(profile: Path, tmp_path: Path) -> None:
    done = geocode(profile, written(tmp_path, "p\nRome\nxqzvkw\n"), "--place-column", "p", "--out", tmp_path / "o.csv")
    assert done.stdout == ""
    assert done.stderr.rstrip().endswith("sure 1, check 0, none 1")
    assert "2 of 2 places" in done.stderr


def test_a_column_that_is_there_already_is_kept_beside_the_new_one(profile: Path, tmp_path: Path) -> None:
    asked = written(tmp_path, "latitude,p,class,class_2\n1.5,Rome,gold,silver\n")
    geocode(profile, asked, "--place-column", "p", "--out", tmp_path / "o.csv")
    (row,) = rows(tmp_path / "o.csv")
    assert (row["latitude"], row["class"], row["class_2"], row["class_3"]) == ("1.5", "gold", "silver", "sure")
    assert row["latitude_2"].startswith("41.")


def test_a_country_column_decides_and_other_columns_are_not_read(profile: Path, tmp_path: Path) -> None:
    asked = written(tmp_path, "p,land,other\nCórdoba,ES,AR\nCórdoba,Argentina,ES\n")
    geocode(profile, asked, "--place-column", "p", "--country-column", "land", "--out", tmp_path / "o.csv")
    assert [row["country_code"] for row in rows(tmp_path / "o.csv")] == ["ES", "AR"]


def test_the_other_rows_are_evidence_unless_told_otherwise(profile: Path, tmp_path: Path) -> None:
    asked = written(tmp_path, 'p\n"Columbus, OH"\n"Dayton, OH"\nSpringfield\n"Cincinnati, OH"\n')
    for context in ("file", "none"):
        out = tmp_path / f"{context}.csv"
        geocode(profile, asked, "--place-column", "p", "--context", context, "--out", out)
    together, alone = (rows(tmp_path / f"{context}.csv")[2] for context in ("file", "none"))
    assert together["method"] == "context"
    assert together["latitude"] != alone["latitude"]


def test_a_byte_order_mark_and_short_rows_are_no_trouble(profile: Path, tmp_path: Path) -> None:
    asked = written(tmp_path, "p,q\r\nRome\r\nOslo,x\r\n", "utf-8-sig")
    geocode(profile, asked, "--place-column", "p", "--out", tmp_path / "o.csv")
    assert [(row["p"], row["q"], row["class"]) for row in rows(tmp_path / "o.csv")] == [
        ("Rome", "", "sure"),
        ("Oslo", "x", "sure"),
    ]


@pytest.mark.parametrize(("text", "column", "message"), [("p\nRome\n", "place", "no column"), ("", "p", "is empty")])
def test_what_cannot_be_done_is_told_in_plain_words(
    profile: Path, tmp_path: Path, text: str, column: str, message: str
) -> None:
    done = geocode(profile, written(tmp_path, text), "--place-column", column, "--out", tmp_path / "o.csv")
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "o.csv").exists()


def test_it_runs_without_qt_and_without_geopy() -> None:
    probe = "import sys, viewer.cli.geocode; print([m for m in sys.modules if m.split('.')[0] in ('PySide6', 'geopy')])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
