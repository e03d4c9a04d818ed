import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QMainWindow, QProxyStyle, QPushButton, QStyle
from pytestqt.qtbot import QtBot

from viewer.session.ports import Notice, Severity
from viewer.ui.common.notices import MOST_NOTICES, NoticeArea
from viewer.ui.common.style import style_sheet
from viewer.ui.common.theme import ThemeName, load_theme
from viewer.ui.window.about import AboutDialog, versions
from viewer.ui.window.actions import ACTIONS, SEPARATOR, build_menus, shortcut_rows
from viewer.ui.window.shortcuts import ShortcutsDialog

LOW_SCREEN_PX = 700  # 768 without a title bar and a task bar


def test_no_two_actions_share_a_shortcut(qapp: object) -> None:
    keys = [QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert "" not in keys


def test_no_two_actions_share_a_name() -> None:
    names = [spec.name for spec in ACTIONS if spec.name != SEPARATOR]
    assert len(names) == len(set(names))


def test_no_two_entries_of_a_menu_share_a_letter() -> None:
    for menu in {spec.menu for spec in ACTIONS}:
        letters = [letter.lower() for spec in ACTIONS if spec.menu == menu for letter in re.findall("&(.)", spec.text)]
        assert [letter for letter, count in Counter(letters).items() if count > 1] == [], menu


def test_a_command_without_a_callback_is_a_submenu(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    called: list[str] = []
    menus = build_menus(window, {"open": lambda: called.append("open")})
    menus.actions["open"].trigger()
    assert called == ["open"]
    assert "recent" in menus.submenus


def test_the_list_of_shortcuts_names_every_one(qtbot: QtBot) -> None:
    parent = _parent(qtbot)
    dialog = ShortcutsDialog(parent)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    assert {keys for _, _, keys in shortcut_rows()} <= texts
    assert dialog.sizeHint().height() < LOW_SCREEN_PX
    dialog.reject()


def test_about_tells_the_versions_and_copies_them(qtbot: QtBot) -> None:
    parent = _parent(qtbot)
    dialog = AboutDialog(parent)
    assert versions()["Wayline"] != "?"
    assert dialog.findChildren(QPushButton)
    dialog.reject()


def _parent(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def notices(qtbot: QtBot) -> NoticeArea:
    area = NoticeArea()
    qtbot.addWidget(area)
    return area


def test_a_notice_shows_its_sentence_and_its_hint_as_plain_text(notices: NoticeArea) -> None:
    notices.show_notice(Notice(Severity.ERROR, "“<b>x</b>.csv” cannot be read.", "Choose another file."))
    labels = [label for label in notices.findChildren(QLabel) if label.objectName() in ("heading", "muted")]
    assert [label.text() for label in labels] == ["“<b>x</b>.csv” cannot be read.", "Choose another file."]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_the_newest_notice_is_on_top_and_the_oldest_goes(notices: NoticeArea) -> None:
    for number in range(MOST_NOTICES + 2):
        notices.show_notice(Notice(Severity.INFO, str(number)))
    assert notices.texts == ["4", "3", "2"]


def test_a_closed_notice_is_gone_and_the_empty_area_takes_no_room(notices: NoticeArea) -> None:
    notices.show_notice(Notice(Severity.WARNING, "Careful."))
    close = next(one for one in notices.findChildren(QPushButton) if one.accessibleName() == "Close this notice")
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert notices.texts == []
    assert notices.isHidden()


@pytest.mark.parametrize("name", ThemeName)
def test_every_theme_can_be_read_against_its_ground(name: ThemeName) -> None:
    """Contrast after WCAG 2: 4.5 for text, and for muted text too."""
    theme = load_theme(name)
    for text in (theme.text, theme.text_muted):
        for ground in (theme.window, theme.surface, theme.raised):
            assert _contrast(text, ground) >= 4.5, (text, ground)
    assert _contrast(theme.accent_text, theme.accent) >= 4.5


def _contrast(first: str, second: str) -> float:
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", ThemeName)
def test_what_is_ticked_shows_a_tick(name: ThemeName) -> None:
    pictures = re.findall(r'image: url\("([^"]+)"\)', style_sheet(load_theme(name)))
    assert pictures
    assert all(Path(picture).is_file() for picture in pictures)


def test_a_list_that_drops_down_shows_every_entry(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.setStyleSheet(style_sheet(load_theme(ThemeName.LIGHT)))
    box.addItems(["Museum", "Second visit"])
    box.show()
    box.showPopup()
    view = box.view()
    assert view.viewport().rect().contains(view.visualRect(box.model().index(1, 0)))
    box.hidePopup()


class _OneClick(QProxyStyle):
    """A desktop that is set to open things by a single click, as KDE is."""

    def styleHint(self, hint: QStyle.StyleHint, *more: object) -> int:  # noqa: N802 - Qt's name
        """One click activates; the rest as ever."""
        is_asked = hint is QStyle.StyleHint.SH_ItemView_ActivateItemOnSingleClick
        return 1 if is_asked else super().styleHint(hint, *more)  # type: ignore[arg-type]


def test_one_click_selects_in_a_list_and_decides_nothing(qtbot: QtBot) -> None:
    view, style = QListView(), _OneClick("fusion")
    qtbot.addWidget(view)
    view.setStyle(style)
    view.setStyleSheet(style_sheet(load_theme(ThemeName.LIGHT)))
    view.ensurePolished()
    assert view.style().styleHint(QStyle.StyleHint.SH_ItemView_ActivateItemOnSingleClick, None, view) == 0
