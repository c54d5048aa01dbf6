"""The story of a page that shows none: its data holds it, and a script would put it there.

Two places state it: `articleBody` in JSON-LD (https://schema.org/articleBody), and the data from which scripts build
the page: JSON in `<script type="application/json">` (Next.js, Nuxt, SvelteKit), an assignment of JSON to a name like
`__INITIAL_STATE__` (Redux, Apollo), and the rows that Next.js pushes to `self.__next_f` (React's stream of components:
`id:json`, one a line, or `id:Tlength,text`). Of that data only strings of markup with paragraphs count. Nothing is run.
"""

from __future__ import annotations

import copy
import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

import attrs
from lxml import etree

from articlekit.document import Document, JsonValue, from_html
from articlekit.markup.entities import unescape
from articlekit.options import Limits

__all__ = ["StatedBody", "shown", "stated_body"]

_ENOUGH: Final = 400
"""Characters of text, markup left out, from which data is a story: a teaser or a caption has fewer."""
_TITLE: Final = 1000
"""Characters of a title that are looked at."""
_STATE: Final = re.compile(r"__[A-Z_]{3,40}__\s{0,9}=\s{0,9}(?=\{)")
_PUSH: Final = re.compile(r"self\.__next_f\.push\(\[1,\s{0,9}(\"[^\"\\]*(?:\\.[^\"\\]*)*\")\]\)", re.DOTALL)
_ROW: Final = re.compile(rb"\n?([0-9a-f]{0,8}):(?:T([0-9a-f]{1,8}),)?")
_PARAGRAPH: Final = re.compile(r"<p[\s>]", re.IGNORECASE)
_BLOCK: Final = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|blockquote)[\s/>]", re.IGNORECASE)
_INLINE: Final = re.compile(r"</(?:a|b|em|i|span|strong)>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")
_DECODER: Final = json.JSONDecoder(strict=False)
_REFERENCE: Final = re.compile(r"\$([0-9a-f]{1,8})")


class StatedBody(NamedTuple):
    """A story that is not shown."""

    markup: str
    place: str
    """Where the page states it, for people."""


def stated_body(document: Document, limits: Limits = Limits()) -> StatedBody | None:
    """The story that a page's data holds; None where there is none, or several between which nothing decides.

    >>> from articlekit.document import from_html
    >>> data = '{"story": {"html": "<p>%s</p>"}}' % ("It rained all day in the town. " * 20)
    >>> stated_body(from_html(f'<script type="application/json">{data}</script>')).place
    'the data of its scripts'
    """
    title = (document.declared("og:title", "twitter:title") or document.title or "")[:_TITLE]
    if markup := _chosen(_in_json_ld(document, title)):
        return StatedBody(markup, "`articleBody` of its JSON-LD")
    if markup := _chosen(_in_scripts(document, title, limits)):
        return StatedBody(markup, "the data of its scripts")
    return None


def shown(document: Document, story: StatedBody, limits: Limits = Limits()) -> Document:
    """The document with the story in it, in an `article` after all that is there. The given one stays as it is."""
    root = copy.deepcopy(document.root)
    body = next(root.iter("body"), root)
    article = etree.SubElement(body, "article")
    if (told := next(from_html(f"<body>{story.markup}", limits=limits).root.iter("body"), None)) is not None:
        article.text = told.text
        article.extend(list(told))
    return attrs.evolve(document, root=root)


class _Candidate(NamedTuple):
    markup: str
    chars: int
    is_titled: bool
    """Whether it lies beside the page's title."""


def _chosen(candidates: Iterator[_Candidate]) -> str:
    """The longest of those beside the title; else the only one that is long. No text where there is none."""
    found = list(candidates)
    titled = [item for item in found if item.is_titled]
    among = titled or found
    best = max(among, key=lambda item: item.chars, default=None)
    if best is None or (len({item.markup for item in among if item.chars * 2 >= best.chars}) > 1 and not titled):
        return ""
    return best.markup


def _in_json_ld(document: Document, title: str) -> Iterator[_Candidate]:
    for item in document.json_ld:
        body, name = item.get("articleBody"), item.get("headline") or item.get("name")
        if isinstance(body, str) and (chars := _chars(body)) >= _ENOUGH:
            yield _Candidate(_markup(body), chars, isinstance(name, str) and _is_title(name, title))


def _in_scripts(document: Document, title: str, limits: Limits) -> Iterator[_Candidate]:
    values, texts = _data(document, limits)
    known: dict[str, int] = {}
    """The characters of texts: one may be named a thousand times."""
    stack: list[tuple[JsonValue, int]] = [(value, 0) for value in values]
    while stack:
        value, depth = stack.pop()
        if not isinstance(value, (dict, list)) or depth > limits.max_json_ld_depth:
            continue
        children = list(value.values() if isinstance(value, dict) else value)
        stack += [(child, depth + 1) for child in children]
        strings = [_resolved(child, texts) for child in children if isinstance(child, str)]
        is_titled = any(_is_title(text, title) for text in strings)
        for text in strings:
            if len(text) >= _ENOUGH and text not in known:
                known[text] = _chars(text) if _PARAGRAPH.search(text) else 0
            if known.get(text, 0) >= _ENOUGH:
                yield _Candidate(text, known[text], is_titled)


def _is_title(text: str, title: str) -> bool:
    """Whether it is what the page calls itself, but for the name of the site."""
    return bool(text) and len(text) * 2 >= len(title) >= len(text) and text in title


def _resolved(text: str, texts: Mapping[str, str]) -> str:
    """A text, or the one that it names."""
    match = _REFERENCE.fullmatch(text) if len(text) < 10 else None
    return texts.get(match.group(1), text) if match else text


def _data(document: Document, limits: Limits) -> tuple[list[JsonValue], Mapping[str, str]]:
    """The values from which scripts build the page, and the long texts that they name."""
    values: list[JsonValue] = []
    pushed: list[str] = []
    left = limits.max_json_ld_bytes
    for script in document.scripts():
        text = script.text or ""
        left -= len(text)
        if left < 0:
            break
        if (script.get("type") or "").strip().lower() == "application/json":
            values += _loaded(text)
        elif state := _STATE.search(text):
            values += _loaded(text, state.end())
        elif "__next_f" in text:
            pushed += [
                value for match in _PUSH.finditer(text) for value in _loaded(match.group(1)) if isinstance(value, str)
            ]
    texts = _read_rows("".join(pushed).encode("utf-8", "replace"), values)
    return values, texts


def _read_rows(stream: bytes, values: list[JsonValue]) -> Mapping[str, str]:
    """Read a stream of rows: its texts by their names; what is JSON is added to `values`."""
    texts: dict[str, str] = {}
    at = 0
    while row := _ROW.match(stream, at):
        name, size = row.groups()
        if size is not None:
            end = row.end() + int(size, 16)
            texts[name.decode()] = stream[row.end() : end].decode("utf-8", "replace")
        else:
            end = stream.find(b"\n", row.end())
            end = len(stream) if end < 0 else end
            if stream[row.end() : row.end() + 1] in (b"{", b"["):
                values += _loaded(stream[row.end() : end].decode("utf-8", "replace"))
        at = end
    return texts


def _loaded(text: str, start: int = 0) -> list[JsonValue]:
    """The value of the JSON text that begins here, in a list; an empty list where it is none."""
    try:
        return [_DECODER.raw_decode(text.strip() if not start else text, start)[0]]
    except (ValueError, RecursionError):
        return []


def _chars(markup: str) -> int:
    return len(_TAG.sub("", markup))


def _markup(text: str) -> str:
    """A text with a paragraph a line, unless it is markup with blocks already; escaped markup is markup."""
    if "<" not in text and "&" in text:
        text = unescape(text)
    if _BLOCK.search(text):
        return text
    is_plain = _INLINE.search(text) is None
    return "".join(f"<p>{html.escape(line) if is_plain else line}</p>" for line in text.splitlines() if line.strip())
