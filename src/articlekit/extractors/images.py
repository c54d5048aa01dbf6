"""The picture that stands for the story: `IMAGE`, with its alternative text, caption and credit.

Declared pictures first. One that the page also shows lends its caption; without any declared one the first picture of
the story is taken. Logos, avatars, icons and pixels are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from articlekit.extractors import IMAGE, Claim, Finding, Image, Page, extractor
from articlekit.extractors.json_ld import stories_of
from articlekit.markup.class_words import Hint
from articlekit.markup.media import IMAGES, image_of
from articlekit.markup.runs import shown
from articlekit.metadata.picture_credits import split_credit
from articlekit.segment import Media, Segment
from articlekit.story import StorySpan
from articlekit.structured_data.schema_org import DeclaredArticle, clean
from articlekit.urls import resolve

__all__ = ["images"]

IMAGE_META: Final = {
    "og:image": 0.9, "og:image:secure_url": 0.88, "og:image:url": 0.88, "twitter:image": 0.8, "twitter:image:src": 0.8,
    "sailthru.image.full": 0.78, "parsely-image-url": 0.78, "thumbnail": 0.6, "image": 0.6,
}  # fmt: skip
"""`<meta>` names of the picture: Open Graph, X cards, Sailthru, Parse.ly, microdata."""

_NO_STORY: Final = (
    "logo", "avatar", "gravatar", "favicon", "placeholder", "default-image", "blank.gif", "spacer",
    "default-share", "share-default", "default-social", "social-default", "og-default", "default-og", "no-image", "noimage", "fallback",
)  # fmt: skip
"""Words in the addresses of pictures that stand for the site, not for the story."""
_CREDIT_CLASS: Final = re.compile(
    r"credit|copyright|photographer|photo-?by|quelle|rights-?holder|(?:image|photo|img)-?source", re.IGNORECASE
)
"""Classes of the photographer's or owner's name inside a caption."""
_CREDIT_PROPERTIES: Final = frozenset({"creditText", "copyrightHolder", "creator", "author"})
_LOOKED_AT: Final = 4
"""Pictures of the page that may be the story's first."""


@extractor("images", fields=(IMAGE,), order=150)
def images(page: Page) -> Iterator[Finding]:
    """Claims for the picture: declared ones, then the first that the story shows."""
    if page.document.is_text:
        return
    shown = tuple(_shown(page, page.story))
    of_file = {_file(image.url): image for image in reversed(shown)}
    for signal, image, confidence in _declared(page):
        match = of_file.get(_file(image.url))
        value = image if match is None else attrs.evolve(match, url=image.url, alt=image.alt or match.alt)
        address = image.url.lower()
        if not any(word in address for word in _NO_STORY):
            yield Claim(IMAGE, value, confidence, signal)
    if shown:
        yield Claim(IMAGE, shown[0], 0.5, "first picture")


def _declared(page: Page) -> Iterator[tuple[str, Image, float]]:
    """Signal, picture and confidence of each picture that head or JSON-LD name."""
    document = page.document
    alt = clean(document.declared("og:image:alt", "twitter:image:alt") or "") or None
    for name, confidence in IMAGE_META.items():
        if (address := document.declared(name)) and (url := resolve(document.base_url, address)):
            yield f"meta:{name}", Image(url=url, alt=alt), confidence
    for story in page.once(stories_of)[:1]:
        for key in ("image", "thumbnailUrl"):
            value = story.first(key)
            about = DeclaredArticle(value, is_article=False) if isinstance(value, Mapping) else None
            href = about.text("url", "contentUrl") if about else value
            if isinstance(href, str) and (url := resolve(document.base_url, href)):
                caption, credit = (
                    (about.text("caption"), about.text("creditText", "copyrightHolder")) if about else (None, None)
                )
                yield f"json-ld:{key}", Image(url=url, caption=caption, credit=credit), 0.82


def _shown(page: Page, place: StorySpan) -> Iterator[Image]:
    """The pictures between the headline and the end of the body, with what is printed under them."""
    first, last = place.top.start, (page.body[-1] if page.body else place.top.stop)
    near = [medium for medium in page.segments.media if first <= medium.position <= last + 1]
    for medium in near[:_LOOKED_AT]:
        if medium.element.tag not in IMAGES or medium.hints & place.elsewhere:
            continue
        if (image := image_of(medium.element, page.document.base_url)) is not None:
            caption, credit = _caption(page, medium)
            yield Image(url=image.url, alt=image.alt, caption=caption, credit=credit)


def _caption(page: Page, medium: Media) -> tuple[str | None, str | None]:
    """The caption and credit that follow a picture within the same figure."""
    segments = page.segments
    figure = next((box for box in segments.enclosing(medium.container) if box.tag == "figure"), None)
    end = figure.end if figure is not None else medium.position + 1
    for number in range(medium.position, min(end, medium.position + 3, len(segments))):
        item = segments[number]
        if item.hints & Hint.CAPTION and len(item.text) <= 1000:
            return _split_by_markup(item) or split_credit(item.text)
    return None, None


def _split_by_markup(item: Segment) -> tuple[str | None, str | None] | None:
    """The caption and the credit that an element of its own holds at its end; None without one."""
    for element in item.element.iterdescendants():
        if _CREDIT_CLASS.search(element.get("class") or "") or element.get("itemprop") in _CREDIT_PROPERTIES:
            credit = shown("".join(map(str, element.itertext())))
            if credit and item.text.endswith(credit):
                return item.text.removesuffix(credit).rstrip(" |/–—-(") or None, credit
    return None


def _file(url: str) -> str:
    """The name of the file an address leads to, without size: the same picture is served in many sizes."""
    name = url.partition("?")[0].rstrip("/").rpartition("/")[2].lower()
    return name.rpartition(".")[0] or name
