"""The document: a zip that is a Frictionless Data Package, with the source files as they are and our own state."""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from viewer.errors import UserError
from viewer.exporting.atomic import write_atomically

SUFFIX = ".wayline"
_VERSION = 1
_PACKAGE = "datapackage.json"
_MAX_BYTES = 1_000_000_000
_NOT_A_DOCUMENT = "This is no Wayline document, or it is damaged."
_HINT = "Open the CSV or Excel file that it was made from."
# Any one date will do: two documents with the same contents are the same file.
_ZIP_DATE = (2000, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Document:
    """What one file holds for a class.

    Attributes:
        sources: file name to the bytes of the source files.
        state: name (``settings``, ``places``, ``views`` …) to plain JSON values.
    """

    title: str
    sources: Mapping[str, bytes]
    state: Mapping[str, object] = field(default_factory=dict)


def document_bytes(document: Document) -> bytes:
    """The zip of a document; the same document always gives the same bytes."""
    members = {f"sources/{name}": data for name, data in document.sources.items()}
    for name, value in document.state.items():
        members[f"state/{name}.json"] = _json(value)
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": _slug(document.title) or "itinerary",
        "title": document.title,
        "wayline": {"version": _VERSION},
        "resources": _resources(members),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {_PACKAGE: _json(package), **members}.items():
            info = zipfile.ZipInfo(name, _ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    return target.getvalue()


def write_document(path: Path, document: Document) -> None:
    """Save a document, whole or not at all.

    Raises:
        UserError: a source's name cannot stand in a zip, or the file cannot be written.
    """
    for name in document.sources:
        if not _is_plain_name(name):
            raise UserError(f"“{name}” cannot be the name of a file in a document.", "Rename the source file.")
    write_atomically(path, document_bytes(document))


def read_document(path: Path) -> Document:
    """The document in a file.

    Raises:
        UserError: it is no document, is damaged, was made by a newer version, or cannot be opened.
    """
    try:
        return document_of(path.read_bytes())
    except OSError as error:
        raise UserError(
            f"“{path.name}” cannot be opened.", "Check that it exists and may be read.", str(error)
        ) from error


def document_of(data: bytes) -> Document:
    """The document in the bytes of a file; its sources are checked against their hashes.

    Raises:
        UserError: it is no document, is damaged, or was made by a newer version.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _document(archive)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, NotImplementedError, OSError) as error:
        raise UserError(_NOT_A_DOCUMENT, _HINT, str(error)) from error
    except (RuntimeError, EOFError, zipfile.zlib.error) as error:  # type: ignore[attr-defined]
        raise UserError(_NOT_A_DOCUMENT, _HINT, str(error)) from error


def _document(archive: zipfile.ZipFile) -> Document:
    if sum(info.file_size for info in archive.infolist()) > _MAX_BYTES:
        raise UserError("This document is too large.", _HINT)
    package = json.loads(archive.read(_PACKAGE))
    if package["wayline"]["version"] > _VERSION:
        raise UserError("This document was made by a newer version of Wayline.", "Install the newest version.")
    sources: dict[str, bytes] = {}
    state: dict[str, object] = {}
    for resource in package["resources"]:
        path = PurePosixPath(resource["path"])
        data = archive.read(str(path))
        if path.parent == PurePosixPath("sources") and _is_plain_name(path.name):
            _check_hash(data, resource["hash"])
            sources[path.name] = data
        elif path.parent == PurePosixPath("state"):
            state[path.stem] = json.loads(data)
    return Document(str(package["title"]), sources, state)


def _check_hash(data: bytes, wanted: str) -> None:
    if wanted != f"sha256:{hashlib.sha256(data).hexdigest()}":
        raise ValueError("a source file differs from its hash")


def _resources(members: Mapping[str, bytes]) -> list[dict[str, object]]:
    taken: set[str] = set()
    resources: list[dict[str, object]] = []
    for path, data in members.items():
        name = _free(_slug(PurePosixPath(path).name) or "resource", taken)
        taken.add(name)
        suffix = PurePosixPath(path).suffix.lstrip(".").lower()
        resources.append(
            {
                "name": name,
                "path": path,
                "format": suffix or "csv",
                "bytes": len(data),
                "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
            }
        )
    return resources


def _free(wanted: str, taken: set[str]) -> str:
    free, number = wanted, 2
    while free in taken:
        free, number = f"{wanted}-{number}", number + 1
    return free


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=True, indent=1, sort_keys=True).encode("ascii")


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9._-]+", "-", text.casefold()).strip("-.")


def _is_plain_name(name: str) -> bool:
    """Whether a name is that of a file and leads nowhere else."""
    return bool(name) and name not in (".", "..") and not re.search(r"[/\\\x00-\x1f:]", name)
