"""One made table as a person might have it, and what somebody who looks at it would understand."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Case:
    """A file and what is to be found in it; None where a figure is not looked at.

    Attributes:
        columns: role to the headers of which at least one must have it.
        rows: number of an event, from 0 in the file's order, to what it must say.
        asks: codes of questions that may be open, of which one at most.
        must_ask: whether one of them has to be.
        is_refused: whether the file is to be refused.
    """

    name: str
    data: bytes
    events: int | None = None
    dated: int | None = None
    points: int | None = None
    first: str = ""
    last: str = ""
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rows: Mapping[int, Mapping[str, object]] = field(default_factory=dict)
    asks: tuple[str, ...] = ()
    must_ask: bool = False
    is_refused: bool = False


def case(name: str, text: str | bytes, codec: str = "utf-8", **wanted: object) -> Case:
    """A case of a text in some encoding; a line break at its start is left out."""
    data = text if isinstance(text, bytes) else text.removeprefix("\n").encode(codec)
    columns = {
        role: (headers,) if isinstance(headers, str) else tuple(headers)
        for role, headers in dict(wanted.pop("columns", {})).items()  # type: ignore[call-overload]
    }
    return Case(name, data, columns=columns, **wanted)  # type: ignore[arg-type]
