"""From grown trees to `src/articlekit/model.py`: each tree a nested conditional expression."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import floor

import lightgbm

import examples
from articlekit import features
from articlekit.hints import Hint
from articlekit.plain_text import TEXT_FEATURES

FRACTIONS = frozenset(
    name
    for name in (*features.OWN_FEATURES, *features.GROUP_FEATURES, *features.PAGE_FEATURES, *TEXT_FEATURES)
    if "share" in name
    or name in {"wide", "same_size", "place_in_group", "overlaps_main", "around_4", "mean_prose"}
    or name.startswith("mean_size")
)
"""Features that are no whole numbers."""

HEAD = '''"""The trees of the scorer: data, written by training/train.py.

{story}
"""

# ruff: noqa
# pyright: reportGeneralTypeIssues=false, reportUnusedVariable=false
# (it does not follow that many conditions)
from __future__ import annotations

from typing import Any
'''


def module(story: str, groups: lightgbm.Booster, segments: lightgbm.Booster, cuts: Sequence[int]) -> str:
    """The text of the module: `group_odds` and `odds_1`, `odds_2` ..., each the log-odds of some trees."""
    columns = examples.columns(examples.GROUP_ROW)
    parts = [HEAD.format(story=story)]
    parts.append(_function("group_odds", examples.GROUP_ROW, _trees(groups, columns)))
    trees = _trees(segments, examples.columns(examples.ROW))
    for stage, (first, end) in enumerate(zip((0, *cuts), (*cuts, len(trees)), strict=True), 1):
        parts.append(_function(f"odds_{stage}", examples.ROW, trees[first:end]))
    return "\n\n".join(parts)


def text_module(story: str, trees: lightgbm.Booster) -> str:
    """The text of the module for plain text: `text_odds`, the log-odds of a segment."""
    head = HEAD.format(story=story).replace("training/train.py", "training/texts.py")
    return head + "\n\n" + _function("text_odds", tuple(TEXT_FEATURES), _trees(trees, list(TEXT_FEATURES)))


def _function(name: str, row: Sequence[str], trees: Sequence[str]) -> str:
    body = "\n        + ".join(trees)
    used = set(re.findall(r"[a-z]\w+", body))
    names = [feature if feature in used else "_" for feature in row]
    return f"def {name}(row: tuple[Any, ...]) -> float:\n    {', '.join(names)} = row\n    return (\n        {body}\n    )\n"


def _trees(model: lightgbm.Booster, columns: Sequence[str]) -> list[str]:
    return [_expression(tree["tree_structure"], columns) for tree in model.dump_model()["tree_info"]]


def _expression(node: dict[str, object], columns: Sequence[str]) -> str:
    if "leaf_value" in node:
        return f"{node['leaf_value']:.3f}"
    name = columns[node["split_feature"]]
    left = _expression(node["left_child"], columns)
    right = _expression(node["right_child"], columns)
    feature, _, hint = name.partition("__")
    if hint:
        return f"({right} if {feature} & {getattr(Hint, hint.upper())} else {left})"
    if feature in FRACTIONS:
        return f"({left} if {feature} < {float(node['threshold']):.4g} else {right})"
    return f"({left} if {feature} < {floor(node['threshold']) + 1} else {right})"
