"""Writing: what Save, Save a copy, Export and the template put into files. The user's own file is never one of them."""

from pathlib import Path

from viewer.errors import UserError
from viewer.exporting.atomic import write_atomically
from viewer.exporting.document import Document, write_document
from viewer.exporting.tables import canonical_csv, source_copy, spreadsheet_csv
from viewer.exporting.template import template
from viewer.importing.reader import raw_table
from viewer.itinerary.itinerary import Itinerary
from viewer.session.loading import SourceFile


def save_document(path: Path, document: Document) -> None:
    """Write a ``.wayline`` document.

    Raises:
        UserError: it cannot be written; what was there before is untouched.
    """
    write_document(path, document)


def save_copy(path: Path, itinerary: Itinerary, sources: tuple[SourceFile, ...], original: Path | None) -> None:
    """Write a CSV: of one source every cell as it was with what was resolved, of several the canonical columns.

    Raises:
        UserError: ``path`` is the original itself, or cannot be written.
    """
    refuse_original(path, original)
    if len(sources) == 1:
        data = source_copy(raw_table(sources[0].data, sources[0].settings), itinerary)
    else:
        data = canonical_csv(itinerary).encode("utf-8-sig", "replace")
    write_atomically(path, data)


def export_for_spreadsheets(path: Path, itinerary: Itinerary, original: Path | None) -> None:
    """Write a CSV in which no cell is a formula.

    Raises:
        UserError: ``path`` is the original itself, or cannot be written.
    """
    refuse_original(path, original)
    write_atomically(path, spreadsheet_csv(itinerary))


def save_template(path: Path) -> None:
    """Write a table to start from.

    Raises:
        UserError: it cannot be written.
    """
    write_atomically(path, template().encode("utf-8-sig"))


def refuse_original(path: Path, original: Path | None) -> None:
    """Refuse to write over the file that is open.

    Raises:
        UserError: the paths are those of one file.
    """
    if original is not None and path.exists() and original.exists() and path.samefile(original):
        raise UserError(f"“{path.name}” is the file that is open; it is never changed.", "Choose another name.")
