"""Why: for every text of a page, whether it is in the article, and what decided that.

>>> from articlekit.explain import explain
>>> page = "<title>Snow</title><h1>Snow</h1><p>It snowed in the night, and in the morning all was white.</p><p>Advertisement</p>"
>>> for passage in explain(page).passages:
...     print(passage.fate, passage.kind or "", passage.text[:30])
removed title Snow
kept  It snowed in the night, and in
removed ad Advertisement

`report` makes one HTML file of it, for people who never saw the library; `compare` tells what changed between the results of
two versions.
"""

from __future__ import annotations

from articlekit.explain.changes import Change, PageChanges, compare
from articlekit.explain.contributions import Contribution
from articlekit.explain.passages import Explanation, Fate, Passage, explain
from articlekit.explain.report import changes_report, report

__all__ = [
    "Change",
    "Contribution",
    "Explanation",
    "Fate",
    "PageChanges",
    "Passage",
    "changes_report",
    "compare",
    "explain",
    "report",
]
