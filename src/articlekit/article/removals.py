"""What is not in the body: each text and picture with its kind, and the links of other stories."""

from __future__ import annotations

from enum import StrEnum

import attrs

from articlekit.arguments import listed, one_of
from articlekit.blocks import Embed, Figure, Heading, Paragraph
from articlekit.spans import Span

__all__ = ["Reason", "RelatedLink", "RemovalKind", "Removed", "removal_kinds"]


class RemovalKind(StrEnum):
    """Why a segment is not in the body.

    >>> RemovalKind("share")
    <RemovalKind.SHARE: 'share'>
    """

    TITLE = "title"
    """The headline or sub-headline, kept as metadata."""
    BYLINE = "byline"
    """Author and date lines, kept as metadata."""
    CAPTION = "caption"
    """The caption of an image, kept in its `Figure` where that is in the body."""
    DISCLAIMER = "disclaimer"
    """An aggregator's denial of responsibility or notice that it copies."""
    COPYRIGHT = "copyright"
    """Copyright line, reprint terms, takedown notice."""
    DMCA = "dmca"
    """A DMCA protection badge or its alternative text."""
    SOURCE_LABEL = "source_label"
    """The line that names or links the source."""
    APPEARED_FIRST_ON = "appeared_first_on"
    """A feed footer: "The post ... appeared first on ..."."""
    COMMENT_PROMPT = "comment_prompt"
    """An invitation to comment, or the comment form."""
    COMMENT = "comment"
    """What readers wrote."""
    SHARE = "share"
    """Share bars and buttons."""
    PRINT_EMAIL = "print_email"
    """Print, e-mail, save, font-size tools."""
    NEWSLETTER = "newsletter"
    """Sign-up boxes."""
    PAYWALL = "paywall"
    """Subscribe, register or log in to read on."""
    CONSENT = "consent"
    """Cookie and privacy prompts."""
    AD = "ad"
    """Advertisement labels and sponsored teasers."""
    RELATED = "related"
    """Headlines and links of other stories."""
    READ_MORE = "read_more"
    """A link to the rest of the story or to another one."""
    FOLLOW = "follow"
    """Follow us, join our channel, add us as a source."""
    APP = "app"
    """Get our app."""
    AUTHOR_BIO = "author_bio"
    """Who the author is."""
    IMAGE_CREDIT = "image_credit"
    """Who took or owns a picture."""
    TAGS = "tags"
    """Tag and category lines."""
    CORRECTION = "correction"
    """A correction or editor's note on this story."""
    AFFILIATE = "affiliate"
    """Affiliate disclosure."""
    TIP_LINE = "tip_line"
    """Send us a tip, contact the newsroom."""
    PAGINATION = "pagination"
    """Previous, next, page numbers."""
    NAVIGATION = "navigation"
    """Menus, breadcrumbs, header, footer, skip links."""
    DONATION = "donation"
    """Appeals for money."""
    TICKER = "ticker"
    """Live headers, tickers, market data."""
    OTHER = "other"
    """Not likely to be body text, by the scorer's word alone."""


def removal_kinds(name: str, kinds: object) -> frozenset[RemovalKind]:
    """The kinds that an argument lists, as members or by their names; `ArgumentError` for anything else.

    >>> removal_kinds("kinds", "tags")
    Traceback (most recent call last):
    articlekit.errors.ArgumentError: kinds='tags' cannot be used: pass a list of kinds: kinds=["tags"]
    """
    found = listed(name, kinds, f'pass a list of kinds: {name}=["tags"]')
    return frozenset(one_of(RemovalKind, name, kind) for kind in found)


@attrs.frozen(kw_only=True)
class Removed:
    """A text, a picture or an embed that is not in the body, and why.

    >>> from articlekit import parse
    >>> article = parse("<p>It snowed in the night, and in the morning all was white.</p><p>Leave a Comment</p>")
    >>> [(item.kind.value, item.text) for item in article.removed]
    [('comment_prompt', 'Leave a Comment')]
    """

    kind: RemovalKind
    """What it is."""
    rule: str
    """The rule's name: `phrase:en:...`, `markup:...`, `score`."""
    text: str
    """What a reader of the page sees."""
    position: int
    """Page-order number of the segment."""
    level: int = 0
    """1 to 6 where it is a heading."""
    links: tuple[Span, ...] = attrs.field(default=(), repr=False)
    """Its links, as spans of `text`."""
    confidence: float = 1.0
    """How sure that is, 0 to 1."""
    data: tuple[tuple[str, str], ...] = ()
    """What the rule read out of the text: (`aggregator`, name), (`email`, address), (`site`, name) ..."""
    media: Figure | Embed | None = None
    """The picture or embed that was dropped; `text` is then its alternative text or title."""
    part: tuple[int, int] | None = None
    """Where only a part of the segment was removed: its bounds in the segment's text. The rest is in the body."""

    @property
    def block(self) -> Paragraph | Heading | Figure | Embed:
        """What it would be in the body."""
        if self.media is not None:
            return self.media
        if self.level:
            return Heading(text=self.text, level=self.level, spans=self.links, position=self.position)
        return Paragraph(text=self.text, spans=self.links, position=self.position)


@attrs.frozen(kw_only=True)
class Reason:
    """Why a text is in the article, or not.

    >>> print(Reason(text="Advertisement", position=3, kind=RemovalKind.AD, rule="phrase:en:ad", confidence=0.9))
    removed as ad by phrase:en:ad, confidence 0.90: Advertisement
    """

    text: str
    """The whole text of the block or removal that holds what was asked for."""
    position: int
    """Page-order number of its segment."""
    kind: RemovalKind | None = None
    """What it is, where it was removed; None where it is in the body."""
    rule: str = "body"
    """The removal's rule, or `body`."""
    confidence: float = 1.0
    """How sure the removal is, 0 to 1."""

    @property
    def is_kept(self) -> bool:
        """Whether it is in the body."""
        return self.kind is None

    def __str__(self) -> str:
        """One line for people."""
        if self.kind is None:
            return f"kept: {self.text}"
        return f"removed as {self.kind} by {self.rule}, confidence {self.confidence:.2f}: {self.text}"


@attrs.frozen(kw_only=True)
class RelatedLink:
    """A link or a bare headline of another story, found in or beside this one; `url` is None in plain text.

    >>> RelatedLink(title="Rain in the valley", url="https://daily.example/rain").title
    'Rain in the valley'
    """

    title: str
    """The headline."""
    url: str | None = None
    """The story's address."""
