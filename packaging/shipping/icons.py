"""Renders the icon, drawn once as SVG, into the formats that the systems want."""

import struct
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES_PX = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES_PX = (16, 24, 32, 48, 64, 128, 256)
# The four-letter names that an icns file gives to PNGs of these sizes.
ICNS_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


@dataclass(frozen=True)
class Icons:
    """Where the rendered icons are; ``pngs`` by their size in pixels."""

    ico: Path
    icns: Path
    pngs: dict[int, Path]


def make(svg: Path, folder: Path) -> Icons:
    """Render all formats into a folder and return where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    rendered = {size: png(svg, size) for size in SIZES_PX}
    made = Icons(folder / "wayline.ico", folder / "wayline.icns", {size: folder / f"{size}.png" for size in SIZES_PX})
    for size, data in rendered.items():
        made.pngs[size].write_bytes(data)
    made.ico.write_bytes(ico({size: rendered[size] for size in ICO_SIZES_PX}))
    made.icns.write_bytes(icns({size: rendered[size] for size in ICNS_TYPES}))
    return made


def png(svg: Path, size_px: int) -> bytes:
    """The drawing as a square PNG.

    Raises:
        ValueError: the file is no drawing.
    """
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise ValueError(f"{svg} cannot be drawn")
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pngs: dict[int, bytes]) -> bytes:
    """A Windows icon that holds the pictures, given by their size in pixels."""
    header = struct.pack("<HHH", 0, 1, len(pngs))
    offset = len(header) + 16 * len(pngs)
    entries = b""
    for size, data in pngs.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return header + entries + b"".join(pngs.values())


def icns(pngs: dict[int, bytes]) -> bytes:
    """A macOS icon that holds the pictures, given by their size in pixels."""
    body = b"".join(ICNS_TYPES[size] + struct.pack(">I", len(data) + 8) + data for size, data in pngs.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body
