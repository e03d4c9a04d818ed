"""``python -m viewer`` and the ``wayline`` command."""

import sys

from viewer.cli.main import run


def main() -> int:
    """Run the command line of this process and return its exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
