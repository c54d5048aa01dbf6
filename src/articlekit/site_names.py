"""The name of the site, and titles without it.

Pages put their site's name into `<title>`, often into `og:title` and sometimes into headings. It is taken off by
evidence only: a separator parts it from the rest, and the part is what the page declares to be its site or publisher,
or resembles the host, or another witness of the title ends where it begins.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from articlekit.document import Document
from articlekit.headline import letters
from articlekit.schema_org import clean, types_of
from articlekit.urls import host, site

__all__ = ["declared_names", "is_site_name", "split_title", "without_site"]

_SEPARATOR = re.compile(r"\s+(?:[|¦│·•»«›‹~⋆★/\\]|::|[-–—―‒]{1,2}|>|<)\s+|\s*[|│｜]\s*|(?<=[^\W\d_])\s?[:：]\s+|\s+@\s+|\s*[»›]\s+|\s\*\s|ㅣ|：")
_META = ("og:site_name", "application-name", "al:android:app_name", "apple-mobile-web-app-title", "dc.publisher", "copyright")


def declared_names(document: Document) -> Iterator[str]:
    """The names that the page gives its site, the most reliable first; they may repeat."""
    for name in _META:
        for content in document.meta.get(name, ()):
            if text := clean(content):
                yield text
    for node in document.json_ld:
        kinds = types_of(node)
        if "website" in kinds and isinstance(name := node.get("name"), str):
            yield clean(name)
        for key in ("publisher", "isPartOf"):
            value = node.get(key)
            if isinstance(value, Mapping) and isinstance(name := value.get("name"), str):
                yield clean(name)
    for content in document.meta.get("twitter:site", ()):
        yield content.lstrip("@")


def is_site_name(text: str, names: Collection[str], url: str | None) -> bool:
    """Whether `text` is one of the site's `names` (as `letters`) or what the host is called.

    >>> is_site_name("The Daily Example", {"dailyexample"}, None), is_site_name("Example News", (), "https://www.examplenews.com/a")
    (True, True)
    """
    own = letters(text).removeprefix("the")
    if len(own) < 2:
        return False
    for name in names:
        name = name.removeprefix("the")
        if own == name or (len(own) > 3 and len(name) > 3 and (own.startswith(name) or name.startswith(own))):
            return True
    if not url:
        return False
    registered = site(url)
    label = letters(registered.partition(".")[0])
    return len(label) > 2 and (
        own in (label, letters(registered), letters(host(url)), letters(host(url).removeprefix("www.")))
        or (len(label) > 4 and (own.startswith(label) or (len(own) > 4 and label.startswith(own))))
    )


def split_title(title: str) -> list[tuple[int, int]]:
    """Where the parts of a title lie that separators set apart."""
    parts: list[tuple[int, int]] = []
    start = 0
    for match in _SEPARATOR.finditer(title):
        parts.append((start, match.start()))
        start = match.end()
    parts.append((start, len(title)))
    return [(a, b) for a, b in parts if b > a]


def without_site(title: str, names: Collection[str], url: str | None) -> str:
    """The title without the parts at its ends that are the site's name; whole if nothing would be left.

    >>> without_site("Bridge reopens | Region - The Daily Example", {"dailyexample"}, None)
    'Bridge reopens | Region'
    """
    parts = split_title(title)
    while len(parts) > 1 and is_site_name(title[slice(*parts[-1])], names, url):
        parts.pop()
    while len(parts) > 1 and is_site_name(title[slice(*parts[0])], names, url):
        parts.pop(0)
    return title[parts[0][0] : parts[-1][1]] if parts else title
