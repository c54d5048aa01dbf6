"""Tables about addresses: what wraps another address, what only tracks, and which hosts are platforms.

All of it is data for `articlekit.urls`. Hosts are given without `www.` and match their sub-domains too.
"""

from __future__ import annotations

__all__ = [
    "ARCHIVES",
    "COMPARISON_PREFIXES",
    "HOME_PATHS",
    "HOSTING",
    "LISTING_SEGMENTS",
    "OPAQUE",
    "PREFIXES",
    "REDIRECTORS",
    "TRACKING",
    "TRACKING_PREFIXES",
]

REDIRECTORS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    # host: ((path prefix, parameters that hold the target, best first), ...).
    # Documented by the services, by browser add-ons' public rule lists, or seen in pages.
    "google.com": (("/url", ("q", "url")), ("/imgres", ("imgrefurl",)), ("/amp/s/", ()), ("/amp/", ())),
    "googleadservices.com": (("/pagead/aclk", ("adurl",)),),
    "doubleclick.net": (("/", ("adurl", "ds_dest_url")),),
    "facebook.com": (("/l.php", ("u",)), ("/sharer", ("u",)), ("/flx/warn", ("u",))),
    "messenger.com": (("/l.php", ("u",)),),
    "l.instagram.com": (("/", ("u",)),),
    "l.threads.net": (("/", ("u",)),),
    "l.wl.co": (("/l", ("u",)),),
    "out.reddit.com": (("/", ("url",)),),
    "youtube.com": (("/redirect", ("q",)),),
    "linkedin.com": (("/redir/", ("url",)), ("/safety/go", ("url",)), ("/authwall", ("sessionRedirect",))),
    "vk.com": (("/away.php", ("to",)),),
    "t.umblr.com": (("/redirect", ("z",)),),
    "duckduckgo.com": (("/l/", ("uddg",)),),
    "bing.com": (("/news/apiclick.aspx", ("url",)),),
    "steamcommunity.com": (("/linkfilter", ("u", "url")),),
    "disq.us": (("/", ("url",)),),
    "getpocket.com": (("/redirect", ("url",)), ("/save", ("url",))),
    "slack-redir.net": (("/link", ("url",)),),
    "safelinks.protection.outlook.com": (("/", ("url",)),),
    "mail.google.com": (("/", ("q",)),),
    "go.skimresources.com": (("/", ("url",)),),
    "redirect.viglink.com": (("/", ("u", "url")),),
    "awin1.com": (("/", ("ued", "p")),),
    "click.linksynergy.com": (("/", ("murl",)),),
    "clk.tradedoubler.com": (("/", ("url",)),),
    "anrdoezrs.net": (("/", ("url",)),),
    "shareasale.com": (("/", ("urllink",)),),
    "translate.google.com": (("/translate", ("u",)), ("/website", ("u",))),
    "webcache.googleusercontent.com": (("/search", ("q",)),),
    "news.url.google.com": (("/", ("url",)),),
    "digg.com": (("/submit", ("url",)),),
    "workable.com": (("/nr", ("l",)),),
    "deviantart.com": (("/users/outgoing", ()),),
    "href.li": (("/", ()),),
    "anonym.to": (("/", ()),),
    "hidereferrer.com": (("/", ()),),
    "nullrefer.com": (("/", ()),),
}
"""Redirectors that carry their target; an empty tuple of parameters means the whole query or the rest of the path."""

PREFIXES: frozenset[str] = frozenset({"12ft.io", "r.jina.ai", "removepaywall.com", "outline.com", "txtify.it"})
"""Reading aids that take the target address as their path."""

ARCHIVES: frozenset[str] = frozenset(
    {
        "web.archive.org", "archive.org", "archive.today", "archive.is", "archive.ph", "archive.li", "archive.vn",
        "archive.fo", "archive.md", "arquivo.pt", "webarchive.nationalarchives.gov.uk", "webarchive.nla.gov.au",
        "webarchive.loc.gov", "wayback.archive-it.org", "perma-archives.org", "webcitation.org", "vefsafn.is",
    }
)  # fmt: skip
"""Web archives: `/(web/)<time stamp>/<address>`."""

OPAQUE: frozenset[str] = frozenset(
    {
        "t.co", "bit.ly", "j.mp", "goo.gl", "tinyurl.com", "ow.ly", "buff.ly", "is.gd", "v.gd", "lnkd.in", "fb.me",
        "dlvr.it", "ift.tt", "trib.al", "ed.gr", "tcrn.ch", "nyti.ms", "wapo.st", "reut.rs", "bbc.in", "cnn.it",
        "bloom.bg", "on.ft.com", "econ.st", "gu.com", "huff.to", "abcn.ws", "usat.ly", "washex.am", "zpr.io", "rebrand.ly",
        "cutt.ly", "shorturl.at", "t.ly", "rb.gy", "amzn.to", "a.co", "feedproxy.google.com",
        "feeds.feedburner.com", "feedburner.google.com", "outbrain.com", "paid.outbrain.com", "taboola.com",
        "go.redirectingat.com", "click.convertkit-mail.com", "list-manage.com", "sendgrid.net", "mailchi.mp",
        "feedsportal.com", "da.feedsportal.com", "rss.feedsportal.com", "apple.news", "smarturl.it", "spr.ly",
    }
)  # fmt: skip
"""Short links and click counters that hold no target: only a request would tell."""

TRACKING_PREFIXES: tuple[str, ...] = ("utm_", "mtm_", "pk_", "piwik_", "hsa_", "oly_", "at_", "vero_", "ns_", "__hs")
"""Beginnings of parameter names that only say where a visitor came from."""

TRACKING: frozenset[str] = frozenset(
    {
        "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "twclid", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok",
        "ref_src", "ref_url", "cmp", "cmpid", "ncid", "ocid", "icid", "smid", "smtyp", "partner", "emc", "src",
        "wt_mc", "wt_zmc", "xtor", "rss", "rssfeed", "taid", "feedtype", "feedname", "ito", "via", "_hsenc", "_hsmi",
        "spm", "wkey", "guccounter", "guce_referrer", "guce_referrer_sig", "referer", "referrer", "soc_src", "soc_trk",
        "sr_share", "amp", "outputtype", "fnl", "_r", "cvid", "srcref", "linkid", "campaign_id",
    }
)  # fmt: skip
"""Parameter names, lower-cased, that are dropped where addresses are compared (never from an answer)."""

COMPARISON_PREFIXES: tuple[str, ...] = ("www.", "m.", "mobile.", "amp.")
"""First host labels of the same page on another device."""

HOSTING: frozenset[str] = frozenset(
    {
        "wordpress.com", "blogspot.com", "medium.com", "substack.com", "tumblr.com", "livejournal.com", "github.io",
        "hypotheses.org", "typepad.com", "over-blog.com", "overblog.com", "canalblog.com", "blogg.se", "blogg.no",
        "hatenablog.com", "hatenablog.jp", "hatenadiary.jp", "exblog.jp", "blog.fc2.com", "cocolog-nifty.com",
        "seesaa.net", "livedoor.jp", "livedoor.blog", "blog.hu", "blog.cz", "blog.pl", "bloog.pl", "blog.de", "twoday.net",
        "fandom.com", "wikia.com", "ghost.io", "beehiiv.com", "squarespace.com", "weebly.com", "wixsite.com", "jimdo.com",
        "jimdofree.com", "webnode.com", "altervista.org", "skyrock.com", "posthaven.com", "svbtle.com", "write.as",
        "bearblog.dev", "micro.blog", "dreamwidth.org", "insanejournal.com", "tistory.com", "egloos.com", "naver.com",
        "blogs.com", "edublogs.org", "home.blog", "blogger.com", "webflow.io", "netlify.app", "vercel.app",
        "pages.dev", "gitbook.io", "readthedocs.io", "herokuapp.com", "onrender.com", "neocities.org", "sapo.pt",
        "blogactiv.eu", "centerblog.net", "hautetfort.com", "unblog.fr", "eklablog.com", "blogia.com", "libsyn.com",
        "cloudfront.net", "akamaihd.net", "amazonaws.com", "azurewebsites.net", "appspot.com", "translate.goog",
    }
)  # fmt: skip
"""Platforms whose sub-domains are sites of their own, beside those of the public suffix list's private part."""

HOME_PATHS: frozenset[str] = frozenset(
    {"index", "index.html", "index.htm", "index.php", "index.jsp", "index.asp", "index.aspx", "default.aspx",
     "default.asp", "home", "home.html", "homepage", "start", "startseite", "main", "accueil", "inicio"}
)  # fmt: skip
"""A path of one of these names alone is the home page."""

LISTING_SEGMENTS: frozenset[str] = frozenset(
    {
        "tag", "tags", "category", "categories", "topic", "topics", "author", "authors", "autor", "autoren", "auteur",
        "profile", "profiles", "user", "users", "people", "staff", "search", "suche", "recherche", "thema", "themen",
        "about", "about-us", "ueber-uns", "impressum", "contact", "kontakt", "privacy", "datenschutz", "terms", "login",
        "register", "signup", "subscribe", "subscriptions", "abo", "newsletter", "newsletters", "feed", "rss", "section",
        "sections", "label", "channel", "channels", "c", "hashtag", "tagged", "etiqueta", "etiquetas", "mot-cle",
        "keyword", "stichwort", "rubrik", "distributor", "agency", "cart", "shop", "store", "jobs", "careers", "page",
    }
)  # fmt: skip
"""First path segments of pages that list, sell or introduce, and tell no story."""
