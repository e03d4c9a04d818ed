"""numpy without OpenBLAS: the program multiplies no matrices, and the wheel's OpenBLAS is 28 MB.

The same version is compiled from its source distribution with numpy's own switch for it; what is left of linear
algebra uses numpy's own small routines. The wheel is kept in ``build/wheels``, so this takes its minutes once.
"""

import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import version
from pathlib import Path

SWITCHES = ("-Dblas=none", "-Dlapack=none", "-Dallow-noblas=true")


def folder(build: Path) -> Path | None:
    """A folder that holds the lean package, to be searched before all others; None where there is no compiler."""
    if sys.platform != "linux" or not shutil.which("cc"):
        return None
    target = build / "lean"
    shutil.rmtree(target, ignore_errors=True)
    with zipfile.ZipFile(_wheel(build.parent / "wheels")) as wheel:
        wheel.extractall(target)
    for library in target.rglob("*.so"):
        subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)
    return target


def _wheel(store: Path) -> Path:
    tag = f"cp{sys.version_info.major}{sys.version_info.minor}"
    pattern = f"numpy-{version('numpy')}-{tag}-*.whl"
    if not list(store.glob(pattern)):
        options = [f"--config-settings=setup-args={switch}" for switch in SWITCHES]
        command = ["pip", "wheel", "--quiet", "--no-deps", "--no-binary=numpy", f"--wheel-dir={store}", *options]
        subprocess.run([sys.executable, "-m", *command, f"numpy=={version('numpy')}"], check=True)
    return next(store.glob(pattern))
