"""Saved views: a filter with a name, kept with the itinerary."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viewer.itinerary.filters import Choice, Filter, TimeWindow
from viewer.itinerary.places import Box


@dataclass(frozen=True, slots=True)
class SavedView:
    """A way of looking at an itinerary.

    Attributes:
        lanes: the facet that the timeline's lanes stand for.
        span: what the timeline shows, first and last second; None for all of time.
    """

    name: str
    filter: Filter
    lanes: str = "place"
    span: tuple[float, float] | None = None


def views_to_json(views: Sequence[SavedView]) -> list[dict[str, object]]:
    """The views as plain JSON values."""
    return [
        {
            "name": view.name,
            "choices": {
                facet: {
                    "wanted": sorted(choice.wanted),
                    "unwanted": sorted(choice.unwanted),
                    "needs_all": choice.needs_all,
                }
                for facet, choice in view.filter.choices
            },
            "text": view.filter.text,
            "window": [view.filter.window.first_s, view.filter.window.last_s] if view.filter.window else None,
            "box": _box_to_json(view.filter.box),
            "lanes": view.lanes,
            "span": list(view.span) if view.span else None,
        }
        for view in views
    ]


def views_from_json(raw: object) -> tuple[SavedView, ...]:
    """The views that the values hold; what is no view is left out."""
    if not isinstance(raw, list):
        return ()
    views = (_view(item) for item in raw if isinstance(item, Mapping))
    return tuple(view for view in views if view is not None)


def _box_to_json(box: Box | None) -> list[float] | None:
    return [box.south_deg, box.west_deg, box.north_deg, box.east_deg] if box else None


def _view(raw: Mapping[str, object]) -> SavedView | None:
    try:
        return SavedView(
            name=str(raw["name"]),
            filter=_filter(raw),
            lanes=str(raw.get("lanes", "place")),
            span=_pair(raw.get("span")),
        )
    except (KeyError, TypeError, ValueError):
        return None


def _filter(raw: Mapping[str, object]) -> Filter:
    found = Filter(text=str(raw.get("text", "")))
    choices = raw.get("choices", {})
    if isinstance(choices, Mapping):
        for facet, choice in choices.items():
            wanted, unwanted = frozenset(map(str, choice["wanted"])), frozenset(map(str, choice["unwanted"]))
            found = found.with_choice(str(facet), Choice(wanted, unwanted, bool(choice["needs_all"])))
    window, box = _pair(raw.get("window")), raw.get("box")
    return Filter(
        choices=found.choices,
        text=found.text,
        window=TimeWindow(int(window[0]), int(window[1])) if window else None,
        box=Box(*map(float, box)) if isinstance(box, list) else None,
    )


def _pair(raw: object) -> tuple[float, float] | None:
    if not isinstance(raw, list):
        return None
    first, last = raw
    return float(first), float(last)
