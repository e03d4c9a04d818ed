"""What people write above their columns, in many languages: phrases for each role, parted by bars."""

from viewer.importing.settings import Role

ROLES: dict[Role, str] = {
    Role.ID: """
    id | event id | uid | identifier | key | guid | uuid | kennung | identifiant | идентификатор
    """,
    Role.TITLE: """
    title | name | event | event name | headline | subject | summary | activity | activities | event desc |
    event title | label | what | item | name en | title en | en | publicname | nombre del programa | nombre |
    título | titulo | titre | titel | überschrift | bezeichnung | ereignis | veranstaltung | événement | evento |
    nome | nom | nazwa | tytuł | wydarzenie | název | aktivity | aktivita | událost | title fr | gp name |
    mission | battle | race | stage | show | concert | festival | exhibition | program | programme | session |
    název akce | название | событие | заголовок | наименование | tapahtuma | nimi | begivenhed | händelse |
    rubrik | navn | namn | naam | gebeurtenis | etkinlik | başlık | olay | ad | esemény | cím | eveniment |
    título del evento | المكان | العنوان | الحدث | اسم | עיקר | כותרת | עירוע | イベント | イベント名 | 行事 |
    タイトル | 件名 | 名称 | 名前 | 標題 | 标题 | 活動名稱 | 活动名称 | 活動 | 活动 | 事件 | 景點中文名稱 | 行程 |
    제목 | 행사명 | 축제명 | 이름 | 사건 | 명칭 | 행사 | shortname | topic title | action | volcano name |
    partner en | thing | was | was machen wir | programm | programmpunkt | inhalt | unternehmung | vorhaben | quoi |
    activité | activités | qué | actividad | actividades | cosa | attività | wat | activiteit | co |
    betreff | asunto | objet | oggetto | temat | onderwerp | assunto | тема | launch | film | movie | book | song |
    spacecraft | sự kiện |
    hoạt động | tiêu đề | กิจกรรม | เหตุการณ์ | ชื่อ | подія | назва | събитие | догађај | događaj | dogodek |
    įvykis | notikums | sündmus | acara | kegiatan | esdeveniment | γεγονός | εκδήλωση | τίτλος | رویداد | عنوان |
    פעילות | impegno | anlass | vortrag | gegenstand | was passierte | ne | mitä | hva | hvad | vad | какво |
    facts | exhibit | performance | presentation | lecture | talk | workshop | 内容 | 事由 | 事項 | 사업명 | 공연명 |
    event title en | exhibition title | conflict name | 名稱 |
    chapter | engagement | conference | conference name | vessel name | ship name | name of vessel | fixture |
    incident | incident name | accident | sighting | disaster | expedition | voyage | journey | ship | vessel |
    wreck | shipwreck | siege | eruption | storm | operation | ceremony | meeting | match |
    活动内容 | 활동 | 일정 | 일정명 | 프로그램 | 프로그램명 | 景點名稱 | 景点名称 | 曲目 | 節目名稱 | 节目名称 |
    演出名称 | 赛事名称 | 事件名称 |
    事件名稱 | 催し | 催事名 | 行事名 | 出来事 | できごと | 題名 | 公演名 | 大会名 | 祭り名 | naziv | naslov |
    judul | nama | nama acara |
    nama kegiatan | pavadinimas | nosaukums | pealkiri | tên | tên sự kiện | wydarzenia | zdarzenie | akce |
    programpont |
    evenemang | arrangemang | arrangement | manifestatie | voorstelling | spectacle | spettacolo | espectáculo |
    espetáculo | przedstawienie | koncert | konsert | konzert | concerto | concierto | show name | tapahtuman nimi |
    etkinlik adı | etkinlik ismi | olay adı | program adı | nombre del evento | nombre de la actividad |
    nom de l'événement | nom de l'évènement | nom événement | nome do evento | nome evento | nome dell'evento |
    name der veranstaltung | name des events | nazwa wydarzenia | nazwa imprezy | название мероприятия |
    наименование мероприятия | назва заходу | назва події | naam evenement | evenementnaam | όνομα εκδήλωσης |
    batalla | bataille | schlacht | battaglia | batalha | bitwa | bitva | битва | сражение | slag | taistelu |
    savaş | savaş adı | muharebe | μάχη | 合戦 | 戦い | 戦闘 | 전투 | 战役 | 戰役 | معركة | קרב | csata |
    titolo | titolo evento | denominazione | manifestazione | iniziativa | appuntamento | dénomination | intitulé |
    libellé |
    manifestation | rencontre | actuación | jornada | denominación | designação | atividade |
    názov | tittel | otsikko | заглавие | tajuk | ชื่อเรื่อง | titlu | hendelse | אירוע | podujatie |
    názov podujatia | مناسبة | فعالية | الفعالية
    """,
    Role.START: """
    date | opening ceremony |
    date | start | start date | startdate | begin | begin date | from date | date from | from | day | when |
    event date | event dt | race date | opendate | open date | opening date | release date | releasedate |
    gregorian date | date ce | date local | dateen | date en | date label | datelabel | year label |
    display date | arrive | arr | arrival | arrival date | check in | checkin | departure date | date inscribed |
    period | period start ce | period start | last seen date | date start | begins | started | visit date |
    dates | trip start | date of event | travel date | datum | datum von | beginn | anfang | start datum |
    startdatum | von | ab | tag | termin | zeitraum | anreise | ankunft | date de début | début | du |
    date début | jour | arrivée | fecha | fecha inicio | fecha de inicio | inicio | desde | llegada | data |
    data inizio | inizio | dal | giorno | data de início | início | data inicial | chegada | dia | día |
    datum start | fra | dato | startdato | pvm | päivämäärä | alkaa | data rozpoczęcia | początek | data od | od |
    datum od | začátek | deň | den | dátum | dátum od | kezdés | kezdet | дата | дата начала | начало | с |
    дата прибытия | день | tarih | başlangıç | başlangıç tarihi | ημερομηνία | έναρξη | تاريخ الوصول | التاريخ |
    تاريخ | تاريخ البدء | תאריך | תאריך התחלה | 日付 | 日 | 開始日 | 開催日 | 年月日 | 日時 | 期日 | 出発日 |
    到着日 | 日期 | 開始日期 | 开始日期 | 時間 | 时间 | 날짜 | 일자 | 시작일 | 시작일자 | 축제시작일자 |
    행사시작일자 | 기간 | 일시 | century | datejp | time | date time | datetime | timestamp | us census |
    date occurred | incident date | occurred | date of visit | launch date | start time date | utc |
    beginnt am | beginn datum | fecha de comienzo | comienzo | begindatum | 開始 | 開催日時 | 発生日 | event start |
    event start date | start datetime | starts at | start at | date created | created at | created | timestamp ms |
    timestamp utc | unix time | epoch |
    date of travel | date of trip | date of arrival | date of departure | dates of visit | dates of travel |
    duration of visit | inception | point in time | object date | decision date | game date | match date |
    show date | concert date | event datetime | ngày | ngày bắt đầu | thời gian | วันที่ | วันที่เริ่ม |
    วันเริ่มต้น | датум | датум почетка | datums | kuupäev | tanggal | tanggal mulai | تاریخ | fecha del evento |
    дата події | dátum kezdete | data wydarzenia | when was it | wann | quand | cuándo | quando | wanneer | kiedy |
    kdy | когда | коли | milloin | hvornår | când | ne zaman | πότε | wann war es | incident datetime | disc date |
    begin date time | begin trip time | pickup time | pickup datetime | trip start time | ts | unix timestamp |
    epoch seconds | date on letter | date of letter | letter date | basecamp date |
    date occ | created date |
    fecha de ida | fecha ida | ida | data andata | andata | data di partenza | partenza | date aller | aller |
    hinreise | hinfahrt | data wyjazdu | wyjazd | odjezd | datum odjezdu | дата выезда | дата отправления |
    data de ida | gidiş | gidiş tarihi | 出国日 | 去程日期 | 출국일 | fecha de salida | fecha salida |
    date de départ |
    data partenza | data de saída | data de partida | abreisedatum | vertrekdatum | avresa | avrejse |
    fecha de inicio de |
    date of letter | date lettre | date sent | briefdatum |
    起始日期 | 活動起始日期 | 活动起始日期 | 行事期間 | 開催期間 | 会期 | 期間 | 活動期間 | 活动时间 | 活動時間 |
    행사기간 | 행사일 |
    행사일자 | 행사일시 | 개최일 | 개최기간 | 공연일 | 공연기간 | 공연일시 | 전시기간 | 축제기간 | 運行日 | 公演日 |
    試合日 |
    отправление | 月日 | 월일 | από | odjazd | lähtö | day and month | tag und monat | jour et mois |
    tarikh | začiatok | alku | початок | дата початку | البداية | تاريخ البداية | התחלה | شروع | تاریخ شروع | 开始 |
    시작 | mulai | mula | bắt đầu | เริ่ม | început | data început | početak | začetek | alkupäivä | alkamispäivä |
    datum začetka | tarikh mula
    """,
    Role.END: """
    closing ceremony | departure date | date of departure |
    end | end date | enddate | to date | date to | until | till | through | to | finish | depart | departure |
    leave | closing date | check out | checkout | period end ce | period end | date end | ends | ended |
    trip end | return | return date | ende | enddatum | datum bis | bis | datum ende | schluss | abreise |
    date de fin | fin | au | jusqu'au | départ | fecha fin | fecha de fin | hasta | salida | data fine | fine |
    al | data de término | término | data final | fim | até | slutdatum | slut | til | slutdato | einde | tot |
    einddatum | data zakończenia | koniec | data do | do | datum do | konec | dátum do | vége | befejezés |
    дата окончания | окончание | конец | по | дата отъезда | bitiş | bitiş tarihi | λήξη | تاريخ المغادرة |
    تاريخ الانتهاء | תאריך סיום | 終了日 | 終了日期 | 結束日期 | 结束日期 | 종료일 | 종료일자 | 축제종료일자 |
    행사종료일자 | enddate en |
    endet am | fecha de finalización | fecha de término | finalización | date of return | ends at | end at |
    end datetime | event end | event end date | ngày kết thúc | วันที่สิ้นสุด | tanggal selesai | датум завршетка |
    дата закінчення | data zakończenia wydarzenia | data fim | 終了 |
    end date time | stoptime | stop time | stop date | dropoff time | drop off time | dropoff datetime |
    trip end time | termination date | finish date | stopped |
    closed date | date closed | closed at |
    end time | endzeit | ende uhrzeit |
    end time | endzeit | ende uhrzeit |
    fecha de vuelta | fecha vuelta | vuelta | fecha de regreso | fecha regreso | regreso | data ritorno |
    data di ritorno | ritorno | date de retour | date retour | retour | rückreise | rückkehr | rückfahrt |
    data powrotu |
    powrót | návrat | datum návratu | дата возвращения | возвращение | data de volta | volta | data de retorno |
    retorno |
    terugreis | terugkomst | hjemrejse | hemresa | dönüş | dönüş tarihi | 帰国日 | 帰着日 | 返程日期 | 回程日期 |
    귀국일 |
    прибытие | έως | μέχρι | przyjazd | příjezd | saapuminen |
    slutt | loppu | кінець | завершення | النهاية | تاريخ النهاية | סיום | پایان | تاریخ پایان | 结束 | 종료 |
    selesai | tamat | tarikh tamat | kết thúc | สิ้นสุด | sfârșit | data sfârșit | päättyy | loppupäivä |
    päättymispäivä | datum konca | kraj događaja
    """,
    Role.TIME: """
    time | start time | starttime | from time | time from | event time | clock | hour | time of day | begin time |
    departure time | uhrzeit | zeit | startzeit | beginn uhrzeit | von uhr | heure | heure de début | hora |
    hora inicio | hora de inicio | ora | orario | hora de início | tijd | starttijd | tid | starttid |
    klokkeslett | kello | aika | godzina | čas | čas od | idő | időpont | время | время начала | saat | ώρα |
    الوقت | وقت | שעה | 時刻 | 開始時刻 | 開始時間 | 开始时间 | 시간 | 시작시간 | 시작시각 | 행사시작시각 |
    arrive | arrival | ankunft | arrivée | llegada | arrivo | time local | time of reading | start | from |
    local time | uhr |
    beginnt um | abflugzeit | abfahrtszeit | abfahrtzeit | abfahrt zeit | abfahrt uhrzeit | anstoß | anstoßzeit |
    kick off | kickoff | kick off time | tip off | coup d'envoi | ora inizio | czas rozpoczęcia | begintijd |
    event start time | thời điểm | giờ | เวลา | час | jam | waktu | dep time | scheduled departure | heure début |
    heure de départ | hora de salida | orario di partenza | einlass | doors | showtime |
    시간대 | 출발시간 | 時段 | 时段 | 開始時刻 | 開演時間 | 開演 | 出発時刻 |
    uhrzeit von | uhrzeit beginn | hora evento | hora do evento | godzina rozpoczęcia | čas začátku | час початку |
    ساعت | 时间 | 時間 | masa | vrijeme | ura
    """,
    Role.END_TIME: """
    depart | departure | leave | abfahrt | abreise | départ | salida | partenza | end time | endtime | to time |
    time to | finish time | endzeit | bis uhr | heure de fin | hora fin |
    hora de fin | ora fine | eindtijd | sluttid | čas do | время окончания | bitiş saati | 終了時刻 | 結束時間 |
    结束时间 | 종료시간 | 종료시각 | 행사종료시각 | end | to | arrival time | until |
    endet um | ankunftszeit | ankunftzeit | ankunft zeit | czas zakończenia | event end time | arr time |
    scheduled arrival | heure d'arrivée | hora de llegada | orario di arrivo |
    도착시간 | 終演 | 到着時刻 |
    heure fin | uhrzeit ende | uhrzeit bis | hora fim | hora de fim | hora término | ora fine evento | sluttidspunkt |
    godzina zakończenia | čas konce | час закінчення | λήξη ώρα
    """,
    Role.ZONE: """
    zone | time zone | timezone | tz | zeitzone | fuseau horaire | zona horaria | часовой пояс | タイムゾーン |
    시간대
    """,
    Role.YEAR: """
    year | yr | yyyy | jahr | année | annee | an | año | anno | ano | jaar | år | vuosi | rok | év | год | yıl |
    έτος | السنة | سنة | שנה | 年 | 年份 | 년도 | 연도 | 년 | start year | begin year | year ce | firstyear |
    first year | year start | any |
    iyear | yearstart | jahr von | years | рік | година | năm | ปี | metai | gads | aasta | tahun | leto | godina |
    anio | annees | jahreszahl | 西暦 | 西历年 | 公元 | 発生年 |
    سال
    """,
    Role.MONTH: """
    month | mo | mon | mm | monat | mois | mes | mese | mês | maand | måned | månad | kuukausi | miesiąc | měsíc |
    mesiac | hónap | месяц | ay | μήνας | الشهر | شهر | חודש | 月 | 月份 | 월 | start month |
    imonth | местец | місяць | tháng | เดือน | mėnuo | mēnesis | kuu | bulan | mesec | mjesec
    """,
    Role.DAY: """
    day | dd | tag | jour | día | dia | giorno | dag | päivä | dzień | den | deň | nap | день | число | gün |
    ημέρα | اليوم | يوم | יום | 日 | 일 | start day | day of month | date |
    iday | dy | day number of month | diena | päev | hari |
    第幾天 | 第几天 | 天數 | 天数 | 日目 | 일차 | 여행일차 | 何日目
    """,
    Role.END_YEAR: """
    end year | year end | last year | lastyear | endjahr | jahr bis | until year | to year
    """,
    Role.END_MONTH: """
    end month | month end | endmonat
    """,
    Role.END_DAY: """
    end day | day end | endtag
    """,
    Role.LATITUDE: """
    latitude | lat | lat deg | breite | breitengrad | geografische breite | latitud | latitudine | breddegrad |
    breddgrad | leveysaste | szerokość | szerokość geograficzna | zeměpisná šířka | šířka | широта | enlem |
    γεωγραφικό πλάτος | خط العرض | קו רוחב | 緯度 | 纬度 | 위도 | y | y坐標 | y座標 | gps lat | lat wgs84 |
    start lat | source lat | latitude2 | point latitude | decimal latitude | decimallatitude | lat dd |
    latitude decimal | y coord | ycoord | geo lat | geo latitude | location lat | breedtegraad |
    latitude deg | latitude n | latitude s | lat n | breite n | reprlat | широта град | vĩ độ | ละติจูด | широта φ |
    lintang | lat coordinate | latitude coordinate | coords lat | coordinates lat | geo latitude deg |
    geolocation latitude | breite grad |
    πλάτος | عرض جغرافیایی | دائرة العرض | szélesség | širina | geografska širina | zemepisná šírka |
    latitud geográfica
    """,
    Role.LONGITUDE: """
    longitude | lon | lng | long | lon deg | länge | längengrad | laengengrad | geografische länge | longitud |
    longitudine | lengdegrad | længdegrad | longitudgrad | pituusaste | długość | długość geograficzna |
    zeměpisná délka | délka | долгота | boylam | γεωγραφικό μήκος | خط الطول | קו אורך | 経度 | 經度 | 经度 |
    경도 | x | x坐標 | x座標 | gps lon | gps lng | lon wgs84 | start lon | start lng | source lng | source lon |
    longitude2 | point longitude | decimal longitude | decimallongitude | lon dd | x coord | xcoord | geo lon |
    geo longitude | geo long | location lon | location lng | lengtegraad |
    location long | longitude deg | longitude e | longitude w | lon e | länge o | länge e | reprlong | kinh độ |
    ลองจิจูด | довгота | bujur | lon coordinate | longitude coordinate | coords long | coords lon | coords lng |
    coordinates lon | coordinates long | geolocation longitude | länge grad |
    μήκος | طول جغرافیایی | hosszúság | dužina | geografska dužina | zemepisná dĺžka | longitud geográfica
    """,
    Role.COORDINATES: """
    coordinates | coords | coordinate | latlon | lat lon | latlng | lat lng | lat long | latitude longitude |
    geo | gps | geometry | geom | wkt | point | the geom | location | position | koordinaten | coordonnées |
    coordenadas | coordinate geografiche | координаты | coördinaten | koordinater | koordinaatit | współrzędne |
    souřadnice | koordinatlar | 座標 | 坐标 | 좌표 | إحداثيات | decimal coordinates | geolocation | geopoint |
    geo point | geo point 2d | map |
    coord | lon lat | lng lat | long lat | longitude latitude | lat lon coordinates | reprlatlong |
    gps coordinates | geo coordinates | geom wkt | координати | tọa độ | พิกัด | koordinat | coordinates location |
    point geometry
    """,
    Role.ORIGIN: """
    origin | from | departure | departure city | departure airport | from city | from place | from location |
    source name | start loc | start location | start point | start city | airport1 | from airport | abflug |
    abfahrt | abfahrtsort | von | startort | départ | salida | origen | partenza | origem | partida | vertrek |
    откуда | 出発地 | 出發地 | 出发地 | 起点 | 起點 | 出发 | 출발지 | start addr | dep | van | od | kalkış |
    leg from |
    origin name | departed from | leaving from | origin city | place of writing | sender location | abflugort |
    ausgangsort | откуда выехал | point of departure | home port |
    start station | departure station | departure port | pickup location | pickup address | begin address |
    begin trip address | place of origin | port of origin | place of departure | place of dispatch | sent from |
    written from | source place | source city | source location | embarkation |
    ciudad de origen | ciudad origen | lugar de origen | lugar de salida | ville de départ | lieu de départ |
    gare de départ | città di partenza | luogo di partenza | cidade de origem | local de partida | miejsce wyjazdu |
    skąd | odkud | odkiaľ | stacja początkowa | город отправления | место отправления | пункт отправления | звідки |
    herkunftsort | startbahnhof | plaats van vertrek | avgångsort | başlangıç noktası | kalkış yeri | nereden |
    出発駅 |
    乗車駅 | 出发城市 | 出發城市 | 出发站 | 始发站 | asal | kota asal | điểm đi | nơi đi | ต้นทาง | مبدأ | מוצא |
    αφετηρία |
    станция отправления | stazione di partenza | estación de salida | estación de origen | stacja odjazdu |
    stanice odjezdu | plaats van verzending | afzendplaats | afsendersted | avsändningsort | absendeort |
    schreibort | lieu d'expédition | lugar de envío | luogo di invio | место отправки
    """,
    Role.DESTINATION: """
    destination | to | arrival | arrival city | arrival airport | to city | to place | to location | target name |
    end loc | end location | end point | end city | airport2 | to airport | ankunftsort | zielort | ziel | nach |
    zielflughafen | arrivée | destino | llegada | destinazione | arrivo | chegada | bestemming | куда | 目的地 |
    到着地 | 抵达地 | 终点 | 終點 | 到达 | 도착지 | end addr | arr | naar | do | varış | leg to |
    ankunft | arrival place | going to | arrived at | destination name | dest | zielstadt | place of receipt |
    recipient location | point of arrival |
    end station | arrival station | arrival port | dropoff location | dropoff address | destination city |
    destination place | place of destination | place of arrival | sent to | target place | disembarkation |
    dest city |
    ciudad de destino | ciudad destino | lugar de destino | lugar de llegada | ville d'arrivée |
    lieu d'arrivée | gare d'arrivée | ville de destination | città di arrivo | luogo di arrivo | cidade de destino |
    local de chegada | miejsce przyjazdu | dokąd | kam | stacja końcowa | город прибытия | место прибытия |
    пункт назначения | куди | zielbahnhof | plaats van aankomst | ankomstort | varış yeri | varış noktası | nereye |
    到着駅 |
    降車駅 | 到达城市 | 到達城市 | 到达站 | 终点站 | tujuan | kota tujuan | điểm đến | nơi đến | ปลายทาง | مقصد |
    יעד |
    προορισμός |
    станция прибытия | stazione di arrivo | estación de llegada | estación de destino | stacja przyjazdu |
    stanice příjezdu | plaats van ontvangst | empfangsort | modtagersted | lieu de réception | lugar de recepción
    """,
    Role.PEOPLE: """
    people | person | persons | who | with | participants | participant | attendees | guests | named | candidate |
    candidate name | president name | leader | artist | ensemble | speaker | speakers | president | author |
    recipient | sender | personen | teilnehmer | wer | beteiligte | personnes | participants fr | qui | artiste |
    personas | participantes | quién | persone | partecipanti | chi | pessoas | quem | personen nl | deelnemers |
    personer | deltagare | henkilöt | osoby | uczestnicy | osoba | účastníci | résztvevők | люди | участники |
    with whom | mit wem | avec qui | con quién | con chi | com quem | met wie | z kim | s kým | с кем | med hvem |
    кто | персоны | kişiler | katılımcılar | الأشخاص | אנשים | 人物 | 参加者 | 出席者 | 人员 | 人員 | 사람 |
    참가자 | 인물 | nrc notified by | contact | team | crew | staff | host | rider | driver | winner |
    minister | politician | member | mp | senator | pope | king | queen | monarch | ruler | asistentes | attendee |
    delegation | traveller | traveler | travellers | travelers | performers | performer | artists | band |
    musician | intervenants | intervenant | referent | referenten | redner | leiter | учасники | người tham gia |
    ผู้เข้าร่วม | crew members | astronaut | astronauts | passengers | visitors | official | officials |
    name of official | home team name | heim | protagonists | belligerents | commander | commanders | explorer |
    recorded by | full name |
    writer | addressee | correspondent | band | bands | member | captain | traveller name | traveler name |
    home team | away team | loser | opponent | opponents |
    receiver | receivers | senders | recipients | authors | creator |
    witness | witnesses | victim | victims |
    출연자 | 출연진 | 主演 | 出演者 | 出演 | 講師 | 主讲人 | 主講人 | 演講者 | 表演者 | 嘉宾 |
    출연자 | 출연진 | 主演 | 出演者 | 出演 | 講師 | 主讲人 | 主講人 | 演講者 | 表演者 | 嘉宾 |
    artista | artistas | artiest | artysta | wykonawca | wykonawcy | künstler | interpret | interpreti | исполнитель |
    исполнители | виконавець | esiintyjä | artister | kunstner | sanatçı | καλλιτέχνης | 歌手 | アーティスト |
    艺人 | 藝人 |
    absender | empfänger | expéditeur | destinataire | remitente | destinatario | mittente | afsender | modtager |
    avsändare | mottagare | отправитель | адресат | 発信者 | 寄件人 | 收件人 | orador | ponente | ponentes |
    relatore |
    relatori | prelegent | prelegenci | řečník | spreker | sprekers | докладчик | спикер | лектор |
    leitung | reiseleitung | betreuung | begleitung | encadrement | accompagnateurs | responsable | acompañantes |
    accompagnatori | opiekun | opiekunowie | руководитель | ответственный | відповідальний |
    afzender | geadresseerde | ontvanger | nadawca | odbiorca | adresat | odesílatel | príjemca | lähettäjä |
    vastaanottaja | gönderen | alıcı |
    deltagere | osallistujat | συμμετέχοντες | المشاركون | משתתפים | شرکت کنندگان | 参与者 | 參加者 | peserta |
    participanți | sudionici | udeleženci | osobnosti | personalități
    """,
    Role.TOPICS: """
    topics | topic | tags | tag | keywords | subjects | themes | theme | themen | thema | schlagworte |
    stichworte | sujets | mots clés | thèmes | temas | etiquetas | palabras clave | argomenti | parole chiave |
    assuntos | onderwerpen | ämnen | emner | aiheet | tematy | témata | témy | témák | темы | ключевые слова |
    теги | konular | etiketler | الموضوعات | נושאים | 話題 | トピック | タグ | 主题 | 主題 | 標籤 | 주제 | 태그 |
    hashtags | issues |
    kategorien | labels | categories | мітки | policy area
    """,
    Role.KIND: """
    kind | type | category | event type | class | group | art | typ | kategorie | rubrik | genre | catégorie |
    tipo | categoría | categoria | soort | categorie | kategori | laji | luokka | rodzaj | kategoria | druh |
    kategória | típus | kategorie cz | тип | категория | вид | tür | kategori tr | τύπος | النوع | نوع | סוג |
    種類 | 種別 | 分類 | 类型 | 類型 | 类别 | 類別 | 季節 | 종류 | 분류 | 유형 | primary purpose | purpose |
    battle type | cause short | emergency class | relation en | sea region | tour | trip | season | mode |
    transport |
    categories | journey type | activity type | disorder type | role | event category | event kind | стан | loại |
    ประเภท | veiksmas | cat | reason |
    reason for travel | reason for visit | reason for trip |
    tyyppi | jenis | tip | vrsta | категорія | κατηγορία | الفئة | קטגוריה | دسته | カテゴリ | カテゴリー |
    카테고리 | หมวดหมู่
    """,
    Role.STATUS: """
    status | state of event | zustand | statut | estado del evento | stato | stav | tila | статус | durum |
    الحالة | סטטוס | 状態 | 状态 | 狀態 | 상태 | event status |
    estado | estatus | situação | stan wydarzenia
    """,
    Role.SOURCE: """
    source | sources | reference | ref | references | citation | quelle | quellen | beleg | référence | fuente |
    fuentes | fonte | bron | källa | kilde | lähde | źródło | zdroj | forrás | источник | kaynak | πηγή | المصدر |
    מקור | 出典 | 出處 | 来源 | 來源 | 출처 | bibliography |
    archival reference | shelfmark | sources and notes | nguồn | แหล่งที่มา | джерело | šaltinis |
    منبع | sumber | sursă | izvor | vir | viri
    """,
    Role.URL: """
    url | link | website | web | web site | homepage | webseite | site | lien | enlace | sitio web | sito |
    collegamento | ligação | webbplats | hjemmeside | linkki | odkaz | ссылка | сайт | bağlantı | رابط | קישור |
    リンク | 网址 | 網址 | 链接 | 連結 | 홈페이지 | 홈페이지주소 | 링크 | bookingurl | booking url | link url |
    wikipedia | more info | osm link | maps url | link on google maps | href | permalink
    """,
    Role.MEDIA: """
    media | image | picture | photo | photo url | image url | bild | foto | video | thumbnail | media thumbnail |
    изображение | imagen | immagine | 画像 | 图片 | 圖片 | 이미지 | media url
    """,
    Role.NOTES: """
    notes | note | description | desc | comments | comment | remarks | remark | text | details | detail |
    content | body | snippet | quote | info | information | event text | narrative | narrative en | narr en |
    notes en | story | abstract | bemerkung | bemerkungen | beschreibung | notiz | notizen | anmerkung |
    anmerkungen | kommentar | hinweis | remarque | remarques | commentaire | observations | notas | nota |
    descripción | observaciones | comentarios | descrizione | osservazioni | commenti | descrição | observações |
    comentários | opmerkingen | beschrijving | omschrijving | notities | anteckningar | beskrivning |
    bemærkninger | beskrivelse | merknader | muistiinpanot | kuvaus | huomautus | uwagi | opis | notatki |
    poznámky | poznámka | popis | megjegyzés | leírás | примечание | примечания | описание | заметки |
    комментарий | notlar | açıklama | σημειώσεις | περιγραφή | ملاحظات | وصف | הערות | תיאור | 備考 | メモ |
    説明 | 内容 | 备注 | 備註 | 描述 | 說明 | 说明 | 비고 | 설명 | 내용 | 메모 | 축제내용 | 행사내용 | bodyen |
    weather and remarks | important info | 景點特色詳細文字簡述 | location description | short description |
    short description en | other activities | magnitude | spanie |
    beschreibung und hinweise | ghi chú | mô tả | หมายเหตุ | รายละเอียด | примітки | примітка | опис | забележка |
    описание на събитието | napomena | napomene | pastabos | piezīmes | märkused | catatan | keterangan | یادداشت |
    توضیحات | details of visit | purpose of trip | purpose of visit | display text | caption | what happened |
    explanation | anmerkungen und quellen | hinweise | programmdetails | notizen und hinweise | text en |
    summary of event | long description | item description | event description | additional info |
    further information |
    筆記 | 笔记 | 摘要 | 詳細 | 详细 | 概要 | 注釈 | 비고란 | 상세내용 | 詳情 | 详情 | 备注说明 | 補足 |
    παρατηρήσεις | σχόλια | λεπτομέρειες | uwaga | huomioita | nota bene | note varie | annotazioni | anotaciones |
    anotações | aantekeningen | kommentarer | primedbe | забележки | белешке |
    resumen | resumo | riassunto | résumé | streszczenie | zusammenfassung | samenvatting | sammendrag |
    sammanfattning |
    shrnutí | özet | περίληψη | تعليق | وصف الحدث | תקציר |
    anmärkning | bemærkning | merknad | observații | opombe | الوصف | deskripsi | descriere | popis události
    """,
    Role.ORDER: """
    order | seq | sequence | no | nr | number | num | # | n | index | day # | day number | day no | day id |
    stop no | leg | lfd nr | nummer | reihenfolge | numéro | ordre | orden | número | numero | ordine | ordem |
    volgnummer | ordning | järjestys | lp | kolejność | pořadí | číslo | sorszám | номер | № | порядок | sıra |
    no tr | رقم | מספר | 番号 | 順番 | 序号 | 序號 | 번호 | 순번 | round | stage no | t index | sort | rank |
    step |
    順序 | 顺序 | 순서 | 连番 | 連番 | 編號 | 编号
    """,
    Role.STOP: """
    stop | stop id | visit id | halt | étape | parada | tappa | stops | stop name | etappe
    """,
}
