"""Joins the filter pane, the chips and the session."""

import json
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QLocale, QObject

from viewer.itinerary.columns import Tags
from viewer.itinerary.filters import NO_CHOICE, NO_FILTER, Choice
from viewer.session.session import Session
from viewer.session.state import Change, Origin, SetFilter, SetText
from viewer.ui.filters.chips import ChipBar
from viewer.ui.filters.facet import FacetValues
from viewer.ui.filters.panel import FilterPanel
from viewer.ui.filters.words import chips_of, sentence_of


class FilterPresenter(QObject):
    """Shows what can be filtered by and what each click would give."""

    def __init__(self, session: Session, panel: FilterPanel, chips: ChipBar, locale: Callable[[], QLocale]) -> None:
        super().__init__(panel)
        self._session, self._panel, self._chips, self._locale = session, panel, chips, locale
        panel.text_edited.connect(lambda text: session.apply(SetText(text), Origin.FILTERS))
        panel.value_toggled.connect(lambda facet, value: self._choose(facet, self._choice(facet).toggled(value)))
        panel.value_excluded.connect(lambda facet, value: self._choose(facet, self._choice(facet).excluded(value)))
        panel.only_value.connect(lambda facet, value: self._choose(facet, Choice(frozenset({value}))))
        panel.needs_all_toggled.connect(
            lambda facet, needs_all: self._choose(facet, replace(self._choice(facet), needs_all=needs_all))
        )
        chips.chip_removed.connect(self._remove)
        chips.clear_requested.connect(self.clear)
        session.listen(self._on_change)
        self._show()

    def clear(self) -> None:
        """Show all events again."""
        self._session.apply(SetFilter(NO_FILTER), Origin.FILTERS)

    def _choice(self, facet: str) -> Choice:
        return self._session.state.filter.choice(facet)

    def _choose(self, facet: str, choice: Choice) -> None:
        self._session.apply(SetFilter(self._session.state.filter.with_choice(facet, choice)), Origin.FILTERS)

    def _on_change(self, change: Change, _origin: Origin) -> None:
        if change & (Change.ITINERARY | Change.PLACES | Change.FILTER):
            self._show()

    def _show(self) -> None:
        wanted = self._session.state.filter
        for facet, section in self._panel.sections.items():
            column = self._session.content.index.columns[facet]
            values = self._values(facet)
            section.setVisible(len(values) > 0)
            section.show_values(values, needs_all=wanted.choice(facet).needs_all, can_need_all=isinstance(column, Tags))
        if self._panel.search.text() != wanted.text:
            self._panel.search.setText(wanted.text)
        if wanted.box is None and self._panel.follows_map.isChecked():
            self._panel.follows_map.setChecked(False)
        total = len(self._session.itinerary.table)
        count = f"{self._session.filtered.total} of {total} events"
        self._chips.show_chips(chips_of(wanted, self._locale()), count, sentence_of(wanted, self._locale()))

    def _values(self, facet: str) -> FacetValues:
        content = self._session.content
        return FacetValues(
            content.index.columns[facet].values,
            content.order[facet],
            self._session.filtered.counts[facet],
            self._choice(facet),
            is_coloured=facet == "place",
        )

    def _remove(self, key: str) -> None:
        wanted = self._session.state.filter
        kind, *rest = json.loads(key)
        if kind in ("text", "window", "box"):
            wanted = replace(wanted, **{kind: getattr(NO_FILTER, kind)})
        else:
            choice = wanted.choice(kind)
            wanted = wanted.with_choice(kind, _without(choice, rest[0]))
        self._session.apply(SetFilter(wanted), Origin.FILTERS)


def _without(choice: Choice, value: str) -> Choice:
    kept = replace(choice, wanted=choice.wanted - {value}, unwanted=choice.unwanted - {value})
    return kept if kept.is_active else NO_CHOICE
