"""Pages to measure on: real ones where the development data lies beside the repository, else pages made here."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

__all__ = ["DATA", "made", "nested", "real", "typical"]

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

_WORDS = (
    "the a of to in and that on for with as at by from was were has had will would after before while council harbour "
    "river bridge minister report budget ferry market school weather village engineer season record question answer "
    "morning evening people city coast winter summer plan vote letter train station garden museum company worker price"
).split()
_SHELL = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - The Made Times</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Made Times">
<meta name="author" content="Jo Maker"><meta property="article:published_time" content="2024-05-03T08:00:00+00:00">
<link rel="canonical" href="https://made.example/{slug}"></head><body>
<header class="site-header"><nav><ul>{menu}</ul></nav></header>
<main><article class="post"><h1 class="entry-title">{title}</h1><p class="byline">By Jo Maker</p>
<div class="entry-content">{body}</div><div class="related"><h3>Related stories</h3><ul>{related}</ul></div></article></main>
<aside class="sidebar"><div class="widget"><h3>Most read</h3><ul>{related}</ul></div></aside>
<footer class="site-footer"><p>Copyright The Made Times</p></footer></body></html>"""


_MENU = (
    '<li class="menu-item menu-item-{id} menu-item-type-taxonomy" id="menu-item-{id}"><a class="menu-link" itemprop="url" '
    'href="https://made.example/section/{id}/" data-track="navigation|main|{id}"><span class="menu-text">{words}</span></a></li>'
)
_CARD = (
    '<div class="grid__cell grid__cell--{id} js-impression" data-impression="{{&quot;list&quot;:&quot;more&quot;,&quot;item&quot;:{id},'
    '&quot;creative&quot;:&quot;standard&quot;,&quot;position&quot;:&quot;bottom&quot;}}"><div class="grid__inner"><div class="card card--{id} col-md-4 teaser" data-id="{id}" data-position="3" data-layout="{{&quot;kind&quot;:&quot;teaser&quot;}}">'
    '<a class="card__media" href="/story/{id}" tabindex="-1" aria-hidden="true" style="padding-bottom:56.25%"><img class="card__image lazy" '
    'loading="lazy" width="640" height="360" alt="" src="https://img.made.example/{id}/640.jpg?width=640&amp;quality=75&amp;auto=webp" '
    'srcset="https://img.made.example/{id}/320.jpg 320w, https://img.made.example/{id}/640.jpg 640w, '
    'https://img.made.example/{id}/1280.jpg 1280w" sizes="(min-width: 980px) 300px, 100vw"></a><div class="card__body">'
    '<span class="card__kicker">{kicker}</span><h3 class="card__title"><a class="card__link" data-track="card|{id}" href="/story/{id}">'
    '{words}</a></h3><time class="card__time" datetime="2024-05-03">3 May</time><svg class="icon" viewBox="0 0 24 24" width="24" '
    'height="24"><path d="M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2zm1 15h-2v-6h2v6zm0-8h-2V7h2v2z"/></svg>'
    "</div></div></div></div>"
)
_COMMENT = (
    '<div class="comment comment--depth-1" id="comment-{id}" data-author="{id}"><div class="comment__inner"><div class="comment__head">'
    '<a class="comment__author" rel="nofollow" href="/user/{id}">{kicker}</a> <span class="comment__time" title="3 May 2024">3 May</span></div>'
    '<div class="comment__text"><p>{words} {words} {words}</p></div><button type="button" class="comment__reply">Reply</button></div></div>'
)
_HEAD = (
    '<meta property="made:{kicker}:{id}" content="{words}"><link rel="preload" as="script" crossorigin="anonymous" '
    'href="https://static.made.example/{id}/chunk.js">'
)
_SHARE = '<li class="share__item"><a class="share__link share__link--{id}" rel="nofollow" href="https://share.example/{id}"><i></i></a></li>'


def _sentence(dice: random.Random) -> str:
    words = dice.choices(_WORDS, k=dice.randint(8, 24))
    return f"{words[0].capitalize()} {' '.join(words[1:])}."


def _items(dice: random.Random, count: int) -> str:
    return "".join(
        f'<li><a href="/story/{dice.randrange(10**6)}">{_sentence(dice)[:50]}</a></li>' for _ in range(count)
    )


def made(size: int, seed: int = 0) -> bytes:
    """A news page of about `size` bytes in the usual furniture; the same for the same arguments."""
    dice = random.Random(seed)
    shell = {
        "title": _sentence(dice)[:60],
        "slug": seed,
        "menu": _items(dice, 12),
        "related": _items(dice, 6),
    }
    body: list[str] = []
    left = size - len(_SHELL.format(body="", **shell))
    while left > 0:
        text = " ".join(_sentence(dice) for _ in range(dice.randint(2, 5)))
        body.append(
            f'<p>{text} <a href="https://elsewhere.example/{dice.randrange(999)}">{dice.choice(_WORDS)}</a></p>\n'
        )
        left -= len(body[-1])
    return _SHELL.format(body="".join(body), **shell).encode()


def typical(seed: int = 0) -> bytes:
    """A news page that weighs what real ones weigh: mostly scripts and attributes; the same for the same seed.

    Counted on 301 pages of the development data: a mean of 254 kB, 111 of them scripts and styles, 98 attributes, 13 text;
    1,180 elements, 168 links, 33 scripts, 32 pictures.
    """
    dice = random.Random(seed)
    size = dice.uniform(0.4, 1.6)

    def many(form: str, count: int) -> str:
        return "".join(
            form.format(id=dice.randrange(10**6), words=_sentence(dice)[:40], kicker=dice.choice(_WORDS))
            for _ in range(int(count * size))
        )

    head, _, rest = made(int(12_000 * size), seed).decode().partition("</head><body>")
    story, aside, rest = rest.partition("<aside")
    words = int(480 * size)
    scripts = [f"<script>made.push({json.dumps(dice.choices(_WORDS, k=words))});</script>" for _ in range(30)]
    rules = (f".card--{number}{{color:#{number:06x};margin:0 auto}}" for number in range(words))
    return "".join(
        (
            head, many(_HEAD, 22), f"<style>{' '.join(rules)}</style>", *scripts[:10], "</head><body>", *scripts[10:20],
            f'<nav class="navigation"><ul class="menu">{many(_MENU, 70)}</ul></nav>', story,
            f'<ul class="share">{many(_SHARE, 12)}</ul><div class="comments">{many(_COMMENT, 14)}</div>',
            f'<section class="more"><h2>More stories</h2>{many(_CARD, 38)}</section>', *scripts[20:], aside, rest,
        )
    ).encode()  # fmt: skip


def nested(depth: int) -> bytes:
    """A page whose one paragraph lies under so many elements."""
    story = " ".join(_sentence(random.Random(1)) for _ in range(8))
    return b"<html><body>" + b"<div>" * depth + f"<p>{story}</p>".encode() + b"</div>" * depth + b"</body></html>"


def real(count: int) -> list[bytes]:
    """So many pages of the development data, spread evenly over its sets; none where the data is not there."""
    files = sorted(DATA.glob("*/html/*.gz"))
    step = max(1, len(files) // count) if count else 1
    return [gzip.decompress(file.read_bytes()) for file in files[::step][:count]]
