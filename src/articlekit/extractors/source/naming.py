"""Publishers' names: what may be one, and which of those in a credit line belongs to its link."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from articlekit.extractors.source.words import LABEL_LETTERS, ORIGINAL, READ_ON, straight, word_starts
from articlekit.metadata.byline_words import WEEKDAYS
from articlekit.metadata.month_names import month_number
from articlekit.metadata.title_text import letters
from articlekit.urls import host, site

__all__ = ["chosen_name", "is_name", "is_pointer", "resembles"]

_LONGEST_NAME: Final = 60
_SHORTEST_TITLE: Final = 15
_POINTERS: Final = frozenset(
    "here read this a an its it see click original more link view hier im dieser diesem ici cet aquí este qui questo aqui "
    "tutaj здесь bei on by permission our your first originally report article story post version "
    "listen watch buy get order download shop subscribe join follow visit find book register donate support pay eigene own propia agencies agenturen internet "
    "lire lisez retrouvez voir leer lea leggi leggere vai leia ler veja lees czytaj przeczytaj więcej čtěte číst celý läs läsa citește citeste citiți vezi "
    "читать читайте подробнее далее читати читайте детальніше devamı haberin oku baca simak đọc xem διαβάστε δείτε اقرأ تابع على पूरी".split()
)
"""First words of links that point rather than name."""
_STOCK: Final = frozenset(
    "unsplash pixabay pexels gettyimages getty shutterstock istock istockphoto adobestock flickr wikimediacommons paypal patreon ifttt email mail redaktion eigenerecherche".split()
)
"""Letters of the names of picture agencies."""
_NOBODY: Final = frozenset(map(letters, WEEKDAYS)) | frozenset(
    "twitter facebook youtube instagram telegram whatsapp tiktok google chatgpt video screenshot supplied various multiple unknown none yes no private privat "
    "rss wordpress drupal joomla typo3 cms feed import admin editor staff agencies author theauthor redaktion redazione redazionale redacción redação rédaction redactie redakcja redakce redakció agenturen agencias agências "
    "agences agenzie agentschappen agencje propia elaboraciónpropia própria interne eigen własne informacjawłasna informacjaprasowa materiałyprasowe vlastní "
    "pressrelease pressemitteilung communiqué communiquédepresse comunicado comunicadodeprensa notadeprensa comunicatostampa assessoria persbericht companydata "
    "companystatement print printedition newsletter archiv archive archives "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag "
    "spring summer autumn fall winter frühling frühjahr sommer herbst printemps été automne hiver primavera verano otoño invierno estate autunno inverno "
    "english spanish french german italian portuguese dutch russian ukrainian polish arabic chinese japanese korean turkish hebrew greek hindi englisch deutsch "
    "französisch spanisch italienisch anglais français allemand espagnol italien inglés español francés alemán inglese italiano francese tedesco spagnolo inglês "
    "português francês alemão espanhol engels frans duits spaans nederlands engelska engelsk".split()
)
"""Letters of what stands in a publisher's place and is none: networks, the staff, days, seasons, languages."""
_ISSUE: Final = re.compile(
    r"\A(?:ausgabe|heft|issue|edition|édition|numéro|número|numero|nummer|edición|edizione|edição)\b|\b(?:issue|newsletter)\Z",
    re.IGNORECASE,
)
"""One issue of a publication, most often its own."""
_SHORTEST_MONTH: Final = 4
_MONTHS_OF_MAY: Final = frozenset(("may", "mai", "mei", "maj"))
_DATE: Final = re.compile(r"\d{4}$|\d:\d\d|\b(?:19|20)\d\d\b|^\d|[$€£]\d")
"""What is a date or a price."""
_NAMELESS: Final = re.compile(
    r"[a-zà-öø-ÿ'’-]{1,99}+(?:\s[a-zà-öø-ÿ'’-]{1,99}+){2,40}+\Z|[\u3041-\u3096]{1,99}+\Z|[\uac00-\ud7a3]{1,9}다\Z"
)
"""Three Latin words without a capital, kana that are grammar, and Korean verbs name nobody."""
_CAPITALS: Final = re.compile(r"\b\w")


def is_name(text: str) -> bool:
    """Whether a text may be a publisher's name: not a date, an address, a label, or words that only point.

    >>> is_name("The Daily"), is_name("daily.example"), is_name("here"), is_name("3 May")
    (True, True, False, False)
    """
    first = text.partition(" ")[0].lower()
    return (
        1 < len(text) < _LONGEST_NAME
        and "/" not in text
        and first not in _POINTERS
        and not _NAMELESS.match(text)
        and letters(text) not in LABEL_LETTERS
        and letters(text) not in _STOCK
        and letters(text) not in _NOBODY
        and not _ISSUE.search(text)
        and not _is_month(first, text[len(first) :])
        and not _DATE.search(text)
    )


def _is_month(word: str, rest: str) -> bool:
    """Whether a text is a month, alone or with a day: other words that begin with one may be a name's."""
    is_word = len(word) >= _SHORTEST_MONTH or word in _MONTHS_OF_MAY
    return is_word and not rest.strip(" .,0123456789") and month_number(word) is not None


def resembles(name: str, url: str) -> bool:
    """Whether a name and the host of an address tell of one publication: by its letters or by its initials.

    >>> resembles("The Wall Street Journal", "https://www.wsj.com/a"), resembles("The Daily", "https://news.example/a")
    (True, False)
    """
    brand = letters(site(url).partition(".")[0])
    given = letters(name).removeprefix("the")
    if len(given) < 2 or not brand:
        return False
    initials = "".join(_CAPITALS.findall(name.casefold().removeprefix("the ")))
    return given in letters(host(url)) or brand in given or (len(initials) > 2 and brand.startswith(initials))


def chosen_name(names: Iterable[str | None], title: str, url: str | None) -> str | None:
    """The shortest of the names that the address resembles; without such a one the first that is no headline."""
    usable = [
        name.strip(" .,:;|")
        for name in names
        if name and is_name(name.strip(" .,:;|")) and not _is_headline(letters(name), title) and not is_pointer(name)
    ]
    theirs = [name for name in usable if url is not None and resembles(name, url)]
    if theirs:
        return min(theirs, key=len)
    return usable[0] if usable else None


def _is_headline(given: str, title: str) -> bool:
    return given == title or (len(given) >= _SHORTEST_TITLE and given in title)


def is_pointer(text: str) -> bool:
    """Whether a text sends the reader on ("Read the whole story at ...") or says "first published", and names nobody."""
    lowered = straight(text)
    starts = word_starts(lowered)
    return READ_ON.search(lowered, starts) is not None or ORIGINAL.search(lowered, starts) is not None
