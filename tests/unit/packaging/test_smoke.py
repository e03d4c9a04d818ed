"""The smoke test itself: what it hears, sees and counts."""

import struct
import zlib
from pathlib import Path

import pytest
from smoke.checks import outside
from smoke.noise import unexpected
from smoke.pictures import Picture, difference, read_png


def png(path: Path, rows: list[bytes], kinds: list[int], channels: int = 3) -> Path:
    """A PNG whose rows are filtered as told."""
    step, above, raw = channels, bytes(len(rows[0])), b""
    for row, kind in zip(rows, kinds, strict=True):
        raw += bytes([kind]) + _filtered(row, above, step, kind)
        above = row
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", len(rows[0]) // step, len(rows), 8, 2 if channels == 3 else 6, 0, 0, 0))
    ]
    chunks += [(b"IDAT", zlib.compress(raw)), (b"IEND", b"")]
    body = b"".join(struct.pack(">I", len(data)) + name + data + bytes(4) for name, data in chunks)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)
    return path


def _filtered(row: bytes, above: bytes, step: int, kind: int) -> bytes:
    lefts = bytes(step) + row[:-step]
    corners = bytes(step) + above[:-step]
    guesses = {
        0: lambda left, up, corner: 0,
        1: lambda left, up, corner: left,
        2: lambda left, up, corner: up,
        3: lambda left, up, corner: (left + up) // 2,
        4: lambda left, up, corner: min((left, up, corner), key=lambda value: abs(left + up - corner - value)),
    }
    return bytes(
        (value - guesses[kind](left, up, corner)) & 255
        for value, left, up, corner in zip(row, lefts, above, corners, strict=True)
    )


ROWS = [bytes((x * 7 + y * 31) % 256 for x in range(30)) for y in range(5)]


@pytest.mark.parametrize("kinds", [[0] * 5, [1] * 5, [2] * 5, [3] * 5, [4] * 5, [0, 1, 2, 3, 4]])
def test_pictures_are_read_whatever_filters_they_use(tmp_path: Path, kinds: list[int]) -> None:
    picture = read_png(png(tmp_path / "a.png", ROWS, kinds))
    assert picture == Picture(10, 5, 3, tuple(ROWS))


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("no", "utf-8")
    with pytest.raises(ValueError, match="no PNG"):
        read_png(tmp_path / "a.png")


def test_pixels_that_differ_visibly_are_counted() -> None:
    first = Picture(2, 1, 3, (bytes([10, 10, 10, 20, 20, 20]),))
    hardly = Picture(2, 1, 4, (bytes([12, 10, 10, 255, 20, 20, 25, 255]),))
    half = Picture(2, 1, 3, (bytes([10, 10, 10, 20, 20, 200]),))
    assert difference(first, first) == 0
    assert difference(first, hardly) == 0
    assert difference(first, half) == 0.5
    assert difference(first, Picture(1, 2, 3, (bytes(3), bytes(3)))) == 1


def test_a_traceback_is_heard_among_the_noise() -> None:
    noise = "QRhiGles2: Failed to create context\nGPUInfo not initialized on GpuInfoUpdate\n"
    assert unexpected(noise) == []
    assert unexpected(noise + "Traceback (most recent call last):\n") == ["Traceback (most recent call last):"]


def test_only_addresses_outside_the_machine_count() -> None:
    trace = """
7 connect(3, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X0"}, 20) = 0
7 connect(4, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0
7 connect(4, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("93.184.216.34")}, 16) = -1
7 connect(5, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2606:2800::1", &sin6_addr)}, 28) = -1
7 connect(5, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = -1
"""
    assert outside(trace) == {"93.184.216.34", "2606:2800::1"}
