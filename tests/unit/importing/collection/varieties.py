"""A second collection, made after the first had been mended: it says how far the rules reach."""

from tests.unit.importing.collection.case import case

CASES = (
    case(
        "governor-schedule.csv",
        """
DATE,TIME,EVENT,LOCATION,STATUS
"Monday, January 8, 2018",9:00 a.m.,Staff briefing,Governor's Office,Closed to press
"Monday, January 8, 2018",2:30 p.m.,Bill signing,State Capitol,Open press
"Tuesday, January 9, 2018",7:15 p.m.,State of the State,House Chamber,Open press
""",
        events=3,
        dated=3,
        first="2018-01-08",
        columns={"start": "DATE", "time": "TIME", "title": "EVENT", "place": "LOCATION", "status": "STATUS"},
        rows={1: {"time": "14:30"}},
    ),
    case(
        "rally-attendance.csv",
        """
Rally Date,Rally City,Rally State,Rally Venue,Crowd estimate,Weather
6/20/20,Tulsa,OK,BOK Center,6200,Cloudy
8/17/20,Mankato,MN,Airport,,Sunny
9/12/20,Minden,NV,Airport,5000,Hazy
""",
        events=3,
        dated=3,
        first="2020-06-20",
        columns={"start": "Rally Date", "place": ("Rally City", "Rally Venue")},
    ),
    case(
        "ambassador-diary.csv",
        """
Entry No,Entry Date,Place of writing,Folio,Summary
1,1793-07-25,Gulf of Pechihli,f. 1r,Anchored
2,1793-08-05,Taku,f. 4v,Went ashore
3,1793-09-14,Jehol,f. 22r,Audience
""",
        events=3,
        dated=3,
        first="1793-07-25",
        columns={"start": "Entry Date", "title": "Summary"},
    ),
    case(
        "circus-route.csv",
        """
Season;Wk;Date;Town;St.;Railroad;Miles
1912;1;Apr. 20;Baraboo;WI;C&NW;0
1912;1;Apr. 22;Madison;WI;C&NW;37
1912;2;Apr. 29;Rockford;IL;CMSP;62
""",
        events=3,
        asks=("missing_year",),
        columns={"place": "Town"},
    ),
    case(
        "pilgrim-stages.csv",
        """
Étape;Date;Départ;Arrivée;Distance (km);Hébergement;Commentaires
1;01/05/2022;Le Puy;Saint-Privat;24;gîte;départ matinal
2;02/05/2022;Saint-Privat;Saugues;19;gîte;côte raide
13;13/05/2022;Conques;Livinhac;24;accueil;fatigué
""",
        "cp1252",
        events=3,
        dated=3,
        first="2022-05-01",
        columns={"start": "Date", "origin": "Départ", "destination": "Arrivée"},
    ),
    case(
        "cruise.csv",
        """
Day,Date,Port,Arrive,Depart
1,"Sat, Jul 6, 2024",Southampton,,17:00
2,"Sun, Jul 7, 2024",At sea,,
3,"Mon, Jul 8, 2024",Vigo,08:00,18:00
4,"Tue, Jul 9, 2024",Lisbon,09:00,19:30
""",
        events=4,
        dated=4,
        first="2024-07-06",
        last="2024-07-09",
        columns={"start": "Date", "place": "Port"},
        rows={2: {"time": "08:00"}},
    ),
    case(
        "tripit.csv",
        """
Trip Name,Start Date,End Date,Primary Location,Country Code
Spring break,2019-03-11,2019-03-16,"Lisbon, Portugal",PT
Conference,2019-05-20,2019-05-23,"Oslo, Norway",NO
""",
        events=2,
        dated=2,
        first="2019-03-11",
        last="2019-05-23",
        columns={"start": "Start Date", "end": "End Date", "title": "Trip Name", "place": "Primary Location"},
    ),
    case(
        "shipwrecks.csv",
        """
Wreck,Vessel type,Built,Date lost,Cause,Lat,Lng
Amphion,Barque,1790,22/09/1796,Fire,50.37,-4.17
Ramillies,Ship,1749,15/02/1760,Gale,50.22,-3.85
Bay,Brig,1801,c.1811,Gale,50.3,-4.0
""",
        events=3,
        dated=3,
        points=3,
        last="1811-12-31",
        columns={"start": "Date lost"},
    ),
    case(
        "eclipses.csv",
        """
Catalog Number,Calendar Date,Eclipse Time,Delta T (s),Lunation Number,Eclipse Type,Latitude,Longitude,Sun Altitude
1,-1999 June 12,03:14:51,46438,-49456,T,6.0N,33.3W,74
5000,0009 June 1,10:00:10,10000,-2000,A,12.1S,101.4E,60
9546,2017 August 21,18:26:40,70,218,T,37.0N,87.7W,64
""",
        events=3,
        dated=3,
        points=3,
        columns={"start": "Calendar Date", "latitude": "Latitude"},
        rows={0: {"first_day": "-1999-06-12", "longitude": -33.3}},
    ),
    case(
        "meteorites.csv",
        """
name,id,nametype,recclass,mass (g),fall,year,reclat,reclong,GeoLocation
Aachen,1,Valid,L5,21,Fell,01/01/1880 12:00:00 AM,50.775000,6.083330,"(50.775, 6.08333)"
Aarhus,2,Valid,H6,720,Fell,01/01/1951 12:00:00 AM,56.183330,10.233330,"(56.18333, 10.23333)"
Abee,6,Valid,EH4,107000,Fell,01/01/1952 12:00:00 AM,54.216670,-113.000000,"(54.21667, -113.0)"
""",
        events=3,
        dated=3,
        points=3,
        first="1880-01-01",
        columns={"title": "name", "start": "year"},
    ),
    case(
        "nobel.csv",
        """
year,category,overallMotivation,firstname,surname,born,bornCity,bornCountry,died,gender
1901,physics,,Wilhelm,Röntgen,1845-03-27,Lennep,Prussia,1923-02-10,male
1903,physics,,Marie,Curie,1867-11-07,Warsaw,Poland,1934-07-04,female
1911,chemistry,,Marie,Curie,1867-11-07,Warsaw,Poland,1934-07-04,female
""",
        events=3,
        dated=3,
        first="1901-01-01",
        last="1911-12-31",
        columns={"start": "year"},
    ),
    case(
        "olympics-hosts.csv",
        """
Games,Year,City,Country,Continent,Opened,Closed
I,1896,Athens,Greece,Europe,6 April,15 April
II,1900,Paris,France,Europe,14 May,28 October
III,1904,St. Louis,United States,North America,1 July,23 November
""",
        events=3,
        dated=3,
        columns={"place": "City"},
    ),
    case(
        "bundesliga.csv",
        """
Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,Referee
D1,16/08/2019,19:30,Bayern Munich,Hertha,2,2,D,H Osmers
D1,17/08/2019,14:30,Dortmund,Augsburg,5,1,H,S Jablonski
D1,17/08/2019,14:30,Freiburg,Mainz,3,0,H,M Fritz
""",
        events=3,
        dated=3,
        first="2019-08-16",
        columns={"start": "Date", "time": "Time"},
        rows={0: {"time": "19:30"}},
    ),
    case(
        "tennis.csv",
        """
tourney_id,tourney_name,surface,draw_size,tourney_level,tourney_date,match_num,winner_name,loser_name,score
2019-M020,Brisbane,Hard,32,A,20181231,300,K. Nishikori,D. Medvedev,6-4 3-6 6-2
2019-891,Pune,Hard,32,A,20181231,300,K. Anderson,I. Karlovic,7-6 6-7 7-6
2019-580,Melbourne,Hard,128,G,20190114,226,N. Djokovic,R. Nadal,6-3 6-2 6-3
""",
        events=3,
        dated=3,
        first="2018-12-31",
        last="2019-01-14",
        columns={"start": "tourney_date"},
    ),
    case(
        "marathons.csv",
        """
Race;Datum;Strecke;Zeit;Platz;Ort
Berlin-Marathon;29.09.2019;42,195;03:41:12;8123;Berlin
Rennsteiglauf;18.05.2019;73,9;09:02:00;901;Eisenach
""",
        events=2,
        dated=2,
        first="2019-05-18",
        columns={"start": "Datum", "place": "Ort", "title": "Race"},
    ),
    case(
        "bird-checklist.csv",
        """
Submission ID,Common Name,Count,State/Province,County,Location,Latitude,Longitude,Date,Time,Protocol
S1,Robin,3,US-NY,Tompkins,Sapsucker Woods,42.48,-76.45,2021-04-03,07:10 AM,Traveling
S1,Crow,9,US-NY,Tompkins,Sapsucker Woods,42.48,-76.45,2021-04-03,07:10 AM,Traveling
S2,Heron,1,US-NY,Seneca,Montezuma NWR,42.97,-76.74,2021-04-17,02:40 PM,Stationary
""",
        events=3,
        dated=3,
        points=3,
        first="2021-04-03",
        columns={"start": "Date", "time": "Time", "place": "Location"},
        rows={2: {"time": "14:40"}},
    ),
    case(
        "museum-exhibitions.csv",
        """
ExhibitionNumber,ExhibitionTitle,ExhibitionCuratorNotes,ExhibitionBeginDate,ExhibitionEndDate,ExhibitionURL
1,Cezanne,,11/7/1929,12/7/1929,http://example.org/1
2,Americans,,12/13/1929,1/12/1930,http://example.org/2
""",
        events=2,
        dated=2,
        first="1929-11-07",
        last="1930-01-12",
        columns={"title": "ExhibitionTitle", "start": "ExhibitionBeginDate", "end": "ExhibitionEndDate"},
    ),
    case(
        "metropolis-films.csv",
        """
Film,Locations,Release Year,Production Company,Director
Vertigo,Fort Point,1958,Paramount,Hitchcock
Bullitt,Lombard Street,1968,Warner,Yates
""",
        events=2,
        dated=2,
        columns={"title": "Film", "start": "Release Year", "place": "Locations"},
    ),
    case(
        "treaties.tsv",
        "Treaty\tSigned\tIn force\tPlace signed\tParties\nAlpha\t30 Mar 1856\t27 Apr 1856\tParis\tUK; France; Russia\n"
        "Beta\t13 Jul 1878\t3 Aug 1878\tBerlin\tUK; France\n",
        events=2,
        dated=2,
        first="1856-03-30",
        columns={"start": "Signed"},
        asks=("columns",),
    ),
    case(
        "caliph-journey.csv",
        """
Stage,Hijri date,Date (CE),From,To,Distance (farsakh)
1,3 Rajab 330,24 March 942,Baghdad,Ukbara,10
2,5 Rajab 330,26 March 942,Ukbara,Samarra,12
""",
        events=2,
        dated=2,
        first="0942-03-24",
        columns={"start": "Date (CE)", "origin": "From", "destination": "To"},
    ),
    case(
        "de-excel-datetime.csv",
        """
Beginn;Ende;Veranstaltung;Ort;Ansprechpartner
15.01.2024 09:00;15.01.2024 16:30;Fortbildung;Aula;Fr. Groß
26.01.2024 18:00;27.01.2024 01:00;Schulball;Stadthalle;Hr. Maß
""",
        "cp1252",
        events=2,
        dated=2,
        first="2024-01-15",
        last="2024-01-27",
        columns={"start": "Beginn", "end": "Ende", "title": "Veranstaltung", "place": "Ort"},
        rows={0: {"time": "09:00"}},
    ),
    case(
        "fr-dates-en-toutes-lettres.csv",
        """
Quand;Où;Quoi
1er août 1914;Paris;Mobilisation générale
du 5 au 12 septembre 1914;Marne;Bataille
fin novembre 1914;Ypres;Fin de la mêlée
""",
        "cp1252",
        events=3,
        dated=3,
        first="1914-08-01",
        columns={"start": "Quand", "place": "Où", "title": "Quoi"},
    ),
    case(
        "es-instituto.csv",
        """
N.º;Fecha de inicio;Fecha de fin;Ciudad;País;Descripción
1;3/5/2019;5/5/2019;Cáceres;España;Excursión
2;17/5/2019;18/5/2019;Évora;Portugal;Intercambio
""",
        "cp1252",
        events=2,
        dated=2,
        first="2019-05-03",
        last="2019-05-18",
        columns={"start": "Fecha de inicio", "end": "Fecha de fin", "place": "Ciudad", "notes": "Descripción"},
    ),
    case(
        "nl-reis.csv",
        """
Dag;Datum;Van;Naar;Overnachting;Bijzonderheden
1;za 1 juli 2023;Utrecht;Koblenz;camping;file
2;zo 2 juli 2023;Koblenz;Straatsburg;hotel;regen
""",
        events=2,
        dated=2,
        first="2023-07-01",
        columns={"start": "Datum", "origin": "Van", "destination": "Naar"},
    ),
    case(
        "fi-matka.csv",
        """
Päivämäärä;Kellonaika;Paikka;Tapahtuma
1.6.2024;9.00;Jyväskylä;Lähtö
2.6.2024;14.30;Hämeenlinna;Linnakierros
""",
        "cp1252",
        events=2,
        dated=2,
        first="2024-06-01",
        columns={"start": "Päivämäärä", "place": "Paikka", "title": "Tapahtuma"},
    ),
    case(
        "ro-excursie.csv",
        """
Data;Ora;Localitate;Eveniment
12.05.2023;10:00;Brașov;Sosire
13.05.2023;09:30;Sighișoara;Vizită la cetate
""",
        events=2,
        dated=2,
        first="2023-05-12",
        columns={"start": "Data", "time": "Ora", "place": "Localitate", "title": "Eveniment"},
    ),
    case(
        "bg-cp1251.csv",
        """
Дата;Град;Събитие
03.03.1878;Сан Стефано;Подписване на договора
22.09.1908;Търново;Обявяване на независимостта
""",
        "cp1251",
        events=2,
        dated=2,
        first="1878-03-03",
        columns={"start": "Дата", "place": "Град", "title": "Събитие"},
    ),
    case(
        "kr-utf8-year.csv",
        """
연도,월,일,장소,사건
1592,5,23,부산,상륙
1592,8,14,한산도,해전
1598,12,16,노량,해전
""",
        events=3,
        dated=3,
        first="1592-05-23",
        last="1598-12-16",
        columns={"year": "연도", "month": "월", "day": "일", "place": "장소", "title": "사건"},
    ),
    case(
        "cn-utf8-journey.csv",
        """
日程,日期,出发地,目的地,住宿,交通
第1天,2023-10-01,北京,西安,酒店,高铁
第2天,2023-10-02,西安,敦煌,客栈,飞机
""",
        events=2,
        dated=2,
        first="2023-10-01",
        columns={"start": "日期", "origin": "出发地", "destination": "目的地"},
    ),
    case(
        "il-utf8.csv",
        """
תאריך התחלה,תאריך סיום,מקום,כותרת
01.07.2022,03.07.2022,טבריה,מחנה קיץ
14.07.2022,14.07.2022,עכו,סיור
""",
        events=2,
        dated=2,
        first="2022-07-01",
        columns={"start": "תאריך התחלה", "end": "תאריך סיום", "place": "מקום", "title": "כותרת"},
    ),
    case(
        "fa-utf8.csv",
        """
تاریخ,شهر,رویداد
2019-03-21,شیراز,نوروز
2019-04-25,همدان,سفر
""",
        events=2,
        dated=2,
        first="2019-03-21",
        columns={"start": "تاریخ", "place": "شهر", "title": "رویداد"},
    ),
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
