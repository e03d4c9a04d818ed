"""Tables that are published: battles, disasters, space, sport, catalogues of places."""

from tests.unit.importing.collection.case import case

CASES = (
    case(
        "acled-like.csv",
        """
event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,actor2,iso,region,country,admin1,admin2,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp
XYZ101,03 January 2020,2020,1,Demonstrations,Protests,Peaceful protest,Teachers,,840,North America,Atlantis,North,Hill,Harbour City,12.5000,44.1000,1,Daily,A march,0,1618560000
XYZ102,17 January 2020,2020,1,Demonstrations,Protests,Peaceful protest,Farmers,,840,North America,Atlantis,South,Dale,Old Town,12.1000,44.3000,1,Daily,A march,0,1618560000
XYZ103,02 March 2020,2020,1,Demonstrations,Riots,Mob,Unknown,,840,North America,Atlantis,South,Dale,Old Town,12.1000,44.3000,2,Daily,Broken windows,0,1618560000
""",
        events=3,
        dated=3,
        points=3,
        first="2020-01-03",
        columns={
            "start": "event_date",
            "latitude": "latitude",
            "longitude": "longitude",
            "kind": ("event_type", "sub_event_type", "disorder_type"),
            "place": "location",
            "notes": "notes",
            "source": "source",
        },
    ),
    case(
        "gtd-like.csv",
        """
eventid,iyear,imonth,iday,approxdate,extended,country,country_txt,region,region_txt,provstate,city,latitude,longitude,specificity,summary
197001010002,1970,1,1,,0,217,United States,1,North America,Illinois,Cairo,37.005105,-89.176269,1,A window was broken
197001020003,1970,1,2,,0,217,United States,1,North America,California,Oakland,37.791927,-122.225906,1,A transformer
197002000001,1970,2,0,"February 1970",0,603,United Kingdom,8,Western Europe,England,London,51.507217,-0.127586,1,Unknown day
""",
        events=3,
        dated=3,
        points=3,
        first="1970-01-01",
        columns={
            "year": "iyear",
            "month": "imonth",
            "day": "iday",
            "latitude": "latitude",
            "longitude": "longitude",
            "place": "city",
        },
        rows={0: {"first_day": "1970-01-01"}, 2: {"first_day": "1970-02-01", "last_day": "1970-02-28"}},
    ),
    case(
        "ucdp-like.csv",
        """
id,relid,year,active_year,code_status,type_of_violence,conflict_name,side_a,side_b,source_article,where_prec,where_coordinates,adm_1,latitude,longitude,geom_wkt,priogrid_gid,country,date_prec,date_start,date_end,deaths_a
1,X-1,1999,1,Clear,1,A: Government,A,B,Paper,1,Uptown,North,4.60,-74.08,POINT (-74.08 4.60),12,Alpha,1,1999-02-03 00:00:00.000,1999-02-05 00:00:00.000,0
2,X-2,1999,1,Clear,1,A: Government,A,B,Paper,1,Downtown,South,4.10,-74.90,POINT (-74.90 4.10),13,Alpha,1,1999-05-20 00:00:00.000,1999-05-20 00:00:00.000,2
3,X-3,2000,1,Clear,1,A: Government,A,B,Paper,1,Uptown,North,4.60,-74.08,POINT (-74.08 4.60),12,Alpha,1,2000-01-13 00:00:00.000,2000-01-13 00:00:00.000,1
""",
        events=3,
        dated=3,
        points=3,
        first="1999-02-03",
        last="2000-01-13",
        columns={"start": "date_start", "end": "date_end"},
    ),
    case(
        "usgs-quakes.csv",
        """
time,latitude,longitude,depth,mag,magType,nst,gap,dmin,rms,net,id,updated,place,type,horizontalError,status,locationSource,magSource
2023-02-06T01:17:34.342Z,37.2256,37.0143,10,7.8,mww,222,14,0.6,0.6,us,us6000jllz,2023-10-02T10:00:00.000Z,"Pazarcik earthquake, Turkey",earthquake,5.9,reviewed,us,us
2023-02-06T10:24:48.811Z,38.0106,37.1962,7.4,7.5,mww,179,16,0.5,0.7,us,us6000jlqa,2023-10-02T10:00:00.000Z,"Elbistan earthquake, Turkey",earthquake,5.6,reviewed,us,us
2023-03-16T00:56:01.684Z,-30.1253,-176.3047,22,7.0,mww,170,35,0.9,0.9,us,us7000jkx0,2023-10-02T10:00:00.000Z,"Kermadec Islands, New Zealand",earthquake,8.0,reviewed,us,us
""",
        events=3,
        dated=3,
        points=3,
        first="2023-02-06",
        columns={"start": "time", "place": "place", "kind": ("type",)},
    ),
    case(
        "noaa-hurricanes.csv",
        """
SID,SEASON,NUMBER,BASIN,SUBBASIN,NAME,ISO_TIME,NATURE,LAT,LON,WMO_WIND,WMO_PRES
 ,Year, , , , , , ,degrees_north,degrees_east,kts,mb
2005236N23285,2005,64,NA,GM,KATRINA,2005-08-23 18:00:00,TS,23.1,-75.1,30,1008
2005236N23285,2005,64,NA,GM,KATRINA,2005-08-24 00:00:00,TS,23.4,-75.7,30,1007
2005236N23285,2005,64,NA,GM,KATRINA,2005-08-24 06:00:00,TS,23.8,-76.2,30,1007
2005236N23285,2005,64,NA,GM,KATRINA,2005-08-24 12:00:00,TS,24.5,-76.5,35,1006
""",
        events=4,
        dated=4,
        points=4,
        first="2005-08-23",
        columns={"start": "ISO_TIME", "title": "NAME"},
    ),
    case(
        "significant-eruptions.tsv",
        """
Year\tMo\tDy\tTsu\tEq\tName\tLocation\tCountry\tLatitude\tLongitude\tElevation (m)\tType\tVEI\tAgent\tDeaths
-4360\t\t\t\t\tMacauley Island\tKermadec Is\tNew Zealand\t-30.2\t-178.47\t238\tCaldera\t6\t\t
79\t8\t25\t\t\tVesuvius\tItaly\tItaly\t40.821\t14.426\t1281\tComplex volcano\t5\tP,T\t2100
1883\t8\t27\tTSU\t\tKrakatau\tIndonesia\tIndonesia\t-6.102\t105.423\t813\tCaldera\t6\tP,W\t36417
1991\t6\t15\t\t\tPinatubo\tLuzon\tPhilippines\t15.13\t120.35\t1486\tStratovolcano\t6\tI\t450
""",
        events=4,
        dated=4,
        points=4,
        first="-4360-01-01",
        last="1991-06-15",
        columns={"year": "Year", "month": "Mo", "day": "Dy", "title": "Name", "place": ("Location", "Country")},
    ),
    case(
        "pleiades-places.csv",
        """
authors,bbox,connectsWith,created,creators,currentVersion,description,extent,featureTypes,geoContext,hasConnectionsWith,id,locationPrecision,maxDate,minDate,modified,path,reprLat,reprLatLong,reprLong,tags,timePeriods,title
R. Talbert,,,2009-10-22T19:26:15Z,stoa,1,An ancient place,"",settlement,Chiusi,,413005,precise,640,-750,2012-01-01T00:00:00Z,/places/413005,43.01,"43.01,11.95",11.95,,ARHL,Clusium
R. Talbert,,,2009-10-22T19:26:15Z,stoa,1,An ancient place,"",settlement,Tarquinia,,413332,precise,640,-750,2012-01-01T00:00:00Z,/places/413332,42.25,"42.25,11.79",11.79,,ARHL,Tarquinii
R. Talbert,,,2009-10-23T19:26:15Z,stoa,1,A bridge,"",bridge,,,413999,precise,300,-30,2012-01-02T00:00:00Z,/places/413999,42.1,"42.1,12.2",12.2,,RL,Pons X
""",
        events=3,
        points=3,
        columns={"title": "title"},
        rows={0: {"latitude": 43.01, "longitude": 11.95}},
        asks=("columns",),
    ),
    case(
        "wikidata-battles.csv",
        """
item,itemLabel,coord,date,countryLabel
http://www.wikidata.org/entity/Q1,Battle of Alpha,Point(2.35 48.85),1429-05-08T00:00:00Z,France
http://www.wikidata.org/entity/Q2,Battle of Beta,Point(-1.2 52.6),1485-08-22T00:00:00Z,United Kingdom
http://www.wikidata.org/entity/Q3,Battle of Gamma,Point(23.7 38.1),-0489-09-12T00:00:00Z,Greece
""",
        events=3,
        dated=3,
        points=3,
        columns={"start": "date", "title": "itemLabel", "coordinates": "coord"},
        rows={0: {"latitude": 48.85, "longitude": 2.35}, 2: {"first_day": "-0489-09-12"}},
    ),
    case(
        "wikidata-t1.csv",
        """
person,personLabel,placeLabel,birth,coords
http://www.wikidata.org/entity/Q10,Ada,London,1815-12-10T00:00:00Z,Point(-0.1275 51.507222222)
http://www.wikidata.org/entity/Q11,Bea,Paris,1820-01-01T00:00:00Z,Point(2.351388888 48.856944444)
http://www.wikidata.org/entity/Q12,Cy,Rome,t1234567,Point(12.482777777 41.893055555)
""",
        events=3,
        points=3,
        dated=2,
        columns={"people": "personLabel", "coordinates": "coords", "start": "birth"},
        rows={0: {"first_day": "1815-12-10"}},
    ),
    case(
        "ergast-races.csv",
        """
raceId,year,round,circuitId,name,date,time,url,fp1_date,fp1_time,quali_date,quali_time
1,2021,1,3,Bahrain Grand Prix,2021-03-28,15:00:00,http://example.org/1,2021-03-26,\\N,2021-03-27,\\N
2,2021,2,21,Emilia Romagna Grand Prix,2021-04-18,13:00:00,http://example.org/2,2021-04-16,\\N,2021-04-17,\\N
3,2021,3,75,Portuguese Grand Prix,2021-05-02,14:00:00,http://example.org/3,2021-04-30,\\N,2021-05-01,\\N
""",
        events=3,
        dated=3,
        first="2021-03-28",
        columns={"start": "date", "title": "name", "time": "time"},
        rows={0: {"time": "15:00"}},
    ),
    case(
        "matches.csv",
        """
MatchID;Datum;Anstoß;Heim;Gast;Ergebnis;Stadion;Stadt;Zuschauer
1;09.06.2006;18:00;Deutschland;Costa Rica;4:2;FIFA WM-Stadion;München;66000
2;09.06.2006;21:00;Polen;Ecuador;0:2;Arena AufSchalke;Gelsenkirchen;52000
3;10.06.2006;15:00;England;Paraguay;1:0;Waldstadion;Frankfurt;48000
""",
        events=3,
        dated=3,
        first="2006-06-09",
        columns={"start": "Datum", "time": "Anstoß", "place": ("Stadt", "Stadion")},
        rows={0: {"time": "18:00"}},
    ),
    case(
        "worldcup-matches.csv",
        """
Year,Datetime,Stage,Stadium,City,Home Team Name,Home Team Goals,Away Team Goals,Away Team Name,Win conditions,Attendance
1930,13 Jul 1930 - 15:00 ,Group 1,Pocitos,Montevideo ,France,4,1,Mexico, ,4444
1930,13 Jul 1930 - 15:00 ,Group 4,Parque Central,Montevideo ,USA,3,0,Belgium, ,18346
1930,14 Jul 1930 - 12:45 ,Group 2,Parque Central,Montevideo ,Yugoslavia,2,1,Brazil, ,24059
""",
        events=3,
        dated=3,
        first="1930-07-13",
        columns={"start": "Datetime", "place": ("City", "Stadium")},
        rows={2: {"time": "12:45"}},
    ),
    case(
        "airplane-crashes.csv",
        """
Date,Time,Location,Operator,Flight #,Route,Type,Registration,Aboard,Fatalities,Summary
09/17/1908,17:18,"Fort Myer, Virginia",Military - U.S. Army,,Demonstration,Wright Flyer III,,2,1,"During a demonstration flight, a propeller broke."
07/12/1912,06:30,"Atlantic City, New Jersey",Military - U.S. Navy,,Test flight,Dirigible,,5,5,First U.S. dirigible exploded.
08/06/1913,,"Victoria, British Columbia, Canada",Private,-,,Curtiss seaplane,,1,1,Crashed into ocean.
09/09/1913,c: 18:30,Over the North Sea,Military - German Navy,,,Zeppelin L-1,,20,14,Thunderstorm.
""",
        events=4,
        dated=4,
        first="1908-09-17",
        columns={"start": "Date", "time": "Time", "place": "Location"},
        rows={0: {"time": "17:18"}, 3: {"time": "18:30"}},
    ),
    case(
        "ufo-sightings.csv",
        """
datetime,city,state,country,shape,duration (seconds),duration (hours/min),comments,date posted,latitude,longitude
10/10/1949 20:30,san marcos,tx,us,cylinder,2700,45 minutes,One night,4/27/2004,29.8830556,-97.9411111
10/10/1955 17:00,chester (uk/england),,gb,circle,20,20 seconds,Green orange disc,1/21/2008,53.2,-2.916667
4/18/1956 21:00,edna,tx,us,circle,20,1/2 hour,Scout leader,1/17/2004,28.9783333,-96.6458333
""",
        events=3,
        dated=3,
        points=3,
        first="1949-10-10",
        last="1956-04-18",
        columns={"start": "datetime", "latitude": "latitude", "place": ("city", "state")},
    ),
    case(
        "heritage-sites.csv",
        """
id_no,name_en,short_description_en,date_inscribed,secondary_dates,danger,longitude,latitude,area_hectares,category,states_name_en,region_en
90001,Old Bridge Town,A bridge,1998,,0,17.81,43.34,7.6,Cultural,Bosnia and Herzegovina,Europe
90002,Salt Lakes,Lakes,2004,,0,-72.1,-41.0,100,Natural,Chile,Latin America
90003,Stone Ring,Stones,1986,2008,0,-1.82,51.17,4985,Cultural,United Kingdom,Europe
""",
        events=3,
        dated=3,
        points=3,
        first="1986-01-01",
        columns={"start": "date_inscribed", "title": "name_en", "latitude": "latitude"},
    ),
    case(
        "exoplanet-units.csv",
        """
Launch,Date,Site,Apogee,Mass
(name),(UTC),(place),(km),(kg)
Sputnik 1,1957-10-04,Baikonur,939,83.6
Explorer 1,1958-02-01,Cape Canaveral,2550,13.97
Vanguard 1,1958-03-17,Cape Canaveral,3969,1.47
""",
        events=3,
        dated=3,
        first="1957-10-04",
        columns={"start": "Date", "place": "Site", "title": "Launch"},
    ),
    case(
        "astronaut-walks.csv",
        """
EVA #,Country,Crew,Vehicle,Date,Duration,Purpose
1,USA,Ed White,Gemini IV,06/03/1965,0:36,First U.S. EVA
2,USA,"David Scott",Gemini VIII,03/16/1966,0:00,HHMU EVA cancelled
3,USA,Eugene Cernan,Gemini IX-A,06/05/1966,2:07,Inadequate restraints
""",
        events=3,
        dated=3,
        first="1965-06-03",
        columns={"start": "Date", "people": "Crew"},
    ),
    case(
        "museum-objects.csv",
        """
Object Number,Title,Artist,Object Begin Date,Object End Date,Object Date,City,Country
79.2.1,Bowl,Unknown,-525,-500,late 6th century B.C.,Athens,Greece
81.4,Icon,Unknown,1390,1410,ca. 1400,Constantinople,Turkey
92.7,Teapot,J. Smith,1765,1765,1765,London,England
""",
        events=3,
        dated=3,
        columns={"title": "Title", "place": ("City", "Country"), "start": ("Object Begin Date", "Object Date")},
        asks=("columns",),
    ),
    case(
        "paintings-sparql.csv",
        """
"painting","paintingLabel","creatorLabel","inception","museumLabel","lat","lon"
"http://www.wikidata.org/entity/Q1","View","A","1642-01-01T00:00:00Z","Rijks","52.36","4.885"
"http://www.wikidata.org/entity/Q2","Harbour","B","1872-01-01T00:00:00Z","Marmottan","48.859","2.267"
"http://www.wikidata.org/entity/Q3","Night","C","1889-06-01T00:00:00Z","MoMA","40.7614","-73.9776"
""",
        events=3,
        dated=3,
        points=3,
        columns={"title": "paintingLabel", "start": "inception"},
    ),
    case(
        "gbif-like.tsv",
        """
gbifID\tdatasetKey\toccurrenceID\tscientificName\tcountryCode\tlocality\tdecimalLatitude\tdecimalLongitude\teventDate\tday\tmonth\tyear\trecordedBy\tlastInterpreted
1\tk\to1\tCiconia ciconia\tPL\tTykocin\t53.2\t22.77\t2019-04-12T00:00:00\t12\t4\t2019\tNowak\t2023-01-01T11:11:11.111Z
2\tk\to2\tCiconia ciconia\tES\tAlcalá\t40.48\t-3.36\t2019-08-30T00:00:00\t30\t8\t2019\tRuiz\t2023-01-01T11:11:11.111Z
3\tk\to3\tCiconia ciconia\tMA\tRabat\t34.0\t-6.83\t2019-09-13T00:00:00\t13\t9\t2019\t\t2023-01-01T11:11:11.111Z
""",
        events=3,
        dated=3,
        points=3,
        first="2019-04-12",
        columns={"start": "eventDate", "place": "locality", "latitude": "decimalLatitude"},
    ),
    case(
        "movebank.csv",
        """
event-id,visible,timestamp,location-long,location-lat,ground-speed,individual-local-identifier,study-name
1,true,2014-08-20 06:00:31.000,10.33,50.71,0.2,Hansi,Storks
2,true,2014-08-21 06:00:12.000,10.90,49.10,8.1,Hansi,Storks
3,true,2014-08-22 06:00:45.000,14.21,46.30,9.9,Hansi,Storks
""",
        events=3,
        dated=3,
        points=3,
        first="2014-08-20",
        columns={"start": "timestamp", "latitude": "location-lat", "longitude": "location-long"},
    ),
    case(
        "owid-like.csv",
        """
Entity,Code,Year,Share of something
Austria,AUT,1990,12.5
Austria,AUT,1995,14.5
Brazil,BRA,1990,22.5
""",
        events=3,
        dated=3,
        columns={"start": "Year", "place": "Entity"},
        asks=("columns",),
    ),
)
