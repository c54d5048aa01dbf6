"""News agencies, and the ways in which pages write their names.

Names are facts: the agencies' own self-designations, and the signatures seen in datelines, bylines and credit lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from typing import Final, NamedTuple

from articlekit.phrases.folding import fold

__all__ = [
    "AGENCIES", "AMBIGUOUS", "SERVICES", "SYNDICATORS", "Mention", "agency_of", "first_agency", "mentions",
]  # fmt: skip

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
    "dapd": ("DAPD",),
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
    "Yonhap": ("연합뉴스", "YONHAP", "Yonhap News Agency", "韩联社", "聯合ニュース"),
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

SERVICES: dict[str, tuple[str, ...]] = {
    "PR Newswire": ("PRNewswire", "PRNEWSWIRE", "PR NEWSWIRE"),
    "Business Wire": ("BUSINESS WIRE", "BusinessWire", "Businesswire"),
    "GlobeNewswire": ("GLOBE NEWSWIRE", "Globe Newswire"),
    "EIN Presswire": ("EINPresswire.com", "EIN Presswire"),
    "ACCESSWIRE": ("Accesswire",),
    "Newsfile": ("Newsfile Corp.",),
    "CNW": ("CNW Group",),
    "PRWeb": ("PRWEB",),
    "news aktuell": ("ots", "presseportal.de"),
}
"""Services that distribute organisations' own releases -> the other spellings of their names."""

_BY_SPELLING = {name: name for name in AGENCIES} | {
    spelling: name for name, spellings in AGENCIES.items() for spelling in spellings
}
_SHORT: Final = 4
"""Letters of a spelling that counts as it is only."""
_EDGES = " .,;:-–—©/()[]（）［］【】\u00a0"
AMBIGUOUS = frozenset(
    {"PA", "CP", "TT", "EP", "PL", "AA", "UNI", "SPA", "APP", "CNA", "RIA", "BSS", "MENA", "Fena", "共同", "時事"}
)
"""Spellings that are words or other abbreviations too: they count in brackets and datelines only."""
_FOLDED = {spelling.casefold(): name for spelling, name in _BY_SPELLING.items() if len(spelling) > 4}


_DENSE = "|".join(spelling for spelling in _BY_SPELLING if "\u3040" <= spelling[0] <= "\ud7af")
_UNSPACED = re.compile(_DENSE)
_TOKEN = re.compile(r"\w+(?:[-–]\w+)*")
_EDGED: dict[str, list[tuple[str, str]]] = {}
"""By the first word of a spelling, folded: the spellings, longest first, with their agencies."""
for _spelling, _name in sorted(_BY_SPELLING.items(), key=lambda item: -len(item[0])):
    if (_match := _TOKEN.search(_spelling)) and not _UNSPACED.fullmatch(_spelling):
        _EDGED.setdefault(_match[0].casefold(), []).append((_spelling.strip("/©"), _name))
for _name in SYNDICATORS:
    if _match := _TOKEN.search(_name):
        _EDGED.setdefault(_match[0].casefold(), []).append((_name, ""))
for _name, _spellings in SERVICES.items():
    for _spelling in (_name, *_spellings):
        if _match := _TOKEN.search(_spelling):
            _EDGED.setdefault(_match[0].casefold(), []).append((_spelling, _name))


_WORD = re.compile(r"\w+")
_UNUSUAL: dict[str, list[str]] = {}
"""The spellings by their longest word, folded: a text without any of these names no agency, but for those of scripts without
spaces."""
for _spelling, _ in chain.from_iterable(_EDGED.values()):
    _UNUSUAL.setdefault(max(_WORD.findall(fold(_spelling)), key=len), []).append(_spelling)


class Mention(NamedTuple):
    """An agency's name in a text: `text[start:end]`."""

    agency: str
    """The agency; empty for one of `SYNDICATORS`."""
    start: int
    end: int


def mentions(text: str, words: Iterable[str] | None = None) -> list[Mention]:
    """Every agency and syndicator that a text names, in its order. Short names count in their very spelling only.

    `words` are those of the text, folded, where they are known.

    >>> mentions("LONDON (Reuters) - The Associated Press said")
    [Mention(agency='Reuters', start=8, end=15), Mention(agency='AP', start=19, end=39)]
    """
    found: list[Mention] = []
    stop = 0
    said = _UNUSUAL.keys() & (_WORD.findall(fold(text)) if words is None else words)
    is_likely = said and any(_is_written(spelling, text) for word in said for spelling in _UNUSUAL[word])
    for token in _TOKEN.finditer(text) if is_likely else ():
        if token.start() < stop:
            continue
        for spelling, agency in _EDGED.get(token[0].casefold(), ()):
            end = token.start() + len(spelling)
            written = text[token.start() : end]
            is_name = _is_written(spelling, written) and _is_capital(spelling, written)
            if is_name and not text[end : end + 1].isalnum():
                found.append(Mention(agency, token.start(), end))
                stop = end
                break
    if not text.isascii():
        found += [Mention(_BY_SPELLING[match[0]], match.start(), match.end()) for match in _UNSPACED.finditer(text)]
        found.sort(key=lambda mention: mention.start)
    return found


def _is_written(spelling: str, text: str) -> bool:
    return spelling in text or (len(spelling) > _SHORT and spelling.casefold() in text.casefold())


def _is_capital(spelling: str, written: str) -> bool:
    """Whether a name of several words is written as one: "The Conversation", not "join the conversation"."""
    last = spelling.rfind(" ") + 1
    return not last or written[last].islower() == spelling[last].islower()


def agency_of(name: str, *, strict: bool = False) -> str | None:
    """The agency that this name, as a whole, stands for; `strict` leaves ambiguous abbreviations out.

    >>> agency_of("Associated Press"), agency_of("dpa-AFX"), agency_of("The Daily")
    ('AP', 'dpa', None)
    """
    name = name.strip(_EDGES)
    if strict and name in AMBIGUOUS:
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
