"""What a page asks of its reader is no part of its story, and a sentence about such things is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from _pytest.mark import ParameterSet

from articlekit import parse
from reports.asked import ASKED
from reports.in_languages import HALL
from reports.not_asked import NOT_ASKED

KNOWN = frozenset(
    """
asked-aggregators-en-2 asked-aggregators-en-19 not-asked-aggregators-pt-28
""".split()
)
"""What is not right yet: notices of aggregators within a story, which speak to nobody, and a beginning that notices have too."""


def _cases(name: str, tables: dict[str, tuple[tuple[str, str, str], ...]]) -> Iterator[ParameterSet]:
    for kind, rows in tables.items():
        for number, row in enumerate(rows):
            case = f"{name}-{kind}-{row[0]}-{number}"
            marks = [pytest.mark.xfail(strict=True)] if case in KNOWN else []
            yield pytest.param(*row, id=case, marks=marks)


def _texts(language: str, line: str, at: int) -> list[str]:
    """The paragraphs that come out of a page with this line among its story's."""
    story = list(HALL[language])
    story.insert(at, line)
    inside = "".join(text if text.startswith("<") else f"<p>{text}</p>" for text in story)
    title = HALL[language][1][:26]
    page = parse(
        f"<!DOCTYPE html><html lang='{language}'><head><meta charset='utf-8'><title>{title}</title></head><body><header><nav>"
        f"<a href='/'>Home</a> <a href='/n'>News</a></nav></header><article><h1>{title}</h1>{inside}</article><footer>"
        "<p>© 2024</p></footer></body></html>",
        url="https://www.harnby.example/2024/05/14/story",
    )
    return [block.text for block in page.blocks]


@pytest.mark.parametrize(("language", "where", "line"), list(_cases("asked", ASKED)))
def test_what_is_asked_is_removed(language: str, where: str, line: str) -> None:
    """The story alone is left."""
    assert _texts(language, line, 2 if where == "mid" else 3) == list(HALL[language])


@pytest.mark.parametrize(("language", "where", "line"), list(_cases("not-asked", NOT_ASKED)))
def test_what_only_speaks_of_it_stays(language: str, where: str, line: str) -> None:
    """Nothing of the story is lost."""
    at = 2 if where == "mid" else 3
    story = list(HALL[language])
    story.insert(at, line)
    assert _texts(language, line, at) == story
