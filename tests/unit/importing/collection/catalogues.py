"""Lists of things that happened somewhere: wrecks, prizes, matches, exhibitions, treaties."""

from tests.unit.importing.collection.case import case

CASES = (
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
)
