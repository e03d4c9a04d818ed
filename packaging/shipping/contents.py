"""Computes which files go into the bundle besides code: nothing here is a list kept by hand."""

import re
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution
from pathlib import Path, PurePosixPath

Pair = tuple[str, str]
"""A file, and the folder of the bundle that it goes to."""

SHIPPED_FOLDERS = ("resources", "data", "docs/guide")

# What only builds resources stays out: scripts, and the folders of tables that they read.
WORKSHOP_FOLDERS = frozenset({"building", "tables", "__pycache__"})
WORKSHOP_SUFFIXES = frozenset({".py", ".pyc", ".part"})

# PyInstaller has hooks of its own for these, which know better than a walk over their files.
HOOKED = frozenset(
    {"pyside6", "pyside6-essentials", "pyside6-addons", "pyside6-webengine", "shiboken6", "numpy", "pandas"}
)
CODE_SUFFIXES = frozenset({".py", ".pyc", ".pth", ".pyi", ".pyx", ".pxd", ".so", ".pyd", ".dylib", ".h", ".c", ".cpp"})
METADATA_NAMES = frozenset({"METADATA", "entry_points.txt"})


def shipped_files(root: Path) -> list[Pair]:
    """Every file that the running program may read: resources, itineraries, the guide."""
    paths = [path for top in SHIPPED_FOLDERS for path in sorted((root / top).rglob("*")) if path.is_file()]
    shipped = [path for path in paths if is_shipped(path.relative_to(root))]
    return [(str(path), str(path.parent.relative_to(root))) for path in shipped]


def is_shipped(path: Path) -> bool:
    """Whether a file, given by its path in the project, is read by the program and not only by its builders."""
    return path.suffix not in WORKSHOP_SUFFIXES and not WORKSHOP_FOLDERS.intersection(path.parts)


def page_source(root: Path) -> Pair:
    """The module that makes the map page: the cache of pages is keyed by its bytes."""
    return str(root / "viewer" / "mapping" / "page.py"), "viewer/mapping"


def part_files(parts: Iterable[Distribution]) -> list[Pair]:
    """Metadata, licences and data files of the distributions, at the places where their own code looks."""
    return [
        (str(entry.locate()), str(PurePosixPath(entry).parent))
        for part in parts
        for entry in part.files or ()
        if wanted(PurePosixPath(entry), is_hooked=_key(part) in HOOKED, is_record_wanted=_needs_record(part))
    ]


def wanted(path: PurePosixPath, *, is_hooked: bool, is_record_wanted: bool = False) -> bool:
    """Whether a file of a distribution goes into the bundle as data.

    Args:
        path: the file as the distribution's record names it.
        is_hooked: whether PyInstaller's own hook collects the data of this distribution.
        is_record_wanted: whether the record itself is needed, to find files by it at run time.
    """
    folder = path.parts[0]
    if folder.endswith(".dist-info"):
        is_licence = "licenses" in path.parts or path.name.upper().startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS"))
        return path.name in METADATA_NAMES or is_licence or (is_record_wanted and path.name == "RECORD")
    is_inside = folder not in ("..", "bin", "share") and not path.is_absolute()
    return is_inside and not is_hooked and path.suffix not in CODE_SUFFIXES and "tests" not in path.parts


def optional_modules(root: Path) -> list[str]:
    """Packages that a library takes if they are there, and that no module of the program imports.

    folium reads tables of pandas where it is given some; the map page gives it none.
    """
    source = "\n".join(path.read_text("utf-8") for path in (root / "viewer").rglob("*.py"))
    return [name for name in ("pandas",) if not re.search(rf"^\s*(?:import|from) {name}\b", source, re.MULTILINE)]


def _key(part: Distribution) -> str:
    return str(part.metadata["Name"]).lower().replace("_", "-")


def _needs_record(part: Distribution) -> bool:
    """The page's assets are found by the records of the packages that exist only to carry files."""
    return _key(part).startswith("xstatic-")


def modules(root: Path) -> Iterator[str]:
    """Every module of the program: commands are imported by name, which no analysis can see."""
    for path in sorted((root / "viewer").rglob("*.py")):
        name = ".".join(path.relative_to(root).with_suffix("").parts)
        yield name.removesuffix(".__init__")
