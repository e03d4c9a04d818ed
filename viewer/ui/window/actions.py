"""The table of actions: every command of the menus with its shortcut, in one place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True)
class ActionSpec:
    """One command.

    Attributes:
        name: what the code calls it.
        menu: the menu it stands in; a line ``-`` in the table separates.
        keys: shortcuts, the first is shown.
        is_toggle: whether it is on or off.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    is_toggle: bool = False


SEPARATOR = "-"
ACTIONS = (
    ActionSpec("open", "File", "&Open …", ("Ctrl+O",)),
    ActionSpec("open_folder", "File", "Open a &folder …", ("Ctrl+Shift+O",)),
    ActionSpec("recent", "File", "Open &recent"),
    ActionSpec("open_tour", "File", "Open the October 2025 Asia &tour"),
    ActionSpec(SEPARATOR, "File", ""),
    ActionSpec("save", "File", "&Save", ("Ctrl+S",)),
    ActionSpec("save_as", "File", "Save &as …", ("Ctrl+Shift+S",)),
    ActionSpec("save_copy", "File", "Save a &copy as CSV …"),
    ActionSpec("export", "File", "&Export for spreadsheets …"),
    ActionSpec("save_template", "File", "Save a te&mplate …"),
    ActionSpec(SEPARATOR, "File", ""),
    ActionSpec("import_settings", "File", "&Import settings …", ("Ctrl+I",)),
    ActionSpec("problems", "File", "Pro&blems …", ("Ctrl+Shift+B",)),
    ActionSpec(SEPARATOR, "File", ""),
    ActionSpec("save_picture", "File", "Save the window as a &picture …", ("Ctrl+Shift+P",)),
    ActionSpec(SEPARATOR, "File", ""),
    ActionSpec("quit", "File", "&Quit", ("Ctrl+Q",)),
    ActionSpec("undo", "Edit", "&Undo", ("Ctrl+Z",)),
    ActionSpec("redo", "Edit", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec(SEPARATOR, "Edit", ""),
    ActionSpec("paste", "Edit", "&Paste a table", ("Ctrl+V",)),
    ActionSpec(SEPARATOR, "Edit", ""),
    ActionSpec("find", "Edit", "&Find", ("Ctrl+F",)),
    ActionSpec("clear_filter", "Edit", "&Clear the filter", ("Ctrl+Shift+F",)),
    ActionSpec("pane_filters", "View", "&Filters", ("F6",), True),
    ActionSpec("pane_map", "View", "&Map", ("F7",), True),
    ActionSpec("pane_timeline", "View", "&Timeline", ("F8",), True),
    ActionSpec("pane_agenda", "View", "&Agenda and places", ("F9",), True),
    ActionSpec(SEPARATOR, "View", ""),
    ActionSpec("theme", "View", "T&heme"),
    ActionSpec("map_look", "View", "Ma&p"),
    ActionSpec("larger", "View", "&Larger", ("Ctrl++", "Ctrl+=")),
    ActionSpec("smaller", "View", "&Smaller", ("Ctrl+-",)),
    ActionSpec("normal_size", "View", "&Normal size", ("Ctrl+0",)),
    ActionSpec(SEPARATOR, "View", ""),
    ActionSpec("next_event", "View", "Next &event", ("Ctrl+Right", "N")),
    ActionSpec("previous_event", "View", "Prev&ious event", ("Ctrl+Left", "P")),
    ActionSpec("whole_tour", "View", "Show the &whole tour", ("Ctrl+Home",)),
    ActionSpec(SEPARATOR, "View", ""),
    ActionSpec("views", "View", "Sa&ved views"),
    ActionSpec("full_screen", "View", "F&ull screen", ("F11",), True),
    ActionSpec("review_places", "Places", "&Review places", ("Ctrl+Shift+L",)),
    ActionSpec("save_copy_with_places", "Places", "Save a &copy with coordinates …"),
    ActionSpec("look_up_online", "Places", "Look up &online …"),
    ActionSpec(SEPARATOR, "Places", ""),
    ActionSpec("decisions", "Places", "&Decisions about places …"),
    ActionSpec("guide", "Help", "User &guide"),
    ActionSpec("shortcuts", "Help", "&Keyboard shortcuts", ("F1",)),
    ActionSpec("about", "Help", "&About Wayline"),
)


@dataclass(frozen=True)
class Menus:
    """What was made of the table: actions and submenus by name."""

    actions: dict[str, QAction]
    submenus: dict[str, QMenu]


def build_menus(window: QMainWindow, callbacks: Mapping[str, Callable[[], None]]) -> Menus:
    """Fill the window's menu bar from the table; a command without a callback becomes a submenu."""
    menus: dict[str, QMenu] = {}
    made = Menus({}, {})
    for spec in ACTIONS:
        if spec.menu not in menus:
            menus[spec.menu] = window.menuBar().addMenu(f"&{spec.menu}")
        menu = menus[spec.menu]
        if spec.name == SEPARATOR:
            menu.addSeparator()
        elif spec.name in callbacks:
            made.actions[spec.name] = _action(window, menu, spec, callbacks[spec.name])
        else:
            made.submenus[spec.name] = menu.addMenu(spec.text)
    return made


def _action(window: QMainWindow, menu: QMenu, spec: ActionSpec, callback: Callable[[], None]) -> QAction:
    action = QAction(spec.text, window)
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    action.setCheckable(spec.is_toggle)
    action.triggered.connect(lambda _checked=False: callback())
    menu.addAction(action)
    return action


def shortcut_rows() -> Iterable[tuple[str, str, str]]:
    """Menu, text and shortcuts of every action that has one, for the list of shortcuts."""
    for spec in ACTIONS:
        if spec.keys:
            yield spec.menu, spec.text.replace("&", "").removesuffix(" …"), "  or  ".join(spec.keys)
