"""Stage 2: str -> `Document`: the tree, and what the page declares about itself in its head.

The only module that parses HTML. The tree is read by everyone and written by nobody.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import urljoin

import attrs
from lxml import etree

from articlekit.markup.long_tags import shortened
from articlekit.options import Limits
from articlekit.own_site import OwnSite, own_site_of
from articlekit.structured_data import jsonld
from articlekit.structured_data.jsonld import JsonObject, JsonValue

__all__ = ["Document", "HeadLink", "JsonObject", "JsonValue", "from_html", "from_text", "from_tree", "looks_like_html"]


@attrs.frozen
class HeadLink:
    """A `<link>` of the page: `rel` lower-cased (one entry per token), `href` as written.

    >>> from_html('<link rel="canonical" href="/snow">').links
    (HeadLink(rel='canonical', href='/snow', type='', hreflang=''),)
    """

    rel: str
    """What it is to the page: `canonical`, `amphtml`, `alternate`."""
    href: str
    """The address."""
    type: str = ""
    """Its media type, as for feeds."""
    hreflang: str = ""
    """The language of what it leads to."""


@attrs.frozen(kw_only=True, eq=False)
class Document:
    """A parsed page and its declarations.

    >>> document = from_html('<title>Snow</title><meta name="author" content="Anna Berg"><p>It snowed.</p>')
    >>> document.title, document.declared("author")
    ('Snow', 'Anna Berg')
    """

    root: etree._Element = attrs.field(repr=False)
    """The tree, to be read and never changed."""
    url: str | None = None
    """The address that was given."""
    base_url: str | None = None
    """What relative links are resolved against: `<base href>` joined to `url`."""
    bases: tuple[str, ...] = attrs.field(default=(), repr=False)
    """The `href` of every `<base>`, of which the first counts."""
    is_text: bool = False
    """True where the input was plain text: the tree is then ours, one `<p>` a paragraph, `<br>` between its lines."""
    title: str | None = None
    """The text of `<title>`."""
    language: str | None = None
    """`<html lang>` as written."""
    meta: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict, repr=False)
    """Content of every `<meta>` by its lower-cased `name`, `property`, `itemprop` or `http-equiv`, in page order."""
    links: tuple[HeadLink, ...] = attrs.field(default=(), repr=False)
    """Its `<link>` elements, in page order."""
    json_ld: tuple[JsonObject, ...] = attrs.field(default=(), repr=False)
    """Every JSON-LD object of the page, `@graph` and lists flattened, nested objects left in place."""
    json_ld_errors: int = 0
    """JSON-LD blocks that could not be read."""
    data: tuple[etree._Element, ...] = attrs.field(default=(), repr=False)
    """The elements that may hold data from which scripts build the page, or what it shows without them: `script`,
    `noscript` and those in whose attributes frameworks keep it, in page order."""
    fields: tuple[etree._Element, ...] = attrs.field(default=(), repr=False)
    """Its first `input` elements, in page order."""
    cuts: tuple[str, ...] = ()
    """What the limits left out of it, a sentence each."""
    own_site: OwnSite = attrs.field(init=False, default=attrs.Factory(own_site_of, takes_self=True), repr=False)
    """The site that the page belongs to: that of its address, or without one the site that the page itself tells."""

    @property
    def script_chars(self) -> int:
        """Characters inside `<script>`: much of them and little text is a page that a script builds."""
        return sum(len(element.text or "") for element in self.scripts() if not _is_json_ld(element))

    def scripts(self) -> Iterator[etree._Element]:
        """The `script` elements, in page order."""
        return (element for element in self.data if element.tag == "script")

    def declared(self, *names: str) -> str | None:
        """The first non-empty content of the meta elements of these names, in the order of the names."""
        for name in names:
            for content in self.meta.get(name, ()):
                if content:
                    return content
        return None


_TAG: Final = re.compile(r"<(?:[a-zA-Z][\w:-]*[\s/>]|!doctype|!--|\?xml)", re.IGNORECASE)
_UNPRINTABLE: Final = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, 0xFFFE, 0xFFFF], " ")
_ROOTS: Final = frozenset("html body main article section div {http://www.w3.org/1999/xhtml}html".split())
_DATA: Final = frozenset({"script", "noscript", "body", "main", "astro-island", "react-app"})
"""Elements of `Document.data`; Astro, Inertia and React keep theirs in attributes of the last four."""
_TOO_DEEP: Final = 114
"""`XML_ERR_RESOURCE_LIMIT` in libxml2's xmlerror.h; lxml has had a name for it since 6.1 only."""
_MOST_CONTENTS: Final = 100
"""Values kept of the meta elements of one name."""
_MOST_FIELDS: Final = 400
_LONGEST_CONTENT: Final = 20_000
"""Characters kept of a title and of the content of a meta element."""
_WITHIN_LINES: Final = frozenset(
    "a abbr b bdi big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var".split()
)
"""Elements that, nested too deeply, are left out; others are lifted, so that paragraphs stay parted."""


def looks_like_html(text: str) -> bool:
    """Whether a text holds markup at all: a tag, a comment or a document type within its first million characters."""
    return _TAG.search(text, 0, 1_000_000) is not None


def from_html(text: str, *, utf8: bytes | None = None, url: str | None = None, limits: Limits = Limits()) -> Document:
    """Parse a page. Every text is a page to the parser: there is no invalid HTML, only an empty tree.

    `utf8` is the text in UTF-8, where the caller has it.

    Lone surrogates, which no encoding can hold, are read as question marks. The text of a page nested beyond what
    the parser takes (2048 levels in libxml2) is kept: its deepest elements are lifted or left out, not what they hold.
    """
    data = text.encode("utf-8", "replace") if utf8 is None else utf8
    cuts: list[str] = []
    data, long_tags = shortened(data, limits.max_attributes)
    if long_tags:
        cuts.append(f"{long_tags} elements have more than {limits.max_attributes} attributes: the others were left out")
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, collect_ids=False
    )
    root = _parsed(data, parser)
    log = parser.error_log
    if len(log) and log[-1].type == _TOO_DEEP:
        root = _parsed(data, _flattening(limits.max_depth))
        cuts.append(f"elements nested more than {limits.max_depth} deep were lifted; their text was kept")
    return from_tree(etree.Element("html") if root is None else root, url=url, limits=limits, cuts=cuts)


def _flattening(max_depth: int) -> etree.HTMLParser:
    return etree.HTMLParser(target=_Flattening(max_depth), encoding="utf-8", huge_tree=True)  # type: ignore[call-overload,no-any-return]  # its types want a base class


def _parsed(data: bytes, parser: etree.HTMLParser) -> etree._Element | None:
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None


class _Flattening:
    """A parser target that builds a tree no deeper than `max_depth` and one: what lies deeper stands there in a row."""

    def __init__(self, max_depth: int) -> None:
        self._builder = etree.TreeBuilder()
        self._max_depth = max_depth
        self._depth = 0
        self._lifted: tuple[int, str] | None = None
        """The lifted element that is open, if any, and the depth at which the page has it."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth <= self._max_depth:
            self._builder.start(tag, attributes)
        elif tag not in _WITHIN_LINES:
            self._end_lifted()
            self._builder.start(tag, attributes)
            self._lifted = (self._depth, tag)

    def end(self, tag: str) -> None:
        if self._depth <= self._max_depth or self._lifted == (self._depth, tag):
            self._end_lifted()
        if self._depth <= self._max_depth:
            self._builder.end(tag)
        self._depth -= 1

    def _end_lifted(self) -> None:
        if self._lifted:
            self._builder.end(self._lifted[1])
            self._lifted = None

    def data(self, text: str) -> None:
        if self._depth:
            self._builder.data(text)

    def close(self) -> etree._Element:
        return self._builder.close()


def from_tree(
    root: etree._Element, *, url: str | None = None, limits: Limits = Limits(), cuts: Sequence[str] = ()
) -> Document:
    """Read the declarations of a tree that is already there; one pass over the elements that can hold them.

    What is no page or block, or has text behind it in a larger tree, is copied into a page of its own: only what is in
    the element is read. `cuts` is what limits have left out of the page already.
    """
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang")
    if root.tail or root.tag not in _ROOTS:
        root = _page_of(root)
    meta: dict[str, list[str]] = {}
    links: list[HeadLink] = []
    scripts: list[str] = []
    data: list[etree._Element] = []
    fields: list[etree._Element] = []
    bases: list[str | None] = []
    title = None
    for element in root.iter("meta", "link", "title", "base", "input", *_DATA):
        tag = element.tag
        if tag == "meta":
            _read_meta(element, meta)
        elif tag == "link":
            links += _read_link(element)
        elif tag in _DATA:
            data.append(element)
            if tag == "script" and _is_json_ld(element):
                scripts.append(element.text or "")
        elif tag == "input":
            if len(fields) < _MOST_FIELDS:
                fields.append(element)
        elif tag == "title" and title is None and next(element.iterancestors("svg"), None) is None:
            title = " ".join("".join(element.itertext()).split())[:_LONGEST_CONTENT] or None
        elif tag == "base":
            bases.append(element.get("href"))
    found = jsonld.read(scripts, max_chars=limits.max_json_ld_bytes, max_depth=limits.max_json_ld_depth)
    if found.is_truncated:
        cuts = (*cuts, f"the JSON-LD is longer than {limits.max_json_ld_bytes:,} characters: the rest was not read")
    if any(len(contents) > _MOST_CONTENTS for contents in meta.values()):
        cuts = (*cuts, f"more than {_MOST_CONTENTS} meta elements have the same name: the others were left out")
    return Document(
        root=root,
        url=url,
        base_url=_joined(url, next((href for href in bases if href is not None), None)),
        bases=tuple(filter(None, bases)),
        title=title,
        language=language,
        meta={name: tuple(contents[:_MOST_CONTENTS]) for name, contents in meta.items()},
        links=tuple(links),
        json_ld=found.objects,
        json_ld_errors=found.errors,
        data=tuple(data),
        fields=tuple(fields),
        cuts=tuple(cuts),
    )


def _is_json_ld(script: etree._Element) -> bool:
    return "ld+json" in (script.get("type") or "").lower()


def _page_of(element: etree._Element) -> etree._Element:
    page = etree.Element("html")
    page.append(copy.deepcopy(element))
    page[0].tail = None
    return page


def _read_meta(element: etree._Element, meta: dict[str, list[str]]) -> None:
    attributes = dict(element.items())
    content = attributes.get("content")
    if content is None:
        return
    content = content.strip()[:_LONGEST_CONTENT]
    for key in ("property", "name", "itemprop", "http-equiv"):
        if name := attributes.get(key):
            for word in name.lower().split() if len(name) < 200 else ():
                meta.setdefault(word, []).append(content)


def _read_link(element: etree._Element) -> list[HeadLink]:
    href = (element.get("href") or "").strip()
    relations = (element.get("rel") or "").lower().split()
    if not href or not relations:
        return []
    kind, language = element.get("type") or "", element.get("hreflang") or ""
    return [HeadLink(relation, href, kind, language) for relation in relations[:8]]


def _joined(url: str | None, base: str | None) -> str | None:
    if not base:
        return url
    try:
        return urljoin(url or "", base.strip()) or url
    except ValueError:
        return url


def from_text(text: str, *, url: str | None = None) -> Document:
    """Make a document of plain text: a paragraph wherever an empty line parts it, a `<br>` at every other line end.

    Where a text has no empty line at all, every line is a paragraph.
    """
    clean = text.translate(_UNPRINTABLE).encode("utf-8", "replace").decode()
    lines = [line.strip() for line in clean.splitlines()]
    has_gaps = any(not line for line in lines[1:-1])
    root = etree.Element("html")
    body = etree.SubElement(root, "body")
    paragraph: etree._Element | None = None
    for line in lines:
        if not line:
            paragraph = None
        elif paragraph is None or not has_gaps:
            paragraph = etree.SubElement(body, "p")
            paragraph.text = line
        else:
            etree.SubElement(paragraph, "br").tail = line
    return Document(root=root, url=url, base_url=url, is_text=True)
