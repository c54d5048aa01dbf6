"""The workflows call nothing but sessions that there are, and what a change must pass is in one of them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def sessions(root: Path) -> set[str]:
    """The names of all sessions of nox."""
    tree = ast.parse(root.joinpath("noxfile.py").read_text("utf-8"))
    return {
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and any("session" in ast.unparse(item) for item in node.decorator_list)
    }


@pytest.fixture(scope="module")
def called(root: Path) -> set[str]:
    """The sessions that the workflows name: after `nox -s`, and in the matrix."""
    text = "\n".join(path.read_text("utf-8") for path in root.glob(".github/workflows/*.yml"))
    commands = re.findall(r"nox -s ((?:[a-z_]+ ?)+)", text)
    matrix = re.findall(r"session: \[([^\]]+)\]", text)
    names = [name for command in commands for name in command.split()]
    return {*names, *(name.strip() for row in matrix for name in row.split(","))}


def test_workflows_call_sessions_that_there_are(called: set[str], sessions: set[str]) -> None:
    """A session that was renamed would fail only where nobody looks."""
    assert len(called) > 10
    assert called <= sessions | {"pythons"}


def test_what_a_change_must_pass_is_called(called: set[str], root: Path) -> None:
    """All default sessions but those that need what lies beside the repository, or an environment for each engine."""
    listed = re.search(r"nox\.options\.sessions = \[(.*?)\]", root.joinpath("noxfile.py").read_text("utf-8"), re.DOTALL)
    assert listed
    names = set(re.findall(r'"([a-z_]+)', listed[1]))

    assert names - called <= {"quality", "engines"}


def test_contributing_tells_of_them(root: Path, sessions: set[str]) -> None:
    """Who looks up a session in CONTRIBUTING finds one that there is."""
    table = re.findall(r"^\| (`.*?) \|", root.joinpath("CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)

    assert {name for cell in table for name in re.findall(r"`(\w+)`", cell)} <= sessions
