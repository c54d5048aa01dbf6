"""Sentences that send the reader on to a story elsewhere, language by language, written as in `sentences`."""

from __future__ import annotations

from articlekit.extractors.source.sentences import Sentence

__all__ = ["READ_ON"]

READ_ON: dict[str, tuple[Sentence, ...]] = {
    "en": (
        (
            "full entire original whole complete rest source",
            (
                r"\b(?:read|see|view|visit|find|get|continue reading|click (?:here )?(?:to|for)(?: read| see| view)?|check out|go to)(?: more of)?"
                r"(?: (?:the|this|our|her|his|their))? (?:full|entire|original|whole|complete|rest(?: of(?: the| this)?)?|source)(?: original)?"
                r"(?: (?:article|story|post|piece|version|interview|text|column|press release|release|announcement|source|essay|thread|content|review|op-ed|blog post|news))?\b(?! (?:report|list|study|paper|guide|terms|policy|schedule|disclosure|programme?|details|results|potential|size|screen|access|statement|letter|"
                r"lawsuit|complaint|indictment|ruling|decision|order|bill|speech|transcript|gallery|video|episode|agenda|poll|survey|ranking|line-?up|e?mail|memo|"
                r"documents?|filing|opinion|affidavit|resolution|recipe|trailer|calendar|catalog(?:ue)?)\b)"
            ),
        ),
        ("original", r"\b(?:read|view|see) (?:the )?original(?: (?:article|story|post|content|source))?\b"),
        (
            "read reading story more",
            r"\b(?:(?:read more|continue reading|keep reading|full story) (?:at|on|from|here at|over at)|more (?:at|on|over at)) ",
        ),
        ("original", r"\bview original (?:content|post|article|source|story)\b"),
        ("click", r"\bclick here to read (?:more|the)\b(?! (?:about|on)\b)"),
        (
            "read see view reading",
            r"\b(?:to|for) (?:read|see|view|reading) (?:the|this|more|their|full)\b[^.]{1,80}\b(?:click|visit|go to|at:|here)\b",
        ),
        ("report", r"\b(?:full|original|entire) report (?:at|on|from|in|via) "),
        ("continue", r"\bto continue reading\b[^.]{0,30}\b(?:visit|go to|click|at|on)\b"),
        ("continue continued", r"\bcontinued? (?:on|at) "),
        ("read", r"^\W{0,3}read (?:it |this )?(?:at|on|in) (?:the )?(?=\w)(?!(?:our|my)\b)"),
        ("go visit", r"\b(?:go to|visit) (?:the )?(?:publisher|author|source)(?:'s)? (?:web ?)?site\b"),
    ),
    "de": (
        (
            "ganzen vollständigen kompletten gesamten originalen vollständige komplette originale",
            (
                r"\b(?:den|das|die|zum|zur) (?:ganzen?|vollständigen?|kompletten?|gesamten?|originalen?) (?:artikel|beitrag|text|interview|bericht|"
                r"meldung|recherche|studie|pressemitteilung)\b"
            ),
        ),
        (
            "weiterlesen lesen mehr",
            r"\b(?:weiterlesen|weiter lesen|mehr lesen|lesen sie mehr|mehr dazu) (?:auf|bei|im|in|unter) ",
        ),
        ("original", r"\b(?:lest|lesen sie|lies|hier geht'?s|hier geht es) (?:hier )?(?:den|das|zum) original\w*"),
        ("nachlesen", r"\b(?:recherche|artikel|studie|bericht|interview|original) zum nachlesen\b"),
    ),
    "fr": (
        (
            "suite intégralité article reste",
            r"\b(?:lire|retrouvez|découvrez|voir) (?:la suite|l'intégralité|l'article|le reste|tout l'article)(?: complet| original| intégral| de l'article)? (?:sur|dans|chez|ici)\b",
        ),
        ("lire", r"\blire la suite (?:sur|dans|de l'article sur)\b"),
    ),
    "es": (
        (
            "leer lea lee ver leyendo",
            r"\b(?:leer|lea|lee|ver|seguir leyendo|continúa leyendo|continuar leyendo) (?:más |(?:la )?noticia completa |el artículo completo |la nota completa )?(?:en|desde) ",
        ),
    ),
    "it": (
        (
            "leggi leggere continua",
            r"\b(?:leggi|continua a leggere|leggere|continua) (?:tutto |l'articolo |il resto )?(?:su|sul|sulla) ",
        ),
    ),
    "pt": (
        (
            "leia ler lendo confira",
            r"\b(?:leia|ler|continue lendo|continuar lendo|confira) (?:mais |a matéria |o texto |a íntegra |na íntegra )?(?:em|no|na) ",
        ),
    ),
    "nl": (("lees lezen", r"\b(?:lees|lees verder|lees meer|verder lezen) (?:verder |meer )?(?:op|bij|in) "),),
    "pl": (("czytaj przeczytaj", r"\b(?:czytaj|przeczytaj) (?:więcej|dalej|całość) (?:na|w) "),),
    "ru": (
        ("подробнее", r"\bподробнее (?:на|в) "),
        ("читать читайте", r"\b(?:читать|читайте) (?:далее|полностью|продолжение|подробнее) (?:на|в) "),
    ),
    "sv": (("läs", r"\bläs (?:mer|hela artikeln|vidare) (?:på|i|hos) "),),
    "da": (("læs", r"\blæs (?:mere|hele artiklen|videre) (?:på|i|hos) "),),
    "no": (("les", r"\bles (?:mer|hele artikkelen|hele saken|videre) (?:på|i|hos) "),),
    "id": (("selengkapnya", r"\bbaca selengkapnya (?:di|pada) "),),
    "cs": (("čtěte číst více", r"\b(?:čtěte|číst|více|čtěte více) (?:dále |dál |více )?na "),),
    "el": (("διαβάστε", r"διαβάστε (?:περισσότερα|τη συνέχεια|όλο το άρθρο|ολόκληρο το άρθρο) (?:στο|στην|στη|εδώ)"),),
    "ro": (
        (
            "citește citeşte citeste citiți citiţi cititi continuarea",
            r"\b(?:cite[șşs]te|citi[țţt]i) (?:mai mult|mai multe|continuarea|integral|articolul integral) (?:pe|în|in|la) ",
        ),
    ),
    "tr": (("devamı tamamı", r"\b(?:haberin|yazının) (?:devamı|tamamı)\b"),),
    "uk": (("читати читайте", r"\b(?:читати|читайте) (?:далі|повністю|більше|детальніше) (?:на|в|у) "),),
    "vi": (("đọc xem", r"\b(?:đọc|xem) (?:tiếp|thêm|toàn bộ|đầy đủ)(?: bài)?(?: viết)? (?:tại|trên) "),),
    "ar": (("اقرأ تابع", r"(?:اقرأ|تابع) (?:المزيد|البقية|القراءة|الخبر كاملا|المقال كاملا) (?:على|في)"),),
}
"""Language -> sentences that send the reader on to the whole story elsewhere."""
