"""How pages introduce their source, in words, language by language.

What a label means is the same in every language, so the table is read as one: pages mix languages ("Source:" on a
German page). Whole sentences are in `articlekit.extractors.source.sentences` and `read_on`.

Seen: feed plug-ins' default texts (WP RSS Aggregator, WPeMatico, IFTTT), and credit lines of news sites of each language.
"""

from __future__ import annotations

__all__ = [
    "ATTRIBUTION",
    "LABELS",
    "LEADS",
    "MORE",
    "NOT_A_SOURCE",
    "ORIGIN",
    "OUTGOING",
    "PAPER",
    "UNSPACED_ATTRIBUTION",
    "WEAK_ATTRIBUTION",
    "WHOLE",
]

LABELS: dict[str, str] = {
    "en": "source|sources|source link|original source|story source|news source|source article|article source|via|hat tip|h/t|"
    "reference|original|original article|original post|original story|original link|link to original|originally at|"
    "republished from|reposted from|reprinted from|syndicated from|read original|go to source|view source|text source|"
    "source and original|source/more|source & more|original url|originally from|content source|information from|from the source|"
    "original paper|original study|original research|original publication|journal reference|paper source|source text|taken from|go to the source|"
    "first published|quoted from|cited from",
    "de": "quelle|quellen|quellenangabe|originalquelle|textquelle|originalbeitrag|originalartikel|originaltext|"
    "originalmeldung|quelle und kontaktadresse|quelle/text|quelle & mehr|zur quelle|original|zum original|zum originalartikel|meldung von|mit material von|"
    "pressemitteilung von|pressemitteilung|quelle und kontakt|übernommen von|ursprungsartikel|"
    "quelle: pressemitteilung|original-content von|originalpublikation|originalveröffentlichung|originalstudie|originalarbeit|quelle und weitere informationen",
    "fr": "source|sources|source originale|article original|lien source|d'après|lire l'original|texte original|"
    "communiqué de presse de|source de l'article|voir la source|aller à la source|lire la source|origine|publication originale|étude originale|source et article complet",
    "es": "fuente|fuentes|fuente original|artículo original|enlace original|vía|estudio original|ir a la fuente|ver fuente|con información de|fuente de la noticia|"
    "publicado originalmente en|nota original|información de|texto original",
    "it": "fonte|fonti|fonte originale|vai alla fonte|leggi la fonte|articolo originale|tratto da|testo originale|fonte notizia|fonte articolo|link originale|pubblicazione originale|studio originale",
    "pt": "fonte|fontes|fonte original|ver fonte|ir para a fonte|artigo original|com informações|retirado de|com informações de|com informações da|com informações do|"
    "matéria original|notícia original|origem|texto original",
    "nl": "bron|bronnen|oorspronkelijke bron|origineel artikel|originele bron|bron artikel|bronvermelding|overgenomen van",
    "pl": "źródło|źródła|źródło oryginalne|oryginał|źródło informacji|artykuł oryginalny|źródło artykułu|zrodlo|za|przedruk z",
    "cs": "zdroj|zdroje|původní zdroj|původní článek|přejít na zdroj|zdroj článku|převzato z",
    "sk": "zdroj|zdroje|pôvodný článok|prevzaté z",
    "hu": "forrás|források|eredeti cikk|eredeti forrás|az eredeti cikk itt",
    "ro": "sursă|sursa|surse|sursa articolului|articol original|sursa originală|preluat de pe",
    "ru": "источник|источники|первоисточник|оригинал|оригинал статьи|по материалам|источник новости|читать в источнике|"
    "ссылка на источник|ссылка на оригинал|перейти к источнику|взято с",
    "uk": "джерело|джерела|першоджерело|оригінал|за матеріалами|джерело новини|посилання на джерело|за інформацією",
    "bg": "източник|източници|оригинал",
    "sr": "izvor|izvori|извор|preuzeto sa|preuzeto iz|izvornik",
    "sl": "vir|viri",
    "lt": "šaltinis|šaltiniai",
    "lv": "avots|avoti",
    "et": "allikas|allikad",
    "sq": "burimi|burimet",
    "tr": "kaynak|kaynaklar|haberin kaynağı|orijinal haber|haber kaynağı|kaynağa git|alıntı|kaynak link|orijinali",
    "el": "πηγή|πηγές|πηγή άρθρου|αναδημοσίευση από|πρωτότυπο άρθρο|με πληροφορίες από",
    "sv": "källa|källor|ursprunglig källa|originalartikel|ursprungskälla|källa till artikeln",
    "da": "kilde|kilder|oprindelig kilde|original artikel|kilde til artiklen",
    "no": "kilde|kilder|kjelde|opprinnelig kilde|originalartikkel",
    "fi": "lähde|lähteet|alkuperäinen lähde|alkuperäinen artikkeli|lähde artikkeliin",
    "id": "sumber|sumber artikel|sumber berita|sumber asli|artikel asli|dikutip dari|dilansir dari|sumber referensi|referensi",
    "vi": "nguồn|nguồn tin|link gốc|link bài gốc|nguồn bài viết|bài gốc|nguồn gốc",
    "th": "ที่มา|แหล่งที่มา|แหล่งข่าว|ขอบคุณข้อมูลจาก|ข้อมูลจาก|ขอบคุณที่มา",
    "hi": "स्रोत|सोर्स|साभार|मूल लेख|मूल स्रोत|स्त्रोत|सौजन्य",
    "ar": "المصدر|المصادر|مصدر|نقلا عن|نقلاً عن|المصدر الأصلي|رابط المصدر",
    "fa": "منبع|منابع|به نقل از|لینک منبع",
    "he": "מקור|המקור|מקור הכתבה|מקור הידיעה",
    "ja": "ソース|出典|情報源|情報元|引用元|転載元|参照元|記事元|元記事|ニュースソース|配信元|提供元|記事提供元|記事提供|情報提供|提供|参考|"
    "参考記事|source|リンク|原文|出所|配信|翻訳元|引用|論文情報|原論文|転載",
    "zh": "来源|來源|文章来源|文章來源|新闻来源|新聞來源|稿件来源|信息来源|资料来源|資料來源|原文|原文链接|原文鏈接|原文地址|原文来源|"
    "转自|轉自|转载自|轉載自|消息来源|出处|出處|原文出处|本文来源|本文來源|来源网站|内容来源|來源網站|参考来源|论文链接|论文信息|via",
    "ko": "출처|원문|기사원문|원본|원문 보기|기사출처|원문보기|기사 원문|자료출처|자료|제공|뉴스출처|논문정보|원논문",
}
"""Language -> credit labels, lower-case, parted by `|`."""

LEADS: str = (
    "shared from|found on|found at|found via|seen on|seen at|spotted on|spotted at|full story|full article|full text|the full story|read full story|"
    "read the full story|read full article|whole story|complete article|link to article|link to the original|article link|original article at|"
    "original article on|original story at|source and full story|read the study|link to source|story via|text via|text copied from|copied from|"
    "published by|sourced from|curated from|as seen on|content provided by|article provided by|based on a report by|based on a report from|based on an article by|summary of an article in|all credit for this article goes to|full credit to|this story comes to us from|article url|gefunden bei|gesehen bei|entdeckt bei|entdeckt auf|gefunden auf|zum artikel|zum original|"
    "zum originalartikel|ganzer artikel|der ganze artikel|vollständiger artikel|trouvé sur|vu sur|lu sur|lu dans|paru dans|paru sur|publié sur|repéré sur|lien vers l'article|article complet|"
    "visto en|leído en|artículo completo|nota completa|publicado en|artículo publicado en|nota publicada en|noticia publicada en|cortesía de|noticia completa|enlace|tomado de|visto su|pubblicato su|apparso su|per gentile concessione di|articolo completo|link alla fonte|l'articolo completo|"
    "notizia completa|visto em|matéria completa|artigo completo|leia na íntegra|link da matéria|gezien op|gevonden op|hele artikel|volledig artikel|"
    "cały artykuł|pełny artykuł|więcej na|więcej w|artykuł pochodzi z|znalezione na|celý článek|teljes cikk|articolul complet|полный текст|полная версия|подробнее|подробнее на|"
    "статья полностью|повний текст|haberin tamamı|yazının tamamı|hela artikeln|hele artiklen|hele artikkelen|hele saken|koko artikkeli|"
    "theo|đọc bài gốc|xem bài gốc|baca selengkapnya|artikel lengkap|記事全文|全文|翻訳元記事|ネタ元|전문|전체 기사"
)
"""What introduces a link to the source where the link comes right behind it, at the beginning of a line."""

MORE: str = (
    "read more|more|full story|full article|continue reading|keep reading|read on|read the rest|read full story|read full article|continue|"
    "read the full story|read the full article|view article|view post|view story|view source|visit source|see article|go to publisher|go to the publisher's site|go to publisher's site|visit the source|link|link here|full article here|full story here|read at source|go to article|go to story|visit website|visit site|weiterlesen|mehr lesen|weiter lesen|"
    "zum artikel|ganzen artikel lesen|artikel lesen|mehr|lire la suite|lire plus|lire l'article|lire l'article complet|en savoir plus|suite|leer más|seguir leyendo|leer nota completa|"
    "leer la noticia completa|continuar leyendo|ver más|leggi tutto|continua a leggere|leggi di più|continua|leia mais|continue lendo|ler mais|"
    "continuar lendo|lees verder|lees meer|verder lezen|czytaj dalej|czytaj więcej|więcej|celý článek|číst dál|tovább|tovább olvasom|citește mai mult|"
    "citeste mai mult|читать далее|читать дальше|читать полностью|подробнее|читати далі|devamını oku|haberin devamı|haberin devamı için tıklayın|devamı için tıklayın|läs mer|læs mere|les mer|lue lisää|"
    "baca selengkapnya|xem thêm|đọc tiếp|続きを読む|全文を読む|阅读更多|阅读全文|查看全文|閱讀更多|더 보기|더보기|기사 더보기|اقرأ المزيد|المزيد|اقرأ المقال كاملا|قراءة المقال الأصلي|पूरी खबर यहां पढ़ें|पूरी खबर पढ़ें|पूरा लेख पढ़ें|और पढ़ें|διαβάστε περισσότερα"
)
"""A last line that is one link of these words sends the reader on to the rest of the story."""

ATTRIBUTION: dict[str, str] = {
    "en": (
        r"according to|reports|reported|first report|report (?:from|by|in|on|published)|reporting|told|tells|speaking (?:to|with)|spoke (?:to|with)|interview with|as per|writes|revealed|reveals|"
        r"examined|wrote|citing|investigation|broke the (?:news|story)"
    ),
    "de": r"laut|berichtet\w*|bericht (?:von|der|des|in)|schreibt|meldet|zufolge|unter berufung auf|gegenüber (?:der|dem)",
    "fr": r"selon|rapport\w*|d'après|révél\w+|révèle|relate|écrit",
    "es": r"según|informó|informa|reporta|reportó|revela|recoge|publica",
    "it": r"secondo|riporta|riferisce|scrive|rivela",
    "pt": r"segundo|de acordo com|informou|noticiou|revela|conforme",
    "nl": r"volgens|meldt|bericht|schrijft",
    "pl": r"według|podaje|donosi|pisze",
    "cs": r"podle|informuje|píše|uvedl\w*",
    "sv": r"enligt|rapporterar|skriver|uppger",
    "da": r"ifølge|melder|oplyser",
    "fi": r"mukaan|kertoo|kirjoittaa",
    "hu": r"szerint|írja|beszámol\w*|közölte",
    "ro": r"potrivit|relatează|scrie",
    "tr": r"göre|bildirdi|aktardı|yazdı",
    "el": r"σύμφωνα με|αναφέρει|γράφει|μεταδίδει",
    "ru": r"по данным|сообщ\w+|пишет|передает|передаёт|со ссылкой на|по информации",
    "uk": r"повідомля\w+|за даними",
    "id": r"menurut|dilansir|dikutip|melansir|mengutip",
    "vi": r"theo",
    "ar": r"بحسب|وفقا|وفقًا|نقلا عن|ذكرت|أفادت",
}
"""Language -> verbs and prepositions by which a lead tells whose report it rests on."""

UNSPACED_ATTRIBUTION: str = r"によると|によれば|報道|報じ|伝え|报道|據|据|報導|援引|따르면|보도|전했다"
"""The same in languages that write no spaces."""

WEAK_ATTRIBUTION: str = r"report|bericht|says|said|per|found|notes|claims|dit|dice|dijo|afirma|sagt|zegt|disse|diz|mówi"
"""Verbs that tell of a report only where a publication's name is linked: "says the Daily Example"."""

ORIGIN: str = (
    r"\b(?:original|oryginał|eredeti|původní|pôvodn|alkuperäi|orijinal|оригинал|первоисточник|оригінал|першоджерел|πρωτότυπ|izvorn|ursprüngl|"
    r"oorspronkelijk|ursprunglig|opprinnelig|oprindelig)\w*+(?! (?:[$€£]|(?:report|research|study|studies|paper|series|song|score|film|movie|book|drawing|photo|idea|plan|"
    r"building|inspection|name|design|language|price)))|原文|原帖|元記事|元ネタ|원문|원본"
)
"""Stems for what is original, in a last line with one link to another publication."""

WHOLE: str = (
    r"\b(?:full|whole|entire|complete|rest of the|ganze\w*|vollständige\w*|komplette\w*|complète?|intégrale?|en entier|complet[oa]|íntegr[oa]|intero|intera|"
    r"integrale|hele|volledige?|gehele|cały|całość|pełn\w+|celý|úplný|teljes|întreg\w*|ολόκληρο|полн\w+|hela|koko|tamamı)\b"
    r"[^.]{0,12}\b(?:story|article|post|piece|artikel\w*|beitrag|bericht|text|artículo|nota|noticia|articolo|artigo|matéria|notícia|reportagem|artykuł|tekst|"
    r"článek|článok|cikk|articolul|άρθρο|стать\w+|текст|новост\w+|haber\w*|yazı\w*|saken|juttu)\b"
    r"(?! (?:of|from) (?:the|this|that|his|her|its|their) (?:report|study|survey|letter|speech|statement|law|bill|ruling|decision|agreement|interview)\b)|続き(?:は|を)|全文|기사 ?전문"
)
"""Words for the whole of an article, in such a line."""

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
    r"bildrechte|bildquelle|fotoquelle|写真|画像|图片|圖片|图源|图|사진|titelbild|beitragsbild|artikelbild|symbolbild|featured image|cover|logo|map|karte|daten|data|"
    r"thumbnail|vorschaubild|gambar|hình ảnh|ảnh|ภาพ|صورة|foto's|photograph|infographic|infografik|tabelle|table|zitat|song|music|musik"
)
"""Words before or in a label that make it the credit of something else than the story."""

OUTGOING: str = (
    r"(?:parts|portions|sections|some) of (?:this|the) |originally posted by|posted in\b|and tagged\b|bookmark the permalink|download|also (?:appeared|published|available|posted|ran|featured|cross-?posted|read)|(?:re-?printed|re-?published|re-?posted|syndicated|picked up|carried) (?:on|in|by|at) "
    r"|(?<!original )(?<!earlier )version of this (?:article|story|post|piece|column|essay) (?:first |originally )?(?:appear|was|ran|is|has)"
    r"|republish (?:this|our)|you (?:may|can|are free to) republish|auch (?:erschienen|veröffentlicht) (?:auf|bei|in)|également (?:paru|publié)"
    r"|también (?:publicado|apareció)|originally published in (?:print|\d{4})|(?:photo|image|picture|video|podcast|episode)s? (?:was|were|is|are)? ?(?:originally|first)"
)
"""What looks like a credit and means copies elsewhere, other editions, or how to republish."""
