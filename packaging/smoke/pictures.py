"""Reads and compares PNG pictures with nothing but the standard library: the smoke test brings no packages along."""

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {2: 3, 6: 4}
VISIBLE = 24  # steps of 255 that a channel may differ unnoticed: hinting and blending of another machine


@dataclass(frozen=True)
class Picture:
    """Eight bits a channel, rows from the top, without padding."""

    width_px: int
    height_px: int
    channels: int
    rows: tuple[bytes, ...]


def read_png(path: Path) -> Picture:
    """The picture in a file.

    Raises:
        ValueError: the file is no PNG of eight bits a channel in colour.
    """
    data = path.read_bytes()
    if not data.startswith(SIGNATURE):
        raise ValueError(f"{path} is no PNG")
    chunks = list(_chunks(data))
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", dict(chunks)[b"IHDR"])
    if depth != 8 or kind not in CHANNELS or interlaced:
        raise ValueError(f"{path} is a PNG of another kind")
    raw = zlib.decompress(b"".join(body for name, body in chunks if name == b"IDAT"))
    return Picture(width, height, CHANNELS[kind], tuple(_rows(raw, width * CHANNELS[kind], CHANNELS[kind])))


def difference(first: Picture, second: Picture) -> float:
    """The share of pixels, 0 to 1, that differ visibly; 1 for pictures of different sizes."""
    if (first.width_px, first.height_px) != (second.width_px, second.height_px):
        return 1.0
    differing = sum(
        _differing(a, b, first.channels, second.channels) for a, b in zip(first.rows, second.rows, strict=True)
    )
    return differing / (first.width_px * first.height_px)


def _differing(first: bytes, second: bytes, first_step: int, second_step: int) -> int:
    if first == second:
        return 0
    pairs = [zip(first[c::first_step], second[c::second_step], strict=True) for c in range(3)]
    return sum(any(abs(a - b) > VISIBLE for a, b in pixel) for pixel in zip(*pairs, strict=True))


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], len(SIGNATURE)
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        found.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + length]))
        at += length + 12
    return found


def _rows(raw: bytes, length: int, step: int) -> list[bytes]:
    rows, above = [], bytes(length)
    for start in range(0, len(raw), length + 1):
        above = _unfiltered(raw[start], raw[start + 1 : start + 1 + length], above, step)
        rows.append(above)
    return rows


def _unfiltered(kind: int, line: bytes, above: bytes, step: int) -> bytes:
    if kind == 0:
        return line
    if kind == 2:
        return bytes((a + b) & 255 for a, b in zip(line, above, strict=True))
    out = bytearray(line)
    for at in range(len(out)):
        left = out[at - step] if at >= step else 0
        corner = above[at - step] if at >= step else 0
        out[at] = (out[at] + _predicted(kind, left, above[at], corner)) & 255
    return bytes(out)


def _predicted(kind: int, left: int, up: int, corner: int) -> int:
    if kind == 1:
        return left
    if kind == 3:
        return (left + up) // 2
    distances = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
    if distances[0] <= distances[1] and distances[0] <= distances[2]:
        return left
    return up if distances[1] <= distances[2] else corner
