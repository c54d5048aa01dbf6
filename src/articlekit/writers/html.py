"""Article -> HTML, safe by construction: made from typed blocks, every text escaped, a fixed list of elements.

No markup of the page reaches the output. The attributes are `href`, `src` and `cite` with http, https or mailto addresses,
`alt`, `title`, `start`, `colspan` and `rowspan`: what sanitisers allow without being told.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Final

from articlekit.blocks import (
    Block,
    Cell,
    Code,
    DefinitionList,
    Divider,
    Embed,
    EmbedForm,
    Figure,
    Footnotes,
    Heading,
    Image,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Table,
)
from articlekit.spans import Span, SpanKind
from articlekit.writers.inline import Start, address, nested
from articlekit.zones import moment_text

if TYPE_CHECKING:
    from articlekit.article import Article

__all__ = ["html_of_blocks", "to_html"]

_TAGS: Final = {
    SpanKind.STRONG: "strong",
    SpanKind.EMPHASIS: "em",
    SpanKind.CODE: "code",
    SpanKind.SUBSCRIPT: "sub",
    SpanKind.SUPERSCRIPT: "sup",
    SpanKind.DELETED: "del",
    SpanKind.INSERTED: "ins",
    SpanKind.MARKED: "mark",
    SpanKind.KEYBOARD: "kbd",
    SpanKind.QUOTATION: "q",
    SpanKind.NOTE: "sup",
}
_GAP: Final = "\n"
"""Between two blocks, and between items, cells and terms: whoever takes the words alone finds them parted."""


def to_html(article: Article) -> str:
    r"""One `<article>` element with title, body and source.

    >>> from articlekit import Article, Paragraph
    >>> to_html(Article(title="A < B", blocks=(Paragraph(text="It <i>is</i>."),)))
    '<article>\n<h1>A &lt; B</h1>\n<p>It &lt;i&gt;is&lt;/i&gt;.</p>\n</article>\n'
    """
    lines = ["<article>", _heading(article), *map(_block, article.blocks)]
    if article.source and (article.source.url or article.source.publisher):
        name = escape(article.source.publisher or article.source.url or "")
        lines.append(f"<p>Source: {_anchor(article.source.url, name)}</p>")
    return _GAP.join([*filter(None, lines), "</article>", ""])


def _heading(article: Article) -> str:
    """The title, with the subtitle as the HTML Standard marks one (4.3.7): no words of it are emphasised."""
    title = f"<h1>{escape(article.title)}</h1>" if article.title else ""
    subtitle = f"<p>{escape(article.subtitle)}</p>" if article.subtitle else ""
    return f"<hgroup>{title}{_GAP}{subtitle}</hgroup>" if title and subtitle else title or subtitle


def html_of_blocks(blocks: Sequence[Block]) -> str:
    """The blocks alone, a line each.

    >>> print(html_of_blocks([Paragraph(text="One"), Divider()]))
    <p>One</p>
    <hr>
    """
    return _GAP.join(filter(None, map(_block, blocks)))


def _anchor(url: str | None, inner: str) -> str:
    link = address(url)
    return f'<a href="{escape(link)}">{inner}</a>' if link else inner


def html_of_text(text: str, spans: Sequence[Span]) -> str:
    """A text with its spans; a line end is a `<br>`, and one to whoever takes the words alone."""
    return _marked(text, spans, "<br>\n")


def _verbatim(block: Code) -> str:
    return _marked(block.text, block.spans, "\n") if block.spans else escape(block.text)


def _marked(text: str, spans: Sequence[Span], line_end: str) -> str:
    parts: list[str] = []
    for part in nested(text, spans):
        if isinstance(part, str):
            parts.append(escape(part).replace("\n", line_end))
        else:
            opening, closing = _tags(part.span)
            parts.append(opening if isinstance(part, Start) else closing)
    return "".join(parts)


def _tags(span: Span) -> tuple[str, str]:
    if span.kind is SpanKind.LINK:
        link = address(span.url)
        return (f'<a href="{escape(link)}">', "</a>") if link else ("", "")
    value = escape(span.value or "")
    if span.kind is SpanKind.RUBY:
        return "<ruby>", f"<rp>(</rp><rt>{value}</rt><rp>)</rp></ruby>"
    if span.kind is SpanKind.ABBREVIATION:
        return (f'<abbr title="{value}">', "</abbr>") if value else ("<abbr>", "</abbr>")
    if span.kind is SpanKind.MATH:
        return (f'<span title="{value}">', "</span>") if value else ("<span>", "</span>")
    tag = _TAGS[span.kind]
    return f"<{tag}>", f"</{tag}>"


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return f"<p>{html_of_text(block.text, block.spans)}</p>"
        case Heading():
            level = min(max(block.level, 2), 6)
            return f"<h{level}>{html_of_text(block.text, block.spans)}</h{level}>"
        case Quote():
            return _quote(block)
        case ListBlock():
            return _list(block)
        case DefinitionList():
            return _terms(block)
        case Table():
            return _table(block)
        case Code():
            return f"<pre><code>{_verbatim(block)}</code></pre>"
        case Figure():
            return _figure(block)
        case Embed():
            return _embed(block)
        case Divider():
            return "<hr>"
        case Footnotes():
            notes = _GAP.join(f"<li>{_inner(note.blocks)}</li>" for note in block.notes)
            return f"<ol>{notes}</ol>" if notes else ""


def _quote(block: Quote) -> str:
    cite = address(block.cite)
    opening = f'<blockquote cite="{escape(cite)}">' if cite else "<blockquote>"
    said = html_of_text(block.attribution or "", block.attribution_spans)
    footer = f"<footer>{said}</footer>" if said else ""
    return opening + _GAP.join(filter(None, [*map(_block, block.blocks), footer])) + "</blockquote>"


def _inner(blocks: Sequence[Block]) -> str:
    """What an item holds: its one paragraph is not set apart."""
    paragraphs = sum(isinstance(block, Paragraph) for block in blocks)
    if paragraphs == 1 and isinstance(blocks[0], Paragraph):
        first = html_of_text(blocks[0].text, blocks[0].spans)
        return _GAP.join(filter(None, [first, *map(_block, blocks[1:])]))
    return _GAP.join(filter(None, map(_block, blocks)))


def _list(block: ListBlock) -> str:
    items = _GAP.join(f"<li>{_box(item)}{_inner(item.blocks)}</li>" for item in block.items)
    if not items:
        return ""
    if not block.ordered:
        return f"<ul>{items}</ul>"
    start = f' start="{block.start}"' if block.start != 1 else ""
    return f"<ol{start}>{items}</ol>"


def _box(item: ListItem) -> str:
    return "" if item.is_done is None else "☑ " if item.is_done else "☐ "


def _terms(block: DefinitionList) -> str:
    parts: list[str] = []
    for item in block.items:
        parts += [f"<dt>{html_of_text(term.text, term.spans)}</dt>" for term in item.terms]
        parts += [f"<dd>{_inner(description.blocks)}</dd>" for description in item.descriptions]
    return "<dl>" + _GAP.join(parts) + "</dl>" if parts else ""


def _table(block: Table) -> str:
    caption = html_of_text(block.caption or "", block.caption_spans)
    rows = ["<tr>" + _GAP.join(map(_cell, row)) + "</tr>" for row in block.rows]
    named = [f"<caption>{caption}</caption>"] * bool(caption)
    return "<table>" + _GAP.join([*named, *rows]) + "</table>"


def _cell(cell: Cell) -> str:
    tag = "th" if cell.is_header else "td"
    wide = f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
    high = f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
    inner = "".join([*_images(cell.images), html_of_text(cell.text, cell.spans)])
    return f"<{tag}{wide}{high}>{inner}</{tag}>"


def _images(images: Sequence[Image]) -> list[str]:
    return [
        f'<img src="{escape(link)}" alt="{escape(image.alt or "")}">'
        for image in images
        if (link := address(image.url)) and not link.startswith("mailto:")
    ]


def _figure(block: Figure) -> str:
    images = _images(block.images)
    texts = (
        html_of_text(block.caption or "", block.caption_spans),
        html_of_text(block.credit or "", block.credit_spans),
    )
    caption = " ".join(filter(None, texts))
    if not images and not caption:
        return ""
    return "<figure>" + "".join(images) + (f"<figcaption>{caption}</figcaption>" if caption else "") + "</figure>"


def _embed(block: Embed) -> str:
    name = escape(block.title or block.provider or block.url)
    if block.form is not EmbedForm.POST or not block.text:
        return f"<p>{_anchor(block.url, name)}</p>"
    cite = address(block.url)
    said = f"<p>{html_of_text(block.text, block.spans)}</p>"
    when = escape(moment_text(block.date)[:10]) if block.date else name
    footer = ", ".join(filter(None, (escape(block.author or ""), _anchor(block.url, when))))
    opening = f'<blockquote cite="{escape(cite)}">' if cite else "<blockquote>"
    return f"{opening}{said}{_GAP}<footer>{footer}</footer></blockquote>"
