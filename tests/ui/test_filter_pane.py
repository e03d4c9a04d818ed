import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from viewer import paths
from viewer.itinerary.filters import NO_FILTER
from viewer.session.loading import load
from viewer.session.session import Session
from viewer.ui.common.theme import ThemeName, load_theme
from viewer.ui.filters.chips import ChipBar
from viewer.ui.filters.facet import VALUE_ROLE, FacetValue
from viewer.ui.filters.panel import FilterPanel
from viewer.ui.filters.presenter import FilterPresenter

ALT = Qt.KeyboardModifier.AltModifier


class Pane:
    """The filter pane with its chips, and a mouse."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.panel, self.chips = FilterPanel(load_theme(ThemeName.LIGHT)), ChipBar()
        self.presenter = FilterPresenter(session, self.panel, self.chips, lambda: QLocale("en_GB"))

    def values(self, facet: str) -> dict[str, FacetValue]:
        model = self.panel.sections[facet].list.model()
        shown = [model.index(row, 0).data(VALUE_ROLE) for row in range(model.rowCount())]
        return {value.name: value for value in shown}

    def click(self, facet: str, name: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        view = self.panel.sections[facet].list
        index = view.model().index(list(self.values(facet)).index(name), 0)
        view.scrollTo(index)
        point = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, point)

    def shown_chips(self) -> list[QPushButton]:
        QTest.qWait(10)  # new chips appear and old ones go with the next events
        return [one for one in self.chips.findChildren(QPushButton) if one.objectName() == "chip"]


@pytest.fixture
def pane(qtbot: QtBot) -> Pane:
    pane = Pane(Session(load(paths.shipped_itinerary(), lambda _share, _text: None, lambda: False)))
    qtbot.addWidget(pane.panel)
    qtbot.addWidget(pane.chips)
    pane.panel.resize(240, 1200)
    pane.panel.show()
    return pane


def test_a_facets_list_is_a_sound_model(pane: Pane, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(pane.panel.sections["topic"].list.model())


def test_a_click_anywhere_in_a_row_filters_and_a_second_one_ends_it(pane: Pane) -> None:
    pane.click("status", "possible")
    assert pane.session.filtered.total == 1
    assert pane.values("status")["possible"].is_wanted
    pane.click("status", "possible")
    assert pane.session.state.filter == NO_FILTER


def test_a_click_with_alt_leaves_a_value_out(pane: Pane) -> None:
    held = pane.values("status")["held"].count
    pane.click("status", "held", ALT)
    assert pane.session.filtered.total == 14 - held
    assert pane.values("status")["held"].is_unwanted


def test_space_chooses_the_current_value(pane: Pane) -> None:
    view = pane.panel.sections["kind"].list
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    name = next(iter(pane.values("kind")))
    assert pane.session.state.filter.choice("kind").wanted == {name}


def test_a_count_is_what_a_click_gives(pane: Pane) -> None:
    pane.click("place", "Tokyo")
    for name, value in pane.values("topic").items():
        before = pane.session.state
        pane.click("topic", name)
        assert pane.session.filtered.total == value.count, name
        pane.click("topic", name)
        assert pane.session.state == before


def test_values_of_most_events_stand_first(pane: Pane) -> None:
    counts = [value.count for value in pane.values("topic").values()]
    assert counts == sorted(counts, reverse=True)


def test_what_is_typed_filters_at_once(pane: Pane) -> None:
    QTest.keyClicks(pane.panel.search, "KIM")
    assert pane.session.filtered.total == 1
    pane.session.undo()
    assert pane.panel.search.text() == ""


def test_each_chip_takes_its_part_of_the_filter_away(pane: Pane) -> None:
    pane.click("place", "Tokyo")
    pane.click("topic", "alliance")
    QTest.keyClicks(pane.panel.search, "talks")
    assert len(pane.shown_chips()) == 3
    for left in (2, 1, 0):
        pane.shown_chips()[0].click()
        assert len(pane.shown_chips()) == left
    assert pane.session.state.filter == NO_FILTER
    assert pane.chips.isHidden()


def test_clear_shows_everything_again(pane: Pane) -> None:
    pane.click("place", "Tokyo")
    clear = next(one for one in pane.chips.findChildren(QPushButton) if one.text() == "Clear")
    clear.click()
    assert pane.session.filtered.total == 14


def test_a_screen_reader_hears_value_count_and_state(pane: Pane) -> None:
    pane.click("status", "possible")
    model = pane.panel.sections["status"].list.model()
    told = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert "possible, 1 events, chosen" in told
