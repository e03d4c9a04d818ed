"""Programmes and logs with hours of a day in many forms, and dates that say less or more than a day."""

from tests.unit.importing.collection.case import case

CASES = (
    case(
        "club-nights.tsv",
        """
Date\tName\tTime\tLocation
8/30/24\tOpen games\t5:30pm-8:30pm\tTaco Corner
9/20/24\tOpen games\t6pm\tTaco Corner
10/12/24\tAutumn cup\t10am-5pm\tOld School
10/13/24\tFinal\t9-11am\tOld School
10/14/24\tLate show\t10:00 PM - 2:00 AM\tHarbour Hall
""",
        events=5,
        columns={"time": "Time", "title": "Name"},
        rows={
            0: {"start": "2024-08-30T17:30", "end": "2024-08-30T20:30"},
            1: {"start": "2024-09-20T18:00"},
            2: {"start": "2024-10-12T10:00", "end": "2024-10-12T17:00"},
            3: {"start": "2024-10-13T09:00", "end": "2024-10-13T11:00"},
            4: {"start": "2024-10-14T22:00", "end": "2024-10-15T02:00"},
        },
    ),
    case(
        "pipe-band.csv",
        """
Name,Location,Date,Time,Public
Reunion,Private,18/04/2026,14:30 - 19:00,N
Carnival,"Wells, Somerset",04/05/2026,09:30-11:00,Y
Boat ride,Bristol,18/07/2026,N/A,Y
""",
        events=3,
        rows={
            0: {"start": "2026-04-18T14:30", "end": "2026-04-18T19:00"},
            1: {"start": "2026-05-04T09:30", "end": "2026-05-04T11:00", "zone": ""},
            2: {"start": "2026-07-18", "problems": []},
        },
    ),
    case(
        "basketball.csv",
        """
Date,Start (ET),Visitor,PTS,Home,PTS,Arena
"Tue, Oct 16, 2018",8:00p,Foxes,87,Bears,105,Lake Arena
"Wed, Oct 17, 2018",10:30p,Owls,100,Elks,108,Hill Center
""",
        events=2,
        columns={"time": "Start (ET)", "place": "Arena"},
        rows={0: {"start": "2018-10-16T20:00"}, 1: {"start": "2018-10-17T22:30"}},
    ),
    case(
        "logger.csv",
        """
INDEX,TAG,DATE,TIME,LATITUDE N/S,LONGITUDE E/W,HEIGHT
1,T,090508,071505,36.587067N,117.686712W,1203
2,T,090508,071510,36.587100N,117.686800W,1204
3,C,090512,181512,36.590100N,117.690800W,1210
""",
        events=3,
        dated=3,
        points=3,
        rows={0: {"start": "2009-05-08T07:15"}, 2: {"start": "2009-05-12T18:15"}},
    ),
    case(
        "road-trip.csv",
        """
site,place,country,duration,lat,lon
Kloof Street,Cape Town,South Africa,August 3 - 6,-33.93,18.40
Dune Camp,Sesriem,Namibia,August 10 - 11,-24.10,15.55
Farm,Franschhoek,South Africa,August 30 - September 2,-33.89,19.10
""",
        events=3,
        dated=0,
        points=3,
        asks=("missing_year",),
        must_ask=True,
    ),
    case(
        "old-wrecks.csv",
        """
Name,Dating,Latitude,Longitude
Komiza,C1st-2nd AD,43.03,16.08
Lokun,C 1st AD,44.7,14.28
Fourmi,mid C1st  BC,43.52,7.04
Orjul,C1st BC- 2nd AD,44.5,14.53
Keram,c. 300BC,37.1,27.4
""",
        events=5,
        dated=5,
        rows={
            0: {"first_day": "0001-01-01", "last_day": "0200-12-31"},
            1: {"first_day": "0001-01-01", "last_day": "0100-12-31"},
            3: {"first_day": "-0099-01-01", "last_day": "0200-12-31"},
        },
    ),
    case(
        "annals.csv",
        """
Event,When
Visit of the library,winter 1834-35
Books arrive,5 March 1825
Attack,Reported 30-Apr-1918
""",
        events=3,
        dated=3,
        rows={
            0: {"start": "1834-24", "end": ""},
            2: {"start": "1918-04-30"},
        },
    ),
    case(
        "movements.csv",
        """
Name,Latitude,Longitude,Arrived,Traveller
Rome,41.9,12.5,XXXX-XX-XX,Sophronius
Jerusalem,31.78,35.22,0619-09-XX,Sophronius
Carthage,36.86,10.33,0632-05-31,George
Constantinople,41.01,28.96,0610-XX-XX,Phocas
""",
        events=4,
        dated=3,
        rows={1: {"start": "0619-09"}, 3: {"start": "0610"}},
    ),
    case(
        "attacks.csv",
        """
eventid,iyear,imonth,iday,city,latitude,longitude,summary
1,1970,7,2,Santo Domingo,18.45,-69.95,A first one
2,1970,0,0,Mexico City,19.37,-99.08,The day is not known
3,1970,1,0,Tarlac,15.47,120.59,The month is known
""",
        events=3,
        dated=3,
        points=3,
        rows={1: {"start": "1970", "problems": []}, 2: {"start": "1970-01", "problems": []}},
    ),
    case(
        "days-above.csv",
        """
Day 1 - Monday 3 June 2024,,,
Time,Activity,Place,Notes
09:00,Arrival,Airport,
12:00,Lunch,Old town,booked
,,,
Day 2 - Tuesday 4 June 2024,,,
Time,Activity,Place,Notes
10:00,Museum,Museum Island,
15:30,Boat trip,Harbour,
""",
        events=4,
        dated=4,
        columns={"time": "Time", "title": "Activity", "place": "Place"},
        rows={0: {"start": "2024-06-03T09:00"}, 3: {"start": "2024-06-04T15:30", "title": "Boat trip"}},
    ),
    case(
        "programme-in-blocks.csv",
        """
Conference Programme
Monday 3 June 2024
09:00,Registration,Foyer
09:30,Keynote: maps and time,Hall A
Tuesday 4 June 2024
09:00,Workshop,Room 2
11:15,Panel,Hall A
""",
        events=4,
        asks=("columns",),
        rows={1: {"start": "2024-06-03T09:30", "title": "Keynote: maps and time", "places": ["Hall A"]}},
    ),
)
