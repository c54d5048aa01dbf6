"""Break real pages in many ways and check what must hold of any input.

    python fuzz/mutations.py --pages ../shared/data --mutations 20

Every page under `--pages` (`*.html.gz`) is parsed as it is and in so many mutations: cut off, bytes flipped, tags
dropped, doubled, shuffled, closed wrongly, character set lied about, nested deep, giant attributes, odd values and more
(`MUTATIONS`). `--only` takes those of some names. The mutations are chosen by the page's name and number: the same command breaks the same pages in the same way. Exit code 1 if anything
that must hold did not.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from lxml import etree

import articlekit
from articlekit import document as documents
from articlekit import render
from articlekit.blocks import Block, Code, Figure, Heading, Paragraph, Table, blocks_within
from articlekit.decode import decode
from articlekit.markup.elements import SKIPPED

Mutation = Callable[[bytes, random.Random], bytes]

_TAG = re.compile(rb"<[^<>]{1,300}>")
_VALUE = re.compile(
    rb"""((?:content|href|datetime|src|alt|title|lang|data-\w+)=["'])([^"'<>]{0,2000})(["'])""", re.IGNORECASE
)
_JSON_LD = re.compile(rb"ld\+json[^>]{0,99}>[^<]{1,200000}")
_JSON_VALUE = re.compile(rb"""(:\s?)(?:"[^"]{0,2000}"|\d{1,20}|null|true|false)""")
_ODD = (
    b"", b" ", b"0000-00-00", b"9999-12-31T23:59:59-23:59", b"0001-01-01T00:00:00+23:59", b"2024-02-30", b"99999999999999999999", b"-1", b"NaN",
    b"31/31/2024", b"http://[", b"https://a:99999999/x", b"//", b"http://user:pass@b.example/", b"javascript:alert(1)", b"data:text/html,x",
    b"https://xn--/", b"https://\xff.example/", b"http://a.example/?u=http://b.example/?u=http://c.example/", b"%00", b"&#0;", b"\xf0\x9f\x98\x80" * 99,
    b"By By By", b"Reuters, AP and AFP", b"http://1.1/", b"http://127.0.0.1/", b"mailto:a@b.example", b"?", b"#", b"xx-YY-zz", b"zh-Hant-TW-x-y",
)  # fmt: skip
_SLOW = 500
"""Times as long as libxml2 needs for the page and a hundred kilobytes more: no number of seconds, which another machine needs less of."""
_BESIDE = b"<p>" + b"The ferries stay in port. " * 4_000
_LONG_LINE = 40
"""Characters from which a line is told by its text alone."""


def cut(page: bytes, choice: random.Random) -> bytes:
    """Cut off at a random byte."""
    return page[: choice.randrange(1, len(page) + 1)]


def cut_head(page: bytes, choice: random.Random) -> bytes:
    """Begin at a random byte."""
    return page[choice.randrange(len(page)) :]


def flip(page: bytes, choice: random.Random) -> bytes:
    """Change up to 200 bytes at random."""
    broken = bytearray(page)
    for _ in range(choice.randrange(1, 200)):
        broken[choice.randrange(len(broken))] = choice.randrange(256)
    return bytes(broken)


def drop_tags(page: bytes, choice: random.Random) -> bytes:
    """Leave out every tenth tag."""
    return _TAG.sub(lambda tag: b"" if choice.random() < 0.1 else tag[0], page)


def double_tags(page: bytes, choice: random.Random) -> bytes:
    """Write every tenth tag twice."""
    return _TAG.sub(lambda tag: tag[0] * 2 if choice.random() < 0.1 else tag[0], page)


def close_wrongly(page: bytes, choice: random.Random) -> bytes:
    """Turn opening tags into closing ones and the other way round."""
    return _TAG.sub(lambda tag: tag[0].replace(b"</", b"<") if choice.random() < 0.05 else tag[0], page)


def shuffle(page: bytes, choice: random.Random) -> bytes:
    """Cut into twelve pieces and shuffle them."""
    cuts = sorted(choice.randrange(len(page)) for _ in range(11))
    pieces = [page[start:end] for start, end in zip([0, *cuts], [*cuts, len(page)], strict=True)]
    choice.shuffle(pieces)
    return b"".join(pieces)


def lie_about_charset(page: bytes, choice: random.Random) -> bytes:
    """Declare another character set."""
    name = choice.choice([b"shift_jis", b"koi8-r", b"utf-16", b"gbk", b"windows-1252", b"big5", b"klingon"])
    return b"<meta charset=" + name + b">" + re.sub(rb"charset=[\"']?[\w-]+", b"charset=" + name, page)


def recode(page: bytes, choice: random.Random) -> bytes:
    """Write the page in another character set than it declares."""
    return page.decode("utf-8", "replace").encode(
        choice.choice(["utf-16", "utf-16-le", "cp1251", "gb18030"]), "replace"
    )


def nest(page: bytes, choice: random.Random) -> bytes:
    """Put the page into thousands of elements."""
    depth = choice.choice([300, 3000, 10_000])
    return b"<div>" * depth + page + b"</div>" * choice.choice([0, depth])


def giant_attribute(page: bytes, choice: random.Random) -> bytes:
    """Give elements attributes of 100 kB."""
    return page.replace(
        b"<div ", b"<div " + choice.choice([b"class", b"style", b"x"]) + b"='" + b"a b " * 25_000 + b"' ", 3
    )


def control_characters(page: bytes, choice: random.Random) -> bytes:
    """Sprinkle NUL, escapes and their character references over the page."""
    spice = [b"\x00", b"\x1b[31m", b"&#27;", b"&#0;", b"\xe2\x80\xa8", b"&#xD800;", b"\x7f", b"\xc2\x9b"]
    return b"".join(
        piece + choice.choice(spice) for piece in (page[start : start + 997] for start in range(0, len(page), 997))
    )


def odd_width(page: bytes, choice: random.Random) -> bytes:
    """Two bytes a character, and one byte lost."""
    wide = page.decode("utf-8", "replace").encode(choice.choice(["utf-16", "utf-16-le", "utf-16-be", "utf-32"]))
    lost = choice.choice([0, choice.randrange(len(wide)), len(wide) - 1])
    return wide[:lost] + wide[lost + 1 :]


def marks_inside(page: bytes, choice: random.Random) -> bytes:
    """Put byte order marks into the middle of the page."""
    return _inserted(
        page, choice, [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00", b"\xed\xa0\x80", b"\xe2\x80\xae"]
    )


def repeat_attributes(page: bytes, choice: random.Random) -> bytes:
    """Write the attributes of every tenth tag again, with other values before or after."""
    values = (
        b" class='ad' id='related' href='/y'",
        b' class="byline" hidden',
        b" content='x' property=og:title",
        b" =",
        b" '",
    )
    return _TAG.sub(lambda tag: tag[0][:-1] + choice.choice(values) + b">" if choice.random() < 0.1 else tag[0], page)


def cut_entities(page: bytes, choice: random.Random) -> bytes:
    """Character references that are cut off, too large, doubled, or of no character."""
    return _inserted(page, choice, [b"&am", b"&#", b"&#x", b"&#99999999999999999999;", b"&#x110000;", b"&#xDFFF", b"&#128;", b"&amp;amp;lt;b",
                                    b"&" + b"a" * 5_000 + b";", b"&#" + b"9" * 5_000 + b";", b"&NotEqualTilde;", b"&#x1F600"])  # fmt: skip


def open_anything(page: bytes, choice: random.Random) -> bytes:
    """Begin forms, tables, links, lists and their like within each other, and end what was not begun."""
    return _inserted(page, choice, [b"<form>", b"<table>", b"<tr>", b"<td>", b"<a href='/x'>", b"<button>", b"<ul>", b"<li>", b"<p>", b"<h1>",
                                    b"<select>", b"<figure>", b"<blockquote>", b"<pre>", b"</table>", b"</form>", b"</a>", b"</div>", b"<br/>",
                                    b"</p>", b"</body>", b"</html>", b"<body>", b"<html>", b"<head>", b"<base href='//['>", b"<frameset>"])  # fmt: skip


def leave_open(page: bytes, choice: random.Random) -> bytes:
    """Begin something that swallows the rest: a comment, a script, a section of character data ..."""
    swallowing = [b"<!--", b"<!", b"<?", b"<![CDATA[", b"<script>", b"<script type='application/ld+json'>", b"<style>", b"<textarea>", b"<title>",
                  b"<noscript>", b"<template>", b"<svg>", b"<math>", b"<plaintext>", b"<xmp>", b"<iframe>", b"<object>", b"<!-->", b"--!>", b"]]>"]  # fmt: skip
    return _inserted(page, choice, swallowing, most=3)


def fold_in(page: bytes, choice: random.Random) -> bytes:
    """Put pieces of the page into elements that are not shown, one into the other."""
    start, end = sorted(choice.randrange(len(page)) for _ in range(2))
    names = [
        choice.choice([b"template", b"noscript", b"svg", b"object", b"iframe", b"select", b"textarea", b"canvas"])
        for _ in range(3)
    ]
    opening = b"".join(b"<" + name + b">" for name in names)
    closing = b"".join(b"</" + name + b">" for name in choice.choice([names, names[::-1]]))
    return page[:start] + opening + page[start:end] + closing + page[end:]


def odd_values(page: bytes, choice: random.Random) -> bytes:
    """Replace values: dates that are none, addresses that cannot be read, numbers beyond bounds, empty strings."""
    return _VALUE.sub(
        lambda found: found[1] + choice.choice(_ODD) + found[3] if choice.random() < 0.3 else found[0], page
    )


def break_json(page: bytes, choice: random.Random) -> bytes:
    """Replace values within JSON-LD by others of another kind, and lose brackets and quotation marks."""
    odd = (
        b"null",
        b"[]",
        b"{}",
        b"1e999",
        b"9" * 5_000,
        b'"\\ud800"',
        b"[[[[]]]]",
        b'{"@id": 1}',
        b"true",
        b'""',
        b"-0",
        b'"9999-99-99T99:99:99+99:99"',
    )

    def broken(script: re.Match[bytes]) -> bytes:
        text = _JSON_VALUE.sub(
            lambda found: found[1] + choice.choice(odd) if choice.random() < 0.3 else found[0], script[0]
        )
        lost = choice.randrange(len(text))
        return text[:lost] + text[lost + choice.choice([0, 0, 1, 20]) :]

    return _JSON_LD.sub(broken, page)


def _inserted(page: bytes, choice: random.Random, pieces: list[bytes], most: int = 60) -> bytes:
    """The page with up to so many of these pieces at places chosen by chance."""
    places = sorted(choice.randrange(len(page)) for _ in range(choice.randrange(1, most + 1)))
    parts = [page[start:end] for start, end in zip([0, *places], [*places, len(page)], strict=True)]
    return b"".join([part + choice.choice(pieces) for part in parts[:-1]]) + parts[-1]


MUTATIONS: tuple[Mutation, ...] = (
    cut, cut_head, flip, drop_tags, double_tags, close_wrongly, shuffle, lie_about_charset, recode, nest,
    giant_attribute, control_characters, odd_width, marks_inside, repeat_attributes, cut_entities, open_anything,
    leave_open, fold_in, odd_values, break_json,
)  # fmt: skip


def positions(blocks: tuple[Block, ...]) -> Iterator[int]:
    """The page-order numbers of the segments that the blocks state."""
    for block in blocks_within(blocks):
        if isinstance(block, (Paragraph, Heading, Code, Table)):
            yield block.position


def lines(text: str) -> list[str]:
    """The lines of a block's text, cells apart, each `compact`."""
    return [compact(line) for line in text.replace("\t", "\n").split("\n")]


def compact(text: str) -> str:
    """Without white space and control characters."""
    return "".join(char for char in "".join(text.split()) if char.isprintable())


def faults(article: articlekit.Article, page: bytes) -> Iterator[str]:
    """What does not hold of this article though it must."""
    for field in ("url", "canonical_url", "title", "subtitle", "description", "language", "site_name", "section"):
        if not isinstance(getattr(article, field), str | None):
            yield f"{field} is no text"
    for field in ("published", "modified"):
        moment = getattr(article, field)
        if moment is not None and not (isinstance(moment, datetime) and moment.tzinfo):
            yield f"{field} is no aware date"
    if not all(author.name.strip() for author in article.authors):
        yield "an author has no name"
    kept = list(positions(article.blocks))
    if len(set(kept)) != len(kept):
        yield "a segment is in two blocks"
    if set(kept) & {item.position for item in article.removed if item.media is None}:
        yield "a segment is both kept and removed"
    if article.source and article.source.url and not article.source.url.startswith(("http://", "https://")):
        yield f"source address {article.source.url[:80]!r}"
    yield from _unrenderable(article)
    markup = text = decode(page).text
    if "email-protection" in text or "cfemail" in text:  # addresses that are not in the page come out of it
        return
    if documents.looks_like_html(text):
        text = "".join(documents.from_html(text).root.itertext())
    whole = compact(text)
    yield from _invented(article, whole)
    yield from _repeated(article, whole, markup)


def _unrenderable(article: articlekit.Article) -> Iterator[str]:
    """Every rendering must succeed; reading the JSON back checks the type of every field."""
    try:
        json.loads(render.to_json_ld(article))
        for write in (render.to_html, render.to_markdown, render.to_text, render.to_tei):
            write(article).encode()
        if render.from_json(render.to_json(article)) != article:
            yield "JSON does not come back as it was"
    except Exception as error:  # noqa: BLE001  # the point of the exercise
        yield f"rendering: {type(error).__name__}: {error}"


def _invented(article: articlekit.Article, whole: str) -> Iterator[str]:
    place = 0
    for block in article.blocks:
        for line in lines(block.text):
            found = whole.find(line, place)
            if found < 0 and not _is_subsequence(line, whole):
                yield f"not in the page: {line[:80]!r}"
            place = max(place, found)


def _repeated(article: articlekit.Article, whole: str, page: str) -> Iterator[str]:
    """No line is more often in body and removed text together than in the page."""
    texts = [block.text for block in article.blocks if not isinstance(block, Figure)]
    texts += [item.text for item in article.removed if item.media is None]
    counts = collections.Counter(line for text in texts for line in lines(text) if len(line) >= _LONG_LINE)
    for line, count in counts.items():
        if count > 1 and count > (_occurrences(line, whole) or count) and count > _occurrences(line, _shown(page)):
            yield f"{count} times: {line[:80]!r}"


def _shown(page: str) -> str:
    """The page without the texts that parts of a line may stand around: of scripts, styles, drawings ..."""
    root = documents.from_html(page).root
    etree.strip_elements(root, *SKIPPED.split(), with_tail=False)
    return compact("".join(root.itertext()))


def _occurrences(line: str, whole: str) -> int:
    """How often, overlapping ones too: without white space equal neighbours run together."""
    count, place = 0, whole.find(line)
    while place >= 0:
        count, place = count + 1, whole.find(line, place + 1)
    return count


def _is_subsequence(wanted: str, whole: str) -> bool:
    rest = iter(whole)
    return all(char in rest for char in wanted)


def check(page: bytes, count: collections.Counter[str]) -> Iterator[str]:
    """Parse once and say what went wrong."""
    start = time.process_time()
    try:
        article = articlekit.parse(page, url="https://site.example/a/b")
    except articlekit.InputError as error:
        count[type(error).__name__] += 1
        return
    except Exception as error:  # noqa: BLE001  # the point of the exercise
        yield f"{type(error).__name__}: {error}"
        return
    seconds = time.process_time() - start
    count["articles"] += 1
    count["articles with a body"] += bool(article.blocks)
    for warning in article.warnings:
        count[f"warning {warning.code}"] += 1
        if warning.code == "extractor_failed":
            yield warning.message
    if seconds > _SLOW * _bare(page):
        yield f"took {seconds:.1f} s for {len(page):,} bytes"
    yield from faults(article, page)


def _bare(page: bytes) -> float:
    """What the parse into a tree alone takes of the page and of what makes the smallest page measurable."""
    start = time.process_time()
    etree.fromstring(page + _BESIDE, etree.HTMLParser())
    return time.process_time() - start


def main() -> int:
    """Run over all pages."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", type=Path, required=True)
    options.add_argument("--mutations", type=int, default=20)
    options.add_argument("--only", nargs="+", default=[], help="names of mutations")
    options.add_argument("--part", default="1/1", help="K/N takes the K-th part of N equal parts of the pages")
    options.add_argument("--seconds", type=float, default=0, help="stop after so many seconds")
    arguments = options.parse_args()
    part, parts = map(int, arguments.part.split("/"))
    count: collections.Counter[str] = collections.Counter()
    bad: collections.Counter[str] = collections.Counter()
    mutations = [item for item in MUTATIONS if not arguments.only or item.__name__ in arguments.only]
    started, slowest = time.monotonic(), 0.0
    for path in sorted(arguments.pages.rglob("*.html.gz"))[part - 1 :: parts]:
        page = gzip.decompress(path.read_bytes())
        if not page or (arguments.seconds and time.monotonic() - started > arguments.seconds):
            continue
        name = f"{path.parent.parent.name}/{path.name}"
        count["pages"] += 1
        for number in range(arguments.mutations + 1):
            choice = random.Random(f"{name} {number}")
            mutation = mutations[(number + count["pages"]) % len(mutations)]
            broken = mutation(page, choice) if number else page
            count["inputs"] += 1
            begun = time.process_time()
            for fault in check(broken, count):
                bad[re.sub(r"[\d'\"].*", "", fault)] += 1
                print(f"{name} {mutation.__name__ if number else 'as it is'} {number}: {fault}", flush=True)
            slowest = max(slowest, time.process_time() - begun)
    for key, value in count.most_common():
        print(f"{value:8,}  {key}")
    print(f"{sum(bad.values()):8,}  faults; {time.monotonic() - started:.0f} s, the slowest input {slowest:.2f} s")
    for key, value in bad.most_common(12):
        print(f"{value:8,}  {key}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
