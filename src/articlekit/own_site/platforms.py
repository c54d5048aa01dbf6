"""Data about what pages name of their own and other sites: link types, meta elements, platforms that every page names."""

from __future__ import annotations

from typing import Final

__all__ = ["ADDRESSES", "NAMES", "PLATFORMS", "PROFILES", "RELATIONS"]

RELATIONS: Final = {
    "canonical": "canonical",
    "shortlink": "address", "amphtml": "address", "bookmark": "address",
    "home": "home", "index": "home", "start": "home", "first": "home", "top": "home", "contents": "home",
    "next": "neighbour", "prev": "neighbour", "previous": "neighbour", "up": "neighbour", "last": "neighbour",
    "pingback": "machinery", "edituri": "machinery", "wlwmanifest": "machinery", "https://api.w.org/": "machinery",
    "search": "machinery", "manifest": "machinery", "service.post": "machinery", "webmention": "machinery",
    "icon": "icon", "shortcut": "icon", "apple-touch-icon": "icon", "apple-touch-icon-precomposed": "icon", "mask-icon": "icon",
    "stylesheet": "file", "preload": "file", "image_src": "file",
    "help": "page", "about": "page", "copyright": "page", "privacy-policy": "page", "author": "page",
}  # fmt: skip
"""Link types -> kinds of witness. From the HTML Standard, https://microformats.org/wiki/existing-rel-values, and the heads
that WordPress, Drupal and Blogger write; a link of another type says nothing."""

ADDRESSES: Final = (
    "twitter:url", "twitter:domain", "al:web:url", "al:web:fallback_url", "msapplication-starturl", "parsely-link",
    "dc.identifier", "dcterms.identifier", "identifier-url", "cxenseparse:url", "citation_public_url",
    "citation_abstract_html_url", "vr:canonical", "mobile-agent", "weibo:article:url",
)  # fmt: skip
"""Meta elements that hold the page's address or its site's, beside `og:url`."""

NAMES: Final = (
    "og:site_name", "application-name", "apple-mobile-web-app-title", "al:android:app_name", "twitter:site", "copyright",
    "dc.publisher",
)  # fmt: skip
"""Meta elements that name the site, or the account under which it speaks."""

PROFILES: Final = frozenset(
    "facebook.com twitter.com x.com instagram.com youtube.com t.me vk.com linkedin.com pinterest.com threads.net".split()
)
"""Platforms whose first path segment is an account's name."""

PLATFORMS: Final = PROFILES | frozenset(
    "t.co reddit.com whatsapp.com wa.me telegram.me addtoany.com addthis.com flipboard.com vkontakte.ru ok.ru "
    "odnoklassniki.ru xing.com disqus.com apple.com creativecommons.org bsky.app google.com youtu.be vimeo.com tiktok.com "
    "weibo.com qq.com yandex.ru yandex.com mail.ru livejournal.com digg.com delicious.com stumbleupon.com tumblr.com "
    "getpocket.com feedburner.com wykop.pl nk.pl myspace.com blogger.com microsoft.com gravatar.com wordpress.org w3.org "
    "schema.org ogp.me purl.org googletagmanager.com googleapis.com gstatic.com doubleclick.net googlesyndication.com "
    "google-analytics.com cloudflare.com jsdelivr.net jquery.com bootstrapcdn.com cloudfront.net amazonaws.com amazon.com "
    "paypal.com outbrain.com taboola.com adobe.com mozilla.org wordpress.com wp.com line.me patreon.com spotify.com "
    "soundcloud.com".split()
)
"""Sites that pages of all others name, by links or files: a feature, no exclusion. They have pages, too."""
