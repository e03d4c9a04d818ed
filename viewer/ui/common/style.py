"""The look of the standard widgets: one style sheet and palette made from a theme."""

from string import Template

from PySide6.QtGui import QColor, QPalette

from viewer import paths
from viewer.ui.common.theme import Theme

_SHEET = Template("""
* { outline: none; }
QMainWindow, QDialog, QWidget#canvas { background: $window; }
QWidget { color: $text; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 6px; }
QMenuBar { background: $surface; border-bottom: 1px solid $divider; padding: 1px 6px; }
QMenuBar::item { padding: 5px 10px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; border: 1px solid $border; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 24px; border-radius: 5px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $text_muted; }
QMenu::separator { height: 1px; background: $divider; margin: 5px 8px; }
QStatusBar { background: $surface; border-top: 1px solid $divider; color: $text_muted; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $text_muted; padding: 2px 8px; }
QSplitter::handle { background: $divider; }
QSplitter::handle:hover { background: $accent; }
QFrame#pane { background: $surface; border: 0; }
QLabel#paneTitle { color: $text_muted; font-weight: 600; padding: 8px 12px 6px 12px; }
QLabel#muted, QLabel#hint { color: $text_muted; }
QLabel#heading { font-weight: 700; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit, QTextBrowser#field {
  background: $surface; border: 1px solid $border; border-radius: 7px; padding: 6px 9px;
  selection-background-color: $accent; selection-color: $accent_text;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 5px 8px; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow { width: 0; height: 0; border: 4px solid $surface; border-top: 5px solid $text_muted;
  border-bottom: 0; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; selection-background-color: $accent_soft;
  selection-color: $text; }
QComboBox QAbstractItemView::item { padding: 4px 6px; }
QPushButton {
  background: $surface; border: 1px solid $border; border-radius: 7px; padding: 6px 14px; font-weight: 500;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $text_muted; background: $window; }
QPushButton:default, QPushButton#primary { background: $accent; color: $accent_text; border-color: $accent; }
QPushButton#primary:disabled { background: $hover; color: $text_muted; border-color: $border; }
QPushButton#primary:hover { background: $accent; }
QPushButton:default:focus, QPushButton#primary:focus { border-color: $text; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton#link { border: 0; background: transparent; color: $accent; padding: 4px 6px; font-weight: 500; }
QPushButton#link:hover { text-decoration: underline; }
QPushButton#link:focus { border: 1px solid $accent; padding: 3px 5px; }
QPushButton#chip {
  background: $accent_soft; border: 1px solid $accent_soft; border-radius: 12px; padding: 3px 10px; color: $text;
}
QPushButton#chip:hover, QPushButton#chip:focus { border: 1px solid $accent; padding: 3px 10px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border-color: $accent; }
QToolButton:checked { background: $accent_soft; }
QToolButton#section, QToolButton#section:checked { font-weight: 600; padding: 6px 8px; background: transparent; }
QToolButton#narrowing, QToolButton#toolLink { padding: 4px 4px; }
QToolButton#toolLink { color: $accent; font-weight: 500; }
QToolButton#section:hover { background: $hover; }
QWidget#facets, QWidget#detailBody, QWidget#paneBody { background: $surface; }
QFrame#foot { border: 0; border-top: 1px solid $divider; }
QCheckBox { spacing: 8px; padding: 4px 2px; }
QCheckBox:focus { color: $accent; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 14px; height: 14px; border: 1.4px solid $text_muted;
  border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $accent; border-color: $accent;
  image: url("$tick"); }
QRadioButton { spacing: 7px; padding: 3px 2px; background: transparent; }
QRadioButton:focus { color: $accent; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $text_muted; border-radius: 8px;
  background: $surface; }
QRadioButton::indicator:checked { background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
  stop:0 $accent, stop:0.55 $accent, stop:0.65 $surface, stop:1 $surface); border-color: $accent; }
QListView, QTreeView, QTableView, QScrollArea, QTextBrowser { background: $surface; border: 0; }
QAbstractItemView { activate-on-singleclick: 0; }
QTableView { gridline-color: $divider; selection-background-color: $accent_soft; selection-color: $text; }
QTableView::item { padding-left: 5px; }
QTreeWidget::item, QListWidget::item { padding: 3px 0; }
QTreeWidget::item:selected, QListWidget::item:selected { background: $accent_soft; color: $text; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QHeaderView { background: $surface_alt; border: 0; }
QHeaderView::section { background: $surface_alt; color: $text_muted; border: 0; border-bottom: 1px solid $divider;
  padding: 5px 8px; font-weight: 600; }
QHeaderView::section:vertical { font-weight: 400; border-bottom: 0; border-right: 1px solid $divider;
  padding: 2px 8px; }
QTableCornerButton::section { background: $surface_alt; border: 0; border-bottom: 1px solid $divider; }
QComboBox#role { border-radius: 5px; padding: 2px 2px 2px 6px; font-weight: 600; }
QComboBox#role:focus { border: 2px solid $accent; padding: 1px 1px 1px 5px; }
QComboBox#role[unused="true"] { color: $text_muted; background: transparent; font-weight: 400; }
QComboBox#role QAbstractItemView { color: $text; font-weight: 400; }
QLabel#refusal { background: $error_soft; border: 1px solid $error; border-radius: 8px; padding: 8px 12px; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 2px; min-height: 30px; min-width: 30px; }
QScrollBar::handle:hover { background: $text_muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; width: 0; height: 0; }
QProgressBar { background: $hover; border: 0; border-radius: 4px; height: 8px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QTabBar::tab { padding: 7px 14px; border: 0; color: $text_muted; background: transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:selected:focus { background: $accent_soft; color: $accent; }
QTabWidget::pane { border: 0; }
QFrame#notice { border-radius: 8px; border: 1px solid $border; background: $raised; }
QFrame#notice[severity="warning"] { background: $warning_soft; border-color: $warning; }
QFrame#notice[severity="error"] { background: $error_soft; border-color: $error; }
""")


def style_sheet(theme: Theme) -> str:
    """The style sheet of the whole program in a theme's colours."""
    colours = {name: value for name, value in vars(theme).items() if isinstance(value, str)}
    tick = paths.resource("icons", "tick-black.svg" if theme.is_dark else "tick-white.svg")
    return _SHEET.substitute(colours, tick=tick.as_posix())


def palette(theme: Theme) -> QPalette:
    """The palette for what the style sheet leaves to the platform's style."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.surface_alt,
        QPalette.ColorRole.Button: theme.surface,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.text_muted,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.accent_text,
        QPalette.ColorRole.Link: theme.accent,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.text_muted))
    return made
