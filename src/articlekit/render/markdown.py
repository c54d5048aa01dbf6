"""Article -> Markdown (CommonMark with tables): what a Markdown parser reads back are the same blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit.arguments import must_be
from articlekit.article import Article
from articlekit.blocks import Block, Code, Embed, Figure, Heading, Link, ListBlock, Paragraph, Quote, Table
from articlekit.urls import resolve

__all__ = ["to_markdown"]

_SPECIAL: Final = re.compile(r"[\\`*_\[\]<>&|~]")
_LINE_START: Final = re.compile(r"^([^\S\n]*+)([#+=:-]|\d{1,9}[.)])", re.MULTILINE)
_MARKS: Final = (("-", "."), ("*", ")"))
"""What leads an item and what follows its number."""
_NO_TEXT: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def to_markdown(article: Article) -> str:
    r"""The article as Markdown; the title is the one heading of level 1.

    >>> from articlekit import Article, Heading, Paragraph
    >>> print(to_markdown(Article(title="Snow", blocks=(Heading(text="Now", level=2), Paragraph(text="2 * 3"))))[:-1])
    # Snow
    <BLANKLINE>
    ## Now
    <BLANKLINE>
    2 \* 3
    """
    must_be(Article, "article", article, "pass what articlekit.parse(page) returns")
    parts = [_heading(1, _line(article.title))] if article.title else []
    if article.subtitle:
        parts.append(f"**{_line(article.subtitle)}**")
    parts += _blocks(article.blocks)
    source = article.source
    if source and (source.url or source.publisher):
        parts.append("Source: " + _anchor(source.url, _line(source.publisher or source.url or "")))
    return "\n\n".join(filter(None, parts)) + "\n"


def _escape(text: str) -> str:
    """Escape what Markdown would read as markup; `<` and `&` too, so that no HTML of a page comes to life."""
    return _SPECIAL.sub(r"\\\g<0>", _NO_TEXT.sub("", text))


def _starts(text: str) -> str:
    """Escape what would make a line a heading, a list item or a rule."""
    return _LINE_START.sub(lambda found: found[1] + found[2][:-1] + "\\" + found[2][-1], text)


def _line(text: str) -> str:
    return _starts(_escape(" ".join(text.split())))


def _address(url: str | None) -> str | None:
    address = url if url and url.startswith("mailto:") else resolve(None, url or "")
    if not address:
        return None
    address = re.sub(r"[()<>\s\\]", lambda found: f"%{ord(found[0]):02X}", address)
    return re.sub(r"&(?=#?\w{1,40};)", "&amp;", address)


def _anchor(url: str | None, inner: str) -> str:
    address = _address(url)
    return f"[{inner}]({address})" if address and inner.strip() else inner


def _inline(text: str, links: Sequence[Link]) -> str:
    parts: list[str] = []
    done = 0
    for link in sorted(links, key=lambda item: item.start):
        if done <= link.start < link.end <= len(text):
            before, anchor = _escape(text[done : link.start]), _anchor(link.url, _escape(text[link.start : link.end]))
            parts.append(before[:-1] + "\\!" if before.endswith("!") else before)  # `![` begins a picture
            parts.append(anchor)
            done = link.end
    parts.append(_escape(text[done:]))
    return _starts("".join(parts).strip())


def _heading(level: int, text: str) -> str:
    """A sign at the end of a heading would be taken for decoration and left out."""
    return "#" * level + " " + (text[:-1] + "\\#" if text.endswith("#") else text)


def _paragraph(text: str, links: Sequence[Link]) -> str:
    return _inline(text, links).replace("\n", "\\\n")


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    """The blocks; of neighbouring lists every second has other marks, or they would be read as one list."""
    marks = _MARKS[0]
    after_list = False
    for block in blocks:
        if isinstance(block, ListBlock):
            marks = _MARKS[after_list and marks is _MARKS[0]]
        if text := _block(block, marks):
            after_list = isinstance(block, ListBlock)
            yield text


def _block(block: Block, marks: tuple[str, str]) -> str:
    match block:
        case Paragraph():
            return _paragraph(block.text, block.links)
        case Heading():
            return _heading(min(max(block.level, 2), 6), _inline(block.text.replace("\n", " "), block.links))
        case Quote():
            inner = "\n\n".join(_paragraph(item.text, item.links) for item in block.paragraphs)
            return "\n".join(("> " + line).rstrip() for line in inner.split("\n"))
        case ListBlock():
            return _list(block, *marks)
        case Table():
            return _table(block)
        case Code():
            return _code(block)
        case Figure():
            return _figure(block)
        case Embed():
            return _anchor(block.url, _line(block.title or block.provider or block.url))


def _list(block: ListBlock, bullet: str, point: str) -> str:
    lines: list[str] = []
    depths = block.depths or (0,) * len(block.items)
    indents = [""]
    counts: list[int] = [0]
    for item, depth in zip(block.items, depths, strict=True):
        level = min(max(depth, 0), len(indents) - 1)
        del indents[level + 1 :], counts[level + 1 :]
        counts[level] += 1
        mark = f"{counts[level]}{point} " if block.ordered else f"{bullet} "
        inner = indents[level] + " " * len(mark)
        lines.append(indents[level] + mark + _paragraph(item.text, item.links).replace("\n", "\n" + inner))
        indents.append(inner)
        counts.append(0)
    return "\n".join(lines)


def _table(block: Table) -> str:
    width = max((len(row) for row in block.rows), default=0)
    if not width:
        return ""
    rows = [[_escape(" ".join(cell.split())) for cell in row] + [""] * (width - len(row)) for row in block.rows]
    head, body = (rows[0], rows[1:]) if block.header else ([""] * width, rows)
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * width, *body))


def _code(block: Code) -> str:
    longest = max((len(run) for run in re.findall(r"`+", block.text)), default=0)
    fence = "`" * max(3, longest + 1)
    language = re.sub(r"[^\w+#.-]", "", block.language or "")
    return f"{fence}{language}\n{_NO_TEXT.sub('', block.text)}\n{fence}"


def _figure(block: Figure) -> str:
    shown = [
        f"![{_line(image.alt or '')}]({address})"
        for image in block.images
        if (address := _address(image.url)) and not address.startswith("mailto:")
    ]
    caption = " ".join(filter(None, (block.caption, block.credit)))
    return "\n\n".join(filter(None, [" ".join(shown), f"*{_line(caption)}*" if caption else ""]))
