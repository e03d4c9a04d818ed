"""What the context menu of an event offers, wherever the event is shown."""

from functools import partial

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from viewer.itinerary.filters import Choice
from viewer.session.session import Session
from viewer.session.state import Origin, SetFilter
from viewer.ui.common.wording import when

WORDS = {"place": "in", "topic": "about", "people": "with", "kind": "of kind", "status": "that are"}


def show_event_menu(parent: QWidget, session: Session, row: int, at: QPoint, locale: QLocale) -> None:
    """Show the menu of an event at a global position."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    add_event_actions(menu, session, row, locale)
    menu.popup(at)


def add_event_actions(menu: QMenu, session: Session, row: int, locale: QLocale) -> None:
    """Offer to filter by each value of the event, and to copy it."""
    for facet, value in _values(session, row):
        menu.addAction(f"Only events {WORDS[facet]} {value}".replace("&", "&&"), partial(_only, session, facet, value))
    menu.addSeparator()
    menu.addAction("Copy as text", partial(_copy, session, row, locale))


def event_as_text(session: Session, row: int, locale: QLocale) -> str:
    """An event as a few lines of plain text."""
    event = session.itinerary.table.event(row)
    places = " → ".join(session.itinerary.places[code].name for code in event.places)
    lines = [event.title, when(event.time, locale), places, ", ".join(event.people), event.notes, event.source]
    return "\n".join(line for line in lines if line)


def _values(session: Session, row: int) -> list[tuple[str, str]]:
    found = []
    for facet, column in session.content.index.columns.items():
        values = column.at(row)
        found += [(facet, value) for value in ((values,) if isinstance(values, str) else values) if value]
    return found


def _only(session: Session, facet: str, value: str) -> None:
    wanted = session.state.filter.with_choice(facet, Choice(frozenset({value})))
    session.apply(SetFilter(wanted), Origin.WINDOW)


def _copy(session: Session, row: int, locale: QLocale) -> None:
    QGuiApplication.clipboard().setText(event_as_text(session, row, locale))
