"""The importer as its user meets it: real files, real widgets, real clicks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QRadioButton

from tests.ui.importer.conftest import AMBIGUOUS, GERMAN, Desk

# the offscreen platform says so of any dialog with a smallest size
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
Write = Callable[[str, str], Path]


def click(button: QRadioButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))


def choose(box: QComboBox, value: object) -> None:
    """Choose as the keyboard does: the list tells who listens."""
    index = box.findData(value)
    assert index >= 0
    box.setCurrentIndex(index)
    box.activated.emit(index)


def radio(desk: Desk, text: str) -> QRadioButton:
    return next(button for button in desk.dialog.findChildren(QRadioButton) if text in button.text())


def test_a_file_without_doubt_opens_without_a_word(desk: Desk, written: Write) -> None:
    desk.open(written("tour.csv", GERMAN))
    assert desk.importer.dialog is None
    assert len(desk.session.itinerary.table) == 2
    assert desk.notices == []


def test_a_file_with_a_question_opens_the_importer_and_is_shown_behind_it(desk: Desk, written: Write) -> None:
    desk.open(written("tour.csv", AMBIGUOUS))
    assert desk.dialog.isVisible()
    assert [card.question.code for card in desk.dialog.questions.cards] == ["date_order"]
    assert len(desk.session.itinerary.table) == 2
    assert "2 events" in desk.dialog.outcome.text()


def test_an_answer_is_read_at_once_and_stays_to_be_changed(desk: Desk, written: Write) -> None:
    desk.open(written("tour.csv", AMBIGUOUS))
    for text, month in (("Day first", 4), ("Month first", 3), ("Day first", 4)):
        click(radio(desk, text))
        desk.settle()
        firsts = desk.session.itinerary.table.times.first_s.tolist()
        assert firsts[0] == {4: 1_712_102_400, 3: 1_709_510_400}[month]
        assert radio(desk, text).isChecked()
        assert desk.dialog.questions.cards[0].property("severity") == "info"


def test_import_keeps_the_answers_and_the_file_never_asks_again(desk: Desk, written: Write) -> None:
    path = written("tour.csv", AMBIGUOUS)
    desk.open(path)
    click(radio(desk, "Day first"))
    QTest.mouseClick(desk.dialog.import_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.importer.dialog is None
    assert desk.document.is_unsaved
    desk.open(path)
    assert desk.importer.dialog is None
    assert desk.session.itinerary.table.times.first_s[0] == 1_712_102_400


def test_import_takes_the_defaults_of_open_questions(desk: Desk, written: Write) -> None:
    path = written("tour.csv", AMBIGUOUS)
    desk.open(path)
    default = desk.dialog.questions.cards[0].question.default
    QTest.mouseClick(desk.dialog.import_button, Qt.MouseButton.LeftButton)
    assert desk.document.loaded.sources[0].settings.date_order == default
    desk.open(path)
    assert desk.importer.dialog is None


def test_cancel_brings_back_what_was_open_before(desk: Desk, written: Write) -> None:
    before = written("before.csv", GERMAN)
    desk.open(before)
    desk.open(written("tour.csv", AMBIGUOUS))
    click(radio(desk, "Day first"))
    desk.settle()
    QTest.mouseClick(desk.dialog.cancel_button, Qt.MouseButton.LeftButton)
    assert desk.document.path == before
    assert desk.session.content.path == before
    assert desk.importer.dialog is None


def test_a_role_chosen_over_a_column_is_used(desk: Desk, written: Write) -> None:
    desk.open(written("tour.csv", GERMAN))
    desk.opening.show_import_settings()
    box = desk.dialog.file.roles.box(2)
    assert box is not None
    assert box.currentData() == "title"
    choose(box, "people")
    desk.settle()
    assert desk.session.itinerary.table.people.at(0) == ("Konzert",)
    box = desk.dialog.file.roles.box(2)
    assert box is not None
    choose(box, "")
    desk.settle()
    assert not any(desk.session.itinerary.table.people.at(row) for row in range(2))


def test_every_way_of_reading_can_be_changed_by_its_list(desk: Desk, written: Write) -> None:
    desk.open(written("tour.csv", GERMAN))
    desk.opening.show_import_settings()
    choose(desk.dialog.options.boxes["delimiter"], ",")
    desk.settle()
    assert desk.dialog.file.contents.columnCount() == 1
    choose(desk.dialog.options.boxes["delimiter"], None)
    choose(desk.dialog.options.boxes["header_row"], 0)
    desk.settle()
    assert desk.dialog.file.contents.columnCount() == 3
    assert desk.document.loaded.readings[0].header_row is None
    choose(desk.dialog.options.boxes["header_row"], 1)
    choose(desk.dialog.options.boxes["encoding"], "cp1252")
    desk.settle()
    assert desk.document.loaded.readings[0].encoding == "cp1252"


def test_settings_that_make_no_table_are_refused_in_a_sentence_and_can_be_changed_back(
    desk: Desk, written: Write
) -> None:
    desk.open(written("tour.csv", GERMAN))
    desk.opening.show_import_settings()
    choose(desk.dialog.options.boxes["encoding"], "utf-16")
    desk.settle()
    if desk.dialog.refusal.isVisible():
        assert desk.dialog.refusal.text().endswith(".")
        assert not desk.dialog.import_button.isEnabled()
    choose(desk.dialog.options.boxes["encoding"], None)
    desk.settle()
    assert not desk.dialog.refusal.isVisible()
    assert desk.dialog.import_button.isEnabled()
    assert len(desk.session.itinerary.table) == 2


def test_problems_are_listed_and_lead_to_their_line(desk: Desk, written: Write) -> None:
    rows = "".join(f"2024-04-{day:02d},Wien,Concert {day}\n" for day in range(1, 29))
    desk.open(written("tour.csv", f"Date,Place,What\n{rows}soonish,Graz,Rehearsal\n"))
    assert desk.notices[0].action == "Show"
    desk.opening.show_import_settings()
    assert "Problems (1)" in [desk.dialog.tabs.tabText(index) for index in range(3)]
    desk.dialog.tabs.setCurrentIndex(2)
    table = desk.dialog.problems.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert desk.dialog.tabs.currentIndex() == 0
    assert desk.dialog.file.currentIndex().data() == "soonish"


def test_several_files_are_shown_one_at_a_time(desk: Desk, written: Write) -> None:
    desk.open(written("a.csv", GERMAN), written("b.csv", AMBIGUOUS))
    assert desk.dialog.sources.isVisible()
    assert desk.dialog.sources.currentText() == "b.csv"  # it is the one with a question
    click(radio(desk, "Month first"))
    desk.settle()
    desk.dialog.sources.activated.emit(0)
    assert desk.dialog.questions.cards == []
    QTest.mouseClick(desk.dialog.import_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert [source.settings.date_order for source in desk.document.loaded.sources] == [None, "month_first"]


def test_pasted_text_is_read_like_a_file(desk: Desk) -> None:
    desk.opening.paste("Date\tPlace\tWhat\n2024-04-03\tWien\tConcert\n")
    desk.settle()
    assert desk.session.itinerary.table.titles == ("Concert",)
    assert desk.document.is_unsaved
    desk.opening.paste("  \n")
    assert "clipboard" in desk.notices[-1].message


def test_a_picture_is_refused_in_a_sentence_and_what_was_open_stays(desk: Desk, written: Write, tmp_path: Path) -> None:
    desk.open(written("tour.csv", GERMAN))
    picture = tmp_path / "photo.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    desk.open(picture)
    assert "picture" in desk.notices[0].message
    assert len(desk.session.itinerary.table) == 2


def test_a_cell_with_markup_or_a_formula_is_shown_as_it_is(desk: Desk, written: Write) -> None:
    cell = "<img src=x onerror=alert(1)>"
    desk.open(written("tour.csv", f"Date,Place,What\n2024-04-03,Wien,{cell}\n2024-04-04,Rom,=1+1\n"))
    desk.opening.show_import_settings()
    model = desk.dialog.file.contents
    assert model.index(1, 2).data() == cell
    assert model.index(2, 2).data() == "=1+1"
    assert model.index(1, 2).data(Qt.ItemDataRole.ToolTipRole) is None


def test_a_new_file_closes_an_importer_that_is_open(desk: Desk, written: Write) -> None:
    desk.open(written("tour.csv", AMBIGUOUS))
    desk.open(written("other.csv", GERMAN))
    assert desk.importer.dialog is None
    assert desk.document.path is not None
    assert desk.document.path.name == "other.csv"


def test_the_importer_folds_to_its_questions_and_back(desk: Desk, written: Write) -> None:
    desk.open(written("tour.csv", AMBIGUOUS))
    height = desk.dialog.height()
    QTest.mouseClick(desk.dialog.small_button, Qt.MouseButton.LeftButton)
    assert desk.dialog.height() < height / 2
    assert desk.dialog.questions.isVisible()
    assert not desk.dialog.tabs.isVisible()
    QTest.mouseClick(desk.dialog.small_button, Qt.MouseButton.LeftButton)
    assert desk.dialog.tabs.isVisible()
    assert desk.dialog.height() == height
