"""Remembered answers: how a file was read the last time, and how files with the same columns were."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from viewer.importing.reader import Reading
from viewer.importing.settings import ImportSettings, settings_from_json

VERSION = 1
MOST_REMEMBERED = 300
Value = TypeVar("Value")
_NAME = "import-choices.json"


@dataclass(frozen=True)
class Choices:
    """What was decided about files, the latest last.

    Attributes:
        files: by path, then by the name of the source in it; a file that is here was agreed to as it is read.
        shapes: by the shape of a file, see `shape_of`.
    """

    files: Mapping[str, Mapping[str, ImportSettings]]
    shapes: Mapping[str, ImportSettings]

    def for_file(self, path: Path) -> Mapping[str, ImportSettings]:
        """What was decided about a file, by the names of its sources; empty where nothing was."""
        return self.files.get(str(path), {})

    def for_shape(self, shape: str) -> ImportSettings:
        """What was decided about files of a shape; nothing where none was seen."""
        return self.shapes.get(shape, ImportSettings())

    def with_file(self, path: Path, settings: Mapping[str, ImportSettings]) -> "Choices":
        """The choices with those for one file taken up, or forgotten where there are none."""
        others = {known: value for known, value in self.files.items() if known != str(path)}
        return replace(self, files=_latest(others | ({str(path): dict(settings)} if settings else {})))

    def with_shape(self, shape: str, settings: ImportSettings) -> "Choices":
        """The choices with those for one shape of file taken up, or forgotten where nothing was decided."""
        others = {known: value for known, value in self.shapes.items() if known != shape}
        return replace(self, shapes=_latest(others | ({shape: settings} if settings != ImportSettings() else {})))


NO_CHOICES = Choices({}, {})


def _latest(entries: dict[str, Value]) -> dict[str, Value]:
    return dict(list(entries.items())[-MOST_REMEMBERED:])


def shape_of(reading: Reading) -> str:
    """The shape of a file as it is read without any choice: what its columns are called and how it is kept.

    Two files exported by the same program have the same shape, whatever stands in them.
    """
    kind = "workbook" if not reading.delimiter else f"text {reading.delimiter}"
    signature = "\x1f".join((kind, *reading.headers))
    return hashlib.sha256(signature.encode("utf-8", "surrogatepass")).hexdigest()[:32]


class ChoiceMemory:
    """The choices in a profile; every change is written at once, and a file that cannot be read starts anew."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME
        self.value = _load(self._path)

    def change(self, choices: Choices) -> None:
        """Take other choices and write them, if they differ."""
        if choices != self.value:
            self.value = choices
            _save(self._path, choices)


def _load(path: Path) -> Choices:
    try:
        raw = json.loads(path.read_text("utf-8"))
        if raw["version"] != VERSION:
            return NO_CHOICES
        files = {str(file): _settings_by_name(named) for file, named in raw["files"].items()}
        return Choices(files, _settings_by_name(raw["shapes"]))
    except FileNotFoundError:
        return NO_CHOICES
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        # Only a convenience is lost: the importer asks again.
        return NO_CHOICES


def _settings_by_name(raw: Mapping[str, Mapping[str, object]]) -> dict[str, ImportSettings]:
    return {str(name): settings_from_json(value) for name, value in raw.items()}


def _save(path: Path, choices: Choices) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    files = {
        file: {name: settings.to_json() for name, settings in named.items()} for file, named in choices.files.items()
    }
    shapes = {shape: settings.to_json() for shape, settings in choices.shapes.items()}
    text = json.dumps({"version": VERSION, "files": files, "shapes": shapes}, indent=1, ensure_ascii=False)
    part = path.with_suffix(".part")
    part.write_text(text + "\n", "utf-8")
    part.replace(path)
