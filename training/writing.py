"""From grown trees to modules of the package: each tree a nested conditional expression."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import floor

import lightgbm

import examples
from articlekit.markup.class_words import Hint
from articlekit.scoring.features import LATE_FEATURES, NAMES, OWN_FEATURES
from articlekit.scoring.plain_text import TEXT_FEATURES
from articlekit.scoring.sections import SECTION_FEATURES
from growing import COLUMNS, GROUP_COLUMNS, QUICK, Stages
from trees import Grown

FRACTIONS = frozenset(
    name
    for name in (*NAMES, *TEXT_FEATURES, *SECTION_FEATURES)
    if "share" in name
    or "likeness" in name
    or name in {"same_size", "size_4", "overlaps_main", "around_4", "mean_prose", "inner_prose", "outer_prose"}
    or name.startswith("mean_size")
)
"""Features that are no whole numbers."""

SCORER = "The trees of the scorer"
HEAD = '''"""{what}: data, written by {script}.

{story}
"""

# ruff: noqa
# pyright: reportGeneralTypeIssues=false, reportUnusedVariable=false
# (it does not follow that many conditions)
from __future__ import annotations

from typing import Any
'''


def module(story: str, groups: lightgbm.Booster, segments: Stages, cut: int) -> str:
    """The text of the module: `group_odds` and `odds_1`, `odds_2`, `odds_3`, each the log-odds of some trees.

    The quick trees are two functions, cut after some of them; the late ones, which see more, the third.
    """
    parts = [HEAD.format(what=SCORER, script="training/train.py", story=story)]
    parts.append(_function("group_odds", {"row": examples.GROUP_ROW}, _trees(groups, GROUP_COLUMNS)))
    quick = _trees(segments.quick, [COLUMNS[number] for number in QUICK])
    given = {"group": examples.GROUP_ROW, "row": tuple(OWN_FEATURES)}
    parts.append(_function("odds_1", given, quick[:cut]))
    parts.append(_function("odds_2", given, quick[cut:]))
    parts.append(_function("odds_3", given | {"late": tuple(LATE_FEATURES)}, _trees(segments.late, COLUMNS)))
    return "\n\n".join(parts)


def as_data(segments: Stages, cut: int) -> str:
    """The trees for segments as JSON: for the report that tells what moved a score. The same thresholds and leaves as in the module."""
    quick, late = segments.quick.dump_model()["tree_info"], segments.late.dump_model()["tree_info"]
    trees = [
        _nodes(tree["tree_structure"], names)
        for info, names in ((quick, [COLUMNS[number] for number in QUICK]), (late, COLUMNS))
        for tree in info
    ]
    record = {"columns": COLUMNS, "parts": [cut, len(quick)], "trees": trees}
    return json.dumps(record, separators=(",", ":")) + "\n"


def _nodes(root: dict[str, object], names: Sequence[str]) -> dict[str, list[float]]:
    """A tree as columns over its nodes: see `articlekit.explain.contributions.Tree`."""
    table: dict[str, list[float]] = {name: [] for name in ("column", "threshold", "left", "right", "value")}

    def add(node: dict[str, object]) -> int:
        number = len(table["column"])
        is_leaf = "leaf_value" in node
        name = "" if is_leaf else names[node["split_feature"]]
        values = (
            (-1, 0, 0, 0, round(node["leaf_value"], 3))
            if is_leaf
            else (
                COLUMNS.index(name),
                _threshold(name, node["threshold"], FRACTIONS),
                0,
                0,
                round(node["internal_value"], 3),
            )
        )
        for column, value in zip(table.values(), values, strict=True):
            column.append(value)
        if not is_leaf:
            table["left"][number] = add(node["left_child"])
            table["right"][number] = add(node["right_child"])
        return number

    add(root)
    return table


def text_module(story: str, trees: lightgbm.Booster) -> str:
    """The text of the module for plain text: `text_odds`, the log-odds of a segment."""
    head = HEAD.format(what=SCORER, script="training/texts.py", story=story)
    return head + "\n\n" + _function("text_odds", {"row": tuple(TEXT_FEATURES)}, _trees(trees, list(TEXT_FEATURES)))


def section_module(story: str, trees: lightgbm.Booster) -> str:
    """The text of the module for sections: `section_odds`, the log-odds that one belongs to the story."""
    names = tuple(SECTION_FEATURES)
    head = HEAD.format(what="The trees that judge sections", script="training/sections.py", story=story)
    return head + "\n\n" + _function("section_odds", {"row": names}, _trees(trees, list(names)))


def plain_module(
    script: str, story: str, functions: Mapping[str, Grown], constants: Mapping[str, float] | None = None
) -> str:
    """The text of a module with a function for each model: from a tuple of its features, in order, to their log-odds.
    `constants` are numbers that belong to the model: a threshold, a calibration.

    >>> plain_module("training/x.py", "Of 1 page.", {"odds": Grown(model, table)})  # doctest: +SKIP
    """
    head = HEAD.format(what="Trees", script=script, story=story)
    if unusable := [name for grown in functions.values() for name in grown.table.names if not name.isidentifier()]:
        raise ValueError(f"no names for variables: {unusable}")
    parts = [head + "".join(f"\n{name} = {value:.4g}" for name, value in (constants or {}).items())]
    for name, (model, table, first, end) in functions.items():
        trees = _trees(model, table.names, table.fractions)[first:end]
        parts.append(_function(name, {"row": table.names}, trees))
    return "\n\n".join(parts)


def _function(name: str, given: Mapping[str, Sequence[str]], trees: Sequence[str]) -> str:
    """A function that adds up trees; `given` is the names of the numbers in each of its arguments."""
    body = "\n        + ".join(trees)
    used = set(re.findall(r"[a-z]\w+", body))
    arguments = ", ".join(f"{argument}: tuple[Any, ...]" for argument in given)
    unpacked = "".join(
        f"    {', '.join(name if name in used else '_' for name in names)} = {argument}\n"
        for argument, names in given.items()
    )
    return f"def {name}({arguments}) -> float:\n{unpacked}    return (\n        {body}\n    )\n"


def _trees(model: lightgbm.Booster, columns: Sequence[str], fractions: AbstractSet[str] = FRACTIONS) -> list[str]:
    return [_expression(tree["tree_structure"], columns, fractions) for tree in model.dump_model()["tree_info"]]


def _expression(node: dict[str, object], columns: Sequence[str], fractions: AbstractSet[str]) -> str:
    if "leaf_value" in node:
        return f"{node['leaf_value']:.3f}"
    name = columns[node["split_feature"]]
    left = _expression(node["left_child"], columns, fractions)
    right = _expression(node["right_child"], columns, fractions)
    feature, _, hint = name.partition("__")
    if hint:
        return f"({right} if {feature} & {getattr(Hint, hint.upper())} else {left})"
    return f"({left} if {feature} < {_threshold(feature, node['threshold'], fractions):.15g} else {right})"


def _threshold(feature: str, threshold: float, fractions: AbstractSet[str]) -> float:
    """Below which the left side is taken: short, and between two whole numbers where the feature is one."""
    return float(f"{threshold:.4g}") if feature in fractions else floor(threshold) + 1
