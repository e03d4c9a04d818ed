"""Reading sources: from the bytes of files to the content that the session shows."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from viewer.errors import UserError
from viewer.importing.reader import SUFFIXES, Imported, Reading, joined, read
from viewer.importing.settings import ImportSettings, Question
from viewer.itinerary.itinerary import Itinerary
from viewer.session.collector import no_garbage_collection
from viewer.session.ports import IsCancelled, Progress
from viewer.session.session import EMPTY, Content, content_of

NO_SETTINGS = ImportSettings()
_READING_SHARE = 0.8  # the rest of the time goes into indexes and stops


@dataclass(frozen=True, eq=False)
class SourceFile:
    """A file as it was read, with the decisions about how to read it.

    Attributes:
        name: what the file is called, different for each file of an itinerary.
        data: its bytes.
        shape: what files of its kind have in common; empty where that was not looked at.
    """

    name: str
    data: bytes = field(repr=False)
    settings: ImportSettings = NO_SETTINGS
    shape: str = ""


@dataclass(frozen=True, eq=False)
class Loaded:
    """What opening gave.

    Attributes:
        imported: what came of each source.
    """

    content: Content
    sources: tuple[SourceFile, ...]
    imported: tuple[Imported, ...] = ()

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What was understood of each source."""
        return tuple(one.reading for one in self.imported)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What only a person can know, over all sources."""
        return tuple(question for reading in self.readings for question in reading.questions)


NOTHING_LOADED = Loaded(EMPTY, ())


def read_sources(
    sources: Sequence[SourceFile],
    path: Path | None,
    progress: Progress,
    is_cancelled: IsCancelled,
    known: Loaded = NOTHING_LOADED,
) -> Loaded:
    """The content of some sources, one itinerary out of all of them.

    ``path`` is the file, folder or document that they come from. Sources that are in ``known``, an earlier
    reading, as they are now are not read again.

    Raises:
        UserError: one of the sources is no table; the message names it.
    """
    with no_garbage_collection():
        return _read_all(sources, path, progress, is_cancelled, known)


def _read_all(
    sources: Sequence[SourceFile], path: Path | None, progress: Progress, is_cancelled: IsCancelled, known: Loaded
) -> Loaded:
    earlier = dict(zip(known.sources, known.imported, strict=False))
    imported = tuple(
        earlier.get(source) or _read(sources, index, progress, is_cancelled) for index, source in enumerate(sources)
    )
    progress(_READING_SHARE, "Sorting the events")
    itinerary = joined_itinerary([one.itinerary for one in imported], path)
    return Loaded(content_of(itinerary, path).prepared(), tuple(sources), imported)


def load(path: Path, progress: Progress, is_cancelled: IsCancelled) -> Content:
    """The content of a table where there is nobody to ask and nothing to remember.

    Raises:
        UserError: the file cannot be read as an itinerary.
    """
    return read_sources(source_files([path]), path, progress, is_cancelled).content


def joined_itinerary(itineraries: Sequence[Itinerary], path: Path | None) -> Itinerary:
    """One itinerary out of several, called like the file or folder they came from."""
    if len(itineraries) == 1:
        return itineraries[0]
    whole = joined(itineraries)
    title = path.stem.replace("_", " ").replace("-", " ").strip() if path else whole.title
    return Itinerary(title, whole.table, whole.places, whole.problems)


def _read(sources: Sequence[SourceFile], index: int, progress: Progress, is_cancelled: IsCancelled) -> Imported:
    source, count = sources[index], len(sources)

    def report(share: float) -> None:
        progress(_READING_SHARE * (index + share) / count, f"Reading {source.name}")

    file = source.name if count > 1 else ""
    with named(source.name):
        return read(source.data, source.name, source.settings, progress=report, cancelled=is_cancelled, file=file)


@contextmanager
def named(name: str) -> Iterator[None]:
    """Whatever is refused inside says which source it was."""
    try:
        yield
    except UserError as error:
        raise UserError(f"{name}: {error.message}", error.hint, error.details) from error


def source_files(chosen: Sequence[Path]) -> tuple[SourceFile, ...]:
    """The files, and the tables in the folders, as sources with names that differ.

    Raises:
        UserError: a file cannot be opened, or a folder has no table in it.
    """
    files = [file for path in chosen for file in _tables_in(path)]
    if not files:
        raise UserError("There is no table in this folder.", "Choose a folder with CSV or Excel files.")
    names = unique_names([file.name for file in files])
    return tuple(SourceFile(name, read_bytes(file)) for name, file in zip(names, files, strict=True))


def unique_names(names: Sequence[str]) -> list[str]:
    """The names, a number put before the ending of those that come again."""
    taken: set[str] = set()
    unique = []
    for name in names:
        free, number = name, 2
        while free in taken:
            free = f"{Path(name).stem} ({number}){Path(name).suffix}"
            number += 1
        taken.add(free)
        unique.append(free)
    return unique


def _tables_in(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES and not file.name.startswith("."))


def read_bytes(path: Path) -> bytes:
    """All bytes of a file.

    Raises:
        UserError: it cannot be opened.
    """
    try:
        return path.read_bytes()
    except IsADirectoryError as error:
        raise UserError(f"“{path.name}” is a folder.", "Choose a file in it.", str(error)) from error
    except OSError as error:
        hint = "Check that it exists and that you may read it."
        raise UserError(f"“{path.name}” cannot be opened.", hint, str(error)) from error
