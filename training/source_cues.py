"""What may be a credit of the source, in some thirty languages: wide nets to find the pages worth reading.

None of it judges. A line that it marks credits nothing more often than not, and those lines are the traps.
"""

from __future__ import annotations

import re

__all__ = ["AGENCY", "PICTURE", "SOCIAL", "cues_of"]

LABELS = """
source|sources|via|hat tip|h/t|reference|references|original|original article|original post|original story|quelle|
quellen|fonte|fonti|fontes|fuente|fuentes|font|bron|bronnen|kilde|kilder|källa|källor|lähde|lähteet|źródło|źródła|
zrodlo|zdroj|forrás|sursa|sursă|izvor|vir|kaynak|πηγή|πηγές|πηγη|источник|источники|джерело|източник|izvori|nguồn|theo|
sumber|स्रोत|सोर्स|साभार|المصدر|مصدر|منبع|מקור|출처|자료|来源|來源|稿源|出处|出處|来自|转自|轉自|原文|原文链接|原標題|
原标题|資料來源|出典|出所|引用元|ソース|情報元|参照元|元記事|ที่มา|উৎস|ஆதாரம்|allikas|avots|šaltinis|burimi|heimild
"""
STRONG = r"""
originally (?:published|appeared|posted)|(?:first|also) (?:published|appeared)|republished|reprinted|cross-?posted|
translat|read the (?:full|rest|original|entire|whole)|full story|source link|original (?:article|story|post)|
press release|for immediate release|story source|materials? provided|journal reference|more information:|
originalpubl|originalart|pressemitteilung|übersetz|zuerst erschienen|lire la suite|article original|traduit|
leer más en|nota original|comunicado|traduc|tradott|comunicato|persbericht|vertaald|pressmeddelande|
czytaj więcej na|tłumacz|перевод|оригинал|читать полностью|по материалам|转载|轉載|原载|编译|編譯|翻译|翻譯|授权|授權|
原文|元記事|翻訳|転載|기사원문|번역|보도자료|ترجم|अनुवाद|αναδημοσίευση|çevir
"""
PHRASES = r"""
originally (?:published|appeared|posted|written|ran)|first (?:published|appeared|posted)|
appeared (?:first|originally)|republished|reprinted|re-?posted|cross-?posted|syndicated|courtesy of|with permission|
this (?:article|story|post|piece|essay|content|report|column) (?:was|is|first|has been|comes|appeared)|
read (?:more|the (?:full|rest|original|entire|whole|complete)|on|it|full)|full (?:story|article|text|post|report)|
continue reading|more (?:at|on|from|information)|keep reading|view original|
(?:original|full) (?:article|story|post|version|source|text|publication)|click here (?:to|for)|story source|
journal reference|provided by|materials? provided|press release|news release|media release|for immediate release|
source link|translated (?:from|by)|translation of|adapted from|excerpt(?:ed)? from|hat[- ]?tip|thanks to|
\bh/t\b|\(via|\bvia\b|reported by|according to a report|first reported|
zuerst erschienen|ursprünglich|im original|originalartikel|originaltext|pressemitteilung|medienmitteilung|presseinfo|
mit material|übersetz|aus dem englisch|erschien(?:en)? (?:zuerst|in|im|auf|bei)|weiterlesen|
den (?:ganzen|vollständigen) artikel|mehr (?:dazu|lesen)|hier (?:lesen|weiter|geht)|originalpublikation|
gefunden (?:bei|auf)|lire (?:la suite|l['’]article|aussi)|article original|
publié (?:initialement|à l['’]origine|dans|sur)|paru (?:dans|sur)|traduit|traduction|communiqué|repris d|
en partenariat|avec (?:afp|reuters|l['’]afp)|
leer (?:más|el|la)|sigue leyendo|seguir leyendo|publicad[oa] (?:originalmente|en|por|por primera)|traducid|traducción|
nota original|con información de|comunicado|nota de prensa|artículo original|leia (?:mais|a|o)|
publicado originalmente|traduzid|tradução|matéria original|com informações|artigo original|nota à imprensa|
leggi (?:l['’]|tutto|anche|su|il)|articolo originale|pubblicato (?:su|originariamente|originalmente)|tradotto|
traduzione|tratto da|comunicato stampa|comunicato|lees (?:meer|het|verder)|oorspronkelijk|
eerder (?:verschenen|gepubliceerd)|verscheen|vertaald|persbericht|
läs (?:mer|hela)|les (?:mer|hele|meir)|læs (?:mere|hele)|lue (?:lisää|koko)|pressmeddelande|pressemelding|
pressemeddelelse|opprinnelig|oversatt|översätt|alkuperäinen|
czytaj (?:więcej|całość|też|dalej)|więcej na|przeczytaj|pierwotnie|tłumacz|informacja prasowa|za zgodą|komunikat|
celý článek|číst|tisková zpráva|přeložen|převzato|olvasd|bővebben|eredeti (?:cikk|forrás)|fordít|sajtóközlemény|
citește|articolul (?:original|integral)|preluat|traduc|comunicat|devamı|orijinal|haberin|çevir|basın bülteni|
πρωτότυπο|διαβάστε|αναδημοσίευση|μετάφραση|δελτίο τύπου|
читать (?:далее|полностью|подробнее|оригинал)|подробнее|оригинал|перевод|опубликовано (?:в|на)|впервые опублик|
перепечатк|по материалам|по информации|по данным|пресс-релиз|пресс-служб|сообщает|сообщили|передает|передаёт|пишет|
ссылкой на|оригінал|читати|переклад|за матеріалами|повідомля|
转载|轉載|原载|原載|首发|首發|本文(?:来自|來自|转自|首发|原载|系|由|出自|摘自)|文章来源|文章來源|编译|編譯|翻译|翻譯|
译自|譯自|阅读原文|閱讀原文|查看原文|原文出处|原文網址|授权|授權|摘自|綜合|综合|
記事元|引用|転載|翻訳|提供|続きを読む|全文を読む|元の記事|プレスリリース|配信|기사원문|원문|제공|번역|보도자료|전재|
اقرأ|نقلا عن|ترجمة|به گزارش|ترجمه|منتشر|तर्जुमा|अनुवाद|के अनुसार|dịch|theo\b|baca|dilansir|dikutip|diterjemahkan|
แปล|อ่านต่อ
"""
AGENCIES = r"""
\bAP\b|Associated Press|\bAFP\b|Reuters?\b|REUTERS|\bdpa\b|\bDPA\b|\bAPA\b|\bsda\b|\bats\b|\bATS\b|\bANSA\b|\bEFE\b|
Europa Press|\bPTI(?:\b|(?=Last))|\bIANS(?:\b|(?=Last))|\bANI\b|\bUNI\b|Xinhua|新华社|新华网|新華社|中新社|中新网|
中國新聞|央视|人民网|中央社|\bPAP\b|\bTASS\b|ТАСС|Интерфакс|Interfax|РИА Новости|RIA Novosti|УНИАН|Укринформ|Kyodo|
共同通信|共同社|時事通信|Yonhap|연합뉴스|뉴시스|뉴스1|Belga\b|\bBELGA\b|\bANP\b|\bTT\b|\bNTB\b|Ritzau|\bSTT\b|ČTK|\bMTI\b|
Agerpres|AGERPRES|Mediafax|\bBTA\b|БТА|ΑΠΕ|ΑΜΠΕ|Anadolu|\bLusa\b|\bLUSA\b|Antara\b|ANTARA|Bernama|\bSID\b|\bKNA\b|
\bepd\b|\bapn\b|\brts\b|\bddp\b|Canadian Press|Press Association|PA Media|\bAAP\b|\bUPI\b|Bloomberg|Agencia|Agência|
agencies|agencias|Agenturen|Agencies|Tribune (?:Content|News)|Washington Post|New York Times|Newswire|PRNewswire|
Business Wire|GLOBE NEWSWIRE|PR Newswire|news service|News Service|भाषा
"""


def _joined(table: str) -> str:
    """The alternatives of a table, without the ends of its lines."""
    return table.replace("\n", "")


_LABEL = re.compile(
    rf"(?:^|[\s(\[（【|•·>–—-])(?:{_joined(LABELS)})\s*(?:[:：|/»›>-]|\s[-–—]|$)|^\W*(?:{_joined(LABELS)})\b", re.I
)
_STRONG = re.compile(_joined(STRONG), re.I)
_PHRASE = re.compile(_joined(PHRASES), re.I)
AGENCY = re.compile(_joined(AGENCIES))
_WIRE = re.compile(
    rf"[(（/]\s*(?:{_joined(AGENCIES)})[^)）]{{0,25}}[)）]|(?:社|电|電|讯)\b|"
    rf"^\W*(?:por|von|by|par|di|od)?\s*(?:{_joined(AGENCIES)})\W*$"
)
_OWN = re.compile(r"cookie|privacy|newsletter|subscribe|sign up|all rights reserved|advert", re.I)
PICTURE = re.compile(r"photo|foto|getty|image|credit|imagen|bild|фото|图片|picture|AP Images|shutterstock|FILE -", re.I)
SOCIAL = re.compile(
    r"facebook|twitter|x\.com|linkedin|pinterest|whatsapp|t\.me|telegram|instagram|youtube|reddit\.com/submit|tumblr|"
    r"weibo|qq\.com|mailto|vk\.com|google\.|apple\.com|flipboard|addthis|line\.me|disqus|gravatar|wordpress\.org|"
    r"getpocket|feedburner|hatena|tiktok"
)


def cues_of(text: str, *, linked: bool) -> list[str]:
    """What on a line looks like a credit: "label", "strong" or "phrase", "wire" or "agency"."""
    if _OWN.search(text):
        return []
    short = len(text) < 220
    found = []
    if _LABEL.search(text[:60]) or (short and _LABEL.search(text)) or _LABEL.search(text[-80:]):
        found.append("label")
    edges = text if len(text) < 320 else f"{text[:110]} … {text[-160:]}"
    if _PHRASE.search(edges) and (linked or len(text) < 320):
        found.append("strong" if _STRONG.search(edges) else "phrase")
    if AGENCY.search(text if short else f"{text[:70]} … {text[-50:]}"):
        found.append("wire" if _WIRE.search(text) or len(text) < 60 else "agency")
    return found
