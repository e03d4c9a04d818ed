from pathlib import Path

import pytest

from viewer import paths
from viewer.errors import UserError
from viewer.session.loading import load
from viewer.session.ports import Severity, notice_of


def never() -> bool:
    return False


def test_a_file_becomes_content_that_knows_its_path() -> None:
    told: list[tuple[float, str]] = []
    content = load(paths.shipped_itinerary(), lambda share, text: told.append((share, text)), never)
    assert content.path == paths.shipped_itinerary()
    assert len(content.itinerary.table) == 14
    assert told[0][1] == "Reading asia-tour-2025.csv"


def test_a_file_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError) as told:
        load(tmp_path / "none.csv", lambda _share, _text: None, never)
    notice = notice_of(told.value)
    assert (notice.severity, notice.message) == (Severity.ERROR, "“none.csv” cannot be opened.")
    assert notice.hint
    assert "No such file" in notice.details


def test_an_error_reads_as_a_sentence_and_its_hint() -> None:
    assert str(UserError("It failed.", "Try again.")) == "It failed. Try again."
    assert str(UserError("It failed.")) == "It failed."
