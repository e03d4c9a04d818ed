"""Centuries, decades, halves, and dates joined by a word, as the scanner of single words wants them."""

import re
from functools import cache

from viewer.importing.datelanguages import ENGLISH_MONTHS

_ORDINAL = r"(?:\d{1,2}|[ivx]+)"
_ENDING = r"(?:\s?[-.]?\s?(?:th|st|nd|rd|e|ème|eme|er|ère|го|й|ый|οσ|ου|ού|o|º|ª))?\.?"
_AFTER_NUMBER = (
    r"(?:век[а-я]*|вв\.|в\.(?=\W|$)|ст\.|століт[а-яі]*|si[eè]cles?|siglos?|secol[oiu]l?|sec\.|s[eé]culos?|century|"
    r"centuries|wieku?|w\.|stolet[íi]|stol\.|stor\.|jahrhunderts?|jhs?\.?|jhdt?s?\.?|eeuw|y[uü]zy[ıi]l\w*|yy\.|αι[ωώ]νασ?|"
    r"αι\.|század|sz\.|vuosisata|sajand|ve[kc]|stoljeće|s\.|قرن)"
)
_BEFORE_NUMBER = (
    r"(?:siglos?|secol[oiu]l?|secc?\.|s[eé]culos?|saec\.|s\.|ss\.|si[eè]cles?|wiek|stol\.|قرن|القرن|thế kỷ|abad|век)"
)
_AFTER = re.compile(rf"(?<![\w.])({_ORDINAL}){_ENDING}\s*{_AFTER_NUMBER}(?!\w)")
_DECADE_OF = re.compile(
    rf"(?<![\w.])(?:lata\s+|roky\s+|léta\s+)?(\d0)(?:\.|-?(?:е|х|ті|er|s))?\s*(?:годы|годов|гг\.|роки|рр\.|jahre|lata)?\s+"
    rf"(?:des\s+|du\s+|del\s+)?({_ORDINAL}){_ENDING}\s*{_AFTER_NUMBER}(?!\w)"
)
_PAIR_AFTER = re.compile(
    rf"(?<![\w.])({_ORDINAL}){_ENDING}(\s*[-–—/]\s*|\s+\w+\s+)(début |fin |anfang |ende )?"
    rf"({_ORDINAL}){_ENDING}\s*{_AFTER_NUMBER}(?!\w)"
)
_BEFORE = re.compile(rf"(?<!\w){_BEFORE_NUMBER}\s*({_ORDINAL})(?:\s*[-–—/]\s*({_ORDINAL}))?(?![\w.]*\d|\w)")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_DECADES = re.compile(
    r"(?<!\w)(?:les\s+)?(?:années|annees|años|anos|anni|década de|decada de|décennie|lata|latach|anii|aastad|åren)\s+"
    r"(?:de\s+)?(\d{3}0|\d0)(?!\d)\.?"
    r"|(?<!\d)(\d{3}0|\d0)\s?(?:[-'’]?(?:е|х|ті|их|lar|ler|l[ıiuü]\s+yıllar[ıi]?|luku|luvulla|tal|talet|tallet|erne))(?!\w)"
    r"(?:\s*(?:гг?\.|годы|годов|роки|років))?"
)
_FIRST = (
    r"1\.?|1-я|1-ша|1-й|i|1re|1ère|1ª|1st|first|erste[snr]?|première|premiere|premier|prima|primo|primera?|primeir[ao]|pierwsz\w+|první|"
    r"перв\w+|перша|første|första|eerste"
)
_SECOND = (
    r"2\.?|2-я|2-га|2-й|ii|2e|2nde|2ème|2ª|2nd|second|zweite[snr]?|seconde|deuxième|seconda|secondo|segund[ao]|drug\w+|druh\w+|"
    r"втор\w+|друга|anden|andra|tweede"
)
_THIRD = r"3\.?|iii|3e|3ème|3rd|third|drittes?|troisième|terzo|tercer|terceir[ao]|trzeci\w+|треть\w+|третя|tredje|derde"
_LAST = (
    r"4\.?|iv|4e|4ème|4th|fourth|last|viertes?|letztes?|dernier|quatrième|ultimo|último|quarto|cuarto|ostatni\w+|последн\w+|"
    r"остання|четв[её]рт\w+|sista|sidste|laatste"
)
_HALF = (
    r"(?:half|hälfte|moitié|metà|mitad|metade|połow\w+|poł\.|polovin\w+|pol\.|половин\w+|пол\.|halvdel|hälften|hälft|"
    r"helft)"
)
_QUARTER = r"(?:quarter|viertel|quart|quarto|cuarto|ćwierć|ćw\.|čtvrtin\w+|четверть|чверть|kvart\w*|kwart)"
_OF = r"(?:\s+(?:of|des|du|de|del|della|do|der|van|af|the|av|dell))*(?:['’]|\s+|$)"
_LINK = r"(?:and|und|et|y|e|a|i|en|og|och|и|і|та|ja|u)"
_ARTICLE = r"(?:il\s|le\s|el\s|o\s)?"
_BETWEEN = re.compile(
    r"^(?:ca?\.?\s)?(?:between|zwischen|entre|tra|fra|między|mezi|medzi|tussen|mellem|mellan|mellom|между|між|između)\s+"
    rf"{_ARTICLE}(.*\d.*?)\s+{_LINK}\s+{_ARTICLE}(?=.*\d)"
)
_AND = re.compile(
    r"(?<=\d)(\.?)\s*(?:\s(?:y|e|i|en|og|och|ve|dan|και|و|і|й|та|ja|és|si|și|un|ir|u|и|and|und|et|oder|ou|or|o|или|або|lub|"
    r"nebo|eller|veya|of)\s|[&+])\s*(?=\d)|(?<=[^\W\d_]{3})()\s(?:y|e|og|och|ve|dan|και|і|та|и|and|und|et)\s(?=\d)"
)
_SEVERAL_DAYS = re.compile(r"(?<!\d)(\d{1,2})\.?(?:(?:\s*[,/]\s*|\s*-\s+|\s+)\d{1,2}\.?)+(?=\s+→ \d{1,2}(?!\d))")
_ROMAN_MONTH = re.compile(r"(?<=\d)[\s./-]{1,3}(x?i{1,3}|i?[vx]|vi{1,3})(?=[\s./-]{1,3}\d{3,4}(?!\d)|[\s.]*$)")
_UP_TO = re.compile(r"(?<!\w)(?:t/m|tot en met)(?!\w)")
_MIDDLE = re.compile(r"(?<!\w)mi[- ](?=[a-zà-ÿ]{3})")
_VAGUE = re.compile(r"^v\.\s*(?=\d)")  # "vor", "vers": before or about


def from_phrases(words: str) -> str:
    """The words of a date, in small letters, with the number before "century", ``s`` after decades, ``→`` in ranges."""
    if not any(c.isalpha() or c in "&+" for c in words):
        return words
    words = _UP_TO.sub(" → ", words.replace("-feira", " "))
    words = _ROMAN_MONTH.sub(lambda m: f" {ENGLISH_MONTHS[_number(m[1])]} ", words)
    words = _DECADE_OF.sub(lambda m: f" {_number(m[2]) * 100 - 100 + int(m[1])}s ", words)
    words = _PAIR_AFTER.sub(_pair, words)
    words = _AFTER.sub(lambda m: f" {_number(m[1])} century ", words)
    words = _BEFORE.sub(_before, words)
    if "century" in words:
        for pattern, code in _shares():
            words = pattern.sub(code, words)
    words = _DECADES.sub(lambda m: f" {_decade(m[1] or m[2])} ", words)
    words = _VAGUE.sub("? ", _MIDDLE.sub(" mid ", words))
    words = _AND.sub(lambda m: f"{m[1] or ''} → ", _BETWEEN.sub(r" \1 → ", words))
    return _SEVERAL_DAYS.sub(r"\1", words)


def _number(text: str) -> int:
    """The number of an ordinal in Arabic or Roman digits."""
    if text.isdecimal():
        return int(text)
    values = [_ROMAN[letter] for letter in text]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _pair(match: re.Match[str]) -> str:
    """``XVI–XVII вв.`` as two centuries; the text as it is where a word stands between that is no "and"."""
    mark = match[2].strip()
    if mark.isalpha() and not re.fullmatch(rf"{_LINK}|bis|au|à|al|do|до|по|oder|ou|or", mark):
        return match[0]
    return f" {_number(match[1])} century → {match[3] or ''}{_number(match[4])} century "


def _before(match: re.Match[str]) -> str:
    last = f" → {_number(match[2])} century" if match[2] else ""
    return f" {_number(match[1])} century{last} "


def _decade(digits: str) -> str:
    """A decade, or where the last two digits are zeros, a century: "1500-talet"."""
    return f"{int(digits) // 100 + 1} century" if digits.endswith("00") and len(digits) == 4 else f"{digits}s"


@cache
def _shares() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of halves (codes 1 and 2) and quarters (3 to 6) of a century."""
    ordinals = (_FIRST, _SECOND, _THIRD, _LAST)
    halves = [(rf"(?<!\w)(?:{words})\s*{_HALF}{_OF}", number) for number, words in enumerate(ordinals[:2], 1)]
    quarters = [(rf"(?<!\w)(?:{words})\s*{_QUARTER}{_OF}", number) for number, words in enumerate(ordinals, 3)]
    return tuple((re.compile(pattern), f" \x01{number} ") for pattern, number in [*halves, *quarters])
