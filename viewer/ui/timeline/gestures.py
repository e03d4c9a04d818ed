"""Mouse, wheel and keyboard on the canvas, as signals about what the user did."""

import html
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from viewer.timeline.scale import Scale, spanning
from viewer.ui.timeline.canvas import TimelineCanvas

_CLICK_SLOP_PX = 4.0
_NOTCH = 120.0
_ZOOM_PER_NOTCH = 1.25
_ZOOM_PER_KEY = 1.5
_PAN_SHARE = 0.15
_Key = Qt.Key
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class DragKind(Enum):
    """What a drag does."""

    PAN = auto()
    PICK = auto()


@dataclass(frozen=True)
class Drag:
    """A drag under way, with everything as it was when it began."""

    kind: DragKind
    start: QPointF
    scale: Scale
    scroll_px: float
    has_moved: bool = False


class Gestures(QObject):
    """Watches a canvas.

    Signals:
        window_wanted: a `Span` to show.
        range_picked: a `Span`, or None when the pick is given up; ``range_moved`` while it is drawn.
        scroll_wanted: how far to scroll the lanes down, in pixels.
        clicked, hovered, activated: a row; -1 for none.
        stepped: +1 or -1 event, or +2 or -2 for the last and the first.
        fit_wanted: show everything.
        context_requested: a row or -1, and the global position.
    """

    window_wanted = Signal(object)
    range_moved = Signal(object)
    range_picked = Signal(object)
    scroll_wanted = Signal(float)
    clicked = Signal(int)
    hovered = Signal(int)
    activated = Signal(int)
    stepped = Signal(int)
    fit_wanted = Signal()
    context_requested = Signal(int, QPoint)

    def __init__(self, canvas: TimelineCanvas, tooltip: Callable[[int], str]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._tooltip = tooltip
        self._drag: Drag | None = None
        self._hovered = -1
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the events that are gestures; say whether one was taken."""
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QContextMenuEvent):
            row = self._canvas.row_at(QPointF(event.pos()))
            self.context_requested.emit(row, event.globalPos())
            return True
        if isinstance(event, QHelpEvent):
            return self._help(event)
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseMove:
            self._move(event)
            return True
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if kind == QEvent.Type.MouseButtonPress:
            self._press(event)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._release(event)
        elif kind == QEvent.Type.MouseButtonDblClick:
            self.activated.emit(self._canvas.row_at(event.position()))
        return True

    def _press(self, event: QMouseEvent) -> None:
        kind = DragKind.PICK if event.modifiers() & _SHIFT else DragKind.PAN
        self._drag = Drag(kind, event.position(), self._canvas.scale, self._canvas.scroll_px)

    def _move(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None:
            self._hover(self._canvas.row_at(event.position()))
            return
        moved = event.position() - drag.start
        if not drag.has_moved and moved.manhattanLength() < _CLICK_SLOP_PX:
            return
        self._drag = Drag(drag.kind, drag.start, drag.scale, drag.scroll_px, has_moved=True)
        if drag.kind is DragKind.PICK:
            self.range_moved.emit(self._picked(drag, event.position()))
            return
        self._canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.window_wanted.emit(drag.scale.panned(moved.x()))
        self.scroll_wanted.emit(drag.scroll_px - moved.y())

    def _picked(self, drag: Drag, position: QPointF) -> object:
        return spanning(self._canvas.seconds_at(drag.start), self._canvas.seconds_at(position))

    def _release(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        self._canvas.unsetCursor()
        if drag is None:
            return
        if not drag.has_moved:
            self._click(self._canvas.row_at(event.position()))
        elif drag.kind is DragKind.PICK:
            self.range_picked.emit(self._picked(drag, event.position()))

    def _click(self, row: int) -> None:
        if self._canvas.pointers.picked is not None:
            self.range_picked.emit(None)
        self.clicked.emit(row)

    def _hover(self, row: int) -> None:
        if row == self._hovered:
            return
        self._hovered = row
        self._canvas.setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor)
        self.hovered.emit(row)

    def _wheel(self, event: QWheelEvent) -> bool:
        """Zoom at the pointer; sideways or with Shift pan; over the lane names scroll them."""
        turned = event.angleDelta()
        x_px = event.position().x() - self._canvas.plot.header_px
        if x_px < 0:
            self.scroll_wanted.emit(self._canvas.scroll_px - turned.y() / 2)
        elif abs(turned.x()) > abs(turned.y()):
            self.window_wanted.emit(self._canvas.scale.panned(turned.x()))
        elif event.modifiers() & _SHIFT:
            self.window_wanted.emit(self._canvas.scale.panned(turned.y()))
        else:
            self.window_wanted.emit(self._canvas.scale.zoomed(_ZOOM_PER_NOTCH ** (turned.y() / _NOTCH), x_px))
        event.accept()
        return True

    def _key(self, event: QKeyEvent) -> bool:
        key, with_ctrl = event.key(), bool(event.modifiers() & _CTRL)
        actions: dict[int, Callable[[], None]] = {
            _Key.Key_Home: lambda: self.stepped.emit(-2),
            _Key.Key_End: lambda: self.stepped.emit(2),
            _Key.Key_PageUp: lambda: self.pan(-1.0),
            _Key.Key_PageDown: lambda: self.pan(1.0),
            _Key.Key_Up: lambda: self._scroll_lines(-2),
            _Key.Key_Down: lambda: self._scroll_lines(2),
            _Key.Key_Escape: lambda: self.range_picked.emit(None),
            _Key.Key_Return: lambda: self.activated.emit(self._canvas.pointers.selected),
            _Key.Key_Enter: lambda: self.activated.emit(self._canvas.pointers.selected),
        }
        if with_ctrl:
            actions = {_Key.Key_Left: lambda: self.stepped.emit(-1), _Key.Key_Right: lambda: self.stepped.emit(1)}
        else:
            actions |= {_Key.Key_Left: lambda: self.pan(-_PAN_SHARE), _Key.Key_Right: lambda: self.pan(_PAN_SHARE)}
            actions |= self._zoom_keys()
        action = actions.get(key)
        if action is None or (key == _Key.Key_Escape and self._canvas.pointers.picked is None):
            return False
        action()
        return True

    def _zoom_keys(self) -> dict[int, Callable[[], None]]:
        return {
            _Key.Key_Plus: lambda: self.zoom(_ZOOM_PER_KEY),
            _Key.Key_Equal: lambda: self.zoom(_ZOOM_PER_KEY),
            _Key.Key_Minus: lambda: self.zoom(1 / _ZOOM_PER_KEY),
            _Key.Key_0: self.fit_wanted.emit,
        }

    def pan(self, share: float) -> None:
        """Ask for a window later by a share of its width; earlier if negative."""
        scale = self._canvas.scale
        self.window_wanted.emit(scale.panned(-share * scale.width_px))

    def zoom(self, factor: float) -> None:
        """Ask for a closer window (factor above 1) around the selected event if it is in view, or the middle."""
        scale, selected = self._canvas.scale, self._canvas.selected_s
        anchor = scale.x_px(selected) if selected is not None else scale.width_px / 2
        if not 0 <= anchor <= scale.width_px:
            anchor = scale.width_px / 2
        self.window_wanted.emit(scale.zoomed(factor, anchor))

    def _scroll_lines(self, lines: int) -> None:
        self.scroll_wanted.emit(self._canvas.scroll_px + lines * 20.0)

    def _help(self, event: QHelpEvent) -> bool:
        row = self._canvas.row_at(QPointF(event.pos()))
        # Qt takes text with tags for rich text, and titles come from files of anyone's making.
        text = f"<p style='white-space:pre-wrap'>{html.escape(self._tooltip(row))}</p>" if row >= 0 else ""
        QToolTip.showText(event.globalPos(), text, self._canvas)
        return True
