"""Agencies, releases, and the owners of copy that a distributor passed on."""

from __future__ import annotations

import pytest

from articlekit.article import Relation
from source_pages import parsed


@pytest.mark.parametrize(
    ("before", "after", "agency", "publisher"),
    [
        ("", "<p>Copyright 2024 The Associated Press. All rights reserved. This material may not be published, broadcast or rewritten.</p>", "AP", "The Associated Press"),
        ("", "<p>Riproduzione riservata © Copyright ANSA</p>", "ANSA", "ANSA"),
        ("", "<p>（共同）</p>", "Kyodo", "共同"),
        ("", "<p>Tides.</p><p>End. © 2012 APA/AP</p>", "APA", "APA"),
        ("<p>Lissabon (AFP) Der Sturm, der den Hafen am Montag schloss, ist nach Osten gezogen, wie es am Abend hieß.</p>", "", "AFP", "AFP"),
        ("", "<p>(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed of ANI.)</p>", "ANI", "ANI"),
        ("", "<p>(avec AFP)</p>", "AFP", "AFP"),
        ("", "<p>Sursa: Mediafax</p>", "Mediafax", "Mediafax"),
        ("<p class='byline'>Reuters • May 3, 2024</p>", "", "Reuters", "Reuters"),
        ("<p class='byline'>Madrid (EFE)</p>", "", "EFE", "EFE"),
        ("", "<p>Der Hafen bleibt nach dem Sturm für eine Woche geschlossen, wie es am Abend auf der Insel hieß. /ritzau/</p>", "Ritzau", "ritzau"),
        ("", "<p>Com informações da Agência Brasil</p>", "Agência Brasil", "Agência Brasil"),
        ('<div>May 3, 2024 · 3 min <span class="author">Agencia EFE</span></div>', "", "EFE", "Agencia EFE"),
    ],
)  # fmt: skip
def test_agency(before: str, after: str, agency: str, publisher: str) -> None:
    """Copyright lines, signatures, thanks and bylines name the agency."""
    found = parsed(after, before=before).source
    assert found is not None
    assert (found.agency, found.publisher, found.relation) == (agency, publisher, Relation.WIRE)


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("【ロンドン共同】", "Kyodo"),
        ("[ロンドン　3日　ロイター] - ", "Reuters"),
        ("【パリAFP=時事】", "AFP"),
        ("(서울=연합뉴스) 홍길동 기자 = ", "Yonhap"),
        ("新华社北京5月3日电 ", "Xinhua"),
        ("МОСКВА, 3 мая. /ТАСС/. ", "TASS"),
        ("МОСКВА, 3 мая - РИА Новости. ", "RIA Novosti"),
    ],
)
def test_dateline(dateline: str, agency: str) -> None:
    """The dateline names the agency in brackets, between slashes, after the dash or before the place."""
    found = parsed(lead=f"{dateline}The port will stay closed for a week after the storm, the board said.").source
    assert found is not None
    assert (found.agency, found.relation) == (agency, Relation.WIRE)


def test_bracket_without_an_agency() -> None:
    """A bracket before a story, or a date with a dash, is no agency's."""
    assert parsed(lead="【写真】港は嵐のあと閉鎖された、と人々は語った。").source is None
    assert parsed(lead="Aldmouth, 3 May - Closed. The port will stay closed for a week, the board said.").source is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "<p>© AFP / Jane Doe</p>"),
        ("", "<p>Jane Doe / Europa Press</p>"),
        ("", "<p>Bildrechte: Reuters</p>"),
        ("", "<p>The pier at noon. © AFP</p>"),
        ("<p class='byline'>AA</p>", ""),
        ("<div>May 3 <span class='author'>EFE/ J. Doe</span></div>", ""),
        ("<div>May 3 <span class='author'>Foto: EFE</span></div>", ""),
    ],
)
def test_owner_of_a_picture(before: str, after: str) -> None:
    """A photographer beside the agency, a caption before it, and the buttons of a page make no wire copy."""
    assert parsed(after, before=before).source is None


@pytest.mark.parametrize(
    "lines",
    [
        "<p>©2024 Daily Herald. Visit at dailyherald.example. Distributed by Tribune Content Agency, LLC.</p>",
        "<p>Via SyndiGate.info</p><p>Copyright @ 2024 Daily Herald</p>",
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
