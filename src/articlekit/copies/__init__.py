"""Copies of one story: how alike two articles are, and which of many are copies of one another."""

from __future__ import annotations

from articlekit.copies.groups import Group, group
from articlekit.copies.members import Member
from articlekit.copies.search import clusters
from articlekit.copies.similarity import NEAR, distance, near_for, similarity
from articlekit.text.simhash import fingerprint

__all__ = ["NEAR", "Group", "Member", "clusters", "distance", "fingerprint", "group", "near_for", "similarity"]
