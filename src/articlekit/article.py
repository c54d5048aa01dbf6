"""What comes out: one frozen `Article` and its parts.

All of it is plain data: hashable, comparable, picklable, shareable between threads. Change goes through
`attrs.evolve`. Enum values are lower-case words and are part of the JSON schema: once released they stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final

import attrs

from articlekit.arguments import must_be
from articlekit.blocks import Block, Embed, Figure, Heading, Image, Paragraph, block_order, body_text
from articlekit.deferred import kept
from articlekit.errors import ArgumentError
from articlekit.extra import Extra, ExtraValue
from articlekit.spans import Span
from articlekit.text.simhash import fingerprint
from articlekit.zones import ZONE_UNSTATED, states_zone

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
    """A text, a picture or an embed that is not in the body, and why."""

    kind: RemovalKind
    rule: str
    """The rule's name: `phrase:en:...`, `markup:...`, `score`."""
    text: str
    position: int
    """Page-order number of the segment."""
    level: int = 0
    """1 to 6 where it is a heading."""
    links: tuple[Span, ...] = attrs.field(default=(), repr=False)
    confidence: float = 1.0
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
    CONSENT_WALL = "consent_wall"
    """The page asks for consent to cookies and the like, and shows no article."""
    BOT_CHECK = "bot_check"
    """The page asks whether a person reads it, or refuses one that may be none."""
    ERROR_PAGE = "error_page"
    """The page says that there is none: not found, gone, out of order."""
    LOGIN_WALL = "login_wall"
    """The page asks to log in or to subscribe, and shows no article."""
    REGION_WALL = "region_wall"
    """The page says that it is not shown in the reader's country."""
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


def _removed(items: Iterable[Removed]) -> Sequence[Removed]:
    return kept(items)


def _related(items: Iterable[RelatedLink]) -> Sequence[RelatedLink]:
    return kept(items)


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
    removed: Sequence[Removed] = attrs.field(default=(), converter=_removed, repr=False)
    """What is not in the body, in page order: a frozen sequence, like a tuple, whose items are made when it is read."""
    related: Sequence[RelatedLink] = attrs.field(default=(), converter=_related, repr=False)
    """The stories that the page offers beside its own; a sequence like `removed`."""
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
        """Whether the body is someone else's, word for word: a copy, or a part of one.

        What is told anew, translated, a release, or news of a paper has a source and is no copy; so has what an agency
        supplied to those who pay for it. `source.relation` tells which.
        """
        return self.source is not None and self.source.relation in (Relation.REPUBLISHED, Relation.EXCERPT)

    def to_text(self) -> str:
        """Title, byline, body and source as plain text."""
        from articlekit.writers.text import to_text  # noqa: PLC0415 - loaded with the first use, like all below

        return to_text(self)

    def to_markdown(self, *, front_matter: bool = False) -> str:
        """Title, body and source as Markdown; `front_matter` puts the metadata before it, in YAML."""
        from articlekit.writers.markdown import to_markdown  # noqa: PLC0415

        return to_markdown(self, front_matter=front_matter)

    def to_html(self) -> str:
        """Title, body and source as one `<article>` element, safe by construction."""
        from articlekit.writers.html import to_html  # noqa: PLC0415

        return to_html(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """All of it as JSON, which `articlekit.render.from_json` reads back."""
        from articlekit.writers.json import to_json  # noqa: PLC0415

        return to_json(self, indent=indent)

    def to_json_ld(self, *, indent: int | None = None) -> str:
        """The metadata and the body's text as schema.org JSON-LD."""
        from articlekit.writers.json_ld import to_json_ld  # noqa: PLC0415

        return to_json_ld(self, indent=indent)

    def to_tei(self) -> str:
        """Metadata and body as a TEI document."""
        from articlekit.writers.tei import to_tei  # noqa: PLC0415

        return to_tei(self)

    def evidence_for(self, field: str) -> Evidence | None:
        """Why `field` has its value, or None where nobody claimed one.

        Raises `ArgumentError` for what is nearly the name of a field ("author"); another that is unknown may be a plug-in's.
        """
        must_be(str, "field", field, "pass the name of a field")
        found = next((item for item in self.evidence if item.field == field), None)
        if found is None:
            _refuse_misspelt(field)
        return found

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


_CALLED: Final = {
    "date": "published", "headline": "title", "byline": "authors", "lang": "language", "text": "body", "keywords": "tags",
    "updated": "modified", "license": "licence", "sitename": "site_name", "canonical": "canonical_url",
}  # fmt: skip
"""What other libraries call fields."""


def _refuse_misspelt(field: str) -> None:
    from difflib import get_close_matches  # noqa: PLC0415 - only to help

    known = {"body", *(item.name for item in attrs.fields(Article))}
    close = [] if field in known else get_close_matches(_CALLED.get(field, field), sorted(known), 1, 0.8)
    if close:
        raise ArgumentError("field", field, f"no field has this name; did you mean {close[0]!r}?")
