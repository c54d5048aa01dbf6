"""Where a story and the values of its fields came from."""

from __future__ import annotations

from enum import StrEnum

import attrs

__all__ = ["Author", "AuthorKind", "Candidate", "Evidence", "Relation", "Source", "SourceSignal"]


class AuthorKind(StrEnum):
    """Who an author is.

    >>> AuthorKind("person")
    <AuthorKind.PERSON: 'person'>
    """

    PERSON = "person"
    """Somebody."""
    ORGANISATION = "organisation"
    """A newsroom, an agency, an office."""


@attrs.frozen(kw_only=True)
class Author:
    """A person or organisation that the page names as author; `url` is a profile where one is linked.

    >>> Author(name="Anna Berg").kind
    <AuthorKind.PERSON: 'person'>
    """

    name: str
    """As printed, without titles such as "By"."""
    kind: AuthorKind = AuthorKind.PERSON
    """Person or organisation."""
    url: str | None = None
    """The address of a profile, where the name is linked."""


class Relation(StrEnum):
    """How the page's story relates to its source.

    >>> Relation("excerpt")
    <Relation.EXCERPT: 'excerpt'>
    """

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
    """One reason to believe in a source: which signal, the text it was seen in, and where.

    >>> SourceSignal(signal="a label", text="Source: Daily Example", place="segment 31").place
    'segment 31'
    """

    signal: str
    """What speaks for it, in words: `a label`, `the kind of address`, `the words of the story in the address` ..."""
    text: str
    """The words of the page that it was seen in."""
    place: str
    """`head`, `feed entry`, `rule`, or `segment N` with the page-order number."""
    url: str | None = None
    """The address that it gives."""


@attrs.frozen(kw_only=True)
class Source:
    """Where the story came from, as the page itself says.

    The publisher may be known where the address is not. `confidence` is the calibrated probability that `url` (or,
    without one, `publisher`) is right.

    >>> page = '<p>It snowed.</p><p>Source: <a href="https://daily.example/2024/snow">Daily Example</a></p>'
    >>> from articlekit import parse
    >>> source = parse(page, url="https://copies.example/snow").source
    >>> source.url, source.publisher, source.evidence[0].text
    ('https://daily.example/2024/snow', 'Daily Example', 'Source: Daily Example')
    """

    url: str | None = None
    """The address of the story that this one is from, where the page gives it."""
    publisher: str | None = None
    """The name of the publication that it is from; of a paper its journal."""
    agency: str | None = None
    """The news agency that supplied it."""
    relation: Relation = Relation.REPUBLISHED
    """Whether this is a copy, a part, a translation ..."""
    confidence: float = 0.0
    """The probability that the answer is right, 0 to 1."""
    evidence: tuple[SourceSignal, ...] = ()
    """What speaks for it, the strongest first."""
    is_resolved: bool = True
    """False where `url` is an opaque short link that nobody followed."""


@attrs.frozen(kw_only=True)
class Candidate:
    """A value that was claimed for a field, as text, with who claimed it and why.

    >>> Candidate(value="Snow", signal="og:title", extractor="title", confidence=0.9).signal
    'og:title'
    """

    value: str
    """The value, as text."""
    signal: str
    """What gave it: `og:title`, `json-ld:headline`, `rule:...`."""
    extractor: str
    """The name of the extractor that claimed it."""
    confidence: float
    """How sure that is, 0 to 1."""


@attrs.frozen(kw_only=True)
class Evidence:
    """Why a field has its value: the winning claim and the runners-up, best first.

    >>> from articlekit import parse
    >>> parse("<title>Snow | Daily Example</title><h1>Snow</h1><p>It snowed.</p>").evidence_for("title").winner.value
    'Snow'
    """

    field: str
    """The field's name."""
    winner: Candidate
    """The claim that the field's value is from."""
    runners_up: tuple[Candidate, ...] = ()
    """The claims that lost, the surest first."""
    additions: tuple[Candidate, ...] = ()
    """What came beside the winner, in a field that holds several values."""
