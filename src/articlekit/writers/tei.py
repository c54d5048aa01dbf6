"""Article -> TEI-XML (Text Encoding Initiative, P5): for corpora and digital libraries.

Headings open nested `div` elements; marks are `hi`, `ref`, `del`, `add`, `code`, `formula`, `ruby` and `note`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from lxml import etree

from articlekit.blocks import (
    Block,
    Code,
    DefinitionList,
    Divider,
    Embed,
    Figure,
    Footnotes,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    Quote,
    Table,
)
from articlekit.spans import Span, SpanKind
from articlekit.writers.inline import Start, address, nested
from articlekit.zones import moment_text

if TYPE_CHECKING:
    from articlekit.article import Article

__all__ = ["to_tei"]

_NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_NO_XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAMES: Final = {
    SpanKind.STRONG: ("hi", "bold"),
    SpanKind.EMPHASIS: ("hi", "italic"),
    SpanKind.SUBSCRIPT: ("hi", "subscript"),
    SpanKind.SUPERSCRIPT: ("hi", "superscript"),
    SpanKind.MARKED: ("hi", "highlight"),
    SpanKind.KEYBOARD: ("hi", "keyboard"),
    SpanKind.CODE: ("code", None),
    SpanKind.DELETED: ("del", None),
    SpanKind.INSERTED: ("add", None),
    SpanKind.QUOTATION: ("q", None),
    SpanKind.ABBREVIATION: ("abbr", None),
    SpanKind.MATH: ("formula", None),
}


def to_tei(article: Article) -> str:
    """The article as a TEI document.

    >>> from articlekit import Article, Paragraph
    >>> print(to_tei(Article(title="Snow", blocks=(Paragraph(text="It snowed."),))).splitlines()[-1])
      </teiHeader><text><body><div><p>It snowed.</p></div></body></text></TEI>
    """
    root = etree.Element(f"{{{_NAMESPACE}}}TEI", nsmap={None: _NAMESPACE})
    _header(root, article)
    text = _sub(root, "text")
    if article.language and re.fullmatch(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*", article.language):
        text.set(f"{_XML}lang", article.language)
    _sections(_sub(text, "body"), article.blocks)
    etree.indent(root[0])  # the text stays as it is: white space counts there
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="unicode") + "\n"


def _sub(parent: etree._Element, tag: str, text: str | None = None, **attributes: str | None) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_NAMESPACE}}}{tag}")
    for name, value in attributes.items():
        if value:
            element.set(name, _clean(value))
    if text:
        element.text = _clean(text)
    return element


def _clean(text: str) -> str:
    return _NO_XML.sub("", text)


def _header(root: etree._Element, article: Article) -> None:
    described = _sub(_sub(root, "teiHeader"), "fileDesc")
    title = _sub(described, "titleStmt")
    _sub(title, "title", article.title, type="main")
    if article.subtitle:
        _sub(title, "title", article.subtitle, type="sub")
    for author in article.authors:
        _sub(title, "author", author.name)
    published = _sub(described, "publicationStmt")
    if article.site_name:
        _sub(published, "publisher", article.site_name)
        if article.published:
            _sub(published, "date", when=moment_text(article.published))
    else:
        _sub(published, "p", moment_text(article.published) if article.published else None)
    origin = _sub(_sub(described, "sourceDesc"), "bibl")
    _sub(origin, "title", article.title)
    if url := article.canonical_url or article.url:
        _sub(origin, "ptr", target=url)
    if source := article.source:
        based = _sub(origin, "relatedItem")
        cited = _sub(based, "bibl")
        if name := source.publisher or source.agency:
            _sub(cited, "publisher", name)
        if source.url:
            _sub(cited, "ptr", target=source.url)


def _sections(body: etree._Element, blocks: Sequence[Block]) -> None:
    """The blocks, each heading with what it heads in a `div`, within that of the heading above it."""
    opened: list[tuple[int, etree._Element]] = [(0, _sub(body, "div"))]
    for block in blocks:
        if isinstance(block, Heading):
            while len(opened) > 1 and opened[-1][0] >= block.level:
                opened.pop()
            section = _sub(opened[-1][1], "div")
            _text(_sub(section, "head"), block.text, block.spans)
            opened.append((block.level, section))
        else:
            _block(opened[-1][1], block)


def _blocks(parent: etree._Element, blocks: Sequence[Block]) -> None:
    for block in blocks:
        _block(parent, block)


def _block(parent: etree._Element, block: Block) -> None:  # noqa: PLR0912 - an arm for each kind
    match block:
        case Paragraph():
            _text(_sub(parent, "p"), block.text, block.spans)
        case Heading():
            _text(_sub(parent, "p", rend="heading"), block.text, block.spans)
        case Quote():
            _quote(parent, block)
        case ListBlock():
            items = _sub(parent, "list", rend="numbered" if block.ordered else "bulleted")
            for number, item in enumerate(block.items, block.start):
                _blocks(_sub(items, "item", n=str(number) if block.ordered else None), item.blocks)
        case DefinitionList():
            _terms(parent, block)
        case Table():
            _table(parent, block)
        case Code():
            _sub(_sub(parent, "p"), "code", block.text, lang=block.language)
        case Figure():
            _figure(parent, block)
        case Embed():
            _embed(parent, block)
        case Divider():
            _sub(parent, "milestone", unit="section")
        case Footnotes():
            for number, note in enumerate(block.notes, 1):
                written = _sub(parent, "note", n=note.label, place="foot")
                written.set(f"{_XML}id", _name(note.label, number))
                _blocks(written, note.blocks)


def _name(label: str, number: int) -> str:
    """What a note is called: a name of XML."""
    return f"note-{label}" if re.fullmatch(r"\w+", label, re.ASCII) else f"note-n{number}"


def _quote(parent: etree._Element, block: Quote) -> None:
    cited = _sub(parent, "cit") if block.attribution else parent
    _blocks(_sub(cited, "quote", source=address(block.cite)), block.blocks)
    if block.attribution:
        _text(_sub(cited, "bibl"), block.attribution, block.attribution_spans)


def _terms(parent: etree._Element, block: DefinitionList) -> None:
    items = _sub(parent, "list", type="gloss")
    for item in block.items:
        label = _sub(items, "label")
        for number, term in enumerate(item.terms):
            if number:
                _sub(label, "lb")
            _text(label, term.text, term.spans)
        described = _sub(items, "item")
        for description in item.descriptions:
            _blocks(described, description.blocks)


def _table(parent: etree._Element, block: Table) -> None:
    table = _sub(parent, "table")
    if block.caption:
        _text(_sub(table, "head"), block.caption, block.caption_spans)
    for row in block.rows:
        cells = _sub(table, "row", role="label" if row and all(cell.is_header for cell in row) else None)
        for cell in row:
            wide = str(cell.colspan) if cell.colspan > 1 else None
            high = str(cell.rowspan) if cell.rowspan > 1 else None
            written = _sub(cells, "cell", role="label" if cell.is_header else None, cols=wide, rows=high)
            for image in cell.images:
                _graphic(_sub(written, "figure"), image)
            _text(written, cell.text, cell.spans)


def _figure(parent: etree._Element, block: Figure) -> None:
    figure = _sub(parent, "figure")
    for text, spans, kind in (
        (block.caption, block.caption_spans, None),
        (block.credit, block.credit_spans, "credit"),
    ):
        if text:
            _text(_sub(figure, "p", rend=kind or "caption"), text, spans)
    for image in block.images:
        _graphic(figure, image)


def _graphic(figure: etree._Element, image: Image) -> None:
    if link := address(image.url):
        described = _sub(figure, "graphic", url=link)
        if image.alt:
            _sub(described, "desc", image.alt)


def _embed(parent: etree._Element, block: Embed) -> None:
    if block.text:
        cited = _sub(parent, "cit")
        _text(_sub(_sub(cited, "quote", source=address(block.url)), "p"), block.text, block.spans)
        _sub(cited, "bibl", ", ".join(filter(None, (block.author, block.provider, block.url))))
        return
    _sub(_sub(parent, "p"), "ref", block.title or block.provider or block.url, target=address(block.url))


def _text(parent: etree._Element, text: str, spans: Sequence[Span]) -> None:
    """A text with its spans; a line end is an `lb`."""
    opened = [parent]
    for part in nested(text, spans):
        if isinstance(part, str):
            first, *others = _clean(part).split("\n")
            _append(opened[-1], first)
            for other in others:
                _sub(opened[-1], "lb").tail = other
        elif isinstance(part, Start):
            opened.append(_opened(opened[-1], part.span))
        else:
            _closed(opened.pop(), part.span)


def _opened(parent: etree._Element, span: Span) -> etree._Element:
    """The element that takes the text of a span."""
    if span.kind is SpanKind.LINK:
        return _sub(parent, "ref", target=address(span.url))
    if span.kind is SpanKind.NOTE:
        return _sub(parent, "ref", type="note", n=span.value)
    if span.kind is SpanKind.RUBY:
        return _sub(_sub(parent, "ruby"), "rb")
    if span.kind is SpanKind.ABBREVIATION and span.value:
        return _sub(_sub(parent, "choice"), "abbr")
    if span.kind is SpanKind.MATH and span.value:  # the source instead of what is shown
        _sub(parent, "formula", span.value, notation="tex")
        return etree.Element("shown")
    tag, rend = _NAMES[span.kind]
    return _sub(parent, tag, rend=rend)


def _closed(element: etree._Element, span: Span) -> None:
    """Put what a span says of its text behind that."""
    outer = element.getparent()
    if outer is not None and span.kind is SpanKind.RUBY:
        _sub(outer, "rt", span.value)
    elif outer is not None and span.kind is SpanKind.ABBREVIATION and span.value:
        _sub(outer, "expan", span.value)


def _append(element: etree._Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
