"""The elements of HTML, by what the walk of a page does with them."""

from __future__ import annotations

from typing import Any, Final

from lxml import etree

__all__ = ["ANCHOR", "BLOCK", "BREAK", "FRAME", "KINDS", "KINDS_WITHOUT_SCRIPT", "MEDIUM", "SKIP", "SPAN"]

BLOCK, ANCHOR, FRAME, SPAN, BREAK, MEDIUM, SKIP = range(7)
"""What the walk does with an element: read it as a block, a link, or inline text, which a frame is that it keeps, too;
break the line; keep it; pass it by."""

INLINE: Final = (
    "abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rt ruby s samp small span "
    "strike strong sub sup time tt u var wbr source track "
    "math semantics maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot "
    "mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none"
)
"""Elements that do not break a line (HTML Standard, phrasing content). Every other element does, unknown ones too.

`source`, `track` and `embed` are empty, but newer than HTML 4: to the parser what follows is in them, such as the image
of a `picture`.
"""

SKIPPED: Final = (
    "script style template noscript svg canvas object applet select datalist textarea title meta link base param "
    "map area col colgroup rp progress meter input annotation"
)
"""Elements whose text is not shown to a reader, or is no text of the page. The `head` is none of them: where the tag of the
body is left out, the parser does not end it at an element newer than HTML 4, and a story may lie in it."""

MEDIA: Final = "img amp-img iframe amp-iframe video audio lite-youtube amp-youtube amp-video"
"""Elements kept as `Media`; those but `img` have fall-back content that is passed by."""

KINDS: Final[dict[Any, int]] = {
    "a": ANCHOR,
    "br": BREAK,
    "embed": FRAME,
    **dict.fromkeys(INLINE.split(), SPAN),
    **dict.fromkeys(MEDIA.split(), MEDIUM),
    **dict.fromkeys(SKIPPED.split(), SKIP),
    etree.Comment: SKIP,
    etree.ProcessingInstruction: SKIP,
    etree.Entity: SKIP,
}
"""By tag; the tags of comments and their like are functions."""

KINDS_WITHOUT_SCRIPT: Final = KINDS | {"noscript": BLOCK}
"""For a page that shows nothing else: all of it may lie in a `noscript` that nobody closed."""
