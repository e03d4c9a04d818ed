"""How a file is to be read: one list for each decision, what the program found out by itself always first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QToolButton, QVBoxLayout, QWidget

from viewer.importing.reader import Reading
from viewer.importing.settings import ImportSettings, Role
from viewer.ui.common.flow import FlowLayout
from viewer.ui.importer.words import CALENDARS, DATE_ORDERS, DELIMITERS, ENCODINGS, encoding_name

FIND_OUT = "Find it out"
_HEADER_LINES = 15
_LONGEST_LINE = 46
Choices = Sequence[tuple[object, str]]


@dataclass(frozen=True)
class Option:
    """One decision.

    Attributes:
        field: name of the field of `ImportSettings`.
        choices: values and texts, given what was understood.
        found: what the program decided by itself, as a text; empty where that cannot be told.
        is_shown: whether the decision arises for this file.
        is_rare: whether it stands below "More".
        width: of its list, in characters.
    """

    field: str
    label: str
    choices: Callable[[Reading], Choices]
    found: Callable[[Reading], str] = lambda _reading: ""
    is_shown: Callable[[Reading], bool] = lambda _reading: True
    is_rare: bool = False
    width: int = 14


def _is_text(reading: Reading) -> bool:
    return bool(reading.delimiter)


def _delimiter_name(reading: Reading) -> str:
    return dict(DELIMITERS).get(reading.delimiter, f"“{reading.delimiter}”")


def _header_text(reading: Reading) -> str:
    return f"Line {reading.header_row}" if reading.header_row else "No line"


def _header_choices(reading: Reading) -> Choices:
    """The first lines of the file with what stands in them."""
    lines = zip(reading.lines[:_HEADER_LINES], reading.rows[:_HEADER_LINES], strict=False)
    shown = [(line, " · ".join(cell.strip() for cell in row if cell.strip())) for line, row in lines]
    named = [(line, f"Line {line}: {_cut(text)}") for line, text in shown if text]
    return [(0, "No line does"), *named]


def _cut(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST_LINE else f"{one_line[: _LONGEST_LINE - 1]}…"


def _has_pair(reading: Reading) -> bool:
    return {Role.LATITUDE, Role.LONGITUDE} <= set(reading.roles.values())


OPTIONS = (
    Option("sheet", "Sheet", lambda reading: [(name, name) for name in reading.sheets],
           lambda reading: reading.sheet, lambda reading: len(reading.sheets) > 1),
    Option("encoding", "Letters", lambda _reading: ENCODINGS,
           lambda reading: encoding_name(reading.encoding), _is_text, width=22),
    Option("delimiter", "Columns separated by", lambda _reading: DELIMITERS, _delimiter_name, _is_text),
    Option("header_row", "Columns named in", _header_choices, _header_text),
    Option("date_order", "Dates like 3/4", lambda _reading: DATE_ORDERS),
    Option("fill_down", "Cells without a date", lambda _reading: ((True, "Take the date above"), (False, "Have none")),
           is_rare=True),
    Option("swap_coordinates", "Coordinates", lambda _reading: ((False, "As the columns say"), (True, "Exchanged")),
           is_shown=_has_pair, is_rare=True),
    Option("calendar", "Calendar", lambda _reading: CALENDARS, is_rare=True),
)  # fmt: skip


class OptionsBar(QWidget):
    """The lists beside each other.

    Signals:
        changed(settings): the user decided.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = ImportSettings()
        self._flow = FlowLayout(self, gap_px=10)
        self.boxes: dict[str, QComboBox] = {}
        self._fields: dict[str, QWidget] = {}
        self._reading: Reading | None = None
        for option in OPTIONS:
            self._add(option)
        self.more = QToolButton()
        self.more.setText("More …")
        self.more.setCheckable(True)
        self.more.toggled.connect(lambda _on: self._show_fields())
        self._flow.addWidget(_labelled(QLabel(" "), self.more))

    def show_reading(self, reading: Reading, settings: ImportSettings) -> None:
        """Show what was decided, by whomever."""
        self._reading, self._settings = reading, settings
        for option in OPTIONS:
            self._fill(option, self.boxes[option.field], reading)
        self._show_fields()

    def _add(self, option: Option) -> None:
        box = QComboBox()
        label = QLabel(option.label)
        label.setObjectName("muted")
        label.setBuddy(box)
        box.setAccessibleName(option.label)
        box.setMinimumContentsLength(option.width)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(lambda _index: self._decide(option))
        self.boxes[option.field], self._fields[option.field] = box, _labelled(label, box)
        self._flow.addWidget(self._fields[option.field])

    def _fill(self, option: Option, box: QComboBox, reading: Reading) -> None:
        chosen = getattr(self._settings, option.field)
        found = option.found(reading) if chosen is None else ""
        choices = list(option.choices(reading))
        if chosen is not None and chosen not in [value for value, _ in choices]:
            choices.append((chosen, str(chosen)))
        box.clear()
        box.addItem(f"{found} (found)" if found else FIND_OUT, None)
        for value, text in choices:
            box.addItem(text, value)
        values = [None, *(value for value, _ in choices)]
        box.setCurrentIndex(values.index(chosen))
        box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + 24)

    def _show_fields(self) -> None:
        for option in OPTIONS:
            is_wanted = not option.is_rare or self.more.isChecked() or self._is_decided(option)
            is_possible = self._reading is not None and option.is_shown(self._reading)
            self._fields[option.field].setVisible(is_wanted and is_possible)
        self.updateGeometry()

    def _is_decided(self, option: Option) -> bool:
        return getattr(self._settings, option.field) is not None

    def _decide(self, option: Option) -> None:
        value = self.boxes[option.field].currentData()
        if value != getattr(self._settings, option.field):
            self._settings = replace(self._settings, **{option.field: value})
            self.changed.emit(self._settings)


def _labelled(label: QLabel, control: QWidget) -> QWidget:
    """A control with its label above."""
    field = QWidget()
    layout = QVBoxLayout(field)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    layout.addWidget(label)
    layout.addWidget(control)
    return field
