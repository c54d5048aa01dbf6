"""Copies of one story: how alike two articles are, and which of many are copies of one another."""

from __future__ import annotations

from articlekit.copies.syndication import NEAR, Group, distance, fingerprint, group, similarity

__all__ = ["NEAR", "Group", "distance", "fingerprint", "group", "similarity"]
