"""The first module of the built program."""

import sys

from viewer.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
