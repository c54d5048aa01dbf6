"""Watch an aggregator's feed: a line of JSON for each story that is new, with where it came from.

    python watch.py https://aggregator.example/feed seen.jsonl

Run it now and then. What is in the file was seen; a page that cannot be had is tried again the next time.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import articlekit
from articlekit import Article, ArticlekitError
from articlekit.feeds import FeedEntry, parse_feed
from articlekit.fetch import FetchedPage, fetch
from articlekit.render import to_json

__all__ = ["main", "new_stories"]

SURE = 0.8
"""From this confidence on a source is taken for found."""


def identity(entry: FeedEntry) -> str | None:
    """What tells an entry from the others, as long as the feed lives."""
    return entry.guid or entry.url


def new_stories(
    feed: bytes, seen: set[str], get: Callable[[str], FetchedPage] = fetch
) -> Iterator[tuple[FeedEntry, Article | ArticlekitError]]:
    """Each entry that was not seen with its article, or with why there is none. Raises `InputError` for what is no feed."""
    new = [entry for entry in parse_feed(feed) if entry.url and identity(entry) not in seen]
    return ((entry, _article(entry, get)) for entry in new)


def _article(entry: FeedEntry, get: Callable[[str], FetchedPage]) -> Article | ArticlekitError:
    try:
        page = get(entry.url or "")
        return articlekit.parse(page.content, url=page.url, content_type=page.content_type, entry=entry)
    except ArticlekitError as error:
        return error


def told(entry: FeedEntry, article: Article) -> dict[str, object]:
    """The line of a story."""
    source = article.source
    return {
        "id": identity(entry),
        "url": article.url,
        "title": article.title,
        "source": source and (source.url or source.publisher),
        "sure": source is not None and source.confidence >= SURE,
        "warnings": [warning.code.value for warning in article.warnings],
        "article": json.loads(to_json(article)),
    }


def main(arguments: Sequence[str], get: Callable[[str], FetchedPage] = fetch) -> int:
    """Run; returns the exit code: 1 where the feed or a page could not be had."""
    options = argparse.ArgumentParser(description="Tell what is new in a feed, and where each story came from.")
    options.add_argument("feed", help="the feed's address")
    options.add_argument("log", type=Path, help="the file of what was seen, which is made or added to")
    given = options.parse_args(arguments)
    lines = given.log.read_text("utf-8").splitlines() if given.log.exists() else []
    seen = {str(json.loads(line)["id"]) for line in lines}
    try:
        stories = new_stories(get(given.feed).content, seen, get)
    except ArticlekitError as error:
        print(error, file=sys.stderr)
        return 1
    failed = 0
    with given.log.open("a", encoding="utf-8") as file:
        for entry, found in stories:
            if isinstance(found, ArticlekitError):
                print(entry.url, found, file=sys.stderr)
                failed += 1
                continue
            line = told(entry, found)
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            print(line["title"], "<-", line["source"] or "no source")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
