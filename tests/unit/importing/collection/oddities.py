"""Odd files: encodings, delimiters, lines above and between, cells that mean more than they say."""

from tests.unit.importing.collection.case import case

CASES = (
    case(
        "utf16be.txt",
        "﻿Date\tPlace\tEvent\r\n2020-02-29\tŁódź\tLeap\r\n2020-03-01\tGdańsk\tSea\r\n",
        "utf-16-be",
        events=2,
        dated=2,
        columns={"start": "Date", "place": "Place"},
    ),
    case(
        "mixed-ends.csv",
        "date,place,event\r\n2020-02-01,Rome,a\n2020-02-02,Pisa,b\r2020-02-03,Siena,c\r\n",
        events=3,
        dated=3,
    ),
    case(
        "tab-in-csv.csv",
        "Date\tPlace\tEvent\n1 Feb 2020\tRome, Italy\tArrive, rest\n2 Feb 2020\tPisa, Italy\tTower, lunch\n",
        events=2,
        dated=2,
        columns={"start": "Date", "place": "Place", "title": "Event"},
    ),
    case(
        "quoted-semicolon.csv",
        '"Datum";"Ort";"Text"\n"01.02.2020";"Bern";"a; b, c"\n"23.02.2020";"Chur";"d"\n',
        events=2,
        dated=2,
        columns={"start": "Datum", "place": "Ort"},
    ),
    case(
        "bom-semicolon-quotes.csv",
        '\ufeff"Datum";"Ort";"Was"\r\n"14.03.2020";"Bern";"x"\r\n"15.03.2020";"Chur";"y"\r\n',
        events=2,
        dated=2,
        columns={"start": "Datum"},
    ),
    case(
        "legend-above.csv",
        "Legend: A = arrival,,,\nD = departure,,,\n,,,\nCode,Date,City,Remarks\nA,2011-01-03,Cairo,\nD,2011-01-19,Cairo,late\nA,2011-01-19,Luxor,\n",
        events=3,
        dated=3,
        columns={"start": "Date", "place": "City", "notes": "Remarks"},
    ),
    case(
        "index-column.csv",
        "Unnamed: 0,date,place,title\n0,2011-01-03,Cairo,Arrive\n1,2011-01-19,Luxor,Temple\n",
        events=2,
        dated=2,
        columns={"start": "date", "place": "place", "title": "title"},
    ),
    case(
        "subtotals.csv",
        "Date,City,Country,Nights\n2015-06-01,Rome,Italy,3\n2015-06-04,Pisa,Italy,2\nSubtotal,,,5\n2015-06-06,Nice,France,4\nSubtotal,,,4\nTotal,,,9\n",
        events=3,
        dated=3,
    ),
    case(
        "links-in-cells.csv",
        "Date,Place,Link\n2020-01-01,Rome,https://en.wikipedia.org/wiki/Rome\n2020-01-03,Pisa,https://en.wikipedia.org/wiki/Pisa\n",
        events=2,
        dated=2,
        columns={"url": "Link"},
    ),
    case(
        "gmaps-column.csv",
        'Stop,Arrive,Leave,Where,GPS\n1,1 May,2 May,Riga,"56.9496° N, 24.1052° E"\n2,2 May,4 May,Tartu,"58.3780° N, 26.7290° E"\n',
        events=2,
        points=2,
        asks=("missing_year",),
        columns={"coordinates": "GPS", "place": "Where"},
    ),
    case(
        "negative-comma.csv",
        "Fecha;Lugar;Latitud;Longitud\n13/01/2020;Lima;-12,0464;-77,0428\n14/01/2020;Cusco;-13,5320;-71,9675\n",
        events=2,
        dated=2,
        points=2,
        rows={0: {"latitude": -12.046, "longitude": -77.043}},
    ),
    case(
        "quarter-weeks.csv",
        "Period,Place,Project\nQ1 2021,Delft,Bridge\nQ3 2021,Gouda,Lock\n2022-W05,Leiden,Dike\n",
        events=3,
        dated=3,
        rows={0: {"first_day": "2021-01-01", "last_day": "2021-03-31"}},
    ),
    case(
        "month-only.csv",
        "Month,City,Occasion\nMay 1945,Berlin,Surrender\nJuly 1945,Potsdam,Conference\nAugust 1945,Nagasaki,Bomb\n",
        events=3,
        dated=3,
        first="1945-05-01",
        last="1945-08-31",
        columns={"place": "City", "title": "Occasion"},
    ),
    case(
        "dates-with-time-range.csv",
        'When,What,Where\n"Mar 3, 2024, 10:00 AM - 11:30 AM",Tour,Prague\n"Mar 14, 2024, 6:00 PM - 8:00 PM",Opera,Brno\n',
        events=2,
        dated=2,
        first="2024-03-03",
        rows={1: {"time": "18:00"}},
    ),
    case(
        "lifespans.csv",
        "Name,Born,Died,Birthplace\nAda,10 Dec 1815,27 Nov 1852,London\nCharles,26 Dec 1791,18 Oct 1871,Walworth\n",
        events=2,
        dated=2,
        first="1791-12-26",
        asks=("columns",),
    ),
    case(
        "tricky-quotes-ansi.csv",
        'Date,Place,Note\r\n2001-05-05,"Saint-Jean, ""Old Town""","caf\xe9"\r\n2001-05-06,Dax,"\x93good\x94"\r\n'.encode(
            "latin-1"
        ),
        events=2,
        dated=2,
    ),
    case(
        "excel-general-times.csv",
        "Date;Time;Place\n45292;0,375;Ulm\n45306;0,5;Bern\n",
        events=2,
        dated=2,
        first="2024-01-01",
        columns={"start": "Date", "time": "Time"},
        rows={0: {"time": "09:00"}},
    ),
    case(
        "log.csv",
        """
timestamp,event,user
2024-05-01 10:00:00,Door opened,anna
2024-05-14 11:30:00,Door closed,bert
""",
        events=2,
        dated=2,
        columns={"start": "timestamp", "title": "event"},
    ),
    case(
        "birthdays.csv",
        """
Name,Date of birth,Class
Lea,13/04/2011,7a
Can,02/11/2011,7b
""",
        asks=("not_an_itinerary",),
        must_ask=True,
    ),
)
