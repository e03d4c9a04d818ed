"""What people write above their columns of places, by the size of the place: phrases parted by bars."""

# Levels of a place from small to large.
ROOM, VENUE, ADDRESS, DISTRICT, CITY, COUNTY, REGION, COUNTRY = range(8)

PLACES: dict[int, str] = {
    ROOM: """
    room | hall | raum | saal | salle | sala | zimmer | slot |
    raum nr | zimmer nr
    """,
    VENUE: """
    venue | building | site | site name | circuit name | stadium | theatre | theater | hotel | museum | gebäude |
    veranstaltungsort | veranstaltungsstätte | halle | lieu précis | salle de spectacle | recinto | sede |
    edificio | local | budynek | miejsce wydarzenia | místo konání | helyszín | площадка | место проведения |
    mekan | 会場 | 會場 | 场馆 | 場館 | 場地 | 地点名 | 개최장소 | 행사장소 | 장소명 | surf spot | sleep village |
    specific location | attraction | poi | landmark | point of interest | airport | station | restaurant |
    hall name | nature spot | accommodation | spot |
    venue name | venues | 場所名称 | 開催場所 | 会場名 | 施設名 | 施設名称 | 설치장소 |
    공연장 | unterkunft | wo übernachtet |
    anchorage | harbour | harbor | landing place |
    where we slept | ground | arena | spielort | spielstätte | stadion | estadio | stade | stadio |
    lieu de représentation | launch site | launch pad | site location | museum label | specific site | trạm |
    meeting point | treffpunkt |
    χώρος | χώρος διεξαγωγής | θέατρο | sala koncertowa | gmach | дворец | сцена | 公演場所 | 공연장소 | 전시장소
    """,
    ADDRESS: """
    address | street | street address | streetaddr | adresse | anschrift | straße | strasse | rue | dirección |
    direccion | calle | indirizzo | via | endereço | rua | adres | straat | adress | gata | osoite | ulica |
    adresa | ulice | cím | utca | адрес | улица | adres tr | διεύθυνση | العنوان | כתובת | 住所 | 所在地 | 地址 |
    주소 | 소재지 | 소재지도로명주소 | 소재지지번주소 | 도로명주소 | 지번주소 | start addr |
    địa chỉ | ที่อยู่ | адреса | adrese | alamat |
    block | block address |
    street name | on street name | cross street name | cross street | incident address |
    详细地址 | 詳細地址 | 상세주소
    """,
    DISTRICT: """
    district | neighborhood | neighbourhood | quarter | stadtteil | bezirk | quartier | barrio | quartiere |
    bairro | wijk | dzielnica | čtvrť | район | 地区 | 区 | 區 | 구 | borough | suburb
    """,
    CITY: """
    city | town | place | location | where | ort | stadt | city name | city en | city place | ciudad | lugar |
    ville | lieu | endroit | commune | città | luogo | località | cidade | localidade | localitate | localitatea |
    localité | localiteit | stad | plaats | locatie |
    plats | stad se | by | sted | kommune | paikka | kaupunki | paikkakunta | miasto | miejsce | miejscowość |
    město | místo | obec | mesto | miesto | város | hely | место | город | населенный пункт | населённый пункт |
    şehir | yer | konum | πόλη | τόπος | المدينة | المكان | مكان | المكان بالإنجليزية | עיר | מקום | 都市 | 場所 |
    開催都市 | 開催地 | 地名 | 市 | 城市 | 地点 | 地點 | 位置 | 도시 | 장소 | 지역 | 시군구 | village |
    settlement | municipality | destination city | place name | placename | location name | locality |
    location tr | modern name | physicalcity | strcity | place id | host city | location city | stop name |
    ubicación | gemeinde | oras | oraș | loc | locale | port | arrival city | storm location | battle location |
    circuit | urban area | geburtsort | birthplace | start city |
    cities | towns | places | locations | destinations | destinations of trip | cities visited | places visited |
    city visited | place visited |
    port of call | orte | städte | villes | lieux | ciudades | lugares | luoghi | місто | місце |
    địa điểm | nơi | thành phố | สถานที่ | เมือง | จังหวัด | град | mjesto | kraj dogodka | vieta | miestas | koht |
    linn | tempat | kota | lloc | ciutat | مکان | شهر | 市区町村名 | 市区町村 | 市町村 | 市町村名 |
    所在地名 | modern place |
    modern place name | ancient name | place as written | historical name | wo | où | dónde | dove | onde | waar |
    gdzie | kde | где | де | missä | hvor | var | unde | nerede | πού | venue city | event city | event location |
    event place | site city | destinazione | stationen | aufenthaltsort | residenz | stadt land |
    destination | destino | reiseziel | zielort | bestemming |
    place guess | place canonical | location text | place text | place found | city or county |
    ville étape | miejscowosc | lieu événement | lugar del evento | luogo evento | місце проведення | mesto konania |
    sijainti | lokasi | lokalizacja | lokasyon | lokacija | plassering | beliggenhed | plaatsnaam |
    ziel | cel podróży | cíl cesty | 旅行先 | 訪問先 | 訪問地 | 행선지 | 방문지 | 到訪地 | 目的地 |
    bandar | localitatea | orașul | bydlisko | bydliště | lieu de naissance | lugar de nacimiento |
    luogo di nascita | place of birth | place of death | geburtsstadt
    """,
    COUNTY: """
    county | county name | department | département | landkreis | kreis | provincia | province | provincie |
    powiat | okres | megye | ilçe | district name | comune | municipio | 郡 | 군 | physicalcounty |
    kommun | kommune | kunta | gmina | opština | općina |
    departamento | comarca | concelho | distrito | freguesia | municipalidad | município | arrondissement | canton |
    judet | județ | vald | kreisfreie stadt | rayon
    """,
    REGION: """
    state | region | state name | state cd | state code | strstate | province state | bundesland | bundesstaat |
    kanton | land region | région | estado | región | regione | regio | stato regione | estado provincia | län |
    fylke | maakunta | województwo | kraj | область | регион | край | il | bölge | περιοχή | المنطقة | מחוז |
    都道府県 | 県 | 省 | 省份 | 州 | 도 | 시도 | region en | region name | admin1 | prefecture | governorate |
    territory | area | gebiet | us state | states name en |
    venue state | event state | host state |
    uf | 都道府県名 | 縣市 | 县市 | 省市 | provstate | область регіон | 地方 | wojewodztwo | tỉnh
    """,
    COUNTRY: """
    country | nation | destination country | country name | country code | iso code | land | staat | pays | país |
    pais | paese | nazione | maa | kraj pl | państwo | země | štát | ország | страна | государство | ülke | χώρα |
    الدولة | البلد | בלד | מדינה | 国 | 國 | 国名 | 国家 | 國家 | 国・地域 | 국가 | 나라 | host country |
    country en | iso country | location country | venue country | event country |
    countries | countries visited | country txt | entity | country label | країна | quốc gia | ประเทศ | valstybė |
    valsts | riik | negara | država | države | destination countries | host nation |
    krajina | държава | کشور | țară | țara | země původu | riigi nimi
    """,
}
# Words for "place" that mean the venue where another column names the town.
GENERIC_PLACES = """
    endroit | hely | konum | lieu | location | lugar | luogo | miejsce | miesto | místo | ort | paikka | plaats |
    place | plats | sted | where | yer | τόπος | место | المكان | مكان | 位置 | 地点 | 地點 | 場所 | 장소
    """
