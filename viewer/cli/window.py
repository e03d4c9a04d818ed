"""An itinerary as a map and a timeline, offline."""

import argparse
import os
import sys
from pathlib import Path

from viewer import paths
from viewer.cli.main import run as run_command
from viewer.paths import Profile
from viewer.session.settings import load_settings

PICTURE = "wayline.png"


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of the window."""
    parser.add_argument("file", nargs="?", type=Path, help="the itinerary to open; the shipped tour if left out")
    parser.add_argument("--profile", type=Path, help="keep settings and caches in this folder")
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), help="for this run only")
    parser.add_argument("--self-test", action="store_true", help="prove the installation and end")
    parser.add_argument("--report", type=Path, help="write the result of the self-test here, as JSON")
    parser.epilog = "Other commands: wayline snapshot, wayline check, wayline geocode; each has --help."


def profile_of(arguments: argparse.Namespace) -> Profile:
    """The profile that the arguments ask for."""
    return paths.profile_in(arguments.profile) if arguments.profile else paths.user_profile()


def has_display() -> bool:
    """Whether a window can be shown here at all."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: argparse.Namespace) -> int:
    """Open the window and return when it is closed; without a display, draw it into a picture instead."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        if not arguments.self_test:
            return _draw_instead(arguments)
    if arguments.self_test:
        # only the self-test needs it
        from viewer.selftest import self_test  # noqa: PLC0415

        return self_test(arguments.report, arguments.theme or "light")
    # Qt's import is most of the start; `--help` must not wait for it
    from viewer import bootstrap  # noqa: PLC0415

    profile = profile_of(arguments)
    bootstrap.start_log(profile)
    settings, _ = load_settings(profile.config)
    application = bootstrap.make_application(sys.argv, safe_graphics=settings.safe_graphics)
    if bootstrap.handed_over(profile, arguments.file):
        return 0
    made = bootstrap.build(application, profile, arguments.theme or "")
    bootstrap.guard(made, profile)
    if not settings.geometry:
        made.window.fill_screen()
    made.window.panes.map.load()
    made.window.show()
    made.opening.open(arguments.file or paths.shipped_itinerary())
    code = application.exec()
    made.close()
    return code


def _draw_instead(arguments: argparse.Namespace) -> int:
    print("There is no display here; what the window would show is drawn into a picture.", file=sys.stderr)
    file = [str(arguments.file)] if arguments.file else []
    return run_command(["snapshot", *file, "--out", PICTURE, "--theme", arguments.theme or "light"])
