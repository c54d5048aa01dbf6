"""The choice among the dates that a page declares, shows and has in its address."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from articlekit.extractors import MODIFIED, PUBLISHED, Claim, Field
from articlekit.extractors.dates.preferred import Dates, preferring_shown

DECLARED = "2022-03-04"
LATER = "2024-05-03"


def claim(day: str, confidence: float, signal: str, field: Field[datetime] = PUBLISHED) -> Claim[datetime]:
    """A claim of a day."""
    return Claim(field, datetime.fromisoformat(day).replace(tzinfo=UTC), confidence, signal)


def chosen(
    *shown: Claim[datetime],
    changed: str | None = None,
    url: str | None = None,
    in_path: str | None = None,
    is_news: bool = False,
    declared: str = DECLARED,
) -> str:
    """The day of publication that is preferred beside a declared one."""
    stated = [claim(declared, 0.95, "json-ld:datePublished")]
    if changed:
        stated += [claim(changed, 0.95, "json-ld:dateModified", MODIFIED), claim(changed, 0.38, "json-ld:dateModified")]
    path = claim(in_path, 0, "").value if in_path else None
    found = preferring_shown(Dates(stated, shown, (), url=url, in_path=path, is_news=is_news))
    best = max((item for item in found if item.field is PUBLISHED), key=lambda item: item.confidence)
    return best.value.date().isoformat()


def test_a_shown_day_is_believed() -> None:
    """One plain date beside the headline; of two neither."""
    assert LATER == chosen(claim(LATER, 0.7, "text"))
    assert DECLARED == chosen(claim(LATER, 0.7, "text"), claim("2024-05-09", 0.7, "text"))
    assert DECLARED == chosen(claim(LATER, 0.5, "text"))


def test_a_labelled_change_is_none() -> None:
    """What the page calls its last change, unless only a line about other things does."""
    assert DECLARED == chosen(claim(LATER, 0.7, "text"), claim(LATER, 0.7, "text", MODIFIED))
    assert LATER == chosen(claim(LATER, 0.7, "text"), claim(LATER, 0.58, "text", MODIFIED))


@pytest.mark.parametrize(("changed", "is_news", "expected"), [
    (LATER, False, LATER),
    (LATER, True, DECLARED),
    ("2022-03-14", False, DECLARED),
])  # fmt: skip
def test_a_declared_change_in_a_time_element(changed: str, is_news: bool, expected: str) -> None:
    """A correction within weeks or of news is no publication; a new edition years later is, where the day is written out."""
    shown = claim(changed, 0.85, "time")

    assert expected == chosen(shown, claim(changed, 0.7, "text"), changed=changed, is_news=is_news)
    assert DECLARED == chosen(shown, changed=changed, is_news=is_news)


def test_the_year_of_the_address() -> None:
    """Where the address names the year of the declared date, a shown one of another year is a change."""
    shown = claim(LATER, 0.7, "text")

    assert DECLARED == chosen(shown, url="https://daily.example/2022/wine")
    assert LATER == chosen(shown, url="https://daily.example/2024/wine")


def test_the_day_of_the_address() -> None:
    """It is believed where the page shows it, or declares a day more than a year later: then it was moved."""
    assert LATER == chosen(claim(LATER, 0.4, "text"), in_path=LATER)
    assert DECLARED == chosen(in_path=LATER)
    assert "2020-01-02" == chosen(in_path="2020-01-02")
    assert DECLARED == chosen(in_path="2021-12-31")
