import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from tests.unit.session.review_parts import STATE, TOKYO, Reviewed, reviewed
from tests.unit.session.test_review import journey
from viewer.errors import UserError
from viewer.itinerary.places import Candidate, Certainty, Decider, Place, Resolution
from viewer.session.decisions import DecidedItinerary, Decision
from viewer.session.ports import IsCancelled
from viewer.session.settings import Settings, SettingsStore
from viewer.ui.places.accept_dialog import AcceptDialog
from viewer.ui.places.commands import PlaceCommands
from viewer.ui.places.decisions_dialog import DecisionsDialog
from viewer.ui.places.online_dialog import OnlineDialog

DECIDED = DecidedItinerary(
    "/tmp/journey.csv", "Journey", (Decision("Georgia", "", STATE), Decision("the airport", "", None))
)


@dataclass
class Server:
    """Remembers what it was asked; knows Edo, and fails at "broken"."""

    asked: list[str] = field(default_factory=list)

    def at(self, _settings: Settings) -> "Server":
        """It is the one server there is."""
        return self

    def look_up(self, name: str, _country_code: str, _is_cancelled: IsCancelled) -> tuple[Candidate, ...]:
        """Answer without a network."""
        self.asked.append(name)
        if name == "broken":
            raise UserError("The server cannot be reached.")
        return (TOKYO,) if name == "the airport" else ()


@dataclass
class Office:
    """The commands of the menu with all that stands behind them."""

    made: Reviewed
    settings: SettingsStore
    server: Server
    commands: PlaceCommands
    window: QWidget

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The dialog that was opened last."""
        return self.window.findChildren(kind)[-1]


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Office:
    made, settings, server, window = reviewed(tmp_path), SettingsStore(tmp_path), Server(), QWidget()
    qtbot.addWidget(window)
    made.session.open(journey())
    tell: Callable[[object], None] = made.notices.append
    commands = PlaceCommands(made.review, made.tasks, made.store, settings, server, tell, window)
    return Office(made, settings, server, commands, window)


def test_looking_up_online_is_off_until_it_is_switched_on(office: Office) -> None:
    office.commands.look_up(("the airport",))
    assert office.server.asked == []
    office.commands.ask_to_look_up()
    dialog = office.dialog(OnlineDialog)
    assert isinstance(dialog, OnlineDialog)
    assert not dialog.allowed.isChecked()
    assert not dialog.start.isEnabled()
    dialog.close()
    assert not office.settings.value.online_allowed


def test_what_leaves_the_computer_can_be_read_to_the_end_in_large_letters(office: Office) -> None:
    office.window.setStyleSheet("* { font-size: 21px; }")
    office.commands.ask_to_look_up()
    dialog = office.dialog(OnlineDialog)
    QTest.qWait(50)
    words = max(dialog.findChildren(QLabel), key=lambda label: len(label.text()))
    assert words.height() >= words.heightForWidth(words.width())
    dialog.close()


def test_only_the_ticked_names_are_sent_and_only_by_the_button(qtbot: QtBot, office: Office) -> None:
    office.commands.ask_to_look_up()
    dialog = office.dialog(OnlineDialog)
    assert isinstance(dialog, OnlineDialog)
    assert dialog.ticked == ("the airport",)
    dialog.allowed.setChecked(True)
    assert office.server.asked == []
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    assert office.server.asked == ["the airport"]
    assert office.settings.value.online_allowed
    assert office.made.review.places[2].resolution.candidate == TOKYO
    assert office.made.review.places[2].resolution.certainty == "check"


def test_an_unticked_name_stays_at_home(office: Office) -> None:
    office.commands.ask_to_look_up()
    dialog = office.dialog(OnlineDialog)
    assert isinstance(dialog, OnlineDialog)
    dialog.allowed.setChecked(True)
    dialog.names.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.ticked == ()
    assert not dialog.start.isEnabled()
    dialog.close()


def test_the_server_and_the_address_are_remembered(office: Office) -> None:
    office.commands.ask_to_look_up()
    dialog = office.dialog(OnlineDialog)
    assert isinstance(dialog, OnlineDialog)
    dialog.server.setText(" maps.example.org ")
    dialog.email.setText("me@example.org")
    dialog.reject()
    kept = office.settings.value
    assert (kept.online_server, kept.online_email) == ("maps.example.org", "me@example.org")


def test_an_error_is_told_and_what_was_found_before_is_kept(office: Office) -> None:
    office.settings.change(replace(office.settings.value, online_allowed=True))
    office.commands.look_up(("the airport", "broken", "never asked"))
    assert office.server.asked == ["the airport", "broken"]
    messages = [notice.message for notice in office.made.notices]
    assert messages == ["The server cannot be reached.", "Found online: 1 of 1 names. Please check them."]
    assert office.made.review.places[2].resolution.candidate == TOKYO


def test_nothing_found_is_told_too(office: Office) -> None:
    office.settings.change(replace(office.settings.value, online_allowed=True))
    office.commands.look_up(("Xyz",))
    notice = office.made.notices[-1]
    assert notice.message == "None of the names was found online."
    assert "Xyz" in notice.hint


def test_accepting_takes_what_stays_ticked(office: Office) -> None:
    office.commands.ask_to_accept(office.made.review.to_accept())
    dialog = office.dialog(AcceptDialog)
    assert isinstance(dialog, AcceptDialog)
    assert dialog.ticked == (1,)
    dialog.accept()
    assert office.made.review.places[1].resolution.certainty == "sure"


def test_doubtful_coordinates_of_the_file_are_accepted_only_by_a_tick(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    guess = Place("Georgia", resolution=Resolution(Certainty.CHECK, STATE))
    given = Place("Tokyo", resolution=Resolution(Certainty.CHECK, TOKYO, decider=Decider.FILE))
    dialog = AcceptDialog([(3, guess), (5, given)], window)
    assert dialog.ticked == (3,)
    dialog.close()


def test_nothing_is_accepted_where_all_is_unticked(office: Office) -> None:
    office.commands.ask_to_accept(office.made.review.to_accept())
    dialog = office.dialog(AcceptDialog)
    assert isinstance(dialog, AcceptDialog)
    row = dialog.tree.topLevelItem(0)
    assert row is not None
    row.setCheckState(0, Qt.CheckState.Unchecked)
    dialog.accept()
    assert not office.made.session.can_undo


def listed_decisions(office: Office) -> tuple[DecisionsDialog, QTreeWidgetItem]:
    """The list with two decisions of one itinerary, and the row of the itinerary."""
    office.made.review.decide(1, STATE)
    office.made.review.decide(2, None)
    office.commands.show_decisions()
    dialog = office.dialog(DecisionsDialog)
    assert isinstance(dialog, DecisionsDialog)
    head = dialog.tree.topLevelItem(0)
    assert head is not None
    return dialog, head


def test_decisions_are_listed_and_one_can_be_deleted(qtbot: QtBot, office: Office) -> None:
    dialog, head = listed_decisions(office)
    assert [head.child(row).text(0) for row in range(head.childCount())] == ["Georgia", "the airport"]
    head.child(0).setSelected(True)
    qtbot.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)
    assert [made.name for made in office.made.store.value[0].decisions] == ["the airport"]
    assert office.made.review.places[1].resolution.certainty == "check"
    dialog.close()


def test_all_decisions_of_an_itinerary_are_deleted_with_its_name(qtbot: QtBot, office: Office) -> None:
    dialog, head = listed_decisions(office)
    head.setSelected(True)
    head.child(0).setSelected(True)
    assert dialog.delete.text() == "Delete 2 decisions"
    qtbot.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)
    assert office.made.store.value == ()
    dialog.close()


@pytest.mark.parametrize("name", ["decisions.csv", "decisions.json"])
def test_decisions_are_exported_as_the_name_says(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = DecisionsDialog((DECIDED,), window)
    dialog.export_to(tmp_path / name)
    text = (tmp_path / name).read_text("utf-8")
    if name.endswith("json"):
        assert [made["name"] for made in json.loads(text)["itineraries"][0]["decisions"]] == ["Georgia", "the airport"]
    else:
        assert text.splitlines()[1].startswith("Journey,Georgia,,Georgia,admin1")
    assert not list(tmp_path.glob("*.part"))
    dialog.close()


def test_an_export_that_fails_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = DecisionsDialog((DECIDED,), window)
    with qtbot.waitSignal(dialog.failed) as told:
        dialog.export_to(tmp_path / "nowhere" / "decisions.csv")
    assert "cannot be written" in str(told.args[0])
    dialog.close()
