"""Dates in many forms, decoys among them, clock times and zones."""

from tests.unit.importing.collection.case import case

CASES = (
    case(
        "reisebericht.csv",
        """
Datum;Uhrzeit;Ort;Was;Mit wem
3. Mai 1908;9 Uhr;Hamburg;Abfahrt mit dem Dampfer;
;20.30 Uhr;Cuxhaven;Lotse von Bord;Kapitän Meyer
21.-24. Mai 1908;;Rio de Janeiro;Audienz;Baron Branco
Juni 1908;;São Paulo;Kaffeeplantagen;
""",
        events=4,
        dated=4,
        columns={"start": "Datum", "time": "Uhrzeit", "title": "Was", "people": "Mit wem"},
        rows={1: {"start": "1908-05-03T20:30"}},
        asks=("fill_down",),
    ),
    case(
        "am-pm-column.csv",
        """
Date,Time,AM/PM,Location,Event
3/14/2015,9:26,AM,Princeton,Pi day
3/14/2015,1:59,PM,Princeton,Pie eating
3/15/2015,12:15,AM,Trenton,Night bus
""",
        events=3,
        dated=3,
        first="2015-03-14",
        columns={"start": "Date", "time": "Time"},
        rows={0: {"time": "09:26"}, 1: {"time": "13:59"}, 2: {"time": "00:15"}},
    ),
    case(
        "hours-and-minutes.csv",
        """
Date,Hour,Minute,Location,Event
2015-03-14,9,26,Princeton,Pi day
2015-03-14,13,5,Princeton,Pie eating
2015-03-15,0,45,Trenton,Night bus
""",
        events=3,
        dated=3,
        rows={0: {"time": "09:26"}, 1: {"time": "13:05"}},
        columns={"start": "Date"},
    ),
    case(
        "day-numbers.csv",
        """
Day,Place,Activity,Hotel
Day 1,Cusco,Arrival,Casa
Day 2,Pisac,Market,Casa
Day 3,Ollantaytambo,Ruins,Inn
""",
        events=3,
        asks=("missing_year",),
        must_ask=True,
        columns={"place": "Place", "title": "Activity"},
    ),
    case(
        "no-year.csv",
        """
Date,Place,Event
28 Dec,Bath,Arrive
31 Dec,Bristol,Party
2 Jan,Wells,Cathedral
""",
        events=3,
        asks=("missing_year",),
        must_ask=True,
    ),
    case(
        "year-in-title.csv",
        """
Summer trip 2019,,
Date,Place,Event
28 July,Bath,Arrive
31 July,Bristol,Balloons
2 August,Wells,Cathedral
""",
        events=3,
        asks=("missing_year",),
    ),
    case(
        "excel-serials.csv",
        """
Start date,End date,City,Event
43466,43469,Lyon,Fair
43497,43497,Metz,Talk
43544,43551,Brest,Boats
""",
        events=3,
        dated=3,
        first="2019-01-01",
        last="2019-03-27",
        columns={"start": "Start date", "end": "End date"},
    ),
    case(
        "bce.csv",
        """
Event,Date,Place
Battle of Marathon,490 BC,Marathon
Death of Socrates,399 B.C.,Athens
Ides of March,15 March 44 BC,Rome
Teutoburg Forest,AD 9,Kalkriese
""",
        events=4,
        dated=4,
        columns={"start": "Date", "title": "Event", "place": "Place"},
        rows={0: {"first_day": "-0489-01-01"}, 2: {"first_day": "-0043-03-15"}, 3: {"first_day": "0009-01-01"}},
    ),
    case(
        "centuries.csv",
        """
Site,Period,Region
Cathedral,12th century,Kent
Villa,late 2nd century AD,Sussex
Hill fort,5th century BC,Dorset
Mill,1790s,Kent
""",
        events=4,
        dated=4,
        columns={"start": "Period"},
        rows={
            0: {"first_day": "1101-01-01", "last_day": "1200-12-31"},
            3: {"first_day": "1790-01-01", "last_day": "1799-12-31"},
        },
    ),
    case(
        "year-ranges.csv",
        """
Years,Place,Office
1769–1771,Corsica,Student
1771-79,Paris,Cadet
from 1779 to 1784,Brienne,School
since 1785,Valence,Lieutenant
""",
        events=4,
        dated=4,
        columns={"start": "Years", "place": "Place"},
        rows={1: {"last_day": "1779-12-31"}, 2: {"first_day": "1779-01-01", "last_day": "1784-12-31"}},
    ),
    case(
        "weekdays.csv",
        """
When,Where,What
"Thursday, 5th of June 2008",Vienna,Opening
"Sat., June 14, 2008",Basel,Group match
"Sun 29/06/2008 20:45",Vienna,Final
""",
        events=3,
        dated=3,
        first="2008-06-05",
        last="2008-06-29",
        columns={"start": "When", "place": "Where", "title": "What"},
        rows={2: {"time": "20:45"}},
    ),
    case(
        "month-names-split.csv",
        """
YEAR,MONTH,DAY,CITY,EVENT
1914,Jun,28,Sarajevo,Assassination
1914,Jul,28,Vienna,Declaration
1914,Aug,4,Brussels,Invasion
""",
        events=3,
        dated=3,
        first="1914-06-28",
        last="1914-08-04",
        columns={"year": "YEAR", "month": "MONTH", "day": "DAY", "place": "CITY", "title": "EVENT"},
    ),
    case(
        "split-start-end.csv",
        """
start_year,start_month,start_day,end_year,end_month,end_day,place
1806,10,14,1806,10,14,Jena
1806,10,27,1806,11,25,Berlin
1806,12,19,1807,1,29,Warsaw
""",
        events=3,
        dated=3,
        first="1806-10-14",
        last="1807-01-29",
        columns={"year": "start_year", "end_year": "end_year", "end_day": "end_day"},
    ),
    case(
        "german-split.csv",
        """
Jahr;Monat;Tag;Ort;Ereignis
1848;März;18;Berlin;Barrikaden
1848;Mai;18;Frankfurt;Paulskirche
1849;;;Rastatt;Festung
""",
        "cp1252",
        events=3,
        dated=3,
        first="1848-03-18",
        columns={"year": "Jahr", "month": "Monat", "day": "Tag", "place": "Ort", "title": "Ereignis"},
    ),
    case(
        "updated-decoy.csv",
        """
last_updated,event,venue,event_date,created_at
2023-12-01,Concert,Arena,2024-03-05,2023-11-01
2023-12-02,Opera,Palace,2024-04-19,2023-11-02
""",
        events=2,
        dated=2,
        first="2024-03-05",
        columns={"start": "event_date", "place": "venue"},
    ),
    case(
        "published-decoy.csv",
        """
published,headline,incident date,town,url
2021-02-01,Fire at mill,2021-01-29,Hexham,https://example.org/1
2021-02-22,Flood,2021-02-20,Carlisle,https://example.org/2
""",
        events=2,
        dated=2,
        first="2021-01-29",
        columns={"start": "incident date", "place": "town"},
    ),
    case(
        "zones.csv",
        """
title,start,end,place
Launch,2024-03-10T01:30:00-05:00,2024-03-10T04:00:00-04:00,Florida
Call,2024-03-10 23:30 PST,,Seattle
Landing,2024-03-12T06:00:00Z,,Kazakhstan
""",
        events=3,
        dated=3,
        first="2024-03-10",
        last="2024-03-12",
        rows={
            0: {"first_day": "2024-03-10", "time": "01:30", "zone": "-05:00"},
            1: {"first_day": "2024-03-10", "time": "23:30"},
        },
    ),
    case(
        "zone-column.csv",
        """
Date,Time,Time Zone,City,Event
2023-07-01,08:00,Europe/Berlin,Berlin,Start
2023-07-02,21:15,Asia/Tokyo,Tokyo,Landing
""",
        events=2,
        dated=2,
        columns={"zone": "Time Zone", "time": "Time"},
        rows={1: {"zone": "Asia/Tokyo", "time": "21:15"}},
    ),
    case(
        "unix-millis.csv",
        """
timestamp_ms,lat,lon,label
1704103200000,48.1,11.5,Home
1704189600000,47.8,13.0,Salzburg
1704276000000,48.2,16.4,Wien
""",
        events=3,
        dated=3,
        points=3,
        first="2024-01-01",
        last="2024-01-03",
    ),
    case(
        "compact-dates.csv",
        """
DATE,STATION,NAME,PRCP
20190101,GME001,POTSDAM,0.0
20190102,GME001,POTSDAM,1.2
20190103,GME001,POTSDAM,0.4
""",
        events=3,
        dated=3,
        first="2019-01-01",
        last="2019-01-03",
        columns={"start": "DATE"},
    ),
    case(
        "time-range-cells.csv",
        """
Datum,Uhrzeit,Raum,Vortrag
05.03.2024,09:00–10:30,A1,Begrüßung
05.03.2024,11:00 - 12:30 Uhr,A2,Quellen
14.03.2024,14 Uhr,A1,Abschluss
""",
        events=3,
        dated=3,
        columns={"start": "Datum", "time": "Uhrzeit", "title": "Vortrag"},
        rows={0: {"time": "09:00"}, 1: {"time": "11:00"}, 2: {"time": "14:00"}},
    ),
    case(
        "fill-down-iso.csv",
        """
date,time,place,activity
2022-09-05,09:00,Aarhus,Breakfast
,10:00,Aarhus,Museum
,14:00,Aarhus,Harbour
2022-09-06,09:00,Odense,Train
,11:00,Odense,Andersen house
,18:00,Odense,Dinner
2022-09-07,08:00,Copenhagen,Farewell
,12:00,Copenhagen,Home
""",
        events=8,
        dated=8,
        first="2022-09-05",
        last="2022-09-07",
        asks=("fill_down",),
    ),
    case(
        "two-digit.csv",
        """
Date,Town,Show
12/31/69,Oakland,New year
01/15/70,Boston,Tea party
02/28/74,San Diego,Arena
""",
        events=3,
        dated=3,
        first="1969-12-31",
        last="1974-02-28",
        asks=("two_digit_year",),
    ),
    case(
        "seasons.csv",
        """
Date,Place,What
Spring 1845,Walden,Building
Summer 1846,Concord,Jail
winter 1846/47,Walden,Ice
""",
        events=3,
        dated=3,
        columns={"start": "Date"},
        rows={0: {"first_day": "1845-03-01"}},
    ),
    case(
        "end-missing.csv",
        """
Arrival,Departure,City
2017-02-01,2017-02-05,Hanoi
2017-02-05,,Hue
2017-02-09,2017-02-14,Hoi An
""",
        events=3,
        dated=3,
        first="2017-02-01",
        last="2017-02-14",
        columns={"start": "Arrival", "end": "Departure", "place": "City"},
    ),
    case(
        "duration.csv",
        """
Start,Nights,City,Hotel
02/03/2024,3,Porto,Ribeira
05/03/2024,2,Braga,Sé
17/03/2024,4,Faro,Mar
""",
        events=3,
        dated=3,
        first="2024-03-02",
        columns={"start": "Start", "place": ("City", "Hotel")},
    ),
    case(
        "ambiguous.csv",
        """
Date,City
01/02/2020,Lima
03/04/2020,Cusco
05/06/2020,Puno
""",
        events=3,
        dated=3,
        asks=("date_order",),
        must_ask=True,
    ),
    case(
        "iso-basic-time.csv",
        """
start,end,what,where
20240105T090000Z,20240105T100000Z,Call,Online
20240211T140000Z,20240211T150000Z,Walk,Park
""",
        events=2,
        dated=2,
        first="2024-01-05",
        rows={0: {"time": "09:00"}},
    ),
)
