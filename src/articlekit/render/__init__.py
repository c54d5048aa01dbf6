"""Renderings of one `Article`: plain text, Markdown, HTML that is safe by construction, JSON, schema.org JSON-LD, TEI.

Each is a pure function of the article, and a method of it by the same name; none reads the page again.
"""

from __future__ import annotations

from articlekit.article import Article
from articlekit.writers.html import to_html
from articlekit.writers.json import SCHEMA_VERSION, read_json, to_json
from articlekit.writers.json_ld import to_json_ld
from articlekit.writers.json_schema import schema_of
from articlekit.writers.markdown import to_markdown
from articlekit.writers.tei import to_tei
from articlekit.writers.text import to_text

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
