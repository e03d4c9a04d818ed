"""Problems: what the user must know about a row; a row with problems is kept."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not understood, or was understood only with a guess.

    Attributes:
        row: the physical line, from 1, where the record starts; 0 where the whole file is meant.
        column: the header as written; empty where the whole row is meant.
        code: a short stable name such as ``date_invalid``.
        message: a plain sentence that names what to do.
    """

    row: int
    column: str
    code: str
    message: str
