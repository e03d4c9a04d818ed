"""Titles above, notes below, several headers, ragged rows, and what is no table at all."""

import io
import zipfile

from tests.unit.importing.collection.case import case


def _zip() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        made.writestr("trip.csv", "date,place\n2024-01-01,Rome\n")
    return target.getvalue()


CASES = (
    case(
        "title-and-exported-line.csv",
        """
Reise durch Norditalien
Exportiert am 04.11.2023 um 10:12

Datum;Ort;Programm
02.10.2023;Bozen;Ötzi-Museum
13.10.2023;Trient;Dom
15.10.2023;Verona;Arena
""",
        events=3,
        dated=3,
        first="2023-10-02",
        columns={"start": "Datum", "place": "Ort", "title": "Programm"},
    ),
    case(
        "notes-below.csv",
        """
Date,City,Event
2021-05-01,Lyon,Arrival
2021-05-04,Nice,Carnival

Note: all times are local
Source: our own diary
""",
        events=2,
        dated=2,
        columns={"start": "Date", "place": "City", "title": "Event"},
    ),
    case(
        "totals.csv",
        """
Date,City,Event,Tickets
2021-05-01,Lyon,Concert,200
2021-05-04,Nice,Concert,300
2021-05-06,Metz,Concert,100
Total,,,600
Average,,,200
""",
        events=3,
        dated=3,
    ),
    case(
        "two-headers.csv",
        """
Arrival,,Departure,,Place,
Date,Time,Date,Time,City,Country
2022-06-01,10:00,2022-06-03,09:00,Riga,Latvia
2022-06-03,14:00,2022-06-05,08:30,Tallinn,Estonia
2022-06-05,12:00,2022-06-09,19:00,Helsinki,Finland
""",
        events=3,
        dated=3,
        first="2022-06-01",
        columns={"start": ("Date", "Arrival Date"), "place": ("City", "Place City")},
        rows={0: {"first_day": "2022-06-01", "time": "10:00"}},
    ),
    case(
        "no-header-3-columns.csv",
        """
2018-07-01,Bergen,Fish market
2018-07-03,Flåm,Railway
2018-07-05,Oslo,Opera house
""",
        events=3,
        dated=3,
        first="2018-07-01",
        asks=("columns",),
        must_ask=True,
    ),
    case(
        "no-header-semicolon.csv",
        """
1;03.02.2020;Wien;Ankunft
2;14.02.2020;Budapest;Bad
3;15.02.2020;Belgrad;Festung
""",
        events=3,
        dated=3,
        first="2020-02-03",
        asks=("columns",),
        must_ask=True,
    ),
    case(
        "pipe.txt",
        """
date|place|event|notes
1999-08-11|Stuttgart|Eclipse|clouds, alas
1999-08-12|Ulm|Minster|768 steps
""",
        events=2,
        dated=2,
        columns={"start": "date", "place": "place", "title": "event"},
    ),
    case(
        "caret.txt",
        """
date^place^event
1999-08-11^Stuttgart^Eclipse, partly cloudy
1999-08-12^Ulm^Minster
1999-08-14^Kempten^Market
""",
        events=3,
        dated=3,
        columns={"start": "date", "place": "place", "title": "event"},
        asks=("delimiter",),
    ),
    case(
        "tilde.txt",
        """
date~place~event
1999-08-11~Stuttgart~Eclipse
1999-08-12~Ulm~Minster
""",
        events=2,
        dated=2,
        columns={"start": "date", "place": "place"},
        asks=("delimiter",),
    ),
    case(
        "markdown.txt",
        """
| Date       | Place  | Event |
|------------|--------|-------|
| 2020-09-01 | Lisbon | Tram  |
| 2020-09-04 | Porto  | Wine  |
""",
        events=2,
        dated=2,
        columns={"start": "Date", "place": "Place"},
    ),
    case(
        "sep-line.csv",
        "sep=;\r\nDatum;Ort;Was\r\n13.01.2024;Ulm;Markt\r\n14.01.2024;Bern;Zoo\r\n",
        events=2,
        dated=2,
        columns={"start": "Datum", "place": "Ort", "title": "Was"},
    ),
    case(
        "empty-columns.csv",
        ",Date,,Place,,\n,2020-01-02,,Oslo,,\n,2020-01-05,,Bodø,,\n,2020-01-09,,Tromsø,,\n",
        events=3,
        dated=3,
        columns={"start": "Date", "place": "Place"},
    ),
    case(
        "semicolons-behind.csv",
        "Datum;Ort;Anlass;;;\n03.04.2023;Trier;Messe;;;\n15.04.2023;Mainz;Fest;;;\n;;;;;\n;;;;;\n",
        events=2,
        dated=2,
        columns={"start": "Datum", "place": "Ort"},
    ),
    case(
        "every-row-quoted.csv",
        '"Date,Place,Event"\n"2020-01-02,Oslo,Arrival"\n"2020-01-05,Bodø,Boat"\n"2020-01-09,Tromsø,Lights"\n',
        events=3,
        dated=3,
        columns={"start": "Date", "place": "Place"},
        asks=("quotes",),
    ),
    case(
        "duplicate-headers.csv",
        "Date,Place,Notes,Notes,Date\n2020-01-02,Oslo,a,b,2020-01-04\n2020-01-05,Bodø,c,d,2020-01-08\n",
        events=2,
        dated=2,
        columns={"start": "Date", "place": "Place"},
        first="2020-01-02",
        asks=("columns",),
    ),
    case(
        "two-tables.csv",
        "Date,Place,Event\n2020-01-02,Oslo,Arrival\n2020-01-05,Bodø,Boat\n\nName,Phone,Email\nAnn,+47 22 33 44,ann@example.org\n"
        "Bob,+47 22 33 45,bob@example.org\n",
        events=2,
        dated=2,
        asks=("several_tables",),
    ),
    case("header-only.csv", "Date,Place,Event\n", events=0, asks=("not_an_itinerary",)),
    case("one-line.csv", "2024-05-01,Rome,Arrival\n", events=1, dated=1, asks=("columns",)),
    case("one-column.csv", "Paris\nRome\nVienna\n", asks=("not_an_itinerary", "columns", "header_row")),
    case(
        "prose.txt",
        "Dear class,\n\nnext week we travel to Rome. Please bring a passport, a hat, and water.\n\nYours, A.\n",
        asks=("not_an_itinerary",),
        must_ask=True,
    ),
    case(
        "shopping.csv",
        "Item,Quantity,Price\nApples,3,1.20\nBread,1,2.90\nMilk,2,0.99\n",
        asks=("not_an_itinerary",),
        must_ask=True,
    ),
    case(
        "pupils.csv",
        "Name;Vorname;Geburtsdatum;Klasse\nMeier;Lea;13.04.2011;7a\nKaya;Can;02.11.2011;7a\n",
        asks=("not_an_itinerary", "columns"),
        must_ask=True,
    ),
    case("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, is_refused=True),
    case("page.csv", "<!DOCTYPE html><html><body><table><tr><td>x</td></tr></table></body></html>", is_refused=True),
    case(
        "page-xhtml.csv",
        '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
        is_refused=True,
    ),
    case("packed.csv", _zip(), is_refused=True),
    case("paper.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", is_refused=True),
    case("nothing.csv", b"", is_refused=True),
    case("blanks.csv", b"\r\n  \r\n\t\r\n", is_refused=True),
    case("mark-only.csv", b"\xef\xbb\xbf", is_refused=True),
    case("geo.csv", '{"type":"FeatureCollection","features":[]}', is_refused=True),
    case("gps.csv", '<?xml version="1.0"?><gpx version="1.1"></gpx>', is_refused=True),
    case(
        "script-error.csv",
        "<br />\n<b>Fatal error</b>: Allowed memory size exhausted in <b>/var/www/x.php</b>\n",
        is_refused=True,
        asks=("not_an_itinerary",),
    ),
    case(
        "quote-inside.csv",
        'date,place,notes\n2020-01-02,Oslo,He said "hello" to us\n2020-01-05,Bodø,a 5" pipe\n2020-01-09,Tromsø,ok\n',
        events=3,
        dated=3,
        asks=("quotes",),
    ),
    case(
        "multi-line-cells.csv",
        'date,place,notes\r\n2020-01-02,Oslo,"first\nsecond\n\nthird"\r\n2020-01-05,Bodø,"a ""b"" c"\r\n',
        events=2,
        dated=2,
        rows={1: {"row": 6}},
    ),
    case(
        "section-rows.csv",
        "Date,City,Event\nNORWAY,,\n2020-01-02,Oslo,Arrival\n2020-01-05,Bodø,Boat\nSWEDEN,,\n2020-01-09,Kiruna,Ice\n2020-01-11,Umeå,Talk\n",
        events=4,
        dated=4,
        columns={"start": "Date", "place": "City"},
    ),
    case(
        "comment-lines.csv",
        "# exported by a tool\n# version 3\ndate,place,event\n2020-01-02,Oslo,Arrival\n2020-01-05,Bodø,Boat\n",
        events=2,
        dated=2,
        columns={"start": "date"},
    ),
    case(
        "space-after-comma.csv",
        'date, place, event\n2020-01-02, "Oslo, Norway", Arrival\n2020-01-05, "Bodø, Norway", Boat\n2020-01-07, "Narvik, Norway", Train\n',
        events=3,
        dated=3,
        columns={"start": "date", "place": "place", "title": "event"},
        rows={0: {"places": ["Oslo, Norway"], "title": "Arrival"}},
    ),
    case(
        "transposed.csv",
        "Date,2020-01-02,2020-01-05,2020-01-09\nPlace,Oslo,Bodø,Tromsø\nEvent,Arrival,Boat,Lights\n",
        asks=("not_an_itinerary", "columns", "header_row"),
        must_ask=True,
    ),
)
