"""Find the open pages on which a credit may stand: those that were read for `source_labels.jsonl`.

    python training/source_pages.py              the pages, best first: rank, set, id, what was seen
    python training/source_pages.py --digests    the same with what a labeller reads of each

A page is taken when anything on it looks like a credit, right or wrong: a label in some thirty languages, an agency, a
head address on another site, a short last line or a headline with one link that leads out. Nothing here judges: the
labels were given by reading. Pages that have a label, or whose site has a sealed page, are never opened.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html
from lxml.html import HtmlElement
from publicsuffixlist import PublicSuffixList

from articlekit.decode import decode
from articlekit.urls import comparable

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
SETS = ("fresh", "unlabelled", "publishers", "snippets", "dates", "wcxb")
PAGES_OF_A_SITE = 6
_SUFFIXES = PublicSuffixList()

LABELS = """source|sources|via|hat tip|h/t|reference|references|original|original article|original post|original story|quelle|quellen|fonte|fonti|
fontes|fuente|fuentes|font|bron|bronnen|kilde|kilder|källa|källor|lähde|lähteet|źródło|źródła|zrodlo|zdroj|forrás|sursa|sursă|izvor|vir|kaynak|πηγή|
πηγές|πηγη|источник|источники|джерело|източник|izvori|nguồn|theo|sumber|स्रोत|सोर्स|साभार|المصدر|مصدر|منبع|מקור|출처|자료|来源|來源|稿源|出处|出處|
来自|转自|轉自|原文|原文链接|原標題|原标题|資料來源|出典|出所|引用元|ソース|情報元|参照元|元記事|ที่มา|উৎস|ஆதாரம்|allikas|avots|šaltinis|burimi|heimild""".replace("\n", "")
PHRASES = """originally (?:published|appeared|posted|written|ran)|first (?:published|appeared|posted)|appeared (?:first|originally)|republished|reprinted|re-?posted|
cross-?posted|syndicated|courtesy of|with permission|this (?:article|story|post|piece|essay|content|report|column) (?:was|is|first|has been|comes|appeared)|
read (?:more|the (?:full|rest|original|entire|whole|complete)|on|it|full)|full (?:story|article|text|post|report)|continue reading|more (?:at|on|from|information)|
keep reading|view original|(?:original|full) (?:article|story|post|version|source|text|publication)|click here (?:to|for)|story source|journal reference|provided by|
materials? provided|press release|news release|media release|for immediate release|source link|translated (?:from|by)|translation of|adapted from|excerpt(?:ed)? from|
hat[- ]?tip|thanks to|\\bh/t\\b|\\(via|\\bvia\\b|reported by|according to a report|first reported|
zuerst erschienen|ursprünglich|im original|originalartikel|originaltext|pressemitteilung|medienmitteilung|presseinfo|mit material|übersetz|aus dem englisch|erschien(?:en)?
 (?:zuerst|in|im|auf|bei)|weiterlesen|den (?:ganzen|vollständigen) artikel|mehr (?:dazu|lesen)|hier (?:lesen|weiter|geht)|originalpublikation|gefunden (?:bei|auf)|
lire (?:la suite|l['’]article|aussi)|article original|publié (?:initialement|à l['’]origine|dans|sur)|paru (?:dans|sur)|traduit|traduction|communiqué|repris d|en partenariat|avec (?:afp|reuters|l['’]afp)|
leer (?:más|el|la)|sigue leyendo|seguir leyendo|publicad[oa] (?:originalmente|en|por|por primera)|traducid|traducción|nota original|con información de|comunicado|nota de prensa|artículo original|
leia (?:mais|a|o)|publicado originalmente|traduzid|tradução|matéria original|com informações|artigo original|nota à imprensa|
leggi (?:l['’]|tutto|anche|su|il)|articolo originale|pubblicato (?:su|originariamente|originalmente)|tradotto|traduzione|tratto da|comunicato stampa|comunicato|
lees (?:meer|het|verder)|oorspronkelijk|eerder (?:verschenen|gepubliceerd)|verscheen|vertaald|persbericht|
läs (?:mer|hela)|les (?:mer|hele|meir)|læs (?:mere|hele)|lue (?:lisää|koko)|pressmeddelande|pressemelding|pressemeddelelse|opprinnelig|oversatt|översätt|alkuperäinen|
czytaj (?:więcej|całość|też|dalej)|więcej na|przeczytaj|pierwotnie|tłumacz|informacja prasowa|za zgodą|komunikat|celý článek|číst|tisková zpráva|přeložen|převzato|
olvasd|bővebben|eredeti (?:cikk|forrás)|fordít|sajtóközlemény|citește|articolul (?:original|integral)|preluat|traduc|comunicat|
devamı|orijinal|haberin|çevir|basın bülteni|πρωτότυπο|διαβάστε|αναδημοσίευση|μετάφραση|δελτίο τύπου|
читать (?:далее|полностью|подробнее|оригинал)|подробнее|оригинал|перевод|опубликовано (?:в|на)|впервые опублик|перепечатк|по материалам|по информации|по данным|пресс-релиз|пресс-служб|сообщает|сообщили|передает|передаёт|пишет|ссылкой на|
оригінал|читати|переклад|за матеріалами|повідомля|
转载|轉載|原载|原載|首发|首發|本文(?:来自|來自|转自|首发|原载|系|由|出自|摘自)|文章来源|文章來源|编译|編譯|翻译|翻譯|译自|譯自|阅读原文|閱讀原文|查看原文|原文出处|原文網址|授权|授權|摘自|綜合|综合|
記事元|引用|転載|翻訳|提供|続きを読む|全文を読む|元の記事|プレスリリース|配信|기사원문|원문|제공|번역|보도자료|전재|
اقرأ|نقلا عن|ترجمة|به گزارش|ترجمه|منتشر|तर्जुमा|अनुवाद|के अनुसार|dịch|theo\\b|baca|dilansir|dikutip|diterjemahkan|แปล|อ่านต่อ""".replace("\n", "")
AGENCIES = """\\bAP\\b|Associated Press|\\bAFP\\b|Reuters?\\b|REUTERS|\\bdpa\\b|\\bDPA\\b|\\bAPA\\b|\\bsda\\b|\\bats\\b|\\bATS\\b|\\bANSA\\b|\\bEFE\\b|Europa Press|\\bPTI(?:\\b|(?=Last))|\\bIANS(?:\\b|(?=Last))|\\bANI\\b|\\bUNI\\b|Xinhua|新华社|新华网|新華社|中新社|中新网|中國新聞|央视|
人民网|中央社|\\bPAP\\b|\\bTASS\\b|ТАСС|Интерфакс|Interfax|РИА Новости|RIA Novosti|УНИАН|Укринформ|Kyodo|共同通信|共同社|時事通信|Yonhap|연합뉴스|뉴시스|뉴스1|Belga\\b|\\bBELGA\\b|\\bANP\\b|\\bTT\\b|\\bNTB\\b|Ritzau|\\bSTT\\b|ČTK|\\bMTI\\b|Agerpres|
AGERPRES|Mediafax|\\bBTA\\b|БТА|ΑΠΕ|ΑΜΠΕ|Anadolu|\\bLusa\\b|\\bLUSA\\b|Antara\\b|ANTARA|Bernama|\\bSID\\b|\\bKNA\\b|\\bepd\\b|\\bapn\\b|\\brts\\b|\\bddp\\b|Canadian Press|Press Association|PA Media|\\bAAP\\b|\\bUPI\\b|Bloomberg|Agencia|Agência|
agencies|agencias|Agenturen|Agencies|Tribune (?:Content|News)|Washington Post|New York Times|Newswire|PRNewswire|Business Wire|GLOBE NEWSWIRE|PR Newswire|news service|News Service|भाषा""".replace("\n", "")
LABEL = re.compile(rf"(?:^|[\s(\[（【|•·>–—-])(?:{LABELS})\s*(?:[:：|/»›>-]|\s[-–—]|$)|^\W*(?:{LABELS})\b", re.IGNORECASE)
PHRASE = re.compile(PHRASES, re.IGNORECASE)
AGENCY = re.compile(AGENCIES)
OWN = re.compile(r"cookie|privacy|newsletter|subscribe|sign up|all rights reserved|advert", re.IGNORECASE)
STRONG = re.compile(
    r"originally (?:published|appeared|posted)|(?:first|also) (?:published|appeared)|republished|reprinted|cross-?posted|translat|read the (?:full|rest|original|entire|whole)|full story|source link|"
    r"original (?:article|story|post)|press release|for immediate release|story source|materials? provided|journal reference|more information:|originalpubl|originalart|pressemitteilung|übersetz|"
    r"zuerst erschienen|lire la suite|article original|traduit|leer más en|nota original|comunicado|traduc|tradott|comunicato|persbericht|vertaald|pressmeddelande|czytaj więcej na|tłumacz|"
    r"перевод|оригинал|читать полностью|по материалам|转载|轉載|原载|编译|編譯|翻译|翻譯|授权|授權|原文|元記事|翻訳|転載|기사원문|번역|보도자료|ترجم|अनुवाद|αναδημοσίευση|çevir",
    re.IGNORECASE,
)
DATELINE = re.compile(rf"[(（/]\s*(?:{AGENCIES})[^)）]{{0,25}}[)）]|^\W*(?:por|von|by|par|di|od)?\s*(?:{AGENCIES})\W*$|(?:社|电|電|讯)\b")
PICTURE = re.compile(r"photo|foto|getty|image|credit|imagen|bild|фото|图片|picture|AP Images|shutterstock|FILE -", re.IGNORECASE)
SKIPPED = {"script", "style", "noscript", "template", "svg", "select", "option", "iframe", "button"}
INLINE = frozenset("a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split())
SOCIAL = re.compile(r"facebook|twitter|x\.com|linkedin|pinterest|whatsapp|t\.me|telegram|instagram|youtube|reddit\.com/submit|tumblr|weibo|qq\.com|mailto|vk\.com|google\.|apple\.com|flipboard|addthis|line\.me|disqus|gravatar|wordpress\.org|getpocket|feedburner|hatena|tiktok")


class Line(NamedTuple):
    """A line of the page: its text with links as `[text](n)`, and what of it is plain."""

    text: str
    plain: int
    linked: int
    outbound: tuple[int, ...]


class Found(NamedTuple):
    """A page with what looks like a credit on it."""

    score: float
    dataset: str
    record: dict[str, Any]
    cues: tuple[str, ...]
    digest: str
    links: tuple[str, ...]


def site_of(url: str | None) -> str:
    """The registrable domain of an address."""
    host = urlsplit(url or "").hostname or ""
    return _SUFFIXES.privatesuffix(host) or host


def records(dataset: str) -> Iterator[dict[str, Any]]:
    """The records of one set."""
    for line in (DATA / dataset / "labels.jsonl").read_text("utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


def markup_of(dataset: str, record: dict[str, Any]) -> bytes:
    """The bytes of a page."""
    return gzip.decompress((DATA / dataset / record["html"]).read_bytes())


def unlabelled() -> Iterator[tuple[str, dict[str, Any], bytes]]:
    """The open pages without a label for the source, each once; no page of a site that has a sealed one."""
    sealed = {name for r in records("fresh") if r["part"] == "sealed" for name in (site_of(r["url"]), r["domain"]) if name}
    known: set[str] = set()
    for dataset, record in [("source_links", r) for r in records("source_links")] + [("fresh", r) for r in records("fresh")]:
        if dataset == "source_links" or (record["part"] == "open" and record.get("source")):
            known |= {hashlib.sha256(markup_of(dataset, record)).hexdigest(), comparable(record["url"] or record["id"])}
    for dataset in SETS:
        for record in records(dataset):
            if record.get("part") == "sealed" or record.get("source") or site_of(record["url"]) in sealed or record.get("domain") in sealed:
                continue
            markup = markup_of(dataset, record)
            keys = {hashlib.sha256(markup).hexdigest(), comparable(record["url"] or record["id"])}
            if not keys & known:
                yield dataset, record, markup
            known |= keys


class Reader:
    """The lines of a page with its links numbered."""

    def __init__(self, root: HtmlElement, base: str, own: str) -> None:
        self.base, self.own = base, own
        self.links: list[str] = []
        self.lines: list[Line] = []
        self._parts: list[str] = []
        self._plain = self._linked = 0
        self._out: list[int] = []
        body = root.find("body")
        self._walk(body if body is not None else root, False)
        self._end()

    def _end(self) -> None:
        text = re.sub(r"\s+", " ", "".join(self._parts)).strip()
        if re.search(r"\w", text) and (not self.lines or self.lines[-1].text != text):
            self.lines.append(Line(text, self._plain, self._linked, tuple(self._out)))
        self._parts, self._plain, self._linked, self._out = [], 0, 0, []

    def _say(self, text: str | None, in_link: bool) -> None:
        if text:
            self._parts.append(text)
            size = len(re.sub(r"\s+", " ", text).strip())
            if in_link:
                self._linked += size
            else:
                self._plain += size

    def _walk(self, element: HtmlElement, in_link: bool) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in SKIPPED:
            return
        block = tag not in INLINE
        if block:
            self._end()
        number = self._open(element) if tag == "a" and not in_link else None
        if tag == "h1":
            self._parts.append("# ")
        if tag == "img" and in_link and element.get("alt"):
            self._parts.append(f"{{{element.get('alt')[:40]}}}")
        self._say(element.text, in_link or tag == "a")
        for child in element:
            self._walk(child, in_link or tag == "a")
            self._say(child.tail, in_link or tag == "a")
        if number is not None:
            self._parts.append("]" if number < 0 else f"]({number})")
        if block:
            self._end()

    def _open(self, element: HtmlElement) -> int | None:
        href = (element.get("href") or "").strip()
        if not href:
            return None
        self._parts.append("[")
        try:
            url = urljoin(self.base, href)
            outside = url.startswith("http") and site_of(url) != self.own
        except ValueError:
            return -1
        if not outside and not re.search(r"[=/]https?(://|%3a)", url[8:], re.IGNORECASE):
            return -1
        self.links.append(url)
        self._out.append(len(self.links) - 1)
        return len(self.links) - 1


def story_of(lines: Sequence[Line]) -> tuple[int, int]:
    """The first and last line of the densest run of plain text."""
    best, start, total, found = 0.0, 0, 0.0, (0, 0)
    for index, line in enumerate(lines):
        total += min(line.plain, 600) - 55 - 1.5 * line.linked * (line.linked > line.plain / 2)
        if total <= 0:
            start, total = index + 1, 0.0
        elif total > best:
            best, found = total, (start, index)
    return found


def head_of(root: HtmlElement, own: str) -> list[str]:
    """What the head says of other sites, authors and agencies."""
    said = []
    for link in root.xpath("//link[@rel and @href]"):
        if "canonical" in link.get("rel").lower() and site_of(link.get("href")) not in ("", own):
            said.append(f"CANONICAL {link.get('href')}")
    for meta in root.xpath("//meta[@content]"):
        name = (meta.get("name") or meta.get("property") or "").lower()
        value = meta.get("content").strip()
        if name in ("og:url", "twitter:url") and site_of(value) not in ("", own):
            said.append(f"{name} {value}")
        elif value and name in ("original-source", "syndication-source", "source", "dc.source", "dcterms.source", "copyright", "article:publisher_name", "author", "og:site_name", "dc.creator", "article:author", "byl", "cre", "provider", "news_source", "mediaid"):
            said.append(f"{name}={value[:90]}")
    for script in root.xpath("//script[contains(@type,'ld+json')]/text()"):
        for key in ("isBasedOn", "sourceOrganization", "copyrightHolder", "isBasedOnUrl", "mainEntityOfPage"):
            for match in re.finditer(rf'"{key}"\s*:\s*(\{{[^}}]{{0,200}}\}}|\[[^\]]{{0,200}}\]|"[^"]{{0,200}}")', script):
                if key != "mainEntityOfPage" or (own and own not in match[1] and "http" in match[1]):
                    said.append(f"ld:{key}={match[1][:160]}")
    return list(dict.fromkeys(said))


def cues_of(line: Line) -> list[str]:
    """What on a line looks like a credit."""
    bare = re.sub(r"\]\(\d+\)|[\[\]]", "", line.text)
    short = len(bare) < 220
    found = []
    if LABEL.search(bare[:60]) or (short and LABEL.search(bare)) or LABEL.search(bare[-80:]):
        found.append("label")
    edges = bare if len(bare) < 320 else bare[:110] + " … " + bare[-160:]
    if PHRASE.search(edges) and (line.outbound or short or len(bare) < 320):
        found.append("strong" if STRONG.search(edges) else "phrase")
    if AGENCY.search(bare if short else bare[:70] + " … " + bare[-50:]):
        found.append("wire" if DATELINE.search(bare) or len(bare) < 60 else "agency")
    return found if not OWN.search(bare) else found[:0]


def cut(text: str, size: int) -> str:
    """A line shortened in its middle."""
    return text if len(text) <= size else f"{text[: size // 2]} … {text[-size // 2 :]}"


def shown(line: Line, links: Sequence[str], size: int) -> str:
    """A line with the addresses of its links."""
    text = cut(line.text, size)
    text = re.sub(r"\[\s*\](?:\(\d+\))?", "", text)
    return re.sub(r"\]\((\d+)\)", lambda m: f"]({m[1]}→{cut(unquote(links[int(m[1])]).split('//', 1)[-1].removeprefix('www.'), 60)})" if int(m[1]) in line.outbound and not SOCIAL.search(links[int(m[1])]) else "]", text)


def look(dataset: str, record: dict[str, Any], markup: bytes) -> Found:
    """One page: what looks like a credit, how much so, and what a labeller reads of it."""
    root = lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", decode(markup).text) or "<p></p>")
    canonical = root.xpath("string(//link[@rel='canonical']/@href)") or root.xpath("string(//meta[@property='og:url']/@content)")
    url = record["url"] if (record["url"] or "").startswith("http") else canonical
    own = site_of(url)
    reader = Reader(root, url, own)
    lines, links = reader.lines, reader.links
    start, end = story_of(lines) if lines else (0, -1)
    head = head_of(root, own)
    score, cues = 0.0, []
    for said in head:
        if said.startswith(("CANONICAL", "og:url", "ld:isBased", "original-source", "syndication-source", "ld:sourceO")):
            score, cues = score + 4, [*cues, said.split()[0].split("=")[0]]
        elif AGENCY.search(said):
            score, cues = score + 1, [*cues, "head agency"]
    marked: dict[int, float] = {}
    for index, line in enumerate(lines):
        if start - 14 <= index <= end + 14 and (what := cues_of(line)):
            near = index <= start + 1 or index >= end - 2
            size = sum({"label": 2.0, "phrase": 0.8, "strong": 2.4, "agency": 0.7, "wire": 2.4}[w] for w in what)
            size *= (1.0 if near else 0.5) * (2.0 if line.outbound else 1.0) * (1.0 if len(line.text) < 320 else 0.6)
            size *= 0.25 if PICTURE.search(line.text) else 1.0
            own_agency = AGENCY.search(line.text)
            size *= 0.3 if own_agency and own_agency[0].replace(" ", "").lower()[:9] in own else 1.0
            if all(SOCIAL.search(links[n]) for n in line.outbound) and line.outbound:
                size *= 0.3
            marked[index] = size
            cues.append("+".join(what))
    tail = [i for i in range(max(start, end - 2), min(end + 3, len(lines))) if 1 <= len(lines[i].outbound) <= 2 and lines[i].plain + lines[i].linked < 160 and not SOCIAL.search(links[lines[i].outbound[0]])]
    heads = [i for i in range(max(0, start - 14), min(start + 1, len(lines))) if lines[i].outbound and lines[i].text.startswith("#") or "# [" in lines[i].text and lines[i].outbound]
    cues += ["tail link"] * bool(tail) + ["headline link"] * bool(heads)
    score += sum(sorted(marked.values(), reverse=True)[:3]) + 1.5 * bool(tail) + 3 * bool(heads)
    score += 1.0 * (record.get("language") not in (None, "en")) - 2.0 * (dataset == "wcxb" and record.get("kind") != "article")
    digest = _digest(url, root, head, lines, links, start, end, marked)
    return Found(score, dataset, record, tuple(dict.fromkeys(cues)), digest, tuple(links))


def _digest(url: str, root: HtmlElement, head: list[str], lines: Sequence[Line], links: Sequence[str], start: int, end: int, marked: dict[int, float]) -> str:
    headline = next((i for i in range(start, -1, -1) if lines[i].text.startswith("#")), start) if lines else 0
    sizes: dict[int, int] = {}
    for i in [*range(headline, min(headline + 4, start)), *range(max(headline, start - 4), start)]:
        if len(lines[i].text) > 4 and not _is_button(lines[i], links):
            sizes[i] = 100
    sizes |= {i: 115 for i in range(start, min(start + 2, end + 1))} | {i: 140 for i in range(max(start, end - 1), end + 1)}
    after = [i for i in range(end + 1, min(end + 9, len(lines))) if not _is_button(lines[i], links)]
    sizes |= dict.fromkeys(after[:3], 70)
    for i in [i for i in sorted(marked, key=lambda i: -marked[i])[:6] if marked[i] > 0.2]:
        sizes[i] = 260 if marked[i] > 0.6 else 100
        for j in (i - 1, i + 1):
            if 0 <= j < len(lines) and marked[i] > 1:
                sizes.setdefault(j, 60)
    title = re.sub(r"\s+", " ", root.xpath("string(//title)")).strip()
    out = [f"{cut(unquote(url), 110)} | {cut(title, 90)}"] + [f" <{cut(said, 130)}>" for said in head[:6]]
    previous = None
    for i in sorted(sizes):
        gap = "…" if previous is not None and i != previous + 1 else ""
        mark = "*" if i in marked else "e" if i > end else "t" if i < start else " "
        if (said := f"{mark} {shown(lines[i], links, sizes[i])}") not in out:
            out.append(gap + said)
        previous = i
    return "\n".join(out)[:2500]


def _is_button(line: Line, links: Sequence[str]) -> bool:
    return bool(line.outbound) and all(SOCIAL.search(links[n]) for n in line.outbound) or not re.search(r"\w\w", re.sub(r"\]\(\d+\)", "", line.text))


def found() -> list[Found]:
    """The pages with a cue, best first."""
    sys.setrecursionlimit(20_000)
    pages = []
    for dataset, record, markup in unlabelled():
        try:
            pages.append(look(dataset, record, markup))
        except (ValueError, IndexError, lxml.etree.LxmlError, RecursionError) as error:
            print(f"{dataset} {record['id']}: {error!r}", file=sys.stderr)
    ranked = sorted((page for page in pages if page.score > 0), key=lambda page: (-page.score, page.dataset, page.record["id"]))
    seen: Counter[str] = Counter()
    kept = []
    for page in ranked:
        name = site_of(page.record["url"]) or page.record["id"]
        seen[name] += 1
        if seen[name] <= PAGES_OF_A_SITE:
            kept.append(page)
    return kept


def main() -> None:
    """Print the pages."""
    for rank, page in enumerate(found(), 1):
        print(f"{rank}\t{page.score:.1f}\t{page.dataset}\t{page.record['id']}\t{', '.join(page.cues[:6])}")
        if "--digests" in sys.argv:
            print(page.digest + "\n")


if __name__ == "__main__":
    main()
