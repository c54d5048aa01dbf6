"""The picture of the story."""

from __future__ import annotations

from articlekit.blocks import Image
from articlekit.extractors import Claim
from articlekit.extractors.images import images
from articlekit.parser import Parser

PROSE = (
    "<p>" + "The old bridge over the river was closed for years, and now boats may pass again, they said. " * 3 + "</p>"
)
FIGURE = (
    "<figure><img src='/pics/weir-800.jpg?w=8' alt='A weir'><figcaption>The weir. Photo: Ann Lee</figcaption></figure>"
)


def best(head: str, body: str = "") -> Image | None:
    """The picture that is claimed most surely."""
    markup = f"<html><head>{head}</head><body><h1>Old weir</h1>{body}{PROSE * 4}</body></html>"
    page = Parser(extractors=()).page(markup, url="https://daily.example/weir")
    claims = [item for item in images(page) if isinstance(item, Claim)]
    value = max(claims, key=lambda claim: claim.confidence).value if claims else None
    assert value is None or isinstance(value, Image)
    return value


def test_declared() -> None:
    """Relative addresses are resolved, the alternative text is kept."""
    head = "<meta property='og:image' content='/a.jpg'><meta property='og:image:alt' content='A weir'>"

    assert Image(url="https://daily.example/a.jpg", alt="A weir") == best(head)


def test_json_ld_in_its_shapes() -> None:
    """A text, an object, a list; anything else is passed over."""
    for value in ('"/a.jpg"', '{"url": "/a.jpg"}', '[{"contentUrl": "/a.jpg"}]'):
        found = best(f'<script type="application/ld+json">{{"@type": "Article", "image": {value}}}</script>')
        assert found == Image(url="https://daily.example/a.jpg")
    assert (
        best('<script type="application/ld+json">{"@type": "Article", "image": [3], "thumbnailUrl": []}</script>')
        is None
    )


def test_the_shown_picture_lends_its_caption() -> None:
    """The declared picture that the page shows in another size has the caption printed there."""
    found = best("<meta property='og:image' content='https://cdn.example/weir-800.jpg'>", FIGURE)

    assert (
        Image(url="https://cdn.example/weir-800.jpg", alt="A weir", caption="The weir.", credit="Photo: Ann Lee")
        == found
    )


def test_what_json_ld_says_of_a_picture() -> None:
    """Caption and credit of the picture's object, which another object may hold."""
    picture = '"url": "https://d.example/a.jpg", "caption": "A weir", "creditText": "Ann Lee"'
    expected = Image(url="https://d.example/a.jpg", caption="A weir", credit="Ann Lee")

    assert expected == best(
        f'<script type="application/ld+json">{{"@type": "Article", "image": {{{picture}}}}}</script>'
    )
    assert expected == best(
        f"""<script type="application/ld+json">[{{"@type": "Article", "image": {{"@id": "#a"}}}},
        {{"@type": "ImageObject", "@id": "#a", {picture}}}]</script>"""
    )
    assert best('<script type="application/ld+json">{"@type": "Article", "image": {"@id": "#no"}}</script>') is None


def test_a_credit_in_an_element_of_its_own() -> None:
    """Markup parts the photographer's name from the caption where no word does."""
    caption = "<figcaption>The weir. <span class='photo-credit'>Ann Lee</span></figcaption>"
    found = best("", f"<figure><img src='/weir.jpg'>{caption}</figure>")

    assert Image(url="https://daily.example/weir.jpg", caption="The weir.", credit="Ann Lee") == found
    found = best("", "<figure><img src='/weir.jpg'><figcaption><b class='credit'></b>Old weir</figcaption></figure>")
    assert Image(url="https://daily.example/weir.jpg", caption="Old weir") == found
    found = best(
        "", "<figure><img src='/weir.jpg'><figcaption><b class='credit'>Ann</b>: old weir</figcaption></figure>"
    )
    assert Image(url="https://daily.example/weir.jpg", caption="Ann: old weir") == found


def test_the_first_picture_of_the_story() -> None:
    """Without a declared picture; icons and pictures of other parts do not count."""
    found = best("", f"<div class='related'><img src='/other.jpg'></div><img src='/logo.png'>{FIGURE}")

    assert found is not None
    assert "https://daily.example/pics/weir-800.jpg?w=8" == found.url
    assert best("", "<iframe src='https://player.example/x'></iframe>") is None


def test_a_logo_is_the_last_choice() -> None:
    """A declared logo loses against a picture that the story shows."""
    found = best("<meta property='og:image' content='/img/site-logo.png'>", "<img src='/pics/weir.jpg' alt=''>")

    assert Image(url="https://daily.example/pics/weir.jpg") == found


def test_plain_text_has_none() -> None:
    """Plain text shows no pictures."""
    assert [] == list(images(Parser(extractors=()).page("Old weir\n\nBoats may pass.")))
