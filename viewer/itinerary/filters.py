"""Filters: any-of within a facet, all-of between facets, with *all of* and *not* on request."""

from dataclasses import dataclass, replace

from viewer.itinerary.places import Box


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked of one facet.

    Attributes:
        wanted: an event must have any of these (all of them with ``needs_all``).
        unwanted: an event must have none of these.
    """

    wanted: frozenset[str] = frozenset()
    unwanted: frozenset[str] = frozenset()
    needs_all: bool = False

    @property
    def is_active(self) -> bool:
        """Whether the choice leaves anything out."""
        return bool(self.wanted or self.unwanted)

    def toggled(self, value: str) -> "Choice":
        """The choice with a value wanted, or no longer wanted if it was."""
        return replace(self, wanted=self.wanted ^ {value}, unwanted=self.unwanted - {value})

    def excluded(self, value: str) -> "Choice":
        """The choice with a value unwanted, or no longer unwanted if it was."""
        return replace(self, wanted=self.wanted - {value}, unwanted=self.unwanted ^ {value})


NO_CHOICE = Choice()


@dataclass(frozen=True, slots=True)
class TimeWindow:
    """A stretch of time in seconds of local wall time, half-open."""

    first_s: int
    last_s: int


@dataclass(frozen=True, slots=True)
class Filter:
    """Everything that decides which events are shown.

    Attributes:
        choices: facet name and choice, active ones only, sorted by name, so that equal filters are equal.
        text: words that must all occur somewhere in the event.
        window: events that can touch it stay; the undated go.
        box: events with a place inside stay.
    """

    choices: tuple[tuple[str, Choice], ...] = ()
    text: str = ""
    window: TimeWindow | None = None
    box: Box | None = None

    def choice(self, facet: str) -> Choice:
        """What is asked of a facet."""
        return dict(self.choices).get(facet, NO_CHOICE)

    def with_choice(self, facet: str, choice: Choice) -> "Filter":
        """The filter with another choice for one facet."""
        choices = {name: old for name, old in self.choices if name != facet}
        if choice.is_active:
            choices[facet] = choice
        return replace(self, choices=tuple(sorted(choices.items())))

    @property
    def is_active(self) -> bool:
        """Whether the filter leaves anything out."""
        return self != NO_FILTER


NO_FILTER = Filter()
