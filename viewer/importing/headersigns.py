"""Words of headers that speak for no role of their own: they begin it, join it, or speak against it."""

# Words that say something alone above a column; at the end or the beginning of a longer header they only join.
JOINTS = "ab | al | an | au | by | co | do | du | ne | od"
# Words that begin what something is called: "Nazwa stanowiska".
NAMES = """
    name | nombre | nom | nome | nazwa | název | názov | название | наименование | назва | naam | navn | namn |
    naziv |
    bezeichnung | titre | titulo | titel | titolo | όνομα | τίτλος
    """
# Words that begin a question of a form; the first word of such a header says more than the last.
QUESTIONS = """
    when | where | what | who | wann | wo | was | wer | quand | où | quoi | qui | cuándo | dónde | qué | quién |
    quando |
    dove | cosa | chi | onde | wanneer | waar | wat | wie | когда | где | что | кто
    """
# Words that speak against a column's being the event's own date, title or place.
AGAINST = """
    phone | tel | telephone | telefon | téléphone | teléfono | fax | zip | zipcode |
    postcode | plz | isbn | 電話 | 전화 |
    abruf | abrufdatum | insert | scraped | crawled | fetched | upload | uploaded | consulté | consultado |
    所要時間 | 소요시간 | 时长 | 時長 |
    accessed | actualizado | aggregate | aktualisiert | another | birth | born | changetime | created | créé |
    deadline | death | died | email | mail | geburtsdatum | geburtstag | birthday | birthdate | dob | naissance |
    nacimiento | nascita | nascimento | рождения | urodzenia | timestamp | zeitstempel | horodateur |
    tijdstempel | отметка | sygnatura | タイムスタンプ | interpreted | order | buyer | submitted | inserted |
    reminder | erinnerung | announced | payment | booked | docket | due | entered | erstellt | expires | expiry |
    first | geändert | hijri |
    install | installed | islamic | lap | last | licence | license | modified | modifié | next | notification |
    notified | posted | prev | previous | publication | published | record | registered | report | reported |
    retrieved | rptd | secondary | stand | update | updated | обновлено | 作成日 | 更新 | 更新日 | 登録日 | 기준일자 |
    데이터기준일자
    """
