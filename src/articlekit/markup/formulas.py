"""Formulas: the source in TeX of what MathML, MathJax and KaTeX show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["formula_source"]

_TEX: Final = ("application/x-tex", "application/x-latex", "text/x-tex", "latex", "tex")
"""Encodings of an `annotation` that is the formula's source (MathML 3, 5.1; KaTeX, MathJax, MediaWiki, LaTeXML)."""


def formula_source(element: etree._Element) -> str | None:
    """The TeX of a `math` element, by its annotation or `alttext`, or of a script that MathJax reads; None where none is stated."""
    if element.tag == "script":
        return (element.text or "").strip() or None
    for annotation in element.iter("annotation"):
        if (annotation.get("encoding") or "").lower() in _TEX and (source := (annotation.text or "").strip()):
            return source
    return (element.get("alttext") or "").strip() or None
