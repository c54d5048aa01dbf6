"""News agencies, and the ways in which pages write their names.

Names are facts: the agencies' own self-designations, and the signatures seen in datelines, bylines and credit lines.
"""

from __future__ import annotations

import re

__all__ = [
    "AGENCIES",
    "DISTRIBUTORS",
    "SYNDICATORS",
    "agency_of",
    "first_agency",
    "first_syndicator",
    "mentions_agency",
    "unspaced_dateline",
]

AGENCIES: dict[str, tuple[str, ...]] = {
    # The name, then the other ways it is written. All-capital signatures count only in this very spelling.
    "AP": (
        "Associated Press",
        "The Associated Press",
        "AP News",
        "Ap Sports Writer",
        "AP Sports Writer",
        "AP Writer",
        "美联社",
        "أسوشيتد برس",
    ),
    "Reuters": (
        "REUTERS",
        "Thomson Reuters",
        "Reuters Staff",
        "Reuters Health",
        "ロイター",
        "路透社",
        "路透",
        "Рейтер",
        "رويترز",
        "רויטרס",
    ),
    "AFP": ("Agence France-Presse", "Agence France Presse", "AFP News", "AFPBB", "法新社", "فرانس برس", "أ ف ب"),
    "UPI": ("United Press International",),
    "PA": ("PA Media", "Press Association", "PA News Agency", "PA Wire"),
    "Bloomberg": ("Bloomberg News",),
    "AAP": ("Australian Associated Press",),
    "CP": ("The Canadian Press", "Canadian Press", "La Presse Canadienne", "La Presse canadienne"),
    "TNS": ("Tribune News Service", "Tribune Content Agency"),
    "dpa": ("DPA", "dpa-AFX", "dpa-infocom", "dpa-tmn", "dpa-infocom GmbH", "Deutsche Presse-Agentur", "dpa-Newskanal"),
    "SID": ("sid", "Sport-Informations-Dienst"),
    "epd": ("Evangelischer Pressedienst",),
    "KNA": ("Katholische Nachrichten-Agentur",),
    "dts": ("dts Nachrichtenagentur", "DTS"),
    "APA": ("Austria Presse Agentur", "APA-OTS", "apa"),
    "Kathpress": ("kathpress", "KAP"),
    "Keystone-SDA": ("sda", "SDA", "ats", "ATS", "Keystone-ATS", "awp", "sda-ats"),
    "Belga": ("BELGA", "Agence Belga"),
    "ANP": ("Algemeen Nederlands Persbureau",),
    "Novum": ("Novum Nieuws",),
    "EFE": ("Agencia EFE", "Efe", "EFECOM", "EFE News"),
    "Europa Press": ("EUROPA PRESS", "EP"),
    "Lusa": ("LUSA", "Agência Lusa"),
    "Agência Brasil": (),
    "Estadão Conteúdo": ("Agência Estado",),
    "Folhapress": ("FOLHAPRESS",),
    "Agência O Globo": (),
    "Télam": ("Telam", "TELAM", "Agencia Télam"),
    "Notimex": ("NOTIMEX",),
    "Prensa Latina": ("PL",),
    "Colprensa": ("COLPRENSA",),
    "ANSA": ("Ansa",),
    "Adnkronos": ("ADNKRONOS", "AdnKronos"),
    "AGI": ("Agenzia Italia",),
    "Italpress": ("ITALPRESS",),
    "LaPresse": ("LAPRESSE",),
    "Ritzau": ("RITZAU", "/ritzau/", "Ritzaus Bureau"),
    "NTB": ("©NTB",),
    "TT": ("TT-AFP", "Tidningarnas Telegrambyrå", "TT Nyhetsbyrån"),
    "STT": ("STT-Lehtikuva", "STT Viestintäpalvelut"),
    "BNS": ("Baltic News Service",),
    "ELTA": ("Elta",),
    "PAP": ("Polska Agencja Prasowa", "PAP Biznes"),
    "ISBnews": ("ISBNews", "ISB News"),
    "ČTK": ("ČTK/AP", "Česká tisková kancelář"),
    "TASR": (),
    "SITA": (),
    "MTI": ("MTI/AP", "Magyar Távirati Iroda"),
    "Agerpres": ("AGERPRES",),
    "Mediafax": ("MEDIAFAX",),
    "News.ro": (),
    "BTA": ("БТА",),
    "BGNES": (),
    "ANA-MPA": ("ΑΠΕ-ΜΠΕ", "AMNA", "ΑΠΕ"),
    "Tanjug": ("TANJUG", "Танјуг"),
    "Hina": ("HINA",),
    "FENA": ("Fena",),
    "TASS": ("ТАСС", "ITAR-TASS", "ИТАР-ТАСС"),
    "RIA Novosti": ("РИА Новости", "RIA", "РИА «Новости»"),
    "Interfax": ("Интерфакс", "INTERFAX"),
    "Interfax-Ukraine": ("Интерфакс-Украина", "Інтерфакс-Україна"),
    "Ukrinform": ("Укринформ", "Укрінформ"),
    "UNIAN": ("УНИАН", "УНІАН"),
    "Anadolu": ("Anadolu Agency", "Anadolu Ajansı", "AA", "الأناضول"),
    "DHA": ("Demirören Haber Ajansı",),
    "İHA": ("IHA", "İhlas Haber Ajansı"),
    "ANKA": ("ANKA Haber Ajansı",),
    "PTI": ("Press Trust of India",),
    "IANS": ("Indo-Asian News Service",),
    "ANI": ("Asian News International",),
    "UNI": ("United News of India",),
    "APP": ("Associated Press of Pakistan",),
    "UNB": ("United News of Bangladesh",),
    "BSS": ("Bangladesh Sangbad Sangstha",),
    "Bernama": ("BERNAMA",),
    "Antara": ("ANTARA", "ANTARA News"),
    "VNA": ("TTXVN", "Vietnam News Agency"),
    "Xinhua": ("新华社", "新華社", "XINHUA", "Xinhua News Agency", "新华网"),
    "China News Service": ("中新社", "中新网", "中国新闻网"),
    "CNA": ("中央社", "Central News Agency"),
    "Kyodo": ("共同通信", "共同", "Kyodo News", "共同社"),
    "Jiji": ("時事通信", "時事", "Jiji Press", "時事通信社"),
    "Yonhap": ("연합뉴스", "YONHAP", "Yonhap News Agency", "韩联社"),
    "Newsis": ("뉴시스",),
    "News1": ("뉴스1",),
    "SPA": ("واس", "Saudi Press Agency"),
    "WAM": ("وام", "Emirates News Agency"),
    "MENA": ("أ ش أ", "Middle East News Agency"),
    "IRNA": ("ایرنا",),
}
"""Agency -> the other spellings of its name."""

SYNDICATORS: frozenset[str] = frozenset(
    "The Conversation|ProPublica|KFF Health News|Kaiser Health News|Grist|Stacker|Undark|CalMatters|The Texas Tribune|Inside Climate News|"
    "The Marshall Project|Chalkbeat|States Newsroom|Stateline|High Country News|Mongabay|Global Voices|openDemocracy|360info|"
    "Project Syndicate|Correctiv|CORRECTIV|Agência Pública".split("|")
)
"""Newsrooms that offer their stories to others for reprinting, by their own published terms: in the byline of another
site their name tells where the story comes from."""

DISTRIBUTORS = re.compile(
    r"\bdistributed by|syndigate|tribune content agency|tribune news service|newstex|contentengine|publicnow|content syndication|king features|"
    r"may not be published, broadcast, rewritten|all rights reserved\. provided by",
    re.IGNORECASE,
)
"""Words beside a copyright line by which it is that of copy taken over, not of the page."""

_BY_SPELLING = {name: name for name in AGENCIES} | {
    spelling: name for name, spellings in AGENCIES.items() for spelling in spellings
}
_EDGES = " .,;:-–—©/()[]（）［］【】\u00a0"
_AMBIGUOUS = frozenset(
    {"PA", "CP", "TT", "EP", "PL", "AA", "UNI", "SPA", "APP", "CNA", "RIA", "BSS", "MENA", "Fena", "共同", "時事"}
)
"""Spellings that are words or other abbreviations too: they count in brackets and datelines only."""
_FOLDED = {spelling.casefold(): name for spelling, name in _BY_SPELLING.items() if len(spelling) > 4}


_DENSE = "|".join(spelling for spelling in _BY_SPELLING if "\u3040" <= spelling[0] <= "\ud7af")
_UNSPACED = re.compile(_DENSE)
_PLACE = r"[^\s\d()（）【】\[\]=＝]{1,12}?"
_UNSPACED_DATELINE = re.compile(
    rf"(?:[【\[(（](?:{_PLACE}[=＝]?|[^()（）【】\[\]]{{1,20}}[\s　])({_DENSE}|AFP|AP)(?:[=＝][^】\])）]{{1,8}})?[】\])）]"
    rf"|({_DENSE})(?=[^\s，。]{{1,12}}\d日[电電]))"
)
"""Seen: `【ロンドン共同】`, `[ロンドン 3日 ロイター]`, `【パリAFP=時事】`, `(서울=연합뉴스)`, `新华社北京5月3日电`."""
_TOKEN = re.compile(r"\w+")
_FIRST_WORDS = frozenset(
    match[0].casefold() for name in _BY_SPELLING.keys() | SYNDICATORS if (match := _TOKEN.search(name))
)


def mentions_agency(text: str) -> bool:
    """Whether a text may name an agency or one of `SYNDICATORS`: it has the first word of one. Cheaper than finding it.

    >>> mentions_agency("Von Jane Doe, dpa"), mentions_agency("Jane Doe")
    (True, False)
    """
    return not _FIRST_WORDS.isdisjoint(_TOKEN.findall(text.casefold())) or (
        not text.isascii() and _UNSPACED.search(text) is not None
    )


def unspaced_dateline(text: str) -> tuple[str, str] | None:
    """The agency of a dateline in a script without spaces, with the spelling used there.

    >>> unspaced_dateline("【ロンドン共同】")
    ('Kyodo', '共同')
    """
    match = None if text.isascii() else _UNSPACED_DATELINE.match(text)
    spelling = (match[1] or match[2]) if match else ""
    return (_BY_SPELLING[spelling], spelling) if spelling else None


def agency_of(name: str, *, strict: bool = False) -> str | None:
    """The agency that this name, as a whole, stands for; `strict` leaves ambiguous abbreviations out.

    >>> agency_of("Associated Press"), agency_of("dpa-AFX"), agency_of("The Daily")
    ('AP', 'dpa', None)
    """
    name = name.strip(_EDGES)
    if strict and name in _AMBIGUOUS:
        return None
    return _BY_SPELLING.get(name) or _FOLDED.get(name.casefold())


_SEPARATOR = re.compile(
    r"\s{0,9}(?:[/|,;+&、•·]|\s(?:and|with|und|mit|von|y|con|de|e|et|avec|og|och|ja|i|en|met|from|by|via)\s|\s[-–—]\s)\s{0,9}"
)


_WITH = re.compile(
    r"^\W*(?:com informações d[aeo]s?|con información de|con informazioni d[ai]|mit material (?:von|der)|with (?:files |reporting )?(?:from|by)|with|avec|mit|con|met|by|via)\s",
    re.IGNORECASE,
)
"""How a line begins that shares the work with an agency."""


def first_agency(text: str, *, strict: bool = False) -> tuple[str, str] | None:
    """The first agency among the names that a line lists, with the spelling used there.

    >>> first_agency("Le Monde with AFP"), first_agency("ats/nxp")
    (('AFP', 'AFP'), ('Keystone-SDA', 'ats'))
    """
    for part in _SEPARATOR.split(_WITH.sub("", text)):
        spelling = part.strip(_EDGES)
        if spelling and (agency := agency_of(spelling, strict=strict)):
            return agency, spelling
    return None


def first_syndicator(text: str) -> str | None:
    """The first of `SYNDICATORS` among the names that a byline lists.

    >>> first_syndicator("Jane Doe, The Conversation")
    'The Conversation'
    """
    return next((part for part in map(str.strip, _SEPARATOR.split(text)) if part in SYNDICATORS), None)
