"""Lists that archives, clubs, agencies and devices keep: letters, fixtures, incidents, tracks, and what is none."""

from tests.unit.importing.collection.case import case

CASES = (
    case(
        "merchant-letters.csv",
        """
inventory,writer,source,destination,year,date,rec_date,language,notes
CL_1-02,"Lemp, Antonio",Cologne,Antwerp,1584,15840130,NA,French,
CL_1-05,"Lemp, Antonio",Cologne,Antwerp,1584,15841120,NA,French,With a seal
DM_2-01,"Languet, Hubert",Ghent,Antwerp,1578,15781224,15790103,French,
DM_9-03,"Faille, Jan",NA,NA,NA,NA,NA,Dutch,
""",
        events=4,
        dated=3,
        columns={"origin": "source", "destination": "destination", "people": "writer"},
        rows={0: {"title": "Lemp, Antonio: Cologne → Antwerp", "places": ["Cologne", "Antwerp"]}},
    ),
    case(
        "mission-letters.csv",
        """
Date,Start Date,End Date,Origin City,Origin Latitude,Origin Longitude,Destination City,Destination Latitude,\
Destination Longitude,Sender,Recipient,Notes
1 April 1681,1681-04-01,1681-04-01,Edinburgh,55.95,-3.2,Paris,48.87,2.34,"Dun, Alexander","Barc, Robert",-
2 May 1683,1683-05-02,1683-05-02,Ratisbon,49.01,12.10,Rome,41.96,12.45,"Flem, Placidus","Lesl, William",-
7 June 1690,1690-06-07,1690-06-07,Rome,41.96,12.45,-,-,-,"Lesl, William",-,draft
""",
        events=3,
        dated=3,
        points=3,
        columns={"origin": "Origin City", "destination": "Destination City", "people": "Sender"},
        rows={0: {"places": ["Edinburgh", "Paris"]}, 2: {"title": "Lesl, William: Rome", "places": ["Rome"]}},
    ),
    case(
        "title-fights.csv",
        """
date,event,winner,loser,method,venue,venue city,venue state,venue country
2014-03-01,Bout 12,Ann Ward,Bea Solis,KO,Grand Garden,Reno,Nevada,USA
2015-07-18,Bout 13,Cara Lund,Ann Ward,points,Ice Palace,Oslo,,Norway
2016-11-05,Bout 14,Dee Okafor,Cara Lund,points,Toyota Hall,Houston,Texas,USA
""",
        events=3,
        dated=3,
        columns={
            "title": "event",
            "people": ["winner", "loser"],
            "place": ["venue", "venue city", "venue state", "venue country"],
        },
        rows={0: {"places": ["Grand Garden, Reno, Nevada, USA"]}, 1: {"places": ["Ice Palace, Oslo, Norway"]}},
    ),
    case(
        "bike-share.csv",
        """
tripduration,starttime,stoptime,start station name,start station latitude,start station longitude,end station name,\
end station latitude,end station longitude
634,2013-07-01 08:00:00,2013-07-01 08:10:34,47 St,40.753,-73.970,15 St,40.732,-73.981
547,2013-07-01 09:30:02,2013-07-01 09:55:49,26 St,40.749,-74.002,20 St,40.746,-74.007
""",
        events=2,
        dated=2,
        points=2,
        columns={
            "start": "starttime",
            "end": "stoptime",
            "origin": "start station name",
            "destination": "end station name",
        },
        rows={0: {"places": ["47 St", "15 St"], "latitude": 40.753}},
    ),
    case(
        "ancient-battles.csv",
        """
id,year,year AU,label,locationLabel,latitude,longitude,outcome
1,-509,244,Battle of Silva,Silva,41.9,12.5,W
2,-260,493,Battle of Mylae,Mylae,38.2,15.2,W
3,9,762,Battle of the Forest,Forest,52.4,8.1,L
4,170,923,Battle of Carnuntum,Carnuntum,48.1,16.8,L
""",
        events=4,
        dated=4,
        points=4,
        columns={"start": "year", "title": "label"},
        rows={0: {"end": ""}, 3: {"start": "0170", "end": ""}},
    ),
    case(
        "wrecks-of-trade.csv",
        """
Wreck ID,Name,Country,Region,Latitude,Longitude,Dating,Place of origin,Place of destination
1,Komiza,Croatia,Vis Island,43.03,16.08,1st century AD,Egypt,Northern Italy
2,Lokun,Croatia,Kvarner,44.7,14.28,2nd century AD,Cos,Northern Italy
""",
        events=2,
        points=2,
        columns={"place": "Region", "start": "Dating"},
        rows={0: {"places": ["Vis Island, Croatia"]}},
    ),
    case(
        "coded-attacks.csv",
        """
eventid,iyear,imonth,iday,country,country_txt,region,region_txt,provstate,city,latitude,longitude
1,1970,7,2,58,Dominican Republic,2,Central America & Caribbean,,Santo Domingo,18.45,-69.95
2,1970,1,1,217,United States,1,North America,Illinois,Cairo,37.00,-89.17
""",
        events=2,
        dated=2,
        columns={"place": "city"},
        rows={1: {"places": ["Cairo, Illinois, United States"]}},
    ),
    case(
        "conflicts.csv",
        """
event_id_cnty,event_date,year,event_type,region,country,admin1,location,latitude,longitude,notes,timestamp
IND101,31 December 2020,2020,Protests,South Asia,India,Punjab,Bathinda,30.20,74.93,A march,1609816842
PAK90,05 June 2020,2020,Battles,South Asia,Pakistan,KPK,Mir Ali,32.98,70.27,A clash,1609816844
""",
        events=2,
        dated=2,
        last="2020-12-31",
        rows={0: {"places": ["Bathinda, Punjab, India"], "title": "Protests, Bathinda, Punjab, India"}},
    ),
    case(
        "friendlies.csv",
        """
date,home_team,away_team,home_score,away_score,tournament,city,country
1872-11-30,Scotland,England,0,0,Friendly,Glasgow,Scotland
1873-03-08,England,Scotland,4,2,Friendly,London,England
""",
        events=2,
        columns={"people": "home_team", "place": "city"},
        rows={0: {"title": "Scotland – England: Glasgow, Scotland"}},
    ),
    case(
        "holiday-lets.csv",
        """
Status,Guest name,# of adults,# of nights,Start date,End date,Booked,Listing
Confirmed,Jane Doe,2,3,5/12/2022,5/15/2022,2022-04-01,Flat in Leith
Past guest,Al Boe,4,2,7/20/2022,7/22/2022,2022-05-30,Garden room
""",
        events=2,
        dated=2,
        first="2022-05-12",
        columns={"start": "Start date", "end": "End date"},
    ),
    case(
        "ship-log.csv",
        """
event,event_date,location,comment,latitude,longitude,date
Keel laid,12-20-1937,"Newport News, VA",,37.08,-76.47,1937-12-20 00:00:00
Launched,12-8-1938,"Newport News, VA",NA,37.08,-76.47,1938-12-08 00:00:00
Practice,12-7-1941 12:53,"Casco Bay, Maine",NA,43.64,-70.25,1941-12-07 12:53:00
""",
        events=3,
        dated=3,
        first="1937-12-20",
        columns={"title": "event", "place": "location"},
    ),
    case(
        "sightings.csv",
        """
datetime,city,state,shape,comments,date posted,latitude,longitude
10/10/1949 20:30,san marcos,tx,cylinder,Seen in early fall,4/27/2004,29.88,-97.94
10/11/2006 21:00,rome,ny,sphere,A bright sphere,10/30/2006,43.21,-75.45
""",
        events=2,
        dated=2,
        last="2006-10-11",
    ),
    case(
        "concerts-without-header.csv",
        """
63db2e,Sloan,1998-05-01,The Edge,Toronto,Ontario,Canada
23dab8,Dave Alvin,1998-10-29,Maple Gardens,Toronto,Ontario,Canada
5bddc3,Joni Mitchell,1998-10-29,Maple Gardens,Toronto,Ontario,Canada
4b958f,David Usher,2001-07-06,Music Theatre,Vaughan,Ontario,Canada
""",
        events=4,
        dated=4,
        asks=("columns",),
        rows={0: {"title": "Sloan", "places": ["The Edge, Toronto, Ontario, Canada"]}},
    ),
    case(
        "trips-without-header.csv",
        """
2015-03-11,w,"Aarhus, Denmark",56.162939,10.203921
2015-02-16,w,"Istanbul, Turkey",41.005270,28.976960
2013-12-28,p,"Key West, FL, USA",24.555059,-81.779987
""",
        events=3,
        dated=3,
        points=3,
        rows={0: {"places": ["Aarhus, Denmark"], "title": "Aarhus, Denmark"}},
    ),
    case(
        "meetings-of-historians.csv",
        """
year,title,venue,start date,end date,longLat
2012,12th meeting,Banff,26/10/2012,28/10/2012,"51.178363,-115.570769"
2011,11th meeting,Ottawa,02/06/2011,02/06/2011,"45.42153,-75.697193"
""",
        events=2,
        points=2,
        rows={0: {"latitude": 51.178, "longitude": -115.57}, 1: {"latitude": 45.42, "longitude": -75.69}},
    ),
    case(
        "journeys-abroad.csv",
        """
No.,Dates,Country,Places visited,Traveller
1,"4–6 January 1964","Jordan, Israel",Amman; Jerusalem; Nazareth,Paul
3,4 October 1965,United States,New York City,Paul
""",
        events=2,
        dated=2,
        rows={
            0: {"places": ["Amman", "Jerusalem", "Nazareth"], "last_day": "1964-01-06"},
            1: {"places": ["New York City, United States"]},
        },
    ),
    case(
        "ministers-abroad.csv",
        """
Overseas trips (Q2 2014),,,
Date(s) of trip,Destination,Purpose of trip,Cost
27 May 2014,Brussels,Informal dinner,"12,345"
4 - 6 June 2014,Normandy,Commemoration,"23,456"
""",
        events=2,
        dated=2,
        columns={"place": "Destination", "start": "Date(s) of trip"},
    ),
    case(
        "court-circular.csv",
        """
Date|Member of the Royal Family|Engagement|Location
13/02/2023|The Princess|Visited the zoo|Corstorphine Road, Edinburgh
15/02/2023|The King|Held a reception|Buckingham Palace
""",
        events=2,
        columns={"title": "Engagement", "people": "Member of the Royal Family", "place": "Location"},
    ),
    case(
        "plan-by-slots.csv",
        """
date,slot,category,item,time
2026-09-15,Evening,Transit,Flight to Rome,23:10
2026-09-16,Morning,Visit,Canal walk,
2026-09-17,Afternoon,Visit,Old town,
""",
        events=3,
        columns={"title": "item", "kind": "category"},
        rows={0: {"places": []}},
    ),
    case(
        "chapters.csv",
        """
id,chapter,zoom,image,description,lon,lat
1,Centres in Ireland,7,http://example.org/1.jpg,There were many,-8.24,53
2,County Clare,10,img/2.jpg,There were two,-8.983,52.844
""",
        events=2,
        points=2,
        columns={"title": "chapter", "notes": "description"},
    ),
    case(
        "roadbook.csv",
        "From,To\nWinnipeg,London\nLondon,Toronto\nToronto,Ithaca\n",
        events=3,
        columns={"origin": "From", "destination": "To"},
        rows={0: {"title": "Winnipeg → London"}},
    ),
    case(
        "quakes-with-search.tsv",
        """
Search Parameters\tYear\tMo\tDy\tLocation Name\tLatitude\tLongitude\tMag
["1900 <= Year >= 1910"]
\t1900\t5\t11\tJAPAN\t38.7\t141.1\t7
\t1900\t7\t12\tTURKEY\t40.3\t43.1\t5.9
\t1905\t\t\tGREECE\t40.27\t24.33\t7.5
""",
        events=3,
        dated=3,
        points=3,
    ),
    case(
        "voyages.csv",
        """
Voyage ID,Vessel name,Itinerary imputed port where began place,Itinerary imputed port of sale place,\
Imputed year arrived at port (YEARAM),Crew
81711,Hannibal,London,Barbados,1694,37
90123,Brooks,Liverpool,Kingston,1786,46
""",
        events=2,
        dated=2,
        rows={0: {"start": "1694", "places": ["London"]}},
    ),
    case(
        "genes.tsv",
        """
gene_id\tgene_name\tchromosome\tstart\tend\tstrand
ENSG1\tDDX11\t1\t11869\t14409\t+
ENSG2\tWASH7\t1\t14404\t29570\t-
ENSG3\tTP53\t17\t7661779\t7687550\t-
""",
        asks=("not_an_itinerary",),
        must_ask=True,
    ),
    case(
        "share-prices.csv",
        """
Date,Open,High,Low,Close,Volume
2020-01-02,296.24,300.60,295.19,300.35,33870100
2020-01-03,297.15,300.58,296.50,297.43,36580700
""",
        asks=("not_an_itinerary",),
        must_ask=True,
    ),
    case(
        "gallery-shows.csv",
        """
ExhibitionID,ExhTitle,ExhibEndDate,ExhibBeginYear,ExhibEndYear,Textblock
3827,If Books Could Speak,3/8/2025,2024,2025,Shown in Baltimore
3816,Healing,15/12/2024,2024,2024,Shown in Baltimore
3702,Tiles,7/8/2022,2021,2022,Shown in New York
""",
        events=3,
        dated=3,
        columns={"start": "ExhibBeginYear", "end": "ExhibEndDate"},
        rows={2: {"start": "2021", "last_day": "2022-08-07"}},
    ),
    case(
        "regular-nights.csv",
        """
Timestamp,Gig Name,URL,Performers,Area,Day of Week,Location
9/18/2017 12:48:30,Raw,http://example.org/raw,Open Mic,Auckland,Monday,"Classic, Queen Street"
9/18/2017 12:55:13,Fresh,http://example.org/fresh,Open Mic,Auckland,Wednesday,"Revelry Bar, Ponsonby Road"
""",
        asks=("not_an_itinerary",),
        must_ask=True,
    ),
    case(
        "initiatives.csv",
        """
id,content,start,end,group
1,Centre for Health established,2003,,milestones
3,Hepatitis programme,2004,2008,CSA
5,Project Aspire,2005,2013,CSA
""",
        events=3,
        dated=3,
        rows={1: {"title": "Hepatitis programme", "start": "2004", "end": "2008"}},
    ),
    case(
        "war-years.csv",
        """
year_label,year_numeric,tooltip_html
1945,1945,"About 60,000 aircraft in all"
1944,1944,"About 45,000 aircraft in all"
1943,1943,"About 30,000 aircraft in all"
""",
        events=3,
        dated=3,
        rows={0: {"start": "1945", "time": ""}},
    ),
    case(
        "ship-visits.csv",
        """
visit_id,name_as_written,date_from,date_to,anchorage,region,purpose
v1,Juno,1767-11-03,1767-11-03,,alta,exploration
v2,,1769,1769,Monterey,alta,
v3,Santiago,1775,1775-03-26,San Blas,baja,supply
""",
        events=3,
        dated=3,
        columns={"place": "anchorage", "start": "date_from", "end": "date_to"},
        rows={1: {"title": "Monterey, alta"}},
    ),
    case(
        "war-battles.csv",
        """
battle,month,year,decade,century,city,country,lon,lat
Trier,August,1522,1520,1500,Trier,Germany,6.63,49.74
Sulz,Spring,1525,1520,1500,Sulzberg,Germany,10.34,47.66
Kempt,NA,1525,1520,1500,Kempten,Germany,10.31,47.72
""",
        events=3,
        dated=3,
        points=3,
        columns={"year": "year", "month": "month", "title": "battle"},
        rows={0: {"start": "1522-08"}, 1: {"start": "1525-21"}, 2: {"start": "1525"}},
    ),
    case(
        "residence.csv",
        """
departure,arrival,work
20-01-2026,28-01-2026,no
03-05-2026,14-05-2026,yes
""",
        events=2,
        dated=2,
        columns={"start": "departure", "end": "arrival"},
        rows={0: {"start": "2026-01-20", "end": "2026-01-28"}},
    ),
    case(
        "strange-lights.csv",
        """
# Incident: the name of the incident
# Year: the year, or the years
#
Incident,Year,Location,Description,Witnesses,Type
Lights over the base,1976,"Wyoming, United States",Guards saw it,Guards,Close
Glowing orbs,1940s,Worldwide,Pilots saw them,Pilots,Close
A wave of triangles,1989-1991,Belgium,Many saw them,Many,Far
""",
        events=3,
        dated=3,
        columns={"title": "Incident", "place": "Location"},
        rows={1: {"start": "194X"}, 2: {"start": "1989", "end": "1991"}},
    ),
    case(
        "tennis-court.csv",
        """
rally,server,winner,strokes,x,y
1,Djok,Djok,3,1.92,21.96
2,Djok,Nada,1,7.42,12.10
3,Nada,Djok,4,3.33,-0.39
""",
        asks=("not_an_itinerary",),
        must_ask=True,
    ),
    case(
        "service-requests.csv",
        """
Unique Key,Created Date,Closed Date,Agency Name,Complaint Type,Location Type,Incident Address,Borough,Latitude,Longitude
484,12/31/2020 11:59:45 PM,01/01/2021 01:18:18 AM,City Police,Noise,House,180 SULLIVAN PLACE,BROOKLYN,40.664,-73.958
485,12/31/2020 11:58:00 PM,,City Police,Fireworks,Street,EAST 225 STREET,BRONX,40.88,-73.86
""",
        events=2,
        dated=2,
        points=2,
        columns={"start": "Created Date", "end": "Closed Date", "place": "Incident Address", "kind": "Complaint Type"},
    ),
    case(
        "offences.csv",
        """
DR_NO,Date Rptd,DATE OCC,TIME OCC,AREA NAME,LOCATION,LAT,LON
190,03/21/2020 12:00:00 AM,03/01/2020 12:00:00 AM,2130,Wilshire,1900 LONGWOOD AV,34.03,-118.35
200,02/19/2020 12:00:00 AM,02/18/2020 12:00:00 AM,930,Central,1000 FLOWER ST,34.04,-118.26
""",
        events=2,
        dated=2,
        columns={"start": "DATE OCC", "time": "TIME OCC", "place": "LOCATION"},
        rows={0: {"start": "2020-03-01T21:30"}, 1: {"start": "2020-02-18T09:30"}},
    ),
    case(
        "flights-of-a-day.csv",
        """
FL_DATE,OP_CARRIER,ORIGIN,ORIGIN_CITY_NAME,DEST,DEST_CITY_NAME
2019-01-01,9E,GNV,"Gainesville, FL",ATL,"Atlanta, GA"
2019-01-02,AA,JFK,"New York, NY",LAX,"Los Angeles, CA"
""",
        events=2,
        dated=2,
        columns={"origin": "ORIGIN_CITY_NAME", "destination": "DEST_CITY_NAME"},
    ),
    case(
        "city-or-county.csv",
        """
Incident ID,Incident Date,State,City Or County,Address,Victims
1,"May 14, 2022",New York,Buffalo,1275 Jefferson Ave,10
2,"May 24, 2022",Texas,Uvalde,715 Old Carrizo Rd,21
""",
        events=2,
        dated=2,
        columns={"place": "City Or County", "start": "Incident Date"},
        rows={0: {"places": ["1275 Jefferson Ave, Buffalo, New York"]}},
    ),
    case(
        "boosters.csv",
        """
Flight Number,Date,Time (UTC),Launch Site,Payload,Mission_Outcome
1,04-06-2010,18:45:00,LC-40,Qualification Unit,Success
2,28-12-2010,15:43:00,LC-40,Demo flight C1,Success
""",
        events=2,
        dated=2,
        first="2010-06-04",
        columns={"place": "Launch Site", "time": "Time (UTC)", "title": "Payload"},
    ),
    case(
        "gigs-seen.csv",
        """
Complete,Date,Venue,City,Country,Notes,Bands,,,
Yes,7/14/1998,Gorge Theatre,George,USA,,The Larks,Ben Able,,
No,,The Crocodile,????,USA,maybe 2000,Built of Spoons,,,
Yes,5/28/2000,Paradiso,Amsterdam,Netherlands,,Radio Heads,,,
""",
        events=3,
        dated=2,
        first="1998-07-14",
        columns={"start": "Date", "people": "Bands", "notes": "Notes"},
        rows={1: {"places": ["The Crocodile, USA"]}},
    ),
    case(
        "ship-log.txt",
        """
Date/time       | Event  | Destination  | Comment
--------------- | ------ | ------------ | -------
2019-04-14 1000 | depart | Sant Carles  |
2019-04-14 1558 | arrive | Tarragona    | stay 18 hours
2019-04-15 0551 | depart | Tarragona    |
""",
        events=3,
        dated=3,
        columns={"start": "Date/time", "place": "Destination"},
        rows={0: {"start": "2019-04-14T10:00"}, 2: {"start": "2019-04-15T05:51"}},
    ),
    case(
        "without-the-last-cells.csv",
        """
Serial,DateBegin,DateEnd,ExhibitionName,Place
1,2016-10-15,2017-01-08,Artists at War
2,2018-05-26,2018-08-19,"A Turn: Moving, Mechanical Art"
3,2018-01-20,2018-04-15,Dreams of Machines,Motley Abbey
4,2016-03-08,2016-06-03,Line of Life,"Print Room, Academy of Arts"
""",
        events=4,
        dated=4,
        columns={"title": "ExhibitionName", "place": "Place"},
        rows={1: {"title": "A Turn: Moving, Mechanical Art", "places": []}},
    ),
)
