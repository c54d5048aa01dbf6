"""Read what was meant to be JSON: `load` gets the values out of text that `json.loads` refuses.

Publishers write JSON-LD by hand and by templates. Seen in the wild, each of which one of the rules here forgives:
comments and CDATA marks around or inside the text, a comma too many or too few, a value without quotation marks or
without any text, quotation marks inside a string that were not escaped (HTML in a description), several values in a
row, a semicolon at the end, wrong backslash escapes, raw control characters, `&quot;` for every quotation mark, text
that ends in the middle.

The reader goes through the text once, with a stack of its own: deep nesting costs no recursion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articlekit.markup.entities import unescape

__all__ = ["LooseValue", "load"]

LooseValue = str | int | float | bool | None | list["LooseValue"] | dict[str, "LooseValue"]
Container = list[LooseValue] | dict[str, LooseValue]

_SKIP = re.compile(r"(?:[\s,;]|/\*(?:[^*]|\*(?!/))*\*/|//[^\n]*|<!--|-->|<!\[CDATA\[|\]\]>)+")
_STRING = re.compile(r'[^"\\]*(?:\\.[^"\\]*)*', re.DOTALL)
_CLOSES = re.compile(
    r"""\s{0,60}+(?:$|[:}\]]|//|,\s{0,60}+(?:$|[",{\[}\]\d/-]|true|false|null|[\w@]{1,50}+\s{0,50}+:))
      |[^\S\n]{0,60}+\n\s{0,60}+["}\]]""",
    re.VERBOSE,
)
"""What follows a quotation mark that ends a string; before anything else it belongs to the text."""
_BARE = re.compile(r"[^\s,:{}\[\]\"][^,:{}\[\]\"\n]*")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_WORDS: dict[str, LooseValue] = {"true": True, "false": False, "null": None, "undefined": None}
_NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,18})?([eE][+-]?\d{1,3})?")


def load(text: str, *, max_depth: int = 64) -> tuple[LooseValue, ...]:
    """Every object and list found at the top of `text`; what lies deeper than `max_depth` is left out.

    >>> load('/* ours */ {"author": Ann Lee, "name": "the "best" of", }; ')
    ({'author': 'Ann Lee', 'name': 'the "best" of'},)
    >>> load("no data at all")
    ()
    """
    if "&quot;" in text and '"' not in text:
        text = unescape(text)
    found: list[LooseValue] = []
    stack: list[Container] = []
    key: str | None = None
    keys: list[str | None] = []
    for kind, value in _tokens(text):
        if kind == "open":
            made: Container = {} if value == "{" else []
            if not stack:
                found.append(made)
            elif len(stack) < max_depth:
                _place(stack[-1], key, made)
            stack.append(made)
            keys.append(key)
            key = None
        elif not stack:
            continue  # words before, between and after the values
        elif kind == "close":
            stack.pop()
            keys.pop()
            key = None
        elif kind == "key":
            key = str(value)
        else:
            _place(stack[-1], key, value)
            key = None
    return tuple(found)


def _place(container: Container, key: str | None, value: LooseValue) -> None:
    """Put a value where it belongs; in an object a value without a key is nobody's."""
    if isinstance(container, list):
        container.append(value)
    elif key is not None:
        container[key] = value


def _tokens(text: str) -> Iterator[tuple[str, LooseValue]]:
    """`(kind, value)` in order: `open`, `close`, `key` (a text before a colon) and `value`."""
    at, end = 0, len(text)
    while at < end:
        if skipped := _SKIP.match(text, at):
            at = skipped.end()
            continue
        char = text[at]
        value: LooseValue
        if char in "{[":
            yield "open", char
            at += 1
        elif char in "}]":
            yield "close", char
            at += 1
        elif char == ":":
            at += 1
        elif char == '"':
            at, value = _string(text, at + 1)
            yield ("key" if _colon_follows(text, at) else "value"), value
        else:
            bare = _BARE.match(text, at)
            word = bare.group().strip() if bare else char
            at = bare.end() if bare else at + 1
            yield ("key", word.strip("'")) if _colon_follows(text, at) else ("value", _bare(word))


def _string(text: str, at: int) -> tuple[int, str]:
    """The end of the string whose text begins at `at`, and the text."""
    start = at
    while True:
        match = _STRING.match(text, at)
        at = match.end() if match else at
        if at >= len(text) or text[at] == "\\" or _CLOSES.match(text, at + 1):
            return at + 1, _unescape(text[start:at])
        at += 1


def _colon_follows(text: str, at: int) -> bool:
    return text[at : at + 50].lstrip().startswith(":")


def _bare(word: str) -> LooseValue:
    """A value without quotation marks: a word of the language, a number, or text."""
    if word in _WORDS:
        return _WORDS[word]
    if match := _NUMBER.fullmatch(word):
        return float(word) if match.group(1) or match.group(2) else int(word)
    return word.strip("'")


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    text = _ESCAPE.sub(lambda m: chr(int(m.group(1), 16)) if m.group(1) else _ESCAPED.get(m.group(2), m.group(2)), text)
    return _SURROGATES.sub(lambda m: m.group().encode("utf-16", "surrogatepass").decode("utf-16"), text)
