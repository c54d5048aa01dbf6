"""Renderings of one `Article`: plain text, Markdown, HTML that is safe by construction, JSON, schema.org JSON-LD, TEI.

Each is a pure function of the article, and a method of it by the same name; none reads the page again.
"""

from __future__ import annotations

from articlekit.arguments import must_be
from articlekit.article import Article
from articlekit.writers.json import SCHEMA_VERSION, read_json
from articlekit.writers.json_schema import schema_of

__all__ = [
    "SCHEMA_VERSION",
    "from_json",
    "json_schema",
    "to_html",
    "to_json",
    "to_json_ld",
    "to_markdown",
    "to_tei",
    "to_text",
]


def _given(article: Article) -> Article:
    must_be(Article, "article", article, "pass what articlekit.parse(page) returns")
    return article


def to_text(article: Article) -> str:
    r"""Title, byline, body and source as plain text. The body alone is `Article.text`.

    >>> from articlekit import Paragraph
    >>> to_text(Article(title="Snow", blocks=(Paragraph(text="It snowed in the night."),)))
    'Snow\n\nIt snowed in the night.\n'
    """
    return _given(article).to_text()


def to_markdown(article: Article, *, front_matter: bool = False) -> str:
    """Title, body and source as Markdown: CommonMark with GitHub's tables, strike-through, task lists and footnotes.

    The title is the one heading of level 1. `front_matter` puts the metadata before it, in YAML between two lines of dashes.

    >>> from articlekit import Paragraph
    >>> print(to_markdown(Article(title="Snow", blocks=(Paragraph(text="It snowed in the night."),))))
    # Snow
    <BLANKLINE>
    It snowed in the night.
    """
    return _given(article).to_markdown(front_matter=front_matter)


def to_html(article: Article) -> str:
    """Title, body and source as one `<article>` element, safe by construction: no markup of the page is in it.

    >>> from articlekit import Paragraph
    >>> print(to_html(Article(title="Snow", blocks=(Paragraph(text="It snowed & rained."),))))
    <article>
    <h1>Snow</h1>
    <p>It snowed &amp; rained.</p>
    </article>
    """
    return _given(article).to_html()


def to_json(article: Article, *, indent: int | None = None) -> str:
    """The whole article as JSON text, which `from_json` reads back.

    >>> to_json(Article(title="Snow"))
    '{"schema_version": 2, "title": "Snow"}'
    """
    return _given(article).to_json(indent=indent)


def to_json_ld(article: Article, *, indent: int | None = None) -> str:
    """The metadata and the body's text as schema.org JSON-LD that may stand inside a `<script>` element.

    It is a `NewsArticle` whose `isBasedOn` is the primary source.

    >>> '"headline": "Snow"' in to_json_ld(Article(title="Snow"))
    True
    """
    return _given(article).to_json_ld(indent=indent)


def to_tei(article: Article) -> str:
    """Metadata and body as a document of the Text Encoding Initiative (P5).

    >>> "<title>Snow</title>" in to_tei(Article(title="Snow"))
    True
    """
    return _given(article).to_tei()


def json_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of what `to_json` writes; it is published with the documentation.

    >>> json_schema()["title"]
    'Article'
    """
    return schema_of(Article)


def from_json(text: str | bytes) -> Article:
    """The article that `to_json` wrote. Anything else raises `InputError` with the paths of what does not fit.

    >>> from_json('{"schema_version": 2, "title": "Snow"}').title
    'Snow'
    """
    return read_json(text, Article)
