"""More journeys and diaries, made after the first collection had been mended: they say how far the rules reach."""

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
)
