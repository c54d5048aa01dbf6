"""The tutorials work as they are typed: their files are those of the repository, their code passes a strict type checker."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def first(root: Path) -> str:
    """The first tutorial."""
    return root.joinpath("docs/tutorial/index.md").read_text("utf-8")


@pytest.fixture(scope="module")
def second(root: Path) -> str:
    """The tutorial for an extractor."""
    return root.joinpath("docs/tutorial/extractor.md").read_text("utf-8")


def block(text: str, language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert found
    return found[1]


def test_the_page_that_is_shown_is_the_file(first: str, root: Path) -> None:
    """Who opens `docs/tutorial/ferry.html` finds what the page shows."""
    assert block(first, "html") == root.joinpath("docs/tutorial/ferry.html").read_text("utf-8")


def test_typed_into_a_script_it_is_what_the_type_checkers_read(first: str, root: Path) -> None:
    """`tests/typing/tutorial.py` is the tutorial's code, line by line, which mypy and pyright check, both strict."""
    typed = "".join(
        example.source for text in re.findall(r"```python\n(.*?)```", first, re.DOTALL) for example in examples(text)
    )
    kept = root.joinpath("tests/typing/tutorial.py").read_text("utf-8").partition("\n\n")[2]

    assert kept == typed, f"write this into tests/typing/tutorial.py:\n{typed}"


def examples(text: str) -> list[doctest.Example]:
    return doctest.DocTestParser().get_examples(text)


@pytest.mark.parametrize("has_it", [False, True], ids=["before", "after"])
def test_the_extractor_makes_its_case_hold(has_it: bool, second: str, tmp_path: Path) -> None:
    """The package of the second tutorial, file by file as it is typed: the case fails without it, and holds with it installed."""
    case = tmp_path / "tests/cases/herald-ferry"
    package = tmp_path / "src/herald_rules"
    for folder in (case, package):
        folder.mkdir(parents=True)
    case.joinpath("page.html").write_text(block(second, "html"))
    case.joinpath("expected.json").write_text(block(second, "json"))
    package.joinpath("__init__.py").write_text(block(second, "python"))
    tmp_path.joinpath("pyproject.toml").write_text(block(second, "toml"))
    if has_it:
        install(tmp_path / "src", block(second, "toml"))

    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env=alone(tmp_path / "src"),
    )

    assert (run.returncode == 0) is has_it, run.stdout + run.stderr
    assert has_it or "section: expected 'Shipping', found None" in run.stdout


def test_the_extractor_can_be_tried_by_hand(second: str, tmp_path: Path) -> None:
    """The lines that are typed into Python at the end."""
    for path, language in (("tests/cases/herald-ferry/page.html", "html"), ("src/herald_rules/__init__.py", "python")):
        file = tmp_path / path
        file.parent.mkdir(parents=True)
        file.write_text(block(second, language))
    install(tmp_path / "src", block(second, "toml"))
    typed = block(second.partition("## Try it by hand")[2], "python")

    subprocess.run([sys.executable, "-c", typed], cwd=tmp_path, check=True, env=alone(tmp_path / "src"))


def install(place: Path, project: str) -> None:
    """What pip leaves beside a package: its name and its entry points."""
    entries = re.search(r'^\[project\.entry-points\."(.*)"\]\n(\w+) = "(.*)"', project, re.MULTILINE)
    assert entries
    info = place / "herald_rules-1.0.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text("Metadata-Version: 2.1\nName: herald-rules\nVersion: 1.0\n")
    info.joinpath("entry_points.txt").write_text(f"[{entries[1]}]\n{entries[2]} = {entries[3]}\n")


def alone(place: Path) -> dict[str, str]:
    """The environment of a process that finds the package, and is not measured."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COVERAGE_", "PYTEST_"))}
    return kept | {"PYTHONPATH": os.pathsep.join([str(place), *filter(None, [os.environ.get("PYTHONPATH")])])}
