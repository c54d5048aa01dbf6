"""How pages introduce their source, in words, language by language.

What a label means is the same in every language, so the table is read as one: pages mix languages ("Source:" on a
German page). Whole sentences are in `articlekit.extractors.source.sentences`.

Seen: feed plug-ins' default texts (WP RSS Aggregator, WPeMatico, IFTTT), and credit lines of news sites of each language.
"""

from __future__ import annotations

__all__ = ["LABELS", "NOT_A_SOURCE", "OUTGOING", "PAPER"]

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
