"""The `Article` itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

import attrs

from articlekit.arguments import must_be
from articlekit.article.doubts import Charset, Warning
from articlekit.article.provenance import Author, Evidence, Relation, Source
from articlekit.article.removals import Reason, RelatedLink, RemovalKind, Removed, removal_kinds
from articlekit.blocks import Block, Image, block_order, body_text
from articlekit.deferred import kept
from articlekit.errors import ArgumentError
from articlekit.extra import Extra, ExtraValue
from articlekit.text.simhash import fingerprint

__all__ = ["Article"]


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

    >>> from articlekit import parse
    >>> article = parse("<title>Snow</title><p>It snowed in the night, and in the morning all was white.</p>")
    >>> article.title, article.text
    ('Snow', 'It snowed in the night, and in the morning all was white.')
    """

    url: str | None = None
    """The address that was given, untouched; None for one that is none of the web (`WarningCode.UNUSABLE_URL`)."""
    canonical_url: str | None = None
    """The address that the page declares for itself; it may be on another site."""
    title: str | None = None
    """The headline, without the site's name."""
    subtitle: str | None = None
    """The line under the headline that is no part of the story."""
    description: str | None = None
    """What the story is about, as the page sums it up for others."""
    authors: tuple[Author, ...] = ()
    """Who wrote it, in the order of the page."""
    published: datetime | None = None
    """Always aware; `states_zone` tells whether the page stated the zone."""
    modified: datetime | None = None
    """When it was last changed; likewise."""
    language: str | None = None
    """BCP 47, as declared (`en`, `pt-BR`); else of the text's script or commonest words; None where they are too few."""
    site_name: str | None = None
    """The name of the site that the page is on, as the page declares it; whose a copied story is tells `source`."""
    section: str | None = None
    """The part of the publication that it stands in: "Politics"."""
    tags: tuple[str, ...] = ()
    """What it is about, in the page's key words."""
    image: Image | None = None
    """The picture that stands for it."""
    licence: str | None = None
    """Under which licence it may be used: an address or a name."""
    is_free: bool | None = None
    """Whether it can be read without paying, where the page says so."""
    feeds: tuple[str, ...] = ()
    """The addresses of the feeds that the page offers."""
    blocks: tuple[Block, ...] = attrs.field(default=(), repr=False)
    """The body: paragraphs, headings, quotations, lists, tables, pictures ... in the page's order."""
    source: Source | None = None
    """Where the story came from, as the page says; None where it does not."""
    aggregator: str | None = None
    """The name under which the copying site speaks of itself, where a disclaimer gives it."""
    removed: Sequence[Removed] = attrs.field(default=(), converter=_removed, repr=False)
    """What is not in the body, in page order: a frozen sequence, like a tuple, whose items are made when it is read."""
    related: Sequence[RelatedLink] = attrs.field(default=(), converter=_related, repr=False)
    """The stories that the page offers beside its own; a sequence like `removed`."""
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)
    """For each field that has a value: who claimed it, from which signal, and what lost."""
    warnings: tuple[Warning, ...] = ()
    """What went wrong or is uncertain."""
    charset: Charset | None = attrs.field(default=None, repr=False)
    """How the bytes were read; None where there were none."""
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

    def explain(self, text: str) -> tuple[Reason, ...]:
        """Why this text is in the article or not: a reason for each block and removal that holds it, in page order.

        White space and case do not matter; a text that the page does not hold gives none. For scores and what moved them see
        `articlekit.explain.explain`, which reads the page again.

        >>> from articlekit import parse
        >>> article = parse("<p>It snowed in the night, and in the morning all was white.</p><p>Advertisement</p>")
        >>> [reason.is_kept for reason in article.explain("snowed")], str(article.explain("advert")[0].kind)
        ([True], 'ad')
        """
        must_be(str, "text", text, "pass a piece of the page's text")
        wanted = _folded(text)
        kept_ones = [
            Reason(text=item.text, position=item.position) for item in self.blocks if wanted in _folded(item.text)
        ]
        gone = [
            Reason(text=item.text, position=item.position, kind=item.kind, rule=item.rule, confidence=item.confidence)
            for item in self.removed
            if wanted in _folded(item.text)
        ]
        return tuple(sorted([*kept_ones, *gone], key=lambda reason: reason.position))

    def _repr_html_(self) -> str:
        """What notebooks show."""
        return self.to_html()

    def restored(self, kinds: Iterable[RemovalKind]) -> Article:
        """The article with the removed segments of these kinds back in their places.

        What is restored leaves `removed`, and `related` where the kind is `RELATED`. Raises `ArgumentError` for what is no
        list of kinds.
        """
        wanted = removal_kinds("kinds", kinds)
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


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _refuse_misspelt(field: str) -> None:
    from difflib import get_close_matches  # noqa: PLC0415 - only to help

    known = {"body", *(item.name for item in attrs.fields(Article))}
    close = [] if field in known else get_close_matches(_CALLED.get(field, field), sorted(known), 1, 0.8)
    if close:
        raise ArgumentError("field", field, f"no field has this name; did you mean {close[0]!r}?")
