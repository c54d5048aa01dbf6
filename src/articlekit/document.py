"""Stage 2: str -> `Document`: the tree, and what the page declares about itself in its head.

The only module that parses HTML. The tree is read by everyone and written by nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["Document", "HeadLink", "JsonObject", "JsonValue"]

JsonValue = str | int | float | bool | None | Sequence["JsonValue"] | Mapping[str, "JsonValue"]
JsonObject = Mapping[str, JsonValue]


@attrs.frozen
class HeadLink:
    """A `<link>` of the page: `rel` lower-cased (one entry per token), `href` as written."""

    rel: str
    href: str
    type: str = ""
    hreflang: str = ""


@attrs.frozen(kw_only=True, eq=False)
class Document:
    """A parsed page and its declarations."""

    root: etree._Element = attrs.field(repr=False)
    url: str | None = None
    """The address that was given."""
    base_url: str | None = None
    """What relative links are resolved against: `<base href>` joined to `url`."""
    is_text: bool = False
    """True where the input was plain text: the tree is then ours, one `<p>` a paragraph."""
    title: str | None = None
    """The text of `<title>`."""
    language: str | None = None
    """`<html lang>` as written."""
    meta: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict, repr=False)
    """Content of every `<meta>` by its lower-cased `name`, `property`, `itemprop` or `http-equiv`, in page order."""
    links: tuple[HeadLink, ...] = attrs.field(default=(), repr=False)
    json_ld: tuple[JsonObject, ...] = attrs.field(default=(), repr=False)
    """Every JSON-LD object of the page, `@graph` and lists flattened, nested objects left in place."""
    json_ld_errors: int = 0
    """JSON-LD blocks that could not be read."""

    def declared(self, *names: str) -> str | None:
        """The first non-empty content of the meta elements of these names, in the order of the names."""
        for name in names:
            for content in self.meta.get(name, ()):
                if content:
                    return content
        return None
