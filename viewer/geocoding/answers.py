"""What an online service answered, kept for ever, and when it was last asked: shared by all windows of a user."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SCHEMA = """
create table if not exists answer (
    server text, query text, country text, places text not null, primary key (server, query, country)) without rowid;
create table if not exists asked (server text primary key, next_at_s real not null) without rowid;
"""
_BUSY_S = 10.0


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked of a server: a name and the code of the country it should lie in, which may be empty."""

    server: str
    query: str
    country: str


class AnswerStore:
    """Answers and the pace of asking, in one file of the user's profile.

    Args:
        path: the file; it is made when first written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A connection in a transaction that no other process can enter."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._path, timeout=_BUSY_S, isolation_level=None)) as db:
            db.executescript(_SCHEMA)
            db.execute("begin immediate")
            yield db
            db.execute("commit")

    def known(self, question: Question) -> list[dict[str, Any]] | None:
        """What was answered before, an empty list for "nothing"; None where it was never asked."""
        with self._open() as db:
            row = db.execute(
                "select places from answer where server = ? and query = ? and country = ?",
                (question.server, question.query, question.country),
            ).fetchone()
        return json.loads(row[0]) if row else None

    def keep(self, question: Question, places: list[dict[str, Any]]) -> None:
        """Keep an answer for ever."""
        text = json.dumps(places, ensure_ascii=False)
        with self._open() as db:
            row = (question.server, question.query, question.country, text)
            db.execute("insert or replace into answer values (?, ?, ?, ?)", row)

    def reserve(self, server: str, now_s: float, pause_s: float) -> float:
        """Take the next turn at a server and return how many seconds to wait for it.

        Args:
            server: whose turn.
            now_s: the time of day in seconds since 1970, the same for all processes.
            pause_s: the least time between two requests.
        """
        with self._open() as db:
            row = db.execute("select next_at_s from asked where server = ?", (server,)).fetchone()
            # A clock that was set back must not make anybody wait for hours.
            turn_s = max(now_s, min(row[0], now_s + 60 * pause_s)) if row else now_s
            db.execute("insert or replace into asked values (?, ?)", (server, turn_s + pause_s))
        return turn_s - now_s
