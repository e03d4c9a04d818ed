"""The shipped gazetteer is packed; each user's copy is unpacked once, verified, and opened from then on."""

import hashlib
import json
import lzma
import os
import sqlite3
import tempfile
from pathlib import Path

from viewer.errors import UserError
from viewer.geocoding.gazetteer import Gazetteer
from viewer.geocoding.placetable import make_places
from viewer.geocoding.waiting import CancelledError, IsCancelled, Progress, go_on, tell_nobody
from viewer.paths import resource

PLAIN_NAME, PACKED_NAME, CHECKSUMS_NAME = "gazetteer.sqlite", "gazetteer.sqlite.xz", "checksums.json"
_CHUNK_BYTES = 1 << 20
_HINT = "Install the program again."
_TEXT = "Unpacking the gazetteer"
_UNPACKING = 0.5  # of the time; the other half goes into the table of places


def _unpack(source: Path, target: Path, size_bytes: int, progress: Progress, is_cancelled: IsCancelled) -> str:
    """Unpack into the target and return the SHA-256 of what was written."""
    digest, done = hashlib.sha256(), 0
    with lzma.open(source) as packed, target.open("wb") as plain:
        while chunk := packed.read(_CHUNK_BYTES):
            if is_cancelled():
                raise CancelledError
            plain.write(chunk)
            digest.update(chunk)
            done += len(chunk)
            progress(_UNPACKING * min(1.0, done / size_bytes), _TEXT)
    return digest.hexdigest()


def unpacked(
    cache: Path,
    progress: Progress = tell_nobody,
    is_cancelled: IsCancelled = go_on,
    shipped: Path | None = None,
) -> Path:
    """The path of the user's copy of the gazetteer, made if it is missing or of another build.

    Args:
        cache: the profile's folder for what can be made again.
        progress: told the share done, 0 to 1, and a text, while unpacking.
        is_cancelled: asked while unpacking whether to stop.
        shipped: the folder of the shipped file, for tests.

    Raises:
        UserError: the shipped file is missing or damaged, or the copy cannot be written.
        CancelledError: ``is_cancelled`` said so.
    """
    folder = shipped or resource("gazetteer")
    try:
        checksums = json.loads((folder / CHECKSUMS_NAME).read_text(encoding="utf-8"))
    except OSError as error:
        raise UserError("The gazetteer is missing.", _HINT, str(error)) from error
    wanted = checksums[PLAIN_NAME]
    copy = cache / f"gazetteer-{wanted[:16]}.sqlite"
    if copy.is_file():
        return copy
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache, prefix="unpacking-") as scratch:
            fresh = Path(scratch) / PLAIN_NAME
            found = _unpack(folder / PACKED_NAME, fresh, checksums["bytes"], progress, is_cancelled)
            if found != wanted:
                raise UserError("The gazetteer is damaged.", _HINT, f"{found} instead of {wanted}")
            make_places(fresh, lambda share: progress(_UNPACKING + (1 - _UNPACKING) * share, _TEXT), is_cancelled)
            with fresh.open("rb+") as file:
                os.fsync(file.fileno())  # under its name there is a whole file or none
            fresh.replace(copy)
    except (OSError, lzma.LZMAError, EOFError, sqlite3.Error) as error:
        raise UserError("The gazetteer cannot be unpacked.", "Is the disk full?", str(error)) from error
    _remove_older(cache, copy)
    return copy


def _remove_older(cache: Path, keep: Path) -> None:
    """Delete copies of other builds; one that is in use on Windows stays until the next time."""
    for old in cache.glob("gazetteer-*.sqlite"):
        if old != keep:
            try:
                old.unlink()
            except PermissionError:
                continue


def opened(cache: Path, progress: Progress = tell_nobody, is_cancelled: IsCancelled = go_on) -> Gazetteer:
    """The gazetteer, unpacked first if need be; raises as `unpacked` does."""
    return Gazetteer(unpacked(cache, progress, is_cancelled))
