"""Texts come out of bytes as they went in, whatever the code page."""

import pytest

from viewer.importing.encoding import decode

TEXTS = {
    "fr": "Date;Lieu;Événement\n1 août 2008;Nîmes;Fête à côté de la rivière, là-bas où çà et là\n",
    "de": "Datum;Ort\n1. März 2020;München – Fußgängerzone, Köln\n",
    "es": "Fecha;Lugar\n3 de mayo;Málaga, el niño comió piña según él\n",
    "pl": "Data;Miejsce\n1 września 1939;Łódź, śnieg i góry, źródło, pięść\n",
    "cs": "Datum;Místo\n1. května 2024;Praha – Žižkov, setkání s přáteli, řeka, kůň, děti\n",
    "ru": "Дата;Место;Событие\n1 мая 2020;Москва;Поездка на север\n",
    "el": "Ημερομηνία;Τόπος\n1 Μαΐου 2020;Αθήνα\n",
    "tr": "Tarih;Yer\n1 Mayıs 2020;İstanbul, güneşli bir gün, şehir gezisi, ağaç\n",
    "ja": "日付,場所,内容\n2024年5月1日,東京,友達と会う\n5月2日,京都,清水寺を見学しました\n",
    "zh": "日期,地点,内容\n2024年5月1日,北京,参观故宫博物院\n5月2日,上海,外滩散步看风景\n",
    "zht": "日期,地點,內容\n2024年5月1日,臺北,參觀故宮博物院\n5月2日,高雄,愛河散步看風景\n",
    "ko": "날짜,장소,내용\n2024년 5월 1일,서울,친구를 만났다\n",
}
CODE_PAGES = [
    *(("fr", name) for name in ("cp1252", "mac_roman", "cp850")),
    *(("de", name) for name in ("cp1252", "mac_roman")),
    *(("es", name) for name in ("cp1252", "mac_roman")),
    *(("pl", name) for name in ("cp1250", "iso8859_2")),
    *(("ru", name) for name in ("cp1251", "koi8_r", "cp866", "iso8859_5")),
    *(("cs", "cp1250"), ("el", "cp1253"), ("tr", "cp1254"), ("ja", "cp932"), ("ja", "euc_jp")),
    *(("zh", "gb18030"), ("zht", "big5"), ("ko", "cp949")),
]


@pytest.mark.parametrize(("language", "encoding"), CODE_PAGES)
def test_a_code_page_is_found_by_its_words(language: str, encoding: str) -> None:
    data = TEXTS[language].encode(encoding, "replace")
    assert decode(data).text == data.decode(encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Dátum;Helyszín;Esemény\n2023.06.01.;Győr;Érkezés, esős idő\n", "cp1250"),
        ("Tarih;Şehir;Etkinlik\n15.04.2024;İstanbul;Şiir gecesi\n", "cp1254"),
        ("Дата;Місто;Подія\n12.06.2012;Київ;Концерт їжаків\n", "koi8_u"),
        ("التاريخ,المكان,الحدث\n15/04/2024,القاهرة,حفل موسيقي\n", "iso8859_6"),
        ("Datum;Místo;Událost\n1. 5. 2022;Třebíč;Příjezd\n", "cp852"),
        ("日付,場所,出来事\n2024/5/3,京都,祭り\n", "iso2022_jp"),
    ],
)
def test_a_short_text_is_told_by_its_headers_and_its_own_letters(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert (found.text, found.question) == (text, None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("language", ["de", "ru"])
def test_unicode_is_known_with_and_without_a_mark(language: str, encoding: str) -> None:
    text = f"Date,Title,Place\n2024-05-01,{TEXTS[language][:9]},x\n"
    if encoding.startswith("utf-16-") and language == "ru":
        text = "Date,Title,Place\n2024-05-01,a long line of plain letters,x\n"
    assert decode(text.encode(encoding)).text == text


def test_curly_quotes_of_windows_are_quotes() -> None:
    assert decode(b"Title,Date\nthe \x93old\x94 town\x92s wall,2024\n").text.endswith("the “old” town’s wall,2024\n")


def test_a_few_broken_bytes_do_not_turn_utf_8_into_something_else() -> None:
    found = decode("Müller, Käse, Größe, Ärger, Öl, Übung, süß, schön, böse, früh, hören".encode() * 2 + b"\xff")
    assert (found.encoding, found.damaged) == ("utf-8", 1)


def test_a_chosen_encoding_is_obeyed_and_never_raises() -> None:
    assert decode(b"caf\xe9", "latin-1").text == "café"
    assert decode(b"caf\xe9", "utf-8").damaged == 1
    assert decode(b"cafe", "no such thing").text == "cafe"
