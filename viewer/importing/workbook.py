"""Sheets of Excel and OpenDocument workbooks as records of text."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from viewer.errors import UserError
from viewer.importing.records import Records

_MAX_CELLS = 20_000_000
_HINT = "Open it in a spreadsheet program and save it again, or save the table as CSV."


@dataclass(frozen=True)
class Sheet:
    """One visible sheet of a workbook; rows are numbered from 1 as the spreadsheet shows them."""

    name: str
    records: Records


def read_sheets(data: bytes) -> list[Sheet]:
    """The visible sheets that hold anything, in their order.

    Raises:
        UserError: the workbook is damaged, protected or has no such sheet.
    """
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible is SheetVisibleEnum.Visible and sheet.typ is SheetTypeEnum.WorkSheet
        ]
        sheets = [Sheet(name, _records(_cells(book, name))) for name in names]
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise UserError("This workbook cannot be read.", _HINT, str(error)) from error
    filled = [sheet for sheet in sheets if any(sheet.records.rows)]
    if not filled:
        raise UserError("This workbook has no table in it.", "Choose a workbook with a filled sheet.")
    return filled


def _cells(book: CalamineWorkbook, name: str) -> Sequence[Sequence[object]]:
    sheet = book.get_sheet_by_name(name)
    if sheet.total_height * sheet.total_width > _MAX_CELLS:
        raise UserError(f"The sheet “{name}” is too large.", "Save the part that you need as CSV.")
    return sheet.to_python(skip_empty_area=False)


def _records(rows: Sequence[Sequence[object]]) -> Records:
    texts = [[_text(cell) for cell in row] for row in rows]
    return Records([row if any(row) else [] for row in texts], list(range(1, len(texts) + 1)))


def _text(cell: object) -> str:
    """A cell as one would type it: dates in ISO, whole numbers without a fraction."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes") if (cell.hour, cell.minute) != (0, 0) else cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    if isinstance(cell, timedelta):
        minutes = int(cell.total_seconds() // 60)
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    return str(cell)
