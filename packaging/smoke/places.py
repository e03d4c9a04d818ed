"""Where the program is tried: a folder with an awkward name, a user without a past, no network."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

AWKWARD = "Wayline tried – Größe & 旅行"
FRESH_USER = 61234  # no account has this number; the program needs none
PATIENCE_S = 180


@dataclass(frozen=True)
class Place:
    """An unpacked program and what surrounds it.

    Attributes:
        program: the folder of the program.
        home: the home of whoever runs it, at first empty.
        is_fresh_user: whether it runs under a user number of its own; only root can do that.
        is_offline: whether it runs in a network namespace without a network.
    """

    program: Path
    home: Path
    is_fresh_user: bool
    is_offline: bool
    notes: list[str] = field(default_factory=list)

    @property
    def executable(self) -> Path:
        """The program's file; on Windows its twin that has a console."""
        if sys.platform == "darwin":
            return self.program / "Contents" / "MacOS" / "wayline"
        return self.program / ("wayline-console.exe" if sys.platform == "win32" else "wayline")

    def run(
        self, *arguments: str, variables: Mapping[str, str] | None = None, before: tuple[str, ...] = ()
    ) -> subprocess.CompletedProcess[str]:
        """Run the program in its place, and wait for its end.

        Args:
            *arguments: of the program.
            variables: added to the environment.
            before: a command to run it under, such as strace.
        """
        command = [*self._entered(), *before, str(self.executable), *arguments]
        return subprocess.run(
            command, check=False, capture_output=True, text=True, encoding="utf-8", errors="replace",
            env=self.environment() | dict(variables or {}), cwd=self.home, timeout=PATIENCE_S,
        )  # fmt: skip

    def start(
        self, *arguments: str, variables: Mapping[str, str] | None = None, before: tuple[str, ...] = ()
    ) -> subprocess.Popen[bytes]:
        """Start the program in its place, as `run` does, and do not wait."""
        return self.start_other(*before, str(self.executable), *arguments, variables=variables)

    def start_other(self, *command: str, variables: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        """Start any program as the user and in the network of this place, and do not wait."""
        environment = self.environment() | dict(variables or {})
        return subprocess.Popen([*self._entered(), *command], env=environment, cwd=self.home, stderr=subprocess.DEVNULL)

    def environment(self) -> dict[str, str]:
        """The environment of a fresh log-in: nothing of the build's."""
        if sys.platform == "win32":
            return dict(os.environ)
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "DISPLAY") if name in os.environ}
        temporary = self.home / "tmp"
        return kept | {"HOME": str(self.home), "TMPDIR": str(temporary), "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}

    def _entered(self) -> list[str]:
        network = ["unshare", "--net"] if self.is_offline else []
        user = ["setpriv", f"--reuid={FRESH_USER}", f"--regid={FRESH_USER}", "--clear-groups"]
        return network + (user if self.is_fresh_user else [])


def unpacked(archive: Path, folder: Path) -> Path:
    """Unpack an archive below a folder with an awkward name, and return the program's folder; a folder is copied."""
    target = folder / AWKWARD
    target.mkdir(parents=True)
    if archive.is_dir():
        shutil.copytree(archive, target / archive.name, symlinks=True)
    elif archive.suffix == ".zip":
        zipfile.ZipFile(archive).extractall(target)
    else:
        with tarfile.open(archive) as packed:
            packed.extractall(target, filter="tar")
    return next(path for path in sorted(target.iterdir()) if path.is_dir())


def prepared(program: Path, folder: Path) -> Place:
    """The place for an unpacked program, as strict as this machine allows; its notes say what it does not."""
    home = folder / "home"
    (home / "tmp").mkdir(parents=True)
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    can_unshare = is_root and sys.platform == "linux" and shutil.which("unshare") is not None
    place = Place(program, home, is_fresh_user=is_root and sys.platform == "linux", is_offline=can_unshare)
    if not is_root:
        place.notes.append(
            "not run by root: no user of its own and no network namespace; the interceptor's count stands"
        )
    if sys.platform != "win32":
        _make_read_only(program)
    if place.is_fresh_user:
        for path in (home, home / "tmp"):
            os.chown(path, FRESH_USER, FRESH_USER)
        folder.chmod(0o755)
    return place


def _make_read_only(program: Path) -> None:
    for path in (program, *program.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
