"""What the File menu writes, with the user's answers to "where to?" given in advance."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.importer.conftest import GERMAN, Desk
from viewer.exporting.document import read_document
from viewer.itinerary.problems import Problem
from viewer.session.ports import Lane, Severity
from viewer.session.settings import SettingsStore
from viewer.ui.common.notices import NoticeArea
from viewer.ui.importer.problems import ProblemsDialog, as_text
from viewer.ui.window.files import event_of
from viewer.ui.window.saving import Saving

# the offscreen platform says so of any dialog with a smallest size
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
Write = Callable[[str, str], Path]
UNDATED = "Datum;Ort;Titel\n03.04.2024;Wien;Konzert\nirgendwann;Graz;Probe\n"


class Clerk:
    """Saves, and answers where to."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.answer, self.suggested = desk, None, ""  # type: ignore[var-annotated]
        self.saving = Saving(
            desk.session,
            desk.document,
            desk.tasks,
            SettingsStore(folder / "profile"),
            desk.notices.append,
            self._ask,
            desk.window,
        )

    def _ask(self, _title: str, suggested: str, _kinds: str) -> Path | None:
        self.suggested = suggested
        return self.answer

    def write(self, command: Callable[[], None], answer: Path | None) -> None:
        self.answer = answer
        command()
        self.desk.qtbot.waitUntil(lambda: not self.desk.tasks.is_busy(Lane.EXPORT), timeout=10_000)


@pytest.fixture
def clerk(desk: Desk, tmp_path: Path) -> Clerk:
    return Clerk(desk, tmp_path)


def test_save_asks_once_and_then_writes_to_the_same_document(
    desk: Desk, clerk: Clerk, written: Write, tmp_path: Path
) -> None:
    source = written("tour.csv", GERMAN)
    desk.open(source)
    clerk.write(clerk.saving.save, tmp_path / "mine")
    assert clerk.suggested == str(tmp_path / "tour.wayline")
    target = tmp_path / "mine.wayline"
    assert read_document(target).sources["tour.csv"] == source.read_bytes()
    assert "Saved as mine.wayline" in desk.notices[-1].message
    target.unlink()
    clerk.suggested = ""
    clerk.write(clerk.saving.save, None)
    assert clerk.suggested == ""
    assert target.exists()


def test_a_change_of_mind_writes_nothing(desk: Desk, clerk: Clerk, written: Write, tmp_path: Path) -> None:
    desk.open(written("tour.csv", GERMAN))
    before = sorted(path for path in tmp_path.iterdir() if path.name != "profile")
    for command in (clerk.saving.save, clerk.saving.save_as, clerk.saving.save_copy, clerk.saving.export):
        clerk.write(command, None)
    assert sorted(path for path in tmp_path.iterdir() if path.name != "profile") == before
    assert desk.notices == []


def test_a_copy_over_the_open_file_is_refused_and_the_file_stays_as_it_is(
    desk: Desk, clerk: Clerk, written: Write
) -> None:
    source = written("tour.csv", GERMAN)
    before = source.read_bytes()
    desk.open(source)
    clerk.write(clerk.saving.save_copy, source)
    assert desk.notices[-1].severity is Severity.ERROR
    assert "never changed" in desk.notices[-1].message
    assert source.read_bytes() == before


def test_a_folder_that_cannot_be_written_to_is_told(desk: Desk, clerk: Clerk, written: Write, tmp_path: Path) -> None:
    desk.open(written("tour.csv", GERMAN))
    clerk.write(clerk.saving.save, tmp_path / "no such folder" / "tour.wayline")
    assert desk.notices[-1].severity is Severity.ERROR
    assert desk.notices[-1].hint
    assert not desk.document.is_document


def test_copy_export_and_template_open_again(desk: Desk, clerk: Clerk, written: Write, tmp_path: Path) -> None:
    desk.open(written("tour.csv", GERMAN))
    commands = (clerk.saving.save_copy, clerk.saving.export, clerk.saving.save_template)
    targets = [tmp_path / f"{number}.csv" for number in range(3)]
    for command, target in zip(commands, targets, strict=True):
        clerk.write(command, target)
    for target, titles in zip(targets, (("Konzert", "Probe"), ("Konzert", "Probe"), None), strict=True):
        desk.open(target)
        assert desk.importer.dialog is None
        assert titles is None or desk.session.itinerary.table.titles == titles


def test_a_problem_leads_to_its_event(desk: Desk, written: Write) -> None:
    desk.open(written("tour.csv", UNDATED))
    itinerary = desk.session.itinerary
    problem = next(each for each in itinerary.problems if each.row)
    row = itinerary.table.row_of(event_of(itinerary, problem))
    assert row is not None
    assert itinerary.table.titles[row] == "Probe"
    assert event_of(itinerary, Problem(0, "", "x", "About the whole file.")) == ""
    assert event_of(itinerary, Problem(99, "", "x", "About no event.")) == ""


def test_the_list_of_problems_tells_which_one_was_meant(desk: Desk) -> None:
    problems = tuple(Problem(line, "Date", "x", f"Line {line} is odd.") for line in (2, 5, 9))
    dialog = ProblemsDialog(desk.window, problems, has_file=True)
    desk.qtbot.addWidget(dialog)
    dialog.show()
    wanted: list[Problem] = []
    dialog.event_wanted.connect(wanted.append)
    table = dialog.table.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert wanted == [problems[1]]
    assert dialog.isVisible()
    assert as_text(problems).splitlines()[2] == "5\tDate\tLine 5 is odd."


def test_no_problems_are_good_news(desk: Desk) -> None:
    dialog = ProblemsDialog(desk.window, (), has_file=True)
    desk.qtbot.addWidget(dialog)
    assert not any(button.isEnabled() for button in dialog.findChildren(QPushButton) if "Show" in button.text())


def test_a_notice_takes_the_place_of_the_one_on_its_topic(desk: Desk, written: Write) -> None:
    area = NoticeArea()
    desk.qtbot.addWidget(area)
    desk.open(written("tour.csv", UNDATED))
    for _ in range(3):
        area.show_notice(desk.notices[0])
    assert len(area.texts) == 1
    area.close_topic("file")
    assert area.texts == []
