"""Article -> plain text: title, byline, body, source; a table cell is parted by a tab, a list item led by a dash."""

from __future__ import annotations

from articlekit.arguments import must_be
from articlekit.article import Article
from articlekit.blocks import Block, ListBlock, block_text

__all__ = ["to_text"]


def to_text(article: Article) -> str:
    """The article for a reader of plain text. The body alone is `Article.text`.

    >>> from articlekit import Article, Paragraph
    >>> print(to_text(Article(title="Snow", blocks=(Paragraph(text="It snowed."),))), end="")
    Snow
    <BLANKLINE>
    It snowed.
    """
    must_be(Article, "article", article, "pass what articlekit.parse(page) returns")
    names = ", ".join(author.name for author in article.authors)
    day = article.published.date().isoformat() if article.published else ""
    parts = [article.title, article.subtitle, " | ".join(filter(None, (names, day))), *map(_block, article.blocks)]
    if article.source:
        parts.append(
            "Source: " + (article.source.url or article.source.publisher or article.source.agency or "unknown")
        )
    return "\n\n".join(filter(None, parts)) + "\n"


def _block(block: Block) -> str:
    return _list(block) if isinstance(block, ListBlock) else block_text(block)


def _list(block: ListBlock) -> str:
    """The items, each indented by its depth; every list counts for itself."""
    lines: list[str] = []
    counts: list[int] = []
    for item, depth in zip(block.items, block.depths or (0,) * len(block.items), strict=True):
        level = min(max(depth, 0), len(counts))  # a list opens one level at a time
        del counts[level + 1 :]
        counts += [0] * (level + 1 - len(counts))
        counts[level] += 1
        mark = f"{counts[level]}." if block.ordered else "-"
        lines.append("  " * level + f"{mark} {item.text}".replace("\n", "\n  " + "  " * level))
    return "\n".join(lines)
