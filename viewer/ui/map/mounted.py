"""The user's own map, while one is mounted."""

from pathlib import Path

from viewer.mapping.basemap.usermap import UserMap, UserMapInfo, open_user_map
from viewer.mapping.responses import NOT_FOUND, Response


class MountedMap:
    """Answers ``/usermap/`` with the tiles of the mounted file, and with nothing while there is none."""

    def __init__(self) -> None:
        self._map: UserMap | None = None

    @property
    def info(self) -> UserMapInfo | None:
        """What the page must know to show it, None while nothing is mounted."""
        return self._map.info if self._map else None

    def mount(self, path: Path) -> None:
        """Mount a file in place of the old one, which stays if the new one is no map.

        Raises:
            UserError: the file is no map with picture tiles.
        """
        mounted = open_user_map(path)
        self.unmount()
        self._map = mounted

    def unmount(self) -> None:
        """Let go of the file, if there is one."""
        if self._map:
            self._map.close()
            self._map = None

    def get(self, rest: str) -> Response:
        """The answer for a path below ``/usermap/``."""
        return self._map.get(rest) if self._map else NOT_FOUND
