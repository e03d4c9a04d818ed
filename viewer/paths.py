"""Where the shipped files are and where the user's own files go."""

import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP_NAME = "wayline"
PORTABLE_MARK = "portable"


def _shipped_root() -> Path:
    """The folder that holds ``resources`` and ``data``: frozen program, checkout, or installed wheel."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        return Path(bundle)
    checkout = Path(__file__).resolve().parent.parent
    if (checkout / "resources").is_dir():
        return checkout
    return Path(sys.prefix) / "share" / APP_NAME


def resource(*parts: str) -> Path:
    """The path of a shipped, read-only file under ``resources/``; it need not exist."""
    return _shipped_root().joinpath("resources", *parts)


def shipped_itinerary(name: str = "asia-tour-2025.csv") -> Path:
    """The path of an itinerary that comes with the program."""
    return _shipped_root() / "data" / name


def guide() -> Path:
    """The user guide, in Markdown with its pictures beside it."""
    return _shipped_root() / "docs" / "guide" / "index.md"


@dataclass(frozen=True)
class Profile:
    """The folders the program may write to.

    Attributes:
        config: settings, recent files, saved state that is not the user's document.
        cache: what can be made again: the rendered page, the unpacked gazetteer.
        state: logs and unsaved work.
    """

    config: Path
    cache: Path
    state: Path

    def made(self) -> "Profile":
        """The same profile with its folders in place."""
        for folder in (self.config, self.cache, self.state):
            folder.mkdir(parents=True, exist_ok=True)
        return self


def profile_in(folder: Path) -> Profile:
    """A profile wholly below one folder, for tests and for a portable installation."""
    return Profile(folder / "config", folder / "cache", folder / "state")


def user_profile() -> Profile:
    """The profile of whoever runs the program: beside it when portable, else the platform's folders."""
    beside = Path(sys.executable).resolve().parent
    if getattr(sys, "frozen", False) and (beside / PORTABLE_MARK).exists():
        return profile_in(beside / "profile")
    dirs = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
    return Profile(dirs.user_config_path, dirs.user_cache_path, dirs.user_state_path)
