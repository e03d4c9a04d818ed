"""Tables from the spreadsheets of many countries, in the encodings that they come in."""

from tests.unit.importing.collection.case import case

CASES = (
    case(
        "fr-excel.csv",
        """
Date;Heure;Lieu;Événement;Intervenants;Remarques
03/02/2024;09h30;Orléans;Accueil des élèves;Mme Lefèvre;à l'hôtel
13/02/2024;14h00;Besançon;Visite guidée;M. Noël;citadelle
27/02/2024;;Évreux;Départ;;
""",
        "cp1252",
        events=3,
        dated=3,
        first="2024-02-03",
        columns={"start": "Date", "time": "Heure", "place": "Lieu", "title": "Événement"},
        rows={0: {"time": "09:30"}},
    ),
    case(
        "pl-excel.csv",
        """
Data;Miejscowość;Wydarzenie;Uwagi
3.09.1939;Łódź;Początek podróży;świt
12.09.1939;Częstochowa;Postój;łąka
17.09.1939;Przemyśl;Granica;żal
""",
        "cp1250",
        events=3,
        dated=3,
        first="1939-09-03",
        columns={"start": "Data", "place": "Miejscowość", "title": "Wydarzenie", "notes": "Uwagi"},
    ),
    case(
        "cs-excel.csv",
        """
Datum;Místo;Událost;Poznámka
1. 5. 2022;Třebíč;Příjezd;přenocování
3. 5. 2022;Kroměříž;Zámek;květná zahrada
14. 5. 2022;Žďár nad Sázavou;Poutní kostel;
""",
        "cp1250",
        events=3,
        dated=3,
        first="2022-05-01",
        columns={"start": "Datum", "place": "Místo", "title": "Událost"},
    ),
    case(
        "hu-excel.csv",
        """
Dátum;Helyszín;Esemény;Megjegyzés
2023.06.01.;Győr;Érkezés;esős idő
2023.06.03.;Székesfehérvár;Őskori múzeum;
2023.06.14.;Kecskemét;Hírös hét;főtér
""",
        "cp1250",
        events=3,
        dated=3,
        first="2023-06-01",
        columns={"start": "Dátum", "place": "Helyszín", "title": "Esemény"},
    ),
    case(
        "ru-excel.csv",
        """
Дата;Город;Событие;Участники;Примечание
12.06.1812;Ковно;Переправа через Неман;Наполеон;начало похода
26.08.1812;Бородино;Сражение;Кутузов;
02.09.1812;Москва;Вступление армии;Наполеон;пожар
""",
        "cp1251",
        events=3,
        dated=3,
        first="1812-06-12",
        columns={"start": "Дата", "place": "Город", "title": "Событие", "people": "Участники"},
    ),
    case(
        "ru-koi8.csv",
        """
дата,место,событие
5 мая 1869,Тифлис,выезд из города
17 июня 1869,Баку,прибытие парохода
2 июля 1869,Астрахань,осмотр рынка
""",
        "koi8_r",
        events=3,
        dated=3,
        first="1869-05-05",
        columns={"start": "дата", "place": "место"},
    ),
    case(
        "uk-utf8.csv",
        """
Дата;Місто;Подія;Примітки
24.08.1991;Київ;Проголошення незалежності;
01.12.1991;Львів;Референдум;
""",
        events=2,
        dated=2,
        columns={"start": "Дата", "place": "Місто", "title": "Подія"},
    ),
    case(
        "jp-sjis.csv",
        """
日付,開始時刻,場所,行事,備考
2023年4月1日,9:00,京都市,入学式,晴れ
2023年4月15日,13:30,奈良市,遠足,雨天中止
2023年5月3日,10:00,大阪市,見学会,
""",
        "cp932",
        events=3,
        dated=3,
        first="2023-04-01",
        columns={"start": "日付", "time": "開始時刻", "place": "場所", "title": "行事"},
        rows={1: {"time": "13:30"}},
    ),
    case(
        "jp-opendata.csv",
        """
都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,開始日,終了日,開始時間,終了時間,場所名称,住所,緯度,経度,料金(基本),URL
131016,1,東京都,千代田区,夏祭り,2019/7/20,2019/7/21,10:00,20:00,中央公園,千代田区一丁目,35.694,139.753,無料,https://example.jp/1
131016,2,東京都,千代田区,講演会,2019/8/3,2019/8/3,13:00,15:00,区民ホール,千代田区二丁目,35.690,139.760,500円,https://example.jp/2
""",
        "cp932",
        events=2,
        dated=2,
        points=2,
        first="2019-07-20",
        last="2019-08-03",
        columns={
            "start": "開始日",
            "end": "終了日",
            "title": "イベント名",
            "latitude": "緯度",
            "place": ("場所名称", "市区町村名"),
        },
    ),
    case(
        "jp-euc.csv",
        """
年月日,場所,内容
昭和39年10月10日,東京,開会式が行われた
昭和39年10月24日,東京,閉会式が行われた
""",
        "euc_jp",
        events=2,
        dated=2,
        first="1964-10-10",
        last="1964-10-24",
        columns={"start": "年月日", "place": "場所"},
    ),
    case(
        "kr-cp949.csv",
        """
번호,행사명,시작일,종료일,장소,주소,위도,경도
1,봄꽃축제,2024-04-01,2024-04-07,여의도,서울특별시 영등포구,37.528,126.934
2,불꽃축제,2024.10.05,2024.10.05,한강공원,서울특별시 영등포구,37.526,126.936
""",
        "cp949",
        events=2,
        dated=2,
        points=2,
        first="2024-04-01",
        columns={"start": "시작일", "end": "종료일", "title": "행사명", "place": ("장소", "주소")},
    ),
    case(
        "cn-gbk.csv",
        """
序号,日期,地点,事件,备注
1,1934年10月17日,于都,渡河出发,长征开始
2,1935年1月15日,遵义,召开会议,
3,1935年5月29日,泸定,夺取桥梁,大渡河
""",
        "gb18030",
        events=3,
        dated=3,
        first="1934-10-17",
        columns={"start": "日期", "place": "地点", "title": "事件"},
    ),
    case(
        "tw-big5.csv",
        """
活動名稱,開始日期,結束日期,地點,縣市,說明
燈會,2024/02/03,2024/02/10,安平區,臺南市,花燈與遊行
音樂節,2024/05/18,2024/05/19,衛武營,高雄市,戶外演出
""",
        "big5",
        events=2,
        dated=2,
        first="2024-02-03",
        columns={"start": "開始日期", "end": "結束日期", "title": "活動名稱", "place": ("地點", "縣市")},
    ),
    case(
        "ar-utf8.csv",
        """
التاريخ,المدينة,الحدث,ملاحظات
12/05/2021,القاهرة,افتتاح المعرض,
25/05/2021,الإسكندرية,زيارة المكتبة,
٣٠/٠٥/٢٠٢١,أسوان,رحلة نيلية,
""",
        events=3,
        dated=3,
        first="2021-05-12",
        last="2021-05-30",
        columns={"start": "التاريخ", "place": "المدينة", "title": "الحدث"},
    ),
    case(
        "ar-cp1256.csv",
        """
التاريخ;المكان;الحدث
13/05/2021;القاهرة;افتتاح المعرض الكبير
25/05/2021;طنطا;زيارة المدرسة
""",
        "cp1256",
        events=2,
        dated=2,
        first="2021-05-13",
        columns={"start": "التاريخ"},
    ),
    case(
        "he-cp1255.csv",
        """
תאריך,עיר,אירוע,הערות
14/05/2018,ירושלים,טיול שנתי,מזג אוויר נאה
15/05/2018,חיפה,ביקור במוזיאון,
28/05/2018,אילת,חזרה הביתה,אוטובוס
""",
        "cp1255",
        events=3,
        dated=3,
        first="2018-05-14",
        columns={"start": "תאריך", "place": "עיר", "title": "אירוע"},
    ),
    case(
        "tr-cp1254.csv",
        """
Tarih;Şehir;Etkinlik;Açıklama
19.05.2023;Eskişehir;Öğrenci gezisi;müze ziyareti
20.05.2023;Ağrı;Dağ yürüyüşü;yağmurlu
3.06.2023;İzmir;Kapanış;
""",
        "cp1254",
        events=3,
        dated=3,
        first="2023-05-19",
        columns={"start": "Tarih", "place": "Şehir", "title": "Etkinlik", "notes": "Açıklama"},
    ),
    case(
        "vi-utf8.csv",
        """
Ngày,Địa điểm,Sự kiện,Ghi chú
02/09/1945,Hà Nội,Tuyên ngôn độc lập,Quảng trường Ba Đình
19/12/1946,Hà Nội,Toàn quốc kháng chiến,
07/05/1954,Điện Biên Phủ,Chiến thắng,
""",
        events=3,
        dated=3,
        first="1945-09-02",
        columns={"start": "Ngày", "place": "Địa điểm", "title": "Sự kiện", "notes": "Ghi chú"},
    ),
    case(
        "th-cp874.csv",
        """
วันที่,สถานที่,กิจกรรม
13/04/2023,เชียงใหม่,สงกรานต์
27/11/2023,สุโขทัย,ลอยกระทง
""",
        "cp874",
        events=2,
        dated=2,
        first="2023-04-13",
        columns={"start": "วันที่", "place": "สถานที่", "title": "กิจกรรม"},
    ),
    case(
        "th-buddhist.csv",
        """
วันที่,สถานที่,กิจกรรม
13 เมษายน 2566,เชียงใหม่,สงกรานต์
27 พฤศจิกายน 2566,สุโขทัย,ลอยกระทง
""",
        events=2,
        dated=2,
        first="2023-04-13",
        columns={"start": "วันที่", "place": "สถานที่"},
    ),
    case(
        "el-cp1253.csv",
        """
Ημερομηνία;Πόλη;Γεγονός
25/03/1821;Καλάβρυτα;Έναρξη της επανάστασης
23/09/1821;Τριπολιτσά;Άλωση της πόλης
""",
        "cp1253",
        events=2,
        dated=2,
        first="1821-03-25",
        columns={"start": "Ημερομηνία", "place": "Πόλη", "title": "Γεγονός"},
    ),
    case(
        "pt-br.csv",
        """
Data;Cidade;UF;Evento;Observações
07/09/1822;São Paulo;SP;Grito do Ipiranga;margens do riacho
15/11/1889;Rio de Janeiro;RJ;Proclamação;
""",
        "cp1252",
        events=2,
        dated=2,
        first="1822-09-07",
        columns={"start": "Data", "place": "Cidade", "title": "Evento", "notes": "Observações"},
    ),
    case(
        "es-agenda.csv",
        """
Fecha;Hora;Lugar;Actividad;Asistentes
lunes, 4 de marzo de 2024;10:30;Málaga;Reunión con el alcalde;Presidenta
martes, 5 de marzo de 2024;17:00;Cádiz;Visita al puerto;Presidenta
""",
        "cp1252",
        events=2,
        dated=2,
        first="2024-03-04",
        columns={"start": "Fecha", "time": "Hora", "place": "Lugar", "title": "Actividad", "people": "Asistentes"},
    ),
    case(
        "it-agenda.csv",
        """
Giorno;Ora;Città;Impegno
1° maggio 2023;9.30;Reggio nell'Emilia;Celebrazione perché
23 maggio 2023;17.57;Palermo;Commemorazione a Capaci
""",
        "cp1252",
        events=2,
        dated=2,
        first="2023-05-01",
        columns={"start": "Giorno", "time": "Ora", "place": "Città", "title": "Impegno"},
    ),
    case(
        "sv-utf16.csv",
        "Datum\tPlats\tHändelse\n2022-06-24\tRättvik\tMidsommar\n2022-08-13\tMalmö\tFestival\n",
        "utf-16",
        events=2,
        dated=2,
        columns={"start": "Datum", "place": "Plats", "title": "Händelse"},
    ),
    case(
        "nl-oem.csv",
        """
datum;plaats;omschrijving
3 mei 1943;Bergen;vóór de brug gefêteerd
14 juni 1943;Venray;coördinatie met de groep
""",
        "cp850",
        events=2,
        dated=2,
        first="1943-05-03",
        columns={"start": "datum", "place": "plaats"},
    ),
    case(
        "mac-cr.csv",
        "Date;Ville;Événement\r3 mai 1968;Nanterre;Fermée à l'été\r13 mai 1968;Paris;Grève générale\r".encode(
            "mac_roman"
        ),
        events=2,
        dated=2,
        first="1968-05-03",
        columns={"start": "Date", "place": "Ville", "title": "Événement"},
    ),
    case(
        "lt-cp1257.csv",
        """
Data;Vieta;Įvykis
1918-02-16;Vilnius;Nepriklausomybės aktas pasirašytas
1990-03-11;Šiauliai;Atkūrimo šventė aikštėje
""",
        "cp1257",
        events=2,
        dated=2,
        columns={"start": "Data", "place": "Vieta"},
    ),
    case(
        "broken-utf8.csv",
        "date,place,event\n2020-01-02,Tromsø,Ankomst\n".encode() * 1
        + "2020-01-05,Bodø,Båt\n2020-01-06,Ålesund,Gåtur på fjellet\n".encode()
        + b"2020-01-09,Caf\xe9,x\n",
        events=4,
        dated=4,
        columns={"start": "date"},
        asks=("encoding",),
    ),
)
