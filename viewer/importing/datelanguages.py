"""Dates of East Asia, Thailand, Vietnam and Arabia, put into the plain words and marks that the scanner knows."""

import re

ENGLISH_MONTHS = (
    *("?", "january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
BUDDHIST_AHEAD = 543

# East Asia

_JAPAN = {"慶応": 1865, "明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
_ERAS = _JAPAN | {"民國": 1912, "民国": 1912, "中華民國": 1912}
_ERA_LETTERS = {"M": 1868, "T": 1912, "S": 1926, "H": 1989, "R": 2019}
_ERA_LETTER = re.compile(r"([MTSHR])(\d{1,2})(?=[./年-]\d{1,2}(?:[./月-]|$)|年)")
_EAST = re.compile(r"[年년月월世纪세기紀]|民[國国]|[約约약頃顷]")
_ERA = re.compile(rf"({'|'.join(sorted(_ERAS, key=len, reverse=True))})\s*(\d+)\s*(?=[年./-])")
_CJK = re.compile(r"(\d+)\s*[年년]\s*(?:(\d+)\s*[月월]\s*(?:(\d+)\s*[日일号號])?)?")
_CJK_MONTH = re.compile(r"(\d+)\s*[月월]\s*(?:(\d+)\s*[日일号號])?")
_CHINESE = {digit: number for number, digit in enumerate("〇一二三四五六七八九")}
_EASTERN_WORDS = (
    (r"(?:公元|西元|紀元|纪元)前\s*|기원전\s*|前(?=\s*\d)", " bce "),
    (r"(?:公元|西元|西暦|西历)(?:[後后])?\s*|서기\s*", " "),
    (r"(\d+)\s*(?:世紀|世纪|세기)", r" \1 century "),
    (r"(\d{2,4})\s*(?:年代|년대)", r"\1s "),
    (r"年度", "年"),
    (r"[(（][^)）]*[)）](?=年)|(?<=日)(?:深?夜|朝|夕方?|昼|晩|早朝|未明|凌晨|上午|下午|傍晚)", ""),
    (r"(?<=century)\s*(?:前半|上半[叶葉]|전반)", r" first half "),
    (r"(?<=century)\s*(?:後半|后半|下半[叶葉]|후반)", r" second half "),
    (r"上旬|初旬|초순|初(?:期|頃)?(?!\d)|年頭|초(?:반)?(?=\s|$)", " early "),
    (r"中旬|中[葉叶期]|중순|중반|중엽", " mid "),
    (r"下旬|末(?:期)?|[月年]底|하순|말(?=\s|$)", " late "),
    (r"[約约]|약(?=\s*\d)|[頃顷]|ごろ|左右|前後|경(?=\s|$)", " circa "),
    (r"から|至|到|부터", " → "),
    (r"(?<=[월년])\s*중(?=\s|$)", " "),
    (
        r"まで|까지|に|の間|\([月火水木金土日祝・]+\)|[월화수목금토일]요일|[月火水木金土日]曜日|星期[一二三四五六日天]",
        " ",
    ),
)


def from_east_asia(body: str) -> str:
    """East Asian dates as numbers with hyphens, years of eras counted from Christ, small words in English."""
    body = _ERA_LETTER.sub(lambda m: str(_ERA_LETTERS[m[1]] + int(m[2]) - 1), body, count=2)
    if not _EAST.search(body):
        return body
    text = re.sub(r"[〇一二三四五六七八九十]+(?=[年月日世])", _chinese_number, body).replace("元年", "1年")
    text = _ERA.sub(lambda m: str(_ERAS[m[1]] + int(m[2]) - 1), text)
    text = re.sub(r"(?<=[日号號일年년月월])\s*[-~–—]\s*(?=\d)", " → ", text)
    for pattern, word in _EASTERN_WORDS:
        text = re.sub(pattern, word, text)
    text = _CJK.sub(lambda m: "-".join(part for part in m.groups() if part) + " ", text)
    text = _CJK_MONTH.sub(lambda m: f"{ENGLISH_MONTHS[int(m[1]) % 13]} {m[2] or ''} ", text)
    return re.sub(r"(?<=\d)\s*[日일号號]", " ", text).strip()


def _chinese_number(match: re.Match[str]) -> str:
    digits = match[0]
    if "十" not in digits:
        return "".join(str(_CHINESE[digit]) for digit in digits)
    tens, _, ones = digits.partition("十")
    return str(_CHINESE.get(tens, 1) * 10 + _CHINESE.get(ones, 0))


# Thai, Vietnamese, Arabic

_THAI = (
    *("มกราคม|ม.ค.", "กุมภาพันธ์|ก.พ.", "มีนาคม|มี.ค.", "เมษายน|เม.ย.", "พฤษภาคม|พ.ค.", "มิถุนายน|มิ.ย."),
    *("กรกฎาคม|ก.ค.", "สิงหาคม|ส.ค.", "กันยายน|ก.ย.", "ตุลาคม|ต.ค.", "พฤศจิกายน|พ.ย.", "ธันวาคม|ธ.ค."),
)
_BUDDHIST_HUNDRED = 2_500


def from_thai(body: str) -> str:
    """Thai months as English ones; the years beside them count from the Buddha's death."""
    if not re.search("[ก-ฮ]", body):
        return body
    text = re.sub(r"^\s*(?:วัน\S+)?\s*ที่\s*|(?:^|(?<=\s))(?:พ\.ศ\.|พุทธศักราช)\s*", "", body)
    for number, forms in enumerate(_THAI, 1):
        for form in forms.split("|"):
            text = text.replace(form, f" {ENGLISH_MONTHS[number]} ")
    if text == body:
        return body
    text = re.sub(r"(?<=[a-z]\s)\s*(\d\d)(?=\s*$)", lambda m: str(_BUDDHIST_HUNDRED + int(m[1])), text)
    return re.sub(r"\b2[3-9]\d\d\b", lambda m: str(int(m[0]) - BUDDHIST_AHEAD), text)


_VIETNAMESE = re.compile(
    r"(?:ngày\s*)?(?:(\d{1,2})\s*)?tháng\s*(\d{1,2})(?:\s*[,/]?\s*(?:năm\s*)?(\d{4}))?", re.IGNORECASE
)
_ARABIC_MONTHS = dict.fromkeys(("تشرين الأول", "تشرين الاول"), "october")
_ARABIC_MONTHS |= dict.fromkeys(("كانون الأول", "كانون الاول"), "december")
_ARABIC_MONTHS |= {"كانون الثاني": "january", "تشرين الثاني": "november"}


_HEBREW_PREFIX = re.compile(r"(?<!\w)ב(?=ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)")


def from_many_words(body: str) -> str:
    """Months that are written as two words, in Vietnamese and in Arabic, as one."""
    if "tháng" in body.casefold():
        return _VIETNAMESE.sub(_vietnamese, body)
    if "كانون" in body or "تشرين" in body:
        for name, month in _ARABIC_MONTHS.items():
            body = body.replace(name, month)
    return _HEBREW_PREFIX.sub("", body) if re.search("[א-ת]", body) else body


def _vietnamese(match: re.Match[str]) -> str:
    day, month, year = match.groups()
    name = ENGLISH_MONTHS[int(month)] if 1 <= int(month) <= 12 else month
    return " ".join(part for part in (day, name, year) if part)
