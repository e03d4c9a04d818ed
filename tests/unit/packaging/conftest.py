"""The build's own modules are found beside its spec, as PyInstaller finds them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging"))
