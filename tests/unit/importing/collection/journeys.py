"""Visits of state, campaigns, tours, travels and royal itineraries."""

from tests.unit.importing.collection.case import case

CASES = (
    case(
        "pope-journeys.csv",
        """
No.,Dates,Countries visited,Cities,Notes
1,22–29 July 2013,Brazil,"Rio de Janeiro, Aparecida",World Youth Day
2,24–26 May 2014,"Jordan, Palestine, Israel","Amman, Bethlehem, Jerusalem",
3,13–18 August 2014,South Korea,"Seoul, Daejeon",Asian Youth Day
4,21 September 2014,Albania,Tirana,
5,25 November 2014,France,Strasbourg,European Parliament
6,12–19 January 2015,"Sri Lanka, Philippines","Colombo, Manila, Tacloban",
""",
        events=6,
        dated=6,
        points=0,
        first="2013-07-22",
        last="2015-01-19",
        columns={"start": "Dates", "place": "Cities", "notes": "Notes"},
    ),
    case(
        "minister-travel.csv",
        """
Minister,Start date of trip,End date of trip,Destinations of trip,Purpose of trip,"Cost of travel, £"
Rt Hon A. Smith,04/10/2022,06/10/2022,"Prague, Czech Republic",European Political Community,"3,120"
Rt Hon A. Smith,14/11/2022,17/11/2022,"Bali, Indonesia",G20 summit,"41,002"
Rt Hon B. Jones,19/11/2022,19/11/2022,"Kyiv, Ukraine",Bilateral,
Rt Hon B. Jones,30/11/2022,02/12/2022,"Dublin, Ireland",Nil return,"512"
""",
        events=4,
        dated=4,
        first="2022-10-04",
        last="2022-12-02",
        columns={
            "start": "Start date of trip",
            "end": "End date of trip",
            "place": "Destinations of trip",
            "people": "Minister",
        },
    ),
    case(
        "mps-journeys.csv",
        """
Date,Journey type,From,To,Mode,Cost
14/01/2019,London-constituency,London,Leeds,Rail,88.00
21/01/2019,Constituency-London,Leeds,London,Rail,88.00
02/02/2019,Extended UK,Leeds,Edinburgh,Air,142.50
""",
        events=3,
        dated=3,
        first="2019-01-14",
        columns={"start": "Date", "origin": "From", "destination": "To"},
        rows={0: {"places": ["London", "Leeds"]}},
    ),
    case(
        "setlists.csv",
        """
eventDate,artist.name,tour.name,venue.name,venue.city.name,venue.city.country.name,venue.city.coords.lat,venue.city.coords.long,url
23-08-1994,The Lanterns,Monolith,Tivoli,Utrecht,Netherlands,52.0908,5.1222,https://example.org/a
25-08-1994,The Lanterns,Monolith,Vega,Copenhagen,Denmark,55.6759,12.5655,https://example.org/b
30-08-1994,The Lanterns,Monolith,Logo,Hamburg,Germany,53.5753,10.0153,https://example.org/c
""",
        events=3,
        dated=3,
        points=3,
        first="1994-08-23",
        columns={
            "start": "eventDate",
            "latitude": "venue.city.coords.lat",
            "longitude": "venue.city.coords.long",
            "place": ("venue.name", "venue.city.name"),
            "people": "artist.name",
            "url": "url",
        },
    ),
    case(
        "band-tour.csv",
        """
Date,City,Country,Venue,Opening act,Attendance,Revenue
March 5 1997,Glasgow,Scotland,Barrowland,Roamers,"1,900 / 1,900","$31,200"
March 7 1997,Dublin,Ireland,Olympia,Roamers,"1,240 / 1,300","$22,114"
March 8 1997,Belfast,Northern Ireland,Ulster Hall,Roamers,"1,000 / 1,000","$19,000"
March 11 1997,Cardiff,Wales,Coal Exchange,Roamers,—,—
""",
        events=4,
        dated=4,
        first="1997-03-05",
        last="1997-03-11",
        columns={"start": "Date", "place": ("City", "Venue")},
    ),
    case(
        "diary-of-a-walk.csv",
        """
Day,Date,From,To,km,Up (m),Where we slept,What happened
1,Sat 3 June 2023,St Jean Pied de Port,Roncesvalles,25,1250,Albergue,Rain over the pass
2,Sun 4 June 2023,Roncesvalles,Zubiri,22,320,Hostel,Sunshine
3,Mon 5 June 2023,Zubiri,Pamplona,20,180,Casa Paderborn,Tapas in the evening
4,Tue 6 June 2023,Pamplona,Puente la Reina,24,410,Albergue,Wind turbines
""",
        events=4,
        dated=4,
        first="2023-06-03",
        last="2023-06-06",
        columns={"start": "Date", "origin": "From", "destination": "To"},
    ),
    case(
        "king-itinerary.csv",
        """
Regnal year,Year,Month,Day,Place,County,Source,Comment
8 John,1206,June,1,La Rochelle,France,Rot. Pat. 66,
8 John,1206,June,9,Niort,France,Rot. Pat. 66b,
8 John,1206,July,,Montauban,France,chronicle,siege
8 John,1206,December,12,Portsmouth,Hampshire,Rot. Claus. 76,landed
""",
        events=4,
        dated=4,
        first="1206-06-01",
        last="1206-12-12",
        columns={"year": "Year", "month": "Month", "day": "Day", "place": "Place", "source": "Source"},
    ),
    case(
        "emperor-stays.csv",
        """
Von;Bis;Ort;Region;Quelle
28.10.1520;31.10.1520;Aachen;Rheinland;RTA II
28.11.1520;30.05.1521;Worms;Pfalz;RTA II
06.1521;;Köln;Rheinland;unsicher
um 1522;;Brüssel;Brabant;
""",
        events=4,
        dated=4,
        points=0,
        columns={"start": "Von", "end": "Bis", "place": "Ort", "source": "Quelle"},
    ),
    case(
        "letters.csv",
        """
Letter ID,Date,Author,Recipient,Origin (place of writing),Origin lat,Origin lon,Destination (place of receipt),Destination lat,Destination lon
L1,1642-05-12,Hartlib,Comenius,London,51.5,-0.12,Elbing,54.16,19.4
L2,1642-07,Comenius,Hartlib,Elbing,54.16,19.4,London,51.5,-0.12
L3,1643,Dury,Hartlib,The Hague,52.08,4.31,London,51.5,-0.12
""",
        events=3,
        dated=3,
        points=3,
        first="1642-05-12",
        columns={
            "start": "Date",
            "latitude": ("Origin lat", "Destination lat"),
            "longitude": ("Origin lon", "Destination lon"),
        },
        rows={0: {"latitude": 51.5, "longitude": -0.12}},
    ),
    case(
        "ship-log.csv",
        """
Ship,Year,Month,Day,LatDeg,LatMin,LatHem,LonDeg,LonMin,LonHem,WindDirection,Remarks
Speedwell,1787,5,13,50,47,N,1,6,W,SW,Sailed from Portsmouth
Speedwell,1787,6,3,28,28,N,16,15,W,NE,Tenerife
Speedwell,1787,8,6,22,54,S,43,12,W,E,Rio de Janeiro
""",
        events=3,
        dated=3,
        points=3,
        first="1787-05-13",
        last="1787-08-06",
        columns={"year": "Year", "month": "Month", "day": "Day"},
        rows={2: {"latitude": -22.9, "longitude": -43.2}},
    ),
    case(
        "school-trip.csv",
        """
School trip to Weimar – class 9b,,,,
,,,,
Date,Start,End,Activity,Meeting point
Mon 12/05/2025,08:00,12:30,Train to Weimar,Main station
,13:30,15:00,Check-in and lunch,Youth hostel
,16:00,18:00,Guided walk,Market square
Tue 13/05/2025,09:00,11:00,Goethe house,Frauenplan
,11:30,13:00,Anna Amalia library,Platz der Demokratie
""",
        events=5,
        dated=5,
        first="2025-05-12",
        last="2025-05-13",
        columns={"start": "Date", "time": "Start", "end_time": "End", "title": "Activity"},
        asks=("fill_down",),
        rows={1: {"time": "13:30"}},
    ),
    case(
        "flights-openflights.csv",
        """
Date,From,To,Flight_Number,Airline,Distance,Duration,Seat,Seat_Type,Class,Reason,Plane,Registration,Trip,Note,From_OID,To_OID,Airline_OID,Plane_OID
2019-03-02 07:10:00,FRA,LIS,LH1166,Lufthansa,1160,03:05,12A,W,Y,L,A320,D-AIZA,,,340,1638,3320,
2019-03-09 18:45:00,LIS,FRA,LH1173,Lufthansa,1160,02:55,14C,A,Y,L,A321,D-AIRA,,,1638,340,3320,
2019-06-20 22:00:00,FRA,GRU,LA8071,LATAM,6100,11:50,33K,W,Y,B,B77W,,,,340,2564,4867,
""",
        events=3,
        dated=3,
        first="2019-03-02",
        columns={"start": "Date", "origin": "From", "destination": "To"},
        rows={0: {"time": "07:10"}},
    ),
    case(
        "strava-activities.csv",
        """
Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate
1001,"May 4, 2021, 6:12:03 AM",Morning Run,Run,,1803,5.02,161
1002,"May 16, 2021, 4:40:55 PM",Afternoon Ride,Ride,windy,7231,38.41,148
1003,"Jun 1, 2021, 6:02:11 AM",Morning Run,Run,,1765,5.00,
""",
        events=3,
        dated=3,
        first="2021-05-04",
        columns={"start": "Activity Date", "title": "Activity Name"},
        rows={1: {"time": "16:40"}},
    ),
    case(
        "foursquare-checkins.csv",
        """
createdAt,venue,address,city,country,lat,lng,shout
1420104600,Café Central,Herrengasse 14,Wien,Austria,48.2104,16.3655,
1420190000,Naschmarkt,,Wien,Austria,48.1987,16.3635,olives!
1420279200,Dóm tér,,Szeged,Hungary,46.2490,20.1486,
""",
        events=3,
        dated=3,
        points=3,
        first="2015-01-01",
        columns={"latitude": "lat", "longitude": "lng", "start": "createdAt", "place": ("city", "venue")},
    ),
    case(
        "google-saved-places.csv",
        """
Title,Note,URL,Comment
Alhambra,,https://maps.example.com/1,tickets booked
Mezquita-Catedral,morning,https://maps.example.com/2,
Plaza de España,,https://maps.example.com/3,
""",
        events=3,
        dated=0,
        asks=("not_an_itinerary", "columns"),
        columns={"title": "Title", "url": "URL"},
    ),
    case(
        "airline-receipt.csv",
        """
Leg;Abflug;Ankunft;Abflugzeit;Ankunftszeit;Datum;Flug
1;Frankfurt;Singapur;21:55;16:20;03.02.2024;SQ325
2;Singapur;Sydney;20:25;07:20;04.02.2024;SQ221
3;Sydney;Auckland;09:15;14:20;11.02.2024;NZ104
""",
        events=3,
        dated=3,
        first="2024-02-03",
        columns={"start": "Datum", "origin": "Abflug", "destination": "Ankunft", "time": "Abflugzeit"},
    ),
)
