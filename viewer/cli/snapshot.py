"""Draw the whole window with an itinerary into a picture, without showing it."""

import argparse
import os
import re
import tempfile
from pathlib import Path

from viewer import paths
from viewer.errors import UserError

SIZE = re.compile(r"(\d{3,4})x(\d{3,4})")


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("file", nargs="?", type=Path, help="the itinerary; the shipped tour if left out")
    parser.add_argument("--out", type=Path, required=True, help="the PNG to write")
    parser.add_argument("--size", default="1366x768", help="width and height in pixels (1366x768)")
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    parser.add_argument("--select", default="", metavar="ID", help="id of the event to select")
    parser.add_argument("--language", default="en", help="language of labels and dates (en)")


def run(arguments: argparse.Namespace) -> int:
    """Write the picture and print its name."""
    match = SIZE.fullmatch(arguments.size)
    if not match:
        raise UserError(f"“{arguments.size}” is no size.", "Write it as 1366x768.")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Qt is imported here and not above, so that `--help` answers at once
    from viewer import selftest  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="wayline-") as folder:
        selftest.snapshot(
            selftest.Shot(
                file=arguments.file or paths.shipped_itinerary(),
                out=arguments.out,
                width_px=int(match[1]),
                height_px=int(match[2]),
                theme=arguments.theme,
                language=arguments.language,
                selected=arguments.select,
            ),
            paths.profile_in(Path(folder)),
        )
    print(arguments.out)
    return 0
