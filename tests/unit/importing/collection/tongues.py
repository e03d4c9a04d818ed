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
    case(
        "tw-minguo.csv",
        """
編號,活動名稱,開始日期,結束日期,活動地點
1,燈節,114/02/12,114/02/23,臺南市
2,音樂會,113/12/31,113/12/31,臺北市
""",
        "big5",
        events=2,
        dated=2,
        first="2024-12-31",
        last="2025-02-23",
        columns={"start": "開始日期", "end": "結束日期", "place": "活動地點", "title": "活動名稱"},
    ),
    case(
        "tw-minguo-compact.csv",
        """
活動名稱,活動起始日期,活動結束日期,活動地點,電話
燈節,1140212,1140223,臺南市,06-123
音樂會,1131231,1131231,臺北市,02-789
""",
        dated=2,
        first="2024-12-31",
        last="2025-02-23",
        columns={"start": "活動起始日期", "end": "活動結束日期"},
    ),
    case(
        "de-tageszeilen.csv",
        """
Datum;Zeit;Programm;Ort
Freitag, 3. Mai 2024;;;
;17:00;Begrüßung;Foyer
;18:00;Vortrag;Saal A
Samstag, 4. Mai 2024;;;
;09-12 Uhr;Workshop;Raum 1
;14:00;Führung;Museum
""",
        "cp1252",
        events=4,
        dated=4,
        first="2024-05-03",
        last="2024-05-04",
        rows={2: {"title": "Workshop", "start": "2024-05-04T09:00", "end": "2024-05-04T12:00"}},
        asks=("fill_down",),
    ),
    case(
        "de-zwei-kopfzeilen.csv",
        """
Fahrten des Vereins;;;;
Datum;;Ziel;Land;Leitung
von;bis;;;
14.09.2023;17.09.2023;Prag;Tschechien;Frau A
01.03.2024;03.03.2024;Metz;Frankreich;Herr B
""",
        events=2,
        dated=2,
        last="2024-03-03",
        columns={"start": "von", "end": "bis", "place": "Ziel"},
        rows={0: {"places": ["Prag, Tschechien"]}},
    ),
    case(
        "tr-etkinlik.csv",
        """
Tarih;Saat;Etkinlik Adı;Yer;Açıklama
15 Nisan 2024 Pazartesi;19.30;Şiir gecesi;Beyoğlu;ücretsiz
16-18 Nisan 2024;;Kitap fuarı;İzmir;
""",
        "cp1254",
        dated=2,
        last="2024-04-18",
        columns={"title": "Etkinlik Adı", "notes": "Açıklama"},
    ),
    case(
        "ko-periods.csv",
        """
연번,행사명,행사기간,행사장소
1,벚꽃축제,2024.04.01.~04.07.,창원시
2,불꽃축제,2024. 10. 5.(토),서울
3,발굴,2024년 3월 ~ 5월,경주시
""",
        "cp949",
        dated=3,
        rows={0: {"start": "2024-04-01", "end": "2024-04-07"}, 2: {"start": "2024-03", "end": "2024-05"}},
    ),
    case(
        "ja-clocks.csv",
        """
開催日,開始時刻,終了時刻,イベント名,会場
令和6年5月3日(金),10時00分,16時00分,まつり,公園
令和6年5月4日〜6日,午前10時,午後4時,陶器市,会館
令和6年6月上旬,,,観賞会,里
""",
        "cp932",
        dated=3,
        last="2024-06-10",
        columns={"start": "開催日", "time": "開始時刻", "end_time": "終了時刻"},
        rows={1: {"start": "2024-05-04T10:00", "end": "2024-05-06T16:00"}},
    ),
    case(
        "fr-itineraire.csv",
        """
Date;Lieu;Source
1285, 6 octobre;Paris;fol. 3
1285, 8-10 oct.;Saint-Denis;ibid.
[1285, v. 15 oct.];Senlis ?;Reg. 34
1286, fin janvier;Reims;JJ 12
""",
        dated=4,
        rows={1: {"start": "1285-10-08", "end": "1285-10-10"}},
    ),
    case(
        "es-comisiones.csv",
        """
Ciudad de origen,Ciudad de destino,Nombre del evento al que se asiste,URL del evento,Fecha de inicio de la visita,Fecha de fin de la visita
Toluca,Tijuana,Foro nacional,No disponible,31/01/2013,02/02/2013
Toluca,Durango,Jornada,No disponible,28/02/2013,28/02/2013
""",
        dated=2,
        last="2013-02-28",
        columns={
            "title": "Nombre del evento al que se asiste",
            "start": "Fecha de inicio de la visita",
            "end": "Fecha de fin de la visita",
            "origin": "Ciudad de origen",
            "destination": "Ciudad de destino",
        },
    ),
    case(
        "es-ida-vuelta.csv",
        """
titulo,fecha_ida,fecha_vuelta,descripcion
Italia,2021-06-24,2021-06-30,a
Grecia,2021-08-29,2021-09-15,b
""",
        dated=2,
        last="2021-09-15",
        columns={"title": "titulo", "start": "fecha_ida", "end": "fecha_vuelta"},
    ),
    case(
        "zh-days-of-trip.csv",
        """
event ID,景點名稱,第幾天,順序,筆記,insert_date
a,機場,1,1,到了,2026-04-10 21:56:03
b,車站,1,2,,2026-04-10 8:45:08
c,神社,2,1,好看,2026-04-13 15:48:37
""",
        events=3,
        columns={"start": "第幾天", "title": "景點名稱", "order": "順序"},
        asks=("missing_year",),
        must_ask=True,
    ),
    case(
        "da-letters.csv",
        """
id,date,sender,recipient,place,location
1,1912-12-08,A,B,Vallekilde,"55.743558,11.425181,9"
2,1913-01-07,B,A,Flensborg,"54.783558,9.425181,12"
""",
        events=2,
        points=2,
        columns={"coordinates": "location", "people": "sender"},
    ),
    case(
        "fr-sans-noms.csv",
        """
Tours; 2; Chambre; Bricolage; 29/7/2023; 30/7/2023; 21
Nantes; 4; Cabane; Jardinage; 19/5/2022; 29/5/2022; 57
Nancy; 6; Tente; Promenades; 2/9/2022; 7/9/2022; 68
""",
        events=3,
        dated=3,
        first="2022-05-19",
        last="2023-07-30",
        asks=("columns",),
    ),
    case(
        "ko-year-and-day.csv",
        """
연도,월일,사건,장소,관련인물
1592,4.13,발발,부산,갑
1592,7.8,대첩,통영,을
1597,9.16,해전,해남,을
""",
        "cp949",
        dated=3,
        first="1592-04-13",
        last="1597-09-16",
        columns={"year": "연도", "start": "월일", "title": "사건", "people": "관련인물"},
    ),
    case(
        "ru-trains.csv",
        """
Поезд;Станция отправления;Отправление;Станция прибытия;Прибытие
1А;Москва;12.05.2024 23:40;Петербург;13.05.2024 08:31
2А;Москва;13.05.2024 05:45;Петербург;13.05.2024 09:40
""",
        "cp1251",
        dated=2,
        columns={"origin": "Станция отправления", "destination": "Станция прибытия", "end": "Прибытие"},
        rows={0: {"start": "2024-05-12T23:40", "end": "2024-05-13T08:31"}},
    ),
    case(
        "pl-stanowiska.csv",
        """
Nazwa stanowiska;Miejscowość;Gmina;Rok badań
Stan. 5;Biskupin;Gąsawa;1934-1939
Stan. 2;Krzemionki;Bodzechów;lata 50. XX w.
""",
        "cp1250",
        dated=2,
        first="1934-01-01",
        last="1959-12-31",
        columns={"title": "Nazwa stanowiska", "place": "Miejscowość"},
    ),
    case(
        "uk-quoted-days.csv",
        """
№;Назва події;Дата проведення;Час;Місце проведення
1;День міста;«14» вересня 2024 р.;10.00;пл. Ринок
2;Ярмарок;15-16 вересня 2024 р.;09:00-18:00;парк
""",
        "cp1251",
        dated=2,
        rows={0: {"start": "2024-09-14T10:00"}, 1: {"end": "2024-09-16T18:00"}},
    ),
)
