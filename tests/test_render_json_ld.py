"""The article as schema.org JSON-LD."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import ZONE_UNSTATED, Article, Author, AuthorKind, Source
from articlekit.blocks import Image, Paragraph
from articlekit.document import from_html
from articlekit.render import to_json_ld


def data(article: Article) -> dict:
    """The JSON-LD, read."""
    return json.loads(to_json_ld(article))


def test_all_fields():
    """Every field under the name that schema.org has for it."""
    article = Article(
        url="https://news.example/a",
        canonical_url="https://herald.example/a",
        title="Snow",
        subtitle="In May",
        description="It snowed.",
        authors=(Author(name="Ada", url="https://news.example/ada"), Author(name="Desk", kind=AuthorKind.ORGANISATION)),
        published=datetime(2024, 5, 3, 12, tzinfo=UTC),
        modified=datetime(2024, 5, 4, tzinfo=ZONE_UNSTATED),
        language="en",
        site_name="News",
        section="Weather",
        tags=("snow", "may"),
        image=Image(url="https://news.example/1.jpg"),
        licence="CC BY",
        is_free=False,
        blocks=(Paragraph(text="One"), Paragraph(text="Two")),
        source=Source(url="https://herald.example/a", publisher="Herald"),
    )

    assert data(article) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": "https://news.example/a",
        "mainEntityOfPage": "https://herald.example/a",
        "headline": "Snow",
        "alternativeHeadline": "In May",
        "description": "It snowed.",
        "author": [
            {"@type": "Person", "name": "Ada", "url": "https://news.example/ada"},
            {"@type": "Organization", "name": "Desk"},
        ],
        "datePublished": "2024-05-03T12:00:00+00:00",
        "dateModified": "2024-05-04T00:00:00",
        "inLanguage": "en",
        "publisher": {"@type": "Organization", "name": "News"},
        "articleSection": "Weather",
        "keywords": ["snow", "may"],
        "image": "https://news.example/1.jpg",
        "license": "CC BY",
        "isAccessibleForFree": False,
        "isBasedOn": {
            "@type": "CreativeWork",
            "url": "https://herald.example/a",
            "publisher": {"@type": "Organization", "name": "Herald"},
        },
        "articleBody": "One\n\nTwo",
    }


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (Source(agency="Wire"), {"@type": "CreativeWork", "publisher": {"@type": "Organization", "name": "Wire"}}),
        (Source(url="https://a.example/"), {"@type": "CreativeWork", "url": "https://a.example/"}),
    ],
)
def test_sources(source, expected):
    """What is known of a source is said, and nothing else."""
    assert data(Article(source=source))["isBasedOn"] == expected


def test_nothing_known():
    """Unknown fields are left out; only the type is certain."""
    assert set(data(Article())) == {"@context", "@type"}


def test_what_is_written_can_be_read():
    """A page that embeds it declares the same."""
    article = Article(title="Snow </script> & more", source=Source(url="https://herald.example/a"))
    page = from_html(f'<script type="application/ld+json">{to_json_ld(article, indent=2)}</script>')

    assert page.json_ld[0]["headline"] == article.title
    assert page.json_ld_errors == 0


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from([None, 2]))
def test_any_text(text, indent):
    """No text can end the element around it, and every text comes back as it was."""
    article = Article(title=text, blocks=(Paragraph(text=text),))
    written = to_json_ld(article, indent=indent)

    assert not set("<>&") & set(written)
    assert json.loads(written).get("headline", "") == text
