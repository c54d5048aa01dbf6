"""Pages to measure on: real ones where the development data lies beside the repository, else pages made here."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

__all__ = ["DATA", "made", "nested", "real"]

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


def nested(depth: int) -> bytes:
    """A page whose one paragraph lies under so many elements."""
    story = " ".join(_sentence(random.Random(1)) for _ in range(8))
    return b"<html><body>" + b"<div>" * depth + f"<p>{story}</p>".encode() + b"</div>" * depth + b"</body></html>"


def real(count: int) -> list[bytes]:
    """So many pages of the development data, spread evenly over its sets; none where the data is not there."""
    files = sorted(DATA.glob("*/html/*.gz"))
    step = max(1, len(files) // count) if count else 1
    return [gzip.decompress(file.read_bytes()) for file in files[::step][:count]]
