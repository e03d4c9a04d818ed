"""Coordinates as people write them."""

from tests.unit.importing.collection.case import case

CASES = (
    case(
        "dms.csv",
        """
Date,Place,Latitude,Longitude
1911-12-14,South camp,"89° 57' 30"" S","39° 0' 0"" E"
1911-10-20,Framheim,"78°30′ S","164°0′ W"
1912-03-07,Hobart,"42°52'50""S","147°19'30""E"
""",
        events=3,
        dated=3,
        points=3,
        rows={0: {"latitude": -89.958, "longitude": 39.0}, 1: {"latitude": -78.5, "longitude": -164.0}},
    ),
    case(
        "comma-decimal.csv",
        """
Datum;Ort;Lat;Lon
01.06.2021;Kiel;54,3233;10,1394
16.06.2021;Lübeck;53,8655;10,6866
""",
        events=2,
        dated=2,
        points=2,
        rows={0: {"latitude": 54.3233}},
    ),
    case(
        "one-cell.csv",
        """
Date,Place,Location
2021-06-01,Kiel,"(54.3233, 10.1394)"
2021-06-03,Lübeck,"(53.8655, 10.6866)"
""",
        events=2,
        dated=2,
        points=2,
        columns={"coordinates": "Location", "place": "Place"},
    ),
    case(
        "geo-uri.csv",
        """
date,place,geo
2021-06-01,Kiel,"geo:54.3233,10.1394"
2021-06-03,Lübeck,"geo:53.8655,10.6866"
""",
        events=2,
        dated=2,
        points=2,
    ),
    case(
        "lonlat-named.csv",
        """
date,place,lon_lat
2021-06-01,Kiel,"10.1394, 54.3233"
2021-06-03,Lübeck,"10.6866, 53.8655"
2021-06-05,Paris,"2.3522, 48.8566"
""",
        events=3,
        dated=3,
        points=3,
        rows={0: {"latitude": 54.3233, "longitude": 10.1394}},
    ),
    case(
        "x-y.csv",
        """
date,place,x,y
2021-06-01,Kiel,10.1394,54.3233
2021-06-03,Lübeck,10.6866,53.8655
""",
        events=2,
        dated=2,
        points=2,
        rows={0: {"latitude": 54.3233, "longitude": 10.1394}},
    ),
    case(
        "mercator.csv",
        """
date,place,X,Y
2021-06-01,Kiel,1128713.2,7231009.8
2021-06-03,Lübeck,1189626.9,7143021.3
""",
        events=2,
        dated=2,
        points=0,
        columns={"place": "place"},
    ),
    case(
        "zeros.csv",
        """
date,place,lat,lon,latitude,longitude
2021-06-01,Kiel,0,0,54.3233,10.1394
2021-06-03,Lübeck,0,0,53.8655,10.6866
""",
        events=2,
        dated=2,
        points=2,
        columns={"latitude": "latitude", "longitude": "longitude"},
    ),
    case(
        "swapped.csv",
        """
date,place,latitude,longitude
2021-06-01,Tokyo,139.69,35.69
2021-06-03,Osaka,135.50,34.69
2021-06-05,Sapporo,141.35,43.06
""",
        events=3,
        dated=3,
        asks=("coordinates",),
        must_ask=True,
    ),
    case(
        "hemisphere-headers.csv",
        """
Date,Place,Latitude (S),Longitude (W)
1834-02-01,Falkland,51.7,59.0
1835-09-15,San Cristobal,0.9,89.6
""",
        events=2,
        dated=2,
        points=2,
        rows={0: {"latitude": -51.7, "longitude": -59.0}},
    ),
    case(
        "hemisphere-columns.csv",
        """
date,place,lat,lat_dir,lon,lon_dir
1834-02-01,Falkland,51.7,S,59.0,W
1836-01-12,Sydney,33.86,S,151.2,E
""",
        events=2,
        dated=2,
        points=2,
        rows={0: {"latitude": -51.7, "longitude": -59.0}, 1: {"longitude": 151.2}},
    ),
    case(
        "missing-points.csv",
        """
date,place,lat,lon
2021-06-01,Kiel,54.3233,10.1394
2021-06-02,Secret,N/A,N/A
2021-06-03,Lübeck,53.8655,10.6866
2021-06-04,Sea,-,-
""",
        events=4,
        dated=4,
        points=2,
        rows={1: {"problems": []}},
    ),
    case(
        "plus-degree-sign.csv",
        """
Date,Station,Position
1925-02-02,Nome,64.5°N 165.4°W
1925-01-27,Nenana,64.56° N; 149.09° W
""",
        events=2,
        dated=2,
        points=2,
        rows={0: {"latitude": 64.5, "longitude": -165.4}},
    ),
    case(
        "degree-word-headers.csv",
        """
Date,Place,Latitude [°N],Longitude [°E]
2001-01-01,Ny-Ålesund,78.92,11.93
2001-02-14,Longyearbyen,78.22,15.65
""",
        events=2,
        dated=2,
        points=2,
    ),
    case(
        "geojson-cell.csv",
        """
date,name,geometry
2021-06-01,Kiel,"{""type"":""Point"",""coordinates"":[10.1394,54.3233]}"
2021-06-03,Lübeck,"{""type"":""Point"",""coordinates"":[10.6866,53.8655]}"
""",
        events=2,
        dated=2,
        points=2,
        rows={0: {"latitude": 54.3233}},
    ),
    case(
        "easting-decoy.csv",
        """
Date,Site,Easting,Northing,Lat,Long
2005-07-12,Henge,412300,142200,51.1789,-1.8262
2005-07-30,Barrow,411900,142900,51.1850,-1.8300
""",
        events=2,
        dated=2,
        points=2,
        columns={"latitude": "Lat", "longitude": "Long", "place": "Site"},
    ),
)
