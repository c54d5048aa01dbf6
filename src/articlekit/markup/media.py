"""From `img` and its like to `Image`: lazy loading, `srcset`, and what is no picture of a story."""

from __future__ import annotations

import math
import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from articlekit.blocks import Image
from articlekit.markup.runs import shown
from articlekit.urls import resolve

if TYPE_CHECKING:
    from lxml import etree

__all__ = [
    "IMAGES",
    "PICTURES",
    "any_image_of",
    "image_address",
    "image_of",
    "largest_address",
    "same_file",
    "shows_late",
    "sign_of",
    "stated_width",
]

IMAGES: Final = frozenset(("img", "amp-img"))
PICTURES: Final = IMAGES | {"figure"}
"""Elements kept as pictures; a `figure` is one that a script fills."""

LAZY: Final = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-full-src", "data-hi-res-src", "data-url",
    "data-image", "data-img-src", "data-orig-file", "data-large-file",
)  # fmt: skip
"""Where lazy loaders keep the address. Seen in: lazysizes, WordPress Jetpack, WP Rocket, a3 Lazy Load, Smush."""

_PREVIEWED: Final = LAZY[:4]
"""Those beside which `src` may show a preview."""

SETS: Final = ("data-srcset", "data-lazy-srcset", "srcset")

PICTURE_FILE: Final = re.compile(r"\S{1,2000}\.(?:jpe?g|png|webp|avif)(?:[?#&,/]\S*)?")
"""The address of a picture's file: what a loader that is not known keeps in an attribute of its own."""
_NO_ADDRESS: Final = frozenset(("alt", "title", "class", "id", "style", "srcset", "href"))

_PLACEHOLDER: Final = re.compile(
    r"^data:"
    r"|placeholder[\w-]{0,99}\.(?:gif|png|svg|jpe?g)"
    r"|(?<![a-z])(?:blank(?!et)|spacer|transparent|lazy|loading)[\w-]{0,99}\.(?:gif|png|svg)"
    r"|(?<![\w-])pixel[\w-]{0,99}\.(?:gif|png|svg)"
    r"|(?<!\d)1x1(?!\d)[\w-]{0,99}\.(?:gif|png|svg)"
)
"""What a lazy loader shows first. A photograph may be of blankets or a Pixel phone, or be 1001x1024 pixels large."""
_IN_PLACEHOLDERS: Final = ("data:", "placeholder", "blank", "spacer", "transparent", "lazy", "loading", "pixel", "1x1")
"""One of these is in each address that `_PLACEHOLDER` knows: looked for first, since that costs a tenth."""
_NO_STORY: Final = re.compile(
    r"(?<![aio])logo|(?<!sil|lex|rub|hel)icon(?!ic|oc)|avatar(?:s|es)?[/.?=_%\d]|gravatar|sprite|badge(?!r)|emoji|captcha|button"
    r"|(?<![\w-])(?:pixel|spacer|tracking)[./?]|(?<!/a)/ads?/|/math/render/"
)
"""Words in the address of a picture, behind its host, that belongs to the page, not to the story.

Not: a dialogo, the lexicon, what is iconic, a badger, a film of that name; nor the folders `/a/ad/` of MediaWiki.
"""
_IN_NO_STORY: Final = (
    "logo", "icon", "avatar", "sprite", "badge", "emoji", "captcha", "button", "pixel", "spacer", "tracking", "/ad", "/math/render/",
)  # fmt: skip
"""One of these is in each that `_NO_STORY` knows."""
_SMALLEST: Final = 80
"""Pixels that the longer side of a story's picture has at least, where sides are stated."""
_SIDES: Final = ("width", "height")
_FLAT: Final = 24
"""Pixels that its shorter side has at least."""
_LARGE: Final = 150
"""Pixels of both sides from which a picture is no icon or logo, whatever its name."""
_SIZE: Final = re.compile(
    r"[-_@.](?:\d{1,5}x\d{1,5}|\d{1,5}[wh]|\dx|x?small|medium|x?large|thumb(?:nail)?|preview|scaled|full|mobile|desktop)$",
    re.IGNORECASE,
)
"""What the name of a file says of its size at the end. Seen in: WordPress, Drupal, responsive images."""
_SIZES: Final = 2
"""Of these at the end of one name: `-300x200@2x`."""
_WIDTH: Final = re.compile(r"\d{1,5}(?=x\d|w)")
_SMALL: Final = re.compile(r"small|thumb|preview|mobile", re.IGNORECASE)
_LINK_DEPTH: Final = 3
"""Elements between a picture and the link that it is."""
_NO_STORY_HOSTS: Final = ("doubleclick", "feedburner", "gravatar")


def image_address(element: etree._Element, base: str | None) -> str | None:
    """The address of the picture that an `img` shows once its page has been scrolled, or None.

    A lazy loader's attribute wins over a placeholder; then its set of sizes, and that of the other sources of a `picture`, of
    which the largest is taken.
    """
    href, shown_first = element.get("src") or "", None
    if href and not _is_placeholder(href):
        shown_first = resolve(base, href)
        if shown_first and not any(element.get(name) for name in _PREVIEWED):
            return shown_first
    for name in LAZY:
        later = element.get(name)
        if later and not later.startswith("data:") and (url := resolve(base, later)):
            return url
    return shown_first or largest_address(element, base) or _stated_file(element, base)


def _is_placeholder(href: str) -> bool:
    start = href[:300].lower()
    return any(word in start for word in _IN_PLACEHOLDERS) and _PLACEHOLDER.search(start) is not None


def _stated_file(element: etree._Element, base: str | None) -> str | None:
    """The address of a picture's file in whatever other attribute holds one; of several the first."""
    for name, value in element.items():
        is_file = name not in _NO_ADDRESS and PICTURE_FILE.fullmatch(value) is not None
        if is_file and not _is_placeholder(value) and (url := resolve(base, value)):
            return url
    return None


def shows_late(figure: etree._Element) -> bool:
    """Whether a `figure` holds no picture yet, but names the file of one that a script will put in. Seen in: The New York Times."""
    is_named = any(name not in _NO_ADDRESS and PICTURE_FILE.fullmatch(value) for name, value in figure.items())
    return is_named and next(figure.iter("img", "amp-img", "picture", "noscript", "video", "iframe"), None) is None


def largest_address(element: etree._Element, base: str | None) -> str | None:
    """The address of the largest picture of the sets of an `img` or its `picture`; None without a set."""
    if url := _of_set(element, base):
        return url
    picture = next(element.iterancestors("picture"), None)
    sources = () if picture is None else picture.iter("source")
    return next(filter(None, (_of_set(source, base) for source in sources)), None)


def _linked_file(element: etree._Element, base: str | None) -> str | None:
    """The address of the file that a picture is a link to: the same in full size. A wiki's `File:` is a page about it."""
    link = next((box for box in islice(element.iterancestors(), _LINK_DEPTH) if box.tag == "a"), None)
    href = link.get("href") if link is not None else None
    if not href or not PICTURE_FILE.fullmatch(href) or ":" in href.partition("?")[0].rpartition("/")[2]:
        return None
    return resolve(base, href)


def _of_set(element: etree._Element, base: str | None) -> str | None:
    for name in SETS:
        if (listed := element.get(name)) and (best := _largest(listed)) and (url := resolve(base, best)):
            return url
    return None


_CANDIDATE: Final = re.compile(r"([^\s,]\S*)(?:(?<!,)\s+([^\s,]+)[^,]*)?")
"""An address and its width or density: a comma ends that, or an address that has none."""


def _largest(srcset: str) -> str | None:
    """The candidate of the greatest width or density (HTML Standard, "srcset attributes"). Addresses may hold commas."""
    best, best_size = None, -1.0
    for address, size in _CANDIDATE.findall(srcset[:8000]):
        if (number := _number(size[:-1])) > best_size and not address.startswith("data:"):
            best, best_size = address.rstrip(","), number
    return best


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def image_of(element: etree._Element, base: str | None, *, is_shown: bool = False) -> Image | None:
    """The picture of an `img`, unless it is an icon, a logo, an avatar or a pixel.

    Where the story shows it by itself (`is_shown`), it is one whatever its name: stories tell of logos and icons, too.
    """
    stated = [value for side in _SIDES if (value := element.get(side))]
    sides = [side for value in stated if (side := _number(value.removesuffix("px"))) > 0]
    if sides and (max(sides) < _SMALLEST or min(sides) < _FLAT):
        return None
    image = any_image_of(element, base)
    is_large = is_shown or (len(sides) == 2 and min(sides) >= _LARGE)
    return None if image is None or (not is_large and _is_of_page(image.url.lower())) else image


_DOT: Final = 3
"""Pixels of a side of what shows nothing: it keeps a cell open, or counts readers."""


def sign_of(element: etree._Element, base: str | None) -> Image | None:
    """The picture in a cell of a table, however small: a tick or a flag is what the cell says. None for a spacer."""
    sides = [value.removesuffix("px") for side in _SIDES if (value := element.get(side))]
    if any(_number(side or "0") <= _DOT for side in sides):
        return None
    return any_image_of(element, base)


def any_image_of(element: etree._Element, base: str | None) -> Image | None:
    """The picture of an `img`, whatever it shows; None where it has no address."""
    url = image_address(element, base)
    if url is None:
        return None
    largest = _linked_file(element, base) or largest_address(element, base)
    return Image(url=url, alt=shown(element.get("alt") or "") or None, largest=largest if largest != url else None)


def same_file(url: str) -> str:
    """The name of a picture's file without what it says of its size and format: two sizes of a picture are one.

    >>> same_file("https://daily.example/2024/snow-300x200.webp") == same_file(
    ...     "https://daily.example/snow-large.jpg?v=2"
    ... )
    True
    """
    return _name_and_size(url)[0]


def stated_width(url: str) -> float:
    """The width that the name of a picture's file states; without end where it states none, for that is the picture itself.

    >>> stated_width("/snow-300x200.webp"), stated_width("/snow-small.jpg"), stated_width("/snow.jpg")
    (300.0, 0.0, inf)
    """
    size = _name_and_size(url)[1]
    number = _WIDTH.search(size)
    return float(number[0]) if number else 0.0 if _SMALL.search(size) else math.inf


def _name_and_size(url: str) -> tuple[str, str]:
    file = url.partition("?")[0].rpartition("/")[2]
    whole = name = file.rpartition(".")[0] or file
    for _ in range(_SIZES):
        name = _SIZE.sub("", name)
    return name, whole.removeprefix(name)


def _is_of_page(url: str) -> bool:
    host, _, path = url.partition("//")[2].partition("/")
    path = f"/{path}"
    if any(word in path for word in _IN_NO_STORY) and _NO_STORY.search(path):
        return True
    return path.endswith(".svg") or any(name in host for name in _NO_STORY_HOSTS)
