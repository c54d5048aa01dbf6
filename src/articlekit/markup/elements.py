"""The elements of HTML, by what the walk of a page does with them."""

from __future__ import annotations

from itertools import islice
from typing import Any, Final

from lxml import etree

__all__ = [
    "ANCHOR",
    "BLOCK",
    "BREAK",
    "FRAME",
    "KINDS",
    "KINDS_WITHOUT_SCRIPT",
    "MARK",
    "MEDIUM",
    "ODD",
    "POST_BY_SCRIPT",
    "READING",
    "SCRIPT",
    "SKIP",
    "SPAN",
    "kind_of",
]

BLOCK, ANCHOR, FRAME, MARK, SPAN, BREAK, MEDIUM, READING, SCRIPT, SKIP, ODD = range(11)
"""What the walk does with an element: read it as a block, a link, or inline text, which a frame is that it keeps and a mark
whose place it notes, too; break the line; keep it; read it beside the text, as ruby; look whether it is a formula; pass it by;
look at its place first (`kind_of`)."""

BLOCKS: Final = (
    "html head body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form frameset noframes h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup p plaintext pre "
    "search section summary table caption tbody td tfoot th thead tr ul xmp"
)
"""Elements that begin a line and end it (HTML Standard, "Rendering", flow content)."""

MARKS: Final = "abbr acronym b cite code del dfn em i ins kbd mark math q ruby s samp strike strong sub sup tt var"
"""Inline elements that say something of the words in them."""

INLINE: Final = (
    "bdi bdo big data font label map nobr picture rb small span time u wbr source track "
    "semantics maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot "
    "mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none"
)
"""Other elements that do not break a line (HTML Standard, phrasing content).

`source`, `track` and `embed` are empty, but newer than HTML 4: to the parser what follows is in them, such as the image
of a `picture`.
"""

SKIPPED: Final = (
    "style noscript svg canvas object applet select datalist textarea title meta link base param "
    "area col colgroup progress meter input annotation annotation-xml"
)
"""Elements whose text is not shown to a reader, or is no text of the page. The `head` is none of them: where the tag of the
body is left out, the parser does not end it at an element newer than HTML 4, and a story may lie in it."""

MEDIA: Final = (
    "img amp-img iframe amp-iframe video audio lite-youtube lite-vimeo amp-youtube amp-video amp-audio amp-vimeo amp-dailymotion "
    "amp-twitter amp-instagram amp-facebook amp-tiktok amp-soundcloud"
)
"""Elements kept as `Media`; those but `img` have fall-back content that is passed by."""

POST_BY_SCRIPT: Final = "data-telegram-post"
"""The attribute of a `script` that puts a post in its own place, and holds which."""

KINDS: Final[dict[Any, int]] = {
    "a": ANCHOR,
    "br": BREAK,
    "embed": FRAME,
    "script": SCRIPT,
    **dict.fromkeys(BLOCKS.split(), BLOCK),
    **dict.fromkeys(MARKS.split(), MARK),
    **dict.fromkeys(INLINE.split(), SPAN),
    **dict.fromkeys(MEDIA.split(), MEDIUM),
    **dict.fromkeys(SKIPPED.split(), SKIP),
    etree.Comment: SKIP,
    etree.ProcessingInstruction: SKIP,
    etree.Entity: SKIP,
}
"""By tag; the tags of comments and their like are functions. An element that is not here is `ODD`."""

KINDS_WITHOUT_SCRIPT: Final = KINDS | {"noscript": BLOCK}
"""For a page that shows nothing else: all of it may lie in a `noscript` that nobody closed."""

_RUBY: Final = {"rt": READING, "rtc": READING, "rp": SKIP}
_RUBY_DEPTH: Final = 3
"""Levels between a `ruby` and the reading in it."""
_SHADOW: Final = ("shadowrootmode", "shadowroot")
"""What makes a `template` part of the page (HTML Standard, declarative shadow roots; the second is the name it had first)."""
_LINES: Final = frozenset("p h1 h2 h3 h4 h5 h6 dt figcaption caption summary legend".split())
"""Elements that hold nothing but inline text."""
_MOST_WITHIN: Final = 60
"""Elements of an unknown one that are looked at: one that holds more is no word of a sentence."""


def kind_of(element: etree._Element) -> int:
    """What an `ODD` element is: one that the standard does not name, or whose place tells.

    An unknown element, such as a custom one or a smart tag of Word, is inline as in a browser, unless it holds blocks; so is a
    button. Where neither text nor inline elements stand beside it, it is one of several parts of a page, and a block.
    """
    tag = str(element.tag)
    if tag in _RUBY:
        around = islice(element.iterancestors(), _RUBY_DEPTH)
        return _RUBY[tag] if any(item.tag == "ruby" for item in around) else SPAN
    if tag == "template":
        return BLOCK if any(name in element.attrib for name in _SHADOW) else SKIP
    return SPAN if _is_inline(element) else BLOCK


def _is_inline(element: etree._Element) -> bool:
    for count, inner in enumerate(element.iterdescendants()):
        if count >= _MOST_WITHIN or KINDS.get(inner.tag, ODD) == BLOCK or inner.tag == "template":
            return False
    parent = element.getparent()
    if parent is None or parent.tag in _LINES or len(parent) == 1:
        return parent is not None
    before, after = element.getprevious(), element.getnext()
    text_before = parent.text if before is None else before.tail
    return _shows(element.tail) or _shows(text_before) or _is_word(before) or _is_word(after)


def _shows(text: str | None) -> bool:
    return bool(text) and not str(text).isspace()


def _is_word(element: etree._Element | None) -> bool:
    return element is not None and ANCHOR <= KINDS.get(element.tag, ODD) <= SPAN
