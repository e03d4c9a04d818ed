"""More tables in other languages, with their own months, numbers and scripts."""

from tests.unit.importing.collection.case import case

CASES = (
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
)
