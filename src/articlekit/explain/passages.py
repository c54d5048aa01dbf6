"""The texts of a page in their order, each with what became of it and why."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import attrs
from lxml import etree

from articlekit.arguments import may_be, must_be
from articlekit.article import Article, RemovalKind, Removed
from articlekit.explain.contributions import Contribution, contributions
from articlekit.extractors import Page
from articlekit.feeds import FeedEntry
from articlekit.markup.class_words import hint_names
from articlekit.parser import Parser
from articlekit.score import BODY_SCORE
from articlekit.segment import Segment, Segments

__all__ = ["Explanation", "Fate", "Passage", "explain", "explained"]

_DOUBT = (0.15, 0.6)
"""Scores between these are neither clearly body nor clearly not: `BODY_SCORE` lies between them."""
_SURE = 0.7
"""The confidence from which a removal against the scores is no matter of doubt."""
_PATH = 6
"""Elements that a place in the markup names."""


class Fate(StrEnum):
    """What became of a text.

    >>> Fate("kept")
    <Fate.KEPT: 'kept'>
    """

    KEPT = "kept"
    """It is in the body."""
    REMOVED = "removed"
    """It is not, for the reason that its kind and rule say."""


@attrs.frozen(kw_only=True)
class Passage:
    """One text of the page, and why it is in the article or not.

    >>> kept, removed = explain("<p>It snowed in the night, and all was white.</p><p>Advertisement</p>").passages
    >>> kept.fate.value, removed.kind
    ('kept', <RemovalKind.AD: 'ad'>)
    """

    number: int
    """Its place in page order: `position` of blocks and removals, and the N of the evidence's `segment N`."""
    text: str
    """What a reader sees."""
    fate: Fate
    """Whether it is in the body."""
    kind: RemovalKind | None = None
    """What it is, where it was removed."""
    rule: str = "score"
    """What decided: a rule's name, or `score`, the learned judgement."""
    confidence: float
    """How sure that is, 0 to 1: of a removal the rule's, of what is kept the score."""
    score: float
    """How likely the scorer takes it for body text, 0 to 1; `articlekit.score.BODY_SCORE` parts the two."""
    is_doubtful: bool = False
    """Whether it might have gone the other way."""
    place: str = ""
    """The elements around it, outermost first: `main > article.post > p`."""
    hints: tuple[str, ...] = ()
    """What the class names around it say, as names of `Hint` flags."""
    contributions: tuple[Contribution, ...] = ()
    """The features that moved its score most, strongest first; empty where the scorer gave it up early, and in plain text."""


@attrs.frozen(kw_only=True)
class Explanation:
    """An article with every text of the page that it was made of.

    >>> told = explain("<title>Snow</title><p>It snowed in the night, and in the morning all was white.</p>")
    >>> told.article.title, len(told.passages)
    ('Snow', 1)
    """

    article: Article
    """What came out."""
    passages: tuple[Passage, ...] = attrs.field(repr=False)
    """The page's texts, in their order."""

    def of(self, text: str) -> tuple[Passage, ...]:
        """The passages that hold this text, white space and case aside, in page order.

        >>> (found,) = explain("<p>It snowed.</p><p>Advertisement</p>").of("advert")
        >>> found.kind
        <RemovalKind.AD: 'ad'>
        """
        must_be(str, "text", text, "pass a piece of the page's text")
        wanted = _folded(text)
        return tuple(item for item in self.passages if wanted in _folded(item.text))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def explain(
    data: bytes | str | etree._Element,
    *,
    url: str | None = None,
    content_type: str | None = None,
    entry: FeedEntry | None = None,
    parser: Parser | None = None,
) -> Explanation:
    """Parse a page, and tell of every text what became of it. The arguments are those of `Parser.parse`.

    `InputError` is raised as by `parse`. It costs some more than a parse: the way of each text through the trees is walked
    again.

    >>> explain("<p>It snowed in the night.</p><p>Advertisement</p>").passages[1].rule.partition(":")[0]
    'phrase'
    """
    may_be(Parser, "parser", parser, "pass a Parser, or None for the usual one")
    page, article = (parser or Parser()).trace(data, url=url, content_type=content_type, entry=entry)
    moved = contributions(page)
    removed = {item.position: item for item in article.removed if item.media is None and item.part is None}
    passages = tuple(_passage(item, page, removed.get(item.index), moved.get(item.index, ())) for item in page.segments)
    return Explanation(article=article, passages=passages)


def explained(article: Article) -> Explanation:
    """What an article alone can tell: its blocks and removals in page order, without scores."""
    kept = [
        Passage(number=block.position, text=block.text, fate=Fate.KEPT, rule="body", confidence=1.0, score=1.0)
        for block in article.blocks
        if block.text
    ]
    gone = [
        Passage(
            number=item.position, text=item.text, fate=Fate.REMOVED, kind=item.kind, rule=item.rule,
            confidence=item.confidence, score=0.0,
        )
        for item in article.removed
        if item.text
    ]  # fmt: skip
    return Explanation(article=article, passages=tuple(sorted([*kept, *gone], key=lambda item: item.number)))


def _passage(item: Segment, page: Page, removed: Removed | None, moved: Sequence[Contribution]) -> Passage:
    score = page.scores[item.index]
    is_between = _DOUBT[0] <= score <= _DOUBT[1]
    if removed is None:
        is_doubtful = is_between or score < BODY_SCORE
        fate, kind, rule, confidence = Fate.KEPT, None, "score" if score >= BODY_SCORE else "structure", score
    else:
        against = score >= BODY_SCORE and removed.confidence < _SURE
        is_doubtful = against or (is_between and removed.rule == "score")
        fate, kind, rule, confidence = Fate.REMOVED, removed.kind, removed.rule, removed.confidence
    return Passage(
        number=item.index,
        text=item.text,
        fate=fate,
        kind=kind,
        rule=rule,
        confidence=confidence,
        score=score,
        is_doubtful=is_doubtful,
        place=_place(item, page.segments),
        hints=hint_names(item.hints),
        contributions=tuple(moved),
    )


def _place(item: Segment, segments: Segments) -> str:
    """The elements around a segment, each with its first class or its id."""
    around = list(segments.enclosing(item.container))[:_PATH]
    return " > ".join(_named(box.tag, box.element) for box in reversed(around))


def _named(tag: str, element: etree._Element) -> str:
    classes = (element.get("class") or "").split()
    if classes:
        return f"{tag}.{classes[0][:30]}"
    own = element.get("id")
    return f"{tag}#{own[:30]}" if own else tag
