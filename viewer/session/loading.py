"""Opening a file: from a path to the content that the session shows."""

from pathlib import Path

from viewer.importing.canonical import read_canonical
from viewer.session.ports import IsCancelled, Progress
from viewer.session.session import Content, content_of


def load(path: Path, progress: Progress, _is_cancelled: IsCancelled) -> Content:
    """The content of a file.

    Raises:
        UserError: the file cannot be read as an itinerary.
    """
    progress(0.1, f"Reading {path.name}")
    return content_of(read_canonical(path), path)
