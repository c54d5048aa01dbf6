"""A day of news that nobody wrote: originals, copies of them on aggregators' pages, and a few broken records, as a WARC.

python crawl.py day.warc.gz [--stories 40] [--seed 1]

The same numbers give the same bytes. Every page has its address, its date, and the furniture that such pages have: menus,
share bars, a disclaimer, a line that names the source.
"""

from __future__ import annotations

import argparse
import gzip
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

PUBLISHERS = ["harbour-herald", "valley-times", "northern-post", "city-courier", "lake-gazette"]
AGGREGATORS = ["worldnewsmirror", "dailydigestio", "headlinehub"]
PLACES = "Isbrand Marlow Fenwick Aldbury Torven Skelby Hartley Denmoor Ostwick Penhale".split()
NOUNS = """bridge library market railway hall mill harbour tower garden school court bakery museum orchard quarry ferry
lighthouse brewery theatre station canal forest workshop warehouse chapel hospital reservoir stadium tunnel windmill farm
pier clinic archive factory square park fountain depot kitchen ballot budget licence report petition survey contract strike
festival parade concert lecture auction election inquiry flood storm frost harvest drought blackout fire rescue""".split()
ADJECTIVES = """old new northern southern narrow wooden empty crowded public private costly cheap quiet noisy broken restored
famous forgotten early late annual sudden careful hasty bitter cheerful distant nearby unfinished abandoned painted flooded
frozen local foreign secret official temporary lasting modest grand rusty polished disputed popular unpopular""".split()
VERBS = """closed reopened repaired sold insured measured inspected painted moved rebuilt defended questioned praised delayed
approved rejected surveyed opened blocked cleared guarded visited filmed described replaced rented emptied lit counted
followed missed warned thanked paid stopped joined left tested cleaned planned""".split()
ACTORS = "council,harbour office,operator,county court,mayor,fire brigade,school board,union,owner,police,museum".split(
    ","
)
TIMES = (
    "on Monday,at dawn,after a long debate,before winter,without a vote,in March,last night,by noon,twice,again".split(
        ","
    )
)
MORNING = datetime(2024, 3, 5, 5, tzinfo=UTC)


class Story(NamedTuple):
    """A story and where it was first."""

    number: int
    title: str
    paragraphs: tuple[str, ...]
    url: str
    published: datetime


def stories(count: int, chance: random.Random) -> Iterator[Story]:
    """So many stories, no two alike."""
    for number in range(count):
        place = chance.choice(PLACES)
        title = (
            f"{place}: how the {chance.choice(ACTORS)} {chance.choice(VERBS)} the {_thing(chance)}, case {number + 1}"
        )
        url = f"https://www.{chance.choice(PUBLISHERS)}.example/2024/03/05/{place.lower()}-case-{number + 1}"
        yield Story(
            number,
            title,
            tuple(" ".join(_sentence(place, chance) for _ in range(4)) for _ in range(chance.randint(4, 8))),
            url,
            MORNING + timedelta(minutes=chance.randint(0, 400)),
        )


def _thing(chance: random.Random) -> str:
    return f"{chance.choice(ADJECTIVES)} {chance.choice(NOUNS)}"


def _sentence(place: str, chance: random.Random) -> str:
    deed = f"the {_thing(chance)} {chance.choice(VERBS)} the {_thing(chance)} {chance.choice(TIMES)}"
    if chance.random() < 0.5:
        return f"In {place} {deed}, and the {chance.choice(ACTORS)} {chance.choice(VERBS)} {chance.randint(3, 400)} {_thing(chance)}s."
    return f"The {chance.choice(ACTORS)} {chance.choice(VERBS)} the {_thing(chance)}, {chance.choice(TIMES)}, while {deed}."


def original(story: Story) -> str:
    """The story on its publisher's page."""
    site = story.url.split("/")[2]
    return _page(
        story.title,
        f'<link rel="canonical" href="{story.url}"><meta property="article:published_time" content="{story.published.isoformat()}">',
        f"<p class='byline'>By Jane Roe</p>{_body(story.paragraphs)}",
        site,
    )


def copy(story: Story, site: str, when: datetime, chance: random.Random) -> str:
    """The story on an aggregator's page, which cuts the end now and then, and says where it has it from."""
    paragraphs = story.paragraphs[: len(story.paragraphs) - chance.randint(0, 1)]
    source = f'<p>Source: <a href="{story.url}">{story.url.split("/")[2]}</a></p>'
    return _page(
        story.title,
        f'<meta property="article:published_time" content="{when.isoformat()}">',
        f"{_body(paragraphs)}{source}<p>Denial of responsibility! {site} is an automatic aggregator of the media around the "
        "world. If you are the owner of the content and do not want us to publish it, please contact us.</p>"
        "<h3>Leave a Comment</h3>",
        site,
    )


def _body(paragraphs: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in paragraphs)


def _page(title: str, head: str, body: str, site: str) -> str:
    return (
        f"<!doctype html><html lang=en><head><title>{title} | {site}</title><meta charset=utf-8>{head}</head><body>"
        "<nav><a href=/>Home</a> <a href=/world>World</a> <a href=/sport>Sport</a></nav>"
        f"<article><h1>{title}</h1>{body}</article>"
        "<aside><h4>Most read</h4><ul><li><a href=/1>Ten bridges to see</a><li><a href=/2>A recipe for pie</a></ul></aside>"
        f"<footer>Copyright 2024 {site}. All rights reserved.</footer></body></html>"
    )


def pages(count: int, seed: int) -> Iterator[tuple[str, datetime, str]]:
    """Address, moment and page: each original, and up to four copies of it, in the order of a crawl."""
    chance = random.Random(seed)
    found: list[tuple[str, datetime, str]] = []
    for story in stories(count, chance):
        found.append((story.url, story.published + timedelta(minutes=20), original(story)))
        for site in chance.sample(AGGREGATORS, chance.randint(0, len(AGGREGATORS))):
            host, when = f"www.{site}.example", story.published + timedelta(minutes=chance.randint(30, 600))
            found.append(
                (
                    f"https://{host}/news/{story.number}.html",
                    when + timedelta(minutes=5),
                    copy(story, host, when, chance),
                )
            )
    chance.shuffle(found)
    yield from found


def record(number: int, url: str, when: datetime, body: bytes, status: str = "200 OK") -> bytes:
    """A record of a WARC: the answer of a server."""
    block = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".encode() + body
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
        f"WARC-Date: {when:%Y-%m-%dT%H:%M:%SZ}\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def crawl(count: int, seed: int) -> bytes:
    """The WARC: the pages, and among them a redirection, an empty answer, a picture called a page, and a cut record."""
    day = list(pages(count, seed))
    packed = [
        gzip.compress(record(number, url, when, html.encode()), 6, mtime=0)
        for number, (url, when, html) in enumerate(day)
    ]
    broken = [
        record(len(day), "https://www.headlinehub.example/old", MORNING, b"", "301 Moved Permanently"),
        record(len(day) + 1, "https://www.headlinehub.example/empty", MORNING, b"  \n"),
        record(len(day) + 2, "https://www.headlinehub.example/picture", MORNING, b"GIF89a\x01\0"),
        record(len(day) + 3, "https://www.headlinehub.example/cut", MORNING, original(next(stories(1, random.Random(0)))).encode()),
    ]  # fmt: skip
    for number, block in enumerate(broken):
        data = gzip.compress(block, 6, mtime=0)
        packed.insert(3 + 5 * number, data[: len(data) // 2] if number == len(broken) - 1 else data)
    return b"".join(packed)


def main() -> None:
    """Write the crawl."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--stories", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    given.out.write_bytes(crawl(given.stories, given.seed))


if __name__ == "__main__":
    main()
