"""The name of the site, and titles without it.

Pages put their site's name into `<title>`, often into `og:title` and sometimes into headings. It is taken off by
evidence only: a separator parts it from the rest, and the part is what the page declares to be its site or publisher,
or resembles the host, or another witness of the title ends where it begins.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from articlekit.document import Document
from articlekit.extractors import Page
from articlekit.metadata.title_text import letters, split_title
from articlekit.structured_data.schema_org import clean, types_of
from articlekit.urls import host, site

__all__ = ["declared_names", "is_site_name", "names_of", "site_words", "without_site"]

_MUCH_LONGER = 2
"""How many times as long a text may be as the name that it begins with: "Example News" is Example, "Example opens a new
office in the North" is a headline."""
_A_TITLE = 25
"""Letters of a declared title from which on a site's name that says the same is a page's, filled in by a template."""
_META = (
    "og:site_name",
    "application-name",
    "al:android:app_name",
    "apple-mobile-web-app-title",
    "dc.publisher",
    "copyright",
)


def declared_names(document: Document) -> Iterator[str]:
    """The names that the page gives its site, the most reliable first; they may repeat."""
    for name in _META:
        for content in document.meta.get(name, ()):
            if text := clean(content):
                yield text
    for node in document.json_ld:
        kinds = types_of(node)
        if "website" in kinds and isinstance(own := node.get("name"), str):
            yield clean(own)
        for key in ("publisher", "isPartOf"):
            value = node.get(key)
            if isinstance(value, Mapping) and isinstance(owner := value.get("name"), str):
                yield clean(owner)
    for content in document.meta.get("twitter:site", ()):
        yield content.lstrip("@")


def site_words(document: Document) -> frozenset[str]:
    """The declared names and the names of the host, as `letters`, without a leading `the`."""
    names = {letters(name) for name in declared_names(document)}
    names -= {
        title
        for title in map(letters, (document.title or "", *document.meta.get("og:title", ())))
        if len(title) > _A_TITLE
    }
    if document.url and (name := host(document.url)):
        registered = site(document.url)
        names |= {letters(registered.partition(".")[0]), letters(registered), letters(name.removeprefix("www."))}
    return frozenset(name.removeprefix("the") for name in names if len(name) > 2)


def names_of(page: Page) -> frozenset[str]:
    """The `site_words` of a page's document."""
    return site_words(page.document)


def is_site_name(text: str, names: Collection[str]) -> bool:
    """Whether `text` is one of the site's `names` (see `site_words`), or one is the beginning of the other.

    >>> is_site_name("The Daily Example", {"dailyexample"}), is_site_name("Example News", {"examplenews"})
    (True, True)
    """
    own = letters(text).removeprefix("the")
    if len(own) < 2 or own in names:
        return own in names
    return len(own) > 4 and any(
        len(name) > 4
        and (own.startswith(name) or name.startswith(own))
        and max(len(own), len(name)) <= _MUCH_LONGER * min(len(own), len(name))
        for name in names
    )


def without_site(title: str, names: Collection[str]) -> str:
    """The title without the parts at its ends that are the site's name; whole if nothing would be left.

    >>> without_site("Bridge reopens | Region - The Daily Example", {"dailyexample"})
    'Bridge reopens | Region'
    """
    parts = split_title(title)
    while len(parts) > 1 and is_site_name(title[slice(*parts[-1])], names):
        parts.pop()
    while len(parts) > 1 and is_site_name(title[slice(*parts[0])], names):
        parts.pop(0)
    return title[parts[0][0] : parts[-1][1]] if parts else title
