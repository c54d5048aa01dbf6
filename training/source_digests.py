"""A page as its labeller reads it: the lines with the addresses of their links, and what stands around a credit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from lxml.html import HtmlElement
from publicsuffixlist import PublicSuffixList

from source_cues import SOCIAL

__all__ = ["Line", "Reader", "digest", "head_of", "is_button", "site_of", "story_of"]

LENGTH = 2500
SKIPPED = frozenset("script style noscript template svg select option iframe button".split())
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
FACTS = frozenset(
    "original-source syndication-source source dc.source dcterms.source copyright article:publisher_name author "
    "og:site_name dc.creator article:author byl cre provider news_source mediaid".split()
)
LD_FACTS = ("isBasedOn", "sourceOrganization", "copyrightHolder", "isBasedOnUrl", "mainEntityOfPage")
_SUFFIXES = PublicSuffixList()


class Line(NamedTuple):
    """A line of the page: its text with links as `[text](number)`, its letters outside and inside of links."""

    text: str
    plain: int
    linked: int
    outbound: tuple[int, ...]
    """The numbers of its links that lead to other sites, or through the own site to another."""

    @property
    def bare(self) -> str:
        """The text without the marks of its links."""
        return re.sub(r"\]\(\d+\)|[\[\]]", "", self.text)


def site_of(url: str | None) -> str:
    """The registrable domain of an address."""
    host = urlsplit(url or "").hostname or ""
    return _SUFFIXES.privatesuffix(host) or host


class Reader:
    """The lines of a page, and its links by number."""

    def __init__(self, root: HtmlElement, base: str, own: str) -> None:
        self.base, self.own = base, own
        self.links: list[str] = []
        self.lines: list[Line] = []
        self._parts: list[str] = []
        self._plain = self._linked = 0
        self._out: list[int] = []
        body = root.find("body")
        self._walk(body if body is not None else root, in_link=False)
        self._end()

    def _end(self) -> None:
        text = re.sub(r"\s+", " ", "".join(self._parts)).strip()
        if re.search(r"\w", text) and (not self.lines or self.lines[-1].text != text):
            self.lines.append(Line(text, self._plain, self._linked, tuple(self._out)))
        self._parts, self._plain, self._linked, self._out = [], 0, 0, []

    def _say(self, text: str | None, *, in_link: bool) -> None:
        if text:
            self._parts.append(text)
            size = len(re.sub(r"\s+", " ", text).strip())
            if in_link:
                self._linked += size
            else:
                self._plain += size

    def _walk(self, element: HtmlElement, *, in_link: bool) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in SKIPPED:
            return
        if tag not in INLINE:
            self._end()
        number = self._open(element) if tag == "a" and not in_link else None
        if tag == "h1":
            self._parts.append("# ")
        if tag == "img" and in_link and element.get("alt"):
            self._parts.append(f"{{{element.get('alt')[:40]}}}")
        in_link = in_link or tag == "a"
        self._say(element.text, in_link=in_link)
        for child in element:
            self._walk(child, in_link=in_link)
            self._say(child.tail, in_link=in_link)
        if number is not None:
            self._parts.append("]" if number < 0 else f"]({number})")
        if tag not in INLINE:
            self._end()

    def _open(self, element: HtmlElement) -> int | None:
        """The number of a link that leads out, -1 for others; nothing for an anchor without an address."""
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
    best, start, total, found = 0.0, 0, 0.0, (0, -1 if not lines else 0)
    for index, line in enumerate(lines):
        total += min(line.plain, 600) - 55 - 1.5 * line.linked * (line.linked > line.plain / 2)
        if total <= 0:
            start, total = index + 1, 0.0
        elif total > best:
            best, found = total, (start, index)
    return found


def head_of(root: HtmlElement, own: str) -> list[str]:
    """What the head says of other sites, authors and agencies."""
    said = [
        f"CANONICAL {link.get('href')}"
        for link in root.xpath("//link[@rel and @href]")
        if "canonical" in link.get("rel").lower() and site_of(link.get("href")) not in ("", own)
    ]
    for meta in root.xpath("//meta[@content]"):
        name = (meta.get("name") or meta.get("property") or "").lower()
        value = meta.get("content").strip()
        if name in ("og:url", "twitter:url") and site_of(value) not in ("", own):
            said.append(f"{name} {value}")
        elif value and name in FACTS:
            said.append(f"{name}={value[:90]}")
    for script in root.xpath("//script[contains(@type,'ld+json')]/text()"):
        for key in LD_FACTS:
            value = rf'"{key}"\s*:\s*(\{{[^}}]{{0,200}}\}}|\[[^\]]{{0,200}}\]|"[^"]{{0,200}}")'
            said += [
                f"ld:{key}={match[1][:160]}"
                for match in re.finditer(value, script)
                if key != "mainEntityOfPage" or (own and own not in match[1] and "http" in match[1])
            ]
    return list(dict.fromkeys(said))


def is_button(line: Line, links: Sequence[str]) -> bool:
    """Whether a line only shares the page, or says nothing."""
    shares = bool(line.outbound) and all(SOCIAL.search(links[number]) for number in line.outbound)
    return shares or not re.search(r"\w\w", re.sub(r"\]\(\d+\)", "", line.text))


def _cut(text: str, size: int) -> str:
    """A text shortened in its middle."""
    return text if len(text) <= size else f"{text[: size // 2]} … {text[-size // 2 :]}"


def _shown(line: Line, links: Sequence[str], size: int) -> str:
    """A line with the addresses of its links."""

    def address(match: re.Match[str]) -> str:
        number = int(match[1])
        if number not in line.outbound or SOCIAL.search(links[number]):
            return "]"
        return f"]({number}→{_cut(unquote(links[number]).split('//', 1)[-1].removeprefix('www.'), 60)})"

    text = re.sub(r"\[\s*\](?:\(\d+\))?", "", _cut(line.text, size))
    return re.sub(r"\]\((\d+)\)", address, text)


def _sizes(lines: Sequence[Line], links: Sequence[str], marked: Mapping[int, float]) -> dict[int, int]:
    """Which lines are shown, and how much of each: the byline, both ends of the story, what follows, the cues."""
    start, end = story_of(lines)
    headline = next((i for i in range(start, -1, -1) if lines[i].text.startswith("#")), start) if lines else 0
    above = [*range(headline, min(headline + 4, start)), *range(max(headline, start - 4), start)]
    sizes = {i: 100 for i in above if len(lines[i].text) > 4 and not is_button(lines[i], links)}
    sizes |= dict.fromkeys(range(start, min(start + 2, end + 1)), 115)
    sizes |= dict.fromkeys(range(max(start, end - 1), end + 1), 140)
    after = [i for i in range(end + 1, min(end + 9, len(lines))) if not is_button(lines[i], links)]
    sizes |= dict.fromkeys(after[:3], 70)
    for i in [i for i in sorted(marked, key=lambda i: -marked[i])[:6] if marked[i] > 0.2]:
        sizes[i] = 260 if marked[i] > 0.6 else 100
        if marked[i] > 1:
            for beside in {i - 1, i + 1} & set(range(len(lines))):
                sizes.setdefault(beside, 60)
    return sizes


def digest(root: HtmlElement, url: str, head: Sequence[str], reader: Reader, marked: Mapping[int, float]) -> str:
    """What a labeller reads of a page; `*` marks a line with a cue, `t` one above the story, `e` one below."""
    lines, links = reader.lines, reader.links
    start, end = story_of(lines)
    title = re.sub(r"\s+", " ", root.xpath("string(//title)")).strip()
    out = [f"{_cut(unquote(url), 110)} | {_cut(title, 90)}"] + [f" <{_cut(said, 130)}>" for said in head[:6]]
    sizes = _sizes(lines, links, marked)
    previous = None
    for i in sorted(sizes):
        gap = "…" if previous is not None and i != previous + 1 else ""
        mark = "*" if i in marked else "e" if i > end else "t" if i < start else " "
        if (said := f"{mark} {_shown(lines[i], links, sizes[i])}") not in out:
            out.append(gap + said)
        previous = i
    return "\n".join(out)[:LENGTH]
