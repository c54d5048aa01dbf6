"""The parts of the source extractor: which addresses and names are candidates, what is known of them, how one is chosen."""

from __future__ import annotations

import math

import pytest

import articlekit
from articlekit import Options
from articlekit.extractors.source import features, name_features, name_model, url_model
from articlekit.extractors.source.candidates import addresses
from articlekit.extractors.source.names import ORIGINS, names
from articlekit.extractors.source.own import own_of
from articlekit.extractors.source.publisher_names import is_name, name_at, name_before
from articlekit.extractors.source.setting import Setting, setting_of
from articlekit.metadata.agencies import mentions
from articlekit.parser import Parser
from source_pages import TARGET, URL, page_of, parsed

LINK = f'<a href="{TARGET}">Daily Herald</a>'


def setting(after: str = "", head: str = "", url: str | None = URL) -> Setting:
    """The page of the other tests, as the extractor sees it."""
    return setting_of(Parser().page(page_of(after, head=head), url=url))


@pytest.mark.parametrize(
    ("after", "head", "found"),
    [
        (f"<p>{LINK}</p>", "", [TARGET]),
        (f"<p>{TARGET}</p>", "", [TARGET]),
        ("<p>doi: 10.1234/abc.5</p>", "", ["https://doi.org/10.1234/abc.5"]),
        (f'<p><a href="https://www.google.com/url?q={TARGET}">x</a></p>', "", [TARGET]),
        (f'<p><a href="/out?to={TARGET}">x</a></p>', "", [TARGET]),
        ("", f'<link rel="canonical" href="{TARGET}">', [TARGET]),
        ("", f'<meta name="syndication-source" content="{TARGET}">', [TARGET]),
        (
            f'<blockquote cite="{TARGET}"><p>It rained for a week, and nobody saw the harbour.</p></blockquote>',
            "",
            [TARGET],
        ),
        ('<p><a href="/other">x</a> <a href="https://copyist.example/b">y</a></p>', "", []),
        ('<p><a href="https://www.facebook.com/sharer.php?u=x">Share</a></p>', "", []),
        ('<p><a href="https://www.dailyherald.example/pier.jpg">x</a></p>', "", []),
        ('<p><a href="http://127.0.0.1/a">x</a></p>', "", []),
        ("", '<link rel="canonical" href="https://dailyherald.example/">', []),
    ],
)
def test_candidates_are_addresses_of_others(after: str, head: str, found: list[str]) -> None:
    """Links, written addresses and DOIs, the head and quotations; not the page's own, networks, pictures, private hosts."""
    assert [item.url for item in addresses(setting(after, head))] == found


def test_candidates_are_bounded() -> None:
    """A page of ten thousand links gives no more than some hundred candidates."""
    assert (
        len(addresses(setting("".join(f'<p><a href="https://h{n}.example/a/b">x</a></p>' for n in range(10_000)))))
        <= 150
    )


def test_names_come_with_where_they_were_found() -> None:
    """Behind a label, in a link, an agency in a signature, a copyright line, the head; never the page's own."""
    head = '<meta name="source" content="The Star"><meta property="og:site_name" content="Copyist">'
    found = names(
        setting(f"<p>Source: Morning Post</p><p>{LINK}</p><p>© 2024 Coast Media. (AFP)</p><p>Source: Copyist</p>", head)
    )
    said = {(item.text, ORIGINS[item.origin]) for item in found}

    assert {
        ("Morning Post", "after"),
        ("Daily Herald", "anchor"),
        ("Coast Media", "copyright"),
        ("AFP", "agency"),
        ("The Star", "meta"),
    } <= said
    assert not any(item.text == "Copyist" for item in found)


def test_every_feature_has_a_number() -> None:
    """For each candidate as many numbers as there are names of features, none of them without a value."""
    given = setting(f"<p>Source: {LINK} (AFP)</p>", f'<link rel="canonical" href="{TARGET}">')
    for row in features.features_of(given, addresses(given)):
        assert len(row) == len(features.FEATURES) == len(features.NEUTRAL)
        assert all(math.isfinite(value) for value in row)
    for row in name_features.features_of(given, names(given)):
        assert len(row) + len(name_features.BESIDE) == len(name_features.FEATURES)
        assert all(math.isfinite(value) for value in row)
    assert {name for group in features.GROUPS.values() for name in group} <= set(features.FEATURES)


def test_models_are_of_these_features() -> None:
    """The generated trees take the numbers as they are, and an address of which nothing speaks is unlikely."""
    assert url_model.few(features.NEUTRAL) + url_model.rest(features.NEUTRAL) < 0
    zeros = (0.0,) * len(name_features.FEATURES)
    assert math.isfinite(name_model.few(zeros) + name_model.rest(zeros))


def test_threshold_is_the_callers() -> None:
    """At 1 nothing is sure enough; at 0 the likeliest is given, however unlikely."""
    page = page_of(f"<p>Source: {LINK}</p>")
    unlikely = page_of(f"<p>We bought the net, the rope and the lamp at {LINK} for a long night out at sea.</p>")

    assert articlekit.parse(page, url=URL, options=Options(source_threshold=1.0)).source is None
    found = articlekit.parse(unlikely, url=URL, options=Options(source_threshold=0.0)).source
    assert found is not None
    assert found.url == TARGET


def test_evidence_says_what_spoke_and_where() -> None:
    """In words, with the line and its segment; a declared address has its place in the head."""
    found = parsed(f"<p>Source: {LINK}</p>").source
    assert found is not None
    assert all(item.signal and not item.signal.endswith("_before") for item in found.evidence)
    assert any(item.place.startswith("segment ") and "Source: Daily Herald" in item.text for item in found.evidence)
    declared = parsed(head=f'<link rel="canonical" href="{TARGET}">').source
    assert declared is not None
    assert declared.evidence[0].place == "head"


def test_own_publication() -> None:
    """The name behind the headline is the site's own; its hosts in other countries are like it; another Times is another."""
    page = "<title>Harbour closed | The Times</title><p>It rained.</p>"
    own = own_of(Parser().page(page, url="https://www.thetimes.example/a/b"))

    assert own.is_own_name("The Times")
    assert own.is_own_name("…")
    assert not own.is_own_name("The Coast Times")
    assert own.is_own("https://news.thetimes.example/")
    assert own.likeness("https://thetimes.co.uk/a") == 2
    assert own.likeness("https://dailyherald.example/a") == 0
    assert own_of(Parser().page("<p>It rained.</p>", url="file:///tmp/page.html")).site == ""


@pytest.mark.parametrize(
    ("text", "start", "name"),
    [
        ("First published in the Daily Herald on May 3.", 18, "Daily Herald"),
        ("Source: Daily Herald, May 3, 2024", 7, "Daily Herald"),
        ("Quelle: Hafenbote (jd)", 7, "Hafenbote"),
        ("来源：港湾日报，版权归原作者所有", 3, "港湾日报"),
        ("Источник: «Берег»", 9, "Берег"),
        ("Dailyherald.example ↗", 0, "Dailyherald.example"),
        ("the Daily Herald investigation", 0, "Daily Herald"),
        ("经授权转载自微信公众号“港湾观察”", 6, "港湾观察"),
        ("首先发表于公众号：W港湾", 5, "W港湾"),
        ("View it on newswire.example", 19, None),
        ("来源：本站原创", 3, None),
        ("Read it here", 8, None),
        ("Source: 3 May", 7, None),
    ],
)
def test_where_a_name_ends(text: str, start: int, name: str | None) -> None:
    """A publisher's name ends before a date, a bracket, a comma of any script, and begins after its article."""
    span = name_at(text, start)
    assert (text[slice(*span)] if span else None) == name


def test_name_before_a_wording() -> None:
    """Before "reports" or "から転載" stands the run of capitalised words, or what no mark parts."""
    text = "The harbour is closed, Daily Herald reports."
    span = name_before(text, text.index(" reports"))
    assert span is not None
    assert text[slice(*span)] == "Daily Herald"
    assert not is_name("charts a year later")


def test_mentions_of_agencies() -> None:
    """Every agency with its place; three letters count in their very spelling, several words with capitals, a name within a word does not."""
    assert [(item.agency, item.start) for item in mentions("Reuters and THE ASSOCIATED PRESS, (dpa)")] == [
        ("Reuters", 0),
        ("AP", 12),
        ("dpa", 35),
    ]
    assert mentions("an apple, a map, a Reuterswerder") == []
    assert [item.agency for item in mentions("【ロンドン共同】")] == ["Kyodo"]


@pytest.mark.parametrize("text", ["Join the conversation below.", "A report in the business wire of the time"])
def test_agency_is_written_as_a_name(text: str) -> None:
    """Words that an agency's name is made of, without its capitals, name nobody."""
    assert mentions(text) == []
    assert [agency for agency, _, _ in mentions("THE ASSOCIATED PRESS, Associated Press")] == ["AP", "AP"]


@pytest.mark.parametrize("name", ["Daily Herald", "daily-herald.example", "dailyherald.example, thestar.example"])
def test_host_behind_a_label_is_a_name(name: str) -> None:
    """A name that is a host is one, whatever its link was written as; the page's own with somebody's initials is none."""
    found = {
        item.text for item in names(setting(f'<p>Source: <a href="{name}">{name}</a></p><p>Source: Copyist/jd</p>'))
    }
    assert name in found or "." not in name
    assert not {"Copyist/jd", "Copyist"} & found


@pytest.mark.parametrize(
    ("host", "name"),
    [("kurskweb.example", "Курсквеб.Ру"), ("tvchosun.example", "TV조선"), ("berega.example", "«Берега»")],
)
def test_own_name_in_another_script(host: str, name: str) -> None:
    """The site under the name that its host spells in Latin letters is no other's publication."""
    page = page_of(f"<p>Source: {name}</p><p>Source: Daily Herald</p>")
    found = {item.text for item in names(setting_of(Parser().page(page, url=f"https://{host}/a/b")))}
    assert "Daily Herald" in found
    assert name.strip("«»") not in found


@pytest.mark.parametrize(
    "caption",
    ["Jon Brand / AFP / Coast Pictures", "The pier at noon. Mia Holt/Reuters", "Credit: Jon Brand/Associated Press"],
)
def test_caption_behind_a_picture_names_nobody(caption: str) -> None:
    """What a class calls a caption, right behind a picture, is about that picture."""
    found = names(setting(f'<div><img src="/a.jpg"></div><div class="image-caption">{caption}</div>'))
    assert not {item.text for item in found if item.segment}


def test_paper_is_no_source_of_its_own_page() -> None:
    """A page that declares itself a paper is that paper, whatever leads to its number, and its journal is its own."""
    head = (
        '<meta name="citation_doi" content="10.1234/abc.5"><meta name="citation_journal_title" content="Coast Letters">'
    )
    given = setting('<p>Cite as: <a href="https://doi.org/10.1234/ABC.5">10.1234/abc.5</a></p>', head)
    assert addresses(given) == []
    assert "Coast Letters" not in {item.text for item in names(given)}


def test_paper_linked_is_one_document() -> None:
    """Of a paper that is linked at doi.org, the number written elsewhere is no second candidate."""
    link = '<a href="https://dx.doi.org/10.1234/harbour.5">10.1234/harbour.5</a>'
    after = f"<p>DOI: 10.1234/harbour.5</p><p>More information: {link}, and 10.1234/other.6</p>"
    found = [item.url for item in addresses(setting(after))]
    assert found == ["https://dx.doi.org/10.1234/harbour.5", "https://doi.org/10.1234/other.6"]
