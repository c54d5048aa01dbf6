"""What a reason for or against a title counts, in log-odds: data, written by training/titles.py.

Fitted to 1875 pages. Right titles, cross-validated by site: all 0.892, fresh 0.916, publishers 0.870, snippets 0.865, wcxb 0.891.
"""

from __future__ import annotations

__all__ = ["WEIGHTS"]

WEIGHTS = {
    "headline": 2.31,
    "headline:core": 1.62,
    "h1": 0.07,
    "heading": 1.98,
    "json-ld": -0.13,
    "og:title": -0.19,
    "og:title:shorter": -0.69,
    "twitter:title": -0.86,
    "<title>": -0.17,
    "<title>:shorter": 0.08,
    "<title>:first": 0.20,
    "headline:not-h1": -0.57,
    "headline:has-core": -1.73,
    "headline:unmatched": -0.38,
    "headline+<title>": -1.79,
    "headline+json-ld": -0.60,
    "agreement": 0.95,
    "ends-headline": 0.74,
    "starts-headline": -0.28,
    "starts-headline+declared": 0.23,
    "headline-is-its-end": 0.22,
    "headline-is-its-start": -0.94,
    "shown+declared": 1.63,
    "og:title+<title>": 0.54,
    "before-colon": -0.71,
    "before-separator": 1.49,
    "after-separator": 1.11,
    "slug": 0.33,
    "slug-likeness": 1.52,
    "site-name": -1.10,
    "section": -0.65,
    "date": -2.50,
    "template": -2.70,
    "number": -2.50,
    "one-word": -1.36,
    "short": -0.19,
    "long": -0.59,
    "news:headline": -0.71,
    "news:og:title": 0.67,
    "news:json-ld": 1.14,
    "news:<title>": -1.09,
    "news:apart": 1.75,
}
