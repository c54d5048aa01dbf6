"""What comes out: one frozen `Article` and its parts.

All of it is plain data: hashable, comparable, picklable, shareable between threads. Change goes through
`attrs.evolve`. Enum values are lower-case words and are part of the JSON schema: once released they stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, timezone
from enum import StrEnum

import attrs

from articlekit.blocks import Block, Heading, Image, Link, Paragraph, block_order, body_text
from articlekit.extra import Extra, ExtraValue
from articlekit.text.simhash import fingerprint

__all__ = [
    "ZONE_UNSTATED",
    "Article",
    "Author",
    "AuthorKind",
    "Candidate",
    "Charset",
    "Evidence",
    "RelatedLink",
    "Relation",
    "RemovalKind",
    "Removed",
    "Source",
    "SourceSignal",
    "Warning",
    "WarningCode",
    "states_zone",
]

ZONE_UNSTATED = timezone(timedelta(0), "unstated")
"""The zone of a date for which the page stated none: read as UTC, and recognisable by `states_zone`."""


def states_zone(moment: datetime) -> bool:
    """Whether the page itself stated the time zone of this date.

    >>> states_zone(datetime(2024, 5, 3, tzinfo=ZONE_UNSTATED))
    False
    """
    return moment.tzname() != "unstated"


def moment_text(moment: datetime) -> str:
    """The date in ISO 8601, without an offset where the page stated no zone.

    >>> moment_text(datetime(2024, 5, 3, tzinfo=ZONE_UNSTATED))
    '2024-05-03T00:00:00'
    """
    return (moment if states_zone(moment) else moment.replace(tzinfo=None)).isoformat()


class AuthorKind(StrEnum):
    """Who an author is."""

    PERSON = "person"
    ORGANISATION = "organisation"


@attrs.frozen(kw_only=True)
class Author:
    """A person or organisation that the page names as author; `url` is a profile where one is linked."""

    name: str
    kind: AuthorKind = AuthorKind.PERSON
    url: str | None = None


class Relation(StrEnum):
    """How the page's story relates to its source."""

    REPUBLISHED = "republished"
    """The story is a copy."""
    EXCERPT = "excerpt"
    """The beginning or a part of it; the rest is at the source."""
    REWRITE = "rewrite"
    """Told anew from the source."""
    TRANSLATION = "translation"
    """Translated from the source."""
    PRESS_RELEASE = "press_release"
    """A release by the organisation that is named."""
    PAPER = "paper"
    """News about a scholarly publication, which is the source."""
    WIRE = "wire"
    """Copy of a news agency."""


@attrs.frozen(kw_only=True)
class SourceSignal:
    """One reason to believe in a source: which signal, the text it was seen in, and where."""

    signal: str
    text: str
    place: str
    """`head`, `feed entry`, `rule`, or `segment N` with the page-order number."""
    url: str | None = None


@attrs.frozen(kw_only=True)
class Source:
    """Where the story came from, as the page itself says.

    The publisher may be known where the address is not. `confidence` is the calibrated probability that `url` (or,
    without one, `publisher`) is right.
    """

    url: str | None = None
    publisher: str | None = None
    agency: str | None = None
    relation: Relation = Relation.REPUBLISHED
    confidence: float = 0.0
    evidence: tuple[SourceSignal, ...] = ()
    is_resolved: bool = True
    """False where `url` is an opaque short link that nobody followed."""


class RemovalKind(StrEnum):
    """Why a segment is not in the body."""

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


@attrs.frozen(kw_only=True)
class Removed:
    """A segment that is not in the body, and why."""

    kind: RemovalKind
    rule: str
    """The rule's name: `phrase:en:...`, `markup:...`, `score`."""
    text: str
    position: int
    """Page-order number of the segment."""
    level: int = 0
    """1 to 6 where it is a heading."""
    links: tuple[Link, ...] = attrs.field(default=(), repr=False)
    confidence: float = 1.0
    data: tuple[tuple[str, str], ...] = ()
    """What the rule read out of the text: (`aggregator`, name), (`email`, address), (`site`, name) ..."""
    part: tuple[int, int] | None = None
    """Where only a part of the segment was removed: its bounds in the segment's text. The rest is in the body."""

    @property
    def block(self) -> Paragraph | Heading:
        """What it would be in the body."""
        if self.level:
            return Heading(text=self.text, level=self.level, links=self.links, position=self.position)
        return Paragraph(text=self.text, links=self.links, position=self.position)


@attrs.frozen(kw_only=True)
class RelatedLink:
    """A link or a bare headline of another story, found in or beside this one; `url` is None in plain text."""

    title: str
    url: str | None = None


@attrs.frozen(kw_only=True)
class Candidate:
    """A value that was claimed for a field, as text, with who claimed it and why."""

    value: str
    signal: str
    extractor: str
    confidence: float


@attrs.frozen(kw_only=True)
class Evidence:
    """Why a field has its value: the winning claim and the runners-up, best first."""

    field: str
    winner: Candidate
    runners_up: tuple[Candidate, ...] = ()
    additions: tuple[Candidate, ...] = ()
    """What came beside the winner, in a field that holds several values."""


class WarningCode(StrEnum):
    """What kind of doubt a warning voices."""

    NO_ARTICLE = "no_article"
    """No segment is likely to be body text."""
    TOO_SHORT = "too_short"
    """The body is shorter than an article's."""
    PAYWALL = "paywall"
    """The page shows a part only."""
    NEEDS_SCRIPT = "needs_script"
    """The text is fetched by a script that was not run."""
    STATED_BODY = "stated_body"
    """The page shows no text: the body is what its data states, JSON-LD or what its scripts start from."""
    INDEX_PAGE = "index_page"
    """The page lists stories and tells none."""
    EXTRACTOR_FAILED = "extractor_failed"
    """An extractor raised; the rest is unharmed."""
    EXTRACTOR_UNAVAILABLE = "extractor_unavailable"
    """A plug-in could not be loaded."""
    INVALID_CLAIM = "invalid_claim"
    """An extractor claimed a value its field does not take."""
    LIMIT_REACHED = "limit_reached"
    """Work was cut short by a limit; what was done is in the article."""
    DECODING = "decoding"
    """Some bytes were no characters of the page's character set."""
    OWN_SITE_UNSURE = "own_site_unsure"
    """No address was given, and the page does not tell for sure which site is its own: the source may be wrong or missing."""
    SOURCE_LINK_LOST = "source_link_lost"
    """A source label was found, but no address with it."""
    BAD_JSON_LD = "bad_json_ld"
    """A JSON-LD block could not be read."""


@attrs.frozen(kw_only=True)
class Warning:
    """What went wrong or is uncertain: a code for programs, a message for people."""

    code: WarningCode
    message: str


@attrs.frozen(kw_only=True)
class Charset:
    """The character set the bytes were read in and how it was known."""

    name: str
    how: str
    """`bom`, `header`, `meta`, `utf-8` (strictly valid), `utf-8 despite header` or `meta` (which say otherwise), `utf-8 twice`
    (encoded once more), `detected`, `fallback`, or `text` (a `str`)."""


def _extra(values: Mapping[str, ExtraValue]) -> Extra:
    return values if isinstance(values, Extra) else Extra(values)


@attrs.frozen(kw_only=True)
class Article:
    """A page's story, its metadata, what was stripped and why, and where it came from.

    Fields that the page does not state are None or empty, never guessed silently: `evidence` says for every field
    which signal gave the value, and `warnings` what is uncertain.
    """

    url: str | None = None
    """The address that was given, untouched."""
    canonical_url: str | None = None
    """The address that the page declares for itself; it may be on another site."""
    title: str | None = None
    subtitle: str | None = None
    description: str | None = None
    authors: tuple[Author, ...] = ()
    published: datetime | None = None
    """Always aware; `states_zone` tells whether the page stated the zone."""
    modified: datetime | None = None
    language: str | None = None
    """BCP 47, as declared: `en`, `pt-BR`."""
    site_name: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    image: Image | None = None
    licence: str | None = None
    is_free: bool | None = None
    feeds: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = attrs.field(default=(), repr=False)
    source: Source | None = None
    aggregator: str | None = None
    """The name under which the copying site speaks of itself, where a disclaimer gives it."""
    removed: tuple[Removed, ...] = attrs.field(default=(), repr=False)
    related: tuple[RelatedLink, ...] = attrs.field(default=(), repr=False)
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)
    warnings: tuple[Warning, ...] = ()
    charset: Charset | None = attrs.field(default=None, repr=False)
    extra: Extra = attrs.field(default=Extra(), converter=_extra)
    """The fields of plug-ins, by name: texts, numbers, dates, tuples of them. `Field.of` reads one with its type."""

    @property
    def text(self) -> str:
        """The body as plain text, blocks separated by an empty line; without title and captions."""
        return body_text(self.blocks)

    @property
    def fingerprint(self) -> int | None:
        """64-bit SimHash of the body: near copies differ in few bits. None without a body. Worked out when asked for."""
        return fingerprint(self.text)

    @property
    def is_republished(self) -> bool:
        """Whether the page gives someone else's story as its own body's origin."""
        return self.source is not None

    def evidence_for(self, field: str) -> Evidence | None:
        """Why `field` has its value, or None where nobody claimed one."""
        return next((item for item in self.evidence if item.field == field), None)

    def restored(self, kinds: Iterable[RemovalKind]) -> Article:
        """The article with the removed segments of these kinds back in their places.

        What is restored leaves `removed`, and `related` where the kind is `RELATED`. Raises `ValueError` for what is no
        kind, such as the letters of one that is given alone.
        """
        wanted = frozenset(map(RemovalKind, kinds))
        back = [item for item in self.removed if item.kind in wanted]
        related = [item for item in back if item.kind is RemovalKind.RELATED]
        titles = {item.text for item in related}
        titles |= {item.text[link.start : link.end] for item in related for link in item.links}
        return attrs.evolve(
            self,
            blocks=tuple(sorted([*self.blocks, *(item.block for item in back)], key=block_order)),
            removed=tuple(item for item in self.removed if item.kind not in wanted),
            related=tuple(link for link in self.related if link.title not in titles),
        )
