"""The candidates for one place: a short list with country, region, population and distance on the route."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.itinerary.places import Candidate
from viewer.session.route import Neighbour
from viewer.ui.common.theme import Theme
from viewer.ui.common.tooltip import tooltip
from viewer.ui.places.model import Index
from viewer.ui.places.painting import RIGHT, paint_background, paint_text, row_font
from viewer.ui.places.wording import detail_in_words, distance_in_words

OFFER_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = 58
_LEAST_ROWS = 2
_REMARK_SHARE = 0.5  # of the line at most
_GAP_PX = 8
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Offer:
    """A candidate as it is offered.

    Attributes:
        remark: why it is offered: the present choice, chosen in another itinerary; mostly empty.
        distance: how far it lies from the stop beside it, may be empty.
        is_far: whether that is suspiciously far.
    """

    candidate: Candidate
    remark: str = ""
    distance: str = ""
    is_far: bool = False


def offers_of(
    candidates: Sequence[tuple[Candidate, str]], neighbour: Neighbour | None, *, warns: bool
) -> tuple[Offer, ...]:
    """Candidates with their remarks as offers, each with its distance from the stop beside the place.

    ``warns`` marks those that lie suspiciously far from it.
    """
    return tuple(
        Offer(candidate, remark, *distance_in_words(candidate, neighbour, warns=warns))
        for candidate, remark in candidates
    )


class CandidateModel(QAbstractListModel):
    """A few offers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offers: tuple[Offer, ...] = ()

    def show(self, offers: tuple[Offer, ...]) -> None:
        """Offer other candidates."""
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """How many candidates are offered."""
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, the sentence for screen readers, or the `Offer` itself."""
        if not index.isValid():
            return None
        offer = self.offers[index.row()]
        if role == OFFER_ROLE:
            return offer
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.candidate.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(offer)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(sentence(offer))
        return None


def sentence(offer: Offer) -> str:
    """Everything about an offer in one sentence, for a screen reader."""
    parts = (offer.candidate.name, detail_in_words(offer.candidate), offer.distance, offer.remark)
    return ", ".join(part for part in parts if part)


class CandidateDelegate(QStyledItemDelegate):
    """Paints one offer in three lines."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.scale = 1.0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """The height of every row."""
        return QSize(200, round(ROW_HEIGHT * self.scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one candidate."""
        offer: Offer = index.data(OFFER_ROLE)
        scale, theme = self.scale, self.theme
        painter.save()
        paint_background(painter, option, theme)
        body = QRectF(option.rect).adjusted(16 * scale, 4 * scale, -12 * scale, -4 * scale)
        third = body.height() / 3
        half = QRectF(body.left(), body.top(), body.width() * _REMARK_SHARE, third)
        half.moveRight(body.right())
        taken = paint_text(painter, half, offer.remark, row_font(11, scale), theme.accent, RIGHT)
        name = QRectF(body.left(), body.top(), body.width() - taken - _GAP_PX, third)
        paint_text(painter, name, offer.candidate.name, row_font(13, scale, QFont.Weight.DemiBold), theme.text)
        small = row_font(11.5, scale)
        paint_text(painter, _line(body, third), detail_in_words(offer.candidate), small, theme.text_muted)
        colour = theme.warning if offer.is_far else theme.text_muted
        paint_text(painter, _line(body, 2 * third), offer.distance, small, colour)
        painter.restore()


def _line(body: QRectF, top: float) -> QRectF:
    return QRectF(body.left(), body.top() + top, body.width(), body.height() / 3)


class CandidateList(QListView):
    """The list; it takes what room there is, and scrolls.

    Signals:
        current_moved(position): the keyboard or the mouse went to another candidate.
    """

    current_moved = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offered = CandidateModel(self)
        self.delegate = CandidateDelegate(theme, self)
        self.setModel(self.offered)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("What the place may mean")

    @property
    def current(self) -> Candidate | None:
        """The candidate that is selected."""
        row = self.currentIndex().row()
        return self.offered.offers[row].candidate if 0 <= row < len(self.offered.offers) else None

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for a few rows; the layout gives more where it has more."""
        return QSize(200, round(_LEAST_ROWS * ROW_HEIGHT * self.delegate.scale))

    def offer(self, offers: tuple[Offer, ...], *, selects_first: bool) -> None:
        """Show other candidates and tell nobody."""
        self.blockSignals(True)
        self.offered.show(offers)
        if offers and selects_first:
            self.setCurrentIndex(self.offered.index(0))
        self.blockSignals(False)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tell where the current row is now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.current_moved.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave Escape to the pane."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)
