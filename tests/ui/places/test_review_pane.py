from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from tests.unit.session.review_parts import COUNTRY, STATE, TOKYO, Reviewed, reviewed
from tests.unit.session.test_review import journey
from viewer.itinerary.places import Candidate, Certainty, Decider, Resolution
from viewer.session.ports import Lane
from viewer.session.state import Origin, Select
from viewer.ui.common.theme import ThemeName, load_theme
from viewer.ui.places.model import Narrowing
from viewer.ui.places.panel import PlacesPanel
from viewer.ui.places.presenter import PlacesPresenter
from viewer.ui.places.wording import people_in_words, reason_in_words


@dataclass
class Shown:
    """A pane with all that stands behind it, and what it has shown on the map."""

    panel: PlacesPanel
    presenter: PlacesPresenter
    made: Reviewed
    revealed: list[Candidate | None]

    @property
    def listed(self) -> list[str]:
        """The names in the list."""
        model = self.panel.model
        return [model.place_row(position).place.name for position in range(model.rowCount())]

    @property
    def current(self) -> str:
        """The name on the desk."""
        index = self.panel.list.currentIndex()
        return str(index.data()) if index.isValid() else ""

    @property
    def offered(self) -> list[str]:
        """Name and remark of each candidate."""
        offers = self.panel.desk.candidates.offered.offers
        return [f"{offer.candidate.name} {offer.candidate.country_code} {offer.remark}".strip() for offer in offers]

    def point_of(self, name: str) -> tuple[float, float] | None:
        """Where a place is."""
        return next(place.point for place in self.made.review.places if place.name == name)


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    made = reviewed(tmp_path)
    panel = PlacesPanel(load_theme(ThemeName.LIGHT))
    qtbot.addWidget(panel)
    presenter = PlacesPresenter(made.session, made.review, made.tasks, panel, lambda: QLocale("en_GB"))
    revealed: list[Candidate | None] = []
    presenter.revealed.connect(revealed.append)
    made.session.open(journey())
    panel.resize(360, 700)
    panel.show()
    return Shown(panel, presenter, made, revealed)


def type_text(qtbot: QtBot, shown: Shown, text: str) -> None:
    shown.panel.desk.search.setFocus()
    qtbot.keyClicks(shown.panel.desk.search, text)


def test_the_model_keeps_qts_rules(shown: Shown) -> None:
    tester = QAbstractItemModelTester(shown.panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown.presenter.go_to(2)
    assert tester.model() is shown.panel.model


def test_what_needs_a_look_is_listed_first_and_the_tab_says_how_many(shown: Shown) -> None:
    assert shown.listed == ["Georgia", "the airport", "Tokyo"]
    assert shown.current == "Georgia"
    assert shown.panel.windowTitle() == "Places · 2 to check"


def test_the_proposal_comes_before_the_alternatives(shown: Shown) -> None:
    assert shown.offered == ["Georgia GE proposed", "Georgia US"]


def test_using_an_alternative_decides_and_goes_on_to_the_next(qtbot: QtBot, shown: Shown) -> None:
    desk = shown.panel.desk
    qtbot.keyClick(desk.candidates, Qt.Key.Key_Down)
    assert shown.revealed[-1] == STATE
    qtbot.mouseClick(desk.use, Qt.MouseButton.LeftButton)
    assert shown.point_of("Georgia") == (32.8, -83.6)
    assert shown.current == "the airport"
    assert shown.panel.windowTitle() == "Places · 1 to check"


def test_leaving_out_needs_one_click_and_can_be_undone(qtbot: QtBot, shown: Shown) -> None:
    shown.presenter.go_to(2)
    qtbot.mouseClick(shown.panel.desk.leave, Qt.MouseButton.LeftButton)
    assert shown.panel.windowTitle() == "Places · 1 to check"
    shown.made.session.undo()
    assert shown.panel.windowTitle() == "Places · 2 to check"


def test_typing_a_name_offers_places_of_the_gazetteer_and_enter_takes_the_first(qtbot: QtBot, shown: Shown) -> None:
    shown.presenter.go_to(2)
    type_text(qtbot, shown, "toky")
    assert shown.offered == ["Tokyo JP"]
    assert shown.revealed[-1] == TOKYO
    qtbot.keyClick(shown.panel.desk.search, Qt.Key.Key_Return)
    assert shown.point_of("the airport") == TOKYO_POINT


TOKYO_POINT = (35.69, 139.69)


def test_typing_coordinates_offers_a_point(qtbot: QtBot, shown: Shown) -> None:
    shown.presenter.go_to(2)
    type_text(qtbot, shown, "35,5; 139,75")
    assert shown.offered == ["Point near Tokyo JP"]
    qtbot.keyClick(shown.panel.desk.search, Qt.Key.Key_Return)
    assert shown.point_of("the airport") == (35.5, 139.75)


def test_coordinates_that_cannot_be_are_answered_with_a_sentence(qtbot: QtBot, shown: Shown) -> None:
    type_text(qtbot, shown, "95, 10")
    assert shown.offered == []
    assert "between −90 and 90" in shown.panel.desk.message
    assert not shown.panel.desk.use.isEnabled()


def test_clearing_the_search_brings_the_alternatives_back(qtbot: QtBot, shown: Shown) -> None:
    before = shown.offered
    type_text(qtbot, shown, "q")
    assert shown.offered == []
    qtbot.keyClick(shown.panel.desk.search, Qt.Key.Key_Backspace)
    assert shown.offered == before


def test_what_was_typed_for_one_place_is_never_offered_for_another(qtbot: QtBot, shown: Shown) -> None:
    shown.made.tasks.is_held = True
    type_text(qtbot, shown, "toky")
    assert Lane.SEARCH in shown.made.tasks.waiting
    shown.panel.list.setFocus()
    qtbot.keyClick(shown.panel.list, Qt.Key.Key_Down)
    shown.made.tasks.finish()
    assert shown.current == "the airport"
    assert shown.offered == []


def test_a_pin_is_asked_for_and_taken(qtbot: QtBot, shown: Shown) -> None:
    wanted: list[bool] = []
    shown.presenter.pin_wanted.connect(wanted.append)
    shown.presenter.go_to(2)
    qtbot.mouseClick(shown.panel.desk.pin, Qt.MouseButton.LeftButton)
    assert wanted == [True]
    assert not shown.panel.desk.use.isVisible()
    shown.presenter.take_pin(10.0, 20.0)
    assert wanted == [True, False]
    assert shown.point_of("the airport") == (10.0, 20.0)
    assert shown.panel.desk.use.isVisible()


def test_going_to_another_place_gives_the_pin_up(qtbot: QtBot, shown: Shown) -> None:
    wanted: list[bool] = []
    shown.presenter.pin_wanted.connect(wanted.append)
    qtbot.mouseClick(shown.panel.desk.pin, Qt.MouseButton.LeftButton)
    qtbot.keyClick(shown.panel.list, Qt.Key.Key_Down)
    assert wanted == [True, False]


def test_an_event_selected_elsewhere_gives_the_pin_up(qtbot: QtBot, shown: Shown) -> None:
    wanted: list[bool] = []
    shown.presenter.pin_wanted.connect(wanted.append)
    qtbot.mouseClick(shown.panel.desk.pin, Qt.MouseButton.LeftButton)
    shown.made.session.apply(Select(shown.made.session.itinerary.table.ids[0]), Origin.TIMELINE)
    assert shown.current == "Tokyo"
    assert wanted == [True, False]


def test_a_decision_can_hold_for_one_event_only(qtbot: QtBot, shown: Shown) -> None:
    shown.presenter.go_to(2)
    desk = shown.panel.desk
    assert desk.everywhere.isVisible()
    assert not desk.one_event.isVisible()
    desk.everywhere.setChecked(False)
    assert desk.one_event.isVisible()
    desk.one_event.setCurrentIndex(1)
    type_text(qtbot, shown, "toky")
    qtbot.keyClick(desk.search, Qt.Key.Key_Return)
    points = [place.point for place in shown.made.review.places if place.name == "the airport"]
    assert sorted(points, key=bool) == [None, TOKYO_POINT]
    assert shown.current == "the airport"


def test_a_place_with_one_event_needs_no_choice_of_events(shown: Shown) -> None:
    shown.presenter.go_to(0)
    assert not shown.panel.desk.everywhere.isVisible()


def test_the_list_can_be_narrowed_and_says_why_it_is_empty(shown: Shown) -> None:
    shown.panel.narrowed.emit(Narrowing.CHECK)
    assert shown.listed == ["Georgia", "the airport"]
    shown.panel.narrowed.emit(Narrowing.NONE)
    assert shown.listed == ["the airport"]
    shown.made.review.decide(2, TOKYO)
    shown.panel.narrowed.emit(Narrowing.NONE)
    assert shown.listed == []
    assert shown.panel.hinted.hint == "No place is missing."


def test_selecting_an_event_elsewhere_puts_its_place_on_the_desk(shown: Shown) -> None:
    row = shown.made.session.itinerary.table.places.codes.tolist().index(0)
    shown.made.session.apply(Select(shown.made.session.itinerary.table.ids[row]), Origin.MAP)
    assert shown.current == "Tokyo"


def test_nothing_can_be_decided_while_places_are_being_found(shown: Shown) -> None:
    shown.made.tasks.is_held = True
    shown.made.session.open(journey())
    assert not shown.panel.desk.isEnabled()
    assert shown.panel.windowTitle() == "Places …"
    shown.made.tasks.finish()
    assert shown.panel.desk.isEnabled()


def test_what_is_still_being_found_is_not_called_missing(shown: Shown) -> None:
    shown.made.tasks.is_held = True
    shown.made.session.open(journey())
    row = shown.panel.model.index(0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Tokyo, being found …, 1 event"
    assert [button.text() for button in shown.panel.findChildren(QToolButton, "narrowing")] == [
        "All 3",
        "To check",
        "Not found",
    ]
    shown.made.tasks.finish()
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Georgia, check, taken for Georgia · country, 1 event"


def test_what_was_left_out_is_no_longer_among_what_was_not_found(shown: Shown) -> None:
    shown.made.review.decide(2, None)
    shown.panel.narrowed.emit(Narrowing.NONE)
    assert shown.listed == []


def test_enter_leads_from_the_list_to_the_proposals_and_on_to_the_search(qtbot: QtBot, shown: Shown) -> None:
    panel, desk = shown.panel, shown.panel.desk
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert desk.candidates.hasFocus()
    qtbot.keyClick(desk.candidates, Qt.Key.Key_Return)
    assert shown.current == "the airport"
    assert desk.search.hasFocus()


def test_down_leads_from_what_is_typed_to_the_second_that_was_found(qtbot: QtBot, shown: Shown) -> None:
    shown.presenter.go_to(2)
    type_text(qtbot, shown, "geor")
    qtbot.keyClick(shown.panel.desk.search, Qt.Key.Key_Down)
    assert shown.revealed[-1] == STATE
    qtbot.keyClick(shown.panel.desk.candidates, Qt.Key.Key_Return)
    assert shown.point_of("the airport") == (32.8, -83.6)


def test_escape_gives_up_the_pin_and_what_is_typed_and_nothing_else(qtbot: QtBot, shown: Shown) -> None:
    desk = shown.panel.desk
    assert not shown.presenter.escape()
    qtbot.mouseClick(desk.pin, Qt.MouseButton.LeftButton)
    assert shown.presenter.escape()
    assert desk.use.isVisible()
    before = shown.offered
    type_text(qtbot, shown, "toky")
    assert shown.presenter.escape()
    assert (desk.search.text(), shown.offered) == ("", before)
    type_text(qtbot, shown, "toky")
    desk.candidates.setFocus()
    assert shown.presenter.escape()
    assert desk.search.hasFocus()
    assert not shown.presenter.escape()


def test_what_is_undone_comes_to_the_desk_and_is_shown_on_the_map(shown: Shown) -> None:
    shown.presenter.go_to(1)
    shown.panel.desk.candidates.setCurrentIndex(shown.panel.desk.candidates.offered.index(1))
    shown.panel.desk.use.click()
    assert (shown.current, shown.revealed[-1]) == ("the airport", STATE)
    shown.made.session.undo()
    assert (shown.current, shown.revealed[-1]) == ("Georgia", COUNTRY)


def test_the_desk_says_which_events_it_is_about(shown: Shown) -> None:
    texts = [label.text() for label in shown.panel.desk.findChildren(QLabel)]
    assert "Event 1 · 2 October 2025" in texts
    shown.presenter.go_to(2)
    texts = [label.text() for label in shown.panel.desk.findChildren(QLabel)]
    assert "2 events, the first: Event 2 · 3 October 2025" in texts


def test_the_row_with_the_keyboard_has_a_frame(shown: Shown) -> None:
    view = shown.panel.list
    view.setFocus()
    rect = view.visualRect(shown.panel.model.index(0))
    edge = (rect.center().x(), rect.top())
    assert view.viewport().grab().toImage().pixelColor(*edge).name() == load_theme(ThemeName.LIGHT).accent
    shown.panel.desk.search.setFocus()
    assert view.viewport().grab().toImage().pixelColor(*edge).name() != load_theme(ThemeName.LIGHT).accent


def test_a_proposal_that_was_chosen_elsewhere_says_so(shown: Shown) -> None:
    shown.made.review.decide(1, STATE)
    shown.made.session.open(journey("/tmp/other.csv"))
    shown.presenter.go_to(1)
    assert shown.offered == ["Georgia GE proposed", "Georgia US chosen in “Journey”"]


def test_a_choice_made_in_another_itinerary_is_offered_and_says_where(shown: Shown) -> None:
    shown.made.review.decide(2, TOKYO)
    shown.made.session.open(journey("/tmp/other.csv"))
    shown.presenter.go_to(2)
    assert shown.offered == ["Tokyo JP chosen in “Journey”"]
    assert shown.point_of("the airport") is None


def test_of_large_letters_in_a_low_pane_the_buttons_stay_whole_and_no_line_is_cut(shown: Shown) -> None:
    panel, desk = shown.panel, shown.panel.desk
    panel.setStyleSheet("* { font-size: 21px; }")
    panel.set_scale(1.5)
    panel.resize(360, 540)
    shown.presenter.go_to(2)
    QTest.qWait(50)
    assert panel.rect().contains(desk.use.rect().translated(desk.use.mapTo(panel, QPoint(0, 0))))
    for label in desk.findChildren(QLabel):
        assert not label.isVisible() or label.height() >= label.heightForWidth(label.width())


def test_what_the_file_says_is_not_called_a_proposal(shown: Shown) -> None:
    doubtful = Resolution(Certainty.CHECK, TOKYO, method="given", decider=Decider.FILE, alternatives=(STATE,))
    content = journey(names=("Georgia",))
    places = (replace(content.itinerary.places[0], resolution=doubtful),)
    shown.made.tasks.is_held = True
    shown.made.session.open(replace(content, itinerary=replace(content.itinerary, places=places)))
    assert shown.offered == ["Tokyo JP from the file", "Georgia US"]
    shown.made.tasks.finish()


def test_one_place_of_a_name_is_not_called_several(shown: Shown) -> None:
    place = replace(shown.made.review.places[1], resolution=Resolution(Certainty.CHECK, STATE, method="exact"))
    assert "One place of this name" in reason_in_words(place)


def test_a_tool_tip_shows_a_name_letter_for_letter(shown: Shown) -> None:
    shown.made.session.open(journey(names=("<b>Tokyo</b>",)))
    assert "&lt;b&gt;Tokyo&lt;/b&gt;" in shown.panel.model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_very_long_word_is_broken_on_the_desk(shown: Shown) -> None:
    shown.made.session.open(journey(names=("Llanfairpwllgwyngyllgogerychwyrndrobwll",)))
    (title,) = shown.panel.desk.findChildren(QLabel, "detailTitle")
    assert title.text().split("\u200b") == ["Llanfairpwllgwyngyllgoge", "rychwyrndrobwll"]


def test_a_screen_reader_hears_class_meaning_and_events(shown: Shown) -> None:
    model = shown.panel.model
    texts = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert texts == [
        "Georgia, check, taken for Georgia · country, 1 event",
        "the airport, not found, 2 events",
        "Tokyo, sure, taken for Tokyo, Japan · city, 1 event",
    ]


def test_the_classes_differ_in_shape_and_not_in_colour_alone(qtbot: QtBot, shown: Shown) -> None:
    pictures = []
    for position in range(3):
        rect = shown.panel.list.visualRect(shown.panel.model.index(position))
        sign = shown.panel.list.viewport().grab(rect.adjusted(4, 8, 32 - rect.width(), -8)).toImage()
        pictures.append(sign.convertToFormat(QImage.Format.Format_Grayscale8))
    inks = [
        sum(picture.pixelColor(x, y).lightness() < 200 for x in range(28) for y in range(30)) for picture in pictures
    ]
    half, ring, disc = inks
    assert ring < half < disc


def test_a_smaller_itinerary_can_be_opened_while_the_last_place_is_on_the_desk(shown: Shown) -> None:
    shown.presenter.go_to(2)
    shown.made.session.open(journey(names=("Tokyo",)))
    assert shown.current == "Tokyo"


def test_undoing_a_place_of_its_own_leaves_another_on_the_desk(shown: Shown) -> None:
    rows = [row for row in range(4) if shown.made.session.itinerary.table.places.at(row) == ("the airport",)]
    shown.made.review.decide(2, TOKYO, row=rows[0])
    shown.presenter.go_to(3)
    shown.made.session.undo()
    assert shown.listed == ["Georgia", "the airport", "Tokyo"]
    assert shown.current in shown.listed


@pytest.mark.parametrize(
    ("population", "words"),
    [(0, ""), (4_913, "4,913 people"), (114_230, "114,000 people"), (1_352_617_328, "1.4 billion people")],
)
def test_how_many_live_there_is_said_as_people_say_it(population: int, words: str) -> None:
    assert people_in_words(population) == words
