"""The open document: what it is made of, and what of it is in no file of the user's yet."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from viewer.exporting.document import SUFFIX, Document
from viewer.session.choices import ChoiceMemory
from viewer.session.loading import NOTHING_LOADED, Loaded
from viewer.session.opening import SETTINGS, VIEWS, Opened, Opener, Part
from viewer.session.session import Content, Session
from viewer.session.unsaved import State, UnsavedWork


class OpenDocument:
    """What is open in the session as a document; what was decided about it is kept in the profile until it is saved."""

    def __init__(
        self, session: Session, memory: ChoiceMemory, unsaved: UnsavedWork, parts: Sequence[Part] = (VIEWS,)
    ) -> None:
        self._session, self._memory, self._unsaved, self._parts = session, memory, unsaved, tuple(parts)
        self.loaded = NOTHING_LOADED
        self._saved: State = {}
        self._seen = session.content
        self._collected_of: tuple[Content, Loaded] | None = None
        self._collected_state: State = {}
        session.listen(lambda _change, _origin: self._keep_parts())

    @property
    def path(self) -> Path | None:
        """The file, folder or document that is open."""
        return self.loaded.content.path

    @property
    def is_document(self) -> bool:
        """Whether Save needs not ask where to: a document of the user's is open."""
        return self.path is not None and self.path.suffix.lower() == SUFFIX and not self.is_in_profile

    @property
    def is_in_profile(self) -> bool:
        """Whether what is open was pasted or put together, and never saved."""
        return self._unsaved.holds(self.path)

    @property
    def is_unsaved(self) -> bool:
        """Whether something that was decided is in the profile only."""
        return self.is_in_profile or self.state() != _without_empty(self._saved)

    def opener(self) -> Opener:
        """What opens files, with all that is known now."""
        return Opener(self._memory.value, self._unsaved, self._parts)

    def as_opened(self) -> Opened:
        """What is open now, so that one can come back to it."""
        return Opened(replace(self.loaded, content=self._session.content), self._saved)

    def open(self, opened: Opened) -> None:
        """Take up what was opened, and show it."""
        before, self.loaded, self._saved = self.loaded, opened.loaded, opened.saved
        self._seen = opened.loaded.content
        self._session.open(opened.loaded.content)
        self._session.let_go(before.content)
        self._collected_of = None

    def show(self, loaded: Loaded) -> None:
        """Take up another reading of what is open, and show it."""
        self.open(Opened(loaded, self._saved))

    def keep_settings(self, loaded: Loaded) -> None:
        """Take up a reading that the user agreed to, and remember how such files are read."""
        self.loaded = loaded
        choices = self._memory.value
        if self.path:
            choices = choices.with_file(self.path, {source.name: source.settings for source in loaded.sources})
        for source in loaded.sources:
            choices = choices.with_shape(source.shape, source.settings) if source.shape else choices
        self._memory.change(choices)

    def state(self) -> State:
        """What a document keeps beside its sources, by the name of the part; what is empty is left out."""
        return _without_empty(self._collected())

    def document(self) -> Document:
        """All of it, as Save writes it."""
        sources = {source.name: source.data for source in self.loaded.sources}
        return Document(self._session.itinerary.title, sources, self._collected())

    def saved(self, path: Path, document: Document) -> None:
        """A document was written; from now on it is what is open."""
        if self.path and self.path != path:
            self._unsaved.forget(self.path)
        self._unsaved.forget(path)
        self._saved = document.state
        self.loaded = replace(self.loaded, content=replace(self.loaded.content, path=path))
        self._memory.change(self._memory.value.with_file(path, {}))
        self._session.move(path)

    def _collected(self) -> State:
        """What Save writes beside the sources; collected once for each content, for it is asked after every change."""
        now = (self._session.content, self.loaded)
        if self._collected_of is None or any(a is not b for a, b in zip(self._collected_of, now, strict=True)):
            settings = {source.name: source.settings.to_json() for source in self.loaded.sources}
            parts = {part.name: part.collect(self._session.itinerary) for part in self._parts}
            self._collected_of, self._collected_state = now, {SETTINGS: settings, **parts}
        return self._collected_state

    def _keep_parts(self) -> None:
        """Write what was decided into the profile as soon as it differs from what is in the file."""
        content = self._session.content
        if content is self._seen or self.path is None or content.path != self.path:
            return
        self._seen = content
        state, saved = self.state(), _without_empty(self._saved)
        kept = {part.name for part in self._parts if part.is_kept}
        differing = {name: state.get(name, []) for name in kept if state.get(name) != saved.get(name)}
        self._unsaved.keep_parts(self.path, differing)


def _without_empty(state: State) -> State:
    """The state with everything that says nothing left out, so that two of them can be compared."""
    settings = state.get(SETTINGS)
    decided = {name: value for name, value in settings.items() if value} if isinstance(settings, Mapping) else {}
    return {name: value for name, value in ({**state, SETTINGS: decided}).items() if value}
