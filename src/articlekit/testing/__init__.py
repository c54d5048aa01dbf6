"""Tests for those who extend articlekit: whole pages as cases, site rules against saved pages, and a proof that an
extractor only reads.

A *case* is a folder with a page (`page.html`, or `page.txt` for plain text) and `expected.json`, which states what must
come out. Once `articlekit_cases` in pytest's configuration names folders of cases, pytest runs them with one result for
each field; `docs/how-to/add-a-case.md` has the keys.
"""

from __future__ import annotations

from articlekit.testing.cases import Case, find_cases, new_case
from articlekit.testing.expectations import KEYS, mismatch
from articlekit.testing.purity import assert_pure
from articlekit.testing.rule_checks import ExampleResult, Report, RuleReport, SavedPage, SelectorResult, check_rules

__all__ = [
    "KEYS",
    "Case",
    "ExampleResult",
    "Report",
    "RuleReport",
    "SavedPage",
    "SelectorResult",
    "assert_pure",
    "check_rules",
    "find_cases",
    "mismatch",
    "new_case",
]
