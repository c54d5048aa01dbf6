"""Whole pages in the furniture of real templates: one test per page and expected field.

The schema of `expected.json` is in `tests/fixtures/README.md`; `articlekit.testing` reads and compares.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from articlekit import Article, Parser
from articlekit.extractors import NamedExtractor, Page
from articlekit.plugins import registry
from articlekit.testing import Case, assert_pure, find_cases, mismatch

FIXTURES = Path(__file__).parent / "fixtures"
CASES = {case.folder.name: case for case in find_cases(FIXTURES)}

KNOWN = frozenset((FIXTURES / "known_failures.list").read_text("utf-8").split())
"""What the library does not do yet, `<folder>-<key>` each. An entry that passes is an error: take it out."""


@cache
def article(name: str) -> Article:
    """The article of a folder, parsed once for all its tests."""
    return CASES[name].article()


@cache
def page(name: str) -> Page:
    """What extractors read of a folder's page."""
    (file,) = CASES[name].folder.glob("page.*")
    return Parser().page(file.read_bytes(), url=CASES[name].url)


@pytest.mark.parametrize(
    ("case", "key"),
    [
        pytest.param(
            case, key, id=f"{name}-{key}", marks=[pytest.mark.xfail(strict=True)] if f"{name}-{key}" in KNOWN else []
        )
        for name, case in CASES.items()
        for key in case.expected
    ],
)
def test_fixture(case: Case, key: str) -> None:
    """The page gives what its `expected.json` states under this key."""
    assert mismatch(article(case.folder.name), key, case.expected[key]) is None


def test_every_folder_is_a_case() -> None:
    """No folder is passed over."""
    folders = {path.name for path in FIXTURES.iterdir() if path.is_dir()}

    assert len(folders) > 10
    assert folders == set(CASES)


@pytest.mark.parametrize("extractor", registry.built_in(), ids=lambda extractor: extractor.name)
def test_built_in_extractors_are_pure(extractor: NamedExtractor) -> None:
    """On every page each leaves the tree alone, finds the same twice, and yields what it may."""
    for name in CASES:
        assert_pure(extractor, page(name))
