"""Work that is in no file of the user's yet: it waits in the profile, so that closing loses nothing."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from viewer.exporting.document import SUFFIX, Document, write_document

MOST_DOCUMENTS = 30
State = Mapping[str, object]


class UnsavedWork:
    """A folder of the profile with documents that were never saved, and with what was decided about saved files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def holds(self, path: Path | None) -> bool:
        """Whether a document is here and nowhere else."""
        return path is not None and path.parent == self._folder and path.suffix == SUFFIX

    def keep_document(self, document: Document) -> Path:
        """Keep pasted text, or files that belong together, as a document; gives its path."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._make_room()
        path, number = self._folder / f"{document.title}{SUFFIX}", 2
        while path.exists():
            path, number = self._folder / f"{document.title} ({number}){SUFFIX}", number + 1
        write_document(path, document)
        return path

    def parts_of(self, path: Path) -> State:
        """What was decided about a file since it was saved, by the name of the part."""
        try:
            raw = json.loads(self._parts_path(path).read_text("utf-8"))
            return dict(raw["parts"])
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError):
            # A damaged file is of no use to anybody; the itinerary itself is not in it.
            return {}

    def keep_parts(self, path: Path, parts: State) -> None:
        """Keep what was decided about a file; nothing decided keeps nothing."""
        target = self._parts_path(path)
        if not parts:
            target.unlink(missing_ok=True)
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        part.write_text(json.dumps({"path": str(path), "parts": parts}, indent=1), "utf-8")
        part.replace(target)

    def forget(self, path: Path) -> None:
        """Drop what is kept about a file, and the document itself if it is only here."""
        self._parts_path(path).unlink(missing_ok=True)
        if self.holds(path):
            path.unlink(missing_ok=True)

    def _parts_path(self, path: Path) -> Path:
        return self._folder / f"{hashlib.sha256(str(path).encode('utf-8', 'surrogateescape')).hexdigest()[:32]}.json"

    def _make_room(self) -> None:
        old = sorted(self._folder.glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime)
        for path in old[: max(len(old) - MOST_DOCUMENTS + 1, 0)]:
            self.forget(path)
