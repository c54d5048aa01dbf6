"""README, documentation and this suite itself keep what they promise; their code blocks run by conftest.py."""

from __future__ import annotations

import ast
import doctest
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from articlekit import cli


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    """README.md."""
    return root.joinpath("README.md").read_text("utf-8")


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_readme_shows_what_the_command_prints(readme: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The output on README's first screen is the real one on a page of this repository, save what `...` leaves out."""
    command, shown = blocks(readme, "console")[0], blocks(readme, "text")[0]
    arguments = shlex.split(command[command.index("articlekit parse") :].replace("\\\n", " "))[1:]
    monkeypatch.chdir(root)

    result = CliRunner().invoke(cli.articlekit, arguments)

    printed = f"{result.stdout}\n{result.stderr}"
    options = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    assert doctest.OutputChecker().check_output(shown, printed, options), printed


def test_ci_runs_the_readmes_test_command(readme: str, root: Path) -> None:
    """What README tells people to run is what is run for every change."""
    (command,) = (block for block in blocks(readme, "console") if "nox -s tests" in block)

    assert command.removeprefix("$ ").strip() in root.joinpath(".ci/run").read_text("utf-8")


def test_the_design_shows_the_listing(root: Path) -> None:
    """Every module and folder at the top of the package has its place in the picture, and the picture shows no other."""
    listing = next(
        block
        for block in blocks(root.joinpath("docs/explanation/design.md").read_text("utf-8"), "text")
        if "src/articlekit/" in block
    )
    package = root / "src" / "articlekit"
    there = {path.name for path in package.glob("[a-z]*.py")} | {
        path.parent.name for path in package.glob("*/__init__.py")
    }
    shown = set(re.findall(r"(?<![\w/])([a-z_]+(?:/|\.py))", listing))

    assert there <= {name.removesuffix("/") for name in shown}
    inside = {path.name for path in package.rglob("*") if path.suffix == ".py" or path.is_dir()}
    assert {name.removesuffix("/") for name in shown} <= inside | {"src", package.name}


def test_relative_links_lead_somewhere(root: Path) -> None:
    """Each relative link of the Markdown pages has a file at its end."""
    pages = [*root.glob("*.md"), *root.glob("docs/**/*.md"), *root.glob("changelog.d/*.md")]
    assert pages

    for page in pages:
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text("utf-8")):
            assert page.parent.joinpath(target).exists(), f"{page}: {target}"


def test_every_test_says_what_must_hold(root: Path) -> None:
    """A test without a docstring leaves a reader to guess what it is that broke."""
    for path in root.joinpath("tests").rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                assert ast.get_docstring(node), f"{path.name}: {node.name}"
