"""A text with spans -> Markdown: what a Markdown parser reads back are the same words with the same marks.

Emphasis that Markdown's rules of flanking would not take (a mark between a letter and a sign) is made to by writing the
letter beside it as a character reference; where two marks meet, an empty comment parts them. What Markdown has no sign for is the
element of HTML that GitHub and CommonMark take: `sub`, `sup`, `ins`, `mark`, `kbd`, `q`, `abbr`, `ruby`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape as escape_html
from string import punctuation
from types import MappingProxyType
from typing import Final, NamedTuple

from articlekit.spans import Span, SpanKind
from articlekit.writers.inline import Start, address, nested

__all__ = ["anchor", "escaped", "inline", "line", "link_target", "without_controls"]

_SPECIAL: Final = re.compile(r"[\\`*_\[\]<>&|~$^]")
_LINE_START: Final = re.compile(r"^([^\S\n]*+)([#+=:-]|\d{1,9}[.)])", re.MULTILINE)
_NO_TEXT: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SIGNS: Final = {SpanKind.STRONG: "**", SpanKind.EMPHASIS: "*", SpanKind.DELETED: "~~"}
_ELEMENTS: Final = {
    SpanKind.SUBSCRIPT: "sub",
    SpanKind.SUPERSCRIPT: "sup",
    SpanKind.INSERTED: "ins",
    SpanKind.MARKED: "mark",
    SpanKind.KEYBOARD: "kbd",
    SpanKind.QUOTATION: "q",
    SpanKind.ABBREVIATION: "abbr",
    SpanKind.RUBY: "ruby",
}
_LEAVES: Final = (SpanKind.CODE, SpanKind.MATH, SpanKind.NOTE)
"""What is written as it stands, without marks in it."""
_PUNCTUATION: Final = frozenset(punctuation)
_PARTING: Final = "<!-- -->"


def without_controls(text: str) -> str:
    """The text without the characters that no Markdown file holds."""
    return _NO_TEXT.sub("", text)


def escaped(text: str) -> str:
    """Escape what Markdown would read as markup; `<` and `&` too, so that no HTML of a page comes to life."""
    return _SPECIAL.sub(r"\\\g<0>", without_controls(text))


def _starts(text: str) -> str:
    """Escape what would make a line a heading, a list item or a rule."""
    return _LINE_START.sub(lambda found: found[1] + found[2][:-1] + "\\" + found[2][-1], text)


def line(text: str) -> str:
    """A text without spans on one line."""
    return _starts(escaped(" ".join(text.split())))


def link_target(url: str | None) -> str | None:
    """An address as it stands in the brackets of a link; None for what is none."""
    found = address(url)
    if not found:
        return None
    found = re.sub(r"[()<>\s\\]", lambda sign: f"%{ord(sign[0]):02X}", found)
    return re.sub(r"&(?=#?\w{1,40};)", "&amp;", found)


def anchor(url: str | None, inner: str) -> str:
    """A link around what is Markdown already; what leads nowhere is text."""
    target = link_target(url)
    return f"[{inner}]({target})" if target and inner.strip() else inner


class _Token(NamedTuple):
    """A piece of a line: text that is to be escaped, Markdown that stands as it is, or a sign that opens or closes."""

    kind: str
    text: str

    @property
    def is_sign(self) -> bool:
        """Whether it opens or closes emphasis."""
        return self.kind in ("open", "close")


def inline(text: str, spans: Sequence[Span], notes: Mapping[str, str] = MappingProxyType({})) -> str:
    """A text with its spans; its lines stay lines. `notes` are the names of the article's notes by their labels."""
    tokens = _parted(_shifted(list(_tokens(text, _run_on(spans), notes))))
    coded = _coded(tokens)
    parts: list[str] = []
    for place, (kind, part) in enumerate(tokens):
        parts.append(_written(part, *coded[place]) if kind == "text" else part)
    return _starts("".join(parts).strip()).replace("\n", "\\\n")


def _run_on(spans: Sequence[Span]) -> list[Span]:
    """The spans, of two of a kind that touch one made, where Markdown has no way to part them but a comment."""
    found: list[Span] = []
    ends: dict[tuple[SpanKind, int], int] = {}
    for span in sorted(spans, key=lambda item: item.start):
        place = ends.pop((span.kind, span.start), None) if span.kind in _SIGNS else None
        if place is None:
            place = len(found)
            found.append(span)
        else:
            found[place] = Span(span.kind, found[place].start, span.end)
        ends[span.kind, span.end] = place
    return found


def _tokens(text: str, spans: Sequence[Span], notes: Mapping[str, str]) -> Iterator[_Token]:
    leaf: list[str] = []
    leaves: list[Span] = []
    for part in nested(text, spans):
        if isinstance(part, str):
            if leaves:
                leaf.append(part)
            elif part := without_controls(part):
                yield _Token("text", part)
        elif isinstance(part, Start):
            if not leaves and part.span.kind not in _LEAVES:
                yield from _opening(part.span)
            if leaves or part.span.kind in _LEAVES:
                leaves.append(part.span)
        elif leaves:
            leaves.pop()
            if not leaves:
                yield from _leaf(part.span, without_controls("".join(leaf)), notes)
                leaf.clear()
        else:
            yield from _closing(part.span)


def _opening(span: Span) -> Iterator[_Token]:
    if span.kind in _SIGNS:
        yield _Token("open", _SIGNS[span.kind])
    elif span.kind is SpanKind.LINK:
        if link_target(span.url):
            yield _Token("raw", "[")
    else:
        title = f' title="{escape_html(span.value)}"' if span.kind is SpanKind.ABBREVIATION and span.value else ""
        yield _Token("raw", f"<{_ELEMENTS[span.kind]}{title}>")


def _closing(span: Span) -> Iterator[_Token]:
    if span.kind in _SIGNS:
        yield _Token("close", _SIGNS[span.kind])
    elif span.kind is SpanKind.LINK:
        if target := link_target(span.url):
            yield _Token("raw", f"]({target})")
    else:
        reading = f"<rt>{escaped(span.value or '')}</rt>" if span.kind is SpanKind.RUBY else ""
        yield _Token("raw", f"{reading}</{_ELEMENTS[span.kind]}>")


def _leaf(span: Span, text: str, notes: Mapping[str, str]) -> Iterator[_Token]:
    """What is written without marks in it: code, a formula's source, the mark of a note."""
    if span.kind is SpanKind.NOTE:
        name = notes.get(span.value or "")
        yield _Token("raw", f"[^{name}]" if name else f"<sup>{escaped(text)}</sup>")
    elif span.kind is SpanKind.CODE:
        yield _Token("raw", _code(text))
    elif source := without_controls(" ".join((span.value or "").split())):
        yield _Token("raw", f"${_code(source)}$")
    else:
        yield _Token("text", text)


def _code(text: str) -> str:
    text = " ".join(text.split("\n"))
    fence = "`" * (max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    pad = " " if text[:1] == "`" or text[-1:] == "`" else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _shifted(tokens: list[_Token]) -> list[_Token]:
    """The tokens with white space moved out of emphasis, where it would keep a sign from being one; what is left empty is gone."""
    for places, kind, strip in (
        (range(len(tokens) - 1, -1, -1), "open", str.lstrip),
        (range(len(tokens)), "close", str.rstrip),
    ):
        step = -1 if kind == "open" else 1
        for place in places:
            other = place + step
            if tokens[place].kind != "text" or not 0 <= other < len(tokens) or tokens[other].kind != kind:
                continue
            text = tokens[place].text
            inner = strip(text)
            gap = text[: len(text) - len(inner)] if step < 0 else text[len(inner) :]
            while gap and 0 <= other + step < len(tokens) and tokens[other + step].kind == kind:
                other += step
            if gap:
                tokens[place] = _Token("text", inner)
                sign = tokens[other]
                tokens[other] = _Token(kind, sign.text)
                tokens = _with_gap(tokens, other, gap, step)
                return _shifted(tokens)
    found: list[_Token] = []
    for token in tokens:
        if token.kind == "close" and found and found[-1] == _Token("open", token.text):
            found.pop()
        elif token.text:
            found.append(token)
    return found


def _with_gap(tokens: list[_Token], place: int, gap: str, step: int) -> list[_Token]:
    at = place if step < 0 else place + 1
    return [*tokens[:at], _Token("text", gap), *tokens[at:]]


def _parted(tokens: Sequence[_Token]) -> list[_Token]:
    """The tokens with an empty comment where two that meet would be read as one, or as something else."""
    found: list[_Token] = []
    for token in tokens:
        before = found[-1] if found else None
        if before is not None and (
            (before.kind == "close" and token.kind == "open" and before.text[0] == token.text[0])
            or (before.kind == token.kind == "raw" and before.text[-1] == token.text[0] == "`")
        ):
            found.append(_Token("raw", _PARTING))
        found.append(token)
    return found


def _coded(tokens: Sequence[_Token]) -> dict[int, tuple[bool, bool]]:
    """Of each text, whether its first and its last character are to be written as references."""
    first: set[int] = set()
    last: set[int] = set()
    for place, token in enumerate(tokens):
        if token.is_sign:
            step = -1 if token.kind == "open" else 1
            outside, inside = _neighbour(tokens, place, step), _neighbour(tokens, place, -step)
            if outside is not None and inside is not None and tokens[outside].kind == "text":
                end, start = (-1, 0) if step < 0 else (0, -1)
                if not _is_flanked(tokens[inside].text[start], tokens[outside].text[end]):
                    (last if step < 0 else first).add(outside)
        elif token.kind == "raw":
            before, after = place - 1, place + 1
            if token.text[0] == "[" and place and tokens[before].kind == "text" and tokens[before].text[-1] == "!":
                last.add(before)  # `![` begins a picture
            if token.text[-1] == "]" and after < len(tokens) and tokens[after].text[0] in "([:":
                first.add(after)
    return {place: (place in first, place in last) for place in range(len(tokens))}


def _neighbour(tokens: Sequence[_Token], place: int, step: int) -> int | None:
    """What stands beside the run of signs that this one is of; None at the end of the text."""
    sign = tokens[place]
    place += step
    while 0 <= place < len(tokens) and tokens[place].kind == sign.kind and tokens[place].text[0] == sign.text[0]:
        place += step
    return place if 0 <= place < len(tokens) else None


def _is_flanked(inside: str, outside: str) -> bool:
    """Whether a sign between these characters opens or closes what is inside (CommonMark, "left-flanking")."""
    return inside.isalnum() or outside.isspace() or outside in _PUNCTUATION


def _written(text: str, is_first_coded: bool, is_last_coded: bool) -> str:
    start, end = int(is_first_coded), len(text) - (is_last_coded and len(text) > is_first_coded)
    parts = [escaped(text[start:end])]
    if start:
        parts.insert(0, f"&#{ord(text[0])};")
    if end < len(text):
        parts.append(f"&#{ord(text[-1])};")
    return "".join(parts)
