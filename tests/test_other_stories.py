"""Pages on which another story stands below the page's own: the own is kept whole, the other is not taken in."""

from __future__ import annotations

import pytest

import articlekit

OWN = (
    "The lock at Marle will be rebuilt from June, the canal board said, and boats must take the long way round until the autumn.",
    "Engineers found in January that two of its four gates had lost a third of their thickness, and that a pump house from 1911 leans towards the water.",
    "“We could have patched it again,” said Tove Lind, who runs the works, “but every winter the patch was larger than the one before.”",
    "The board has put aside nine million for the work, two of them from the province, and expects to lose about a million in tolls.",
    "Skippers who carry gravel to the upper towns say the detour adds eleven hours to a trip, and that not all of them can bear it.",
    "A public meeting about the timetable is held on Thursday in the old customs hall at Marle, where plans of the new gates are on show.",
)
OTHER = (
    "A violin that lay in an attic for eighty years was sold on Saturday for more than anyone in the auction room had expected.",
    "The instrument, made in Cremona in 1742, had belonged to a dentist who bought it from a travelling player after a wedding.",
    "His granddaughter found it under a pile of curtains and brought it to the valuers in a shopping bag, wrapped in a towel.",
    "Three bidders on the telephone went on long after the hall had fallen silent, and the hammer fell at two hundred thousand.",
    "Experts say that fewer than thirty violins by the same hand are known, and that five of them are played in concert today.",
)
TITLE, OTHER_TITLE = "Marle lock to be rebuilt from June", "Attic violin sold for two hundred thousand"


def paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(body: str) -> str:
    links = "".join(
        f"<li><a href='/{name}'>{name}</a></li>" for name in ("News", "Region", "Sport", "Culture", "Weather", "Shop")
    )
    head = f"<title>{TITLE} | The Canal Post</title><meta property='og:title' content='{TITLE}'>"
    return f"<html><head>{head}</head><body><nav><ul>{links}</ul></nav>{body}<footer><p>© The Canal Post. Imprint.</p></footer></body></html>"


STORY, STRANGER = paragraphs(OWN), paragraphs(OTHER)
LINKED = f"<a href='/violin'>{OTHER_TITLE}</a>"
BELOW = {
    "articles": f"<main><article><h1>{TITLE}</h1>{STORY}</article><article><h1>{OTHER_TITLE}</h1>{STRANGER}</article></main>",
    "next-post": f"<div class='post'><h1>{TITLE}</h1><div class='entry'>{STORY}</div></div><div class='next-post'><h2>{LINKED}</h2><div class='entry'>{STRANGER}</div></div>",
    "same-flow-h2": f"<div class='content'><h1>{TITLE}</h1>{STORY}<h2>{OTHER_TITLE}</h2>{STRANGER}</div>",
    "same-flow-linked": f"<div class='content'><h1>{TITLE}</h1>{STORY}<h2>{LINKED}</h2><p class='meta'>By Jan Roe · 3 May</p>{STRANGER}</div>",
    "more-from": f"<div id='story'><h1>{TITLE}</h1>{STORY}</div><div class='more'><h3>More from The Canal Post</h3><h4>{OTHER_TITLE}</h4>{STRANGER}</div>",
    "hr": f"<div><h1>{TITLE}</h1><p>By Ann Lee</p>{STORY}<hr><h1>{OTHER_TITLE}</h1><p>By Jan Roe</p>{STRANGER}</div>",
    "section": f"<div class='page'><section><header><h1>{TITLE}</h1><time>3 May 2024</time></header><div>{STORY}</div></section><section><header><h1>{OTHER_TITLE}</h1><time>2 May 2024</time></header><div>{STRANGER}</div></section></div>",
    "infinite": f"<div class='infinite-item' data-url='/lock'><h1>{TITLE}</h1><div class='body'>{STORY}</div></div><div class='infinite-item' data-url='/violin'><h1>{OTHER_TITLE}</h1><div class='body'>{STRANGER}</div></div>",
    "table": f"<table><tr><td><h1>{TITLE}</h1>{STORY}</td></tr><tr><td><h1>{OTHER_TITLE}</h1>{STRANGER}</td></tr></table>",
    "wp": f"<div id='content'><div class='hentry'><h1 class='entry-title'>{TITLE}</h1><div class='entry-content'>{STORY}</div></div><div class='hentry'><h2 class='entry-title'>{LINKED}</h2><div class='entry-content'>{STRANGER}</div></div></div>",
    "related-full": f"<article><h1>{TITLE}</h1><div>{STORY}</div><div class='related'><h3>Related</h3><div><h4>{LINKED}</h4>{STRANGER}</div></div></article>",
    "two-more": f"""<article><h1>{TITLE}</h1>{STORY}</article><article><h2>{OTHER_TITLE}</h2>{STRANGER}</article><article><h2>Old ferry finds a new home</h2>{STRANGER.replace("violin", "ferry")}</article>""",
    "read-next": f"<main><h1>{TITLE}</h1><div>{STORY}</div><p><strong>Read next</strong></p><div><h2>{OTHER_TITLE}</h2><p><em>Jan Roe</em></p>{STRANGER}</div></main>",
    "bold-title": f"<div class='article'><h1>{TITLE}</h1>{STORY}<p><b>{OTHER_TITLE}</b></p>{STRANGER}</div>",
}
SIGNED = "<p class='meta'>By {} · {} <a href='#'>Share</a></p>"
OWN_SIGN, OTHER_SIGN = SIGNED.format("Ann Lee", "4 May 2024"), SIGNED.format("Jan Roe", "3 May 2024")
IN_THE_SAME_FORM = {
    "infinite scroll": f"<main><article class='c'><h1>{TITLE}</h1>{OWN_SIGN}{STORY}</article><article class='c'><h1>{OTHER_TITLE}</h1>{OTHER_SIGN}{STRANGER}</article></main>",
    "a short story above": f"<div class='item'><h1>{TITLE}</h1>{OWN_SIGN}{paragraphs(OWN[:2])}</div><div class='item'><h1>{OTHER_TITLE}</h1>{OTHER_SIGN}{STRANGER}</div>",
    "one flow": f"<div class='text'><h1>{TITLE}</h1>{OWN_SIGN}{STORY}<hr><h1>{OTHER_TITLE}</h1>{OTHER_SIGN}{STRANGER}</div>",
    "posts of a blog": "<h1>Canal notes</h1>"
    + "".join(
        f"<div class='post'><h2><a href='{link}'>{title}</a></h2>{sign}{text}</div>"
        for link, title, sign, text in (
            ("/violin", OTHER_TITLE, OTHER_SIGN, STRANGER),
            ("/lock", TITLE, OWN_SIGN, STORY),
        )
    ),
    "full cards": f"<article><h1>{TITLE}</h1>{OWN_SIGN}{STORY}</article><h2>More stories</h2><ul><li><h3>{LINKED}</h3>{OTHER_SIGN}{STRANGER}</li></ul>",
}
ENTRIES = (
    (
        "14:32",
        "Water over the sill",
        "The tide has come over the sill of the lower gate, and the pump house is being cleared of what can be carried out of it by hand.",
    ),
    (
        "13:50",
        "Barges wait",
        "Seven barges are waiting above the bend, and their skippers have been told to moor there for the night and to keep a watch.",
    ),
    (
        "13:05",
        "School closed",
        "The school by the towpath has sent its pupils home, and asks parents to come by the upper road, which is dry as far as the bridge.",
    ),
)
OWN_SECTIONS = {
    "two": f"<article><h1>{TITLE}</h1>{paragraphs(OWN[:2])}<h2>What the board will do first</h2>{paragraphs(OWN[2:4])}<h2>The skippers</h2>{paragraphs(OWN[4:])}</article>",
    "a long one": f"<article><h1>{TITLE}</h1>{paragraphs(OWN[:2])}<h2>A violin in the pump house</h2>{STRANGER}<h2>The skippers</h2>{paragraphs(OWN[2:])}</article>",
    "a live blog": f"<main><h1>{TITLE}</h1>{paragraphs(OWN[:1])}{''.join(f'<article><time>{when}</time><h2>{head}</h2><p>{text}</p></article>' for when, head, text in ENTRIES)}</main>",
    "an interview": f"<article><h1>{TITLE}</h1>{paragraphs(OWN[:1])}{''.join(f'<p><strong>{head}?</strong></p><p>{text}</p>' for _, head, text in ENTRIES)}</article>",
    "the last": f"<article><h1>{TITLE}</h1>{STORY}<h2>How it began</h2>{STRANGER}</article>",
}


def text_of(body: str) -> str:
    return articlekit.parse(page(body), url="https://canal-post.example/lock").text


def test_another_story_below() -> None:
    """Most ways to put another story below are told; the own story is whole in all of them.

    Where nothing parts the two but a heading of the level of the story's own, they are told by what they speak of alone.
    """
    texts = {name: text_of(body) for name, body in BELOW.items()}

    assert all(paragraph in text for text in texts.values() for paragraph in OWN)
    assert sum(OTHER[1] not in text for text in texts.values()) >= 10


@pytest.mark.parametrize("body", IN_THE_SAME_FORM.values(), ids=IN_THE_SAME_FORM)
def test_another_story_in_the_form_of_the_first(body: str) -> None:
    """With headline, byline and date of its own a story is another one, however short the page's own is."""
    text = text_of(body)

    assert all(paragraph in text for paragraph in OWN if paragraph in body)
    assert not any(paragraph in text for paragraph in OTHER)


@pytest.mark.parametrize("body", OWN_SECTIONS.values(), ids=OWN_SECTIONS)
def test_sections_of_the_story(body: str) -> None:
    """What stands below a story's own headings is the story, also where it speaks of something else."""
    text = text_of(body)
    told = (*OWN, *OTHER, *(entry[-1] for entry in ENTRIES))

    assert all(paragraph in text for paragraph in told if paragraph in body)


def test_an_article_with_a_headline_of_its_own() -> None:
    """Below the page's headline and story an `article` that an `h1` begins is another composition, though no title says so."""
    own = "".join(
        f"<p>The library in Marlow Heath opened its {part} again on Monday, after two years of repairs for which the council paid.</p>"
        for part in ("doors", "reading room", "cellar", "garden")
    )
    other = "".join(
        f"<p>A ship that had lost its {part} was towed into the bay on Sunday by two tugs, and nobody among the crew was hurt.</p>"
        for part in ("rudder", "anchor", "mast")
    )
    page = (
        f"<h1>Flooded library opens again</h1><article>{own}</article><article><h1>Ship towed in</h1>{other}</article>"
    )

    assert "ship" not in articlekit.parse(page).text
    assert articlekit.parse(page).text.count("The library") == 4
