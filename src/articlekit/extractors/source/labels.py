"""How pages introduce their source, in words, language by language.

`LABELS` are the words that stand alone, before a colon, or before a name. `READ_ON` and `ORIGINALS` are sentences,
written as regular expressions over lower-cased text; each is linear. What a phrase means is the same in every
language, so the tables are read as one: pages mix languages ("Source:" on a German page).

Seen: feed plug-ins' default texts (WordPress core and Yoast, WP RSS Aggregator, WPeMatico, IFTTT), republishing
notices of Creative Commons newsrooms, and credit lines of news sites of each language.
"""

from __future__ import annotations

import re

__all__ = ["LABELS", "NOT_A_SOURCE", "ORIGINAL", "OUTGOING", "PAPER", "READ_ON", "TRIGGERS", "UNSPACED"]

LABELS: dict[str, str] = {
    "en": "source|sources|source link|original source|story source|news source|source article|article source|via|hat tip|h/t|"
    "reference|original|original article|original post|original story|original link|link to original|originally at|"
    "republished from|reposted from|reprinted from|syndicated from|read original|go to source|view source|text source|"
    "source and original|source/more|source & more|original url|originally from|content source|information from|from the source",
    "de": "quelle|quellen|quellenangabe|originalquelle|textquelle|originalbeitrag|originalartikel|originaltext|"
    "originalmeldung|quelle und kontaktadresse|quelle/text|quelle & mehr|zur quelle|original|meldung von|mit material von|"
    "pressemitteilung von|pressemitteilung|quelle und kontakt|übernommen von|ursprungsartikel|"
    "quelle: pressemitteilung",
    "fr": "source|sources|source originale|article original|lien source|d'après|lire l'original|texte original|"
    "communiqué de presse de|source de l'article|voir la source|origine",
    "es": "fuente|fuentes|fuente original|artículo original|enlace original|vía|con información de|fuente de la noticia|"
    "publicado originalmente en|nota original|información de|texto original",
    "it": "fonte|fonti|fonte originale|articolo originale|tratto da|testo originale|fonte notizia|fonte articolo|link originale",
    "pt": "fonte|fontes|fonte original|artigo original|com informações de|com informações da|com informações do|"
    "matéria original|notícia original|origem|texto original",
    "nl": "bron|bronnen|oorspronkelijke bron|origineel artikel|originele bron|bron artikel|overgenomen van",
    "pl": "źródło|źródła|źródło oryginalne|oryginał|źródło informacji|artykuł oryginalny|źródło artykułu|zrodlo",
    "cs": "zdroj|zdroje|původní zdroj|původní článek|zdroj článku|převzato z",
    "sk": "zdroj|zdroje|pôvodný článok|prevzaté z",
    "hu": "forrás|források|eredeti cikk|eredeti forrás|az eredeti cikk itt",
    "ro": "sursă|sursa|surse|sursa articolului|articol original|sursa originală|preluat de pe",
    "ru": "источник|источники|первоисточник|оригинал|оригинал статьи|по материалам|источник новости|читать в источнике|"
    "ссылка на источник|ссылка на оригинал|перевод",
    "uk": "джерело|джерела|першоджерело|оригінал|за матеріалами|джерело новини",
    "bg": "източник|източници|оригинал",
    "sr": "izvor|izvori|извор|preuzeto sa|izvornik",
    "tr": "kaynak|kaynaklar|haberin kaynağı|orijinal haber|haber kaynağı|kaynak link|orijinali",
    "el": "πηγή|πηγές|πηγή άρθρου|πρωτότυπο άρθρο|με πληροφορίες από",
    "sv": "källa|källor|ursprunglig källa|originalartikel|ursprungskälla|källa till artikeln",
    "da": "kilde|kilder|oprindelig kilde|original artikel|kilde til artiklen",
    "no": "kilde|kilder|kjelde|opprinnelig kilde|originalartikkel",
    "fi": "lähde|lähteet|alkuperäinen lähde|alkuperäinen artikkeli|lähde artikkeliin",
    "id": "sumber|sumber artikel|sumber berita|sumber asli|artikel asli|dikutip dari|dilansir dari|sumber referensi|referensi",
    "vi": "nguồn|nguồn tin|link bài gốc|nguồn bài viết|bài gốc|nguồn gốc",
    "th": "ที่มา|แหล่งที่มา|แหล่งข่าว|ขอบคุณข้อมูลจาก|ข้อมูลจาก|ขอบคุณที่มา",
    "hi": "स्रोत|सोर्स|साभार|मूल लेख",
    "ar": "المصدر|المصادر|مصدر|نقلا عن|نقلاً عن|المصدر الأصلي|رابط المصدر",
    "fa": "منبع|منابع|به نقل از|لینک منبع",
    "he": "מקור|המקור|מקור הכתבה",
    "ja": "ソース|出典|情報源|情報元|引用元|転載元|参照元|記事元|元記事|ニュースソース|配信元|提供元|記事提供元|記事提供|情報提供|提供|参考|"
    "参考記事|source|リンク|原文|出所|配信|翻訳元|引用",
    "zh": "来源|來源|文章来源|文章來源|新闻来源|新聞來源|稿件来源|信息来源|资料来源|資料來源|原文|原文链接|原文鏈接|原文地址|原文来源|"
    "转自|轉自|转载自|轉載自|消息来源|出处|出處|原文出处|本文来源|本文來源|来源网站|内容来源|來源網站|参考来源|via",
    "ko": "출처|원문|기사원문|원본|원문 보기|기사출처|원문보기|기사 원문|자료출처|자료|제공|뉴스출처",
}
"""Language -> credit labels, lower-case, parted by `|`."""

ORIGINAL: dict[str, tuple[str, ...]] = {
    # What ends just before the publisher's name or the link. Straight apostrophes stand for all.
    "en": (
        (
            r"(?:first|originally|previously) (?:been )?(?:published|appeared|posted|written|printed|ran|aired|reported|produced|appeared"
            r"|published and posted|distributed|broadcast|featured|shared)(?: (?:here|online|as [^.]{1,60}|in english|in print|by [^.]{1,40}|"
            r"with permission|elsewhere|(?:[a-z]+ )?\d[^.]{0,20}))?,? (?:on|in|at|by|via|with|for|to|here|from)\b"
        ),
        r"(?:was|were|is|are|been) (?:published|posted|printed|written|produced) (?:first|originally|previously|earlier)? ?(?:on|in|at|by|via) ",
        r"\b(?:published|appeared|posted) (?:first|originally) (?:on|in|at|by|via|here)\b",
        r"\b(?:appeared|appears) first on\b",
        (
            r"\b(?:re-?published|reprinted|re-?posted|reproduced|cross-?posted|syndicated|re-?blogged|excerpted|adapted)(?: here)?"
            r"(?:,? (?:with|by) (?:[a-z]+ )?(?:permission|licence|license))? (?:from|of|via|courtesy of)\b"
        ),
        r"^[(\[*]?(?:article |story |text |content |this (?:article|story|post) is )?courtesy of\b",
        r"^[(\[*]?(?:this (?:article|story|post|piece|report|release|news) )?(?:is |was )?(?:provided|supplied|contributed|brought to you) (?:to [^.]{1,30} )?by\b",
        r"\bthis (?:article|story|post|piece|content|text|report|column|op-ed) (?:is|was|comes|came) (?:originally )?(?:from|via)\b",
        r"\b(?:hat[- ]tip|h/t|tip of the hat)(?: goes)?(?: to)?\b",
        r"\btranslated (?:and [a-z]+ )?(?:from|by [^.]{1,40} from)\b",
        r"\bthe original (?:source|version|text) of this (?:article|story|post|piece) (?:is|was|can be found)\b",
        r"\bmaterials? provided by\b",
        r"\bsummary of the (?:article|story|post)\b",
    ),
    "de": (
        (
            r"\b(?:zuerst|ursprünglich|erstmals|zunächst|im original|original|vorab)(?: (?:auf englisch|auf deutsch|am [^.]{1,30}|in englischer sprache"
            r"|auf französisch))? (?:auf|bei|in|im|beim|von|unter|erschienen|veröffentlicht)\b"
        ),
        r"\b(?:erschien|erschienen|veröffentlicht|publiziert)(?: \w+)? (?:zuerst|ursprünglich|erstmals|zunächst|im original|bereits|vorab) (?:auf|bei|in|im|beim|unter|am)\b",
        r"\b(?:artikel|beitrag|text|bericht|interview|kommentar) (?:ist|erschien|wurde|stammt|stammte|kommt) (?:\w+ ){0,3}(?:von|aus|auf|bei|in|im|beim)\b",
        r"\bmit (?:freundlicher )?genehmigung (?:von|der|des|durch)\b",
        r"\b(?:übernommen|nachgedruckt) (?:mit [^.]{1,40} )?(?:von|aus)\b",
        r"^[(]?(?:mit material|unter verwendung|in kooperation|in zusammenarbeit)(?: \w+)? (?:von|vom|der|mit)\b",
        r"\boriginal(?:artikel|beitrag|text|meldung|version|fassung|interview|quelle)\b",
        r"\b(?:zweit|erst)veröffentlichung\b",
    ),
    "fr": (
        (
            r"(?:publiée?|parue?|diffusée?|apparue?|mise? en ligne)s? (?:initialement|originellement|à l'origine|d'abord|pour la première fois|en premier)"
            r"(?: en anglais| en français)?,? (?:sur|dans|par|en|chez|à)\b"
        ),
        (
            r"(?:initialement|originellement|d'abord|à l'origine|précédemment) (?:été )?(?:publiée?|parue?|diffusée?|apparue?|mise? en ligne)s?"
            r"(?: en anglais| en français)?,? (?:sur|dans|par|en|chez|à)\b"
        ),
        r"apparue? en premier sur\b",
        r"\b(?:republiée?|repris|reprise|traduite?|reproduite?|adaptée?)s? (?:à partir |avec [^.]{1,40} )?(?:de|du|d'|depuis)\b",
        r"\bavec l'(?:aimable )?autorisation (?:de|du|des|d')",
        r"\b(?:lire|voir|consulter) (?:ici )?(?:l'article|le texte|la version) (?:originale?|d'origine|intégrale?|en entier)\b",
        r"\bversion originale\b",
    ),
    "es": (
        (
            r"(?:publicad[oa]s?|aparecid[oa]s?|publicó|apareció|difundid[oa])(?: \w+)? (?:originalmente|originariamente|por primera vez|primero|inicialmente|previamente)"
            r"(?: en inglés)?,? (?:en|por|a través de)\b"
        ),
        r"(?:originalmente|primero|inicialmente) (?:publicad[oa]|aparecid[oa]|publicó|apareció)(?: en inglés)?,? (?:en|por)\b",
        r"\b(?:republicad[oa]|reproducid[oa]|traducid[oa]|tomad[oa]|extraíd[oa])(?: aquí)?(?: con (?:permiso|autorización))? (?:de|desde|del)\b",
        r"\bcon (?:la )?autorización de\b",
        r"\b(?:lea|leer|lee|ver|consulte) (?:aquí )?(?:el|la) (?:artículo|nota|texto|noticia|versión) (?:original|complet[oa])\b",
    ),
    "it": (
        (
            r"(?:pubblicat[oa]|apparso|apparsa|uscit[oa])(?: \w+)? (?:originariamente|originalmente|per la prima volta|inizialmente|in origine|per primo)"
            r"(?: in inglese)?,? (?:su|sul|sulla|in|da|dal|nel)\b"
        ),
        r"\bproviene da\b",
        r"\b(?:ripubblicat[oa]|tratt[oa]|tradott[oa]|ripres[oa])(?: con (?:il )?permesso)? (?:da|dal|dalla|di)\b",
        r"\b(?:leggi|leggere|vedi) (?:qui )?l'articolo (?:originale|completo|integrale)\b",
    ),
    "pt": (
        (
            r"(?:publicad[oa]|veiculad[oa]|divulgad[oa]|apareceu|postad[oa])(?: \w+)? (?:originalmente|primeiramente|primeiro|inicialmente|pela primeira vez)"
            r"(?: em inglês)?,? (?:em|no|na|por|pelo|pela)\b"
        ),
        r"(?:originalmente|primeiramente|inicialmente) (?:publicad[oa]|veiculad[oa]|divulgad[oa])(?: em inglês)?,? (?:em|no|na|por|pelo|pela)\b",
        r"apareceu primeiro (?:em|no|na)\b",
        r"\b(?:republicad[oa]|reproduzid[oa]|traduzid[oa])(?: com (?:permissão|autorização))? (?:de|do|da)\b",
        r"\b(?:leia|ler|veja|confira) (?:aqui )?(?:o|a) (?:artigo|matéria|texto|notícia|reportagem|versão) (?:original|complet[oa]|na íntegra)\b",
    ),
    "nl": (
        r"\b(?:verscheen|gepubliceerd|verschenen|geplaatst)(?: \w+)? (?:eerder|eerst|oorspronkelijk|als eerste) (?:op|in|bij|door)\b",
        r"\b(?:eerder|oorspronkelijk|eerst) (?:gepubliceerd|verschenen|geplaatst)(?: \w+)? (?:op|in|bij|door)\b",
        r"\b(?:overgenomen|vertaald) (?:met toestemming )?(?:van|uit)\b",
        r"\blees (?:hier )?het (?:originele|oorspronkelijke|volledige|hele) artikel\b",
    ),
    "pl": (
        r"\b(?:pierwotnie|po raz pierwszy|oryginalnie)(?: \w+)? (?:ukazał\w*|opublikowan\w+|pojawił\w*)(?: się)? (?:w|na|przez)\b",
        r"\b(?:ukazał\w*|opublikowan\w+|pojawił\w*)(?: się)? (?:pierwotnie|po raz pierwszy|najpierw|oryginalnie) (?:w|na|przez)\b",
        r"\b(?:przedruk|tłumaczenie) (?:z|za)\b",
        r"\b(?:czytaj|przeczytaj|zobacz) (?:cały |pełny )?(?:oryginalny artykuł|artykuł oryginalny|oryginał)\b",
        r"\bczytaj więcej (?:w|na) (?:internetowym wydaniu|wydaniu|serwisie|stronie|portalu)\b",
    ),
    "cs": (
        r"\b(?:původně|poprvé) (?:vyšel|vyšlo|vyšla|publikován\w*|zveřejněn\w*) (?:na|v)\b",
        r"\bčlánek (?:převzat|převzatý) (?:z|ze)\b",
    ),
    "sk": (r"\b(?:pôvodne|prvýkrát) (?:vyšiel|vyšlo|vyšla|publikovan\w*|zverejnen\w*) (?:na|v)\b",),
    "hu": (
        r"\b(?:eredetileg|először|elsőként) (?:a |az )?[^.]{0,50}(?:jelent meg|megjelent|közölte)",
        r"\b(?:a cikk )?eredeti(?:je|leg)? (?:itt|a|az|cikk)\b",
    ),
    "ro": (
        r"\b(?:publicat|apărut)(?: \w+)? (?:inițial|original|prima dată|pentru prima dată|mai întâi) (?:în|pe|la|de)\b",
        r"\bciti(?:ți|ti|ţi) (?:aici )?articolul (?:original|complet|integral)\b",
        r"\b(?:preluat|tradus) (?:de pe|din|de la)\b",
    ),
    "ru": (
        r"(?:впервые|первоначально|изначально|ранее) (?:был[аои]? )?(?:опубликован\w*|вышл\w*|появил\w*)(?: \w+)? (?:на|в|во)\b",
        r"появил\w+ сначала (?:на|в)\b",
        r"(?:перепечат\w+|переведен\w+|перевод) (?:с разрешения )?(?:из|с|с сайта)\b",
        r"\bчитать (?:далее |полностью |статью )?(?:в|на) (?:источнике|сайте|оригинал\w+)\b",
    ),
    "uk": (
        r"(?:вперше|спочатку|раніше) (?:був |була |було )?(?:опублікован\w*|з'явил\w*|вийш\w*) (?:на|в|у)\b",
        r"\bчитати (?:повністю )?(?:в|на|у) (?:джерелі|сайті|оригіналі)\b",
    ),
    "tr": (
        r"\bilk (?:önce|olarak) [^.]{1,60}(?:yayınlan\w+|yayımlan\w+|ortaya çık\w+)",
        r"\b(?:haberin|yazının) (?:orijinali|aslı|kaynağı)\b",
    ),
    "el": (r"(?:δημοσιεύτηκε|δημοσιεύθηκε|εμφανίστηκε) (?:αρχικά|πρώτη φορά|πρώτα) (?:στο|στην|στον|στη|σε)\b",),
    "sv": (
        r"\b(?:publicerades|dök|publicerad|visades) (?:upp )?(?:först|ursprungligen|tidigare) (?:upp )?(?:på|i|av|hos)\b",
        r"\b(?:först|ursprungligen|tidigare) (?:publicerad|publicerades|publicerats) (?:på|i|av|hos)\b",
        r"\bläs (?:hela )?(?:originalartikeln|originalet)\b",
    ),
    "da": (
        r"\b(?:oprindeligt|oprindelig|først) (?:blevet )?(?:publiceret|bragt|udgivet|offentliggjort) (?:på|i|af|hos)\b",
        r"\blæs (?:hele )?(?:den )?(?:originale|oprindelige) artikel\b",
    ),
    "no": (
        r"\b(?:opprinnelig|først|tidligere) (?:blitt )?(?:publisert|trykket|gjengitt) (?:på|i|av|hos)\b",
        r"\bles (?:hele )?(?:den )?(?:originale|opprinnelige) (?:artikkelen|saken)\b",
    ),
    "fi": (r"\b(?:alun perin|alunperin|ensimmäisen kerran|ensin)(?: \w+)? (?:julkaistu|julkaistiin|ilmestyi)\b",),
    "id": (
        r"\btelah (?:tayang|terbit|dimuat) (?:di|pada)\b",
        r"\b(?:pertama kali|awalnya) (?:diterbitkan|dipublikasikan|tayang|muncul|dimuat) (?:di|oleh|pada)\b",
        r"\bbaca (?:artikel|berita) (?:asli|selengkapnya) (?:di|pada)\b",
    ),
    "vi": (r"\b(?:đăng|xuất bản) (?:lần đầu|đầu tiên|gốc) (?:trên|tại)\b", r"\bxem bài (?:viết )?gốc\b"),
    "ar": (r"(?:نُ?شر|ظهر)ت? (?:هذا المقال |هذه المقالة )?(?:لأول مرة|أولا|أولاً|في الأصل) (?:على|في)",),
    "ja": (
        r"(?:元の|元|オリジナル)記事(?:を読む|はこちら|:|：|へ)",
        r"続きを読む(?=.{0,4}(?:情報ソース|元|ソース))",
        r"(?:下記|以下)(?:の)?(?:url|記事|サイト)(?:から|より|を)(?:の)?(?:要約|引用|翻訳|転載)",
        r"(?:から|より)(?:の)?(?:転載|引用)",
        r"に最初に(?:表示|掲載)されました",
        r"(?:原文|元ネタ)(?:を見る|を読む|はこちら)",
    ),
    "zh": (
        r"(?:本文|文章|内容|稿件)?(?:转载自|转自|轉載自|轉自|摘自|译自|譯自|首发于|首發於|最先出现在|原载于|原載於|原刊于|来自于)",
        r"(?:阅读|查看|点击)(?:原文|全文)(?:链接)?",
        r"(?:閱讀|查看|點擊)(?:原文|全文)(?:鏈接|連結)?",
    ),
    "ko": (
        r"(?:기사|글|뉴스)? ?(?:원문|전문)(?: ?보기| ?읽기|은| 링크)",
        r"(?:에서|에) (?:처음|최초로) (?:게재|발행|공개|소개)",
    ),
}
"""Language -> sentences that give the story as someone else's."""

READ_ON: dict[str, tuple[str, ...]] = {
    "en": (
        (
            r"\b(?:read|see|view|visit|find|get|watch|continue reading|click (?:here )?(?:to|for)(?: read| see| view)?|check out|go to)(?: more of)?"
            r" (?:the|this|our|her|his|their)? ?(?:full|entire|original|whole|complete|rest of(?: the| this)?|source)(?: original)?"
            r"(?: (?:article|story|post|report|piece|version|interview|text|column|press release|release|announcement|source|essay|thread|content|review|op-ed|blog post|news))?\b"
        ),
        r"\b(?:read|view|see) (?:the )?original(?: (?:article|story|post|content|source))?\b",
        r"\b(?:read more|continue reading|keep reading|full story|more) (?:at|on|from|here at|over at) ",
        r"\bview original (?:content|post|article|source|story)\b",
        r"\bclick here to read (?:more|the)\b",
        r"\bcontinued? (?:on|at) ",
    ),
    "de": (
        (
            r"\b(?:den|das|die|zum|zur) (?:ganzen?|vollständigen?|kompletten?|gesamten?|originalen?) (?:artikel|beitrag|text|interview|bericht|"
            r"meldung|recherche|studie|pressemitteilung)\b"
        ),
        r"\b(?:weiterlesen|weiter lesen|mehr lesen|lesen sie mehr|mehr dazu) (?:auf|bei|im|in|unter) ",
        r"\b(?:lest|lesen sie|lies|hier geht'?s|hier geht es) (?:hier )?(?:den|das|zum) original\w*",
        r"\b(?:recherche|artikel|studie|bericht|interview|original) zum nachlesen\b",
    ),
    "fr": (
        r"\b(?:lire|retrouvez|découvrez|voir) (?:la suite|l'intégralité|l'article|le reste|tout l'article)(?: complet| original| intégral| de l'article)? (?:sur|dans|chez|ici)\b",
        r"\blire la suite (?:sur|dans|de l'article sur)\b",
    ),
    "es": (
        r"\b(?:leer|lea|lee|ver|seguir leyendo|continúa leyendo|continuar leyendo) (?:más |la noticia completa |el artículo completo |la nota completa )?(?:en|desde) ",
    ),
    "it": (r"\b(?:leggi|continua a leggere|leggere|continua) (?:tutto |l'articolo |il resto )?(?:su|sul|sulla) ",),
    "pt": (
        r"\b(?:leia|ler|continue lendo|continuar lendo|confira) (?:mais |a matéria |o texto |na íntegra )?(?:em|no|na) ",
    ),
    "nl": (r"\b(?:lees|lees verder|lees meer|verder lezen) (?:verder |meer )?(?:op|bij|in) ",),
    "pl": (r"\b(?:czytaj|przeczytaj) (?:więcej|dalej|całość) (?:na|w) ",),
    "ru": (r"\b(?:читать|читайте) (?:далее|полностью|продолжение|подробнее) (?:на|в) ",),
    "sv": (r"\bläs (?:mer|hela artikeln|vidare) (?:på|i|hos) ",),
    "id": (r"\bbaca selengkapnya (?:di|pada) ",),
}
"""Language -> sentences that send the reader on to the whole story elsewhere."""

PAPER: str = (
    r"more information|journal reference|journal|originalpublikation|original publication|originalveröffentlichung|originalarbeit|originalstudie|"
    r"originalartikel|original paper|original study|original research|publication|publikation|veröffentlichung|zur studie|studie|"
    r"reference|references?|story source|citation|paper|publikationshinweis|fachartikel|fachpublikation|originalliteratur|"
    r"référence|publication originale|référence de l'article|étude|referencia|referencia bibliográfica|artículo de referencia|"
    r"riferimento|pubblicazione originale|referência|publicatie|originele publicatie|publikacja|"
    r"論文情報|掲載誌|論文|原論文|掲載論文|发表论文|论文链接|论文信息|논문정보|논문|doi|link to (?:the )?(?:paper|study)|view on publisher site"
)
"""Labels of the paper that a piece of science news reports."""

NOT_A_SOURCE: str = (
    r"photo|photos|foto|fotos|image|images|bild|bilder|picture|pictures|screenshot|grafik|graphic|video|chart|illustration|abb|abbildung|"
    r"imagen|imágenes|fotografía|immagine|imagem|afbeelding|zdjęcie|zdjęcia|kuva|billede|bilde|görsel|изображение|фотография|фото|картинка|"
    r"写真|画像|图片|圖片|图源|图|사진|titelbild|beitragsbild|artikelbild|symbolbild|featured image|cover|logo|map|karte|daten|data|"
    r"thumbnail|vorschaubild|gambar|hình ảnh|ảnh|ภาพ|صورة|foto's|photograph|infographic|infografik|tabelle|table|zitat|song|music|musik"
)
"""Words before or in a label that make it the credit of something else than the story."""

OUTGOING: str = (
    r"also (?:appeared|published|available|posted|ran|featured|cross-?posted|read)|(?:re-?printed|re-?published|re-?posted|syndicated|picked up|carried) (?:on|in|by|at) "
    r"|version of this (?:article|story|post|piece|column|essay) (?:first |originally )?(?:appear|was|ran|is|has)"
    r"|republish (?:this|our)|you (?:may|can|are free to) republish|auch (?:erschienen|veröffentlicht) (?:auf|bei|in)|également (?:paru|publié)"
    r"|también (?:publicado|apareció)|originally published in (?:print|\d{4})|(?:photo|image|picture|video|podcast|episode)s? (?:was|were|is|are)? ?(?:originally|first)"
)
"""What looks like a credit and means copies elsewhere, other editions, or how to republish."""

_WORD = re.compile(r"[^\W\d_]+")


def _words(*tables: str) -> frozenset[str]:
    return frozenset(word for table in tables for word in _WORD.findall(re.sub(r"\\[a-z]|\(\?[:=!<]+", " ", table)))


UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]")
"""Scripts in which words are not parted by spaces, or carry endings, so that trigger words cannot be looked up."""

TRIGGERS: frozenset[str] = _words(
    "first originally previously published republished reprinted reposted reproduced posted syndicated reblogged excerpted adapted courtesy "
    "provided supplied hat tip translated original originals materials appeared summary "
    "zuerst ursprünglich erstmals zunächst erschien erschienen genehmigung übernommen übersetzt original originalartikel originalbeitrag "
    "originaltext originalmeldung originalversion originalfassung originalquelle originalinterview stammt material "
    "initialement originellement origine premier republié republiée traduit traduite autorisation originale apparu apparue reproduit repris "
    "originalmente originariamente originalmente primero inicialmente republicado traducido tomado autorización completo completa "
    "proviene tratto tratta tradotto ripubblicato originale primeiramente primeiro republicada traduzido íntegra eerder oorspronkelijk eerst "
    "overgenomen vertaald originele oorspronkelijke pierwotnie oryginalnie przedruk tłumaczenie oryginalny więcej původně převzat pôvodne "
    "eredetileg először eredeti eredetije elsőként inițial preluat tradus originală впервые первоначально изначально сначала перевод "
    "перепечатано источнике далее полностью продолжение вперше спочатку джерелі ilk orijinali αρχικά först ursprungligen originalartikeln "
    "oprindeligt oprindelig først opprinnelig tidligere alun alunperin ensin telah awalnya selengkapnya asli gốc لأول الأصل "
    "full entire whole complete rest reading story more view continued continue ganzen vollständigen kompletten gesamten weiterlesen "
    "lest lesen nachlesen suite intégralité leyendo leer leggi leggere leia lendo lees czytaj читать читайте läs baca"
)
"""At least one of these words is in every sentence of `ORIGINAL` and `READ_ON` that is written with spaces."""
