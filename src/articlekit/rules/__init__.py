"""Site rules: what a page of one host is known to look like, as data, outside the package.

A rule is a TOML file. It names hosts and paths, and for each field the CSS or XPath selectors of the elements that hold
it; it carries example pages and what it must give for them. Once loaded it is an extractor like any other, whose claims
win by their confidence and are seen in the evidence under `rule:<file>:<key>`.

::

    version = 1
    hosts = ["valley.example", "*.valley.example"]
    paths = ["/news/*"]

    title = { css = "h1.headline" }
    date = { css = "time.published", attribute = "datetime" }
    body = { css = ["div.story", "article"] }

    [[strip]]
    css = "div.story > aside"
    kind = "related"

    [[examples]]
    url = "https://valley.example/news/weir"
    title = "The old weir reopens"

`docs/how-to/write-site-rules.md` explains every key.
"""

from __future__ import annotations

from articlekit.rules.loading import load, load_rules
from articlekit.rules.reading import read_rule
from articlekit.rules.site_rule import Example, Pick, SiteRule, Strip

__all__ = [
    "Example",
    "Pick",
    "SiteRule",
    "Strip",
    "load",
    "load_rules",
    "read_rule",
]
