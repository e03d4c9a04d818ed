"""Words in dates: months, seasons, eras and the small words around them, in the languages people write."""

import re
import unicodedata
from collections.abc import Hashable, Mapping
from functools import cache
from typing import TypeVar

from viewer.itinerary.times import Qualifier

Key = TypeVar("Key", bound=Hashable)

# January to December per language; "/" joins forms of one month. The first language that knows a word decides.
MONTHS = {
    "en": "january february march april may june july august september/sept october november december",
    "de": "januar/jänner februar/feber märz/maerz/mrz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet/juil août septembre octobre novembre décembre",
    "es": "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre noviembre "
    "diciembre/dic",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro/set outubro/out novembro dezembro/dez",
    "nl": "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    "ru": "январь/января/янв февраль/февраля/фев/февр март/марта/мар апрель/апреля/апр май/мая июнь/июня/июн "
    "июль/июля/июл август/августа/авг сентябрь/сентября/сен/сент октябрь/октября/окт ноябрь/ноября/ноя/нояб "
    "декабрь/декабря/дек",
    "uk": "січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня липень/липня "
    "серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня",
    "pl": "styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca lipiec/lipca "
    "sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia",
    "cs": "leden/ledna únor/února březen/března duben/dubna květen/května červen/června červenec/července "
    "srpen/srpna září říjen/října listopad/listopadu prosinec/prosince",
    "sk": "január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta "
    "september/septembra október/októbra november/novembra december/decembra",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember/des",
    "fi": "tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta toukokuu/toukokuuta "
    "kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta lokakuu/lokakuuta "
    "marraskuu/marraskuuta joulukuu/joulukuuta",
    "hu": "január február március április május június július augusztus szeptember október november december",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "el": "ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου απρίλιος/απριλίου μάιος/μαΐου "
    "ιούνιος/ιουνίου ιούλιος/ιουλίου αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου οκτώβριος/οκτωβρίου "
    "νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "hr": "siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja lipanj/lipnja "
    "srpanj/srpnja kolovoz/kolovoza rujan/rujna listopad studeni/studenoga prosinac/prosinca",
    "ar": "يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
    "la": "ianuarii februarii martii aprilis maii iunii iulii augusti septembris octobris novembris decembris",
}
# EDTF season numbers.
SEASONS = {
    21: "spring/frühling/frühjahr/printemps/primavera/весна/весной/весны/wiosna/jaro/vår/forår/春/봄/ilkbahar/tavasz",
    22: "summer/sommer/été/verano/estate/verão/лето/летом/lato/léto/sommar/夏/여름/yaz/nyár/zomer",
    23: "autumn/fall/herbst/automne/otoño/autunno/outono/осень/осенью/jesień/podzim/höst/秋/가을/sonbahar/ősz/herfst",
    24: "winter/hiver/invierno/inverno/зима/зимой/zima/vinter/冬/겨울/kış/tél",
}
FEASTS = {
    "easter": "easter/ostern/pâques/pascua/pasqua/páscoa/wielkanoc",
    "julian easter": "пасха/пасхи/pascha/великдень",
    "12-25": "christmas/xmas/weihnachten/noël/navidad/natale/natal/рождество",
    "1-6": "epiphany/epiphanie/dreikönig",
    "11-1": "allerheiligen/toussaint",
}
_WORDS = {
    "era": "bc/bce/b.c./b.c.e./v.chr/v.chr./v. chr./av. j.-c./av. j.c./avj.-c./a.c./до н.э./до н. э./p.n.e./前",
    "ad": "ad/ce/a.d./c.e./n.chr/n.chr./n. chr./ap. j.-c./d.c./н.э./н. э./anno",
    "circa": "c./ca/ca./circa/cca/approx/approx./approximately/about/around/ungefähr/etwa/um/environ/vers/hacia/"
    "около/ок./c/prob./probably/~/≈/est./estimated/verso",
    "before": "before/bef./bef/vor/avant/antes de/prima del/до/until/till/bis/jusqu'au/by/not after/<",
    "after": "after/aft./aft/nach/après/después de/dopo/после/since/seit/depuis/desde/from/ab/с/>/не ранее/not before",
    "range": "to/through/thru/bis/au/à/al/until/till/do/по/až/tot/–/—/〜/～/~/→/->/--/‒/―/a/hasta/até/ate/и/and/und/et",
    "open": "present/now/ongoing/today/heute/présent/actualidad/н.в./..",
    "from": "from/von/vom/du/del/dal/с/od/van/between/zwischen/entre/le/desde/des/от",
    "century": "century/cent./cent/c/jahrhundert/jh/jh./jhd./siècle/siglo/secolo/século/век/в./века/wiek/stol.",
    "decade": "s/'s/er/er-jahre/-е",
    "early": "early/anfang/début/beginning of/начало/beginning/start of/principios de",
    "mid": "mid/mitte/milieu/middle of/середина/middle/mid-",
    "late": "late/ende/fin/end of/конец/end",
    "noise": "of/de/the/den/der/am/on/г/г./год/года/гг/гг./in/im/o/på/da/et/year/jahr/año/rok/roku/dated/uhr/at/um/年/"
    "th/st/nd/rd/er/º/ª/°/e/ème/ère/р./d'/el/año/an/anno/à/les/ny/os/n.s./week of/the week of/tba/tbc/tbd/utc/"
    "reported/starting/starts/begins/term/postmarked/annual/annually",
}
WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend mo di mi do fr sa so lundi mardi mercredi "
    "jeudi vendredi samedi dimanche lun mer jeu ven sam dim lunes martes miércoles jueves viernes sábado domingo "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica понедельник вторник среда четверг пятница суббота "
    "воскресенье пн вт ср чт пт сб вс maandag dinsdag woensdag donderdag vrijdag zaterdag zondag segunda terça quarta "
    "quinta sexta poniedziałek wtorek środa czwartek piątek sobota niedziela måndag tisdag onsdag torsdag fredag "
    "lördag söndag pondělí úterý středa čtvrtek pátek neděle ma wo vr za zo lu "
    "ju vi sá on ti må lö sö pn wt śr cz pt sb nd út st čt pá pondelok utorok streda štvrtok piatok nedeľa"
)
ERAS_OF_JAPAN = {"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019, "民國": 1912, "民国": 1912}
MARKS = {"?": Qualifier.UNCERTAIN, "~": Qualifier.APPROXIMATE, "%": Qualifier.UNCERTAIN}


def plain(word: str) -> str:
    """The word in small letters without accents on Latin letters, for lookup."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


@cache
def _month_names() -> tuple[tuple[tuple[str, int], ...], ...]:
    return tuple(
        tuple((plain(form), number) for number, forms in enumerate(names.split(), 1) for form in forms.split("/"))
        for names in MONTHS.values()
    )


@cache
def month_of(word: str) -> int | None:
    """The number of a month's name, of its beginning with at least three letters, or None."""
    wanted = plain(word).rstrip(".")
    if len(wanted) < 3:
        return None
    for exact in (True, False):
        for names in _month_names():
            hits = {number for name, number in names if name == wanted or (not exact and name.startswith(wanted))}
            if len(hits) == 1:
                return hits.pop()
    return None


@cache
def _table(kind: str) -> frozenset[str]:
    if kind == "weekday":
        return frozenset(plain(word) for word in WEEKDAYS.split())
    return frozenset(plain(word) for word in _WORDS[kind].split("/"))


def is_word(kind: str, word: str) -> bool:
    """Whether the word is one of a kind: weekday, era, ad, circa, before, after, range, open, from, noise …."""
    return plain(word) in _table(kind) or plain(word).rstrip(".") in _table(kind)


@cache
def season_of(word: str) -> int | None:
    """EDTF's number, 21 to 24, of a season's name, or None."""
    return _lookup(SEASONS, word)


@cache
def feast_of(word: str) -> str | None:
    """``easter``, ``julian easter`` or ``month-day`` of a feast's name, or None."""
    return _lookup(FEASTS, word)


def _lookup(table: Mapping[Key, str], word: str) -> Key | None:
    wanted = plain(word)
    return next((key for key, names in table.items() if wanted in map(plain, names.split("/"))), None)


def phrases(kind: str) -> str:
    """A regular expression of the entries of a kind that consist of several words or hold a dot, longest first."""
    entries = sorted((word for word in _WORDS[kind].split("/") if " " in word or "." in word), key=len, reverse=True)
    return "|".join(re.escape(word) for word in entries)
