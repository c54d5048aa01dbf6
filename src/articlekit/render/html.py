"""Article -> HTML, safe by construction: made from typed blocks, every text escaped, a fixed list of elements.

No markup of the page reaches the output. The attributes are `href` and `src` with http, https or mailto addresses,
`alt`, `lang`, `start` and a `class` of ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import count

from articlekit.arguments import must_be
from articlekit.article import Article
from articlekit.blocks import Block, Code, Embed, Figure, Heading, Link, ListBlock, Paragraph, Quote, Table
from articlekit.urls import resolve

__all__ = ["to_html"]


def to_html(article: Article) -> str:
    r"""One `<article>` element with title, body and source.

    >>> from articlekit import Article, Paragraph
    >>> to_html(Article(title="A < B", blocks=(Paragraph(text="It <i>is</i>."),)))
    '<article>\n<h1>A &lt; B</h1>\n<p>It &lt;i&gt;is&lt;/i&gt;.</p>\n</article>\n'
    """
    must_be(Article, "article", article, "pass what articlekit.parse(page) returns")
    lines = ["<article>"]
    if article.title:
        lines.append(f"<h1>{escape(article.title)}</h1>")
    if article.subtitle:
        lines.append(f"<p><strong>{escape(article.subtitle)}</strong></p>")
    lines += map(_block, article.blocks)
    if article.source and (article.source.url or article.source.publisher):
        name = escape(article.source.publisher or article.source.url or "")
        lines.append(f"<p>Source: {_anchor(article.source.url, name)}</p>")
    return "\n".join([*filter(None, lines), "</article>", ""])


def _address(url: str | None) -> str | None:
    """The address if it is one that may stand in a page: articles can be made by hand or come from JSON."""
    if url and url.startswith("mailto:"):
        return None if any(mark in url for mark in "\"'<> \n") else url
    return resolve(None, url) if url else None


def _anchor(url: str | None, inner: str) -> str:
    address = _address(url)
    return f'<a href="{escape(address)}">{inner}</a>' if address else inner


def _inline(text: str, links: Sequence[Link]) -> str:
    parts, done = [], 0
    for link in sorted(links, key=lambda item: item.start):
        if done <= link.start < link.end <= len(text):
            parts.append(escape(text[done : link.start]))
            parts.append(_anchor(link.url, escape(text[link.start : link.end])))
            done = link.end
    parts.append(escape(text[done:]))
    return "".join(parts).replace("\n", "<br>")


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return f"<p>{_inline(block.text, block.links)}</p>"
        case Heading():
            level = min(max(block.level, 2), 6)
            return f"<h{level}>{_inline(block.text, block.links)}</h{level}>"
        case Quote():
            return "<blockquote>" + "".join(map(_block, block.paragraphs)) + "</blockquote>"
        case ListBlock():
            return _list(block)
        case Table():
            return _table(block)
        case Code():
            return f"<pre><code>{escape(block.text)}</code></pre>"
        case Figure():
            return _figure(block)
        case Embed():
            name = escape(block.title or block.provider or block.url)
            return f"<p>{_anchor(block.url, name)}</p>"


def _list(block: ListBlock) -> str:
    tag = "ol" if block.ordered else "ul"
    depths = block.depths or (0,) * len(block.items)
    parts: list[str] = []
    open_lists = 0
    for item, depth in zip(block.items, depths, strict=True):
        wanted = min(max(depth, 0), open_lists) + 1  # a list opens one level at a time, as nested markup must
        if wanted > open_lists:
            parts.append(f"<{tag}>")
            open_lists += 1
        else:
            parts.append("</li>" + f"</{tag}></li>" * (open_lists - wanted))
            open_lists = wanted
        parts.append(f"<li>{_inline(item.text, item.links)}")
    parts.append(f"</li></{tag}>" * open_lists)
    return "".join(parts)


def _table(block: Table) -> str:
    rows = []
    for number, row in zip(count(), block.rows):
        tag = "th" if block.header and number == 0 else "td"
        rows.append("<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row) + "</tr>")
    return "<table>" + "".join(rows) + "</table>"


def _figure(block: Figure) -> str:
    images = [
        f'<img src="{escape(address)}" alt="{escape(image.alt or "")}">'
        for image in block.images
        if (address := _address(image.url)) and not address.startswith("mailto:")
    ]
    caption = " ".join(filter(None, (block.caption, block.credit)))
    if not images and not caption:
        return ""
    shown = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    return "<figure>" + "".join(images) + shown + "</figure>"
