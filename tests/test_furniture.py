"""Furniture by phrase and markup: its kind, its rule, how sure, and what must stay."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

import articlekit
from articlekit import Article, Options, RemovalKind
from articlekit.extractors import AGGREGATOR, Claim, Page, Removal
from articlekit.extractors.furniture import boilerplate
from articlekit.options import Deadline
from articlekit.parser import Parser
from made_pages import with_body

STORY = [
    "The harbour bridge was opened to carts on Monday, two months before the day that had been promised.",
    "The mayor thanked the masons, who had worked through two winters, and drove across it in the first cart.",
    "Traders on the left bank expect that the fish market will move back to its old place before the autumn.",
    "The council has not said what will become of the ferry, which carried four hundred people every morning.",
]
NOTICE = "Denial of responsibility! Newsmill is an automatic aggregator of media. Mail: desk@newsmill.example."


def page_of(*parts: str) -> Page:
    """A page of these elements, all of it taken for body: what the phrases alone make of it."""
    page = Parser().page(
        f"<article>{''.join(part if part[0] == '<' else f'<p>{part}</p>' for part in parts)}</article>"
    )
    return with_body(page, tuple(range(len(page.segments))))


def found(page: Page) -> dict[str, Removal]:
    """The removals by text."""
    return {page.segments[item.segment].text: item for item in boilerplate(page) if isinstance(item, Removal)}


def out(page: Page) -> dict[str, RemovalKind]:
    """What leaves the body, by text."""
    return {text: item.kind for text, item in found(page).items() if item.confidence >= 0.5}


def test_a_page_of_furniture_is_named() -> None:
    """Every piece leaves the body under its kind, the story stays."""
    page = page_of(
        *STORY,
        "Source: Coast News",
        NOTICE,
        "DMCA compliant image",
        "Share this:",
        "<p>FacebookTwitterPinterest</p>",
        "<h3>Leave a Comment</h3>",
    )
    assert out(page) == {
        "Source: Coast News": RemovalKind.SOURCE_LABEL,
        NOTICE: RemovalKind.DISCLAIMER,
        "DMCA compliant image": RemovalKind.DMCA,
        "Share this:": RemovalKind.SHARE,
        "FacebookTwitterPinterest": RemovalKind.SHARE,
        "Leave a Comment": RemovalKind.COMMENT_PROMPT,
    }


def test_rule_and_data_are_told() -> None:
    """The rule names file and rule; name and address are data; the aggregator's name is claimed."""
    page = page_of(*STORY, NOTICE)
    removal = found(page)[NOTICE]
    assert removal.rule == "phrase:en:denial-of-responsibility"
    assert dict(removal.data) == {"aggregator": "Newsmill", "email": "desk@newsmill.example"}
    (claim,) = [item for item in boilerplate(page) if isinstance(item, Claim)]
    assert (claim.field, claim.value) == (AGGREGATOR, "Newsmill")


@pytest.mark.parametrize(
    "heading", ["Related", "References", "See also", "Sources", "Newsletter", "Share", "Reference"]
)
def test_a_section_of_the_story_stays(heading: str) -> None:
    """A heading with prose of the story under it is a section, whatever it says."""
    for element in (f"<h2>{heading}</h2>", f"<p>{heading}</p>"):
        assert out(page_of(*STORY[:2], element, *STORY[2:])) == {}


def test_an_edit_link_beside_a_heading_does_not_matter() -> None:
    """Encyclopaedias put one there."""
    page = page_of(*STORY[:2], "<h2>Related</h2><span>[</span><a href='/e'>edit</a><span>]</span>", *STORY[2:])
    assert "Related" not in out(page)


def test_labels_inside_sentences_stay() -> None:
    """The word "Source:" in or before a sentence of the story is no label."""
    inside = (
        "Source: the lamp draws its current from the second socket, and never from the first one. Do not swap them."
    )
    assert out(page_of(*STORY[:2], inside, "He named his source: the harbour master.", *STORY[2:])) == {}


def test_the_source_under_a_table_stays_and_after_the_story_goes() -> None:
    """Place is a witness."""
    label = "Source: Bureau of Harbours"
    assert out(page_of(*STORY[:2], label, *STORY[2:])) == {}
    assert out(page_of(*STORY, label)) == {label: RemovalKind.SOURCE_LABEL}


@pytest.mark.parametrize(
    "prose",
    [
        "The town is not the author of the plan, the clerk said, and it has never paid a penny for any of it.",
        "Die Stadt erhebt keinen Anspruch auf das Ufer, sagte die Bürgermeisterin am Montag im Rat der Insel.",
        "El ayuntamiento no se hace responsable de los daños que causó la tormenta, dijo ayer la alcaldesa.",
        "Le groupe ne revendique pas l'attaque du pont, mais il dit savoir qui l'a voulue et qui l'a faite.",
        "De gemeente is niet verantwoordelijk voor de schade aan de brug, oordeelde de rechter na drie dagen.",
        "Si vous êtes propriétaire d'une maison sur le port, vous devez faire une demande avant le mois de juin.",
        "“We need your support,” the mayor told the people who had come to the square in spite of the rain.",
        "Sign up to receive the vaccine at the town hall or by telephone, the mayor asked all of them on Monday.",
    ],
)
def test_prose_that_begins_like_furniture_stays(prose: str) -> None:
    """Running text of the story needs a witness beside its first words, and names no aggregator."""
    for page in (page_of(*STORY[:2], prose, *STORY[2:]), page_of(*STORY[:3], prose, *STORY[3:])):
        assert out(page) == {}
        assert not [item for item in boilerplate(page) if isinstance(item, Claim)]


def test_furniture_within_the_story_has_a_witness() -> None:
    """The same first words are believed with a link, beside other furniture, and in markup that says so."""
    line = "Sign up to receive our letter every morning of the week, with all that the harbour talks about"
    for part in (f"<p>{line} <a href='/n'>here</a>.</p>", f"<p class='newsletter'>{line}.</p>"):
        assert len(out(page_of(*STORY[:2], part, *STORY[2:]))) == 1
    assert len(out(page_of(*STORY[:2], "Share this:", f"{line}.", *STORY[2:]))) == 2


def test_a_plain_word_needs_a_witness() -> None:
    """The word "Share" between paragraphs may be the story's; in a share bar, as a link, beside furniture it is not."""
    lone = [*STORY[:2], "Share", "<p>Twelve</p>", *STORY[2:]]
    assert out(page_of(*lone)) == {}
    assert "Share" in out(page_of(*STORY[:2], "<p class='share-bar'>Share</p>", "<p>Twelve</p>", *STORY[2:]))
    assert "Share" in out(page_of(*STORY[:2], "<p><a href='/s'>Share</a></p>", "<p>Twelve</p>", *STORY[2:]))
    assert "Share" in out(page_of(*STORY[:2], "Share", "Copy link", "<p>Twelve</p>", *STORY[2:]))
    assert "Share" in out(page_of(*STORY, "Share"))


def test_an_image_row_between_paragraphs_takes_nothing_with_it() -> None:
    """Pictures in a row look like cards; the section they stand in stays."""
    row = "<p><img src='/a.jpg' alt='a'> <img src='/b.jpg' alt='b'> <img src='/c.jpg' alt='c'></p>"
    assert out(page_of(*STORY[:2], row, "<h2>Release</h2>", *STORY[2:])) == {}


def test_bylines_are_believed_above_the_story_only() -> None:
    """A signature at the top is metadata; a line of the story that begins alike stays."""
    page = page_of("<p class='byline'>By Anna Berg</p>", *STORY[:2], "By Bert Holm", "<p>Aside</p>", *STORY[2:])
    assert out(page) == {"By Anna Berg": RemovalKind.BYLINE}


@pytest.mark.parametrize(
    "line", ["© Daily Example 2024", "© DAILY EXAMPLE", "© Daily Example / Ann Lee", "© Reuters 2024"]
)
def test_the_line_of_the_page_is_no_owner_of_a_picture(line: str) -> None:
    """The same words are the owner of a picture above the text, and the page's copyright line below it."""
    assert out(page_of(*STORY, f"<footer>{line}</footer>")) == {line: RemovalKind.COPYRIGHT}
    assert out(page_of(line, *STORY)) == {line: RemovalKind.IMAGE_CREDIT}


def test_also_read_lines_go_and_pointers_of_guides_stay() -> None:
    """What only news sites write is believed; "Read more:" is written by every guide, until the page says it copies."""
    also = "<p>Also read: <a href='/a'>Storm surge barrier passes its test</a></p>"
    more = "<p>Read more: <a href='/b'>Storm surge barrier passes its test</a></p>"
    texts = {"Also read: Storm surge barrier passes its test", "Read more: Storm surge barrier passes its test"}
    assert set(out(page_of(*STORY[:2], also, STORY[2], more, STORY[3]))) == {min(texts)}
    assert texts < set(out(page_of(*STORY[:2], also, STORY[2], more, STORY[3], NOTICE)))


def test_a_bar_of_links_is_what_its_links_are() -> None:
    """Its first known link gives the kind; a bar of unknown links is nobody's."""
    bar = "<div><a href='#'>Print</a> <a href='#'>Email</a> <a href='#'>Harbour</a></div>"
    other = "<div><a href='#'>Pier</a> <a href='#'>Quay</a> <a href='#'>Print</a></div>"
    assert out(page_of(*STORY, bar, other)) == {"Print Email Harbour": RemovalKind.PRINT_EMAIL}


@pytest.mark.parametrize(("declared", "expected"), [("NewsArticle", RemovalKind.RELATED), ("BlogPosting", None)])
def test_links_to_other_stories_between_the_paragraphs(declared: str, expected: RemovalKind | None) -> None:
    """In news they are never a part of the story; a guide's pointer to its own next page often is."""
    pointer = "<p>Read more: <a href='/pier'>Old pier to be closed until May</a></p>"
    data = f'<script type="application/ld+json">{{"@type": "{declared}", "headline": "Harbour"}}</script>'
    told = out(page_of(data, *STORY[:2], pointer, *STORY[2:]))
    assert told.get("Read more: Old pier to be closed until May") is expected


def test_every_removal_can_be_put_back() -> None:
    """`restored` gives the paragraph back in its place; `keep` leaves it there from the start."""
    html = "<article><h1>Harbour</h1>" + "".join(f"<p>{text}</p>" for text in STORY) + f"<p>{NOTICE}</p></article>"

    def has_notice(article: Article) -> bool:
        return NOTICE in article.text

    article = articlekit.parse(html)
    assert not has_notice(article)
    assert has_notice(article.restored([RemovalKind.DISCLAIMER]))
    assert not has_notice(article.restored([RemovalKind.SHARE]))


def test_own_phrases_are_options(tmp_path: Path) -> None:
    """A file of one's own names furniture that nobody else has."""
    path = tmp_path / "herald.toml"
    path.write_text('[motto]\nkind = "ad"\nseen = "ours"\nphrases = ["All the harbour news, every day"]\n', "utf-8")
    html = "<article><h1>Harbour</h1>" + "".join(
        f"<p>{text}</p>" for text in [*STORY, "All the harbour news, every day"]
    )
    article = articlekit.parse(html, options=Options(phrases=(path,)))
    assert [item.rule for item in article.removed if item.kind is RemovalKind.AD] == ["phrase:herald:motto"]


def test_own_beginnings_need_no_witness(tmp_path: Path) -> None:
    """Running text that begins with a phrase of one's own goes wherever it stands."""
    path = tmp_path / "herald.toml"
    path.write_text('[motto]\nkind = "ad"\nform = "prefix"\nphrases = ["All the harbour news"]\n', "utf-8")
    motto = "All the harbour news is told every day by the people who live there, and read by those who left."
    body = "".join(f"<p>{text}</p>" for text in [*STORY[:2], motto, *STORY[2:]])
    article = articlekit.parse(f"<article><h1>Harbour</h1>{body}</article>", options=Options(phrases=(path,)))
    assert motto not in article.text


def test_in_time() -> None:
    """Where the time is spent, the segments that are not reached are not looked at."""
    page = Parser().page("<p>It rained.</p>" * 600 + "<p>Subscribe to our newsletter</p>")
    late = attrs.evolve(page, deadline=Deadline(ends=0.0))

    assert any(isinstance(finding, Removal) and finding.segment == 600 for finding in boilerplate(page))
    assert not any(isinstance(finding, Removal) and finding.segment == 600 for finding in boilerplate(late))
