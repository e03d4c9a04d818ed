"""Opening: from paths or pasted text to a document, with everything that was decided about it before."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from viewer.exporting.document import SUFFIX, Document, read_document
from viewer.importing.reader import inspect
from viewer.importing.settings import ImportSettings, settings_from_json
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.views import views_from_json, views_to_json
from viewer.session.choices import Choices, shape_of
from viewer.session.loading import Loaded, SourceFile, named, read_sources, source_files
from viewer.session.ports import IsCancelled, Progress
from viewer.session.session import content_of
from viewer.session.unsaved import State, UnsavedWork

SETTINGS = "settings"


@dataclass(frozen=True)
class Part:
    """Something of an itinerary that a CSV cannot hold and a document does.

    Attributes:
        name: of the part within the document.
        collect: the part of an itinerary as plain JSON values, empty where there is nothing to keep.
        restored: the itinerary with the part put back.
        is_kept: whether the profile keeps it until the document is saved; else its owner sees to that.
    """

    name: str
    collect: Callable[[Itinerary], object]
    restored: Callable[[Itinerary, object], Itinerary]
    is_kept: bool = True


def _views_restored(itinerary: Itinerary, raw: object) -> Itinerary:
    return replace(itinerary, views=views_from_json(raw))


VIEWS = Part("views", lambda itinerary: views_to_json(itinerary.views), _views_restored)


@dataclass(frozen=True)
class Opened:
    """A document as it was opened.

    Attributes:
        saved: what its file holds beside the sources, by the name of the part.
        is_agreed: whether the user has seen the questions about this very file before.
    """

    loaded: Loaded
    saved: State
    is_agreed: bool = False

    @property
    def is_asking(self) -> bool:
        """Whether there are questions that the user has not seen yet."""
        return bool(self.loaded.questions) and not self.is_agreed


@dataclass(frozen=True)
class Opener:
    """Opens files on any thread.

    Attributes:
        choices: how files were read before.
        unsaved: what waits in the profile.
    """

    choices: Choices
    unsaved: UnsavedWork
    parts: tuple[Part, ...] = ()

    def open_files(self, chosen: Sequence[Path], progress: Progress, is_cancelled: IsCancelled) -> Opened:
        """A file, a folder, or a document; several files become one document that is not saved yet.

        Raises:
            UserError: one of them cannot be opened or is no table.
        """
        progress(0.02, f"Opening {chosen[0].name}")
        if len(chosen) == 1 and chosen[0].suffix.lower() == SUFFIX:
            return self.open_document(chosen[0], progress, is_cancelled)
        sources = source_files(chosen)
        if len(chosen) == 1:
            return self._read(sources, chosen[0], {}, progress, is_cancelled)
        read_sources(sources, None, progress, is_cancelled)  # refuses before anything is kept
        title = f"{chosen[0].stem} and {len(chosen) - 1} more"
        return self.open_document(self._kept(title, sources), progress, is_cancelled)

    def open_text(self, text: str, progress: Progress, is_cancelled: IsCancelled) -> Opened:
        """Text from the clipboard, read like a file; it becomes a document that is not saved yet.

        Raises:
            UserError: there is no table in the text.
        """
        pasted = SourceFile("pasted.txt", text.encode("utf-8", "replace"))
        read_sources((pasted,), None, progress, is_cancelled)  # refuses before anything is kept
        title = f"Pasted {datetime.now():%Y-%m-%d %H.%M.%S}"
        return self.open_document(self._kept(title, (pasted,)), progress, is_cancelled)

    def open_document(self, path: Path, progress: Progress, is_cancelled: IsCancelled) -> Opened:
        """A document; what was decided about it since it was saved is in force again.

        Raises:
            UserError: it cannot be opened, or is damaged.
        """
        document = read_document(path)
        settings = _settings_of(document.state.get(SETTINGS))
        sources = [
            SourceFile(name, data, settings.get(name, ImportSettings())) for name, data in document.sources.items()
        ]
        return self._read(sources, path, document.state, progress, is_cancelled)

    def read_again(
        self, sources: Sequence[SourceFile], known: Loaded, state: State, progress: Progress, is_cancelled: IsCancelled
    ) -> Loaded:
        """The sources of what is open, read with other settings; what a document keeps beside them is put back.

        Raises:
            UserError: one of them is no table with these settings.
        """
        return self._with_parts(read_sources(sources, known.content.path, progress, is_cancelled, known), state)

    def _kept(self, title: str, sources: Sequence[SourceFile]) -> Path:
        return self.unsaved.keep_document(Document(title, {source.name: source.data for source in sources}))

    def _read(
        self, sources: Iterable[SourceFile], path: Path, saved: State, progress: Progress, is_cancelled: IsCancelled
    ) -> Opened:
        loaded = read_sources(self._with_choices(sources, path), path, progress, is_cancelled)
        is_agreed = SETTINGS in saved or bool(self.choices.for_file(path))
        return Opened(self._with_parts(loaded, {**saved, **self.unsaved.parts_of(path)}), saved, is_agreed)

    def _with_choices(self, sources: Iterable[SourceFile], path: Path) -> tuple[SourceFile, ...]:
        """The sources with what was decided about this very file, else about files of their shape."""
        decided = self.choices.for_file(path)
        return tuple(self._with_choice(source, decided) for source in sources)

    def _with_choice(self, source: SourceFile, decided: Mapping[str, ImportSettings]) -> SourceFile:
        with named(source.name):
            shape = shape_of(inspect(source.data, source.name, ImportSettings()))
        settings = decided.get(source.name, source.settings)
        if settings == ImportSettings():
            settings = self.choices.for_shape(shape)
        return replace(source, settings=settings, shape=shape)

    def _with_parts(self, loaded: Loaded, state: State) -> Loaded:
        itinerary = loaded.content.itinerary
        for part in self.parts:
            if part.name in state:
                itinerary = part.restored(itinerary, state[part.name])
        if itinerary is loaded.content.itinerary:
            return loaded
        return replace(loaded, content=content_of(itinerary, loaded.content.path).prepared())


def _settings_of(raw: object) -> dict[str, ImportSettings]:
    if not isinstance(raw, Mapping):
        return {}
    return {str(name): settings_from_json(value) for name, value in raw.items() if isinstance(value, Mapping)}
