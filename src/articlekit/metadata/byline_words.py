"""The words of bylines, as data: what leads to names, what is said of their bearers, and what is no name.

Seen on the pages of the development sets, and in the languages of their publishers.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "ALONE",
    "ALSO_NAMES",
    "COLONS",
    "LEAD_WORDS",
    "NOISE",
    "NO_NAMES",
    "ONE_PERSON",
    "PARTICLES",
    "ROLES",
    "WEAK_LEADS",
    "WEEKDAYS",
]

_LEADS: Final = (
    # en
    "by|written by|words by|story by|text by|article by|posted by|published by|report by|reported by|author|authors|"
    "authored by|submitted by|contributed by|contributor:|contributors:|created by|curated by|compiled by|interview by|reporting by|recommended by|writer|"
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
    "بقلم|كتب|كتبت|מאת|نویسنده|द्वारा|लेखक|文|執筆|執筆者|著者|作者|撰文|记者|記者|取材・文|글|기자"
)
"""Words before the names of a byline, language families in the lines."""
LEAD_WORDS: Final = frozenset(word.strip() for word in _LEADS.split("|"))
"""The same one by one."""
COLONS: Final = ":：/|-"
"""What stands between such words and a name."""

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

ONE_PERSON: Final = ROLES - set(
    "editors reporters correspondents columnists contributors journalists educators staff bureau desk".split()
)
"""Roles of one person: what ends with them is no organisation, as `News Reporter`."""

NO_NAMES: Final = frozenset(
    "admin administrator root webmaster user editor author authors by von anonymous anonym unknown unbekannt guest none "
    "null undefined n/a comments comment share print email e-mail follow subscribe read more updated published posted home "
    "about contact menu search facebook twitter x instagram linkedin youtube whatsapp telegram pinterest reddit copy link "
    "copied view profile bio bookmark save photo photos video images wordpress blogger newsletter sponsored advertisement "
    "advertorial test default kommentare kommentar teilen drucken mehr autor autorin autoren redakteur partners "
    "partnerships portfolio written reviewed watch live listen read full story click".split()
)
"""Whole parts that are nobody's name."""

WEEKDAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes "
    "miércoles jueves viernes sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira lunedì martedì "
    "mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
)
"""Days before a date that are no names; German ones are: Freitag, Sonntag."""

ALONE: Final = WEEKDAYS | frozenset(
    "on|in|at|for|from|the|of|am|um|le|il|el|durch|mit|with|avec|con|bei|aus|stand|heard|publié|publicado|guide|guides|news|feature|features|et al|others".split(
        "|"
    )
)
"""Whole parts that are nobody's name, though a name may hold the words: what is left between names and dates."""

NOISE: Final = frozenset(
    "read min mins minute minutes minuten ago updated published posted comments comment follow share subscribe profile "
    "posts articles more view about photo photos image images getty copyright reading leestijd lesezeit lesedauer uhr edt "
    "est pdt gmt utc newsletter email e-mail this story here click website see all latest aktualisiert veröffentlicht "
    "hace horas heures fa ore geleden siden sedan topics related contact trending publicado actualizado shopify checkout app insights friends powered sign up seo folgen abbruch artikel alle ansehen anzeigen bearbeiten gefolgt voir tutti todos articoli artículos last modified account vor stunden tagen weitere beiträge montag dienstag mittwoch donnerstag freitag samstag sonntag mon tue wed thu fri sat sun".split()
)
"""Words of which one makes a part no name."""

ALSO_NAMES: Final = frozenset({"md", "ma", "ba", "do", "dean", "bishop", "marshal"})
"""Degrees and roles that are names at the beginning of a name: `Md Aynal`, `Ma Jun`."""

PARTICLES: Final = frozenset(
    "van von de der den da di del della la le el al bin ibn ben y e dos das do du des ter ten zu zur af av of the and mc "
    "st".split()
)
"""Small words within names of persons: `van der Lee`."""
