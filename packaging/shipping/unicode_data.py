"""A smaller library of ICU's data: three quarters of it name currencies, units and code pages that Qt never asks for.

ICU keeps its data in one library as a package: a header, a table of names and offsets, and the items. The package is
read, filtered and linked again under the same name and symbol; ICU answers for what is gone as it does for a language
that it does not know.
"""

import re
import struct
import subprocess
from pathlib import Path

from shipping.closure import Entry

# Qt sorts by ICU's rules (`coll`), and opens time zones by the tables that have no folder. Python reads files.
UNUSED_FOLDERS = frozenset({"brkitr", "curr", "lang", "rbnf", "region", "translit", "unit", "zone"})
UNUSED_SUFFIXES = (".cnv",)
# How languages write numbers and dates: Qt has tables of its own for that.
_LANGUAGE = re.compile(r"[^/]+/[a-z]{2,3}(?:_[A-Za-z0-9]+)*\.res")
ALIGNMENT = 16
_HEADER_TAG = b"CmnD"
_TAG_OFFSET = 12

Items = dict[str, bytes]


def shrunk(entries: list[Entry], folder: Path) -> list[Entry]:
    """The entries with a smaller library of ICU's data, made in a folder, in the place of the whole one."""
    return [
        (dest, str(_shrunk_library(Path(source), folder)), kind)
        if kind != "SYMLINK" and Path(dest).name.startswith("libicudata.so")
        else (dest, source, kind)
        for dest, source, kind in entries
    ]


def is_used(name: str) -> bool:
    """Whether Qt may ask for an item, named as in ``icudt73l/coll/root.res``."""
    parts = name.split("/")
    is_unused = UNUSED_FOLDERS.intersection(parts[1:-1]) or name.endswith(UNUSED_SUFFIXES)
    return not is_unused and not _LANGUAGE.fullmatch(name)


def read_package(data: bytes) -> tuple[bytes, Items]:
    """The header and the items of the package that starts at the first byte.

    Raises:
        ValueError: there is no such package.
    """
    if data[_TAG_OFFSET : _TAG_OFFSET + 4] != _HEADER_TAG:
        raise ValueError("this is no package of ICU data")
    (start,) = struct.unpack_from("<H", data)
    (count,) = struct.unpack_from("<I", data, start)
    pairs = [struct.unpack_from("<II", data, start + 4 + 8 * number) for number in range(count)]
    ends = [offset for _, offset in pairs[1:]] + [len(data) - start]
    return data[:start], {
        data[start + at : data.index(b"\0", start + at)].decode("ascii"): data[start + begin : start + end]
        for (at, begin), end in zip(pairs, ends, strict=True)
    }


def write_package(header: bytes, items: Items) -> bytes:
    """The package of these items, in the order of their names, which ICU searches by halving."""
    names = sorted(items)
    table_size = 4 + 8 * len(names)
    texts = b"".join(name.encode("ascii") + b"\0" for name in names)
    table, text_at, item_at = struct.pack("<I", len(names)), table_size, _aligned(table_size + len(texts))
    bodies = []
    first_at = item_at
    for name in names:
        table += struct.pack("<II", text_at, item_at)
        text_at += len(name) + 1
        bodies.append(items[name].ljust(_aligned(len(items[name])), b"\0"))
        item_at += len(bodies[-1])
    return header + (table + texts).ljust(first_at, b"\xaa") + b"".join(bodies)


def _shrunk_library(source: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    content = source.read_bytes()
    header, items = read_package(content[content.index(_HEADER_TAG) - _TAG_OFFSET :])
    package = folder / "icu.dat"
    package.write_bytes(write_package(header, {name: item for name, item in items.items() if is_used(name)}))
    return _linked(package, folder / source.name)


def _linked(package: Path, target: Path) -> Path:
    """Link a package into a library whose one symbol is what ICU looks for."""
    match = re.fullmatch(r"libicudata\.so\.(\d+)", target.name)
    assert match, f"{target.name} is no library of ICU's data"
    symbol = f"icudt{match[1]}_dat"
    assembly, linkable = target.with_suffix(".s"), target.with_suffix(".o")
    assembly.write_text(
        f'.section .rodata\n.balign 4096\n.globl {symbol}\n.type {symbol}, @object\n{symbol}:\n.incbin "{package}"\n'
        f'.size {symbol}, .-{symbol}\n.section .note.GNU-stack,"",@progbits\n',
        "utf-8",
    )
    subprocess.run(["as", "-o", str(linkable), str(assembly)], check=True)
    subprocess.run(["ld", "-shared", "-soname", target.name, "-o", str(target), str(linkable)], check=True)
    return target


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT
