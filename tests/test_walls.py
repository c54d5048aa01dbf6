"""Pages that are no article, in many languages: no blocks, and a warning that says what they are."""

from __future__ import annotations

import pytest

from articlekit import parse
from articlekit.testing import mismatch
from reports.cases import Report
from reports.kept_articles import KEPT
from reports.no_articles import FIRST, SECOND, NoArticle
from reports.no_articles_again import FOURTH, THIRD
from reports.no_articles_more import FIFTH, SIXTH
from reports.walls_fifth import SEVENTH

CASES = [
    pytest.param(case, id=f"{case.code}-{case.language}-{n}")
    for n, case in enumerate((*FIRST, *SECOND, *THIRD, *FOURTH, *FIFTH, *SIXTH, *SEVENTH))
]
WALLS = {"consent_wall", "bot_check", "error_page", "login_wall", "region_wall"}


@pytest.mark.parametrize("given", CASES)
def test_no_article(given: NoArticle) -> None:
    """It has no blocks, and says why."""
    article = parse(given.html, url="https://www.harnby.example/2024/05/14/story")

    assert [str(warning.code) for warning in article.warnings][:1] == [given.code]
    assert not article.blocks


def test_scripts_asked_for_in_their_place() -> None:
    """A shell that shows without scripts only that it needs them says so."""
    shell = '<html lang="sv"><title>Kvarnposten</title><div id="root"></div><noscript>Du måste aktivera JavaScript för att läsa sidan.</noscript>'

    assert [str(warning.code) for warning in parse(shell).warnings] == ["needs_script"]


@pytest.mark.parametrize("given", [pytest.param(report, id=report.name) for report in KEPT])
def test_article_kept(given: Report) -> None:
    """What speaks of cookies, robots or missing pages, or stands under a wall, is an article like any other."""
    article = parse(given.html, url=given.url)

    assert not WALLS & {str(warning.code) for warning in article.warnings}
    for key, value in given.expected.items():
        assert mismatch(article, key, value) is None
