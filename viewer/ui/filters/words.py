"""A filter in words: as chips, and as a sentence."""

import json

from PySide6.QtCore import QLocale

from viewer.itinerary.filters import Choice, Filter
from viewer.ui.common.wording import day_in_words

# facet, the word before what is wanted, the word before what is not
_PARTS = (("topic", "about", "not about"), ("people", "with", "without"), ("place", "in", "not in"))


def chips_of(wanted: Filter, locale: QLocale) -> list[tuple[str, str]]:
    """The parts of a filter as (key, text)."""
    chips = []
    for facet, choice in wanted.choices:
        chips += [(json.dumps([facet, value]), value) for value in sorted(choice.wanted)]
        chips += [(json.dumps([facet, value]), f"not {value}") for value in sorted(choice.unwanted)]
    if wanted.text.strip():
        chips.append((json.dumps(["text"]), f"“{wanted.text.strip()}”"))
    if wanted.window:
        chips.append((json.dumps(["window"]), _window(wanted, locale)))
    if wanted.box:
        chips.append((json.dumps(["box"]), "in the map’s view"))
    return chips


def sentence_of(wanted: Filter, locale: QLocale) -> str:
    """The filter as one would say it: "meetings about tariffs in Tokyo or Seoul, 24 October 2025 – 28 October 2025"."""
    words = [_kinds(wanted)]
    for facet, before, before_not in _PARTS:
        choice = wanted.choice(facet)
        if choice.wanted:
            words.append(f"{before} {_listed(choice)}")
        if choice.unwanted:
            words.append(f"{before_not} {' or '.join(sorted(choice.unwanted))}")
    parts = [" ".join(words)]
    if wanted.window:
        parts.append(_window(wanted, locale))
    if wanted.text.strip():
        parts.append(f"with the words “{wanted.text.strip()}”")
    if wanted.box:
        parts.append("in the map’s view")
    return ", ".join(parts)


def _kinds(wanted: Filter) -> str:
    """Status and kind: "expected or possible meetings", "events"."""
    status, kind = wanted.choice("status"), wanted.choice("kind")
    nouns = " or ".join(_plural(value) for value in sorted(kind.wanted)) or "events"
    adjectives = " or ".join(sorted(status.wanted))
    excluded = sorted({*(_plural(value) for value in kind.unwanted), *(f"{value} ones" for value in status.unwanted)})
    text = f"{adjectives} {nouns}".strip()
    return f"{text} but no {' or '.join(excluded)}" if excluded else text


def _listed(choice: Choice) -> str:
    return (" and " if choice.needs_all else " or ").join(sorted(choice.wanted))


def _plural(kind: str) -> str:
    if kind.endswith("s"):
        return kind
    return kind[:-1] + "ies" if kind.endswith("y") and kind[-2:-1] not in "aeiou" else kind + "s"


def _window(wanted: Filter, locale: QLocale) -> str:
    assert wanted.window is not None
    first, last = day_in_words(wanted.window.first_s, locale), day_in_words(wanted.window.last_s - 1, locale)
    return first if first == last else f"{first} – {last}"
