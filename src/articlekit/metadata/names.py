"""Names of authors out of what pages write in their place.

"By Ann Lee, Science Editor and Bo Ek | Reuters - May 3, 2024" names Ann Lee, Bo Ek and Reuters. The rules are data:
words that lead a byline in, words between names, words that make a part a role, and what is no name at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from articlekit.article import Author, AuthorKind
from articlekit.metadata.agencies import agency_of
from articlekit.metadata.given_names import GIVEN_NAMES
from articlekit.metadata.moments import find_moments
from articlekit.metadata.month_names import month_number

__all__ = ["clean_authors", "is_lead", "leads_byline", "looks_like_name", "names_in", "without_lead"]

LEADS: Final = (
    # en
    "by|written by|words by|story by|text by|article by|posted by|published by|report by|reported by|author|authors|"
    "authored by|submitted by|contributed by|contributor:|contributors:|created by|curated by|compiled by|interview by|writer|"
    # de, nl, da, nb, sv, fi, is
    "von|text|text von|ein text von|ein artikel von|ein beitrag von|autor|autorin|autoren|verfasst von|geschrieben von|"
    "veröffentlicht von|erstellt von|eingestellt von|gespeichert von|vom|artikel von|interview von|door|geschreven door|auteur|tekst|af|skrevet af|av|skrevet av|text av|"
    "skriven av|journalist|kirjoittaja|teksti|höfundur|"
    # who wrote and photographed
    "text & foto|text & fotos|text und foto|text und fotos|text und bild|text & bild|text/foto|text och foto|text och bild|tekst og foto|"
    "tekst & foto|tekst/foto|words and photos by|words and pictures by|story and photos by|text and photos by|texte et photos|"
    "testo e foto|texto y fotos|texto e fotos|"
    # fr, es, ca, gl, pt, it, ro
    "par|rédigé par|écrit par|publié par|propos recueillis par|por|escrito por|publicado por|texto de|texto|redacción de|"
    "per|escrit per|da redação|di|a cura di|scritto da|de|articol de|scris de|publicat de|"
    # pl, cs, sk, sl, hr, sr, bg, mk, ru, uk, be
    "autorzy|napisał|napisała|opracował|autoři|napsal|napsala|autorka|avtor|piše|пише|автор|автори|авторы|текст|"
    # hu, lt, lv, et, el, tr, id, ms, fil, vi, sw
    "írta|szerző|autorius|autors|του|της|γράφει|συντάκτης|yazan|yazar|haber|oleh|penulis|ditulis oleh|ni|tác giả|theo|na|"
    # ar, he, fa, hi, ja, zh, ko
    "责编|责任编辑|بقلم|كتب|كتبت|מאת|نویسنده|द्वारा|लेखक|文|執筆|執筆者|著者|作者|撰文|记者|記者|取材・文|글|기자"
)
"""Words before the names of a byline, language families in the lines."""

WEAK_LEADS: Final = frozenset(
    "text texto tekst di de da per na ni av af writer journalist haber theo vom 文 글 기자".split()
)
"""Leads that are common words: they lead to a name only where a colon or slash follows."""

ROLES: Final = frozenset(
    # en
    "editor editors writer reporter correspondent columnist contributor contributors journalist author staff chief "
    "director manager producer analyst officer professor associate assistant executive founder co-founder cofounder ceo "
    "cto cfo president vp specialist consultant expert fellow researcher scientist engineer photographer intern freelance "
    "freelancer lecturer dietitian nutritionist physician nurse attorney lawyer advisor strategist marketer blogger host "
    "anchor critic bureau desk gardener astrologer managing coo certified licensed representative owner reviewer educator educators coach therapist "
    "md phd rd rdn ms msc mba ma ba bs cpt mph do jd esq dds cfp cpa lcsw rn np pa-c facs mbbs dphil ldn cscs fand dvm "
    "dacvb foma dabom faclm ld coordinator columnists reporters correspondents photojournalist horticulturist horticulturalist "
    "psychologist psychiatrist veterinarian pharmacist economist historian translator illustrator instructor supervisor "
    "presenter meteorologist videographer dietician copywriter educator "
    # de, nl
    "redakteur redakteurin chefredakteur chefredakteurin korrespondent korrespondentin autorin reporterin volontär "
    "volontärin leiter leiterin ressortleiter ressortleiterin redacteur verslaggever "
    # fr, es, pt, it
    "journaliste rédacteur rédactrice redactor redactora periodista corresponsal repórter jornalista editora giornalista "
    "correspondant correspondante corrispondente".split()
)
"""Words that make the part of a byline a role, a degree or a desk."""

_ONE_PERSON = ROLES - set(
    "editors reporters correspondents columnists contributors journalists educators staff bureau desk".split()
)
"""Roles of one person: what ends with them is no organisation, as `News Reporter`."""

NO_NAMES: Final = frozenset(
    "admin administrator root webmaster user editor author authors by von anonymous anonym unknown unbekannt guest none "
    "null undefined n/a comments comment share print email e-mail follow subscribe read more updated published posted home "
    "about contact menu search facebook twitter x instagram linkedin youtube whatsapp telegram pinterest reddit copy link "
    "copied view profile bio bookmark save photo photos video images wordpress blogger newsletter sponsored advertisement "
    "advertorial test default kommentare kommentar teilen drucken mehr autor autorin autoren redakteur partners "
    "partnerships portfolio written reviewed".split()
)
"""Whole parts that are nobody's name."""

_ALONE: Final = frozenset(
    # what is left between names and dates
    "on|in|at|for|from|the|of|am|um|le|il|el|durch|mit|with|avec|con|bei|aus|stand|heard|publié|publicado|guide|guides|news|feature|features|et al|others|"
    # the day of the week before a date
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|"
    "miércoles|jueves|viernes|sábado|domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|lunedì|martedì|"
    "mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag".split("|")
)
"""Whole parts that are nobody's name, though a name may hold the words."""

_NOISE: Final = frozenset(
    "read min mins minute minutes minuten ago updated published posted comments comment follow share subscribe profile "
    "posts articles more view about photo photos image images getty copyright reading leestijd lesezeit lesedauer uhr edt "
    "est pdt gmt utc newsletter email e-mail this story here click website see all latest aktualisiert veröffentlicht "
    "hace horas heures fa ore geleden siden sedan topics related contact trending publicado actualizado shopify checkout app insights friends powered sign up seo folgen abbruch last modified account vor stunden tagen weitere beiträge montag dienstag mittwoch donnerstag freitag samstag sonntag mon tue wed thu fri sat sun".split()
)
"""Words of which one makes a part no name."""

_ALSO_NAMES: Final = frozenset({"md", "ma", "ba", "do", "dean", "bishop", "marshal"})
"""Degrees and roles that are names at the beginning of a name: `Md Aynal`, `Ma Jun`."""

_PARTICLES: Final = frozenset(
    "van von de der den da di del della la le el al bin ibn ben y e dos das do du des ter ten zu zur af av of the and mc "
    "st".split()
)
_NEVER_LAST = _PARTICLES - {"y", "st"}
"""What no name ends with; "y" and "St" may be its last."""
_LEAD_WORDS = sorted({word.strip() for word in LEADS.split("|")}, key=len, reverse=True)
_LEAD = re.compile(
    rf"(?:{'|'.join(map(re.escape, _LEAD_WORDS))})(?:\s*[:：/|]{{1,2}}\s*|\s+-\s+|\s+|(?=[一-龥ぁ-んァ-ン]))",
    re.IGNORECASE,
)
_FIRST_WORDS = frozenset(word.split()[0] for word in _LEAD_WORDS)
_LEADS = frozenset(_LEAD_WORDS)
_LEADS_OF_NAMES: Final = frozenset({"de", "na", "ni"})
"""Leads that are the article or the beginning of a name where one word follows."""
_LEADS_ALONE = _LEADS - WEAK_LEADS
_COLONS = ":：/|-"
_AND: Final = "and|und|et|og|och|with|mit|avec|con|e|y|i|en|és|ve|dan|и|і|ja|và|και"
_BETWEEN = re.compile(
    r"\s{0,9}(?:"
    r"(?:^|[\s.,|])\s?(?:(?:medically )?reviewed|edited|fact[- ]checked|tested|translated|übersetzt|aktualisiert|updated|"
    r"illustrated|illustrations?|photos?|photographs?|photography|fotos?|bilder)\s(?:by|von)\b.*"
    r"|[,;|•·⋅/\n、，│](?:\s?(?:and|und|et|og|y|e|&)\s)?|\s[–—-]\s"
    rf"|\s(?:{_AND})\s|\s?&\s?|\s\+\s)\s*",
    re.IGNORECASE,
)
"""What stands between names; who only reviewed a text, or took its pictures, is not its author."""
_SEAT = re.compile(
    r",\s[^,;|]{2,30},\s(?:Germany|Deutschland|Austria|Österreich|Switzerland|Schweiz|France|Italia|Italy|España|Spain|Nederland|"
    r"Netherlands|Polska|Poland|U\.?K\.?|United Kingdom|USA|United States)$"
)
"""City and country of a publisher whose address a template writes in the place of the author: `Example GmbH, Elby, Germany`."""
_JUNIOR = re.compile(r",\s?(?=(?:[JS]r|II|III|IV|Inc|LLC|L\.L\.C|Ltd|Corp|GmbH)\b\.?\s?(?:$|[,;|&]|and\b))")
"""The comma within a name: `Ann Lee, Jr.`, `Example News, Inc.`"""
_JOINS: Final = frozenset(("&", "and", "und"))
_LETTER_WORDS = re.compile(r"\s(?:e|y|i|en|ja|dan|and|und|et)\s", re.IGNORECASE)
_PARENTHESES = re.compile(r"\s{0,9}[(\[（<][^()\[\]（）<>]{0,60}+[)\]）>]")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[^\s@]{1,99}+@\S+|(?<!\w)@\w+")
_SUFFIXES: Final = ("stand", "am", "on", "um", "le", "el", "il", "at", "in", "à", "den", "-")
_SUFFIX = re.compile(rf"(?:\s?(?:기자|특파원|記者|记者)(?:\s외.*)?|['’]s|\s(?:{'|'.join(_SUFFIXES)}))$", re.IGNORECASE)
_LABEL = re.compile(r"^(?:[^\W\d_]{3,14}\s)?[^\W\d_]{3,14}:\s+")
_PICTURE = re.compile(
    r"(?:photo|foto|image|imagen|immagine|picture|bild|illustration|grafik|graphic|design|styling|kamera|video|code)\w{0,8}"
    r"(?:\s(?:credits?|by|von))?\s?:",
    re.IGNORECASE,
)
"""The label of those who made what stands beside the text; it holds until the next label or lead."""
_INNER_LEAD = re.compile(
    r"^.{0,40}?(?:\b(?:written|posted|published|gespeichert|eingestellt|veröffentlicht|erstellt|geschrieben|publié|publicado|scritto|pubblicato)\s(?:by|von|par|por|da)\b"
    r"|\|\s(?:by|von|par|por|door)(?=:?\s\|)):?\s*",
    re.IGNORECASE,
)
_GLUED = re.compile(r"^(?:By|BY|Von|VON|(?:[Pp]osted|[Ww]ritten) [Bb]y)(?=[A-ZÄÖÜ][a-zäöü])")
"""A lead that lost its space: `ByAnn Lee`."""
_GLUED_WORDS: Final = (
    "Published", "Updated", "Posted", "Erstellt", "Aktualisiert", "Veröffentlicht", "Follow", "Publié", "Publicado",
)  # fmt: skip
_GLUED_END = re.compile(rf"(?<=[a-zäöüéß])(?=(?:{'|'.join(_GLUED_WORDS)})\b)")
"""Where the line after the name lost its break: `Ann LeeUpdated`."""
_ORGANISATION = re.compile(
    r"\b(?:team|staff|corp|corporation|company|community|group|publishing|desk|newsroom|newsdesk|redaktion|rédaction|redacción|redação|redazione|redactie|editorial|editors|"
    r"agency|agencies|\w{0,20}agentur(?:en)?|stiftung|verband|verein|verlag|institut|ministerium|e\.? ?v|ag|sid|epd|kna|news|press|media|inc|llc|ltd|gmbh|university|institute|center|centre|association|"
    r"foundation|times|tribune|gazette|herald|chronicle|echo|zeitung|nachrichten|journal|magazine|magazin|daily|weekly|"
    r"observer|guardian|telegraph|tv|radio|reuters|afp|dpa|ap|efe|ansa|apa|tass|bloomberg|xinhua|pti|ani|ians)\b"
)
"""Words in lower case, since a pattern that minds no case is several times slower."""
_AGENCY = re.compile(
    r"(?<=\w\w\s)(?:The )?(?:Associated Press|Reuters|AFP|AP|dpa|EFE|ANSA|APA|PTI|Bloomberg|USA TODAY)$"
)
"""A news agency after a name with nothing between."""
_PLACE = re.compile(r"(\S{1,40}+\s(?:\S{1,40}+\s)?\S{1,40}+)\s(?:in|[Ff]or)\s(?:[Tt]he\s)?[A-Z]")
"""Where or for whom somebody reports: `Ann Lee in London`, `Ann Lee for The Daily Example`."""
_PLAIN_NAME = re.compile(r"[A-Z][a-z]{1,30}(?:\s[A-Z][a-z]{1,30}){1,2}")
"""Most names: two or three words with nothing about them."""
_SPECIAL: Final = frozenset(
    word
    for words in (
        NO_NAMES,
        _NOISE,
        ROLES,
        _LEAD_WORDS,
        _SUFFIXES,
        ("former", "senior", "lead", "vice"),
        _AND.split("|"),
    )
    for text in words
    for word in text.split()
)
"""Words that may be more than a part of a name."""
_FAMILY_FIRST = re.compile(r"((?:[a-zé]{1,4}\s){0,3}[^\s,]{1,40}+),\s?([^\s,]{1,40}+(?:\s[^\W\d_]\.?)?)")
_TEMPLATE = re.compile(r"[:{}<>=\\]|^%.*%$")
"""What no name holds, but labels and the fields of a template that nobody filled in."""
_COUNT = re.compile(r"\d[\d.,]{0,9}\s?(?:[dhkm]|(?<=\s)[^\W\d_]{2,15}(?:\s[^\W\d_]{2,15})?)")
"""`3 others`, `5 gold badges`, `8h`."""
_DAY = re.compile(r"[^\W\d_]{3,12}\.?\s\d{1,2}")
"""A date without its year."""
_LONGEST = 80
_LONGEST_BYLINE = 400
_MOST = 30
"""Names kept of one byline."""


def clean_authors(text: str, *, url: str | None = None) -> tuple[Author, ...]:
    """The authors that a text names which is known to name authors (a `<meta>`, JSON-LD, a byline element).

    >>> [author.name for author in clean_authors("By Ann Lee, Science Editor, and Bo Ek | Reuters - May 3, 2024")]
    ['Ann Lee', 'Bo Ek', 'Reuters']
    >>> [author.name for author in clean_authors("von Christine Lüders (lüd) und Max Muster")]
    ['Christine Lüders', 'Max Muster']
    >>> clean_authors("admin"), clean_authors("https://social.example/ann")
    ((), ())
    """
    found: dict[str, Author] = {}
    for name in names_in(text):
        kind = AuthorKind.ORGANISATION if _ORGANISATION.search(name.lower()) else AuthorKind.PERSON
        found.setdefault(name.casefold(), Author(name=name, kind=kind, url=url))
    return tuple(found.values())[:_MOST]


def names_in(text: str) -> Iterator[str]:
    """The names of a byline, in order.

    >>> list(names_in("Written by Ann van der Lee, MD. Reviewed by Bo Ek, PhD"))
    ['Ann van der Lee']
    """
    text = text[:_LONGEST_BYLINE]
    if "," in text:
        text = _JUNIOR.sub(" ", _SEAT.sub("", text))
    if "(" in text or "[" in text or "（" in text or "<" in text:
        text = _PARENTHESES.sub(" ", text)
    if "@" in text or "//" in text or "www." in text:
        text = _ADDRESS.sub(" ", text)
    text = _turned(without_lead(text))
    if _PLAIN_NAME.fullmatch(text) and _SPECIAL.isdisjoint(text.lower().split()):
        yield text
        return
    if len(text) > 15:
        text = _INNER_LEAD.sub("", text)
    if any(word in text for word in _GLUED_WORDS):
        text = _GLUED_END.sub(" | ", text)
    if dates := list(find_moments(text)):
        text = text[: dates[0].start] if dates[0].start > 3 else text[dates[-1].end :]
    yield from _kept(text)


def _kept(text: str) -> Iterator[str]:
    """The parts that are names; what follows a label of pictures or a role belongs to it."""
    is_first, is_picture, is_employer = True, False, False
    for part in _split(text):
        name = without_lead(part).strip(_EDGES)
        if ":" in name:
            is_picture = _PICTURE.match(name) is not None
            name = _LABEL.sub("", name)
        elif len(name) + 1 < len(part.strip(_EDGES)):
            is_picture = False  # another lead
        if is_picture:
            continue
        name = _without_place(" ".join(_SUFFIX.sub("", name).strip(_EDGES).split()))
        if is_employer and _is_employer(name):
            continue
        is_employer = not is_first and not ROLES.isdisjoint(name.lower().split())
        if _is_kept(name := _without_role(name) if is_first else name) and (is_first or not _is_role(name)):
            yield name
            is_first = False


_EDGES: Final = " .,:;-–—|*•·⋅\"“”'_"


def _turned(text: str) -> str:
    """Names that catalogues write with the family first, `Vale, Ann; van der Ek, Bo`, the usual way round."""
    found = [_FAMILY_FIRST.fullmatch(part.strip()) for part in text.split(";")] if "," in text else []
    names = [f"{match[2]} {match[1]}" for match in found if match]
    if not names or len(names) < len(found):
        return text
    family, given = found[0].groups() if found[0] else ("", "")
    is_turned = len(names) > 1 or (not _begins_given(family) and _begins_given(given) and family.lower() not in ROLES)
    return "; ".join(names) if is_turned and not _ORGANISATION.search(text.lower()) else text


def _begins_given(text: str) -> bool:
    return text.strip().partition(" ")[0].lower() in GIVEN_NAMES


def _split(text: str) -> Iterator[str]:
    """The parts between separators; a short word like `e` or `y` parts only where full names stand on both sides."""
    at = 0
    found = list(_BETWEEN.finditer(text))
    for match, end in zip(found, [*(later.start() for later in found[1:]), len(text)], strict=False):
        before, after = text[at : match.start()].strip(), text[match.end() :].strip()
        if at and match[0].strip().lower() in _JOINS and _is_of_role(before, text[match.end() : end]):
            continue
        if _LETTER_WORDS.fullmatch(match.group()) and not (" " in before and " " in after):
            continue
        yield before
        at = match.end()
    yield text[at:]


def _is_of_role(before: str, after: str) -> bool:
    """Whether what stands before an "and" is half of the role after it: `Life & Trends Reporter`."""
    words = after.lower().split()
    return (
        len(words) > 1
        and words[-1].strip(".,") in ROLES
        and GIVEN_NAMES.isdisjoint((before.partition(" ")[0].lower(), words[0]))
    )


def _without_place(name: str) -> str:
    """A name without where or for whom its bearer reports."""
    match = _PLACE.match(name)
    return match[1] if match and _begins_given(match[1]) else name


def _is_employer(name: str) -> bool:
    """Whether what follows a role is where somebody has it: `Ann Lee, Editor, The Daily Example`; an agency shares the work."""
    is_named = bool(_ORGANISATION.search(name.lower())) or len(name.split()) != 2
    return is_named and not _begins_given(name) and agency_of(name) is None


def _is_role(name: str) -> bool:
    """Whether a part after a name is a role with a word of organisations in it: `News Reporter`."""
    return name.rsplit(maxsplit=1)[-1].lower() in _ONE_PERSON and agency_of(name) is None


def _without_role(name: str) -> str:
    """A name without the role that follows it with nothing between: `Ann Lee Senior Editor`."""
    if name.count(" ") > 2:
        name = _AGENCY.sub("", name).strip()
    words = name.split()
    if len(words) > 2 and not _ORGANISATION.search(name.lower()):
        for at in range(2, len(words)):
            if words[at].casefold().strip(".,") in ROLES or words[at].casefold() in (
                "former",
                "senior",
                "lead",
                "vice",
            ):
                return " ".join(words[:at])
    return name


def _is_kept(name: str) -> bool:
    folded = name.casefold()
    if not 2 <= len(name) <= _LONGEST or folded in NO_NAMES or _is_alone(folded) or not any(map(str.isalpha, name)):
        return False
    if (name == folded and _COUNT.fullmatch(name)) or _is_of_date(name):
        return False
    words = folded.replace(".", "").split()
    if words and words[-1] in ("von", "by", "par", "por", "und", "and"):
        return False
    if not words or len(words) > 7 or not _NOISE.isdisjoint(words) or NO_NAMES.issuperset(words):
        return False
    if not ROLES.isdisjoint(words[1:] if words[0] in _ALSO_NAMES and len(words) > 1 else words) and not (
        _ORGANISATION.search(name.lower()) and not ROLES.issuperset(words)
    ):
        return False
    return (
        sum(map(str.isdigit, name)) <= 2
        and "+ " not in name
        and not _TEMPLATE.search(name)
        and name.count(".") < 2 + 2 * (" " in name)
    )


def _is_alone(folded: str) -> bool:
    """Whether a part is a word that stands beside names: a lead, the rest of a date."""
    word = folded.rstrip(_COLONS)
    return word in _ALONE or (word in _LEADS and word not in GIVEN_NAMES)


def _is_of_date(name: str) -> bool:
    """Whether a part is what is left of a date: a month, with its day or without: `May 3`, `Feb`, but not `April`."""
    word = name.partition(" ")[0]
    is_left = _DAY.fullmatch(name) or (word == name and name.lower() not in GIVEN_NAMES)
    return bool(is_left) and month_number(word) is not None


def without_lead(text: str) -> str:
    """A byline without the words that lead it in.

    >>> without_lead("Written by: Ann Lee"), without_lead("Byron Vale")
    ('Ann Lee', 'Byron Vale')
    """
    text = _GLUED.sub("", text.strip())
    for _ in range(2):
        match = _LEAD.match(text) if _may_lead(text) else None
        if match is None or not (rest := text[match.end() :].strip()) or _is_named(match.group(), rest):
            break
        text = rest
    return text


def _is_named(lead: str, rest: str) -> bool:
    """Whether a lead is the first word of a name: `Per Ek`, `Theo Lee`, `De Standaard`, but not in `Per Anna Puig`."""
    word = lead.rstrip().lower()
    if not lead.istitle() or not (word in GIVEN_NAMES or word in _LEADS_OF_NAMES):
        return False
    first, *others = _BETWEEN.split(rest, maxsplit=1)[0].split() or ["", "", ""]
    return not others or (len(others) == 1 and word in GIVEN_NAMES and first.lower() not in GIVEN_NAMES)


def _may_lead(text: str) -> bool:
    """A cheap look before the long pattern: whether the first word, or letter of a script without spaces, leads in."""
    first = text.partition(" ")[0][:30]
    if first.isascii() and first.isalnum():
        return first.lower() in _FIRST_WORDS
    return (
        not first.isascii()
        or first.lower().rstrip(_COLONS) in _FIRST_WORDS
        or ":" in first
        or "/" in first
        or "|" in first
    )


def leads_byline(text: str) -> bool:
    """Whether a short text of the page is a byline by its own words: a lead, then a name.

    >>> leads_byline("By Ann Lee"), leads_byline("By the sea"), leads_byline("Text: Ann Lee"), leads_byline("Di Renzo")
    (True, False, True, False)
    """
    match = _LEAD.match(text) if _may_lead(text) else None
    if match is None:
        glued = _GLUED.match(text)
        return glued is not None and looks_like_name(next(names_in(text), ""))
    lead = match.group().strip()
    if lead.rstrip(":：/|- ").casefold() in WEAK_LEADS and lead[-1] not in ":：/|":
        return False
    first = next(names_in(text[match.end() :]), None)
    return first is not None and looks_like_name(first)


def is_lead(text: str) -> bool:
    """Whether a line is only what leads a byline in, with the name in the next line.

    >>> is_lead("Written by"), is_lead("Author(s):"), is_lead("By the sea"), is_lead("Text")
    (True, True, False, False)
    """
    return text.rstrip(_COLONS + " ").casefold().removesuffix("(s)") in _LEADS_ALONE


def looks_like_name(text: str) -> bool:
    """Whether a text could be a name: two to five words in capitals (or letters without case), no digits.

    >>> looks_like_name("Ann van der Lee"), looks_like_name("the old bridge"), looks_like_name("松岡大地")
    (True, False, True)
    """
    words = text.split()
    if not words or len(words) > 5 or any(map(str.isdigit, text)):
        return False
    if text[0].isalpha() and text[0].upper() == text[0].lower():
        return len(text) <= 30
    named = [word for word in words if word.casefold().rstrip(".") not in _PARTICLES]
    if words[-1].casefold() in _NEVER_LAST:
        return False
    return bool(named) and all(word[0].isupper() for word in named) and len(words) > 1
