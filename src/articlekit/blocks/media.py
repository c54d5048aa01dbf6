"""Pictures, and what other sites show within a page."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import attrs

from articlekit.blocks.lines import joined
from articlekit.spans import Span

__all__ = ["Embed", "EmbedForm", "Figure", "Image"]


@attrs.frozen(kw_only=True)
class Image:
    """A picture: its address, alternative text, and the caption and credit printed with it.

    >>> Image(url="https://daily.example/snow.jpg", alt="A white valley").alt
    'A white valley'
    """

    url: str
    """Its address."""
    alt: str | None = None
    """What it shows, in the words of the page."""
    caption: str | None = None
    """What is printed under it."""
    credit: str | None = None
    """Who took or owns it."""
    largest: str | None = None
    """The largest of the sizes that the page offers, where that is another address."""


@attrs.frozen(kw_only=True)
class Figure:
    """One or more images shown together, with the caption and credit printed with them.

    >>> Figure(images=(Image(url="https://daily.example/snow.jpg"),), caption="A white valley", credit="A. Berg").text
    'A white valley A. Berg'
    """

    images: tuple[Image, ...]
    """The pictures; none where a script fetches them and only the caption is on the page."""
    caption: str | None = None
    """What is printed under them."""
    caption_spans: tuple[Span, ...] = ()
    """What is said of parts of the caption."""
    credit: str | None = None
    """Who took or owns them."""
    credit_spans: tuple[Span, ...] = ()
    """What is said of parts of the credit."""
    position: int = 0
    """Its place in the page: the number of the segment behind it."""

    @property
    def text(self) -> str:
        """Caption and credit: they belong to the picture, and are not in `Article.text`."""
        return joined([self.caption or "", self.credit or ""], " ")


class EmbedForm(StrEnum):
    """What a foreign object is.

    >>> EmbedForm("video")
    <EmbedForm.VIDEO: 'video'>
    """

    FRAME = "frame"
    """A map, a chart, a document, or whatever the frame of another site shows."""
    VIDEO = "video"
    """A film."""
    AUDIO = "audio"
    """Something to hear."""
    POST = "post"
    """A post of a social network."""


@attrs.frozen(kw_only=True)
class Embed:
    """A foreign object in the body: a video, a post of a social network, a map. `provider` is its site.

    Of a post the page may show the words, who wrote it and when.

    >>> Embed(url="https://video.example/watch/1", form=EmbedForm.VIDEO, provider="video.example").form.value
    'video'
    """

    url: str
    """Its address."""
    form: EmbedForm = EmbedForm.FRAME
    """What it is."""
    provider: str | None = None
    """The site that it is from."""
    title: str | None = None
    """What the page calls it."""
    text: str = ""
    """What a post says; empty for anything else."""
    spans: tuple[Span, ...] = ()
    """What is said of parts of the text."""
    author: str | None = None
    """Who wrote a post."""
    date: datetime | None = None
    """When a post was written."""
    position: int = 0
    """Its place in the page: the number of the segment behind it."""
