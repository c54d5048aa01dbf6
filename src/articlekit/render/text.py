"""Article -> plain text: title, byline, body, source; a table cell is parted by a tab, a list item led by a dash."""

from __future__ import annotations

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
    names = ", ".join(author.name for author in article.authors)
    day = article.published.date().isoformat() if article.published else ""
    parts = [article.title, article.subtitle, " | ".join(filter(None, (names, day))), *map(_block, article.blocks)]
    if article.source:
        parts.append(
            "Source: " + (article.source.url or article.source.publisher or article.source.agency or "unknown")
        )
    return "\n\n".join(filter(None, parts)) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, ListBlock):
        return "\n".join(_item(block, number) for number in range(len(block.items)))
    return block_text(block)


def _item(block: ListBlock, number: int) -> str:
    depth = block.depths[number] if block.depths else 0
    mark = f"{number + 1}." if block.ordered else "-"
    return "  " * depth + f"{mark} {block.items[number].text}".replace("\n", "\n  " + "  " * depth)
