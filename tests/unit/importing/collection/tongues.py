"""Tables in many languages whose headers, dates and times are written as people there write them."""

from tests.unit.importing.collection.case import case

CASES = (
    case(
        "fr-sans-accents.csv",
        """
id;date_debut;evenement;lieu;annee
a;12 mars 1744;Depart de la mission;Nantes;1744
b;debut avril 1744;Arrivee au port;Lisbonne;1744
c;entre 1745 et 1746;Sejour;Cadix;1745
""",
        events=3,
        dated=3,
        first="1744-03-12",
        last="1746-12-31",
        columns={"start": "date_debut", "title": "evenement", "place": "lieu"},
    ),
    case(
        "de-musikverein.csv",
        """
Start Time,End Time,Location,Title
Mo. 03.11.25 20:00,03.11. 22:00,Probelokal,Probe
Do. 06.11.25 19:00,06.11. 20:30,Kirche,Generalprobe
So. 09.11.25 17:00,09.11. 18:00,Kirche,Konzert
Do. 01.01.26 11:00,01.01. 13:00,Saal,Neujahr
""",
        events=4,
        dated=4,
        first="2025-11-03",
        last="2026-01-01",
        columns={"start": "Start Time", "end": "End Time", "place": "Location", "title": "Title"},
        rows={1: {"start": "2025-11-06T19:00", "end": "2025-11-06T20:30"}},
        asks=(),
    ),
    case(
        "fr-deux-jours.csv",
        """
titre;jour1;jour2;lieu
Fête du pain;Samedi 4 mai 2024 de 14h à 19h (enfants de 10h à 12h);Dimanche 5 mai 2024 de 10h à 17h;Redon
Marché;Mercredi 8 mai 2024;;Vitré
""",
        events=2,
        dated=2,
        first="2024-05-04",
        last="2024-05-08",
        columns={"start": "jour1", "end": "jour2"},
        rows={0: {"start": "2024-05-04T14:00", "end": "2024-05-05T17:00"}},
    ),
    case(
        "zh-brackets.csv",
        """
编号,年份,月,日,地点（可确定）,详细地址,人物,事件
1,1411,3,,开封,,甲,出发
2,1411,4,12,洛阳,白马寺,甲、乙,到达洛阳
3,1412,,,西安,,乙,回家
""",
        events=3,
        dated=3,
        first="1411-03-01",
        last="1412-12-31",
        columns={"year": "年份", "place": "地点（可确定）", "people": "人物", "title": "事件"},
        rows={1: {"places": ["白马寺, 洛阳"]}},
    ),
    case(
        "ko-days.csv",
        """
날짜,요일,시간대,장소/활동,추천 이유,이동 방법
5/22,금,13:00,공항 도착,시작,항공
5/22,금,15:30,시장 구경,간식,도보
5/23,토,09:00,궁 관람,자연,지하철
""",
        events=3,
        columns={"start": "날짜", "time": "시간대", "place": "장소/활동"},
        asks=("missing_year",),
    ),
    case(
        "th-topic.csv",
        """
Date,Time,Topic,Detail
29 Dec 26,03.50 PM - 04.50 PM,ถึงสนามบิน,
29 Dec 26,06.10 PM onwards,อาหารค่ำ,ตลาด
30 Dec 26,09.00 AM - 08.00 PM,สวนสนุก,
""",
        events=3,
        dated=3,
        columns={"start": "Date", "time": "Time", "title": "Topic"},
        rows={1: {"time": "18:10"}},
    ),
    case(
        "de-nullen.csv",
        """
name;ort;datum_von;datum_bis
Lesung;Olten;2026-09-17;2027-01-14
Reihe;Chur;2026-10-00;2027-12-00
Kurs;Bern;2026-09-28;2027-00-00
""",
        events=3,
        dated=3,
        first="2026-09-17",
        last="2027-12-31",
        rows={1: {"start": "2026-10", "end": "2027-12"}, 2: {"end": "2027"}},
    ),
)
