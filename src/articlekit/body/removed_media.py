"""The pictures, films and frames of a page that are not in its body: none is lost without a record either."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Final, NamedTuple

import attrs
from lxml import etree

from articlekit.article import RemovalKind, Removed
from articlekit.blocks import Block, Embed, Figure, Image, Table, blocks_within
from articlekit.body.kinds import Reason, named_by_markup
from articlekit.markup.embeds import any_embed_of, same_film
from articlekit.markup.media import PICTURES, any_image_of, image_of
from articlekit.markup.runs import UNSEEN
from articlekit.segment import Segments
from articlekit.tuples import tuple_of

__all__ = ["MediaRow", "media_of", "removed_media"]

_OUTSIDE: Final[Reason] = (RemovalKind.OTHER, "media:outside", 0.5)
_ICON: Final[Reason] = (RemovalKind.OTHER, "media:icon", 0.8)
_FRAME: Final[Reason] = (RemovalKind.OTHER, "media:frame", 0.5)


_PICTURE: Final = frozenset(("picture", "source"))
"""What stands around a picture with its other sources; an older parser of HTML takes a `source` for what follows it."""


class MediaRow(NamedTuple):
    """What is to be known of a medium to tell what it was; it holds nothing of the page's tree, so that an article keeps none."""

    tag: str
    attributes: Sequence[tuple[str, str]]
    sources: Sequence[Sequence[tuple[str, str]]]
    """The attributes of the `source` elements of its `picture`, or of its own."""
    position: int
    hints: int

    @property
    def element(self) -> etree._Element:
        """The element, made anew."""
        box = etree.Element("picture")
        element = _child(box, self.tag, self.attributes)
        for source in self.sources:
            _child(box if self.tag in PICTURES else element, "source", source)
        return element


def _child(parent: etree._Element, tag: str, attributes: Iterable[tuple[str, str]]) -> etree._Element:
    """An element with these attributes but what no attribute can be: a parser of HTML takes names and characters that XML refuses."""
    element = etree.SubElement(parent, tag)
    for name, value in attributes:
        with suppress(ValueError):
            element.set(name, value if value.isprintable() else value.translate(UNSEEN))
    return element


def media_of(segments: Segments) -> list[MediaRow]:
    """The media of a page, whether in its body or not."""
    rows = []
    for element, position, _, hints in segments.media:
        sources: Sequence[Sequence[tuple[str, str]]] = ()
        parent = element.getparent() if element.tag in PICTURES else element
        if parent is not None and (parent is element or parent.tag in _PICTURE) and len(parent):
            sources = [item.items() for item in parent.iterchildren("source")]
        rows.append(tuple_of(MediaRow, (str(element.tag), element.items(), sources, position, hints)))
    return rows


def removed_media(media: Iterable[MediaRow], blocks: Iterable[Block], base_url: str | None) -> Iterator[Removed]:
    """The media that have an address and are not among the blocks, each once, in page order.

    What one is goes by the markup around it, as with text; else it is a picture of the page itself (an icon, a logo), a frame of a
    site that belongs to no stories, or it stands outside the story.
    """
    seen = set(_shown(blocks))
    for row in media:
        element = row.element
        found = _block_of(row, element, base_url)
        if found is None:
            continue
        url = found.images[0].url if isinstance(found, Figure) else same_film(found.url)
        if url in seen:
            continue
        seen.add(url)
        kind, rule, confidence = named_by_markup(row.hints) or _reason(element, found, base_url)
        yield Removed(
            kind=kind, rule=rule, text=_text(found), position=row.position, confidence=confidence, media=found
        )


def _shown(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks_within(blocks):
        if isinstance(block, Figure):
            for image in block.images:
                yield image.url
                yield image.largest or image.url
        elif isinstance(block, Embed):
            yield same_film(block.url)
        elif isinstance(block, Table):
            yield from (image.url for row in block.rows for cell in row for image in cell.images)


def _block_of(row: MediaRow, element: etree._Element, base_url: str | None) -> Figure | Embed | None:
    if row.tag in PICTURES:
        image = any_image_of(element, base_url)
        return None if image is None else Figure(images=(image,), position=row.position)
    embed = any_embed_of(element, base_url)
    return None if embed is None else attrs.evolve(embed, position=row.position)


def _reason(element: etree._Element, found: Figure | Embed, base_url: str | None) -> Reason:
    if isinstance(found, Embed):
        return _OUTSIDE if found.provider else _FRAME
    return _OUTSIDE if image_of(element, base_url) else _ICON


def _text(found: Figure | Embed) -> str:
    image: Image | None = found.images[0] if isinstance(found, Figure) else None
    return (image.alt if image else getattr(found, "title", None)) or ""
