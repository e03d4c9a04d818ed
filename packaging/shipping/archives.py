"""Packs a built folder, so that two builds of the same files give the same archive."""

import hashlib
import lzma
import os
import subprocess
import tarfile
from collections.abc import Iterable
from pathlib import Path

EPOCH_S = 1_577_836_800  # 2020-01-01: the same for every file, unless SOURCE_DATE_EPOCH says otherwise

# Machine code packs better once its jumps are written as places and not as distances.
FILTERS = ("--x86", "--lzma2=preset=6,dict=32MiB")


def build_time_s() -> int:
    """The time that archived files get, in seconds since 1970."""
    return int(os.environ.get("SOURCE_DATE_EPOCH", EPOCH_S))


def tar_xz(folder: Path, target: Path, name: str) -> None:
    """Pack a folder into ``target`` under a name; all cores compress."""
    command = ["xz", "--threads=0", *FILTERS, "--stdout"]
    with target.open("wb") as out, subprocess.Popen(command, stdin=subprocess.PIPE, stdout=out) as packer:
        assert packer.stdin is not None
        with tarfile.open(fileobj=packer.stdin, mode="w|") as archive:
            for path in [folder, *sorted(folder.rglob("*"))]:
                archive.add(path, f"{name}/{path.relative_to(folder)}".removesuffix("/."), False, filter=_plain)
        packer.stdin.close()
    if packer.returncode:
        raise lzma.LZMAError(f"xz ended with {packer.returncode}")


def _plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = build_time_s()
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


def checksums(files: Iterable[Path], target: Path) -> None:
    """Write SHA-256 sums in the form that ``sha256sum -c`` reads."""
    lines = [f"{_digest(path)}  {path.name}\n" for path in sorted(files)]
    target.write_text("".join(lines), "utf-8")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
