"""What other programs write: calendars, note keepers, story maps, databases on the web."""

from tests.unit.importing.collection.case import case

CASES = (
    case(
        "google-calendar.csv",
        """
Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private
Staff meeting,09/03/2024,9:00 AM,09/03/2024,10:30 AM,False,Agenda,Room 12,True
Excursion,09/17/2024,,09/18/2024,,True,Bring lunch,"Stonehenge, UK",False
Concert,10/04/2024,7:30 PM,10/04/2024,10:00 PM,False,,Royal Albert Hall,False
""",
        events=3,
        dated=3,
        first="2024-09-03",
        last="2024-10-04",
        columns={
            "title": "Subject",
            "start": "Start Date",
            "time": "Start Time",
            "end": "End Date",
            "end_time": "End Time",
            "place": "Location",
        },
        rows={2: {"time": "19:30"}},
    ),
    case(
        "outlook-de.csv",
        """
"Betreff","Beginnt am","Beginnt um","Endet am","Endet um","Ganztägiges Ereignis","Erinnerung Ein/Aus","Besprechungsplanung","Beschreibung","Ort","Kategorien"
"Klassenfahrt","13.05.2024","08:00:00","17.05.2024","18:00:00","Aus","Aus","","Abfahrt am Bahnhof","Trier","Schule"
"Elternabend","22.05.2024","19:00:00","22.05.2024","21:00:00","Aus","Aus","","","Aula","Schule"
""",
        codec="cp1252",
        events=2,
        dated=2,
        first="2024-05-13",
        last="2024-05-22",
        columns={"title": "Betreff", "start": "Beginnt am", "time": "Beginnt um", "end": "Endet am", "place": "Ort"},
        rows={0: {"time": "08:00", "last_day": "2024-05-17"}},
    ),
    case(
        "outlook-en.csv",
        """
"Subject","Start Date","Start Time","End Date","End Time","All day event","Reminder on/off","Reminder Date","Reminder Time","Meeting Organizer","Required Attendees","Description","Location","Priority"
"Dentist","3/14/2023","2:00:00 PM","3/14/2023","2:30:00 PM","False","True","3/14/2023","1:45:00 PM","Me","","","High Street 4","Normal"
"Flight home","3/20/2023","6:15:00 AM","3/20/2023","9:05:00 AM","False","True","3/20/2023","3:15:00 AM","Me","","","LHR","Normal"
""",
        events=2,
        dated=2,
        first="2023-03-14",
        columns={"title": "Subject", "start": "Start Date", "time": "Start Time", "place": "Location"},
        rows={0: {"time": "14:00"}},
    ),
    case(
        "notion-export.csv",
        """
\ufeffName,Date,Tags,Place,Status
Kyoto temples,"April 2, 2024 → April 5, 2024","culture, walking",Kyoto,Done
Onsen,"April 6, 2024",relax,Hakone,Done
Fish market,"April 8, 2024 5:30 AM",food,Tokyo,Planned
""",
        events=3,
        dated=3,
        first="2024-04-02",
        last="2024-04-08",
        columns={"title": "Name", "start": "Date", "place": "Place", "topics": "Tags", "status": "Status"},
        rows={0: {"last_day": "2024-04-05"}},
    ),
    case(
        "airtable-export.csv",
        """
\ufeffActivity,Date,Type,Location,Lat/Long,Attachments,Created,Last Modified
Boat trip,5/18/2023,Tour,Annecy,"45.8992, 6.1294",photo.jpg (https://dl.example.com/1),5/1/2023 10:00am,5/2/2023 11:15am
Castle,5/19/2023,Visit,Chambéry,"45.5646, 5.9178",,5/1/2023 10:00am,5/2/2023 11:15am
""",
        events=2,
        dated=2,
        points=2,
        first="2023-05-18",
        columns={"title": "Activity", "start": "Date", "coordinates": "Lat/Long"},
    ),
    case(
        "timelinejs.csv",
        """
Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
,,,,,,,,,The River,<p>History</p>,,,,,title,,
1802,3,,,,,,,,Canal opened,Locks,https://example.org/a.jpg,,,,,Transport,
1850,,,,1855,,,,"Early 1850s",Great flood,,,,,,,Nature,
1901,12,24,,,,,,,Bridge,,,,,,,Transport,
""",
        events=3,
        dated=3,
        first="1802-03-01",
        last="1901-12-24",
        columns={"year": "Year", "title": "Headline", "notes": "Text", "media": "Media"},
    ),
    case(
        "timelinejs-old.csv",
        """
Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag
1/26/2012,1/27/2012,Start,Text,,,,,title,
6/14/1994,,Film,Text,https://example.org/v,,,,,Films
7/2/2001,9/25/2001,Tour,Text,,,,,,Music
""",
        events=2,
        dated=2,
        columns={"start": "Start Date", "title": "Headline"},
        asks=("columns",),
    ),
    case(
        "timemapper.csv",
        """
Title,Start,End,Description,Web Page,Media,Media Caption,Media Credit,Tags,Place,Location,Source,Source URL
Battle of Hastings,1066-10-14,,Normans win,http://example.org/h,,,,war,Hastings,"50.91,0.48",Book,
Black Death,1348-06,1350,Plague,http://example.org/p,,,,health,Weymouth,"50.61,-2.45",Book,
""",
        events=2,
        dated=2,
        points=2,
        first="1066-10-14",
        columns={"title": "Title", "start": "Start", "end": "End", "place": "Place", "coordinates": "Location"},
    ),
    case(
        "palladio.csv",
        """
Full Name,Date of Event,Place,Coordinates,Role
Voltaire,1726-05,London,"51.5085,-0.1257",exile
Voltaire,1750,Potsdam,"52.3989,13.0657",chamberlain
Voltaire,1759-03-09,Ferney,"46.2558,6.1081",landlord
""",
        events=3,
        dated=3,
        points=3,
        first="1726-05-01",
        columns={"start": "Date of Event", "place": "Place", "coordinates": "Coordinates"},
    ),
    case(
        "umap-export.csv",
        """
name,description,lat,lon,date
Start,Car park,47.4211,10.9863,2022-08-01
Hut,Night,47.4100,10.9750,2022-08-01
Summit,Cross,47.4209,10.9853,2022-08-02
""",
        events=3,
        dated=3,
        points=3,
        columns={"title": "name", "notes": "description", "latitude": "lat"},
    ),
    case(
        "omeka-items.csv",
        """
Dublin Core:Title,Dublin Core:Date,Dublin Core:Creator,Dublin Core:Description,Dublin Core:Coverage,geolocation:latitude,geolocation:longitude,tags,file
Market hall,1911-04,Photographer A,Opening,Leeds,53.797,-1.54,markets,https://example.org/1.jpg
Tram depot,c. 1925,Photographer B,Trams,Leeds,53.81,-1.52,transport,https://example.org/2.jpg
""",
        events=2,
        dated=2,
        points=2,
        first="1911-04-01",
        columns={
            "title": "Dublin Core:Title",
            "start": "Dublin Core:Date",
            "latitude": "geolocation:latitude",
            "notes": "Dublin Core:Description",
        },
    ),
    case(
        "storymap.csv",
        """
headline,text,media,media caption,location name,latitude,longitude,zoom
Departure,We left,https://example.org/1,,Plymouth,50.37,-4.14,8
Landing,Cold,https://example.org/2,,Cape Cod,41.67,-70.29,8
""",
        events=2,
        dated=0,
        points=2,
        columns={"title": "headline", "latitude": "latitude", "place": "location name"},
    ),
    case(
        "mymaps.csv",
        """
WKT,name,description
"POINT (-3.7038 40.4168)",Madrid,First night
"POINT (-4.7794 37.8882)",Córdoba,Mosque
"POINT (-5.9845 37.3891)",Sevilla,Fair
""",
        events=3,
        dated=0,
        points=3,
        columns={"title": "name", "coordinates": "WKT"},
        rows={0: {"latitude": 40.4168}},
    ),
    case(
        "gpx-to-csv.csv",
        """
Index,Time,Latitude,Longitude,Elevation,Name,Symbol
0,2023/05/01 07:00:00+00,46.51,11.35,1200,Start,Flag
1,2023/05/01 09:30:00+00,46.53,11.37,1800,Hut,Lodge
2,2023/05/02 12:00:00+00,46.55,11.38,2400,Peak,Summit
""",
        events=3,
        dated=3,
        points=3,
        first="2023-05-01",
        columns={"start": "Time", "title": "Name"},
        rows={0: {"time": "07:00"}},
    ),
    case(
        "form-answers.csv",
        """
Zeitstempel,Wer bist du?,Wo warst du?,Wann warst du dort?,Was hast du erlebt?
12.09.2023 08:11:02,Mia,Barcelona,03.08.2023,Strand und Stadt
12.09.2023 08:12:40,Jonas,Rügen,21.07.2023,Radtour
12.09.2023 08:15:09,Ali,Izmir,30.07.2023,Familie besucht
""",
        events=3,
        dated=3,
        first="2023-07-21",
        columns={"start": "Wann warst du dort?", "place": "Wo warst du?"},
    ),
    case(
        "sheets-query.csv",
        """
Timestamp,Date,What,Where,Who
1/9/2024 10:11:12,1/3/2024,Museum,Vienna,4a
1/9/2024 10:13:55,1/14/2024,Zoo,Vienna,4b
1/31/2024 9:01:00,1/29/2024,Theatre,Graz,4a
""",
        events=3,
        dated=3,
        first="2024-01-03",
        columns={"start": "Date", "title": "What", "place": "Where", "people": "Who"},
    ),
    case(
        "eventbrite-like.csv",
        """
Event ID,Event Name,Event Start Date,Event Start Time,Event End Date,Event End Time,Venue Name,Venue City,Order Date,Order #,Buyer
11,Open day,2024-02-03,10:00,2024-02-03,16:00,Town Hall,York,2024-01-02,9,Ann
12,Fair,2024-03-09,09:30,2024-03-10,17:00,Barn,Ripon,2024-01-03,10,Bob
""",
        events=2,
        dated=2,
        first="2024-02-03",
        last="2024-03-10",
        columns={
            "start": "Event Start Date",
            "end": "Event End Date",
            "title": "Event Name",
            "time": "Event Start Time",
            "place": ("Venue City", "Venue Name"),
        },
    ),
    case(
        "wordpress-events.csv",
        """
EVENT NAME,EVENT VENUE NAME,EVENT START DATE,EVENT START TIME,EVENT END DATE,EVENT END TIME,ALL DAY EVENT,EVENT DESCRIPTION,EVENT CATEGORY
Jazz night,Blue Room,2019-11-05,20:00:00,2019-11-05,23:00:00,FALSE,<b>Trio</b>,Music
Flea market,Square,2019-11-17,,2019-11-17,,TRUE,,Market
""",
        events=2,
        dated=2,
        first="2019-11-05",
        columns={
            "title": "EVENT NAME",
            "start": "EVENT START DATE",
            "place": "EVENT VENUE NAME",
            "time": "EVENT START TIME",
            "kind": "EVENT CATEGORY",
        },
    ),
)
