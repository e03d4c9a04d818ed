"""Asks before anything leaves the computer: what would be sent, where to, and by whose leave."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.session.settings import DEFAULT_SERVER, Settings
from viewer.ui.common.labels import plain_label

_SENT = (
    "Wayline finds places without a network. If you allow it here, and only when you press the button below, "
    "it asks a server on the internet for the names that were not found.\n\n"
    "What leaves this computer: the names ticked below, one by one, at most one a second; your e-mail address, if "
    "you give one; and, as with any request, your IP address and the name of the program. Nothing else of your "
    "itinerary is sent: no dates, no titles, no notes. Answers are kept on this computer, so that no name is asked "
    "for twice."
)

_NAMES = "Names without a place"
_NONE_LEFT = "Every name has a place; there is nothing to look up."


class OnlineDialog(QDialog):
    """The switch for look-ups online, the names that would be sent, and the settings of the server.

    Signals:
        settings_changed(settings): the user switched it on or off, or named another server.
        look_up_requested(names): these names are to be looked up now.
    """

    settings_changed = Signal(object)
    look_up_requested = Signal(object)

    def __init__(self, settings: Settings, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Look up online")
        self.setMinimumWidth(560)
        self._settings = settings
        self._words = plain_label(_SENT)
        self.allowed = QCheckBox("Allow looking names up online")
        self.allowed.setChecked(settings.online_allowed)
        self.server = _field(settings.online_server, DEFAULT_SERVER)
        self.email = _field(settings.online_email, "none: leave it empty if you like")
        self.user_agent = _field(settings.online_user_agent, "Wayline")
        self.names = _name_list(names)
        self.start = QPushButton()
        self.start.setObjectName("primary")
        self.start.clicked.connect(self._start)
        self.allowed.toggled.connect(lambda _checked: self._refresh())
        self.names.itemChanged.connect(lambda _item: self._refresh())
        self._arrange()
        self._refresh()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The names that would be sent."""
        items = (self.names.item(row) for row in range(self.names.count()))
        return tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Give the words the room they need in the size of this window: it is opened by a guess."""
        super().showEvent(event)
        self._words.setMinimumHeight(self._words.heightForWidth(self._words.width()))

    def done(self, result: int) -> None:
        """Keep the settings, however the dialog is closed."""
        self._keep()
        super().done(result)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(10)
        layout.addWidget(self._words)
        form = QFormLayout()
        for caption, field in (("Server", self.server), ("E-mail", self.email), ("Program", self.user_agent)):
            form.addRow(caption, field)
        layout.addWidget(plain_label(_NAMES if self.names.count() else _NONE_LEFT, "heading"))
        layout.addWidget(self.names, 1)
        self.names.setVisible(self.names.count() > 0)
        layout.addLayout(form)
        layout.addWidget(self.allowed)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.start, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _refresh(self) -> None:
        count = len(self.ticked)
        self.start.setText("Look up 1 name online" if count == 1 else f"Look up {count} names online")
        self.start.setEnabled(self.allowed.isChecked() and count > 0)

    def _start(self) -> None:
        names = self.ticked
        self.accept()
        self.look_up_requested.emit(names)

    def _keep(self) -> None:
        self.settings_changed.emit(
            replace(
                self._settings,
                online_allowed=self.allowed.isChecked(),
                online_server=self.server.text().strip() or DEFAULT_SERVER,
                online_email=self.email.text().strip(),
                online_user_agent=self.user_agent.text().strip(),
            )
        )


def _field(text: str, hint: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setPlaceholderText(hint)
    return field


def _name_list(names: Sequence[str]) -> QListWidget:
    view = QListWidget()
    view.setAccessibleName("Names that would be sent")
    for name in names:
        item = QListWidgetItem(name)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        view.addItem(item)
    return view
