"""Which libraries the bundle really needs: what the code imports, and what that links, link by link."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]
"""An entry of PyInstaller's tables: path in the bundle, source file (or target of a link), kind."""

Links = Callable[[str], frozenset[str]]
"""Gives the names of the libraries that a file asks for."""

# Opened by name at run time, so that no link leads to them: the interpreter, the web engine's certificate store.
OPENED_BY_NAME = ("libpython", "libfreebl", "libsoftokn", "libnssckbi", "libnssdbm")

# Every desktop has these, and a copy from another system does harm: the host's graphics driver would meet an old C++
# library; sound, fonts and window system would meet settings of another version.
FROM_HOST = frozenset({
    "libc", "libm", "libdl", "libpthread", "librt", "libutil", "libresolv", "ld-linux-x86-64", "ld-linux-aarch64",
    "libstdc++", "libgcc_s", "libGL", "libGLX", "libGLdispatch", "libEGL", "libOpenGL", "libgbm", "libdrm", "libX11",
    "libX11-xcb", "libxcb", "libxcb-dri3", "libXau", "libXdmcp", "libwayland-client", "libwayland-cursor",
    "libwayland-egl", "libasound", "libfontconfig", "libfreetype", "libharfbuzz", "libexpat", "libz", "libcom_err",
    "libgpg-error", "libudev", "libsystemd", "libdbus-1",
})  # fmt: skip

_NEEDED = re.compile(r"\(NEEDED\).*\[(.+?)\]")
_PRINT_BINDINGS = """
import importlib, json, sys
for name in json.loads(sys.argv[1]):
    importlib.import_module(name)
print(json.dumps([name for name in sys.modules if name.startswith("PySide6.")]))
"""


def loaded_bindings(modules: Iterable[str], root: Path) -> frozenset[str]:
    """The modules of PySide6, such as ``PySide6.QtCore``, that are there once the given modules are imported."""
    command = [sys.executable, "-c", _PRINT_BINDINGS, json.dumps(sorted(modules))]
    answer = subprocess.run(command, check=True, capture_output=True, text=True, cwd=root)
    return frozenset(json.loads(answer.stdout))


def elf_links(source: str) -> frozenset[str]:
    """Names of the libraries that an ELF file links directly; none for a file of another kind."""
    answer = subprocess.run(["readelf", "-d", source], check=False, capture_output=True, text=True)
    return frozenset(_NEEDED.findall(answer.stdout))


def without_unused_bindings(entries: list[Entry], loaded: frozenset[str]) -> list[Entry]:
    """The entries without the bindings of Qt modules that the program never imports."""
    return [entry for entry in entries if not (name := binding(entry[0])) or name in loaded]


def binding(path: str) -> str:
    """The module that a file of the bundle is the binding of, empty for any other file."""
    match = re.fullmatch(r"PySide6/(Qt\w+)\.(?:abi3\.so|pyd)", path.replace("\\", "/"))
    return f"PySide6.{match[1]}" if match else ""


def is_from_host(name: str) -> bool:
    """Whether a library is left to the system that the program runs on."""
    return name.partition(".so")[0] in FROM_HOST


def reachable(entries: list[Entry], links: Links) -> list[Entry]:
    """The entries without the libraries that nothing in the bundle links, and without those of the host.

    Programs, extension modules and plugins are the beginnings; libraries stay if a chain of links leads to them.
    """
    sources = {PurePosixPath(dest).name: source for dest, source, kind in entries if kind != "SYMLINK"}
    waiting = [
        PurePosixPath(dest).name for dest, _source, kind in entries if kind != "SYMLINK" and not _is_library(dest)
    ]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found and name in sources and not is_from_host(name):
            found.add(name)
            waiting.extend(links(sources[name]))
    return [entry for entry in entries if PurePosixPath(entry[0]).name in found]


def _is_library(dest: str) -> bool:
    path = PurePosixPath(dest)
    is_opened_by_name = path.name.startswith(OPENED_BY_NAME)
    return bool(re.match(r"lib.+\.so", path.name)) and "plugins" not in path.parts and not is_opened_by_name
