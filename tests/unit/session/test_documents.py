from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.errors import UserError
from viewer.exporting.document import read_document
from viewer.importing.settings import ImportSettings
from viewer.itinerary.filters import Filter
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.views import SavedView
from viewer.session.choices import ChoiceMemory
from viewer.session.documents import OpenDocument
from viewer.session.loading import load, read_sources, source_files, unique_names
from viewer.session.opening import VIEWS, Opened, Part
from viewer.session.session import Session
from viewer.session.state import Origin, Select
from viewer.session.unsaved import UnsavedWork
from viewer.session.writing import export_for_spreadsheets, save_copy, save_document, save_template

GERMAN = "Datum;Ort;Was\n03.04.2024;Wien;Konzert\n05.04.2024;Graz;Probe\n"
AMBIGUOUS = "Date,Place,What\n03/04/2024,Wien,Concert\n05/04/2024,Graz,Rehearsal\n"


def quiet(_share: float, _text: str) -> None:
    """Nobody watches."""


def never() -> bool:
    return False


class Desk:
    """A document in a profile, as the program builds it."""

    def __init__(self, folder: Path, parts: Sequence[Part] = ()) -> None:
        self.session = Session()
        self.unsaved = folder / "unsaved"
        self.document = OpenDocument(self.session, ChoiceMemory(folder / "config"), UnsavedWork(self.unsaved), parts)

    def open(self, *chosen: Path) -> Opened:
        opened = self.document.opener().open_files(chosen, quiet, never)
        self.document.open(opened)
        return opened

    def paste(self, text: str) -> Opened:
        opened = self.document.opener().open_text(text, quiet, never)
        self.document.open(opened)
        return opened

    def decide(self, settings: ImportSettings) -> None:
        sources = tuple(replace(source, settings=settings) for source in self.document.loaded.sources)
        self.document.keep_settings(read_sources(sources, self.document.path, quiet, never))

    def save(self, path: Path) -> None:
        written = self.document.document()
        save_document(path, written)
        self.document.saved(path, written)


def titled(itinerary: Itinerary, title: object) -> Itinerary:
    return replace(itinerary, title=str(title))


TITLE = Part("title", lambda itinerary: itinerary.title if itinerary.title.isupper() else "", titled)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "profile")


@pytest.fixture
def german(tmp_path: Path) -> Path:
    path = tmp_path / "tour.csv"
    path.write_text(GERMAN, "cp1252")
    return path


@pytest.fixture
def ambiguous(tmp_path: Path) -> Path:
    path = tmp_path / "ambiguous.csv"
    path.write_text(AMBIGUOUS, "utf-8")
    return path


def test_a_file_without_doubt_opens_saved_and_without_questions(desk: Desk, german: Path) -> None:
    opened = desk.open(german)
    assert not opened.loaded.questions
    assert len(desk.session.itinerary.table) == 2
    assert not desk.document.is_unsaved
    assert not desk.document.is_document


def test_an_ambiguous_file_asks_once_and_is_read_the_same_way_ever_after(desk: Desk, ambiguous: Path) -> None:
    assert [question.code for question in desk.open(ambiguous).loaded.questions] == ["date_order"]
    desk.decide(ImportSettings(date_order="month_first"))
    again = desk.open(ambiguous)
    assert not again.loaded.questions
    assert again.loaded.sources[0].settings.date_order == "month_first"


def test_a_question_without_an_answer_is_not_asked_again_about_the_same_file(desk: Desk, tmp_path: Path) -> None:
    yearless = tmp_path / "yearless.csv"
    yearless.write_text("Date,Place,What\n3 April,Wien,Concert\n5 April,Graz,Rehearsal\n", "utf-8")
    opened = desk.open(yearless)
    assert [question.code for question in opened.loaded.questions] == ["missing_year"]
    assert opened.is_asking
    desk.decide(ImportSettings())
    again = desk.open(yearless)
    assert again.loaded.questions
    assert not again.is_asking
    desk.save(tmp_path / "yearless.wayline")
    assert not Desk(tmp_path / "other profile").open(tmp_path / "yearless.wayline").is_asking


def test_what_was_decided_holds_for_another_file_of_the_same_shape(desk: Desk, ambiguous: Path, tmp_path: Path) -> None:
    desk.open(ambiguous)
    desk.decide(ImportSettings(date_order="month_first"))
    other = tmp_path / "next year.csv"
    other.write_text("Date,Place,What\n07/08/2025,Rom,Opera\n", "utf-8")
    assert desk.open(other).loaded.sources[0].settings.date_order == "month_first"


def test_a_decision_marks_the_document_as_unsaved_until_it_is_saved(
    desk: Desk, ambiguous: Path, tmp_path: Path
) -> None:
    desk.open(ambiguous)
    desk.decide(ImportSettings(date_order="month_first"))
    assert desk.document.is_unsaved
    desk.save(tmp_path / "tour.wayline")
    assert not desk.document.is_unsaved
    assert desk.document.is_document
    assert desk.session.content.path == tmp_path / "tour.wayline"


def test_saving_leaves_view_and_history_alone(desk: Desk, german: Path, tmp_path: Path) -> None:
    desk.open(german)
    desk.session.apply(Select(desk.session.itinerary.table.ids[1]), Origin.AGENDA)
    state = desk.session.state
    desk.save(tmp_path / "tour.wayline")
    assert desk.session.state == state
    assert desk.session.can_undo


def test_a_saved_document_opens_as_it_was_in_another_profile(desk: Desk, ambiguous: Path, tmp_path: Path) -> None:
    desk.open(ambiguous)
    desk.decide(ImportSettings(date_order="day_first"))
    desk.save(tmp_path / "tour.wayline")
    elsewhere = Desk(tmp_path / "other profile")
    opened = elsewhere.open(tmp_path / "tour.wayline")
    assert not opened.loaded.questions
    assert opened.loaded.sources[0].data == ambiguous.read_bytes()
    assert elsewhere.session.itinerary.table.event(0).time == desk.session.itinerary.table.event(0).time
    assert not elsewhere.document.is_unsaved


def test_parts_of_others_travel_in_the_document(tmp_path: Path, german: Path) -> None:
    desk = Desk(tmp_path / "profile", [TITLE])
    opened = desk.open(german)
    loud = replace(opened.loaded.content.itinerary, title="LOUD")
    desk.session.open(replace(opened.loaded.content, itinerary=loud))
    assert desk.document.is_unsaved
    desk.save(tmp_path / "tour.wayline")
    elsewhere = Desk(tmp_path / "other profile", [TITLE])
    elsewhere.open(tmp_path / "tour.wayline")
    assert elsewhere.session.itinerary.title == "LOUD"


def test_saved_views_wait_in_the_profile_until_they_are_in_a_document(tmp_path: Path, german: Path) -> None:
    desk = Desk(tmp_path / "profile", [VIEWS])
    desk.open(german)
    view = SavedView("Vienna only", Filter(text="Wien"))
    desk.session.set_views((view,), Origin.WINDOW)
    assert desk.document.is_unsaved
    again = Desk(tmp_path / "profile", [VIEWS])
    again.open(german)
    assert again.session.itinerary.views == (view,)
    assert again.document.is_unsaved
    again.save(tmp_path / "tour.wayline")
    assert not list(again.unsaved.glob("*.json"))
    fresh = Desk(tmp_path / "new profile", [VIEWS])
    fresh.open(tmp_path / "tour.wayline")
    assert fresh.session.itinerary.views == (view,)
    assert not fresh.document.is_unsaved


def test_a_view_that_was_removed_again_leaves_nothing_to_save(tmp_path: Path, german: Path) -> None:
    desk = Desk(tmp_path / "profile", [VIEWS])
    desk.open(german)
    desk.session.set_views((SavedView("Vienna only", Filter(text="Wien")),), Origin.WINDOW)
    desk.session.undo()
    assert not desk.document.is_unsaved
    assert not list(desk.unsaved.glob("*.json"))


def test_pasted_text_is_kept_in_the_profile_until_it_is_saved(desk: Desk, tmp_path: Path) -> None:
    opened = desk.paste("Date\tPlace\tWhat\n2024-04-03\tWien\tConcert\n")
    path = opened.loaded.content.path
    assert path is not None
    assert path.exists()
    assert desk.document.is_unsaved
    assert not desk.document.is_document
    assert Desk(tmp_path / "profile").open(path).loaded.sources[0].data == opened.loaded.sources[0].data
    desk.save(tmp_path / "kept.wayline")
    assert not path.exists()


def test_text_that_is_no_table_leaves_nothing_behind(desk: Desk) -> None:
    with pytest.raises(UserError):
        desk.paste('{"a": 1}')
    assert not list(desk.unsaved.glob("*"))


def test_several_files_become_one_itinerary_that_knows_which_row_came_from_where(
    desk: Desk, german: Path, ambiguous: Path
) -> None:
    opened = desk.open(german, ambiguous)
    table = opened.loaded.content.itinerary.table
    assert len(table) == 4
    assert {table.event(row).file for row in range(4)} == {"tour.csv", "ambiguous.csv"}
    assert [source.name for source in opened.loaded.sources] == ["tour.csv", "ambiguous.csv"]


def test_a_folder_is_read_table_by_table_and_everything_else_in_it_is_left_alone(
    desk: Desk, german: Path, ambiguous: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "Spring tour"
    folder.mkdir()
    german.rename(folder / "a.csv")
    ambiguous.rename(folder / "b.csv")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    opened = desk.open(folder)
    assert len(opened.loaded.content.itinerary.table) == 4
    assert opened.loaded.content.itinerary.title == "Spring tour"
    assert not desk.document.is_unsaved


def test_only_the_source_that_changed_is_read_again(german: Path, ambiguous: Path) -> None:
    first = read_sources(source_files([german, ambiguous]), None, quiet, never)
    changed = (first.sources[0], replace(first.sources[1], settings=ImportSettings(date_order="month_first")))
    second = read_sources(changed, None, quiet, never, first)
    assert second.imported[0] is first.imported[0]
    assert second.imported[1] is not first.imported[1]


def test_names_that_come_again_get_a_number() -> None:
    assert unique_names(["a.csv", "a.csv", "b.csv", "a.csv"]) == ["a.csv", "a (2).csv", "b.csv", "a (3).csv"]


def test_a_file_that_is_missing_or_a_folder_without_tables_is_told_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "none.csv", tmp_path / "empty", tmp_path / "none.wayline"):
        with pytest.raises(UserError) as told:
            desk.open(path)
        assert told.value.message.endswith(".")
        assert told.value.hint


def test_a_copy_keeps_every_line_and_is_never_written_over_the_original(
    desk: Desk, german: Path, tmp_path: Path
) -> None:
    desk.open(german)
    sources, before = desk.document.loaded.sources, german.read_bytes()
    copy = tmp_path / "copy.csv"
    save_copy(copy, desk.session.itinerary, sources, german)
    lines = copy.read_text("cp1252").splitlines()
    assert all(new.startswith(old) for new, old in zip(lines, GERMAN.splitlines(), strict=True))
    with pytest.raises(UserError):
        save_copy(german, desk.session.itinerary, sources, german)
    with pytest.raises(UserError):
        export_for_spreadsheets(german, desk.session.itinerary, german)
    assert german.read_bytes() == before


def test_a_copy_of_several_files_is_one_canonical_table(desk: Desk, german: Path, ambiguous: Path) -> None:
    desk.open(german, ambiguous)
    target = german.with_name("all.csv")
    save_copy(target, desk.session.itinerary, desk.document.loaded.sources, desk.document.path)
    again = load(target, quiet, never)
    assert sorted(again.itinerary.table.ids) == sorted(desk.session.itinerary.table.ids)


def test_no_cell_of_an_export_is_a_formula(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "evil.csv"
    source.write_text('Date,Place,What\n2024-04-03,Wien,"=HYPERLINK(""x"")"\n2024-04-04,Rom,@SUM(A1)\n', "utf-8")
    desk.open(source)
    target = tmp_path / "sheet.csv"
    export_for_spreadsheets(target, desk.session.itinerary, source)
    text = target.read_text("utf-8-sig")
    assert "'=HYPERLINK" in text
    assert "'@SUM" in text


def test_the_template_opens_without_a_question(desk: Desk, tmp_path: Path) -> None:
    save_template(tmp_path / "template.csv")
    opened = desk.open(tmp_path / "template.csv")
    assert not opened.loaded.questions
    assert len(opened.loaded.content.itinerary.table) == 1


def test_the_same_document_is_written_the_same_twice(desk: Desk, german: Path, tmp_path: Path) -> None:
    desk.open(german)
    for name in ("one.wayline", "two.wayline"):
        save_document(tmp_path / name, desk.document.document())
    assert (tmp_path / "one.wayline").read_bytes() == (tmp_path / "two.wayline").read_bytes()
    assert read_document(tmp_path / "one.wayline").sources["tour.csv"] == german.read_bytes()
