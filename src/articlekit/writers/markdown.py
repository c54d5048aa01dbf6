"""Article -> Markdown (CommonMark, with GitHub's tables, strike-through, task lists and footnotes): what a Markdown parser reads
back are the same blocks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from articlekit.blocks import (
    Block,
    Cell,
    Code,
    Definition,
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
    blocks_within,
)
from articlekit.extra import plain
from articlekit.spans import Span, SpanKind
from articlekit.writers.markdown_inline import anchor, inline, line, link_target, without_controls
from articlekit.zones import moment_text

if TYPE_CHECKING:
    from articlekit.article import Article

__all__ = ["front_matter_of", "to_markdown"]

_MARKS: Final = (("-", "."), ("*", ")"))
"""What leads an item and what follows its number."""
_NAME: Final = re.compile(r"[\w-]{1,40}")
"""What a footnote may be called."""


def to_markdown(article: Article, *, front_matter: bool = False) -> str:
    r"""The article as Markdown; the title is the one heading of level 1.

    `front_matter` puts title, authors, dates, addresses and source before it, in YAML between two lines of dashes.

    >>> from articlekit import Article, Heading, Paragraph
    >>> print(to_markdown(Article(title="Snow", blocks=(Heading(text="Now", level=2), Paragraph(text="2 * 3"))))[:-1])
    # Snow
    <BLANKLINE>
    ## Now
    <BLANKLINE>
    2 \* 3
    """
    parts = [front_matter_of(article)] if front_matter else []
    parts += [_heading(1, line(article.title))] if article.title else []
    if article.subtitle:
        parts.append(f"**{line(article.subtitle)}**")
    parts += _Writer(article.blocks).blocks(article.blocks)
    source = article.source
    if source and (source.url or source.publisher):
        parts.append("Source: " + anchor(source.url, line(source.publisher or source.url or "")))
    return "\n\n".join(filter(None, parts)) + "\n"


def front_matter_of(article: Article) -> str:
    """Title, authors, dates, addresses and source in YAML, between two lines of dashes."""
    source = article.source
    known = {
        "title": article.title,
        "subtitle": article.subtitle,
        "authors": [author.name for author in article.authors],
        "date": moment_text(article.published) if article.published else None,
        "modified": moment_text(article.modified) if article.modified else None,
        "language": article.language,
        "site": article.site_name,
        "url": article.canonical_url or article.url,
        "source": (source.url or source.publisher or source.agency) if source else None,
        "tags": list(article.tags),
        "extra": {name: plain(value) for name, value in article.extra.items()},
    }
    lines = [f"{name}: {_quoted(value)}" for name, value in known.items() if value]
    return "\n".join(["---", *lines, "---"])


def _quoted(value: object) -> str:
    """A value as JSON, which is YAML too; ends of lines that only YAML knows are escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ufeff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _heading(level: int, text: str) -> str:
    """A sign at the end of a heading would be taken for decoration and left out."""
    return "#" * level + " " + (text[:-1] + "\\#" if text.endswith("#") else text)


class _Writer:
    """Writes the blocks of one article, whose notes have names."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._names: dict[str, str] = {}
        for block in blocks_within(blocks):
            for note in block.notes if isinstance(block, Footnotes) else ():
                free = note.label if _NAME.fullmatch(note.label) else str(len(self._names) + 1)
                while free in self._names.values():
                    free += "-"
                self._names.setdefault(note.label, free)

    def blocks(self, blocks: Sequence[Block]) -> Iterator[str]:
        """The blocks; of neighbouring lists every second has other marks, or they would be read as one list."""
        marks = _MARKS[0]
        before: str | None = None
        for block in blocks:
            kind = _list_kind(block)
            if kind:
                marks = _MARKS[before == kind and marks is _MARKS[0]]
            if text := self._block(block, marks):
                before = kind
                yield text

    def _text(self, text: str, spans: Sequence[Span]) -> str:
        return inline(text, spans, self._names)

    def _on_a_line(self, text: str, spans: Sequence[Span]) -> str:
        return inline(text.replace("\n", " "), spans, self._names)

    def _block(self, block: Block, marks: tuple[str, str]) -> str:
        match block:
            case Paragraph():
                return self._text(block.text, block.spans)
            case Heading():
                return _heading(min(max(block.level, 2), 6), self._on_a_line(block.text, block.spans))
            case Quote():
                said = self._on_a_line(block.attribution or "", block.attribution_spans)
                return _quoted_lines([*self.blocks(block.blocks), f"— {said}" if said else ""])
            case ListBlock():
                return self._list(block, *marks)
            case DefinitionList():
                return "\n".join(filter(None, (self._definition(item, marks[0]) for item in block.items)))
            case Table():
                return self._table(block)
            case Code():
                return _code(block)
            case Figure():
                return self._figure(block)
            case Embed():
                return self._embed(block)
            case Divider():
                return "---"
            case Footnotes():
                return "\n\n".join(
                    _led(f"[^{self._names[note.label]}]: ", list(self.blocks(note.blocks)) or ["\u200b"], "    ")
                    for note in block.notes
                )

    def _list(self, block: ListBlock, bullet: str, point: str) -> str:
        start = min(max(block.start, 0), 999_999_999 - len(block.items))
        items = [
            self._item(item, f"{number}{point} " if block.ordered else f"{bullet} ")
            for number, item in enumerate(block.items, start)
        ]
        return ("\n\n" if any("\n\n" in item for item in items) else "\n").join(items)

    def _item(self, item: ListItem, mark: str) -> str:
        box = "" if item.is_done is None else "[x] " if item.is_done else "[ ] "
        written = list(self.blocks(item.blocks))
        if not written:
            return mark.rstrip()
        if isinstance(item.blocks[0], Divider):
            written[0] = "___"  # behind the mark of an item, dashes would be one rule with it
        return _led(mark, [box + written[0], *written[1:]], " " * len(mark), is_tight=_is_tight(item.blocks))

    def _definition(self, item: Definition, bullet: str) -> str:
        """A term in bold with its description on the line below, as an item of a list."""
        terms = [
            self._on_a_line(term.text, (*term.spans, Span(SpanKind.STRONG, 0, len(term.text)))) for term in item.terms
        ]
        blocks = [block for description in item.descriptions for block in description.blocks]
        written = list(self.blocks(blocks))
        if terms and blocks and isinstance(blocks[0], Paragraph) and written:
            written[0] = "\\\n".join([*terms, written[0]])
        else:
            written = ["\\\n".join(terms)] * bool(terms) + written
        return _led(f"{bullet} ", written, "  ") if written else ""

    def _table(self, block: Table) -> str:
        rows = block.grid
        width = max(map(len, rows), default=0)
        if not width:
            return ""
        texts = [[self._cell(cell) if cell else "" for cell in row] + [""] * (width - len(row)) for row in rows]
        texts = [[re.sub(r"(?<!\\)\|", r"\\|", text) for text in row] for row in texts]
        head, body = (texts[0], texts[1:]) if block.header else ([""] * width, texts)
        lines = ["| " + " | ".join(row) + " |" for row in (head, ["---"] * width, *body)]
        caption = self._on_a_line(block.caption or "", block.caption_spans)
        return "\n\n".join(filter(None, [caption, "\n".join(lines)]))

    def _cell(self, cell: Cell) -> str:
        text = self._on_a_line(cell.text, cell.spans).replace("\n", " ")
        return " ".join(filter(None, [*_images(cell.images), text]))

    def _figure(self, block: Figure) -> str:
        shown = _images(block.images)
        texts = [(block.caption or "", block.caption_spans), (block.credit or "", block.credit_spans)]
        written = [self._caption(text, spans) for text, spans in texts if text]
        return "\n\n".join(filter(None, [" ".join(shown), " ".join(written)]))

    def _caption(self, text: str, spans: Sequence[Span]) -> str:
        kept = [span for span in spans if span.kind is not SpanKind.EMPHASIS]
        return self._on_a_line(text, (*kept, Span(SpanKind.EMPHASIS, 0, len(text))))

    def _embed(self, block: Embed) -> str:
        name = line(block.title or block.provider or block.url)
        if block.form is not EmbedForm.POST or not block.text:
            return anchor(block.url, name)
        when = line(moment_text(block.date)[:10]) if block.date else name
        said = ", ".join(filter(None, (line(block.author or ""), anchor(block.url, when))))
        return _quoted_lines([self._text(block.text, block.spans), f"— {said}"])


def _images(images: Sequence[Image]) -> list[str]:
    return [
        f"![{line(image.alt or '')}]({target})"
        for image in images
        if (target := link_target(image.url)) and not target.startswith("mailto:")
    ]


def _list_kind(block: Block) -> str | None:
    """Whether a block is written with dots or with numbers before its items; None for what is no list."""
    if isinstance(block, ListBlock):
        return "numbers" if block.ordered else "dots"
    return "dots" if isinstance(block, DefinitionList) else None


def _quoted_lines(parts: Sequence[str]) -> str:
    inner = "\n\n".join(filter(None, parts))
    return "\n".join(("> " + part).rstrip() for part in inner.split("\n")) if inner else ""


def _is_tight(blocks: Sequence[Block]) -> bool:
    """Whether an item is a line with lists below it: one that begins with another number than 1 needs an empty line before it."""
    return isinstance(blocks[0], Paragraph) and all(
        isinstance(block, ListBlock) and (not block.ordered or block.start == 1) and block.items for block in blocks[1:]
    )


def _led(mark: str, parts: Sequence[str], indent: str, *, is_tight: bool = False) -> str:
    text = ("\n" if is_tight else "\n\n").join(parts)
    lines = text.split("\n")
    return "\n".join([mark + lines[0], *(indent + part if part else "" for part in lines[1:])])


def _code(block: Code) -> str:
    longest = max((len(run) for run in re.findall(r"`+", block.text)), default=0)
    fence = "`" * max(3, longest + 1)
    language = re.sub(r"[^\w+#.-]", "", block.language or "")
    return f"{fence}{language}\n{without_controls(block.text)}\n{fence}"
