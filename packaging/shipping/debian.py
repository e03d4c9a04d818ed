"""The Debian package: the built folder under /opt, and what the desktop must know about it."""

import platform
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from shipping import project, verifying
from shipping.archives import build_time_s
from shipping.closure import elf_links, is_from_host

HOME = Path("opt") / project.NAME
DESKTOP = Path(__file__).resolve().parent.parent / "linux"

# Besides what the links ask for: fonts to write with, and the portal for the desktop's own file dialogs.
RECOMMENDED = ("fonts-noto-core", "fonts-noto-cjk", "xdg-desktop-portal")


def build(bundle: Path, icons: dict[int, Path], version: str, folder: Path) -> Path:
    """Make the package in a folder and return its path.

    Args:
        bundle: the built program.
        icons: PNGs by their size in pixels.
        version: of the program.
        folder: where the package goes.
    """
    tree = project.BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _lay_out(tree, bundle, icons, version)
    target = folder / f"{project.NAME}_{version}_{architecture()}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z4", "--build", str(tree), str(target)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return target


def architecture() -> str:
    """What Debian calls this kind of machine."""
    return subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True, text=True).stdout.strip()


def control(version: str, size_bytes: int, depends: list[str], machine: str) -> str:
    """The text of the control file; ``machine`` is Debian's word for the architecture."""
    return (
        f"Package: {project.NAME}\nVersion: {version}\nArchitecture: {machine}\nMaintainer: {project.MAINTAINER}\n"
        f"Installed-Size: {size_bytes // 1024}\nDepends: {', '.join(depends)}\nRecommends: {', '.join(RECOMMENDED)}\n"
        "Section: education\nPriority: optional\n"
        "Description: map and timeline of an itinerary, offline\n"  # Debian wants no article and no full stop
        " Opens a table of events and shows them on a map of the world, on a timeline\n"
        " and in an agenda. Needs no network: the map and the names of places come along.\n"
    )


def dependencies(bundle: Path) -> list[str]:
    """The packages that hold the libraries which the bundle leaves to the system, with either name after renaming."""
    names = set()
    for path in bundle.rglob("*"):
        if path.is_file() and not path.is_symlink() and (".so" in path.name or not path.suffix):
            names.update(filter(is_from_host, elf_links(str(path))))
    return sorted({package for name in names if (package := _package_of(name))})


def _package_of(library: str) -> str:
    answer = subprocess.run(["dpkg-query", "-S", f"*/{library}"], check=False, capture_output=True, text=True)
    name = answer.stdout.partition(":")[0]
    if name == "libc6":
        return f"libc6 (>= {platform.libc_ver()[1]})"  # what is built here asks for what is here
    return f"{name} | {name}t64" if name == "libasound2" else name


def _lay_out(tree: Path, bundle: Path, icons: dict[int, Path], version: str) -> None:
    shutil.copytree(bundle, tree / HOME, symlinks=True)
    share = tree / "usr" / "share"
    _copy(DESKTOP / "wayline.desktop", share / "applications" / "wayline.desktop")
    _copy(DESKTOP / "wayline-mime.xml", share / "mime" / "packages" / "wayline.xml")
    metainfo = (DESKTOP / "org.wayline.Wayline.metainfo.xml").read_text("utf-8")
    date = datetime.fromtimestamp(build_time_s(), UTC).date().isoformat()
    _write(
        share / "metainfo" / "org.wayline.Wayline.metainfo.xml",
        metainfo.replace("@VERSION@", version).replace("@DATE@", date),
    )
    for size, path in icons.items():
        _copy(path, share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "wayline.png")
    _copy(project.ROOT / "resources" / "icons" / "wayline.svg", share / "icons/hicolor/scalable/apps/wayline.svg")
    _copy(project.ROOT / "LICENSE", share / "doc" / project.NAME / "copyright")
    link = tree / "usr" / "bin" / project.NAME
    link.parent.mkdir(parents=True)
    link.symlink_to(Path("/") / HOME / project.NAME)
    size = verifying.size_bytes(tree)
    _copy(DESKTOP / "apparmor", tree / HOME / "apparmor")
    for script in ("postinst", "prerm"):
        _copy(DESKTOP / script, tree / "DEBIAN" / script)
        (tree / "DEBIAN" / script).chmod(0o755)
    _write(tree / "DEBIAN" / "control", control(version, size, dependencies(bundle), architecture()))
    _make_plain(tree)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def _make_plain(tree: Path) -> None:
    """Files for all to read and for nobody but root to write, whatever the mask of the build was."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
