"""Files that are written whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path

from viewer.errors import UserError


def write_atomically(path: Path, data: bytes) -> None:
    """Put a file in place of the old one, if any, only once all of it is on the disk.

    Raises:
        UserError: the folder cannot be written to; what was there before is untouched.
    """
    try:
        _write(path, data)
    except OSError as error:
        raise UserError(
            f"“{path.name}” cannot be written.", "Choose another folder, or make room on the disk.", str(error)
        ) from error


def _write(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        unfinished.replace(path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            unfinished.unlink()


def _umask() -> int:
    """The process's mask for new files; it can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
