"""The selected event in full, with its source."""

from PySide6.QtCore import QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Certainty, Place
from viewer.ui.common.flow import FlowLayout
from viewer.ui.common.labels import plain_label
from viewer.ui.common.placewords import candidate_in_words
from viewer.ui.common.tooltip import tooltip
from viewer.ui.common.wording import when


class DetailPanel(QScrollArea):
    """Shows one event as plain text, and takes no room where none is selected; nothing in it is ever markup.

    Signals:
        topic_clicked(topic): filter by this topic.
    """

    topic_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Details of the selected event")
        self.show_nothing()

    def show_nothing(self) -> None:
        """Leave the room to the list."""
        self.setWidget(QWidget())
        self.hide()

    def show_event(self, itinerary: Itinerary, row: int, locale: QLocale) -> None:
        """Show one event of an itinerary."""
        event = itinerary.table.event(row)
        body, layout = _body()
        title = _label(event.title or "(no title)", "detailTitle")
        layout.addWidget(title)
        layout.addWidget(
            _label(" · ".join(filter(None, [when(event.time, locale), event.kind, event.status])), "muted")
        )
        places = [itinerary.places[code] for code in event.places]
        if places:
            names = " → ".join(place.name for place in places)
            layout.addWidget(_line("Where", names, "\n".join(map(_on_the_map, places))))
        if event.people:
            layout.addWidget(_line("Who", ", ".join(event.people)))
        if event.topics:
            layout.addWidget(self._topics(event.topics))
        if event.notes:
            layout.addWidget(_label(event.notes, "notes"))
        if event.source:
            layout.addWidget(_label(f"Source: {event.source}", "muted"))
        if event.url:
            layout.addWidget(_link(event.url))
        layout.addStretch()
        self.setWidget(body)
        self.show()

    def _topics(self, topics: tuple[str, ...]) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        for topic in topics:
            chip = QPushButton(topic.replace("&", "&&"))
            chip.setObjectName("chip")
            chip.setToolTip(tooltip(f"Show only events about {topic}"))
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            chip.clicked.connect(lambda _checked=False, value=topic: self.topic_clicked.emit(value))
            flow.addWidget(chip)
        return row


def _body() -> tuple[QWidget, QVBoxLayout]:
    body = QWidget()
    body.setObjectName("detailBody")
    layout = QVBoxLayout(body)
    layout.setContentsMargins(16, 12, 16, 12)
    layout.setSpacing(8)
    return body, layout


def _label(text: str, name: str) -> QLabel:
    label = plain_label(text, name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _on_the_map(place: Place) -> str:
    """What a name is taken for, so that nobody mistakes a guess for a fact."""
    resolution = place.resolution
    if resolution.candidate is None:
        return "not on the map"
    words = candidate_in_words(resolution.candidate)
    return words if resolution.certainty is Certainty.SURE else f"perhaps {words}"


def _line(name: str, text: str, remark: str = "") -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    caption = _label(name, "muted")
    caption.setFixedWidth(caption.fontMetrics().horizontalAdvance("Where ") * 5 // 4)
    caption.setAlignment(Qt.AlignmentFlag.AlignTop)
    layout.addWidget(caption)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(_label(text, "value"))
    if remark:
        words.addWidget(_label(remark, "muted"))
    layout.addLayout(words, 1)
    return row


def _link(url: str) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(_label(url, "muted"), 1)
    if url.startswith(("https://", "http://")):
        button = QPushButton("Open in browser")
        button.setObjectName("link")
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(url)))
        layout.addWidget(button)
    return row
