"""Words that say what kind of state a country is, and that hardly any short name of a country holds.

The gazetteer teaches those that many countries bear ("republic"); kingdoms, sultanates and duchies are too few for
that, and full titles in most languages are in no list we found.
"""

import re

from viewer.geocoding.names import normalised

_LATIN = (
    # Germanic
    "kingdom sultanate emirate emirates duchy federation federative commonwealth confederation confederacy "
    "hashemite islamic plurinational bolivarian cooperative republik konigreich furstentum grossherzogtum "
    "bundesrepublik sultanat emirat foderation foderative foderale staat volksrepublik demokratische islamische "
    "republiek koninkrijk vorstendom groothertogdom bondsrepubliek federatie sultanaat gemenebest volksrepubliek "
    "staten kongeriket kongedommet kongeriget kungariket konungariket furstendomet fyrstedommet storhertugdommet "
    "storhertigdomet republikken republiken forbundsrepublikken forbundsrepubliken folkrepubliken "
    "folkerepublikken sultanatet emiratet forbundet foderationen foderasjonen samveldet samvaldet demokratiska "
    "demokratiske islamiska islamske konungsrikid furstadaemid lydveldid riki "
    # Romance
    "royaume principaute duche etat communaute islamique federale populaire democratique socialiste reino "
    "principado ducado sultanato emirato federacion federacao confederacion confederacao estado mancomunidad "
    "comunidade islamica federativa regno principato granducato federazione confederazione stato comunita regat "
    "regatul republica principatul sultanatul emiratul statul federatia republika reialme regne principat estat "
    # Slavonic
    "kralovstvi kralovstvo kralevina kraljevina krolestwo knizectvi kniezatstvo knezevina ksiestwo "
    "velkovevodstvi velkovojvodstvo wielkie vojvodstvo vojvodina sultanatas stat panstwo drzava federace "
    "federacia federacija federacja svaz zvaz unija spolkova federativni federativna islamska arabska "
    "demokraticka demokratska lidova ludova narodna ludowa socialisticka socijalisticka spolecenstvi "
    "spolocenstvo zajednica wspolnota rzeczpospolita republike republiko republiki "
    # Baltic, Finnic, Hungarian
    "karalyste karaliste kunigaikstyste firstiste hercogiste valstybe valsts respublika sandrauga federacine "
    "kuningaskunta ruhtinaskunta suurruhtinaskunta suurherttuakunta tasavalta liittotasavalta kansantasavalta "
    "arabitasavalta valtio liittovaltio sulttaanikunta emiraatti emiirikunta demokraattinen sosialistinen "
    "islamilainen kuningriik vurstiriik suurhertsogiriik vabariik liitvabariik rahvavabariik riik sultaniriik "
    "emiraat foderatsioon demokraatlik rahvademokraatlik sotsialistlik islamivabariik araabia kiralysag "
    "kiralysaga koztarsasag fejedelemseg nagyhercegseg szultanatus emirseg szovetseg szovetsegi allam "
    "nepkoztarsasag demokratikus szocialista iszlam "
    # Celtic, Basque, Greek in Latin letters, Turkic, Malay, others of the Latin script
    "teyrnas gweriniaeth rioghachd riocht poblacht poblachd erresuma printzerria dukerria errepublika estatua "
    "kralligi krallik devleti cumhuriyeti prensligi sultanligi emirligi federasyonu islam birlesik respublikasi "
    "kerajaan kesultanan negara persekutuan jamhuri ufalme jamhuuriyadda mbretëria mbreteria shteti principata "
    "sultanati komara keyaniya kaharian "
)
_CYRILLIC = (
    "королевство кралство краљевина королівство каралеўства княжество кнежевина князівство княства герцогство "
    "государство държава држава держава дзяржава султанат эмират емират федерация федерація федэрацыя "
    "содружество союз съюз савез унион демократическая демократична исламская ислямска исламска ісламська "
    "социалистическая народная арабская федеративная федеральная кооперативная боливарианская многонациональное "
    "королства вялікае великое велике велико велика патшалығы корольдігі мемлекеті корольлыгы каганлигы хаант "
    "вант улс бүгд найрамдах холбооны "
)
_OTHERS = (
    "βασιλειο δημοκρατια πριγκιπατο δουκατο σουλτανατο εμιρατο ομοσπονδια ομοσπονδιακη κρατος թագավորություն "
    "հանրապետություն իշխանություն դքսություն სამეფო რესპუბლიკა სამთავრო ממלכת רפובליקת הרפובליקה נסיכות דוכסות "
    "סולטנות מדינת פדרציית הממלכה مملكه المملكه جمهوريه الجمهوريه سلطنه اماره دوله اتحاد الاتحاديه الهاشميه "
    "الاسلاميه الديمقراطيه پادشاهي جمهوري اسلامي دولت امارت سلطان نشين فدراسيون دموكراتيك خلق مملكت سلطنت رياست "
    "اسلاميہ عوامي وفاقي گणराज्य गणराज्य गणतंत्र राज्य सल्तनत संघ संघीय प्रजातन्त्र प्रजासत्ताक साम्राज्य রাজ্য "
    "প্রজাতন্ত্র রাজতন্ত্র সালতানাত రాజ్యం గణతంత్ర రిపబ్లిక్ குடியரசு இராச்சியம் ഗണരാജ്യം രാജ്യം ਗਣਰਾਜ ਰਾਜ "
    "ગણરાજ્ય "
)

STATE_WORDS = frozenset(normalised(f"{_LATIN} {_CYRILLIC} {_OTHERS}").split())
# Written without a space before or behind the name.
_JOINED = (
    "共和国 共和國 王国 王國 联邦 聯邦 連邦 公国 公國 合众国 合眾國 合衆国 苏丹国 蘇丹國 酋长国 酋長國 首長国 "
    "공화국 왕국 연방 공국 합중국 술탄국 สาธารณรัฐ ราชอาณาจักร "
    "ສາທາລະນະລັດ ຣາຊະອານາຈັກ សាធារណរដ្ឋ ព្រះរាជាណាចក្រ သမ္မတနိုင်ငံ རྒྱལ་ཁབ "
)
JOINED_TITLES = tuple(_JOINED.split())
# Not the Greek word, which means "republic" as well.
_DEMOCRATIC = re.compile(
    "dem[oó]k|dem[oó]c|d[ií]m[oó]k|дем[оа]к|ديم[و]?قراط|د[ي]?موكرات|دیموکرات|دموکرات|民主|민주|लोकतान्त्रिक|लोकतांत्रिक"
    "|লোকতান্ত্রিক|গণতান্ত্রিক|ประชาธิปไตย|דמוקרט|դեմոկրատ|დემოკრატ",
    re.IGNORECASE,
)


def says_democratic(text: str) -> bool:
    """Whether a title holds the word "democratic" in some language."""
    return bool(_DEMOCRATIC.search(text))
