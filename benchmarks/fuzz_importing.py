"""Read thousands of damaged tables: no crash, no hang, no record unaccounted for.

Usage: python benchmarks/fuzz_importing.py [--count 10000] [--seed 1] [FOLDER]

Each round takes a seed file (its own small ones, and the first part of those in FOLDER), flips, cuts, doubles or
inserts bytes, and reads the result. Exit 1 on an exception that is no `UserError`, on a file that takes longer than
ten seconds, and where events, records left out and the header are not together all records of the file.
"""

import argparse
import io
import random
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

from viewer.errors import UserError
from viewer.importing.reader import read
from viewer.importing.settings import ImportSettings
from viewer.importing.source import read_source

SLOW_S = 10.0
SEED_BYTES = 6_000
TODAY = date(2026, 1, 1)
_SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c><c r="B1" t="inlineStr"><is><t>City</t></is></c></row>'
    '<row r="2"><c r="A2"><v>45413</v></c><c r="B2" t="inlineStr"><is><t>Rome</t></is></c></row>'
    '<row r="3"><c r="A3"><v>45414</v></c><c r="B3" t="inlineStr"><is><t>Bari</t></is></c></row>'
    "</sheetData></worksheet>"
)


def workbook() -> bytes:
    """The smallest workbook that spreadsheet programs read."""
    target = io.BytesIO()
    spaces = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
            f'Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook {spaces} xmlns:r="{relations}"><sheets><sheet name="Trip" sheetId="1" r:id="r1"/></sheets>'
            "</workbook>",
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
            f'Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        archive.writestr("xl/worksheets/sheet1.xml", _SHEET)
    return target.getvalue()


def own_seeds() -> list[bytes]:
    """Small tables of many shapes."""
    return [
        b'Date,Place,Title\n2024-05-01,Rome,Arrival\n2024-05-02,"Bari, Italy","Two\nlines"\n',
        "Datum;Ort;Breite;Länge\r\n01.05.2024;Köln;50,94;6,96\r\n3.–5. Mai 2024;Bonn;50,73;7,1\r\n".encode("cp1252"),
        "時間,場所,緯度,経度\n2024年5月1日,東京,35.68,139.76\n昭和39年10月10日,京都,35.01,135.76\n".encode("cp932"),
        "Год\tМесто\tЗаметка\n1467, весна\tТверь\tначало\n1468–1469\tБаку\t\n".encode("utf-16"),
        b"sep=;\nday;month;year;city\n17;6;1291;Barcelona\n18;June;1291;Girona\n\nTotal;;;2\n",
        "Trip to Rome\r\rWhen|Where|Coordinates\rc. 1475|Rome|41°54'N 12°30'E\r44 BC|Bari|POINT(16.8 41.1)\r".encode(),
        b"2024-05-01,09:00,Rome\n,11:00,Rome\n,15:00,Bari\n07/08/1984,24:00,\n",
        workbook(),
    ]


def seeds_of(folder: Path | None) -> list[bytes]:
    """The own seeds and the beginnings of a folder's files, cut at the end of a line."""
    found = own_seeds()
    for path in sorted(folder.iterdir()) if folder else []:
        data = path.read_bytes()
        is_whole = data.startswith(b"PK") or len(data) <= SEED_BYTES
        found.append(data if is_whole else data[:SEED_BYTES].rsplit(b"\n", 1)[0] + b"\n")
    return [seed for seed in found if seed]


_PIECES = (b"\x00", b'"', b"\r", b"\n\n", b";", b",,,,", b"\xff\xfe", b"\xef\xbb\xbf", b"=cmd()", b"9" * 400)


def _flip(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 3, 20))):
        data[chance.randrange(len(data))] = chance.randrange(256)


def _cut(data: bytearray, chance: random.Random) -> None:
    first = chance.randrange(len(data))
    del data[first : first + chance.choice((1, 10, len(data)))]


def _double(data: bytearray, chance: random.Random) -> None:
    first = chance.randrange(len(data))
    data[first:first] = data[first : first + chance.choice((5, 100, 1_000))]


def _insert(data: bytearray, chance: random.Random) -> None:
    piece = chance.choice(
        (b"\x00", b'"', b"\r", b"\n\n", b";", b",,,,", b"\xff\xfe", b"\xef\xbb\xbf", b"=cmd()", b"9" * 400)
    )
    at = chance.randrange(len(data) + 1)
    data[at:at] = piece


_MUTATIONS: tuple[Callable[[bytearray, random.Random], None], ...] = (_flip, _cut, _double, _insert)


def mutated(seed: bytes, chance: random.Random) -> bytes:
    """A damaged copy."""
    data = bytearray(seed)
    for _ in range(chance.randint(1, 4)):
        if data:
            chance.choice(_MUTATIONS)(data, chance)
    return bytes(data)


def outcome(data: bytes) -> str:
    """``read``, ``refused`` or ``unaccounted``; raises what reading raises."""
    settings = ImportSettings()
    try:
        imported = read(data, "mutated.csv", settings, today=TODAY)
        records = read_source(data, settings).records
    except UserError:
        return "refused"
    reading = imported.reading
    told = Counter(imported.itinerary.table.row_numbers.tolist()) + Counter(line for line, _ in reading.skipped)
    told[reading.header_row or 0] += 1 if reading.header_row else 0
    return "read" if +told == Counter(records.lines) else "unaccounted"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    seeds = seeds_of(arguments.folder)
    tally: Counter[str] = Counter()
    slowest = (0.0, 0)
    for number in range(arguments.count):
        chance = random.Random(f"{arguments.seed}/{number}")
        data = mutated(chance.choice(seeds), chance)
        before = time.perf_counter()
        try:
            found = outcome(data)
        except Exception:  # noqa: BLE001 - the point of the exercise is to see every one
            found = "crash"
            print(f"crash in file {number}: {data[:120]!r}")
            traceback.print_exc(limit=-3)
        took = time.perf_counter() - before
        slowest = max(slowest, (took, number))
        if took > SLOW_S or found == "unaccounted":
            print(f"{found} in file {number} after {took:.1f} s: {data[:120]!r}")
        tally["slow" if took > SLOW_S else found] += 1
    print(dict(tally), f"slowest {slowest[0]:.2f} s (file {slowest[1]}), {len(seeds)} seeds")
    return int(bool(tally["crash"] or tally["slow"] or tally["unaccounted"]))


if __name__ == "__main__":
    sys.exit(main())
