"""Each stage alone, on one made page, timed by pytest-benchmark: to compare two states of the code.

    nox -s stages -- --benchmark-save=before
    nox -s stages -- --benchmark-compare

The results are checked too: a stage that is fast because it finds nothing fails.
"""

from __future__ import annotations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import articlekit
import pages
from articlekit.body.decide import likely_body
from articlekit.decode import decode
from articlekit.document import Document, from_html
from articlekit.extractors import NamedExtractor, Page
from articlekit.plugins.registry import default
from articlekit.resolve import Attributed, resolve
from articlekit.score import score
from articlekit.segment import Segments, segment

URL = "https://made.example/story"
DATA = pages.made(120_000, seed=1)


@pytest.fixture(scope="module")
def document() -> Document:
    """The page, parsed."""
    return from_html(decode(DATA).text, url=URL)


@pytest.fixture(scope="module")
def segments(document: Document) -> Segments:
    """Its text runs."""
    return segment(document)


@pytest.fixture(scope="module")
def page() -> Page:
    """What the extractors read."""
    return articlekit.Parser().page(DATA, url=URL)


def test_decode(benchmark: BenchmarkFixture) -> None:
    """Bytes to text."""
    assert benchmark(decode, DATA).charset.name == "utf-8"


def test_document(benchmark: BenchmarkFixture) -> None:
    """Text to tree, with what the head declares."""
    text = decode(DATA).text
    assert benchmark(from_html, text, utf8=DATA, url=URL).declared("author") == "Jo Maker"


def test_segment(benchmark: BenchmarkFixture, document: Document) -> None:
    """Tree to text runs."""
    assert len(benchmark(segment, document)) > 200


def test_score(benchmark: BenchmarkFixture, document: Document, segments: Segments) -> None:
    """Text runs to probabilities."""
    assert sum(value > 0.5 for value in benchmark(score, segments, document)) > 50


def test_likely_body(benchmark: BenchmarkFixture, page: Page) -> None:
    """Probabilities to the body."""
    assert len(benchmark(likely_body, page.segments, page.scores)) > 50


@pytest.mark.parametrize("extractor", default(), ids=lambda item: item.name)
def test_extractor(benchmark: BenchmarkFixture, extractor: NamedExtractor, page: Page) -> None:
    """A page to findings."""
    findings = benchmark(lambda: list(extractor.function(page)))
    assert findings or extractor.name in {"source", "feed_entry", "images"}  # the made page has none of these


def test_resolve(benchmark: BenchmarkFixture, page: Page) -> None:
    """Findings to the article."""
    findings = [Attributed(finding, item.name, item.order) for item in default() for finding in item.function(page)]
    assert benchmark(resolve, page, findings, charset=None, warnings=()).title


def test_whole(benchmark: BenchmarkFixture) -> None:
    """All of it."""
    assert len(benchmark(articlekit.parse, DATA, url=URL).blocks) > 50
