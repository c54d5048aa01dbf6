"""Formulas: the source in TeX of what MathML, MathJax and KaTeX show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote_plus

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["formula_source", "picture_formula", "picture_words"]

_TEX: Final = ("application/x-tex", "application/x-latex", "text/x-tex", "latex", "tex")
"""Encodings of an `annotation` that is the formula's source (MathML 3, 5.1; KaTeX, MathJax, MediaWiki, LaTeXML)."""

_SIGNS: Final = frozenset(("emoji", "wp-smiley", "smiley", "twemoji", "emojione"))
"""Classes of pictures that stand for a sign. Seen in: WordPress, Twemoji, EmojiOne, forums."""
_LONGEST_SIGN: Final = 20
_OF_FORMULAS: Final = frozenset(("latex", "ee_img"))
"""Classes of pictures of formulas. Seen in: WordPress, Zhihu."""
_MARKS: Final = ("emoji", "smiley", "latex", "ee_img", "equation?tex=", "cht=tx")
"""What is in the class or the address of each such picture: soon looked for, since there is hardly any."""
_ASKED: Final = re.compile(
    r"(?:latex\.codecogs\.com/[\w.]{1,20}\?|latex\.php\?latex=|/equation\?tex=|[?&]cht=tx&(?:amp;)?chl=)([^&#]{1,2000})"
)
"""What services that draw formulas are asked to draw. Seen in: CodeCogs, WordPress, Zhihu, Google Charts."""


def formula_source(element: etree._Element) -> str | None:
    """The TeX of a `math` element, by its annotation or `alttext`, of a script that MathJax reads, or of a picture; None where none is stated."""
    if element.tag == "script":
        return (element.text or "").strip() or None
    if element.tag == "img":
        return picture_formula(element) or None
    for annotation in element.iter("annotation"):
        if (annotation.get("encoding") or "").lower() in _TEX and (source := (annotation.text or "").strip()):
            return source
    return (element.get("alttext") or "").strip() or None


def picture_words(picture: etree._Element) -> str:
    """The characters that a picture stands for in a line: an emoji or a formula; an empty string for any other picture.

    >>> from lxml.html import fromstring
    >>> picture_words(fromstring("<img class='emoji' alt='☂' src='/2602.png'>"))
    '☂'
    >>> picture_words(fromstring("<img src='https://latex.codecogs.com/svg.image?x%5E2'>"))
    'x^2'
    """
    classes = picture.get("class") or ""
    told = f"{classes} {picture.get('src')}"
    for mark in _MARKS:
        if mark in told:
            break
    else:
        return ""
    if not _SIGNS.isdisjoint(classes.split()):
        sign = (picture.get("alt") or "").strip()
        return sign if len(sign) <= _LONGEST_SIGN else ""
    return picture_formula(picture)


def picture_formula(picture: etree._Element) -> str:
    """The TeX of a picture that a service draws of it, by its alternative text or its address; an empty string for any other."""
    classes, address = picture.get("class") or "", picture.get("src") or ""
    asked = _ASKED.search(address)
    if asked is None and _OF_FORMULAS.isdisjoint(classes.split()):
        return ""
    stated = (picture.get("alt") or "").strip()
    return stated or (unquote_plus(asked[1]).strip() if asked else "")
