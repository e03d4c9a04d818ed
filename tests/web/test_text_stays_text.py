"""Cells that would be code, were they not taken as text, in every view of the program."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.tour import NASTY, nasty_itinerary
from tests.web.stage import Stage, shipped
from viewer.session.session import content_of
from viewer.session.state import Origin, Select, SetText
from viewer.ui.agenda.model import ROW_ROLE


@pytest.fixture
def nasty(stage: Stage) -> Iterator[Stage]:
    stage.open(content_of(nasty_itinerary()))
    yield stage
    assert stage.js("document.title") == ""
    assert stage.js("document.querySelectorAll('.card img, .card script, .card b, body > img').length") == 0
    stage.open(shipped())


def test_a_card_on_the_map_shows_the_text(nasty: Stage) -> None:
    scripts = nasty.js("document.scripts.length")
    for text in NASTY:
        nasty.js("window.wayline.map.closePopup() && true")
        nasty.until(lambda: nasty.js("document.querySelectorAll('.card').length") == 0)
        nasty.settle()
        nasty.click_mark(text)
        nasty.until(lambda: nasty.js("document.querySelectorAll('.card').length") == 1)
        assert nasty.js("document.querySelector('.card-title').textContent") == text
        assert text in str(nasty.js("document.querySelector('.card-place').textContent"))
    assert nasty.js("document.scripts.length") == scripts


def test_agenda_and_details_show_the_text(nasty: Stage) -> None:
    agenda = nasty.made.window.panes.agenda
    for position, text in enumerate(NASTY):
        index = agenda.model.index(position)
        assert index.data() == text
        assert index.data(ROW_ROLE).event.notes == text
        nasty.made.session.apply(Select(agenda.model.event_id(position)), Origin.AGENDA)
        labels = agenda.detail.widget().findChildren(QLabel)
        assert text in [label.text() for label in labels]
        assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_no_tool_tip_is_taken_for_markup(nasty: Stage) -> None:
    window = nasty.made.window
    agenda, sections = window.panes.agenda, window.panes.filters.sections
    tips = [str(agenda.model.index(row).data(Qt.ItemDataRole.ToolTipRole)) for row in range(len(NASTY))]
    for section in sections.values():
        model = section.list.model()
        tips += [str(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)) for row in range(model.rowCount())]
    nasty.made.session.apply(Select(agenda.model.event_id(0)), Origin.AGENDA)
    tips += [button.toolTip() for button in agenda.detail.widget().findChildren(QPushButton)]
    nasty.made.session.apply(SetText(NASTY[0]), Origin.FILTERS)
    tips.append(window.panes.chips.toolTip())
    assert [tip for tip in tips if "<img" in tip or "<script" in tip or "<b>" in tip] == []


def test_chips_and_timeline_show_the_text(nasty: Stage) -> None:
    nasty.made.session.apply(SetText(NASTY[1]), Origin.FILTERS)
    chips = nasty.made.window.panes.chips.findChildren(QPushButton)
    assert any(NASTY[1] in chip.text() for chip in chips)
    assert not nasty.made.window.panes.timeline.grab().isNull()
