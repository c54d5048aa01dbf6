"""CSS selectors -> XPath, for the part of CSS that site rules need.

Types, `*`, `#id`, `.class`, attribute tests, the four combinators, commas, and the pseudo-classes of the table below.
Whatever else CSS has is refused with a message: XPath can say it.
"""

from __future__ import annotations

import re

__all__ = ["to_xpath"]

_NAME = r"-?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*"
_TOKEN = re.compile(
    rf"""
      (?P<combine>\s*[>+~,]\s*|\s+)
    | (?P<type>{_NAME}|\*)
    | \#(?P<id>{_NAME})
    | \.(?P<class>{_NAME})
    | \[\s*(?P<attribute>{_NAME})\s*(?:(?P<test>[~|^$*]?=)\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[\w-]+))\s*)?\]
    | :(?P<pseudo>[a-z-]+)(?:\((?P<argument>[^()]*)\))?
    """,
    re.VERBOSE,
)
_AXES = {" ": "//", ">": "/", "+": "/following-sibling::*[1]/self::", "~": "/following-sibling::"}
_ATTRIBUTE_TESTS = {
    "=": "@{name} = {value}",
    "~=": "contains(concat(' ', normalize-space(@{name}), ' '), {spaced})",
    "|=": "(@{name} = {value} or starts-with(@{name}, {dashed}))",
    "^=": "starts-with(@{name}, {value})",
    "$=": "substring(@{name}, string-length(@{name}) - {last}) = {value}",
    "*=": "contains(@{name}, {value})",
}
_NEVER_IF_EMPTY = frozenset(("~=", "^=", "$=", "*="))
_PSEUDO = {
    "first-child": "not(preceding-sibling::*)",
    "last-child": "not(following-sibling::*)",
    "only-child": "not(preceding-sibling::*) and not(following-sibling::*)",
    "empty": "not(*) and not(string-length())",
    "first-of-type": "not(preceding-sibling::{type})",
    "last-of-type": "not(following-sibling::{type})",
    "nth-child": "count(preceding-sibling::*) = {argument} - 1",
    "nth-of-type": "count(preceding-sibling::{type}) = {argument} - 1",
    "not": "not({argument})",
}


def to_xpath(selector: str) -> str:
    """The XPath expression that finds what the CSS selector selects; `ValueError` where it is none or is not known.

    >>> to_xpath("article > h1")
    '//article/h1'
    >>> to_xpath("#story [rel=author]")
    "//*[@id = 'story']//*[@rel = 'author']"
    """
    text = selector.strip()
    if not text:
        raise ValueError("the selector is empty")
    parts = ["//"]
    compound: _Compound | None = None
    at = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise _unknown(selector, text[at:])
        at = token.end()
        if token["combine"] is None:
            compound = compound or _Compound(selector)
            compound.add(token)
            continue
        if compound is None or at == len(text):
            raise _unknown(selector, token[0])
        parts += (compound.xpath(), _axis(token["combine"].strip()))
        compound = None
    assert compound is not None
    return "".join((*parts, compound.xpath()))


def _axis(combinator: str) -> str:
    return " | //" if combinator == "," else _AXES[combinator or " "]


class _Compound:
    """One compound selector (`p.lead:first-child`) while it is being read."""

    def __init__(self, selector: str) -> None:
        self.selector = selector
        self.type: str | None = None
        self.tests: list[str] = []

    def add(self, token: re.Match[str]) -> None:
        if token["type"]:
            if self.type or self.tests:
                raise _unknown(self.selector, token[0])
            self.type = token["type"].lower()
        elif token["id"]:
            self.tests.append(f"@id = {_literal(token['id'])}")
        elif token["class"]:
            self.tests.append(_attribute("class", "~=", token["class"]))
        elif token["attribute"]:
            value = next((token[kind] for kind in ("double", "single", "bare") if token[kind] is not None), "")
            self.tests.append(_attribute(token["attribute"].lower(), token["test"], value))
        else:
            self.tests.append(self._pseudo(token))

    def _pseudo(self, token: re.Match[str]) -> str:
        form, argument = _PSEUDO.get(token["pseudo"]), token["argument"]
        if form is None or ("{argument}" in form) != (argument is not None) or ("{type}" in form and not self._named()):
            raise _unknown(self.selector, token[0])
        if token["pseudo"] == "not":
            argument = _negated(self.selector, argument)
        elif argument is not None and not argument.strip().isdecimal():
            raise _unknown(self.selector, token[0])
        return form.format(type=self.type, argument=argument)

    def _named(self) -> bool:
        return self.type not in {None, "*"}

    def xpath(self) -> str:
        return (self.type or "*") + "".join(f"[{test}]" for test in self.tests)


def _negated(selector: str, argument: str) -> str:
    """The test that one simple selector stands for, as `:not()` needs it."""
    token = _TOKEN.fullmatch(argument.strip())
    if token is None or token["combine"] or token["pseudo"] == "not":
        raise _unknown(selector, f":not({argument})")
    inner = _Compound(selector)
    inner.add(token)
    return f"self::{inner.type}" if inner.type else inner.tests[0]


def _attribute(name: str, test: str | None, value: str) -> str:
    if test is None:
        return f"@{name}"
    if (test in _NEVER_IF_EMPTY and not value) or (test == "~=" and value.split() != [value]):
        return "false()"
    return _ATTRIBUTE_TESTS[test].format(
        name=name,
        value=_literal(value),
        spaced=_literal(f" {value} "),
        dashed=_literal(f"{value}-"),
        last=len(value) - 1,
    )


def _literal(text: str) -> str:
    r"""The text as an XPath string. XPath 1.0 knows no escapes, so one with both quotes is put together.

    >>> _literal("it's")
    '"it\'s"'
    """
    if "'" not in text:
        return f"'{text}'"
    if '"' not in text:
        return f'"{text}"'
    pieces = ', "\'", '.join(f"'{piece}'" for piece in text.split("'"))
    return f"concat({pieces})"


def _unknown(selector: str, part: str) -> ValueError:
    return ValueError(
        f"{selector!r} is no CSS selector that is known here, from {part.strip()!r} on: use xpath instead"
    )
