"""What the attributes of an element say about it: `Hint` flags, read from tables of the words that themes use.

A hint is a witness, never a verdict: a class named `related` may wrap a whole story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

__all__ = ["MARKED", "TAG_HINTS", "AttributeHints", "Hint", "hint_names"]


class Hint:
    """What the words of a `class`, `id`, `itemprop`, `rel` or `role` attribute say of an element.

    Flags, to be joined with `|` and asked with `&`; plain numbers, since they are asked for every segment of a page.

    >>> hint_names(Hint.BYLINE | Hint.DATE)
    ('BYLINE', 'DATE')
    """

    ARTICLE: Final = 1 << 0
    """The story, or what holds it."""
    TITLE: Final = 1 << 1
    """A headline."""
    SUBTITLE: Final = 1 << 2
    """A line under the headline, a lead."""
    BYLINE: Final = 1 << 3
    """Who wrote it."""
    DATE: Final = 1 << 4
    """When it was published."""
    CAPTION: Final = 1 << 5
    """What is said of a picture."""
    RELATED: Final = 1 << 6
    """Other stories."""
    SHARE: Final = 1 << 7
    """Buttons to share."""
    COMMENT: Final = 1 << 8
    """What readers write, and where they write it."""
    AD: Final = 1 << 9
    """Advertisements."""
    NEWSLETTER: Final = 1 << 10
    """A box to subscribe."""
    NAVIGATION: Final = 1 << 11
    """Menus and ways through the site."""
    HEADER: Final = 1 << 12
    """The head of the page."""
    FOOTER: Final = 1 << 13
    """The foot of the page."""
    SIDEBAR: Final = 1 << 14
    """What stands beside the story."""
    TAGS: Final = 1 << 15
    """Key words."""
    SECTION: Final = 1 << 16
    """The part of the publication."""
    BIO: Final = 1 << 17
    """Who the author is."""
    PAYWALL: Final = 1 << 18
    """What asks for money or a login."""
    CONSENT: Final = 1 << 19
    """What asks for consent to cookies."""
    WIDGET: Final = 1 << 20
    """A box of some tool."""
    SOURCE: Final = 1 << 21
    """Where the story is from."""
    HIDDEN: Final = 1 << 22
    """What is not shown."""
    GALLERY: Final = 1 << 23
    """A row of pictures."""
    POPUP: Final = 1 << 24
    """What covers the page."""
    FACADE: Final = 1 << 25
    """It may stand for a film until it is pressed: asked in the walk, and told nobody."""


_HINT_NAMES: Final = {value: name for name, value in vars(Hint).items() if name.isupper()}


def hint_names(flags: int) -> tuple[str, ...]:
    """The names of these `Hint` flags, for people.

    >>> hint_names(Hint.SHARE | Hint.FOOTER)
    ('SHARE', 'FOOTER')
    """
    return tuple(name for value, name in _HINT_NAMES.items() if flags & value)


WORDS: Final[dict[int, str]] = {
    Hint.ARTICLE: (
        "article articles articlebody articlecontent articletext story storytext storybody post posts entry hentry content "
        "contents main prose richtext wysiwyg blogpost newstext bodytext bodycopy copy text maincontent pagecontent body"
    ),
    Hint.TITLE: "title headline headlines heading hed h1 pagetitle entrytitle posttitle articletitle storytitle",
    Hint.SUBTITLE: "subtitle subhead subheadline subheading dek deck standfirst tagline excerpt lead lede kicker summary intro abstract",
    Hint.BYLINE: "byline by author authors writer contributor contributors autor autoren auteur reporter journalist fn vcard creator",
    Hint.DATE: (
        "date dates dateline datetime time timestamp published publish pubdate postedon posted updated modified lastmod datum "
        "fecha datepublished publicationdate updatetime"
    ),
    Hint.CAPTION: "caption captions figcaption credit credits wpcaption photocredit imagecredit imagesource imgcredit legend",
    Hint.RELATED: (
        "related relatedposts recommend recommended recommendation recommendations readmore readnext readalso morefrom morenews "
        "morestories alsolike yarpp jprelatedposts outbrain taboola zergnet mgid revcontent trending popular mostread mostviewed "
        "mostpopular latest latestnews seealso teaser teasers card cards postnav nextpost prevpost crp zemanta suggested "
        "suggestions similar further relacionados relatedcontent relatedarticles onward recirc recirculation upnext"
    ),
    Hint.SHARE: (
        "share shares sharing sharebar sharebuttons sharedaddy sharethis social socials socialmedia addtoany addthis a2a ssba "
        "whatsapp facebook twitter pinterest linkedin telegram reddit follow followus tweet"
    ),
    Hint.COMMENT: (
        "comment comments commentlist commentform disqus respond reply replies discussion livefyre comentarios kommentare "
        "commentaires fbcomments"
    ),
    Hint.AD: (
        "ad ads adv advert advertisement advertising adbox adslot adunit adsense adsbygoogle adcontainer adwrapper dfp gpt sponsor sponsored "
        "sponsors promo promotion promoted banner banners affiliate commercial werbung anzeige publicidad"
    ),
    Hint.NEWSLETTER: "newsletter newsletters subscribe subscription subscriptions signup mailchimp mc4wp mailing optin emailsignup",
    Hint.NAVIGATION: (
        "nav navigation navbar navi menu menus submenu pagination pager pagenumbers paging toc skiplink skip toolbar tab tabs "
        "sitenav mainnav topnav"
    ),
    Hint.HEADER: "header masthead topbar logo brand branding siteheader pageheader",
    Hint.FOOTER: "footer foot copyright colophon siteinfo disclaimer pagefooter sitefooter legal imprint",
    Hint.SIDEBAR: "sidebar aside rail rightrail secondary rightcol leftcol rightcolumn leftcolumn sidecolumn complementary",
    Hint.TAGS: "tag tags taglist taglinks tagcloud keyword keywords topic topics posttags hashtag hashtags",
    Hint.SECTION: "category categories breadcrumb breadcrumbs catlinks rubric rubrik kategorie section channel",
    Hint.BIO: "bio biography authorbio authorbox authorinfo authorcard authorprofile authordesc aboutauthor aboutme vcardbio authordescription",
    Hint.PAYWALL: "paywall premium regwall metered piano tpmodal subscriberonly locked paid plus registration",
    Hint.CONSENT: "cookie cookies cookiebar cookieconsent consent gdpr ccpa onetrust cmplz privacy cmp cybotcookiebot usercentrics",
    Hint.WIDGET: (
        "widget widgets plugin module blocklist listing feed ticker weather poll quiz login search searchform calculator tool tools form"
    ),
    Hint.SOURCE: "source sources via syndicated syndication wprss wpra feedsource originallink originalurl attribution reference references quelle fuente",
    Hint.HIDDEN: "hidden hide sronly screenreader screenreadertext visuallyhidden ishidden invisible noshow offscreen",
    Hint.GALLERY: "gallery slideshow carousel slider lightbox swiper slick slide slides galleria",
    Hint.FACADE: "youtube vimeo dailymotion lyte plyr videofacade fbpost fbvideo",
    Hint.POPUP: "popup modal overlay dialog tooltip dropdown offcanvas lightboxcontent interstitial",
}
"""Words of class and id attributes; a word of two parts stands for `read-more`, `read_more` and `readMore` alike.

Seen in: WordPress core and common themes, Ghost, Drupal, the pages of the development sets, hNews and hAtom.
"""

FLAGS: Final[dict[str, int]] = {}
for _hint, _words in WORDS.items():
    for _word in _words.split():
        FLAGS[_word] = FLAGS.get(_word, 0) | _hint

_STARTS: Final = frozenset(word[:end] for word in FLAGS for end in range(1, len(word)))
"""What a name's part must be to make a word together with the next one: most are not, and are not joined."""

_PARTS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")

TAG_HINTS: Final[dict[Any, int]] = {
    "nav": Hint.NAVIGATION,
    "menu": Hint.NAVIGATION,
    "header": Hint.HEADER,
    "footer": Hint.FOOTER,
    "aside": Hint.SIDEBAR,
    "article": Hint.ARTICLE,
    "main": Hint.ARTICLE,
    "figcaption": Hint.CAPTION,
    "dialog": Hint.POPUP,
    "time": Hint.DATE,
    "relative-time": Hint.DATE,
    "local-time": Hint.DATE,
    "time-ago": Hint.DATE,
    "amp-timeago": Hint.DATE,
}
"""HTML elements with a meaning of their own (HTML Standard, section 4.3), and elements by the same pattern: those of GitHub's
`time-elements`, and AMP's."""

VALUES: Final[dict[str, dict[str, int]]] = {
    "role": {
        "navigation": Hint.NAVIGATION,
        "banner": Hint.HEADER,
        "contentinfo": Hint.FOOTER,
        "complementary": Hint.SIDEBAR,
        "search": Hint.WIDGET,
        "dialog": Hint.POPUP,
        "alertdialog": Hint.POPUP,
        "tooltip": Hint.POPUP,
        "main": Hint.ARTICLE,
        "article": Hint.ARTICLE,
    },
    "itemprop": {
        "articlebody": Hint.ARTICLE,
        "headline": Hint.TITLE,
        "alternativeheadline": Hint.SUBTITLE,
        "description": Hint.SUBTITLE,
        "author": Hint.BYLINE,
        "creator": Hint.BYLINE,
        "datepublished": Hint.DATE,
        "datemodified": Hint.DATE,
        "datecreated": Hint.DATE,
        "keywords": Hint.TAGS,
        "articlesection": Hint.SECTION,
        "caption": Hint.CAPTION,
        "comment": Hint.COMMENT,
        "breadcrumb": Hint.SECTION,
        "publisher": Hint.SOURCE,
    },
    "rel": {"author": Hint.BYLINE, "tag": Hint.TAGS, "category": Hint.SECTION},
    "aria-hidden": {"true": Hint.HIDDEN},
    "hidden": {"": Hint.HIDDEN, "hidden": Hint.HIDDEN, "true": Hint.HIDDEN},
}
"""Attributes with a fixed vocabulary: WAI-ARIA roles, schema.org microdata, link types of the HTML Standard."""

MARKED: Final = Hint.TITLE | Hint.SUBTITLE | Hint.BYLINE | Hint.DATE | Hint.TAGS | Hint.SECTION | Hint.SOURCE | Hint.BIO
"""The hints for which the walk keeps the element itself as a `Mark`."""


_OF_AUTHORS: Final = Hint.BIO | Hint.BYLINE
"""What the classes of a box of facts say of its subject, not of the page's author: `infobox biography vcard` (MediaWiki)."""


class _Names(dict[str, int]):
    """Hints by the whole value of a class or id attribute: of each name's parts, and of each two neighbouring parts together."""

    def __missing__(self, value: str) -> int:
        found = 0
        for name in value.split() if len(value) < 400 else ():
            before = ""
            for part in _parts(name):
                if part in FLAGS:
                    found |= FLAGS[part]
                if before in _STARTS and (both := before + part) in FLAGS:
                    found |= FLAGS[both]
                before = part
        if "infobox" in value:
            found &= ~_OF_AUTHORS
        self[value] = found
        return found


def _parts(name: str) -> Iterable[str]:
    """The words of a name: `entry-title` and `entryTitle` have two. One that is too long is made by a machine and has none."""
    if len(name) > 80:
        return ()
    return name.replace("_", "-").split("-") if name.islower() else map(str.lower, _PARTS.findall(name))


class _Words(dict[str, int]):
    """Hints by the value of an attribute with a fixed vocabulary."""

    def __init__(self, vocabulary: dict[str, int]) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, value: str) -> int:
        found = 0
        for word in value[:160].lower().split() or ("",):
            found |= self._vocabulary.get(word, 0)
        self[value] = found
        return found


class _Styles(dict[str, int]):
    """Whether a style attribute hides the element."""

    def __missing__(self, value: str) -> int:
        self[value] = found = Hint.HIDDEN if _HIDING.search(value) else 0
        return found


class _Facades(dict[str, int]):
    """That an attribute names a film, whatever its value."""

    def __missing__(self, value: str) -> int:
        return Hint.FACADE if value else 0


FACADE_ATTRIBUTES: Final = (
    "data-youtube-id", "data-youtubeid", "data-videoid", "data-video-id", "data-yt-id", "data-ytid", "data-youtube",
    "data-vimeo-id", "data-plyr-embed-id", "data-embed-url", "data-oembed-url", "data-video-url",
)  # fmt: skip
"""Attributes of an element that a script makes a player of when it is pressed. Seen in: lite embeds of YouTube, Plyr, WP Rocket,
Complianz, newspapers' players."""

_NO_DISPLAY: Final = r"display(?<![\w-]display)\s{0,9}:\s{0,9}none"
"""A property of the element itself: `--menu-display: none` tells others what to do. (Looked back for last, since the search is for
letters then.)"""
_HIDING: Final = re.compile(rf"{_NO_DISPLAY}|visibility(?<![\w-]visibility)\s{{0,9}}:\s{{0,9}}hidden", re.IGNORECASE)
NOT_DISPLAYED: Final = re.compile(_NO_DISPLAY, re.IGNORECASE)
"""In a style: that the element takes no room, either."""


class AttributeHints(dict[str, "_Names | _Words | _Styles | _Facades"]):
    """For each attribute name that matters, the hints of its values; remembers them for the length of one walk.

    >>> hints = AttributeHints()
    >>> hint_names(hints["class"]["td-post-sharing"] | hints["role"]["navigation"])
    ('ARTICLE', 'SHARE', 'NAVIGATION')
    """

    def __init__(self) -> None:
        """Start with nothing remembered."""
        names = _Names()
        super().__init__({"class": names, "id": names, "style": _Styles()})
        for attribute, vocabulary in VALUES.items():
            self[attribute] = _Words(vocabulary)
        facades = _Facades()
        self |= dict.fromkeys(FACADE_ATTRIBUTES, facades)
