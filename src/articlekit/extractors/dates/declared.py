"""The dates that a page declares for machines: in JSON-LD and in `<meta>`, by its many names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from articlekit.extractors import MODIFIED, PUBLISHED, Claim, Field, Page
from articlekit.extractors.json_ld import stories_of
from articlekit.metadata.moments import DateStyle, parse_moment
from articlekit.structured_data.schema_org import DeclaredArticle

__all__ = ["declared_dates"]

PUBLISHED_META = {
    "article:published_time": 0.95, "og:article:published_time": 0.95, "article:published": 0.94,
    "parsely-pub-date": 0.93, "sailthru.date": 0.93, "cxenseparse:recs:publishtime": 0.93,
    "cxenseparse:publishtime": 0.93, "shareaholic:article_published_time": 0.93, "vr:published-time": 0.93,
    "dc.date.issued": 0.93, "dcterms.issued": 0.93, "citation_publication_date": 0.92, "citation_online_date": 0.92,
    "datepublished": 0.92, "date-published": 0.92, "published-date": 0.92, "publication-date": 0.92, "date_published": 0.92,
    "dc.date.created": 0.9, "dcterms.created": 0.9, "date.created": 0.9, "datecreated": 0.86,
    "publishdate": 0.92, "publisheddate": 0.92, "publish_date": 0.92, "publish-date": 0.92, "published_time": 0.9,
    "published": 0.9, "publication_date": 0.9, "publicationdate": 0.9, "og:publish_date": 0.92,
    "og:release_date": 0.92, "og:pubdate": 0.92, "pubdate": 0.9, "pub_date": 0.9, "article_date_original": 0.92,
    "article.published": 0.92, "article.created": 0.9, "originalpublicationdate": 0.92, "bt:pubdate": 0.92,
    "rnews:datepublished": 0.92, "dm_render_local_timestamp": 0.9, "dcsext.articlefirstpublished": 0.92,
    "date": 0.89, "dc.date": 0.89, "dcterms.date": 0.85, "dcterms.available": 0.88, "date.available": 0.88,
    "release_date": 0.88, "posted": 0.86, "timestamp": 0.8, "video:release_date": 0.8, "uploaddate": 0.7,
}  # fmt: skip
"""`<meta>` names of the date of publication. Open Graph, Dublin Core, Highwire (`citation_*`), microdata, rNews, Parse.ly,
Sailthru, Cxense; the rest are house names seen on two or more sites of the development sets."""

MODIFIED_META = {
    "article:modified_time": 0.95, "og:article:modified_time": 0.94, "article:modified": 0.93, "datemodified": 0.92,
    "og:updated_time": 0.9, "dcterms.modified": 0.9, "dc.date.modified": 0.9, "date.modified": 0.9,
    "shareaholic:article_modified_time": 0.9, "date.updated": 0.88, "lastmod": 0.88, "last-modified": 0.85,
    "last_modified": 0.85, "article.updated": 0.88, "updated": 0.85, "revised": 0.8, "dc.modified": 0.88,
    "bt:moddate": 0.88, "utime": 0.7,
}  # fmt: skip

_PUBLICATION_NAME = re.compile(
    r"(?:publi|issue|creat|upload|release|post|pub)[a-z]{0,20}[ _.:-]?(?:date|time|at|on)\b|date[_.-]?publi|:uploaded$"
)
_OTHER_NAME = re.compile(r"modif|updat|expir|image|video|photo|birth|comment|event|start|end|site|domain")


def declared_dates(page: Page, style: DateStyle) -> Iterator[Claim[datetime]]:
    """Claims for both dates; that of the last change is a weak one for the publication as well."""
    document = page.document
    for story in page.once(stories_of):
        less = 0.0 if story.is_article else 0.02
        for key, confidence in (("datePublished", 0.96), ("dateCreated", 0.88), ("uploadDate", 0.85)):
            if (text := _text(story, key)) and (moment := parse_moment(text, style)):
                yield Claim(PUBLISHED, moment, confidence - less, f"json-ld:{key}")
        if (text := _text(story, "dateModified")) and (moment := parse_moment(text, style)):
            yield Claim(MODIFIED, moment, 0.96 - less, "json-ld:dateModified")
            yield Claim(PUBLISHED, moment, 0.38, "json-ld:dateModified")
    for name, contents in document.meta.items():
        content = next((text for text in contents if 6 <= len(text) <= 60), None)
        if content is None:
            continue
        field, confidence = _meaning(name)
        if confidence and (moment := parse_moment(content, style)):
            yield Claim(field, moment, confidence, f"meta:{name}")
            if field is MODIFIED:
                yield Claim(PUBLISHED, moment, 0.36, f"meta:{name}")


def _text(story: DeclaredArticle, key: str) -> str | None:
    """A date of JSON-LD, which may be a number: seconds or milliseconds since 1970."""
    value = story.node.get(key)
    return str(value) if isinstance(value, int) else story.text(key)


def _meaning(name: str) -> tuple[Field[datetime], float]:
    """Which date a `<meta>` of this name holds, and how surely; a confidence of 0 if none."""
    if name in PUBLISHED_META:
        return PUBLISHED, PUBLISHED_META[name]
    if name in MODIFIED_META:
        return MODIFIED, MODIFIED_META[name]
    if (
        ("date" in name or "time" in name or "publi" in name or "upload" in name)
        and _PUBLICATION_NAME.search(name)
        and not _OTHER_NAME.search(name)
    ):
        return PUBLISHED, 0.75
    return PUBLISHED, 0.0
