"""What a file really is, whatever its name says: a table as text, a workbook, or something else."""

import re

from viewer.errors import UserError

_HINT = "Save the table as CSV or as an Excel workbook (.xlsx) and open that file."
_SIGNATURES = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"7z\xbc\xaf", "a compressed archive (7z)"),
    (b"Rar!", "a compressed archive (RAR)"),
    (b"BZh", "a compressed file (bzip2)"),
    (b"\xfd7zXZ", "a compressed file (xz)"),
    (b"SQLite format 3", "a database (SQLite)"),
    (b"PAR1", "a Parquet file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"RIFF", "a sound, a film or a picture (RIFF)"),
    (b"ID3", "a sound (MP3)"),
    (b"OggS", "a sound or a film (Ogg)"),
)
_HEAD_BYTES = 4_096
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|\?xml|svg|table|kml|gpx|br|div|p|b|pre|script)\b",
    re.IGNORECASE,
)
_MEMBERS = {
    b"xl/workbook": "workbook",
    b"word/document": "a Word document",
    b"ppt/presentation": "a PowerPoint presentation",
    b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet": "workbook",
    b"mimetypeapplication/vnd.oasis.opendocument": "an OpenDocument text",
}


def is_workbook(data: bytes) -> bool:
    """Whether the bytes are a spreadsheet.

    Raises:
        UserError: they are neither a spreadsheet nor text; the message says what they are.
    """
    blank = b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"
    if not data[:_HEAD_BYTES].strip(blank) and not data.strip(blank):
        raise UserError("This file is empty.", "Choose a file that has a table in it.")
    if data.startswith(_OLD_WORKBOOK):
        return True
    if data.startswith(b"PK\x03\x04"):
        return _is_zip_workbook(data)
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UserError(f"This is {what}, not a table.", _HINT)
    _refuse_text_of_another_kind(data)
    _refuse_binary(data)
    return False


def _is_zip_workbook(data: bytes) -> bool:
    for member, what in _MEMBERS.items():
        if member in data:
            if what == "workbook":
                return True
            raise UserError(f"This is {what}, not a table.", _HINT)
    raise UserError("This is a zip archive, not a table.", "Unpack it and open the table that is inside.")


def _refuse_text_of_another_kind(data: bytes) -> None:
    if _MARKUP.match(data):
        raise UserError("This is a web page or another document with markup, not a table.", _HINT)
    head = data[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"BEGIN:VCALENDAR"):
        raise UserError("This is a calendar (ICS), which cannot be read yet.", "Export it as CSV and open that file.")
    if re.match(rb"\{\s*(?:\"|\})|\[\s*(?:\{|\])", head):
        raise UserError("This is JSON, not a table.", _HINT)


def _refuse_binary(data: bytes) -> None:
    """Text has hardly any control characters; UTF-16 has zeros in every second place only."""
    sample = data[:20_000]
    zeros = sample.count(0)
    is_wide = sample[:2] in (b"\xff\xfe", b"\xfe\xff") or zeros > 0.4 * len(sample)
    controls = sum(map(sample.count, (*range(1, 9), *range(14, 27), *range(28, 32))))
    if not is_wide and (controls > 0.02 * len(sample) + 2 or zeros > 0.2 * len(sample)):
        raise UserError("This file holds no text, so there is no table to read.", _HINT)
