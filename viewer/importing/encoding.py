"""From bytes to text: byte order marks, UTF-8 where it fits, else the code page whose letters make words."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from viewer.importing.settings import Question
from viewer.importing.vocabulary import is_known

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_BYTES = 40_000
_MAX_WORD_BYTES = 1_500
_LONGEST_WORD = 24
_CLEAR_MARGIN = 0.04
_GOOD = 0.85
# Letters beyond ASCII that a language writes; both cases are meant.
_WESTERN = {
    "de": "äöüß",
    "fr": "àâçéèêëîïôùûœ",
    "es": "áéíñóúü",
    "pt": "àáâãçéêíóôõú",
    "it": "àèéìòù",
    "nordic": "åäöæøé",
    "is": "áðéíóúýþæö",
    "ca": "àçèéíïòóúü",
}
_CENTRAL = {
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "hu": "áéíóöőúüű",
    "hr": "čćđšž",
    "ro": "ăâîșțşţ",
    "de": "äöüß",
}
_CYRILLIC = {"ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"}
_FAMILIES: dict[str, dict[str, str]] = {
    "cp1252": _WESTERN,
    "mac_roman": _WESTERN,
    "cp850": _WESTERN,
    "cp1250": _CENTRAL,
    "iso8859_2": _CENTRAL,
    "cp1251": _CYRILLIC,
    "koi8_r": _CYRILLIC,
    "cp866": _CYRILLIC,
    "mac_cyrillic": _CYRILLIC,
    "iso8859_5": _CYRILLIC,
    "cp1253": {"el": "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋ"},
    "cp1254": {"tr": "çğıöşüâî"},
    "cp1255": {"he": "אבגדהוזחטיךכלםמןנסעףפץצקרשת"},
    "cp1256": {"ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإئؤ"},
    "cp1257": {"lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "et": "äöüõšž"},
    "cp874": {"th": "กขคงจฉชซญณดตถทธนบปผฝพฟภมยรฤลวศษสหอฮะัาำิีึืุูเแโใไๆ็่้๊๋์"},
}
# East Asian codecs: the codec, and the one whose first rows hold the characters in daily use.
_EAST_ASIAN = {"cp932": "shift_jis", "euc_jp": "shift_jis", "cp949": "euc_kr", "gb18030": "gb2312", "big5": "big5"}
_PUNCTUATION = set("’‘“”„«»–—…·•°€£§©®™ºª¿¡×½¼¾²³  №")
_WESTERN_SMALL = set("".join(_WESTERN.values()))
_BY_HEADERS = (
    *("cp1252", "cp1250", "cp1254", "cp1257", "cp1251", "koi8_u", "cp866", "iso8859_5", "cp1253", "cp1255", "cp1256"),
    *("iso8859_6", "iso8859_2", "iso8859_13", "cp852", "cp850", "mac_roman", "mac_latin2", "mac_cyrillic", "johab"),
)
_HEAD_BYTES = 1_000
_HEAD_LINES = 5


@dataclass(frozen=True)
class Decoded:
    """A text and how it was read.

    Attributes:
        encoding: a Python codec name.
        question: set where another reading is about as likely.
        damaged: how many bytes fitted nothing and became U+FFFD.
    """

    text: str
    encoding: str
    question: Question | None = None
    damaged: int = 0


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of a file; what cannot be decoded is replaced and counted, never raised.

    Args:
        data: the whole file.
        encoding: a codec that was chosen; None finds one. An unknown name is treated like None.
    """
    if encoding and _is_codec(encoding):
        return _decoded(data, encoding)
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _decoded(data, name)
    wide = _wide_without_mark(data)
    if wide:
        return _decoded(data, wide)
    if b"\x1b$" in data and data.isascii():
        return _decoded(data, "iso2022_jp")
    try:
        return Decoded(data.decode("utf-8"), "ascii" if data.isascii() else "utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def _is_codec(name: str) -> bool:
    try:
        return codecs.lookup(name)._is_text_encoding  # the flag that str.encode itself looks at
    except (LookupError, ValueError):
        return False


def _decoded(data: bytes, encoding: str, question: Question | None = None) -> Decoded:
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, question, text.count("�"))


def _wide_without_mark(data: bytes) -> str:
    """UTF-16 that lost its byte order mark shows in zeros on every second byte."""
    sample = data[:4_000]
    if len(sample) < 8:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.05 * half else ""


def _guessed(data: bytes) -> Decoded:
    damaged = data.decode("utf-8", "replace").count("�")
    beyond_ascii = len(data) - len(data.translate(None, bytes(range(128, 256))))
    if damaged * 20 < beyond_ascii:  # a few broken bytes in a UTF-8 file
        return _decoded(data, "utf-8")
    ranked = rank(data)
    best, second = ranked[0], ranked[1]
    # A few letters that would be letters elsewhere too: Windows' Western page is by far the commonest.
    is_western = best[1] == "cp1252" and best[0] > _GOOD
    is_clear = is_western or best[0] - second[0] >= _CLEAR_MARGIN or _is_same(data, best[1], second[1])
    if named := (_by_headers(data, best[1]) or _by_letters(data, best[1])):
        return _decoded(data, named)
    question = None if is_clear else _encoding_question(data, [name for _, name in ranked[:4]])
    return _decoded(data, best[1], question)


def _by_headers(data: bytes, best: str) -> str:
    """The code page in which more cells of the first lines are names of columns than in the best one, or ""."""
    head = data[:_HEAD_BYTES]
    counts = {name: _known_headers(head, name) for name in dict.fromkeys((best, *_BY_HEADERS))}
    most = max(counts, key=lambda name: counts[name])
    return most if counts[most] > counts[best] else ""


def _known_headers(head: bytes, name: str) -> int:
    lines = head.decode(name, "replace").splitlines()[:_HEAD_LINES]
    cells = [cell.strip(' "') for line in lines for cell in re.split(r"[;,\t|]", line)]
    return sum(len(cell) > 1 and is_known(cell) for cell in cells)


def _by_letters(data: bytes, best: str) -> str:
    """Hungarian, Turkish and Ukrainian where their few letters of their own would be others, or signs; else ""."""
    text = data[:_SAMPLE_BYTES].decode(best, "replace")
    letters = {c for c in text.casefold() if not c.isascii() and c.isalpha()}
    if (
        best == "cp1252"
        and re.search("õ(?!e)", text.casefold())
        and letters <= set("áéíóöõúüû")
        and letters & set("áéíóú")
    ):
        return "cp1250"
    if best == "cp1252" and letters & set("þðý") and not letters & set("áíóúæéàèñ"):
        return "cp1254"
    is_ukrainian = best == "koi8_r" and re.search("[а-яА-Я][╓╔╕╖╢╤╥╦]|[╓╔╕╖╢╤╥╦][а-яА-Я]", text)
    return "koi8_u" if is_ukrainian else ""


def _is_same(data: bytes, first: str, second: str) -> bool:
    sample = data[:_SAMPLE_BYTES]
    return sample.decode(first, "replace") == sample.decode(second, "replace")


def _encoding_question(data: bytes, names: list[str]) -> Question:
    word = max(_words(data[:_SAMPLE_BYTES]), key=lambda word: (len(word) <= _LONGEST_WORD, len(word)), default=b"")
    return Question(
        "encoding",
        "Letters with accents can be read in more than one way. In which of these do they look right?",
        tuple(names),
        names[0],
        tuple(word[:_LONGEST_WORD].decode(name, "replace") for name in names),
    )


def rank(data: bytes) -> list[tuple[float, str]]:
    """Codecs with a score, best first: 1 where every character beyond ASCII fits the words around it."""
    words = _words(data[:_SAMPLE_BYTES])
    scores = [(_single_byte_score(words, name, languages), name) for name, languages in _FAMILIES.items()]
    scores = [(score + 0.1 * (name == "cp1255" and _is_hebrew(words)), name) for score, name in scores]
    scores += [(_east_asian_score(data[:_SAMPLE_BYTES], name), name) for name in _EAST_ASIAN]
    order = [*_EAST_ASIAN, *_FAMILIES]
    return sorted(scores, key=lambda pair: (-round(pair[0], 3), order.index(pair[1])))


def _is_hebrew(words: list[bytes]) -> bool:
    """Whether all letters lie where the 27 of Hebrew are; Cyrillic text soon has others, and more vowels."""
    high = [byte for word in words for byte in word if byte > 0xBF]
    vowels = sum(byte in b"\xe0\xe5\xe8\xee\xfb\xfd\xfe\xff" for byte in high)
    return len(high) > 11 and all(0xE0 <= byte <= 0xFA for byte in high) and vowels < 0.33 * len(high)


def _words(data: bytes) -> list[bytes]:
    """Runs of letters, quotes and bytes beyond ASCII that hold at least one such byte."""
    found = re.findall(rb"[A-Za-z'\x80-\xff]*[\x80-\xff][A-Za-z'\x80-\xff]*", data)
    total, kept = 0, []
    for word in dict.fromkeys(found):
        total += len(word)
        kept.append(word)
        if total > _MAX_WORD_BYTES:
            break
    return kept


def _single_byte_score(words: list[bytes], encoding: str, languages: dict[str, str]) -> float:
    """Mean fit of the characters beyond ASCII, for the language whose letters they are."""
    texts = [word.decode(encoding, "replace") for word in words]
    letters = [c for text in texts for c in text if c > "\x7f" and _is_letter(c)]
    total = sum(1 for text in texts for c in text if c > "\x7f") or 1
    fit = sum(_fit(text, i) for text in texts for i, c in enumerate(text) if c > "\x7f")
    sets = [set(alphabet) for alphabet in languages.values()]
    at_home = max((sum(c.lower() in alphabet for c in letters) for alphabet in sets), default=0)
    some_home = sum(any(c.lower() in alphabet for alphabet in sets) for c in letters)
    strangers = len(letters) - 0.7 * at_home - 0.3 * some_home
    return (fit - 0.8 * strangers) / total


def _fit(text: str, i: int) -> float:
    """How well one character stands in its word: 1 at home, down to −1.5 for what no text holds."""
    c = text[i]
    before, after = text[i - 1] if i else " ", text[i + 1] if i + 1 < len(text) else " "
    if c == "�" or "\x80" <= c < "\xa0":
        return -1.5
    if "\u0e00" < c < "\u0e80" or unicodedata.category(c) == "Mn":
        return _thai_fit(c, before, after)
    if c.isalpha():
        return _letter_fit(c, before, after)
    if c in _PUNCTUATION:
        is_inside = before.isalpha() and after.isalpha() and c not in "’–—·"
        return -0.5 if is_inside else 0.8
    return 0.5 if c.isalnum() or not c.isprintable() else -1.0


def _thai_fit(c: str, before: str, after: str) -> float:
    """Thai is written so that vowels and tones follow a consonant, but for those that come before one."""
    if any(n.isalpha() and n.isascii() for n in (before, after)):
        return -1.0
    is_after, is_before = "\u0e01" <= before <= "\u0e2e", "\u0e01" <= after <= "\u0e2e"
    if "\u0e40" <= c <= "\u0e44":
        return 1.0 if is_before else -1.0
    if c in "\u0e30\u0e32\u0e33" or unicodedata.category(c) == "Mn":
        return 1.0 if is_after or unicodedata.category(before) == "Mn" else -1.0
    return 1.0 if c.isalpha() else 0.0


def _is_letter(c: str) -> bool:
    return c.isalpha() or unicodedata.category(c) == "Mn"


def _letter_fit(c: str, before: str, after: str) -> float:
    if before.islower() and c.isupper():
        return -1.0
    if c.isupper() and before.isupper() and after.islower() and c > "\x7f":
        return -0.3
    neighbours = [n for n in (before, after) if n.isalpha()]
    is_foreign = any(_script(n) != _script(c) for n in neighbours)
    return -1.0 if is_foreign else 1.0


def _script(letter: str) -> int:
    code = ord(letter)
    limits = (0x370, 0x400, 0x530, 0x590, 0x600, 0x780, 0xE00, 0xE80)
    return next((i for i, limit in enumerate(limits) if code < limit), len(limits))


def _east_asian_score(data: bytes, encoding: str) -> float:
    """Share of the characters beyond ASCII that are in daily use; low where many cannot be decoded at all."""
    text = data.decode(encoding, "replace")
    wide = [c for c in text if c > "\x7f"]
    if not wide:
        return -1.0
    values = {c: _common(c, _EAST_ASIAN[encoding]) for c in set(wide)}
    # A byte pair is one character here and two in a single-byte code page: weigh them alike.
    return sum(values[c] for c in wide) / len(wide) - 3 * text.count("�") / len(wide)


def _common(c: str, codec: str) -> float:
    code = ord(c)
    if 0x3040 <= code < 0x30FF:  # kana
        return 1.0 if codec == "shift_jis" else 0.2
    if 0x3000 <= code < 0x3040 or 0xFF00 <= code < 0xFF60:  # punctuation, full width forms
        return 0.8
    if 0xAC00 <= code < 0xD7A4:
        return 1.0 if _lead(c, codec) else -0.3
    if 0x4E00 <= code < 0xA000:
        return _han(c, codec)
    return -0.5


def _han(c: str, codec: str) -> float:
    """Han characters: the first level of each standard holds those in daily use."""
    lead = _lead(c, codec)
    limits = {"shift_jis": (0x88, 0x98), "gb2312": (0xB0, 0xD7), "big5": (0xA4, 0xC6), "euc_kr": (0xCA, 0xFD)}
    low, high = limits[codec]
    is_daily = low <= lead <= high
    if codec == "euc_kr":
        return 0.3 if is_daily else -0.5
    return 0.9 if is_daily else -0.2


def _lead(c: str, codec: str) -> int:
    """The first of a character's two bytes, 0 where the standard does not hold it."""
    try:
        encoded = c.encode(codec)
    except UnicodeEncodeError:
        return 0
    return encoded[0] if len(encoded) == 2 else 0
