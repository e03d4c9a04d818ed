"""The interpreter's own libraries without their debugging symbols, which are three quarters of them."""

import shutil
import subprocess
import sys
from pathlib import Path

from shipping.closure import Entry


def stripped(entries: list[Entry], folder: Path) -> list[Entry]:
    """The entries with stripped copies, made in a folder, in the place of files that belong to the interpreter.

    Files of wheels are left as they are: their links were rewritten after linking, and stripping breaks some.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return [
        (dest, _copy(Path(source), folder) if _is_own(source, kind) else source, kind) for dest, source, kind in entries
    ]


def _is_own(source: str, kind: str) -> bool:
    path = Path(source)
    return kind != "SYMLINK" and path.is_relative_to(sys.base_prefix) and "site-packages" not in path.parts


def _copy(source: Path, folder: Path) -> str:
    target = folder / source.name
    shutil.copyfile(source, target)
    subprocess.run(["strip", "--strip-unneeded", str(target)], check=True)
    target.chmod(0o755)
    return str(target)
