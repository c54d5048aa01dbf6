"""Sentences that give a story as someone else's, language by language.

Written as regular expressions over lower-cased text with straight apostrophes; each is linear. Before each stand words
of which one, at least in its first five letters, is in every text that the expression finds: a text is searched only
for the sentences whose words it has. No words: the language writes none apart, and `UNSPACED` tells its script.

Seen: feed plug-ins' default texts (WordPress core and Yoast, WP RSS Aggregator, WPeMatico, IFTTT), republishing
notices of Creative Commons newsrooms, and credit lines of news sites of each language.
"""

from __future__ import annotations

import re

__all__ = ["ORIGINAL", "UNSPACED", "Sentence"]

Sentence = tuple[str, str]
"""The words that call for it, and the expression."""

ORIGINAL: dict[str, tuple[Sentence, ...]] = {
    # What ends just before the publisher's name or the link. Straight apostrophes stand for all.
    "en": (
        (
            "first originally previously",
            (
                r"(?:first|originally|previously) (?:been )?(?:published|appeared|posted|written|printed|ran|aired|reported|produced|appeared"
                r"|published and posted|distributed|broadcast|featured|shared)(?: by [^.]{1,40} (?:on|in|at|for)\b(?! (?:partnership|collaboration|cooperation|behalf|"
                r"\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)))|(?: (?:here|online|as [^.]{1,60}|in english|"
                r"in print|with permission|elsewhere|(?:[a-z]+ )?\d[^.]{0,20}))?,? (?:on|in|at|by|via|with|for|to|here|from)\b)"
            ),
        ),
        (
            "published posted first originally previously earlier",
            (
                r"(?:was|were|is|are|been) (?:(?:published|posted)(?: first| originally| previously| earlier| yesterday| today| recently| this week| last week| this morning)?"
                r"|(?:printed|written|produced) (?:first|originally|previously|earlier)) (?:on|in|at|by|via) "
            ),
        ),
        (
            "appeared published posted first",
            r"\b(?:published|appeared|posted) (?:first|originally) (?:on|in|at|by|via|here)\b",
        ),
        ("appeared appears", r"\b(?:appeared|appears) first on\b"),
        (
            "republished reprinted reposted reproduced syndicated reblogged excerpted adapted re cross crossposted",
            (
                r"\b(?:re-?published|reprinted|re-?posted|reproduced|cross-?posted|syndicated|re-?blogged|excerpted|adapted)(?: here)?"
                r"(?:,? (?:with|by) (?:[a-z]+ )?(?:permission|licence|license))? (?:from|of|via|courtesy of)\b"
            ),
        ),
        ("courtesy", r"^[(\[*]?(?:article |story |text |content |this (?:article|story|post) is )?courtesy(?: of\b|:)"),
        (
            "provided supplied contributed brought",
            r"^[(\[*]?(?:this (?:article|story|post|piece|report|release|news) )?(?:is |was )?(?:provided|supplied|contributed|brought to you) (?:to [^.]{1,30} )?by\b",
        ),
        (
            "this",
            r"\bthis (?:article|story|post|piece|content|text|report|column|op-ed)(?: by [^.]{1,40})? (?:is|was|comes|came) (?:originally )?(?:from|via)\b",
        ),
        (
            "found saw seen spotted read came",
            (
                r"^\W{0,3}(?:i |we |just )?(?:found|saw|seen|spotted|read|came across) this(?: (?:article|story|post|piece|one|report))? (?:today |yesterday )?"
                r"(?:on|in|at|over at|from|via)\b(?! (?:spanish|english|french|german|portuguese|italian|chinese|arabic|russian|ukrainian|korean|japanese|"
                r"vietnamese|hindi|polish|turkish)\b)"
            ),
        ),
        (
            "sharing share shared republishing",
            r"\b(?:we are |we're )?(?:sharing|republishing) this (?:article|story|post|piece|report)(?: [^.]{0,20})? (?:by|from|via|of)\b",
        ),
        ("from", r"^from (?=[^.:/]{2,60} https?://)"),
        ("hat h", r"\b(?:hat[- ]tip|h/t|tip of the hat)(?: goes)?(?: to)?\b"),
        (
            "translated",
            r"\btranslated (?:and [a-z]+ )?(?:from|by [^.]{1,40} from)\b(?: the)?(?: original)?(?: (?:spanish|french|german|italian|portuguese|russian|chinese|japanese|arabic|english|dutch|polish|hebrew|korean|ukrainian|turkish)\b)?",
        ),
        (
            "translation",
            r"\b(?:this|a|the) (?:is a )?translation (?:of|from)(?: an?| the| this)? (?:article|story|post|piece|text|report|original)\b",
        ),
        ("original", r"\boriginal (?:article|story|post|version|text|report) (?:at|on|from|in|by)\b"),
        (
            "original",
            r"\bthe original (?:source|version|text) of this (?:article|story|post|piece) (?:is|was|can be found)\b",
        ),
        ("provided", r"\bmaterials? provided by\b"),
        (
            "original",
            r"\boriginal version of this (?:article|story|post|piece) (?:was|is|appeared|ran)(?: first)? (?:published|posted)?",
        ),
        ("tip heads", r"\bthanks? (?:you )?(?:to )?[^.]{1,50} for the (?:tip|heads[- ]up)\b"),
        (
            "produced",
            r"\bthis (?:article|story|report|series) (?:is|was) (?:produced|co-produced) (?:and published )?(?:by|in partnership with|for)\b",
        ),
        ("summary", r"\bsummary of the (?:article|story|post)\b"),
    ),
    "de": (
        (
            "zuerst ursprünglich erstmals zunächst original vorab",
            (
                r"\b(?:zuerst|ursprünglich|erstmals|zunächst|im original|original|vorab)(?: (?:auf englisch|auf deutsch|am [^.]{1,30}|in englischer sprache"
                r"|auf französisch))? (?:auf|bei|in|im|beim|von|unter|erschienen|veröffentlicht)\b"
            ),
        ),
        (
            "zuerst ursprünglich erstmals zunächst vorab bereits original im",
            r"\b(?:erschien|erschienen|veröffentlicht|publiziert)(?: \w+)? (?:zuerst|ursprünglich|erstmals|zunächst|im original|bereits|vorab) (?:auf|bei|in|im|beim|unter|am)\b",
        ),
        (
            "artikel beitrag text bericht interview kommentar",
            (
                r"\b(?:artikel|beitrag|text|bericht|interview|kommentar) (?:(?:erschien|stammt|stammte|kommt) (?:\w+ ){0,3}(?:von|aus|auf|bei|in|im|beim)\b"
                r"|(?:ist|wurde) (?:\w+ ){0,3}(?:von|aus|auf|bei|in|im|beim)\b(?=[^.]{1,80}\b(?:erschienen|veröffentlicht|publiziert|übernommen|entnommen|abgedruckt)\b))"
            ),
        ),
        ("genehmigung", r"\bmit (?:freundlicher )?genehmigung (?:von|vom|der|des|durch)\b"),
        ("übernommen nachgedruckt", r"\b(?:übernommen|nachgedruckt) (?:mit [^.]{1,40} )?(?:von|aus)\b"),
        (
            "material unter kooperation zusammenarbeit",
            r"^[(]?(?:mit material|unter verwendung|in kooperation|in zusammenarbeit)(?: \w+)? (?:von|vom|der|mit)\b",
        ),
        ("original", r"\boriginal(?:artikel|beitrag|text|meldung|version|fassung|interview|quelle)\b"),
        ("zweitveröffentlichung erstveröffentlichung", r"\b(?:zweit|erst)veröffentlichung\b"),
    ),
    "fr": (
        (
            "initialement originellement origine abord première premier",
            (
                r"(?:publiée?|parue?|diffusée?|apparue?|mise? en ligne)s? (?:initialement|originellement|à l'origine|d'abord|pour la première fois|en premier)"
                r"(?: en anglais| en français)?,? (?:sur|dans|par|en|chez|à)\b"
            ),
        ),
        (
            "initialement originellement abord origine précédemment",
            (
                r"(?:initialement|originellement|d'abord|à l'origine|précédemment) (?:été )?(?:publiée?|parue?|diffusée?|apparue?|mise? en ligne)s?"
                r"(?: en anglais| en français)?,? (?:sur|dans|par|en|chez|à)\b"
            ),
        ),
        ("apparu", r"apparue? en premier sur\b"),
        (
            "article texte tribune entretien",
            r"\b(?:article|texte|tribune|entretien) (?:est|a été|était) parue? (?:sur|dans|en|chez)\b",
        ),
        (
            "republié repris reprise traduit reproduit adapté",
            r"\b(?:republiée?|repris|reprise|traduite?|reproduite?|adaptée?)s? (?:à partir |avec [^.]{1,40} )?(?:de|du|d'|depuis)\b",
        ),
        ("autorisation", r"\bavec l'(?:aimable )?autorisation (?:de|du|des|d')"),
        (
            "lire voir consulter",
            r"\b(?:lire|voir|consulter) (?:ici )?(?:l'article|le texte|la version) (?:originale?|d'origine|intégrale?|en entier)\b",
        ),
        ("originale", r"\bversion originale\b"),
    ),
    "es": (
        (
            "originalmente originariamente primera primero inicialmente previamente",
            (
                r"(?:publicad[oa]s?|aparecid[oa]s?|publicó|apareció|difundid[oa])(?: \w+)? (?:originalmente|originariamente|por primera vez|primero|inicialmente|previamente)"
                r"(?: en inglés)?,? (?:en|por|a través de)\b"
            ),
        ),
        (
            "originalmente primero inicialmente",
            r"(?:originalmente|primero|inicialmente) (?:publicad[oa]|aparecid[oa]|publicó|apareció)(?: en inglés)?,? (?:en|por)\b",
        ),
        (
            "republicado reproducido traducido tomado extraído",
            r"\b(?:republicad[oa]|reproducid[oa]|traducid[oa]|tomad[oa]|extraíd[oa])(?: aquí)?(?: con (?:permiso|autorización))? (?:de|desde|del)\b",
        ),
        ("autorización", r"\bcon (?:la )?autorización de\b"),
        (
            "lea leer lee ver consulte",
            r"\b(?:lea|leer|lee|ver|consulte) (?:aquí )?(?:el|la) (?:artículo|nota|texto|noticia|versión) (?:original|complet[oa])\b",
        ),
    ),
    "it": (
        (
            "originariamente originalmente prima inizialmente origine primo",
            (
                r"(?:pubblicat[oa]|apparso|apparsa|uscit[oa])(?: \w+)? (?:originariamente|originalmente|per la prima volta|inizialmente|in origine|per primo)"
                r"(?: in inglese)?,? (?:su|sul|sulla|in|da|dal|nel)\b"
            ),
        ),
        (
            "originariamente originalmente inizialmente",
            r"\b(?:originariamente|originalmente|inizialmente) (?:pubblicat[oa]|apparso|apparsa|uscit[oa])(?: in inglese)?,? (?:su|sul|sulla|in|da|dal|nel)\b",
        ),
        ("proviene", r"\bproviene da\b"),
        (
            "ripubblicato tratto tradotto ripreso tratta",
            r"\b(?:ripubblicat[oa]|tratt[oa]|tradott[oa]|ripres[oa])(?: con (?:il )?permesso)? (?:da|dal|dalla|di)\b",
        ),
        ("leggi leggere vedi", r"\b(?:leggi|leggere|vedi) (?:qui )?l'articolo (?:originale|completo|integrale)\b"),
    ),
    "pt": (
        (
            "originalmente primeiramente primeiro inicialmente primeira",
            (
                r"(?:publicad[oa]|veiculad[oa]|divulgad[oa]|apareceu|postad[oa])(?: \w+)? (?:originalmente|primeiramente|primeiro|inicialmente|pela primeira vez)"
                r"(?: em inglês)?,? (?:em|no|na|por|pelo|pela)\b"
            ),
        ),
        (
            "originalmente primeiramente inicialmente",
            r"(?:originalmente|primeiramente|inicialmente) (?:publicad[oa]|veiculad[oa]|divulgad[oa])(?: em inglês)?,? (?:em|no|na|por|pelo|pela)\b",
        ),
        ("apareceu", r"apareceu primeiro (?:em|no|na)\b"),
        (
            "republicado reproduzido traduzido",
            r"\b(?:republicad[oa]|reproduzid[oa]|traduzid[oa])(?: com (?:permissão|autorização))? (?:de|do|da)\b",
        ),
        (
            "leia ler veja confira",
            r"\b(?:leia|ler|veja|confira) (?:aqui )?(?:o|a) (?:artigo|matéria|texto|notícia|reportagem|versão) (?:original|complet[oa]|na íntegra)\b",
        ),
    ),
    "nl": (
        (
            "eerder eerst oorspronkelijk als",
            r"\b(?:verscheen|gepubliceerd|verschenen|geplaatst)(?: \w+)? (?:eerder|eerst|oorspronkelijk|als eerste) (?:op|in|bij|door)\b",
        ),
        (
            "eerder eerst oorspronkelijk",
            r"\b(?:eerder|oorspronkelijk|eerst) (?:gepubliceerd|verschenen|geplaatst)(?: \w+)? (?:op|in|bij|door)\b",
        ),
        ("overgenomen vertaald", r"\b(?:overgenomen|vertaald) (?:met toestemming )?(?:van|uit)\b"),
        ("originele oorspronkelijke", r"\bhet (?:originele|oorspronkelijke) (?:artikel|bericht|verhaal|stuk)\b"),
        ("lees", r"\blees (?:hier )?het (?:originele|oorspronkelijke|volledige|hele) artikel\b"),
    ),
    "pl": (
        (
            "pierwotnie pierwszy oryginalnie",
            r"\b(?:pierwotnie|po raz pierwszy|oryginalnie)(?: \w+)? (?:ukazał\w*|opublikowan\w+|pojawił\w*)(?: się)? (?:w|na|przez)\b",
        ),
        (
            "pierwotnie pierwszy oryginalnie najpierw",
            r"\b(?:ukazał\w*|opublikowan\w+|pojawił\w*)(?: się)? (?:pierwotnie|po raz pierwszy|najpierw|oryginalnie) (?:w|na|przez)\b",
        ),
        ("przedruk tłumaczenie", r"\b(?:przedruk|tłumaczenie) (?:z|za)\b"),
        (
            "oryginalny",
            r"\b(?:czytaj|przeczytaj|zobacz) (?:cały |pełny )?(?:oryginalny artykuł|artykuł oryginalny|oryginał)\b",
        ),
        ("czytaj", r"\bczytaj więcej (?:w|na) (?:internetowym wydaniu|wydaniu|serwisie|stronie|portalu)\b"),
    ),
    "cs": (
        ("původně poprvé", r"\b(?:původně|poprvé) (?:vyšel|vyšlo|vyšla|publikován\w*|zveřejněn\w*) (?:na|v)\b"),
        ("převzat", r"\bčlánek (?:převzat|převzatý) (?:z|ze)\b"),
    ),
    "sk": (
        ("pôvodne prvýkrát", r"\b(?:pôvodne|prvýkrát) (?:vyšiel|vyšlo|vyšla|publikovan\w*|zverejnen\w*) (?:na|v)\b"),
    ),
    "hu": (
        (
            "eredetileg először elsőként",
            r"\b(?:eredetileg|először|elsőként) (?:a |az )?[^.]{0,50}(?:jelent meg|megjelent|közölte)",
        ),
        ("eredeti", r"\b(?:a cikk )?eredeti(?:je|leg)? (?:itt|a|az|cikk)\b"),
    ),
    "ro": (
        (
            "inițial original prima mai",
            r"\b(?:publicat|apărut)(?: \w+)? (?:inițial|original|prima dată|pentru prima dată|mai întâi) (?:în|pe|la|de)\b",
        ),
        ("citiți citiţi cititi", r"\bciti(?:ți|ti|ţi) (?:aici )?articolul (?:original|complet|integral)\b"),
        ("preluat tradus", r"\b(?:preluat|tradus) (?:de pe|din|de la)\b"),
    ),
    "ru": (
        (
            "впервые первоначально изначально ранее",
            r"(?:впервые|первоначально|изначально|ранее) (?:был[аои]? )?(?:опубликован\w*|вышл\w*|появил\w*)(?: \w+)? (?:на|в|во)\b",
        ),
        ("сначала", r"появил\w+ сначала (?:на|в)\b"),
        (
            "перепечатано переведено перевод",
            r"(?:перепечат\w+|переведен\w+|перевод) (?:с разрешения )?(?:из|с|с сайта)\b",
        ),
        ("читать", r"\bчитать (?:далее |полностью |статью )?(?:в|на) (?:источнике|сайте|оригинал\w+)\b"),
    ),
    "uk": (
        (
            "вперше уперше спочатку раніше",
            r"(?:вперше|уперше|спочатку|раніше) (?:був |була |було )?(?:опублікован\w*|оприлюднен\w*|з'явил\w*|вийш\w*) (?:на|в|у)\b",
        ),
        ("читати", r"\bчитати (?:повністю )?(?:в|на|у) (?:джерелі|сайті|оригіналі)\b"),
    ),
    "tr": (
        ("ilk", r"\bilk (?:önce|olarak) [^.]{1,60}(?:yayınlan\w+|yayımlan\w+|ortaya çık\w+)"),
        ("haberin yazının", r"\b(?:haberin|yazının) (?:orijinali|aslı|kaynağı)\b"),
    ),
    "el": (
        (
            "αρχικά πρώτη πρώτα",
            r"(?:δημοσιεύτηκε|δημοσιεύθηκε|εμφανίστηκε) (?:αρχικά|πρώτη φορά|πρώτα) (?:στο|στην|στον|στη|σε)\b",
        ),
    ),
    "sv": (
        (
            "först ursprungligen tidigare",
            r"\b(?:publicerades|dök|publicerad|visades) (?:upp )?(?:först|ursprungligen|tidigare) (?:upp )?(?:på|i|av|hos)\b",
        ),
        (
            "först ursprungligen tidigare",
            r"\b(?:först|ursprungligen|tidigare) (?:publicerad|publicerades|publicerats) (?:på|i|av|hos)\b",
        ),
        ("originalartikeln originalet", r"\bläs (?:hela )?(?:originalartikeln|originalet)\b"),
    ),
    "da": (
        (
            "oprindeligt først",
            r"\b(?:oprindeligt|oprindelig|først) (?:blevet )?(?:publiceret|bragt|udgivet|offentliggjort) (?:på|i|af|hos)\b",
        ),
        ("originale oprindelige", r"\blæs (?:hele )?(?:den )?(?:originale|oprindelige) artikel\b"),
    ),
    "no": (
        (
            "opprinnelig først tidligere",
            r"\b(?:opprinnelig|først|tidligere) (?:blitt )?(?:publisert|trykket|gjengitt) (?:på|i|av|hos)\b",
        ),
        ("originale opprinnelige", r"\bles (?:hele )?(?:den )?(?:originale|opprinnelige) (?:artikkelen|saken)\b"),
    ),
    "fi": (
        (
            "alun alunperin ensimmäisen ensin",
            r"\b(?:alun perin|alunperin|ensimmäisen kerran|ensin)(?: \w+)? (?:julkaistu|julkaistiin|ilmestyi)\b",
        ),
    ),
    "id": (
        ("telah", r"\btelah (?:tayang|terbit|dimuat) (?:di|pada)\b"),
        (
            "pertama awalnya",
            r"\b(?:pertama kali|awalnya) (?:diterbitkan|dipublikasikan|terbit|tayang|muncul|dimuat) (?:di|oleh|pada)\b",
        ),
        ("baca", r"\bbaca (?:artikel|berita) (?:asli|selengkapnya) (?:di|pada)\b"),
    ),
    "vi": (
        ("đăng xuất", r"\b(?:đăng|xuất bản) (?:lần đầu|đầu tiên|gốc) (?:trên|tại)\b"),
        ("gốc", r"\bxem bài (?:viết )?gốc\b"),
    ),
    "hi": (
        (
            "",
            r"(?:मूल रूप से|सबसे पहले|पहली बार) (?=[^।]{1,80} (?:पर|में) (?:प्रकाशित|छपा|छपी))",
        ),
    ),
    "ar": (
        ("المقال الخبر النص", r"(?:المقال|الخبر|النص) الأصلي"),
        (
            "لأول أولا أولاً الأصل",
            r"(?:نُ?شر|ظهر)ت? (?:هذا المقال |هذه المقالة )?(?:لأول مرة|أولا|أولاً|في الأصل) (?:على|في)",
        ),
    ),
    "ja": (
        ("", r"(?:元の|元|オリジナル)記事(?:を読む|はこちら|:|：|へ)"),
        ("", r"続きを読む(?=.{0,4}(?:情報ソース|元|ソース))"),
        ("", r"(?:下記|以下)(?:の)?(?:url|記事|サイト)(?:から|より|を)(?:の)?(?:要約|引用|翻訳|転載)"),
        ("", r"(?:から|より)(?:の)?(?:転載|引用)"),
        ("", r"に最初に(?:表示|掲載)されました"),
        ("", r"(?:原文|元ネタ)(?:を見る|を読む|はこちら)"),
    ),
    "zh": (
        (
            "",
            r"(?:本文|文章|内容|稿件)?(?:转载自|转自|轉載自|轉自|摘自|译自|譯自|首发于|首發於|最先出现在|原载于|原載於|原刊于|来自于)",
        ),
        ("", r"(?:阅读|查看|点击)(?:原文|全文)(?:链接)?"),
        ("", r"(?:閱讀|查看|點擊)(?:原文|全文)(?:鏈接|連結)?"),
    ),
    "ko": (
        ("", r"(?:기사|글|뉴스)? ?(?:원문|전문)(?: ?보기| ?읽기|은| 링크)"),
        ("", r"(?:에서|에) (?:처음|최초로) (?:게재|발행|공개|소개)"),
    ),
}
"""Language -> sentences that give the story as someone else's."""

UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f\u0900-\u097f]")
"""Scripts in which words are not parted by spaces, or carry endings, so that they cannot be looked up."""
