import hashlib
import json
import lzma
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from viewer.errors import UserError
from viewer.geocoding.gazetteer import Gazetteer
from viewer.geocoding.placetable import content_of
from viewer.geocoding.unpacking import unpacked
from viewer.geocoding.waiting import CancelledError
from viewer.paths import resource

ROWS = [(number, f"name {number}" * 40) for number in range(3_000)]


def content() -> bytes:
    """A file as it is shipped, with a small table of places in two parts."""
    db = sqlite3.connect(":memory:")
    db.execute("create table place (id integer primary key, name text)")
    db.execute("create table place_column (part integer, position integer, form text, content blob)")
    for part, rows in enumerate((ROWS[:1000], ROWS[1000:])):
        for position, (form, values) in enumerate(zip(("i", "s"), zip(*rows, strict=True), strict=True)):
            db.execute("insert into place_column values (?,?,?,?)", (part, position, form, content_of(form, values)))
    db.commit()
    return db.serialize()


CONTENT = content()


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "gazetteer.sqlite.xz").write_bytes(lzma.compress(CONTENT))
    checksums = {"gazetteer.sqlite": hashlib.sha256(CONTENT).hexdigest(), "bytes": len(CONTENT)}
    (folder / "checksums.json").write_text(json.dumps(checksums), encoding="utf-8")
    return folder


def test_the_shipped_file_is_the_one_that_was_built() -> None:
    checksums = json.loads(resource("gazetteer", "checksums.json").read_text(encoding="utf-8"))
    packed = resource("gazetteer", "gazetteer.sqlite.xz").read_bytes()
    assert hashlib.sha256(packed).hexdigest() == checksums["gazetteer.sqlite.xz"]
    assert len(packed) <= 18_000_000


def test_it_is_unpacked_once_and_progress_ends_at_one(shipped: Path, tmp_path: Path) -> None:
    shares: list[float] = []
    copy = unpacked(tmp_path / "cache", lambda share, _text: shares.append(share), shipped=shipped)
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("select * from place order by id").fetchall() == ROWS
        assert db.execute("select name from sqlite_schema").fetchall() == [("place",)]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    shares.clear()
    assert unpacked(tmp_path / "cache", lambda share, _text: shares.append(share), shipped=shipped) == copy
    assert shares == []


def test_a_damaged_file_is_refused_and_leaves_nothing_behind(shipped: Path, tmp_path: Path) -> None:
    (shipped / "gazetteer.sqlite.xz").write_bytes(lzma.compress(b"something else"))
    with pytest.raises(UserError, match="damaged"):
        unpacked(tmp_path / "cache", shipped=shipped)
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_file_that_is_cut_short_is_refused(shipped: Path, tmp_path: Path) -> None:
    packed = shipped / "gazetteer.sqlite.xz"
    packed.write_bytes(packed.read_bytes()[:200])
    with pytest.raises(UserError):
        unpacked(tmp_path / "cache", shipped=shipped)
    assert list((tmp_path / "cache").iterdir()) == []


def test_unpacking_can_be_cancelled_and_leaves_nothing_behind(shipped: Path, tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        unpacked(tmp_path / "cache", is_cancelled=lambda: True, shipped=shipped)
    assert list((tmp_path / "cache").iterdir()) == []


def test_the_table_of_places_can_be_cancelled_too(shipped: Path, tmp_path: Path) -> None:
    shares: list[float] = []
    with pytest.raises(CancelledError):
        unpacked(
            tmp_path / "cache",
            lambda share, _text: shares.append(share),
            lambda: max(shares, default=0) >= 0.5,
            shipped,
        )
    assert list((tmp_path / "cache").iterdir()) == []


def test_the_copy_has_no_room_left_from_what_was_shipped(shipped: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(unpacked(tmp_path / "cache", shipped=shipped))) as db:
        (free,), (pages,) = (db.execute(f"pragma {what}").fetchone() for what in ("freelist_count", "page_count"))
    assert free < pages / 10


def test_copies_of_older_builds_are_removed(shipped: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "gazetteer-0123456789abcdef.sqlite").write_bytes(b"old")
    copy = unpacked(cache, shipped=shipped)
    assert list(cache.iterdir()) == [copy]


def test_a_missing_file_is_told_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="missing"):
        unpacked(tmp_path / "cache", shipped=tmp_path)


def test_a_file_that_is_no_gazetteer_is_told_in_plain_words(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.sqlite"
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(UserError, match="gazetteer"):
        Gazetteer(path)
