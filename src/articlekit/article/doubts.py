"""What is uncertain, and how the bytes were read."""

from __future__ import annotations

from enum import StrEnum

import attrs

__all__ = ["Charset", "Warning", "WarningCode"]


class WarningCode(StrEnum):
    """What kind of doubt a warning voices.

    >>> WarningCode("index_page")
    <WarningCode.INDEX_PAGE: 'index_page'>
    """

    NO_ARTICLE = "no_article"
    """No segment is likely to be body text."""
    TOO_SHORT = "too_short"
    """The body is shorter than an article's."""
    PAYWALL = "paywall"
    """The page shows a part only."""
    NEEDS_SCRIPT = "needs_script"
    """The text is fetched by a script that was not run."""
    STATED_BODY = "stated_body"
    """The page shows no text: the body is what its data states, JSON-LD or what its scripts start from."""
    INDEX_PAGE = "index_page"
    """The page lists stories and tells none."""
    CONSENT_WALL = "consent_wall"
    """The page asks for consent to cookies and the like, and shows no article."""
    BOT_CHECK = "bot_check"
    """The page asks whether a person reads it, or refuses one that may be none."""
    ERROR_PAGE = "error_page"
    """The page says that there is none: not found, gone, out of order."""
    LOGIN_WALL = "login_wall"
    """The page asks to log in or to subscribe, and shows no article."""
    REGION_WALL = "region_wall"
    """The page says that it is not shown in the reader's country."""
    EXTRACTOR_FAILED = "extractor_failed"
    """An extractor raised; the rest is unharmed."""
    EXTRACTOR_UNAVAILABLE = "extractor_unavailable"
    """A plug-in could not be loaded."""
    INVALID_CLAIM = "invalid_claim"
    """An extractor claimed a value its field does not take, or yielded what it does not declare."""
    LIMIT_REACHED = "limit_reached"
    """Work was cut short by a limit; what was done is in the article."""
    DECODING = "decoding"
    """Some bytes were no characters of the page's character set."""
    UNUSABLE_URL = "unusable_url"
    """The address that was given for the page is none of the web, and was left aside."""
    OWN_SITE_UNSURE = "own_site_unsure"
    """No address was given, and the page does not tell for sure which site is its own: the source may be wrong or missing."""
    SOURCE_LINK_LOST = "source_link_lost"
    """A source label was found, but no address with it."""
    BAD_JSON_LD = "bad_json_ld"
    """A JSON-LD block could not be read."""


@attrs.frozen(kw_only=True)
class Warning:
    """What went wrong or is uncertain: a code for programs, a message for people.

    >>> from articlekit import parse
    >>> parse('<div id="app"></div>').warnings[0].code
    <WarningCode.NO_ARTICLE: 'no_article'>
    """

    code: WarningCode
    """Which doubt it is, for programs."""
    message: str
    """The same in words, for people."""


@attrs.frozen(kw_only=True)
class Charset:
    """The character set the bytes were read in and how it was known.

    >>> from articlekit import parse
    >>> parse("<p>Schnee im Tal: es schneite die ganze Nacht über.</p>".encode()).charset
    Charset(name='utf-8', how='utf-8')
    """

    name: str
    """Its name, as Python knows it."""
    how: str
    """`bom`, `header`, `meta`, `utf-8` (strictly valid), `utf-8 despite header` or `meta` (which say otherwise), `utf-8 twice`
    (encoded once more), `detected`, `fallback`, or `text` (a `str`)."""
