"""Sheets of workbooks: the right one, its dates as dates, the hidden ones left alone."""

import io
import zipfile
from datetime import date

import pytest

from viewer.errors import UserError
from viewer.importing.reader import Imported, raw_table, read
from viewer.importing.settings import ImportSettings
from viewer.itinerary.edtf import format_time

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
STYLES = f'<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
TRIP = [["My trip"], [], ["Start", "City", "Title"], [43470, "Rome", "Visit"], ["5 Feb 2019", "Bari", "=1+1"]]


def cell(value: object, *, is_date: bool) -> str:
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c s="{int(is_date)}"><v>{value}</v></c>'


def workbook(sheets: dict[str, list[list[object]]], hidden: tuple[str, ...] = (), *, is_date: bool = True) -> bytes:
    names, relations, parts = "", "", {"[Content_Types].xml": TYPES, "xl/styles.xml": STYLES}
    for number, (name, rows) in enumerate(sheets.items(), 1):
        state = ' state="hidden"' if name in hidden else ""
        names += f'<sheet name="{name}" sheetId="{number}"{state} r:id="r{number}"/>'
        relations += f'<Relationship Id="r{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        lines = "".join(
            f'<row r="{at}">{"".join(cell(value, is_date=is_date) for value in row)}</row>'
            for at, row in enumerate(rows, 1)
        )
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>'
        )
    office = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    parts["_rels/.rels"] = f'<Relationships xmlns="{PACKAGE}/relationships">{office}</Relationships>'
    parts["xl/workbook.xml"] = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>'
    relations += f'<Relationship Id="styles" Type="{OFFICE}/styles" Target="styles.xml"/>'
    parts["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for path, text in parts.items():
            archive.writestr(path, text)
    return target.getvalue()


def imported(data: bytes, **settings: str) -> Imported:
    return read(data, "trip.csv", ImportSettings(**settings), today=date(2026, 1, 1))  # type: ignore[arg-type]


def times(found: Imported) -> list[str]:
    return [format_time(time) if (time := found.itinerary.table.times.at(row)) else "" for row in range(2)]


@pytest.mark.parametrize("is_date", [True, False])
def test_the_sheet_with_the_trip_is_found_whatever_the_file_is_called(is_date: bool) -> None:
    data = workbook(
        {"Cover": [["Hello"], ["by Ada"]], "Trip": list(TRIP), "Old": list(TRIP)}, ("Old",), is_date=is_date
    )
    found = imported(data)
    reading = found.reading
    assert (reading.sheet, reading.header_row, reading.encoding, reading.questions) == ("Trip", 3, "xlsx", ())
    assert reading.sheets == ("Cover", "Trip")
    assert times(found) == ["2019-01-05", "2019-02-05"]
    assert found.itinerary.table.titles == ("Visit", "=1+1")


def test_two_likely_sheets_are_asked_about_and_one_can_be_chosen() -> None:
    other = [*TRIP[:3], [43570, "Pisa", "Tower"], [43571, "Lucca", "Walls"]]
    data = workbook({"First": list(TRIP), "Second": other})
    assert [question.code for question in imported(data).reading.questions] == ["sheet"]
    chosen = imported(data, sheet="Second")
    assert (chosen.reading.questions, chosen.itinerary.table.titles) == ((), ("Tower", "Walls"))


def test_the_records_of_a_sheet_become_csv_for_a_copy() -> None:
    raw = raw_table(workbook({"Trip": list(TRIP)}), ImportSettings())
    assert [record.text for record in raw.records][2:4] == ["Start,City,Title", "2019-01-05,Rome,Visit"]
    assert (raw.header_row, raw.encoding) == (3, "utf-8-sig")


@pytest.mark.parametrize("sheets", [{"Empty": []}, {"Blank": [[], []]}])
def test_a_workbook_without_a_table_is_refused(sheets: dict[str, list[list[object]]]) -> None:
    with pytest.raises(UserError, match="no table"):
        imported(workbook(sheets))


def test_a_damaged_workbook_is_refused_with_a_sentence() -> None:
    with pytest.raises(UserError, match="cannot be read"):
        imported(workbook({"Trip": list(TRIP)}).replace(b"PK\x05\x06", b"gone"))
