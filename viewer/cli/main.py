"""The command line: one table of commands, each imported only when it is called."""

import argparse
import importlib
import sys
from collections.abc import Sequence

from viewer.errors import UserError

# Each module has `register(parser)` and `run(arguments) -> int`; opening a file is the command without a name.
COMMANDS = {
    "snapshot": "draw the whole window into a picture",
    "geocode": "put coordinates to the place names of a CSV file",
    "check": "say what is understood of a file, and what is not",
}
EXIT_USER_ERROR = 2


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; a `UserError` is told on stderr and gives 2."""
    name = arguments[0] if arguments and arguments[0] in COMMANDS else ""
    # A command is imported when called: `check` and `geocode` must start without Qt.
    command = importlib.import_module(f"viewer.cli.{name or 'window'}")
    parser = argparse.ArgumentParser(prog=f"wayline {name}".rstrip(), description=command.__doc__)
    command.register(parser)
    try:
        return int(command.run(parser.parse_args(arguments[1 if name else 0 :])))
    except UserError as error:
        print(f"wayline: {error}", file=sys.stderr)
        return EXIT_USER_ERROR
