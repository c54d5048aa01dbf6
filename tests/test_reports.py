"""Public bug reports of people who do this job, each as a small input: what a reader wants of it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from _pytest.mark import ParameterSet

from articlekit import Article, parse, parse_text
from articlekit.feeds import parse_feed
from articlekit.testing import mismatch
from reports.bodies import BODIES
from reports.boxes import BOXES
from reports.cases import Report
from reports.disclaimers import DISCLAIMERS, NO_DISCLAIMERS
from reports.feed_items import FEEDS, FEEDS_AGAIN, FeedReport
from reports.feeds_again import FEEDS_MORE
from reports.feeds_third import FEEDS_THIRD
from reports.fields import FIELDS
from reports.fifth import (
    FEEDS_FIFTH,
    KEPT_FIFTH,
    MAIL_FIFTH,
    PLATFORMS_FIFTH,
    SEVERAL_FIFTH,
    WARNINGS_FIFTH,
)
from reports.fourth import (
    FEEDS_FOURTH,
    KEPT_FOURTH,
    MAIL_FOURTH,
    PLATFORMS_FOURTH,
    SEVERAL_FOURTH,
    WARNINGS_FOURTH,
)
from reports.furniture_again import FURNITURE_AGAIN, KEPT_LINES_AGAIN
from reports.last_lines import KEPT_LAST_LINES, LAST_LINES
from reports.mail import MAIL, MAIL_AGAIN
from reports.mail_third import MAIL_THIRD
from reports.pages_again import PAGES_AGAIN
from reports.pages_third import FEEDS_OF_THIRD, PAGES_THIRD
from reports.platforms import PLATFORMS, PLATFORMS_AGAIN, PROMPTS
from reports.platforms_third import KEPT_THIRD, PLATFORMS_THIRD, WARNINGS_THIRD
from reports.removals import AGENCY_LINES, AGENCY_LINES_AGAIN, KEPT_AGAIN, KEPT_PARAGRAPHS
from reports.seventh import PLATFORMS_SEVENTH
from reports.several import SEVERAL, SEVERAL_AGAIN
from reports.several_again import SEVERAL_MORE
from reports.several_third import SEVERAL_THIRD
from reports.sixth import (
    FEEDS_SIXTH,
    KEPT_SIXTH,
    MAIL_SIXTH,
    PLATFORMS_SIXTH,
    SEVERAL_SIXTH,
    WARNINGS_SIXTH,
)
from reports.under_stories import FEED_FOOTERS, MAIL_MORE
from reports.walls import WALLS

KNOWN = frozenset(
    """
newsletter-market-table print-view-links story-by-provider
comments-longer-than-page another-story-of-a-stream preamble-apart hidden-copies
link-post-arrow reblog-chain medium-follow telegram-preview reddit-link-post correction-is-news
what-follows-a-french-post points-of-paragraphs-and-links
kept-photo-nl kept-read-pt telegram-en tumblr-notes facebook-text
""".split()
)
"""What is not right yet. An entry that passes is an error: take it out."""


def cases(reports: Iterable[Report | FeedReport]) -> list[ParameterSet]:
    """Each report by its name."""
    return [
        pytest.param(report, id=report.name, marks=[pytest.mark.xfail(strict=True)] if report.name in KNOWN else [])
        for report in reports
    ]


def article(report: Report) -> Article:
    """What the report's input gives."""
    return parse_text(report.html, url=report.url) if report.text else parse(report.html, url=report.url)


@pytest.mark.parametrize(
    "report",
    cases(
        (
            *WALLS,
            *BODIES,
            *FIELDS,
            *KEPT_PARAGRAPHS,
            *AGENCY_LINES,
            *KEPT_AGAIN,
            *AGENCY_LINES_AGAIN,
            *PLATFORMS,
            *PLATFORMS_AGAIN,
            *PROMPTS,
            *MAIL,
            *MAIL_AGAIN,
            *MAIL_MORE,
            *FEED_FOOTERS,
            *SEVERAL,
            *SEVERAL_AGAIN,
            *SEVERAL_MORE,
            *BOXES,
            *FURNITURE_AGAIN,
            *KEPT_LINES_AGAIN,
            *LAST_LINES,
            *KEPT_LAST_LINES,
            *DISCLAIMERS,
            *NO_DISCLAIMERS,
            *PAGES_AGAIN,
            *SEVERAL_THIRD,
            *MAIL_THIRD,
            *PLATFORMS_THIRD,
            *KEPT_THIRD,
            *WARNINGS_THIRD,
            *SEVERAL_FOURTH,
            *MAIL_FOURTH,
            *PLATFORMS_FOURTH,
            *KEPT_FOURTH,
            *WARNINGS_FOURTH,
            *SEVERAL_FIFTH,
            *MAIL_FIFTH,
            *PLATFORMS_FIFTH,
            *KEPT_FIFTH,
            *WARNINGS_FIFTH,
            *PAGES_THIRD,
            *SEVERAL_SIXTH,
            *MAIL_SIXTH,
            *PLATFORMS_SIXTH,
            *KEPT_SIXTH,
            *WARNINGS_SIXTH,
            *PLATFORMS_SEVENTH,
        )
    ),
)
def test_page(report: Report) -> None:
    """The page gives what its reader wants."""
    found = article(report)

    faults = [fault for key, value in report.expected.items() if (fault := mismatch(found, key, value)) is not None]
    assert not faults


@pytest.mark.parametrize(
    "report",
    cases(
        (*FEEDS, *FEEDS_AGAIN, *FEEDS_MORE, *FEEDS_THIRD, *FEEDS_FOURTH, *FEEDS_FIFTH, *FEEDS_OF_THIRD, *FEEDS_SIXTH)
    ),
)
def test_feed(report: FeedReport) -> None:
    """The item has the fields that the feed states, and its content gives the article that its reader wants."""
    (entry,) = parse_feed(report.feed.encode())

    for field, value in report.entry.items():
        found = getattr(entry, field)
        assert (found.isoformat() if hasattr(found, "isoformat") else found) == value, field
    if report.article is not None:
        found = parse(
            entry.content or entry.summary or "", url=entry.url if report.at == "" else report.at, entry=entry
        )
        faults = [fault for key, value in report.article.items() if (fault := mismatch(found, key, value)) is not None]
        assert not faults
