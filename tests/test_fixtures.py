"""Whole pages in the furniture of real templates: one test per page and expected field.

The schema of `expected.json` is in `tests/fixtures/README.md`.
"""

import json
from functools import cache
from pathlib import Path

import pytest

import articlekit
from articlekit.blocks import Embed, Figure, block_links, block_text

FIXTURES = Path(__file__).parent / "fixtures"


def _cases():
    for path in sorted(FIXTURES.glob("*/expected.json")):
        expected = json.loads(path.read_text(encoding="utf-8"))
        for key in expected:
            if key != "url":
                yield pytest.param(path.parent, key, expected[key], id=f"{path.parent.name}-{key}")


@cache
def _article(folder):
    """The article of a folder, parsed once for all its tests."""
    url = json.loads((folder / "expected.json").read_text(encoding="utf-8")).get("url")
    if (folder / "page.txt").exists():
        return articlekit.parse_text((folder / "page.txt").read_text(encoding="utf-8"), url=url)
    return articlekit.parse((folder / "page.html").read_bytes(), url=url)


def _begins(moment, expected):
    return moment is None if expected is None else moment is not None and moment.isoformat().startswith(expected)


def _equal(field):
    def check(article, expected):
        assert expected == getattr(article, field)

    return check


def _authors(article, expected):
    assert expected == [author.name for author in article.authors]


def _moment(field):
    def check(article, expected):
        moment = getattr(article, field)
        assert _begins(moment, expected), f"expected {expected}, found {moment}"

    return check


def _language(article, expected):
    assert expected == (article.language or "").partition("-")[0].lower()


def _paragraphs(article, expected):
    assert expected == [text for block in article.blocks if (text := block_text(block))]


def _blocks(article, expected):
    assert expected == [type(block).__name__ for block in article.blocks]


def _contains(article, expected):
    assert [] == [text for text in expected if text not in article.text], "missing from the body"


def _excludes(article, expected):
    assert [] == [text for text in expected if text in article.text], "left in the body"


def _captions(article, expected):
    assert expected == [block.caption for block in article.blocks if isinstance(block, Figure) and block.caption]


def _links(article, expected):
    found = {text[link.start : link.end]: link.url for block in article.blocks for text, link in block_links(block)}

    assert expected == {anchor: found.get(anchor) for anchor in expected}


def _embeds(article, expected):
    assert expected == [block.provider for block in article.blocks if isinstance(block, Embed)]


def _source(article, expected):
    if expected is None:
        assert article.source is None
    else:
        assert article.source is not None, f"no source found, expected {expected}"
        assert expected == {part: getattr(article.source, part) for part in expected}


def _is_removed(article, wanted):
    return any(
        item.kind == wanted["kind"]
        and item.text.startswith(wanted["text_starts"])
        and set(wanted.get("data", {}).items()) <= set(item.data)
        for item in article.removed
    )


def _removed(article, expected):
    missing = [wanted for wanted in expected if not _is_removed(article, wanted)]
    found = [(str(item.kind), item.text[:60], dict(item.data)) for item in article.removed]

    assert [] == missing, f"not removed as expected; removed: {found}"


def _related(article, expected):
    found = [link.title for link in article.related]

    assert [] == [title for title in expected if title not in found], f"not among the related: {found}"


def _related_urls(article, expected):
    found = {link.title: link.url for link in article.related}

    assert expected == {title: found.get(title) for title in expected}


def _tags(article, expected):
    assert set(expected) == set(article.tags)


def _image(article, expected):
    assert expected == (article.image and article.image.url)


def _warnings(article, expected):
    codes = {str(warning.code) for warning in article.warnings}

    assert set(expected) <= codes if expected else codes == set(), f"warnings: {article.warnings}"


CHECKS = {
    **{
        field: _equal(field)
        for field in (
            "title", "subtitle", "description", "site_name", "section", "licence", "aggregator", "canonical_url", "is_free",
        )
    },
    "authors": _authors,
    "published": _moment("published"),
    "modified": _moment("modified"),
    "language": _language,
    "paragraphs": _paragraphs,
    "blocks": _blocks,
    "text_contains": _contains,
    "text_excludes": _excludes,
    "captions": _captions,
    "links": _links,
    "embeds": _embeds,
    "source": _source,
    "removed": _removed,
    "related": _related,
    "related_urls": _related_urls,
    "tags": _tags,
    "image": _image,
    "warnings": _warnings,
}  # fmt: skip


@pytest.mark.parametrize(("folder", "key", "expected"), [*_cases()])
def test_fixture(folder, key, expected):
    """The page gives what its `expected.json` states under this key."""
    CHECKS[key](_article(folder), expected)


def test_every_folder_is_a_case():
    """No folder is passed over: each holds one page and what to expect of it."""
    folders = [path for path in FIXTURES.iterdir() if path.is_dir()]

    assert len(folders) > 10
    for folder in folders:
        assert 1 == len([*folder.glob("page.*")]), folder.name
        assert (folder / "expected.json").exists(), folder.name
