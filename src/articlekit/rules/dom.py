"""XPath, in one place: an expression in, elements and texts out, with types.

lxml types what an expression gives as nearly anything; here it is narrowed once.
"""

from __future__ import annotations

from typing import TypeGuard, cast

import attrs
from lxml import etree

from articlekit.markup.runs import shown

__all__ = ["Match", "Selector", "text_of"]

Match = etree._Element | str
"""What an expression finds: an element, or the text of an attribute or text node."""


@attrs.frozen
class Selector:
    """A compiled XPath expression. It is picklable, and one may be used by many threads.

    >>> paragraphs = Selector("//p")
    >>> [text_of(found) for found in paragraphs(etree.XML("<div><p>one</p><p> two </p></div>"))]
    ['one', 'two']

    An expression that is no XPath raises `ValueError`.
    """

    expression: str
    """The XPath, as written or as made of CSS."""
    _compiled: etree.XPath = attrs.field(
        init=False,
        repr=False,
        eq=False,
        default=attrs.Factory(lambda self: _compiled(self.expression), takes_self=True),
    )

    def __reduce__(self) -> tuple[type[Selector], tuple[str]]:
        """Compile again on the other side."""
        return Selector, (self.expression,)

    def __call__(self, root: etree._Element) -> tuple[Match, ...]:
        """What the expression finds in this element's tree, in page order.

        An expression whose value is one text gives that text, unless it is empty; a number or a truth value gives
        nothing.
        """
        try:
            found: object = self._compiled(root)
        except etree.XPathEvalError as error:
            raise ValueError(f"{self.expression!r} cannot be evaluated: {error}") from error
        items = cast("list[object]", found) if isinstance(found, list) else [found] if found else []
        return tuple(filter(_is_match, items))


def _compiled(expression: str) -> etree.XPath:
    try:
        return etree.XPath(expression, smart_strings=False, regexp=False)
    except etree.XPathSyntaxError as error:
        raise ValueError(f"{expression!r} is no XPath: {error}") from error


def text_of(match: Match) -> str:
    """The text of what was found, white space normalised, without what shows nothing; scripts and styles have none."""
    text = match if isinstance(match, str) else "".join(filter(_is_text, _TEXTS(match)))
    return shown(text)


_TEXTS = Selector("descendant::text()[not(parent::script or parent::style)]")


def _is_text(item: Match) -> TypeGuard[str]:
    return isinstance(item, str)


def _is_match(item: object) -> TypeGuard[Match]:
    """Comments and processing instructions are elements to lxml; their tag is a function."""
    return isinstance(item, str) or (isinstance(item, etree._Element) and isinstance(item.tag, str))
