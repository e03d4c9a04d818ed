"""The search for the roles of columns: which are still free, and who takes what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viewer.importing.profile import Profile, profile
from viewer.importing.settings import Role
from viewer.importing.table import Column
from viewer.importing.vocabulary import Hint, hint_of


@dataclass(frozen=True)
class Look:
    """A column as the recognition sees it."""

    index: int
    header: str
    hint: Hint
    content: Profile

    def weight(self, role: Role) -> float:
        """How much the header hints at a role, 0 to 1."""
        return self.hint.weights.get(role, 0.0)


def looks_of(columns: Sequence[Column]) -> list[Look]:
    """Header hints and content profiles of all columns."""
    return [Look(i, column.header, hint_of(column.header), profile(column)) for i, column in enumerate(columns)]


class Search:
    """Roles given so far, and the columns that are still free."""

    def __init__(self, fixed: Mapping[int, Role], free: Sequence[Look]) -> None:
        self.fixed = frozenset(fixed)
        self.roles = dict(fixed)
        self.scores = dict.fromkeys(fixed, 5.0)
        self.free = list(free)
        self.looks = tuple(free)
        self.rivals: tuple[int, ...] = ()
        self.is_counting = False
        self.is_guess = False

    def has(self, role: Role) -> bool:
        """Whether a column has the role already."""
        return role in self.roles.values()

    def give(self, look: Look, role: Role, score: float) -> None:
        """Give a role to a column, which is free no more."""
        self.roles[look.index] = role
        self.scores[look.index] = score
        self.free = [other for other in self.free if other.index != look.index]

    def take_best(self, role: Role, scores: Sequence[tuple[float, Look]]) -> Look | None:
        """Give the role to the best look with a score above 0; None where there is none or the role is taken."""
        known = [(score, -look.index, look) for score, look in scores if score > 0]
        if self.has(role) or not known:
            return None
        score, _, look = max(known, key=lambda item: item[:2])
        self.give(look, role, score)
        return look
