"""Checks of the built folder that need not run it: links, sizes, and what must or must not be in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from shipping import contents
from shipping.closure import elf_links, is_from_host
from shipping.pruning import why_pruned

MB = 1_000_000
LARGEST_FOLDER_BYTES = 420 * MB
LARGEST_ARCHIVE_BYTES = 150 * MB


@dataclass(frozen=True)
class Part:
    """A file of the bundle, or a folder that counts as one."""

    name: str
    size_bytes: int


def complaints(bundle: Path, root: Path) -> list[str]:
    """What is wrong with a built folder; empty for a good one.

    Args:
        bundle: the folder that holds the program.
        root: the project it was built from.
    """
    return [*_missing(bundle, root), *_needless(bundle), *_unresolved(bundle), *_private(bundle, root)]


def size_bytes(folder: Path) -> int:
    """The size of all files below a folder; a link counts as nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def largest(bundle: Path, count: int = 10) -> list[Part]:
    """The largest files of a bundle, largest first; small files are counted by the folder of their package."""
    sizes: dict[str, int] = {}
    for path in bundle.rglob("*"):
        if path.is_file() and not path.is_symlink():
            relative = path.relative_to(bundle)
            size = path.stat().st_size
            name = relative.as_posix() if size > 2 * MB else "/".join(relative.parts[:2])
            sizes[name] = sizes.get(name, 0) + size
    return [Part(name, size) for name, size in sorted(sizes.items(), key=lambda item: -item[1])[:count]]


def _missing(bundle: Path, root: Path) -> Iterator[str]:
    for source, folder in contents.shipped_files(root):
        if not (bundle / "parts" / folder / Path(source).name).is_file():
            yield f"missing: {folder}/{Path(source).name}"


def _needless(bundle: Path) -> Iterator[str]:
    for path in bundle.rglob("*"):
        name = path.relative_to(bundle / "parts").as_posix() if path.is_relative_to(bundle / "parts") else path.name
        if path.is_file() and why_pruned(name):
            yield f"should not be there: {name}"


def _unresolved(bundle: Path) -> Iterator[str]:
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    programs = [path for path in files if _is_elf(path)]
    known = {path.name for path in files}
    for path in programs:
        for name in sorted(elf_links(str(path))):
            if name not in known and not is_from_host(name):
                yield f"{path.name} links {name}, which is neither in the bundle nor on every desktop"


def _private(bundle: Path, root: Path) -> Iterator[str]:
    """Text files that name the folder of the build."""
    for path in bundle.rglob("*"):
        is_text = path.suffix in {"", ".json", ".md", ".txt", ".toml"} and path.is_file() and not _is_elf(path)
        if is_text and str(root).encode() in path.read_bytes():
            yield f"names the folder of the build: {path.relative_to(bundle)}"


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
