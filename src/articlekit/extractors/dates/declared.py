"""The dates that a page declares for machines: in JSON-LD and in `<meta>`, by its many names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, time
from typing import Final

from articlekit.extractors import Page
from articlekit.extractors.dates.stamps import Stamp
from articlekit.extractors.json_ld import stories_of
from articlekit.metadata.moments import DateStyle, parse_moment
from articlekit.structured_data.schema_org import DeclaredArticle

__all__ = ["DATE_META", "MODIFIED_META", "PUBLISHED_META", "declared_dates", "means_publication"]

PUBLISHED_META: Final = frozenset(
    (
        "article:published_time og:article:published_time article:published parsely-pub-date sailthru.date "
        "cxenseparse:recs:publishtime cxenseparse:publishtime shareaholic:article_published_time vr:published-time "
        "dc.date.issued dcterms.issued citation_publication_date citation_online_date datepublished date-published "
        "published-date publication-date date_published publishdate publisheddate publish_date publish-date "
        "published_time published publication_date publicationdate og:publish_date og:release_date og:pubdate pubdate "
        "pub_date article_date_original article.published originalpublicationdate bt:pubdate rnews:datepublished "
        "dm_render_local_timestamp dcsext.articlefirstpublished"
    ).split()
)
"""`<meta>` names of the date of publication. Open Graph, Dublin Core, Highwire (`citation_*`), microdata, rNews, Parse.ly,
Sailthru, Cxense; the rest are house names seen on two or more sites of the development sets."""
DATE_META: Final = frozenset(
    (
        "dc.date.created dcterms.created date.created datecreated article.created date dc.date dcterms.date "
        "dcterms.available date.available release_date posted timestamp video:release_date uploaddate"
    ).split()
)
"""Names of a date that is mostly that of publication."""
MODIFIED_META: Final = (
    "article:modified_time og:article:modified_time article:modified datemodified og:updated_time dcterms.modified "
    "dc.date.modified date.modified shareaholic:article_modified_time date.updated lastmod last-modified "
    "last_modified article.updated updated revised dc.modified bt:moddate utime"
).split()
"""Names of the date of the last change, the most trusted first."""
_CHANGES: Final = frozenset(MODIFIED_META)

_PUBLICATION_NAME = re.compile(
    r"(?:publi|issue|creat|upload|release|post|pub)[a-z]{0,20}[ _.:-]?(?:date|time|at|on)\b|date[_.-]?publi|:uploaded$"
)
_OTHER_NAME = re.compile(r"modif|updat|expir|image|video|photo|birth|comment|event|start|end|site|domain")


def declared_dates(page: Page, style: DateStyle) -> Iterator[Stamp]:
    """The dates in JSON-LD and `<meta>`."""
    document = page.document
    for story in page.once(stories_of):
        prefix = "json-ld:" if story.is_article else "json-ld:page:"
        for key in ("datePublished", "dateCreated", "uploadDate", "dateModified"):
            if (text := _text(story, key)) and (moment := parse_moment(text, style)):
                yield _stamp(moment, f"{prefix}{key}", is_change=key == "dateModified")
    for name, contents in document.meta.items():
        is_change = name in _CHANGES
        if not (is_change or means_publication(name)):
            continue
        content = next((text for text in contents if 6 <= len(text) <= 60), None)
        if content and (moment := parse_moment(content, style)):
            yield _stamp(moment, f"meta:{name}", is_change=is_change)


def _stamp(moment: datetime, signal: str, *, is_change: bool) -> Stamp:
    return Stamp(moment, signal, is_change, is_timed=moment.time() != time())


def _text(story: DeclaredArticle, key: str) -> str | None:
    """A date of JSON-LD, which may be a number: seconds or milliseconds since 1970."""
    value = story.node.get(key)
    return str(value) if isinstance(value, int) else story.text(key)


def means_publication(name: str) -> bool:
    """Whether a `<meta>` of this name holds a date of publication: by the tables, or by its words."""
    if name in PUBLISHED_META or name in DATE_META:
        return True
    return bool(
        ("date" in name or "time" in name or "publi" in name or "upload" in name)
        and _PUBLICATION_NAME.search(name)
        and not _OTHER_NAME.search(name)
    )
