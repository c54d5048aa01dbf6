"""What each witness of a page's own site is worth, in log-odds: written by `python training/own_site.py`.

Data 5834f440fb6b8962. Out of fold by registered domain:

    wcxb           1400 pages, 1385 name their site: 1347 right, 20 wrong; 1331 sure, 9 of them wrong
    publishers      138 pages, 138 name their site: 138 right, 0 wrong; 138 sure, 0 of them wrong
    dates           379 pages, 373 name their site: 367 right, 3 wrong; 364 sure, 3 of them wrong
    source_links    205 pages, 201 name their site: 189 right, 11 wrong; 192 sure, 6 of them wrong
    fresh           726 pages, 721 name their site: 675 right, 10 wrong; 651 sure, 4 of them wrong
    unlabelled      385 pages, 382 name their site: 368 right, 5 wrong; 365 sure, 2 of them wrong
    all            3233 pages, 3200 name their site: 3084 right, 49 wrong; 3041 sure, 24 of them wrong
    probability   pages   right
    0.00-0.30        41   0.293
    0.30-0.50        57   0.456
    0.50-0.65        48   0.625
    0.65-0.80        44   0.841
    0.80-0.90        61   0.902
    0.90-0.95        45   0.956
    0.95-0.99       164   0.976
    0.99-1.00      2771   0.996
"""

from __future__ import annotations

from typing import Final

__all__ = ["NONE", "WEIGHTS"]

NONE: Final = 2.05
"""That no site which the page names is its own."""
WEIGHTS: Final = {
    "many links": 4.79,
    "canonical": 3.13,
    "name": 2.91,
    "og:url": 2.77,
    "mail": 2.62,
    "feed": 2.34,
    "data path": 2.34,
    "shared": 2.16,
    "base": 2.06,
    "data page": 1.85,
    "machinery": 1.84,
    "data owner": 1.77,
    "address": 1.65,
    "logo": 1.64,
    "form": 1.54,
    "alternate": 1.41,
    "name alike": 1.35,
    "system": 1.26,
    "front page": 1.20,
    "file": 1.11,
    "icon": 0.92,
    "data site": 0.80,
    "neighbour": 0.73,
    "home": 0.46,
    "most files": 0.43,
    "most links": 0.33,
    "share of files": 0.32,
    "page": -0.04,
    "platform": -0.72,
    "share of links": -1.48,
}
