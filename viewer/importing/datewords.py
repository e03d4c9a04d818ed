"""Words in dates: months, seasons, eras and the small words around them, in the languages people write."""

import re
import unicodedata
from collections.abc import Hashable, Mapping
from functools import cache
from typing import TypeVar

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
    "ru": "январь/января/янв/январе февраль/февраля/фев/февр/феврале март/марта/мар/марте "
    "апрель/апреля/апр/апреле май/мая/мае июнь/июня/июн/июне июль/июля/июл/июле "
    "август/августа/авг/августе сентябрь/сентября/сен/сент/сентябре октябрь/октября/окт/октябре "
    "ноябрь/ноября/ноя/нояб/ноябре декабрь/декабря/дек/декабре",
    "uk": "січень/січня/січні лютий/лютого/лютому березень/березня/березні квітень/квітня/квітні "
    "травень/травня/травні червень/червня/червні липень/липня/липні серпень/серпня/серпні "
    "вересень/вересня/вересні жовтень/жовтня/жовтні листопад/листопада/листопаді "
    "грудень/грудня/грудні",
    "pl": "styczeń/stycznia/styczniu luty/lutego/lutym marzec/marca/marcu kwiecień/kwietnia/kwietniu "
    "maj/maja/maju czerwiec/czerwca/czerwcu lipiec/lipca/lipcu sierpień/sierpnia/sierpniu "
    "wrzesień/września/wrześniu październik/października/październiku listopad/listopada/listopadzie "
    "grudzień/grudnia/grudniu",
    "cs": "leden/ledna/lednu únor/února/únoru březen/března/březnu duben/dubna/dubnu květen/května/květnu "
    "červen/června/červnu červenec/července/červenci srpen/srpna/srpnu září říjen/října/říjnu "
    "listopad/listopadu prosinec/prosince/prosinci",
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
    "ms": "januari februari mac april mei jun julai ogos september oktober november disember",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "sr": "јануар/јануара/januar/januara фебруар/фебруара/februar/februara март/марта/mart/marta април/"
    "априла/april/aprila "
    "мај/маја/maj/maja јун/јуна/jun/juna јул/јула/jul/jula август/августа/avgust/avgusta септембар/септембра/septembar/"
    "septembra октобар/октобра/oktobar/oktobra новембар/новембра/novembar/novembra децембар/децембра/decembar/decembra",
    "sl": "januar/januarja februar/februarja marec/marca april/aprila maj/maja junij/junija julij/julija "
    "avgust/avgusta "
    "september/septembra oktober/oktobra november/novembra december/decembra",
    "lt": "sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio liepa/liepos "
    "rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio",
    "lv": "janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā "
    "augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī",
    "et": "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "he": "ינואר פברואר מרץ/מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "fa": "ژانویه فوریه مارس آوریل/آپریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر",
    "levant": "كانون شباط آذار/اذار نيسان أيار/ايار حزيران تموز آب أيلول/ايلول تشرين نوفمبر ديسمبر",
    "maghreb": "جانفي فيفري مارس أفريل/افريل ماي جوان جويلية/يوليوز أوت/غشت شتنبر أكتوبر نونبر دجنبر",
    "ar": "يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
    "la": "ianuarii februarii martii aprilis maii iunii iulii augusti septembris octobris novembris decembris",
}
# EDTF season numbers.
SEASONS = {
    21: "spring/frühling/frühjahr/printemps/primavera/весна/весной/весны/wiosna/jaro/vår/forår/春/봄/ilkbahar/"
    "tavasz/lente/voorjaar/våren/vårens/tavaszi/primăvara/άνοιξη/proljeće/pomlad/kevät/ربيع/الربيع/אביב/"
    "бахар/пролет/jarní/wiosną/na wiosnę/frühlings/spring of",
    22: "summer/sommer/été/verano/estate/verão/лето/летом/lato/léto/sommar/夏/여름/yaz/nyár/zomer/sommaren/"
    "nyáron/літо/влітку/vara/καλοκαίρι/ljeto/leto/kesä/estiu/صيف/الصيف/קיץ/лятο/latem/yazı",
    23: "autumn/fall/herbst/automne/otoño/autunno/outono/осень/осенью/jesień/podzim/höst/秋/가을/sonbahar/ősz/"
    "herfst/najaar/hösten/efterår/осінь/восени/toamna/φθινόπωρο/jesen/jeseň/syksy/tardor/خريف/الخريف/"
    "סתיו/есен/jesienią/wrzos/güz",
    24: "winter/hiver/invierno/inverno/зима/зимой/zima/vinter/冬/겨울/kış/tél/vintern/зимою/взимку/iarna/"
    "χειμώνας/χειμώνα/talvi/hivern/شتاء/الشتاء/חורף/zimą/zimní/winters",
}
FEASTS = {
    "easter": "easter/ostern/pâques/pascua/pasqua/páscoa/wielkanoc",
    "julian easter": "пасха/пасхи/pascha/великдень",
    "12-25": "christmas/xmas/weihnachten/noël/navidad/natale/natal/рождество",
    "1-6": "epiphany/epiphanie/dreikönig",
    "11-1": "allerheiligen/toussaint",
}
_PARTING = set(" .'’\"/״")
_WHOLE = {"mö", "iö", "i̇ö"}  # that without their dots would be a weekday
_WORDS = {
    "era": "m.ö./mö/i.ö./i̇.ö./iö/i̇ö/v.u.z./v. u. z./v.d.z./vor christus/vor chr./avant j.-c./avant jc/av jc/"
    "av. jc/avant notre ère/a. c./a. de c./a.j.c./antes de cristo/antes de christo/aec/a.e.c./ac/a.c.n./"
    "př. n. l./př.n.l./pred n. l./pr. n. l./przed naszą erą/p. n. e./до н. е./до н.е./до р.х./до р. х./"
    "пр.н.е./пр. н. е./пр. хр./пр.хр./π.χ./π.χ/π. χ./f.kr./f. kr./f.kr/f.v.t./fvt/ekr./eaa./i. e./i.e./"
    "î.hr./î.e.n./i. sz. e./kr. e./v.c./voor christus/prije krista/pr. kr./ق.م/ق م/ق.م./قبل الميلاد/"
    'לפנה"ס/לפנה״ס/לפנהס/לפני הספירה/tcn/trước công nguyên/sm/sebelum masehi/ก่อน ค.ศ./ก่อนคริสต์ศักราช/'
    "ก่อนคริสตกาล//"
    "bc/bce/b.c./b.c.e./v.chr/v.chr./v. chr./av. j.-c./av. j.c./avj.-c./a.c./до н.э./до н. э./p.n.e./前",
    "ad": "apr. j.-c./m.s./ms/i.s./i̇.s./н. е./н.е./n. l./n.l./μ.χ./μ.χ/μ. χ./e.kr./e. kr./e.v.t./jkr./u.z./nach chr./"
    "nach christus/après j.-c./après jc/d. c./dopo cristo/después de cristo/depois de cristo/"
    "naszej ery/po kr./i. sz./kr. u./d.hr./م/ميلادي/ميلادية/לספירה/masehi/công nguyên/р.х./"
    "ad/ce/a.d./c.e./n.chr/n.chr./n. chr./ap. j.-c./d.c./н.э./н. э./anno",
    "circa": "circa il/circa/verso il/vers le/vers l'an/hacia el/cerca de/por volta de/alrededor de/"
    "alrededor del/około/ok./kolem/okolo/omkring/rond/rundt/ung./noin/próximo a/близько/бл./прибл./"
    "примерно/приблизительно/приблизно/yaklaşık/περίπου/περ./περί/sekitar/khoảng/ประมาณ/körül/kb./"
    "în jur de/aprox./aproximadamente/presumably/vermutl./vermutlich/wohl/حوالي/حوالى/نحو/בערך/"
    "לערך/oko/tahminen/probablement/probabilmente/probablemente/provavelmente/prawdopodobnie/asi/"
    "možná/вероятно/предположительно/"
    "c./ca/ca./circa/cca/approx/approx./approximately/about/around/ungefähr/etwa/um/environ/vers/hacia/"
    "около/ок./c/prob./probably/~/≈/est./estimated/verso",
    "before": "ante/before the/antes del/antes de/prima di/prima del/avant le/przed/před/pred/före/før/voor/"
    "перед/раньше/ранее/не позднее/πριν/prije/jusqu'en/jusque/spätestens/au plus tard/entro/"
    "entro il/hasta/até/do/قبل/"
    "before/bef./bef/vor/avant/antes de/prima del/до/until/till/bis/jusqu'au/by/not after/<",
    "after": "post/n./dopo il/dopo/depois de/después del/après le/po/efter/jälkeen/pärast/μετά/nakon/od/"
    "od r./не раньше/frühestens/au plus tôt/à partir de/a partir de/a partir del/dal/dalla/بعد/منذ/"
    "vanaf/vanaf het/fra/"
    "after/aft./aft/nach/après/después de/dopo/после/since/seit/depuis/desde/from/ab/с/>/не ранее/not before",
    "range": "oder/ou/or/или/lub/nebo/eller/veya/або/til/ile/até/tới/đến/sampai/hingga/s.d/s/d/ถึง/إلى/الى/"
    "حتى/עד/ja/έως/ως/ilā/thru/"
    "to/through/thru/bis/au/à/al/until/till/do/по/až/tot/–/—/〜/～/~/→/->/--/‒/―/a/hasta/até/ate/и/and/und/et",
    "open": "present/now/ongoing/today/heute/présent/actualidad/н.в./..",
    "from": "من/από/od/dal/từ/mellem/frå/from/von/vom/du/del/dal/с/od/van/between/zwischen/entre/le/desde/des/от",
    "century": "century/cent./cent/c/jahrhundert/jh/jh./jhd./siècle/siglo/secolo/século/век/в./века/wiek/stol.",
    "decade": "s/'s/er/er-jahre/-е",
    "early": "early in/beg./begin/beginn/debut/inizio/inizi/inizi di/principios del/a principios de/"
    "comienzos de/comienzos del/a comienzos de/inicios de/início/inicio/inícios de/no início de/"
    "início de/inicio de/początek/początku/na początku/początkiem/začátek/začátkem/počátek/"
    "počátkem/začiatok/начала/начале/в начале/початок/на початку/början av/i början av/början/"
    "begyndelsen af/starten af/starten av/start/tidlig/tidlige/alku/awal/đầu/başı/başında/başları/"
    "αρχές/ต้น/أوائل/بداية/ראשית/תחילת/početak/początki/eleje/frühes/frühe/première partie de/"
    "early/anfang/début/beginning of/начало/beginning/start of/principios de",
    "mid": "mezzo/metà/metà di/a metà/mediados de/mediados del/a mediados de/meados de/meados/połowa/"
    "w połowie/połowie/polovina/v polovině/середина/середине/в середине/середині/mitten av/"
    "i mitten av/midten af/midten av/midden/half/pertengahan/giữa/ortası/ortasında/ortaları/μέσα/"
    "กลาง/منتصف/أواسط/אמצע/sredina/közepe/milieu de/courant/medio/"
    "mid/mitte/milieu/middle of/середина/middle/mid-",
    "late": "late in/fine di/fine/finales de/finales del/a finales de/fines de/a fines de/final de/"
    "finais de/fins de/no final de/koniec/końcem/pod koniec/końca/konec/koncem/конца/конце/в конце/"
    "кінець/кінця/наприкінці/slutet av/i slutet av/slutningen af/slutten av/sen/eind/einde/akhir/"
    "cuối/sonu/sonunda/sonları/τέλη/ปลาย/أواخر/نهاية/סוף/kraj/vége/spätes/späte/loppu/la fin de/"
    "late/ende/fin/end of/конец/end",
    "noise": "yıllar/рубеж/dem/m./d./gada/gads/godz./uur/h./"
    "il/lo/la/los/las/lí/el día/r./r/року/рік/р/рр/роках/лет/года/"
    "году/годах/годы/г.г./годов/в/во/у/godine/godina/g./gg./στις/του/το/den/kl/kl./klo/ore/alle/"
    "alle ore/годині/vuosi/vuonna/v roce/v/w/we/em/en/dne/dnia/dnu/saat/tahun/tanggal/tgl/tgl./"
    "ngày/năm/hari/วันที่/بتاريخ/سنة/عام/يوم/שנת/בשנת/ביום/anul/ziua/anul/nap/tarihinde/yılı/"
    "yılında/yıl/jahre/jahren/jahres/jahrs/ano/aos/no/em/da/do ano/de l'année/l'an/l'année/annees/"
    "между/dopoledne/ráno/večer/odpoledne/matin/soir/après-midi/arası/arasında/около/ca/del/dell'/"
    "dell/d/de l'/della/nell'/nel/datiert/daté/inclus/inkl./jeweils/tägl./täglich/ganztägig/"
    "ganztags/"
    "of/de/the/den/der/am/on/г/г./год/года/гг/гг./in/im/o/på/da/et/year/jahr/año/rok/roku/dated/uhr/at/um/年/"
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
    " pazartesi salı çarşamba perşembe cuma cumartesi pazar понеділок вівторок середа четвер п' ятниця субота неділя "
    "нд понедељак уторак среда четвртак петак субота недеља الاثنين الإثنين الثلاثاء الأربعاء الاربعاء "
    "الخميس الجمعة السبت "
    "الأحد الاحد שני שלישי רביעי חמישי שישי שבת ראשון δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο "
    "κυριακή hétfő kedd szerda "
    "csütörtök péntek szombat vasárnap maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai luni marți "
    "miercuri joi vineri sâmbătă duminică senin selasa rabu kamis jumat jum'at sabtu minggu isnin khamis jumaat ahad "
    "mandag tirsdag lørdag søndag dilluns dimarts dimecres dijous divendres dissabte diumenge ponedjeljak utorak "
    "srijeda četvrtak petak subota nedjelja esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev "
    "jeudis sobotę niedzielę "
    "středu sobotu neděli пятницу субботу среду pon wto śro czw pią sob nie seg ter qua qui sex lør søn man "
    "tir tor wed piatku lör fre tis tors ons sön mån"
)


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
    return frozenset(plain(word) for word in _WORDS[kind].split("/") if word not in _WHOLE)


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
    entries = sorted(
        (word for word in _WORDS[kind].split("/") if set(word) & _PARTING or word in _WHOLE), key=len, reverse=True
    )
    return "|".join(re.escape(word) for word in entries)
