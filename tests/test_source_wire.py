"""Agencies, releases, and the owners of copy that a distributor passed on."""

from __future__ import annotations

import pytest

from articlekit.article import Relation
from source_pages import NOT_YET, parsed


def test_bracket_without_an_agency() -> None:
    """A bracket before a story, or a date with a dash, is no agency's."""
    assert parsed(lead="【写真】港は嵐のあと閉鎖された、と人々は語った。").source is None
    assert parsed(lead="Aldmouth, 3 May - Closed. The port will stay closed for a week, the board said.").source is None


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            "<p>©2024 Daily Herald. Visit at dailyherald.example. Distributed by Tribune Content Agency, LLC.</p>",
            marks=NOT_YET,
        ),
        pytest.param("<p>Via SyndiGate.info</p><p>Copyright @ 2024 Daily Herald</p>", marks=NOT_YET),
    ],
)
def test_owner_of_distributed_copy(lines: str) -> None:
    """The holder of the copyright is the publisher where a distributor is named beside it."""
    found = parsed(lines).source
    assert found is not None
    assert (found.url, found.publisher) == (None, "Daily Herald")


@pytest.mark.parametrize(
    "lines",
    [
        "<p>© 2024 Coastal Media Group</p>",
        "<p>© 2024 Copyist. Distributed by Tribune Content Agency, LLC.</p>",
        "<p>Distributed by Tribune Content Agency, LLC.</p>",
        "<footer><p>© 2024 Coastal Media Group. Provided by Hosters.</p></footer>",
    ],
)
def test_owner_of_the_page(lines: str) -> None:
    """The copyright line of the page itself names no source."""
    found = parsed(lines).source
    assert found is None or found.evidence[0].signal != "copyright-name"


@pytest.mark.parametrize(
    ("dateline", "after", "publisher", "agency"),
    [
        ("ALDMOUTH, May 3, 2024 /PRNewswire/ -- The board", "<p>SOURCE Aldmouth Harbour Board</p>", "Aldmouth Harbour Board", "PR Newswire"),
        ("ALDMOUTH, England, May 03, 2024 (GLOBE NEWSWIRE) -- The board", "", "GlobeNewswire", "GlobeNewswire"),
        ("ALDMOUTH, England--(BUSINESS WIRE)--The board", "", "Business Wire", "Business Wire"),
    ],
)  # fmt: skip
def test_release(dateline: str, after: str, publisher: str, agency: str) -> None:
    """A release is its organisation's; without a last line that names one, the service stands for it."""
    found = parsed(
        after, lead=f"{dateline} said today that the port will stay closed for a week after the storm."
    ).source
    assert found is not None
    assert (found.publisher, found.agency, found.relation) == (publisher, agency, Relation.PRESS_RELEASE)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("14/04/2023 13:32:25 - Paris (AFP) - © 2023 AFP", "AFP"),
        ("Madrid, 12 mar (EFE).- © EFE 2024", "EFE"),
        ("18:02 - 12/03/2024 - Bruxelles (Belga) © 2024 Belga", "Belga"),
        ("2024-03-12 18:02:11 - Tokyo (Kyodo) - (c) 2024 Kyodo", "Kyodo"),
        ("12.03.2024 10:15 Uhr, Genf (Keystone-SDA)", "Keystone-SDA"),
    ],
)
def test_the_stamp_of_a_dispatch(line: str, agency: str) -> None:
    """Day, hour, place and agency at the end are no text of the story, and name the agency."""
    article = parsed(f"<p>{line}</p>")

    assert line not in article.text
    assert article.source is not None
    assert article.source.agency == agency
