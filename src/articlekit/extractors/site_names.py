"""The name of the site, and titles without it.

Pages put their site's name into `<title>`, often into `og:title` and sometimes into headings. It is taken off by
evidence only: a separator parts it from the rest, and the part is what the page declares to be its site or publisher,
or resembles the host, or another witness of the title ends where it begins.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from articlekit.document import Document
from articlekit.extractors import Page
from articlekit.metadata.title_text import letters, split_title
from articlekit.phrases.wordings import any_of
from articlekit.structured_data.schema_org import clean, types_of
from articlekit.urls import host, is_home_page, site

__all__ = ["declared_names", "is_site_name", "names_of", "site_name", "site_words", "without_site"]

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
)
_NOTICE = re.compile(
    rf"(?:©|\(c\)|(?:19|20)\d\d(?:\s?[-–]\s?(?:\d\d){{1,2}})?|(?:{any_of('notices', 'opening')})(?![^\W\d_])|[\s,.:-])*+(.*)",
    re.IGNORECASE,
)
"""What stands before the name in a copyright notice."""
_NOTICE_END = re.compile(
    rf"[\s,.;|–-]{{0,9}}(?:{any_of('notices', 'terms')}|©|\(c\)|copyright|https?:|(?:19|20)\d\d\b)", re.IGNORECASE
)
_LONGEST_NOTICE = 50
"""Characters of a name in one; more are an address, or terms."""
_PERIODICALS = frozenset(
    ("website", "periodical", "newspaper", "magazine", "blog", "newsmediaorganization", "organization")
)
"""Types of what an article is part of that are a site; "All news" is a page, "Basic" a subscription."""


def declared_names(document: Document) -> Iterator[str]:
    """The names that the page gives its site, the most reliable first; they may repeat."""
    for name in _META:
        for content in document.meta.get(name, ()):
            if text := _unadorned(clean(content)):
                yield text
    for content in document.meta.get("copyright", ()):
        if holder := _holder(clean(content)):
            yield holder
    for node in document.json_ld:
        kinds = types_of(node)
        if "website" in kinds and isinstance(own := node.get("name"), str):
            yield clean(own)
        for key in ("publisher", "isPartOf"):
            value = node.get(key)
            if isinstance(value, Mapping) and isinstance(owner := value.get("name"), str):
                whole = types_of(value)
                if key == "publisher" or not whole or not whole.isdisjoint(_PERIODICALS):
                    yield clean(owner)
    for content in document.meta.get("twitter:site", ()):
        if handle := _unadorned(content):
            yield handle


def _unadorned(text: str) -> str:
    """A name without the mark of a handle; of an address its host; "" for a number."""
    text = host(text).removeprefix("www.") if "://" in text else text.lstrip("@")
    return text if any(map(str.isalpha, text)) else ""


def _holder(notice: str) -> str:
    """The name in a copyright notice: "© 2024 Example Media. All rights reserved."."""
    match = _NOTICE.match(notice)
    name = _NOTICE_END.split(match[1], maxsplit=1)[0].strip(" ,;|-–") if match else ""
    return name if len(name) <= _LONGEST_NOTICE else ""


def site_name(document: Document) -> str | None:
    """The most reliable declared name; on a page within the site none that is the page's title."""
    titles = () if document.url and is_home_page(document.url) else _titles(document)
    return next((name for name in declared_names(document) if letters(name) not in titles), None)


def _titles(document: Document) -> frozenset[str]:
    """The declared titles, as `letters`, that are too long for a name: templates fill them in for the site's."""
    declared = (document.title or "", *document.meta.get("og:title", ()))
    return frozenset(title for title in map(letters, declared) if len(title) > _A_TITLE)


def site_words(document: Document) -> frozenset[str]:
    """The declared names and the names of the host, as `letters`, without a leading `the`."""
    names = {letters(name) for name in declared_names(document)} - _titles(document)
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
