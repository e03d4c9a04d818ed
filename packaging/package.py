"""Builds, verifies, tries, packs: what ``make package`` does.

    python packaging/package.py [--no-smoke-test]

Leaves in ``dist/`` an archive, on Debian also a package, the picture that the sources draw of the shipped tour, and
checksums.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from shipping import archives, debian, icons, lean_numpy, project, verifying

HERE = Path(__file__).resolve().parent
REFERENCE = "reference-tour.png"


def main() -> int:
    """Run all steps and return 0, or the exit code of the first that fails."""
    parser = argparse.ArgumentParser(description="Build the installable program.")
    parser.add_argument("--no-smoke-test", action="store_true", help="do not run what was built")
    parser.add_argument("--no-archives", action="store_true", help="try the folder, and do not pack it")
    arguments = parser.parse_args()
    shutil.rmtree(project.DIST, ignore_errors=True)
    project.DIST.mkdir(parents=True)
    bundle = _built()
    if wrong := verifying.complaints(bundle, project.ROOT) if sys.platform == "linux" else []:
        print(*wrong, sep="\n", file=sys.stderr)
        return 1
    reference = _drawn_by_sources()
    made = [] if arguments.no_archives else _packed(bundle)
    if not arguments.no_smoke_test:
        _smoke_test(made[0] if made else bundle, reference)
    archives.checksums([*made, reference], project.DIST / "SHA256SUMS")
    return _told(bundle, made)


def _built() -> Path:
    shutil.rmtree(project.BUILD / project.NAME, ignore_errors=True)
    if lean := lean_numpy.folder(project.BUILD):
        os.environ["PYTHONPATH"] = str(lean)
    _run(
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
        "--distpath", str(project.BUILD), "--workpath", str(project.BUILD / "work"), str(HERE / "wayline.spec"),
    )  # fmt: skip
    os.environ.pop("PYTHONPATH", None)
    return project.BUILD / ("Wayline.app" if sys.platform == "darwin" else project.NAME)


def _drawn_by_sources() -> Path:
    target = project.DIST / REFERENCE
    _run(sys.executable, "-m", "viewer", "snapshot", "--out", str(target))
    return target


def _packed(bundle: Path) -> list[Path]:
    """The archive, then whatever else this system makes."""
    version = project.product_version()
    name = f"{project.NAME}-{version}-{sys.platform}-{_machine()}"
    if sys.platform == "win32":
        archive = Path(shutil.make_archive(str(project.DIST / name), "zip", bundle.parent, bundle.name))
        return [archive, *([_installer(bundle, version)] if shutil.which("iscc") else [])]
    if sys.platform == "darwin":
        return [_disk_image(bundle, project.DIST / f"{name}.dmg")]
    archive = project.DIST / f"{name}.tar.xz"
    archives.tar_xz(bundle, archive, f"{project.NAME}-{version}")
    pngs = icons.make(project.ROOT / "resources" / "icons" / "wayline.svg", project.BUILD / "icons").pngs
    has_dpkg = shutil.which("dpkg-deb") is not None
    return [archive, *([debian.build(bundle, pngs, version, project.DIST)] if has_dpkg else [])]


def _installer(bundle: Path, version: str) -> Path:
    script = HERE / "windows" / "wayline.iss"
    _run("iscc", "/Q", f"/DVersion={version}", f"/DBundle={bundle}", f"/DOut={project.DIST}", str(script))
    return project.DIST / f"{project.NAME}-{version}-setup.exe"


def _disk_image(bundle: Path, target: Path) -> Path:
    _run("hdiutil", "create", "-volname", project.TITLE, "-srcfolder", str(bundle), "-format", "ULMO", str(target))
    return target


def _smoke_test(archive: Path, reference: Path) -> None:
    subject = project.BUILD / "Wayline.app" if sys.platform == "darwin" else archive
    report = project.DIST / "smoke-test.json"
    _run(
        sys.executable, str(HERE / "smoke_test.py"), str(subject), "--reference", str(reference),
        "--report", str(report),
    )  # fmt: skip


def _told(bundle: Path, made: list[Path]) -> int:
    """Print the sizes and return 0 if they are within the limits."""
    total = verifying.size_bytes(bundle)
    print(f"\n{total / verifying.MB:.0f} MB unpacked; the ten largest parts:")
    for part in verifying.largest(bundle):
        print(f"{part.size_bytes / verifying.MB:8.1f} MB  {part.name}")
    for path in made:
        print(f"{path.stat().st_size / verifying.MB:8.1f} MB  dist/{path.name}")
    is_small = total <= verifying.LARGEST_FOLDER_BYTES
    is_small &= not made or made[0].stat().st_size <= verifying.LARGEST_ARCHIVE_BYTES
    if not is_small:
        print("larger than the limits in shipping/verifying.py", file=sys.stderr)
    return 0 if is_small else 1


def _machine() -> str:
    return os.environ.get("PROCESSOR_ARCHITECTURE", "x64").lower() if sys.platform == "win32" else os.uname().machine


def _run(*command: str) -> None:
    print("+", " ".join(Path(part).name if part.startswith("/") else part for part in command), flush=True)
    subprocess.run(command, check=True, cwd=project.ROOT)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
